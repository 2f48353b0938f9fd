import { browser } from './browser';

/** Calls back when the screen of this computer is locked. */
export function onScreenLocked(locked: () => void): void {
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'locked') locked();
  });
}
