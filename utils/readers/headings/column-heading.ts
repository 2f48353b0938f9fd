import type { Session } from '@/utils/calendar/calendar';
import { daysIn, isoDaysIn } from '../dates/date-text';
import type { NamedDay } from '../dates/date-text';
import { titleDays } from '../dates/days-in-title';
import { attribute, query } from '../page/dom';
import type { Cell } from '../grids/grid';
import { meaningOfText } from '../marks/mark-text';
import { foldWording } from '../marks/wording';
import { COLUMN_WORDS, NEUTRAL_WORDS } from './column-words';
import type { ColumnRole } from './column-words';
import { numberedSession, sessionToken, sessionsIn } from './session-words';

/** What the heading cells over one column say together. */
export interface ColumnHeading {
  readonly text: string;
  readonly role: ColumnRole;
  /** The days the headings name, parts of one day put together; whole dates in classes and attributes; weeks named above. */
  readonly days: readonly NamedDay[];
  readonly isoDays: readonly string[];
  readonly weeks: readonly NamedDay[];
  readonly sessions: readonly Session[];
  /** "Session 1" or "2": a half of the day only where a key on the page says so. */
  readonly numbered?: Session;
  /** Nothing but a day and a session is said, apart from words that mean neither. */
  readonly plain: boolean;
  /** The heading is itself a mark: a column to tick for "Present" or "N". */
  readonly mark: string | null;
}

const ATTRIBUTES = [
  'class',
  'data-date',
  'data-day',
  'data-session',
  'datetime',
  'col-id',
  'data-col-id',
  'data-field',
  'data-key',
  'data-column',
  'tabulator-field',
  'title',
  'abbr',
  'aria-label',
  'data-label',
  'headers',
  'id',
];

function attributeTexts(cell: Cell): string[] {
  if (cell.bare === true) return [];
  const inside =
    cell.element.firstElementChild === null ? [] : query(cell.element, 'time, abbr, [data-date], [title]');
  return [cell.element, ...inside].flatMap((element) =>
    ATTRIBUTES.map((name) => attribute(element, name) ?? '').filter((value) => value !== ''),
  );
}

/** As `foldWording`, with "Name(s)" read as "Names". */
const foldHeading = (text: string) => foldWording(text.replace(/\(s\)/gi, 's'));

function roleOf(words: string): ColumnRole | null {
  return COLUMN_WORDS.find((row) => row.words.test(words))?.role ?? null;
}

/** A share or a sum of marks is no mark. */
const COUNTED = /%|\bper ?cent\b|[∑Σ]/;

const isNumber = (text: string) => /^\d{1,2}$/.test(text);

/** The role a heading names, asked of the lowest heading cell first: those above speak of several columns. */
function roleOfCells(texts: readonly string[], remainder: string): ColumnRole | null {
  const [lowest, ...above] = texts
    .map(foldWording)
    .filter((text) => text !== '')
    .reverse();
  const asked = lowest === undefined ? [] : [lowest, ...above.filter((text) => !isNumber(text))];
  return (
    asked.map(roleOf).find((role) => role !== null) ??
    (isNumber(remainder) ? null : roleOf(foldHeading(remainder)))
  );
}

/** Puts together what several heading rows say of one day: "November 2026", "Mon", "9". Null when they differ. */
function joined(days: readonly NamedDay[]): NamedDay | null {
  const day: Record<string, number> = {};
  for (const part of days) {
    for (const [key, value] of Object.entries(part) as [string, number][]) {
      if (day[key] !== undefined && day[key] !== value) return null;
      day[key] = value;
    }
  }
  return day;
}

function daysOfCells(
  texts: readonly string[],
  numbers: readonly NamedDay[],
  spoken: readonly string[],
): Pick<ColumnHeading, 'days' | 'weeks'> {
  const titles = texts.map(titleDays);
  const weeks = titles.flatMap(({ week }) => (week === undefined ? [] : [week]));
  const named = texts.filter((_, at) => titles[at]?.week === undefined).flatMap((text) => daysIn(text).days);
  const above = texts
    .slice(0, -1)
    .filter(isNumber)
    .map((text) => ({ day: Number(text) }));
  const parts = [...named, ...(named.some(({ day }) => day !== undefined) ? [] : [...numbers, ...above])];
  const days = parts.length > 0 ? parts : spoken.flatMap((text) => daysIn(text).days);
  const one = joined(days);
  return { weeks, days: days.length === 0 ? [] : one === null ? days : [one] };
}

function sessionsOf(
  cells: readonly Cell[],
  fromText: readonly Session[],
  attributes: readonly string[],
): readonly Session[] {
  if (fromText.length > 0) return fromText;
  const spoken = cells.flatMap(({ element, bare }) =>
    (bare === true ? [] : ['aria-label', 'title', 'abbr']).flatMap(
      (name) => sessionsIn(daysIn(attribute(element, name) ?? '').rest).sessions,
    ),
  );
  if (spoken.length > 0) return [...new Set(spoken)];
  const tokens = attributes.map(sessionToken).filter((session) => session !== null);
  return [...new Set(tokens)];
}

function markOf(texts: readonly string[]): string | null {
  const lowest = texts.filter((text) => text !== '').at(-1) ?? '';
  return meaningOfText(lowest).kind === 'mark' || meaningOfText(lowest).kind === 'class-only' ? lowest : null;
}

/** Reads the heading cells over one column, from the highest to the lowest. */
export function columnHeading(cells: readonly Cell[]): ColumnHeading {
  const texts = cells.filter(({ day }) => day === undefined).map(({ text }) => text);
  const numbers = cells.flatMap(({ day }) => (day === undefined ? [] : [{ day }]));
  const read = texts.map(daysIn);
  const spoken = cells.flatMap(({ element, bare }) =>
    bare === true ? [] : ['title', 'aria-label', 'abbr'].map((name) => attribute(element, name) ?? ''),
  );
  const found = read.map(({ rest }) => sessionsIn(rest));
  const remainder = found
    .map(({ rest }) => rest)
    .join(' ')
    .trim();
  const attributes = cells.flatMap(attributeTexts);
  const text = cells
    .map((cell) => cell.text)
    .join(' ')
    .trim();
  const leftOver = foldWording(remainder).replace(NEUTRAL_WORDS, ' ').trim();
  const sessions = sessionsOf(cells, [...new Set(found.flatMap(({ sessions }) => sessions))], attributes);
  const numbered = sessions.length === 0 ? numberedSession(text) : null;
  return {
    text,
    role: COUNTED.test(text) ? 'other' : (roleOfCells(texts, remainder) ?? 'other'),
    ...daysOfCells(texts, numbers, spoken),
    isoDays: [...new Set(attributes.flatMap(isoDaysIn))],
    sessions,
    ...(numbered === null ? {} : { numbered }),
    plain: leftOver === '' && !COUNTED.test(text),
    mark: markOf(texts),
  };
}
