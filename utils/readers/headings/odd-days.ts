import type { DayEvidence } from '../dates/day-claims';
import { resolveDay } from '../dates/resolve';
import type { ColumnHeading } from './column-heading';
import type { CandidateColumn, MarkColumn } from './session-columns';

/** A day that the month of the page does not have: a widget draws 31 columns for every month. */
export function isBeyondMonth({ days: [named] }: ColumnHeading, { context }: DayEvidence): boolean {
  if (named?.day === undefined || named.day <= 28 || named.month !== undefined) return false;
  const inMonth = resolveDay({ day: 28 }, context);
  return (
    context.week === undefined && inMonth.kind === 'date' && resolveDay(named, context).kind === 'unknown'
  );
}

const isBareWeekday = ({ days, isoDays, weeks }: ColumnHeading) =>
  days.length > 0 && days.every(({ day }) => day === undefined) && isoDays.length === 0 && weeks.length === 0;

/** The same weekday stands twice: the second is of another week, which the page does not name. */
export function namesAWeekdayTwice(
  asked: readonly CandidateColumn[],
  columns: readonly MarkColumn[],
): boolean {
  const bare = asked.filter(({ heading, choice }) => choice === null && isBareWeekday(heading));
  const places = columns
    .filter(({ column }) => bare.some((each) => each.column === column))
    .map(({ date, session }) => date + session);
  return new Set(places).size < places.length;
}
