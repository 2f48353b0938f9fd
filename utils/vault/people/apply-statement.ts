import type { Fault } from '@/utils/vault/events/links';
import { isSignedBy } from '@/utils/vault/keys/signing';
import { MINIMUM_SUITE, SUITE } from '@/utils/vault/sealing/suite';
import { VaultTrouble } from '@/utils/vault/trouble';
import { erasureBytes } from './erasure';
import { isGenuine, readsRestricted } from './member';
import type { Member } from './member';
import { isHereAt } from './standing';
import type { Membership, Standing } from './standing';
import { statementBytes } from './statement';
import type { Statement, StatementBody } from './statement';
import { vaultId } from './vault-id';

type Body<Kind extends StatementBody['kind']> = Extract<StatementBody, { kind: Kind }>;

const membership = (member: Member, from: string, until: number | null): Membership => ({
  member,
  from,
  until,
  leftAt: null,
});

async function found(
  standing: Standing,
  statement: Statement,
  body: Body<'founding'>,
): Promise<Standing | Fault> {
  const { nonce, founder, recovery, epoch, boxes } = body;
  const own = (await vaultId(nonce, founder.id, recovery.id)) === standing.vault;
  const genuine = (await isGenuine(founder)) && (await isGenuine(recovery));
  const roles = readsRestricted(founder.role) && recovery.role === 'recovery' && epoch.epoch === 1;
  if (!own || !genuine || !roles || standing.epochs.length > 0 || statement.by !== founder.id)
    return 'altered';
  if (!(await isSignedBy(founder.signing, statementBytes(statement), statement.sig))) return 'altered';
  const members = [founder, recovery].map((member) => membership(member, statement.at, null));
  return {
    ...standing,
    members: new Map(members.map((known) => [known.member.id, known])),
    epochs: [epoch],
    boxes,
  };
}

async function admit(
  standing: Standing,
  statement: Statement,
  body: Body<'grant'>,
): Promise<Standing | Fault> {
  const { member, until, boxes } = body;
  const known = standing.members.get(member.id);
  // A grant made again may lengthen the time; it gives no other role, and does not bring back who has left.
  const changed = known !== undefined && (known.leftAt !== null || known.member.role !== member.role);
  if (!(await isGenuine(member)) || changed) return 'altered';
  const members = new Map(standing.members);
  members.set(member.id, membership(member, known?.from ?? statement.at, until));
  return { ...standing, members, boxes: [...standing.boxes, ...boxes] };
}

function release(standing: Standing, statement: Statement, body: Body<'leaving'>): Standing | Fault {
  const known = standing.members.get(body.member);
  if (known === undefined || body.epoch.epoch !== standing.epochs.length + 1) return 'altered';
  const members = new Map(standing.members);
  members.set(body.member, { ...known, leftAt: statement.at });
  return {
    ...standing,
    members,
    epochs: [...standing.epochs, body.epoch],
    boxes: [...standing.boxes, ...body.boxes],
  };
}

async function erase(
  standing: Standing,
  statement: Statement,
  body: Body<'erasure'>,
): Promise<Standing | Fault> {
  const { first, caseId } = body;
  const known = standing.members.get(first.by);
  const second = standing.members.get(statement.by);
  const people = second?.member.role !== 'recovery' && known?.member.role !== 'recovery';
  // Two people decide it. The key in the safe is no person.
  if (known === undefined || !people || first.by === statement.by || !isHereAt(known, statement.at))
    return 'unknown-author';
  const bytes = erasureBytes(statement.vault, body, first.by);
  if (!(await isSignedBy(known.member.signing, bytes, first.sig))) return 'altered';
  const erased = new Map(standing.erased);
  erased.set(caseId, erased.get(caseId) ?? statement.at);
  return { ...standing, erased };
}

async function applyBody(standing: Standing, statement: Statement): Promise<Standing | Fault> {
  const { body, by, at } = statement;
  if (body.kind === 'founding') return found(standing, statement, body);
  const signer = standing.members.get(by);
  if (signer === undefined || !isHereAt(signer, at) || !readsRestricted(signer.member.role)) {
    return 'unknown-author';
  }
  if (!(await isSignedBy(signer.member.signing, statementBytes(statement), statement.sig))) return 'altered';
  switch (body.kind) {
    case 'grant':
      return admit(standing, statement, body);
    case 'leaving':
      return release(standing, statement, body);
    case 'erasure':
      return erase(standing, statement, body);
  }
}

/** What a statement makes of the standing; what is wrong with it, when it is not to be taken. */
export async function applyStatement(standing: Standing, statement: Statement): Promise<Standing | Fault> {
  if (statement.v < MINIMUM_SUITE) return 'older-suite';
  if (statement.v > SUITE) return 'not-checkable';
  if (statement.vault !== standing.vault) return 'altered';
  try {
    return await applyBody(standing, statement);
  } catch (error) {
    if (error instanceof VaultTrouble) return 'not-checkable';
    // A body that was never made by this program: a field is missing where one is read.
    if (error instanceof TypeError) return 'altered';
    throw error;
  }
}
