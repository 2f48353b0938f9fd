import 'fake-indexeddb/auto';
import { afterAll, describe, expect, it } from 'vitest';
import { schoolMoment } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { Session } from '@/utils/calendar/calendar';
import { momentInEngland } from '@/utils/platform/clock';
import type { SchoolView } from '@/utils/policy/school-view';
import { readSetting } from '@/utils/store/read';
import { tick } from '@/utils/vault/events/hybrid-clock';
import { idParts } from '@/utils/vault/events/envelope';
import { idleLimit } from '@/utils/vault/session/lock';
import type { Instant } from '@/utils/vault/session/lock';
import { createSession } from '@/utils/vault/session/session';
import { openDesk } from '@/utils/workflows/desk';
import { recordReading } from '@/utils/workflows/record-reading';
import { runningDesk } from '../unit/workflows/desk-ports';
import type { TestDeskPorts } from '../unit/workflows/desk-ports';
import { AMELIA, JONAH, MIS, register } from '../unit/workflows/school';
import { MORNING, newSchool, unlockedBy } from '../unit/vault/invented-school';
import { figure, rounds } from './figures';
import { numbers } from './numbers';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;
const LIMIT = idleLimit(null);
const EVENINGS = rounds(200, 10_000);
/** By what a clock is wrong: days, an hour of a time zone or a night of the clocks, a minute or two. */
const JUMPS = [2 * DAY, -2 * DAY, HOUR, -HOUR, 90 * SECOND, -90 * SECOND];

/** The nights on which the clocks go forward and back in England, at noon of the day before. */
const NIGHTS = [Date.UTC(2027, 2, 27, 11), Date.UTC(2026, 9, 24, 11)];

const reached: string[] = [];
afterAll(() => figure('clock', reached.join('; ')));

describe('a clock that is wrong while somebody is signed in', () => {
  it('never delays the lock, and is flagged each time it was set back', async () => {
    const school = await newSchool();
    const unlocked = await unlockedBy(school, school.dsl);
    const pick = numbers();
    let [late, early, setBackTimes, flaggedTimes] = [0, 0, 0, 0];
    for (let evening = 0; evening < EVENINGS; evening += 1) {
      const kept = new Map<string, unknown>();
      const instant = { wall: MORNING, monotonic: 0, run: 'page-0' };
      let flagged = 0;
      const session = createSession({
        port: {
          read: (entry) => Promise.resolve(kept.get(entry)),
          write: (entry, value) => Promise.resolve(void kept.set(entry, value)),
          clear: () => Promise.resolve(kept.clear()),
        },
        now: (): Instant => ({ ...instant }),
        limit: () => LIMIT,
        onLock: () => undefined,
        onSetBack: () => (flagged += 1),
      });
      await session.unlock(unlocked);
      const jumpAt = pick(LIMIT / SECOND);
      const jump = JUMPS[pick(JUMPS.length)] ?? 0;
      let passed = 0;
      let setBack = 0;
      while (kept.has('keys')) {
        const more = (1 + pick(60)) * SECOND;
        const jumps = passed <= jumpAt * SECOND && passed + more > jumpAt * SECOND;
        passed += more;
        instant.wall += more + (jumps ? jump : 0);
        instant.monotonic += more;
        await session.look();
        if (jumps && jump < 0) setBack += 1;
        if (passed >= LIMIT && kept.has('keys')) late += 1;
      }
      if (passed < LIMIT && !(jump > 0)) early += 1;
      setBackTimes += setBack;
      flaggedTimes += flagged;
    }
    reached.push(
      `${EVENINGS} evenings with a clock moved by up to 2 days: ${late} locked late, ${flaggedTimes} of ${setBackTimes} set back were flagged`,
    );
    expect({ late, early }).toEqual({ late: 0, early: 0 });
    expect(flaggedTimes).toBe(setBackTimes);
    expect(setBackTimes).toBeGreaterThan(0);
  });
});

