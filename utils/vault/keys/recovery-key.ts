import { joined, randomBytes, sha256 } from '@/utils/vault/bytes/bytes';
import type { Bytes, Randomness } from '@/utils/vault/bytes/bytes';

/**
 * The printed recovery key: 256 random bits and 24 bits of checksum, written as 14 groups of four letters or figures and
 * a fifth that checks the group and its place. A slip of the pen is found in its group; groups in the wrong order too.
 */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_BYTES = 32;
const CHECK_BYTES = 3;
const GROUPS = 14;
const IN_GROUP = 4;
const BITS = 5;

/** Letters that are read or written for a figure. "U" is not used at all. */
const READ_AS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

export type RecoveryKeySlip =
  | { readonly slip: 'wrong-length'; readonly groups: number }
  | { readonly slip: 'group'; readonly group: number }
  | { readonly slip: 'whole' };

export type ReadRecoveryKey = { readonly secret: Bytes } | RecoveryKeySlip;

/** Doubles in the field of 32 elements (x⁵ + x² + 1), where every sum and product of two signs is a sign again. */
function doubled(value: number): number {
  return value & 16 ? ((value << 1) ^ 37) & 31 : value << 1;
}

/**
 * The check sign of a group. Each place has a factor of its own, so one wrong sign, or two that changed places, always
 * shows.
 */
function checkOf(values: readonly number[], group: number): number {
  return values.reduce((sum, value) => doubled(sum ^ value), 0) ^ group;
}

function valuesOf(bytes: Bytes): number[] {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
}

function bytesFrom(values: readonly number[]): Bytes {
  const bits = values.map((value) => value.toString(2).padStart(BITS, '0')).join('');
  return new Uint8Array((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}

async function checkBytes(secret: Bytes): Promise<Bytes> {
  return (await sha256(secret)).slice(0, CHECK_BYTES);
}

export function newRecoverySecret(randomness: Randomness = randomBytes): Bytes {
  return randomness(SECRET_BYTES);
}

/** The secret as it is printed: groups with a space between. @param secret 32 bytes */
export async function printRecoveryKey(secret: Bytes): Promise<string> {
  const values = valuesOf(joined(secret, await checkBytes(secret)));
  const groups = Array.from({ length: GROUPS }, (_, group) => {
    const own = values.slice(group * IN_GROUP, (group + 1) * IN_GROUP);
    return [...own, checkOf(own, group)].map((value) => SIGNS[value]).join('');
  });
  return groups.join(' ');
}

function groupsIn(typed: string): string[] {
  const text = typed.toUpperCase().replace(/[OIL]/g, (letter) => READ_AS[letter] ?? letter);
  const parted = text.split(/[\s\-–.,]+/).filter((group) => group !== '');
  return parted.length === 1 ? (parted[0]?.match(/.{1,5}/g) ?? []) : parted;
}

/** Reads what a person typed from the sheet; says which group, counted from 1, holds the first slip. */
export async function readRecoveryKey(typed: string): Promise<ReadRecoveryKey> {
  const groups = groupsIn(typed);
  const values = groups.map((group) => [...group].map((sign) => SIGNS.indexOf(sign)));
  const wrong = values.findIndex((group, place) => {
    const own = group.slice(0, IN_GROUP);
    return group.length !== IN_GROUP + 1 || group.includes(-1) || checkOf(own, place) !== group[IN_GROUP];
  });
  if (wrong !== -1 && wrong < GROUPS) return { slip: 'group', group: wrong + 1 };
  if (groups.length !== GROUPS) return { slip: 'wrong-length', groups: groups.length };
  const bytes = bytesFrom(values.flatMap((group) => group.slice(0, IN_GROUP)));
  const secret = bytes.slice(0, SECRET_BYTES);
  const check = await checkBytes(secret);
  const sound = check.every((byte, place) => byte === bytes[SECRET_BYTES + place]);
  return sound ? { secret } : { slip: 'whole' };
}

export function slipSentence(slip: RecoveryKeySlip): string {
  switch (slip.slip) {
    case 'group':
      return `Look at group ${slip.group} again: it is not as it was printed.`;
    case 'wrong-length':
      return `The recovery key has ${GROUPS} groups; there are ${slip.groups} here.`;
    case 'whole':
      return 'This is not a recovery key of Tenth Day, or more than one sign was read wrongly.';
  }
}
