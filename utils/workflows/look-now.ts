import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import { readRevision } from '@/utils/store/read';
import { VaultTrouble } from '@/utils/vault/trouble';
import { dueNow, newlyDue } from './due-now';
import type { Ports } from './ports';

/** How the background draws attention, and keeps a note of what it has looked at. */
export interface Attention {
  readonly isWorkingTime: (now: SchoolMoment) => boolean;
  readonly showOnBadge: (steps: number) => Promise<void>;
  readonly showLocked: () => Promise<void>;
  /** False when staff have not allowed notifications. */
  readonly notify: (steps: number) => Promise<boolean>;
  readonly notifyLocked: () => Promise<boolean>;
  readonly recall: (name: string) => Promise<string | null>;
  readonly remember: (name: string, note: string) => Promise<void>;
}

const LOOKED_AT = 'looked-at';
const TOLD_LOCKED = 'told-locked';

/**
 * Works out what is due and shows it: the number on the badge, and one notification for each step time. How many steps
 * wait changes only with a write or a new day, so that most minutes end after one small question to the store.
 * Notifications come in working time only; what came due outside it is announced when work begins.
 */
export async function lookNow(ports: Ports, attention: Attention): Promise<void> {
  const now = await ports.now();
  const working = attention.isWorkingTime(now);
  if (await isLocked(ports)) return lookLocked(now, working, attention);
  const state = `${dateOf(now)} ${working ? 'working' : 'closed'} ${await readRevision(ports.database)}`;
  if ((await attention.recall(LOOKED_AT)) === state) return;
  const { steps, times } = await dueNow(ports);
  await attention.showOnBadge(steps);
  if (working && (await newlyDue(times, ports)).length > 0) await attention.notify(steps);
  await attention.remember(LOOKED_AT, state);
}

async function isLocked({ database }: Ports): Promise<boolean> {
  try {
    await database.cipher.keyring();
    return false;
  } catch (error) {
    if (error instanceof VaultTrouble && error.kind === 'locked') return true;
    throw error;
  }
}

/** While locked nobody can say what is due, and something may be: the badge says so, and once a day a notification. */
async function lookLocked(now: SchoolMoment, working: boolean, attention: Attention): Promise<void> {
  const state = `${dateOf(now)} ${working ? 'working' : 'closed'} locked`;
  if ((await attention.recall(LOOKED_AT)) === state) return;
  await attention.showLocked();
  if (working && (await attention.recall(TOLD_LOCKED)) !== dateOf(now)) {
    await attention.notifyLocked();
    await attention.remember(TOLD_LOCKED, dateOf(now));
  }
  await attention.remember(LOOKED_AT, state);
}
