import { daysIn } from '../dates/date-text';
import type { Cell, Row } from '../grids/grid';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** A week as widgets shorten it. A letter by itself is no day: only the whole week, in its order, is. */
const WEEKS: readonly (readonly string[])[] = [
  ['m', 't', 'w', 't', 'f', 's', 's'],
  ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'],
];
const SCHOOL_DAYS = 5;

const folded = (text: string) => text.toLowerCase().replace(/\.$/, '');

/** How many cells from here on are the days of a week. */
function weekFrom(texts: readonly string[], at: number, week: readonly string[]): number {
  let count = 0;
  while (count < week.length && folded(texts[at + count] ?? '') === week[count]) count += 1;
  return count < SCHOOL_DAYS ? 0 : count;
}

/** Writes the letters of a week out as days: "M T W T F". */
function withWeekdays(cells: readonly Cell[]): readonly Cell[] {
  const named = [...cells];
  const texts = cells.map(({ text }) => text);
  for (let at = 0; at < cells.length; at += 1) {
    const count = Math.max(...WEEKS.map((week) => weekFrom(texts, at, week)));
    for (let day = 0; day < count; day += 1) {
      const cell = named[at + day];
      if (cell !== undefined) named[at + day] = { ...cell, text: DAYS[day] ?? '' };
    }
    at += Math.max(0, count - 1);
  }
  return named;
}

const LEAST_DAYS = 3;
/** No school has as many periods in a day. */
const MOST_PERIODS = 12;

const numberIn = ({ text }: Cell) => (/^\d{1,2}$/.test(text) ? Number(text) : null);

const namesDayOrMonth = ({ text }: Cell) => daysIn(text).days.length > 0;

/** Figures that rise from column to column are days where a month or weekdays stand with them, or where they are too many for periods. */
function withDayNumbers(row: Row, others: readonly Row[]): Row {
  const numbered = row.cells.flatMap((cell) => numberIn(cell) ?? []);
  const rises = numbered.every((number, at) => at === 0 || number > (numbered[at - 1] ?? 0));
  const last = numbered.at(-1) ?? 0;
  if (numbered.length < LEAST_DAYS || !rises || (numbered[0] ?? 0) < 1 || last > 31) return row;
  const beside = others.some(({ cells }) => cells.some(namesDayOrMonth));
  if (!beside && last <= MOST_PERIODS) return row;
  const cells = row.cells.map((cell) => {
    const day = numberIn(cell);
    return day === null ? cell : { ...cell, day };
  });
  return { ...row, cells };
}

/** Rows of headings with what their cells say only together: the letters of a week, the days of a month. */
export function withDays(rows: readonly Row[]): readonly Row[] {
  const named = rows.map((row) => {
    const cells = withWeekdays(row.cells);
    return cells.every((cell, at) => cell === row.cells[at]) ? row : { ...row, cells };
  });
  return named.map((row) =>
    withDayNumbers(
      row,
      named.filter((other) => other !== row),
    ),
  );
}
