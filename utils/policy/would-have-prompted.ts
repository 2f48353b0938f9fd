import type { SchoolCalendar } from '@/utils/calendar/calendar';
import { dateOf, momentOn } from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import { ATTENDED, MEANING } from '@/utils/counters/effects';
import { frameOf } from '@/utils/counters/frame';
import type { Frame } from '@/utils/counters/frame';
import type { CountSettings } from '@/utils/counters/settings';
import { countFrom } from '@/utils/register/count-from';
import { charOfMark, markAt } from '@/utils/register/strip';
import type { Strip } from '@/utils/register/strip';
import type { Pupil } from '@/utils/roster/pupil';
import type { Policy, Prompt, Who } from './policy';
import { standingOf } from './stand';

/** A step that fell due for a pupil in the days looked at. */
export interface Prompted {
  readonly step: string;
  readonly title: string;
  readonly who: Who;
  readonly due: SchoolDate | SchoolMoment;
}

/** What a policy is tried on: the school's rules, and the days looked at with what they share. */
export interface Trial {
  readonly policy: Policy;
  readonly settings: CountSettings;
  readonly calendar: SchoolCalendar;
  readonly countFrom: SchoolDate | null;
  readonly now: SchoolMoment;
  readonly days: readonly { readonly date: SchoolDate; readonly frame: Frame }[];
}

export interface TriedPupil {
  readonly pupil: Pupil;
  readonly strip: Strip;
  /** Oldest first. */
  readonly log: readonly LogRow[];
}

const MORNING = '09:00';
const EVENING = '23:59';

/** @param days school days, oldest first; none after `now` */
export function trialOf(rules: Omit<Trial, 'days'>, days: readonly SchoolDate[]): Trial {
  return {
    ...rules,
    days: days.map((date) => ({ date, frame: frameOf(rules.calendar, rules.settings, date) })),
  };
}

function isAttended({ strip }: TriedPupil, date: SchoolDate): boolean {
  return (['AM', 'PM'] as const).every(
    (session) => ((MEANING[charOfMark(markAt(strip, date, session)).charCodeAt(0)] ?? 0) & ATTENDED) !== 0,
  );
}

/** Moments of a day at which the steps may differ: before anything was done, and at its end. */
function momentsOf(tried: TriedPupil, date: SchoolDate, isLast: boolean, now: SchoolMoment): SchoolMoment[] {
  const isLogged = tried.log.some((row) => dateOf(row.at) === date);
  if (!isLast && !isLogged && isAttended(tried, date)) return [];
  const evening = momentOn(date, EVENING);
  const end = evening > now ? now : evening;
  return isLogged ? [momentOn(date, MORNING), end] : [end];
}

/** What a step's prompt is told apart by: its due date, save for steps that are simply due on any day from one on. */
function keyOf({ step, due }: Prompt, policy: Policy): string {
  const when = policy.steps.find(({ id }) => id === step)?.when;
  return when?.on === 'share' ? step : `${step} ${due}`;
}

/**
 * Every step that fell due for a pupil on the days of a trial, by the marks and the log as they were. A step that was
 * done or waived was prompted all the same. Days on which the pupil was in school and nothing was logged bring no new
 * step, so they are passed over.
 */
export function wouldHavePrompted(trial: Trial, tried: TriedPupil): readonly Prompted[] {
  const first = trial.days[0]?.date;
  const found = new Map<string, Prompted>();
  if (first === undefined) return [];
  const { days, now, ...rules } = trial;
  const counted = { ...rules, ...tried, countFrom: countFrom(tried.strip, trial.countFrom) };
  days.forEach(({ date, frame }, at) => {
    for (const moment of momentsOf(tried, date, at === days.length - 1, now)) {
      const { prompts } = standingOf({ ...counted, now: moment }, frame);
      for (const prompt of prompts) {
        const on = prompt.due.slice(0, 10);
        if (prompt.state === 'upcoming' || on < first || on > date) continue;
        const key = keyOf(prompt, trial.policy);
        const { step, title, who, due } = prompt;
        if (!found.has(key)) found.set(key, { step, title, who, due });
      }
    }
  });
  return [...found.values()].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
