import type { SchoolDate } from '@/utils/calendar/school-date';
import type { CountSettings } from '@/utils/counters/settings';
import type { Prompting } from '@/utils/policy/prompting';
import type { SchoolFacts, SchoolView, StaffMember } from '@/utils/policy/school-view';
import type { Paper } from '@/utils/referral/paper';
import type { Pupil } from '@/utils/roster/pupil';
import { watchPapersOf } from '@/utils/store/watch';
import { orRefused } from './acting';
import { closeCase, completeStep } from './decisions';
import type { ReturnNote, StepDecision } from './decisions';
import { logRow, logRows, undo } from './log-row';
import type { RowToLog } from './log-row';
import { importFile, previewFile } from './import-file';
import type { ImportPreview, ImportRequest, SheetsFound } from './import-file';
import type { WhenAsked } from './import-register';
import { takeBack } from './take-back';
import type { TakeBack } from './take-back';
import { addMisAddress, removeMisAddress } from './mis-addresses';
import { managedSettings } from './managed-settings';
import { done, refusedFor } from './outcome';
import type { Outcome } from './outcome';
import { markSent, preparePaper } from './papers';
import type { MadePaper, PaperToMake, Sending } from './papers';
import type { DeskPorts } from './ports';
import { restorePolicy, savePolicy } from './save-policy';
import { savePupil } from './save-pupil';
import { saveCalendar, saveCountSettings, savePrompting, saveSchool, saveStaff } from './settings';
import { setAway } from './staff-away';
import type { Away } from './staff-away';
import { watchSchool } from './watch-school';

export type { MadePaper, ImportPreview, ImportRequest, PaperToMake, RowToLog, Sending, StepDecision };

/**
 * Everything a screen can see and do. Each action answers `done` or `refused` with plain sentences, changes all or
 * nothing, and shows itself through `watch` at once. Nothing throws for what staff typed or for a full disc.
 */
export interface Desk {
  /** Calls `show` with the school now, after every change in the store, and every minute. Returns how to stop. */
  watch(show: (view: SchoolView) => void, trouble?: (message: string) => void): () => void;
  /** The papers of one pupil, newest first, now and after every change. */
  watchPapers(pupilId: string, show: (papers: readonly Paper[]) => void): () => void;

  /** `done` with the id of the event, for `undo`. */
  logRow(pupilId: string, row: RowToLog): Promise<Outcome<string>>;
  /** The same row for several pupils: all or none, and taken back together. */
  logForAll(pupilIds: readonly string[], row: RowToLog): Promise<Outcome<string>>;
  undo(eventId: string): Promise<Outcome>;
  /** A step done by hand, or waived with a reason (and a review date). */
  completeStep(pupilId: string, step: string, how: StepDecision): Promise<Outcome<string>>;
  closeCase(pupilId: string, reason: string, back?: ReturnNote): Promise<Outcome<string>>;

  saveSchool(school: SchoolFacts): Promise<Outcome>;
  /** The whole list of staff. A member without an id (empty string) is new. Those left out are removed. */
  saveStaff(staff: readonly StaffMember[]): Promise<Outcome>;
  /** When a colleague is away and who stands in; with null they are here. */
  setAway(staffId: string, away: Away | null): Promise<Outcome>;
  /** A calendar as it was typed or loaded: an object, or the text of a JSON file. */
  saveCalendar(calendar: unknown): Promise<Outcome>;
  /** The id of a pack (`john-moore`), a policy object, or the text of a policy file; in force from today, or from a later day. */
  savePolicy(policy: unknown, from?: SchoolDate): Promise<Outcome>;
  /** Puts a version that was in force before back in force, from today. */
  restorePolicy(version: number): Promise<Outcome>;
  saveCountSettings(settings: CountSettings): Promise<Outcome>;
  savePrompting(prompting: Prompting): Promise<Outcome>;
  /**
   * Asks the browser for one address. Call it first thing in a press of a button, with no `await` before it. An address
   * without a scheme is taken as https. `done` with the origin.
   */
  addMisAddress(address: string): Promise<Outcome<string>>;
  /** Origins that the school's IT department has named for this computer by the browser's policy. */
  namedAddresses(): Promise<readonly string[]>;
  removeMisAddress(origin: string): Promise<Outcome>;
  /** Asks the browser for leave to show notifications. The same rule: first thing in a press of a button. */
  askForNotifications(): Promise<boolean>;
  /** Whether this computer shows notifications already. */
  mayNotify(): Promise<boolean>;

  /** Replaces a pupil's details; with null adds a pupil. `done` with the pupil's id. */
  savePupil(pupilId: string | null, pupil: Pupil): Promise<Outcome<string>>;
  /** What a list or a register in a file, or pasted, would do. Saves nothing. */
  previewFile(request: ImportRequest): Promise<Outcome<ImportPreview | SheetsFound | WhenAsked>>;
  /** Saves a preview; rows in doubt are left out. `done` with what was changed, in words. */
  importFile(preview: ImportPreview): Promise<Outcome<string>>;
  /** Takes back what was loaded last on this page, unless something else has changed it since. */
  undoImport(): Promise<Outcome>;

