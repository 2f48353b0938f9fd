import { dateOf, timeOf } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { Who } from '@/utils/policy/policy';
import { clockTime, dayAndFullMonth, shortDay } from '@/utils/wording/dates';
import { WHO_SHORT } from '@/utils/wording/people';

interface RestrictedLineProps {
  /** Whose keys wrote it. */
  readonly role: Who;
  readonly at: SchoolMoment;
}

/** A restricted line of the log as the office sees it: that there is one, and when. Its text is sealed to others. */
export function RestrictedLine({ role, at }: RestrictedLineProps) {
  return (
    <li class="app-log__row">
      <span class="app-log__when">
        {shortDay(dateOf(at))} {clockTime(timeOf(at))}
      </span>
      <span class="app-log__what">
        <strong>{`${WHO_SHORT[role]} note, ${dayAndFullMonth(dateOf(at))}`}</strong>
        <span class="app-quiet">Only the DSL and the headteacher can read it.</span>
      </span>
    </li>
  );
}
