import { useEffect, useState } from 'preact/hooks';
import type { DoorState } from './actions';

/** Where this page stands, now and after every change. Pass the same function each time. */
export function useDoorState(watch: (show: (state: DoorState) => void) => () => void): DoorState {
  const [state, setState] = useState<DoorState>({ kind: 'opening' });
  useEffect(() => watch(setState), [watch]);
  return state;
}

const TELL_EVERY_MS = 10_000;

/** Tells that somebody is at the desk, while they type and point: otherwise everything would lock under their hands. */
export function useActivity(used: () => Promise<void>): void {
  useEffect(() => {
    let told = -TELL_EVERY_MS;
    const tell = () => {
      const now = performance.now();
      if (now - told < TELL_EVERY_MS) return;
      told = now;
      void used();
    };
    const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const event of events) addEventListener(event, tell, { passive: true, capture: true });
    return () => {
      for (const event of events) removeEventListener(event, tell, { capture: true });
    };
  }, [used]);
}
