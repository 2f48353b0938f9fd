import type { LogLine } from '@/utils/referral/answer';
import { inColumn } from '@/utils/referral/labels/columns';
import type { LogColumn } from '@/utils/referral/labels/columns';
import type { Question } from '../form-survey';
import { isoOf, written, writtenDate } from './answer-text';
import { optionFor } from './choices';
import { leftDraft } from './drafts';
import type { Draft, Planning } from './drafts';
import { NO_OPTION } from './plan';

/** One fact into one cell of a row, whatever stands there to take it. Null when there is nothing to put. */
export function intoCell(
  question: Question,
  label: string,
  text: string,
  planning: Planning,
  time?: string,
): Draft | null {
  if (text === '') return null;
  const iso = isoOf([text]);
  if (question.kind === 'text') {
    const content = { lines: [text], iso, isLog: false, ...(time === undefined ? {} : { time }) };
    return written(label, '', content, question, question.spot, planning);
  }
  if (question.kind === 'date-parts') return iso === null ? null : writtenDate(label, '', iso, question);
  if (question.kind !== 'choice') return null;
  const option = optionFor(question.options, text);
  if (option === null) return leftDraft(label, NO_OPTION);
  const steps = [{ kind: 'click' as const, ref: option.ref }];
  const answer = { label, value: option.text, key: '', steps, short: null, isAnswer: true };
  return { label, key: null, answers: [answer], left: [] };
}

/** What a line of the log puts into a cell under a heading. */
export function lineIntoCell(
  question: Question,
  label: string,
  line: LogLine,
  column: LogColumn,
  columns: readonly (LogColumn | null)[],
  home: string,
  planning: Planning,
): Draft | null {
  if (column !== 'date-time')
    return intoCell(question, label, inColumn(line, column, columns, home), planning);
  return intoCell(question, label, inColumn(line, 'date', columns, home), planning, line.time);
}

/** Several drafts as one: what they ask for together. */
export function joinDrafts(label: string, key: string | null, drafts: readonly (Draft | null)[]): Draft {
  const made = drafts.filter((draft) => draft !== null);
  return {
    label,
    key,
    answers: made.flatMap(({ answers }) => answers).map((answer) => ({ ...answer, key: key ?? '' })),
    left: made.flatMap(({ left }) => left),
  };
}
