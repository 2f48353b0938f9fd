import type { CellMark } from '../marks/cell-mark';
import type { ProblemCode } from '../problems';
import { listsStaff, otherListIn, speaksOfAttendance } from './other-lists';

/** What is weighed before a table of pupils and marks is taken for a register. */
export interface Evidence {
  /** Captions, headings and the title of the page. */
  readonly titles: readonly string[];
  readonly headings: readonly string[];
  /** Column headings name a morning or an afternoon, or a day. */
  readonly namedColumns: boolean;
  readonly marks: readonly CellMark[];
  /** The sessions are not known, so no mark was read. */
  readonly unread: boolean;
  /** Staff have said that this list is the register. */
  readonly taught: boolean;
}

/** Half of the marks of a page that calls itself a register must be codes; of one that does not, nearly all. */
const SHARE_WHEN_NAMED = 0.5;
const SHARE_OTHERWISE = 0.8;

/** Strokes and wordings are of attendance only; letters may be grades. */
const isOfAttendance = ({ meaning, shown }: CellMark) =>
  shown === '/' || shown === '\\' || (meaning.kind === 'mark' && meaning.by !== 'code');

/** Why this table is not believed to be an attendance register; null when it is. */
export function doubtAbout({
  titles,
  headings,
  namedColumns,
  marks,
  unread,
  taught,
}: Evidence): ProblemCode | null {
  const other = otherListIn(titles);
  if (other !== null) return other;
  if (listsStaff(headings)) return 'staff-list';
  const named = taught || speaksOfAttendance(titles);
  if (!named && !namedColumns) return 'not-attendance';
  if (unread) return null;
  const filled = marks.filter(({ meaning }) => meaning.kind !== 'blank');
  if (filled.length === 0) return named ? null : 'not-attendance';
  const known = filled.filter(({ meaning }) => meaning.kind !== 'unknown').length;
  const enough = named ? SHARE_WHEN_NAMED : SHARE_OTHERWISE;
  if (known / filled.length < enough) return 'marks-not-understood';
  return named || filled.some(isOfAttendance) ? null : 'not-attendance';
}
