import type { SchoolDate } from '@/utils/calendar/school-date';
import type { RetentionSchedule } from '@/utils/cases/retention';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { WORD_FILE } from '@/utils/documents/word/file-type';
import { amount } from '@/utils/wording/amounts';
import { orRefused } from '@/utils/workflows/acting';
import type { SessionHere } from '@/utils/workflows/door/session-here';
import { done } from '@/utils/workflows/outcome';
import type { Outcome } from '@/utils/workflows/outcome';
import type { DeskPorts } from '@/utils/workflows/ports';
import { watchCaseEnds } from './ends-view';
import type { CaseEndsView } from './ends-view';
import { confirmErasure } from './erase';
import { cancelErasure, proposeErasure } from './propose-erasure';
import { keepUntil, saveSchedule } from './retention';
import { makeHandover, recipientsHere } from './hand-over';
import type { CaseToHandOver } from './hand-over';
import { CARD_FILE, ownCard, readCard } from './key-card';
import type { Recipient } from './key-card';
import { subjectAccess } from './subject-access';
import { previewHandover, takeIn } from './take-in';
import type { HandoverPreview } from './take-in';

export type { CaseEndsView, CaseToHandOver, HandoverPreview, Recipient };

/** How a case leaves these records, or comes into them. Nothing throws for what staff chose or for a file that is wrong. */
export interface CaseEndsDesk {
  /** Those who hold keys to these records. */
  recipients(): Promise<Outcome<readonly Recipient[]>>;
  /** Reads the key card of somebody else. */
  readCard(bytes: Bytes): Promise<Outcome<Recipient>>;
  /** Hands the card of whoever is signed in to the downloads. `done` with a sentence. */
  saveOwnCard(): Promise<Outcome<string>>;
  /** Hands a sealed file of one case to the downloads. `done` with a sentence. */
  handOver(asked: CaseToHandOver): Promise<Outcome<string>>;
  previewHandover(bytes: Bytes): Promise<Outcome<HandoverPreview>>;
  /** `done` with the id of the pupil whose case it now is. */
  takeIn(preview: HandoverPreview, pupilId: string | null): Promise<Outcome<TakenIn>>;

  /** Shows how long records are kept and which are to be erased, now and after every change. Returns how to stop. */
  watch(show: (view: CaseEndsView) => void): () => void;
  saveSchedule(schedule: RetentionSchedule): Promise<Outcome>;
  /** `done` with the id of the event. */
  keepUntil(
    pupilId: string,
    how: { readonly until: SchoolDate; readonly reason: string },
  ): Promise<Outcome<string>>;
  proposeErasure(pupilId: string, reason: string): Promise<Outcome>;
  cancelErasure(pupilId: string): Promise<Outcome>;
  /** Erases for good, and locks: no open page may go on holding what was erased. */
  confirmErasure(pupilId: string): Promise<Outcome>;
  /** Hands a readable copy of everything held about a pupil to the downloads. `done` with a sentence. */
  subjectAccess(pupilId: string): Promise<Outcome<string>>;
}

export interface TakenIn {
  readonly pupilId: string;
  readonly entries: number;
  readonly papers: number;
}

const TYPE = 'application/octet-stream';

async function saveOwnCard(ports: DeskPorts): Promise<Outcome<string>> {
  const card = await ownCard(ports);
  if (card.kind === 'refused') return card;
  ports.saveFile(CARD_FILE, card.value, TYPE);
  return done(`Your key card is among your downloads as ${CARD_FILE}. There is no secret in it.`);
}

async function handOver(asked: CaseToHandOver, ports: DeskPorts): Promise<Outcome<string>> {
  const made = await makeHandover(asked, ports);
  if (made.kind === 'refused') return made;
  const { fileName, bytes, leftOut } = made.value;
  ports.saveFile(fileName, bytes, TYPE);
  const without =
    leftOut === 0 ? '' : ` Left out: ${amount(leftOut, 'restricted entry', 'restricted entries')}.`;
  return done(
    `The file is among your downloads as ${fileName}. Only ${asked.to.name} can open it.${without}`,
  );
}

async function saveCopy(pupilId: string, ports: DeskPorts): Promise<Outcome<string>> {
  const made = await subjectAccess(pupilId, ports);
  if (made.kind === 'refused') return made;
  const { fileName, bytes, isWhole } = made.value;
  ports.saveFile(fileName, bytes, WORD_FILE);
  const without = isWhole ? '' : ' What only the DSL and the head may read is not in it.';
  return done(`The document is among your downloads as ${fileName}.${without}`);
}

async function eraseAndLock(
  pupilId: string,
  here: Pick<SessionHere, 'session'>,
  ports: DeskPorts,
): Promise<Outcome> {
  const outcome = await confirmErasure(pupilId, ports);
  if (outcome.kind === 'done') await here.session.lock('erased');
  return outcome;
}

/** @param here the session of this page, which an erasure locks */
export function openCaseEndsDesk(here: Pick<SessionHere, 'session'>, ports: DeskPorts): CaseEndsDesk {
  return {
    recipients: () => orRefused(async () => done(await recipientsHere(ports))),
    readCard: (bytes) => orRefused(() => readCard(bytes)),
    saveOwnCard: () => orRefused(() => saveOwnCard(ports)),
    handOver: (asked) => orRefused(() => handOver(asked, ports)),
    previewHandover: (bytes) => orRefused(() => previewHandover(bytes, ports)),
    takeIn: (preview, pupilId) => orRefused(() => takeIn(preview, pupilId, ports)),
    watch: (show) => watchCaseEnds(ports.database, show),
    saveSchedule: (schedule) => orRefused(() => saveSchedule(schedule, ports)),
    keepUntil: (pupilId, how) => orRefused(() => keepUntil(pupilId, how, ports)),
    proposeErasure: (pupilId, reason) => orRefused(() => proposeErasure(pupilId, reason, ports)),
    cancelErasure: (pupilId) => orRefused(() => cancelErasure(pupilId, ports)),
    subjectAccess: (pupilId) => orRefused(() => saveCopy(pupilId, ports)),
    confirmErasure: (pupilId) => orRefused(() => eraseAndLock(pupilId, here, ports)),
  };
}
