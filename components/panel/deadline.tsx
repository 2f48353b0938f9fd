import { dateOf, minutesBetween, momentOn } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { CallSheet } from '@/utils/policy/call-sheets';
import { amount } from '@/utils/wording/amounts';
import { clockTime } from '@/utils/wording/dates';

interface DeadlineProps {
  /** `HH:mm`; null when the policy names no time. */
  readonly deadline: string | null;
  /** One sheet a family. */
  readonly sheets: readonly Pick<CallSheet, 'attempts'>[];
  readonly now: SchoolMoment;
}

function remaining(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return amount(rest, 'minute');
  return rest === 0 ? amount(hours, 'hour') : `${amount(hours, 'hour')} ${amount(rest, 'minute')}`;
}

/** How long is left for the first calls. Not a live region: a screen reader should not hear every minute pass. */
export function Deadline({ deadline, sheets, now }: DeadlineProps) {
  const unrung = sheets.filter(({ attempts }) => attempts.length === 0).length;
  const left =
    unrung === 0
      ? 'Every family has been rung once.'
      : `${amount(unrung, 'family').replace('familys', 'families')} not rung yet.`;
  if (deadline === null) return <p class="app-deadline">{left}</p>;
  const minutes = minutesBetween(now, momentOn(dateOf(now), deadline));
  const late = minutes < 0 && unrung > 0;
  return (
    <p class={late ? 'app-deadline app-deadline--late' : 'app-deadline'}>
      {minutes >= 0 ? (
        <>
          First calls by {clockTime(deadline)}: <strong>{remaining(minutes)} left</strong>. {left}
        </>
      ) : (
        <>
          First calls were due by {clockTime(deadline)}. {left}
        </>
      )}
    </p>
  );
}
