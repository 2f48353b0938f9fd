import { addressIn } from '@/utils/readers/mappings/check-mapping';
import { FAULTS, fieldsIn, onlyFields, textIn } from '@/utils/readers/mappings/mapping-fields';
import { FIELDS } from '@/utils/referral/fields/fields';
import { FORM_MAPPING_FORMAT, FORM_MAPPING_VERSION, LEAVE } from './form-mapping';
import type { FormMapping, TaughtPlace } from './form-mapping';

export type CheckedFormMapping =
  | { readonly mapping: FormMapping; readonly problems: readonly [] }
  | { readonly mapping: null; readonly problems: readonly string[] };

const MOST_PLACES = 300;
const KNOWN = new Set(FIELDS.map(({ id }) => id));

function isField(field: string): boolean {
  return field === LEAVE || KNOWN.has(field) || KNOWN.has(field.replace(/\[\d\]/, '[]'));
}

function placeIn(value: unknown, place: string, problems: string[]): TaughtPlace | null {
  const fields = fieldsIn(value);
  const label = textIn(fields?.['label'], 300)?.trim() ?? '';
  const section = fields?.['section'] === undefined ? undefined : textIn(fields['section'], 300);
  const field = textIn(fields?.['field'], 60) ?? '';
  if (fields === null || label === '') {
    problems.push(`${place} must give the form's own words as its "label".`);
    return null;
  }
  onlyFields(fields, ['label', 'section', 'field'], place, problems);
  if (section === null) problems.push(`${place} must give its "section" as a text.`);
  if (!isField(field)) problems.push(`${place} must name a known "field", or "leave".`);
  return { label, field, ...(section === undefined || section === null ? {} : { section }) };
}

function placesIn(value: unknown, problems: string[]): readonly TaughtPlace[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_PLACES) {
    problems.push(`"places" must be a list of 1 to ${MOST_PLACES} places.`);
    return [];
  }
  const places = value.flatMap((each, at) => placeIn(each, `Place ${at + 1}`, problems) ?? []);
  const keys = places.map(({ label, section = '' }) => `${label}|${section}`.toLowerCase());
  if (new Set(keys).size < keys.length) problems.push('A place stands in "places" twice.');
  return places;
}

/** Checks a mapping of a form from outside. Nothing of it is believed when any part is wrong. */
export function checkFormMapping(value: unknown): CheckedFormMapping {
  const fields = fieldsIn(value);
  if (fields === null || fields['format'] !== FORM_MAPPING_FORMAT)
    return { mapping: null, problems: [FAULTS.notAMapping] };
  if (fields['version'] !== FORM_MAPPING_VERSION) return { mapping: null, problems: [FAULTS.newer] };
  const problems: string[] = [];
  onlyFields(fields, ['format', 'version', 'name', 'applies', 'places'], 'The mapping', problems);
  const name = textIn(fields['name'], 80)?.trim() ?? '';
  if (name === '') problems.push('The mapping needs a "name" of at most 80 characters.');
  const applies = addressIn(fields['applies'], problems);
  const places = placesIn(fields['places'], problems);
  if (problems.length > 0 || applies === null) return { mapping: null, problems };
  const [format, version] = [FORM_MAPPING_FORMAT, FORM_MAPPING_VERSION] as const;
  return { mapping: { format, version, name, applies, places }, problems: [] };
}

/** Checks the text of a file. */
export function checkFormMappingText(text: string): CheckedFormMapping {
  try {
    return checkFormMapping(JSON.parse(text));
  } catch {
    return { mapping: null, problems: ['This is not a mapping file: it is not JSON.'] };
  }
}
