import type { Outcome, PortalActions } from '@/components/actions';
import type { DashboardActions } from '@/components/dashboard/dashboard';
import type { BlankActions } from '@/components/referral/blank-actions';
import type { MappingActions } from '@/components/teach/actions';
import type { Route } from '@/components/shell/route';
import { WORD_FILE } from '@/utils/documents/word/file-type';
import type { PaperAnswers } from '@/utils/referral/answers';
import type { Desk, ImportPreview } from '@/utils/workflows/desk';
import type { Door } from '@/utils/workflows/door/door';

const NOT_MADE: Outcome<never> = {
  kind: 'refused',
  problems: [{ field: null, message: 'The document could not be made. Nothing was saved. Try again.' }],
};

type FileKind = 'word' | 'pdf';

/** The file of a paper. Loaded when first needed: writing files is most of what the dashboard weighs. */
async function fileOf(answers: PaperAnswers, kind: FileKind) {
  const { makePaper: write, paperFileName } = await import('@/utils/documents/make-paper');
  if (kind === 'word') {
    const { pageXml } = await import('@/utils/documents/xml');
    return { ...(await write(answers, pageXml())), type: WORD_FILE };
  }
  const [{ writePdf }, { paperFont }] = await Promise.all([
    import('@/utils/documents/pdf/write-pdf'),
    import('@/utils/platform/paper-font'),
  ]);
  const bytes = await writePdf(answers, await paperFont());
  return { bytes, fileName: paperFileName(answers, bytes, 'pdf'), type: 'application/pdf' };
}

/** Writes the file, keeps a record of it, then hands it to the downloads. */
async function makePaper(
  desk: Desk,
  pupilId: string,
  answers: PaperAnswers,
  kind: FileKind,
): Promise<Outcome<unknown>> {
  try {
    const { bytes, fileName, type } = await fileOf(answers, kind);
    const make = () => Promise.resolve(bytes);
    const { form, answers: kept, recipient } = answers;
    const to = recipient.email ?? recipient.name;
    const outcome = await desk.recordPaper({ pupilId, form, fileName, answers: kept, make, to });
    if (outcome.kind === 'done') desk.saveFile(fileName, bytes, type);
    return outcome;
  } catch {
    return NOT_MADE;
  }
}

/** What the school and this computer set once. */
function settingActions(desk: Desk) {
  return {
    saveSchool: (school) => desk.saveSchool(school),
    saveStaff: (staff) => desk.saveStaff(staff),
    setAway: (staffId, away) => desk.setAway(staffId, away),
    saveCalendar: (calendar) => desk.saveCalendar(calendar),
    savePolicy: (policy, from) => desk.savePolicy(policy, from),
    restorePolicy: (version) => desk.restorePolicy(version),
    saveFile: (fileName, bytes, type) => desk.saveFile(fileName, bytes, type),
    saveCountSettings: (settings) => desk.saveCountSettings(settings),
    savePrompting: (prompting) => desk.savePrompting(prompting),
    mayNotify: () => desk.mayNotify(),
    askForNotifications: () => desk.askForNotifications(),
    addMisAddress: (address) => desk.addMisAddress(address),
    namedAddresses: () => desk.namedAddresses(),
    removeMisAddress: (origin) => desk.removeMisAddress(origin),
  } satisfies Partial<DashboardActions<ImportPreview>>;
}

/** What staff can do on the dashboard, over the desk. */
export function actionsOf(
  desk: Desk,
  mappings: MappingActions,
  portals: PortalActions,
  blanks: BlankActions,
  door: Door,
  goTo: (route: Route) => void,
): DashboardActions<ImportPreview> {
  return {
    goTo,
    lock: (because) => door.lock(because),
    logRow: (pupilId, row) => desk.logRow(pupilId, row),
    logForAll: (pupilIds, row) => desk.logForAll(pupilIds, row),
    undo: (eventId) => desk.undo(eventId),
    completeStep: (pupilId, step, how) => desk.completeStep(pupilId, step, how),
    closeCase: (pupilId, reason, back) => desk.closeCase(pupilId, reason, back),
    savePupil: (pupilId, pupil) => desk.savePupil(pupilId, pupil),
    makePaper: (pupilId, answers, kind) => makePaper(desk, pupilId, answers, kind),
    markSent: (paperId, sent) => desk.markSent(paperId, sent),
    ...settingActions(desk),
    keys: door,
    mappings,
    portals,
    blanks,
    previewFile: (request) => desk.previewFile(request),
    importFile: (preview) => desk.importFile(preview),
    undoImport: () => desk.undoImport(),
  };
}
