import { ATTENDANCE_RETURN } from './attendance-return';
import {
  DERBYSHIRE_CME_REFERRAL,
  EALING_REASONABLE_ENQUIRY,
  LBBD_CME_REFERRAL,
  WORCS_CME_REFERRAL,
} from './cme-referrals';
import { CHRONOLOGY } from './chronology';
import { GLOS_CME_REFERRAL } from './glos-cme-referral';
import { EALING_PART_TIME_RETURN, SICKNESS_RETURN, WORCS_ABSENCE_NOTIFICATION } from './notices';
import type { Paper } from './paper';
import {
  DELETION_RETURN,
  DERBYSHIRE_JOINER,
  DERBYSHIRE_LEAVER,
  LBBD_OFF_ROLL,
  NEW_PUPIL_RETURN,
} from './roll-papers';

/** Every paper the program can make. A new one is a file beside this and a row here. */
export const PAPERS: readonly Paper[] = [
  GLOS_CME_REFERRAL,
  ATTENDANCE_RETURN,
  SICKNESS_RETURN,
  NEW_PUPIL_RETURN,
  DELETION_RETURN,
  WORCS_ABSENCE_NOTIFICATION,
  WORCS_CME_REFERRAL,
  DERBYSHIRE_CME_REFERRAL,
  DERBYSHIRE_LEAVER,
  DERBYSHIRE_JOINER,
  EALING_REASONABLE_ENQUIRY,
  EALING_PART_TIME_RETURN,
  LBBD_CME_REFERRAL,
  LBBD_OFF_ROLL,
  CHRONOLOGY,
];

/** The paper of that id, or null. */
export function paperOf(id: string): Paper | null {
  return PAPERS.find((paper) => paper.id === id) ?? null;
}

/** The papers a school with some forms in its policy is likely to want: those, and the returns of the law. */
export function papersFor(forms: readonly string[]): readonly Paper[] {
  return PAPERS.filter(({ id, authority }) => authority === null || forms.includes(id));
}
