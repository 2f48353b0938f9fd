import { headOfStatements, readVault } from '@/utils/store/people';
import { readAll, readSetting } from '@/utils/store/read';
import { caseIdOf, forgetReadyKeys } from '@/utils/store/row-keys';
import type { ProposedErasure } from '@/utils/store/tables';
import { write } from '@/utils/store/write';
import type { Decision } from '@/utils/store/write';
import { tick } from '@/utils/vault/events/hybrid-clock';
import { agreeToErasure } from '@/utils/vault/people/erasure';
import { readsRestricted } from '@/utils/vault/people/member';
import { standingOf } from '@/utils/vault/people/read-statements';
import { makeStatement } from '@/utils/vault/people/statement';
import type { Statement } from '@/utils/vault/people/statement';
import { NOBODY_ACTING, actingNow } from '@/utils/workflows/acting';
import { NO_WRITES } from '@/utils/workflows/log-row';
import { DONE, refusedFor } from '@/utils/workflows/outcome';
import type { Outcome } from '@/utils/workflows/outcome';
import type { Ports } from '@/utils/workflows/ports';
import { withoutTraces } from './traces';

const OTHER_PERSON =
  'You proposed this yourself. Another person has to sign in with their own keys and confirm it.';
const FOR_DSL = 'The DSL or the head has to confirm it.';
const HAS_LEFT =
  'Whoever proposed this holds no keys any more. Cancel it, and have it proposed again by somebody who does.';

/** Why this person cannot confirm an erasure; null when they can. */
export function whyNotConfirm(
  acting: { readonly id: string; readonly role: 'office' | 'dsl' | 'head' },
  { by }: Pick<ProposedErasure, 'by'>,
): string | null {
  // The same person with new keys is not a second person.
  if (acting.id === by) return OTHER_PERSON;
  return readsRestricted(acting.role) ? null : FOR_DSL;
}

/** The statement that a case is erased, by whoever is signed in; null when these records would not take it. */
async function statedBy({ asked }: ProposedErasure, { database }: Ports): Promise<Statement | null> {
  const here = await readVault(database);
  if (here === null) return null;
  const { acting } = await database.cipher.keyring();
  const { head, at } = await headOfStatements(database, here.device);
  const place = { vault: here.vault, device: here.device, head, at: tick(at, database.cipher.now()).at };
  const { statement } = await makeStatement(agreeToErasure(acting, asked), acting, place);
  const rows = await database.statements.toArray();
  const { erased } = await standingOf([...rows.map((row) => row.statement), statement], here.vault);
  return erased.has(asked.caseId) ? statement : null;
}

/**
 * A second person confirms: in one write the keys of the case are destroyed and everything about the pupil is taken out.
 * What is left says that an erasure took place, who decided it and why. @throws StoreTrouble, VaultTrouble
 */
export async function confirmErasure(pupilId: string, ports: Ports): Promise<Outcome> {
  const { database } = ports;
  const refuse = (message: string): Decision<Outcome> => ({ writes: NO_WRITES, value: refusedFor(message) });
  const outcome = await write(database, async (): Promise<Decision<Outcome>> => {
    const acting = await actingNow(ports);
    if (acting === null) return refuse(NOBODY_ACTING);
    const proposals = (await readSetting(database, 'erasures')) ?? [];
    const proposed = proposals.find((one) => one.pupilId === pupilId);
    if (proposed === undefined) return refuse('Nobody proposes this any more. Nothing was erased.');
    const whyNot = whyNotConfirm(acting, proposed);
    if (whyNot !== null) return refuse(whyNot);
    const statement = await statedBy(proposed, ports);
    if (statement === null) return refuse(HAS_LEFT);
    const traces = await withoutTraces([pupilId], database);
    const writes = { ...traces, people: { statements: [statement] }, erase: [proposed.asked.caseId] };
    return { writes, value: DONE };
  });
  if (outcome.kind === 'done') forgetReadyKeys(database);
  return outcome;
}

/**
 * Takes out what an older backup has brought back of pupils whose case was erased since. Their log and papers cannot be
 * opened; this is for the roll, the register and the looks at pages. @throws StoreTrouble, VaultTrouble
 */
export function takeOutErased({ database }: Pick<Ports, 'database'>): Promise<void> {
  return write(database, async () => {
    const erased = (await readVault(database))?.standing.erased ?? new Map<string, string>();
    if (erased.size === 0) return { writes: NO_WRITES, value: undefined };
    const keyring = await database.cipher.keyring();
    const back: string[] = [];
    for (const { id } of await readAll(database, 'pupils'))
      if (erased.has(await caseIdOf(keyring, id))) back.push(id);
    return { writes: back.length === 0 ? NO_WRITES : await withoutTraces(back, database), value: undefined };
  });
}
