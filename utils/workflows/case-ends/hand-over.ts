import { ABOUT_RECORD } from '@/utils/cases/retention';
import { dateOf } from '@/utils/calendar/school-date';
import { readVault } from '@/utils/store/people';
import { readAll, readSetting } from '@/utils/store/read';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { bytesOf } from '@/utils/vault/bytes/bytes';
import { fingerprint, handOver } from '@/utils/vault/cases/handover';
import { readsRestricted } from '@/utils/vault/people/member';
import { isHere } from '@/utils/vault/people/standing';
import { NOBODY_ACTING, actingNow } from '@/utils/workflows/acting';
import { logRow } from '@/utils/workflows/log-row';
import { done, refusedFor } from '@/utils/workflows/outcome';
import type { Outcome } from '@/utils/workflows/outcome';
import type { Ports } from '@/utils/workflows/ports';
import { gatherCase } from './handed-case';
import type { Recipient } from './key-card';

export interface HandoverFile {
  readonly fileName: string;
  readonly bytes: Bytes;
  /** Entries that stayed behind. */
  readonly leftOut: number;
}

/** A case to hand over, and to whom. */
export interface CaseToHandOver {
  readonly pupilId: string;
  readonly to: Recipient;
  /** Also what only the DSL and the head may read. */
  readonly forDsl: boolean;
}

/** Those who hold keys to these records now: each of them can open a file on another computer. @throws VaultTrouble locked */
export async function recipientsHere({ database }: Ports): Promise<readonly Recipient[]> {
  const vault = await readVault(database);
  if (vault === null) return [];
  const staff = await readAll(database, 'staff');
  const school = (await readSetting(database, 'school'))?.name ?? '';
  const now = database.cipher.now();
  return [...vault.standing.members.values()].flatMap((known): Recipient[] => {
    const { member } = known;
    if (member.role === 'recovery' || !isHere(known, now)) return [];
    const person = staff.find(({ signsInAs }) => signsInAs?.includes(member.id) === true);
    const label = vault.signIns.find(({ id }) => id === member.id)?.label ?? '';
    return [{ member, name: person?.name ?? label, school, fingerprint: fingerprint(member) }];
  });
}

const NOT_FOR_OFFICE =
  'What only the DSL and the head may read can go to a DSL or head alone. Leave it out, or choose somebody else.';

/**
 * Makes a sealed file of one case that one other key-holder can open. The log says that it was made, and for whom, before
 * there is a file. @throws VaultTrouble, StoreTrouble
 */
export async function makeHandover(
  { pupilId, to, forDsl }: CaseToHandOver,
  ports: Ports,
): Promise<Outcome<HandoverFile>> {
  const acting = await actingNow(ports);
  if (acting === null) return refusedFor(NOBODY_ACTING);
  if (forDsl && !readsRestricted(to.member.role)) return refusedFor(NOT_FOR_OFFICE, 'hand-over-to');
  const whole = forDsl && readsRestricted(acting.role);
  const gathered = await gatherCase(pupilId, whole, acting.name, ports);
  if (gathered === null) return refusedFor('That pupil is not on the roll.');
  const { acting: keys, vault } = await ports.database.cipher.keyring();
  const at = await ports.now();
  const file = await handOver(keys, to.member, vault, at, gathered);
  const where = to.school === '' ? '' : `, ${to.school}`;
  const text = `Handover file of this case made for ${to.name}${where}.`;
  const logged = await logRow(pupilId, { kind: 'note', about: ABOUT_RECORD, text }, ports);
  if (logged.kind === 'refused') return logged;
  const fileName = `handover-${dateOf(at)}.tdhandover`;
  return done({ fileName, bytes: bytesOf(JSON.stringify(file)), leftOut: gathered.leftOut });
}
