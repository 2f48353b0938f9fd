/** What can be wrong with a log. Each has one sentence, in `faultSentence`. */
export const FAULTS = [
  'altered',
  'dropped',
  'reordered',
  'replayed',
  're-signed',
  'unknown-author',
  'older-suite',
  'not-checkable',
] as const;
export type Fault = (typeof FAULTS)[number];

/** One thing that is wrong, and where. */
export interface Finding {
  readonly fault: Fault;
  /** Place in the list that was checked; null for what is not there. */
  readonly place: number | null;
  readonly device: string | null;
  readonly seq: number | null;
}

/** An entry as a link in the chain of its device. */
export interface Link {
  readonly place: number;
  readonly device: string;
  readonly seq: number;
  readonly prev: string | null;
  /** Of the whole entry, signature and all. */
  readonly hash: string;
  readonly at: string;
  /** False when something else is wrong with it, which was said already. */
  readonly sound: boolean;
}

/** The last entry of a device that was seen. Somewhere else than the log itself: it shows when the end is missing. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export interface ChainEnds {
  /** Where the list begins, by device; a device that is not named begins with its first entry. */
  readonly from?: Readonly<Record<string, Head>>;
  /** What each device is known to have reached. */
  readonly heads?: Readonly<Record<string, Head>>;
}

const found = (fault: Fault, { place, device, seq }: Link): Finding => ({ fault, place, device, seq });

/** The same entry twice, two entries for one place, and entries that stand before an earlier one. */
function orderFindings(links: readonly Link[]): { findings: Finding[]; kept: Link[] } {
  const findings: Finding[] = [];
  const kept = new Map<number, Link>();
  let highest = 0;
  for (const link of links) {
    const same = kept.get(link.seq);
    if (same === undefined) {
      if (link.seq < highest) findings.push(found('reordered', link));
    } else if (same.sound && link.sound) {
      findings.push(found(same.hash === link.hash ? 'replayed' : 're-signed', link));
    }
    // An altered entry may claim the place of a genuine one, and must not hide it.
    if (same === undefined || (link.sound && !same.sound)) kept.set(link.seq, link);
    highest = Math.max(highest, link.seq);
  }
  return { findings, kept: [...kept.values()].sort((a, b) => a.seq - b.seq) };
}

function dropped(device: string, seq: number): Finding {
  return { fault: 'dropped', place: null, device, seq };
}

/** Two neighbours that are each genuine, but the later was written after another entry than the earlier. */
function neighbourFindings(before: Link, link: Link): Finding[] {
  if (!before.sound || !link.sound) return [];
  const findings: Finding[] = [];
  if (link.prev !== before.hash) findings.push(found('re-signed', before));
  if (link.at <= before.at) findings.push(found('reordered', link));
  return findings;
}

function beginningFindings(link: Link, start: Head | null): Finding[] {
  if (!link.sound || link.prev === (start?.hash ?? null)) return [];
  if (start === null) return [found('altered', link)];
  return [{ fault: 're-signed', place: null, device: link.device, seq: start.seq }];
}

function linkFindings(device: string, kept: readonly Link[], start: Head | null): Finding[] {
  const findings: Finding[] = [];
  let before: Link | null = null;
  for (const link of kept) {
    const expected = (before ?? start)?.seq ?? 0;
    if (link.seq > expected + 1) findings.push(dropped(device, expected + 1));
    else if (before === null) findings.push(...beginningFindings(link, start));
    else findings.push(...neighbourFindings(before, link));
    before = link;
  }
  return findings;
}

function endFindings(device: string, kept: readonly Link[], end: Head | null): Finding[] {
  if (end === null) return [];
  const link = kept.find(({ seq }) => seq === end.seq);
  if (link === undefined) {
    const last = kept.at(-1)?.seq ?? 0;
    // A gap before a later entry was named already.
    return last > end.seq ? [] : [dropped(device, last + 1)];
  }
  return link.sound && link.hash !== end.hash ? [found('re-signed', link)] : [];
}

/** What is wrong with the order and the links of a log, device by device. A gap of any length is one finding. */
export function checkLinks(links: readonly Link[], ends: ChainEnds = {}): Finding[] {
  const byDevice = new Map(Object.keys(ends.heads ?? {}).map((device): [string, Link[]] => [device, []]));
  for (const link of links) {
    const own = byDevice.get(link.device);
    if (own === undefined) byDevice.set(link.device, [link]);
    else own.push(link);
  }
  return [...byDevice].flatMap(([device, own]) => {
    const { findings, kept } = orderFindings(own);
    return [
      ...findings,
      ...linkFindings(device, kept, ends.from?.[device] ?? null),
      ...endFindings(device, kept, ends.heads?.[device] ?? null),
    ];
  });
}
