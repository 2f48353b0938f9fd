import type { ComponentChildren } from 'preact';
import type { ImportPreview, PupilActions, SettingsActions } from '@/components/actions';
import { DetailsPage, NewPupilPage } from '@/components/pupil/details-page';
import { NoSuchPupil, PupilPage } from '@/components/pupil/pupil-page';
import { PupilsPage } from '@/components/pupils/pupils-page';
import type { MadePaper, PaperActions } from '@/components/referral/paper-actions';
import { ReferralPage } from '@/components/referral/referral-page';
import { SettingsPage } from '@/components/settings/settings-page';
import type { Route } from '@/components/shell/route';
import { TrendsPage } from '@/components/trends/trends-page';
import { TodayPage } from '@/components/today/today-page';
import type { PupilRow, SchoolView } from '@/utils/policy/school-view';
import { DashboardHeader } from './dashboard-header';

export type DashboardActions<Preview extends ImportPreview> = PupilActions &
  PaperActions &
  SettingsActions<Preview> & {
    readonly lock: (because: 'asked' | 'switching') => Promise<void>;
    readonly goTo: (route: Route) => void;
  };

/** The screens on which a case leaves these records or comes into them, as the entry point wires them. */
export interface CaseEndScreens {
  readonly record: (row: PupilRow) => ComponentChildren;
  readonly takeIn: () => ComponentChildren;
  readonly retention: (onSaid: (message: string) => void) => ComponentChildren;
}

interface DashboardProps<Preview extends ImportPreview> {
  readonly view: SchoolView;
  readonly route: Route;
  /** Papers of the pupil whose papers are shown. */
  readonly papers: readonly MadePaper[];
  readonly actions: DashboardActions<Preview>;
  /** Rows of registers that nobody could place yet. */
  readonly doubts?: ComponentChildren;
  /** The part of Settings about backups. */
  readonly backup?: ComponentChildren;
  readonly caseEnds?: CaseEndScreens;
  /** Returns over many pupils, as the entry point wires them. */
  readonly returns?: ComponentChildren;
  /** What stands above every screen. */
  readonly notice?: ComponentChildren;
}

/** The whole school: one screen a route, each a view of the same facts. */
export function Dashboard<Preview extends ImportPreview>({ notice, ...screen }: DashboardProps<Preview>) {
  const { view, route, actions } = screen;
  return (
    <>
      <a href="#main" class="govuk-skip-link" onClick={skipToMain}>
        Skip to main content
      </a>
      <DashboardHeader view={view} route={route} onLock={actions.lock} />
      <div class="app-notices">{notice}</div>
      <main class="app-main" id="main" tabIndex={-1}>
        <Screen key={keyOf(route)} {...screen} />
      </main>
    </>
  );
}

/** The hash belongs to the routes, so the link moves the focus itself. */
function skipToMain(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** A screen of another child is another screen: nothing typed about one may be saved for the other. */
function keyOf(route: Route): string {
  if (route.page === 'settings') return `settings ${route.part ?? ''}`;
  return 'id' in route ? `${route.page} ${route.id}` : route.page;
}

function Screen<Preview extends ImportPreview>(props: DashboardProps<Preview>) {
  const { view, route, papers, actions, doubts, backup, caseEnds, returns } = props;
  switch (route.page) {
    case 'today':
      return <TodayPage view={view} actions={actions} doubts={doubts} />;
    case 'pupils':
      return <PupilsPage view={view} />;
    case 'trends':
      return <TrendsPage view={view} />;
    case 'new-pupil':
      return <NewPupilPage actions={actions} onAdded={(id) => actions.goTo({ page: 'details', id })} />;
    case 'returns':
      return <>{returns}</>;
    case 'take-in':
      return <>{caseEnds?.takeIn()}</>;
    case 'settings':
      return (
        <SettingsPage
          view={view}
          part={route.part}
          actions={actions}
          backup={backup}
          retention={caseEnds?.retention}
        />
      );
    case 'pupil':
    case 'details':
    case 'referral':
    case 'record':
      return <PupilScreen {...{ view, papers, actions, caseEnds }} page={route.page} id={route.id} />;
  }
}

interface PupilScreenProps {
  readonly view: SchoolView;
  readonly papers: readonly MadePaper[];
  readonly actions: PupilActions & PaperActions;
  readonly caseEnds: CaseEndScreens | undefined;
  readonly page: 'pupil' | 'details' | 'referral' | 'record';
  readonly id: string;
}

function PupilScreen({ view, papers, actions, caseEnds, page, id }: PupilScreenProps) {
  const row = view.pupils.find((pupil) => pupil.id === id);
  if (row === undefined) return <NoSuchPupil />;
  if (page === 'details') return <DetailsPage view={view} row={row} actions={actions} />;
  if (page === 'record') return <>{caseEnds?.record(row)}</>;
  if (page === 'referral') return <ReferralPage view={view} row={row} papers={papers} actions={actions} />;
  return <PupilPage view={view} row={row} papers={papers} actions={actions} />;
}
