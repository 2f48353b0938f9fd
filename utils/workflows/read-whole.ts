import { pageInFront } from '@/utils/platform/page-in-front';
import type { PageInFront } from '@/utils/platform/page-in-front';
import { wholePage } from '@/utils/platform/whole-page';
import type { WholePage } from '@/utils/platform/whole-page';
import type { WholeProgress } from '@/utils/register/whole-progress';
import { readSetting } from '@/utils/store/read';
import { WHOLE_TROUBLES } from '@/utils/wording/whole-register';
import { done, refusedFor } from './outcome';
import type { Outcome } from './outcome';
import { NO_ANSWER, NO_PAGE } from './page-asker';
import type { Ports } from './ports';

/** What reading a whole register needs. */
export interface WholePorts extends Ports {
  readonly pageInFront: () => Promise<PageInFront | null>;
  readonly wholePage: WholePage;
  readonly pause: () => Promise<void>;
}

/** How often it is asked how far the reading has come. */
const ASK_EVERY_MS = 300;

export function wholePorts(ports: Ports): WholePorts {
  const pause = () => new Promise<void>((done) => setTimeout(done, ASK_EVERY_MS));
  return { ...ports, pageInFront, wholePage, pause };
}

async function isOfMis({ address }: PageInFront, { database }: WholePorts): Promise<boolean> {
  const addresses = (await readSetting(database, 'addresses')) ?? [];
  return URL.canParse(address) && addresses.includes(new URL(address).origin);
}

/**
 * Has the whole register of the page in front read by scrolling it, at the addresses of the MIS and nowhere else.
 * `done` with how it ended, also when it was stopped; `refused` when it could not begin.
 *
 * @param show how far it has come, again and again.
 * @param signal aborted when staff stop it.
 */
export async function readWhole(
  show: (progress: WholeProgress) => void,
  signal: AbortSignal,
  ports: WholePorts,
): Promise<Outcome<WholeProgress>> {
  const page = await ports.pageInFront();
  if (page === null || !(await isOfMis(page, ports))) return refusedFor(NO_PAGE);
  const mappings = (await readSetting(ports.database, 'mappings')) ?? [];
  const started = await ports.wholePage.start(page, { now: await ports.now(), mappings });
  if (started === null) return refusedFor(NO_ANSWER);
  let at = started;
  while (at.state === 'reading') {
    show(at);
    await ports.pause();
    const next = await (signal.aborted ? ports.wholePage.stop(page) : ports.wholePage.progress(page));
    if (next === null) return done({ ...at, state: 'failed', message: WHOLE_TROUBLES.gone });
    at = next;
  }
  return done(at);
}
