import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schoolMoment } from '@/utils/calendar/school-date';
import type { SchoolView } from '@/utils/policy/school-view';
import { openDesk } from '@/utils/workflows/desk';
import type { Desk } from '@/utils/workflows/desk';
import { recordReading } from '@/utils/workflows/record-reading';
import { withFault } from '../store/failing-store';
import type { Fault } from '../store/failing-store';
import { emptyDesk, runningDesk } from './desk-ports';
import type { TestDeskPorts } from './desk-ports';
import { AMELIA, JONAH, MIS, THIS_MORNING, register } from './school';

let school: TestDeskPorts;
let desk: Desk;
let view: SchoolView | null;
let troubles: string[];
let stop: () => void;

function watch(ports: TestDeskPorts): void {
  school = ports;
  desk = openDesk(ports);
  view = null;
  troubles = [];
  stop = desk.watch(
    (next) => (view = next),
    (message) => troubles.push(message),
  );
}

const row = (surname: string) => view?.pupils.find(({ pupil }) => pupil.surname === surname);

async function readThisMorning(amelia: string, jonah = '/') {
  await recordReading(
    register(THIS_MORNING, [
      [AMELIA, amelia],
      [JONAH, jonah],
    ]),
    MIS,
    school,
  );
  await expect.poll(() => row('Khan')?.strip.marks.includes(amelia)).toBe(true);
}

beforeEach(async () => {
  watch(await runningDesk());
});

afterEach(() => stop());

describe('the school as one view', () => {
  it('shows an empty school, with nobody acting and no calendar', async () => {
    stop();
    watch(emptyDesk('empty-view'));
    await expect.poll(() => view).not.toBeNull();
    expect(view).toMatchObject({
      school: { name: '' },
      acting: null,
      calendar: null,
      pupils: [],
      coverage: [],
      lastReading: null,
      policy: { id: 'statutory' },
    });
  });

  it('shows a register the moment it is read', async () => {
    await readThisMorning('N');
    expect(row('Khan')?.standing.case.status).toBe('open');
    expect(row('Khan')?.standing.prompts.map(({ step }) => step)).toContain('first-day-contact');
    expect(row('Price')?.standing.prompts).toEqual([]);
    expect(view?.lastReading).toMatchObject({ page: 'session-register', pupils: 2 });
    expect(view?.coverage[0]).toMatchObject({
      date: '2026-11-24',
      session: 'AM',
      group: '4B',
      pupils: 2,
      read: 2,
    });
  });

  it('completes a step when the call is logged, and opens it again when it is taken back', async () => {
    await readThisMorning('N');
    const state = () => row('Khan')?.standing.prompts.find(({ step }) => step === 'first-day-contact')?.state;
    expect(state()).toBe('due');
    const call = {
      kind: 'contact-attempt',
      method: 'call',
      person: 'Sara Khan',
      outcome: 'no answer',
    } as const;
    const logged = await desk.logRow(row('Khan')?.id ?? '', call);
    await expect.poll(state).toBe('done');
    await desk.undo(logged.kind === 'done' ? logged.value : '');
    await expect.poll(state).toBe('due');
    expect(row('Khan')?.events).toEqual([]);
  });

  it('leaves the row of a pupil about whom nothing changed as it was', async () => {
    await readThisMorning('N');
    const before = row('Price');
    await desk.logRow(row('Khan')?.id ?? '', { kind: 'sighting' });
    await expect.poll(() => row('Khan')?.events.length).toBe(1);
    expect(row('Price')).toBe(before);
  });

  it('looks again at every minute at those who have steps, and at all when the day changes', async () => {
    await readThisMorning('N');
    const before = { khan: row('Khan'), price: row('Price') };
    school.moment = schoolMoment('2026-11-24T09:31');
    school.tick();
    await expect.poll(() => view?.now).toBe('2026-11-24T09:31');
    expect(row('Khan')).not.toBe(before.khan);
    expect(row('Price')).toBe(before.price);
    school.moment = schoolMoment('2026-11-25T09:00');
    school.tick();
    await expect.poll(() => view?.now).toBe('2026-11-25T09:00');
    expect(row('Price')).not.toBe(before.price);
    expect(row('Price')?.standing.counters.absence.atMost).toBe(1);
  });

  it('counts every pupil anew under a policy that was just chosen', async () => {
    await readThisMorning('N');
    await desk.savePolicy('john-moore');
    await expect.poll(() => view?.policy.id).toBe('john-moore');
    expect(row('Khan')?.standing.prompts.length).toBeGreaterThan(2);
  });

  it('says that the browser does not allow an address any more', async () => {
    await desk.addMisAddress('new.example');
    await expect
      .poll(() => view?.misAddresses.at(-1))
      .toEqual({ origin: 'https://new.example', allowed: true });
    school.granted.clear();
    school.permissionsChanged();
    await expect.poll(() => view?.misAddresses.at(-1)?.allowed).toBe(false);
  });

  it('shows the flags that hold now, and lets nobody but the DSL change them', async () => {
    await readThisMorning('N');
    const khan = () => row('Khan') ?? expect.fail('no such pupil');
    await desk.savePupil(khan().id, { ...khan().pupil, flags: ['social-worker'] });
    expect(khan().pupil.flags ?? []).toEqual([]);
    school.signIn('dsl');
    await desk.savePupil(khan().id, { ...khan().pupil, flags: ['social-worker'] });
    await expect.poll(() => khan().pupil.flags).toEqual(['social-worker']);
    await desk.logRow(khan().id, { kind: 'flag', flag: 'social-worker', outcome: 'cleared' });
    await expect.poll(() => khan().pupil.flags).toEqual([]);
    await desk.savePupil(khan().id, { ...khan().pupil, flags: ['social-worker'] });
    await expect.poll(() => khan().pupil.flags).toEqual(['social-worker']);
  });
});

describe('a desk over a store in trouble', () => {
  it('refuses with a plain sentence and throws nothing', async () => {
    stop();
    let fault!: Fault;
    const ports = await runningDesk('desk-in-trouble', (opened) => (fault = withFault(opened)));
    fault.failAt = fault.calls + 1;
    const outcome = await openDesk(ports).saveSchool({ name: 'Mill Lane Primary' });
    expect(outcome).toMatchObject({
      kind: 'refused',
      problems: [{ message: expect.stringContaining('disc of this computer is full') as string }],
    });
    expect((await openDesk(ports).saveSchool({ name: 'Mill Lane Primary' })).kind).toBe('done');
  });
});
