import type { Answer, LogLine } from '@/utils/referral/answer';
import type { AnsweredSection, PaperAnswers } from '@/utils/referral/answers';
import type { ChecklistAnswer } from '@/utils/referral/checklist';
import { logLinesOf, printedDate, printedLines } from '@/utils/referral/printing';
import { amount } from '@/utils/wording/amounts';
import { plainText } from './plain-text';
import type { FilledPlace, LeftPlace, Report } from './report';

/** A paper as it is printed: texts only, every one of them plain. The document and the report are both made from it. */
export interface PrintedPaper {
  readonly title: string;
  readonly lines: readonly string[];
  readonly blocks: readonly PrintedBlock[];
}

export type PrintedBlock = { readonly heading: string; readonly note: string } & (
  | { readonly kind: 'places'; readonly places: readonly PrintedPlace[] }
  | {
      readonly kind: 'ticks';
      readonly ticks: readonly { readonly label: string; readonly ticked: boolean }[];
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly filled: readonly FilledPlace[];
      readonly left: readonly LeftPlace[];
    }
  | { readonly kind: 'note' }
);

export interface PrintedPlace {
  readonly label: string;
  /** What stands in the value cell, a paragraph a line; empty for a blank. */
  readonly lines: readonly string[];
  /** Why there is no value; null when there is one. */
  readonly why: string | null;
  readonly leftOut: string | null;
}

const SHOWN = { unknown: ['Not known'], withheld: ['Withheld'], 'not asked': [] } as const;

/** Why an answer is missing, in a sentence. */
export function whyMissing(answer: Answer): string {
  if (answer.state === 'withheld') return `Withheld. ${answer.note ?? ''}`.trim();
  const finder = answer.whoCanFind === undefined ? '' : ` Who can find it: ${answer.whoCanFind}.`;
  if (answer.state !== 'unknown') return `Not on record.${finder}`;
  const on = answer.date === null ? '' : ` on ${printedDate(answer.date)}`;
  return `Asked${on}, and not obtained.${finder}`;
}

function placeOf(answer: Answer): PrintedPlace {
  const label = plainText(answer.label);
  const leftOut = answer.leftOut ?? null;
  if (answer.state !== 'known')
    return { label, lines: SHOWN[answer.state], why: whyMissing(answer), leftOut };
  const lines = printedLines(answer)
    .map(plainText)
    .filter((line) => line !== '');
  return lines.length === 0
    ? { label, lines, why: 'Not on record.', leftOut }
    : { label, lines, why: null, leftOut };
}

function checklistRow(row: ChecklistAnswer): readonly string[] {
  return [row.label, row.date === null ? '' : printedDate(row.date), row.outcome].map(plainText);
}

function leftOfChecklist(row: ChecklistAnswer): readonly LeftPlace[] {
  if (row.lines.length === 0)
    return [{ label: plainText(row.label), why: 'Nothing of this is logged in this absence.' }];
  return row.date === null
    ? [{ label: plainText(row.label), why: 'Not completed yet, so no date of completion.' }]
    : [];
}

const LOG_COLUMNS = ['Date', 'Time', 'Action', 'With', 'Number or address', 'Outcome', 'By'];

function logRow(line: LogLine): readonly string[] {
  const who = line.relationship === '' ? line.person : `${line.person} (${line.relationship})`;
  const where = [line.number, line.address].filter((text) => text !== '').join(', ');
  const outcome = [line.outcome, line.detail].filter((text) => text !== '').join('. ');
  return [printedDate(line.date), line.time, line.action, who, where, outcome, line.by].map(plainText);
}

/** Rows whose address, number or note was kept off the paper. */
function withheldIn(lines: readonly LogLine[]): number {
  return lines.filter((line) => Object.values(line).includes('Withheld')).length;
}

function printedLog(section: AnsweredSection & { kind: 'log' }): PrintedBlock {
  const { heading, note, answer } = section;
  const lines = logLinesOf(answer);
  const count = amount(lines.length, 'row');
  const withheld = withheldIn(lines);
  const left: readonly LeftPlace[] =
    lines.length === 0
      ? [{ label: heading, why: 'Nothing is logged in this absence yet.' }]
      : withheld === 0
        ? []
        : [
            {
              label: heading,
              why: `Withheld in ${amount(withheld, 'row')}. The address must not be disclosed.`,
            },
          ];
  return {
    kind: 'table',
    heading,
    note: lines.length === 0 ? '' : `${count}. ${note}`.trim(),
    columns: LOG_COLUMNS,
    rows: lines.map(logRow),
    filled: lines.length === 0 ? [] : [{ label: heading, value: count }],
    left,
  };
}

function printedChecklist(section: AnsweredSection & { kind: 'checklist' }): PrintedBlock {
  const rows = section.rows.map(checklistRow);
  const filled = rows.flatMap(([label = '', ...cells]) =>
    cells.filter((value) => value !== '').map((value) => ({ label, value })),
  );
  const left = section.rows.flatMap(leftOfChecklist);
  return {
    kind: 'table',
    heading: section.heading,
    note: section.note,
    columns: section.columns,
    rows,
    filled,
    left,
  };
}

function printedBlock(section: AnsweredSection): PrintedBlock {
  const { heading, note } = section;
  switch (section.kind) {
    case 'fields':
      return { kind: 'places', heading, note, places: section.answers.map(placeOf) };
    case 'criteria':
      return {
        kind: 'ticks',
        heading,
        note,
        ticks: section.criteria.map(({ label, holds }) => ({ label, ticked: holds })),
      };
    case 'checklist':
      return printedChecklist(section);
    case 'log':
      return printedLog(section);
    case 'note':
      return { kind: 'note', heading, note };
  }
}

/** A paper's answers as the texts that will stand on it. */
export function printedPaper(paper: PaperAnswers): PrintedPaper {
  const { recipient, authority, madeAt } = paper;
  const to = [recipient.name, recipient.post, recipient.email]
    .filter((part) => part !== undefined)
    .join(', ');
  return {
    title: authority === null ? paper.title : `${paper.title} (${authority})`,
    lines: [`Send to: ${to}`, `Prepared on ${printedDate(madeAt)}. ${paper.about}`],
    blocks: paper.sections.map(printedBlock),
  };
}

function filledOf(block: PrintedBlock): readonly FilledPlace[] {
  if (block.kind === 'table') return block.filled;
  if (block.kind === 'ticks')
    return block.ticks.filter(({ ticked }) => ticked).map(({ label }) => ({ label, value: 'Yes' }));
  if (block.kind === 'note') return [];
  return block.places
    .filter(({ why }) => why === null)
    .map(({ label, lines }) => ({ label, value: lines.join('; ') }));
}

function leftOf(block: PrintedBlock): readonly LeftPlace[] {
  if (block.kind === 'table') return block.left;
  if (block.kind === 'note') return [];
  if (block.kind === 'ticks') {
    const unticked = block.ticks.filter(({ ticked }) => !ticked);
    return unticked.map(({ label }) => ({ label, why: 'The log of this absence does not support it.' }));
  }
  return block.places.flatMap(({ label, why, leftOut }) =>
    [why, leftOut].filter((reason) => reason !== null).map((reason) => ({ label, why: reason })),
  );
}

/** What the paper holds and what it lacks, by its own labels. */
export function reportOf(paper: PaperAnswers): Report {
  const { blocks } = printedPaper(paper);
  return { filled: blocks.flatMap(filledOf), left: blocks.flatMap(leftOf) };
}
