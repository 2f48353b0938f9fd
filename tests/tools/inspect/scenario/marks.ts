import type { SchoolCalendar, Session } from '@/utils/calendar/calendar';
import { isSchoolDay, isSessionHeld } from '@/utils/calendar/school-calendar';
import { addDays, dateOf, daysBetween } from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import { isAttendanceCode, isValidOn } from '@/utils/codes/codes';
import { charOfMark } from '@/utils/register/strip';
import type { Mark, Strip } from '@/utils/register/strip';
import { BadInput } from '../bad-input';
import { dateOfField, fieldsOf, textOf } from './fields';

const TWO_MARKS = /^(\[[^\]]+\]|[^[\]])(\[[^\]]+\]|[^[\]])$/u;

function markOf(written: string, date: SchoolDate): Mark {
  const text = written.replace(/^\[|\]$/g, '');
  if (text === '-') return 'no-mark';
  if (text === '?') return 'not-read';
  if (!isAttendanceCode(text))
    throw new BadInput(`marks["${date}"] holds "${text.slice(0, 4)}", which is no attendance code.`);
  if (!isValidOn(text, date)) {
    throw new BadInput(`marks["${date}"] holds ${text}, which was withdrawn after 18 August 2024.`);
  }
  return text;
}

function twoMarks(value: unknown, date: SchoolDate): readonly [Mark, Mark] {
  const written = textOf(value, `marks["${date}"]`);
  const match = TWO_MARKS.exec(written);
  if (match?.[1] === undefined || match[2] === undefined) {
    throw new BadInput(
      `marks["${date}"] must be two marks, morning then afternoon, and is "${written.slice(0, 12)}".`,
    );
  }
  return [markOf(match[1], date), markOf(match[2], date)];
}

function checkHeld(calendar: SchoolCalendar, date: SchoolDate, session: Session, mark: Mark): void {
  if (isSessionHeld(calendar, date, session) || mark === 'no-mark' || mark === 'not-read') return;
  throw new BadInput(
    `marks["${date}"] has a mark for the ${session} session, which the school does not hold that day.`,
  );
}

/** Today's session written as not read is a hole like any other; a day of today left out is in no count yet. */
function writtenToday(mark: Mark): Mark {
  return mark === 'not-read' ? 'no-mark' : mark;
}

/** One strip from the marks of a scenario (design.md 5.3), from the first day of the calendar to today. */
export function stripOf(value: unknown, calendar: SchoolCalendar, now: SchoolMoment): Strip {
  const today = dateOf(now);
  const from = calendar.from;
  const chars = Array.from({ length: (daysBetween(from, today) + 1) * 2 }, () => '?');
  for (const [day, written] of Object.entries(fieldsOf(value, 'marks'))) {
    const date = dateOfField(day, 'A day in marks');
    if (!isSchoolDay(calendar, date)) throw new BadInput(`marks["${date}"] is a day without school.`);
    if (date > today) throw new BadInput(`marks["${date}"] is after now, ${today}.`);
    const [am, pm] = twoMarks(written, date);
    checkHeld(calendar, date, 'AM', am);
    checkHeld(calendar, date, 'PM', pm);
    const at = daysBetween(from, date) * 2;
    chars[at] = charOfMark(date === today ? writtenToday(am) : am);
    chars[at + 1] = charOfMark(date === today ? writtenToday(pm) : pm);
  }
  return { from: addDays(from, 0), marks: chars.join('') };
}
