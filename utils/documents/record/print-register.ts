import { addDays, daysBetween } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { PrintedBlock } from '@/utils/documents/printed-paper';
import { dateAt, isHole, markAt, markOfChar } from '@/utils/register/strip';
import type { Mark, Strip } from '@/utils/register/strip';
import { dayTime, longDay } from '@/utils/wording/dates';
import { markLetter, markWords } from '@/utils/wording/marks';
import { note, table } from './printed-blocks';
import type { RecordCopy } from './record-copy';

/** A hole where nobody looked is nothing that is held; a blank or an unknown mark is. */
const isHeld = (mark: Mark) => !isHole(mark) || mark !== 'not-read';

function dayRow(day: SchoolDate, marks: readonly Mark[]): readonly string[] {
  const [am = 'not-read', pm = 'not-read'] = marks;
  return [
    longDay(day),
    `${markLetter(am)} ${markLetter(pm)}`,
    am === pm ? markWords(am) : `Morning: ${markWords(am)}. Afternoon: ${markWords(pm)}`,
  ];
}

function daysRead(strip: Strip): readonly (readonly string[])[] {
  const last = dateAt(strip, strip.marks.length - 1);
  const days = Array.from({ length: daysBetween(strip.from, last) + 1 }, (_, at) => addDays(strip.from, at));
  return days.flatMap((day) => {
    const marks = [markAt(strip, day, 'AM'), markAt(strip, day, 'PM')];
    return marks.some(isHeld) ? [dayRow(day, marks)] : [];
  });
}

/** The marks as they were read, and those that were different at a later look. */
export function registerBlocks({ strip, changes }: RecordCopy): PrintedBlock[] {
  const days = daysRead(strip);
  const changed = changes.map(({ date, session, was, is, wasReadAt, readAt }) => [
    `${longDay(date)} ${session}`,
    `${markLetter(markOfChar(was))}, then ${markLetter(markOfChar(is))}`,
    `Read on ${dayTime(wasReadAt)} and on ${dayTime(readAt)}`,
  ]);
  return [
    days.length === 0
      ? note('Register', 'No mark has been read.')
      : table('Register', 'Days on which a mark was read.', ['Day', 'AM PM', 'What the marks mean'], days),
    ...(changed.length === 0
      ? []
      : [table('Marks that changed', '', ['Session', 'Marks', 'When they were read'], changed)]),
  ];
}
