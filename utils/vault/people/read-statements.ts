import { hashOfEntry } from '@/utils/vault/events/envelope';
import { checkLinks } from '@/utils/vault/events/links';
import type { ChainEnds, Fault, Finding, Link } from '@/utils/vault/events/links';
import { applyStatement } from './apply-statement';
import type { Standing } from './standing';
import { statementIn } from './statement';

function nobody(vault: string): Standing {
  return { vault, members: new Map(), epochs: [], boxes: [], erased: new Map(), findings: [] };
}

function byTime(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Who holds the keys of a vault, by what was stated and signed. A statement that is not in order is not taken, and
 * named in `findings`.
 *
 * @param statements in any order
 */
export async function standingOf(
  statements: readonly unknown[],
  vault: string,
  ends: ChainEnds = {},
): Promise<Standing> {
  let standing = nobody(vault);
  const findings: Finding[] = [];
  const links: Link[] = [];
  const read = statements.map((value, place) => ({ statement: statementIn(value), place }));
  read.sort((a, b) => byTime(a.statement?.at ?? '', b.statement?.at ?? ''));
  for (const { statement, place } of read) {
    if (statement === null) {
      findings.push({ fault: 'altered', place, device: null, seq: null });
      continue;
    }
    const after: Standing | Fault = await applyStatement(standing, statement);
    const { device, seq, prev, at } = statement;
    if (typeof after === 'string') findings.push({ fault: after, place, device, seq });
    else standing = after;
    const sound = typeof after !== 'string';
    links.push({ place, device, seq, prev, at, sound, hash: await hashOfEntry(statement) });
  }
  return { ...standing, findings: [...findings, ...checkLinks(links, ends)] };
}
