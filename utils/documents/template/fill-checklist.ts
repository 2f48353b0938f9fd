import { inColumn } from '@/utils/referral/labels/columns';
import type { LogColumn } from '@/utils/referral/labels/columns';
import type { ChecklistAnswer } from '@/utils/referral/checklist';
import { START } from '@/utils/referral/labels/context';
import { printedDate } from '@/utils/referral/printing';
import { plainText } from '../plain-text';
import { placesInCell } from './cells';
import type { Filling } from './decide';
import { NOT_SURE } from './place';
import type { ChecklistPlace } from './survey';

function textFor(column: LogColumn, answer: ChecklistAnswer, columns: readonly LogColumn[]): string {
  if (column === 'date') return answer.date === null ? '' : printedDate(answer.date);
  if (column === 'outcome') return answer.outcome;
  if (column === 'detail') return columns.includes('outcome') ? '' : answer.outcome;
  return answer.telling === null ? '' : inColumn(answer.telling, column, columns);
}

/** Fills a fixed row of a checklist from the rows of the log that show its action. */
export function fillChecklistRow(source: string, row: ChecklistPlace, { ask, edits, tally }: Filling): void {
  const { label } = row;
  if (row.takes === '') {
    tally.left.push({ label, why: NOT_SURE });
    return;
  }
  const answer = ask.checklist(row.takes, label);
  if (answer.lines.length === 0) {
    tally.left.push({ label, why: 'Nothing of this is logged in this absence.' });
    return;
  }
  const columns = row.cells.map(({ column }) => column);
  for (const { column, cell } of row.cells) {
    const text = plainText(textFor(column, answer, columns));
    const [place] = placesInCell(source, cell, label, START);
    if (text === '' || place?.kind !== 'text') continue;
    const shown = place.write(edits, { lines: [text], iso: null });
    if (shown !== null) tally.filled.push({ label, value: shown });
    if (shown !== null) tally.written.push(shown);
  }
  if (answer.date === null) tally.left.push({ label, why: 'Not completed yet, so no date of completion.' });
}
