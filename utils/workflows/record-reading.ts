import { schoolCalendar } from '@/utils/calendar/school-calendar';
import { dateOf, minutesBefore, schoolYearOf } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { LastReading } from '@/utils/policy/school-view';
import { isSameChange } from '@/utils/register/changes';
import { judgeReading } from '@/utils/register/judge';
import { mergeMarks, unreadMarks } from '@/utils/register/merge';
import { readingProblem } from '@/utils/register/problems';
import { FROM_FILE } from '@/utils/register/reading';
import type { Reading, ReadingProblem, ReadPupil, ReadSession } from '@/utils/register/reading';
import { learnFromRow, pupilFromRow } from '@/utils/roster/known-pupil';
import type { KnownPupil } from '@/utils/roster/known-pupil';
import type { RowMatch } from '@/utils/roster/match';
import { matchRows } from '@/utils/roster/match-rows';
import { readAll, readOfPupils, readSetting } from '@/utils/store/read';
import type { StoredChange, StoredReading, StoredSetting, StoredStrip } from '@/utils/store/tables';
import { write } from '@/utils/store/write';
import type { Decision } from '@/utils/store/write';
import { evidenceOf } from './evidence';
import type { Ports } from './ports';

/** What became of a reading. `pupils`: those whose marks were counted. */
export interface Recorded {
  readonly status: StoredReading['status'];
  readonly pupils: number;
  readonly changes: number;
  readonly problems: readonly ReadingProblem[];
}

/** A row of the page and the pupil it belongs to. */
interface Placed {
  readonly row: ReadPupil;
  readonly match: RowMatch;
  readonly pupil: KnownPupil | null;
}

function lastReadingOf(
  reading: Reading,
  origin: string,
  at: SchoolMoment,
  problems: readonly ReadingProblem[],
): LastReading {
  const { page, sessions, complete, saved, pupils } = reading;
  const fromFile = origin === FROM_FILE ? ({ fromFile: true } as const) : {};
  return { at, ...fromFile, page, pupils: pupils.length, sessions, complete, saved, problems };
}

function placeRows(
  reading: Reading,
  roster: readonly KnownPupil[],
  origin: string,
  newId: () => string,
): Placed[] {
  const byId = new Map(roster.map((known) => [known.id, known]));
  const matches = matchRows(reading.pupils, roster, origin);
  return reading.pupils.map((row, at): Placed => {
    const match = matches[at] ?? { kind: 'new' };
    if (match.kind === 'doubt') return { row, match, pupil: null };
    if (match.kind === 'new') return { row, match, pupil: pupilFromRow(row, origin, newId()) };
    const known = byId.get(match.id);
    return { row, match, pupil: known === undefined ? null : learnFromRow(known, row, origin) };
  });
}

function doubtsOf(placed: readonly Placed[]): ReadingProblem[] {
  return placed.flatMap(({ match }, at) =>
    match.kind === 'doubt' ? [readingProblem({ code: 'pupil-in-doubt', row: at + 1, why: match.why })] : [],
  );
}

/** Lays the counted sessions over each pupil's year. */
async function mergeAll(
  placed: readonly Placed[],
  sessions: readonly ReadSession[],
  at: SchoolMoment,
  asOf: SchoolMoment,
  readingId: string,
  ports: Ports,
): Promise<{ strips: StoredStrip[]; changes: StoredChange[] }> {
  const schoolYear = schoolYearOf(dateOf(at));
  const counted = new Set(sessions.map(({ date, session }) => date + session));
  const ids = placed.flatMap(({ pupil }) => (pupil === null ? [] : [pupil.id]));
  const known = await readOfPupils(ports.database, 'strips', ids);
  const ofYear = known.filter((strip) => strip.schoolYear === schoolYear);
  const byPupil = new Map(ofYear.map((strip) => [strip.pupilId, strip]));
  const strips: StoredStrip[] = [];
  const changes: StoredChange[] = [];
  for (const { row, pupil } of placed) {
    if (pupil === null) continue;
    const marks = row.marks.filter(({ date, session }) => counted.has(date + session));
    if (marks.length === 0) continue;
    const merged = mergeMarks(byPupil.get(pupil.id) ?? unreadMarks(schoolYear), marks, asOf);
    strips.push({ pupilId: pupil.id, schoolYear, ...merged.year });
    for (const change of merged.changes)
      changes.push({ ...change, id: ports.newId(), pupilId: pupil.id, readingId });
  }
  return { strips, changes: await notYetOnFile(changes, ports) };
}

async function notYetOnFile(changes: readonly StoredChange[], ports: Ports): Promise<StoredChange[]> {
  if (changes.length === 0) return [];
  const pupilIds = [...new Set(changes.map(({ pupilId }) => pupilId))];
  const onFile = await readOfPupils(ports.database, 'changes', pupilIds);
  return changes.filter(
    (change) => !onFile.some((other) => other.pupilId === change.pupilId && isSameChange(other, change)),
  );
}

/** The day on which the school began, to be written with its first counted reading. */
async function beganNow(at: SchoolMoment, { database }: Ports): Promise<{ settings?: StoredSetting[] }> {
  const began = await readSetting(database, 'began');
  return began === null ? { settings: [{ name: 'began', value: { on: dateOf(at) } }] } : {};
}

/** What recording a reading writes. To be asked inside a write; `recordReading` says the rest. */
export async function recordingOf(
  reading: Reading,
  origin: string,
  ports: Ports,
  age = 0,
): Promise<Decision<Recorded>> {
  const at = await ports.now();
  const file = await readSetting(ports.database, 'calendar');
  const judged = judgeReading(reading, file === null ? null : schoolCalendar(file), at);
  const id = ports.newId();
  if (judged.kind === 'refused') {
    const problems = [...reading.problems, ...judged.problems];
    const seen = lastReadingOf(reading, origin, at, problems);
    return {
      writes: { put: { readings: [{ id, origin, status: 'refused', seen, rows: [] }] } },
      value: { status: 'refused', pupils: 0, changes: 0, problems },
    };
  }
  const roster = await readAll(ports.database, 'pupils');
  const placed = placeRows(reading, roster, origin, ports.newId);
  const problems = [...reading.problems, ...judged.problems, ...doubtsOf(placed)];
  const { strips, changes } = await mergeAll(placed, judged.sessions, at, minutesBefore(at, age), id, ports);
  const rows = placed.map(({ row, match, pupil }) => evidenceOf(reading, row, match, pupil?.id ?? null));
  const seen = lastReadingOf(reading, origin, at, problems);
  const onRoll = new Set(roster);
  const began = strips.length === 0 ? {} : await beganNow(at, ports);
  const pupils = placed.flatMap(({ pupil }) => (pupil === null || onRoll.has(pupil) ? [] : [pupil]));
  return {
    writes: {
      put: { pupils, strips, changes, readings: [{ id, origin, status: 'counted', seen, rows }], ...began },
    },
    value: { status: 'counted', pupils: strips.length, changes: changes.length, problems },
  };
}

/**
 * Records one look at one page: whose rows they are, which marks that changes, and the reading itself as evidence, all
 * in one write. A reading that may not be counted is kept with its reasons and changes no pupil.
 *
 * @param age of what the page showed, in minutes: a tab left open must not win over a mark that was read since.
 * @throws StoreTrouble when the store fails; then nothing was written.
 */
export function recordReading(reading: Reading, origin: string, ports: Ports, age = 0): Promise<Recorded> {
  return write(ports.database, () => recordingOf(reading, origin, ports, age));
}
