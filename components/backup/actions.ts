import type { Outcome } from '@/components/actions';
import type { PersonAtTheDoor } from '@/components/vault/actions';
import type { SchoolMoment } from '@/utils/calendar/school-date';

/** How the backups of this computer stand. */
export interface BackupStatus {
  /** Whether this browser can write to a folder by itself. */
  readonly folders: boolean;
  readonly folder: string | null;
  readonly last: {
    readonly at: SchoolMoment;
    readonly generation: number;
    readonly where: 'folder' | 'file';
  } | null;
  readonly trouble: string | null;
  readonly late: boolean;
  /** The school's IT department asks for a folder, and there is none. */
  readonly folderMissing: boolean;
}

/** What staff do about backups. `done` with a sentence. The first two are called first thing in a press of a button. */
export interface BackupActions {
  readonly watch: (show: (status: BackupStatus) => void) => () => void;
  readonly chooseFolder: () => Promise<Outcome<string>>;
  readonly backUpNow: () => Promise<Outcome<string>>;
  readonly saveBackupFile: () => Promise<Outcome<string>>;
}

/** What a backup file says of itself. */
export interface RestorePreview {
  readonly generation: number;
  readonly madeAt: SchoolMoment;
  readonly madeBy: string;
  readonly counts: { readonly pupils: number; readonly entries: number; readonly cases: number };
  readonly people: readonly PersonAtTheDoor[];
  readonly overExisting: boolean;
  /** To be typed before it is restored; null when that is not needed. */
  readonly confirm: string | null;
  readonly why: 'older' | 'other-records' | null;
}

export interface Restored {
  readonly same: boolean;
  readonly digest: string;
  readonly keptStatements: number;
  readonly stillErased: number;
  readonly signedIn: boolean;
}

export interface RestoreActions<Preview extends RestorePreview = RestorePreview> {
  readonly previewRestore: (bytes: Uint8Array<ArrayBuffer>) => Promise<Outcome<Preview>>;
  readonly restore: (asked: {
    readonly preview: Preview;
    readonly with:
      { readonly memberId: string; readonly passphrase: string } | { readonly recoveryKey: string };
    readonly confirmed: string;
  }) => Promise<Outcome<Restored>>;
}
