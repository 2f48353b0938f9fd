import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import { digitsOf } from '@/utils/roster/families';
import type { Pupil } from '@/utils/roster/pupil';

/** One number of one person. */
export interface ToRing {
  readonly person: string;
  readonly relationship: string | null;
  readonly number: string;
  /** Attempts on this number today. */
  readonly triedToday: number;
}

interface Known {
  readonly person: string;
  readonly relationship: string | null;
  readonly numbers: readonly string[];
  readonly place: number;
}

function contactsOf(pupil: Pupil): Known[] {
  return (pupil.contacts ?? []).map((contact, at) => ({
    person: contact.name,
    relationship: contact.rel ?? null,
    numbers: contact.phone === undefined ? [] : [contact.phone],
    place: contact.priority ?? 100 + at,
  }));
}

/** Parents who are no listed contact come first: the first call of the day is to a parent. */
function parentsOf(pupil: Pupil): Known[] {
  return (pupil.parents ?? []).map((parent, at) => ({
    person: parent.name,
    relationship: parent.relationship ?? 'parent',
    numbers: parent.phones ?? [],
    place: at / 100,
  }));
}

/** A person listed as contact and as parent is one person, at the place the school gave the contact. */
function peopleOf(pupil: Pupil): Known[] {
  const people = new Map<string, Known>();
  for (const known of [...contactsOf(pupil), ...parentsOf(pupil)]) {
    const before = people.get(known.person);
    const numbers = [...(before?.numbers ?? []), ...known.numbers];
    people.set(known.person, { ...known, ...before, numbers });
  }
  return [...people.values()].sort((a, b) => a.place - b.place);
}

function isDead(log: readonly LogRow[], number: string): boolean {
  return log.some(
    (row) =>
      row.kind === 'contact-attempt' &&
      row.outcome === 'number dead' &&
      digitsOf(row.number ?? '') === digitsOf(number),
  );
}

function triedOn(log: readonly LogRow[], today: SchoolDate, number: string): number {
  return log.filter(
    (row) =>
      row.kind === 'contact-attempt' &&
      dateOf(row.at) === today &&
      digitsOf(row.number ?? '') === digitsOf(number),
  ).length;
}

/**
 * Whom to ring for a child, next first: the numbers tried least today, and among them the school's own contact order.
 * Numbers found dead, ever, and the same number a second time are left out.
 */
export function ringOrder(pupil: Pupil, log: readonly LogRow[], today: SchoolDate): ToRing[] {
  const seen = new Set<string>();
  const numbers = peopleOf(pupil).flatMap(({ person, relationship, numbers: all }) =>
    all.flatMap((number) => {
      const digits = digitsOf(number);
      if (digits === '' || seen.has(digits) || isDead(log, number)) return [];
      seen.add(digits);
      return [{ person, relationship, number, triedToday: triedOn(log, today, number) }];
    }),
  );
  return numbers.sort((a, b) => a.triedToday - b.triedToday);
}
