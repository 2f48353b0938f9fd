import { addSchoolDays, schoolDayFrom } from '@/utils/calendar/school-calendar';
import type { SchoolCalendar } from '@/utils/calendar/calendar';
import { addDays, dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { isCompulsoryAge } from '@/utils/roster/compulsory-age';
import { markAt } from '@/utils/register/strip';
import type { Mark } from '@/utils/register/strip';
import { longDay, shortDay } from '@/utils/wording/dates';
import { flagsOf } from './for-role';
import type { PupilRow, SchoolView } from './school-view';

/** School days looked back over for marks that say something of a pupil's timetable. */
const RECENT = 20;
/** Ground h: school days after the end of agreed leave (regulation 9(1)(h)). */
const AFTER_LEAVE = 10;

interface Asked {
  readonly view: SchoolView;
  readonly row: PupilRow;
  readonly calendar: SchoolCalendar;
  readonly today: SchoolDate;
}

function recentDays({ calendar, today }: Asked): SchoolDate[] {
  const days: SchoolDate[] = [];
  for (let day = today; day >= calendar.from && days.length < RECENT; day = addDays(day, -1)) {
    if (schoolDayFrom(calendar, day) === day) days.push(day);
  }
  return days;
}

function daysMarked(asked: Asked, codes: readonly Mark[]): SchoolDate[] {
  return recentDays(asked).filter((day) =>
    (['AM', 'PM'] as const).some((session) => codes.includes(markAt(asked.row.strip, day, session))),
  );
}

function ofAge(asked: Asked): string[] {
  const { row, today } = asked;
  const { dob } = row.pupil;
  const byFlag = flagsOf(row).includes('not-compulsory-age');
  if (!byFlag && isCompulsoryAge(dob, today)) return [];
  const why = byFlag ? 'marked so on record' : 'by date of birth';
  return [
    `Not of compulsory school age (${why}): no return to the local authority falls due. Calls and safeguarding steps stay. X marks are passed over.`,
  ];
}

function partTime(asked: Asked): string[] {
  const { view, row } = asked;
  const sessions = daysMarked(asked, ['C2']);
  if (sessions.length === 0 && !flagsOf(row).includes('part-time')) return [];
  return [
    view.settings.c2_is_neutral
      ? 'On a part-time timetable: C2 sessions are passed over, so a day counts when every session they had to attend was missed.'
      : 'On a part-time timetable: your school counts C2 sessions as absence, and they end the days without permission.',
  ];
}

function dual(asked: Asked): string[] {
  const days = daysMarked(asked, ['D']);
  if (days.length === 0 && !flagsOf(asked.row).includes('dual-registered')) return [];
  return [
    `Registered at two schools: sessions marked D are passed over here${days[0] === undefined ? '' : ` (the latest on ${shortDay(days[0])})`}. Only the other school knows whether the child came: ask it. D does not show the child as seen.`,
  ];
}

function leave({ row, calendar, today }: Asked): string[] {
  const latest = [...(row.pupil.leave ?? [])]
    .filter(({ from }) => from <= today)
    .sort((a, b) => b.to.localeCompare(a.to))[0];
  if (latest === undefined) return [];
  const back = schoolDayFrom(calendar, addDays(latest.to, 1));
  if (latest.to >= today) {
    const due = back === null ? '' : ` Expected back on ${longDay(back)}.`;
    return [
      `On agreed leave until ${longDay(latest.to)}: these days count as days away, not as days without permission.${due}`,
    ];
  }
  const { lastPresent, from } = row.standing.counters.absence;
  if (from === null || (lastPresent !== null && lastPresent > latest.to)) return [];
  const end = addSchoolDays(calendar, latest.to, AFTER_LEAVE);
  return [
    `Agreed leave ended on ${longDay(latest.to)} and the child has not been back.${end === null ? '' : ` Ten school days after it end on ${longDay(end)} (regulation 9(1)(h)).`}`,
  ];
}

function neverArrived({ row, today }: Asked): string[] {
  const { startDate } = row.pupil;
  const { lastPresent, from } = row.standing.counters.absence;
  if (startDate === undefined || startDate > today || lastPresent !== null || from === null) return [];
  if (row.standing.counters.unseen.lastSeen !== null) return [];
  return [
    `Was to start on ${longDay(startDate)} and has never been here: counted from that day on. They are on the register, so they are followed up like everybody else, and the local authority is told at the earliest opportunity.`,
  ];
}

function late(asked: Asked): string[] {
  const { from } = asked.row.standing.counters.absence;
  const days = daysMarked(asked, ['U']).filter((day) => from !== null && day >= from);
  if (days[0] === undefined) return [];
  const unauthorised = asked.view.settings.u_code_in_unauth_run
    ? 'Days away and days without permission go on'
    : 'Days away go on; your school lets U end the days without permission';
  return [
    `Came in late on ${longDay(days[0])} (U), so was seen: days not seen and without contact begin again. ${unauthorised}.`,
  ];
}

function suspended(asked: Asked): string[] {
  const { settings } = asked.view;
  const days = daysMarked(asked, ['E']);
  if (days.length === 0) return [];
  return settings.exclude_codes_from_A.includes('E')
    ? ['Suspended: sessions marked E are passed over in the days away, and end the days without permission.']
    : [];
}

/**
 * Why the counts of a pupil are as they are, where their situation is not the usual one: not of compulsory age, part-time,
 * at two schools, on agreed leave, a new starter who never came, late after the register closed, suspended (law.md 1.3, 6).
 */
export function whySo(view: SchoolView, row: PupilRow): readonly string[] {
  const { calendar } = view;
  if (calendar === null) return [];
  const asked: Asked = { view, row, calendar, today: dateOf(view.now) };
  return [neverArrived, leave, ofAge, partTime, dual, late, suspended].flatMap((say) => say(asked));
}
