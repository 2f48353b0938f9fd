import type { ReadMark, ReadPupil, ReadSession, Reading, ReadingProblem } from '@/utils/register/reading';
import { problem } from './problems';

interface Gathered {
  readonly pupil: ReadPupil;
  readonly marks: Map<string, ReadMark>;
}

const keyOf = ({ key }: ReadPupil) => `${key.kind} ${key.value}`;
const placeOf = ({ date, session }: ReadSession) => `${date} ${session}`;
const inOrder = (a: ReadSession, b: ReadSession) => (placeOf(a) < placeOf(b) ? -1 : 1);

/** Reasons for a part that another look may bring. */
const OUT_OF_SIGHT: readonly string[] = ['rows-hidden', 'more-pages'];
const NOT_WHOLE: readonly string[] = [
  'list-filtered',
  'row-without-name',
  'count-differs',
  'row-out-of-line',
  'namesakes',
];

/** Two looks at one mark. Where they differ the page changed in between, or two children share a key: no code. */
function bothLooks(before: ReadMark | undefined, now: ReadMark): ReadMark {
  if (before === undefined || before.code === now.code) return now;
  return { date: now.date, session: now.session, code: null, shown: `${before.shown} | ${now.shown}` };
}

function gatherPupils(readings: readonly Reading[]): { pupils: readonly Gathered[]; changed: boolean } {
  const byKey = new Map<string, Gathered>();
  let changed = false;
  for (const pupil of readings.flatMap(({ pupils }) => pupils)) {
    const known = byKey.get(keyOf(pupil)) ?? { pupil, marks: new Map<string, ReadMark>() };
    byKey.set(keyOf(pupil), known);
    for (const mark of pupil.marks) {
      const before = known.marks.get(placeOf(mark));
      if (before !== undefined && before.code !== mark.code) changed = true;
      known.marks.set(placeOf(mark), bothLooks(before, mark));
    }
  }
  return { pupils: [...byKey.values()], changed };
}

function sessionsOf(readings: readonly Reading[]): readonly ReadSession[] {
  const sessions = new Map(readings.flatMap(({ sessions }) => sessions).map((each) => [placeOf(each), each]));
  return [...sessions.values()].sort(inOrder);
}

function problemsOf(
  readings: readonly Reading[],
  whole: boolean,
  changed: boolean,
): readonly ReadingProblem[] {
  const all = new Map(readings.flatMap(({ problems }) => problems).map((each) => [each.message, each]));
  const kept = [...all.values()].filter(({ code }) => !whole || !OUT_OF_SIGHT.includes(code));
  return changed ? [...kept, problem('pupil-twice')] : kept;
}

/**
 * Puts together several looks at one page whose widget holds only the rows and columns in sight. Complete only when as
 * many pupils were seen as the page says it has, each of them in every session.
 *
 * @param readings looks at the same page, at least one.
 * @param allColumns whether every column the widget speaks of came into sight.
 */
export function gatherReadings(readings: readonly Reading[], allColumns = true): Reading {
  const looks = readings.filter(({ page }) => page !== 'none');
  const [first] = looks;
  if (first === undefined || looks.length === 1) return first ?? readings[0] ?? emptyHanded();
  const sessions = sessionsOf(looks);
  const { pupils, changed } = gatherPupils(looks);
  const counts = looks.flatMap(({ expected }) => expected ?? []);
  const expected = counts.length === 0 ? null : Math.max(...counts);
  const said = looks.flatMap(({ problems }) => problems.map(({ code }) => code));
  const seenAll = pupils.length === expected && pupils.every(({ marks }) => marks.size === sessions.length);
  const complete = allColumns && seenAll && !said.some((code) => NOT_WHOLE.includes(code));
  return {
    page: sessions.length === 1 ? first.page : 'attendance-grid',
    sessions,
    expected,
    complete,
    saved: looks.some(({ saved }) => saved === false) ? false : first.saved,
    pupils: pupils.map(({ pupil, marks }) => ({ ...pupil, marks: [...marks.values()].sort(inOrder) })),
    problems: problemsOf(looks, complete, changed),
  };
}

function emptyHanded(): never {
  throw new RangeError('There is no reading to gather.');
}
