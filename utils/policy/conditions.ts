import { isSuccessfulContact } from '@/utils/cases/contact';
import type { LogRow } from '@/utils/cases/log-row';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import { PLACES_THE_CHILD, REASON_GIVEN } from '@/utils/codes/codes';
import { isCompulsoryAge } from '@/utils/roster/compulsory-age';
import type { Flag } from '@/utils/roster/pupil';
import { isRead, momentOfMark, rowsOfRun } from './facts';
import type { Facts } from './facts';
import type { Condition } from './policy';

/** Flags that imply that the pupil has a social worker (policies.md, "Words used below"). */
export const IMPLY_SOCIAL_WORKER: readonly Flag[] = [
  'social-worker',
  'looked-after',
  'child-protection-plan',
  'child-in-need',
];

/** Days without contact from which a step counted on absence speaks of "no contact" (policies.md). */
const NO_CONTACT_FROM = 5;

export function hasFlag(facts: Facts, anyOf: readonly Flag[]): boolean {
  return anyOf.some((flag) => facts.flags.has(flag));
}

function contacts(facts: Facts): readonly LogRow[] {
  return rowsOfRun(facts).filter((row) => isSuccessfulContact(row, facts.situation.pupil));
}

/**
 * Nobody has said why: the latest mark of the run is N or O, none on its day was given with a reason, and no contact of
 * the run gave one (policies.md, "Unexplained").
 */
export function isUnexplained(facts: Facts): boolean {
  const { latestMark } = facts;
  if (latestMark === null || (latestMark.mark !== 'N' && latestMark.mark !== 'O')) return false;
  const reasoned = facts.sessions.some(
    (held) => held.date === latestMark.date && isRead(held) && REASON_GIVEN.includes(held.mark),
  );
  return (
    !reasoned &&
    !contacts(facts).some((row) => row.kind !== 'note' && outcomeOf(row) === 'spoke, reason given')
  );
}

function outcomeOf(row: LogRow): string | undefined {
  return 'outcome' in row ? row.outcome : undefined;
}

interface WhereaboutsSign {
  readonly at: SchoolMoment;
  readonly known: boolean;
}

function signOf(row: LogRow, facts: Facts): WhereaboutsSign[] {
  if (row.kind === 'whereabouts') return [{ at: row.at, known: row.outcome === 'known' }];
  const known = row.kind === 'sighting' || isSuccessfulContact(row, facts.situation.pupil);
  return known ? [{ at: row.at, known }] : [];
}

/**
 * Whether anything in this run says where the child is. The latest sign decides (policies.md, "Whereabouts"): a contact,
 * a sighting, a mark that places the child or was given with a reason, or a row that says known or unknown.
 */
export function areWhereaboutsKnown(facts: Facts): boolean {
  const marks = facts.sessions
    .filter(isRead)
    .filter(({ mark }) => PLACES_THE_CHILD.includes(mark) || REASON_GIVEN.includes(mark))
    .map((held): WhereaboutsSign => ({ at: momentOfMark(held), known: true }));
  const rows = rowsOfRun(facts).flatMap((row) => signOf(row, facts));
  const latest = [...marks, ...rows].reduce<WhereaboutsSign | null>(
    (last, sign) => (last === null || sign.at >= last.at ? sign : last),
    null,
  );
  return latest?.known ?? false;
}

function isInContact(facts: Facts): boolean {
  const marked = facts.counted.absenceRun.days.some((day) => day.reasoned);
  const { atMost } = facts.counted.counters.noContact;
  return (marked || contacts(facts).length > 0) && atMost < NO_CONTACT_FROM;
}

function enquiries(facts: Facts): readonly (LogRow & { kind: 'enquiry' })[] {
  return rowsOfRun(facts).filter((row) => row.kind === 'enquiry');
}

/** Whether a condition of a step holds for a pupil at a moment. */
export function holds(condition: Condition, facts: Facts): boolean {
  switch (condition.is) {
    case 'first-mark':
      return facts.firstMissed?.mark === condition.code;
    case 'latest-mark':
      return facts.latestMark !== null && condition.codes.includes(facts.latestMark.mark);
    case 'unexplained':
      return isUnexplained(facts);
    case 'no-contact':
      return facts.counted.counters.noContact.atMost >= NO_CONTACT_FROM;
    case 'in-contact':
      return isInContact(facts);
    case 'whereabouts-unknown':
      return !areWhereaboutsKnown(facts);
    case 'flag':
      return hasFlag(facts, condition.anyOf);
    case 'social-worker':
      return hasFlag(facts, IMPLY_SOCIAL_WORKER);
    case 'compulsory-age':
      return (
        !facts.flags.has('not-compulsory-age') && isCompulsoryAge(facts.situation.pupil.dob, facts.today)
      );
    case 'enquiries-logged':
      return enquiries(facts).length > 0;
    case 'joint-enquiries':
      return enquiries(facts).some((row) => row.with === 'la');
    case 'home-visit-logged':
      return rowsOfRun(facts).some((row) => row.kind === 'home-visit');
    case 'any-of':
      return condition.conditions.some((one) => holds(one, facts));
  }
}
