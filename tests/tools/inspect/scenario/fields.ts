import { parseSchoolDate, parseSchoolMoment } from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import { BadInput } from '../bad-input';

export type Fields = Readonly<Record<string, unknown>>;

/** Words of the contract and dates are shown as they stand; anything else may hold a name, and only its kind is said. */
const SAFE_TO_SHOW = /^[a-z0-9_-]{1,40}$|^[0-9T:. -]{1,25}$/;

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (typeof value === 'string') return SAFE_TO_SHOW.test(value) ? `"${value}"` : 'a text';
  return Array.isArray(value) ? 'a list' : 'an object';
}

export function fieldsOf(value: unknown, place: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadInput(`${place} must be an object, and is ${shown(value)}.`);
  }
  return value as Fields;
}

export function listOf(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new BadInput(`${place} must be a list, and is ${shown(value)}.`);
  return value;
}

export function textOf(value: unknown, place: string): string {
  if (typeof value !== 'string') throw new BadInput(`${place} must be text, and is ${shown(value)}.`);
  return value;
}

export function dateOfField(value: unknown, place: string): SchoolDate {
  const date = typeof value === 'string' ? parseSchoolDate(value) : null;
  if (date === null)
    throw new BadInput(`${place} must be a real date written YYYY-MM-DD, and is ${shown(value)}.`);
  return date;
}

export function momentOfField(value: unknown, place: string): SchoolMoment {
  const moment = typeof value === 'string' ? parseSchoolMoment(value) : null;
  if (moment === null) {
    throw new BadInput(`${place} must be a real time written YYYY-MM-DDTHH:mm, and is ${shown(value)}.`);
  }
  return moment;
}

export function oneOf<T extends string>(value: unknown, known: readonly T[], place: string): T {
  const found = known.find((one) => one === value);
  if (found === undefined)
    throw new BadInput(`${place} is ${shown(value)}; it must be one of ${known.join(', ')}.`);
  return found;
}

type Check<T> = (value: unknown, place: string) => T;

/** The field checked under its own name; left out when it is absent. */
export function optional<T>(fields: Fields, name: string, place: string, check: Check<T>): Record<string, T> {
  const value = fields[name];
  return value === undefined || value === null ? {} : { [name]: check(value, `${place}.${name}`) };
}

export function each<T>(check: Check<T>): Check<T[]> {
  return (value, place) => listOf(value, place).map((one, at) => check(one, `${place}[${at}]`));
}

export const bool: Check<boolean> = (value, place) => {
  if (typeof value !== 'boolean')
    throw new BadInput(`${place} must be true or false, and is ${shown(value)}.`);
  return value;
};

export const wholeNumber: Check<number> = (value, place) => {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw new BadInput(`${place} must be a whole number, and is ${shown(value)}.`);
  }
  return value;
};
