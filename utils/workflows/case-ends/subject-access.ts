import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import { TAKEN_BACK, eventsInForce } from '@/utils/cases/events';
import type { CaseEvent } from '@/utils/cases/log-row';
import { ABOUT_RECORD } from '@/utils/cases/retention';
import type { LookAtPage, RecordCopy } from '@/utils/documents/record/record-copy';
import { eventsFor, readsRestricted, stepRows, stepsOf } from '@/utils/policy/for-role';
import type { PupilRow, SchoolView, StaffMember } from '@/utils/policy/school-view';
import { readAll, readOfPupils, readOne, readSetting } from '@/utils/store/read';
import { amount } from '@/utils/wording/amounts';
import { countLines } from '@/utils/wording/counts';
import { caseWords, dueWords } from '@/utils/wording/steps';
import { NOBODY_ACTING } from '@/utils/workflows/acting';
import { logRow } from '@/utils/workflows/log-row';
import { done, refusedFor } from '@/utils/workflows/outcome';
import type { Outcome } from '@/utils/workflows/outcome';
import type { Ports } from '@/utils/workflows/ports';
import { readSchool } from '@/utils/workflows/school-state';
import { viewMaker } from '@/utils/workflows/view-maker';

export interface SubjectAccessFile {
  /** Without a name: it stands in the list of downloads. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** False: what only the DSL and the head may read is not in it. */
  readonly isWhole: boolean;
}

async function looksAt(pupilId: string, { database }: Ports): Promise<LookAtPage[]> {
  const readings = await readAll(database, 'readings');
  return readings.flatMap(({ origin, seen, rows }) =>
    rows.filter((row) => row.pupilId === pupilId).map(({ said = [] }) => ({ at: seen.at, origin, said })),
  );
}

function workedOut(view: SchoolView, row: PupilRow): RecordCopy['workedOut'] {
  const { standing } = row;
  const lines = countLines(standing.counters, dateOf(view.now));
  return [
    { label: 'Case', lines: [caseWords(standing.case, view.now)] },
    {
      label: 'Counts',
      lines: lines.map(({ sentence, detail }) => [sentence, detail].filter((part) => part !== '').join('. ')),
    },
    {
      label: `Steps of the policy (${view.policy.title})`,
      lines: stepsOf(view, row).map(({ prompt }) => `${prompt.title}: ${dueWords(prompt, view.now)}`),
    },
  ];
}

function leftOutOf(events: readonly CaseEvent[], acting: StaffMember): string[] {
  if (readsRestricted(acting)) return [];
  const hidden = events.filter(({ withheld }) => withheld === true).length;
  return [
    `${amount(hidden, 'log entry', 'log entries')} that only the DSL and the head may read.`,
    'facts and a home address that only the DSL and the head may read, where there are any. For a whole copy the DSL or the head has to make it.',
  ];
}

async function answeredAs(pupilId: string, view: SchoolView, { database }: Ports) {
  const settled = (await readSetting(database, 'settled')) ?? [];
  return settled
    .filter((answer) => answer.pupilId === pupilId)
    .map(({ at, by }): { at: SchoolMoment; by: string } => ({ at, by: nameIn(view, by) }));
}

const isUndo = ({ row }: CaseEvent) => row.kind === 'note' && row.about === TAKEN_BACK;

function nameIn(view: SchoolView, id: string): string {
  return (
    view.staff.find((member) => member.id === id)?.name ?? 'somebody who is not among the staff any more'
  );
}

async function copyOf(
  row: PupilRow,
  view: SchoolView,
  acting: StaffMember,
  ports: Ports,
): Promise<RecordCopy | null> {
  const { database } = ports;
  const known = await readOne(database, 'pupils', row.id);
  if (known === null) return null;
  const all = await readOfPupils(database, 'events', [row.id]);
  const events = eventsFor(view, { ...row, events: all });
  const inForce = new Set(eventsInForce(all).map(({ id }) => id));
  return {
    school: view.school.name,
    madeAt: view.now,
    madeBy: acting.name,
    // With the flags of the log, as every screen shows them.
    known: { ...known, pupil: row.pupil },
    strip: row.strip,
    changes: row.changes,
    entries: events
      .filter(({ withheld }) => withheld !== true)
      .map((event) => ({ event, isTakenBack: !inForce.has(event.id) && !isUndo(event) })),
    papers: await readOfPupils(database, 'papers', [row.id]),
    looks: await looksAt(row.id, ports),
    answered: await answeredAs(row.id, view, ports),
    workedOut: workedOut(view, row),
    leftOut: leftOutOf(events, acting),
    titleOfStep: (step) =>
      step === TAKEN_BACK ? 'a line that was taken back' : (stepRows(view, step)[0]?.title ?? step),
    nameOfStaff: (id) => nameIn(view, id),
  };
}

/**
 * Makes the document of everything that is held about one pupil, for a subject access request, as far as whoever is signed
 * in may read it; it says what is left out. The log says that it was made. @throws StoreTrouble, VaultTrouble
 */
export async function subjectAccess(pupilId: string, ports: Ports): Promise<Outcome<SubjectAccessFile>> {
  const view = viewMaker()(await readSchool(ports));
  const { acting } = view;
  if (acting === null) return refusedFor(NOBODY_ACTING);
  const row = view.pupils.find(({ id }) => id === pupilId);
  const copy = row === undefined ? null : await copyOf(row, view, acting, ports);
  if (copy === null) return refusedFor('That pupil is not on the roll.');
  // Loaded when first needed: writing Word files is most of what the dashboard weighs.
  const [{ writePrinted }, { printRecord }] = await Promise.all([
    import('@/utils/documents/word/write-word'),
    import('@/utils/documents/record/print-record'),
  ]);
  const bytes = await writePrinted(printRecord(copy), copy.madeAt);
  const without = copy.leftOut.length === 0 ? '' : ' What only the DSL and the head may read was left out.';
  const text = `A copy of everything held was made for a subject access request.${without}`;
  const logged = await logRow(pupilId, { kind: 'note', about: ABOUT_RECORD, text }, ports);
  if (logged.kind === 'refused') return logged;
  const fileName = `subject-access-${dateOf(copy.madeAt)}.docx`;
  return done({ fileName, bytes, isWhole: copy.leftOut.length === 0 });
}
