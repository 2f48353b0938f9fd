import { VaultTrouble } from '@/utils/vault/trouble';

/**
 * How things are sealed, signed and derived, as one number that leads every sealed entry and every signed one.
 * 1: AES-256-GCM with a random IV of 96 bits; HKDF-SHA-256; ECDH P-256; Ed25519 or ECDSA P-256; Argon2id.
 */
export const SUITE = 1;

/** The oldest that is still opened. A vault may ask for more, never for less. */
export const MINIMUM_SUITE = 1;

/**
 * Refuses what is sealed in an older way than is allowed. Without this check somebody who found a weakness in an old
 * way could have this program accept entries made that way, long after it stopped making them.
 *
 * @throws VaultTrouble older-suite, newer-suite
 */
export function checkSuite(suite: number, minimum: number = MINIMUM_SUITE): void {
  if (suite < Math.max(minimum, MINIMUM_SUITE)) throw new VaultTrouble('older-suite');
  if (suite > SUITE) throw new VaultTrouble('newer-suite');
}
