import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { schoolDate } from '@/utils/calendar/school-date';
import type { Pupil } from '@/utils/roster/pupil';
import { readAll } from '@/utils/store/read';
import { importFile, previewFile } from '@/utils/workflows/import-file';
import type { ImportPorts } from '@/utils/workflows/import-file';
import { recordReading } from '@/utils/workflows/record-reading';
import { savePupil } from '@/utils/workflows/save-pupil';
import { AMELIA, JONAH, MIS, THIS_MORNING, register, runningSchool } from './school';
import type { TestPorts } from './school';

let school: TestPorts;

const onRoll = async () => (await readAll(school.database, 'pupils')).map(({ pupil }) => pupil);
const idOf = async (surname: string) =>
  (await readAll(school.database, 'pupils')).find(({ pupil }) => pupil.surname === surname)?.id ?? '';

const look = (text: string) =>
  previewFile(
    { kind: 'pupils', source: { bytes: new TextEncoder().encode(text), savedAt: null } },
    // A pupil list is read without any page.
    school as unknown as ImportPorts,
  );

async function preview(text: string) {
  const outcome = await look(text);
  if (outcome.kind !== 'done' || outcome.value.kind !== 'pupils') return expect.fail('the list was refused');
  return outcome.value;
}

beforeEach(async () => {
  school = await runningSchool();
  await recordReading(
    register(THIS_MORNING, [
      [AMELIA, 'N'],
      [JONAH, '/'],
    ]),
    MIS,
    school,
  );
});

describe('a pupil’s details', () => {
  it('adds a pupil who is on no register yet', async () => {
    const outcome = await savePupil(null, { surname: ' Osei ', forenames: 'Kwame' }, school);
    expect(outcome.kind).toBe('done');
    expect(await onRoll()).toContainEqual({ surname: 'Osei', forenames: 'Kwame' });
  });

  it('names every fault and keeps the old details', async () => {
    const bad: Pupil = {
      surname: '',
      forenames: '',
      dob: schoolDate('2027-01-01'),
      upn: '12',
      yearGroup: '14',
    };
    const outcome = await savePupil(await idOf('Khan'), bad, school);
    expect(outcome.kind === 'refused' && outcome.problems.map(({ field }) => field)).toEqual([
      'pupil-surname',
      'pupil-dob',
      'pupil-upn',
      'pupil-yearGroup',
    ]);
    expect(await onRoll()).toContainEqual({ surname: 'Khan', forenames: 'Amelia', group: '4B' });
  });

  it('does not add a namesake of the class unless something tells them apart', async () => {
    const namesake: Pupil = { surname: 'KHAN', forenames: 'Amelia', group: 'Class 4B' };
    expect((await savePupil(null, namesake, school)).kind).toBe('refused');
    const first: Pupil = { surname: 'Khan', forenames: 'Amelia', group: '4B', dob: schoolDate('2018-03-04') };
    await savePupil(await idOf('Khan'), first, school);
    expect((await savePupil(null, { ...namesake, dob: schoolDate('2018-07-09') }, school)).kind).toBe('done');
  });

  it('refuses a UPN that another pupil has', async () => {
    const upn = 'A123456789012';
    await savePupil(await idOf('Khan'), { surname: 'Khan', forenames: 'Amelia', group: '4B', upn }, school);
    const other = { surname: 'Price', forenames: 'Jonah', group: '4B', upn };
    expect((await savePupil(await idOf('Price'), other, school)).kind).toBe('refused');
  });

  it('keeps flags and a confidential address when the office saves without seeing them', async () => {
    school.signIn('dsl');
    const id = await idOf('Khan');
    const khan: Pupil = { surname: 'Khan', forenames: 'Amelia', group: '4B' };
    await savePupil(id, { ...khan, address: '1 Mill Lane', flags: ['confidential-address'] }, school);
    school.signIn('office');
    await savePupil(id, { ...khan, dob: schoolDate('2018-03-04') }, school);
    expect(JSON.stringify(await onRoll())).not.toContain('Mill Lane');
    school.signIn('dsl');
    expect(await onRoll()).toContainEqual({
      ...khan,
      dob: '2018-03-04',
      address: '1 Mill Lane',
      flags: ['confidential-address'],
    });
  });
});

