import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { ReadSession } from '@/utils/register/reading';
import { isHole, markOfChar } from '@/utils/register/strip';
import type { KnownPupil, RowIdentity } from '@/utils/roster/known-pupil';
import type { DoubtReason } from '@/utils/roster/match';
import type { Pupil } from '@/utils/roster/pupil';
import { candidatesFor, isRememberedBy, isSameRow } from '@/utils/roster/who-is-this';
import { readAll, readLatestReadings, readSetting } from '@/utils/store/read';
import type { SettledRow, StoredReading } from '@/utils/store/tables';
import type { Ports } from './ports';

/** Looks at pages that are gone through for rows in doubt. */
const LATEST = 60;

/** A row nobody could place, with the pupils it could be. */
export interface Doubt {
  /** Names the row for `settleDoubt`. */
  readonly id: string;
  readonly why: DoubtReason;
  readonly shown: string;
  readonly group: string | null;
  /** The number the page shows, if any. */
  readonly number: string | null;
  readonly readAt: SchoolMoment;
  readonly sessions: readonly ReadSession[];
  /** False: the answer is for this register only, because a name alone does not tell these pupils apart. */
  readonly isRemembered: boolean;
  readonly candidates: readonly { readonly id: string; readonly pupil: Pupil }[];
}

/** Where a row in doubt stands. */
export interface DoubtPlace {
  readonly reading: StoredReading;
  readonly row: number;
  readonly why: DoubtReason;
  readonly identity: RowIdentity;
}

export const doubtId = ({ reading, row }: Pick<DoubtPlace, 'reading' | 'row'>) => `${reading.id} ${row}`;

function settledIds(settled: readonly SettledRow[]): ReadonlySet<string> {
  const all = settled.flatMap(({ readingId, row, also }) => [{ readingId, row }, ...also]);
  return new Set(all.map(({ readingId, row }) => `${readingId} ${row}`));
}

/** Whether a row says anything that could be counted. */
function saysAMark({ reading, row }: DoubtPlace): boolean {
  const marks = reading.rows[row]?.marks ?? '';
  return [...marks].some((char) => char !== ' ' && !isHole(markOfChar(char)));
}

/** The rows in doubt of the latest counted readings that nobody has answered, newest first. */
export async function doubtPlaces(ports: Ports): Promise<readonly DoubtPlace[]> {
  const readings = await readLatestReadings(ports.database, LATEST);
  const settled = settledIds((await readSetting(ports.database, 'settled')) ?? []);
  return readings
    .filter(({ status }) => status === 'counted')
    .flatMap((reading) =>
      reading.rows.flatMap(({ doubt }, row): DoubtPlace[] =>
        doubt === undefined ? [] : [{ reading, row, ...doubt }],
      ),
    )
    .filter((place) => !settled.has(doubtId(place)) && saysAMark(place));
}

const sameSessions = (a: StoredReading, b: StoredReading) =>
  JSON.stringify(a.seen.sessions) === JSON.stringify(b.seen.sessions);

/** The same row seen again at a later look at the same sessions is one question. Two rows of one page are two. */
function isSeenAgain(place: DoubtPlace, newer: DoubtPlace): boolean {
  return (
    place.reading.id !== newer.reading.id &&
    place.row === newer.row &&
    place.reading.origin === newer.reading.origin &&
    isSameRow(place.identity, newer.identity) &&
    sameSessions(place.reading, newer.reading)
  );
}

function questionOf(place: DoubtPlace, roster: readonly KnownPupil[]): Doubt {
  const { reading, identity, why } = place;
  const { key, name, group } = identity;
  return {
    id: doubtId(place),
    why,
    shown: name.shown,
    group,
    number: key.kind === 'name' ? null : key.value,
    readAt: reading.seen.at,
    sessions: reading.seen.sessions,
    isRemembered: isRememberedBy(identity, roster),
    candidates: candidatesFor(identity, roster, reading.origin).map(({ id, pupil }) => ({ id, pupil })),
  };
}

/** The short list of "who is this?": each question once, the newest first. */
export async function openDoubts(ports: Ports): Promise<readonly Doubt[]> {
  const places = await doubtPlaces(ports);
  const asked = places.filter((place, at) => !places.slice(0, at).some((newer) => isSeenAgain(place, newer)));
  const roster = await readAll(ports.database, 'pupils');
  return asked.map((place) => questionOf(place, roster));
}
