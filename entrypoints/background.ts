import { defineBackground } from 'wxt/utils/define-background';
import { listen } from '@/utils/messages/listen';
import { isWorkingTime, onMinuteAlarm, setMinuteAlarm } from '@/utils/platform/alarms';
import { notify, showOnBadge, showTroubleOnBadge } from '@/utils/platform/attention';
import { readOpenPagesOf, readPagesOf } from '@/utils/platform/page-readers';
import { openPanelOnClick } from '@/utils/platform/panel';
import { onPermissionsChanged } from '@/utils/platform/permissions';
import { recall, remember } from '@/utils/platform/session';
import { onInstalledOrStarted } from '@/utils/platform/starts';
import { readSetting } from '@/utils/store/read';
import type { Reading } from '@/utils/register/reading';
import { StoreTrouble } from '@/utils/store/trouble';
import { lookNow } from '@/utils/workflows/look-now';
import { backgroundPorts } from '@/utils/workflows/ports';
import { recordReading } from '@/utils/workflows/record-reading';

/** Wires the background. It keeps nothing in variables: the browser stops and starts it as it likes. */
export default defineBackground(() => {
  const ports = backgroundPorts();
  const attention = { isWorkingTime, showOnBadge, notify, recall, remember };
  const addresses = async () => (await readSetting(ports.database, 'addresses')) ?? [];

  const showTrouble = async (error: unknown) => {
    if (!(error instanceof StoreTrouble)) throw error;
    await showTroubleOnBadge(error.message);
  };
  const look = () => lookNow(ports, attention).catch(showTrouble);
  const readPages = async () => {
    await readPagesOf(addresses);
    await readOpenPagesOf(await addresses());
  };
  const record = async (reading: Reading, origin: string) => {
    try {
      await recordReading(reading, origin, ports);
    } catch (error) {
      await showTrouble(error);
      return { recorded: false };
    }
    await look();
    return { recorded: true };
  };

  listen({
    addresses,
    registerRead: record,
    taughtPages: async (origin) =>
      ((await readSetting(ports.database, 'mappings')) ?? []).filter(
        ({ applies }) => applies.origin === origin,
      ),
    addressesChanged: readPages,
    lookAgain: readPages,
  });
  openPanelOnClick();
  onPermissionsChanged(() => void readPages());
  onMinuteAlarm(() => void look());
  onInstalledOrStarted(() => void readPages());
  void setMinuteAlarm();
  void look();
});