describe('a night on which the clocks change', () => {
  it.each(NIGHTS)('leaves every day its date, and the entries their order', (noon) => {
    let last: string | null = null;
    let dates = new Set<string>();
    for (let at = noon; at < noon + 30 * HOUR; at += 60 * SECOND) {
      const { at: moment, trouble } = tick(last, at);
      expect(trouble).toBeNull();
      if (last !== null) expect(moment > last).toBe(true);
      last = moment;
      dates = dates.add(momentInEngland(at).slice(0, 10));
    }
    const [first, ...others] = [...dates];
    expect(others).toHaveLength(1);
    expect(first).toBe(momentInEngland(noon).slice(0, 10));
    reached.push(`night of ${String(first)}: every entry in order, none flagged`);
  });
});

const DAYS = [
  '2026-11-16',
  '2026-11-17',
  '2026-11-18',
  '2026-11-19',
  '2026-11-20',
  '2026-11-23',
  '2026-11-24',
];
const SESSIONS = DAYS.flatMap((date): [string, Session][] => [
  [date, 'AM'],
  [date, 'PM'],
]);

async function viewAt(ports: TestDeskPorts, moment: SchoolMoment): Promise<SchoolView> {
  ports.moment = moment;
  return new Promise((found, failed) => {
    const stop = openDesk(ports).watch(
      (view) => {
        if (view.pupils.length === 0) return;
        setTimeout(() => stop(), 0);
        found(view);
      },
      (message) => failed(new Error(message)),
    );
  });
}

const countsIn = (view: SchoolView) =>
  view.pupils.map(({ pupil, standing: { counters } }) => ({
    surname: pupil.surname,
    absent: counters.absence.days,
    from: counters.absence.from,
    unauthorised: counters.unauthorised.days,
    lastPresent: counters.absence.lastPresent,
  }));

describe('counts under a wrong clock', () => {
  it.each(['2026-11-22T15:30', '2026-11-24T14:30', '2026-11-24T16:30', '2026-11-26T15:30'])(
    'are those of the registers that were read, at %s',
    async (wrong) => {
      const ports = await runningDesk();
      ports.moment = schoolMoment('2026-11-24T15:30');
      const absent = SESSIONS.map(([date]) => (date < '2026-11-18' ? '/' : 'N'));
      const present = SESSIONS.map(() => '/');
      await recordReading(
        register(SESSIONS, [
          [AMELIA, ...absent],
          [JONAH, ...present],
        ]),
        MIS,
        ports,
      );
      const right = countsIn(await viewAt(ports, ports.moment));
      expect(right[0]).toMatchObject({ surname: 'Khan', absent: 5 });
      expect(countsIn(await viewAt(ports, schoolMoment(wrong)))).toEqual(right);
      reached.push(`counts the same when it says ${wrong.replace('T', ' ')}`);
    },
  );

  it('are no matter of the log either: an entry after the clock was set back keeps its place and flags the computer', async () => {
    const ports = await runningDesk();
    await recordReading(register(SESSIONS, [[AMELIA, ...SESSIONS.map(() => 'N')]]), MIS, ports);
    const { pupils } = await viewAt(ports, schoolMoment('2026-11-24T15:30'));
    const desk = openDesk(ports);
    const { database } = ports;
    const log = (text: string) => desk.logRow(pupils[0]?.id ?? '', { kind: 'note', text });
    const { cipher } = database;
    const real = cipher.now;
    await log('before');
    expect(await readSetting(database, 'clock')).toBeNull();
    Object.assign(cipher, { now: () => real() - 2 * DAY });
    await log('two days ago, it says');
    const clock = await readSetting(database, 'clock');
    expect(clock?.setBack).toBeLessThan(real() - DAY);
    const rows = await database.events.toArray();
    const entries = rows.flatMap(({ entry }) => entry ?? []).sort((a, b) => a.seq - b.seq);
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2]);
    const [first = '', second = ''] = entries.map(({ id }) => idParts(id)?.at);
    expect(second > first).toBe(true);
    reached.push('an entry under a clock set back keeps its place, and the computer is flagged');
  });
});
