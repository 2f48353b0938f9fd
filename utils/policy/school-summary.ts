import { backInSchool } from './back-in-school';
import { callList } from './call-list';
import { dueFor, dueForOthers } from './for-role';
import { readToday } from './read-today';
import type { SchoolView } from './school-view';

/** The morning in six numbers. */
export interface SchoolSummary {
  readonly pupils: number;
  /** Away with no reason on record today. */
  readonly noReason: number;
  readonly openCases: number;
  /** Children who are back, whose case asks to be closed. */
  readonly toClose: number;
  readonly dueForYou: number;
  readonly dueForOthers: number;
  /** Pupils of today's registers that were not read. */
  readonly unread: number;
}

export function schoolSummary(view: SchoolView): SchoolSummary {
  const statuses = view.pupils.map((row) => row.standing.case.status);
  return {
    pupils: view.pupils.length,
    noReason: callList(view).calls.length,
    openCases: statuses.filter((status) => status === 'open' || status === 'referred').length,
    toClose: backInSchool(view).length,
    dueForYou: dueFor(view).length,
    dueForOthers: dueForOthers(view).length,
    unread: readToday(view).reduce((sum, { pupils, read }) => sum + pupils - read, 0),
  };
}
