import type { SchoolDate } from '@/utils/calendar/school-date';
import { dateOf } from '@/utils/calendar/school-date';
import type { CaseState } from '@/utils/cases/case-state';
import type { Counters } from '@/utils/counters/counts';
import type { Changed, RestedOn } from '@/utils/policy/changed-marks';
import { paperOf } from '@/utils/referral/papers/papers';
import { amount, rangeOf } from './amounts';
import { dayFrom } from './dates';
import { rowTitle } from './log-rows';
import { TOLD_WORDS } from './people';

/** What the changed marks did to the case, and what to do about it. */
export function effectWords({ effect, reopened }: Changed, state: CaseState, today: SchoolDate): string {
  if (reopened !== null)
    return `The case was closed ${dayFrom(today, reopened)}. The absence goes on after all, so it is open again.`;
  if (effect === 'longer') return 'A day that stood as attended was missed. The counts go on over it.';
  if (effect === 'shorter' && state.status === 'returned')
    return 'A day that stood as missed was attended: the absence is over. Close the case with the reason.';
  if (effect === 'shorter' && (state.status === 'none' || state.status === 'closed'))
    return 'A day that stood as missed was attended. No absence is left, and its steps are not needed.';
  if (effect === 'shorter')
    return 'A day that stood as missed was attended. The counts begin again after it.';
  return 'The days away are the same. The counts go by the new marks.';
}

function countWords({ absence, unauthorised }: Counters): string {
  return `${rangeOf(absence, 'day')} away, ${rangeOf(unauthorised, 'day')} without permission`;
}

/** Which paper, letter or message it was. @example 'Attendance return: absence without permission, sent to the council' */
export function restedTitle({ what }: RestedOn): string {
  if (what.kind === 'event') {
    const { row } = what.event;
    if (row.kind === 'sent')
      return `${paperOf(row.form)?.title ?? row.form}, sent to ${row.to ?? 'nobody named'}`;
    return rowTitle(row, (step) => step);
  }
  const { form, sent } = what.paper;
  const title = paperOf(form)?.title ?? form;
  return sent === null ? `${title}, not sent` : `${title}, sent to ${sent.to}`;
}

/** What it rested on, and what the marks say now. */
export function restedBasis({ then, now }: RestedOn): string {
  const [was, is] = [countWords(then), countWords(now)];
  return was === is
    ? `It rested on ${was}. The days are the same; sessions or reasons are not.`
    : `It rested on ${was}. The register now says ${is}.`;
}

/** What to do about it. */
export function restedAdvice({ what }: RestedOn): string {
  if (what.kind === 'paper' && what.paper.sent === null) return 'Make it again before anybody sends it.';
  if (what.kind === 'paper')
    return `Tell ${what.paper.sent?.to ?? 'them'} what has changed, and send a corrected paper.`;
  const { row } = what.event;
  if (row.kind === 'sent')
    return `Tell ${row.to ?? 'whom it was sent to'} what has changed, and send a corrected paper.`;
  if (row.kind === 'told') return `Tell the ${TOLD_WORDS[row.who]} what has changed.`;
  return `Write to ${row.person ?? 'them'} again if the letter named these days.`;
}

/** @example '2 marks changed; rested on the old ones: 1' */
export function changedWords({ changes, rested }: Changed): string {
  const marks = `${amount(changes.length, 'mark')} changed`;
  return rested.length === 0
    ? marks
    : `${marks}; papers, letters or messages that rested on them: ${rested.length}`;
}

/** When it was made or said. */
export function restedOnDay({ at }: RestedOn, today: SchoolDate): string {
  return dayFrom(today, dateOf(at));
}
