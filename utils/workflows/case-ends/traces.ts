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

/**
 * What has to be written so that nothing of some pupils is left outside their cases: on the roll, in the register, in the
 * looks at pages and in the answers to "who is this?". A row in doubt that nobody has answered is not known to be theirs.
 */
export async function withoutTraces(pupilIds: readonly string[], database: SchoolDatabase): Promise<Writes> {
  const gone = new Set(pupilIds);
  const settled = (await readSetting(database, 'settled')) ?? [];
  const erasures = (await readSetting(database, 'erasures')) ?? [];
  const answered = answeredAs(settled, gone);
  const readings = (await readAll(database, 'readings')).flatMap((reading) => {
    const rows = reading.rows.map((row, at) => (answered.has(`${reading.id} ${at}`) ? emptied(row) : row));
    const after = withoutPupils({ ...reading, rows }, gone);
    return after.rows.every((row, at) => row === reading.rows[at]) ? [] : [after];
  });
  const settings: StoredSetting[] = [
    { name: 'settled', value: settledWithout(settled, gone) },
    { name: 'erasures', value: erasures.filter(({ pupilId }) => !gone.has(pupilId)) },
  ];
  return { put: { readings, settings }, remove: { pupils: pupilIds, stripsOf: pupilIds } };
}
