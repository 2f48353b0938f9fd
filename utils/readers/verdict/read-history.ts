import { parseSchoolDate } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { ReadMark, Reading } from '@/utils/register/reading';
import { resolveDay, standingOf } from '../dates/resolve';
import type { DayContext } from '../dates/resolve';
import type { HistoryAxes, HistoryRow } from '../headings/history-axes';
import { usualWidth, widthOf } from '../grids/grid';
import type { HeadedGrid } from '../headings/heading-rows';
import type { CandidateColumn } from '../headings/session-columns';
import type { ShownMemory } from '../marks/cell-parts';
import { inTaughtWords } from '../mappings/taught-words';
import { keySaysOtherwise } from '../marks/marking-key';
import { speaksOtherCodes } from '../marks/other-codes';
import { withReason } from '../marks/mark-text';
import { noteColumns, writtenIn } from '../marks/note-columns';
import { decideMark, seenMarks } from '../marks/session-marks';
import type { SeenMark } from '../marks/session-marks';
import type { Root } from '../page/dom';
import { labelledTexts } from '../page/labels';
import type { ProblemCode } from '../problems';
import { historyPupil } from '../pupils/history-pupil';
import type { HistoryPupil } from '../pupils/history-pupil';
import { doubtAbout } from './judge';
import { pageEvidence } from './page-evidence';
import type { PageEvidence } from './page-evidence';
import { ProblemList } from './problem-list';
import { refusal, refusalOf } from './refusal';
import type { ReadOptions } from './refusal';
import { savedState } from './saved';

/** A table that has the days of one pupil for its rows. */
export interface HistoryTable {
  readonly headed: HeadedGrid;
  readonly axes: HistoryAxes;
}

type Found = { kind: 'found'; marks: readonly SeenMark[] } | { kind: 'refused'; code: ProblemCode };

const refused = (code: ProblemCode) => ({ kind: 'refused', code }) as const;

function dateOf(
  row: HistoryRow,
  { heading }: CandidateColumn,
  context: DayContext,
): SchoolDate | ProblemCode {
  const week = row.week === null ? null : resolveDay(row.week, context);
  if (week?.kind === 'conflict') return 'dates-conflict';
  const inWeek = week?.kind === 'date' ? { ...context, week: week.date } : context;
  const named = [...(row.day === null ? [] : [row.day]), ...heading.days].map((day) =>
    resolveDay(day, inWeek),
  );
  if (named.some(({ kind }) => kind === 'conflict')) return 'dates-conflict';
  const iso = heading.isoDays.map(parseSchoolDate).filter((date) => date !== null);
  const dates = new Set([...named.flatMap((each) => (each.kind === 'date' ? [each.date] : [])), ...iso]);
  const [date] = dates;
  if (date === undefined || named.some(({ kind }) => kind === 'unknown')) return 'date-unknown';
  return dates.size > 1 ? 'dates-conflict' : date;
}

const isProblem = (answer: SchoolDate | ProblemCode): answer is ProblemCode => !/^\d/.test(answer);

/** A row of one mark may have its comment and its minutes in columns of their own. */
function withRowNote(mark: SeenMark, { row }: HistoryRow, headed: HeadedGrid): SeenMark {
  let { seen } = mark;
  for (const note of noteColumns(headed, [mark])) {
    const text = writtenIn(row, note.column);
    const minutes = /^\d{1,3}(?=\s*(?:m|mins?|minutes?)?$)/i.exec(text)?.[0];
    const { meaning } = seen;
    const isLate = meaning.kind === 'mark' && (meaning.means === 'L' || meaning.means === 'U');
    if (note.kind === 'minutes' && isLate && Number(minutes) > 0)
      seen = { ...seen, meaning: { ...meaning, minutes: Number(minutes) } };
    if (note.kind === 'reason') seen = { ...seen, meaning: withReason(seen.meaning, text) };
    if (note.kind !== 'minutes' && text !== '') seen = { ...seen, comment: text };
  }
  return { ...mark, seen };
}