describe('an address that must not be given out', () => {
  const PARENTS = [
    { name: 'Sara Khan', address: '1 Mill Lane' },
    { name: 'Imran Khan', address: '9 Far Road' },
  ];

  beforeEach(async () => {
    school.signIn('dsl');
    const pupil: Pupil = { surname: 'Khan', forenames: 'Amelia', group: '4B', address: '1 Mill Lane' };
    await savePupil(
      await idOf('Khan'),
      { ...pupil, parents: PARENTS, flags: ['confidential-address', 'social-worker'] },
      school,
    );
    school.signIn('office');
  });

  const khan = async () => (await onRoll()).find(({ surname }) => surname === 'Khan');

  it('stays with its parent when the office puts the parents in another order', async () => {
    const seen = await khan();
    const parents = [...(seen?.parents ?? [])].reverse();
    await savePupil(await idOf('Khan'), { ...(seen ?? expect.fail('nobody')), parents }, school);
    school.signIn('dsl');
    expect((await khan())?.parents).toEqual([...PARENTS].reverse());
    expect((await khan())?.flags).toEqual(['social-worker', 'confidential-address']);
  });

  it('is the new one once the office has been told of one: it is not dropped', async () => {
    const seen = await khan();
    await savePupil(
      await idOf('Khan'),
      { ...(seen ?? expect.fail('nobody')), address: '3 New Street' },
      school,
    );
    school.signIn('dsl');
    expect((await khan())?.address).toBe('3 New Street');
    expect((await khan())?.parents?.[0]?.address).toBe('1 Mill Lane');
  });
});

const LIST = [
  'UPN,Legal Surname,Legal Forename,DOB,Gender,Year,Reg Group,Address,Contact 1 name,Contact 1 phone',
  'A123456789012,Khan,Amelia,04/03/2018,F,Year 4,4B,"1 Mill Lane, Gloucester, GL1 1AA",Sara Khan,07700 900123',
  'P123456789013,Osei,Kwame,12/11/2017,M,4,4B,,,',
].join('\n');

describe('a pupil list', () => {
  it('says what each row would do, and does it only when asked', async () => {
    const shown = await preview(LIST);
    expect(shown.plan.map(({ row, does }) => [row, does])).toEqual([
      [2, 'updates'],
      [3, 'adds'],
    ]);
    expect(await onRoll()).toHaveLength(2);
    expect(await importFile(shown, school)).toMatchObject({
      kind: 'done',
      value: { said: 'Pupil list loaded: 1 added, 1 changed.' },
    });
    expect(await onRoll()).toContainEqual({
      surname: 'Khan',
      forenames: 'Amelia',
      group: '4B',
      upn: 'A123456789012',
      dob: '2018-03-04',
      sex: 'F',
      yearGroup: '4',
      address: '1 Mill Lane, Gloucester, GL1 1AA',
      contacts: [{ name: 'Sara Khan', phone: '07700 900123', priority: 1 }],
    });
  });

  it('changes nothing when the same list is loaded twice', async () => {
    await importFile(await preview(LIST), school);
    const again = await preview(LIST);
    expect(again.plan.map(({ does }) => does)).toEqual(['nothing', 'nothing']);
    expect(await importFile(again, school)).toMatchObject({
      kind: 'done',
      value: { said: 'Pupil list loaded: 0 added, 0 changed.' },
    });
  });

  it('adds nobody twice when a register was read after the preview', async () => {
    const shown = await preview(LIST);
    await recordReading(
      register(THIS_MORNING, [
        [
          {
            ...AMELIA,
            key: { kind: 'mis-id', value: '3' },
            name: { surname: 'Osei', forenames: 'Kwame', shown: 'Osei, Kwame' },
          },
          'N',
        ],
      ]),
      MIS,
      school,
    );
    await importFile(shown, school);
    expect((await onRoll()).filter(({ surname }) => surname === 'Osei')).toHaveLength(1);
  });

  it('leaves a child of the same name with another date of birth in doubt', async () => {
    await importFile(await preview(LIST), school);
    const other = LIST.replace('A123456789012', '').replace('04/03/2018', '05/03/2018');
    const shown = await preview(other);
    expect(shown.plan[0]).toMatchObject({
      does: 'doubt',
      message: 'The pupil of this name on the roll has another date of birth.',
    });
  });

  it('leaves a row with a middle name more than the roll has in doubt, and adds nobody', async () => {
    const longer = LIST.replace('A123456789012,Khan,Amelia', ',Khan,Amelia Rose');
    const shown = await preview(longer);
    expect(shown.plan[0]).toMatchObject({ does: 'doubt' });
    await importFile(shown, school);
    expect((await onRoll()).filter(({ surname }) => surname === 'Khan')).toHaveLength(1);
  });

  it('knows a child by the first name alone when the list has the middle names in a column of their own', async () => {
    await importFile(await preview('Surname,Forename,Middle names,Class\nOsei,Kwame,Yaw Kofi,4B'), school);
    const kwame = { key: { kind: 'mis-id', value: '9' }, group: '4B' } as const;
    const name = { surname: 'Osei', forenames: 'Kwame', shown: 'Osei, Kwame' };
    await recordReading(register(THIS_MORNING, [[{ ...kwame, name }, 'N']]), MIS, school);
    expect((await onRoll()).filter(({ surname }) => surname === 'Osei')).toEqual([
      { surname: 'Osei', forenames: 'Kwame Yaw Kofi', group: '4B' },
    ]);
  });

  it('refuses a file without headings it understands', async () => {
    expect(await look('a,b\n1,2')).toMatchObject({ kind: 'refused' });
  });
});
