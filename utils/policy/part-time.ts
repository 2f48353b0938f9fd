import type { SchoolDate } from '@/utils/calendar/school-date';
import { mondayOf } from '@/utils/calendar/school-date';
import type { AttendanceCode } from '@/utils/codes/codes';
import { sessionsBetween } from '@/utils/counters/sessions';
import { isRead } from './facts';
import type { Facts } from './facts';

const ELSEWHERE: readonly AttendanceCode[] = ['B', 'K', 'D'];
const SCHOOL_DAYS = 20;

/**
 * Part-time by the marks of the last 20 school days: a C2, or B, K or D on some days of every week (policies.md,
 * "Part-time"). The flag `part-time` says so too, whatever the marks.
 */
export function isPartTimeByMarks(facts: Facts): boolean {
  const { frame, pupilFacts } = facts;
  const all = sessionsBetween(frame, pupilFacts, 0, frame.today);
  const days = [...new Set(all.map(({ date }) => date))].slice(-SCHOOL_DAYS);
  const recent = all.filter(({ date }) => days.includes(date)).filter(isRead);
  if (recent.some(({ mark }) => mark === 'C2')) return true;
  const weekOf = (date: SchoolDate) => mondayOf(date);
  const elsewhere = new Set(
    recent.filter(({ mark }) => ELSEWHERE.includes(mark)).map(({ date }) => weekOf(date)),
  );
  const weeks = new Set(recent.map(({ date }) => weekOf(date)));
  return weeks.size > 0 && [...weeks].every((week) => elsewhere.has(week));
}
