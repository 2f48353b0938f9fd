import type { Session } from '@/utils/calendar/calendar';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { sessionsIn } from '../headings/session-words';
import { dateInCell, isInFigures, plain, writesMonthFirst } from './cells';
import { meaningsOf } from './headings';
import type { PupilColumn } from './pupil-headings';
import type { ListProblem } from './pupil-list';
import type { Sheet } from './sheet';

/** What one row of a list of marks said besides its mark. */
export interface Said {
  readonly date: SchoolDate;
  readonly session: Session;
  readonly minutesLate?: number;
  readonly comment?: string;
}

/** A list of marks, one a row, laid out as pupils by sessions. */
export interface RowsAsGrid {
  readonly rows: readonly (readonly string[])[];
  /** For each row of the grid below its heading: what was said beside its marks. */
  readonly said: readonly (readonly Said[])[];
  readonly problems: readonly ListProblem[];
}

const WORDS = {
  date: ['date', 'session date', 'attendance date', 'mark date', 'register date', 'day'],
  session: ['session', 'am pm', 'am or pm', 'session name', 'session type', 'period', 'half day'],
  mark: [
    'mark',
    'code',
    'attendance mark',
    'attendance code',
    'session mark',
    'mark code',
    'attendance',
    'status',
  ],
  minutes: ['minutes late', 'mins late', 'late minutes', 'minutes', 'late mins'],
  comment: ['comment', 'comments', 'note', 'notes', 'reason'],
} as const;
type Field = keyof typeof WORDS;

const KEPT: readonly (readonly [PupilColumn, string])[] = [
  ['upn', 'UPN'],
  ['admission number', 'Admission number'],
  ['surname', 'Surname'],
  ['forename', 'Forename'],
  ['name', 'Name'],
  ['class', 'Class'],
];
const LINES_BEFORE_HEADINGS = 8;

interface Columns {
  readonly headingRow: number;
  readonly of: ReadonlyMap<Field, number>;
  readonly pupil: readonly { readonly heading: string; readonly at: number }[];
}

function columnsOf({ rows }: Sheet): Columns | null {
  for (const [headingRow, headings] of rows.slice(0, LINES_BEFORE_HEADINGS).entries()) {
    const words = headings.map(plain);
    const of = new Map<Field, number>();
    for (const field of Object.keys(WORDS) as Field[]) {
      const at = words.findIndex((word) => (WORDS[field] as readonly string[]).includes(word));
      if (at >= 0) of.set(field, at);
    }
    const { meanings } = meaningsOf(headings);
    const pupil = KEPT.flatMap(([column, heading]) => {
      const at = meanings.indexOf(column);
      return at < 0 ? [] : [{ heading, at }];
    });
    if (of.has('date') && of.has('session') && of.has('mark') && pupil.length > 0)
      return { headingRow, of, pupil };
  }
  return null;
}

interface Pivoted {
  readonly cells: readonly string[];
  readonly marks: Map<string, Set<string>>;
  readonly said: Said[];
}

function saidIn(at: { date: SchoolDate; session: Session }, minutes: string, comment: string): Said | null {
  const late = Number(minutes);
  const isLate = minutes !== '' && Number.isInteger(late) && late >= 0 && late < 1000;
  if (!isLate && comment === '') return null;
  return { ...at, ...(isLate ? { minutesLate: late } : {}), ...(comment === '' ? {} : { comment }) };
}

const COMMENT_LIMIT = 500;

function sessionOf(cell: string): Session | null {
  const { sessions } = sessionsIn(cell);
  return sessions.length === 1 ? (sessions[0] ?? null) : null;
}

/** A heading no reader of dates takes for anything else. */
function headingOf(place: string): string {
  const [year, month, day] = place.slice(0, 10).split('-');
  return `${day}/${month}/${year} ${place.slice(10)}`;
}

/** Where one row's mark belongs, or what of that cannot be known. */
function placeOf(
  day: string,
  session: string,
  monthFirst: boolean,
): { date: SchoolDate; session: Session } | 'day' | 'session' {
  const date = monthFirst && isInFigures(day) ? null : dateInCell(day);
  if (date === null) return 'day';
  const known = sessionOf(session);
  return known === null ? 'session' : { date, session: known };
}

function pivot(sheet: Sheet, columns: Columns) {
  const body = sheet.rows.slice(columns.headingRow + 1);
  const cell = (row: readonly string[], field: Field) => (row[columns.of.get(field) ?? -1] ?? '').trim();
  const monthFirst = writesMonthFirst(body.map((row) => cell(row, 'date')));
  const problems: ListProblem[] = [];
  const pupils = new Map<string, Pivoted>();
  body.forEach((row, index) => {
    if (row.every((one) => one.trim() === '')) return;
    const at = placeOf(cell(row, 'date'), cell(row, 'session'), monthFirst);
    if (typeof at === 'string') {
      const message = `It cannot be known for which ${at} this mark is, so it was left out.`;
      problems.push({ row: columns.headingRow + index + 2, message });
      return;
    }
    const cells = columns.pupil.map((own) => (row[own.at] ?? '').trim());
    const pupil = pupils.get(cells.join('\u0000')) ?? {
      cells,
      marks: new Map<string, Set<string>>(),
      said: [],
    };
    pupils.set(cells.join('\u0000'), pupil);
    const place = at.date + at.session;
    pupil.marks.set(place, (pupil.marks.get(place) ?? new Set()).add(cell(row, 'mark')));
    const said = saidIn(at, cell(row, 'minutes'), cell(row, 'comment').slice(0, COMMENT_LIMIT));
    if (said !== null) pupil.said.push(said);
  });
  return { pupils: [...pupils.values()], problems };
}

/**
 * A list with one mark a row as the grid it stands for; null for any other table. A row whose day or session cannot be
 * known is left out and named. Two rows that say different things about one session put both in its cell, which is then
 * no mark.
 */
export function gridOfRows(sheet: Sheet): RowsAsGrid | null {
  const columns = columnsOf(sheet);
  if (columns === null) return null;
  const { pupils, problems } = pivot(sheet, columns);
  const order = [...new Set(pupils.flatMap(({ marks }) => [...marks.keys()]))].sort();
  const grid = pupils.map(({ cells, marks }) => [
    ...cells,
    ...order.map((place) => [...(marks.get(place) ?? [])].join(' or ')),
  ]);
  return {
    rows: [[...columns.pupil.map(({ heading }) => heading), ...order.map(headingOf)], ...grid],
    said: pupils.map(({ said }) => said),
    problems,
  };
}
