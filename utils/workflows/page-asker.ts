import { checkReading } from '@/utils/messages/check-reading';
import { ASK_PLACE } from '@/utils/messages/page-asks';
import type { PageAskName, PageAsks } from '@/utils/messages/page-asks';
import { askFrame, framesOf, pageInFront } from '@/utils/platform/page-in-front';
import type { PageInFront } from '@/utils/platform/page-in-front';
import { mappingFor } from '@/utils/readers/mappings/address';
import type { Told } from '@/utils/readers/mappings/taught-facts';
import type { UnknownMark } from '@/utils/readers/mappings/unknown-marks';
import { foundNothing } from '@/utils/readers/read-register';
import type { Mapping } from '@/utils/register/mapping';
import type { Reading } from '@/utils/register/reading';
import { readSetting } from '@/utils/store/read';
import { done, refusedFor } from './outcome';
import type { Outcome } from './outcome';
import type { DeskPorts } from './ports';

/** What asking the page in front needs besides the desk's own ports. */
export interface PagePorts extends DeskPorts {
  readonly pageInFront: () => Promise<PageInFront | null>;
  readonly framesOf: (page: PageInFront) => Promise<readonly number[]>;
  readonly askFrame: (page: PageInFront, frameId: number, place: string, ask: unknown) => Promise<unknown>;
}

export function pagePorts(ports: DeskPorts): PagePorts {
  return { ...ports, pageInFront, framesOf, askFrame };
}

/** One frame of the page in front. */
export interface Frame {
  readonly page: PageInFront;
  readonly frameId: number;
}

/** What a look at the page in front gave. */
export interface Looked {
  readonly frame: Frame;
  readonly address: string;
  readonly reading: Reading;
  readonly unknown: readonly UnknownMark[];
}

export const NO_PAGE =
  'Open the register in the tab beside this panel, at an address that is in Settings under MIS address, and try again.';
export const NO_ANSWER = 'The page did not answer. Load it again, and try once more.';

export async function ask<Name extends PageAskName>(
  { page, frameId }: Frame,
  name: Name,
  body: PageAsks[Name]['asks'],
  ports: PagePorts,
): Promise<PageAsks[Name]['answers'] | undefined> {
  // The answer is that of our own script; what it holds of the page is checked by whoever uses it.
  return (await ports.askFrame(page, frameId, ASK_PLACE, { name, body })) as
    PageAsks[Name]['answers'] | undefined;
}

/** The frames of the page in front; refused when it is none of the MIS. */
export async function framesInFront(ports: PagePorts): Promise<Outcome<readonly Frame[]>> {
  const page = await ports.pageInFront();
  const addresses = (await readSetting(ports.database, 'addresses')) ?? [];
  const origin = page !== null && URL.canParse(page.address) ? new URL(page.address).origin : null;
  if (page === null || origin === null || !addresses.includes(origin)) return refusedFor(NO_PAGE);
  const frames = await ports.framesOf(page).catch(() => []);
  return frames.length === 0 ? refusedFor(NO_ANSWER) : done(frames.map((frameId) => ({ page, frameId })));
}

/** The mapping that pages at an address are read with. */
export async function taughtOf(address: string, { database }: PagePorts): Promise<Mapping | null> {
  return mappingFor((await readSetting(database, 'mappings')) ?? [], address);
}

async function lookAt(
  frame: Frame,
  how: { readonly mapping?: Mapping | null; readonly told?: Told },
  ports: PagePorts,
): Promise<Looked | null> {
  const now = await ports.now();
  const first = await ask(frame, 'read', { now, mapping: how.mapping ?? null, ...told(how) }, ports);
  if (first === undefined) return null;
  const mapping = how.mapping === undefined ? await taughtOf(first.address, ports) : how.mapping;
  const answer = mapping === null ? first : await ask(frame, 'read', { now, mapping, ...told(how) }, ports);
  const reading = answer === undefined ? null : checkReading(answer.reading);
  return answer === undefined || reading === null
    ? null
    : { frame, address: answer.address, reading, unknown: answer.unknown };
}

const told = (how: { readonly told?: Told }) => (how.told === undefined ? {} : { told: how.told });

/** How much a look says: a register, then a refusal that saw something, then one that saw nothing. */
function weight({ reading }: Looked): number {
  if (reading.page !== 'none') return 2;
  return foundNothing(reading) ? 0 : 1;
}

/**
 * Looks at the page in front now, in all its frames, and gives what says most.
 *
 * @param how a mapping to try instead of the one that is kept, and what staff answered.
 */
export async function lookInFront(
  how: { readonly mapping?: Mapping | null; readonly told?: Told },
  ports: PagePorts,
  only?: Frame,
): Promise<Outcome<Looked>> {
  const frames = only === undefined ? await framesInFront(ports) : done([only]);
  if (frames.kind === 'refused') return frames;
  const looks = await Promise.all(frames.value.map((frame) => lookAt(frame, how, ports)));
  const [best] = looks.filter((look) => look !== null).sort((a, b) => weight(b) - weight(a));
  return best === undefined ? refusedFor(NO_ANSWER) : done(best);
}
