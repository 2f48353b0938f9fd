import type { ReadPupil, Reading } from '@/utils/register/reading';
import { sessionColumns } from '../headings/session-columns';
import { withReason } from '../marks/mark-text';
import { noteColumns, reasonFor, withNotes } from '../marks/note-columns';
import { speaksOtherCodes } from '../marks/other-codes';
import { decideMark } from '../marks/session-marks';
import { marksDenySession, presentInFuture, seenRows } from './seen-rows';
import type { Seen } from './seen-rows';
import type { CellMark } from '../marks/cell-mark';
import { keySaysOtherwise } from '../marks/marking-key';
import type { SeenMark } from '../marks/session-marks';
import type { Root } from '../page/dom';
import { pupilRows } from '../pupils/pupil-rows';
import type { PupilRows } from '../pupils/pupil-rows';
import { keysOf, onePupilEach } from '../pupils/same-pupil';
import type { RegisterTable } from './candidates';
import { completeness } from './completeness';
import { doubtAbout } from './judge';
import { pageEvidence } from './page-evidence';
import type { PageEvidence } from './page-evidence';
import { ProblemList } from './problem-list';
import { refusal } from './refusal';
import type { ReadOptions } from './refusal';
import { savedState } from './saved';

/** Half of the rows not fitting their headings means that the headings are not those of the rows. */
const MOST_OUT_OF_LINE = 0.5;

function readPupils(
  table: RegisterTable,
  { sessions, rows, choices }: Seen,
  evidence: PageEvidence,
  problems: ProblemList,
): readonly ReadPupil[] {
  const notes = noteColumns(table.headed, sessions);
  const keys = keysOf(
    rows.map(({ pupil }) => pupil),
    evidence.group,
  );
  const shown = rows.flatMap(({ seen }) => seen.map((mark) => mark.seen));
  const otherCodes = speaksOtherCodes([...shown, ...choices], keySaysOtherwise(evidence.view.blocks));
  if (otherCodes && shown.some(isBareLetter)) problems.add('other-codes');
  return rows.flatMap(({ pupil, seen }, at) => {
    const key = keys[at];
    if (key === undefined) return [];
    const trust = { today: evidence.days.context.today, otherCodes, outOfLine: pupil.outOfLine };
    const marks = seen.map((each) => {
      const reason = notes.length === 0 ? '' : reasonFor(each, pupil.row, notes);
      const { mark, problem } = decideMark(withReasonOf(each, reason), trust);
      if (problem === 'row-out-of-line') problems.add(problem);
      else if (problem !== null) problems.addMark(problem, mark, pupil.name.shown);
      return notes.length === 0 ? mark : withNotes(mark, pupil.row, notes);
    });
    return [{ key, name: pupil.name, group: pupil.group ?? evidence.group, marks }];
  });
}

/** A letter by itself, which means nothing where letters are not England's codes. */
const isBareLetter = ({ meaning, shown }: CellMark) =>
  /^[A-Z]$/.test(shown) && (meaning.kind === 'unknown' || (meaning.kind === 'mark' && meaning.by === 'code'));

function withReasonOf(mark: SeenMark, reason: string): SeenMark {
  if (reason === '') return mark;
  return { ...mark, seen: { ...mark.seen, meaning: withReason(mark.seen.meaning, reason) } };
}

/**
 * Reads one table that may be a register: its sessions first, then its rows, then whether the whole is believed.
 */
export function readGrid(
  document: Document,
  root: Root,
  table: RegisterTable,
  options: ReadOptions,
): Reading {
  const evidence = pageEvidence(document, root, table.headed, options.today);
  const sessions = sessionColumns(table.candidates, evidence.days, evidence.session);
  const columns = sessions.kind === 'columns' ? sessions.columns : [];
  const all = table.candidates.map(({ column }) => column);
  const rows = pupilRows(table.headed, table.pupils, all);
  const seen = seenRows(table, rows, columns);
  const doubt = doubtAbout({
    titles: evidence.titles,
    headings: table.headed.headings.map(({ text }) => text),
    namedColumns: table.candidates.some(
      ({ heading }) => heading.sessions.length > 0 || heading.days.length > 0,
    ),
    marks: seen.rows.flatMap((row) => row.seen.map((mark) => mark.seen)),
    unread: sessions.kind === 'refused',
  });
  if (doubt !== null) return refusal(doubt);
  if (sessions.kind === 'refused') return refusal(sessions.code);
  if (seen.rows.length === 0) return refusal('no-pupils');
  const astray = rows.rows.filter(({ outOfLine }) => outOfLine).length;
  if (astray > rows.rows.length * MOST_OUT_OF_LINE) return refusal('columns-out-of-line');
  if (presentInFuture(seen.rows, options.today)) return refusal('future-date');
  if (marksDenySession(seen.rows)) return refusal('sessions-conflict');
  return assemble({ table, rows, seen, evidence });
}

interface Parts {
  readonly table: RegisterTable;
  readonly rows: PupilRows;
  readonly seen: Seen;
  readonly evidence: PageEvidence;
}

function assemble({ table, rows, seen, evidence }: Parts): Reading {
  const problems = new ProblemList();
  const { pupils, problems: twice } = onePupilEach(readPupils(table, seen, evidence, problems));
  for (const code of twice) problems.add(code);
  const { complete, expected, reasons } = completeness(
    table,
    { ...rows, marked: seen.nameless },
    pupils,
    evidence,
  );
  for (const code of reasons) problems.add(code);
  const nothingBelieved = pupils.every((pupil) => pupil.marks.every(({ code }) => code === null));
  if (nothingBelieved && problems.has('other-codes')) return refusal('other-codes');
  const { sessions } = seen;
  const marks = seen.rows.flatMap((row) => row.seen.map((mark) => mark.seen));
  const filled = marks.filter(({ meaning }) => meaning.kind !== 'blank');
  const defaults = {
    marked: filled.length > 0 && filled.every((mark) => mark.unsaved),
    untouched: filled.length > 0 && filled.every((mark) => mark.untouched === true),
  };
  return {
    page: sessions.length === 1 ? 'session-register' : 'attendance-grid',
    sessions,
    expected,
    complete,
    saved: savedState(evidence.view.blocks, defaults),
    pupils,
    problems: problems.all(),
  };
}
