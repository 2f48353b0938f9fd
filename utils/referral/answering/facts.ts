import type { SchoolDate } from '@/utils/calendar/school-date';
import { dateOf } from '@/utils/calendar/school-date';
import { flagsInForce } from '@/utils/cases/flags';
import type { LogRow } from '@/utils/cases/log-row';
import { oldestFirst } from '@/utils/cases/oldest-first';
import type { SchoolFacts, StaffMember } from '@/utils/policy/school-view';
import type { Situation, Standing } from '@/utils/policy/standing';
import type { Flag, Pupil } from '@/utils/roster/pupil';
import type { AnswerSource, AnswerValue } from '../answer';

/** All that a paper is answered from. What is absent is not on record; nothing is guessed. */
export interface PaperFacts {
  readonly situation: Situation;
  readonly standing: Standing;
  readonly school?: SchoolFacts | undefined;
  readonly staff?: StaffMember | undefined;
  /** Everybody on the staff list: the DSL and the head are named on a paper whoever makes it. */
  readonly allStaff?: readonly StaffMember[] | undefined;
  /** Id of the paper that is made: what the DSL decides is for one paper. */
  readonly paper?: string | undefined;
  /** `withheld` where somebody other than the DSL makes the paper: what is the DSL's to enter stays off it. */
  readonly dslAnswers?: 'withheld' | undefined;
}

/** What the records say about one field. */
export type Finding =
  | {
      readonly state: 'known';
      readonly value: AnswerValue;
      readonly date: SchoolDate | null;
      readonly source?: AnswerSource;
      readonly leftOut?: string;
      readonly note?: string;
    }
  | { readonly state: 'unknown'; readonly date: SchoolDate; readonly note?: string }
  | { readonly state: 'not asked' };

export type Finder = (facts: PaperFacts) => Finding;

export const NOT_ASKED: Finding = { state: 'not asked' };

/** A fact on record, or `not asked` when the record is silent or blank. */
export function onRecord(value: AnswerValue | undefined, date: SchoolDate | null = null): Finding {
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return NOT_ASKED;
  return { state: 'known', value, date };
}

/** The flags in force at the moment asked, each with the day it was set; null for those on the record. */
export function flagsAtNow({ pupil, log, now }: Situation): ReadonlyMap<Flag, SchoolDate | null> {
  return flagsInForce(
    pupil,
    log.filter(({ at }) => at <= now),
  );
}

/**
 * The log rows of the present absence, oldest first. A paper is about this absence: what was logged in an earlier one
 * is not put before the authority as if it had been done now.
 */
export function rowsOfRun({ situation, standing }: PaperFacts): readonly LogRow[] {
  const { from, lastPresent } = standing.counters.absence;
  const rows = situation.log.filter((row) => row.at <= situation.now);
  const ofRun = rows.filter((row) => {
    const date = dateOf(row.at);
    return lastPresent === null || date > lastPresent || (from !== null && date >= from);
  });
  return oldestFirst(ofRun);
}

export function isParent(pupil: Pupil, person: string): boolean {
  return (pupil.parents ?? []).some((parent) => parent.name === person);
}

export function isEmergencyContact(pupil: Pupil, person: string): boolean {
  return (pupil.contacts ?? []).some((contact) => contact.name === person);
}
