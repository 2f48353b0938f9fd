import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import { frameOf } from '@/utils/counters/frame';
import type { Frame } from '@/utils/counters/frame';
import { countFrom } from '@/utils/register/count-from';
import { asRecorded } from './as-recorded';
import { STATUTORY } from './packs/statutory';
import type { Policy, Prompt } from './policy';
import type { PupilRow, SchoolView } from './school-view';
import { standingOf } from './stand';
import { policyChosen, versionOn } from './versions';

/** Of what staff finished in a month: how much was done by when it was due, and how much later. */
export interface MonthOnTime {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly stepsOnTime: number;
  readonly stepsLate: number;
  readonly papersOnTime: number;
  readonly papersLate: number;
}

interface Finished {
  readonly month: string;
  readonly isPaper: boolean;
  readonly isLate: boolean;
}

/** A frame a day, made once for all pupils. */
function framesFor(view: SchoolView): (date: SchoolDate) => Frame | null {
  const frames = new Map<SchoolDate, Frame>();
  const { calendar, settings } = view;
  return (date) => {
    if (calendar === null || date < calendar.from) return null;
    const known = frames.get(date) ?? frameOf(calendar, settings, date);
    frames.set(date, known);
    return known;
  };
}

/** The policy by which steps fell due on a day. */
function policyThen(view: SchoolView, date: SchoolDate): Policy {
  const version = versionOn(view.policyVersions, date);
  return version === null ? view.policy : policyChosen(version.chosen);
}

/** Every step as it stood just before a row of the log was written. */
function promptsBefore(view: SchoolView, row: PupilRow, at: number, frame: Frame): readonly Prompt[] {
  const { calendar, settings } = view;
  const log = row.events.map((event) => event.row);
  const now = log[at]?.at;
  if (calendar === null || now === undefined) return [];
  const situation = {
    policy: policyThen(view, dateOf(now)),
    settings,
    calendar,
    pupil: asRecorded(row.pupil, log),
    strip: row.strip,
    log: log.slice(0, at),
    now,
    countFrom: countFrom(row.strip, view.countFrom),
  };
  return standingOf(situation, frame).prompts;
}

/** The steps that a row of the log finishes, of the school's policy and of the statutory layer under it. */
function stepsFinished(row: LogRow, policy: Policy): readonly string[] {
  if (row.kind === 'step') return row.outcome === 'done' ? [row.step] : [];
  if (row.kind !== 'sent') return [];
  return [...policy.steps, ...STATUTORY.steps]
    .filter(({ doneBy }) => doneBy.by === 'sent' && doneBy.form === row.form)
    .map(({ id }) => id);
}

/** What was finished for one pupil: each step and paper, judged by how it stood the moment before. */
function finishedFor(
  view: SchoolView,
  row: PupilRow,
  frameOn: (date: SchoolDate) => Frame | null,
): Finished[] {
  return row.events.flatMap(({ row: done }, at) => {
    const date = dateOf(done.at);
    const steps = stepsFinished(done, policyThen(view, date));
    const frame = steps.length === 0 ? null : frameOn(date);
    if (frame === null) return [];
    const prompt = promptsBefore(view, row, at, frame).find(({ step }) => steps.includes(step));
    if (prompt === undefined || prompt.state === 'upcoming') return [];
    const isPaper = done.kind === 'sent';
    return [{ month: done.at.slice(0, 7), isPaper, isLate: prompt.state === 'overdue' }];
  });
}

/**
 * How much was done on time, month by month. What was finished before it was due, or was never due, is not counted as late
 * and not as on time.
 *
 * @param months `YYYY-MM`
 */
export function onTimeByMonth(view: SchoolView, months: readonly string[]): readonly MonthOnTime[] {
  const frameOn = framesFor(view);
  const finished = view.pupils.flatMap((row) =>
    row.events.length === 0 ? [] : finishedFor(view, row, frameOn),
  );
  return months.map((month) => {
    const ones = finished.filter((one) => one.month === month);
    const amount = (isPaper: boolean, isLate: boolean) =>
      ones.filter((one) => one.isPaper === isPaper && one.isLate === isLate).length;
    return {
      month,
      stepsOnTime: amount(false, false),
      stepsLate: amount(false, true),
      papersOnTime: amount(true, false),
      papersLate: amount(true, true),
    };
  });
}
