import { attribute, parentOf, query } from '../page/dom';
import type { Row } from '../grids/grid';

/** What the page gives as the id of one row's pupil, by where it was found. The order is that of trust. */
export type IdSource = 'upn' | 'column' | 'link' | 'data' | 'field' | 'row';

export interface RowIds {
  readonly get: (source: IdSource) => string | undefined;
}

/** Department for Education, "UPNs: guide for schools": a check letter, ten figures, and a figure, or a letter for a temporary one. */
const UPN = /(?<![A-Z0-9])[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z](?![A-Z0-9])/;

const UPN_LENGTH = 13;

export function upnIn(text: string): string | null {
  if (text.length < UPN_LENGTH) return null;
  return UPN.exec(text)?.[0] ?? null;
}

const WHO = '(?:students?|pupils?|learners?|child(?:ren)?|persons?|people|gibbonPerson)';
const LINK_PARAMETER = new RegExp(`[?&;#/]${WHO}[-_]?(?:ids?|no|number|ref)[=/]([^&#/?;]+)`, 'i');
const LINK_PATH = new RegExp(`/${WHO}(?:[-_]?ids?)?/(?:\\w+/)?([A-Za-z]*\\d[\\w-]*)(?:[/?#]|$)`, 'i');
const LINK_PAGE = new RegExp(`${WHO}[^?]*\\?(?:[^#]*&)?id=([\\w-]+)`, 'i');
const DATA_WHO =
  /^data-(?:(?:student|pupil|learner|child|person)(?:[-_]?(?:id|no|number|ref|key))?|mis-?id|adm(?:ission)?(?:-?(?:no|number))?|adno|upn|record-?id)$/;
const ROW_KEYS = ['row-id', 'data-row-id', 'data-id', 'data-key', 'data-row-key'];
const GENERATED = /gen|ext-|^row|^r[-_]|^:|^item|^grid|^mui|^tr[-_]|^\d+-\d+-/i;

export function linkId(href: string): string | null {
  const found = LINK_PARAMETER.exec(href) ?? LINK_PATH.exec(href) ?? LINK_PAGE.exec(href);
  if (found?.[1] === undefined) return null;
  try {
    return decodeURIComponent(found[1]);
  } catch {
    return found[1];
  }
}

const isId = (text: string) => /^[\w./-]{1,40}$/.test(text) && /\d/.test(text);

/** The number in a field's name: `attendance[12]`, `attendance[12][2026-11-09][CODE]`, `mark_12_am`. */
function fieldId(name: string): string | null {
  const bracketed = /\[([A-Za-z]*\d[\w-]*)\]/.exec(name)?.[1];
  const plain =
    /^[a-z]+(?:[a-z]|[-_.](?=[a-z]))*[-_.](\d{1,12})(?:$|[-_.](?:am|pm|code|mark|\d{4}-?\d\d))/i.exec(
      name,
    )?.[1];
  const id = bracketed ?? plain ?? null;
  return id !== null && !/^20\d\d-?\d\d-?\d\d$/.test(id) ? id : null;
}

interface DataIds {
  readonly upn: string | null;
  readonly id: string | null;
}

/** The ids that the attributes of some elements give: the first of each. */
function dataIds(elements: readonly Element[]): DataIds {
  let upn: string | null = null;
  let id: string | null = null;
  for (const element of elements) {
    if (!element.hasAttributes()) continue;
    for (const name of element.getAttributeNames()) {
      if (!name.startsWith('data-') || !DATA_WHO.test(name)) continue;
      const value = element.getAttribute(name) ?? '';
      if (upnIn(value) !== null) upn ??= upnIn(value);
      else if (isId(value)) id ??= value;
    }
  }
  return { upn, id };
}

function first<T, Found>(values: readonly T[], find: (value: T) => Found | null): Found | null {
  for (const value of values) {
    const found = find(value);
    if (found !== null) return found;
  }
  return null;
}

function onlyField(fields: readonly Element[]): string | null {
  if (fields.length === 0) return null;
  const ids = new Set(
    fields.map((element) => fieldId(attribute(element, 'name') ?? '')).filter((id) => id !== null),
  );
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? id : null;
}

const INSIDE =
  'a[href], input[name], select[name], textarea[name], [data-student], [data-pupil], [data-student-id], [data-pupil-id], [data-upn], [data-person-id]';
const FIELDS = new Set(['input', 'select', 'textarea']);

/** The links and fields of a row. */
export type Inside = (row: Row) => readonly Element[];

function insideByRow(tables: readonly Element[], rows: readonly Row[]): ReadonlyMap<Element, Element[]> {
  const inside = new Map<Element, Element[]>(
    rows.flatMap(({ elements }) => elements.map((row) => [row, []])),
  );
  for (const element of tables.flatMap((table) => query(table, INSIDE))) {
    for (let at = parentOf(element); at !== null; at = parentOf(at)) {
      const found = inside.get(at);
      if (found === undefined) continue;
      found.push(element);
      break;
    }
  }
  return inside;
}

