import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import { DEFAULT_PROMPTING, isInHours } from '@/utils/policy/prompting';
import { readRevision, readSetting } from '@/utils/store/read';
import { VaultTrouble } from '@/utils/vault/trouble';
import { dueNow, newlyDue } from './due-now';
import type { DueNow } from './due-now';
import type { Ports } from './ports';

/** How the background draws attention, and keeps a note of what it has looked at. */
export interface Attention {
  readonly showOnBadge: (steps: number) => Promise<void>;
  readonly showLocked: () => Promise<void>;
  /** Whether staff have allowed notifications on this computer. */
  readonly mayNotify: () => Promise<boolean>;
  readonly notify: (steps: number) => Promise<void>;
  readonly notifyLocked: () => Promise<void>;
  readonly recall: (name: string) => Promise<string | null>;
  readonly remember: (name: string, note: string) => Promise<void>;
}

const LOOKED_AT = 'looked-at';
const NEXT_AT = 'next-at';
const TOLD_LOCKED = 'told-locked';

/** A moment of looking: what decides whether anything can have changed since the last one. */
interface Look {
  readonly now: SchoolMoment;
  /** Notifications may come by the clock. */
  readonly inHours: boolean;
  readonly mayNotify: boolean;
}

/**
 * Works out what is due and shows it: the number on the badge, and one notification for each step time and person. What
 * is due changes only with a write, a new day, somebody else's sign-in, or when the time comes to announce a step, so that most
 * minutes end after one small question to the store. Notifications come in school hours only; what came due outside
 * them is announced when they begin.
 */
export async function lookNow(ports: Ports, attention: Attention): Promise<void> {
  const now = await ports.now();
  const prompting = (await readSetting(ports.database, 'prompting')) ?? DEFAULT_PROMPTING;
  const look: Look = { now, inHours: isInHours(prompting, now), mayNotify: await attention.mayNotify() };
  const person = await signedIn(ports);
  return person === null ? lookLocked(look, attention) : lookOpen(look, person, ports, attention);
}

/** Id of the key-holder whose keys are in use; null while everything is locked. */
async function signedIn({ database }: Ports): Promise<string | null> {
  try {
    return (await database.cipher.keyring()).acting.member.id;
  } catch (error) {
    if (error instanceof VaultTrouble && error.kind === 'locked') return null;
    throw error;
  }
}

function stateOf({ now, inHours, mayNotify }: Look, more: string): string {
  return `${dateOf(now)} ${inHours ? 'in hours' : 'quiet'} ${mayNotify ? 'may' : 'may not'} ${more}`;
}

async function lookOpen(look: Look, person: string, ports: Ports, attention: Attention): Promise<void> {
  const state = async () => stateOf(look, `${person} ${await readRevision(ports.database)}`);
  const before = await state();
  const next = await attention.recall(NEXT_AT);
  const isTime = next !== null && next !== '' && look.now >= next;
  if (!isTime && (await attention.recall(LOOKED_AT)) === before) return;
  const due = await dueNow(ports);
  await attention.showOnBadge(due.steps);
  const told = await tell(due, look, person, ports, attention);
  await attention.remember(NEXT_AT, due.nextAt ?? '');
  // What is told of is written down; that write is no news.
  await attention.remember(LOOKED_AT, told ? await state() : before);
}

/** True when somebody was told, and it was written down. */
async function tell(
  { steps, times, isSchoolDay }: DueNow,
  { inHours, mayNotify }: Look,
  person: string,
  ports: Ports,
  attention: Attention,
): Promise<boolean> {
  if (!inHours || !mayNotify || !isSchoolDay) return false;
  if ((await newlyDue(times, person, ports)).length === 0) return false;
  await attention.notify(steps);
  return true;
}

/** While locked nobody can say what is due, and something may be: the badge says so, and once a day a notification. */
async function lookLocked(look: Look, attention: Attention): Promise<void> {
  const state = stateOf(look, 'locked');
  if ((await attention.recall(LOOKED_AT)) === state) return;
  await attention.showLocked();
  const today = dateOf(look.now);
  if (look.inHours && look.mayNotify && (await attention.recall(TOLD_LOCKED)) !== today) {
    await attention.notifyLocked();
    await attention.remember(TOLD_LOCKED, today);
  }
  await attention.remember(LOOKED_AT, state);
}
