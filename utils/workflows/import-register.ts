import { schoolCalendar } from '@/utils/calendar/school-calendar';
import { dateOf, schoolYearOf } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { ListProblem } from '@/utils/readers/files/pupil-list';
import { readRegisterFile } from '@/utils/readers/files/register-file';
import type { RegisterFile } from '@/utils/readers/files/register-file';
import type { Sheet } from '@/utils/readers/files/sheet';
import { readRegister } from '@/utils/readers/read-register';
import type { ReadOptions } from '@/utils/readers/read-register';
import type { Told } from '@/utils/readers/mappings/taught-facts';
import { judgeReading } from '@/utils/register/judge';
import { FROM_FILE } from '@/utils/register/reading';
import type { Reading, ReadSession } from '@/utils/register/reading';
import { readSetting } from '@/utils/store/read';
import { write } from '@/utils/store/write';
import type { Decision } from '@/utils/store/write';
import { registerLoaded } from '@/utils/wording/imports';
import { done, refused } from './outcome';
import type { Outcome } from './outcome';
import type { Ports } from './ports';
import { recordingOf } from './record-reading';
import type { Recorded } from './record-reading';
import { takeBackOf } from './take-back';
import type { Imported } from './take-back';

/** A register ready to be recorded: its sessions first, so that a wrong week is seen before it counts. */
export interface RegisterPreview {
  readonly kind: 'register';
  readonly reading: Reading;
  /** Those that would be counted, with how many marks each has. */
  readonly sessions: readonly (ReadSession & { readonly marks: number; readonly blanks: number })[];
  readonly pupils: number;
  readonly problems: readonly ListProblem[];
  /** When the file was saved: a mark read later from a page stays. */
  readonly readAt: SchoolMoment;
}

/** The register does not say of which day or half it is: for staff to say, once. */
export interface WhenAsked {
  readonly kind: 'when';
  readonly asks: readonly ('date' | 'session')[];
}

function sessionsShown(reading: Reading, counted: readonly ReadSession[]): RegisterPreview['sessions'] {
  return counted.map(({ date, session }) => {
    const marks = reading.pupils.flatMap((pupil) =>
      pupil.marks.filter((mark) => mark.date === date && mark.session === session),
    );
    const read = marks.filter(({ code }) => code !== null).length;
    return { date, session, marks: read, blanks: marks.length - read };
  });
}

/** A file says nothing that came after it; a date of last year, or one still to come, is a wrong clock. */
function readAtOf(savedAt: SchoolMoment | null, now: SchoolMoment): SchoolMoment {
  if (savedAt === null || savedAt > now) return now;
  return schoolYearOf(dateOf(savedAt)) === schoolYearOf(dateOf(now)) ? savedAt : now;
}

/** What a copied table lacks beside its page, or one mark a row. Any other reason of the page reader stands. */
const NOT_IN_A_TABLE = ['no-table', 'no-pupils', 'no-headings', 'no-marks', 'not-attendance', 'row-a-mark'];

function isForTheFileReader({ page, problems }: Reading): boolean {
  return page === 'none' && problems.every(({ code }) => NOT_IN_A_TABLE.includes(code));
}

interface Pages {
  /** An empty page that nothing else uses, each time. */
  readonly blank: () => Document;
  readonly pasted: Document | null;
}

function readSheet(sheet: Sheet, { blank, pasted }: Pages, options: ReadOptions): RegisterFile {
  const asPage = pasted === null ? null : readRegister(pasted, options);
  return asPage !== null && !isForTheFileReader(asPage)
    ? { reading: asPage, rows: [] }
    : readRegisterFile(sheet, blank(), options);
}

/** What the register does not say of its day and half of the day, and staff have not said yet. */
function notSaid(sheet: Sheet, pages: Pages, read: RegisterFile, options: ReadOptions): WhenAsked['asks'] {
  const { told = {} } = options;
  const lacks = (what: string, { reading, rows }: RegisterFile) =>
    rows.length === 0 && reading.problems.some(({ code }) => code === `${what}-unknown`);
  const noDate = told.date === undefined && lacks('date', read);
  // The reader stops at the missing day: with one, it says whether the half is missing too.
  const withDay = noDate
    ? readSheet(sheet, pages, { ...options, told: { ...told, date: options.today } })
    : read;
  const noSession = told.session === undefined && lacks('session', withDay);
  return [...(noDate ? (['date'] as const) : []), ...(noSession ? (['session'] as const) : [])];
}

/**
 * What a register of a file, or one copied out of a page, would record; or what it does not say and staff must. Refused
 * with the reasons; saves nothing.
 *
 * @param told what staff answered when they were asked.
 */
export async function previewRegister(
  sheet: Sheet,
  pages: Pages,
  savedAt: SchoolMoment | null,
  told: Told,
  ports: Ports,
): Promise<Outcome<RegisterPreview | WhenAsked>> {
  const now = await ports.now();
  const options = { today: dateOf(now), told };
  const read = readSheet(sheet, pages, options);
  const asks = notSaid(sheet, pages, read, options);
  if (asks.length > 0) return done({ kind: 'when', asks });
  const { reading, rows } = read;
  const file = await readSetting(ports.database, 'calendar');
  const readAt = readAtOf(savedAt, now);
  const judged = judgeReading(reading, file === null ? null : schoolCalendar(file), readAt);
  const said = [...reading.problems, ...judged.problems].map(({ message }) => ({ row: null, message }));
  const problems = [...rows, ...said];
  if (judged.kind === 'refused')
    return refused(problems.map(({ message }) => ({ field: 'pupil-file', message })));
  return done({
    kind: 'register',
    reading,
    sessions: sessionsShown(reading, judged.sessions),
    pupils: reading.pupils.length,
    problems,
    readAt,
  });
}

function outcomeOf(recorded: Recorded, sessions: RegisterPreview['sessions']): Outcome<string> {
  const dates = sessions.map(({ date }) => date).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  if (recorded.status === 'refused' || from === undefined || to === undefined)
    return refused(recorded.problems.map(({ message }) => ({ field: null, message })));
  const doubts = recorded.problems
    .filter(({ code }) => code === 'pupil-in-doubt')
    .map(({ message }) => message);
  return done([registerLoaded(recorded.pupils, recorded.changes, from, to), ...doubts].join(' '));
}

/** Records it like the look at a page, as of the time the file was saved. @throws StoreTrouble */
export function importRegister(preview: RegisterPreview, ports: Ports): Promise<Outcome<Imported>> {
  const asOf: Ports = { ...ports, now: () => Promise.resolve(preview.readAt) };
  return write(ports.database, async (): Promise<Decision<Outcome<Imported>>> => {
    const { writes, value } = await recordingOf(preview.reading, FROM_FILE, asOf);
    const said = outcomeOf(value, preview.sessions);
    if (said.kind === 'refused') return { writes, value: said };
    const takeBack = await takeBackOf(writes.put ?? {}, ports);
    return { writes, value: done({ said: said.value, takeBack }) };
  });
}
