import { dateOf, timeOf } from '@/utils/calendar/school-date';
import { isChronologyRow } from '@/utils/cases/log-row';
import type { ContactMethod, LogRow } from '@/utils/cases/log-row';
import type { Pupil } from '@/utils/roster/pupil';
import { enquiryWords } from '@/utils/wording/log-rows';
import { TOLD_WORDS } from '@/utils/wording/people';
import type { LogLine } from '../answer';
import { WITHHELD } from './confidential';
import type { AddressGuard } from './confidential';
import { isEmergencyContact, isParent } from './facts';

const METHOD: Readonly<Record<ContactMethod, string>> = {
  call: 'Telephone call',
  text: 'Text message',
  email: 'Email',
  letter: 'Letter',
  'in-person': 'In person',
  app: 'App message',
};

/** What an authority reads as an action taken. Null for rows that are the school's own bookkeeping. */
function actionOf(row: LogRow): string | null {
  switch (row.kind) {
    case 'contact-attempt':
      return METHOD[row.method];
    case 'home-visit':
      return 'Home visit';
    case 'enquiry':
      return `Enquiry: ${enquiryWords(row.with)}`;
    case 'told':
      return `Told the ${TOLD_WORDS[row.who]}`.replace("the children's", "children's");
    case 'sighting':
      return 'Child seen';
    case 'whereabouts':
      return 'Whereabouts';
    case 'step':
    case 'sent':
    case 'flag':
    case 'note':
    case 'passed-on':
    case 'taken-on':
    case 'reason':
    case 'deletion-tick':
      return null;
  }
}

function outcomeOf(row: LogRow): string {
  if (row.kind === 'contact-attempt' || row.kind === 'home-visit') return row.outcome;
  if (row.kind === 'enquiry') return row.outcome ?? '';
  return row.kind === 'whereabouts' ? row.outcome : '';
}

/** The number the log gives, else the only one on record for the person who was called. */
function numberOf(row: LogRow, pupil: Pupil): string {
  if (row.number !== undefined) return row.number;
  if (row.kind !== 'contact-attempt' || (row.method !== 'call' && row.method !== 'text')) return '';
  const parent = (pupil.parents ?? []).find(({ name }) => name === row.person);
  const contact = (pupil.contacts ?? []).find(({ name }) => name === row.person);
  const numbers = parent?.phones ?? (contact?.phone === undefined ? [] : [contact.phone]);
  return numbers.length === 1 ? (numbers[0] ?? '') : '';
}

function relationshipOf(row: LogRow, pupil: Pupil): string {
  const parent = (pupil.parents ?? []).find(({ name }) => name === row.person);
  const contact = (pupil.contacts ?? []).find(({ name }) => name === row.person);
  return row.relationship ?? parent?.relationship ?? contact?.rel ?? '';
}

/** One row as a line of a paper; null when no authority is told of such rows. Texts that give the address away are withheld. */
export function lineOf(row: LogRow, pupil: Pupil, givesAway: AddressGuard): LogLine | null {
  const action = actionOf(row);
  if (action === null || !isChronologyRow(row)) return null;
  const safe = (text: string) => (text !== '' && givesAway(text) ? WITHHELD : text);
  const met = row.spokeTo ?? row.person ?? '';
  const onRecord = isParent(pupil, met) || isEmergencyContact(pupil, met);
  const confidential = givesAway(row.address ?? '');
  return {
    kind: row.kind,
    date: dateOf(row.at),
    time: timeOf(row.at),
    action: safe(action),
    person: onRecord ? met : safe(met),
    relationship: safe(relationshipOf(row, pupil)),
    number: safe(numberOf(row, pupil)),
    address: confidential ? WITHHELD : (row.address ?? ''),
    detail: safe(row.text ?? ''),
    outcome: safe(outcomeOf(row)),
    by: safe(row.by ?? ''),
  };
}
