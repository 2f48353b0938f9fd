/** Why the vault did not do what it was asked. */
export type VaultTroubleKind =
  | 'wrong-passphrase'
  | 'wrong-recovery-key'
  | 'weak-sign-in'
  | 'damaged'
  | 'older-suite'
  | 'newer-suite'
  | 'no-key'
  | 'erased'
  | 'locked'
  | 'not-allowed'
  | 'not-checkable'
  | 'no-way-back';

const SENTENCES: Readonly<Record<VaultTroubleKind, string>> = {
  'wrong-passphrase': 'That did not open the sign-in. Check who is chosen, and try again.',
  'wrong-recovery-key':
    'That recovery key does not open this vault. Check that it is the latest one printed.',
  'weak-sign-in':
    'This sign-in is kept with weaker protection than is allowed, so it was not opened. Restore a backup, or have it made anew.',
  damaged: 'This entry was changed or damaged since it was written, so it is not shown.',
  'older-suite':
    'This entry is sealed in an older way than this school allows, so it is not shown. It may have been put there by somebody.',
  'newer-suite': 'This entry was sealed by a newer version of Tenth Day. Update this computer to read it.',
  'no-key': 'Your sign-in has no key to this entry.',
  erased: 'This case was erased. Its key was destroyed, and nobody can open it.',
  locked: 'Tenth Day is locked. Sign in first.',
  'not-allowed': 'Only the DSL or the head may do this.',
  'not-checkable':
    'This browser cannot check the signature of this entry. Update the browser to version 137 or later.',
  'no-way-back':
    'Nobody who is left can open these records: no passphrase, no second key-holder and no recovery key. No one else has a key, and the makers of Tenth Day have none. The records stay sealed. If there is a backup from a day on which somebody could still sign in, or these records lie on another computer, ask your IT support for it. Else Tenth Day has to be removed from this browser, added again and set up anew: the registers can be read again from the MIS, the notes cannot.',
};

/**
 * A refusal of the vault, with one plain sentence for staff in `message`. It holds nothing of what is sealed, and the
 * sentence for a wrong passphrase is always the same, whatever was wrong.
 */
export class VaultTrouble extends Error {
  override readonly name = 'VaultTrouble';
  constructor(readonly kind: VaultTroubleKind) {
    super(SENTENCES[kind]);
  }
}
