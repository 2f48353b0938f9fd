import Dexie from 'dexie';
import { hasRoom } from './room';

/** Why the store could not do what it was asked. Nothing was half-written. */
export type TroubleKind = 'full' | 'closed' | 'stopped' | 'newer' | 'upgrade' | 'unavailable';

const SENTENCES: Readonly<Record<TroubleKind, string>> = {
  full: 'The disc of this computer is full, so nothing was saved. Free some space, then try again.',
  closed:
    'The records of this computer were closed while saving, so nothing was saved. Load this page again.',
  stopped: 'The browser stopped the saving half-way, so nothing was saved. Try again.',
  newer:
    'A newer version of Tenth Day has been used on this computer. Nothing was saved, and nothing was changed. Close this page and open it again. If it says the same then, ask your IT support to bring Tenth Day up to date.',
  upgrade:
    'The records of this computer could not be brought up to this version of Tenth Day. Nothing was changed: they lie here as they were. Close the browser and open it again. If it says the same then, ask your IT support.',
  unavailable:
    'The browser does not let Tenth Day keep its records on this computer. Nothing was saved. Ask your IT support.',
};

/** A store that failed, with one plain sentence for staff in `message`. It holds nothing of what was being saved. */
export class StoreTrouble extends Error {
  override readonly name = 'StoreTrouble';
  constructor(readonly kind: TroubleKind) {
    super(SENTENCES[kind]);
  }
}

const KIND_OF_NAME: Readonly<Record<string, TroubleKind>> = {
  QuotaExceededError: 'full',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
  TransactionInactiveError: 'closed',
  MissingAPIError: 'unavailable',
  OpenFailedError: 'unavailable',
  SecurityError: 'unavailable',
  VersionError: 'newer',
  AbortError: 'stopped',
  TimeoutError: 'stopped',
  UnknownError: 'stopped',
  DataError: 'stopped',
  ConstraintError: 'stopped',
};

function namesIn(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 3) return [];
  const { name, message, inner } = error as { name?: unknown; message?: unknown; inner?: unknown };
  // Chromium on a full disc says "AbortError" outside and "Failed to write blobs" within, not "QuotaExceededError".
  const full = typeof message === 'string' && /failed to write blobs|no space|disk full/i.test(message);
  return [...(full ? ['QuotaExceededError'] : []), ...namesIn(inner, depth + 1), String(name)];
}

/** The trouble behind an error of the database; any other error is a fault of ours and is thrown on. */
export function troubleFrom(error: unknown): StoreTrouble {
  if (error instanceof StoreTrouble) return error;
  const fromStore = error instanceof Dexie.DexieError || error instanceof DOMException;
  if (!fromStore) throw error;
  const kinds = namesIn(error).flatMap((name) => KIND_OF_NAME[name] ?? []);
  return new StoreTrouble(kinds.find((kind) => kind === 'full') ?? kinds[0] ?? 'stopped');
}

/**
 * As `troubleFrom`, and asks whether there is any room left: when the disc is full to the last block Chromium shuts the
 * records, cannot open them again, and calls both an unknown error.
 */
export async function troubleNow(error: unknown): Promise<StoreTrouble> {
  const trouble = troubleFrom(error);
  const isVague = trouble.kind === 'stopped' || trouble.kind === 'closed';
  return isVague && !(await hasRoom()) ? new StoreTrouble('full') : trouble;
}
