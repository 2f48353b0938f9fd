import type { Reading } from '@/utils/register/reading';
import { numbersAreHalves } from '../headings/session-words';
import { sessionColumns } from '../headings/session-columns';
import { seenInTaughtWords } from '../mappings/taught-words';
import { withTaughtFacts } from '../mappings/taught-facts';
import { marksDenySession, presentInFuture, seenRows } from './seen-rows';
import type { Seen } from './seen-rows';
import { pictureKey } from '../marks/picture-key';
import type { Root } from '../page/dom';
import { pupilRows } from '../pupils/pupil-rows';
import type { PupilRows } from '../pupils/pupil-rows';
import { onePupilEach } from '../pupils/same-pupil';
import type { RegisterTable } from './candidates';
import { completeness } from './completeness';
import { doubtAbout } from './judge';
import { pageEvidence } from './page-evidence';
import type { PageEvidence } from './page-evidence';
import { ProblemList } from './problem-list';
import { refusal, refusalOf } from './refusal';
import type { ReadOptions } from './refusal';
import { readPupils } from './read-pupils';
import { defaultsAmong, savedState } from './saved';

/** Half of the rows not fitting their headings means that the headings are not those of the rows. */
const MOST_OUT_OF_LINE = 0.5;

function sessionsOf({ candidates }: RegisterTable, { days, session, view }: PageEvidence) {
  const numbers = numbersAreHalves(view.blocks.map(({ text }) => text));
  return sessionColumns(candidates, days, session, numbers);
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
  const page = pageEvidence(document, root, table.headed, options.today);
  const facts = withTaughtFacts(document, page, options);
  if (facts.kind === 'refused') return refusalOf(facts.code, options);
  const { evidence } = facts;
  const sessions = sessionsOf(table, evidence);
  const columns = sessions.kind === 'columns' ? sessions.columns : [];
  const all = table.candidates.map(({ column }) => column);
  const rows = pupilRows(table.headed, table.pupils, all);
  const { value: seen, conflict } = seenInTaughtWords(
    seenRows(table, rows, columns, pictureKey(root, table.headed.grid.elements)),
    options.mapping?.words,
  );
  options.whenSeen?.(seen.rows);
  if (conflict) return refusalOf('mapping-conflict', options);
  const doubt = doubtAbout({
    titles: evidence.titles,
    headings: table.headed.headings.map(({ text }) => text),
    namedColumns: table.candidates.some(
      ({ heading }) => heading.sessions.length > 0 || heading.days.length > 0,
    ),
    marks: seen.marks,
    unread: sessions.kind === 'refused',
    taught: options.mapping?.list !== undefined,
  });
  if (doubt !== null) return refusal(doubt);
  if (sessions.kind === 'refused') return refusal(sessions.code);
  if (rows.counts > rows.rows.length / 2) return refusal('marks-not-understood');
  if (seen.rows.length === 0) return refusal('no-pupils');
  const astray = rows.rows.filter(({ outOfLine }) => outOfLine).length;
  if (astray > rows.rows.length * MOST_OUT_OF_LINE) return refusal('columns-out-of-line');
  if (presentInFuture(seen, options.today)) return refusal('future-date');
  if (marksDenySession(seen)) return refusal('sessions-conflict');
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
    { rows: rows.rows, hidden: rows.hidden, marked: seen.nameless },
    pupils,
    evidence,
  );
  for (const code of reasons) problems.add(code);
  const nothingBelieved = pupils.every((pupil) => pupil.marks.every(({ code }) => code === null));
  if (nothingBelieved && problems.has('other-codes')) return refusal('other-codes');
  const { sessions } = seen;
  return {
    page: sessions.length === 1 ? 'session-register' : 'attendance-grid',
    sessions,
    expected,
    complete,
    saved: savedState(evidence.view.blocks, defaultsAmong(seen.marks)),
    pupils,
    problems: problems.all(),
  };
}
