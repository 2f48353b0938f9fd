import { Go } from '@/components/shell/link';
import type { Route } from '@/components/shell/route';
import { dateOf } from '@/utils/calendar/school-date';
import { SUGGESTED_SCHEDULE } from '@/utils/cases/retention';
import type { SchoolView } from '@/utils/policy/school-view';
import { amount } from '@/utils/wording/amounts';
import type { WatchCaseEnds } from './actions';
import { dueReviews } from './due-reviews';
import { useCaseEnds } from './use-case-ends';

interface NoticeProps {
  readonly view: SchoolView;
  readonly route: Route;
  readonly actions: WatchCaseEnds;
}

/** On Today, for the DSL and the head: what waits for a decision about keeping or erasing. */
export function EndsNotice({ view, route, actions }: NoticeProps) {
  const ends = useCaseEnds(actions);
  const { acting } = view;
  if (ends === null || route.page !== 'today' || acting === null || acting.role === 'office') return null;
  const due = dueReviews(view.pupils, ends.schedule ?? SUGGESTED_SCHEDULE, dateOf(view.now)).length;
  const toConfirm = ends.pending.filter(({ whyNot }) => whyNot === null).length;
  const parts = [
    ...(toConfirm === 0 ? [] : [`${amount(toConfirm, 'proposed erasure')} for you to confirm or cancel`]),
    ...(due === 0 ? [] : [`${amount(due, 'record')} due to be looked at under the retention schedule`]),
  ];
  if (parts.length === 0) return null;
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <strong>Records: </strong>
        {parts.join('; ')}. <Go to={{ page: 'settings', part: 'retention' }}>Keeping and erasing</Go>
      </p>
    </div>
  );
}
