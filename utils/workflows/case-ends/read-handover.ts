import { parseSchoolMoment } from '@/utils/calendar/school-date';
import { readVault } from '@/utils/store/people';
import { readAll } from '@/utils/store/read';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { textOf } from '@/utils/vault/bytes/bytes';
import { openHandover } from '@/utils/vault/cases/handover';
import type { Handover } from '@/utils/vault/cases/handover';
import { VaultTrouble } from '@/utils/vault/trouble';
import type { VaultTroubleKind } from '@/utils/vault/trouble';
import { done, refusedFor } from '@/utils/workflows/outcome';
import type { Outcome } from '@/utils/workflows/outcome';
import type { Ports } from '@/utils/workflows/ports';
import { handedCaseIn } from './check-handed';
import type { HandedCase } from './handed-case';

/** A handover file that was opened: nothing of it has been saved. */
export interface OpenedHandover {
  readonly file: Handover;
  readonly handed: HandedCase;
}

const FIELD = 'handover-file';
const NO_HANDOVER = 'This is no handover file of Tenth Day. Choose the file whose name ends in .tdhandover.';
const CUT_OFF =
  'This file is not whole: its end is missing. It was cut off on its way. Ask for it to be sent again.';
const CHANGED =
  'This file was changed since it was made, so nothing of it was taken in. Ask for it again, by another way.';
const TOO_LARGE = 'This file is larger than any handover file. Nothing of it was read.';
const MOST_BYTES = 50_000_000;

const SENTENCES: Partial<Record<VaultTroubleKind, string>> = {
  damaged: CHANGED,
  'older-suite': CHANGED,
  'newer-suite': 'This file was made by a newer version of Tenth Day. Update this computer to open it.',
  'not-checkable':
    'This browser cannot check who made this file. Update the browser to version 137 or later, then open it again.',
};

const TEXTS = ['vault', 'at', 'to', 'sealed', 'sig'] as const;

function fileIn(bytes: Bytes): Outcome<Handover> {
  if (bytes.length > MOST_BYTES) return refusedFor(TOO_LARGE, FIELD);
  let text: string;
  try {
    text = textOf(bytes);
  } catch {
    return refusedFor(NO_HANDOVER, FIELD);
  }
  try {
    const file = JSON.parse(text) as Partial<Handover> | null;
    const texts = TEXTS.every((name) => typeof file?.[name] === 'string');
    const sound = typeof file?.v === 'number' && typeof file.from?.signing === 'object' && texts;
    return file?.what === 'handover' && sound ? done(file as Handover) : refusedFor(NO_HANDOVER, FIELD);
  } catch {
    return refusedFor(text.startsWith('{"v":') ? CUT_OFF : NO_HANDOVER, FIELD);
  }
}

/** Whose file it is, where these records know them: the wrong key-holder is told whom to ask. */
async function forSomebodyElse({ to }: Handover, { database }: Ports): Promise<string> {
  const staff = await readAll(database, 'staff');
  const person = staff.find(({ signsInAs }) => signsInAs?.includes(to) === true);
  const signIn = (await readVault(database))?.signIns.find(({ id }) => id === to);
  const name = person?.name ?? signIn?.label;
  return name === undefined
    ? 'This file was made for somebody else’s keys. Only they can open it. If it is meant for you, send your key card and ask for a new file.'
    : `This file was made for ${name}. Only ${name} can open it: sign in as ${name}, then choose it again.`;
}

/** Opens a handover file with the keys of whoever is signed in. @throws VaultTrouble locked, StoreTrouble */
export async function readHandover(bytes: Bytes, ports: Ports): Promise<Outcome<OpenedHandover>> {
  const read = fileIn(bytes);
  if (read.kind === 'refused') return read;
  const file = read.value;
  const { acting } = await ports.database.cipher.keyring();
  try {
    const handed = handedCaseIn(await openHandover(acting, file));
    const sound = handed !== null && parseSchoolMoment(file.at) !== null;
    return sound ? done({ file, handed }) : refusedFor(CHANGED, FIELD);
  } catch (error) {
    if (error instanceof VaultTrouble && error.kind === 'no-key')
      return refusedFor(await forSomebodyElse(file, ports), FIELD);
    const sentence = error instanceof VaultTrouble ? SENTENCES[error.kind] : undefined;
    if (sentence === undefined) throw error;
    return refusedFor(sentence, FIELD);
  }
}
