import type { ContactsList, ContactsOf, ContactsRow } from '@/utils/readers/files/contacts-list';
import { parentsAmong } from '@/utils/readers/files/people';
import { FROM_FILE } from '@/utils/register/reading';
import type { KnownPupil, RowIdentity } from '@/utils/roster/known-pupil';
import type { RowMatch } from '@/utils/roster/match';
import { matchRows } from '@/utils/roster/match-rows';
import type { Contact, Pupil } from '@/utils/roster/pupil';
import { readAll } from '@/utils/store/read';
import { write } from '@/utils/store/write';
import { addedAndChanged } from '@/utils/wording/imports';
import { DOUBTS } from './import-pupils';
import type { PlannedPupil } from './import-pupils';
import { done } from './outcome';
import type { Outcome } from './outcome';
import type { Ports } from './ports';
import { takeBackOf } from './take-back';
import type { Imported } from './take-back';

/** A list of contacts ready to be saved: what it would do, one line a pupil. */
export interface ContactsPreview extends ContactsList {
  readonly kind: 'contacts';
  readonly plan: readonly PlannedPupil[];
}

/** The rows of one pupil, as far as the list says. */
interface Family {
  readonly row: number;
  readonly of: ContactsOf;
  readonly contacts: readonly Contact[];
}

function keyOf({ upn, admissionNumber, surname, forenames, dob, group }: ContactsOf): string {
  if (upn !== null) return `upn ${upn}`;
  if (admissionNumber !== null) return `number ${admissionNumber}`;
  return ['name', surname, forenames, dob, group].join('\u0000');
}

/** In the order of their numbers; those with the same number, or none, as the list has them. */
function inOrder(rows: readonly ContactsRow[]): Contact[] {
  const all = rows.flatMap(({ contacts }) => contacts);
  const several = rows.length > 1;
  const once = all.filter(
    (contact, at) =>
      all.findIndex(({ name, phone }) => name === contact.name && phone === contact.phone) === at,
  );
  return once
    .map((contact, at) => ({ contact, at }))
    .sort((a, b) => (a.contact.priority ?? 99) - (b.contact.priority ?? 99) || a.at - b.at)
    .map(({ contact }, at) => (several ? { ...contact, priority: at + 1 } : contact));
}

function familiesOf(rows: readonly ContactsRow[]): Family[] {
  const families = new Map<string, ContactsRow[]>();
  for (const row of rows) families.set(keyOf(row.of), [...(families.get(keyOf(row.of)) ?? []), row]);
  return [...families.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ row: first.row, of: first.of, contacts: inOrder(own) }];
  });
}

function identityOf({ of }: Family, roster: ReadonlyMap<string, KnownPupil>): RowIdentity {
  const { surname, forenames, upn, admissionNumber, group } = of;
  const key =
    upn !== null
      ? ({ kind: 'upn', value: upn } as const)
      : admissionNumber !== null
        ? ({ kind: 'mis-id', value: admissionNumber } as const)
        : ({ kind: 'name', value: `${surname}, ${forenames}` } as const);
  // A row may have the number alone: then it has the name of whoever has that number.
  const known = surname === '' ? roster.get(`${key.kind} ${key.value}`)?.pupil : undefined;
  const name = known ?? { surname, forenames };
  return { key, name: { ...name, shown: `${name.surname}, ${name.forenames}` }, group };
}

const NOT_ON_ROLL = 'No pupil on the roll is meant by this row. Load the pupil list first.';
const NAME_ALONE = 'A name alone does not say whose the contacts are. Add the UPN or the date of birth.';
const OTHER_BIRTHDAY = 'The pupil of this name on the roll has another date of birth.';

/** Why the contacts are not given to the pupil that the row seems to mean; null when they are. */
function doubtOf({ of }: Family, { pupil }: KnownPupil): string | null {
  const differ = of.dob !== null && pupil.dob !== undefined && of.dob !== pupil.dob;
  if (differ) return OTHER_BIRTHDAY;
  const byNumber = of.upn !== null || of.admissionNumber !== null;
  return byNumber || (of.dob !== null && of.dob === pupil.dob) ? null : NAME_ALONE;
}

interface Planned {
  readonly shown: PlannedPupil;
  readonly saves: KnownPupil | null;
}

function planFamily(family: Family, match: RowMatch, byId: ReadonlyMap<string, KnownPupil>): Planned {
  const { row, of, contacts } = family;
  const known = match.kind === 'pupil' ? byId.get(match.id) : undefined;
  const why =
    known === undefined ? (match.kind === 'doubt' ? DOUBTS[match.why] : NOT_ON_ROLL) : doubtOf(family, known);
  if (known === undefined || why !== null) {
    const pupil: Pupil = { surname: of.surname, forenames: of.forenames };
    return { shown: { row, does: 'doubt', message: why ?? NOT_ON_ROLL, pupil }, saves: null };
  }
  const parents = known.pupil.parents === undefined ? parentsAmong(contacts) : [];
  const pupil: Pupil = { ...known.pupil, contacts, ...(parents.length === 0 ? {} : { parents }) };
  const same = JSON.stringify(known.pupil.contacts) === JSON.stringify(contacts) && parents.length === 0;
  if (same) return { shown: { row, does: 'nothing', pupilId: known.id, pupil }, saves: null };
  const message = `contacts: ${contacts.map(({ name }) => name).join(', ')}`;
  return { shown: { row, does: 'updates', pupilId: known.id, pupil, message }, saves: { ...known, pupil } };
}

function planContacts(rows: readonly ContactsRow[], roster: readonly KnownPupil[]): Planned[] {
  const families = familiesOf(rows);
  const byNumber = new Map<string, KnownPupil>();
  for (const known of roster) {
    if (known.pupil.upn !== undefined) byNumber.set(`upn ${known.pupil.upn}`, known);
    for (const { origin, value } of known.misIds)
      if (origin === FROM_FILE) byNumber.set(`mis-id ${value}`, known);
  }
  const matches = matchRows(
    families.map((family) => identityOf(family, byNumber)),
    roster,
    FROM_FILE,
  );
  const byId = new Map(roster.map((known) => [known.id, known]));
  return families.map((family, at) => planFamily(family, matches[at] ?? { kind: 'new' }, byId));
}

/** Whose contacts a list has, and what it would change. Saves nothing. */
export async function previewContacts(list: ContactsList, ports: Ports): Promise<ContactsPreview> {
  const plan = planContacts(list.rows, await readAll(ports.database, 'pupils'));
  return { kind: 'contacts', ...list, plan: plan.map(({ shown }) => shown) };
}

/** Saves a preview in one write, planned anew on the roll as it is now. @throws StoreTrouble */
export function importContacts(preview: ContactsPreview, ports: Ports): Promise<Outcome<Imported>> {
  return write(ports.database, async () => {
    const plan = planContacts(preview.rows, await readAll(ports.database, 'pupils'));
    const pupils = plan.flatMap(({ saves }) => (saves === null ? [] : [saves]));
    const doubts = plan.filter(({ shown }) => shown.does === 'doubt').length;
    const said = `Contacts loaded: ${addedAndChanged(0, pupils.length, doubts)}`;
    const takeBack = await takeBackOf({ pupils }, ports);
    return { writes: { put: { pupils } }, value: done({ said, takeBack }) };
  });
}
