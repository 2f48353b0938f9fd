import { defineBackground } from 'wxt/utils/define-background';
import { listen } from '@/utils/messages/listen';
import { onMinuteAlarm, setMinuteAlarm } from '@/utils/platform/alarms';
import {
  mayNotify,
  notify,
  notifyLocked,
  openTodayOnPress,
  showLocked,
  showOnBadge,
  showTroubleOnBadge,
} from '@/utils/platform/attention';
import { onScreenLocked } from '@/utils/platform/idle';
import { bringReader, readOpenPagesOf, readPagesOf } from '@/utils/platform/page-readers';
import { openPanelOnClick } from '@/utils/platform/panel';
import { onPermissionsChanged } from '@/utils/platform/permissions';
import { recall, remember } from '@/utils/platform/session';
import { onBroughtUpToDate, onInstalledOrStarted } from '@/utils/platform/starts';
import { readSetting } from '@/utils/store/read';
import { StoreTrouble } from '@/utils/store/trouble';
import { VaultTrouble } from '@/utils/vault/trouble';
import { backUpWhenDue } from '@/utils/workflows/backup/due';
import { countWaiting } from '@/utils/workflows/door/inbox';
import { sessionHere } from '@/utils/workflows/door/session-here';
import type { SessionHere } from '@/utils/workflows/door/session-here';
import { lookNow } from '@/utils/workflows/look-now';
import { portsOver } from '@/utils/workflows/ports';
import type { Mapping } from '@/utils/register/mapping';
import type { Reading } from '@/utils/register/reading';
import { keepReading } from '@/utils/workflows/keep-reading';

const taughtOn = (origin: string, mappings: readonly Mapping[]) =>
  mappings.filter(({ applies }) => applies.origin === origin);

/** Wires the background. It keeps nothing in variables: the browser stops and starts it as it likes. */
export default defineBackground(() => {
  const here = sessionHere();
  const ports = portsOver(here);
  const attention = { showOnBadge, showLocked, mayNotify, notify, notifyLocked, recall, remember };
  const addresses = async () => (await readSetting(ports.database, 'addresses')) ?? [];

  const taughtPages = async (origin: string) =>
    taughtOn(origin, (await readSetting(ports.database, 'mappings')) ?? []);
  const showTrouble = async (error: unknown) => {
    if (error instanceof VaultTrouble && error.kind === 'locked') return;
    if (!(error instanceof StoreTrouble || error instanceof VaultTrouble)) throw error;
    await showTroubleOnBadge(error.message);
  };
  const cannotKeep = (error: unknown) => showTrouble(error).then(() => false);
  const look = () => lookNow(ports, attention).catch(showTrouble);
  const catchUp = async () => {
    await countWaiting(ports).catch(showTrouble);
    await look();
    await backUpWhenDue(ports.database).catch(showTrouble);
  };
  const keep = async (reading: Reading, origin: string, age: number) => {
    const recorded = await keepReading(reading, origin, ports, age).catch(cannotKeep);
    await look();
    return { recorded };
  };
  const readPages = async () => {
    await readPagesOf(addresses);
    await readOpenPagesOf(await addresses());
  };

  listen({
    addresses,
    taughtPages,
    registerRead: keep,
    readerWanted: bringReader,
    addressesChanged: readPages,
    lookAgain: readPages,
  });
  listenToBrowser(here, { look, catchUp, readPages });
  void look();
});

interface Jobs {
  readonly look: () => Promise<void>;
  readonly catchUp: () => Promise<void>;
  readonly readPages: () => Promise<void>;
}

/** What happens at a press of the button, a change of permissions, a locked screen, a sign-in, and every minute. */
function listenToBrowser(here: SessionHere, { look, catchUp, readPages }: Jobs): void {
  openPanelOnClick();
  openTodayOnPress();
  onPermissionsChanged(() => {
    openTodayOnPress();
    void readPages();
    void look();
  });
  onInstalledOrStarted(() => void readPages());
  // The browser has dropped the keys with the old version; this is so that the door can say why.
  onBroughtUpToDate(() => void here.session.lock('updated'));
  onScreenLocked(() => void here.session.lock('screen-locked'));
  here.onChange((open) => void (open ? catchUp() : look()));
  onMinuteAlarm(() => void catchUp());
  void setMinuteAlarm();
}