function historyMarks({ axes, headed }: HistoryTable, { days, session: page }: PageEvidence): Found {
  const memory: ShownMemory = new Map();
  const marks: SeenMark[] = [];
  const usual = usualWidth(axes.rows.map(({ row }) => row));
  for (const row of axes.rows) {
    for (const column of axes.columns) {
      const date = dateOf(row, column, days.context);
      if (isProblem(date)) return refused(date);
      const named = new Set([...column.heading.sessions, ...(row.session === null ? [] : [row.session])]);
      const [session] = named.size === 0 && page.kind === 'session' ? [page.session] : named;
      if (named.size > 1) return refused('sessions-conflict');
      if (session === undefined) return refused('session-unknown');
      const cells = { date, session, marks: [{ column: column.column, half: null }], choices: [] };
      const seen = seenMarks(row.row, [cells], memory);
      const noted = axes.columns.length === 1 ? seen.map((mark) => withRowNote(mark, row, headed)) : seen;
      const inLine = widthOf(row.row) === usual && usual === headed.headings.length;
      marks.push(...(inLine ? noted : noted.map(inConflict)));
    }
  }
  if (marks.some(({ date }) => standingOf(date, days.context.today) === 'other-school-year')) {
    return refused('other-school-year');
  }
  return { kind: 'found', marks };
}

/** Of a row with a cell too many or too few, or of a session that stands there twice: nobody can tell which is meant. */
const inConflict = (mark: SeenMark): SeenMark => ({
  ...mark,
  seen: { ...mark.seen, meaning: { kind: 'conflict' } },
});

const place = ({ date, session }: SeenMark) => date + session;

/** One mark a session, in order; a session that stands there twice with different marks has none. */
function oneEach(marks: readonly SeenMark[]): readonly SeenMark[] {
  const bySession = new Map<string, SeenMark>();
  for (const mark of marks) {
    const known = bySession.get(place(mark));
    const differs = known !== undefined && known.seen.shown !== mark.seen.shown;
    bySession.set(place(mark), differs ? inConflict(mark) : mark);
  }
  return [...bySession.values()].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** Reads the attendance of one pupil: days or weeks down, sessions across. The pupil must be named beyond doubt. */
export function readHistory(
  document: Document,
  root: Root,
  table: HistoryTable,
  options: ReadOptions,
  others?: ReadonlySet<Element>,
): Reading {
  const evidence = pageEvidence(document, root, table.headed, options.today, others);
  const found = historyMarks(table, evidence);
  const shown = found.kind === 'found' ? oneEach(found.marks) : [];
  const { value: seen, conflict } = inTaughtWords(shown, options.mapping?.words);
  if (conflict) return refusalOf('mapping-conflict', options);
  const doubt = doubtAbout({
    titles: evidence.titles,
    headings: table.headed.headings.map(({ text }) => text),
    namedColumns: false,
    marks: seen.map((mark) => mark.seen),
    unread: found.kind === 'refused',
    taught: false,
  });
  if (doubt !== null) return refusal(doubt);
  if (found.kind === 'refused') return refusal(found.code);
  const labels = labelledTexts(evidence.view.blocks);
  const pupil = historyPupil(evidence.view, evidence.near, labels, evidence.group);
  return pupil === null ? refusal('history-not-named') : historyReading(table, evidence, pupil, seen);
}

function historyReading(
  { headed }: HistoryTable,
  { view, group, days }: PageEvidence,
  { name, key }: HistoryPupil,
  seen: readonly SeenMark[],
): Reading {
  const problems = new ProblemList();
  const otherCodes = speaksOtherCodes(
    seen.map((mark) => mark.seen),
    keySaysOtherwise(view.blocks),
  );
  if (otherCodes) problems.add('other-codes');
  const trust = { today: days.context.today, otherCodes, outOfLine: false, someSaved: false };
  const marks = seen.map((each): ReadMark => {
    const { mark, problem } = decideMark(each, trust);
    if (problem !== null) problems.addMark(problem, mark, name.shown);
    return mark;
  });
  return {
    page: 'pupil-history',
    sessions: seen.map(({ date, session }) => ({ date, session })),
    expected: null,
    complete: !headed.grid.partial,
    saved: savedState(view.blocks, { marked: false, someMarked: false, untouched: false }),
    pupils: [{ key, name, group, marks }],
    problems: problems.all(),
  };
}
