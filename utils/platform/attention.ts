import { browser } from './browser';

const NOTIFICATION = 'steps-due';

/** A notification must have a picture; one clear point, for builds without an icon. */
const NO_PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** @example stepsDueWords(2) // '2 attendance steps are due' */
export function stepsDueWords(steps: number): string {
  return steps === 1 ? '1 attendance step is due' : `${steps} attendance steps are due`;
}

/** The number on the button of the browser's bar; nothing at none. */
export async function showOnBadge(steps: number): Promise<void> {
  await browser.action.setBadgeText({ text: steps === 0 ? '' : String(steps) });
  await browser.action.setBadgeBackgroundColor({ color: '#0b0c0c' });
  await browser.action.setTitle({
    title: steps === 0 ? 'Tenth Day' : `Tenth Day: ${stepsDueWords(steps)}`,
  });
}

/** Says that everything is locked: nobody can tell what is due until somebody signs in. */
export async function showLocked(): Promise<void> {
  await browser.action.setBadgeText({ text: 'lock' });
  await browser.action.setBadgeBackgroundColor({ color: '#505a5f' });
  await browser.action.setTitle({ title: 'Tenth Day is locked. Sign in to see what is due.' });
}

/** Says that a register could not be kept: the panel may be shut, and a mark that is lost must not be lost in silence. */
export async function showTroubleOnBadge(sentence: string): Promise<void> {
  await browser.action.setBadgeText({ text: '!' });
  await browser.action.setBadgeBackgroundColor({ color: '#d4351c' });
  await browser.action.setTitle({ title: `Tenth Day: ${sentence}` });
}

/** Whether staff have allowed notifications on this computer. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Says how many steps are due, never whose: a notification is read by whoever passes. */
export function notify(steps: number): Promise<void> {
  return notifyThat(stepsDueWords(steps));
}

/** Says once that everything is locked. */
export function notifyLocked(): Promise<void> {
  return notifyThat('Tenth Day is locked. Sign in to see what is due.');
}

async function notifyThat(message: string): Promise<void> {
  await browser.notifications.create(NOTIFICATION, {
    type: 'basic',
    iconUrl: browser.runtime.getManifest().icons?.['128'] ?? NO_PICTURE,
    title: 'Tenth Day',
    message,
  });
}

function openToday(id: string): void {
  if (id !== NOTIFICATION) return;
  void browser.notifications.clear(id);
  void browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#/today') });
}

/** A press on the notification opens Today. To be called again once notifications are allowed: before, there is nothing to listen to. */
export function openTodayOnPress(): void {
  const api = (browser as Partial<typeof browser>).notifications;
  // The same listener is never added twice.
  api?.onClicked.addListener(openToday);
}

/** Asks the person to allow notifications. Must be the first thing that happens in a press of a button. */
export function askForNotifications(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}
