import { schoolCalendar } from '@/utils/calendar/school-calendar';
import { addDays, dateOf, schoolMoment } from '@/utils/calendar/school-date';
import type { SchoolCalendar } from '@/utils/calendar/calendar';
import { countedOf } from '@/utils/cases/counters-of';
import { frameOf } from '@/utils/counters/frame';
import { DEFAULT_SETTINGS } from '@/utils/counters/settings';
import type { Strip } from '@/utils/register/strip';
import { FERNHILL_CALENDAR } from '../../e2e/sites/demo-mis/days';
import { mixed } from '../../e2e/sites/demo-mis/pupils';
import { milliseconds, timed } from '../measure';
import type { BenchRow } from '../measure';

const PUPILS = 2000;
const BUDGET = 10;

/** A year of marks of one invented pupil: mostly present, some illness, some runs of N and O, a few holes. */
function yearOf(pupil: number, calendar: SchoolCalendar): Strip {
  let marks = '';
  let away = '';
  for (let day = 0; day < calendar.held.length; day += 1) {
    if (calendar.held[day] === 0) {
      marks += '??';
      continue;
    }
    const chance = mixed(pupil, day) % 200;
    if (away !== '' && chance < 80) away = '';
    if (chance >= 190) away = ['II', 'NN', 'OO', 'MM', '??'][chance % 5] ?? '';
    marks += away === '' ? '/\\' : away;
  }
  return { from: addDays(calendar.from, 0), marks };
}

/** The least that any counter must do: look at each mark once. */
function onePass(strips: readonly Strip[]): number {
  const away = new Uint8Array(128);
  for (const char of 'NOGUICEMRST') away[char.charCodeAt(0)] = 1;
  let sessions = 0;
  for (const { marks } of strips) {
    for (let place = 0; place < marks.length; place += 1) sessions += away[marks.charCodeAt(place)] ?? 0;
  }
  return sessions;
}

/** All counters of 2,000 pupils with a whole year of marks, beside one pass over the same strings. */
export function countSchool(): Promise<readonly BenchRow[]> {
  const calendar = schoolCalendar(FERNHILL_CALENDAR);
  const strips = Array.from({ length: PUPILS }, (_, pupil) => yearOf(pupil, calendar));
  const now = schoolMoment('2027-07-21T09:20');
  const pupil = { surname: 'Invented', forenames: 'Pupil' };
  const shared = { calendar, settings: DEFAULT_SETTINGS, log: [], pupil, now };
  const counting = timed(() => {
    const frame = frameOf(calendar, DEFAULT_SETTINGS, dateOf(now));
    return strips.map((strip) => countedOf({ ...shared, strip }, frame));
  });
  const passing = timed(() => onePass(strips));
  const sessions = calendar.held.reduce((sum, held) => sum + (held === 3 ? 2 : held === 0 ? 0 : 1), 0);
  return Promise.resolve([
    {
      row: `all counters, ${PUPILS} pupils x ${sessions} sessions`,
      figure: milliseconds(counting),
      ratio: counting / passing,
      peer: `one pass over the same strings, ${milliseconds(passing)}`,
      budget: `${BUDGET}x`,
      ok: counting / passing <= BUDGET,
    },
  ]);
}
