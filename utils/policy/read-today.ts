import { dateOf } from '@/utils/calendar/school-date';
import { sessionsHeld, isSessionHeld } from '@/utils/calendar/school-calendar';
import type { Session } from '@/utils/calendar/calendar';
import type { SchoolView } from './school-view';

/** How far the reading of one of today's registers has come. */
export interface SessionRead {
  readonly session: Session;
  readonly pupils: number;
  readonly read: number;
  /** Groups of which no mark was read, and those of which some were. */
  readonly missing: readonly string[];
  readonly partly: readonly string[];
}

/** Pupils who are in no group are named so. */
const NO_GROUP = 'pupils without a group';

function sessionRead(view: SchoolView, session: Session): SessionRead {
  const today = dateOf(view.now);
  const rows = view.coverage.filter((row) => row.date === today && row.session === session && row.pupils > 0);
  const named = (group: string | null) => group ?? NO_GROUP;
  return {
    session,
    pupils: rows.reduce((sum, row) => sum + row.pupils, 0),
    read: rows.reduce((sum, row) => sum + row.read, 0),
    missing: rows.filter((row) => row.read === 0).map((row) => named(row.group)),
    partly: rows.filter((row) => row.read > 0 && row.read < row.pupils).map((row) => named(row.group)),
  };
}

/**
 * What has been read of today's registers, session by session. The afternoon is left out until some of it was read:
 * before that it may not have been taken. Empty on a day without school.
 */
export function readToday(view: SchoolView): readonly SessionRead[] {
  const today = dateOf(view.now);
  const { calendar } = view;
  if (calendar !== null && sessionsHeld(calendar, today) === 0) return [];
  const held = (['AM', 'PM'] as const).filter(
    (session) => calendar === null || isSessionHeld(calendar, today, session),
  );
  return held
    .map((session) => sessionRead(view, session))
    .filter(({ session, read }) => session === 'AM' || held.length === 1 || read > 0);
}
