import { fromBase64url, toBase64url } from '@/utils/vault/bytes/base64url';
import { bytesOf, joined, sha256 } from '@/utils/vault/bytes/bytes';
import type { Bytes } from '@/utils/vault/bytes/bytes';
import { canonical } from '@/utils/vault/bytes/canonical';
import { isSignedBy, signed } from '@/utils/vault/keys/signing';
import { standingOf } from '@/utils/vault/people/read-statements';
import type { Standing } from '@/utils/vault/people/standing';
import { openBytes, sealBytes } from '@/utils/vault/sealing/seal';
import type { Keyring } from '@/utils/vault/session/keyring';
import { factsOf, FORMAT, LONGEST_HEADER, headerBytes, headerIn, signedFacts } from './header';
import type { BackupFacts, BackupHeader } from './header';
import { packRows, partIn, unpackRows } from './pack';
import type { PartOf } from './pack';
import { countsOf, digestOf } from './rows';
import type { BackupRows } from './rows';
import { BackupTrouble } from './trouble';

const MAGIC = 'TENTHDAY-BACKUP\n';
const LENGTH_BYTES = 4;

/** A backup that holds together. Its tag is checked once somebody has signed in. */
export interface ReadBackup {
  readonly header: BackupHeader;
  readonly rows: BackupRows;
  /** Who held keys when it was made. */
  readonly standing: Standing;
}

const partOf = ({ vault, generation, madeAt }: PartOf): PartOf => ({ vault, generation, madeAt });

const boundToTag = ({ vault, generation }: BackupFacts) => ({ what: 'backup tag', vault, generation });

async function tagContent(facts: BackupFacts, sig: string): Promise<Bytes> {
  return sha256(bytesOf(canonical({ facts, sig })));
}

/** How many cases can be opened with these rows. */
export function openCases(rows: BackupRows): number {
  return new Set(rows.caseKeys.filter(({ wrapped }) => wrapped !== null).map(({ caseId }) => caseId)).size;
}

export type ToBackUp = Pick<
  BackupFacts,
  'vault' | 'generation' | 'madeAt' | 'schema' | 'revision' | 'minWriter' | 'at'
>;

/** Makes the file: a clear header, signed by whoever is signed in and tagged with the vault key, then the sealed rows. */
export async function makeBackup(
  facts: ToBackUp,
  rows: BackupRows,
  { acting, current }: Keyring,
): Promise<{ readonly bytes: Bytes; readonly header: BackupHeader }> {
  const packed = await packRows(partOf(facts), rows);
  const full: BackupFacts = {
    ...facts,
    format: FORMAT,
    epoch: current.epoch,
    by: acting.member.id,
    counts: countsOf(rows),
    cases: openCases(rows),
    digest: await digestOf(rows),
    length: packed.length,
    hash: toBase64url(await sha256(packed)),
  };
  const sig = await signed(acting.member.signing.way, acting.sign, signedFacts(full));
  const tag = await sealBytes(current.wrapping, boundToTag(full), await tagContent(full, sig));
  const header: BackupHeader = { ...full, sig, tag: toBase64url(tag) };
  const head = headerBytes(header);
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, head.length);
  return { bytes: joined(bytesOf(MAGIC), length, head, packed), header };
}

function partsOf(bytes: Bytes): { readonly header: BackupHeader; readonly packed: Bytes } {
  const magic = bytesOf(MAGIC);
  const start = magic.length + LENGTH_BYTES;
  const own = magic.every((byte, at) => at >= bytes.length || byte === bytes[at]);
  if (!own || bytes.length === 0) throw new BackupTrouble('not-a-backup');
  if (bytes.length < start) throw new BackupTrouble('truncated');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(magic.length);
  if (length > LONGEST_HEADER) throw new BackupTrouble('altered');
  if (bytes.length < start + length) throw new BackupTrouble('truncated');
  const header = headerIn(bytes.slice(start, start + length));
  return { header, packed: bytes.slice(start + length) };
}

/** The clear header of a file, from its beginning. Nothing is proved of it yet. @throws BackupTrouble */
export function headerOf(start: Bytes): BackupHeader {
  return partsOf(start).header;
}

async function checkPacked({ header, packed }: ReturnType<typeof partsOf>): Promise<void> {
  if (toBase64url(await sha256(packed)) === header.hash && packed.length === header.length) return;
  const named = partIn(packed);
  if (named !== null && named !== canonical(partOf(header)) && isPart(named))
    throw new BackupTrouble('mixed');
  throw new BackupTrouble(packed.length < header.length ? 'truncated' : 'altered');
}

function isPart(text: string): boolean {
  try {
    return Object.keys(JSON.parse(text) as object).join() === 'generation,madeAt,vault';
  } catch {
    return false;
  }
}

async function checkSigner({ header, standing }: Pick<ReadBackup, 'header' | 'standing'>): Promise<void> {
  const maker = standing.members.get(header.by);
  if (maker === undefined) throw new BackupTrouble('not-signed');
  const genuine = await isSignedBy(maker.member.signing, signedFacts(factsOf(header)), header.sig);
  if (!genuine) throw new BackupTrouble('altered');
}

/**
 * Reads a backup file and checks all that can be checked without a key: that it is whole, as it was made, of one
 * piece, and signed by a key-holder of its own vault.
 *
 * @throws BackupTrouble not-a-backup, newer-format, truncated, altered, mixed, not-signed; VaultTrouble not-checkable
 */
export async function readBackup(bytes: Bytes): Promise<ReadBackup> {
  const parts = partsOf(bytes);
  await checkPacked(parts);
  const { header } = parts;
  const rows = await unpackRows(parts.packed, partOf(header));
  const counts = countsOf(rows);
  if (canonical(counts) !== canonical(header.counts) || (await digestOf(rows)) !== header.digest)
    throw new BackupTrouble('altered');
  const statements = rows.statements.map(({ statement }) => statement);
  const standing = await standingOf(statements, header.vault);
  await checkSigner({ header, standing });
  return { header, rows, standing };
}

/**
 * Checks with the vault key that the backup was made by somebody who held it. Before this nothing may be written.
 *
 * @throws BackupTrouble altered
 */
export async function checkTag({ header }: ReadBackup, { epochs, vault }: Keyring): Promise<void> {
  const key = epochs.get(header.epoch)?.wrapping;
  const tag = fromBase64url(header.tag);
  if (key === undefined || tag === null || vault !== header.vault) throw new BackupTrouble('altered');
  const facts = factsOf(header);
  const opened = await openBytes(key, boundToTag(facts), tag).catch(() => null);
  const right = await tagContent(facts, header.sig);
  if (opened === null || toBase64url(opened) !== toBase64url(right)) throw new BackupTrouble('altered');
}
