import { parseSchoolMoment, schoolMoment } from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import type { Instant } from '@/utils/vault/session/lock';
import { browser } from './browser';

/** Where a test of the e2e build leaves the moment it wants it to be. */
const TEST_MOMENT = 'e2e-now';

let inEngland: Intl.DateTimeFormat | null = null;

/** Made when it is first asked for: that takes ten milliseconds, which a page that holds no register must not pay. */
function clockOfEngland(): Intl.DateTimeFormat {
  inEngland ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return inEngland;
}

/** The local time in England, whatever time zone the computer is set to. @param epoch milliseconds; now, when left out */
export function momentInEngland(epoch?: number): SchoolMoment {
  const parts = clockOfEngland().formatToParts(epoch);
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return schoolMoment(`${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`);
}

/**
 * The moment it is at the school. In the e2e build a test decides it: the service worker's clock cannot be set from
 * outside. In every other build that branch is compiled away.
 */
export async function nowInSchool(): Promise<SchoolMoment> {
  if (import.meta.env.MODE === 'e2e') {
    const stored: Record<string, unknown> = await browser.storage.local.get(TEST_MOMENT);
    const moment = stored[TEST_MOMENT];
    const chosen = typeof moment === 'string' ? parseSchoolMoment(moment) : null;
    if (chosen !== null) return chosen;
  }
  return momentInEngland();
}

/** Often enough for no minute to be shown late by much. */
const LOOK_EVERY_MS = 5000;

/** Calls `show` now and whenever the minute has changed. Returns how to stop. */
export function watchClock(show: (now: SchoolMoment) => void): () => void {
  let last: SchoolMoment | null = null;
  let stopped = false;
  const look = async () => {
    const now = await nowInSchool();
    if (stopped || now === last) return;
    last = now;
    show(now);
  };
  const lookNow = () => void look();
  lookNow();
  const timer = setInterval(lookNow, LOOK_EVERY_MS);
  if (import.meta.env.MODE === 'e2e') browser.storage.onChanged.addListener(lookNow);
  return () => {
    stopped = true;
    clearInterval(timer);
    if (import.meta.env.MODE === 'e2e') browser.storage.onChanged.removeListener(lookNow);
  };
}

/** Which page or worker counts the clock that only goes up. */
const RUN = crypto.randomUUID();

/** Both clocks of this page or worker, for the lock: never for counting days. */
export function instantNow(): Instant {
  return { wall: Date.now(), monotonic: performance.now(), run: RUN };
}

/** Milliseconds since 1970 by this computer's clock. */
export function epochNow(): number {
  return Date.now();
}

/** The last millisecond of a day in England. */
export function endOfDayInEngland(date: SchoolDate): number {
  const noon = Date.parse(`${date}T12:00:00Z`);
  const offset = momentInEngland(noon).endsWith('13:00') ? 3_600_000 : 0;
  return noon + 12 * 3_600_000 - offset - 1;
}
