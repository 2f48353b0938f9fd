import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { schoolMoment } from '@/utils/calendar/school-date';
import { stepsDueWords } from '@/utils/platform/attention';
import { readAll } from '@/utils/store/read';
import { logRow } from '@/utils/workflows/log-row';
import { lookNow } from '@/utils/workflows/look-now';
import { recordReading } from '@/utils/workflows/record-reading';
import { savePolicy } from '@/utils/workflows/save-policy';
import { saveCalendar, savePrompting } from '@/utils/workflows/settings';
import { AMELIA, JONAH, MIS, THIS_MORNING, register, runningSchool } from './school';
import type { TestPorts } from './school';

let school: TestPorts;
let badge: number[];
let notified: number[];
let notes: Map<string, string>;
let allowed: boolean;

const look = () =>
  lookNow(school, {
    mayNotify: () => Promise.resolve(allowed),
    showOnBadge: (steps) => Promise.resolve(void badge.push(steps)),
    showLocked: () => Promise.resolve(void badge.push(-1)),
    notifyLocked: () => Promise.resolve(void notified.push(-1)),
    notify: (steps) => Promise.resolve(void notified.push(steps)),
    recall: (name) => Promise.resolve(notes.get(name) ?? null),
    remember: (name, note) => Promise.resolve(void notes.set(name, note)),
  });

beforeEach(async () => {
  school = await runningSchool();
  badge = [];
  notified = [];
  notes = new Map();
  allowed = true;
  await savePolicy('john-moore', school);
  await recordReading(
    register(THIS_MORNING, [
      [AMELIA, 'N'],
      [JONAH, 'N'],
    ]),
    MIS,
    school,
  );
});

describe('what asks for attention', () => {
  it('counts the steps of the person acting on the badge', async () => {
    await look();
    const office = badge.at(-1) ?? 0;
    school.signIn('dsl');
    await look();
    expect(office).toBeGreaterThanOrEqual(2);
    expect(badge.at(-1)).toBeLessThan(office);
  });

  it('says that everything is locked, and says it once a day, when nobody is signed in', async () => {
    school.signIn(null);
    await look();
    school.moment = schoolMoment('2026-11-24T09:31');
    await look();
    expect(badge).toEqual([-1]);
    expect(notified).toEqual([-1]);
    school.moment = schoolMoment('2026-11-25T09:31');
    await look();
    expect(notified).toEqual([-1, -1]);
  });

  it('counts again once somebody has signed in', async () => {
    school.signIn(null);
    await look();
    school.signIn('office');
    await look();
    expect(badge.at(-1)).toBeGreaterThanOrEqual(2);
  });

  it('notifies once for a step time, however often it looks', async () => {
    await look();
    school.moment = schoolMoment('2026-11-24T09:31');
    await look();
    await look();
    expect(notified).toHaveLength(1);
  });

  it('does not notify again when the browser was closed and opened', async () => {
    await look();
    notes.clear();
    await look();
    expect(notified).toHaveLength(1);
  });

  it('looks at nothing in a minute in which nothing was written', async () => {
    await look();
    await look();
    const looks = badge.length;
    school.moment = schoolMoment('2026-11-24T09:40');
    await look();
    expect(badge).toHaveLength(looks);
  });

  it('takes a call off the badge when it is logged', async () => {
    await look();
    const before = badge.at(-1) ?? 0;
    const [pupil] = await readAll(school.database, 'pupils');
    await logRow(
      pupil?.id ?? '',
      { kind: 'contact-attempt', method: 'call', outcome: 'spoke, reason given' },
      school,
    );
    await look();
    expect(badge.at(-1)).toBeLessThan(before);
  });

  it('never says whose steps they are', () => {
    expect([stepsDueWords(1), stepsDueWords(2)]).toEqual([
      '1 attendance step is due',
      '2 attendance steps are due',
    ]);
  });
});

describe('a notification', () => {
  const at = async (moment: string) => {
    school.moment = schoolMoment(moment);
    await look();
    return notified.length;
  };

  it('comes once for what is due today, and again fifteen minutes before the calls are due', async () => {
    expect(await at('2026-11-24T09:31')).toBe(1);
    expect(await at('2026-11-24T09:44')).toBe(1);
    expect(await at('2026-11-24T09:45')).toBe(2);
    expect(await at('2026-11-24T09:46')).toBe(2);
    expect(await at('2026-11-24T10:01')).toBe(2);
  });

  it('comes as long before the calls as the school says', async () => {
    await savePrompting({ warnMinutes: 25, from: '07:30', until: '18:00' }, school);
    expect(await at('2026-11-24T09:34')).toBe(1);
    expect(await at('2026-11-24T09:35')).toBe(2);
  });

  it('comes late from a laptop that slept through its time, and once', async () => {
    await at('2026-11-24T09:31');
    expect(await at('2026-11-24T11:20')).toBe(2);
    expect(await at('2026-11-24T11:21')).toBe(2);
  });

  it('comes once when two looks meet, and when the background has forgotten everything', async () => {
    await Promise.all([look(), look()]);
    notes.clear();
    await Promise.all([look(), look()]);
    expect(notified).toHaveLength(1);
  });

  it('comes to each person at the desk for their own steps', async () => {
    expect(await at('2026-11-24T12:01')).toBe(1);
    school.signIn('dsl');
    await recordReading(
      register(
        ['2026-11-19', '2026-11-20', '2026-11-23'].flatMap((date) => [
          [date, 'AM'] as const,
          [date, 'PM'] as const,
        ]),
        [[AMELIA, 'N', 'N', 'N', 'N', 'N', 'N']],
      ),
      MIS,
      school,
    );
    expect(await at('2026-11-24T12:05')).toBe(2);
    school.signIn('office');
    const before = await at('2026-11-24T12:06');
    school.signIn('dsl');
    expect(await at('2026-11-24T12:07')).toBe(before);
  });

  it('does not come at night or in the weekend, and comes when school begins', async () => {
    expect(await at('2026-11-28T11:00')).toBe(0);
    expect(badge.at(-1)).toBeGreaterThan(0);
    expect(await at('2026-11-30T07:29')).toBe(0);
    expect(await at('2026-11-30T07:30')).toBe(1);
  });

  it('does not come on an INSET day', async () => {
    const terms = [{ from: '2026-09-02', to: '2026-12-18' }];
    await saveCalendar({ terms, closures: [{ date: '2026-11-25', kind: 'inset' }] }, school);
    expect(await at('2026-11-25T09:30')).toBe(0);
    expect(badge.at(-1)).toBeGreaterThan(0);
    expect(await at('2026-11-26T09:30')).toBe(1);
  });

  it('waits until staff have allowed it, and is not lost meanwhile', async () => {
    allowed = false;
    expect(await at('2026-11-24T09:31')).toBe(0);
    allowed = true;
    expect(await at('2026-11-24T09:32')).toBe(1);
  });

  it('keeps the quiet hours while everything is locked', async () => {
    await savePrompting({ warnMinutes: 15, from: '08:30', until: '16:00' }, school);
    school.signIn(null);
    expect(await at('2026-11-25T08:29')).toBe(0);
    expect(await at('2026-11-25T08:30')).toBe(1);
    expect(await at('2026-11-25T16:01')).toBe(1);
  });
});
