import { addDays, dateOf, schoolYearOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { allSteps } from '@/utils/policy/for-role';
import type { Prompt } from '@/utils/policy/policy';
import type { PupilRow, SchoolView } from '@/utils/policy/school-view';
import { printedDate } from '../printing';

/** Returns that are made for many pupils at once. */
export const RETURNS = [
  'attendance-return',
  'sickness-return',
  'new-pupil-return',
  'deletion-return',
  'ealing-part-time-return',
] as const;
export type ReturnForm = (typeof RETURNS)[number];

/** One pupil of a return, and why. */
export interface ReturnLine {
  readonly row: PupilRow;
  readonly why: string;
  /** The day on which this pupil was last on this return in this episode; null when they were not. */
  readonly sentOn: SchoolDate | null;
}

/** The same sickness, admission or absence is returned once, unless the law asks for it again. */
function lastSent(row: PupilRow, form: ReturnForm, since: SchoolDate | null): SchoolDate | null {
  const dates = row.events.flatMap(({ row: line }) =>
    line.kind === 'sent' && line.form === form ? [dateOf(line.at)] : [],
  );
  const last = dates.sort()[dates.length - 1] ?? null;
  return last !== null && (since === null || last >= since) ? last : null;
}

function promptFor(view: SchoolView, row: PupilRow, form: ReturnForm): Prompt | null {
  const steps = allSteps(view).flatMap(({ id, doneBy }) =>
    doneBy.by === 'sent' && doneBy.form === form ? [id] : [],
  );
  return row.standing.prompts.find(({ step }) => steps.includes(step)) ?? null;
}

/** A return that the policy prompts: due by its interval, and done once it was sent in this episode. */
function prompted(view: SchoolView, row: PupilRow, form: ReturnForm): ReturnLine | null {
  const prompt = promptFor(view, row, form);
  if (prompt === null || prompt.state === 'upcoming' || prompt.state === 'waived') return null;
  const sentOn = lastSent(row, form, row.standing.counters.absence.from);
  const due = prompt.state !== 'done';
  return { row, why: prompt.because.join(' '), sentOn: due && sentOn === null ? null : sentOn };
}

/** Started in this school year, after the program began to count: older entries are not its to return. */
function joined(view: SchoolView, row: PupilRow): ReturnLine | null {
  const { startDate } = row.pupil;
  const today = dateOf(view.now);
  if (startDate === undefined || startDate > today || schoolYearOf(startDate) !== schoolYearOf(today))
    return null;
  if (view.countFrom === null || startDate < addDays(view.countFrom, -7)) return null;
  return {
    row,
    why: `Starting day ${printedDate(startDate)}. The return is due within five days.`,
    sentOn: lastSent(row, 'new-pupil-return', startDate),
  };
}

function leaving(row: PupilRow): ReturnLine | null {
  const { leaving: leaves } = row.pupil;
  if (leaves === undefined) return null;
  return {
    row,
    why: `Leaves the roll on ${printedDate(leaves.on)}. The return is due no later than that day.`,
    sentOn: lastSent(row, 'deletion-return', null),
  };
}

function lineFor(view: SchoolView, row: PupilRow, form: ReturnForm): ReturnLine | null {
  if (form === 'new-pupil-return') return joined(view, row);
  return form === 'deletion-return' ? leaving(row) : prompted(view, row, form);
}

/** Who belongs on a return now, those who were on it before last. */
export function dueReturn(view: SchoolView, form: ReturnForm): readonly ReturnLine[] {
  const lines = view.pupils.flatMap((row) => lineFor(view, row, form) ?? []);
  return [...lines].sort((a, b) => Number(a.sentOn !== null) - Number(b.sentOn !== null));
}
