import type { ReadPupil } from '@/utils/register/reading';
import type { CellMark } from '../marks/cell-mark';
import { withReason } from '../marks/mark-text';
import { keySaysOtherwise } from '../marks/marking-key';
import { noteColumns, reasonFor, withNotes } from '../marks/note-columns';
import { speaksOtherCodes } from '../marks/other-codes';
import { decideMark } from '../marks/session-marks';
import type { SeenMark } from '../marks/session-marks';
import { keysOf } from '../pupils/same-pupil';
import type { RegisterTable } from './candidates';
import type { PageEvidence } from './page-evidence';
import type { ProblemList } from './problem-list';
import type { Seen } from './seen-rows';

/** The pupils of a table with the marks that are believed; what is not believed is said in `problems`. */
export function readPupils(
  table: RegisterTable,
  { sessions, rows, marks: shown, choices }: Seen,
  evidence: PageEvidence,
  problems: ProblemList,
): readonly ReadPupil[] {
  const notes = noteColumns(table.headed, sessions);
  const keys = keysOf(
    rows.map(({ pupil }) => pupil),
    evidence.group,
  );
  const someSaved = shown.some(({ meaning, unsaved }) => meaning.kind === 'mark' && !unsaved);
  const otherCodes = speaksOtherCodes([...shown, ...choices], keySaysOtherwise(evidence.view.blocks));
  if (otherCodes && shown.some(isBareLetter)) problems.add('other-codes');
  return rows.flatMap(({ pupil, seen }, at) => {
    const key = keys[at];
    if (key === undefined) return [];
    const { today } = evidence.days.context;
    const trust = { today, otherCodes, someSaved, outOfLine: pupil.outOfLine };
    const marks = seen.map((each) => {
      const reason = notes.length === 0 ? '' : reasonFor(each, pupil.row, notes);
      const { mark, problem } = decideMark(withReasonOf(each, reason), trust);
      if (problem !== null) problems.addMark(problem, mark, pupil.name.shown);
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
