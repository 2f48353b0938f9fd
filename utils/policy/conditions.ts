import { isSuccessfulContact, isSuccessfulVisit } from '@/utils/cases/contact';
import type { LogRow } from '@/utils/cases/log-row';
import { dateOf, schoolYearOf } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import { PLACES_THE_CHILD, REASON_GIVEN } from '@/utils/codes/codes';
import { dateOfDay } from '@/utils/counters/frame';
import { isCompulsoryAge } from '@/utils/roster/compulsory-age';
import type { Flag } from '@/utils/roster/pupil';
import { isPartTimeByMarks } from './part-time';
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
 * Nobody has said why: the latest mark of the run is N or O, and no contact of the run gave a reason (policies.md,
 * "Unexplained"). A morning with a reason does not explain an afternoon marked N after it.
 */
export function isUnexplained(facts: Facts): boolean {
  const mark = facts.latestMark?.mark;
  if (mark !== 'N' && mark !== 'O') return false;
  return !contacts(facts).some((row) => outcomeOf(row) === 'spoke, reason given');
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

/** Rows since the last contact or sighting: a visit that found the child ended the silence before this one. */
function rowsOfSilence(facts: Facts): readonly LogRow[] {
  const first = facts.counted.days.noContact[0]?.day;
  if (first === undefined) return rowsOfRun(facts);
  const from = dateOfDay(facts.frame, first);
  return rowsOfRun(facts).filter((row) => dateOf(row.at) >= from);
}

function isEnquiryWithLa(row: LogRow): boolean {
  return row.kind === 'enquiry' && row.with === 'la';
}

/** The local authority was told, or asked. */
export function involvesLa(row: LogRow): boolean {
  return (row.kind === 'told' && row.who === 'la') || isEnquiryWithLa(row);
}

const GONE = ['property empty', 'occupied by others', 'moved, no address'];

/** The first visit of the run after which the family is believed gone (policies.md, "Smaller readings"). */
export function goneVisit(facts: Facts): LogRow | undefined {
  return rowsOfRun(facts).find((row) => row.kind === 'home-visit' && GONE.includes(row.outcome));
}

function isLeaving(facts: Facts, destinations: readonly string[] | undefined): boolean {
  const { leaving } = facts.situation.pupil;
  return leaving !== undefined && (destinations === undefined || destinations.includes(leaving.destination));
}

/** Admitted this school year. An older starting day asks for no form any more. */
function isNewThisYear({ situation: { pupil }, today }: Facts): boolean {
  const { startDate } = pupil;
  return startDate !== undefined && startDate <= today && schoolYearOf(startDate) === schoolYearOf(today);
}

const PRIMARY_YEARS = ['N', 'R', '1', '2', '3', '4', '5', '6'];

type Holds = {
  readonly [Kind in Condition['is']]: (
    facts: Facts,
    condition: Extract<Condition, { readonly is: Kind }>,
  ) => boolean;
};

const HOLDS: Holds = {
  'first-mark': (facts, { code }) => facts.firstMissed?.mark === code,
  'latest-mark': (facts, { codes }) => facts.latestMark !== null && codes.includes(facts.latestMark.mark),
  unexplained: isUnexplained,
  'no-contact': (facts) => facts.counted.counters.noContact.atMost >= NO_CONTACT_FROM,
  'in-contact': isInContact,
  'whereabouts-unknown': (facts) => !areWhereaboutsKnown(facts),
  flag: (facts, { anyOf }) => hasFlag(facts, anyOf),
  'social-worker': (facts) => hasFlag(facts, IMPLY_SOCIAL_WORKER),
  'compulsory-age': (facts) =>
    !facts.flags.has('not-compulsory-age') && isCompulsoryAge(facts.situation.pupil.dob, facts.today),
  'enquiries-logged': (facts) => rowsOfRun(facts).some((row) => row.kind === 'enquiry'),
  'joint-enquiries': (facts) => rowsOfRun(facts).some(isEnquiryWithLa),
  'home-visit-logged': (facts) => rowsOfRun(facts).some((row) => row.kind === 'home-visit'),
  'no-visit-found-them': (facts) => !rowsOfSilence(facts).some(isSuccessfulVisit),
  'family-gone': (facts) => goneVisit(facts) !== undefined,
  'destination-unknown': (facts) => isLeaving(facts, ['unknown']),
  leaving: (facts, { to }) => isLeaving(facts, to),
  admitted: isNewThisYear,
  'not-primary': (facts) => !PRIMARY_YEARS.includes(facts.situation.pupil.yearGroup ?? ''),
  'part-time': (facts) => facts.flags.has('part-time') || isPartTimeByMarks(facts),
  'la-involved': (facts) => facts.log.some(involvesLa),
  'any-of': (facts, { conditions }) => conditions.some((one) => holds(one, facts)),
};

/** Whether a condition of a step holds for a pupil at a moment. */
export function holds(condition: Condition, facts: Facts): boolean {
  // The table's row for a kind takes a condition of that kind.
  const row = HOLDS[condition.is] as (facts: Facts, condition: Condition) => boolean;
  return row(facts, condition);
}
