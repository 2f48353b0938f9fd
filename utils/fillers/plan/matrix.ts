import type { Question } from '../form-survey';
import { contextOf } from './context-of';

const LEGEND = 8;

/** "Parent 2", "Sibling": a heading that names one of the people a form asks about, and nothing else. */
function namesSomebody(heading: string): boolean {
  return contextOf([{ text: heading, level: LEGEND }], true).subjects.size > 0;
}

function asked(question: Question, label: string, whose: string): Question {
  const headings = [...question.headings, { text: whose, level: LEGEND }];
  return { ...question, label, from: 'label', headings, cell: null };
}

/** A table with a person over each column, or before each row: then the other heading says what is asked of them. */
function inMatrix(question: Question, cells: readonly Question[]): Question {
  const { cell } = question;
  if (cell === null || cell.rowHead === '') return question;
  const columns = [
    ...new Set(cells.flatMap(({ cell: one }) => (one === null ? [] : [one.heads[one.column] ?? '']))),
  ];
  const rows = [...new Set(cells.flatMap(({ cell: one }) => (one === null ? [] : [one.rowHead])))];
  const head = cell.heads[cell.column] ?? '';
  if (columns.every(namesSomebody) && !rows.some(namesSomebody)) return asked(question, cell.rowHead, head);
  return rows.every(namesSomebody) && !columns.some(namesSomebody)
    ? asked(question, head, cell.rowHead)
    : question;
}

/** The questions of a page, those in a table of people under the person they are about. */
export function withPeopleOverColumns(questions: readonly Question[]): readonly Question[] {
  return questions.map((question) => {
    const { cell } = question;
    if (cell === null) return question;
    return inMatrix(
      question,
      questions.filter((other) => other.cell?.table === cell.table),
    );
  });
}
