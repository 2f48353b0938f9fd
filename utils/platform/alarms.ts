import { browser } from './browser';

const LOOK_NOW = 'look-now';

/** Sets the alarm if it is not set: outside Chrome, alarms can vanish when the browser closes. */
export async function setMinuteAlarm(): Promise<void> {
  if ((await browser.alarms.get(LOOK_NOW)) === undefined)
    await browser.alarms.create(LOOK_NOW, { periodInMinutes: 1 });
}

/** Calls back every minute while the browser runs. The alarm says only "look now"; what is due is worked out from the store. */
export function onMinuteAlarm(look: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === LOOK_NOW) look();
  });
}
