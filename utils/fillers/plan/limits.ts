import { limitIn } from '@/utils/referral/labels/fold';

const NUMBER = '(\\d[\\d,]{1,5})';
const AT_MOST =
  'max(?:imum)?|up to|no more than|limit(?:ed)?|at most|within|not exceed(?:ing)?|between \\d+ and';
const STATED = (unit: string) => [
  new RegExp(`(?:${AT_MOST})[^\\d.|]{0,24}${NUMBER}\\s*${unit}`, 'gi'),
  new RegExp(`${NUMBER}\\s*${unit}\\w*\\s*(?:max|limit|remaining|left|or (?:less|fewer)|only|allowed)`, 'gi'),
  new RegExp(`between \\d+ and ${NUMBER}\\s*${unit}`, 'gi'),
];

function stated(text: string, unit: string): number | null {
  const found = STATED(unit).flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => Number((match[1] ?? '').replace(/,/g, ''))),
  );
  return found.length === 0 ? null : Math.min(...found);
}

export interface Limits {
  readonly characters: number | null;
  readonly words: number | null;
}

/** How much a place takes: what the page's source says, and what is only written beside it. */
export function limitsOf(maxLength: number | null, ...texts: readonly string[]): Limits {
  const written = texts.flatMap((text) => [limitIn(text), stated(text, 'char')]);
  const all = [maxLength, ...written].filter((limit) => limit !== null);
  const words = texts.map((text) => stated(text, 'words?')).filter((limit) => limit !== null);
  return {
    characters: all.length === 0 ? null : Math.min(...all),
    words: words.length === 0 ? null : Math.min(...words),
  };
}

/** Whether a text has room. A line break counts as two characters: that is how forms send it. */
export function hasRoom(text: string, { characters, words }: Limits): boolean {
  if (characters !== null && text.replace(/\n/g, '\r\n').length > characters) return false;
  return words === null || text.split(/\s+/).length <= words;
}

export function tooLong({ characters, words }: Limits): string {
  return characters === null
    ? `The answer is longer than the ${words ?? 0} words the form takes.`
    : `The answer is longer than the ${characters} characters the form takes.`;
}
