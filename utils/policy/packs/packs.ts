import type { Policy } from '../policy';
import { ASPIRE } from './aspire';
import { BARKING_DAGENHAM } from './barking-dagenham';
import { CROMFORD } from './cromford';
import { EALING } from './ealing';
import { JOHN_MOORE } from './john-moore';
import { STATUTORY } from './statutory';

/** The policies that come with the program. A school picks one, or loads its own. */
export const PACKS: readonly Policy[] = [STATUTORY, JOHN_MOORE, ASPIRE, CROMFORD, EALING, BARKING_DAGENHAM];

export function packById(id: string): Policy | undefined {
  return PACKS.find((pack) => pack.id === id);
}
