import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { Reading } from '@/utils/register/reading';
import type { InboxRow, SchoolDatabase } from '@/utils/store/database';
import { WRITER } from '@/utils/store/database';
import { readVault } from '@/utils/store/people';
import { needRoom } from '@/utils/store/room';
import { StoreTrouble, troubleNow } from '@/utils/store/trouble';
import { ledgerNow } from '@/utils/store/write';
import { openBox, sealTo } from '@/utils/vault/sealing/box';
import { VaultTrouble } from '@/utils/vault/trouble';
import type { Ports } from '@/utils/workflows/ports';
import { recordReading } from '@/utils/workflows/record-reading';

interface Seen {
  readonly reading: Reading;
  readonly origin: string;
  readonly at: SchoolMoment;
  /** How old it was then, in minutes. */
  readonly age?: number;
}

/** More than a morning's registers, and little enough that a page that never rests fills no disc. */
const MOST_WAITING = 300;

const boundTo = (vault: string, epoch: number) => ({ what: 'register seen while locked', vault, epoch });

/**
 * Keeps a register that was read while everything is locked: sealed to the vault, so that whoever signs in next has it
 * counted, and nobody can read it until then. @throws StoreTrouble
 */
export async function keepWhileLocked(
  reading: Reading,
  origin: string,
  ports: Ports,
  age = 0,
): Promise<boolean> {
  const { database } = ports;
  try {
    const here = await readVault(database);
    const epoch = here?.standing.epochs.at(-1);
    if (here === null || epoch === undefined) return false;
    const seen: Seen = { reading, origin, at: await ports.now(), age };
    const bound = boundTo(here.vault, epoch.epoch);
    const box = await sealTo(epoch.inbox, bound, seen, { compress: true });
    const id = `${String(database.cipher.now()).padStart(15, '0')}.${ports.newId()}`;
    await needRoom();
    return await database.transaction('rw', database.ledger, database.inbox, async () => {
      if ((await ledgerNow(database)).minWriter > WRITER) throw new StoreTrouble('newer');
      if ((await database.inbox.count()) >= MOST_WAITING) return false;
      await database.inbox.add({ id, epoch: epoch.epoch, box });
      return true;
    });
  } catch (error) {
    throw await troubleNow(error);
  }
}

/** What was seen; "not-ours" when this program did not put it there, "no-key" when whoever is signed in cannot tell. */
async function opened(
  database: SchoolDatabase,
  { epoch, box }: InboxRow,
): Promise<Seen | 'not-ours' | 'no-key'> {
  const keyring = await database.cipher.keyring();
  const keys = keyring.epochs.get(epoch);
  if (keys === undefined) return 'no-key';
  try {
    return (await openBox(keys.inbox, boundTo(keyring.vault, epoch), new Uint8Array(box))) as Seen;
  } catch (error) {
    if (error instanceof VaultTrouble && error.kind === 'damaged') return 'not-ours';
    throw error;
  }
}

/** Counts what waits in one row, then takes it out. True when it was counted. */
async function countOne(row: InboxRow, ports: Ports): Promise<boolean> {
  const { database } = ports;
  const seen = await opened(database, row);
  if (seen === 'no-key') return false;
  if (seen !== 'not-ours') {
    const then = { ...ports, now: () => Promise.resolve(seen.at) };
    await recordReading(seen.reading, seen.origin, then, seen.age);
  }
  await database.inbox.delete(row.id);
  return seen !== 'not-ours';
}

/**
 * Counts what was read while locked, oldest first, as of the moment it was read. Each is taken out only once it is on
 * record, so that nothing is lost between the two; one counted twice changes nothing. What does not open was not put
 * there by this program, and goes; what this person has no key to waits for somebody who has.
 *
 * @returns how many were counted
 * @throws StoreTrouble, VaultTrouble locked; then the rest waits
 */
export async function countWaiting(ports: Ports): Promise<number> {
  try {
    const waiting = await ports.database.inbox.orderBy('id').toArray();
    let counted = 0;
    for (const row of waiting) if (await countOne(row, ports)) counted += 1;
    return counted;
  } catch (error) {
    throw await troubleNow(error);
  }
}
