/** Why a backup file is not taken. */
export type BackupTroubleKind =
  | 'not-a-backup'
  | 'newer-format'
  | 'truncated'
  | 'altered'
  | 'mixed'
  | 'not-signed'
  | 'another-vault'
  | 'older';

const SENTENCES: Readonly<Record<BackupTroubleKind, string>> = {
  'not-a-backup': 'This file is not a backup of Tenth Day. Nothing was changed.',
  'newer-format':
    'This backup was made by a newer version of Tenth Day. Update this computer first. Nothing was changed.',
  truncated:
    'The end of this backup is missing: it was not copied whole. Choose another. Nothing was changed.',
  altered: 'This backup was changed or damaged since it was made. Choose another. Nothing was changed.',
  mixed: 'This file is put together from two backups. Choose another. Nothing was changed.',
  'not-signed':
    'This backup was not made by a key-holder of its school, so it is not used. Nothing was changed.',
  'another-vault': 'This backup is of another school’s records. Nothing was changed.',
  older: 'This backup is older than the records that are here. Nothing was changed.',
};

/** A backup that was refused, with one plain sentence for staff in `message`. */
export class BackupTrouble extends Error {
  override readonly name = 'BackupTrouble';
  constructor(readonly kind: BackupTroubleKind) {
    super(SENTENCES[kind]);
  }
}
