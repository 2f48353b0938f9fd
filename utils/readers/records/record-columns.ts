import type { Cell } from '../grids/grid';
import { columnHeading } from '../headings/column-heading';
import { partsOf } from '../marks/cell-parts';
import { readCellMark } from '../marks/cell-mark';
import { meaningOfText } from '../marks/mark-text';
import { attribute, nameOf, query } from '../page/dom';
import { isGroup } from '../pupils/group';
import { linkId, upnIn } from '../pupils/pupil-ids';
import { isPupilName, looksLikeName, shownName } from '../pupils/pupil-name';
import type { Part } from './record-cells';

/** The same part of every record; one may be missing in some. */
export interface RecordColumn {
  readonly cells: readonly (Part['cell'] | undefined)[];
}

const present = ({ cells }: RecordColumn) => cells.filter((cell) => cell !== undefined);
const texts = (column: RecordColumn) => present(column).map(({ text }) => text);
const every = <T>(all: readonly T[], holds: (each: T) => boolean) => all.length > 0 && all.every(holds);

/** Puts the parts of records into columns: by their order where all have as many, else by the way to them. Null when neither fits. */
export function recordColumns(records: readonly (readonly Part[])[]): readonly RecordColumn[] | null {
  const [longest = []] = [...records].sort((a, b) => b.length - a.length);
  if (records.every(({ length }) => length === longest.length)) {
    return longest.map((_, at) => ({ cells: records.map((parts) => parts[at]?.cell) }));
  }
  const ways = longest.map(({ way }) => way);
  if (records.some((parts) => parts.some(({ way }) => !ways.includes(way)))) return null;
  return ways.map((way) => ({ cells: records.map((parts) => parts.find((part) => part.way === way)?.cell) }));
}

function isHeadingText(text: string): boolean {
  const { role, sessions, days, plain } = columnHeading([{ ...NOTHING, text }]);
  return role !== 'other' || (plain && (sessions.length > 0 || days.length > 0));
}

const NOTHING = { element: null as unknown as Element, heading: true, column: 0, span: 1, bare: true };

/** The label that every record has before the same part, or beside the control of that part. */
export function labelOf(column: RecordColumn): string | null {
  const [first, ...others] = new Set(texts(column));
  if (first === undefined || others.length > 0) return null;
  const label = first.replace(/\s*:$/, '');
  return isHeadingText(label) ? label : null;
}

const FIELDS = 'select, textarea, input:not([type="radio"]):not([type="checkbox"]):not([type="hidden"])';

/** A label around its own control: "AM" with a drop-down behind it. */
export const holdsField = (column: RecordColumn) =>
  every(
    present(column),
    ({ element, bare }) => bare !== true && (element.matches(FIELDS) || query(element, FIELDS).length > 0),
  );

const own = (element: Element) =>
  [element, ...query(element, '*')]
    .map((each) => `${nameOf(each)} ${attribute(each, 'class') ?? ''} ${attribute(each, 'name') ?? ''}`)
    .join(' ');

const shown = ({ element, text, bare }: Part['cell']) => (bare === true ? text : shownName(element));

const NAMED = /pupil|student|child|learner|\bname|[-_]name/i;
const HEADS = /^(?:h[1-6]|dt|legend)\b/;

/** Markup that calls the part a name, or links it to a pupil. */
function isCalledName({ element }: Part['cell']): boolean {
  const said = own(element);
  const links = [element, ...query(element, 'a[href]')].map((each) => attribute(each, 'href') ?? '');
  return NAMED.test(said) || HEADS.test(said) || links.some((href) => href !== '' && linkId(href) !== null);
}

const isNotMark = (text: string) => meaningOfText(text).kind === 'unknown';

/** 2: called a name by its markup. 1: every text is written like a name. 0: no names. */
export function nameStanding(column: RecordColumn): 0 | 1 | 2 {
  const cells = present(column);
  if (cells.length < column.cells.length) return 0;
  const names = cells.map(shown);
  if (!names.every((name) => isPupilName(name) && isNotMark(name) && /[\s,]/.test(name))) return 0;
  if (cells.every(isCalledName)) return 2;
  return names.every(looksLikeName) ? 1 : 0;
}

const known = (text: string) => ['mark', 'class-only'].includes(meaningOfText(text).kind);

/** Controls in a cell that offer at least two marks. */
function offersMarks(cell: Part['cell']): boolean {
  if (cell.bare === true) return false;
  const { picked, choices } = partsOf(cell.element, new Map());
  return (
    picked.some(({ options }) => options.filter(known).length > 1) ||
    choices.filter(({ names, value }) => [...names, value].some(known)).length > 1
  );
}

/** Whether a part is a mark in every record that has one, or offers marks to choose from. */
export function holdsMarks(column: RecordColumn): boolean {
  const cells = present(column);
  if (every(cells, offersMarks)) return true;
  const memory = new Map<string, boolean>();
  const read = cells.map((cell) => readCellMark({ ...cell, column: 0 } satisfies Cell, memory).meaning.kind);
  const filled = read.filter((kind) => kind !== 'blank');
  return filled.includes('mark') && filled.every((kind) => kind !== 'unknown');
}

const MINUTES = /^\d{1,3} ?m(?:ins?|inutes?)?(?: late)?$/i;

/** What a part without a label holds by what stands in it: the heading it would have. Empty when that is not known. */
export function headingByContent(column: RecordColumn): string {
  const cells = present(column);
  const filled = texts(column).filter((text) => text !== '');
  if (every(filled, (text) => upnIn(text) === text)) return 'UPN';
  if (every(filled, isGroup)) return 'Class';
  if (every(filled, (text) => MINUTES.test(text))) return 'Minutes late';
  if (every(cells, ({ element }) => /\b(?:comment|note|remark)s?\b/i.test(own(element)))) return 'Comment';
  return '';
}
