/** A backup in a folder, by its name. */
export interface KnownFile {
  readonly name: string;
  readonly generation: number;
}

const NAME = /^tenth-day-backup-(\d{1,9})\.tdbackup$/;
/** What a program that keeps folders in step calls a second file of one name, and what a person's copy is called. */
const CONFLICT = /^tenth-day-backup-\d{1,9}.+\.tdbackup$/;

/** So many of the newest are kept, and one a week before that. An erased case has aged out of them by then. */
export const KEPT_LATEST = 14;
export const KEPT_WEEKLY = 8;
export const AGED_OUT_DAYS = 70;

const DAY_MS = 24 * 3600 * 1000;
const WEEK_MS = 7 * DAY_MS;

/** The name of a backup: its number, and nothing about the school. */
export function fileNameOf(generation: number): string {
  return `tenth-day-backup-${generation}.tdbackup`;
}

/** The backups among the names of a folder, newest first, and copies that another program or person made of them. */
export function filesIn(names: readonly string[]): {
  readonly files: readonly KnownFile[];
  readonly conflicts: readonly string[];
} {
  const files = names.flatMap((name) => {
    const [, digits] = NAME.exec(name) ?? [];
    return digits === undefined ? [] : [{ name, generation: Number(digits) }];
  });
  files.sort((a, b) => b.generation - a.generation);
  return { files, conflicts: names.filter((name) => !NAME.test(name) && CONFLICT.test(name)) };
}

/** A backup of which it is known when it was made. */
export interface DatedFile extends KnownFile {
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}

/**
 * Which backups may go: those beyond the latest ones and beyond one a week, and every one that is older than an erased
 * case may be kept. The newest always stays.
 */
export function mayGo(files: readonly DatedFile[], now: number): DatedFile[] {
  const newestFirst = [...files].sort((a, b) => b.generation - a.generation);
  const days = new Set<number>();
  const weeks = new Set<number>();
  return newestFirst.filter(({ madeAt }, at) => {
    if (at > 0 && now - madeAt > AGED_OUT_DAYS * DAY_MS) return true;
    const day = Math.floor(madeAt / DAY_MS);
    if (at <= 1 || (days.size < KEPT_LATEST && !days.has(day))) {
      days.add(day);
      return false;
    }
    const week = Math.floor(madeAt / WEEK_MS);
    const keep = !days.has(day) && weeks.size < KEPT_WEEKLY && !weeks.has(week);
    weeks.add(week);
    return !keep;
  });
}
