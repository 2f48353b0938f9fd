import { beforeEach, describe, expect, it } from 'vitest';
import type { Head } from '@/utils/vault/events/links';
import { openContent } from '@/utils/vault/events/open-event';
import { sealEvent } from '@/utils/vault/events/seal-event';
import { verifyChain } from '@/utils/vault/events/verify-chain';
import { epochKeys } from '@/utils/vault/keys/epoch-keys';
import { lookUp } from '@/utils/vault/keys/look-up';
import { grant, letGo } from '@/utils/vault/people/admit';
import { newMember } from '@/utils/vault/people/member';
import { standingOf } from '@/utils/vault/people/read-statements';
import { authorsOf } from '@/utils/vault/people/standing';
import type { Statement, StatementBody } from '@/utils/vault/people/statement';
import { makeStatement } from '@/utils/vault/people/statement';
import { namedKey } from '@/utils/vault/sealing/named-key';
import {
  DEVICE,
  admitted,
  holder,
  keyringFor,
  moment,
  newSchool,
  placeIn,
  secretsOf,
  standingIn,
  take,
  unlockedBy,
} from './invented-school';
import type { Holder, InventedSchool } from './invented-school';

let school: InventedSchool;
let office: Holder;
beforeEach(async () => {
  school = await newSchool();
  office = await admitted(school, 'office');
});

async function leave(who: Holder): Promise<void> {
  take(school, await letGo(school.dsl.acting, await standingIn(school), who.member.id, placeIn(school)));
}

async function entryBy(who: Holder, epoch: number, head: Head | null = null) {
  const keyring = await keyringFor(school, who);
  const key = await namedKey(keyring, { kind: 'vault', epoch });
  return sealEvent({ note: 'rang' }, key, who.acting, { ...placeIn(school), device: 'laptop-2', head });
}

describe('who holds the keys', () => {
  it('is the DSL, the recovery key and whom they admitted', async () => {
    const { members, findings } = await standingIn(school);
    expect([...members.values()].map(({ member }) => member.role)).toEqual(['dsl', 'recovery', 'office']);
    expect(findings).toEqual([]);
  });

  it('opens the same vault for everybody, and what is restricted for the DSL and head alone', async () => {
    const head = await admitted(school, 'head');
    const [ofDsl, ofHead, ofOffice] = await Promise.all(
      [school.dsl, head, office].map((who) => secretsOf(school, who)),
    );
    expect(ofHead).toEqual(ofDsl);
    expect(ofOffice?.[0]?.vault).toBe(ofDsl?.[0]?.vault);
    expect(ofOffice?.[0]?.restricted).toBeNull();
    expect(ofDsl?.[0]?.restricted).not.toBeNull();
  });

  it('finds the same pupil for everybody, and nothing in another vault', async () => {
    const [one, two] = await Promise.all([keyringFor(school, school.dsl), keyringFor(school, office)]);
    const elsewhere = await newSchool();
    const other = await keyringFor(elsewhere, elsewhere.dsl);
    const [a, b, c] = await Promise.all(
      [one, two, other].map((ring) => lookUp(ring.lookUp, 'pupil', 'p-17')),
    );
    expect(a).toBe(b);
    expect(a).not.toBe(c);
    expect(a).not.toBe(await lookUp(one.lookUp, 'case', 'p-17'));
    expect(a).not.toContain('p-17');
  });

  it('does not take a grant that the office signed for itself', async () => {
    const mate = await newMember('head');
    const body: StatementBody = { kind: 'grant', member: mate.member, until: null, boxes: [] };
    take(school, await makeStatement(body, office.acting, placeIn(school)));
    const { members, findings } = await standingIn(school);
    expect(members.has(mate.member.id)).toBe(false);
    expect(findings).toMatchObject([{ fault: 'unknown-author', seq: 3 }]);
  });

  it('does not take a grant that was changed: another role, other keys, another signer', async () => {
    const [founding, admitting] = school.statements as [Statement, Statement];
    const { member } = await holder('head');
    const body = admitting.body as Extract<StatementBody, { kind: 'grant' }>;
    const forged: Statement[] = [
      { ...admitting, body: { ...body, member: { ...body.member, role: 'head' } } },
      { ...admitting, body: { ...body, member: { ...member, id: body.member.id } } },
      { ...admitting, body: { ...body, member } },
      { ...admitting, by: school.recovery.member.id },
      { ...admitting, vault: 'another' },
      { ...admitting, body: { kind: 'grant' } as never },
    ];
    for (const statement of forged) {
      const { members, findings } = await standingOf([founding, statement], school.vault);
      expect(members.size).toBe(2);
      expect(findings.map(({ fault }) => fault)).toContain('altered');
    }
  });

  it('does not take a grant whose id is not that of the keys, though the DSL signed it', async () => {
    const member = { ...(await newMember('head')).member, id: office.member.id.replace(/^./, '_') };
    const body: StatementBody = { kind: 'grant', member, until: null, boxes: [] };
    take(school, await makeStatement(body, school.dsl.acting, placeIn(school)));
    expect((await standingIn(school)).findings).toMatchObject([{ fault: 'altered', seq: 3 }]);
  });

  it('notices statements that were dropped, put in twice, or are of an older suite', async () => {
    await leave(office);
    const faults = async (statements: readonly unknown[]) => {
      const { findings } = await standingOf(statements, school.vault, { heads: { [DEVICE]: school.head } });
      return findings.map(({ fault }) => fault);
    };
    const [founding, admitting, leaving] = school.statements as [Statement, Statement, Statement];
    expect(await faults([leaving, founding, admitting])).toEqual([]);
    expect(await faults([founding, admitting])).toEqual(['dropped']);
    expect(await faults([founding, leaving])).toContain('dropped');
    expect(await faults([founding, admitting, leaving, founding])).toContain('altered');
    expect(await faults([founding, admitting, { ...leaving, v: 0 }])).toContain('older-suite');
    expect(await faults([founding, admitting, leaving, { odd: 1 }])).toEqual(['altered']);
  });

  it('knows nobody when another vault was founded in its place', async () => {
    const other = await newSchool();
    const forged = other.statements.map((statement) => ({ ...statement, vault: school.vault }));
    const { members, findings } = await standingOf(forged, school.vault);
    expect(members.size).toBe(0);
    expect(findings.map(({ fault }) => fault)).toContain('altered');
  });
});

