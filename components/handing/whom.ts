import type { RowToLog } from '@/components/actions';
import { dateOf } from '@/utils/calendar/school-date';
import { isAwayOn } from '@/utils/policy/staff-away';
import type { Who } from '@/utils/policy/policy';
import type { SchoolView } from '@/utils/policy/school-view';
import { awayWords } from '@/utils/wording/handed-on';
import { WHO_WORDS } from '@/utils/wording/people';

const ROLES: readonly Who[] = ['office', 'dsl', 'head'];

/** To whom something may be handed: a role, or one person of it. */
export interface Whom {
  readonly value: string;
  readonly label: string;
  readonly to: Who;
  readonly staff?: string;
  /** Said when they are away: who sees it instead. */
  readonly away?: string;
}

/**
 * Colleagues who may be given something. What only the DSL and the head may know is not offered to the office; nobody
 * hands anything to themselves.
 */
export function whomFor(view: SchoolView, forDslAlone: boolean): readonly Whom[] {
  const roles = ROLES.filter((role) => !(forDslAlone && role === 'office'));
  return roles.flatMap((role) => {
    const people = view.staff.filter((member) => member.role === role && member.id !== view.acting?.id);
    const named = people.map((member): Whom => ({
      value: member.id,
      label: `${member.name} (${WHO_WORDS[role]})`,
      to: role,
      staff: member.id,
      ...(isAwayOn(member, dateOf(view.now)) ? { away: awayWords(view, member) } : {}),
    }));
    const whole: Whom[] =
      role === view.acting?.role
        ? []
        : [{ value: role, label: `${WHO_WORDS[role]}, whoever is here`, to: role }];
    return [...whole, ...named];
  });
}

/** The line of the log with which a step, or without one the whole case, is handed on. */
export function passedOn(from: Who, whom: Whom, why: string, step: string | null): RowToLog {
  return {
    kind: 'passed-on',
    from,
    to: whom.to,
    person: whom.label,
    text: why,
    ...(whom.staff === undefined ? {} : { staff: whom.staff }),
    ...(step === null ? {} : { step }),
  };
}
