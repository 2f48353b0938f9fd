import { dateOf } from '@/utils/calendar/school-date';
import type { HandedOn } from '@/utils/policy/handed-on';
import { isAwayOn, standsInFor } from '@/utils/policy/staff-away';
import type { SchoolView, StaffMember } from '@/utils/policy/school-view';
import { listOf } from './amounts';
import { dayFrom, momentFrom } from './dates';
import { WHO_WORDS } from './people';

type Staffed = Pick<SchoolView, 'staff' | 'acting' | 'now'>;

function nameOf({ staff }: Staffed, id: string | undefined): string | null {
  return staff.find((member) => member.id === id)?.name ?? null;
}

/** @example 'Away until Fri 27 Nov. Alan Price stands in.' */
export function awayWords(view: Staffed, member: StaffMember): string {
  const { away } = member;
  if (away === undefined) return '';
  const today = dateOf(view.now);
  const until = dayFrom(today, away.to);
  const when = isAwayOn(member, today)
    ? `Away until ${until}`
    : `Away from ${dayFrom(today, away.from)} until ${until}`;
  const deputy = nameOf(view, away.deputy);
  return `${when}. ${deputy === null ? 'Nobody stands in.' : `${deputy} stands in.`}`;
}

/** Whom the person acting stands in for today; null when for nobody. @example 'You stand in for Priya Nair until Fri 27 Nov.' */
export function standingInWords(view: Staffed): string | null {
  const absent = standsInFor(view).map(
    ({ name, away }) => `${name} until ${away === undefined ? '' : dayFrom(dateOf(view.now), away.to)}`,
  );
  return absent.length === 0 ? null : `You stand in for ${listOf(absent)}.`;
}

/** To whom something was handed. */
export function toWords(view: Staffed, { row }: HandedOn): string {
  return nameOf(view, row.staff) ?? WHO_WORDS[row.to];
}

/** Who handed it on, when, and why. @example 'Jo Marsh, today at 9:10am: “Mother will not speak to me”' */
export function fromWords(view: Staffed, { by, row }: HandedOn): string {
  return `${row.by ?? nameOf(view, by) ?? WHO_WORDS[row.from]}, ${momentFrom(view.now, row.at)}: “${row.text ?? ''}”`;
}
