import type { DoubtReason } from '@/utils/roster/match';

/** Why it is not known whose a row is, in one sentence for staff. */
export const DOUBT_WORDS: Readonly<Record<DoubtReason, string>> = {
  namesakes: 'More than one pupil has this name.',
  'other-group': 'The pupil of this name is on the roll in another class.',
  'id-of-another': 'The number on the page belongs to a pupil with another name.',
  'other-id': 'The pupil of this name has another number.',
  'nearly-the-name': 'A pupil on the roll has nearly this name.',
  'two-rows-one-pupil': 'Two rows of the page came out as the same pupil.',
};
