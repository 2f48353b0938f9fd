import { Details } from '@/components/govuk/details';
import { dateOf, timeOf } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { PupilRow } from '@/utils/policy/school-view';
import { markOfChar } from '@/utils/register/strip';
import { amount } from '@/utils/wording/amounts';
import { clockTime, shortDay } from '@/utils/wording/dates';
import { markWords } from '@/utils/wording/marks';

function momentWords(at: SchoolMoment): string {
  return `${shortDay(dateOf(at))}, ${clockTime(timeOf(at))}`;
}

/** Marks that a later reading showed to be different. Counts always go by the newest. */
export function ChangedMarks({ row }: { readonly row: PupilRow }) {
  const { changes } = row;
  if (changes.length === 0) return null;
  return (
    <Details summary={`${amount(changes.length, 'mark')} changed in the register afterwards`}>
      <ul class="govuk-list">
        {[...changes].reverse().map(({ date, session, was, is, wasReadAt, readAt }) => (
          <li key={`${date}${session}${readAt}`}>
            {shortDay(date)} {session}: was “{markWords(markOfChar(was))}” (read {momentWords(wasReadAt)}),
            now “{markWords(markOfChar(is))}” (read {momentWords(readAt)})
          </li>
        ))}
      </ul>
    </Details>
  );
}
