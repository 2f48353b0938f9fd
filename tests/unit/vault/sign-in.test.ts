import { beforeAll, describe, expect, it } from 'vitest';
import { randomBytes } from '@/utils/vault/bytes/bytes';
import { toBase64url } from '@/utils/vault/bytes/base64url';
import { COST_FLOOR } from '@/utils/vault/keys/cost';
import { newRecoverySecret, printRecoveryKey, readRecoveryKey } from '@/utils/vault/keys/recovery-key';
import { actingAs } from '@/utils/vault/people/acting';
import { grant } from '@/utils/vault/people/admit';
import { newSignIn, signIn, withWay, withoutDeviceKey } from '@/utils/vault/people/sign-in';
import type { SignInRecord } from '@/utils/vault/people/sign-in';
import { checkWayBack, unlock } from '@/utils/vault/session/unlock';
import { keyringOf } from '@/utils/vault/session/keyring';
import {
  CHEAP,
  admitted,
  holder,
  newSchool,
  placeIn,
  signInRecord,
  standingIn,
  take,
} from './invented-school';
import type { Holder, InventedSchool } from './invented-school';

const PHRASE = 'lantern otter cycle plum harbour';
const LATER = 'velvet rhubarb canoe thimble gorse';
let school: InventedSchool;
let office: Holder;
let record: SignInRecord;
beforeAll(async () => {
  school = await newSchool();
  office = await admitted(school, 'office');
  record = await signInRecord(office, PHRASE);
});

describe('signing in', () => {
  it('opens with one’s own passphrase', async () => {
    await expect(signIn(record, { passphrase: PHRASE }, CHEAP)).resolves.toEqual(office.halves);
  });

  it('says the same whatever is wrong: the passphrase, the person or the record', async () => {
    const other = await signInRecord(await holder('office'), PHRASE);
    const attempts: [SignInRecord, string][] = [
      [record, 'wrong lantern otter cycle plum'],
      [record, ''],
      [{ ...record, halves: other.halves }, PHRASE],
      [{ ...record, halves: '§' }, PHRASE],
      [{ ...record, ways: other.ways }, PHRASE],
      [{ ...record, ways: [] }, PHRASE],
      [{ ...record, member: { ...record.member, id: other.member.id } }, PHRASE],
      [{ ...record, member: { ...record.member, agreement: other.member.agreement } }, PHRASE],
    ];
    const said = await Promise.all(
      attempts.map(([kept, passphrase]) =>
        signIn(kept, { passphrase }, CHEAP).catch((error: Error) => error.message),
      ),
    );
    expect(new Set(said)).toEqual(
      new Set(['That did not open the sign-in. Check who is chosen, and try again.']),
    );
  });

  it('is refused by name for a record that asks for less work than the floor, before anything is tried', async () => {
    await expect(signIn(record, { passphrase: PHRASE })).rejects.toMatchObject({ kind: 'weak-sign-in' });
    await expect(signIn(record, { passphrase: 'wrong' }, COST_FLOOR)).rejects.toMatchObject({
      kind: 'weak-sign-in',
    });
    await expect(
      withWay(record, { passphrase: PHRASE }, { passphrase: LATER, cost: CHEAP }),
    ).rejects.toThrow();
    await expect(
      newSignIn(office.member, office.halves, { passphrase: PHRASE, cost: CHEAP }),
    ).rejects.toMatchObject({
      kind: 'weak-sign-in',
    });
  });

  it('is refused for a record of an older suite', async () => {
    await expect(signIn({ ...record, v: 0 }, { passphrase: PHRASE }, CHEAP)).rejects.toMatchObject({
      kind: 'older-suite',
    });
  });

  it('opens with the new passphrase only, once it was changed', async () => {
    const way = { passphrase: LATER, cost: CHEAP, floor: CHEAP };
    const changed = await withWay(record, { passphrase: PHRASE }, way, CHEAP);
    expect(changed.ways).toHaveLength(1);
    await expect(signIn(changed, { passphrase: LATER }, CHEAP)).resolves.toEqual(office.halves);
    await expect(signIn(changed, { passphrase: PHRASE }, CHEAP)).rejects.toMatchObject({
      kind: 'wrong-passphrase',
    });
  });

  it('changes no passphrase for somebody who does not know the one of today', async () => {
    const way = { passphrase: LATER, cost: CHEAP, floor: CHEAP };
    await expect(withWay(record, { passphrase: 'wrong' }, way, CHEAP)).rejects.toMatchObject({
      kind: 'wrong-passphrase',
    });
  });

  it('opens with the device’s own key beside the passphrase, until that is taken away', async () => {
    const prf = randomBytes(32);
    const credential = toBase64url(randomBytes(16));
    const both = await withWay(
      record,
      { passphrase: PHRASE },
      { prf, credential, salt: randomBytes(32) },
      CHEAP,
    );
    await expect(signIn(both, { prf, credential })).resolves.toEqual(office.halves);
    await expect(signIn(both, { passphrase: PHRASE }, CHEAP)).resolves.toEqual(office.halves);
    for (const wrong of [
      { prf: randomBytes(32), credential },
      { prf, credential: 'another' },
    ]) {
      await expect(signIn(both, wrong)).rejects.toMatchObject({ kind: 'wrong-passphrase' });
    }
    await expect(signIn(withoutDeviceKey(both), { prf, credential })).rejects.toThrow();
  });

  it('gives a person made head by a changed record no more than the office', async () => {
    const forged = { ...record, member: { ...record.member, role: 'head' as const } };
    const opened = await unlock(forged, { passphrase: PHRASE }, await standingIn(school), school.now, CHEAP);
    expect(opened.member.role).toBe('office');
    expect((await keyringOf(opened)).current.restricted).toBeNull();
  });

  it('gives nothing to somebody whom nobody admitted', async () => {
    const stranger = await signInRecord(await holder('head'), PHRASE);
    const opening = unlock(stranger, { passphrase: PHRASE }, await standingIn(school), school.now, CHEAP);
    await expect(opening).rejects.toMatchObject({ kind: 'no-key' });
  });
});

