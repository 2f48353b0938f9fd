import { useEffect, useMemo, useState } from 'preact/hooks';
import { DoubtsSection } from '@/components/doubts/doubts-section';
import { BackupBanner, BackupSettings, BackupStep } from '@/components/backup/backup-settings';
import { EndsNotice } from '@/components/case-ends/ends-notice';
import { RecordPage } from '@/components/case-ends/record-page';
import { RetentionPart } from '@/components/case-ends/retention-part';
import { TakeInPage } from '@/components/case-ends/take-in-page';
import { RestoreFlow } from '@/components/backup/restore-flow';
import { Dashboard } from '@/components/dashboard/dashboard';
import { ReturnsPage } from '@/components/returns/returns-page';
import { Opening, TroubleBanner } from '@/components/shell/opening';
import type { Route } from '@/components/shell/route';
import { useRoute } from '@/components/shell/use-route';
import { useWatched } from '@/components/shell/use-watched';
import { BehindTheDoor } from '@/components/vault/behind-the-door';
import { dateOf } from '@/utils/calendar/school-date';
import { momentInEngland } from '@/utils/platform/clock';
import type { BackupDesk } from '@/utils/workflows/backup/backup-desk';
import type { CaseEndsDesk } from '@/utils/workflows/case-ends/case-ends-desk';
import type { BlankDesk } from '@/utils/workflows/blanks/blank-desk';
import type { ReturnDesk } from '@/utils/workflows/returns';
import type { Desk } from '@/utils/workflows/desk';
import type { DoubtDesk } from '@/utils/workflows/doubt-desk';
import type { FormDesk } from '@/utils/workflows/form-desk';
import type { PageDesk } from '@/utils/workflows/page-desk';
import type { Door as DoorHandle } from '@/utils/workflows/door/door';
import type { Paper } from '@/utils/referral/paper';
import { actionsOf } from './actions';

const NO_PAPERS: readonly Paper[] = [];

/** The papers of the pupil on screen, while their papers are shown. */
function usePapers(desk: Desk, route: Route): readonly Paper[] {
  const [papers, setPapers] = useState(NO_PAPERS);
  const pupilId = route.page === 'referral' || route.page === 'pupil' ? route.id : null;
  useEffect(() => {
    setPapers(NO_PAPERS);
    return pupilId === null ? undefined : desk.watchPapers(pupilId, setPapers);
  }, [desk, pupilId]);
  return papers;
}

interface AppProps {
  readonly door: DoorHandle;
  readonly desk: Desk;
  readonly pageDesk: PageDesk;
  readonly doubtDesk: DoubtDesk;
  readonly formDesk: FormDesk;
  readonly blankDesk: BlankDesk;
  readonly returnDesk: ReturnDesk;
  readonly backupDesk: BackupDesk;
  readonly caseEndsDesk: CaseEndsDesk;
}

/** The dashboard, behind the door. */
export function DashboardApp(props: AppProps) {
  return (
    <BehindTheDoor
      door={props.door}
      today={dateOf(momentInEngland())}
      restore={(onDone) => <RestoreFlow actions={props.backupDesk} onDone={onDone} />}
      backupStep={(onDone) => <BackupStep actions={props.backupDesk} onDone={onDone} />}
    >
      {() => <OpenDashboard {...props} />}
    </BehindTheDoor>
  );
}

function OpenDashboard(props: AppProps) {
  const { door, desk, pageDesk, doubtDesk, formDesk, blankDesk, returnDesk, backupDesk, caseEndsDesk } =
    props;
  const watch = useMemo(() => desk.watch.bind(desk), [desk]);
  const { value: view, trouble, slow } = useWatched(watch);
  const { route, goTo } = useRoute();
  const papers = usePapers(desk, route);
  const actions = useMemo(
    () => actionsOf(desk, pageDesk, formDesk, blankDesk, door, goTo),
    [desk, pageDesk, formDesk, blankDesk, door],
  );
  if (view === null) return <Opening trouble={trouble} slow={slow} />;
  return (
    <>
      <TroubleBanner trouble={trouble} />
      <Dashboard
        view={view}
        route={route}
        papers={papers}
        actions={actions}
        notice={
          <>
            <BackupBanner actions={backupDesk} route={route} />
            <EndsNotice {...{ view, route }} actions={caseEndsDesk} />
          </>
        }
        doubts={<DoubtsSection actions={doubtDesk} />}
        caseEnds={{
          record: (row) => <RecordPage view={view} row={row} actions={caseEndsDesk} />,
          retention: (onSaid) => <RetentionPart {...{ view, onSaid }} actions={caseEndsDesk} />,
          takeIn: () => <TakeInPage actions={caseEndsDesk} />,
        }}
        returns={<ReturnsPage view={view} actions={returnDesk} />}
        backup={<BackupSettings actions={backupDesk} onRestored={() => window.location.reload()} />}
      />
    </>
  );
}