describe('cover staff', () => {
  it('open the vault until their time is up, and their entries are taken until then', async () => {
    const until = school.now + 60_000;
    const cover = await admitted(school, 'dsl', until);
    const { event } = await entryBy(cover, 1);
    school.now = until + 1;
    await expect(unlockedBy(school, cover)).rejects.toMatchObject({ kind: 'no-key' });
    const late = await sealEvent(
      {},
      await namedKey(await keyringFor(school, school.dsl), { kind: 'vault', epoch: 1 }),
      cover.acting,
      {
        ...placeIn(school),
        device: 'laptop-3',
        head: null,
      },
    );
    const context = { vault: school.vault, authors: authorsOf(await standingIn(school)) };
    expect(await verifyChain([event], context)).toEqual([]);
    expect(await verifyChain([late.event], context)).toMatchObject([{ fault: 'unknown-author' }]);
  });
});

describe('somebody who has left', () => {
  it('cannot sign in, and cannot read what is written afterwards with the keys they kept', async () => {
    const kept = await unlockedBy(school, office);
    await leave(office);
    await expect(unlockedBy(school, office)).rejects.toMatchObject({ kind: 'no-key' });
    const { event } = await entryBy(school.dsl, 2);
    const standing = await standingIn(school);
    const [old, open] = [kept.epochs[0], standing.epochs[1]];
    if (old === undefined || open === undefined) throw new Error('There should be two epochs');
    await expect(epochKeys(open, { ...old.secrets, epoch: 2 })).rejects.toMatchObject({ kind: 'damaged' });
    const theirs = await namedKey(await keyringFor(school, school.dsl), { kind: 'vault', epoch: 1 });
    await expect(openContent(event, { ...theirs, kid: event.kid })).rejects.toMatchObject({
      kind: 'damaged',
    });
  });

  it('admits nobody any more, not even one who was head, and gets no key of a later epoch', async () => {
    const head = await admitted(school, 'head');
    const kept = await secretsOf(school, head);
    await leave(head);
    const friend = await newMember('head');
    const before = school.head;
    take(school, await grant(head.acting, kept, friend.member, placeIn(school)));
    const { members, findings } = await standingIn(school);
    expect(members.has(friend.member.id)).toBe(false);
    expect(findings).toMatchObject([{ fault: 'unknown-author' }]);
    school.statements.pop();
    school.head = before;
    await leave(office);
    const boxes = (await standingIn(school)).boxes.filter(({ to }) => to === head.member.id);
    expect(boxes).toHaveLength(1);
  });

  it('leaves what they wrote readable, but their later entries are not taken', async () => {
    const before = await entryBy(office, 1);
    const stolen = await namedKey(await keyringFor(school, office), { kind: 'vault', epoch: 1 });
    await leave(office);
    const place = { vault: school.vault, device: 'laptop-2', head: before.head, at: moment(school) };
    const after = await sealEvent({ note: 'forged' }, stolen, office.acting, place);
    const context = { vault: school.vault, authors: authorsOf(await standingIn(school)) };
    const findings = await verifyChain([before.event, after.event], context);
    expect(findings).toEqual([{ fault: 'unknown-author', place: 1, device: 'laptop-2', seq: 2 }]);
    const key = await namedKey(await keyringFor(school, school.dsl), { kind: 'vault', epoch: 1 });
    await expect(openContent(before.event, key)).resolves.toEqual({ note: 'rang' });
  });

  it('leaves the others the keys of both epochs; a person admitted later gets both too', async () => {
    await leave(office);
    const head = await admitted(school, 'head');
    for (const who of [school.dsl, school.recovery, head]) {
      expect((await secretsOf(school, who)).map(({ epoch }) => epoch)).toEqual([1, 2]);
    }
    expect((await keyringFor(school, head)).current.epoch).toBe(2);
    expect((await standingIn(school)).findings).toEqual([]);
  });

  it('cannot be brought back by a grant that is made again', async () => {
    await leave(office);
    const secrets = await secretsOf(school, school.dsl);
    take(school, await grant(school.dsl.acting, secrets, office.member, placeIn(school)));
    expect((await standingIn(school)).findings).toMatchObject([{ fault: 'altered' }]);
    await expect(unlockedBy(school, office)).rejects.toMatchObject({ kind: 'no-key' });
  });

  it('is not the last who could admit others: that is refused', async () => {
    const going = letGo(school.dsl.acting, await standingIn(school), school.dsl.member.id, placeIn(school));
    await expect(going).rejects.toMatchObject({ kind: 'not-allowed' });
    const byOffice = letGo(office.acting, await standingIn(school), school.dsl.member.id, placeIn(school));
    await expect(byOffice).rejects.toMatchObject({ kind: 'not-allowed' });
  });
});
