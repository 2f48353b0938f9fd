import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import { markAt } from '@/utils/register/strip';
import { readAll, readLastReading } from '@/utils/store/read';
import { StoreTrouble } from '@/utils/store/trouble';
import { recordReading } from '@/utils/workflows/record-reading';
import { everything, withFault } from '../store/failing-store';
import type { Fault } from '../store/failing-store';
import { AMELIA, JONAH, MIS, THIS_MORNING, pupilRow, register, runningSchool } from './school';
import type { TestPorts } from './school';

let school: TestPorts;

async function marksOf(session: 'AM' | 'PM' = 'AM', date = '2026-11-24'): Promise<Record<string, string>> {
  const pupils = await readAll(school.database, 'pupils');
  const strips = await readAll(school.database, 'strips');
  return Object.fromEntries(
    pupils.map(({ id, pupil }) => {
      const strip = strips.find(({ pupilId }) => pupilId === id)?.strip;
      return [pupil.surname, strip === undefined ? 'nothing' : markAt(strip, schoolDate(date), session)];
    }),
  );
}

beforeEach(async () => {
  school = await runningSchool();
});

describe('recording a reading', () => {
  it('adds the pupils of the first register and their marks', async () => {
    const reading = register(THIS_MORNING, [
      [AMELIA, 'N'],
      [JONAH, '/'],
    ]);
    expect(await recordReading(reading, MIS, school)).toEqual({
      status: 'counted',
      pupils: 2,
      changes: 0,
      problems: [],
    });
    expect(await marksOf()).toEqual({ Khan: 'N', Price: '/' });
  });

  it('adds nobody twice when the register is read again', async () => {
    const reading = register(THIS_MORNING, [[AMELIA, 'N']]);
    await recordReading(reading, MIS, school);
    await recordReading(reading, MIS, school);
    expect(await readAll(school.database, 'pupils')).toHaveLength(1);
    expect(await readAll(school.database, 'changes')).toEqual([]);
    expect(await readAll(school.database, 'readings')).toHaveLength(2);
  });

  it('keeps what a mark was when the office changes it', async () => {
    await recordReading(register(THIS_MORNING, [[AMELIA, 'N']]), MIS, school);
    school.moment = schoolMoment('2026-11-24T11:00');
    await recordReading(register(THIS_MORNING, [[AMELIA, 'I']]), MIS, school);
    expect(await marksOf()).toEqual({ Khan: 'I' });
    expect(await readAll(school.database, 'changes')).toMatchObject([
      { was: 'N', is: 'I', wasReadAt: '2026-11-24T09:30', readAt: '2026-11-24T11:00' },
    ]);
  });

  it('does not let a tab left open since the morning win over a mark that was changed since', async () => {
    await recordReading(register(THIS_MORNING, [[AMELIA, 'N']]), MIS, school);
    school.moment = schoolMoment('2026-11-24T11:00');
    await recordReading(register(THIS_MORNING, [[AMELIA, 'I']]), MIS, school);
    school.moment = schoolMoment('2026-11-24T14:00');
    const oldTab = register(THIS_MORNING, [[AMELIA, 'N']]);
    await recordReading(oldTab, MIS, school, 240);
    expect(await marksOf()).toEqual({ Khan: 'I' });
    await recordReading(register(THIS_MORNING, [[AMELIA, 'L']]), MIS, school);
    expect(await marksOf()).toEqual({ Khan: 'L' });
  });

  it('says once that a mark was blank later, however often the page is looked at', async () => {
    await recordReading(register(THIS_MORNING, [[AMELIA, 'N']]), MIS, school);
    for (const time of ['11:00', '11:10', '11:20']) {
      school.moment = schoolMoment(`2026-11-24T${time}`);
      await recordReading(register(THIS_MORNING, [[AMELIA, '']]), MIS, school);
    }
    expect(await marksOf()).toEqual({ Khan: 'N' });
    expect(await readAll(school.database, 'changes')).toHaveLength(1);
  });

  it('takes absence from a filtered list for nothing at all', async () => {
    await recordReading(
      register(THIS_MORNING, [
        [AMELIA, 'N'],
        [JONAH, '/'],
      ]),
      MIS,
      school,
    );
    await recordReading(register(THIS_MORNING, [[AMELIA, 'N']], { complete: false }), MIS, school);
    expect(await marksOf()).toEqual({ Khan: 'N', Price: '/' });
  });

  it('counts nothing of a register that was not saved, and keeps the reason', async () => {
    const reading = register(THIS_MORNING, [[AMELIA, '/']], { saved: false });
    expect((await recordReading(reading, MIS, school)).status).toBe('refused');
    expect(await readAll(school.database, 'pupils')).toEqual([]);
    expect((await readLastReading(school.database))?.seen.problems.map(({ code }) => code)).toEqual([
      'not-saved',
    ]);
  });

  it('counts the rows it is sure of and names the row it is not', async () => {
    const reading = register(THIS_MORNING, [
      [AMELIA, 'N'],
      [pupilRow('9', 'Price', 'Jonah'), '/'],
      [pupilRow('9', 'Osei', 'Kwame'), '/'],
    ]);
    const recorded = await recordReading(reading, MIS, school);
    expect(recorded.problems.map(({ message }) => message)).toEqual([
      'Row 2 of the page was not counted. Two rows of the page are the same pupil as far as the page says.',
      'Row 3 of the page was not counted. Two rows of the page are the same pupil as far as the page says.',
    ]);
    expect(await marksOf()).toEqual({ Khan: 'N' });
  });

  it('keeps the whole reading as evidence, with what a mark said', async () => {
    const reading = register([...THIS_MORNING, ['2026-11-23', 'PM']], [[AMELIA, 'away?', '\\']]);
    await recordReading(reading, MIS, school);
    const [kept] = await readAll(school.database, 'readings');
    expect(kept?.rows).toMatchObject([{ marks: '!\\', said: [{ date: '2026-11-24', shown: 'away?' }] }]);
  });

  it('loses neither of two registers read at the same moment', async () => {
    await Promise.all([
      recordReading(register(THIS_MORNING, [[AMELIA, 'N']]), MIS, school),
      recordReading(register(THIS_MORNING, [[JONAH, '/']]), MIS, school),
      recordReading(register([['2026-11-23', 'AM']], [[AMELIA, 'O']]), MIS, school),
    ]);
    expect(await marksOf()).toEqual({ Khan: 'N', Price: '/' });
    expect(await marksOf('AM', '2026-11-23')).toMatchObject({ Khan: 'O' });
  });

  it('puts a name with markup in it on the roll as it stands', async () => {
    const name = '<img src=x onerror=alert(1)>';
    await recordReading(register(THIS_MORNING, [[pupilRow('3', name, 'Bo'), 'N']]), MIS, school);
    expect(await marksOf()).toEqual({ [name]: 'N' });
  });
});

describe('a store that fails while a reading is recorded', () => {
  it('writes nothing at all, at whichever call it fails, and can be tried again', async () => {
    let fault!: Fault;
    school = await runningSchool('failing-readings', (opened) => (fault = withFault(opened)));
    const { database } = school;
    await recordReading(register(THIS_MORNING, [[AMELIA, 'N']]), MIS, school);
    const before = await everything(database);
    const second = register(THIS_MORNING, [
      [AMELIA, 'I'],
      [JONAH, '/'],
    ]);
    let failures = 0;
    for (;;) {
      fault.calls = 0;
      fault.failAt = failures + 1;
      const trouble = await recordReading(second, MIS, school).catch((error: unknown) => error);
      fault.failAt = 0;
      if (!(trouble instanceof StoreTrouble)) break;
      failures += 1;
      expect(trouble.kind).toBe('full');
      expect(await everything(database)).toEqual(before);
    }
    expect(failures).toBeGreaterThan(8);
    expect(await marksOf()).toEqual({ Khan: 'I', Price: '/' });
  });
});
