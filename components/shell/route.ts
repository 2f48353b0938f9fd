/** The parts of Settings, in the order of the first-run list. */
export const SETTINGS_PARTS = [
  'school',
  'staff',
  'keys',
  'calendar',
  'policy',
  'counting',
  'prompting',
  'pupils',
  'mis',
  'papers',
  'backup',
  'retention',
] as const;
/** Pages that are reached from one of the parts. */
const PAGES_OF_PARTS = ['policy-editor'] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number] | (typeof PAGES_OF_PARTS)[number];

/** A place in the dashboard. Pupils are named by their opaque id, never by name. */
export type Route =
  | { readonly page: 'today' }
  | { readonly page: 'pupils' }
  | { readonly page: 'trends' }
  | { readonly page: 'new-pupil' }
  | { readonly page: 'take-in' }
  | { readonly page: 'returns' }
  | { readonly page: 'pupil'; readonly id: string }
  | { readonly page: 'details'; readonly id: string }
  | { readonly page: 'referral'; readonly id: string }
  | { readonly page: 'record'; readonly id: string }
  | { readonly page: 'settings'; readonly part: SettingsPart | null };

const PLAIN_PAGES = ['pupils', 'new-pupil', 'take-in', 'trends', 'returns'] as const;
const ABOUT_PUPIL = ['details', 'referral', 'record'] as const;

/** The hash that leads to a place. @example hashOf({ page: 'pupil', id: 'k3f' }) // '#/pupils/k3f' */
export function hashOf(route: Route): string {
  switch (route.page) {
    case 'today':
    case 'pupils':
    case 'trends':
      return `#/${route.page}`;
    case 'new-pupil':
    case 'take-in':
    case 'returns':
      return `#/${route.page}`;
    case 'pupil':
      return `#/pupils/${encodeURIComponent(route.id)}`;
    case 'details':
    case 'referral':
    case 'record':
      return `#/pupils/${encodeURIComponent(route.id)}/${route.page}`;
    case 'settings':
      return route.part === null ? '#/settings' : `#/settings/${route.part}`;
  }
}

/** The place a hash leads to; an unknown one leads to Today. */
export function routeOf(hash: string): Route {
  const [page = '', id, about] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  if (page === 'pupils' && id !== undefined && id !== '') {
    return { page: ABOUT_PUPIL.find((known) => known === about) ?? 'pupil', id };
  }
  const plain = PLAIN_PAGES.find((known) => known === page);
  if (plain !== undefined) return { page: plain };
  if (page === 'settings') {
    return { page, part: [...SETTINGS_PARTS, ...PAGES_OF_PARTS].find((known) => known === id) ?? null };
  }
  return { page: 'today' };
}
