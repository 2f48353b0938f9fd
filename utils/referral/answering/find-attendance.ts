import { isSessionHeld } from '@/utils/calendar/school-calendar';
import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { DayRange } from '@/utils/counters/counts';
import { dateAt, isHole, markOfChar, positionOf } from '@/utils/register/strip';
import type { Mark } from '@/utils/register/strip';
import { codeRow } from '@/utils/codes/codes';
import { amount } from '@/utils/wording/amounts';
import { markWords } from '@/utils/wording/marks';
import { printedDate } from '../printing';
import { NOT_ASKED, onRecord } from './facts';
import type { Finder, Finding, PaperFacts } from './facts';

/** Marks of the sessions held from a day up to now, oldest first. */
function marksFrom({ situation }: PaperFacts, from: SchoolDate): readonly { date: SchoolDate; mark: Mark }[] {
  const { strip, calendar, now } = situation;
  const marks: { date: SchoolDate; mark: Mark }[] = [];
  for (let at = Math.max(0, positionOf(strip, from, 'AM')); at < strip.marks.length; at += 1) {
    const date = dateAt(strip, at);
    if (date > dateOf(now)) break;
    if (isSessionHeld(calendar, date, at % 2 === 0 ? 'AM' : 'PM')) {
      marks.push({ date, mark: markOfChar(strip.marks[at] ?? '?') });
    }
  }
  return marks;
}

/** The last U mark: the child came in after the register closed, so somebody saw them. */
function lastLateArrival({ situation }: PaperFacts): SchoolDate | null {
  const at = situation.strip.marks.lastIndexOf('U');
  return at < 0 ? null : dateAt(situation.strip, at);
}

/**
 * The later of the last present mark and the last logged sighting (design.md 5.3). A U mark is such a sighting: the
 * register itself says the child arrived that day.
 */
function findLastSeen(facts: PaperFacts): Finding {
  const { situation, standing } = facts;
  const sightings = situation.log.filter((row) => row.kind === 'sighting' && row.at <= situation.now);
  const dates = [
    standing.counters.absence.lastPresent,
    lastLateArrival(facts),
    ...sightings.map((row) => dateOf(row.at)),
  ].filter((date) => date !== null);
  const latest = dates.sort()[dates.length - 1];
  return latest === undefined ? NOT_ASKED : { state: 'known', value: latest, date: latest };
}

/** Who saw the child last, when that was a logged sighting and not a mark in the register. */
function findLastSeenBy(facts: PaperFacts): Finding {
  const seen = findLastSeen(facts);
  if (seen.state !== 'known') return NOT_ASKED;
  const rows = facts.situation.log.filter((row) => row.kind === 'sighting' && dateOf(row.at) === seen.value);
  const last = rows[rows.length - 1];
  if (last === undefined)
    return { state: 'known', value: 'The attendance register', date: seen.date, source: 'REG' };
  return onRecord(last.by ?? last.person, dateOf(last.at));
}

/** A count with holes is printed as a range that says why. */
function printedRange({ days, atMost }: DayRange, today: SchoolDate): Finding {
  if (atMost === 0) return NOT_ASKED;
  const holes = `${days} read; ${atMost} if the registers not read show absence too`;
  return onRecord(days === atMost ? String(days) : holes, today);
}

/** Each mark of the absence with the number of sessions, in the order in which they first came. */
function findCodes(facts: PaperFacts): Finding {
  const { from } = facts.standing.counters.absence;
  if (from === null) return NOT_ASKED;
  const counts = new Map<Mark, number>();
  const marks = marksFrom(facts, from).filter(({ mark }) => isHole(mark) || codeRow(mark).absence !== 'x');
  for (const { mark } of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const lines = [...counts].map(([mark, count]) =>
    isHole(mark)
      ? `${markWords(mark)}: ${amount(count, 'session')}`
      : `${mark} (${markWords(mark)}): ${amount(count, 'session')}`,
  );
  return lines.length === 0 ? NOT_ASKED : onRecord(lines, marks[marks.length - 1]?.date ?? null);
}

function findIllness({ standing }: PaperFacts): Finding {
  const { days, inYear } = standing.counters.illness;
  if (inYear === 0) return NOT_ASKED;
  return onRecord(`${amount(days, 'day')} of this absence, ${amount(inYear, 'day')} this school year`);
}

function findLeave({ situation: { pupil } }: PaperFacts): Finding {
  if (pupil.leave === undefined) return NOT_ASKED;
  if (pupil.leave.length === 0) return onRecord('None agreed');
  return onRecord(pupil.leave.map(({ from, to }) => `${printedDate(from)} to ${printedDate(to)}`));
}

const percent = (value: number | null) => (value === null ? NOT_ASKED : onRecord(`${value.toFixed(1)}%`));
const today = ({ situation }: PaperFacts) => dateOf(situation.now);

export const ATTENDANCE_FINDERS: Readonly<Record<string, Finder>> = {
  'att.lastAttended': ({ standing: { counters } }) =>
    onRecord(counters.absence.lastPresent ?? undefined, counters.absence.lastPresent),
  'att.lastSeen': findLastSeen,
  'att.lastSeenBy': findLastSeenBy,
  'att.firstAbsent': ({ standing: { counters } }) =>
    onRecord(counters.absence.from ?? undefined, counters.absence.from),
  'att.daysContinuous': (facts) => printedRange(facts.standing.counters.absence, today(facts)),
  'att.daysUnauthorised': (facts) => printedRange(facts.standing.counters.unauthorised, today(facts)),
  'att.sessions': (facts) => {
    const { sessions } = facts.standing.counters.absence;
    return sessions === 0 ? NOT_ASKED : onRecord(String(sessions), today(facts));
  },
  'att.codes': findCodes,
  'att.percent': ({ standing }) => percent(standing.counters.percent.attendance),
  'att.unauthPercent': ({ standing }) => percent(standing.counters.percent.unauthorised),
  'att.leave': findLeave,
  'att.illness': findIllness,
};
