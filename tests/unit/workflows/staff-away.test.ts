import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import { readAll } from '@/utils/store/read';
import { logRow } from '@/utils/workflows/log-row';
import { recordReading } from '@/utils/workflows/record-reading';
import { saveStaff } from '@/utils/workflows/settings';
import { setAway } from '@/utils/workflows/staff-away';
import { dueNow } from '@/utils/workflows/due-now';
import { AMELIA, DSL, MIS, OFFICE, THIS_MORNING, register, runningSchool } from './school';
import type { TestPorts } from './school';

const WEEK = { from: schoolDate('2026-11-24'), to: schoolDate('2026-11-27') };
let school: TestPorts;

beforeEach(async () => {
  school = await runningSchool();
});

const staff = () => readAll(school.database, 'staff');

it('writes down who is away, and keeps it when the list of staff is saved', async () => {
  expect((await setAway(DSL.id, WEEK, school)).kind).toBe('done');
  await saveStaff([OFFICE, { ...DSL, title: 'Deputy head' }], school);
  expect(await staff()).toContainEqual({ ...DSL, title: 'Deputy head', away: WEEK });
  await setAway(DSL.id, null, school);
  expect((await staff()).every(({ away }) => away === undefined)).toBe(true);
});

it('does not let the office stand in for the DSL: it has no key to what they read', async () => {
  const outcome = await setAway(DSL.id, { ...WEEK, deputy: OFFICE.id }, school);
  expect(outcome).toMatchObject({ kind: 'refused', problems: [{ field: 'away-deputy' }] });
  expect((await setAway(OFFICE.id, { ...WEEK, deputy: DSL.id }, school)).kind).toBe('done');
});

it('refuses days that end before they begin, or are gone', async () => {
  const backwards = { from: WEEK.to, to: WEEK.from };
  expect((await setAway(DSL.id, backwards, school)).kind).toBe('refused');
  const gone = { from: schoolDate('2026-11-02'), to: schoolDate('2026-11-06') };
  expect((await setAway(DSL.id, gone, school)).kind).toBe('refused');
});

it('asks the DSL for attention once, at the minute at which something was handed over', async () => {
  await recordReading(register(THIS_MORNING, [[AMELIA, 'N']]), MIS, school);
  const amelia = (await readAll(school.database, 'pupils'))[0]?.id ?? '';
  school.signIn('dsl');
  const before = await dueNow(school);
  school.signIn('office');
  const why = { kind: 'passed-on', from: 'office', to: 'dsl', text: 'Mother will not speak to me' } as const;
  expect((await logRow(amelia, { ...why, text: ' ' }, school)).kind).toBe('refused');
  expect((await logRow(amelia, why, school)).kind).toBe('done');
  expect((await dueNow(school)).times).not.toContain('2026-11-24T09:30');
  school.signIn('dsl');
  const after = await dueNow(school);
  expect(after.steps).toBe(before.steps + 1);
  expect(after.times).toContain(schoolMoment('2026-11-24T09:30'));
});
