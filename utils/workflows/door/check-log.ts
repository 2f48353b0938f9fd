import { readVault } from '@/utils/store/people';
import type { SchoolDatabase } from '@/utils/store/database';
import { write } from '@/utils/store/write';
import type { Fault, Finding } from '@/utils/vault/events/links';
import { faultSentence, verifyChain } from '@/utils/vault/events/verify-chain';
import { authorsOf } from '@/utils/vault/people/standing';
import type { Ports } from '@/utils/workflows/ports';

/** One sentence for each kind of fault, with how often it was found. */
function sentences(findings: readonly Finding[]): string[] {
  const counts = new Map<Fault, number>();
  for (const { fault } of findings) counts.set(fault, (counts.get(fault) ?? 0) + 1);
  return [...counts].map(([fault, count]) =>
    count === 1 ? faultSentence(fault) : `${faultSentence(fault)} (${count} times)`,
  );
}

async function faultsOf(database: SchoolDatabase): Promise<{ entries: number; findings: Finding[] }> {
  const here = await readVault(database);
  if (here === null) return { entries: 0, findings: [] };
  const rows = await database.events.orderBy('id').toArray();
  const log = rows.map(({ entry }) => entry).filter((entry) => entry !== undefined);
  log.sort((a, b) => a.seq - b.seq);
  const { head } = (await database.ledger.get('ledger')) ?? {};
  const ends = head === undefined ? {} : { heads: { [here.device]: head } };
  const context = { vault: here.vault, authors: authorsOf(here.standing) };
  const found = await verifyChain(log, context, ends);
  return { entries: log.length, findings: [...here.standing.findings, ...found] };
}

/**
 * Checks every entry of the log and every statement about who holds keys: that none was changed, dropped, put in twice
 * or signed by somebody else. Keeps what was found, for the DSL to see. @throws StoreTrouble
 */
export async function checkLog(ports: Ports): Promise<readonly string[]> {
  const { entries, findings } = await faultsOf(ports.database);
  const value = { at: await ports.now(), entries, findings: sentences(findings) };
  await write(ports.database, () =>
    Promise.resolve({ writes: { put: { settings: [{ name: 'checked', value }] } }, value: undefined }),
  );
  return value.findings;
}
