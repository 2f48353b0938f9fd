import { WhoIsHere } from '@/components/vault/who-is-here';
import { whoIn } from '@/components/vault/who-in';
import { hashOf } from '@/components/shell/route';
import type { Route } from '@/components/shell/route';
import type { SchoolView } from '@/utils/policy/school-view';

interface HeaderProps {
  readonly view: SchoolView;
  readonly route: Route;
  readonly onLock: (because: 'asked' | 'switching') => Promise<void>;
}

const SECTIONS = [
  { route: { page: 'today' }, title: 'Today', holds: ['today'] },
  {
    route: { page: 'pupils' },
    title: 'Pupils',
    holds: ['pupils', 'pupil', 'details', 'referral', 'new-pupil', 'record', 'take-in'],
  },
  { route: { page: 'trends' }, title: 'Cases by month', holds: ['trends'] },
  { route: { page: 'returns' }, title: 'Returns', holds: ['returns'] },
  { route: { page: 'settings', part: null }, title: 'Settings and help', holds: ['settings'] },
] as const satisfies readonly { route: Route; title: string; holds: readonly Route['page'][] }[];

/** The name, the sections, and who is acting: in the same place on every screen. */
export function DashboardHeader({ view, route, onLock }: HeaderProps) {
  return (
    <header class="app-header">
      <span class="app-header__name">Tenth Day</span>
      <nav class="app-header__nav" aria-label="Sections">
        {SECTIONS.map((section) => (
          <a
            key={section.title}
            class="app-header__link"
            href={hashOf(section.route)}
            aria-current={section.holds.some((page) => page === route.page) ? 'page' : undefined}
          >
            {section.title}
          </a>
        ))}
      </nav>
      <WhoIsHere {...whoIn(view)} onLock={onLock} />
    </header>
  );
}
