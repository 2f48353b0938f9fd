import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { saysParentOrCarer } from '@/utils/roster/relationship';
import type { Pupil } from '@/utils/roster/pupil';
import type { LogRow } from './log-row';

function sameName(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase('en-GB') === b.trim().toLocaleLowerCase('en-GB');
}

/**
 * Whether the person a row names is a parent or carer. A row that names nobody is taken as one to the parents; a name
 * that stands neither among parents nor contacts is not, unless the pupil's parents are not on record.
 */
export function isParentOrCarer(row: LogRow, pupil: Pupil): boolean {
  if (row.relationship !== undefined) return saysParentOrCarer(row.relationship);
  const name = row.spokeTo ?? row.person;
  if (name === undefined || saysParentOrCarer(name)) return true;
  if (pupil.parents?.some((parent) => sameName(parent.name, name))) return true;
  const contact = pupil.contacts?.find((known) => sameName(known.name, name));
  if (contact !== undefined) return saysParentOrCarer(contact.rel ?? '');
  return pupil.parents === undefined && pupil.contacts === undefined;
}

/** A call, text, visit or other attempt whose outcome begins with "spoke", with a parent or carer (policies.md). */
export function isSuccessfulContact(row: LogRow, pupil: Pupil): boolean {
  if (row.kind !== 'contact-attempt' && row.kind !== 'home-visit') return false;
  return row.outcome.startsWith('spoke') && isParentOrCarer(row, pupil);
}

/** A visit is unsuccessful unless somebody was spoken to. */
export function isSuccessfulVisit(row: LogRow): boolean {
  return row.kind === 'home-visit' && row.outcome.startsWith('spoke');
}

export function contactDates(log: readonly LogRow[], pupil: Pupil): SchoolDate[] {
  return log.filter((row) => isSuccessfulContact(row, pupil)).map((row) => dateOf(row.at));
}

export function sightingDates(log: readonly LogRow[]): SchoolDate[] {
  return log.filter((row) => row.kind === 'sighting').map((row) => dateOf(row.at));
}
