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
  [/^address(?:es)?(?: (?:visited|if different))?$|^address \(if different\)$|^where$/, 'address'],
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
 */
export function inColumn(line: LogLine, column: LogColumn, columns: readonly (LogColumn | null)[]): string {
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
    outcome: outcomeOf(line, columns),
    detail: line.detail,
    by: line.by,
  };
  return values[column];
}

const CHRONOLOGIES: readonly (readonly [RegExp, string])[] = [
  [/first[- ]day/, 'log.firstDayCalls'],
  [/home visits?|visits? to/, 'log.homeVisits'],
  [/social media|facebook|internet search/, 'log.socialMedia'],
  [/emergency (?:contact|number|telephone)/, 'log.emergencyContacts'],
  [/sibling|brothers?|sisters?/, 'log.siblings'],
  [/agenc|social care|school nurse|police|health/, 'log.agencies'],
  [/staff|friends|pupils|neighbours|relatives|community/, 'log.community'],
  [/local authorit|admissions|other school|other la\b/, 'log.otherLa'],
];
const ENQUIRY_KINDS = ['log.siblings', 'log.agencies', 'log.community', 'log.otherLa'];

/** Which chronology shows that a checklist's action was taken; null when the row names none, or two. */
export function chronologyOfRow(label: string): string | null {
  const text = label.toLowerCase();
  if (/letter/.test(text)) return 'log.letters';
  const found = CHRONOLOGIES.filter(([pattern]) => pattern.test(text)).map(([, id]) => id);
  if (/wider (?:information|school|enquir)|further information/.test(text)) return 'log.enquiries';
  const [only, ...more] = found;
  if (only === undefined) return /telephone|phone|\bcalls?\b/.test(text) ? 'log.contactAttempts' : null;
  if (more.length === 0) return only;
  return found.every((id) => ENQUIRY_KINDS.includes(id)) ? 'log.enquiries' : null;
}

/** Which chronology a table of events under that heading asks for. */
export function chronologyUnder(heading: string): string {
  const text = heading.toLowerCase();
  if (/letters?\b/.test(text) && !/call|visit|contact/.test(text)) return 'log.letters';
  if (/visit/.test(text) && !/call|contact|enquir|action/.test(text)) return 'log.homeVisits';
  if (/emergency contact/.test(text)) return 'log.emergencyContacts';
  if (/social media/.test(text)) return 'log.socialMedia';
  if (/agenc/.test(text) && !/contact|call/.test(text)) return 'log.agencies';
  if (/call|attempt|contact/.test(text) && !/visit|enquir|action|check/.test(text))
    return 'log.contactAttempts';
  return 'log.all';
}
