import type { RowToLog } from '@/components/actions';
import type { ToRing } from '@/utils/policy/ring-order';

/** One way a call can end: the key, the words on its button, and the phrase of forms.md 2.8 that is logged. */
export interface CallOutcome {
  readonly key: string;
  readonly label: string;
  readonly outcome: string;
  /** What staff should do next, when the outcome asks for something. */
  readonly next?: string;
}

export const CALL_OUTCOMES: readonly CallOutcome[] = [
  { key: '1', label: 'No answer', outcome: 'no answer' },
  { key: '2', label: 'Message left', outcome: 'message left' },
  {
    key: '3',
    label: 'Spoke: reason given',
    outcome: 'spoke, reason given',
    next: 'Change the mark in the register when the code is decided.',
  },
  {
    key: '4',
    label: 'Spoke: whereabouts confirmed, no reason',
    outcome: 'spoke, whereabouts confirmed',
    next: 'The reason is still wanted.',
  },
  { key: '5', label: 'Number dead', outcome: 'number dead', next: 'This number is not offered again.' },
];

export const VISIT_KEY = 'v';
export const UNDO_KEY = 'u';

/** The log row of one call. */
export function callRow({ person, relationship, number }: ToRing, outcome: string): RowToLog {
  return {
    kind: 'contact-attempt',
    method: 'call',
    person,
    number,
    ...(relationship === null ? {} : { relationship }),
    outcome,
  };
}
