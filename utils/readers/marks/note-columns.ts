import { parseSchoolDate } from '@/utils/calendar/school-date';
import type { ReadMark, ReadSession } from '@/utils/register/reading';
import { cellAt } from '../grids/grid';
import type { Row } from '../grids/grid';
import type { HeadedGrid } from '../headings/heading-rows';
import type { ColumnHeading } from '../headings/column-heading';
import { query, textProperty } from '../page/dom';

/** A column of minutes late or of comments, and the session it speaks of. */
export interface NoteColumn extends ReadSession {
  readonly column: number;
  readonly kind: 'minutes' | 'comment';
}

function sessionsMeant(heading: ColumnHeading, sessions: readonly ReadSession[]): readonly ReadSession[] {
  const [named] = heading.sessions;
  const dates = heading.isoDays.map(parseSchoolDate);
  return sessions.filter(
    ({ date, session }) =>
      (named === undefined || named === session) && (dates.length === 0 || dates.includes(date)),
  );
}

/** Columns that speak of one session for certain: by their heading, or because the page has only one. */
export function noteColumns(
  { headings }: HeadedGrid,
  sessions: readonly ReadSession[],
): readonly NoteColumn[] {
  return headings.flatMap((heading, column): NoteColumn[] => {
    if (heading.role !== 'minutes' && heading.role !== 'comment') return [];
    const meant = sessionsMeant(heading, sessions);
    const [only] = meant;
    return meant.length === 1 && only !== undefined ? [{ ...only, column, kind: heading.role }] : [];
  });
}

function writtenIn(row: Row, column: number): string {
  const cell = cellAt(row, column);
  if (cell === undefined) return '';
  if (cell.text !== '' || cell.element.firstElementChild === null) return cell.text;
  const [field] = query(
    cell.element,
    'input:not([type="hidden"]):not([type="checkbox"]):not([type="radio"]), textarea',
  );
  return field === undefined ? '' : textProperty(field, 'value').trim();
}

/** Adds minutes late and comments from columns of their own. Minutes belong to a late mark only. */
export function withNotes(mark: ReadMark, row: Row, notes: readonly NoteColumn[]): ReadMark {
  let noted = mark;
  for (const { column, kind, date, session } of notes) {
    if (date !== mark.date || session !== mark.session) continue;
    const text = writtenIn(row, column);
    if (kind === 'comment' && text !== '') noted = { ...noted, comment: text };
    const minutes = /^(\d{1,3})\s*(?:m|mins?|minutes?)?$/i.exec(text)?.[1];
    const isLate = mark.code === 'L' || mark.code === 'U';
    if (kind === 'minutes' && isLate && minutes !== undefined && Number(minutes) > 0) {
      noted = { ...noted, minutesLate: Number(minutes) };
    }
  }
  return noted;
}
