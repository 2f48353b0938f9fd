import { FIELDS } from '@/utils/referral/fields/fields';
import { PAPERS } from '@/utils/referral/papers/papers';

/** `inspect forms`: every paper with its sections, recipient and checks, and every field a paper may ask. */
export function inspectForms(): unknown {
  return { forms: PAPERS, fields: FIELDS };
}
