import { chronologyUnder } from '@/utils/referral/labels/chronology-of';
import { columnOf } from '@/utils/referral/labels/columns';
import type { LogColumn } from '@/utils/referral/labels/columns';
import { logLinesOf, printedAnswer } from '@/utils/referral/printing';
import type { Question } from '../form-survey';
import { joinDrafts, lineIntoCell } from './cell-answers';
import { leftDraft } from './drafts';
import type { Draft, Planning } from './drafts';
import { NOT_SURE } from './plan';

/** A place of one event: the row it is in, and what it takes of it. */
export interface LogCell {
  readonly question: Question;
  readonly label: string;
  readonly row: number;
  readonly column: LogColumn | null;
}

export interface LogBlock {
  readonly label: string;
  /** Null when it is not certain which events are asked for. */
  readonly takes: string | null;
  readonly columns: readonly (LogColumn | null)[];
  readonly cells: readonly LogCell[];
}

const TELLING = ['outcome', 'detail', 'action', 'person', 'person-relationship', 'session'];

/** Whether columns are those of a table of events: a day, and what came of it. */
export function areEvents(columns: readonly (LogColumn | null)[]): boolean {
  const known = columns.filter((column) => column !== null);
  const isDated = known.some((column) => column === 'date' || column === 'date-time');
  return isDated && known.some((column) => TELLING.includes(column)) && new Set(known).size === known.length;
}

/** Which chronology is asked for: the heading says, or columns for the action and its outcome do. */
export function takenUnder(heading: string, columns: readonly (LogColumn | null)[]): string | null {
  const named = heading === '' ? null : chronologyUnder(heading);
  if (named !== null) return named;
  return heading === '' && columns.includes('action') && columns.includes('outcome') ? 'log.all' : null;
}

const UNDERSTOOD_NOT = (cells: readonly LogCell[]) =>
  [...new Set(cells.filter(({ column }) => column === null).map(({ label }) => label))].map((label) =>
    leftDraft(label, NOT_SURE),
  );

/** Events of this absence in the rows there are, oldest first. */
export function draftLog({ label, takes, columns, cells }: LogBlock, planning: Planning): Draft {
  if (takes === null) return leftDraft(label, NOT_SURE);
  const lines = logLinesOf(planning.ask.answer(takes, label));
  if (lines.length === 0) return leftDraft(label, 'Nothing of this is logged in this absence.', takes);
  const home = printedAnswer(planning.ask.answer('addr.current', ''));
  const drafts = cells.map(({ question, label: own, row, column }) => {
    const line = lines[row];
    if (line === undefined || column === null) return null;
    return lineIntoCell(question, own, line, column, columns, home, planning);
  });
  const rows = new Set(cells.map(({ row }) => row)).size;
  const cut = lines.length - rows;
  const withheld = lines.slice(0, rows).some((line) => Object.values(line).includes('Withheld'));
  return joinDrafts(label, takes, [
    ...drafts,
    ...UNDERSTOOD_NOT(cells),
    cut > 0 ? leftDraft(label, `The last ${cut} of ${lines.length} rows do not fit.`) : null,
    withheld ? leftDraft(label, 'Withheld in some rows. The address must not be disclosed.') : null,
  ]);
}

const NUMBERED = /^(.*?)[\s–—:#-]*\b(\d{1,2})$/;

interface NumberedQuestion {
  readonly question: Question;
  readonly stem: string;
  readonly number: number;
}

/** "Home visit 2": the stem and the number of a heading or legend; null for every other. */
function numbered(question: Question): NumberedQuestion | null {
  const text = question.headings[question.headings.length - 1]?.text ?? '';
  const [, stem, number] = NUMBERED.exec(text) ?? [];
  if (stem === undefined || number === undefined || chronologyUnder(stem) === null) return null;
  return { question, stem: stem.trim(), number: Number(number) };
}

function blockOf(stem: string, members: readonly NumberedQuestion[]): LogBlock | null {
  const numbers = [...new Set(members.map(({ number }) => number))];
  if (!numbers.every((number, place) => number === place + 1)) return null;
  const cells = members.map(({ question, number }) => ({
    question,
    label: question.label,
    row: number - 1,
    column: columnOf(question.label),
  }));
  const first = cells.filter(({ row }) => row === 0).map(({ column }) => column);
  return areEvents(first) ? { label: stem, takes: chronologyUnder(stem), columns: first, cells } : null;
}

/** Events asked for one below the other, each in a part of its own: "Contact attempt 1", "Contact attempt 2". */
export function numberedLogs(questions: readonly Question[]): readonly LogBlock[] {
  const members = questions.map(numbered).filter((one) => one !== null);
  const stems = [...new Set(members.map(({ stem }) => stem))];
  return stems
    .map((stem) =>
      blockOf(
        stem,
        members.filter((one) => one.stem === stem),
      ),
    )
    .filter((block) => block !== null);
}
