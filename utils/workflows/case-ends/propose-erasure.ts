import { ABOUT_RECORD } from '@/utils/cases/retention';
import type { StaffMember } from '@/utils/policy/school-view';
import { fold } from '@/utils/roster/fold-name';
import type { Pupil } from '@/utils/roster/pupil';
import { readOne, readSetting } from '@/utils/store/read';
import { caseIdOf } from '@/utils/store/row-keys';
import type { ProposedErasure } from '@/utils/store/tables';
import { write } from '@/utils/store/write';
import type { Decision } from '@/utils/store/write';
import { askForErasure } from '@/utils/vault/people/erasure';
import { readsRestricted } from '@/utils/vault/people/member';
import { namedKey } from '@/utils/vault/sealing/named-key';
import { NOBODY_ACTING, actingNow } from '@/utils/workflows/acting';
import { NO_WRITES, eventBy } from '@/utils/workflows/log-row';
import { DONE, refusedFor } from '@/utils/workflows/outcome';
import type { Outcome } from '@/utils/workflows/outcome';
import type { Ports } from '@/utils/workflows/ports';

const FIELD = 'erase-reason';
const LONGEST = 500;
const NAMED =
  'Write the reason without the name of the child: it stays readable when everything about them is gone.';

function namesTheChild(reason: string, { surname, forenames }: Pupil): boolean {
  const words = new Set(fold(reason).split(' '));
  return fold(`${forenames} ${surname}`)
    .split(' ')
    .some((word) => word.length > 1 && words.has(word));
}

function reasonProblem(reason: string, pupil: Pupil): string | null {
  if (reason === '') return 'Write why the record is to be erased.';
  if (reason.length > LONGEST) return `Write the reason in at most ${LONGEST} characters.`;
  return namesTheChild(reason, pupil) ? NAMED : null;
}

const refuse = (message: string, field: string | null = null): Decision<Outcome> => ({
  writes: NO_WRITES,
  value: refusedFor(message, field),
});

/** One person proposes that everything about a pupil is erased. Nothing is erased by it. @throws StoreTrouble, VaultTrouble */
export function proposeErasure(pupilId: string, typed: string, ports: Ports): Promise<Outcome> {
  const { database } = ports;
  const reason = typed.trim();
  return write(database, async (): Promise<Decision<Outcome>> => {
    const acting = await actingNow(ports);
    if (acting === null) return refuse(NOBODY_ACTING);
    const known = await readOne(database, 'pupils', pupilId);
    if (known === null) return refuse('That pupil is not on the roll.');
    const wrong = reasonProblem(reason, known.pupil);
    if (wrong !== null) return refuse(wrong, FIELD);
    const before = (await readSetting(database, 'erasures')) ?? [];
    if (before.some((proposed) => proposed.pupilId === pupilId))
      return refuse('Somebody has proposed this already.');
    const keyring = await database.cipher.keyring();
    const { epoch } = keyring.current;
    const key = { ...(await namedKey(keyring, { kind: 'vault', epoch })), epoch };
    const caseId = await caseIdOf(keyring, pupilId);
    const asked = await askForErasure(keyring.acting, keyring.vault, caseId, reason, key);
    const proposed: ProposedErasure = { pupilId, at: await ports.now(), by: acting.id, asked };
    const text = `Proposed to erase the whole record: ${reason}`;
    const note = await eventBy(acting, pupilId, { kind: 'note', about: ABOUT_RECORD, text }, ports);
    const value = [...before, proposed];
    return { writes: { put: { events: [note], settings: [{ name: 'erasures', value }] } }, value: DONE };
  });
}

/** Whoever proposed it may think again, and so may the DSL and the head. */
export function mayCancel(
  acting: Pick<StaffMember, 'id' | 'role'>,
  { by }: Pick<ProposedErasure, 'by'>,
): boolean {
  return acting.id === by || readsRestricted(acting.role);
}

/** Takes a proposal back, before anything is erased. @throws StoreTrouble, VaultTrouble */
export function cancelErasure(pupilId: string, ports: Ports): Promise<Outcome> {
  const { database } = ports;
  return write(database, async (): Promise<Decision<Outcome>> => {
    const acting = await actingNow(ports);
    if (acting === null) return refuse(NOBODY_ACTING);
    const before = (await readSetting(database, 'erasures')) ?? [];
    const proposed = before.find((one) => one.pupilId === pupilId);
    if (proposed === undefined) return refuse('Nobody proposes this any more.');
    if (!mayCancel(acting, proposed))
      return refuse('Only whoever proposed it, the DSL or the head can cancel it.');
    const text = 'The proposal to erase the record was cancelled.';
    const note = await eventBy(acting, pupilId, { kind: 'note', about: ABOUT_RECORD, text }, ports);
    const value = before.filter((one) => one !== proposed);
    return { writes: { put: { events: [note], settings: [{ name: 'erasures', value }] } }, value: DONE };
  });
}
