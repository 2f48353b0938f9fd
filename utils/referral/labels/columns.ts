import type { LogLine } from '../answer';
import { printedDate } from '../printing';

/** What a column of a table of events holds. */
export type LogColumn =
  | 'date'
  | 'time'
  | 'date-time'
  | 'session'
  | 'action'
  | 'person'
  | 'person-relationship'
  | 'relationship'
  | 'number'
  | 'address'
  | 'address-if-different'
  | 'outcome'
  | 'detail'
  | 'by';

const COLUMNS: readonly (readonly [RegExp, LogColumn])[] = [
  [/^date(?:s)? ?(?:and|&|\/|,) ?times?$/, 'date-time'],
  [/^(?:a\.?m\.?|morning) ?(?:\/|or) ?(?:p\.?m\.?|afternoon)$/, 'session'],
  [
    /^dates?(?: (?:completed|done|of (?:contact|call|visit|attempt|action|enquiry|check|home visit)|made|undertaken|carried out|last checked))?$/,
    'date',
  ],
  [/^times?(?: of (?:contact|call|visit|attempt|day))?$/, 'time'],
  [
    /^(?:actions?(?: taken)?|type(?: of (?:contact|action|enquiry))?|methods?(?: of contact)?|checks?|contact method|contact type|enquir(?:y|ies)|steps?|what was done|activity)$/,
    'action',
  ],
  [
    /^(?:who (?:was )?(?:spoken to|contacted|seen)|spoken to|person (?:spoken to|contacted|seen)|name)[ :,]*\(?(?:relationship|rel\.?) ?(?:and|&|\/|\+) ?name\)?$|^(?:name|person)(?: contacted| spoken to)? ?(?:and|&|\/) ?relationship$/,
    'person-relationship',
  ],
  [
    /^(?:name(?: of)?(?: person)? ?(?:contacted|spoken to|called)?|persons? ?(?:contacted|spoken to|seen|called)?|who (?:was )?(?:contacted|spoken to|called|seen)|spoken? to|contacted|with whom|contact name)$/,
    'person',
  ],
  [/^relationship(?: to (?:child|pupil))?$/, 'relationship'],
  [
    /^(?:(?:tel(?:ephone)?\.?|phone|contact|mobile) ?)?(?:numbers?|no\.?)(?: (?:used|called|rung|dialled))?$|^(?:telephone|phone|tel)$/,
    'number',
  ],
  [
    /^address(?:es)? ?\(?if different(?: from (?:above|home|the home address|home address))?\)?$/,
    'address-if-different',
  ],
  [/^address(?:es)?(?: visited)?$|^where$/, 'address'],
  [/^(?:outcomes?|results?|responses?)(?: of (?:contact|call|visit|action|check|enquiry))?$/, 'outcome'],
  [/^(?:comments?|notes?|further details?|details?)$/, 'detail'],
  [
    /^(?:by(?: whom)?|staff(?: members?)?|(?:completed|made|done|visited|undertaken|carried out) by|name of staff|initials?)$/,
    'by',
  ],
];

/** What a heading over a column means; null when that is not sure. */
export function columnOf(heading: string): LogColumn | null {
  const text = heading
    .toLowerCase()
    .replace(/[*:?]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return COLUMNS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The result; with what else was noted, when the table has no column of its own for that. */
function outcomeOf(line: LogLine, columns: readonly (LogColumn | null)[]): string {
  const parts = columns.includes('detail') ? [line.outcome] : [line.outcome, line.detail];
  return parts.filter((part) => part !== '').join('. ');
}

/**
 * What a line of a chronology puts into a column; empty when it holds nothing of the kind.
 *
 * @param columns all the columns of the table
 * @param homeAddress left out of a column for addresses that differ from it
 */
export function inColumn(
  line: LogLine,
  column: LogColumn,
  columns: readonly (LogColumn | null)[],
  homeAddress = '',
): string {
  const who = line.relationship === '' ? line.person : `${line.person} (${line.relationship})`.trim();
  const values: Readonly<Record<LogColumn, string>> = {
    date: printedDate(line.date),
    time: line.time,
    'date-time': `${printedDate(line.date)} ${line.time}`,
    session: line.time < '12:00' ? 'AM' : 'PM',
    action: line.action,
    person: line.person,
    'person-relationship': who,
    relationship: line.relationship,
    number: line.number,
    address: line.address,
    'address-if-different': line.address === homeAddress ? '' : line.address,
    outcome: outcomeOf(line, columns),
    detail: line.detail,
    by: line.by,
  };
  return values[column];
}
