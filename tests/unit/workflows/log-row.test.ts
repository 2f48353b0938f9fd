import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import { eventsInForce } from '@/utils/cases/events';
import { readAll } from '@/utils/store/read';
import { StoreTrouble } from '@/utils/store/trouble';
import { NOBODY_ACTING } from '@/utils/workflows/acting';
import { closeCase, completeStep } from '@/utils/workflows/decisions';
import { logRow, undo } from '@/utils/workflows/log-row';
import type { RowToLog } from '@/utils/workflows/log-row';
import { recordReading } from '@/utils/workflows/record-reading';
import { everything, withFault } from '../store/failing-store';
import type { Fault } from '../store/failing-store';
import { AMELIA, MIS, OFFICE, THIS_MORNING, register, runningSchool } from './school';
import type { TestPorts } from './school';

const CALL: RowToLog = { kind: 'contact-attempt', method: 'call', person: 'Sara Khan', outcome: 'no answer' };

let school: TestPorts;
let amelia: string;

async function schoolWithAmelia(ports: TestPorts): Promise<string> {
  await recordReading(register(THIS_MORNING, [[AMELIA, 'N']]), MIS, ports);
  return (await readAll(ports.database, 'pupils'))[0]?.id ?? '';
}

async function messages(outcome: Promise<{ kind: string }>): Promise<string[]> {
  const answer = (await outcome) as { kind: string; problems?: { message: string }[] };
  return (answer.problems ?? []).map(({ message }) => message);
}

beforeEach(async () => {
  school = await runningSchool();
  amelia = await schoolWithAmelia(school);
});

describe('the log of a pupil', () => {
  it('takes a call with one press: now, and by the person acting', async () => {
    const outcome = await logRow(amelia, CALL, school);
    expect(await readAll(school.database, 'events')).toEqual([
      {
        id: outcome.kind === 'done' ? outcome.value : '',
        pupilId: amelia,
        author: OFFICE.id,
        recordedAt: '2026-11-24T09:30',
        rules: expect.stringMatching(/^statutory /) as string,
        row: { ...CALL, at: '2026-11-24T09:30', by: 'Priya Nair' },
      },
    ]);
  });

  it('takes a call that was made before it was written down, but not one still to come', async () => {
    const earlier = { ...CALL, at: schoolMoment('2026-11-24T08:55') };
    expect((await logRow(amelia, earlier, school)).kind).toBe('done');
    const later = { ...CALL, at: schoolMoment('2026-11-24T09:31') };
    expect(await messages(logRow(amelia, later, school))).toEqual([
      'The time is still to come. Enter when it happened.',
    ]);
  });

  it('writes nothing while everything is locked', async () => {
    school.signIn(null);
    await expect(logRow(amelia, CALL, school)).rejects.toMatchObject({ kind: 'locked' });
    school.signIn('office');
    expect(await readAll(school.database, 'events')).toEqual([]);
  });

  it('writes nothing for keys that belong to nobody among the staff', async () => {
    school.signIn('head');
    expect(await messages(logRow(amelia, CALL, school))).toEqual([NOBODY_ACTING]);
  });

  it('lets the office write for the DSL alone, and shows it only that there is such an entry', async () => {
    const note: RowToLog = { kind: 'note', text: 'Aunt says they have moved out', dslOnly: true };
    await logRow(amelia, note, school);
    const seen = (await readAll(school.database, 'events'))[0];
    expect(seen).toMatchObject({ pupilId: amelia, withheld: true, recordedAt: school.moment });
    expect(JSON.stringify(seen)).not.toContain('moved out');
    school.signIn('dsl');
    expect((await readAll(school.database, 'events'))[0]?.row).toMatchObject({ text: note.text });
  });

  it('asks what came of a call, and why a step is not needed', async () => {
    expect(await messages(logRow(amelia, { ...CALL, outcome: ' ' }, school))).toEqual([
      'Choose what came of it.',
    ]);
    expect(await messages(completeStep(amelia, 'home-visit', { outcome: 'waived' }, school))).toEqual([
      'Write why the step is not needed.',
    ]);
    expect(await messages(closeCase(amelia, '', school))).toEqual(['Write why the case is closed.']);
  });

  it('lets only the safeguarding lead set a flag', async () => {
    const flag: RowToLog = { kind: 'flag', flag: 'social-worker', outcome: 'set' };
    expect((await logRow(amelia, flag, school)).kind).toBe('refused');
    school.signIn('dsl');
    expect((await logRow(amelia, flag, school)).kind).toBe('done');
  });

  it('waives a step with its reason and review date', async () => {
    const how = { outcome: 'waived', reason: 'Seen by the nurse', review: schoolDate('2026-12-01') } as const;
    await completeStep(amelia, 'home-visit', how, school);
    expect((await readAll(school.database, 'events'))[0]?.row).toMatchObject({
      kind: 'step',
      step: 'home-visit',
      ...how,
    });
  });

  it('takes a call back and keeps both lines', async () => {
    const logged = await logRow(amelia, CALL, school);
    const id = logged.kind === 'done' ? logged.value : '';
    expect((await undo(id, school)).kind).toBe('done');
    const events = await readAll(school.database, 'events');
    expect(events).toHaveLength(2);
    expect(eventsInForce(events)).toEqual([]);
  });

  it('takes a call back once, however often undo is pressed', async () => {
    const logged = await logRow(amelia, CALL, school);
    const id = logged.kind === 'done' ? logged.value : '';
    await Promise.all([undo(id, school), undo(id, school)]);
    expect(await readAll(school.database, 'events')).toHaveLength(2);
  });

  it('refuses a pupil who is not on the roll and a line that is not in the log', async () => {
    expect((await logRow('nobody', CALL, school)).kind).toBe('refused');
    expect((await undo('nothing', school)).kind).toBe('refused');
  });
});

describe('a store that fails while a call is logged', () => {
  it('writes nothing at all, at whichever call it fails, and can be tried again', async () => {
    let fault!: Fault;
    school = await runningSchool('failing-log', (opened) => (fault = withFault(opened)));
    const { database } = school;
    amelia = await schoolWithAmelia(school);
    const before = await everything(database);
    let failures = 0;
    for (;;) {
      fault.calls = 0;
      fault.failAt = failures + 1;
      const trouble = await logRow(amelia, CALL, school).catch((error: unknown) => error);
      fault.failAt = 0;
      if (!(trouble instanceof StoreTrouble)) break;
      failures += 1;
      expect(await everything(database)).toEqual(before);
    }
    expect(failures).toBeGreaterThan(5);
    expect(await readAll(database, 'events')).toHaveLength(1);
  });
});
