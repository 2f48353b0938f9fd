import type { SchoolDate } from '@/utils/calendar/school-date';
import type { Counters, DayRange } from '@/utils/counters/counts';
import type { CountedIn } from '@/utils/policy/policy';
import { amount, rangeOf } from './amounts';
import { longDay } from './dates';

const COUNT_WORDS: Readonly<Record<CountedIn, string>> = {
  absence: 'Absent for',
  unauthorised: 'Absent without permission for',
  'no-contact': 'No contact with a parent or carer for',
  illness: 'Ill for',
  deletion: 'Every session marked G, N or O for',
  penalty: 'Unauthorised for',
  none: 'Absent for',
};

function rangeFor(counters: Counters, countedIn: CountedIn): DayRange {
  if (countedIn === 'unauthorised') return counters.unauthorised;
  if (countedIn === 'no-contact') return counters.noContact;
  return counters.absence;
}

/** The count that a step hangs on, in a sentence, with where it began. @example 'Absent for 3 school days, since Monday 9 November 2026 (6 sessions read as missed).' */
export function countSentence(counters: Counters, countedIn: CountedIn): string {
  const { absence, unauthorised } = counters;
  const { from, sessions } = countedIn === 'unauthorised' ? unauthorised : absence;
  const since = from === null ? '' : `, in the absence since ${longDay(from)}`;
  const read = `(${amount(sessions, 'session')} read as missed)`;
  return `${COUNT_WORDS[countedIn]} ${rangeOf(rangeFor(counters, countedIn), 'school day')}${since} ${read}.`;
}

/** What was not counted, and why it matters; nothing when every session was read. */
export function holesSentence(unread: readonly SchoolDate[]): string[] {
  if (unread.length === 0) return [];
  const days = unread.slice(0, 5).map(longDay).join('; ');
  const more = unread.length > 5 ? ` and ${unread.length - 5} more` : '';
  return [`Not read in full, so counted in the higher number only: ${days}${more}.`];
}
