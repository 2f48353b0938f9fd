import { addDays, schoolDate, schoolYearOf, weekdayOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';

const FRIDAY = 5;

function birthday(dob: SchoolDate, age: number): string {
  return `${Number(dob.slice(0, 4)) + age}${dob.slice(4)}`;
}

/** The prescribed day (31 March, 31 August, 31 December) on or after the fifth birthday. */
function beginsOn(dob: SchoolDate): string {
  const fifth = birthday(dob, 5);
  const year = fifth.slice(0, 4);
  const day = ['03-31', '08-31', '12-31'].find((prescribed) => `${year}-${prescribed}` >= fifth);
  return `${year}-${day ?? '12-31'}`;
}

/** The last Friday of June of a calendar year. */
export function lastFridayOfJune(year: number): SchoolDate {
  const last = schoolDate(`${year}-06-30`);
  return addDays(last, -((weekdayOf(last) - FRIDAY + 7) % 7));
}

/**
 * Whether a pupil is of compulsory school age on a day: from the prescribed day on or after the fifth birthday to the
 * last Friday of June of the school year of the sixteenth. True when the date of birth is not known, because a return
 * too many is better than one too few. Source: Education Act 1996 s.8; law.md 5.
 */
export function isCompulsoryAge(dob: SchoolDate | undefined, on: SchoolDate): boolean {
  if (dob === undefined) return true;
  const sixteenth = birthday(dob, 16);
  const ends = lastFridayOfJune(schoolYearOf(sixteenth as SchoolDate) + 1);
  return on >= beginsOn(dob) && on <= ends;
}
