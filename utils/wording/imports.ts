import type { Pupil } from '@/utils/roster/pupil';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { amount, listOf } from './amounts';
import { longDay } from './dates';

const FACTS: readonly (readonly [keyof Pupil, string])[] = [
  ['surname', 'surname'],
  ['forenames', 'forenames'],
  ['dob', 'date of birth'],
  ['sex', 'sex'],
  ['yearGroup', 'year group'],
  ['group', 'class'],
  ['upn', 'UPN'],
  ['address', 'address'],
  ['parents', 'parents'],
  ['contacts', 'contacts'],
  ['startDate', 'date of admission'],
  ['flags', 'flags'],
];

/** Which facts of a pupil a list changes, without the facts themselves. @example 'class and contacts' */
export function factsChanged(before: Pupil, after: Pupil): string {
  const changed = FACTS.filter(([fact]) => JSON.stringify(before[fact]) !== JSON.stringify(after[fact]));
  return changed.length === 0 ? 'another name or number' : listOf(changed.map(([, words]) => words));
}

/** @example '3 added, 1 changed. 2 rows in doubt were left out.' */
export function addedAndChanged(added: number, changed: number, doubts: number): string {
  const left =
    doubts === 0 ? '' : ` ${amount(doubts, 'row')} in doubt ${doubts === 1 ? 'was' : 'were'} left out.`;
  return `${added} added, ${changed} changed.${left}`;
}

/** What became of a register that was loaded from a file. */
export function registerLoaded(pupils: number, changes: number, from: SchoolDate, to: SchoolDate): string {
  const days = from === to ? longDay(from) : `${longDay(from)} to ${longDay(to)}`;
  const changed =
    changes === 0 ? '' : ` ${amount(changes, 'mark')} differed from an earlier reading; both are kept.`;
  return `Register loaded: ${amount(pupils, 'pupil')}, ${days}.${changed}`;
}
