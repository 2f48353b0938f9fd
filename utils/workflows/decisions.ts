import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { Decision as StepChoice } from '@/utils/cases/log-row';
import { readsRestricted } from '@/utils/policy/for-role';
import { dayAndFullMonth } from '@/utils/wording/dates';
import { actingNow } from './acting';
import { logRow, logRows } from './log-row';
import type { RowToLog } from './log-row';
import { refusedFor } from './outcome';
import type { Outcome } from './outcome';
import type { Ports } from './ports';

/** What a person decided about a step. */
export interface StepDecision {
  readonly outcome: 'done' | 'waived';
  readonly reason?: string;
  readonly review?: SchoolDate;
  readonly text?: string;
  readonly decision?: StepChoice;
  /** The reason is for the DSL and the head alone; everybody else reads that they decided, and when. */
  readonly dslOnly?: true;
}

/**
 * A step done by hand, or a decision not to take it. Where the reason is for the DSL and the head alone, the line that
 * everybody reads says only that they decided: the reason is a line of its own, sealed to them.
 */
export async function completeStep(
  pupilId: string,
  step: string,
  { dslOnly, ...how }: StepDecision,
  ports: Ports,
): Promise<Outcome<string>> {
  const { reason = '' } = how;
  if (dslOnly !== true || reason.trim() === '') return logRow(pupilId, { kind: 'step', step, ...how }, ports);
  const acting = await actingNow(ports);
  if (!readsRestricted(acting))
    return refusedFor('Only the DSL and the headteacher can keep a reason from the office.', 'reason');
  const on = dayAndFullMonth(dateOf(await ports.now()));
  const seen: RowToLog = {
    kind: 'step',
    step,
    ...how,
    reason: `${acting?.role === 'head' ? 'Head' : 'DSL'} decision, ${on}`,
  };
  const why: RowToLog = { kind: 'reason', step, text: reason, dslOnly };
  return logRows(
    [seen, why].map((row) => ({ pupilId, row })),
    ports,
  );
}

/** What was found when a child came back, and when somebody looks in on them. */
export interface ReturnNote {
  readonly note?: string;
  readonly review?: SchoolDate;
}

/** Closes a case by a named person's decision. */
export async function closeCase(
  pupilId: string,
  reason: string,
  ports: Ports,
  { note, review }: ReturnNote = {},
): Promise<Outcome<string>> {
  if (reason.trim() === '') return refusedFor('Write why the case is closed.', 'close-reason');
  const back = { ...(note === undefined ? {} : { text: note }), ...(review === undefined ? {} : { review }) };
  return completeStep(pupilId, 'close-case', { outcome: 'done', reason, ...back }, ports);
}
