import type { PortalActions } from '@/components/actions';
import type { DashboardActions } from '@/components/dashboard/dashboard';
import type { BlankActions } from '@/components/referral/blank-actions';
import type { MappingActions } from '@/components/teach/actions';
import type { Route } from '@/components/shell/route';
import type { Desk, ImportPreview } from '@/utils/workflows/desk';
import type { Door } from '@/utils/workflows/door/door';
import { makePaperFile } from '@/utils/workflows/paper-file';

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
    makePaper: (pupilId, answers, kind) => makePaperFile(pupilId, answers, kind, desk),
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
