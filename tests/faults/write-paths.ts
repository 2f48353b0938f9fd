import { schoolDate } from '@/utils/calendar/school-date';
import { DEFAULT_SETTINGS } from '@/utils/counters/settings';
import type { Desk } from '@/utils/workflows/desk';
import { openDesk } from '@/utils/workflows/desk';
import { orRefused } from '@/utils/workflows/acting';
import { proposeErasure } from '@/utils/workflows/case-ends/propose-erasure';
import { importFile } from '@/utils/workflows/import-file';
import { removeMapping, teachPage } from '@/utils/workflows/mappings';
import { addPortal, removePortal } from '@/utils/workflows/portals';
import { recordReading } from '@/utils/workflows/record-reading';
import { takeBack } from '@/utils/workflows/take-back';
import type { TakeBack } from '@/utils/workflows/take-back';
import type { TestDeskPorts } from '../unit/workflows/desk-ports';
import { AMELIA, DSL, JONAH, MIS, THIS_MORNING, register } from '../unit/workflows/school';

/** What stands in the store before a path is tried. */
export interface Before {
  readonly desk: Desk;
  readonly ports: TestDeskPorts;
  /** Amelia, who is away. */
  readonly pupilId: string;
  /** Something logged about her. */
  readonly eventId: string;
  /** A paper made for her, and not sent. */
  readonly paperId: string;
  /** A list that was loaded. */
  readonly loaded: TakeBack;
}

/** Does one thing that staff do, answering `done` or `refused`, or throwing as the recording of a register does. */
type WritePath = (before: Before) => Promise<{ readonly kind: string }>;

const TERMS = { terms: [{ from: '2026-09-02', to: '2026-12-11' }], closures: [] };
const LIST = 'Surname,Forename,Class\nOkoro,Ada,4B\nKhan,Amelia,4C\n';

const previewOf = (desk: Desk, list: string) =>
  desk.previewFile({ kind: 'pupils', source: { bytes: new TextEncoder().encode(list), savedAt: null } });

async function importList({ desk }: Pick<Before, 'desk'>): Promise<{ readonly kind: string }> {
  const preview = await previewOf(desk, LIST);
  if (preview.kind !== 'done' || preview.value.kind === 'sheets' || preview.value.kind === 'when')
    return preview;
  return desk.importFile(preview.value);
}

/** Loads a list, and says how to take it back. */
async function loadList(desk: Desk, ports: TestDeskPorts): Promise<TakeBack | null> {
  const preview = await previewOf(desk, 'Surname,Forename,Class\nBell,Ida,4B\n');
  if (preview.kind !== 'done' || preview.value.kind === 'sheets' || preview.value.kind === 'when')
    return null;
  const outcome = await importFile(preview.value, ports);
  return outcome.kind === 'done' ? outcome.value.takeBack : null;
}

const paper = (pupilId: string) => ({
  pupilId,
  form: 'glos-cme-referral',
  fileName: 'referral.docx',
  answers: [],
  make: () => Promise.resolve(new Uint8Array([1, 2, 3])),
});

const readBoth = register(THIS_MORNING, [
  [AMELIA, 'I'],
  [JONAH, '/'],
]);

