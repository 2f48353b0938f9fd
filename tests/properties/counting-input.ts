import { schoolCalendar } from '@/utils/calendar/school-calendar';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import { countersOf } from '@/utils/cases/counters-of';
import type { CountingInput } from '@/utils/cases/counters-of';
import type { Counters } from '@/utils/counters/counts';
import { charOfMark } from '@/utils/register/strip';
import type { Mark, Strip } from '@/utils/register/strip';
import { nextDate } from './oracle/history';
import type { History } from './oracle/history';

const HOLES: Readonly<Record<string, Mark>> = { '?': 'not-read', '-': 'no-mark', '!': 'not-understood' };

function charOf(mark: string): string {
  return charOfMark(HOLES[mark] ?? (mark as Mark));
}

/** The strip that a school which wrote these marks down would hold: from the first day of the calendar to today. */
export function stripOf(history: History): Strip {
  const today = history.now.slice(0, 10);
  const from = [...history.calendar.terms].map((term) => term.from).sort()[0] ?? schoolDate(today);
  let marks = '';
  for (let date: string = from; date <= today; date = nextDate(date)) {
    const [am, pm] = history.marks[date] ?? ['?', '?'];
    marks += charOf(am) + charOf(pm);
  }
  return { from, marks };
}

/** What the product is handed for a history. */
export function countingInput(history: History): CountingInput {
  return {
    strip: stripOf(history),
    calendar: schoolCalendar(history.calendar),
    settings: history.settings,
    log: history.log,
    pupil: history.pupil,
    now: schoolMoment(history.now),
  };
}

export function countersFor(history: History): Counters {
  return countersOf(countingInput(history));
}
