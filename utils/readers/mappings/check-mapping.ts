import { codeRow, isAttendanceCode, isValidOn } from '@/utils/codes/codes';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { MAPPING_FORMAT, MAPPING_VERSION } from '@/utils/register/mapping';
import type { Mapping, MappingAddress, TaughtMeaning, TaughtWord } from '@/utils/register/mapping';
import { meaningOfText } from '../marks/mark-text';
import { classOfWords } from '../marks/wording';
import { FAULTS, fieldsIn, onlyFields, textIn } from './mapping-fields';
import type { Fields } from './mapping-fields';
import { factPlaceIn, listIn, sessionIn } from './mapping-places';
import { wordKey } from './taught-words';

/** A mapping that can be used, or everything that is wrong with it in plain sentences. */
export type CheckedMapping =
  | { readonly mapping: Mapping; readonly problems: readonly [] }
  | { readonly mapping: null; readonly problems: readonly string[] };

const FIELDS = ['format', 'version', 'name', 'applies', 'page', 'list', 'date', 'session', 'group', 'words'];
const PAGES = ['session-register', 'attendance-grid'] as const;
const MOST_WORDS = 200;
/** The first day of the present codes: one withdrawn before it is no meaning any more. */
const NEW_CODES = '2024-08-19' as SchoolDate;

function originIn(value: unknown): string | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const { origin, protocol } = new URL(value);
  return origin === value && /^https?:$/.test(protocol) ? value : null;
}

/** The pages a mapping is for; null with what is wrong. */
export function addressIn(value: unknown, problems: string[]): MappingAddress | null {
  const fields = fieldsIn(value);
  const origin = originIn(fields?.['origin']);
  const path = textIn(fields?.['path'], 500);
  const query = fields?.['query'] === undefined ? {} : fieldsIn(fields['query']);
  if (fields === null || origin === null)
    problems.push('"applies" must name the origin of the pages, like "https://mis.school.example".');
  else onlyFields(fields, ['origin', 'path', 'query'], '"applies"', problems);
  if (path === null || !path.startsWith('/'))
    problems.push('"applies" must give a "path" that begins with "/".');
  const values = query === null ? [null] : Object.values(query);
  if (query === null || !values.every((each) => textIn(each, 200) !== null)) {
    problems.push('"query" must give each parameter its text.');
    return null;
  }
  if (origin === null || path === null) return null;
  return { origin, path, ...(values.length === 0 ? {} : { query: query as Record<string, string> }) };
}

function meaningIn(value: unknown): TaughtMeaning | null {
  if (value === 'present') return value;
  return typeof value === 'string' && isAttendanceCode(value) && isValidOn(value, NEW_CODES) ? value : null;
}

/** What stands against a wording's meaning: what the wording says by itself. */
function contradicts(shows: string, means: TaughtMeaning): boolean {
  const own = meaningOfText(shows);
  if (own.kind === 'blank') return true;
  if (own.kind === 'class-only') {
    const named = classOfWords(shows);
    return named !== null && named !== 'any' && (means === 'present' || codeRow(means).class !== named);
  }
  // A letter may be of the page's own scheme; a stroke is England's everywhere.
  const isLetter = own.kind === 'mark' && own.by === 'code' && /^[a-z]/i.test(shows);
  return own.kind === 'mark' && !isLetter && own.means !== means;
}

function wordIn(value: unknown, place: string, problems: string[]): TaughtWord | null {
  const fields = fieldsIn(value);
  const shows = textIn(fields?.['shows'], 200)?.trim() ?? '';
  const means = meaningIn(fields?.['means']);
  if (fields === null || shows === '' || wordKey(shows) === '') {
    problems.push(`${place} must say what the page "shows".`);
    return null;
  }
  onlyFields(fields, ['shows', 'means'], place, problems);
  if (means === null) {
    problems.push(`${place} must say what it "means": an attendance code in force, or "present".`);
    return null;
  }
  if (!contradicts(shows, means)) return { shows, means };
  problems.push(`${place}: “${shows}” has a meaning of its own, which is not ${means}.`);
  return null;
}

function wordsIn(value: unknown, problems: string[]): readonly TaughtWord[] {
  if (!Array.isArray(value) || value.length > MOST_WORDS) {
    problems.push(`"words" must be a list of at most ${MOST_WORDS} wordings.`);
    return [];
  }
  const words = value.flatMap((each, at) => wordIn(each, `Wording ${at + 1}`, problems) ?? []);
  const keys = words.map(({ shows }) => wordKey(shows));
  if (new Set(keys).size < keys.length) problems.push('A wording stands in "words" twice.');
  return words;
}

function whatItIs({ format, version }: Fields): string | null {
  if (format !== MAPPING_FORMAT) return FAULTS.notAMapping;
  if (typeof version === 'number' && version > MAPPING_VERSION) return FAULTS.newer;
  return version === MAPPING_VERSION ? null : FAULTS.notAMapping;
}

function partsIn(fields: Fields, problems: string[]): Partial<Mapping> {
  const { page, list, date, session, group, words } = fields as Partial<Record<keyof Mapping, unknown>>;
  const known = PAGES.find((each) => each === page);
  if (page !== undefined && known === undefined)
    problems.push('"page" must be "session-register" or "attendance-grid".');
  return {
    ...(known === undefined ? {} : { page: known }),
    ...(list === undefined ? {} : listIn(list, problems)),
    ...(date === undefined ? {} : factPlaceIn(date, 'date', problems)),
    ...(session === undefined ? {} : sessionIn(session, problems)),
    ...(group === undefined ? {} : factPlaceIn(group, 'group', problems)),
    ...(words === undefined ? {} : { words: wordsIn(words, problems) }),
  };
}

/** Checks a mapping from outside: a file, a setting of an earlier day. Nothing of it is believed when any part is wrong. */
export function checkMapping(value: unknown): CheckedMapping {
  const fields = fieldsIn(value);
  const fault = fields === null ? FAULTS.notAMapping : whatItIs(fields);
  if (fields === null || fault !== null) return { mapping: null, problems: [fault ?? FAULTS.notAMapping] };
  const problems: string[] = [];
  onlyFields(fields, FIELDS, 'The mapping', problems);
  const name = textIn(fields['name'], 80)?.trim() ?? '';
  if (name === '') problems.push('The mapping needs a "name" of at most 80 characters.');
  const applies = addressIn(fields['applies'], problems);
  const parts = partsIn(fields, problems);
  if (problems.length === 0 && Object.keys(parts).length === 0)
    problems.push('The mapping teaches nothing: it names no list, date, session, group or words.');
  if (problems.length > 0 || applies === null) return { mapping: null, problems };
  const mapping = { format: MAPPING_FORMAT, version: MAPPING_VERSION, name, applies, ...parts } as const;
  return { mapping, problems: [] };
}

/** Checks the text of a mapping file. */
export function checkMappingText(text: string): CheckedMapping {
  try {
    return checkMapping(JSON.parse(text));
  } catch {
    return { mapping: null, problems: ['This is not a mapping file: it is not JSON.'] };
  }
}
