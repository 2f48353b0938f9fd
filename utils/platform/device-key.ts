import { randomBytes } from '@/utils/vault/bytes/bytes';
import { fromBase64url, toBase64url } from '@/utils/vault/bytes/base64url';
import type { Bytes } from '@/utils/vault/bytes/bytes';

/** This computer's own key (fingerprint, face or PIN), and the 32 bytes it answers for a salt. */
export interface DeviceAnswer {
  readonly credential: string;
  readonly salt: Bytes;
  readonly prf: Bytes;
}

const MINUTE_MS = 60_000;

function prfOf(credential: PublicKeyCredential): Bytes | null {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (first === undefined) return null;
  return first instanceof ArrayBuffer ? new Uint8Array(first) : new Uint8Array(first.buffer.slice(0));
}

/** Asks a known key. First thing in a press of a button. Null when the person declined, or the browser cannot. */
export async function askDeviceKey(credential: string, salt: Bytes): Promise<DeviceAnswer | null> {
  const id = fromBase64url(credential);
  if (id === null) return null;
  try {
    const answer = await navigator.credentials.get({
      publicKey: {
        challenge: randomBytes(32),
        timeout: MINUTE_MS,
        userVerification: 'required',
        allowCredentials: [{ type: 'public-key', id }],
        extensions: { prf: { eval: { first: salt } } },
      },
    });
    const prf = answer instanceof PublicKeyCredential ? prfOf(answer) : null;
    return prf === null ? null : { credential, salt, prf };
  } catch {
    return null;
  }
}

/** Makes a key on this computer that can unlock. Null when the person declined, or the computer has none that can. */
export async function newDeviceKey(label: string): Promise<DeviceAnswer | null> {
  const salt = randomBytes(32);
  try {
    const made = await navigator.credentials.create({
      publicKey: {
        challenge: randomBytes(32),
        timeout: MINUTE_MS,
        rp: { name: 'Tenth Day' },
        // Neither a name nor an address: the browser shows this in lists of its own.
        user: { id: randomBytes(16), name: label, displayName: label },
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: { userVerification: 'required', residentKey: 'discouraged' },
        extensions: { prf: { eval: { first: salt } } },
      },
    });
    if (!(made instanceof PublicKeyCredential)) return null;
    const credential = toBase64url(new Uint8Array(made.rawId));
    const prf = prfOf(made);
    // Some authenticators answer only when asked, not when made.
    return prf === null ? await askDeviceKey(credential, salt) : { credential, salt, prf };
  } catch {
    return null;
  }
}
