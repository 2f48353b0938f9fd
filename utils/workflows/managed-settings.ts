import { readManaged } from '@/utils/platform/managed';
import { idleLimit, MOST_IDLE_MINUTES } from '@/utils/vault/session/lock';
import { originTyped } from './mis-addresses';

/** What the school's IT department has set for this computer by the browser's policy. It knows nothing of any pupil. */
export interface ManagedSettings {
  /** The longest time without use that may be set, in minutes. */
  readonly mostIdleMinutes: number;
  /** Origins of the MIS, to be offered. */
  readonly misAddresses: readonly string[];
  readonly backupFolderRequired: boolean;
}

function originsIn(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const origins = value.flatMap((item: unknown) => {
    const typed = typeof item === 'string' ? originTyped(item) : null;
    return typed?.kind === 'done' ? [typed.value] : [];
  });
  return [...new Set(origins)];
}

/**
 * The policy as it can be used. What is misspelt, of another type or out of range is left out: a slip in a policy must not
 * keep a school from its register, and can only make a limit as strict as it would be without.
 */
export function managedFrom(policy: Readonly<Record<string, unknown>>): ManagedSettings {
  const { idleMinutes, misAddresses, backupFolder } = policy;
  const usable = typeof idleMinutes === 'number' && Number.isInteger(idleMinutes) && idleMinutes >= 1;
  return {
    mostIdleMinutes: usable ? Math.min(idleMinutes, MOST_IDLE_MINUTES) : MOST_IDLE_MINUTES,
    misAddresses: originsIn(misAddresses),
    backupFolderRequired: backupFolder === true,
  };
}

export async function managedSettings(): Promise<ManagedSettings> {
  return managedFrom(await readManaged());
}

/** The idle time in force, in minutes: what the school set, never more than its IT department allows. */
export function idleMinutesUnder(set: number | null, { mostIdleMinutes }: ManagedSettings): number {
  return Math.min(idleLimit(set) / 60_000, mostIdleMinutes);
}
