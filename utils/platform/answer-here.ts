/** Where scripts of ours in one page meet: their world is shared among them and closed to the page. */
const PLACE = 'tenthDayAnswer';

type World = Record<typeof PLACE, unknown>;

/** Something kept for as long as the page stays open. */
export function keepHere(value: unknown): void {
  (globalThis as unknown as World)[PLACE] = value;
}

/** What was kept in this page, or in the world of our scripts in a frame of it; null when nothing was. */
export function keptHere(world: object = globalThis): unknown {
  return (world as World)[PLACE] ?? null;
}
