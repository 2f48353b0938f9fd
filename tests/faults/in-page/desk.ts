import { schoolDate } from '@/utils/calendar/school-date';
import type { Reading } from '@/utils/register/reading';
import { markAt, charOfMark } from '@/utils/register/strip';
import { readAll, readRevision } from '@/utils/store/read';
import { readBackup } from '@/utils/store/backup/file';
import { makeBackupFile } from '@/utils/workflows/backup/make';
import { openDesk } from '@/utils/workflows/desk';
import { openDoor } from '@/utils/workflows/door/door';
import { sessionHere } from '@/utils/workflows/door/session-here';
import { browserPorts } from '@/utils/workflows/ports';
import { recordReading } from '@/utils/workflows/record-reading';

const here = sessionHere();
const ports = browserPorts(here);
const desk = openDesk(ports);
const door = openDoor(here, ports);

const ORIGIN = 'https://mis.example';
const DATE = schoolDate('2026-11-09');
const PUPILS = 60;
/** Whose marks change from one reading to the next. */
const CHANGING = 8;

export interface Person {
  readonly name: string;
  readonly role: 'office' | 'dsl' | 'head';
  readonly label: string;
  readonly passphrase: string;
}

function orThrow(outcome: { kind: string; problems?: readonly { message: string }[] }): void {
  if (outcome.kind !== 'done') throw new Error(outcome.problems?.map(({ message }) => message).join(' '));
}

/** Sets a vault up, with these people. */
export async function setUp(people: readonly Person[]): Promise<void> {
  orThrow(
    await door.setUp({
      school: 'Fernhill Primary School',
      people: people.map((person) => ({ ...person, until: null })),
    }),
  );
  orThrow(await desk.saveCalendar({ terms: [{ from: '2026-11-02', to: '2026-12-18' }], closures: [] }));
}

/** Signs in whoever is shown so in the list. */
export async function signIn({ label, passphrase }: Person): Promise<void> {
  const state = await new Promise<{ memberId: string }>((found, failed) => {
    const stop = door.watch((now) => {
      if (now.kind === 'opening') return;
      setTimeout(() => stop(), 0);
      const person = now.kind === 'locked' ? now.people.find((one) => one.label === label) : undefined;
      if (person === undefined) failed(new Error(`Nobody can sign in: ${now.kind}.`));
      else found(person);
    });
  });
  orThrow(await door.signIn(state.memberId, passphrase));
}

/** One look at a register of sixty, told apart by a comment. */
function readingOf(token: string, turn: number): Reading {
  const session = { date: DATE, session: 'AM' } as const;
  return {
    page: 'session-register',
    sessions: [session],
    expected: PUPILS,
    complete: true,
    saved: true,
    problems: [],
    pupils: Array.from({ length: PUPILS }, (_, at) => {
      const code = at < CHANGING && (turn + at) % 2 === 0 ? 'N' : '/';
      return {
        key: { kind: 'mis-id', value: String(1000 + at) } as const,
        name: { surname: `Invented${at}`, forenames: 'Pupil', shown: `Invented${at}, Pupil` },
        group: '4B',
        marks: [{ ...session, code, shown: code, ...(at === 0 ? { comment: token } : {}) }],
      };
    }),
  };
}

export async function readOnce(token: string, turn: number): Promise<string> {
  return (await recordReading(readingOf(token, turn), ORIGIN, ports)).status;
}

export function lock(): Promise<void> {
  return door.lock('asked');
}

/** Read once: on a full disc there may be no reading. */
let firstPupil: string | undefined;

export async function logNote(text: string): Promise<{ kind: string; said: string }> {
  firstPupil ??= (await readAll(here.database, 'pupils'))[0]?.id;
  const outcome = await desk.logRow(firstPupil ?? '', { kind: 'note', text });
  const said = outcome.kind === 'done' ? '' : outcome.problems.map(({ message }) => message).join(' ');
  return { kind: outcome.kind, said };
}

/** Saves one thing after the other until the browser dies: a line of a log and a register in turn. */
export async function saveWithoutEnd(round: number, acknowledge: (token: string) => void): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    const token = `saved-${round}-${turn}`;
    if (turn % 2 === 0) orThrow(await logNote(token));
    else await readOnce(token, turn);
    acknowledge(token);
  }
}

/** Pupils whose strip is not what the kept readings, laid over each other in order, come to. */
function stripsThatDiffer(
  readings: Awaited<ReturnType<typeof readAll<'readings'>>>,
  strips: Awaited<ReturnType<typeof readAll<'strips'>>>,
): number {
  const should = new Map<string, string>();
  for (const { status, seen, rows } of readings) {
    if (status !== 'counted') continue;
    for (const { pupilId, marks } of rows)
      seen.sessions.forEach(({ date, session }, at) => {
        const char = marks[at] ?? ' ';
        if (pupilId !== null && !' -?'.includes(char)) should.set(`${pupilId} ${date} ${session}`, char);
      });
  }
  const is = new Map(strips.map((strip) => [strip.pupilId, strip.strip]));
  return [...should].filter(([key, char]) => {
    const [pupilId = '', date = '', session] = key.split(' ');
    const strip = is.get(pupilId);
    return (
      strip === undefined || charOfMark(markAt(strip, schoolDate(date), session as 'AM' | 'PM')) !== char
    );
  }).length;
}

export interface Kept {
  readonly tokens: readonly string[];
  /** What does not agree with what; none when the records are whole. */
  readonly broken: readonly string[];
  readonly readings: number;
}

/** What the records hold, and whether they agree with each other. */
export async function kept(): Promise<Kept> {
  const { database } = here;
  const [events, readings, strips, changes] = await Promise.all([
    readAll(database, 'events'),
    readAll(database, 'readings'),
    readAll(database, 'strips'),
    readAll(database, 'changes'),
  ]);
  const said = readings.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.said ?? []).map((one) => one.comment)),
  );
  const notes = events.map(({ row }) => ('text' in row ? row.text : undefined));
  const broken: string[] = [];
  const differ = stripsThatDiffer(readings, strips);
  if (differ > 0) broken.push(`${differ} marks of strips are not what was read`);
  const ids = new Set(readings.map(({ id }) => id));
  if (changes.some(({ readingId }) => !ids.has(readingId))) broken.push('a change without its reading');
  const revision = await readRevision(database);
  const written = await Promise.all(
    database.tables.map((table) => table.toArray() as Promise<{ revision?: number }[]>),
  );
  const highest = Math.max(...written.flat().map((row) => row.revision ?? 0));
  if (highest !== revision) broken.push(`the count of writes says ${revision}, the rows ${highest}`);
  await door.checkLog();
  const keys = await door.keys();
  if (keys.kind !== 'done') broken.push('the log could not be checked');
  else broken.push(...keys.value.findings);
  const tokens = [...notes, ...said].filter((token) => token !== undefined);
  return { tokens, broken, readings: readings.length };
}

const inHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Every run of bytes within a value, and the rest of it as text. */
function laidOpen(value: unknown): string {
  const runs: string[] = [];
  const text = JSON.stringify(value, (_, held: unknown) => {
    if (!(held instanceof Uint8Array)) return held;
    runs.push(inHex(held));
    return null;
  });
  return [inHex(new TextEncoder().encode(text)), ...runs].join('');
}

/** A backup of everything: the file that staff would carry away, and what it holds unpacked. In hexadecimal figures. */
export async function backup(): Promise<{ readonly file: string; readonly unpacked: string }> {
  const { bytes } = await makeBackupFile(here.database);
  return { file: inHex(bytes), unpacked: laidOpen((await readBackup(bytes)).rows) };
}
