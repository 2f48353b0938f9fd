import { readSetting } from '@/utils/store/read';
import { write } from '@/utils/store/write';
import { DONE, done, refusedFor } from './outcome';
import type { Outcome } from './outcome';
import type { DeskPorts, Ports } from './ports';

const MOST_ADDRESSES = 20;
const ON_THIS_COMPUTER = /^(?:localhost|127\.0\.0\.1)$/;

/** One named host: a `*` in it would ask the browser for a whole domain. */
const ONE_HOST = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/;

/** The pretend MIS of the tests and the demonstration has no certificate; no other build may read such a page. */
function mayBePlain(hostname: string): boolean {
  return import.meta.env.MODE === 'e2e' && ON_THIS_COMPUTER.test(hostname);
}

/** Which field of a screen an address was typed into, and what is said when it is none. */
interface AddressField {
  readonly field: string;
  readonly wrong: string;
}

const MIS: AddressField = {
  field: 'mis-address',
  wrong: 'Enter the address of your MIS as it stands in the browser, like https://school.mis.example.',
};

/** The origin staff mean by what they typed or pasted. A page's whole address is taken down to its origin. */
export function originTyped(address: string, { field, wrong } = MIS): Outcome<string> {
  const typed = address.trim();
  if (typed === '') return refusedFor(wrong, field);
  let url: URL;
  try {
    url = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
  } catch {
    return refusedFor(wrong, field);
  }
  if (url.username !== '' || url.password !== '')
    return refusedFor('Leave the user name and password out of the address.', field);
  if (url.protocol === 'http:' && mayBePlain(url.hostname)) return done(url.origin);
  if (url.protocol === 'http:')
    return refusedFor('The address must begin with https: pupils’ data must not travel in the open.', field);
  if (url.protocol !== 'https:' || !ONE_HOST.test(url.hostname)) return refusedFor(wrong, field);
  return done(url.origin);
}

/** The addresses as they are then. */
function changeAddresses(
  change: (before: readonly string[]) => readonly string[],
  ports: Ports,
): Promise<readonly string[]> {
  return write(ports.database, async () => {
    const value = change((await readSetting(ports.database, 'addresses')) ?? []);
    return { writes: { put: { settings: [{ name: 'addresses', value }] } }, value };
  });
}

/**
 * Asks the person's leave for one address and adds it. The browser is asked before anything else is awaited: it allows
 * the question only within a press of a button. @throws StoreTrouble
 */
export async function addMisAddress(address: string, ports: DeskPorts): Promise<Outcome<string>> {
  const typed = originTyped(address);
  if (typed.kind === 'refused') return typed;
  const origin = typed.value;
  const allowed = await ports.askForAddress(origin);
  if (!allowed)
    return refusedFor(
      'The browser was not allowed to read that address, so it was not added. Add it again and choose Allow.',
      'mis-address',
    );
  const before = (await readSetting(ports.database, 'addresses')) ?? [];
  if (before.length >= MOST_ADDRESSES && !before.includes(origin))
    return refusedFor('There are too many addresses. Remove one first.', 'mis-address');
  await changeAddresses((known) => [...known.filter((other) => other !== origin), origin], ports);
  await ports.tell('addresses-changed');
  return done(origin);
}

/** Stops reading an address and gives the leave back. What was read stays. @throws StoreTrouble */
export async function removeMisAddress(origin: string, ports: DeskPorts): Promise<Outcome> {
  // Read first: a store that failed after the write would be taken for one that wrote nothing.
  const portals = (await readSetting(ports.database, 'portals')) ?? [];
  const registers = await changeAddresses((known) => known.filter((other) => other !== origin), ports);
  const rest = [...registers, ...portals];
  // Permissions know no ports: another address of the same host still needs this one.
  const sameHost = rest.some((other) => new URL(other).hostname === new URL(origin).hostname);
  if (!sameHost) await ports.giveUpAddress(origin);
  await ports.tell('addresses-changed');
  return DONE;
}
