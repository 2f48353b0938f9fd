import { dateOf } from '@/utils/calendar/school-date';
import type { Contact, Parent, Sibling } from '@/utils/roster/pupil';
import { printedDate } from '../printing';
import { isConfidential, WHY_WITHHELD } from './confidential';
import { findFlag } from './find-child';
import { NOT_ASKED, onRecord, rowsOfRun } from './facts';
import type { Finder, Finding, PaperFacts } from './facts';

export const NONE_KNOWN = 'None known';

/** One line a person; an empty part is left out. */
function lineOf(name: string, role: string | undefined, rest: readonly (string | undefined)[]): string {
  const who = role === undefined || role === '' ? name : `${name} (${role})`;
  return [who, ...rest.filter((part) => part !== undefined && part !== '')].join(', ');
}

function parentLine(parent: Parent, withAddress: boolean): string {
  const { phones = [], emails = [], address } = parent;
  return lineOf(parent.name, parent.relationship, [...phones, ...emails, withAddress ? address : undefined]);
}

/** "All contact details": the address too, unless it must not be disclosed. */
function findParents(facts: PaperFacts): Finding {
  const parents = facts.situation.pupil.parents ?? [];
  const closed = isConfidential(facts);
  const found = listOf(parents, (parent) => parentLine(parent, !closed));
  return found.state === 'known' && closed ? { ...found, leftOut: WHY_WITHHELD } : found;
}

function listOf<T>(people: readonly T[], say: (person: T) => string): Finding {
  const said = people.map(say);
  return said.every((text) => text === '') ? NOT_ASKED : onRecord(said);
}

const YES_NO = (value: boolean | undefined) => (value === undefined ? '' : value ? 'Yes' : 'No');

const PARENT: Readonly<Record<string, (parent: Parent) => string>> = {
  'parent[].name': ({ name }) => name,
  'parent[].relationship': ({ relationship }) => relationship ?? '',
  'parent[].pr': ({ pr }) => YES_NO(pr),
  'parent[].address': ({ address }) => address ?? '',
  'parent[].phones': ({ phones }) => (phones ?? []).join(', '),
  'parent[].emails': ({ emails }) => (emails ?? []).join(', '),
};

const CONTACT: Readonly<Record<string, (contact: Contact) => string>> = {
  'contacts[]': (contact) => lineOf(contact.name, contact.rel, [contact.phone]),
  'contacts[].name': ({ name }) => name,
  'contacts[].rel': ({ rel }) => rel ?? '',
  'contacts[].phone': ({ phone }) => phone ?? '',
};

const SIBLING: Readonly<Record<string, (sibling: Sibling) => string>> = {
  'sib[]': (sibling) =>
    lineOf(sibling.name, undefined, [
      sibling.dob === undefined ? undefined : `born ${printedDate(sibling.dob)}`,
      sibling.school,
      sibling.attendingNow === undefined
        ? undefined
        : sibling.attendingNow
          ? 'attending now'
          : 'not attending now',
    ]),
  'sib[].name': ({ name }) => name,
  'sib[].dob': ({ dob }) => (dob === undefined ? '' : printedDate(dob)),
  'sib[].school': ({ school }) => school ?? '',
  'sib[].attendingNow': ({ attendingNow }) => YES_NO(attendingNow),
};

/** Emergency contacts in the order in which the school rings them. */
export function contactsInOrder(contacts: readonly Contact[]): readonly Contact[] {
  const place = (contact: Contact) => contact.priority ?? Number.MAX_SAFE_INTEGER;
  return [...contacts].sort((a, b) => place(a) - place(b));
}

function findSiblings(facts: PaperFacts, say: (sibling: Sibling) => string): Finding {
  const { siblings } = facts.situation.pupil;
  if (siblings === undefined) return NOT_ASKED;
  return siblings.length === 0 ? onRecord(NONE_KNOWN) : listOf(siblings, say);
}

function findLivesWith({ situation: { pupil } }: PaperFacts): Finding {
  const names = (pupil.parents ?? []).filter(({ livesWith }) => livesWith === true).map(({ name }) => name);
  return names.length === 0 ? NOT_ASKED : onRecord(names);
}

function postcodeOf(address: string | undefined): string | undefined {
  return /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/i.exec(address?.trim() ?? '')?.[0];
}

/** The last thing that was learnt of a move. A move without an address is asked and not obtained. */
function findNewAddress(facts: PaperFacts): Finding {
  const said = rowsOfRun(facts).filter(
    (row) =>
      row.kind === 'whereabouts' ||
      ('outcome' in row && row.kind !== 'note' && /^moved,/.test(row.outcome ?? '')),
  );
  const last = said[said.length - 1];
  if (last === undefined || !('outcome' in last) || last.outcome === 'known') return NOT_ASKED;
  const date = dateOf(last.at);
  if (last.outcome !== 'moved, address given') return { state: 'unknown', date };
  return last.address === undefined
    ? NOT_ASKED
    : { state: 'known', value: last.address, date, source: 'LOG' };
}

function finders<T>(
  table: Readonly<Record<string, (person: T) => string>>,
  find: (facts: PaperFacts, say: (person: T) => string) => Finding,
): Readonly<Record<string, Finder>> {
  return Object.fromEntries(
    Object.entries(table).map(([id, say]): [string, Finder] => [id, (facts) => find(facts, say)]),
  );
}

export const FAMILY_FINDERS: Readonly<Record<string, Finder>> = {
  'addr.current': ({ situation }) => onRecord(situation.pupil.address),
  'addr.postcode': ({ situation }) => onRecord(postcodeOf(situation.pupil.address)),
  'addr.new': findNewAddress,
  'addr.confidential': (facts) => findFlag(facts, 'confidential-address'),
  'parent[]': findParents,
  'parent[].livesWith': findLivesWith,
  ...finders(PARENT, (facts, say) => listOf(facts.situation.pupil.parents ?? [], say)),
  ...finders(CONTACT, (facts, say) => listOf(contactsInOrder(facts.situation.pupil.contacts ?? []), say)),
  ...finders(SIBLING, findSiblings),
};
