import { dateOf, parseSchoolMoment, timeOf } from '@/utils/calendar/school-date';
import type { Difference } from '@/utils/policy/compare-prompts';
import type { HalfTerm } from '@/utils/policy/half-terms';
import type { TriedPolicy } from '@/utils/policy/try-policy';
import type { Prompted } from '@/utils/policy/would-have-prompted';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { amount } from './amounts';
import { clockTime, dayAndMonth, shortDay } from './dates';
import { WHO_SHORT } from './people';

/** @example halfTermWords({ from: '2026-11-02', to: '2026-12-18', isPresent: false }) // '2 Nov to 18 Dec' */
export function halfTermWords({ from, to, isPresent }: HalfTerm): string {
  return `${dayAndMonth(from)} to ${dayAndMonth(to)}${isPresent ? ' (this half-term so far)' : ''}`;
}

/** When a prompt falls due and whose it is. @example 'Tue 24 Nov, 10am, Office' */
export function promptedWords({ due, who }: Prompted): string {
  const moment = parseSchoolMoment(due);
  const day = moment === null ? (due as SchoolDate) : dateOf(moment);
  const time = moment === null ? '' : `, ${clockTime(timeOf(moment))}`;
  return `${shortDay(day)}${time}, ${WHO_SHORT[who]}`;
}

/** The two columns of a difference: under the policy in force, and under the other. */
export function differenceWords(difference: Difference): { readonly before: string; readonly after: string } {
  const now = promptedWords(difference.prompt);
  switch (difference.kind) {
    case 'gained':
      return { before: 'No prompt', after: now };
    case 'lost':
      return { before: now, after: 'No prompt' };
    case 'moved':
    case 'handed':
      return { before: promptedWords(difference.from), after: now };
  }
}

/** What changes, in a sentence. */
export function triedWords({ counts, differences }: TriedPolicy): string {
  const sum = (side: 'before' | 'after') => counts.reduce((total, count) => total + count[side], 0);
  const of = (...kinds: Difference['kind'][]) =>
    differences.filter(({ difference }) => kinds.includes(difference.kind)).length;
  const totals = `The policy in force: ${amount(sum('before'), 'prompt')}. This one: ${amount(sum('after'), 'prompt')}.`;
  if (differences.length === 0) return `${totals} No child’s prompts would have been different.`;
  const children = new Set(differences.map(({ pupilId }) => pupilId)).size;
  const parts = [
    `${of('gained')} more`,
    `${of('lost')} fewer`,
    `${of('moved')} at another time`,
    `${of('handed')} for somebody else`,
  ];
  return `${totals} For ${children === 1 ? '1 child' : `${children} children`}: ${parts.join(', ')}.`;
}
