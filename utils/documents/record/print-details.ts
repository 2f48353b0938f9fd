import type { PrintedBlock } from '@/utils/documents/printed-paper';
import type { RecordFact } from '@/utils/roster/pupil-record';
import { amount } from '@/utils/wording/amounts';
import { dayAndYear } from '@/utils/wording/dates';
import { FACT_WORDS, factLines } from '@/utils/wording/record';
import { places } from './printed-blocks';
import type { RecordCopy } from './record-copy';

const OF_THE_CHILD: readonly RecordFact[] = [
  'surname',
  'forenames',
  'dob',
  'sex',
  'upn',
  'yearGroup',
  'group',
  'address',
  'flags',
];
const OF_OTHERS: readonly RecordFact[] = ['parents', 'contacts', 'siblings'];

function otherDetails({ known }: RecordCopy) {
  const { pupil, misIds, alsoShownAs, confirmed = [] } = known;
  const { startDate, leave = [], leaving } = pupil;
  const started = startDate === undefined ? [] : [dayAndYear(startDate)];
  const left = leaving === undefined ? [] : [`${dayAndYear(leaving.on)}, to: ${leaving.destination}`];
  return [
    { label: 'Starting day', lines: started },
    { label: 'Leave', lines: leave.map(({ from, to }) => `${dayAndYear(from)} to ${dayAndYear(to)}`) },
    { label: 'Leaving', lines: left },
    { label: 'Numbers in an MIS', lines: misIds.map(({ origin, value }) => `${value} (${origin})`) },
    { label: 'Also shown as', lines: alsoShownAs },
    {
      label: 'Taken over from the MIS',
      lines: confirmed.map(
        ({ origin, on, facts }) => `${dayAndYear(on)}: ${amount(facts.length, 'detail')} from ${origin}`,
      ),
    },
  ];
}

/** What is known of the child, and of others through the child. */
export function detailBlocks(record: RecordCopy): PrintedBlock[] {
  const { pupil } = record.known;
  const lines = (fact: RecordFact) => ({ label: FACT_WORDS[fact], lines: factLines(fact, pupil[fact]) });
  return [
    places('The child', '', [...OF_THE_CHILD.map(lines), ...otherDetails(record)]),
    places('Other people on record', 'These lines name other people.', OF_OTHERS.map(lines)),
  ];
}
