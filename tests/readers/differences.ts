import type { ReadMark, ReadPupil, Reading } from '@/utils/register/reading';

const textOf = (value: unknown) => JSON.stringify(value);

function differ(label: string, was: unknown, is: unknown): string[] {
  return textOf(was) === textOf(is) ? [] : [`${label}: expected ${textOf(was)}, read ${textOf(is)}`];
}

function markDifferences(row: string, was: readonly ReadMark[], is: readonly ReadMark[]): string[] {
  const sessions = was.flatMap((mark, at) => {
    const { date, session } = mark;
    return differ(`${row}, ${date} ${session}`, mark, is[at]);
  });
  return [...sessions, ...differ(`${row}, number of marks`, was.length, is.length)];
}

function pupilDifferences(at: number, was: ReadPupil | undefined, is: ReadPupil | undefined): string[] {
  const row = `row ${at + 1}`;
  if (was === undefined || is === undefined) return differ(row, was ?? 'no pupil', is ?? 'no pupil');
  const { marks: marksWere, ...pupilWas } = was;
  const { marks: marksAre, ...pupilIs } = is;
  return [...differ(row, pupilWas, pupilIs), ...markDifferences(row, marksWere, marksAre)];
}

/** What differs between two readings, each line with the row and the session it is about. */
export function differences(was: Reading, is: Reading): string[] {
  const { pupils: pupilsWere, ...pageWas } = was;
  const { pupils: pupilsAre, ...pageIs } = is;
  const rows = Math.max(pupilsWere.length, pupilsAre.length);
  const keys = Object.keys(pageWas) as (keyof typeof pageWas)[];
  return [
    ...keys.flatMap((key) => differ(key, pageWas[key], pageIs[key])),
    ...Array.from({ length: rows }, (_, at) => pupilDifferences(at, pupilsWere[at], pupilsAre[at])).flat(),
  ];
}
