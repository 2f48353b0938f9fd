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

/** Whether a row was logged on the step's day or later, as things stood just before it. */
export type InTime = (row: LogRow) => boolean;

/** Two attempts to one person count as two when they lie this far apart (policies.md, "Smaller readings"). */
const MINUTES_APART = 30;

/** Whether one row alone completes a step. */
function completes(row: LogRow, doneBy: DoneBy, step: string, pupil: Pupil): boolean {
  switch (doneBy.by) {
    case 'contact-attempt':
      return row.kind === 'contact-attempt' && (doneBy.method === undefined || row.method === doneBy.method);
    case 'successful-contact':
      return isSuccessfulContact(row, pupil);
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
    case 'everyone-tried':
    case 'text-and-call':
    case 'attempt-and-enquiry':
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

/** The row with which everybody named had been tried often enough. */
function allTried(
  rows: readonly LogRow[],
  names: readonly string[],
  isEnough: (attempts: readonly SchoolMoment[]) => boolean,
): LogRow | undefined {
  const left = new Map(names.map((name) => [name, [] as SchoolMoment[]]));
  if (left.size === 0) return undefined;
  return rows.find((row) => {
    if (row.kind !== 'contact-attempt' || row.person === undefined) return false;
    const attempts = left.get(row.person);
    attempts?.push(row.at);
    if (attempts !== undefined && isEnough(attempts)) left.delete(row.person);
    return left.size === 0;
  });
}

/** The row with which each of several kinds of row had been logged once. */
function allKinds(rows: readonly LogRow[], kinds: readonly ((row: LogRow) => boolean)[]): LogRow | undefined {
  const left = new Set(kinds);
  return rows.find((row) => {
    for (const kind of left) if (kind(row)) left.delete(kind);
    return left.size === 0;
  });
}

const isAttempt = (row: LogRow) => row.kind === 'contact-attempt';
const isEnquiry = (row: LogRow) => row.kind === 'enquiry';
const isText = (row: LogRow) => row.kind === 'contact-attempt' && row.method === 'text';
const isCall = (row: LogRow) => row.kind === 'contact-attempt' && row.method === 'call';

function names(people: readonly { readonly name: string }[] | undefined): string[] {
  return (people ?? []).map(({ name }) => name);
}

/** The row with which several rows together completed a step. */
function togetherRow(
  { doneBy }: Step,
  rows: readonly LogRow[],
  pupil: Pupil,
  isInTime: InTime,
): LogRow | undefined {
  const contacts = names(pupil.contacts);
  if (doneBy.by === 'all-contacts-tried') {
    return allTried(rows, contacts.length > 0 ? contacts : names(pupil.parents), isTriedTwice);
  }
  if (doneBy.by === 'everyone-tried')
    return allTried(rows, [...names(pupil.parents), ...contacts], () => true);
  if (doneBy.by === 'attempt-and-enquiry') return allKinds(rows, [isAttempt, isEnquiry]);
  if (doneBy.by !== 'text-and-call') return undefined;
  const attempts = rows.filter((row) => isText(row) || isCall(row)).filter(isInTime);
  return allKinds(attempts, [isText, isCall]);
}

function doneRow(step: Step, rows: readonly LogRow[], pupil: Pupil, isInTime: InTime): LogRow | undefined {
  const { doneBy } = step;
  const byHand = doneBy.by !== 'sent' && doneBy.by !== 'mark-changed';
  const stepRow = (row: LogRow) => row.kind === 'step' && row.step === step.id && row.outcome === 'done';
  const marked = byHand ? rows.find(stepRow) : undefined;
  const completing = rows.filter((row) => completes(row, doneBy, step.id, pupil));
  const nth = 'nth' in doneBy ? (doneBy.nth ?? 1) : 1;
  const latest = doneBy.by === 'sent' && doneBy.repeats === true;
  const alone = latest ? completing.at(-1) : completing[nth - 1];
  return marked ?? alone ?? togetherRow(step, rows, pupil, isInTime);
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
  isInTime: InTime = () => true,
): Completion | null {
  const done = doneRow(step, rows, facts.situation.pupil, isInTime);
  if (done !== undefined) return { row: done, how: 'done', again: againOn(step, done) };
  const waived = waiverOf(step, rows);
  if (waived === null || isLookedAtAgain(waived, facts.today)) return null;
  return { row: waived, how: 'waived', again: waived.review ?? null };
}

type StepRow = LogRow & { readonly kind: 'step' };

/** The latest decision not to take a step; one without a reason is none. */
function waiverOf(step: Step, rows: readonly LogRow[]): StepRow | null {
  const waived = rows.findLast(
    (row): row is StepRow => row.kind === 'step' && row.step === step.id && row.outcome === 'waived',
  );
  return waived === undefined || (waived.reason ?? '').trim() === '' ? null : waived;
}

function isLookedAtAgain({ review }: StepRow, today: SchoolDate): boolean {
  return review !== undefined && review <= today;
}

/** The decision not to take a step whose review date has come; null when there is none. */
export function toReview(
  step: Step,
  facts: Facts,
  rows: readonly LogRow[],
): (StepRow & { readonly review: SchoolDate }) | null {
  const waived = waiverOf(step, rows);
  if (waived?.review === undefined || !isLookedAtAgain(waived, facts.today)) return null;
  return { ...waived, review: waived.review };
}
