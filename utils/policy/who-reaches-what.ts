import { addSchoolDays } from '@/utils/calendar/school-calendar';
import { addDays, dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { Pupil } from '@/utils/roster/pupil';
import type { Who } from './policy';
import type { PupilRow, SchoolView } from './school-view';
import { mayKnowWhy, stepRows } from './for-role';

/** A step that a pupil comes to, if the absence goes on. */
export interface Ahead {
  readonly date: SchoolDate;
  readonly pupilId: string;
  readonly pupil: Pupil;
  readonly step: string;
  readonly title: string;
  readonly who: Who;
}

function aheadFor(view: SchoolView, row: PupilRow): Ahead[] {
  return Object.entries(row.standing.deadlines).flatMap(([id, date]) => {
    const rows = stepRows(view, id);
    const [step] = rows;
    if (step === undefined || !rows.every((known) => mayKnowWhy(view.acting, known))) return [];
    const { title, who } = step;
    return [{ date, pupilId: row.id, pupil: row.pupil, step: id, title, who }];
  });
}

/** Who reaches which step in the coming school days if nothing changes, soonest first. */
export function whoReachesWhat(view: SchoolView, schoolDays = 5): readonly Ahead[] {
  const today = dateOf(view.now);
  const until =
    (view.calendar === null ? null : addSchoolDays(view.calendar, today, schoolDays)) ?? addDays(today, 7);
  return view.pupils
    .flatMap((row) => aheadFor(view, row))
    .filter(({ date }) => date > today && date <= until)
    .sort((a, b) => a.date.localeCompare(b.date) || a.pupil.surname.localeCompare(b.pupil.surname));
}
