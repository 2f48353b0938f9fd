import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { Counted } from '@/utils/counters/count';
import { effectOf } from '@/utils/counters/effects';
import type { Frame, PupilFacts } from '@/utils/counters/frame';
import { sessionsBetween } from '@/utils/counters/sessions';
import { isHole } from '@/utils/register/strip';
import type { CaseState } from './case-state';
import type { LogRow } from './log-row';

/** Papers that refer a child as missing education; every other paper is a notice or a return. */
export const CME_FORMS: readonly string[] = [
  'glos-cme-referral',
  'worcs-cme-referral',
  'derbyshire-cme-referral',
  'ealing-reasonable-enquiry',
  'lbbd-cme-referral',
];

interface EndedRun {
  readonly openedOn: SchoolDate;
  readonly returnedOn: SchoolDate;
}

/** The latest absence run that a present mark has ended, and the day of that mark. Read backwards: most are recent. */
function lastEndedRun(frame: Frame, facts: PupilFacts): EndedRun | null {
  let returnedOn: SchoolDate | null = null;
  let openedOn: SchoolDate | null = null;
  for (let day = frame.today; day >= 0; day -= 1) {
    for (const { date, mark } of sessionsBetween(frame, facts, day, day).reverse()) {
      if (isHole(mark)) continue;
      const effect = effectOf(mark, 'absence', frame.settings);
      if (effect === '+' && returnedOn !== null) openedOn = date;
      if (effect !== 'x') continue;
      if (openedOn !== null && returnedOn !== null) return { openedOn, returnedOn };
      returnedOn = date;
    }
  }
  return openedOn === null || returnedOn === null ? null : { openedOn, returnedOn };
}

function presentCase(counted: Counted, openedOn: SchoolDate, log: readonly LogRow[]): CaseState {
  const sent = log.find(
    (row) => row.kind === 'sent' && CME_FORMS.includes(row.form) && dateOf(row.at) >= openedOn,
  );
  if (sent?.kind !== 'sent') return { status: 'open', openedOn };
  return { status: 'referred', openedOn, referredOn: dateOf(sent.at), form: sent.form };
}

/**
 * Where a pupil's case stands (design.md 5.4): open from the first missed session, referred once a CME form was sent in
 * this run, returned when the run has ended, closed by the step `close-case` after that.
 *
 * @param log rows up to now, oldest first
 */
export function caseOf(counted: Counted, frame: Frame, facts: PupilFacts, log: readonly LogRow[]): CaseState {
  const { from } = counted.counters.absence;
  if (counted.isAway && from !== null) return presentCase(counted, from, log);
  const ended = lastEndedRun(frame, facts);
  if (ended === null) return { status: 'none' };
  const closed = log.find(
    (row) =>
      row.kind === 'step' &&
      row.step === 'close-case' &&
      row.outcome === 'done' &&
      dateOf(row.at) >= ended.returnedOn,
  );
  return closed === undefined
    ? { status: 'returned', ...ended }
    : { status: 'closed', openedOn: ended.openedOn, closedOn: dateOf(closed.at) };
}
