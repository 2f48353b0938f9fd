import { fromBase64url, toBase64url } from '@/utils/vault/bytes/base64url';
import { randomBytes } from '@/utils/vault/bytes/bytes';
import type { Bytes, Randomness } from '@/utils/vault/bytes/bytes';
import type { BoxReader } from '@/utils/vault/sealing/box';
import { openBytes, sealBytes } from '@/utils/vault/sealing/seal';
import { VaultTrouble } from '@/utils/vault/trouble';
import { agreementKeyFrom, newAgreementPair } from './agreement';
import { sealingKeyFrom } from './expand';

/** What anybody may see of an epoch. An epoch begins when the vault is made, and each time somebody leaves. */
export interface EpochPublic {
  readonly epoch: number;
  /** What is sealed to this key only the DSL and the head can read. */
  readonly restricted: string;
  /** What is sealed to this key everybody of the vault can read: registers seen while locked. */
  readonly inbox: string;
  /** The private half of `inbox`, wrapped by the vault key. */
  readonly inboxPrivate: string;
}

/** What a grant hands over, base64url: the vault key, and for the DSL and the head the private half of `restricted`. */
export interface EpochSecrets {
  readonly epoch: number;
  readonly vault: string;
  readonly restricted: string | null;
}

/** An epoch's keys, ready for use. */
export interface EpochKeys {
  readonly epoch: number;
  readonly entries: CryptoKey;
  readonly wrapping: CryptoKey;
  readonly inbox: BoxReader;
  readonly restrictedPublic: string;
  /** Null for those who may write but not read what is restricted. */
  readonly restricted: BoxReader | null;
}

const KEY_BYTES = 32;

const inboxBinding = (epoch: number, inbox: string) => ({ what: 'inbox key', epoch, inbox });

function bytesIn(text: string): Bytes {
  const bytes = fromBase64url(text);
  if (bytes === null) throw new VaultTrouble('damaged');
  return bytes;
}

/** New keys for an epoch: its public side, and the secrets for those who may have both. */
export async function newEpoch(
  epoch: number,
  randomness: Randomness = randomBytes,
): Promise<{ readonly public: EpochPublic; readonly secrets: EpochSecrets }> {
  const vault = randomness(KEY_BYTES);
  const [restricted, inbox] = await Promise.all([newAgreementPair(), newAgreementPair()]);
  const wrapping = await sealingKeyFrom(vault, 'wrapping of keys');
  const inboxPrivate = await sealBytes(wrapping, inboxBinding(epoch, inbox.public), inbox.private);
  return {
    public: {
      epoch,
      restricted: restricted.public,
      inbox: inbox.public,
      inboxPrivate: toBase64url(inboxPrivate),
    },
    secrets: { epoch, vault: toBase64url(vault), restricted: toBase64url(restricted.private) },
  };
}

/** @throws VaultTrouble damaged when the secrets are not those of this epoch */
export async function epochKeys(open: EpochPublic, secrets: EpochSecrets): Promise<EpochKeys> {
  const vault = bytesIn(secrets.vault);
  if (secrets.epoch !== open.epoch || vault.length !== KEY_BYTES) throw new VaultTrouble('damaged');
  const [entries, wrapping] = await Promise.all([
    sealingKeyFrom(vault, 'entries'),
    sealingKeyFrom(vault, 'wrapping of keys'),
  ]);
  const inbox = await openBytes(wrapping, inboxBinding(open.epoch, open.inbox), bytesIn(open.inboxPrivate));
  return {
    epoch: open.epoch,
    entries,
    wrapping,
    inbox: { public: open.inbox, private: await agreementKeyFrom(inbox) },
    restrictedPublic: open.restricted,
    restricted:
      secrets.restricted === null
        ? null
        : { public: open.restricted, private: await agreementKeyFrom(bytesIn(secrets.restricted)) },
  };
}
