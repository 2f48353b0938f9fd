import { useEffect, useState } from 'preact/hooks';
import type { CaseEndsView, WatchCaseEnds } from './actions';

/** What is kept for how long and what is to be erased, now and after every change; null before it is known. */
export function useCaseEnds({ watch }: WatchCaseEnds): CaseEndsView | null {
  const [view, setView] = useState<CaseEndsView | null>(null);
  useEffect(() => watch(setView), [watch]);
  return view;
}
