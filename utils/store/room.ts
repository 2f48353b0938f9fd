/** Free space without which nothing is opened or written, in bytes: a disc that other programs fill must not fill under our pen. */
const LEAST_FREE = 16 * 1024 * 1024;

/** Whether the disc has room for the records to be opened and written. True where the browser does not say. */
export async function hasRoom(): Promise<boolean> {
  try {
    const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
    return quota - usage >= LEAST_FREE;
  } catch {
    return true;
  }
}

const noRoom = () => new DOMException('There is no space left on the disc.', 'QuotaExceededError');

/** @throws DOMException QuotaExceededError, which `troubleFrom` puts in words */
export async function needRoom(): Promise<void> {
  if (!(await hasRoom())) throw noRoom();
}

type Handler = 'onsuccess' | 'onerror' | 'onblocked' | 'onupgradeneeded';
const HANDLERS: readonly Handler[] = ['onsuccess', 'onerror', 'onblocked', 'onupgradeneeded'];

/** A request to open that is passed on once it is known that there is room; until then it only gathers handlers. */
class OpeningWithRoom {
  onsuccess: ((event: unknown) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  onblocked: ((event: unknown) => void) | null = null;
  onupgradeneeded: ((event: unknown) => void) | null = null;
  private real: IDBOpenDBRequest | null = null;
  private refusal: DOMException | null = null;

  get result() {
    return this.real?.result;
  }
  get error() {
    return this.refusal ?? this.real?.error;
  }
  get transaction() {
    return this.real?.transaction;
  }

  pass(real: IDBOpenDBRequest): void {
    this.real = real;
    for (const handler of HANDLERS) real[handler] = (event: Event) => this[handler]?.(event);
  }
  refuse(): void {
    this.refusal = noRoom();
    this.onerror?.({ target: this, preventDefault: () => undefined, stopPropagation: () => undefined });
  }
}

/** The browser's databases, opened only while there is room: Chromium writes when it opens, and what is cut short then is lost. */
export function openedWithRoom(factory: IDBFactory) {
  const open = (...asked: Parameters<IDBFactory['open']>) => {
    const opening = new OpeningWithRoom();
    void hasRoom().then((room) => {
      if (room) opening.pass(factory.open(...asked));
      else opening.refuse();
    });
    return opening;
  };
  return {
    open,
    deleteDatabase: (name: string) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first: unknown, second: unknown) => factory.cmp(first, second),
  };
}