/** Every action of the desk by its name. Null: it writes nothing. A new action without a row does not compile. */
export const DESK_PATHS: Readonly<Record<keyof Desk, WritePath | null>> = {
  watch: null,
  watchPapers: null,
  logRow: ({ desk, pupilId }) =>
    desk.logRow(pupilId, {
      kind: 'contact-attempt',
      method: 'call',
      person: 'Mrs Khan',
      outcome: 'no answer',
    }),
  logForAll: ({ desk, pupilId }) => desk.logForAll([pupilId], { kind: 'note', text: 'Rang for both' }),
  undo: ({ desk, eventId }) => desk.undo(eventId),
  completeStep: ({ desk, pupilId }) => desk.completeStep(pupilId, 'call-first-day', { outcome: 'done' }),
  closeCase: ({ desk, pupilId }) => desk.closeCase(pupilId, 'Back in school'),
  saveSchool: ({ desk }) => desk.saveSchool({ name: 'Mill Lane Primary School' }),
  saveStaff: ({ desk }) => desk.saveStaff([{ id: '', name: 'Alan Price', role: 'head' }, DSL]),
  setAway: ({ desk }) =>
    desk.setAway(DSL.id, { from: schoolDate('2026-11-24'), to: schoolDate('2026-11-27') }),
  saveCalendar: ({ desk }) => desk.saveCalendar(TERMS),
  savePolicy: ({ desk }) => desk.savePolicy('john-moore'),
  restorePolicy: ({ desk }) => desk.restorePolicy(1),
  saveCountSettings: ({ desk }) => desk.saveCountSettings({ ...DEFAULT_SETTINGS }),
  addMisAddress: ({ desk }) => desk.addMisAddress('https://second.mis.example'),
  removeMisAddress: ({ desk }) => desk.removeMisAddress(MIS),
  savePrompting: ({ desk }) => desk.savePrompting({ warnMinutes: 30, from: '08:00', until: '17:00' }),
  askForNotifications: null,
  mayNotify: null,
  savePupil: ({ desk, pupilId }) =>
    desk.savePupil(pupilId, { surname: 'Khan', forenames: 'Amelia Rose', dob: schoolDate('2017-04-02') }),
  previewFile: null,
  importFile: (before) => importList(before),
  /** The desk forgets an import once it was taken back, and is pressed but once; `takeBack` is tried below. */
  undoImport: null,
  recordPaper: ({ desk, pupilId }) => desk.recordPaper(paper(pupilId)),
  markSent: ({ desk, paperId }) => desk.markSent(paperId, { to: 'Gloucestershire CME team' }),
  namedAddresses: null,
  saveFile: null,
};

/** What is written beside that desk: by the background, and by the desk of web forms. */
const OTHER_PATHS: Readonly<Record<string, WritePath>> = {
  'recordReading, counted': async ({ ports }) => {
    await recordReading(readBoth, MIS, ports);
    return { kind: 'done' };
  },
  teachPage: ({ ports }) =>
    orRefused(() =>
      teachPage(`${MIS}/registers/37`, { words: [{ shows: 'Poorly', means: 'I' }] }, null, ports),
    ),
  removeMapping: ({ ports }) => orRefused(() => removeMapping({ origin: MIS, path: '/registers/*' }, ports)),
  addPortal: ({ ports }) => orRefused(() => addPortal('https://forms.example', ports)),
  takeBack: ({ ports, loaded }) => orRefused(() => takeBack(loaded, ports)),
  proposeErasure: ({ ports, pupilId }) =>
    orRefused(() => proposeErasure(pupilId, 'Asked for by the family', ports)),
  removePortal: ({ ports }) => orRefused(() => removePortal('https://portal.example', ports)),
  'recordReading, refused': async ({ ports }) => {
    await recordReading({ ...readBoth, saved: false }, MIS, ports);
    return { kind: 'done' };
  },
};

/** Every way in which the program writes, by name. */
export const WRITE_PATHS: readonly (readonly [string, WritePath])[] = [
  ...Object.entries(DESK_PATHS).flatMap(([name, path]): [string, WritePath][] =>
    path === null ? [] : [[name, path]],
  ),
  ...Object.entries(OTHER_PATHS),
];

/** A school in which every path has something to write. */
export async function schoolBefore(ports: TestDeskPorts): Promise<Before> {
  const desk = openDesk(ports);
  await recordReading(register(THIS_MORNING, [[AMELIA, 'N']]), MIS, ports);
  const [pupil] = await ports.database.pupils.toArray();
  const pupilId = pupil?.id ?? '';
  await desk.savePolicy('statutory');
  const logged = await desk.logRow(pupilId, { kind: 'note', text: 'Rang at nine.' });
  const made = await desk.recordPaper(paper(pupilId));
  const loaded = await loadList(desk, ports);
  if (logged.kind !== 'done' || made.kind !== 'done' || loaded === null)
    throw new Error('The school could not be set up.');
  return { desk, ports, pupilId, eventId: logged.value, paperId: made.value.paper.id, loaded };
}
