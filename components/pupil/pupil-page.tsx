import type { PupilActions } from '@/components/actions';
import { CountList } from '@/components/counts/count-list';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { Go } from '@/components/shell/link';
import { StatusLine, useLastDone } from '@/components/shell/status-line';
import type { LastDone } from '@/components/shell/status-line';
import { StripFigure } from '@/components/strip/strip-figure';
import { HandOnCase } from '@/components/handing/hand-on-case';
import type { PupilRow, SchoolView } from '@/utils/policy/school-view';
import type { PaperOnRecord } from '@/utils/policy/changed-marks';
import { groupWords, spokenName } from '@/utils/wording/people';
import { caseWords } from '@/utils/wording/steps';
import { ChangedMarks, SettleChanges } from './changed-marks';
import { CloseCase } from './close-case';
import { DeletionChecklist } from './deletion-checklist';
import { KnownDetails } from './known-details';
import { PastRuns } from './past-runs';
import { PupilLog } from './pupil-log';
import { PupilSteps } from './pupil-steps';
import { WhyCounts } from './why-counts';

export interface PupilPageProps {
  readonly view: SchoolView;
  readonly row: PupilRow;
  readonly actions: PupilActions;
  /** Papers on record of this child. */
  readonly papers?: readonly PaperOnRecord[];
}

export interface PartProps extends PupilPageProps {
  readonly last: LastDone;
}

/** Everything about one child: what is due, the register, the counts with their working, the log, the details. */
export function PupilPage({ view, row, actions, papers = [] }: PupilPageProps) {
  const last = useLastDone(actions.undo);
  const parts = { view, row, actions, last };
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1} id="page-title">
        <span class="govuk-caption-l">{groupWords(row.pupil)}</span>
        {spokenName(row.pupil)}
      </h1>
      <p class="govuk-body">
        {caseWords(row.standing.case, view.now)}.{' '}
        <Go to={{ page: 'referral', id: row.id }}>Referral and papers</Go>
        {' · '}
        <Go to={{ page: 'details', id: row.id }}>Change details</Go>
        {' · '}
        <Go to={{ page: 'record', id: row.id }}>The whole record</Go>
      </p>
      <StatusLine last={last} />
      <ErrorSummary problems={last.problems} />
      <CloseCase {...parts} />
      <SettleChanges {...parts} papers={papers} />
      <div class="app-columns">
        <div class="app-columns__main">
          <PupilSteps {...parts} />
          <HandOnCase {...parts} />
          <h2 class="govuk-heading-m">Register</h2>
          <StripFigure view={view} row={row} />
          <ChangedMarks row={row} />
          <PastRuns view={view} row={row} />
          <PupilLog {...parts} />
          <DeletionChecklist {...parts} />
        </div>
        <Side view={view} row={row} />
      </div>
    </>
  );
}

function Side({ view, row }: Pick<PupilPageProps, 'view' | 'row'>) {
  return (
    <div class="app-columns__side">
      <h2 class="govuk-heading-m">Counts</h2>
      <WhyCounts view={view} row={row} />
      <CountList view={view} row={row} />
      <KnownDetails view={view} row={row} />
    </div>
  );
}

/** A link that leads to no pupil: taken off the list, or of another computer. */
export function NoSuchPupil() {
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1} id="page-title">
        This child is not on the list
      </h1>
      <p class="govuk-body">
        The link may be old, or the pupil may have been removed.{' '}
        <Go to={{ page: 'pupils' }}>See all pupils</Go>
      </p>
    </>
  );
}
