import { readSetting } from '@/utils/store/read';
import { watchTable } from '@/utils/store/watch';
import { write } from '@/utils/store/write';
import { originTyped } from './mis-addresses';
import { DONE, done, refusedFor } from './outcome';
import type { Outcome } from './outcome';
import type { DeskPorts, Ports } from './ports';
import { settingIn } from './school-state';

const FIELD = {
  field: 'portal-address',
  wrong:
    'Enter the address of the authority’s form as it stands in the browser, like https://forms.council.example.',
};
const MOST_ADDRESSES = 20;

/** An address at which the authority's forms may be filled, and whether the browser still allows it. */
export interface PortalAddress {
  readonly origin: string;
  readonly allowed: boolean;
}

export async function portalsIn({ database }: Ports): Promise<readonly string[]> {
  return (await readSetting(database, 'portals')) ?? [];
}

/** The addresses of forms as they are then. */
function changePortals(
  change: (before: readonly string[]) => readonly string[],
  ports: Ports,
): Promise<readonly string[]> {
  return write(ports.database, async () => {
    const value = change(await portalsIn(ports));
    return { writes: { put: { settings: [{ name: 'portals', value }] } }, value };
  });
}

/** Adds an address of forms. The browser is asked before anything else is awaited. @throws StoreTrouble */
export async function addPortal(address: string, ports: DeskPorts): Promise<Outcome<string>> {
  const typed = originTyped(address, FIELD);
  if (typed.kind === 'refused') return typed;
  const origin = typed.value;
  if (!(await ports.askForAddress(origin)))
    return refusedFor('The browser was not allowed to open that address, so it was not added.', FIELD.field);
  const before = await portalsIn(ports);
  if (before.length >= MOST_ADDRESSES && !before.includes(origin))
    return refusedFor('There are too many addresses. Remove one first.', FIELD.field);
  await changePortals((known) => [...known.filter((other) => other !== origin), origin], ports);
  return done(origin);
}

/** Takes an address back, and the leave with it unless registers or other forms of the same host need it. @throws StoreTrouble */
export async function removePortal(origin: string, ports: DeskPorts): Promise<Outcome> {
  // Read first: a store that failed after the write would be taken for one that wrote nothing.
  const registers = (await readSetting(ports.database, 'addresses')) ?? [];
  const portals = await changePortals((known) => known.filter((other) => other !== origin), ports);
  const rest = [...portals, ...registers];
  if (!rest.some((other) => new URL(other).hostname === new URL(origin).hostname))
    await ports.giveUpAddress(origin);
  return DONE;
}

/** Shows the addresses now and after every change, also one in the browser's own settings. */
export function watchPortals(
  ports: DeskPorts,
  show: (portals: readonly PortalAddress[]) => void,
): () => void {
  let origins: readonly string[] = [];
  const look = async () => {
    const now = origins;
    const allowed = await Promise.all(now.map((origin) => ports.isAddressAllowed(origin)));
    if (now === origins) show(now.map((origin, at) => ({ origin, allowed: allowed[at] === true })));
  };
  const stopTable = watchTable(
    ports.database,
    'settings',
    (settings) => {
      origins = settingIn({ settings }, 'portals') ?? [];
      void look();
    },
    () => undefined,
  );
  const stopPermissions = ports.onPermissionsChanged(() => void look());
  return () => {
    stopTable();
    stopPermissions();
  };
}
