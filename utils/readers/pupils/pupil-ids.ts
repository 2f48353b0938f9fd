import { attribute, parentOf, query } from '../page/dom';
import type { Row } from '../grids/grid';

/** What the page gives as the id of one row's pupil, by where it was found. The order is that of trust. */
export type IdSource = 'upn' | 'column' | 'link' | 'data' | 'field' | 'row';

export type RowIds = ReadonlyMap<IdSource, string>;

/** Department for Education, "UPNs: guide for schools": a check letter, ten figures, and a figure, or a letter for a temporary one. */
const UPN = /(?<![A-Z0-9])[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z](?![A-Z0-9])/;

export function upnIn(text: string): string | null {
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

function dataIds(element: Element): { upn: string | null; id: string | null } {
  let upn: string | null = null;
  let id: string | null = null;
  if (!element.hasAttributes()) return { upn, id };
  for (const name of element.getAttributeNames()) {
    if (!name.startsWith('data-') || !DATA_WHO.test(name)) continue;
    const value = element.getAttribute(name) ?? '';
    if (upnIn(value) !== null) upn = upnIn(value);
    else if (isId(value)) id ??= value;
  }
  return { upn, id };
}

function first<T>(values: Iterable<T | null>): T | null {
  for (const value of values) if (value !== null) return value;
  return null;
}

function onlyField(fields: readonly Element[]): string | null {
  const ids = new Set(
    fields.map((element) => fieldId(attribute(element, 'name') ?? '')).filter((id) => id !== null),
  );
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? id : null;
}

const INSIDE =
  'a[href], input[name], select[name], textarea[name], [data-student], [data-pupil], [data-student-id], [data-pupil-id], [data-upn], [data-person-id]';
const FIELDS = new Set(['input', 'select', 'textarea']);

/** The links and fields of each row, from one look through the whole table. */
export type Inside = ReadonlyMap<Element, readonly Element[]>;

export function insideRows(tables: readonly Element[], rows: readonly Row[]): Inside {
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
 * Gathers the ids that a row's own attributes, links and fields give.
 *
 * @param cells the cells whose attributes may hold an id: that of the name and one of the marks.
 */
export function idsOfRow(row: Row, cells: readonly Element[], insideAll: Inside): RowIds {
  const found = new Map<IdSource, string>();
  const inside = row.elements.flatMap((element) => insideAll.get(element) ?? []);
  const fields = inside.filter((element) => FIELDS.has(element.localName));
  const others = inside.filter((element) => !FIELDS.has(element.localName));
  const data = [...row.elements, ...cells, ...others].map(dataIds);
  const hrefs = others.map((element) => attribute(element, 'href') ?? '').filter((href) => href !== '');
  const set = (source: IdSource, id: string | null) => {
    if (id !== null) found.set(source, id);
  };
  const texts = row.cells.filter(({ text }) => text.length >= 13).map(({ text }) => upnIn(text));
  set('upn', first([...data.map(({ upn }) => upn), ...texts, ...hrefs.map(upnIn)]));
  set('link', first(hrefs.map(linkId)));
  set('data', first(data.map(({ id }) => id)));
  set('field', onlyField(fields));
  set('row', first(row.elements.flatMap(rowKeys)));
  return found;
}

const ROW_NUMBERS = ['row-index', 'aria-rowindex', 'data-index', 'data-rowindex', 'data-row-index'];

/** Keys of a row that are more than its number. A widget without ids uses the number for a key. */
function rowKeys(row: Element): (string | null)[] {
  const numbers = ROW_NUMBERS.map((name) => attribute(row, name)).filter((number) => number !== null);
  return ROW_KEYS.map((name) => attribute(row, name)).map((key) =>
    key !== null && numbers.includes(key) ? null : rowKey(key),
  );
}

const rowKey = (text: string | null) => (text !== null && isId(text) && !GENERATED.test(text) ? text : null);

/** Sources whose numbers may be no more than the places of the rows. */
const MAY_COUNT_ROWS: ReadonlySet<IdSource> = new Set(['column', 'field', 'row', 'data']);

function countsRows(ids: readonly string[]): boolean {
  return [0, 1].some((start) => ids.every((id, at) => id === String(at + start)));
}

/**
 * The sources whose ids may be believed on this page: the ids of different rows differ, and they are not just the
 * numbers of the rows.
 *
 * @param nameOf the pupil of a row, to tell a pupil shown twice from an id that is given twice.
 */
export function trustedSources(
  rows: readonly RowIds[],
  nameOf: (row: number) => string,
): readonly IdSource[] {
  const order: readonly IdSource[] = ['upn', 'column', 'link', 'data', 'field', 'row'];
  return order.filter((source) => {
    const firstWith = new Map<string, number>();
    const ids: string[] = [];
    for (const [at, row] of rows.entries()) {
      const id = row.get(source);
      if (id === undefined) continue;
      ids.push(id);
      const before = firstWith.get(id);
      if (before !== undefined && nameOf(before) !== nameOf(at)) return false;
      firstWith.set(id, at);
    }
    return ids.length > 0 && !(MAY_COUNT_ROWS.has(source) && ids.length === rows.length && countsRows(ids));
  });
}
