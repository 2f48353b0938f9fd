import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import { TAKEN_BACK, eventsInForce } from '@/utils/cases/events';
import type { CaseEvent, LogRow } from '@/utils/cases/log-row';
import { isForDslAlone } from '@/utils/policy/for-role';
import type { StaffMember } from '@/utils/policy/school-view';
import { isDecisionOfDsl } from '@/utils/referral/decisions';
import type { Paper } from '@/utils/referral/paper';
import { withAddressHeld } from '@/utils/roster/known-pupil';
import type { KnownPupil } from '@/utils/roster/known-pupil';
import { readOfPupils, readOne } from '@/utils/store/read';
import type { Put } from '@/utils/store/seal-rows';
import { write } from '@/utils/store/write';
import type { Decision } from '@/utils/store/write';
import { NOBODY_ACTING, actingNow, policyInForce, rulesInForce } from './acting';
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
  find(
    row.kind === 'step' && row.decision === 'not-escalating' && row.review === undefined,
    'review',
    'Enter the day on which it is to be looked at again.',
  );
  if (row.kind === 'passed-on')
    find((row.text ?? '').trim() === '', 'why', 'Write in a word why you hand it on.');
  if (row.kind === 'step' || row.kind === 'sent')
    find(isPast(row.review, now), 'review', 'The review date has already gone by.');
  find(
    isDecisionOfDsl(row) && acting.role !== 'dsl',
    'reason',
    'Only the designated safeguarding lead can decide this.',
  );
  find(isDecisionOfDsl(row) && (row.text ?? '').trim() === '', 'reason', 'Write the reason.');
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
  return logRows([{ pupilId, row }], ports);
}

export interface RowOf {
  readonly pupilId: string;
  readonly row: RowToLog;
}

/**
 * A line about a step that hangs on a flag would tell the flag: it is sealed like the flag. So is what the DSL and the
 * head hand to each other.
 */
async function sealedLike(row: RowToLog, ports: Ports): Promise<RowToLog> {
  if (row.kind !== 'step' && row.kind !== 'passed-on') return row;
  const policy = await policyInForce(ports);
  const isTheirs = row.kind === 'passed-on' && row.from !== 'office' && row.to !== 'office';
  const tells = row.step !== undefined && isForDslAlone({ policy }, row.step);
  return isTheirs || tells ? { ...row, dslOnly: true } : row;
}

/**
 * Puts several rows into the logs at one press: all or none. `done` with the id of the first event; taking that one back
 * takes all of them back. @throws StoreTrouble when nothing was written
 */
export function logRows(rows: readonly RowOf[], ports: Ports): Promise<Outcome<string>> {
  return write(ports.database, async (): Promise<Decision<Outcome<string>>> => {
    const acting = await actingNow(ports);
    if (acting === null) return refusing(refusedFor(NOBODY_ACTING));
    const now = await ports.now();
    const problems: Problem[] = [];
    const pupils: KnownPupil[] = [];
    const events: CaseEvent[] = [];
    for (const { pupilId, row } of rows) {
      const pupil = await readOne(ports.database, 'pupils', pupilId);
      if (pupil === null) return refusing(refusedFor('That pupil is not on the roll.'));
      problems.push(...problemsOf(row, acting, now));
      events.push(await eventBy(acting, pupilId, await sealedLike(row, ports), ports));
      pupils.push(...heldAddress(pupil, row));
    }
    const [first, ...others] = events;
    if (problems.length > 0 || first === undefined) return refusing(refused(problems));
    const also = others.map(({ id }) => id);
    const together = also.length === 0 ? first : { ...first, also };
    return { writes: { put: { events: [together, ...others], pupils } }, value: done(first.id) };
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

/** What takes one event back; null when it is taken back already. */
async function undoing(event: CaseEvent, acting: StaffMember, ports: Ports): Promise<Put | null> {
  const log = await readOfPupils(ports.database, 'events', [event.pupilId]);
  if (!eventsInForce(log).some(({ id }) => id === event.id)) return null;
  const note: RowToLog = { kind: 'note', about: TAKEN_BACK };
  const back = { ...(await eventBy(acting, event.pupilId, note, ports)), corrects: event.id };
  return { events: [back], papers: await paperNotSent(event, ports) };
}

/**
 * Takes an event back, and those of the same press with it: a new event says so, and the old one stays in the log.
 * Taking back what was taken back already changes nothing. @throws StoreTrouble when nothing was written
 */
export function undo(eventId: string, ports: Ports): Promise<Outcome> {
  return write(ports.database, async (): Promise<Decision<Outcome>> => {
    const acting = await actingNow(ports);
    if (acting === null) return refusing(refusedFor(NOBODY_ACTING));
    const first = await readOne(ports.database, 'events', eventId);
    if (first === null) return refusing(refusedFor('That entry is not in the log.'));
    const put: { events: CaseEvent[]; papers: Paper[] } = { events: [], papers: [] };
    for (const id of [eventId, ...(first.also ?? [])]) {
      const event = await readOne(ports.database, 'events', id);
      const back = event === null ? null : await undoing(event, acting, ports);
      if (event === null || back === null) continue;
      if (event.withheld === true || (event.row.kind === 'flag' && acting.role !== 'dsl'))
        return refusing(refusedFor('Only the designated safeguarding lead can set or clear this.'));
      put.events.push(...(back.events ?? []));
      put.papers.push(...(back.papers ?? []));
    }
    return { writes: { put }, value: DONE };
  });
}
