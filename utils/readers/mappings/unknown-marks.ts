import type { Reading } from '@/utils/register/reading';
import type { CellMark } from '../marks/cell-mark';
import { namesThePupil } from '../verdict/problem-list';
import type { SeenRow } from '../verdict/seen-rows';
import { wordKey } from './taught-words';

/** Something a page shows for a mark that the reader does not know, and how often. */
export interface UnknownMark {
  readonly shows: string;
  readonly times: number;
  /** Nothing is written: these are the classes by which something is drawn. */
  readonly drawn?: true;
}

const NOT_KNOWN: readonly CellMark['meaning']['kind'][] = ['unknown', 'class-only', 'reason-unknown'];
const LONGEST = 80;

/** Classes that all the boxes have say nothing about one of them. */
function ownClasses(marks: readonly CellMark[]): (mark: CellMark) => string | null {
  const drawn = marks.flatMap((mark) => (mark.drawn === undefined ? [] : [mark.drawn.split(/\s+/)]));
  const differ = new Set(drawn.map((names) => [...names].sort().join(' '))).size > 1;
  return ({ drawn: own }) => {
    if (own === undefined || !differ) return null;
    const names = own
      .split(/\s+/)
      .filter((name) => wordKey(name) !== '' && !drawn.every((all) => all.includes(name)));
    return names.length === 1 ? (names[0] ?? null) : null;
  };
}

/** A single letter where the letters of the page are not England's. */
const isForeignLetter = ({ meaning, shown }: CellMark) =>
  /^[A-Z]$/i.test(shown) && meaning.kind === 'mark' && meaning.by === 'code';

/** What the marks of a page show that is not understood, each once and the most frequent first; never a pupil's name. */
export function unknownMarks(rows: readonly SeenRow[], { problems }: Reading): readonly UnknownMark[] {
  const foreign = problems.some(({ code }) => code === 'other-codes');
  const drawnAs = ownClasses(rows.flatMap(({ seen }) => seen.map((mark) => mark.seen)));
  const found = new Map<string, UnknownMark>();
  const add = (shows: string, more: Pick<UnknownMark, 'drawn'> = {}) => {
    const key = wordKey(shows);
    const times = (found.get(key)?.times ?? 0) + 1;
    if (key !== '') found.set(key, { shows: found.get(key)?.shows ?? shows, times, ...more });
  };
  for (const { pupil, seen } of rows) {
    for (const { seen: mark } of seen) {
      const classes = drawnAs(mark);
      const isUnknown = NOT_KNOWN.includes(mark.meaning.kind) || (foreign && isForeignLetter(mark));
      if (mark.meaning.kind === 'blank' && classes !== null) add(classes, { drawn: true });
      else if (isUnknown && mark.shown.length <= LONGEST && !namesThePupil(mark.shown, pupil.name.shown))
        add(mark.shown);
    }
  }
  return [...found.values()].sort((a, b) => b.times - a.times);
}
