import { dateOf } from '@/utils/calendar/school-date';
import { isHole, markAt } from '@/utils/register/strip';
import { familiesOf } from '@/utils/roster/families';
import type { PupilRow, SchoolView } from './school-view';

/** A brother or sister at the same school, and what today's register says of them. */
export interface SiblingHere {
  readonly id: string;
  readonly row: PupilRow;
  readonly today: 'in school' | 'away' | 'not read';
}

/** One answer for one list of pupils: every call on a screen asks for the same school. */
const remembered = new WeakMap<readonly PupilRow[], ReturnType<typeof familiesOf>>();

function families(pupils: readonly PupilRow[]): ReturnType<typeof familiesOf> {
  const known = remembered.get(pupils) ?? familiesOf(pupils);
  remembered.set(pupils, known);
  return known;
}

function todayOf(view: SchoolView, row: PupilRow): SiblingHere['today'] {
  const today = dateOf(view.now);
  const marks = (['PM', 'AM'] as const).map((session) => markAt(row.strip, today, session));
  const latest = marks.find((mark) => !isHole(mark));
  if (latest === undefined) return 'not read';
  return row.standing.counters.absence.from !== null && latest !== 'U' ? 'away' : 'in school';
}

/** A pupil's brothers and sisters at this school, by name. */
export function siblingsHere(view: SchoolView, id: string): readonly SiblingHere[] {
  const others = families(view.pupils)(id);
  if (others.size === 0) return [];
  return view.pupils
    .filter((row) => others.has(row.id))
    .map((row) => ({ id: row.id, row, today: todayOf(view, row) }))
    .sort((a, b) => a.row.pupil.forenames.localeCompare(b.row.pupil.forenames));
}
