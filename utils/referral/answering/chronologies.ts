import { dateOf, minutesBetween } from '@/utils/calendar/school-date';
import { isParentOrCarer } from '@/utils/cases/contact';
import type { ContactMethod, LogRow } from '@/utils/cases/log-row';
import type { LogLine } from '../answer';
import { addressGuard } from './confidential';
import { isEmergencyContact, NOT_ASKED, rowsOfRun } from './facts';
import type { Finding, PaperFacts } from './facts';
import { lineOf } from './log-lines';

type Choice = (row: LogRow, facts: PaperFacts) => boolean;

const NOT_COMMUNITY = ['siblings', 'social-media', 'agencies', 'la', 'other-school'];

const enquiryWith =
  (...whom: readonly string[]): Choice =>
  (row) =>
    row.kind === 'enquiry' && whom.includes(row.with);

const byMethod =
  (method: ContactMethod): Choice =>
  (row) =>
    row.kind === 'contact-attempt' && row.method === method;

/** A call on the first day of the absence to a parent, or to anybody who was reached. */
const firstDayCall: Choice = (row, { situation, standing }) =>
  row.kind === 'contact-attempt' &&
  row.method === 'call' &&
  dateOf(row.at) === standing.counters.absence.from &&
  (isParentOrCarer(row, situation.pupil) || row.outcome.startsWith('spoke'));

const toEmergencyContact: Choice = (row, { situation: { pupil } }) =>
  row.kind === 'contact-attempt' && row.person !== undefined && isEmergencyContact(pupil, row.person);

/** Which rows each chronology of forms.md 2.8 takes. */
const CHOICES: Readonly<Record<string, Choice>> = {
  'log.all': () => true,
  'log.contactAttempts': (row) => row.kind === 'contact-attempt',
  'log.firstDayCalls': firstDayCall,
  'log.emergencyContacts': toEmergencyContact,
  'log.homeVisits': (row) => row.kind === 'home-visit',
  'log.siblings': enquiryWith('siblings'),
  'log.community': (row) => row.kind === 'enquiry' && !NOT_COMMUNITY.includes(row.with),
  'log.socialMedia': enquiryWith('social-media'),
  'log.agencies': enquiryWith('agencies'),
  'log.otherLa': enquiryWith('la', 'other-school'),
  'log.la': enquiryWith('la'),
  'log.otherSchool': enquiryWith('other-school'),
  'log.staff': enquiryWith('staff'),
  'log.friends': enquiryWith('friends'),
  'log.neighbours': enquiryWith('neighbours'),
  'log.relatives': enquiryWith('relatives'),
  'log.enquiries': (row) => row.kind === 'enquiry' && row.with !== 'social-media',
  'log.calls': byMethod('call'),
  'log.parentCalls': (row, facts) =>
    byMethod('call')(row, facts) && isParentOrCarer(row, facts.situation.pupil),
  'log.texts': byMethod('text'),
  'log.emails': byMethod('email'),
  'log.letters': byMethod('letter'),
  'log.told': (row) => row.kind === 'told',
  'log.sightings': (row) => row.kind === 'sighting',
};

export function isChronology(id: string): boolean {
  return Object.hasOwn(CHOICES, id);
}

/** The rows of this absence that a chronology takes, oldest first. */
export function rowsFor(id: string, facts: PaperFacts): readonly LogRow[] {
  const choice = CHOICES[id];
  return choice === undefined ? [] : rowsOfRun(facts).filter((row) => choice(row, facts));
}

/** A chronology as lines of a paper, oldest first. */
export function linesFor(id: string, facts: PaperFacts): readonly LogLine[] {
  const guard = addressGuard(facts);
  const lines = rowsFor(id, facts).map((row) => lineOf(row, facts.situation.pupil, guard));
  return lines.filter((line) => line !== null);
}

export function findChronology(id: string, facts: PaperFacts): Finding {
  const lines = linesFor(id, facts);
  const last = lines[lines.length - 1];
  return last === undefined ? NOT_ASKED : { state: 'known', value: lines, date: last.date };
}

export interface ContactTried {
  readonly name: string;
  readonly rows: readonly LogRow[];
  /** Tried at two times at least half an hour apart (policies.md, `emergency-contacts`). */
  readonly atVariousTimes: boolean;
}

/** Each emergency contact with the attempts to reach them in this absence. */
export function contactsTried(facts: PaperFacts): readonly ContactTried[] {
  const attempts = rowsFor('log.contactAttempts', facts);
  const names = new Set((facts.situation.pupil.contacts ?? []).map(({ name }) => name));
  return [...names].map((name) => {
    const rows = attempts.filter((row) => row.person === name);
    return { name, rows, atVariousTimes: isSpread(rows) };
  });
}

function isSpread(rows: readonly LogRow[]): boolean {
  const first = rows[0];
  return first !== undefined && rows.some((row) => minutesBetween(first.at, row.at) >= 30);
}
