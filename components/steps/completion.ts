import type { RowToLog } from '@/components/actions';
import type { Step } from '@/utils/policy/policy';
import { enquiryWords } from '@/utils/wording/log-rows';
import { TOLD_WORDS } from '@/utils/wording/people';

/** A step that one press completes, with the words on the button and the row that is logged. */
export interface QuickRow {
  readonly label: string;
  readonly row: RowToLog;
}

/** Rows that complete a step with one press: telling somebody, or answering its yes-or-no question. */
export function quickRows({ id, doneBy }: Step): readonly QuickRow[] {
  if (doneBy.by === 'told') {
    return doneBy.anyOf.map((who) => ({ label: `Told ${TOLD_WORDS[who]}`, row: { kind: 'told', who } }));
  }
  if (id === 'sickness-forecast') {
    return (['yes', 'no'] as const).map((outcome) => ({
      label: outcome === 'yes' ? 'Yes, 15 days are likely' : 'No, not likely',
      row: { kind: 'note', about: id, outcome },
    }));
  }
  return [];
}

/** Papers and marks complete their steps by themselves; everything else a named person may call done. */
export function mayBeCalledDone({ id, doneBy }: Step): boolean {
  return doneBy.by !== 'sent' && doneBy.by !== 'mark-changed' && id !== 'sickness-forecast';
}

/** What completes a step, in words. */
export function completedBy({ doneBy }: Step): string {
  switch (doneBy.by) {
    case 'step':
      return 'Complete when a named person says it is done.';
    case 'contact-attempt':
      return 'Complete when a contact attempt is logged.';
    case 'call-to-parent':
      return 'Complete when a call to a parent is logged.';
    case 'all-contacts-tried':
      return 'Complete when every contact has been tried at two different times.';
    case 'told':
      return 'Complete when it is logged who was told.';
    case 'enquiry':
      return doneBy.with === undefined
        ? 'Complete when an enquiry is logged.'
        : `Complete when an enquiry with ${enquiryWords(doneBy.with)} is logged.`;
    case 'home-visit':
      return 'Complete when a home visit is logged.';
    case 'note':
      return 'Complete when a note about it is logged.';
    case 'sent':
      return 'Complete when the paper is marked as sent.';
    case 'mark-changed':
      return 'Complete when the mark is changed in the register and read again.';
  }
}
