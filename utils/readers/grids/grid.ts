/** One cell of a table, whatever the table is made of. */
export interface Cell {
  readonly element: Element;
  readonly text: string;
  /** A heading by its markup. */
  readonly heading: boolean;
  /** First column it stands in, counted from 0, and how many it covers. */
  readonly column: number;
  readonly span: number;
  /** Nothing but its text: no element inside, no attribute. Most cells are, and are asked nothing more. */
  readonly bare?: boolean;
  /** Nothing but its text in one element, such as a link. */
  readonly wrapped?: boolean;
  /** A heading that is a figure, and is the day of a month by the headings beside it. */
  readonly day?: number;
}

export type Part = 'head' | 'body' | 'foot';

export interface Row {
  /** More than one when frozen columns are kept in a container of their own. */
  readonly elements: readonly Element[];
  readonly part: Part;
  readonly cells: readonly Cell[];
  readonly hidden: boolean;
  /** Its cells say themselves which column they are of, so one that is not there is only out of sight. */
  readonly keyed?: boolean;
  /** Of a real table: those of its parts that hold elements. Whatever else is in the row is text. */
  readonly holders?: readonly Element[];
}

/** A table as rows of cells in columns: from a real table, from elements with table roles, or from several of either. */
export interface Grid {
  readonly elements: readonly Element[];
  readonly rows: readonly Row[];
  /** Rows or columns that the widget says it has but does not hold in the page at the moment. */
  readonly partial: boolean;
  /** Rows below the headings that the widget says it has, when those are more than the page holds. */
  readonly total?: number;
  /** Some headings or cells do not stand over each other, and it cannot be seen where they belong. */
  readonly crooked?: boolean;
}

/** A page with this many rows is no register, and is not read (reliability.md B4). */
export const ROW_LIMIT = 3000;

export function cellAt(row: Row, column: number): Cell | undefined {
  const guess = row.cells[column];
  if (guess?.column === column) return guess;
  return row.cells.find((cell) => cell.column <= column && column < cell.column + cell.span);
}

export function widthOf(row: Row): number {
  const last = row.cells.at(-1);
  return last === undefined ? 0 : last.column + last.span;
}

/** The width that most rows have: a row with a cell too many or too few has another. Null where two widths are as common. */
export function usualWidth(rows: readonly Row[]): number | null {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(widthOf(row), (counts.get(widthOf(row)) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}
