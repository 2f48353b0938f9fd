import type { Paper } from '@/utils/referral/papers/paper';

/** Where a paper usually goes, as one line that a person may change. */
export function recipientText({ name, post, email }: Paper['recipient']): string {
  return [name, post, email].filter((part) => part !== undefined).join(', ');
}
