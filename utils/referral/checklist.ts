import type { SchoolDate } from '@/utils/calendar/school-date';
import { amount } from '@/utils/wording/amounts';
import type { LogLine } from './answer';
import { contactsTried, linesFor } from './answering/chronologies';
import type { PaperFacts } from './answering/facts';
import { contactsInOrder } from './answering/find-family';
import type { ChecklistRow } from './papers/paper';

/** A fixed row of a checklist, filled from the log. */
export interface ChecklistAnswer {
  readonly id: string;
  readonly label: string;
  /** The day the action was completed; null while it is not. */
  readonly date: SchoolDate | null;
  readonly outcome: string;
  /** The one row that tells of it; null when it took several people to do. */
  readonly telling: LogLine | null;
  /** Rows of the log behind it, oldest first. */
  readonly lines: readonly LogLine[];
}

/** The best row, else the newest: somebody reached, or an address learnt, is worth more than silence. */
function tellingLine(lines: readonly LogLine[]): LogLine | null {
  const told = lines.filter(({ outcome }) =>
    /^(spoke|moved|sibling|agency knows|occupied|property empty)/.test(outcome),
  );
  return told[told.length - 1] ?? lines[lines.length - 1] ?? null;
}

function lastDate(lines: readonly LogLine[]): SchoolDate | null {
  return lines[lines.length - 1]?.date ?? null;
}

/** "no answer (4 calls)" */
function resultOf(lines: readonly LogLine[], thing: string): string {
  const line = tellingLine(lines);
  if (line === null) return '';
  const said = [line.outcome, line.detail].filter((text) => text !== '').join(': ');
  const result = said === '' ? 'Done' : said;
  return lines.length === 1 ? result : `${result} (${amount(lines.length, thing)})`;
}

/** Every kind of enquiry with its last result: "siblings: sibling absent; staff: no trace". */
function resultOfEnquiries(lines: readonly LogLine[]): string {
  const last = new Map(lines.map((line) => [line.action.replace('Enquiry: ', ''), line]));
  return [...last]
    .map(([about, line]) => [about, line.outcome === '' ? line.detail : line.outcome])
    .map(([about, said]) => (said === '' ? about : `${about}: ${said}`))
    .join('; ');
}

/** Which contacts were tried, with their numbers, and which were not. */
function resultOfContacts(facts: PaperFacts, lines: readonly LogLine[]): string {
  const { contacts = [] } = facts.situation.pupil;
  const said = contactsInOrder(contacts).map((contact) => {
    const own = lines.filter((line) => line.person === contact.name);
    const number = contact.phone === undefined ? '' : `, ${contact.phone}`;
    const result = own.length === 0 ? 'not tried yet' : resultOf(own, 'attempt');
    return `${contact.name}${number}: ${result}`;
  });
  return said.join('; ');
}

function contactsRow(row: ChecklistRow, facts: PaperFacts): ChecklistAnswer {
  const lines = linesFor(row.takes, facts);
  const untried = contactsTried(facts).filter(({ rows }) => rows.length === 0);
  const outcome = lines.length === 0 ? '' : resultOfContacts(facts, lines);
  return {
    id: row.id,
    label: row.label,
    date: untried.length > 0 ? null : lastDate(lines),
    outcome,
    telling: null,
    lines,
  };
}

const THING_OF: Readonly<Record<string, string>> = {
  'log.homeVisits': 'visit',
  'log.firstDayCalls': 'call',
  'log.calls': 'call',
  'log.parentCalls': 'call',
  'log.texts': 'message',
  'log.letters': 'letter',
};

/** Chronologies of enquiries with different people: each is named with its own result. */
const SEVERAL_KINDS = ['log.enquiries', 'log.community', 'log.otherLa'];

/** The row of a checklist as the log answers it. */
export function checklistAnswer(row: ChecklistRow, facts: PaperFacts): ChecklistAnswer {
  if (row.takes === 'log.emergencyContacts') return contactsRow(row, facts);
  const lines = linesFor(row.takes, facts);
  const { id, label } = row;
  if (SEVERAL_KINDS.includes(row.takes)) {
    return { id, label, date: lastDate(lines), outcome: resultOfEnquiries(lines), telling: null, lines };
  }
  const thing = THING_OF[row.takes] ?? 'time';
  return {
    id,
    label,
    date: tellingLine(lines)?.date ?? null,
    outcome: resultOf(lines, thing),
    telling: tellingLine(lines),
    lines,
  };
}
