import type { ReadMark, ReadPupil, Reading } from '@/utils/register/reading';
import { isJunk } from './page-mutations';

const wordsOf = (name: string) =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{M}’'-]+/u)
    .filter((word) => word !== '');

/** The pupils of the page as it was recorded whom a row may be: the same key, or no word in the name that is not theirs. */
function candidates(row: ReadPupil, truth: Reading): readonly ReadPupil[] {
  const same = truth.pupils.filter(({ key }) => key.kind === row.key.kind && key.value === row.key.value);
  if (same.length > 0) return same;
  const words = wordsOf(row.name.shown);
  return truth.pupils.filter(({ name }) => {
    const known = wordsOf(name.shown);
    return words.every((word) => known.includes(word));
  });
}

/** A mark that a page holds and that could not be understood may be understood once the page says less. */
function isRight(mark: ReadMark, pupil: ReadPupil): boolean {
  const was = pupil.marks.find(({ date, session }) => date === mark.date && session === mark.session);
  if (was === undefined) return false;
  return was.code === mark.code || (was.code === null && was.shown.trim() !== '');
}

/**
 * Marks with a code that are not what the recorded page says of that pupil, day and session; a row under a name that is
 * nobody's. Marks that are missing, and rows that are, are no fault.
 */
export function wrongMarks(read: Reading, truth: Reading): string[] {
  return read.pupils.flatMap((row, at) => {
    const read = row.marks.filter(({ code }) => code !== null);
    if (read.length === 0 || isJunk(row.name.shown)) return [];
    const may = candidates(row, truth);
    if (may.length === 0) return [`row ${at + 1}: "${row.name.shown.slice(0, 40)}" is nobody on this page`];
    if (may.some((pupil) => read.every((mark) => isRight(mark, pupil)))) return [];
    const wrong = read.find((mark) => !may.some((pupil) => isRight(mark, pupil)));
    return [`row ${at + 1}: "${row.name.shown.slice(0, 40)}" has ${JSON.stringify(wrong ?? read)}`];
  });
}
