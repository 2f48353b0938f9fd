import { liveQuery } from 'dexie';
import { epochNow } from '@/utils/platform/clock';
import { doorState } from './door-state';
import type { DoorState } from './door-state';
import type { SessionHere } from './session-here';

const LOOK_EVERY_MS = 5000;

/** Calls back whenever a register has been sealed, or one that waited was counted. Returns how to stop. */
function onWaitingChanged({ database }: SessionHere, changed: () => void): () => void {
  const subscription = liveQuery(() => database.inbox.count()).subscribe({
    next: changed,
    // A store that cannot be used shows in the state of the door.
    error: () => undefined,
  });
  return () => subscription.unsubscribe();
}

/**
 * Shows the state now, when keys come or go, and when a register was read while locked. Every few seconds it looks again
 * while open, because idle time runs without any event, and in trouble, because a disc that was full may have space again.
 */
export function watchDoor(here: SessionHere, show: (state: DoorState) => void): () => void {
  let turn = 0;
  let kind: DoorState['kind'] = 'opening';
  const look = async () => {
    const mine = (turn += 1);
    const state = await doorState(here, epochNow());
    if (mine !== turn) return;
    ({ kind } = state);
    show(state);
  };
  const stop = here.onChange((isOpen) => {
    // Blank at once; the list of people follows.
    if (!isOpen && kind === 'open') show({ kind: 'opening' });
    void look();
  });
  const stopWaiting = onWaitingChanged(here, () => void (kind === 'locked' ? look() : undefined));
  const lookAgain = () => {
    if (kind === 'open') void here.session.look();
    else if (kind === 'trouble') void look();
  };
  const timer = setInterval(lookAgain, LOOK_EVERY_MS);
  void look();
  return () => {
    turn += 1;
    clearInterval(timer);
    stop();
    stopWaiting();
  };
}
