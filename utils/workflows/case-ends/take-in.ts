import { ABOUT_RECORD } from '@/utils/cases/retention';
import { dateOf, schoolMoment } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import { withUnreadFilled } from '@/utils/register/fill-unread';
import { spokenFolded } from '@/utils/roster/fold-name';
import type { KnownPupil } from '@/utils/roster/known-pupil';
import type { Pupil } from '@/utils/roster/pupil';
import { readVault } from '@/utils/store/people';
import { readAll, readOfPupils, readOne, readSetting } from '@/utils/store/read';
import { caseIdOf } from '@/utils/store/row-keys';
import type { StoredStrip } from '@/utils/store/tables';
import { write } from '@/utils/store/write';
import type { Decision, Writes } from '@/utils/store/write';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { fingerprint } from '@/utils/vault/cases/handover';
import { amount } from '@/utils/wording/amounts';
import { dayAndYear } from '@/utils/wording/dates';
import { NOBODY_ACTING, actingNow } from '@/utils/workflows/acting';
import { eventBy } from '@/utils/workflows/log-row';
import { done, refusedFor } from '@/utils/workflows/outcome';
import type { Outcome } from '@/utils/workflows/outcome';
import type { Ports } from '@/utils/workflows/ports';
import { readHandover } from './read-handover';
import type { OpenedHandover } from './read-handover';

/** What a handover file would add here, before anything is saved. */
export interface HandoverPreview {
  readonly opened: OpenedHandover;
  readonly madeAt: SchoolMoment;
  readonly from: {
    readonly name: string;
    readonly school: string;
    readonly fingerprint: string;
    /** Their keys are among those of these records: nothing has to be compared. */
    readonly isKnown: boolean;
  };
  readonly pupil: Pupil;
  readonly adds: { readonly entries: number; readonly papers: number };
  readonly alreadyHere: { readonly entries: number; readonly papers: number };
  /** Whether its marks come from this school's register, and are filled in where nobody read them here. */
  readonly marks: 'none' | 'filled-in' | 'of-another-school';
  readonly leftOut: number;
  /** The pupil of the file is on the roll here under the same id. */
  readonly isHere: boolean;
  /** Who on the roll it could be. */
  readonly candidates: readonly { readonly id: string; readonly pupil: Pupil }[];
}

const ERASED =
  'This case was erased here. It is not taken in again: erasing it was decided by two people, and stands.';

function couldBe({ pupil: a }: KnownPupil, { pupil: b }: KnownPupil): boolean {
  if (a.upn !== undefined && b.upn !== undefined) return a.upn === b.upn;
  if (a.dob !== undefined && b.dob !== undefined && a.dob !== b.dob) return false;
  return spokenFolded(a) === spokenFolded(b);
}

async function marksOf({ file, handed }: OpenedHandover, ports: Ports): Promise<HandoverPreview['marks']> {
  if (handed.strips.length === 0) return 'none';
  const { vault } = await ports.database.cipher.keyring();
  const school = (await readSetting(ports.database, 'school'))?.name ?? '';
  const same = school !== '' && school === handed.from.school;
  return file.vault === vault || same ? 'filled-in' : 'of-another-school';
}

async function isErased(pupilId: string, { database }: Ports): Promise<boolean> {
  const caseId = await caseIdOf(await database.cipher.keyring(), pupilId);
  return (await readVault(database))?.standing.erased.has(caseId) === true;
}

async function senderOf(
  { file, handed }: OpenedHandover,
  { database }: Ports,
): Promise<HandoverPreview['from']> {
  const isKnown = (await readVault(database))?.standing.members.has(file.from.id) === true;
  return { ...handed.from, isKnown, fingerprint: fingerprint(file.from) };
}

/** Opens a handover file and says what it would add. Nothing is saved. @throws VaultTrouble, StoreTrouble */
export async function previewHandover(bytes: Bytes, ports: Ports): Promise<Outcome<HandoverPreview>> {
  const read = await readHandover(bytes, ports);
  if (read.kind === 'refused') return read;
  const opened = read.value;
  const { handed, file } = opened;
  if (await isErased(handed.pupil.id, ports)) return refusedFor(ERASED, 'handover-file');
  const roll = await readAll(ports.database, 'pupils');
  const isHere = roll.some(({ id }) => id === handed.pupil.id);
  const fresh = await notHere(opened, ports);
  return done({
    opened,
    madeAt: schoolMoment(file.at),
    from: await senderOf(opened, ports),
    pupil: handed.pupil.pupil,
    adds: { entries: fresh.events.length, papers: fresh.papers.length },
    alreadyHere: {
      entries: handed.events.length - fresh.events.length,
      papers: handed.papers.length - fresh.papers.length,
    },
    marks: await marksOf(opened, ports),
    leftOut: handed.leftOut,
    isHere,
    candidates: isHere
      ? []
      : roll.filter((known) => couldBe(known, handed.pupil)).map(({ id, pupil }) => ({ id, pupil })),
  });
}

