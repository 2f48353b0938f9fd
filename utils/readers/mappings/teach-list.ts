import type { ColumnPlace, ListPlace } from '@/utils/register/mapping';
import type { Cell, Grid, Row } from '../grids/grid';
import { findGrids } from '../grids/find-grids';
import type { HeadedGrid } from '../headings/heading-rows';
import { readCellMark } from '../marks/cell-mark';
import { foldWording } from '../marks/wording';
import { elementsOf, isWithin, parentOf, query } from '../page/dom';
import type { Root } from '../page/dom';
import { textOf } from '../page/text';
import { isPupilName } from '../pupils/pupil-name';
import { pairsBeside } from '../verdict/candidates';
import { followPath, pathDown, tagOf, tagPath } from './place';
import { columnAt, headedOrBare } from './taught-columns';

/** What staff pointed at in the list: of one pupil. */
export interface PointedInList {
  readonly name: Element;
  readonly mark?: Element;
  readonly id?: Element;
  readonly group?: Element;
}

/** Why a list cannot be taught by what was pointed at. */
export type ListTrouble =
  'not-a-name' | 'not-one-pupil' | 'one-row-only' | 'choices-side-by-side' | 'no-mark-pointed';

export type TaughtList =
  | { readonly kind: 'list'; readonly list: ListPlace }
  | { readonly kind: 'trouble'; readonly why: ListTrouble };

const trouble = (why: ListTrouble): TaughtList => ({ kind: 'trouble', why });

const PARTS = ['mark', 'id', 'group'] as const;

function cellOf(grid: Grid, element: Element): Cell | null {
  const cells = grid.rows.filter(({ part }) => part === 'body').flatMap((row: Row) => row.cells);
  return cells.find((cell) => isWithin(element, cell.element)) ?? null;
}

/** A column by its heading where that is its own and says nothing of a day; else by where it stands. */
function columnPlace(headed: HeadedGrid, column: number): ColumnPlace {
  const heading = headed.headings[column];
  const text = heading?.text ?? '';
  const place = { heading: text };
  const stays = foldWording(text) !== '' && !/\d/.test(text) && heading?.days.length === 0;
  return stays && columnAt(headed, place) === column
    ? place
    : { column: column + 1, of: headed.headings.length };
}

/** Marks under days, sessions or codes are found by their headings, all of them and not only the one pointed at. */
function isFoundByHeading(headed: HeadedGrid, { column, element }: Cell): boolean {
  const heading = headed.headings[column];
  if (heading === undefined) return false;
  const named = heading.days.length + heading.isoDays.length + heading.sessions.length > 0;
  const choices = query(
    element,
    'input[type="radio"], input[type="checkbox"], [role="radio"], [role="checkbox"]',
  );
  return named || (heading.mark !== null && choices.length > 0);
}

function listInTable(root: Root, pointed: PointedInList): ListPlace | null {
  const { grids } = findGrids(root);
  for (const grid of [...grids, ...pairsBeside(grids)]) {
    const name = cellOf(grid, pointed.name);
    if (name === null) continue;
    const parts = PARTS.flatMap((part) => {
      const element = pointed[part];
      return element === undefined ? [] : [{ part, cell: cellOf(grid, element) }];
    });
    if (parts.some(({ cell }) => cell === null || cell === name)) continue;
    const headed = headedOrBare(grid);
    const places = parts.flatMap(({ part, cell }): [string, ColumnPlace][] =>
      cell === null || (part === 'mark' && isFoundByHeading(headed, cell))
        ? []
        : [[part, columnPlace(headed, cell.column)]],
    );
    return { kind: 'table', name: columnPlace(headed, name.column), ...Object.fromEntries(places) };
  }
  return null;
}

/** The smallest element around both. */
function around(a: Element, b: Element): Element | null {
  for (let at: Element | null = a; at !== null; at = parentOf(at)) if (isWithin(b, at)) return at;
  return null;
}

/** The child of `top` in which an element stands. */
function partOf(top: Element, element: Element): Element | null {
  return elementsOf(top).find((child) => isWithin(element, child)) ?? null;
}

/** Rows like this one: elements beside it with the same tag, that have a name and a mark at the same places. */
function rowsLike(row: Element, places: readonly string[]): readonly Element[] {
  const parent = parentOf(row);
  if (parent === null) return [];
  return elementsOf(parent).filter(
    (other) => tagOf(other) === tagOf(row) && places.every((place) => followPath(other, place) !== null),
  );
}

const asCell = (element: Element): Cell => ({
  element,
  text: textOf(element),
  heading: false,
  column: 0,
  span: 1,
});

const readsAsMark = (element: Element) => readCellMark(asCell(element), new Map()).meaning.kind === 'mark';

/**
 * Ways to mark a pupil beside each other, the same in every row: which of them is chosen cannot be told from one of them.
 * An initial beside a name differs from row to row.
 */
function isOneOfChoices(mark: Element, row: Element, rows: readonly Element[]): boolean {
  const parent = parentOf(mark);
  const others = parent === null ? [] : elementsOf(parent).filter((other) => other !== mark);
  return others.filter(readsAsMark).some((other) => {
    const place = pathDown(row, other);
    const texts = rows.map((each) => textOf(followPath(each, place) ?? each));
    return new Set(texts).size === 1;
  });
}

function listInRows({ name, mark, id, group }: PointedInList & { readonly mark: Element }): TaughtList {
  const inner = around(name, mark);
  const part = inner === null ? null : partOf(inner, mark);
  if (inner === null || part === null || isWithin(name, part)) return trouble('not-one-pupil');
  for (let row: Element | null = inner; row !== null; row = parentOf(row)) {
    const places = [pathDown(row, name), pathDown(row, part)];
    const [namePlace = '', markPlace = ''] = places;
    const rows = rowsLike(row, places);
    if (rows.length < 2) continue;
    if (isOneOfChoices(part, row, rows)) return trouble('choices-side-by-side');
    const inRow = (element: Element | undefined) =>
      element === undefined || row === null || !isWithin(element, row) ? undefined : pathDown(row, element);
    const [idPlace, groupPlace] = [inRow(id), inRow(group)];
    if ((id !== undefined && !idPlace) || (group !== undefined && !groupPlace))
      return trouble('not-one-pupil');
    const list: ListPlace = {
      kind: 'rows',
      row: tagPath(row),
      name: namePlace,
      mark: markPlace,
      ...(idPlace === undefined ? {} : { id: idPlace }),
      ...(groupPlace === undefined ? {} : { group: groupPlace }),
    };
    return { kind: 'list', list };
  }
  return trouble('one-row-only');
}

/** The list of a page by what staff pointed at in it. */
export function teachList(root: Root, pointed: PointedInList): TaughtList {
  if (!isPupilName(textOf(pointed.name))) return trouble('not-a-name');
  const table = listInTable(root, pointed);
  if (table !== null) return { kind: 'list', list: table };
  const { mark } = pointed;
  return mark === undefined ? trouble('no-mark-pointed') : listInRows({ ...pointed, mark });
}