  /** Makes the file, keeps a record of it, and hands it back to be saved. */
  recordPaper(paper: PaperToMake): Promise<Outcome<MadePaper>>;
  /** A named person says that they sent it. */
  markSent(paperId: string, sent: Sending): Promise<Outcome>;
  /** Hands a file to the browser's downloads. */
  saveFile(fileName: string, bytes: Uint8Array, type: string): void;
}

/** What may be counted has changed: registers that are open are read again under the new rules. */
async function thenLookAgain(saved: Promise<Outcome>, ports: DeskPorts): Promise<Outcome> {
  const outcome = await saved;
  if (outcome.kind === 'done') await ports.tell('look-again');
  return outcome;
}

/** Loading, and one step back from it. */
function imports(ports: DeskPorts): Pick<Desk, 'importFile' | 'undoImport'> {
  let last: TakeBack | null = null;
  return {
    importFile: (preview) =>
      orRefused(async () => {
        const outcome = await importFile(preview, ports);
        if (outcome.kind === 'refused') return outcome;
        last = outcome.value.takeBack;
        return done(outcome.value.said);
      }),
    undoImport: () =>
      orRefused(async () => {
        if (last === null) return refusedFor('Nothing has been loaded that could be taken back.');
        const outcome = await takeBack(last, ports);
        if (outcome.kind === 'done') last = null;
        return outcome;
      }),
  };
}

function newestFirst(papers: readonly Paper[]): Paper[] {
  return [...papers].sort((a, b) => b.madeAt.localeCompare(a.madeAt));
}

type WhatIsSet = Pick<
  Desk,
  | 'saveSchool'
  | 'saveStaff'
  | 'setAway'
  | 'saveCalendar'
  | 'savePolicy'
  | 'restorePolicy'
  | 'saveCountSettings'
  | 'savePrompting'
  | 'addMisAddress'
  | 'namedAddresses'
  | 'removeMisAddress'
  | 'askForNotifications'
  | 'mayNotify'
>;

/** What the school and this computer set once. */
function whatIsSet(ports: DeskPorts): WhatIsSet {
  return {
    saveSchool: (school) => orRefused(() => saveSchool(school, ports)),
    saveStaff: (staff) => orRefused(() => saveStaff(staff, ports)),
    setAway: (staffId, away) => orRefused(() => setAway(staffId, away, ports)),
    saveCalendar: (calendar) => orRefused(() => thenLookAgain(saveCalendar(calendar, ports), ports)),
    savePolicy: (policy, from) => orRefused(() => savePolicy(policy, ports, from)),
    restorePolicy: (version) => orRefused(() => restorePolicy(version, ports)),
    saveCountSettings: (settings) => orRefused(() => saveCountSettings(settings, ports)),
    savePrompting: (prompting) => orRefused(() => savePrompting(prompting, ports)),
    addMisAddress: (address) => orRefused(() => addMisAddress(address, ports)),
    namedAddresses: async () => (await managedSettings()).misAddresses,
    removeMisAddress: (origin) => orRefused(() => removeMisAddress(origin, ports)),
    askForNotifications: () => ports.askForNotifications(),
    mayNotify: () => ports.mayNotify(),
  };
}

/** The desk of this page, over the store and the browser. */
export function openDesk(ports: DeskPorts): Desk {
  return {
    watch: (show, trouble) => watchSchool(ports, show, trouble),
    watchPapers: (pupilId, show) =>
      watchPapersOf(
        ports.database,
        pupilId,
        (papers) => show(newestFirst(papers)),
        () => undefined,
      ),
    logRow: (pupilId, row) => orRefused(() => logRow(pupilId, row, ports)),
    logForAll: (pupilIds, row) =>
      orRefused(() =>
        logRows(
          pupilIds.map((pupilId) => ({ pupilId, row })),
          ports,
        ),
      ),
    undo: (eventId) => orRefused(() => undo(eventId, ports)),
    completeStep: (pupilId, step, how) => orRefused(() => completeStep(pupilId, step, how, ports)),
    closeCase: (pupilId, reason, back) => orRefused(() => closeCase(pupilId, reason, ports, back)),
    ...whatIsSet(ports),
    savePupil: (pupilId, pupil) => orRefused(() => savePupil(pupilId, pupil, ports)),
    previewFile: (request) => orRefused(() => previewFile(request, ports)),
    ...imports(ports),
    recordPaper: (paper) => orRefused(() => preparePaper(paper, ports)),
    markSent: (paperId, sent) => orRefused(() => markSent(paperId, sent, ports)),
    saveFile: (fileName, bytes, type) => ports.saveFile(fileName, bytes, type),
  };
}
