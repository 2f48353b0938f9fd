import { addDays as addDaysTo, addMonths as addMonthsTo } from 'date-fns';

/** A day in the school's own calendar, as text `YYYY-MM-DD`. A `Date` lives only inside this folder. */
export type SchoolDate = string & { readonly __schoolDate: true };

/** A moment in the school's local time, as text `YYYY-MM-DDTHH:mm`. */
export type SchoolMoment = string & { readonly __schoolMoment: true };

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

/** Noon, because no change of the clocks moves noon to another day. */
function atNoon(date: string): Date {
  const [, year, month, day] = DATE.exec(date) ?? [];
  const noon = new Date(2000, 0, 1, 12);
  noon.setFullYear(Number(year), Number(month) - 1, Number(day));
  return noon;
}

function textOf(date: Date): SchoolDate {
  const year = String(date.getFullYear()).padStart(4, '0');
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${year}-${month}-${String(date.getDate()).padStart(2, '0')}` as SchoolDate;
}

/** Reads `YYYY-MM-DD`; null when it is not such a text or no such day exists (31 April). */
export function parseSchoolDate(text: string): SchoolDate | null {
  if (!DATE.test(text)) return null;
  return textOf(atNoon(text)) === text ? (text as SchoolDate) : null;
}

/** Like `parseSchoolDate`, for dates known to be right. Throws `RangeError` otherwise. */
export function schoolDate(text: string): SchoolDate {
  const date = parseSchoolDate(text);
  if (date === null) throw new RangeError(`Not a date of the form YYYY-MM-DD: ${text.slice(0, 20)}`);
  return date;
}

/** Reads `YYYY-MM-DDTHH:mm`; null when it is no such moment. */
export function parseSchoolMoment(text: string): SchoolMoment | null {
  const match = MOMENT.exec(text);
  return match?.[1] !== undefined && parseSchoolDate(match[1]) !== null ? (text as SchoolMoment) : null;
}

/** Like `parseSchoolMoment`, for moments known to be right. Throws `RangeError` otherwise. */
export function schoolMoment(text: string): SchoolMoment {
  const moment = parseSchoolMoment(text);
  if (moment === null) throw new RangeError(`Not a time of the form YYYY-MM-DDTHH:mm: ${text.slice(0, 20)}`);
  return moment;
}

export function dateOf(moment: SchoolMoment): SchoolDate {
  return moment.slice(0, 10) as SchoolDate;
}

/** `HH:mm` of a moment. */
export function timeOf(moment: SchoolMoment): string {
  return moment.slice(11);
}

export function momentOn(date: SchoolDate, time: string): SchoolMoment {
  return schoolMoment(`${date}T${time}`);
}

/** Minutes from one moment to a later one, by the clock on the wall. */
export function minutesBetween(from: SchoolMoment, to: SchoolMoment): number {
  const minutes = (moment: SchoolMoment) =>
    Number(timeOf(moment).slice(0, 2)) * 60 + Number(moment.slice(14));
  return daysBetween(dateOf(from), dateOf(to)) * 1440 + minutes(to) - minutes(from);
}

/** The moment so many minutes earlier, by the clock on the wall. */
export function minutesBefore(moment: SchoolMoment, minutes: number): SchoolMoment {
  const ofDay = Number(timeOf(moment).slice(0, 2)) * 60 + Number(moment.slice(14)) - minutes;
  const days = Math.floor(ofDay / 1440);
  const rest = ofDay - days * 1440;
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  const time = `${twoDigits(Math.floor(rest / 60))}:${twoDigits(rest % 60)}`;
  return momentOn(addDays(dateOf(moment), days), time);
}

/** Calendar days later (or earlier, when negative). */
export function addDays(date: SchoolDate, days: number): SchoolDate {
  return textOf(addDaysTo(atNoon(date), days));
}

/** Calendar months later; the 31st becomes the last day of a shorter month. */
export function addMonths(date: SchoolDate, months: number): SchoolDate {
  return textOf(addMonthsTo(atNoon(date), months));
}

const DAY_MS = 86_400_000;

/** Days since 1970, counted in UTC, where every day has 24 hours. */
function dayNumber(date: SchoolDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

/**
 * Calendar days from one date to another: 0 on the same day, negative when `to` is earlier. Asked for every mark of
 * every pupil, so it makes no `Date`.
 */
export function daysBetween(from: SchoolDate, to: SchoolDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: SchoolDate): number {
  return atNoon(date).getDay() || 7;
}

/** The Monday of the date's week. */
export function mondayOf(date: SchoolDate): SchoolDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** The year in which the date's school year began: 2026 for 1 September 2026 to 31 August 2027. */
export function schoolYearOf(date: SchoolDate): number {
  const year = Number(date.slice(0, 4));
  return Number(date.slice(5, 7)) >= 9 ? year : year - 1;
}

/** 1 September of the school year. */
export function firstOfSchoolYear(schoolYear: number): SchoolDate {
  return schoolDate(`${String(schoolYear).padStart(4, '0')}-09-01`);
}
