import type { RowToLog } from '@/components/actions';
import type { DoneBy, Step } from '@/utils/policy/policy';
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

/** What completes a step, after "complete when". */
export const COMPLETED_BY: Readonly<Record<DoneBy['by'], string>> = {
  step: 'a named person says it is done',
  'contact-attempt': 'a contact attempt is logged',
  'successful-contact': 'somebody is reached, and that is logged',
  'call-to-parent': 'a call to a parent is logged',
  'all-contacts-tried': 'every contact has been tried at two different times',
  'everyone-tried': 'every parent and every contact has been tried',
  'text-and-call': 'a text and a call are logged',
  'attempt-and-enquiry': 'a contact attempt and an enquiry are logged',
  told: 'it is logged who was told',
  enquiry: 'an enquiry is logged',
  'home-visit': 'a home visit is logged',
  note: 'a note about it is logged',
  sent: 'the paper is marked as sent',
  'mark-changed': 'the mark is changed in the register and read again',
};

/** What completes a step, in words. */
export function completedBy({ doneBy }: Step): string {
  const about = doneBy.by === 'enquiry' && doneBy.with !== undefined ? ` (${enquiryWords(doneBy.with)})` : '';
  return `Complete when ${COMPLETED_BY[doneBy.by]}${about}.`;
}
