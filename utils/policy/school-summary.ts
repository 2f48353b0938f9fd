import { dateOf } from '@/utils/calendar/school-date';
import { backInSchool } from './back-in-school';
import { callList } from './call-list';
import { callSheets } from './call-sheets';
import { dueFor, dueForOthers } from './for-role';
import { readToday } from './read-today';
import type { SchoolView } from './school-view';

/** The morning in numbers. */
export interface SchoolSummary {
  readonly pupils: number;
  /** Away with no reason on record today. */
  readonly noReason: number;
  /** Absences whose first missed session is of today. */
  readonly newToday: number;
  /** Of those away with no reason, the families nobody has rung for today. */
  readonly callsDue: number;
  readonly openCases: number;
  /** Children whom a mark of today shows in school again. */
  readonly backToday: number;
  /** Children who are back, whose case asks to be closed. */
  readonly toClose: number;
  readonly dueForYou: number;
  readonly dueForOthers: number;
  /** Pupils of today's registers that were not read. */
  readonly unread: number;
  /** Groups of which no mark was read in a session of today. */
  readonly groupsNotRead: readonly string[];
}

export function schoolSummary(view: SchoolView): SchoolSummary {
  const statuses = view.pupils.map((row) => row.standing.case.status);
  const today = dateOf(view.now);
  const { calls } = callList(view);
  const read = readToday(view);
  return {
    pupils: view.pupils.length,
    noReason: calls.length,
    newToday: view.pupils.filter(({ standing }) => standing.counters.absence.from === today).length,
    callsDue: callSheets(view, { calls }).filter(({ attempts }) => attempts.length === 0).length,
    backToday: view.pupils.filter(
      ({ standing }) => standing.case.status === 'returned' && standing.case.returnedOn === today,
    ).length,
    openCases: statuses.filter((status) => status === 'open' || status === 'referred').length,
    toClose: backInSchool(view).length,
    dueForYou: dueFor(view).length,
    dueForOthers: dueForOthers(view).length,
    unread: read.reduce((sum, session) => sum + session.pupils - session.read, 0),
    groupsNotRead: [...new Set(read.flatMap(({ missing }) => missing))],
  };
}
