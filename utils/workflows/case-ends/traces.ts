import { spokenFolded } from '@/utils/roster/fold-name';
import { plainUpn } from '@/utils/roster/known-pupil';
import type { KnownPupil } from '@/utils/roster/known-pupil';
import { readAll, readSetting } from '@/utils/store/read';
import type { SchoolDatabase } from '@/utils/store/database';
import type { SettledRow, StoredReading, StoredRow, StoredSetting } from '@/utils/store/tables';
import type { Writes } from '@/utils/store/write';

/** The row stays where it is, because answers name rows by their place; nothing of the pupil is left in it. */
function emptied({ marks }: StoredRow): StoredRow {
  return { pupilId: null, marks: ' '.repeat(marks.length) };
}

function withoutPupils(reading: StoredReading, gone: ReadonlySet<string>): StoredReading {
  const rows = reading.rows.map((row) => (gone.has(row.pupilId ?? '') ? emptied(row) : row));
  return { ...reading, rows };
}

function settledWithout(settled: readonly SettledRow[], gone: ReadonlySet<string>): readonly SettledRow[] {
  return settled
    .filter(({ pupilId }) => !gone.has(pupilId))
    .map((answer) => ({ ...answer, pupilsBefore: answer.pupilsBefore.filter(({ id }) => !gone.has(id)) }));
}

/** The rows in doubt that staff said were these pupils': each still holds the name that the page showed. */
function answeredAs(settled: readonly SettledRow[], gone: ReadonlySet<string>): ReadonlySet<string> {
  const theirs = settled.filter(({ pupilId }) => gone.has(pupilId));
  const places = theirs.flatMap(({ readingId, row, also }) => [{ readingId, row }, ...also]);
  return new Set(places.map(({ readingId, row }) => `${readingId} ${row}`));
}

/** Whether a row in doubt names one of these pupils: by a number, or by a name that nobody else on the roll has. */
function namesOneOf(gone: readonly KnownPupil[], stay: readonly KnownPupil[], origin: string) {
  const nameOf = ({ pupil }: KnownPupil) => spokenFolded(pupil);
  const taken = new Set(stay.map(nameOf));
  return ({ doubt }: StoredRow): boolean => {
    if (doubt === undefined) return false;
    const { key, name } = doubt.identity;
    const shown = spokenFolded(name);
    return gone.some((known) => {
      if (key.kind === 'upn' && known.pupil.upn === plainUpn(key.value)) return true;
      if (key.kind === 'mis-id' && known.misIds.some((id) => id.origin === origin && id.value === key.value))
        return true;
      return nameOf(known) === shown && !taken.has(shown);
    });
  };
}

/**
 * What has to be written so that nothing of some pupils is left outside their cases: on the roll, in the register, in the
 * looks at pages and in the answers to "who is this?". A row in doubt that has only
 * nearly their name, and that nobody has answered, is not known to be theirs.
 */
export async function withoutTraces(pupilIds: readonly string[], database: SchoolDatabase): Promise<Writes> {
  const gone = new Set(pupilIds);
  const settled = (await readSetting(database, 'settled')) ?? [];
  const erasures = (await readSetting(database, 'erasures')) ?? [];
  const answered = answeredAs(settled, gone);
  const roll = await readAll(database, 'pupils');
  const theirs = roll.filter(({ id }) => gone.has(id));
  const others = roll.filter(({ id }) => !gone.has(id));
  const readings = (await readAll(database, 'readings')).flatMap((reading) => {
    const isNamed = namesOneOf(theirs, others, reading.origin);
    const rows = reading.rows.map((row, at) =>
      answered.has(`${reading.id} ${at}`) || isNamed(row) ? emptied(row) : row,
    );
    const after = withoutPupils({ ...reading, rows }, gone);
    return after.rows.every((row, at) => row === reading.rows[at]) ? [] : [after];
  });
  const settings: StoredSetting[] = [
    { name: 'settled', value: settledWithout(settled, gone) },
    { name: 'erasures', value: erasures.filter(({ pupilId }) => !gone.has(pupilId)) },
  ];
  return { put: { readings, settings }, remove: { pupils: pupilIds, stripsOf: pupilIds } };
}
