import type { CallList } from './call-list';
import type { StepFor } from './for-role';
import type { DoneBy } from './policy';

/** Steps that ringing down the call list completes. */
const CALLING: readonly DoneBy['by'][] = [
  'contact-attempt',
  'call-to-parent',
  'all-contacts-tried',
  'everyone-tried',
  'successful-contact',
];

interface SplitSteps {
  readonly others: readonly StepFor[];
  /** Steps of children on the call list that ringing completes: they need no card of their own beside it. */
  readonly byRinging: readonly StepFor[];
}

/** Takes out of a list of steps those that the call list beside it already stands for. */
export function splitCalling(items: readonly StepFor[], { calls }: Pick<CallList, 'calls'>): SplitSteps {
  const listed = new Set(calls.map(({ pupilId }) => pupilId));
  const isCalling = ({ pupilId, step }: StepFor): boolean =>
    step !== null && CALLING.includes(step.doneBy.by) && listed.has(pupilId);
  return { others: items.filter((item) => !isCalling(item)), byRinging: items.filter(isCalling) };
}
