import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import { markAt } from '@/utils/register/strip';
import type { KnownPupil } from '@/utils/roster/known-pupil';
import { readAll } from '@/utils/store/read';
import { openDoubts } from '@/utils/workflows/open-doubts';
import { recordReading } from '@/utils/workflows/record-reading';
import { settleDoubt } from '@/utils/workflows/settle-doubt';
import type { WhoItIs } from '@/utils/workflows/settle-doubt';
import { undoSettled } from '@/utils/workflows/undo-settled';
import { JONAH, MIS, THIS_MORNING, pupilRow, register, runningSchool } from './school';
import type { TestPorts } from './school';

let school: TestPorts;

/** A row that shows a name and nothing else. */
function byName(surname: string, forenames: string, group: string | null) {
  return {
    key: { kind: 'name', value: `${forenames} ${surname} ${group ?? ''}`.toLowerCase().trim() },
    name: { surname, forenames, shown: `${surname}, ${forenames}` },
    group,
  } as const;
}

const read = (rows: Parameters<typeof register>[1], at = '09:30') => {
  school.moment = schoolMoment(`2026-11-24T${at}`);
  return recordReading(register(THIS_MORNING, rows), MIS, school);
};

const pupils = () => readAll(school.database, 'pupils');

async function marksOf(pupilId: string): Promise<string> {
  const strips = await readAll(school.database, 'strips');
  const strip = strips.find((each) => each.pupilId === pupilId)?.strip;
  return strip === undefined ? 'nothing' : markAt(strip, schoolDate('2026-11-24'), 'AM');
}

async function only(): Promise<{ id: string; candidates: readonly { id: string }[]; isRemembered: boolean }> {
  const [doubt, ...more] = await openDoubts(school);
  if (doubt === undefined || more.length > 0) throw new Error(`${more.length + 1} rows are in doubt.`);
  return doubt;
}

async function settle(doubtId: string, who: WhoItIs): Promise<string> {
  const outcome = await settleDoubt(doubtId, who, school);
  if (outcome.kind === 'refused') throw new Error(outcome.problems[0]?.message);
  return outcome.value;
}

const named = (all: readonly KnownPupil[], surname: string) =>
  all.filter(({ pupil }) => pupil.surname === surname);

beforeEach(async () => {
  school = await runningSchool();
});

describe('a child whose name is written in another way', () => {
  const SHORT = pupilRow('7', 'Khan', 'Amelia Rose');
  const LONG = byName('Khan', 'Amelia', '4B');

  beforeEach(async () => {
    await read([[SHORT, '/']]);
    await read([[LONG, 'N']], '10:00');
  });

  it('is asked about, with the pupil it could be beside it', async () => {
    const doubt = await only();
    expect(doubt).toMatchObject({ why: 'nearly-the-name', shown: 'Khan, Amelia', isRemembered: true });
    expect(doubt.candidates).toMatchObject([{ pupil: { forenames: 'Amelia Rose', group: '4B' } }]);
  });

  it('gets the marks of that reading, as of when it was read', async () => {
    const { id, candidates } = await only();
    const pupilId = candidates[0]?.id ?? '';
    await settle(id, { pupilId });
    expect(await marksOf(pupilId)).toBe('N');
    expect(await readAll(school.database, 'changes')).toMatchObject([
      { was: '/', is: 'N', wasReadAt: '2026-11-24T09:30', readAt: '2026-11-24T10:00' },
    ]);
    expect(await openDoubts(school)).toEqual([]);
  });

  it('is asked about once: the next page is counted at once', async () => {
    const { id, candidates } = await only();
    await settle(id, { pupilId: candidates[0]?.id ?? '' });
    await read([[LONG, 'I']], '11:00');
    expect(await openDoubts(school)).toEqual([]);
    expect(await marksOf(candidates[0]?.id ?? '')).toBe('I');
    expect(await pupils()).toHaveLength(1);
  });

  it('is as before when the answer is taken back', async () => {
    const before = await pupils();
    const { id, candidates } = await only();
    const settled = await settle(id, { pupilId: candidates[0]?.id ?? '' });
    await undoSettled(settled, school);
    expect(await pupils()).toEqual(before);
    expect(await marksOf(before[0]?.id ?? '')).toBe('/');
    expect(await readAll(school.database, 'changes')).toEqual([]);
    expect((await only()).id).toBe(id);
  });

  it('keeps what was read after the answer, when that is taken back', async () => {
    const { id, candidates } = await only();
    const settled = await settle(id, { pupilId: candidates[0]?.id ?? '' });
    await read([[SHORT, 'L']], '11:00');
    await undoSettled(settled, school);
    expect(await marksOf(candidates[0]?.id ?? '')).toBe('L');
  });

  it('does not count an older reading over a later one', async () => {
    const { id, candidates } = await only();
    await read([[SHORT, 'L']], '11:00');
    await settle(id, { pupilId: candidates[0]?.id ?? '' });
    expect(await marksOf(candidates[0]?.id ?? '')).toBe('L');
  });

  it('is asked about once though the page was looked at three times', async () => {
    await read([[LONG, 'N']], '10:05');
    await read([[LONG, 'I']], '10:10');
    const { id, candidates } = await only();
    await settle(id, { pupilId: candidates[0]?.id ?? '' });
    expect(await openDoubts(school)).toEqual([]);
    expect(await marksOf(candidates[0]?.id ?? '')).toBe('I');
  });

  it('may be a new pupil, who is then on the roll beside the other', async () => {
    const { id } = await only();
    const settled = await settle(id, 'new-pupil');
    const [first, second] = named(await pupils(), 'Khan');
    expect([await marksOf(first?.id ?? ''), await marksOf(second?.id ?? '')].sort()).toEqual(['/', 'N']);
    await undoSettled(settled, school);
    expect(await pupils()).toHaveLength(1);
  });

  it('is nobody’s answer while nobody on the staff list is signed in', async () => {
    const { id } = await only();
    school.signIn('head');
    expect((await settleDoubt(id, 'new-pupil', school)).kind).toBe('refused');
  });
});

