import { schoolCalendar } from '@/utils/calendar/school-calendar';
import { momentOn, schoolDate } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { AttendanceCode } from '@/utils/codes/codes';
import type { DayRange } from '@/utils/counters/counts';
import type { CountSettings } from '@/utils/counters/settings';
import { joinStrips, unreadYear, withMark } from '@/utils/register/strip';
import type { Strip } from '@/utils/register/strip';
import { countersOf } from './counters-of';

export type SettingName = Exclude<keyof CountSettings, 'days'>;

/** One school day of an example, as its register reads. */
export interface ExampleDay {
  readonly date: SchoolDate;
  readonly am: AttendanceCode;
  readonly pm: AttendanceCode;
}

/** A few days of an invented child on which a setting makes a difference, and the count that it changes. */
export interface SettingExample {
  readonly days: readonly ExampleDay[];
  readonly counter: 'absence' | 'unauthorised' | 'unseen';
}

type Written = readonly [date: string, am: AttendanceCode, pm: AttendanceCode];

function example(counter: SettingExample['counter'], ...written: readonly Written[]): SettingExample {
  return { counter, days: written.map(([date, am, pm]) => ({ date: schoolDate(date), am, pm })) };
}

/** For each setting the plainest days on which it tells. The first day is one in school, save over the summer. */
export const SETTING_EXAMPLES: Readonly<Record<SettingName, SettingExample>> = {
  u_code_in_unauth_run: example(
    'unauthorised',
    ['2026-11-09', '/', '\\'],
    ['2026-11-10', 'O', 'O'],
    ['2026-11-11', 'U', 'O'],
    ['2026-11-12', 'O', 'O'],
  ),
  authorised_code_in_unauth_run: example(
    'unauthorised',
    ['2026-11-09', '/', '\\'],
    ['2026-11-10', 'O', 'O'],
    ['2026-11-11', 'M', 'O'],
    ['2026-11-12', 'O', 'O'],
  ),
  c2_is_neutral: example(
    'unauthorised',
    ['2026-11-09', '/', 'C2'],
    ['2026-11-10', 'O', 'C2'],
    ['2026-11-11', 'O', 'C2'],
    ['2026-11-12', 'O', 'C2'],
  ),
  exclude_codes_from_A: example(
    'absence',
    ['2026-11-09', '/', '\\'],
    ['2026-11-10', 'I', 'I'],
    ['2026-11-11', 'S', 'S'],
    ['2026-11-12', 'E', 'E'],
    ['2026-11-13', 'I', 'I'],
  ),
  y_codes_skip_or_count: example(
    'absence',
    ['2026-11-09', '/', '\\'],
    ['2026-11-10', 'I', 'I'],
    ['2026-11-11', 'Y1', 'Y1'],
    ['2026-11-12', 'I', 'I'],
  ),
  offsite_needs_confirmation: example(
    'unseen',
    ['2026-11-09', '/', '\\'],
    ['2026-11-10', 'B', 'B'],
    ['2026-11-11', 'B', 'B'],
    ['2026-11-12', 'B', 'B'],
  ),
  partial_day_rule: example(
    'absence',
    ['2026-11-09', '/', '\\'],
    ['2026-11-10', '/', 'N'],
    ['2026-11-11', 'N', 'N'],
    ['2026-11-12', 'N', 'N'],
  ),
  carry_over_summer: example(
    'absence',
    ['2026-07-20', 'N', 'N'],
    ['2026-07-21', 'N', 'N'],
    ['2026-09-03', 'N', 'N'],
    ['2026-09-04', 'N', 'N'],
  ),
};

const YEARS = [2025, 2026] as const;

function stripOf(days: readonly ExampleDay[]): Strip {
  const years = YEARS.map((year) => {
    const from = unreadYear(year);
    const to = unreadYear(year + 1);
    return days
      .filter(({ date }) => date >= from.from && date < to.from)
      .reduce((strip, { date, am, pm }) => withMark(withMark(strip, date, 'AM', am), date, 'PM', pm), from);
  });
  return joinStrips(years) ?? unreadYear(YEARS[0]);
}

/** What the counters make of an example under some settings: school days. */
export function countOfExample({ days, counter }: SettingExample, settings: CountSettings): DayRange {
  const first = days[0]?.date ?? schoolDate('2026-11-09');
  const last = days.at(-1)?.date ?? first;
  const gap = days.findIndex(({ date }, at) => date.slice(0, 7) !== (days[at + 1]?.date ?? date).slice(0, 7));
  const ended = days[gap]?.date;
  const resumed = days[gap + 1]?.date;
  const terms =
    ended === undefined || resumed === undefined
      ? [{ from: first, to: last }]
      : [
          { from: first, to: ended },
          { from: resumed, to: last },
        ];
  const counters = countersOf({
    strip: stripOf(days),
    calendar: schoolCalendar({ terms }),
    settings,
    log: [],
    pupil: { surname: 'Example', forenames: 'Child' },
    now: momentOn(last, '16:00'),
    countFrom: first,
  });
  return counters[counter];
}
