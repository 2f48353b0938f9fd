import { schoolCalendar } from '@/utils/calendar/school-calendar';
import { dateOf, schoolYearOf } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { ListProblem } from '@/utils/readers/files/pupil-list';
import { readRegisterFile } from '@/utils/readers/files/register-file';
import type { Sheet } from '@/utils/readers/files/sheet';
import { readRegister } from '@/utils/readers/read-register';
import { judgeReading } from '@/utils/register/judge';
import { FROM_FILE } from '@/utils/register/reading';
import type { Reading, ReadSession } from '@/utils/register/reading';
import { readSetting } from '@/utils/store/read';
import { registerLoaded } from '@/utils/wording/imports';
import { done, refused } from './outcome';
import type { Outcome } from './outcome';
import type { Ports } from './ports';
import { recordReading } from './record-reading';

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

/** What a register of a file, or one copied out of a page, would record. Refused with the reasons; saves nothing. */
export async function previewRegister(
  sheet: Sheet,
  pages: { readonly blank: Document; readonly pasted: Document | null },
  savedAt: SchoolMoment | null,
  ports: Ports,
): Promise<Outcome<RegisterPreview>> {
  const now = await ports.now();
  const options = { today: dateOf(now) };
  const asPage = pages.pasted === null ? null : readRegister(pages.pasted, options);
  const { reading, rows } =
    asPage !== null && !isForTheFileReader(asPage)
      ? { reading: asPage, rows: [] }
      : readRegisterFile(sheet, pages.blank, options);
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

/** Records it like the look at a page, as of the time the file was saved. @throws StoreTrouble */
export async function importRegister(preview: RegisterPreview, ports: Ports): Promise<Outcome<string>> {
  const asOf: Ports = { ...ports, now: () => Promise.resolve(preview.readAt) };
  const recorded = await recordReading(preview.reading, FROM_FILE, asOf);
  const dates = preview.sessions.map(({ date }) => date).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  if (recorded.status === 'refused' || from === undefined || to === undefined)
    return refused(recorded.problems.map(({ message }) => ({ field: null, message })));
  const doubts = recorded.problems
    .filter(({ code }) => code === 'pupil-in-doubt')
    .map(({ message }) => message);
  return done([registerLoaded(recorded.pupils, recorded.changes, from, to), ...doubts].join(' '));
}
