import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { schoolMoment } from '@/utils/calendar/school-date';
import { recordReading } from '@/utils/workflows/record-reading';
import { MIS, pupilRow, register, runningSchool } from '../workflows/school';

const CLASS = Array.from({ length: 30 }, (_none, at) => pupilRow(String(4000 + at), `Surname${at}`, 'Robin'));
const A_YEAR = { days: 200, groups: 40, sessions: 2 };
const MEGABYTE = 1_000_000;

/** Bytes that a stored row takes, keys of its fields not counted. */
function bytesOf(value: unknown): number {
  if (value instanceof Uint8Array || value instanceof ArrayBuffer) return value.byteLength;
  if (value === null || typeof value !== 'object') return String(value).length;
  return Object.values(value).reduce((sum: number, each) => sum + bytesOf(each), 0);
}

it('keeps a year of looks at the registers of forty classes in less than 25 megabytes', async () => {
  const school = await runningSchool();
  Object.assign(school, { newId: randomUUID });
  for (const [day, half] of ['02', '03', '04', '05', '06'].flatMap((date) => [
    [date, 'AM'] as const,
    [date, 'PM'] as const,
  ])) {
    school.moment = schoolMoment(`2026-11-${day}T${half === 'AM' ? '09' : '13'}:30`);
    const marks = CLASS.map((row, at) => [row, at % 15 === Number(day) ? 'I' : '/'] as const);
    const rows = marks.map(([row, mark]) => [row, mark] as [typeof row, string]);
    await recordReading(register([[`2026-11-${day}`, half]], rows), MIS, school);
  }
  const readings = await school.database.readings.toArray();
  expect(readings).toHaveLength(10);
  const each = readings.reduce((sum, row) => sum + bytesOf(row), 0) / readings.length;
  const year = each * A_YEAR.days * A_YEAR.groups * A_YEAR.sessions;
  expect(each, 'bytes a look').toBeGreaterThan(200);
  expect(year / MEGABYTE, 'megabytes a year').toBeLessThan(25);
});