describe('two children of one name', () => {
  const FIRST = pupilRow('11', 'Smith', 'Jack', '5T');
  const SECOND = pupilRow('12', 'Smith', 'Jack', '5T');

  beforeEach(async () => {
    await read([
      [FIRST, '/'],
      [SECOND, '/'],
      [JONAH, '/'],
    ]);
    await read([[byName('Smith', 'Jack', '5T'), 'N']], '10:00');
  });

  it('are never merged: an answer by name is for that register only', async () => {
    const doubt = await only();
    expect(doubt).toMatchObject({ why: 'namesakes', isRemembered: false });
    expect(doubt.candidates).toHaveLength(2);
    const [a, b] = doubt.candidates;
    await settle(doubt.id, { pupilId: a?.id ?? '' });
    expect([await marksOf(a?.id ?? ''), await marksOf(b?.id ?? '')]).toEqual(['N', '/']);
    await read([[byName('Smith', 'Jack', '5T'), 'I']], '11:00');
    expect((await only()).candidates).toHaveLength(2);
    expect(named(await pupils(), 'Smith')).toHaveLength(2);
  });

  it('on one page without a number are two questions', async () => {
    school = await runningSchool();
    await read([[FIRST, '/']]);
    await read(
      [
        [byName('Smith', 'Jack', '5T'), 'N'],
        [byName('Smith', 'Jack', '5T'), 'I'],
      ],
      '10:00',
    );
    const [one, two] = await openDoubts(school);
    await settle(one?.id ?? '', { pupilId: one?.candidates[0]?.id ?? '' });
    expect((await only()).id).toBe(two?.id);
  });
});

describe('a number of the MIS', () => {
  it('goes to the child that staff name, and leaves the one who had it', async () => {
    await read([
      [JONAH, '/'],
      [pupilRow('8', 'Berg', 'Lena'), '/'],
    ]);
    // The number of Jonah Price under the name of Lena Berg.
    await read([[pupilRow('2', 'Berg', 'Lena'), 'N']], '10:00');
    const doubt = await only();
    expect(doubt).toMatchObject({ why: 'id-of-another', number: '2', isRemembered: true });
    const lena = named(await pupils(), 'Berg')[0]?.id ?? '';
    await settle(doubt.id, { pupilId: lena });
    const numbers = Object.fromEntries(
      (await pupils()).map(({ pupil, misIds }) => [pupil.surname, misIds.map(({ value }) => value)]),
    );
    expect(numbers).toEqual({ Price: [], Berg: ['8', '2'] });
    expect(await marksOf(lena)).toBe('N');
  });

  it('that is a UPN is never given to a child with another UPN', async () => {
    const upn = (value: string, surname: string) =>
      ({
        ...pupilRow('0', surname, surname === 'Ash' ? 'Sam' : 'Ida'),
        key: { kind: 'upn', value },
      }) as const;
    await read([
      [upn('A100000000001', 'Ash'), '/'],
      [upn('B100000000002', 'Elm'), '/'],
    ]);
    await read([[upn('A100000000001', 'Elm'), 'N']], '10:00');
    const doubt = await only();
    const elm = named(await pupils(), 'Elm')[0]?.id ?? '';
    const outcome = await settleDoubt(doubt.id, { pupilId: elm }, school);
    expect(outcome.kind === 'refused' && outcome.problems[0]?.message).toMatch(/another UPN/);
    expect(await marksOf(elm)).toBe('/');
  });
});
