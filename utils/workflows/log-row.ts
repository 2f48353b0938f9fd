import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import { TAKEN_BACK, eventsInForce } from '@/utils/cases/events';
import type { CaseEvent, LogRow } from '@/utils/cases/log-row';
import type { StaffMember } from '@/utils/policy/school-view';
import { withAddressHeld } from '@/utils/roster/known-pupil';
import type { KnownPupil } from '@/utils/roster/known-pupil';
import { readOfPupils, readOne } from '@/utils/store/read';
import { write } from '@/utils/store/write';
import type { Decision } from '@/utils/store/write';
import { NOBODY_ACTING, actingNow, rulesInForce } from './acting';
import { DONE, done, refused, refusedFor } from './outcome';
import type { Outcome, Problem } from './outcome';
import type { Ports } from './ports';

type WithoutWhenAndWho<Row> = Row extends LogRow ? Omit<Row, 'at' | 'by'> : never;

/** A log row as staff fill it in. Without `at` it is now; `by` is the person acting. */
export type RowToLog = WithoutWhenAndWho<LogRow> & {
  readonly at?: SchoolMoment;
  /** For the DSL and the head alone: the office can write such a row and not read it again. */
  readonly dslOnly?: true;
};

export const NO_WRITES = {};

/** An event by the person acting, ready to be written. */
export async function eventBy(
  acting: StaffMember,
  pupilId: string,
  { dslOnly, ...row }: RowToLog,
  ports: Ports,
): Promise<CaseEvent> {
  const recordedAt = await ports.now();
  const full = { ...row, at: row.at ?? recordedAt, by: acting.name } as LogRow;
  return {
    id: ports.newId(),
    pupilId,
    author: acting.id,
    recordedAt,
    rules: await rulesInForce(ports),
    row: full,
    ...(dslOnly === true ? { dslOnly } : {}),
  };
}

function problemsOf(row: RowToLog, acting: StaffMember, now: SchoolMoment): Problem[] {
  const problems: Problem[] = [];
  const find = (wrong: boolean, field: string, message: string) => {
    if (wrong) problems.push({ field, message });
  };
  find(row.at !== undefined && row.at > now, 'at', 'The time is still to come. Enter when it happened.');
  if (row.kind === 'contact-attempt' || row.kind === 'home-visit')
    find(row.outcome.trim() === '', 'outcome', 'Choose what came of it.');
  if (row.kind === 'enquiry') find(row.with.trim() === '', 'with', 'Say whom the enquiry was with.');
  if (row.kind === 'sent') find(row.form.trim() === '', 'form', 'Say what was sent.');
  if (row.kind === 'step' && row.outcome === 'waived')
    find((row.reason ?? '').trim() === '', 'reason', 'Write why the step is not needed.');
  if (row.kind === 'step' || row.kind === 'sent')
    find(isPast(row.review, now), 'review', 'The review date has already gone by.');
  find(
    row.kind === 'flag' && acting.role !== 'dsl',
    'flag',
    'Only the designated safeguarding lead can set or clear this.',
  );
  return problems;
}

function isPast(date: SchoolDate | undefined, now: SchoolMoment): boolean {
  return date !== undefined && date < dateOf(now);
}

function refusing<Value>(outcome: Outcome<Value>): Decision<Outcome<Value>> {
  return { writes: NO_WRITES, value: outcome };
}

/** Puts one row into a pupil's log. `done` with the id of the event. @throws StoreTrouble when nothing was written */
export function logRow(pupilId: string, row: RowToLog, ports: Ports): Promise<Outcome<string>> {
  return write(ports.database, async (): Promise<Decision<Outcome<string>>> => {
    const acting = await actingNow(ports);
    if (acting === null) return refusing(refusedFor(NOBODY_ACTING));
    const pupil = await readOne(ports.database, 'pupils', pupilId);
    if (pupil === null) return refusing(refusedFor('That pupil is not on the roll.'));
    const problems = problemsOf(row, acting, await ports.now());
    if (problems.length > 0) return refusing(refused(problems));
    const event = await eventBy(acting, pupilId, row, ports);
    return { writes: { put: { events: [event], pupils: heldAddress(pupil, row) } }, value: done(event.id) };
  });
}

/** Where the address must not be given out, only the DSL and the head keep a key to it. */
function heldAddress(known: KnownPupil, row: RowToLog): KnownPupil[] {
  if (row.kind !== 'flag' || row.flag !== 'confidential-address') return [];
  return [withAddressHeld(known, row.outcome === 'set')];
}

/** The paper that an undone "sent" belongs to is not sent any more. */
async function paperNotSent(event: CaseEvent, ports: Ports) {
  if (event.row.kind !== 'sent') return [];
  const papers = await readOfPupils(ports.database, 'papers', [event.pupilId]);
  return papers.filter(({ sent }) => sent?.eventId === event.id).map((paper) => ({ ...paper, sent: null }));
}

/**
 * Takes an event back: a new event says so, and the old one stays in the log. Taking back what was taken back already
 * changes nothing. @throws StoreTrouble when nothing was written
 */
export function undo(eventId: string, ports: Ports): Promise<Outcome> {
  return write(ports.database, async (): Promise<Decision<Outcome>> => {
    const acting = await actingNow(ports);
    if (acting === null) return refusing(refusedFor(NOBODY_ACTING));
    const event = await readOne(ports.database, 'events', eventId);
    if (event === null) return refusing(refusedFor('That entry is not in the log.'));
    const log = await readOfPupils(ports.database, 'events', [event.pupilId]);
    if (!eventsInForce(log).some(({ id }) => id === eventId)) return refusing(DONE);
    if (event.withheld === true || (event.row.kind === 'flag' && acting.role !== 'dsl'))
      return refusing(refusedFor('Only the designated safeguarding lead can set or clear this.'));
    const note: RowToLog = { kind: 'note', about: TAKEN_BACK };
    const undoing = { ...(await eventBy(acting, event.pupilId, note, ports)), corrects: eventId };
    const papers = await paperNotSent(event, ports);
    return { writes: { put: { events: [undoing], papers } }, value: DONE };
  });
}

/** What a person decided about a step. */
export interface StepDecision {
  readonly outcome: 'done' | 'waived';
  readonly reason?: string;
  readonly review?: SchoolDate;
  readonly text?: string;
}

export function completeStep(
  pupilId: string,
  step: string,
  how: StepDecision,
  ports: Ports,
): Promise<Outcome<string>> {
  return logRow(pupilId, { kind: 'step', step, ...how }, ports);
}

/** Closes a case by a named person's decision. */
export async function closeCase(pupilId: string, reason: string, ports: Ports): Promise<Outcome<string>> {
  if (reason.trim() === '') return refusedFor('Write why the case is closed.', 'close-reason');
  return completeStep(pupilId, 'close-case', { outcome: 'done', reason }, ports);
}
