import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import { JOHN_MOORE } from '@/utils/policy/packs/john-moore';
import { STATUTORY } from '@/utils/policy/packs/statutory';
import { policyOn, rulesName, versionsIn } from '@/utils/policy/versions';
import { readAll, readSetting } from '@/utils/store/read';
import { logRow } from '@/utils/workflows/log-row';
import { recordReading } from '@/utils/workflows/record-reading';
import { restorePolicy, savePolicy } from '@/utils/workflows/save-policy';
import { saveCountSettings } from '@/utils/workflows/settings';
import { DEFAULT_SETTINGS } from '@/utils/counters/settings';
import { AMELIA, MIS, THIS_MORNING, register, runningSchool } from './school';
import type { TestPorts } from './school';

let school: TestPorts;

beforeEach(async () => {
  school = await runningSchool();
});

const stored = () => readSetting(school.database, 'policy');
const versions = async () => versionsIn(await stored());
const days = async () => (await readSetting(school.database, 'counts'))?.days;

describe('switching a policy on', () => {
  it('takes a pack by its name or a policy as a file, and keeps the old one when it is broken', async () => {
    expect((await savePolicy('john-moore', school)).kind).toBe('done');
    expect((await savePolicy(JSON.stringify({ ...JOHN_MOORE, id: 'our-own' }), school)).kind).toBe('done');
    const before = await stored();
    for (const bad of [{ ...JOHN_MOORE, steps: [{ id: 'x' }] }, 'no-such-pack', '{', 'x'.repeat(500_001)])
      expect((await savePolicy(bad, school)).kind).toBe('refused');
    expect(await stored()).toEqual(before);
  });

  it('keeps every version, with who switched it on, when, and from which day', async () => {
    await savePolicy('john-moore', school);
    school.signIn('dsl');
    school.moment = schoolMoment('2026-11-25T10:15');
    await savePolicy('ealing', school);
    expect(await versions()).toMatchObject([
      { number: 1, chosen: { pack: 'john-moore' }, by: 'Priya Nair', from: '2026-11-24' },
      {
        number: 2,
        chosen: { pack: 'ealing' },
        by: 'Tom Adeyemi',
        from: '2026-11-25',
        savedAt: '2026-11-25T10:15',
      },
    ]);
  });

  it('goes on with the present policy until the day of the new one', async () => {
    await savePolicy('john-moore', school);
    await savePolicy('ealing', school, schoolDate('2026-11-30'));
    expect(policyOn(await stored(), schoolDate('2026-11-27')).id).toBe('john-moore');
    expect(policyOn(await stored(), schoolDate('2026-11-30')).id).toBe('ealing');
    expect((await savePolicy('aspire', school, schoolDate('2026-11-23'))).kind).toBe('refused');
  });

  it('lets what is switched on today take the place of one that was to come', async () => {
    await savePolicy('ealing', school, schoolDate('2026-11-30'));
    await savePolicy('aspire', school);
    expect(policyOn(await stored(), schoolDate('2026-12-01')).id).toBe('aspire');
  });

  it('never lets the school’s own policy go by the name of the law’s', async () => {
    await savePolicy({ ...STATUTORY, steps: STATUTORY.steps.slice(0, 1) }, school);
    expect(policyOn(await stored(), schoolDate('2026-11-24')).id).toBe('own-statutory');
  });

  it('refuses when nobody at the desk is on the list of staff', async () => {
    school.signIn('head');
    expect((await savePolicy('john-moore', school)).kind).toBe('refused');
  });

  it('still follows a choice that was made before versions were kept', () => {
    expect(policyOn({ pack: 'ealing' }, schoolDate('2026-11-24')).id).toBe('ealing');
    expect(rulesName({ pack: 'ealing' }, schoolDate('2026-11-24'))).toBe('ealing 2020');
    expect(policyOn(null, schoolDate('2026-11-24'))).toBe(STATUTORY);
  });
});

describe('earlier versions', () => {
  it('come back as the next version, with the days that were set besides', async () => {
    await savePolicy('john-moore', school);
    await saveCountSettings({ ...DEFAULT_SETTINGS, days: { 'social-media': 4 } }, school);
    await savePolicy({ ...JOHN_MOORE, id: 'our-own' }, school);
    expect(await days()).toEqual({});
    expect((await restorePolicy(1, school)).kind).toBe('done');
    expect(await days()).toEqual({ 'social-media': 4 });
    expect((await versions()).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(policyOn(await stored(), schoolDate('2026-11-24')).id).toBe('john-moore');
    expect((await restorePolicy(9, school)).kind).toBe('refused');
  });

  it('are named by every entry that was made under them', async () => {
    await savePolicy('john-moore', school);
    await recordReading(register(THIS_MORNING, [[AMELIA, 'N']]), MIS, school);
    const [pupil] = await readAll(school.database, 'pupils');
    const note = () => logRow(pupil?.id ?? '', { kind: 'note', text: 'Rang at nine.' }, school);
    await note();
    await savePolicy({ ...JOHN_MOORE, id: 'our-own', version: '2.0' }, school);
    await note();
    const events = await readAll(school.database, 'events');
    expect(events.map(({ rules }) => rules)).toEqual(['john-moore 1.2, version 1', 'our-own 2.0, version 2']);
  });
});
