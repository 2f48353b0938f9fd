import type { PupilName } from './pupil';

/** Letters that Unicode does not take apart into a plain letter and a sign. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
};

/** Text for comparing, never for showing: no case, no diacritics, one space between words, no punctuation. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[łøđðþßæœıħ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/['’‘ʼ`´.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * A name in the order in which it is spoken, folded: the same for "van der Berg, Łukasz" and "Łukasz van der Berg",
 * however the reader split them.
 */
export function spokenFolded(name: Pick<PupilName, 'surname' | 'forenames'>): string {
  return fold(`${name.forenames} ${name.surname}`);
}

/** The same words in any order: "James Thomas" and "Thomas James". Says that a match is in doubt, never that it is right. */
export function sameWords(a: string, b: string): boolean {
  return [...a.split(' ')].sort().join(' ') === [...b.split(' ')].sort().join(' ');
}

/** One name is the other with middle names left out: "amelia khan" and "amelia rose khan". */
export function oneLeavesOutMiddleNames(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a.split(' '), b.split(' ')] : [b.split(' '), a.split(' ')];
  if (short.length < 2 || short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false;
  let from = 0;
  return short.every((word) => {
    const at = long.indexOf(word, from);
    from = at + 1;
    return at >= 0;
  });
}

/** Any word in common; ids that point at a wholly different name are not believed. */
export function shareAWord(a: string, b: string): boolean {
  const words = new Set(a.split(' '));
  return b.split(' ').some((word) => words.has(word));
}

/** A class as the register and the roll may each write it: "Class 4B", "4b". */
export function foldGroup(group: string): string {
  const folded = fold(group).replace(
    /^(?:(?:registration|reg|tutor|form)\s+group|registration|class|form|tutor|group)\s+/,
    '',
  );
  return folded.replaceAll(' ', '');
}
