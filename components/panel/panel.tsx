import type { ComponentChildren } from 'preact';
import type { PupilActions } from '@/components/actions';
import { HandedSection } from '@/components/handing/handed-section';
import { WhoIsHere } from '@/components/vault/who-is-here';
import { whoIn } from '@/components/vault/who-in';
import { Go } from '@/components/shell/link';
import { DueSection } from '@/components/steps/due-section';
import { dateOf } from '@/utils/calendar/school-date';
import { schoolSummary } from '@/utils/policy/school-summary';
import type { SchoolView } from '@/utils/policy/school-view';
import { longDay } from '@/utils/wording/dates';
import { summaryWords } from '@/utils/wording/summary';
import { isSetUp } from '@/components/settings/set-up';
import { CallListSection } from './call-list-section';
import { ReadSection } from './read-section';
import { ReadWhole } from './read-whole';
import type { WholeActions } from './read-whole';

interface PanelProps {
  readonly view: SchoolView;
  readonly whole?: WholeActions;
  /** What can be done about the register beside the panel. */
  readonly pageHelp?: ComponentChildren;
  /** What can be done about the authority's form beside the panel. */
  readonly webForm?: ComponentChildren;
  readonly actions: PupilActions & { readonly lock: (because: 'asked' | 'switching') => Promise<void> };
}

/** The side panel: beside the register, at 320 pixels. The office's work comes first for the office, the steps for others. */
export function Panel({ view, actions, whole, pageHelp, webForm }: PanelProps) {
  const callsFirst = view.acting === null || view.acting.role === 'office';
  const calls = <CallListSection key="calls" view={view} actions={actions} />;
  const steps = <DueSection key="steps" view={view} actions={actions} besideCalls />;
  return (
    <div class="app-panel">
      <header class="app-panel__header">
        <h1 class="app-panel__title">
          Tenth Day <span class="app-panel__date">{longDay(dateOf(view.now))}</span>
        </h1>
        <WhoIsHere {...whoIn(view)} onLock={actions.lock} />
      </header>
      <main class="app-panel__main" id="main">
        {isSetUp(view) ? null : (
          <p class="app-notice">
            Setting up is not finished. <Go to={{ page: 'settings', part: null }}>See what is left</Go>
          </p>
        )}
        <p class="govuk-body app-panel__summary">{summaryWords(schoolSummary(view))}</p>
        <ReadSection view={view}>
          {whole === undefined || view.misAddresses.length === 0 ? null : <ReadWhole actions={whole} />}
        </ReadSection>
        {pageHelp}
        <HandedSection view={view} actions={actions} />
        {callsFirst ? [calls, steps] : [steps, calls]}
        {webForm}
      </main>
      <nav class="app-panel__nav" aria-label="Dashboard">
        <Go to={{ page: 'today' }}>Today</Go> <Go to={{ page: 'pupils' }}>Pupils</Go>{' '}
        <Go to={{ page: 'settings', part: null }}>Settings and help</Go>
      </nav>
    </div>
  );
}
