import { ATTENDANCE_RETURN } from './attendance-return';
import { GLOS_CME_REFERRAL } from './glos-cme-referral';
import type { Paper } from './paper';

/** Every paper the program can make. A new one is a file beside this and a row here. */
export const PAPERS: readonly Paper[] = [GLOS_CME_REFERRAL, ATTENDANCE_RETURN];

/** The paper of that id, or null. */
export function paperOf(id: string): Paper | null {
  return PAPERS.find((paper) => paper.id === id) ?? null;
}
