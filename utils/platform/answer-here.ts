/** Where scripts of ours in one page meet: their world is shared among them and closed to the page. */
const PLACE = 'tenthDayAnswer';

type World = Record<typeof PLACE, unknown>;

/** Something kept for as long as the page stays open. */
export function keepHere(value: unknown): void {
  (globalThis as unknown as World)[PLACE] = value;
}

/** What was kept in this page; null when nothing was. */
export function keptHere(): unknown {
  return (globalThis as unknown as World)[PLACE] ?? null;
}
