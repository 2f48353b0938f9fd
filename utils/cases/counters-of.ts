import type { SchoolCalendar } from '@/utils/calendar/calendar';
import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import { countPupil } from '@/utils/counters/count';
import type { Counted } from '@/utils/counters/count';
import type { Counters } from '@/utils/counters/counts';
import { frameOf } from '@/utils/counters/frame';
import type { Frame, PupilFacts } from '@/utils/counters/frame';
import type { CountSettings } from '@/utils/counters/settings';
import type { Strip } from '@/utils/register/strip';
import type { Pupil } from '@/utils/roster/pupil';
import { contactDates, sightingDates } from './contact';
import type { LogRow } from './log-row';

/** One pupil's marks and log, and the moment at which they are counted. */
export interface CountingInput {
  readonly strip: Strip;
  readonly calendar: SchoolCalendar;
  readonly settings: CountSettings;
  readonly log: readonly LogRow[];
  readonly pupil: Pupil;
  readonly now: SchoolMoment;
  /** The first day counted, where a school has begun to read its registers in the middle of a year. */
  readonly countFrom?: SchoolDate | undefined;
}

/** What the counters need of a pupil's record and log: rows after `now` have not happened yet. */
export function factsOf(
  input: Pick<CountingInput, 'strip' | 'log' | 'pupil' | 'now' | 'countFrom'>,
): PupilFacts {
  const log = input.log.filter((row) => row.at <= input.now);
  return {
    strip: input.strip,
    startDate: input.pupil.startDate,
    countFrom: input.countFrom,
    leavingOn: input.pupil.leaving?.on,
    sightings: sightingDates(log),
    contacts: contactDates(log, input.pupil),
  };
}

/** The counters with the days they rest on. Pass the frame when many pupils are counted at one moment. */
export function countedOf(
  input: CountingInput,
  frame: Frame = frameOf(input.calendar, input.settings, dateOf(input.now)),
): Counted {
  return countPupil(frame, factsOf(input));
}

/** Every counter of law.md 1.2 for one pupil at one moment (design.md 5.4). School days and sessions. */
export function countersOf(input: CountingInput): Counters {
  return countedOf(input).counters;
}