/** Of the file, what no row here has the id of. */
async function notHere({ handed }: OpenedHandover, { database }: Ports) {
  const missing = async <One extends { readonly id: string }>(
    table: 'events' | 'papers' | 'changes',
    ones: readonly One[],
  ): Promise<One[]> => {
    const rows = await database[table].bulkGet(ones.map(({ id }) => id));
    const fresh = ones.filter((_, at) => rows[at] === undefined);
    // A file may name one id twice; one entry has one.
    return [...new Map(fresh.map((one) => [one.id, one])).values()];
  };
  return {
    events: await missing('events', handed.events),
    papers: await missing('papers', handed.papers),
    changes: await missing('changes', handed.changes),
  };
}

async function stripsFor(
  pupilId: string,
  strips: readonly StoredStrip[],
  { database }: Ports,
): Promise<StoredStrip[]> {
  const here = await readOfPupils(database, 'strips', [pupilId]);
  return strips.flatMap((strip) => {
    const known = here.find(({ schoolYear }) => schoolYear === strip.schoolYear);
    if (known === undefined) return [{ ...strip, pupilId }];
    const filled = withUnreadFilled(known, strip);
    return filled === known ? [] : [filled];
  });
}

async function writesFor(
  { opened, marks, madeAt, from }: HandoverPreview,
  pupilId: string,
  ports: Ports,
): Promise<Required<Pick<Writes, 'put'>> & { readonly entries: number; readonly papers: number }> {
  const { handed, file } = opened;
  const { events, papers, changes } = await notHere(opened, ports);
  const isOnRoll = (await readOne(ports.database, 'pupils', pupilId)) !== null;
  const handedOver = { vault: file.vault, by: file.from.id, at: madeAt };
  const own = marks === 'filled-in';
  const put = {
    pupils: isOnRoll ? [] : [{ ...handed.pupil, id: pupilId }],
    events: events.map((event) => ({ ...event, pupilId, handedOver })),
    papers: papers.map((paper) => ({ ...paper, pupilId })),
    strips: own ? await stripsFor(pupilId, handed.strips, ports) : [],
    changes: own ? changes.map((change) => ({ ...change, pupilId })) : [],
  };
  const acting = await actingNow(ports);
  const nothing = Object.values(put).every((values) => values.length === 0);
  if (acting === null || nothing) return { put: {}, entries: 0, papers: 0 };
  const text = `Handover file of ${dayAndYear(dateOf(madeAt))} by ${from.name} taken in: ${amount(events.length, 'entry', 'entries')}, ${amount(papers.length, 'paper')}.`;
  const note = await eventBy(acting, pupilId, { kind: 'note', about: ABOUT_RECORD, text }, ports);
  return { put: { ...put, events: [...put.events, note] }, entries: events.length, papers: papers.length };
}

/**
 * Adds what a handover file holds and is not here yet, all or nothing. Nothing that is here is changed, and the same file
 * taken in again adds nothing. @throws VaultTrouble, StoreTrouble
 *
 * @param pupilId whose case it is here; null to add the pupil of the file
 * @returns the pupil's id, and how much was added
 */
export function takeIn(
  preview: HandoverPreview,
  pupilId: string | null,
  ports: Ports,
): Promise<Outcome<{ readonly pupilId: string; readonly entries: number; readonly papers: number }>> {
  return write(ports.database, async () => {
    const refuse = (message: string) => ({ writes: {}, value: refusedFor(message, 'handover-file') });
    if ((await actingNow(ports)) === null) return refuse(NOBODY_ACTING);
    const id = pupilId ?? preview.opened.handed.pupil.id;
    if ((await isErased(id, ports)) || (await isErased(preview.opened.handed.pupil.id, ports)))
      return refuse(ERASED);
    if (pupilId !== null && (await readOne(ports.database, 'pupils', pupilId)) === null)
      return refuse('That pupil is not on the roll any more. Choose the file again.');
    const { put, entries, papers } = await writesFor(preview, id, ports);
    const decision: Decision<Outcome<{ pupilId: string; entries: number; papers: number }>> = {
      writes: { put },
      value: done({ pupilId: id, entries, papers }),
    };
    return decision;
  });
}
