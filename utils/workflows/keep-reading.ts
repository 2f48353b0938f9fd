import type { Reading } from '@/utils/register/reading';
import { VaultTrouble } from '@/utils/vault/trouble';
import { keepWhileLocked } from './door/inbox';
import type { Ports } from './ports';
import { recordReading } from './record-reading';

/**
 * Has a register that was read on record: counted when somebody is signed in, else sealed until somebody is. True when it
 * is kept either way. @param age of what the page showed, in minutes @throws StoreTrouble
 */
export async function keepReading(reading: Reading, origin: string, ports: Ports, age = 0): Promise<boolean> {
  try {
    await recordReading(reading, origin, ports, age);
    return true;
  } catch (error) {
    if (error instanceof VaultTrouble && error.kind === 'locked')
      return keepWhileLocked(reading, origin, ports, age);
    throw error;
  }
}
