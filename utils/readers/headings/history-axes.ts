import type { Session } from '@/utils/calendar/calendar';
import { daysIn } from '../dates/date-text';
import type { NamedDay } from '../dates/date-text';
import { titleDays } from '../dates/days-in-title';
import { cellAt } from '../grids/grid';
import type { Row } from '../grids/grid';
import { foldWording } from '../marks/wording';
import type { HeadedGrid } from './heading-rows';
import { candidateColumns } from './session-columns';
import type { CandidateColumn } from './session-columns';
import { sessionsIn } from './session-words';

/** What a row of one pupil's history is of: a day or a week, and a half of the day where it says so. */
export interface HistoryRow {
  readonly row: Row;
  readonly day: NamedDay | null;
  readonly week: NamedDay | null;
  readonly session: Session | null;
}

export interface HistoryAxes {
  readonly rows: readonly HistoryRow[];
  readonly columns: readonly CandidateColumn[];
}

const LABEL_HEADING =
  /^(?:|date|day|dates|week|weeks|week beginning|week commencing|w c|wc|w b|session|period|am pm|half day|registration|register)$/;
const MOST_LABELS = 3;
const ENOUGH = 0.8;

function labelTexts(row: Row, columns: readonly number[]): string[] {
  return columns.flatMap((column) => cellAt(row, column)?.text ?? []).filter((text) => text !== '');
}

function historyRow(row: Row, columns: readonly number[], weekly: boolean): HistoryRow {
  const texts = labelTexts(row, columns);
  const days = texts.map(titleDays);
  const named = days.flatMap(({ day }) => day ?? []);
  const weeks = days.flatMap(({ week }) => week ?? []);
  const sessions = texts.flatMap((text) => sessionsIn(daysIn(text).rest).sessions);
  const day = named.length === 1 ? (named[0] ?? null) : null;
  const week = weeks.length === 1 ? (weeks[0] ?? null) : null;
  return {
    row,
    day: weekly ? null : day,
    week: week ?? (weekly ? day : null),
    session: sessions.length === 1 ? (sessions[0] ?? null) : null,
  };
}

/** The columns that head the rows of a history: those before the first column of marks. */
function labelColumns({ headings }: HeadedGrid, firstMark: number): readonly number[] {
  const columns = Array.from({ length: Math.min(firstMark, MOST_LABELS) }, (_, column) => column);
  return columns.filter((column) => LABEL_HEADING.test(foldWording(headings[column]?.text ?? '')));
}

/** Takes a table for the history of one pupil: rows of days, weeks or halves, columns of marks. Null when it is none. */
export function historyAxes(headed: HeadedGrid): HistoryAxes | null {
  const columns = candidateColumns(headed, {
    holdsChoices: () => false,
    holdPairs: () => false,
    areOneChoice: () => false,
  }).filter(({ heading }) => heading.mark === null);
  const [first] = columns;
  if (first === undefined) return null;
  const labels = labelColumns(headed, first.column);
  if (labels.length === 0) return null;
  const named = labels.map((column) => foldWording(headed.headings[column]?.text ?? '')).join(' ');
  const weekdays = columns.every(({ heading }) => heading.days.some(({ weekday }) => weekday !== undefined));
  const weekly = weekdays || /\bweeks?\b|\bw [cb]\b|\bwc\b/.test(named);
  const rows = headed.body
    .filter(({ hidden }) => !hidden)
    .map((row) => historyRow(row, labels, weekly))
    .filter(({ row }) => labelTexts(row, labels).length > 0);
  const known = rows.filter(({ day, week, session }) => day !== null || week !== null || session !== null);
  return known.length > 0 && known.length >= rows.length * ENOUGH ? { rows: known, columns } : null;
}
