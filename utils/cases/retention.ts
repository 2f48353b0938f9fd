import { addMonths, dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { Pupil } from '@/utils/roster/pupil';
import type { CaseState } from './case-state';
import type { CaseEvent } from './log-row';
import { isForTheOffice, isRestricted } from './restricted';

/** When a school looks again at what it keeps of a pupil. It is a prompt: nothing is ever deleted by it. */
export interface RetentionSchedule {
  /** Years after the last entry of a closed case, or after the pupil has left. */
  readonly yearsAfterClosing: number;
  /** The birthday at which a record with safeguarding facts is looked at instead; null for the same as others. */
  readonly safeguardingBirthday: number | null;
}

/** Until the school has set its own. A child-protection file is commonly kept to the 25th birthday (law.md 8). */
export const SUGGESTED_SCHEDULE: RetentionSchedule = { yearsAfterClosing: 1, safeguardingBirthday: 25 };

/** What notes about keeping, copying and erasing the record itself are about. They do not make it last longer. */
export const ABOUT_RECORD = 'whole-record';
/** The step by which somebody decides to keep a record until a day. */
export const RETENTION_REVIEW = 'retention-review';

export interface RecordOfPupil {
  readonly pupil: Pupil;
  /** Those in force, oldest first. */
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
}

/** When a record is to be looked at, and by which rule. `no-birthday`: it goes by a birthday that nobody has entered. */
export interface RecordReview {
  readonly on: SchoolDate;
  readonly rule: 'closed' | 'birthday' | 'no-birthday' | 'kept';
}

const later = (a: SchoolDate, b: SchoolDate): SchoolDate => (a > b ? a : b);

const isAboutRecord = ({ row }: CaseEvent) =>
  (row.kind === 'note' && row.about === ABOUT_RECORD) ||
  (row.kind === 'step' && row.step === RETENTION_REVIEW);

function isStillOpen({ pupil, state }: RecordOfPupil, today: SchoolDate): boolean {
  const hasLeft = pupil.leaving !== undefined && pupil.leaving.on <= today;
  return !hasLeft && (state.status === 'open' || state.status === 'referred');
}

/** The last day on which anything happened that the record is about; null where there is nothing on record. */
function lastDay({ pupil, events, state }: RecordOfPupil): SchoolDate | null {
  const days = events.filter((event) => !isAboutRecord(event)).map(({ row }) => dateOf(row.at));
  if (state.status === 'closed') days.push(state.closedOn);
  if (pupil.leaving !== undefined) days.push(pupil.leaving.on);
  return days.length === 0 ? null : days.reduce(later);
}

function holdsSafeguarding({ pupil, events }: RecordOfPupil): boolean {
  const flagged = pupil.flags?.some((flag) => !isForTheOffice(flag)) === true;
  return flagged || events.some(isRestricted);
}

function bySchedule(record: RecordOfPupil, last: SchoolDate, schedule: RetentionSchedule): RecordReview {
  const closed = addMonths(last, schedule.yearsAfterClosing * 12);
  if (schedule.safeguardingBirthday === null || !holdsSafeguarding(record))
    return { on: closed, rule: 'closed' };
  const { dob } = record.pupil;
  if (dob === undefined) return { on: closed, rule: 'no-birthday' };
  return { on: later(closed, addMonths(dob, schedule.safeguardingBirthday * 12)), rule: 'birthday' };
}

/** Until when somebody decided to keep the record; null where nobody did. */
function keptUntil(events: readonly CaseEvent[]): SchoolDate | null {
  const decided = events.filter(({ row }) => row.kind === 'step' && row.step === RETENTION_REVIEW);
  const row = decided.at(-1)?.row;
  return row?.kind === 'step' ? (row.review ?? null) : null;
}

/**
 * When what is kept of a pupil is to be looked at again; null while a case is open, or with nothing on record. Whoever
 * cannot open what is restricted may get an earlier day than the DSL.
 */
export function reviewOf(
  record: RecordOfPupil,
  schedule: RetentionSchedule,
  today: SchoolDate,
): RecordReview | null {
  const last = lastDay(record);
  if (last === null || isStillOpen(record, today)) return null;
  const review = bySchedule(record, last, schedule);
  const kept = keptUntil(record.events);
  return kept !== null && kept > review.on ? { on: kept, rule: 'kept' } : review;
}
