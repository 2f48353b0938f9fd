import type { DayCovered, RegisterToOpen } from '@/utils/register/days-covered';
import { amount, capital } from './amounts';
import { dayAndFullMonth, weekdayName } from './dates';
import { SESSION_WORDS } from './read-today';

/** Which register to open in the MIS. @example '4B afternoon, Tuesday 10 November has not been read.' */
export function registerToOpenWords({ date, session, group, pupils, read }: RegisterToOpen): string {
  const name = group === null ? 'pupils without a group,' : group;
  const register = capital(
    `${name} ${SESSION_WORDS[session]}, ${weekdayName(date)} ${dayAndFullMonth(date)}`,
  );
  if (read === 0) return `${register} has not been read.`;
  return `${register} was read in part: ${read} of ${amount(pupils, 'pupil')}.`;
}

/** @example '12 of 14 registers read, 1 in part, 1 not read' */
export function dayCoveredWords({ due, read, partly, notRead }: DayCovered): string {
  if (read === due) return due === 1 ? 'The register read' : `All ${due} registers read`;
  const parts = [
    ...(partly === 0 ? [] : [`${partly} in part`]),
    ...(notRead === 0 ? [] : [`${notRead} not read`]),
  ];
  return `${read} of ${amount(due, 'register')} read, ${parts.join(', ')}`;
}

/** What of earlier days is still to be read, in one sentence; null when nothing is. */
export function earlierDaysWords(days: readonly DayCovered[]): string | null {
  const open = days.flatMap(({ toOpen }) => toOpen);
  const [first] = open;
  if (first === undefined) return null;
  const more = open.length - 1;
  return `${registerToOpenWords(first)}${more === 0 ? '' : ` And ${amount(more, 'other register')} of earlier days.`}`;
}
