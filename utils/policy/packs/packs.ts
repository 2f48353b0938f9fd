import type { Policy } from '../policy';
import { JOHN_MOORE } from './john-moore';
import { STATUTORY } from './statutory';

/** The policies that come with the program. A school picks one, or loads its own. */
export const PACKS: readonly Policy[] = [STATUTORY, JOHN_MOORE];

export function packById(id: string): Policy | undefined {
  return PACKS.find((pack) => pack.id === id);
}