/**
 * Finds the links and fields of each row: in those of its cells that hold elements, where these are known, and else by
 * one look through the whole table.
 */
export function insideRows(tables: readonly Element[], rows: readonly Row[]): Inside {
  let byRow: ReadonlyMap<Element, Element[]> | null = null;
  return ({ elements, holders }) => {
    if (holders !== undefined) return holders.flatMap((holder) => query(holder, INSIDE));
    const known = (byRow ??= insideByRow(tables, rows));
    return elements.flatMap((element) => known.get(element) ?? []);
  };
}

const isLong = ({ text }: Row['cells'][number]) => text.length >= UPN_LENGTH;

/** The ids that a row's own attributes, links and fields give. */
function idsInside(
  row: Row,
  cells: readonly Element[],
  inside: readonly Element[],
): ReadonlyMap<IdSource, string> {
  const found = new Map<IdSource, string>();
  const fields = inside.filter((element) => FIELDS.has(element.localName));
  const others = fields.length === 0 ? inside : inside.filter((element) => !fields.includes(element));
  const data = dataIds([...row.elements, ...cells, ...others]);
  const hrefs = others.map((element) => attribute(element, 'href') ?? '').filter((href) => href !== '');
  const set = (source: IdSource, id: string | null) => {
    if (id !== null) found.set(source, id);
  };
  set('upn', data.upn ?? first(row.cells.filter(isLong), ({ text }) => upnIn(text)) ?? first(hrefs, upnIn));
  set('link', first(hrefs, linkId));
  set('data', data.id);
  set('field', onlyField(fields));
  set('row', first(row.elements, rowKey));
  return found;
}

/**
 * The ids of one row. Those of its columns stand before others; its attributes, links and fields are looked through
 * when the first of them is asked for.
 *
 * @param shown what the columns of ids show: a UPN before any other.
 * @param cells the cells whose attributes may hold an id: that of the name and one of the marks.
 */
export function idsOfRow(
  row: Row,
  shown: { readonly upn: string | undefined; readonly column: string | undefined },
  cells: () => readonly Element[],
  inside: Inside,
): RowIds {
  let found: ReadonlyMap<IdSource, string> | null = null;
  return {
    get: (source) => {
      if (source === 'column') return shown.column;
      if (source === 'upn' && shown.upn !== undefined) return shown.upn;
      return (found ??= idsInside(row, cells(), inside(row))).get(source);
    },
  };
}

const ROW_NUMBERS = ['row-index', 'aria-rowindex', 'data-index', 'data-rowindex', 'data-row-index'];

/** The key of a row that is more than its number. A widget without ids uses the number for a key. */
function rowKey(row: Element): string | null {
  if (!row.hasAttributes()) return null;
  const numbers = ROW_NUMBERS.map((name) => attribute(row, name));
  return first(ROW_KEYS, (name) => {
    const key = attribute(row, name);
    return key !== null && !numbers.includes(key) && isId(key) && !GENERATED.test(key) ? key : null;
  });
}

/** Sources whose numbers may be no more than the places of the rows. */
const MAY_COUNT_ROWS: ReadonlySet<IdSource> = new Set(['column', 'field', 'row', 'data']);

function countsRows(ids: readonly string[]): boolean {
  return [0, 1].some((start) => ids.every((id, at) => id === String(at + start)));
}

/** Every source of ids, in the order of trust. */
export const ID_SOURCES: readonly IdSource[] = ['upn', 'column', 'link', 'data', 'field', 'row'];

function mayBeTrusted(source: IdSource, rows: readonly RowIds[], nameOf: (row: number) => string): boolean {
  const firstWith = new Map<string, number>();
  const ids: string[] = [];
  for (const [at, row] of rows.entries()) {
    const id = row.get(source);
    if (id === undefined) continue;
    ids.push(id);
    const before = firstWith.get(id);
    if (before === undefined) firstWith.set(id, at);
    else if (nameOf(before) !== nameOf(at)) return false;
  }
  return ids.length > 0 && !(MAY_COUNT_ROWS.has(source) && ids.length === rows.length && countsRows(ids));
}

/**
 * Tells whether the ids of a source may be believed on this page: the ids of different rows differ, and they are not
 * just the numbers of the rows.
 *
 * @param nameOf the pupil of a row, to tell a pupil shown twice from an id that is given twice.
 */
export function trusting(
  rows: readonly RowIds[],
  nameOf: (row: number) => string,
): (source: IdSource) => boolean {
  const known = new Map<IdSource, boolean>();
  return (source) => {
    const trusted = known.get(source) ?? mayBeTrusted(source, rows, nameOf);
    known.set(source, trusted);
    return trusted;
  };
}
