import { useEffect, useMemo, useState } from 'preact/hooks';
import { DoubtsSection } from '@/components/doubts/doubts-section';
import { Dashboard } from '@/components/dashboard/dashboard';
import { Opening, TroubleBanner } from '@/components/shell/opening';
import type { Route } from '@/components/shell/route';
import { useRoute } from '@/components/shell/use-route';
import { useWatched } from '@/components/shell/use-watched';
import type { Desk } from '@/utils/workflows/desk';
import type { DoubtDesk } from '@/utils/workflows/doubt-desk';
import type { FormDesk } from '@/utils/workflows/form-desk';
import type { PageDesk } from '@/utils/workflows/page-desk';
import type { Paper } from '@/utils/referral/paper';
import { actionsOf } from './actions';

const NO_PAPERS: readonly Paper[] = [];

/** The papers of the pupil on screen, while their papers are shown. */
function usePapers(desk: Desk, route: Route): readonly Paper[] {
  const [papers, setPapers] = useState(NO_PAPERS);
  const pupilId = route.page === 'referral' ? route.id : null;
  useEffect(() => {
    setPapers(NO_PAPERS);
    return pupilId === null ? undefined : desk.watchPapers(pupilId, setPapers);
  }, [desk, pupilId]);
  return papers;
}

interface DashboardAppProps {
  readonly desk: Desk;
  readonly pageDesk: PageDesk;
  readonly doubtDesk: DoubtDesk;
  readonly formDesk: FormDesk;
}

export function DashboardApp({ desk, pageDesk, doubtDesk, formDesk }: DashboardAppProps) {
  const watch = useMemo(() => desk.watch.bind(desk), [desk]);
  const { value: view, trouble, slow } = useWatched(watch);
  const { route, goTo } = useRoute();
  const papers = usePapers(desk, route);
  const actions = useMemo(() => actionsOf(desk, pageDesk, formDesk, goTo), [desk, pageDesk, formDesk]);
  if (view === null) return <Opening trouble={trouble} slow={slow} />;
  return (
    <>
      <TroubleBanner trouble={trouble} />
      <Dashboard
        view={view}
        route={route}
        papers={papers}
        actions={actions}
        doubts={<DoubtsSection actions={doubtDesk} />}
      />
    </>
  );
}
