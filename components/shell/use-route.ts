import { useEffect, useState } from 'preact/hooks';
import { isHeldBack } from './leaving';
import { hashOf, routeOf } from './route';
import type { Route } from './route';

/** Titles of the browser's tab. Never a name: they stand in the history of the computer. */
const TITLES: Readonly<Record<Route['page'], string>> = {
  today: 'Today',
  pupils: 'Pupils',
  trends: 'Cases by month',
  'new-pupil': 'Add a pupil',
  pupil: 'A pupil',
  details: 'Details of a pupil',
  referral: 'Referral and papers',
  record: 'The whole record of a pupil',
  'take-in': 'Open a handover file',
  returns: 'Returns to the authority',
  settings: 'Settings',
};

/** The place the address leads to. When it changes, the title of the new screen takes the focus, so that it is read out. */
export function useRoute(): { readonly route: Route; readonly goTo: (route: Route) => void } {
  const [hash, setHash] = useState(location.hash);
  const [moved, setMoved] = useState(0);
  useEffect(() => {
    let here = location.hash;
    const onMove = (): void => {
      if (isHeldBack(here)) return;
      here = location.hash;
      setHash(here);
      setMoved((count) => count + 1);
    };
    addEventListener('hashchange', onMove);
    // The address may have changed between the first drawing and now: the links at the end of the set-up do that.
    setHash(location.hash);
    return () => removeEventListener('hashchange', onMove);
  }, []);
  useEffect(() => {
    document.title = `${TITLES[routeOf(hash).page]} – Tenth Day`;
  }, [hash]);
  useEffect(() => {
    if (moved === 0) return;
    scrollTo(0, 0);
    document.getElementById('page-title')?.focus();
  }, [moved]);
  const goTo = (route: Route): void => {
    location.hash = hashOf(route);
  };
  return { route: routeOf(hash), goTo };
}
