import type { SchoolView } from '@/utils/policy/school-view';
import { watchLastReading, watchTable } from '@/utils/store/watch';
import type { Fail, Stop } from '@/utils/store/watch';
import { VaultTrouble } from '@/utils/vault/trouble';
import type { DeskPorts } from './ports';
import { settingIn } from './school-state';
import type { SchoolState } from './school-state';
import { viewMaker } from './view-maker';

type Parts = { -readonly [Part in keyof SchoolState]?: SchoolState[Part] };

const PARTS = [
  'pupils',
  'strips',
  'events',
  'changes',
  'staff',
  'settings',
  'lastReading',
  'now',
  'holder',
  'allowed',
] as const satisfies readonly (keyof SchoolState)[];

const WATCHED_TABLES = ['pupils', 'strips', 'events', 'changes', 'staff', 'settings'] as const;

function isWhole(parts: Parts): parts is SchoolState {
  return PARTS.every((part) => parts[part] !== undefined);
}

const NOT_SHOWN = 'The records of this computer could not be shown. Load this page again.';

/** Shows the view when all parts are there, and once for changes that come together. */
function gatherer(show: (view: SchoolView) => void, trouble: (message: string) => void) {
  const parts: Parts = {};
  const viewOf = viewMaker();
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const showNow = () => {
    waiting = null;
    if (!isWhole(parts)) return;
    let view: SchoolView;
    try {
      view = viewOf(parts);
    } catch {
      // What went wrong may hold a child's facts; the sentence does not.
      trouble(NOT_SHOWN);
      return;
    }
    show(view);
  };
  return {
    parts,
    set<Part extends keyof SchoolState>(part: Part, value: SchoolState[Part]): void {
      parts[part] = value;
      waiting ??= setTimeout(showNow, 0);
    },
    stop(): void {
      if (waiting !== null) clearTimeout(waiting);
    },
  };
}

function watchAddresses(gathered: ReturnType<typeof gatherer>, ports: DeskPorts) {
  let turn = 0;
  const look = async () => {
    const mine = (turn += 1);
    const { settings } = gathered.parts;
    if (settings === undefined) return;
    const origins = settingIn({ settings }, 'addresses') ?? [];
    const answers = await Promise.all(origins.map((origin) => ports.isAddressAllowed(origin)));
    if (mine === turn) gathered.set('allowed', new Set(origins.filter((_, at) => answers[at] === true)));
  };
  return { look: () => void look(), stop: ports.onPermissionsChanged(() => void look()) };
}

/**
 * Shows the school now, after every write of any page or of the background, when the browser's permissions change, and
 * every minute. Returns how to stop.
 *
 * @param trouble gets one plain sentence when the store fails; the last view stays the caller's.
 */
export function watchSchool(
  ports: DeskPorts,
  show: (view: SchoolView) => void,
  trouble: (message: string) => void = () => undefined,
): Stop {
  const { database } = ports;
  const gathered = gatherer(show, trouble);
  const addresses = watchAddresses(gathered, ports);
  const fail: Fail = ({ message }) => {
    trouble(message);
  };
  const stops = WATCHED_TABLES.map((table) =>
    watchTable(
      database,
      table,
      (values) => {
        gathered.set(table, values as never);
        if (table === 'settings') addresses.look();
      },
      fail,
    ),
  );
  database.cipher.keyring().then(
    ({ acting }) => gathered.set('holder', acting.member),
    (error: unknown) => fail(error instanceof VaultTrouble ? error : { message: NOT_SHOWN }),
  );
  stops.push(
    watchLastReading(database, (reading) => gathered.set('lastReading', reading), fail),
    ports.watchClock((now) => gathered.set('now', now)),
    addresses.stop,
    () => gathered.stop(),
  );
  return () => {
    for (const stop of stops) stop();
  };
}
