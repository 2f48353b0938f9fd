import { isSchoolDay, schoolCalendar } from '@/utils/calendar/school-calendar';
import { addDays, dateOf, momentOn, schoolMoment } from '@/utils/calendar/school-date';
import type { SchoolCalendar } from '@/utils/calendar/calendar';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { countedOf } from '@/utils/cases/counters-of';
import type { LogRow } from '@/utils/cases/log-row';
import { frameOf } from '@/utils/counters/frame';
import { DEFAULT_SETTINGS } from '@/utils/counters/settings';
import { JOHN_MOORE } from '@/utils/policy/packs/john-moore';
import { standingOf } from '@/utils/policy/stand';
import type { Strip } from '@/utils/register/strip';
import { FERNHILL_CALENDAR } from '../../e2e/sites/demo-mis/days';
import { mixed } from '../../e2e/sites/demo-mis/pupils';
import { milliseconds, timed } from '../measure';
import type { BenchRow } from '../measure';

const PUPILS = 2000;
const CASES = 500;
const LONGEST_RUN = 12;
/**
 * Nineteen steps for each of 2,000 pupils, and for 500 of them how things stood before each row of the log. Measured at 16
 * to 25 times the counts alone; what looks at the whole year again for every step shows as a multiple of that.
 */
const BUDGET = 30;
const NOW = schoolMoment('2027-03-10T09:20');

interface Child {
  readonly strip: Strip;
  readonly log: readonly LogRow[];
}

/** The school days up to today, newest first. */
function daysBack(calendar: SchoolCalendar, count: number): SchoolDate[] {
  const days: SchoolDate[] = [];
  for (let day = dateOf(NOW); days.length < count && day >= calendar.from; day = addDays(day, -1))
    if (isSchoolDay(calendar, day)) days.push(day);
  return days;
}

/** A call and a visit a day, as in a case that is worked on. */
function logOf(days: readonly SchoolDate[]): LogRow[] {
  return [...days].reverse().flatMap((day): LogRow[] => [
    { at: momentOn(day, '09:10'), kind: 'contact-attempt', method: 'call', outcome: 'no answer' },
    { at: momentOn(day, '11:40'), kind: 'enquiry', with: 'siblings', outcome: 'sibling attending' },
  ]);
}

/** A year of marks of one invented child up to this morning; those of the first 500 are away, for one to twelve days. */
function childOf(pupil: number, calendar: SchoolCalendar): Child {
  const away = pupil < CASES ? daysBack(calendar, 1 + (mixed(pupil, 1) % LONGEST_RUN)) : [];
  const missed = new Set(away);
  const mark = pupil % 3 === 0 ? 'I' : pupil % 3 === 1 ? 'N' : 'O';
  let marks = '';
  for (let day = calendar.from; day <= dateOf(NOW); day = addDays(day, 1)) {
    const isIn = mixed(pupil, marks.length) % 40 !== 0;
    const [am, pm] = missed.has(day) ? [mark, mark] : isIn ? ['/', '\\'] : ['I', 'I'];
    marks += !isSchoolDay(calendar, day) ? '??' : day === dateOf(NOW) ? `${am}?` : `${am}${pm}`;
  }
  return { strip: { from: calendar.from, marks }, log: logOf(away) };
}

/** Every step of 2,000 pupils of whom 500 are away with a case, as the dashboard works them out, beside their counts alone. */
export function promptSchool(): Promise<readonly BenchRow[]> {
  const calendar = schoolCalendar(FERNHILL_CALENDAR);
  const children = Array.from({ length: PUPILS }, (_, pupil) => childOf(pupil, calendar));
  const pupil = { surname: 'Invented', forenames: 'Pupil' };
  const shared = { calendar, settings: DEFAULT_SETTINGS, pupil, policy: JOHN_MOORE, now: NOW };
  const frame = () => frameOf(calendar, DEFAULT_SETTINGS, dateOf(NOW));
  const prompting = timed(() => {
    const all = frame();
    return children.map((child) => standingOf({ ...shared, ...child }, all));
  });
  const counting = timed(() => {
    const all = frame();
    return children.map((child) => countedOf({ ...shared, ...child }, all));
  });
  return Promise.resolve([
    {
      row: `all prompts, ${PUPILS} pupils, ${CASES} open cases`,
      figure: milliseconds(prompting),
      ratio: prompting / counting,
      peer: `their counters alone, ${milliseconds(counting)}`,
      budget: `${BUDGET}x`,
      ok: prompting / counting <= BUDGET,
    },
  ]);
}
