import { parseSchoolDate } from '@/utils/calendar/school-date';
import type { ReadMark, ReadSession } from '@/utils/register/reading';
import { cellAt } from '../grids/grid';
import type { Row } from '../grids/grid';
import type { HeadedGrid } from '../headings/heading-rows';
import { chosenOption } from '../page/fields';
import { textOf } from '../page/text';
import { isBlankWording } from './wording';
import type { ColumnHeading } from '../headings/column-heading';
import { query, textProperty } from '../page/dom';

/** A column of minutes late or of comments, and the session it speaks of. */
export interface NoteColumn extends ReadSession {
  readonly column: number;
  readonly kind: 'minutes' | 'comment' | 'reason';
}

function sessionsMeant(heading: ColumnHeading, sessions: readonly ReadSession[]): readonly ReadSession[] {
  const [named] = heading.sessions;
  const dates = heading.isoDays.map(parseSchoolDate);
  return sessions.filter(
    ({ date, session }) =>
      (named === undefined || named === session) && (dates.length === 0 || dates.includes(date)),
  );
}

/** The text of a cell of notes, or of the field in it. */
export function writtenIn(row: Row, column: number): string {
  const cell = cellAt(row, column);
  if (cell === undefined) return '';
  if (cell.text !== '' || cell.element.firstElementChild === null) return cell.text;
  const [field] = query(
    cell.element,
    'select, input:not([type="hidden"]):not([type="checkbox"]):not([type="radio"]), textarea',
  );
  if (field === undefined) return '';
  const option = field.localName === 'select' ? chosenOption(field) : null;
  const text = option === null ? textProperty(field, 'value').trim() : textOf(option);
  return isBlankWording(text) ? '' : text;
}

function kindOf({ role, text }: ColumnHeading): NoteColumn['kind'] {
  if (role === 'minutes') return 'minutes';
  return /\breasons?\b(?! for (?:last|previous|earlier))/i.test(text) ? 'reason' : 'comment';
}

/** The reason that a column of its own gives for a mark; empty when there is none. */
export function reasonFor(session: ReadSession, row: Row, notes: readonly NoteColumn[]): string {
  const reasons = notes.filter(
    ({ kind, date, session: half }) => kind === 'reason' && date === session.date && half === session.session,
  );
  return reasons
    .map(({ column }) => writtenIn(row, column))
    .join(' ')
    .trim();
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
    return meant.length === 1 && only !== undefined ? [{ ...only, column, kind: kindOf(heading) }] : [];
  });
}

/** Adds minutes late and comments from columns of their own. Minutes belong to a late mark only. */
export function withNotes(mark: ReadMark, row: Row, notes: readonly NoteColumn[]): ReadMark {
  let noted = mark;
  for (const { column, kind, date, session } of notes) {
    if (date !== mark.date || session !== mark.session) continue;
    const text = writtenIn(row, column);
    if (kind !== 'minutes' && text !== '') noted = { ...noted, comment: text };
    const minutes = /^(\d{1,3})\s*(?:m|mins?|minutes?)?$/i.exec(text)?.[1];
    const isLate = mark.code === 'L' || mark.code === 'U';
    if (kind === 'minutes' && isLate && minutes !== undefined && Number(minutes) > 0) {
      noted = { ...noted, minutesLate: Number(minutes) };
    }
  }
  return noted;
}
