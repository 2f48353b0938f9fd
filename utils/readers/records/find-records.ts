import { attribute, elementsOf, isMarkedHidden, nameOf, parentOf, query } from '../page/dom';
import type { Root } from '../page/dom';
import { isAside } from '../page/blocks';
import { isSilent, textOf } from '../page/text';

/** Elements of one list that are made alike: a card a pupil, a list item, a row of plain boxes. */
export interface Records {
  readonly list: Element;
  /** The elements of each record: more than one where a term and its descriptions are one. */
  readonly records: readonly (readonly Element[])[];
}

/** Fewer records than these are no list that repeats. */
const LEAST_RECORDS = 2;
const MOST_RECORDS = 3000;
const MOST_ELEMENTS = 60_000;
/** Lists of these are parts of a table, of a drop-down or of a picture. */
const NO_LISTS =
  'table *, [role="grid"] *, [role="table"] *, select, select *, svg, svg *, nav, nav *, thead, tbody, tr';

/** Whether something of an element may be seen. */
export function isDrawn(element: Element): boolean {
  return !isSilentButField(element) && !isMarkedHidden(element);
}

const FIELDS = new Set(['select', 'textarea']);
const isSilentButField = (element: Element) => isSilent(element) && !FIELDS.has(nameOf(element));

/** A term with the descriptions that follow it. */
function termRecords(children: readonly Element[]): readonly (readonly Element[])[] {
  const records: Element[][] = [];
  for (const child of children) {
    if (nameOf(child) === 'dt') records.push([child]);
    else if (nameOf(child) === 'dd') records.at(-1)?.push(child);
  }
  return records;
}

/** The children of the tag that most of them have; the others are titles and notes of the list. */
function alikeRecords(children: readonly Element[]): readonly (readonly Element[])[] {
  const byTag = new Map<string, Element[]>();
  for (const child of children) {
    const same = byTag.get(nameOf(child)) ?? [];
    byTag.set(nameOf(child), same);
    same.push(child);
  }
  const [most = []] = [...byTag.values()].sort((a, b) => b.length - a.length);
  return most.length > children.length / 2 ? most.map((element) => [element]) : [];
}

/** Lines of boxes that a style sheet lays out as a grid, by where they are drawn; none where the lines differ. */
function drawnLines(list: Element, children: readonly Element[]): readonly (readonly Element[])[] {
  const display = list.ownerDocument.defaultView?.getComputedStyle(list).display ?? '';
  if (!display.endsWith('grid')) return [];
  const lines: Element[][] = [];
  let last = Number.NaN;
  for (const child of children) {
    const { top, height } = child.getBoundingClientRect();
    const isSame = Math.abs(top - last) <= Math.max(2, height / 2);
    if (isSame) lines.at(-1)?.push(child);
    else lines.push([child]);
    last = isSame ? last : top;
  }
  const [first] = lines;
  const even =
    first !== undefined && first.length > 1 && lines.every(({ length }) => length === first.length);
  return even ? lines : [];
}

function isElsewhere(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    if (isMarkedHidden(at) || isAside(at) || attribute(at, 'aria-hidden') === 'true') return true;
  }
  return false;
}

function recordsOf(list: Element): readonly Records[] {
  const children = elementsOf(list).filter(isDrawn);
  if (children.length < LEAST_RECORDS || children.length > MOST_RECORDS) return [];
  const ways =
    nameOf(list) === 'dl' ? [termRecords(children)] : [alikeRecords(children), drawnLines(list, children)];
  return ways.filter(({ length }) => length >= LEAST_RECORDS).map((records) => ({ list, records }));
}

/** Every list of the page outside its tables, in the order of the page. */
export function findRecords(root: Root): readonly Records[] {
  const lists = query(root, `*:not(${NO_LISTS})`);
  if (lists.length > MOST_ELEMENTS) return [];
  return lists
    .filter((list) => nameOf(list) !== 'form' || elementsOf(list).length > 1)
    .flatMap(recordsOf)
    .filter(
      ({ list, records }) => !isElsewhere(list) && records.some((record) => record.some(holdsSomething)),
    );
}

const holdsSomething = (element: Element) => textOf(element) !== '';
