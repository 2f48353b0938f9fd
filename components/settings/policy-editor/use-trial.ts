import { useEffect, useRef, useState } from 'preact/hooks';
import type { HalfTerm } from '@/utils/policy/half-terms';
import type { Policy } from '@/utils/policy/policy';
import type { SchoolView } from '@/utils/policy/school-view';
import { tryPolicy } from '@/utils/policy/try-policy';
import type { TriedPolicy } from '@/utils/policy/try-policy';

export type TrialState =
  | { readonly is: 'none' }
  | { readonly is: 'running'; readonly done: number; readonly of: number }
  | {
      readonly is: 'done';
      readonly policy: Policy;
      readonly halfTerm: HalfTerm;
      readonly tried: TriedPolicy;
    };

interface UsedTrial {
  readonly state: TrialState;
  readonly start: (view: SchoolView, policy: Policy, halfTerm: HalfTerm) => void;
  readonly stop: () => void;
}

/** So long it works at a stretch, before the screen is drawn and keys are heard. */
const STRETCH_MS = 24;
const NONE: TrialState = { is: 'none' };

/** Works a trial out in stretches, saying how far it is. */
export function useTrial(): UsedTrial {
  const [state, setState] = useState<TrialState>(NONE);
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);
  const halt = (): void => {
    if (waiting.current !== null) clearTimeout(waiting.current);
    waiting.current = null;
  };
  useEffect(() => halt, []);
  const start: UsedTrial['start'] = (view, policy, halfTerm) => {
    halt();
    const trial = tryPolicy(view, policy, halfTerm);
    const work = (): void => {
      const until = performance.now() + STRETCH_MS;
      let more = true;
      while (more && performance.now() < until) more = trial.next();
      if (!more) return setState({ is: 'done', policy, halfTerm, tried: trial.result() });
      setState({ is: 'running', done: trial.done(), of: trial.pupils });
      waiting.current = setTimeout(work, 0);
    };
    setState({ is: 'running', done: 0, of: trial.pupils });
    waiting.current = setTimeout(work, 0);
  };
  const stop = (): void => {
    halt();
    setState(NONE);
  };
  return { state, start, stop };
}
