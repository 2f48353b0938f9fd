import { parseSchoolDate } from '@/utils/calendar/school-date';
import { FIELDS } from '../fields/fields';
import { paperOf } from '../papers/papers';
import { AS_FOUND, BLANK_FORMAT, BLANK_VERSION, LEAVE } from './blank';
import type { BlankMapping, ConfirmedPlace } from './blank';

export type CheckedBlank =
  | { readonly mapping: BlankMapping; readonly problem: null }
  | { readonly mapping: null; readonly problem: string };

const MOST_PLACES = 1000;
const LONGEST = 400;
const KNOWN = new Set(FIELDS.map(({ id }) => id));

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= most;
}

/** True for what a place may be confirmed to ask for. */
export function isFilling(fills: string): boolean {
  if (fills === LEAVE || fills === AS_FOUND) return true;
  return fills.split('+').every((id) => KNOWN.has(id) || KNOWN.has(id.replace(/\[\d\]/, '[]')));
}

function placeIn(value: unknown): ConfirmedPlace | null {
  if (typeof value !== 'object' || value === null) return null;
  const { key, label, fills } = value as Record<string, unknown>;
  if (!isText(key, LONGEST * 3) || typeof label !== 'string' || label.length > LONGEST) return null;
  return isText(fills, LONGEST) && isFilling(fills) ? { key, label, fills } : null;
}

function refused(problem: string): CheckedBlank {
  return { mapping: null, problem };
}

/** Checks the matches of a blank from outside. Nothing of it is believed when any part is wrong. */
export function checkBlank(value: unknown): CheckedBlank {
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const { name, form, kind, hash, revision, confirmedOn, places } = fields;
  if (fields['format'] !== BLANK_FORMAT)
    return refused('This is not a file with the matches of a blank form.');
  if (fields['version'] !== BLANK_VERSION)
    return refused('The file comes from a newer version of this program.');
  const date = typeof confirmedOn === 'string' ? parseSchoolDate(confirmedOn) : null;
  const list = Array.isArray(places) && places.length <= MOST_PLACES ? places.map(placeIn) : [null];
  const known = list.filter((place) => place !== null);
  if (
    !isText(name, LONGEST) ||
    !isText(form, LONGEST) ||
    paperOf(form) === null ||
    (kind !== 'word' && kind !== 'pdf') ||
    !isText(hash, 64) ||
    !/^[0-9a-f]{64}$/.test(hash) ||
    typeof revision !== 'number' ||
    !Number.isInteger(revision) ||
    revision < 1 ||
    date === null ||
    known.length < list.length ||
    new Set(known.map(({ key }) => key)).size < known.length
  )
    return refused('The file is damaged, or something in it was changed by hand.');
  const format = BLANK_FORMAT;
  const version = BLANK_VERSION;
  const mapping = {
    format,
    version,
    name,
    form,
    kind,
    hash,
    revision,
    confirmedOn: date,
    places: known,
  } as const;
  return { mapping, problem: null };
}

/** Checks the text of a file. */
export function checkBlankText(text: string): CheckedBlank {
  try {
    return checkBlank(JSON.parse(text));
  } catch {
    return refused('This is not a file with the matches of a blank form.');
  }
}
