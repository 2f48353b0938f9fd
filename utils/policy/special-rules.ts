import { addSchoolDays } from '@/utils/calendar/school-calendar';
import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import { effectOf } from '@/utils/counters/effects';
import { dateOfDay, dayNumber } from '@/utils/counters/frame';
import { isCertain } from '@/utils/counters/run';
import { sessionsBetween } from '@/utils/counters/sessions';
import { longDay } from '@/utils/wording/dates';
import { codeRow } from '@/utils/codes/codes';
import { isRead } from './facts';
import type { Facts } from './facts';
import type { RuleName } from './policy';

/** When a step with a rule of its own falls due; null when it does not arise. */
export interface Timing {
  readonly due: SchoolDate;
  readonly day: number | null;
  readonly because: readonly string[];
  /** Rows that may complete it, where these are not the rows of the run. */
  readonly rows?: readonly LogRow[];
}

type Rule = (facts: Facts) => Timing | null;

const N_MAY_STAND = 5;
const PENALTY_SESSIONS = 10;
const DELETION_DAYS = 20;
const LEAVE_OVERRUN_DAYS = 10;

/** N may stand for five school days after the session (2024 Regulations, reg 10(7)-(9)). One prompt, for the oldest. */
const nMark: Rule = (facts) => {
  const { frame, pupilFacts, situation } = facts;
  if (!pupilFacts.strip.marks.includes('N')) return null;
  const marks = sessionsBetween(frame, pupilFacts, 0, frame.today).filter(({ mark }) => mark === 'N');
  const [oldest, ...others] = marks;
  if (oldest === undefined) return null;
  const due = addSchoolDays(situation.calendar, oldest.date, N_MAY_STAND);
  const named = others.map(({ date, session }) => `N also stands on ${longDay(date)}, ${session}.`);
  return {
    due: due ?? situation.calendar.to,
    day: N_MAY_STAND,
    because: [
      `The mark for ${longDay(oldest.date)}, ${oldest.session} is still N. Change it to O if the reason was not established.`,
      ...(due === null ? ['The calendar ends before the five school days are over.'] : []),
      ...named,
    ],
  };
};

const penaltyThreshold: Rule = (facts) => {
  const { frame, pupilFacts, counted } = facts;
  const { sessions, from } = counted.counters.penalty;
  if (sessions < PENALTY_SESSIONS || from === null) return null;
  const missed = sessionsBetween(frame, pupilFacts, frame.penaltyStart, frame.today).filter(
    (held) => isRead(held) && codeRow(held.mark).class === 'unauthorised',
  );
  return {
    due: missed[PENALTY_SESSIONS - 1]?.date ?? facts.today,
    day: PENALTY_SESSIONS,
    because: [`${sessions} unauthorised sessions in ten school weeks. This is for information.`],
    rows: facts.log.filter((row) => dateOf(row.at) >= from),
  };
};

/** Twenty days strict, no hole inside the run; joint enquiries are a condition of the step (reg 9(1)(i)). */
const deletion: Rule = (facts) => {
  const { days } = facts.counted;
  const run = days.deletion.slice(days.deletion.findIndex((day) => day.missed > 0));
  const reached = run.filter(isCertain)[DELETION_DAYS - 1];
  if (reached === undefined || run.some((day) => day.holes > 0)) return null;
  return {
    due: dateOfDay(facts.frame, reached.day),
    day: DELETION_DAYS,
    because: [
      'Every session of 20 school days is marked G, N or O.',
      'This is a checklist, never an action.',
    ],
  };
};

/** Ten school days after agreed leave ended, while the pupil has not been back (reg 9(1)(h)). */
const leaveOverrun: Rule = (facts) => {
  const { situation, today, counted, latestMark, sessions } = facts;
  const ended = (situation.pupil.leave ?? [])
    .filter((leave) => leave.to < today)
    .sort((a, b) => (a.to < b.to ? 1 : -1));
  const leave = ended[0];
  if (leave === undefined || latestMark === null || latestMark.mark === 'C' || latestMark.mark === 'C1')
    return null;
  const { lastPresent } = counted.counters.absence;
  const awaySince = sessions.some((held) => held.date > leave.to && isRead(held));
  if (!counted.isAway || !awaySince || (lastPresent !== null && lastPresent > leave.to)) return null;
  const due = addSchoolDays(situation.calendar, leave.to, LEAVE_OVERRUN_DAYS);
  if (due === null) return null;
  const because = [`Agreed leave ended on ${longDay(leave.to)} and the pupil has not been back.`];
  const rows = facts.log.filter((row) => dateOf(row.at) > leave.to);
  return { due, day: LEAVE_OVERRUN_DAYS, because, rows };
};

/** A new starter who did not come on the agreed day and has never been present. */
const noShow: Rule = (facts) => {
  const { startDate } = facts.situation.pupil;
  if (startDate === undefined || startDate > facts.today) return null;
  const { frame, pupilFacts, situation } = facts;
  const sessions = sessionsBetween(frame, pupilFacts, dayNumber(frame, startDate), frame.today);
  const effect = (run: 'absence' | 'unseen') =>
    sessions.map((held) => ({
      ...held,
      effect: isRead(held) ? effectOf(held.mark, run, situation.settings) : null,
    }));
  const firstDay = effect('absence').filter((held) => held.date === startDate);
  const missed = firstDay.length > 0 && firstDay.every((held) => held.effect === '+' && held.mark !== 'U');
  if (!missed || effect('unseen').some((held) => held.effect === 'x')) return null;
  return {
    due: startDate,
    day: null,
    because: [`The agreed starting day was ${longDay(startDate)} and the pupil has not arrived.`],
    rows: facts.log.filter((row) => dateOf(row.at) >= startDate),
  };
};

/** Rules of the statutory layer and of new starters. */
export const SPECIAL_RULES = {
  'n-mark': nMark,
  'penalty-threshold': penaltyThreshold,
  deletion,
  'leave-overrun': leaveOverrun,
  'no-show': noShow,
} as const satisfies Partial<Record<RuleName, Rule>>;
