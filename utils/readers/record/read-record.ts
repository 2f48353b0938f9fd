import { foldGroup, fold, spokenFolded } from '@/utils/roster/fold-name';
import type { PupilRecord } from '@/utils/roster/pupil-record';
import type { PupilKey, PupilName } from '@/utils/roster/pupil';
import type { Flag, Pupil } from '@/utils/roster/pupil';
import { documentAddress } from '../page/dom';
import { dateInCell, sexInCell, upnInCell, yearGroupInCell, yesOrNoInCell } from '../files/cells';
import { namesInTitle } from '../pupils/history-pupil';
import { linkId } from '../pupils/pupil-ids';
import { nameFromParts, splitName } from '../pupils/pupil-name';
import { readLabel } from './label-meaning';
import type { LabelMeaning } from './label-meaning';
import { recordParts } from './labelled-values';
import type { RecordParts } from './labelled-values';
import { contactsFrom, parentsFrom, peopleOf, sectionKind, siblingsFrom } from './record-people';

/** Why a page is not read as a pupil's record. */
export const RECORD_REFUSALS = {
  'no-record':
    'This page does not look like the record of a pupil: no labels like “Date of birth” stand on it.',
  'not-named': 'The page does not say clearly whose record it is.',
  'two-records':
    'There is more than one pupil’s record on this page, so none of it was read. Open one by itself.',
} as const;

export type RecordRefusal = keyof typeof RECORD_REFUSALS;

export type ReadRecord =
  | { readonly kind: 'record'; readonly record: PupilRecord }
  | { readonly kind: 'refused'; readonly code: RecordRefusal; readonly message: string };

const refused = (code: RecordRefusal): ReadRecord => ({
  kind: 'refused',
  code,
  message: RECORD_REFUSALS[code],
});

/** What the page says of the pupil by meaning; each value once. */
type Said = ReadonlyMap<LabelMeaning, readonly string[]>;

function saidOfPupil({ values }: RecordParts): Said {
  const said = new Map<LabelMeaning, string[]>();
  for (const { section, label, value } of values) {
    const { means, person } = readLabel(label);
    if (means === null || person !== null || sectionKind(section) !== 'pupil') continue;
    const known = said.get(means) ?? [];
    if (!known.includes(value)) said.set(means, [...known, value]);
  }
  return said;
}

function namesOf(said: Said, titles: readonly string[]): readonly PupilName[] {
  const [surnames, forenames] = [said.get('surname') ?? [], said.get('forename') ?? []];
  const whole = (said.get('name') ?? []).map(splitName);
  const [surname] = surnames;
  const parts =
    surname === undefined || forenames.length === 0
      ? []
      : surnames.flatMap((each, at) => nameFromParts(each, forenames[at] ?? forenames[0] ?? ''));
  const labelled = parts.length > 0 ? parts : whole;
  return labelled.length > 0 ? labelled : titles.flatMap(namesInTitle).map(splitName);
}

/** A second, different date of birth, number or name is a second child. */
function areTwo(said: Said, names: readonly PupilName[]): boolean {
  const several = (means: LabelMeaning, read: (text: string) => string | null) =>
    new Set((said.get(means) ?? []).map(read).filter((value) => value !== null)).size > 1;
  return several('dob', dateInCell) || several('upn', upnInCell) || new Set(names.map(spokenFolded)).size > 1;
}

function keyOf(said: Said, name: PupilName, group: string | null, address: string): PupilKey {
  const upn = (said.get('upn') ?? []).map(upnInCell).find((found) => found !== null);
  if (upn !== undefined) return { kind: 'upn', value: upn };
  const id =
    (said.get('id') ?? []).find((text) => /^[\w./-]{1,40}$/.test(text) && /\d/.test(text)) ?? linkId(address);
  if (id !== null) return { kind: 'mis-id', value: id };
  const spoken = spokenFolded(name) || fold(name.shown);
  return { kind: 'name', value: group === null ? spoken : `${spoken} (${foldGroup(group)})` };
}

function addressOf(said: Said): string | undefined {
  const address = said.get('address')?.[0];
  const postcode = said.get('postcode')?.[0];
  if (address === undefined) return undefined;
  return postcode === undefined || address.toUpperCase().includes(postcode.toUpperCase())
    ? address
    : `${address}, ${postcode}`;
}

function flagsOf({ values }: RecordParts): readonly Flag[] {
  const flags = values.flatMap(({ label, value }) => {
    const { flag } = readLabel(label);
    return flag !== null && yesOrNoInCell(value) === true ? [flag] : [];
  });
  return [...new Set(flags)];
}

function optional<Name extends string, Value>(
  name: Name,
  value: Value | null | undefined,
): Partial<Record<Name, Value>> {
  return value === null || value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);
}

function factsOf(
  parts: RecordParts,
  said: Said,
  name: PupilName,
  group: string | null,
): PupilRecord['facts'] {
  const people = peopleOf(parts, 'people');
  const siblings = siblingsFrom(peopleOf(parts, 'siblings'));
  const [parents, contacts, flags] = [parentsFrom(people), contactsFrom(people), flagsOf(parts)];
  const listed = <Item>(list: readonly Item[]) => (list.length === 0 ? null : list);
  const one = <Value>(means: LabelMeaning, read: (text: string) => Value | null) =>
    (said.get(means) ?? []).map(read).find((value) => value !== null);
  const facts: Partial<Pupil> = {
    surname: name.surname,
    forenames: name.forenames,
    ...optional('dob', one('dob', dateInCell)),
    ...optional('upn', one('upn', upnInCell)),
    ...optional('sex', one('sex', sexInCell)),
    ...optional('yearGroup', one('yearGroup', yearGroupInCell)),
    ...optional('group', group),
    ...optional('address', addressOf(said)),
    ...optional('parents', listed(parents)),
    ...optional('contacts', listed(contacts)),
    ...optional('siblings', listed(siblings)),
    ...optional('flags', listed(flags)),
  };
  return facts;
}

/** Labels that only a record has: a page with none of them is something else. */
const OF_A_RECORD: readonly LabelMeaning[] = ['dob', 'upn', 'address', 'sex'];

/**
 * Reads the record of one pupil from a page of labels and values: description lists, label and value tables, pairs of
 * elements, fields with their values. Two records on one page are a refusal. It only looks.
 */
export function readRecord(document: Document): ReadRecord {
  const parts = recordParts(document);
  const said = saidOfPupil(parts);
  if (!OF_A_RECORD.some((means) => said.has(means))) return refused('no-record');
  const names = namesOf(said, parts.titles);
  if (areTwo(said, names)) return refused('two-records');
  const [name] = names;
  if (name === undefined) return refused('not-named');
  const group = said.get('group')?.[0] ?? null;
  const key = keyOf(said, name, group, documentAddress(document));
  return { kind: 'record', record: { key, name, group, facts: factsOf(parts, said, name, group) } };
}
