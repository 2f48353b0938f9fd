import type { CaseEvent } from '@/utils/cases/log-row';
import type { PrintedBlock } from '@/utils/documents/printed-paper';
import { dayTime } from '@/utils/wording/dates';
import { rowDetail, rowTitle } from '@/utils/wording/log-rows';
import { note, table } from './printed-blocks';
import type { RecordCopy } from './record-copy';

function othersNamed({ row }: CaseEvent): string {
  const named = [row.person, row.spokeTo, row.relationship].filter(
    (part) => part !== undefined && part !== '',
  );
  return named.length === 0 ? '' : `Names another person: ${named.join(', ')}`;
}

function fromElsewhere({ handedOver }: CaseEvent): string {
  return handedOver === undefined ? '' : 'Taken in from a handover file';
}

function entryRow(
  { event, isTakenBack }: RecordCopy['entries'][number],
  { titleOfStep, nameOfStaff }: RecordCopy,
): readonly string[] {
  const { row, author, dslOnly } = event;
  const about = [
    rowDetail(row),
    isTakenBack ? 'Taken back later' : '',
    dslOnly === true ? 'For the DSL and the head only' : '',
    othersNamed(event),
    fromElsewhere(event),
    `Recorded by ${row.by ?? nameOfStaff(author)}`,
  ];
  const said = about.filter((part) => part !== '').join('. ');
  return [rowTitle(row, titleOfStep), dayTime(row.at), said];
}

/** Every line of the log, also those that were taken back: they are still held. */
export function logBlocks(record: RecordCopy): PrintedBlock[] {
  const { entries } = record;
  if (entries.length === 0) return [note('Log', 'Nothing has been logged.')];
  return [
    table(
      'Log',
      'Oldest first. A line that was taken back is still held, and says so.',
      ['What', 'When', 'What was noted, and by whom'],
      entries.map((entry) => entryRow(entry, record)),
    ),
  ];
}
