import { parseSchoolDate } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';

/** A heading or a value for comparing: small letters and digits, one space between words. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const IN_FIGURES = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/;
const WITH_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})[ -](\d{4}|\d{2})$/;

function dateFrom(year: string, month: number, day: string): SchoolDate | null {
  // Two figures are this century: nobody at school was born in the last one.
  const full = year.length === 2 ? `20${year}` : year;
  return parseSchoolDate(`${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A date as British software writes it, day before month, or `YYYY-MM-DD`; null for anything else. A time after it is left out. */
export function dateInCell(cell: string): SchoolDate | null {
  const text = cell.trim().replace(/[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?$/, '');
  const figures = IN_FIGURES.exec(text);
  if (figures !== null) return dateFrom(figures[3] ?? '', Number(figures[2]), figures[1] ?? '');
  const named = WITH_MONTH.exec(text);
  if (named === null) return parseSchoolDate(text);
  const month = MONTHS.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  return dateFrom(named[3] ?? '', month, named[1] ?? '');
}

export function sexInCell(cell: string): 'M' | 'F' | null {
  const word = plain(cell);
  if (['m', 'male', 'boy'].includes(word)) return 'M';
  return ['f', 'female', 'girl'].includes(word) ? 'F' : null;
}

/** 'R', '1' … '13' from "Year 4", "Yr 4", "4", "Reception"; null for anything else. */
export function yearGroupInCell(cell: string): string | null {
  const word = plain(cell).replace(/^(?:curriculum year|nc year|year group|year|yr|y)\s*/, '');
  if (['r', 'reception', 'yr r', '0', 'rec'].includes(word)) return 'R';
  return /^(?:[1-9]|1[0-3])$/.test(word) ? word : null;
}

/** Yes or no; null when the cell says neither. */
export function yesOrNoInCell(cell: string): boolean | null {
  const word = plain(cell);
  if (['y', 'yes', 'true', '1', 't'].includes(word)) return true;
  return ['n', 'no', 'false', '0', 'f'].includes(word) ? false : null;
}

const UPN = /^[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]$/;

/** A unique pupil number without spaces, in capitals; null when it has not the form of one (a temporary UPN ends in a letter). */
export function upnInCell(cell: string): string | null {
  const upn = cell.replace(/\s+/g, '').toUpperCase();
  return UPN.test(upn) ? upn : null;
}

/** Several numbers or addresses in one cell. */
export function severalInCell(cell: string): string[] {
  return cell
    .split(/[;,\n]|\s+\/\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The letters of a UPN's check, in order: no I, O or S (DfE, unique pupil numbers guide). */
const CHECK_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** Whether the first letter of a UPN is the one its figures ask for; a letter at the end stands for its place in the alphabet of the check. */
export function hasCheckLetter(upn: string): boolean {
  const sum = [...upn.slice(1)].reduce((total, char, at) => {
    const value = /\d/.test(char) ? Number(char) : CHECK_LETTERS.indexOf(char);
    return total + value * (at + 2);
  }, 0);
  return CHECK_LETTERS[sum % CHECK_LETTERS.length] === upn[0];
}

const BY_MONTH_FIRST = /^(\d{1,2})[/. -](\d{1,2})[/. -](?:\d{4}|\d{2})\b/;

/** A date that is only one when the month stands first: "11/25/2026". */
function isMonthFirst(cell: string): boolean {
  const [, first = '', second = ''] = BY_MONTH_FIRST.exec(cell.trim()) ?? [];
  return Number(first) >= 1 && Number(first) <= 12 && Number(second) > 12 && Number(second) <= 31;
}

/**
 * One such date in a column says that its program wrote the month first. Then "03/04/2026" beside it cannot be believed
 * either: none of the dates in figures is read.
 */
export function writesMonthFirst(cells: readonly string[]): boolean {
  return cells.some(isMonthFirst);
}

/** A date in figures alone, in whichever order. */
export function isInFigures(cell: string): boolean {
  return BY_MONTH_FIRST.test(cell.trim());
}
