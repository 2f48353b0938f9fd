import { contextUnder } from '@/utils/referral/labels/context';
import type { FormContext } from '@/utils/referral/labels/context';
import { chronologyOfRow } from '@/utils/referral/labels/chronology-of';
import { columnOf, inColumn } from '@/utils/referral/labels/columns';
import type { LogColumn } from '@/utils/referral/labels/columns';
import { meaningOf } from '@/utils/referral/labels/meaning-of';
import { printedDate } from '@/utils/referral/printing';
import { itemsOf } from '@/utils/documents/template/values';
import { whyMissing } from '@/utils/documents/printed-paper';
import { WHY } from '../form-survey';
import type { CellPlace, Question } from '../form-survey';
import { intoCell, joinDrafts } from './cell-answers';
import { filledBy, leftDraft } from './drafts';
import type { Draft, Planning } from './drafts';
import { areEvents, draftLog, takenUnder } from './log-rows';
import { namePartOf, splitName } from './names';
import { NOT_SURE } from './plan';

type Celled = Question & { readonly cell: CellPlace };

interface Table {
  readonly label: string;
  readonly heads: readonly string[];
  readonly cells: readonly Celled[];
  readonly context: FormContext;
}

function draftEvents(table: Table, columns: readonly (LogColumn | null)[], planning: Planning): Draft {
  const takes = takenUnder(table.label, columns);
  const cells = table.cells.map((question) => ({
    question,
    label: question.cell.heads[question.cell.column] ?? '',
    row: question.cell.row,
    column: columns[question.cell.column] ?? null,
  }));
  return draftLog({ label: table.label || table.heads.join(', '), takes, columns, cells }, planning);
}

/** A fixed row that names an action: the day it was completed, and what came of it. */
function draftAction(rowHead: string, cells: readonly Celled[], planning: Planning): Draft {
  const takes = chronologyOfRow(rowHead);
  if (takes === null) return leftDraft(rowHead, NOT_SURE);
  const answer = planning.ask.checklist(takes, rowHead);
  if (answer.lines.length === 0)
    return leftDraft(rowHead, 'Nothing of this is logged in this absence.', `row:${takes}`);
  const columns = cells.map(({ cell }) => columnOf(cell.heads[cell.column] ?? ''));
  const drafts = cells.map((question, at) => {
    const column = columns[at] ?? null;
    if (column === null) return null;
    const told = answer.telling === null ? '' : inColumn(answer.telling, column, columns);
    const date = answer.date === null ? '' : printedDate(answer.date);
    const text = column === 'date' ? date : column === 'outcome' ? answer.outcome : told;
    return intoCell(question, rowHead, text, planning);
  });
  const undone =
    answer.date === null ? leftDraft(rowHead, 'Not completed yet, so no date of completion.') : null;
  return joinDrafts(rowHead, `row:${takes}`, [...drafts, undone]);
}

/** What a column of people holds: a fact of each, or a part of the name of each. */
interface PeopleColumn {
  readonly id: string;
  readonly part: 'title' | 'first' | 'middle' | 'last' | null;
}

function peopleColumn(head: string, context: FormContext): PeopleColumn | null {
  const meaning = meaningOf(head, context);
  if (meaning.kind === 'field' && meaning.id.includes('[]') && meaning.index === null)
    return { id: meaning.id, part: null };
  const name = namePartOf(head, context);
  return name === null || name.index !== null ? null : { id: name.id, part: name.part };
}

const listOf = (id: string) => id.split('[')[0] ?? '';

/** Columns that are facts of the people of one list, their names among them; null for every other table. */
function peopleColumns({ heads, context }: Table): readonly (PeopleColumn | null)[] | null {
  const columns = heads.map((head) => peopleColumn(head, context));
  const known = columns.filter((column) => column !== null);
  const lists = new Set(known.map(({ id }) => listOf(id)));
  const isNamed = known.some(({ id }) => /\.name$|\[\]$/.test(id));
  return lists.size === 1 && isNamed ? columns : null;
}

/** Whose row it is: the person numbered at its head, else the next of the list; null when the head says something else. */
function personOf(question: Celled, context: FormContext): number | null {
  const { rowHead, row } = question.cell;
  if (rowHead === '' || /^\d{1,2}\.?$/.test(rowHead)) return row;
  const named = contextUnder(rowHead, context);
  if (named.closed !== null || named.index === null) return null;
  const isSame = [...named.subjects].every((subject) => context.subjects.has(subject));
  return isSame ? named.index : null;
}

