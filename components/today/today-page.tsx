import type { ComponentChildren } from 'preact';
import type { PupilActions } from '@/components/actions';
import { CoverageSection } from '@/components/coverage/coverage-section';
import { HandedSection } from '@/components/handing/handed-section';
import { CallListSection } from '@/components/panel/call-list-section';
import { ReadSection } from '@/components/panel/read-section';
import { SetUpList } from '@/components/settings/set-up-list';
import { isSetUp } from '@/components/settings/set-up';
import { DueSection } from '@/components/steps/due-section';
import { dateOf } from '@/utils/calendar/school-date';
import { schoolSummary } from '@/utils/policy/school-summary';
import type { SchoolView } from '@/utils/policy/school-view';
import { longDay } from '@/utils/wording/dates';
import { summaryWords } from '@/utils/wording/summary';
import { AheadSection } from './ahead-section';
import { BackSection } from './back-section';
import { CasesSection } from './cases-section';
import { ChangedSection } from './changed-section';
import { FollowUpSection } from './follow-up-section';
import { OthersDue } from './others-due';

interface TodayProps {
  readonly view: SchoolView;
  readonly actions: PupilActions;
  /** Rows of registers that nobody could place yet. */
  readonly doubts?: ComponentChildren;
}

/** The school today: who is away, what is due and for whom, which cases are open, what comes this week. */
export function TodayPage({ view, actions, doubts }: TodayProps) {
  const isOffice = view.acting?.role === 'office';
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1} id="page-title">
        <span class="govuk-caption-l">{longDay(dateOf(view.now))}</span>
        Today{view.school.name === '' ? '' : ` at ${view.school.name}`}
      </h1>
      {isSetUp(view) ? null : <SetUpList view={view} />}
      <p class="govuk-body-l">{summaryWords(schoolSummary(view))}</p>
      <div class="app-columns">
        <div class="app-columns__main">
          <HandedSection view={view} actions={actions} />
          {isOffice ? <CallListSection view={view} actions={actions} /> : null}
          <DueSection view={view} actions={actions} besideCalls={isOffice} />
          <BackSection view={view} actions={actions} />
          <FollowUpSection view={view} actions={actions} />
          <ChangedSection view={view} />
          <OthersDue view={view} />
          <CasesSection view={view} />
          <CoverageSection view={view} />
        </div>
        <div class="app-columns__side">
          <ReadSection view={view} />
          {doubts}
          <AheadSection view={view} />
        </div>
      </div>
    </>
  );
}
