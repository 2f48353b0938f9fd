import type { PastRun } from '@/utils/policy/past-runs';
import type { Pattern } from '@/utils/policy/patterns';
import { amount } from './amounts';
import { monthOf, shortDay } from './dates';
import { markLetter } from './marks';

const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** @example 'A Monday is in 4 of 6 absences of one or two days.' */
export function patternWords(pattern: Pattern): string {
  const { times, of } = pattern;
  switch (pattern.kind) {
    case 'weekday':
      return `A ${WEEKDAYS[pattern.weekday] ?? ''} is in ${times} of ${amount(of, 'absence')} of one or two days.`;
    case 'half':
      return `Only the ${pattern.half === 'AM' ? 'morning' : 'afternoon'} was missed on ${times} of ${amount(of, 'part day')}.`;
    case 'beside-holiday':
      return `${times} of ${amount(of, 'absence')} took in the last school day before a holiday or the first after it.`;
    case 'soon-again':
      return `Away again within five school days of coming back, ${times} times.`;
  }
}

/** An absence as one speaks of it. @example '6 days in October, back 3 days' */
export function runWords({ from, to, days, daysBack }: PastRun): string {
  const [first, last] = [monthOf(from), monthOf(to)];
  const when = first === last ? `in ${first}` : `from ${first} to ${last}`;
  const back = daysBack === 0 ? 'not back yet' : `back ${amount(daysBack, 'day')}`;
  return `${amount(days, 'day')} ${when}, ${back}`;
}

/** @example 'Mon 5 Oct to Mon 12 Oct, 12 sessions, I, N' */
export function runDetail({ from, to, sessions, marks }: PastRun): string {
  const days = from === to ? shortDay(from) : `${shortDay(from)} to ${shortDay(to)}`;
  return `${days}, ${amount(sessions, 'session')}, ${marks.map(markLetter).join(', ')}`;
}
