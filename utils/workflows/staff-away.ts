import { dateOf } from '@/utils/calendar/school-date';
import { mayStandIn } from '@/utils/policy/staff-away';
import type { StaffMember } from '@/utils/policy/school-view';
import { readAll } from '@/utils/store/read';
import { write } from '@/utils/store/write';
import type { Decision } from '@/utils/store/write';
import { NOBODY_ACTING, actingNow } from './acting';
import { DONE, refused, refusedFor } from './outcome';
import type { Outcome, Problem } from './outcome';
import type { Ports } from './ports';

export type Away = NonNullable<StaffMember['away']>;

function problemsOf(
  away: Away,
  member: StaffMember,
  staff: readonly StaffMember[],
  today: string,
): Problem[] {
  const deputy = staff.find(({ id }) => id === away.deputy);
  const problems: Problem[] = [];
  if (away.to < away.from)
    problems.push({ field: 'away-to', message: 'The last day away is before the first.' });
  if (away.to < today) problems.push({ field: 'away-to', message: 'The last day away has already gone by.' });
  if (away.deputy === undefined) return problems;
  if (deputy === undefined)
    problems.push({ field: 'away-deputy', message: 'The deputy is not on the list of staff.' });
  else if (!mayStandIn(deputy, member))
    problems.push({
      field: 'away-deputy',
      message:
        'Only another DSL or the headteacher can stand in here: the office has no key to what they must read.',
    });
  return problems;
}

function withoutAway({ away: _away, ...member }: StaffMember): StaffMember {
  return member;
}

/** Writes down when a colleague is away and who stands in, or with null that they are here. @throws StoreTrouble */
export function setAway(staffId: string, away: Away | null, ports: Ports): Promise<Outcome> {
  return write(ports.database, async (): Promise<Decision<Outcome>> => {
    const refuse = (outcome: Outcome): Decision<Outcome> => ({ writes: {}, value: outcome });
    if ((await actingNow(ports)) === null) return refuse(refusedFor(NOBODY_ACTING));
    const staff = await readAll(ports.database, 'staff');
    const member = staff.find(({ id }) => id === staffId);
    if (member === undefined) return refuse(refusedFor('Choose who is away.', 'away-who'));
    const put = (kept: StaffMember): Decision<Outcome> => ({
      writes: { put: { staff: [kept] } },
      value: DONE,
    });
    if (away === null) return put(withoutAway(member));
    const problems = problemsOf(away, member, staff, dateOf(await ports.now()));
    return problems.length > 0 ? refuse(refused(problems)) : put({ ...member, away });
  });
}