function draftPeople(table: Table, columns: readonly (PeopleColumn | null)[], planning: Planning): Draft {
  const answers = columns.map((column, at) =>
    column === null ? null : planning.ask.answer(column.id, table.heads[at] ?? ''),
  );
  const people = Math.max(
    0,
    ...answers.map((answer) =>
      answer?.state === 'known' && typeof answer.value !== 'string' ? itemsOf(answer).length : 0,
    ),
  );
  const drafts = table.cells.map((question) => {
    const at = question.cell.column;
    const [column, answer, head] = [columns[at] ?? null, answers[at] ?? null, table.heads[at] ?? ''];
    const person = personOf(question, table.context);
    if (person === null) return leftDraft(head, NOT_SURE);
    if (column === null || answer?.state !== 'known' || person >= people) return null;
    const item = itemsOf(answer)[person] ?? '';
    const text = column.part === null ? item : (splitName(item)[column.part] ?? '');
    return intoCell(question, head, text, planning);
  });
  const missing = answers.map((answer) =>
    answer === null || answer.state === 'known' ? null : leftDraft(answer.label, whyMissing(answer)),
  );
  const unsure = columns.map((column, at) => {
    const isAsked = table.cells.some(({ cell }) => cell.column === at);
    return column === null && isAsked ? leftDraft(table.heads[at] ?? '', NOT_SURE) : null;
  });
  const rows = new Set(table.cells.map(({ cell }) => cell.row)).size;
  const cut =
    people > rows ? leftDraft(table.label, `The last ${people - rows} of ${people} rows do not fit.`) : null;
  const none =
    people === 0 && missing.every((one) => one === null)
      ? leftDraft(table.label || (table.heads[0] ?? ''), 'There is nobody on record to enter here.')
      : null;
  const key = `people:${listOf(columns.find((column) => column !== null)?.id ?? '')}`;
  return joinDrafts(table.label, key, [...drafts, ...missing, ...unsure, cut, none]);
}

function tablesOf(questions: readonly Question[], planning: Planning): readonly Table[] {
  const celled = questions.filter((question): question is Celled => question.cell !== null);
  const numbers = [...new Set(celled.map(({ cell }) => cell.table))];
  return numbers.map((number) => {
    const cells = celled.filter(({ cell }) => cell.table === number);
    const [first] = cells;
    const headings = first?.headings ?? [];
    const label = headings[headings.length - 1]?.text ?? '';
    const context = first === undefined ? null : planning.contextFor(first);
    return { label, heads: first?.cell.heads ?? [], cells, context: context as FormContext };
  });
}

export interface TableDrafts {
  readonly drafts: readonly Draft[];
  readonly taken: ReadonlySet<Question>;
}

function draftTable(table: Table, planning: Planning): readonly Draft[] {
  const { heads, cells, context, label } = table;
  if (context.closed !== null) return [leftDraft(label, context.closed)];
  if (cells.every(({ kind }) => kind === 'closed')) return [];
  const columns = heads.map(columnOf);
  const actions = [...new Set(cells.map(({ cell }) => cell.rowHead))];
  const isChecklist = actions.every((head) => head !== '' && !/^\d/.test(head));
  const people = peopleColumns(table);
  if (people !== null) return [draftPeople(table, people, planning)];
  if (isChecklist && columns.slice(1).some((column) => column === 'date' || column === 'outcome'))
    return actions.map((head) =>
      draftAction(
        head,
        cells.filter(({ cell }) => cell.rowHead === head),
        planning,
      ),
    );
  return areEvents(columns) ? [draftEvents(table, columns, planning)] : [];
}

/** What tables with headings over their columns get: events, people, fixed actions. Others are left to be read cell by cell. */
export function draftTables(questions: readonly Question[], planning: Planning): TableDrafts {
  const taken = new Set<Question>();
  const drafts = tablesOf(questions, planning).flatMap((table) => {
    const made = draftTable(table, planning);
    if (made.length === 0) return [];
    for (const cell of table.cells) taken.add(cell);
    const by = filledBy(table.cells, planning.ours);
    if (by === 'us') return [];
    return by === 'somebody' ? [leftDraft(table.label || (table.heads[0] ?? ''), WHY.filled)] : made;
  });
  return { drafts, taken };
}
