import { attribute, query } from '../page/dom';
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

function linkId(href: string): string | null {
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
  for (const { name, value } of Array.from(element.attributes)) {
    if (!DATA_WHO.test(name)) continue;
    if (upnIn(value) !== null) upn = upnIn(value);
    else if (isId(value)) id ??= value;
  }
  return { upn, id };
}

function first<T>(values: Iterable<T | null>): T | null {
  for (const value of values) if (value !== null) return value;
  return null;
}

function onlyField(cells: readonly Element[]): string | null {
  const names = cells
    .flatMap((cell) => query(cell, 'input, select, textarea'))
    .map((element) => attribute(element, 'name') ?? '');
  const ids = new Set(names.map(fieldId).filter((id) => id !== null));
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? id : null;
}

/** Gathers the ids that a row's own attributes, links and fields give. Simple cells are not looked into. */
export function idsOfRow(row: Row): RowIds {
  const found = new Map<IdSource, string>();
  const deep = row.cells
    .map(({ element }) => element)
    .filter((element) => element.firstElementChild !== null);
  const inside = deep.flatMap((cell) =>
    query(
      cell,
      'a[href], [data-student], [data-pupil], [data-student-id], [data-pupil-id], [data-upn], [data-person-id]',
    ),
  );
  const carriers = [...row.elements, ...row.cells.map(({ element }) => element), ...inside].filter(
    (element) => element.hasAttributes(),
  );
  const data = carriers.map(dataIds);
  const hrefs = inside.map((element) => attribute(element, 'href') ?? '');
  const set = (source: IdSource, id: string | null) => {
    if (id !== null) found.set(source, id);
  };
  set(
    'upn',
    first([...data.map(({ upn }) => upn), ...row.cells.map(({ text }) => upnIn(text)), ...hrefs.map(upnIn)]),
  );
  set('link', first(hrefs.map((href) => (href === '' ? null : linkId(href)))));
  set('data', first(data.map(({ id }) => id)));
  set('field', onlyField(deep));
  set(
    'row',
    first(row.elements.flatMap((element) => ROW_KEYS.map((key) => rowKey(attribute(element, key))))),
  );
  return found;
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
 * @param names the pupil of each row, to tell a pupil shown twice from an id that is given twice.
 */
export function trustedSources(rows: readonly RowIds[], names: readonly string[]): readonly IdSource[] {
  const order: readonly IdSource[] = ['upn', 'column', 'link', 'data', 'field', 'row'];
  return order.filter((source) => {
    const named = new Map<string, string>();
    const ids: string[] = [];
    for (const [at, row] of rows.entries()) {
      const id = row.get(source);
      if (id === undefined) continue;
      ids.push(id);
      const name = names[at] ?? '';
      if ((named.get(id) ?? name) !== name) return false;
      named.set(id, name);
    }
    return ids.length > 0 && !(MAY_COUNT_ROWS.has(source) && ids.length === rows.length && countsRows(ids));
  });
}
