import { describe, expect, it } from 'vitest';
import { toBase64url } from '@/utils/vault/bytes/base64url';
import { bytesOf } from '@/utils/vault/bytes/bytes';
import { handOver } from '@/utils/vault/cases/handover';
import { sealEvent } from '@/utils/vault/events/seal-event';
import { newCaseKey } from '@/utils/vault/keys/case-keys';
import { lookUp } from '@/utils/vault/keys/look-up';
import { newRecoverySecret } from '@/utils/vault/keys/recovery-key';
import { newSignIn } from '@/utils/vault/people/sign-in';
import { sealTo } from '@/utils/vault/sealing/box';
import { namedKey } from '@/utils/vault/sealing/named-key';
import { sealRow } from '@/utils/vault/sealing/row';
import { holds, keyShapes, secretBytes, shapesOf, textShapes } from '../../tools/byte-shapes';
import {
  CHEAP,
  admitted,
  keyringFor,
  newSchool,
  placeIn,
  secretsOf,
  standingIn,
  unlockedBy,
} from './invented-school';

const PUPIL = { surname: 'Quillfeather', forenames: 'Peregrine', upn: 'Z999200120001' };
const NOTE = 'Grandmother says the whole family went to Xanadu';
const PHRASE = 'velvet rhubarb canoe thimble gorse';

/** Everything that a vault with one case would write to disc, one after another. */
async function writtenByAVault() {
  const school = await newSchool();
  const office = await admitted(school, 'office');
  const ring = await keyringFor(school, office);
  const place = { ...placeIn(school), device: 'desk', head: null };
  const caseKey = await newCaseKey(ring.current.wrapping, school.vault, 'case-7', 1);
  const [ofVault, ofCase, restricted] = await Promise.all([
    namedKey(ring, { kind: 'vault', epoch: 1 }),
    namedKey(ring, { kind: 'case', caseId: 'case-7', epoch: 1 }, caseKey),
    namedKey(ring, { kind: 'restricted', caseId: 'case-7', epoch: 1 }, caseKey),
  ]);
  const body = { pupil: PUPIL, note: NOTE };
  const recoverySecret = newRecoverySecret();
  const [epoch] = (await standingIn(school)).epochs;
  const texts: unknown[] = [
    school.statements,
    caseKey,
    await newSignIn(office.member, office.halves, { passphrase: PHRASE, cost: CHEAP, floor: CHEAP }),
    await newSignIn(school.recovery.member, school.recovery.halves, { recoverySecret }),
    (await sealEvent(body, ofCase, office.acting, place)).event,
    (await sealEvent(body, restricted, office.acting, place)).event,
    await handOver(office.acting, school.dsl.member, school.vault, 'now', body),
    await lookUp(ring.lookUp, 'upn', PUPIL.upn),
  ];
  const sealed = [
    await sealRow(ofVault, { table: 'pupils' }, body),
    await sealRow(ofVault, { table: 'strips' }, [body, body], { compress: true }),
    await sealTo(epoch?.inbox ?? '', { what: 'reading' }, body),
  ];
  const bytes = Buffer.concat([
    bytesOf(JSON.stringify(texts)),
    ...sealed,
    bytesOf(sealed.map(toBase64url).join()),
  ]);
  const secrets = await secretsOf(school, school.dsl);
  const halves = [office, school.dsl, school.recovery].flatMap((who) => [
    who.halves.signing,
    who.halves.agreement,
  ]);
  const keys = [
    ...halves,
    toBase64url(recoverySecret),
    ...secrets.flatMap(({ vault, restricted: own }) => [vault, own ?? '']),
  ];
  return { bytes, keys };
}

describe('what a vault writes', () => {
  it('holds no name, UPN, note, passphrase or key, in any shape', async () => {
    const { bytes, keys } = await writtenByAVault();
    const texts = [
      ...Object.values(PUPIL),
      ...NOTE.split(' ').filter((word) => word.length > 4),
      PHRASE,
      ...PHRASE.split(' '),
    ];
    expect(texts.filter((text) => holds(bytes, textShapes(text)))).toEqual([]);
    expect(keys.filter((key) => holds(bytes, keyShapes(key)))).toEqual([]);
    console.log(`canary: 0 of ${texts.length} texts and ${keys.length} keys found in ${bytes.length} bytes`);
  });

  it('would be found out: the same search sees each shape in bytes that do hold a name', () => {
    for (const shape of textShapes(PUPIL.surname)) {
      const file = Buffer.concat([Buffer.from('before'), shape, Buffer.from('after')]);
      expect(holds(file, textShapes(PUPIL.surname))).toBe(true);
    }
    for (const before of ['', 'a', 'ab']) {
      const file = Buffer.from(Buffer.from(`${before}${PUPIL.surname} and more`).toString('base64'));
      expect(holds(file, textShapes(PUPIL.surname))).toBe(true);
    }
  });

  it('would be found out to hold a key: each half of each key is seen in what unlocking gives', async () => {
    const school = await newSchool();
    const memory = Buffer.from(JSON.stringify(await unlockedBy(school, school.dsl)));
    const { signing, agreement } = school.dsl.halves;
    const [secrets] = await secretsOf(school, school.dsl);
    const keys = [signing, agreement, secrets?.vault ?? '', secrets?.restricted ?? ''];
    for (const key of keys) {
      expect(secretBytes(key)).toHaveLength(32);
      for (const at of [0, 16]) {
        expect(holds(memory, shapesOf(secretBytes(key).subarray(at, at + 16)))).toBe(true);
      }
    }
  });
});
