import Dexie from 'dexie';
import { needRoom } from './room';

/**
 * A database of its own beside the records, in the same files of the browser. Nothing of the school is ever in it.
 */
const BESIDE = 'tenth-day-journal';

/** Chromium begins a new journal after 4 MB. Larger rows than 60 kB would lie in files of their own, outside the journal. */
const ROW_BYTES = 60_000;
const ROWS = 90;

/**
 * Has the browser begin a new journal. When a disc is full, or the power fails, the last record of Chromium's journal is
 * cut short; Chromium then writes on behind it, says that everything was saved, and at its next start takes the whole
 * journal for damaged and drops what stood behind the cut, or all of the records. So before anything is saved behind a
 * cut the journal is filled with nothing until the browser has left it behind.
 */
async function beginNewJournal(): Promise<void> {
  const beside = new Dexie(BESIDE, { chromeTransactionDurability: 'strict' });
  beside.version(1).stores({ padding: '' });
  const padding = beside.table<Uint8Array, number>('padding');
  const nothing = new Uint8Array(ROW_BYTES);
  try {
    await needRoom();
    await padding.bulkPut(
      Array.from({ length: ROWS }, () => nothing),
      Array.from({ length: ROWS }, (_, at) => at),
    );
    await padding.clear();
  } finally {
    beside.close();
  }
}

/** Whether the journal is known to be whole, as long as the browser runs; shared by every page and the worker. */
export interface JournalNote {
  readonly isWhole: () => Promise<boolean>;
  readonly say: (whole: boolean) => Promise<void>;
}

/** Refuses to write for as long as it is true: what stands behind a cut is lost. */
function refuseWritesWhile(database: Dexie, isCut: () => boolean): void {
  database.use({
    stack: 'dbcore',
    name: 'journal',
    create: (core) => ({
      ...core,
      transaction: (stores, mode, options) => {
        if (mode === 'readwrite' && isCut()) throw new DOMException('No new journal', 'QuotaExceededError');
        return core.transaction(stores, mode, options);
      },
    }),
  });
}

/**
 * Opens the records anew after the browser has shut them or could not open them (Dexie by itself would answer for good
 * with the first failure), and on a new journal, as at the browser's first opening: before anything that waits for the
 * records is written. Where there is no space for a new journal the records can be read.
 */
export function openSoundly(database: Dexie, note: JournalNote): void {
  let isCut = false;
  let said: Promise<void> = Promise.resolve();
  const mend = async () => {
    await said;
    isCut = !(await note.isWhole());
    if (!isCut) return;
    await beginNewJournal();
    await note.say(true);
    isCut = false;
  };
  const mendIfPossible = () => mend().catch(() => undefined);
  database.on('close', () => {
    setTimeout(() => {
      // Closed by us: nothing went wrong.
      if (database.hasBeenClosed()) return;
      said = note.say(false);
      if (database.hasFailed()) database.close({ disableAutoOpen: false });
    });
  });
  database.on('ready', mendIfPossible, true);
  refuseWritesWhile(database, () => {
    if (isCut) void mendIfPossible();
    return isCut;
  });
}
