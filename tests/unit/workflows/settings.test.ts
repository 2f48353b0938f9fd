import 'fake-indexeddb/auto';
import type { SignInRecord } from '@/utils/vault/people/sign-in';
import { HOLDER } from '../../tools/signed-in';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '@/utils/counters/settings';
import { readAll, readSetting } from '@/utils/store/read';
import { addMisAddress, originTyped, removeMisAddress } from '@/utils/workflows/mis-addresses';
import type { Outcome } from '@/utils/workflows/outcome';
import {
  saveCalendar,
  saveCountSettings,
  savePrompting,
  saveSchool,
  saveStaff,
} from '@/utils/workflows/settings';
import { runningDesk } from './desk-ports';
import type { TestDeskPorts } from './desk-ports';
import { DSL, MIS, OFFICE } from './school';

let school: TestDeskPorts;

const fields = (outcome: Outcome<unknown>) =>
  outcome.kind === 'refused' ? outcome.problems.map(({ field }) => field) : [];

beforeEach(async () => {
  school = await runningDesk();
});

describe('saving what a school sets', () => {
  it('names every fault of the school’s details and keeps the old ones', async () => {
    await saveSchool({ name: 'Mill Lane Primary' }, school);
    const bad = { name: ' ', dfeNumber: '9162000', phone: 'ring us', email: 'office' };
    expect(fields(await saveSchool(bad, school))).toEqual(['name', 'phone', 'email', 'dfeNumber']);
    expect(await readSetting(school.database, 'school')).toEqual({ name: 'Mill Lane Primary' });
  });

  it('keeps the old calendar when the new one is broken', async () => {
    const before = await readSetting(school.database, 'calendar');
    const broken = JSON.stringify({ terms: [{ from: '2026-12-18', to: '2026-09-02' }] });
    expect((await saveCalendar(broken, school)).kind).toBe('refused');
    expect((await saveCalendar('not json', school)).kind).toBe('refused');
    expect(await readSetting(school.database, 'calendar')).toEqual(before);
  });

  it('takes a calendar as an object or as the text of a file', async () => {
    const calendar = { terms: [{ from: '2026-09-02', to: '2026-12-18' }] };
    expect((await saveCalendar(calendar, school)).kind).toBe('done');
    expect((await saveCalendar(JSON.stringify(calendar), school)).kind).toBe('done');
  });

  it('refuses count settings that no rule knows', async () => {
    const bad = { ...DEFAULT_SETTINGS, partial_day_rule: 'sometimes', days: { 'home-visit': 0 } };
    expect(fields(await saveCountSettings(bad as never, school))).toEqual([
      'partial_day_rule',
      'day-home-visit',
    ]);
    expect((await saveCountSettings(DEFAULT_SETTINGS, school)).kind).toBe('done');
  });
});

describe('staff', () => {
  it('gives a new member an id and lets the others keep theirs', async () => {
    await saveStaff([OFFICE, DSL, { id: '', name: ' Ruth Bell ', role: 'head' }], school);
    const staff = await readAll(school.database, 'staff');
    expect(staff.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Priya Nair', 'Tom Adeyemi', 'Ruth Bell']),
    );
    expect(staff.every(({ id }) => id !== '')).toBe(true);
  });

  it('keeps somebody who can sign in until that has been ended', async () => {
    const row = { id: HOLDER.office, label: 'Office, PN', record: {} as SignInRecord };
    await school.database.signIns.put(row);
    expect((await saveStaff([DSL], school)).kind).toBe('refused');
    await school.database.signIns.delete(HOLDER.office);
    expect((await saveStaff([DSL], school)).kind).toBe('done');
    school.signIn('dsl');
    expect(await readAll(school.database, 'staff')).toEqual([DSL]);
  });

  it('lets nobody give themselves the keys of another by the list', async () => {
    await saveStaff([{ ...OFFICE, signsInAs: [HOLDER.dsl] }, DSL], school);
    expect(await readAll(school.database, 'staff')).toEqual(expect.arrayContaining([OFFICE, DSL]));
  });

  it('refuses two of one name, for the log could not tell them apart', async () => {
    const twice = [OFFICE, { id: '', name: 'priya nair', role: 'head' as const }];
    expect(fields(await saveStaff(twice, school))).toEqual(['staff-2-name']);
  });
});

describe('the address of the MIS', () => {
  it.each([
    ['school.mis.example', 'https://school.mis.example'],
    ['https://school.mis.example/registers/4B?day=1#top', 'https://school.mis.example'],
    ['https://school.mis.example:8443/', 'https://school.mis.example:8443'],
  ])('takes %s down to its origin', (typed, origin) => {
    expect(originTyped(typed)).toEqual({ kind: 'done', value: origin });
  });

  it.each([
    '',
    'http://school.mis.example',
    'mis',
    'https://',
    'ftp://mis.example',
    'https://me:secret@mis.example',
    'javascript:alert(1)',
    'https://*/',
    'https://*.mis.example',
  ])('refuses "%s"', (typed) => {
    expect(originTyped(typed).kind).toBe('refused');
  });

  it('asks the browser before anything else, while the button is still pressed', () => {
    void addMisAddress('new.example', school);
    expect(school.asked).toEqual(['https://new.example']);
  });

  it('adds an address once it is allowed, and tells the background', async () => {
    expect(await addMisAddress('new.example', school)).toEqual({
      kind: 'done',
      value: 'https://new.example',
    });
    expect(await readSetting(school.database, 'addresses')).toEqual([MIS, 'https://new.example']);
    expect(school.told).toEqual(['addresses-changed']);
  });

  it('adds nothing when the person says no', async () => {
    school.willGrant = false;
    expect((await addMisAddress('new.example', school)).kind).toBe('refused');
    expect(await readSetting(school.database, 'addresses')).toEqual([MIS]);
  });

  it('gives the leave back when the last address of a host is removed', async () => {
    await addMisAddress('new.example', school);
    await addMisAddress('new.example:8443', school);
    await removeMisAddress('https://new.example:8443', school);
    expect(school.granted.has('https://new.example:8443')).toBe(true);
    await removeMisAddress('https://new.example', school);
    expect(school.granted.has('https://new.example')).toBe(false);
    expect(await readSetting(school.database, 'addresses')).toEqual([MIS]);
  });
});

describe('when staff are told', () => {
  it('names every time that is none, and a quiet that begins before the day', async () => {
    const bad = { warnMinutes: 7.5, from: 'early', until: '25:00' };
    expect(fields(await savePrompting(bad, school))).toEqual(['warn-minutes', 'loud-from', 'loud-until']);
    const turned = { warnMinutes: 15, from: '18:00', until: '07:30' };
    expect(fields(await savePrompting(turned, school))).toEqual(['loud-until']);
    expect(await readSetting(school.database, 'prompting')).toBeNull();
    const good = { warnMinutes: 0, from: '08:00', until: '16:00' };
    expect((await savePrompting(good, school)).kind).toBe('done');
    expect(await readSetting(school.database, 'prompting')).toEqual(good);
  });
});
