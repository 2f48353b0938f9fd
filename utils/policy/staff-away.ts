import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { Who } from './policy';
import type { SchoolView, StaffMember } from './school-view';

export function isAwayOn({ away }: Pick<StaffMember, 'away'>, date: SchoolDate): boolean {
  return away !== undefined && away.from <= date && date <= away.to;
}

/** Colleagues who are away today and for whom the person acting is the deputy. */
export function standsInFor({
  staff,
  acting,
  now,
}: Pick<SchoolView, 'staff' | 'acting' | 'now'>): StaffMember[] {
  if (acting === null) return [];
  return staff.filter(
    (member) => member.id !== acting.id && member.away?.deputy === acting.id && isAwayOn(member, dateOf(now)),
  );
}

/** Those who may stand in: what only the DSL and the head may read must be open to whoever stands in for one of them. */
export function mayStandIn(deputy: StaffMember, forWhom: StaffMember): boolean {
  if (deputy.id === forWhom.id) return false;
  return forWhom.role === 'office' || deputy.role !== 'office';
}

/** The roles whose steps the person acting sees as their own today: their own, and those of whom they stand in for. */
export function rolesActed(view: Pick<SchoolView, 'staff' | 'acting' | 'now'>): ReadonlySet<Who> {
  const own = view.acting === null ? [] : [view.acting.role];
  return new Set([...own, ...standsInFor(view).map(({ role }) => role)]);
}
