import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import { hashOf } from '@/utils/platform/ids';
import type { Answer } from '@/utils/referral/answer';
import type { Paper } from '@/utils/referral/paper';
import { readOne } from '@/utils/store/read';
import { write } from '@/utils/store/write';
import type { Decision } from '@/utils/store/write';
import { NOBODY_ACTING, actingNow } from './acting';
import { NO_WRITES, eventBy } from './log-row';
import type { RowToLog } from './log-row';
import { DONE, done, refusedFor } from './outcome';
import type { Outcome } from './outcome';
import type { Ports } from './ports';

export interface PaperToMake {
  readonly pupilId: string;
  readonly form: string;
  readonly fileName: string;
  readonly answers: readonly Answer[];
  readonly to?: string;
  /** Writes the file from the answers. */
  readonly make: (answers: readonly Answer[]) => Promise<Uint8Array>;
}

export interface MadePaper {
  readonly paper: Paper;
  readonly bytes: Uint8Array;
}

/**
 * Makes a file and keeps what went into it: the answers as they were, the hash of the file, who made it and when. A
 * file that could not be made, or not be kept on record, is not handed out. @throws StoreTrouble
 */
export async function preparePaper(toMake: PaperToMake, ports: Ports): Promise<Outcome<MadePaper>> {
  const { make, ...facts } = toMake;
  if ((await actingNow(ports)) === null) return refusedFor(NOBODY_ACTING);
  const bytes = await make(toMake.answers);
  const hash = await hashOf(bytes);
  return write(ports.database, async (): Promise<Decision<Outcome<MadePaper>>> => {
    const acting = await actingNow(ports);
    if (acting === null) return { writes: NO_WRITES, value: refusedFor(NOBODY_ACTING) };
    const madeAt = await ports.now();
    const paper: Paper = { id: ports.newId(), ...facts, hash, madeAt, madeBy: acting.id, sent: null };
    return { writes: { put: { papers: [paper] } }, value: done({ paper, bytes }) };
  });
}

export interface Sending {
  readonly to: string;
  readonly how?: string;
  readonly reference?: string;
  readonly at?: SchoolMoment;
  readonly review?: SchoolDate;
}

/** A named person says that they sent a paper: an event in the log and the paper's own row, together. @throws StoreTrouble */
export function markSent(paperId: string, sending: Sending, ports: Ports): Promise<Outcome> {
  return write(ports.database, async (): Promise<Decision<Outcome>> => {
    const refuse = (message: string, field: string | null = null): Decision<Outcome> => ({
      writes: NO_WRITES,
      value: refusedFor(message, field),
    });
    const acting = await actingNow(ports);
    if (acting === null) return refuse(NOBODY_ACTING);
    const paper = await readOne(ports.database, 'papers', paperId);
    if (paper === null) return refuse('That paper is not on record.');
    if (paper.sent !== null) return refuse('That paper is already marked as sent.');
    const now = await ports.now();
    const { to, at = now, review, how = '', reference = '' } = sending;
    if (to.trim() === '') return refuse('Say whom you sent it to.', 'sent-to');
    if (at > now) return refuse('The time is still to come. Enter when you sent it.', 'sent-on');
    if (dateOf(at) < dateOf(paper.madeAt)) return refuse('The paper was made after that day.', 'sent-on');
    const kept = { to: to.trim(), at, ...(review === undefined ? {} : { review }) };
    const way = [how.trim(), reference.trim() === '' ? '' : `Reference ${reference.trim()}`];
    const text = way.filter((part) => part !== '').join('. ');
    const row: RowToLog = { kind: 'sent', form: paper.form, ...kept, ...(text === '' ? {} : { text }) };
    const event = await eventBy(acting, paper.pupilId, row, ports);
    const sent = {
      ...kept,
      ...(how.trim() === '' ? {} : { how: how.trim() }),
      ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
      by: acting.id,
      eventId: event.id,
    };
    return { writes: { put: { events: [event], papers: [{ ...paper, sent }] } }, value: DONE };
  });
}
