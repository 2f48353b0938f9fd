import { whyMissing } from '@/utils/documents/printed-paper';
import { WHY } from '../form-survey';
import type { Question } from '../form-survey';
import { addressBoxes, addressText } from './address-groups';
import type { AddressGroup } from './address-groups';
import { written } from './answer-text';
import { joinDrafts } from './cell-answers';
import { filledBy, leftDraft } from './drafts';
import type { Draft, Planning } from './drafts';
import { NOT_SURE, WHICH_ONE } from './plan';

/** One address over its boxes. */
export function draftAddress(group: AddressGroup, planning: Planning): Draft {
  const { questions, id } = group;
  const key = id === null ? null : `${id}#${group.index ?? ''}`;
  const label = questions[0]?.label ?? '';
  const all = (why: string) =>
    joinDrafts(
      label,
      key,
      questions.map((question) => leftDraft(question.label, why)),
    );
  const closed = questions[0] === undefined ? null : planning.contextFor(questions[0]).closed;
  if (closed !== null) return all(closed);
  if (id === null) return all(NOT_SURE);
  const answer = planning.ask.answer(id, label);
  if (answer.state !== 'known') return all(whyMissing(answer));
  const address = addressText(group, planning.ask);
  if (address === null) return all(WHICH_ONE);
  const texts = addressBoxes(group, address);
  const drafts = questions.map((question, at) => {
    const text = texts[at] ?? null;
    if (text === null) return leftDraft(question.label, 'The address on record does not show this part.');
    if (question.kind !== 'text') return null;
    return written(
      question.label,
      key ?? '',
      { lines: [text], iso: null, isLog: false },
      question,
      question.spot,
      planning,
    );
  });
  return joinDrafts(label, key, drafts);
}

/** Places that belong together are filled together: not again, and not around what somebody else has begun. */
export function together(
  questions: readonly Question[],
  planning: Planning,
  draft: () => Draft,
): readonly Draft[] {
  const by = filledBy(questions, planning.ours);
  if (by === 'us') return [];
  if (by === 'nobody') return [draft()];
  return questions.map(({ label }) => leftDraft(label, WHY.filled));
}
