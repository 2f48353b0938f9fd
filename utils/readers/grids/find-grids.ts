import { attribute, isMarkedHidden, isShown, isWithin, nameOf, parentOf, query } from '../page/dom';
import type { Root } from '../page/dom';
import { columnGrid } from './column-grid';
import { ROW_LIMIT } from './grid';
import type { Grid } from './grid';
import { joinHeadAndBody, joinSingleRows } from './join-grids';
import { nativeTable, tableRows } from './native-table';
import type { TableRow } from './native-table';
import { roleGrid } from './role-grid';

export interface FoundGrids {
  readonly grids: readonly Grid[];
  /** Some table has more rows than a register can have. */
  readonly tooMany: boolean;
}

const LAYOUT_ROLES = new Set(['presentation', 'none']);

function isHiddenPlace(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) if (isMarkedHidden(at)) return true;
  return !isShown(element);
}

function outerTables(table: Element): Element[] {
  const outer: Element[] = [];
  for (let at = parentOf(table); at !== null; at = parentOf(at)) if (nameOf(at) === 'table') outer.push(at);
  return outer;
}

/** A table of so many rows inside another makes the other one a frame for the layout. */
const ROWS_OF_A_LIST = 3;

/** Tables that hold data: not those that only lay the page out around another table, and not those inside a cell. */
function dataTables(rowsOf: ReadonlyMap<Element, readonly TableRow[]>): readonly Element[] {
  const tables = [...rowsOf.keys()];
  const layout = new Set(
    tables.filter(
      (table) => LAYOUT_ROLES.has(attribute(table, 'role') ?? '') && query(table, 'th').length === 0,
    ),
  );
  for (const [table, rows] of rowsOf) {
    if (rows.length >= ROWS_OF_A_LIST) for (const outer of outerTables(table)) layout.add(outer);
  }
  const data = new Set(tables.filter((table) => !layout.has(table)));
  return [...data].filter((table) => !outerTables(table).some((outer) => data.has(outer)));
}

/** Every table of the page that could be a register, of whatever it is made. */
export function findGrids(root: Root): FoundGrids {
  const places = query(root, 'table, [role="grid"], [role="treegrid"], [role="table"]').filter(
    (element) => !isHiddenPlace(element),
  );
  const tables = places.filter((element) => nameOf(element) === 'table');
  const roles = places.filter((element) => nameOf(element) !== 'table');
  const rowsOf = new Map(tables.map((table) => [table, tableRows(table)]));
  const counts = [
    ...[...rowsOf.values()].map(({ length }) => length),
    ...roles.map((grid) => query(grid, '[role="row"]').length),
  ];
  if (counts.some((count) => count >= ROW_LIMIT)) return { grids: [], tooMany: true };
  const outerRoles = roles.filter((grid) => !roles.some((other) => other !== grid && isWithin(grid, other)));
  const fromTables = joinHeadAndBody(
    joinSingleRows(dataTables(rowsOf).map((table) => nativeTable(table, rowsOf.get(table) ?? []))),
  );
  // A widget that gives its roles to elements around real tables is read by those tables.
  const ofElements = outerRoles.filter(
    (grid) => !tables.some((table) => isWithin(table, grid) && (rowsOf.get(table) ?? []).length > 0),
  );
  const fromRoles = ofElements
    .map((grid) => roleGrid(grid) ?? columnGrid(grid))
    .filter((grid) => grid !== null);
  const total = fromTables.reduce((sum, { rows }) => sum + rows.length, 0);
  return { grids: [...fromRoles, ...fromTables], tooMany: total >= ROW_LIMIT };
}
