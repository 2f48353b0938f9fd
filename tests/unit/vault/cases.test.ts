import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOf } from '@/utils/vault/bytes/bytes';
import { fingerprint, handOver, openHandover } from '@/utils/vault/cases/handover';
import { openContent } from '@/utils/vault/events/open-event';
import { sealEvent } from '@/utils/vault/events/seal-event';
import { caseSecret, destroyed, newCaseKey, openCaseKey } from '@/utils/vault/keys/case-keys';
import type { CaseKeyRecord } from '@/utils/vault/keys/case-keys';
import { agreeToErasure, askForErasure, erasureReason } from '@/utils/vault/people/erasure';
import { makeStatement } from '@/utils/vault/people/statement';
import { sealTo, openBox } from '@/utils/vault/sealing/box';
import { namedKey, openWith, sealWith } from '@/utils/vault/sealing/named-key';
import { kidOfRow, openRow, sealRow } from '@/utils/vault/sealing/row';
import type { Keyring } from '@/utils/vault/session/keyring';
import { admitted, holder, keyringFor, newSchool, placeIn, standingIn, take } from './invented-school';
import type { Holder, InventedSchool } from './invented-school';

const RESTRICTED = { kind: 'restricted', caseId: 'case-7', epoch: 1 } as const;
const OF_CASE = { kind: 'case', caseId: 'case-7', epoch: 1 } as const;
const ROW = { table: 'papers', id: 'paper-1', revision: 4 };

let school: InventedSchool;
let office: Holder;
let head: Holder;
let rings: { dsl: Keyring; office: Keyring; head: Keyring };
let caseKey: CaseKeyRecord;
beforeAll(async () => {
  school = await newSchool();
  office = await admitted(school, 'office');
  head = await admitted(school, 'head');
  const [dsl, ofOffice, ofHead] = await Promise.all(
    [school.dsl, office, head].map((who) => keyringFor(school, who)),
  );
  if (dsl === undefined || ofOffice === undefined || ofHead === undefined) throw new Error('Three keyrings');
  rings = { dsl, office: ofOffice, head: ofHead };
  caseKey = await newCaseKey(ofOffice.current.wrapping, school.vault, 'case-7', 1);
});

describe('what only the DSL and the head may read', () => {
  it('can be written by the office, which cannot read it again', async () => {
    const key = await namedKey(rings.office, RESTRICTED, caseKey);
    const { event } = await sealEvent({ note: 'told in confidence' }, key, office.acting, {
      ...placeIn(school),
      device: 'desk',
      head: null,
    });
    await expect(openContent(event, key)).rejects.toMatchObject({ kind: 'no-key' });
    for (const ring of [rings.dsl, rings.head]) {
      const opened = openContent(event, await namedKey(ring, RESTRICTED, caseKey));
      await expect(opened).resolves.toEqual({ note: 'told in confidence' });
    }
  });

  it('does not open for the office with every key it has', async () => {
    const key = await namedKey(rings.office, RESTRICTED, caseKey);
    const sealed = await sealWith(key, ROW, { flag: 'child-protection-plan' });
    const pretended = {
      ...key,
      restricted: { to: key.restricted?.to ?? '', reader: rings.office.acting.reader },
    };
    await expect(openWith(pretended, ROW, sealed)).rejects.toMatchObject({ kind: 'damaged' });
    const inbox = {
      ...key,
      restricted: { to: key.restricted?.to ?? '', reader: rings.office.current.inbox },
    };
    await expect(openWith(inbox, ROW, sealed)).rejects.toMatchObject({ kind: 'damaged' });
    await expect(openWith({ ...key, restricted: null }, ROW, sealed)).rejects.toThrow();
  });

  it('can also belong to no case', async () => {
    const name = { kind: 'restricted', caseId: null, epoch: 1 } as const;
    const sealed = await sealWith(await namedKey(rings.office, name), ROW, 'a flag');
    await expect(openWith(await namedKey(rings.dsl, name), ROW, sealed)).resolves.toBe('a flag');
  });
});

describe('a register seen while locked', () => {
  it('is sealed with nothing but a public key, and read by the office after unlock', async () => {
    const [epoch] = (await standingIn(school)).epochs;
    const sealed = await sealTo(epoch?.inbox ?? '', { what: 'reading' }, { page: 'session-register' });
    await expect(openBox(rings.office.current.inbox, { what: 'reading' }, sealed)).resolves.toEqual({
      page: 'session-register',
    });
  });
});

describe('a row of the store', () => {
  it('opens where it was written, with the key it names, and nowhere else', async () => {
    const key = await namedKey(rings.office, OF_CASE, caseKey);
    const body = await sealRow(key, ROW, { form: 'cme' });
    expect(kidOfRow(body)).toBe('case.case-7.1');
    await expect(openRow(key, ROW, body)).resolves.toEqual({ form: 'cme' });
    await expect(openRow(key, { ...ROW, id: 'paper-2' }, body)).rejects.toMatchObject({ kind: 'damaged' });
    const ofVault = await namedKey(rings.office, { kind: 'vault', epoch: 1 });
    await expect(openRow(ofVault, ROW, body)).rejects.toMatchObject({ kind: 'no-key' });
    expect(() => kidOfRow(bytesOf(''))).toThrow(expect.objectContaining({ kind: 'damaged' }));
  });
});

