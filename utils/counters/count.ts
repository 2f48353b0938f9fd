import type { SchoolDate } from '@/utils/calendar/school-date';
import type { Counters } from './counts';
import { dateOfDay, dayNumber } from './frame';
import type { Frame, PupilFacts } from './frame';
import { belongsTo, countableDays, isCertain, runOf } from './run';
import type { Run, RunDay } from './run';
import { yearFigures } from './year';

/** The counters with the days they rest on, for policies that ask on which day a count was reached. */
export interface Counted {
  readonly counters: Counters;
  /** Days that may count, oldest first: `isCertain` tells those that do. */
  readonly days: {
    readonly absence: readonly RunDay[];
    readonly unauthorised: readonly RunDay[];
    readonly deletion: readonly RunDay[];
    readonly noContact: readonly RunDay[];
  };
  /** All days since the absence run before ended, skipped ones too. */
  readonly absenceRun: Run;
  /** Sessions of this school year that were read: possible ones, and attended and unauthorised ones among them. */
  readonly year: { readonly possible: number; readonly attended: number; readonly unauthorised: number };
  /** True when a session was missed since the last present mark. */
  readonly isAway: boolean;
}

function certain(days: readonly RunDay[]): number {
  return days.length === 0 ? 0 : days.filter(isCertain).length;
}

function missedSessions(days: readonly RunDay[]): number {
  return days.reduce((sum, day) => sum + day.missed, 0);
}

function firstMissed(frame: Frame, days: readonly RunDay[]): SchoolDate | null {
  const first = days.find((day) => day.missed > 0);
  return first === undefined ? null : dateOfDay(frame, first.day);
}

function latest(dates: readonly SchoolDate[], upTo: SchoolDate): SchoolDate | null {
  return dates.reduce<SchoolDate | null>(
    (last, date) => (date <= upTo && (last === null || date > last) ? date : last),
    null,
  );
}

/**
 * The last day on which somebody had contact or saw the pupil: a logged contact or sighting, a U mark, a mark that was
 * given with a reason. Days of the run after it are days without contact (policies.md, "NC").
 */
function lastTouch(frame: Frame, facts: PupilFacts, run: Run): number {
  const today = dateOfDay(frame, frame.today);
  const logged = [latest(facts.contacts, today), latest(facts.sightings, today)];
  const marked = run.days.filter((day) => day.reasoned || day.lateAfterClose).map((day) => day.day);
  return Math.max(-1, ...marked, ...logged.map((date) => (date === null ? -1 : dayNumber(frame, date))));
}

function daysWithoutContact(
  frame: Frame,
  facts: PupilFacts,
  run: Run,
  days: readonly RunDay[],
): readonly RunDay[] {
  const touched = lastTouch(frame, facts, run);
  return days.filter((day) => day.day > touched);
}

function illDaysOf(run: Run, frame: Frame): number {
  return run.days.filter((day) => day.ill && belongsTo(run, day, frame)).length;
}

function unseenOf(frame: Frame, facts: PupilFacts): Counters['unseen'] {
  const sighted = latest(facts.sightings, dateOfDay(frame, frame.today));
  const run = runOf(frame, facts, 'unseen', sighted === null ? null : dayNumber(frame, sighted));
  const marked = run.endedOn === null ? null : dateOfDay(frame, run.endedOn);
  const days = countableDays(run, frame);
  return { days: certain(days), atMost: days.length, lastSeen: marked ?? sighted };
}

/** A run that begins anew with the year still knows the last present mark before it. */
function lastPresentOf(frame: Frame, facts: PupilFacts, run: Run): SchoolDate | null {
  if (run.endedOn !== null) return dateOfDay(frame, run.endedOn);
  if (frame.settings.carry_over_summer) return null;
  const settings = { ...frame.settings, carry_over_summer: true };
  const { endedOn } = runOf({ ...frame, settings }, facts, 'absence');
  return endedOn === null ? null : dateOfDay(frame, endedOn);
}

/** All counters of law.md 1.2 for one pupil. */
export function countPupil(frame: Frame, facts: PupilFacts): Counted {
  const absenceRun = runOf(frame, facts, 'absence');
  const absence = countableDays(absenceRun, frame);
  const isAway = absence.some((day) => day.missed > 0);
  const unauthorised = countableDays(runOf(frame, facts, 'unauthorised'), frame);
  const deletion = countableDays(runOf(frame, facts, 'deletion'), frame);
  const noContact = isAway ? daysWithoutContact(frame, facts, absenceRun, absence) : [];
  const { illDaysInYear, unauthorisedInYear, attendedInYear, penalty, percent } = yearFigures(frame, facts);
  return {
    counters: {
      absence: {
        days: certain(absence),
        atMost: absence.length,
        sessions: missedSessions(absence),
        from: firstMissed(frame, absence),
        lastPresent: lastPresentOf(frame, facts, absenceRun),
      },
      unauthorised: {
        days: certain(unauthorised),
        atMost: unauthorised.length,
        sessions: missedSessions(unauthorised),
        from: firstMissed(frame, unauthorised),
      },
      unseen: unseenOf(frame, facts),
      noContact: {
        days: certain(noContact),
        atMost: noContact.length,
        lastContact: latest(facts.contacts, dateOfDay(frame, frame.today)),
      },
      illness: { days: isAway ? illDaysOf(absenceRun, frame) : 0, inYear: illDaysInYear },
      deletion: { days: certain(deletion) },
      penalty,
      percent,
    },
    days: { absence, unauthorised, deletion, noContact },
    absenceRun,
    year: { possible: percent.possible, attended: attendedInYear, unauthorised: unauthorisedInYear },
    isAway,
  };
}
