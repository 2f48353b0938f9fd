import type { Session } from '@/utils/calendar/calendar';
import { parseSchoolDate, weekdayOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { ReadSession } from '@/utils/register/reading';
import type { DayEvidence } from '../dates/day-claims';
import { resolveDay, standingOf } from '../dates/resolve';
import type { DayContext } from '../dates/resolve';
import { isMarkedHidden, isShown } from '../page/dom';
import type { Half } from '../marks/pair-cells';
import type { ProblemCode } from '../problems';
import { withoutTitleSessions } from './choice-titles';
import type { ColumnHeading } from './column-heading';
import { isBeyondMonth, namesAWeekdayTwice } from './odd-days';
import type { HeadedGrid } from './heading-rows';
import type { PageSession } from './session-claims';

/** A column of marks and the session its marks are for. */
export interface MarkColumn extends ReadSession {
  readonly column: number;
  /** The heading is the mark, and a cell says yes or no to it. */
  readonly choice: string | null;
  /** Which mark of the cell, where a cell holds those of a whole day. */
  readonly half: Half | null;
}

export type SessionColumns =
  { kind: 'columns'; columns: readonly MarkColumn[] } | { kind: 'refused'; code: ProblemCode };

/** A column that holds marks, before it is known which session they are for. */
export interface CandidateColumn {
  readonly column: number;
  readonly heading: ColumnHeading;
  readonly choice: string | null;
  /** Its cells hold both marks of a day. */
  readonly paired: boolean;
}

const NEVER_MARKS = new Set([
  'comment',
  'minutes',
  'name',
  'surname',
  'forename',
  'upn',
  'id',
  'group',
  'year',
  'staff',
  'lesson',
]);

function isMarkHeading(heading: ColumnHeading): boolean {
  if (heading.role === 'mark') return true;
  const names =
    heading.sessions.length > 0 ||
    heading.numbered !== undefined ||
    heading.days.length > 0 ||
    heading.isoDays.length > 0;
  return names && heading.plain && heading.text !== '' && !NEVER_MARKS.has(heading.role);
}

function isHiddenColumn({ headingCells }: HeadedGrid, column: number): boolean {
  const cells = headingCells[column] ?? [];
  return cells.some(({ element }) => isMarkedHidden(element) || !isShown(element));
}

/** What the cells under headings are: controls to choose, or the two marks of a day. */
export interface CellsUnder {
  readonly holdsChoices: (column: number) => boolean;
  readonly holdPairs: (columns: readonly number[]) => boolean;
  /** Only one of the columns can be chosen in a row. */
  readonly areOneChoice: (columns: readonly number[]) => boolean;
}

/** Columns that may hold marks by their headings. */
export function candidateColumns(headed: HeadedGrid, under: CellsUnder): readonly CandidateColumn[] {
  const shown = headed.headings
    .map((heading, column) => ({ heading, column }))
    .filter(({ column }) => !isHiddenColumn(headed, column));
  const toChoose = new Set(
    shown.filter(({ column }) => under.holdsChoices(column)).map(({ column }) => column),
  );
  const named = shown.some(({ heading, column }) => heading.mark !== null && toChoose.has(column));
  const all = shown.flatMap(({ heading, column }): CandidateColumn[] => {
    // A column to choose from whose heading is no mark is one of a set all the same: "A" beside "P" and "L".
    const isChoice =
      toChoose.has(column) &&
      named &&
      heading.text !== '' &&
      (heading.mark !== null || heading.role === 'other');
    if (isChoice) return [{ column, heading, choice: heading.mark ?? heading.text, paired: false }];
    return isMarkHeading(heading) ? [{ column, heading, choice: null, paired: false }] : [];
  });
  const found = withoutTitleSessions(all, under.areOneChoice);
  const ofDays = found.filter(({ heading }) => heading.sessions.length !== 1 && heading.role !== 'mark');
  const paired = ofDays.length > 0 && under.holdPairs(ofDays.map(({ column }) => column));
  return paired ? found.map((each) => ({ ...each, paired: ofDays.includes(each) })) : found;
}

type Found<T> = { kind: 'found'; value: T } | { kind: 'refused'; code: ProblemCode };

const refused = (code: ProblemCode) => ({ kind: 'refused', code }) as const;

function weekContext(heading: ColumnHeading, context: DayContext): DayContext {
  const [week] = heading.weeks;
  const answer = week === undefined ? null : resolveDay(week, context);
  return answer?.kind === 'date' ? { ...context, week: answer.date } : context;
}

/** The day a column is for: what its headings say, else what the page says. */
function dateOf(heading: ColumnHeading, { pageDay, context }: DayEvidence): Found<SchoolDate> {
  const own = heading.days.map((day) => resolveDay(day, weekContext(heading, context)));
  if (own.some(({ kind }) => kind === 'conflict')) return refused('dates-conflict');
  const iso = heading.isoDays.map(parseSchoolDate).filter((date) => date !== null);
  const dates = new Set([...own.flatMap((each) => (each.kind === 'date' ? [each.date] : [])), ...iso]);
  const [date] = dates;
  if (dates.size > 1) return refused('dates-conflict');
  const weekday = heading.days.find((day) => day.weekday !== undefined)?.weekday;
  if (date !== undefined) {
    const agrees = weekday === undefined || weekdayOf(date) === weekday;
    return agrees ? { kind: 'found', value: date } : refused('dates-conflict');
  }
  if (pageDay.kind === 'conflict') return refused('dates-conflict');
  if (pageDay.kind === 'unknown') return refused('date-unknown');
  if (heading.days.some(({ day }) => day !== undefined)) return refused('date-unknown');
  if (weekday !== undefined && weekdayOf(pageDay.date) !== weekday) return refused('date-unknown');
  return { kind: 'found', value: pageDay.date };
}

function sessionOf(heading: ColumnHeading, page: PageSession, numbers: boolean): Found<Session> {
  if (heading.numbered !== undefined)
    return numbers ? { kind: 'found', value: heading.numbered } : refused('session-unknown');
  const [own] = heading.sessions;
  if (heading.sessions.length > 1) return refused('sessions-conflict');
  if (own !== undefined) return { kind: 'found', value: own };
  if (page.kind === 'conflict') return refused('sessions-conflict');
  return page.kind === 'unknown' ? refused('session-unknown') : { kind: 'found', value: page.session };
}

/** What a whole register must not be: of a day that the page denies, of another year. */
function standing(
  columns: readonly MarkColumn[],
  headings: readonly ColumnHeading[],
  evidence: DayEvidence,
  page: PageSession,
): ProblemCode | null {
  const { today } = evidence.context;
  if (columns.some(({ date }) => standingOf(date, today) === 'other-school-year')) return 'other-school-year';
  if (columns.every(({ date }) => date > today)) return 'future-date';
  const dates = new Set(columns.map(({ date }) => date));
  const sessions = new Set(columns.map(({ session }) => session));
  if (dates.size > 1) return null;
  const { pageDay } = evidence;
  if (pageDay.kind === 'date' && !dates.has(pageDay.date)) return 'dates-conflict';
  const own = headings.some((heading) => heading.sessions.length > 0);
  if (own && sessions.size === 1 && page.kind === 'session' && !sessions.has(page.session))
    return 'sessions-conflict';
  return null;
}

const isPlainMark = ({ heading }: CandidateColumn) =>
  heading.sessions.length === 0 && heading.role === 'mark';

/** A column that names a weekday and nothing that says of which week. */
function isOfSomeWeek({ heading }: CandidateColumn, { week }: DayContext): boolean {
  const bare = heading.days.every(({ day, month }) => day === undefined && month === undefined);
  return (
    heading.days.length > 0 &&
    bare &&
    heading.isoDays.length === 0 &&
    heading.weeks.length === 0 &&
    week === undefined
  );
}

/**
 * The columns to be read. Beside the column of today's mark, weekdays without a week are marks of days gone by; a
 * column called only "Mark" says nothing beside columns of named sessions, unless the page names its session.
 */
function askedColumns(
  candidates: readonly CandidateColumn[],
  context: DayContext,
  page: PageSession,
): readonly CandidateColumn[] {
  const hasPlain = candidates.some(isPlainMark);
  if (!hasPlain) return candidates;
  if (page.kind === 'session') return candidates.filter((each) => !isOfSomeWeek(each, context));
  const labelled = candidates.some(({ heading, choice }) => choice !== null || heading.sessions.length > 0);
  return labelled ? candidates.filter((each) => !isPlainMark(each)) : candidates;
}

/** Weekdays of which only one can be the page's day: the others are of days that the page does not name. */
function namesSeveralWeekdays(asked: readonly CandidateColumn[], context: DayContext): boolean {
  const loose = asked.filter((each) => isOfSomeWeek(each, context));
  return new Set(loose.map(({ heading }) => heading.days[0]?.weekday)).size > 1;
}

/** Gives each column of marks its session, or says why that cannot be known. Nothing is guessed for a part of them. */
export function sessionColumns(
  candidates: readonly CandidateColumn[],
  evidence: DayEvidence,
  page: PageSession,
  numbers = false,
): SessionColumns {
  const asked = askedColumns(candidates, evidence.context, page);
  if (namesSeveralWeekdays(asked, evidence.context)) return refused('date-unknown');
  const columns: MarkColumn[] = [];
  for (const { column, heading, choice, paired } of asked) {
    if (isBeyondMonth(heading, evidence)) continue;
    const date = dateOf(heading, evidence);
    if (date.kind === 'refused') return date;
    if (paired) {
      columns.push({ column, choice, date: date.value, session: 'AM', half: 0 });
      columns.push({ column, choice, date: date.value, session: 'PM', half: 1 });
      continue;
    }
    const session = sessionOf(heading, page, numbers);
    if (session.kind === 'refused') return session;
    columns.push({ column, choice, date: date.value, session: session.value, half: null });
  }
  if (columns.length === 0) return refused('no-marks');
  if (namesAWeekdayTwice(asked, columns)) return refused('date-unknown');
  const headings = asked.map(({ heading }) => heading);
  const code = standing(columns, headings, evidence, page);
  return code === null ? { kind: 'columns', columns } : refused(code);
}
