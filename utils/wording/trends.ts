import { schoolDate } from '@/utils/calendar/school-date';
import { amount } from './amounts';
import { monthOf } from './dates';

/** @example monthName('2026-11') // 'November 2026' */
export function monthName(month: string): string {
  return `${monthOf(schoolDate(`${month}-01`))} ${month.slice(0, 4)}`;
}

/** For a picture. @example monthShort('2026-11') // 'Nov' */
export function monthShort(month: string): string {
  return monthName(month).slice(0, 3);
}

/** How soon somebody was first rung. @example firstContactWords(0) // 'the same day' */
export function firstContactWords(medianDays: number | null): string {
  if (medianDays === null) return '–';
  return medianDays === 0 ? 'the same day' : `${amount(medianDays, 'school day')} later`;
}

/** @example onTimeWords(18, 2) // '18 of 20' */
export function onTimeWords(onTime: number, late: number): string {
  return onTime + late === 0 ? '–' : `${onTime} of ${onTime + late}`;
}
