import { addMonths, dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { countSchoolDays } from '@/utils/calendar/school-calendar';
import type { LogRow } from '@/utils/cases/log-row';
import { CME_FORMS } from '@/utils/cases/state';
import { LENGTHENS, effectTables } from '@/utils/counters/effects';
import { charOfMark } from '@/utils/register/strip';
import { pastRuns } from './past-runs';
import type { PastRun } from './past-runs';
import type { PupilRow, SchoolView } from './school-view';

/**
 * One month of a school's cases, without a name. A case is an absence with a session of no authorised reason, or one about
 * which anything was logged. Barking & Dagenham's guidance has heads review the open and closed ones monthly.
 */
export interface MonthOfCases {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly opened: number;
  /** By their last missed day. */
  readonly ended: number;
  readonly openAtEnd: number;
  /** A CME referral was sent. */
  readonly referred: number;
  /** Of those opened: somebody was first rung, or tried otherwise, on the first day; on a later one; not at all. */
  readonly firstDay: number;
  readonly laterDay: number;
  readonly notTried: number;
  /** Median of school days from the first missed session to the first attempt, 0 for the same day; null without any. */
  readonly medianDays: number | null;
}

interface CaseSpan {
  readonly from: SchoolDate;
  /** The last missed day of an absence that is over; null while it goes on. */
  readonly ended: SchoolDate | null;
  readonly referred: SchoolDate | null;
  /** School days to the first attempt; null for none. */
  readonly daysToAttempt: number | null;
}

const monthOf = (date: SchoolDate) => date.slice(0, 7);

function isAttempt({ kind }: LogRow): boolean {
  return kind === 'contact-attempt' || kind === 'home-visit';
}

/** The log of one absence: from its first day until the day before the next begins. */
function rowsOf(row: PupilRow, run: PastRun, next: PastRun | undefined): readonly LogRow[] {
  return row.events
    .filter((event) => event.withheld !== true)
    .map((event) => event.row)
    .filter(({ at }) => dateOf(at) >= run.from && (next === undefined || dateOf(at) < next.from));
}

function spanOf(view: SchoolView, run: PastRun, rows: readonly LogRow[]): CaseSpan {
  const attempt = rows.find(isAttempt);
  const sent = rows.find((row) => row.kind === 'sent' && CME_FORMS.includes(row.form));
  const days =
    attempt === undefined || view.calendar === null
      ? null
      : Math.max(0, countSchoolDays(view.calendar, run.from, dateOf(attempt.at)) - 1);
  return {
    from: run.from,
    ended: run.daysBack > 0 || run.onlyHalf !== null ? run.to : null,
    referred: sent === undefined ? null : dateOf(sent.at),
    daysToAttempt: days,
  };
}

function spansOf(view: SchoolView, row: PupilRow): CaseSpan[] {
  const unauthorised = effectTables(view.settings).unauthorised;
  const runs = [...pastRuns(view, row)].reverse();
  return runs.flatMap((run, at) => {
    const rows = rowsOf(row, run, runs[at + 1]);
    const hasNoReason = run.marks.some((mark) => unauthorised[charOfMark(mark).charCodeAt(0)] === LENGTHENS);
    return hasNoReason || rows.length > 0 ? [spanOf(view, run, rows)] : [];
  });
}

/** Of two in the middle the larger one, so that no figure flatters. */
function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

function figures(month: string, spans: readonly CaseSpan[]): MonthOfCases {
  const opened = spans.filter(({ from }) => monthOf(from) === month);
  const tried = opened.flatMap(({ daysToAttempt }) => (daysToAttempt === null ? [] : [daysToAttempt]));
  const firstDay = tried.filter((days) => days === 0).length;
  return {
    month,
    opened: opened.length,
    ended: spans.filter(({ ended }) => ended !== null && monthOf(ended) === month).length,
    openAtEnd: spans.filter(
      ({ from, ended }) => monthOf(from) <= month && (ended === null || monthOf(ended) > month),
    ).length,
    referred: spans.filter(({ referred }) => referred !== null && monthOf(referred) === month).length,
    firstDay,
    laterDay: tried.length - firstDay,
    notTried: opened.length - tried.length,
    medianDays: median(tried),
  };
}

/**
 * The months of a school's cases, oldest first, from the month of the first reading until the present one.
 *
 * @param most how many months at most, the present one among them
 */
export function casesByMonth(view: SchoolView, most = 12): readonly MonthOfCases[] {
  const { countFrom, now, pupils } = view;
  if (countFrom === null) return [];
  const spans = pupils.flatMap((row) => spansOf(view, row));
  const present = `${monthOf(dateOf(now))}-01` as SchoolDate;
  const months: string[] = [];
  for (let back = most - 1; back >= 0; back -= 1) months.push(monthOf(addMonths(present, -back)));
  return months.filter((month) => month >= monthOf(countFrom)).map((month) => figures(month, spans));
}
