import type { ReadPupil } from '@/utils/register/reading';
import { codeRow } from '@/utils/codes/codes';
import type { ProblemCode } from '../problems';
import type { PupilRows } from '../pupils/pupil-rows';
import { spanningText } from '../headings/heading-rows';
import type { RegisterTable } from './candidates';
import type { PageEvidence } from './page-evidence';
import { expectedPupils, hasMorePages, isFiltered } from './whole-list';

export interface Completeness {
  readonly complete: boolean;
  readonly expected: number | null;
  readonly reasons: readonly ProblemCode[];
}

/** So many pupils all away, and nobody here: more likely a list of absentees than a class. */
const EMPTY_CLASS = 4;

/** One session in which nobody is present, for reasons of their own: a list of absentees, whatever it is called. */
function looksLikeAbsentees(pupils: readonly ReadPupil[]): boolean {
  if (pupils.length < EMPTY_CLASS || pupils.some(({ marks }) => marks.length > 1)) return false;
  const marks = pupils.flatMap((pupil) => pupil.marks);
  if (marks.length !== pupils.length) return false;
  return marks.every(({ code }) => {
    const group = code === null ? null : codeRow(code).class;
    return group === 'authorised' || group === 'unauthorised';
  });
}

function footTexts({ headed }: RegisterTable): string[] {
  const foot = headed.grid.rows
    .filter(({ part }) => part === 'foot')
    .map(({ cells }) => cells.map(({ text }) => text).join(' '));
  const over = headed.body.flatMap((row) => spanningText(row, headed.headings.length) ?? []);
  return [...foot, ...over];
}

/** Whether the whole list was read, how many pupils the page speaks of, and what is missing. */
export function completeness(
  table: RegisterTable,
  rows: Pick<PupilRows, 'rows' | 'hidden'> & { readonly marked: boolean },
  pupils: readonly ReadPupil[],
  { view, titles, pagers, hasNext }: PageEvidence,
): Completeness {
  const said = expectedPupils(view.blocks, footTexts(table), titles);
  const expected = said ?? table.headed.grid.total ?? null;
  // A pupil who stands in the list twice was counted twice by the page, too.
  const listed = Math.max(pupils.length, rows.rows.length);
  const whole = expected !== null && expected === listed;
  const found: readonly [ProblemCode, boolean][] = [
    ['rows-hidden', rows.hidden > 0 || table.headed.grid.partial],
    ['row-without-name', rows.marked],
    ['list-filtered', isFiltered(view.blocks, titles, view.fields) || (!whole && looksLikeAbsentees(pupils))],
    ['more-pages', (!whole && hasMorePages(view.blocks, pagers, hasNext)) || (said ?? 0) > listed],
    ['count-differs', expected !== null && expected < listed],
  ];
  const reasons = found.flatMap(([code, holds]) => (holds ? [code] : []));
  const astray = rows.rows.some(({ outOfLine }) => outOfLine);
  return { complete: reasons.length === 0 && !astray, expected, reasons };
}
