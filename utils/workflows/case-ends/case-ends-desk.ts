import type { Bytes } from '@/utils/vault/bytes/bytes';
import { amount } from '@/utils/wording/amounts';
import { orRefused } from '@/utils/workflows/acting';
import { done } from '@/utils/workflows/outcome';
import type { Outcome } from '@/utils/workflows/outcome';
import type { DeskPorts } from '@/utils/workflows/ports';
import { makeHandover, recipientsHere } from './hand-over';
import type { CaseToHandOver } from './hand-over';
import { CARD_FILE, ownCard, readCard } from './key-card';
import type { Recipient } from './key-card';
import { previewHandover, takeIn } from './take-in';
import type { HandoverPreview } from './take-in';

export type { CaseToHandOver, HandoverPreview, Recipient };

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

export function openCaseEndsDesk(ports: DeskPorts): CaseEndsDesk {
  return {
    recipients: () => orRefused(async () => done(await recipientsHere(ports))),
    readCard: (bytes) => orRefused(() => readCard(bytes)),
    saveOwnCard: () => orRefused(() => saveOwnCard(ports)),
    handOver: (asked) => orRefused(() => handOver(asked, ports)),
    previewHandover: (bytes) => orRefused(() => previewHandover(bytes, ports)),
    takeIn: (preview, pupilId) => orRefused(() => takeIn(preview, pupilId, ports)),
  };
}
