import { browser } from './browser';

/** Calls back when the extension was installed or brought up to date, and when the browser starts. */
export function onInstalledOrStarted(started: () => void): void {
  const listener = () => {
    started();
  };
  browser.runtime.onInstalled.addListener(listener);
  browser.runtime.onStartup.addListener(listener);
}

/** Calls back when the extension runs for the first time after it was brought up to date. */
export function onBroughtUpToDate(updated: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'update') updated();
  });
}
