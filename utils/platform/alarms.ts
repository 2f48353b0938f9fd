import { timeOf, weekdayOf, dateOf } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import { browser } from './browser';

const LOOK_NOW = 'look-now';

/** From before the first register to after the last call home. */
const FROM = '07:30';
const UNTIL = '18:00';

/** Whether anybody at school could act on a prompt now. */
export function isWorkingTime(now: SchoolMoment): boolean {
  const time = timeOf(now);
  return weekdayOf(dateOf(now)) <= 5 && time >= FROM && time < UNTIL;
}

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
