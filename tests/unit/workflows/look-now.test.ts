import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { schoolMoment } from '@/utils/calendar/school-date';
import { isWorkingTime } from '@/utils/platform/alarms';
import { stepsDueWords } from '@/utils/platform/attention';
import { readAll } from '@/utils/store/read';
import { logRow } from '@/utils/workflows/log-row';
import { lookNow } from '@/utils/workflows/look-now';
import { recordReading } from '@/utils/workflows/record-reading';
import { savePolicy } from '@/utils/workflows/save-policy';
import { AMELIA, JONAH, MIS, THIS_MORNING, register, runningSchool } from './school';
import type { TestPorts } from './school';

let school: TestPorts;
let badge: number[];
let notified: number[];
let notes: Map<string, string>;

const look = () =>
  lookNow(school, {
    isWorkingTime,
    showOnBadge: (steps) => Promise.resolve(void badge.push(steps)),
    showLocked: () => Promise.resolve(void badge.push(-1)),
    notifyLocked: () => Promise.resolve(notified.push(-1) > 0),
    notify: (steps) => Promise.resolve(notified.push(steps) > 0),
    recall: (name) => Promise.resolve(notes.get(name) ?? null),
    remember: (name, note) => Promise.resolve(void notes.set(name, note)),
  });

beforeEach(async () => {
  school = await runningSchool();
  badge = [];
  notified = [];
  notes = new Map();
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

  it('says nothing at night and in the weekend, and says it when work begins', async () => {
    school.moment = schoolMoment('2026-11-28T11:00');
    await look();
    expect(notified).toEqual([]);
    expect(badge.at(-1)).toBeGreaterThan(0);
    school.moment = schoolMoment('2026-11-30T08:30');
    await look();
    expect(notified).toHaveLength(1);
  });

  it('never says whose steps they are', () => {
    expect([stepsDueWords(1), stepsDueWords(2)]).toEqual([
      '1 attendance step is due',
      '2 attendance steps are due',
    ]);
  });
});
