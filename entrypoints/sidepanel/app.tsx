import { useMemo } from 'preact/hooks';
import type { FillActions } from '@/components/fill/actions';
import { FillSection } from '@/components/fill/fill-section';
import { Panel } from '@/components/panel/panel';
import type { WholeActions } from '@/components/panel/read-whole';
import { DoubtsSection } from '@/components/doubts/doubts-section';
import { PageHelp } from '@/components/teach/page-help';
import { RoutesAt } from '@/components/shell/link';
import { Opening, TroubleBanner } from '@/components/shell/opening';
import { useWatched } from '@/components/shell/use-watched';
import { BehindTheDoor } from '@/components/vault/behind-the-door';
import { dateOf } from '@/utils/calendar/school-date';
import { momentInEngland } from '@/utils/platform/clock';
import type { Desk } from '@/utils/workflows/desk';
import type { DoubtDesk } from '@/utils/workflows/doubt-desk';
import type { FormDesk } from '@/utils/workflows/form-desk';
import type { PageDesk } from '@/utils/workflows/page-desk';
import type { Door as DoorHandle } from '@/utils/workflows/door/door';
import type { RecordDesk } from '@/utils/workflows/record-page';

const DASHBOARD = '/dashboard.html';

interface AppProps {
  readonly door: DoorHandle;
  readonly desk: Desk;
  readonly pageDesk: PageDesk & RecordDesk;
  readonly doubtDesk: DoubtDesk;
  readonly formDesk: FormDesk;
  readonly whole: WholeActions;
}

function actionsOf(desk: Desk, door: DoorHandle) {
  return {
    lock: (because: 'asked' | 'switching') => door.lock(because),
    logRow: (...row: Parameters<Desk['logRow']>) => desk.logRow(...row),
    logForAll: (...rows: Parameters<Desk['logForAll']>) => desk.logForAll(...rows),
    undo: (eventId: string) => desk.undo(eventId),
    completeStep: (...step: Parameters<Desk['completeStep']>) => desk.completeStep(...step),
    closeCase: (...why: Parameters<Desk['closeCase']>) => desk.closeCase(...why),
    savePupil: (...pupil: Parameters<Desk['savePupil']>) => desk.savePupil(...pupil),
  };
}

/** The panel's own page copies: nothing is left on the page of the form. */
function fillActionsOf(formDesk: FormDesk): FillActions {
  return { ...formDesk, copy: (text) => navigator.clipboard.writeText(text) };
}

/** The side panel, behind the door. Places in the dashboard open in a tab beside it. */
export function PanelApp(props: AppProps) {
  return (
    <RoutesAt.Provider value={DASHBOARD}>
      <BehindTheDoor
        door={props.door}
        today={dateOf(momentInEngland())}
        restore={() => null}
        backupStep={() => null}
      >
        {() => <OpenPanel {...props} />}
      </BehindTheDoor>
    </RoutesAt.Provider>
  );
}

function OpenPanel({ door, desk, pageDesk, doubtDesk, formDesk, whole }: AppProps) {
  const watch = useMemo(() => desk.watch.bind(desk), [desk]);
  const { value: view, trouble, slow } = useWatched(watch);
  const actions = useMemo(() => actionsOf(desk, door), [desk, door]);
  const fillActions = useMemo(() => fillActionsOf(formDesk), [formDesk]);
  if (view === null) return <Opening trouble={trouble} slow={slow} />;
  return (
    <>
      <TroubleBanner trouble={trouble} />
      <Panel
        view={view}
        actions={actions}
        whole={whole}
        pageHelp={[
          <PageHelp key="page" view={view} actions={pageDesk} />,
          <DoubtsSection key="doubts" actions={doubtDesk} />,
        ]}
        webForm={<FillSection view={view} actions={fillActions} />}
      />
    </>
  );
}
