import { parseSchoolDate } from '@/utils/calendar/school-date';
import type { Answer, AnswerValue, LogLine } from './answer';

/** A date as papers print it. @example printedDate('2026-11-20') // '20/11/2026' */
export function printedDate(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

function isLog(value: AnswerValue): value is readonly LogLine[] {
  return Array.isArray(value) && value.some((item) => typeof item === 'object');
}

/** The lines of a chronology; none for every other answer. */
export function logLinesOf(answer: Answer): readonly LogLine[] {
  return answer.value !== null && isLog(answer.value) ? answer.value : [];
}

/** A line of a chronology as one sentence, for a text box. */
export function printedLine(line: LogLine): string {
  const who = line.relationship === '' ? line.person : `${line.person} (${line.relationship})`.trim();
  const parts = [line.action, who, line.number, line.address, line.outcome, line.detail];
  const said = parts.filter((part) => part !== '').join(', ');
  return `${printedDate(line.date)} ${line.time} ${said}${line.by === '' ? '' : ` [${line.by}]`}`;
}

function printedText(text: string, answer: Answer): string {
  return answer.type === 'date' && parseSchoolDate(text) !== null ? printedDate(text) : text;
}

/** The lines an answer prints as; none when it has no value. */
export function printedLines(answer: Answer): readonly string[] {
  const { value } = answer;
  if (value === null) return [];
  if (typeof value === 'string') return [printedText(value, answer)];
  return isLog(value) ? value.map(printedLine) : value.filter((text) => text !== '');
}

/** The whole answer as one text; empty when it has no value. */
export function printedAnswer(answer: Answer): string {
  return printedLines(answer).join('; ');
}
