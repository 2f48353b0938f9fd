import type { CalendarFile, Closure, ClosureKind, Term } from './calendar';
import { daysBetween, parseSchoolDate } from './school-date';
import type { SchoolDate } from './school-date';

/** A calendar that can be counted with, or everything that is wrong with it, in plain sentences. */
export type CheckedCalendar =
  | { readonly calendar: CalendarFile; readonly problems: readonly [] }
  | { readonly calendar: null; readonly problems: readonly string[] };

const CLOSURE_KINDS = [
  'inset',
  'bank-holiday',
  'closure',
  'am-only',
  'pm-only',
] as const satisfies readonly ClosureKind[];

/** More than these is no school's calendar, and would only cost time. */
const MOST_TERMS = 200;
const MOST_CLOSURES = 2000;
const LONGEST_TERM_IN_DAYS = 400;

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `"${value.slice(0, 30)}"` : 'nothing that can be read as a date';
}

function dateIn(fields: Fields, name: string, place: string, problems: string[]): SchoolDate | null {
  const value = fields[name];
  const date = typeof value === 'string' ? parseSchoolDate(value) : null;
  if (date === null)
    problems.push(`${place}: ${name} must be a date written YYYY-MM-DD, and is ${shown(value)}.`);
  return date;
}

function termOf(value: unknown, place: string, problems: string[]): Term | null {
  const fields = fieldsOf(value);
  if (fields === null) {
    problems.push(`${place} must have "from" and "to".`);
    return null;
  }
  const from = dateIn(fields, 'from', place, problems);
  const to = dateIn(fields, 'to', place, problems);
  if (from === null || to === null) return null;
  if (to < from) {
    problems.push(`${place} ends on ${to}, before it begins on ${from}.`);
    return null;
  }
  if (daysBetween(from, to) > LONGEST_TERM_IN_DAYS) {
    problems.push(`${place} is longer than a school year.`);
    return null;
  }
  return { from, to };
}

function closureOf(value: unknown, place: string, problems: string[]): Closure | null {
  const fields = fieldsOf(value);
  if (fields === null) {
    problems.push(`${place} must have "date" and "kind".`);
    return null;
  }
  const date = dateIn(fields, 'date', place, problems);
  const kind = CLOSURE_KINDS.find((known) => known === fields['kind']);
  if (kind === undefined)
    problems.push(
      `${place}: kind must be one of ${CLOSURE_KINDS.join(', ')}, and is ${shown(fields['kind'])}.`,
    );
  return date === null || kind === undefined ? null : { date, kind };
}

function listOf(value: unknown, name: string, most: number, problems: string[]): readonly unknown[] {
  if (!Array.isArray(value)) {
    problems.push(`The calendar's ${name} must be a list.`);
    return [];
  }
  if (value.length <= most) return value;
  problems.push(`The calendar has more than ${most} ${name}.`);
  return [];
}

function findOverlaps(terms: readonly Term[], problems: string[]): void {
  const inOrder = [...terms].sort((a, b) => (a.from < b.from ? -1 : 1));
  inOrder.forEach((term, place) => {
    const before = inOrder[place - 1];
    if (before !== undefined && term.from <= before.to)
      problems.push(
        `The term from ${term.from} begins before the term from ${before.from} has ended (${before.to}).`,
      );
  });
}

function findContradictions(closures: readonly Closure[], problems: string[]): void {
  const kinds = new Map<SchoolDate, ClosureKind>();
  for (const { date, kind } of closures) {
    const other = kinds.get(date);
    if (other !== undefined && other !== kind) problems.push(`${date} is both ${other} and ${kind}.`);
    kinds.set(date, kind);
  }
}

/**
 * Checks a calendar as typed or loaded and gathers every problem: terms that end before they begin or overlap, dates
 * that do not exist, closures of an unknown kind, one day closed in two ways. Fields it does not know are left out.
 */
export function checkCalendar(value: unknown): CheckedCalendar {
  const problems: string[] = [];
  const fields = fieldsOf(value);
  if (fields === null) return { calendar: null, problems: ['The calendar must have "terms".'] };
  const terms = listOf(fields['terms'], 'terms', MOST_TERMS, problems).map((term, index) =>
    termOf(term, `Term ${index + 1}`, problems),
  );
  if (Array.isArray(fields['terms']) && terms.length === 0 && problems.length === 0)
    problems.push('The calendar has no term.');
  const closures = listOf(fields['closures'] ?? [], 'closures', MOST_CLOSURES, problems).map(
    (closure, index) => closureOf(closure, `Closure ${index + 1}`, problems),
  );
  const soundTerms = terms.filter((term) => term !== null);
  const soundClosures = closures.filter((closure) => closure !== null);
  findOverlaps(soundTerms, problems);
  findContradictions(soundClosures, problems);
  if (problems.length > 0) return { calendar: null, problems };
  return { calendar: { terms: soundTerms, closures: soundClosures }, problems: [] };
}
