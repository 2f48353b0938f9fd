import type { WholeProgress } from '@/utils/register/whole-progress';

/** Why a whole register was not read. */
export const WHOLE_TROUBLES = {
  typing:
    'Somebody is typing in the register. Finish that, press anywhere beside the list, and start again: what is being typed could be lost.',
  'not-kept':
    'The register was read and could not be kept. See the message at the top of this panel, and try again.',
  unexpected: 'The register could not be read to its end. Load the page again, and try once more.',
  gone: 'The page has gone on to another address, so the reading has ended. Open the register and start again.',
} as const;

/** @example wholeWords({ state: 'reading', read: 120, of: 400, … }) // '120 of 400 pupils read' */
export function wholeWords({ read, of }: Pick<WholeProgress, 'read' | 'of'>): string {
  const pupils = (of ?? read) === 1 ? 'pupil' : 'pupils';
  return of === null ? `${read} ${pupils} read` : `${read} of ${of} ${pupils} read`;
}

/** What is said when the reading has come to an end, one way or another. */
export function wholeEndWords(progress: WholeProgress): string {
  const counted = wholeWords(progress);
  switch (progress.state) {
    case 'reading':
      return `${counted}.`;
    case 'done':
      return progress.complete
        ? `The whole register was read: ${counted}.`
        : `The end of the list was reached, and it is not sure that all of it was read: ${counted}. If the list has more pages, open each of them.`;
    case 'stopped':
      return `Stopped: ${counted}. What was read is kept, and the page is as it was.`;
    case 'failed':
      return progress.message ?? WHOLE_TROUBLES.unexpected;
  }
}
