import { dateOf } from '@/utils/calendar/school-date';
import { eventsInForce } from '@/utils/cases/events';
import { flagsNow } from '@/utils/cases/flags';
import type { StaffMember } from '@/utils/policy/school-view';
import type { Confirmed, KnownPupil } from '@/utils/roster/known-pupil';
import { matchRows } from '@/utils/roster/match-rows';
import type { Pupil } from '@/utils/roster/pupil';
import { recordOffers, withConfirmed } from '@/utils/roster/pupil-record';
import type { PupilRecord, RecordFact, RecordOffer } from '@/utils/roster/pupil-record';
import { readAll, readOfPupils } from '@/utils/store/read';
import { DOUBT_WORDS } from '@/utils/wording/doubts';
import { NOBODY_ACTING, actingNow, orRefused } from './acting';
import { done, refusedFor } from './outcome';
import type { Outcome } from './outcome';
import { ask, framesInFront } from './page-asker';
import type { PagePorts } from './page-asker';
import type { Ports } from './ports';
import { savePupil } from './save-pupil';

/** A record page beside what is on file about its pupil. */
export interface RecordPreview {
  readonly pupilId: string;
  readonly pupil: Pupil;
  readonly record: PupilRecord;
  readonly origin: string;
  readonly offers: readonly RecordOffer[];
  /** When details were last taken over from a record page. */
  readonly last: Confirmed | null;
}

const NOT_ON_ROLL =
  'This pupil is not on the roll yet. Open a register with them, or add them in Pupils, and then read the record again.';

/** What the person acting may not see on file is not offered either: it would stand beside it. */
async function mayBeOffered(
  offers: readonly RecordOffer[],
  known: KnownPupil,
  acting: StaffMember,
  ports: Ports,
) {
  if (acting.role === 'dsl') return offers;
  const log = eventsInForce(await readOfPupils(ports.database, 'events', [known.id]));
  const flags = flagsNow(
    known.pupil,
    log.map(({ row }) => row),
  );
  const isHeld = known.addressHeld === true || flags.includes('confidential-address');
  const held: readonly RecordFact[] = isHeld ? ['address', 'parents', 'flags'] : ['flags'];
  return offers.filter(({ fact }) => !held.includes(fact));
}

/** Matches a record as a row of a register is matched, and sets it beside what is on file. */
export async function previewRecord(
  record: PupilRecord,
  origin: string,
  ports: Ports,
): Promise<Outcome<RecordPreview>> {
  const acting = await actingNow(ports);
  if (acting === null) return refusedFor(NOBODY_ACTING);
  const roster = await readAll(ports.database, 'pupils');
  const [match] = matchRows([record], roster, origin);
  if (match === undefined || match.kind === 'new') return refusedFor(NOT_ON_ROLL);
  if (match.kind === 'doubt')
    return refusedFor(
      `It is not sure whose record this is. ${DOUBT_WORDS[match.why]} Nothing was taken from it.`,
    );
  const known = roster.find(({ id }) => id === match.id);
  if (known === undefined) return refusedFor(NOT_ON_ROLL);
  const offers = await mayBeOffered(recordOffers(known.pupil, record), known, acting, ports);
  const last = known.confirmed?.at(-1) ?? null;
  return done({ pupilId: known.id, pupil: known.pupil, record, origin, offers, last });
}

/** Reads the record on the page in front, in whichever frame it stands. Two frames with a record are a refusal. */
export async function readRecordInFront(ports: PagePorts): Promise<Outcome<RecordPreview>> {
  const frames = await framesInFront(ports);
  if (frames.kind === 'refused') return frames;
  const answers = await Promise.all(frames.value.map((frame) => ask(frame, 'record', null, ports)));
  const reads = answers.flatMap((answer) => (answer === undefined ? [] : [answer]));
  const records = reads.flatMap(({ read, address }) =>
    read.kind === 'record' ? [{ record: read.record, address }] : [],
  );
  const [found] = records;
  if (records.length > 1)
    return refusedFor('There is more than one record on this page. Open one by itself.');
  if (found !== undefined) return previewRecord(found.record, new URL(found.address).origin, ports);
  const refusals = reads.flatMap(({ read }) => (read.kind === 'refused' ? [read] : []));
  const telling = refusals.find(({ code }) => code !== 'no-record') ?? refusals[0];
  return refusedFor(telling?.message ?? 'The page did not answer. Load it again, and try once more.');
}

/**
 * Takes the ticked facts over into the roll, with their source and day. `done` with the details as they were before,
 * for undo. @throws StoreTrouble
 */
export async function confirmRecord(
  preview: RecordPreview,
  facts: readonly RecordFact[],
  ports: Ports,
): Promise<Outcome<Pupil>> {
  const offered = facts.filter((fact) => preview.offers.some((offer) => offer.fact === fact));
  if (offered.length === 0) return refusedFor('Tick at least one detail to keep.', 'record-facts');
  const known = (await readAll(ports.database, 'pupils')).find(({ id }) => id === preview.pupilId);
  if (known === undefined) return refusedFor(NOT_ON_ROLL);
  const source = { origin: preview.origin, on: dateOf(await ports.now()), facts: offered };
  const typed = withConfirmed(known.pupil, preview.record, offered);
  const saved = await savePupil(known.id, typed, ports, source);
  return saved.kind === 'refused' ? saved : done(known.pupil);
}

/** The record of the pupil on the page in front, and what staff take over from it. */
export interface RecordDesk {
  /** Saves nothing. */
  readRecord(): Promise<Outcome<RecordPreview>>;
  /** `done` with the details as they were. */
  confirmRecord(preview: RecordPreview, facts: readonly RecordFact[]): Promise<Outcome<Pupil>>;
  /** Puts the details back as they were. */
  undoRecord(preview: RecordPreview, before: Pupil): Promise<Outcome<string>>;
}

export function openRecordDesk(ports: PagePorts): RecordDesk {
  return {
    readRecord: () => orRefused(() => readRecordInFront(ports)),
    confirmRecord: (preview, facts) => orRefused(() => confirmRecord(preview, facts, ports)),
    undoRecord: ({ pupilId }, before) => orRefused(() => savePupil(pupilId, before, ports)),
  };
}
