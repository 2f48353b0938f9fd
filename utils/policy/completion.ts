import { addMonths, dateOf, minutesBetween } from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import { isParentOrCarer, isSuccessfulContact } from '@/utils/cases/contact';
import type { LogRow } from '@/utils/cases/log-row';
import type { Pupil } from '@/utils/roster/pupil';
import { rowsOfRun } from './facts';
import type { Facts } from './facts';
import type { DoneBy, Step } from './policy';

/** How a step was ended: by which row, and from when it is due again. */
export interface Completion {
  readonly row: LogRow;
  readonly how: 'done' | 'waived';
  /** A paper that comes again, or a decision that is to be looked at again, from this day on. */
  readonly again: SchoolDate | null;
}

/** Two attempts to one person count as two when they lie this far apart (policies.md, "Smaller readings"). */
const MINUTES_APART = 30;

/** Whether one row alone completes a step. */
function completes(row: LogRow, doneBy: DoneBy, step: string, pupil: Pupil): boolean {
  switch (doneBy.by) {
    case 'contact-attempt':
      return row.kind === 'contact-attempt';
    case 'call-to-parent':
      return (
        isSuccessfulContact(row, pupil) ||
        (row.kind === 'contact-attempt' && row.method === 'call' && isParentOrCarer(row, pupil))
      );
    case 'told':
      return row.kind === 'told' && doneBy.anyOf.includes(row.who);
    case 'enquiry':
      return row.kind === 'enquiry' && (doneBy.with === undefined || row.with === doneBy.with);
    case 'home-visit':
      return row.kind === 'home-visit';
    case 'note':
      return row.kind === 'note' && row.about === step;
    case 'sent':
      return row.kind === 'sent' && row.form === doneBy.form;
    case 'all-contacts-tried':
    case 'step':
    case 'mark-changed':
      return false;
  }
}

function isTriedTwice(attempts: readonly SchoolMoment[]): boolean {
  const first = attempts[0];
  const last = attempts.at(-1);
  return first !== undefined && last !== undefined && minutesBetween(first, last) >= MINUTES_APART;
}

/** The row with which every known contact had been tried twice, half an hour or more apart; parents where no contact is on record. */
function allTried(rows: readonly LogRow[], pupil: Pupil): LogRow | undefined {
  const known = (pupil.contacts ?? []).length > 0 ? pupil.contacts : pupil.parents;
  const left = new Map((known ?? []).map(({ name }) => [name, [] as SchoolMoment[]]));
  if (left.size === 0) return undefined;
  return rows.find((row) => {
    if (row.kind !== 'contact-attempt' || row.person === undefined) return false;
    const attempts = left.get(row.person);
    attempts?.push(row.at);
    if (attempts !== undefined && isTriedTwice(attempts)) left.delete(row.person);
    return left.size === 0;
  });
}

function doneRow(step: Step, rows: readonly LogRow[], pupil: Pupil): LogRow | undefined {
  const { doneBy } = step;
  const byHand = doneBy.by !== 'sent' && doneBy.by !== 'mark-changed';
  const stepRow = (row: LogRow) => row.kind === 'step' && row.step === step.id && row.outcome === 'done';
  if (doneBy.by === 'all-contacts-tried') return rows.find(stepRow) ?? allTried(rows, pupil);
  const done = (row: LogRow) => completes(row, doneBy, step.id, pupil) || (byHand && stepRow(row));
  return doneBy.by === 'sent' && doneBy.repeats === true ? rows.findLast(done) : rows.find(done);
}

function againOn(step: Step, row: LogRow): SchoolDate | null {
  if (step.doneBy.by !== 'sent' || step.doneBy.repeats !== true || row.kind !== 'sent') return null;
  return row.review ?? addMonths(dateOf(row.at), 1);
}

/**
 * The row that ended a step, null when none did. A waiver needs a reason, and is over on its review date.
 *
 * @param rows those of the run that the step belongs to, oldest first
 */
export function completionOf(
  step: Step,
  facts: Facts,
  rows: readonly LogRow[] = rowsOfRun(facts, step.countedIn),
): Completion | null {
  const done = doneRow(step, rows, facts.situation.pupil);
  if (done !== undefined) return { row: done, how: 'done', again: againOn(step, done) };
  const waived = rows.findLast(
    (row) => row.kind === 'step' && row.step === step.id && row.outcome === 'waived',
  );
  if (waived?.kind !== 'step' || (waived.reason ?? '').trim() === '') return null;
  if (waived.review !== undefined && waived.review <= facts.today) return null;
  return { row: waived, how: 'waived', again: waived.review ?? null };
}
