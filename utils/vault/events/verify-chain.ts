import { eventFault } from './check-event';
import type { LogContext } from './check-event';
import { envelopeIn, hashOfEntry, idParts } from './envelope';
import { checkLinks } from './links';
import type { ChainEnds, Fault, Finding, Link } from './links';

/** So many are checked side by side: enough to keep the cipher busy, few enough to let the page breathe. */
const AT_ONCE = 200;

async function checked(
  value: unknown,
  place: number,
  context: LogContext,
): Promise<[Link | null, Finding[]]> {
  const event = envelopeIn(value);
  if (event === null) return [null, [{ fault: 'altered', place, device: null, seq: null }]];
  const { device, seq, prev } = event;
  const [fault, hash] = await Promise.all([eventFault(event, context), hashOfEntry(event)]);
  const link: Link = {
    place,
    device,
    seq,
    prev,
    hash,
    at: idParts(event.id)?.at ?? '',
    sound: fault === null,
  };
  return [link, fault === null ? [] : [{ fault, place, device, seq }]];
}

/**
 * Everything that is wrong with a log, by name and place; an empty list when nothing is. It needs no key: a backup can
 * be checked while locked. It proves that nothing was changed since it was written, not that it was true when it was.
 *
 * @param log in the order in which it is kept
 * @param ends where the log is known to begin and end. Without `heads`, entries missing at the very end are not
 *   noticed: nothing in what is left names them.
 */
export async function verifyChain(
  log: readonly unknown[],
  context: LogContext,
  ends: ChainEnds = {},
): Promise<Finding[]> {
  const links: Link[] = [];
  const findings: Finding[] = [];
  for (let from = 0; from < log.length; from += AT_ONCE) {
    const part = log.slice(from, from + AT_ONCE);
    const results = await Promise.all(part.map((value, index) => checked(value, from + index, context)));
    for (const [link, faults] of results) {
      if (link !== null) links.push(link);
      findings.push(...faults);
    }
  }
  return [...findings, ...checkLinks(links, ends)];
}

const SENTENCES: Readonly<Record<Fault, string>> = {
  altered: 'An entry was changed after it was written.',
  dropped: 'An entry that was written is missing.',
  reordered: 'Entries stand in another order than they were written in.',
  replayed: 'An entry was put in a second time.',
  're-signed': 'An entry was replaced by another one, signed with a real key.',
  'unknown-author': 'An entry is signed by somebody who does not belong to this vault, or had left.',
  'older-suite': 'An entry is protected in an older way than this school allows.',
  'not-checkable': 'An entry cannot be checked by this browser. Update it.',
};

export function faultSentence(fault: Fault): string {
  return SENTENCES[fault];
}
