import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { SessionRead } from '@/utils/policy/read-today';
import type { LastReading } from '@/utils/policy/school-view';
import { amount, listOf } from './amounts';
import { momentFrom } from './dates';

export const SESSION_WORDS = { AM: 'morning', PM: 'afternoon' } as const;

/** @example 'This morning: 180 of 210 pupils read. Not read yet: Ash and Elm.' */
export function sessionReadWords(read: SessionRead): string {
  const session = SESSION_WORDS[read.session];
  if (read.pupils === 0) return `This ${session}: nothing has been read yet.`;
  if (read.read === read.pupils) return `This ${session}: all ${amount(read.pupils, 'pupil')} read.`;
  const missing = read.missing.length === 0 ? '' : ` Not read yet: ${listOf(read.missing)}.`;
  const partly = read.partly.length === 0 ? '' : ` Read in part: ${listOf(read.partly)}.`;
  return `This ${session}: ${read.read} of ${amount(read.pupils, 'pupil')} read.${missing}${partly}`;
}

/** What became of the last register page that was looked at. */
export function lastReadingWords(last: LastReading, now: SchoolMoment): string {
  const when = momentFrom(now, last.at);
  if (last.page === 'none' && last.fromFile === true)
    return `The file chosen ${when} was not read as a register.`;
  if (last.page === 'none') return `The page open ${when} was not read as a register.`;
  const whole = last.complete ? '' : ' Only part of the register was on the page.';
  const saved = last.saved === false ? ' The page was not saved yet, so its marks were not counted.' : '';
  const from = last.fromFile === true ? ' from a file' : '';
  return `Read${from} ${when}: ${amount(last.pupils, 'pupil')}, ${amount(last.sessions.length, 'session')}.${whole}${saved}`;
}