/** Signs in with whatever is left, and makes a new sign-in for the person who lost theirs. */
async function readmit(lost: InventedSchool, by: Holder, opened: Awaited<ReturnType<typeof unlock>>) {
  const acting = await actingAs(opened.member, by.halves);
  const anew = await holder('dsl');
  const secrets = opened.epochs.map(({ secrets: own }) => own);
  take(lost, await grant(acting, secrets, anew.member, placeIn(lost)));
  const kept = await signInRecord(anew, LATER);
  return unlock(kept, { passphrase: LATER }, await standingIn(lost), lost.now, CHEAP);
}

describe('a lost passphrase', () => {
  it('is made good with the recovery key from the safe, typed from paper', async () => {
    const lost = await newSchool();
    const secret = newRecoverySecret();
    const safe = await newSignIn(lost.recovery.member, lost.recovery.halves, { recoverySecret: secret });
    const typed = await readRecoveryKey((await printRecoveryKey(secret)).toLowerCase());
    if (!('secret' in typed)) throw new Error('The sheet could not be read');
    const opened = await unlock(safe, { recoverySecret: typed.secret }, await standingIn(lost), lost.now);
    const again = await readmit(lost, lost.recovery, opened);
    expect(again.epochs[0]?.secrets).toEqual(opened.epochs[0]?.secrets);
    expect((await standingIn(lost)).findings).toEqual([]);
  });

  it('is not made good with another recovery key, nor with the right one typed as a passphrase', async () => {
    const secret = newRecoverySecret();
    const safe = await newSignIn(school.recovery.member, school.recovery.halves, { recoverySecret: secret });
    const wrong = signIn(safe, { recoverySecret: newRecoverySecret() });
    await expect(wrong).rejects.toMatchObject({ kind: 'wrong-recovery-key' });
    const asPassphrase = signIn(safe, { passphrase: await printRecoveryKey(secret) });
    await expect(asPassphrase).rejects.toMatchObject({ kind: 'wrong-passphrase' });
  });

  it('is made good by the second key-holder', async () => {
    const lost = await newSchool();
    const head = await admitted(lost, 'head');
    const kept = await signInRecord(head, PHRASE);
    const opened = await unlock(kept, { passphrase: PHRASE }, await standingIn(lost), lost.now, CHEAP);
    const again = await readmit(lost, head, opened);
    expect(again.epochs[0]?.secrets.restricted).toBe(opened.epochs[0]?.secrets.restricted);
  });

  it('is not made good by the office: it may admit nobody', async () => {
    const secrets = [{ epoch: 1, vault: '', restricted: null }];
    const admitting = grant(office.acting, secrets, (await holder('dsl')).member, placeIn(school));
    await expect(admitting).rejects.toMatchObject({ kind: 'not-allowed' });
  });

  it('ends, with no key-holder and no recovery key, at a sentence that says so', async () => {
    const standing = await standingIn(school);
    expect(() => checkWayBack([record], standing, school.now)).not.toThrow();
    expect(() => checkWayBack([], standing, school.now)).toThrow(/Nobody who is left can open these records/);
    const stranger = await signInRecord(await holder('dsl'), PHRASE);
    expect(() => checkWayBack([stranger], standing, school.now)).toThrow(/makers of Tenth Day have none/);
  });
});