describe('erasing a case', () => {
  it('is destroying its key: its entries and papers stay closed to everybody, also what is restricted', async () => {
    const own = await newCaseKey(rings.dsl.current.wrapping, school.vault, 'case-8', 1);
    const name = { kind: 'restricted', caseId: 'case-8', epoch: 1 } as const;
    const sealed = await sealWith(await namedKey(rings.dsl, name, own), ROW, 'gone');
    const after = destroyed(own);
    expect(JSON.stringify(after)).not.toContain(own.wrapped);
    await expect(namedKey(rings.dsl, name, after)).rejects.toMatchObject({ kind: 'erased' });
    const vaultKey = await namedKey(rings.dsl, { kind: 'restricted', caseId: null, epoch: 1 });
    await expect(openWith(vaultKey, ROW, sealed)).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('does not let the key of one case pass for that of another', async () => {
    const moved = { ...caseKey, caseId: 'case-9' };
    await expect(openCaseKey(rings.dsl.current.wrapping, school.vault, moved)).rejects.toMatchObject({
      kind: 'damaged',
    });
    await expect(namedKey(rings.dsl, { ...OF_CASE, caseId: 'case-9' }, caseKey)).rejects.toMatchObject({
      kind: 'no-key',
    });
    await expect(caseSecret(rings.dsl.current.wrapping, 'another', caseKey)).rejects.toMatchObject({
      kind: 'damaged',
    });
  });

  it('takes two people and a reason, and stays on record', async () => {
    const vaultKey = { ...(await namedKey(rings.dsl, { kind: 'vault', epoch: 1 })), epoch: 1 };
    const asked = await askForErasure(
      school.dsl.acting,
      school.vault,
      'case-8',
      'asked by the parent',
      vaultKey,
    );
    for (const alone of [school.dsl, school.recovery])
      expect(() => agreeToErasure(alone.acting, asked)).toThrow(/Only the DSL or the head/);
    const agreed = agreeToErasure(head.acting, asked);
    take(school, await makeStatement(agreed, head.acting, placeIn(school)));
    const { erased, findings } = await standingIn(school);
    expect([...erased.keys()]).toEqual(['case-8']);
    expect(findings).toEqual([]);
    expect(JSON.stringify(agreed)).not.toContain('parent');
    expect(await erasureReason(school.vault, agreed, vaultKey)).toBe('asked by the parent');
  });

  it('is not taken with the request for another case, of the same person, of somebody else’s name, or by the office alone', async () => {
    const own = await newSchool();
    const other = await admitted(own, 'office');
    const ring = await keyringFor(own, own.dsl);
    const vaultKey = { ...(await namedKey(ring, { kind: 'vault', epoch: 1 })), epoch: 1 };
    const asked = await askForErasure(own.dsl.acting, own.vault, 'case-1', 'why', vaultKey);
    const byOffice = await askForErasure(other.acting, own.vault, 'case-1', 'why', vaultKey);
    expect(() => agreeToErasure(other.acting, asked)).toThrow(/Only the DSL or the head/);
    const before = own.head;
    for (const [body, by] of [
      [{ ...byOffice, caseId: 'case-2' }, own.dsl],
      [asked, own.dsl],
      [{ ...byOffice, first: { ...asked.first, by: other.member.id } }, own.dsl],
      [asked, other],
    ] as const) {
      own.head = before;
      own.statements = own.statements.slice(0, 2);
      take(own, await makeStatement(body, by.acting, placeIn(own)));
      const { erased, findings } = await standingIn(own);
      expect(erased.size).toBe(0);
      expect(findings.length).toBeGreaterThan(0);
    }
  });
});

describe('a handover file', () => {
  const contents = { events: [{ note: 'rang twice' }], papers: [] };

  it('opens for the one key-holder it is for, in another vault', async () => {
    const elsewhere = await holder('dsl');
    const file = await handOver(school.dsl.acting, elsewhere.member, school.vault, 'now', contents);
    await expect(openHandover(elsewhere.acting, file)).resolves.toEqual(contents);
    await expect(openHandover(head.acting, file)).rejects.toMatchObject({ kind: 'no-key' });
    const posing = { ...head.acting, member: { ...head.member, id: elsewhere.member.id } };
    await expect(openHandover(posing, file)).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('does not open when anything in it was changed', async () => {
    const elsewhere = await holder('dsl');
    const file = await handOver(school.dsl.acting, elsewhere.member, school.vault, 'now', contents);
    for (const change of [
      { at: 'later' },
      { vault: 'x' },
      { from: head.member },
      { sig: file.sig.slice(4) },
      { sealed: `A${file.sealed.slice(1)}` },
      { sealed: '=' },
    ]) {
      await expect(openHandover(elsewhere.acting, { ...file, ...change })).rejects.toMatchObject({
        kind: 'damaged',
      });
    }
    await expect(openHandover(elsewhere.acting, { ...file, v: 0 })).rejects.toMatchObject({
      kind: 'older-suite',
    });
  });

  it('is not made for keys that do not go with their id', async () => {
    const swapped = { ...head.member, agreement: office.member.agreement };
    const making = handOver(school.dsl.acting, swapped, school.vault, 'now', contents);
    await expect(making).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('goes with a fingerprint that can be read out over the telephone', () => {
    expect(fingerprint(head.member)).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/);
    expect(fingerprint(head.member)).not.toBe(fingerprint(office.member));
  });
});
