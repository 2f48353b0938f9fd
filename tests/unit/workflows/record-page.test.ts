import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { schoolDate } from '@/utils/calendar/school-date';
import { mayBeTicked } from '@/utils/roster/pupil-record';
import type { PupilRecord } from '@/utils/roster/pupil-record';
import { readAll } from '@/utils/store/read';
import { confirmRecord, previewRecord } from '@/utils/workflows/record-page';
import type { RecordPreview } from '@/utils/workflows/record-page';
import { recordReading } from '@/utils/workflows/record-reading';
import { savePupil } from '@/utils/workflows/save-pupil';
import { AMELIA, MIS, THIS_MORNING, register, runningSchool } from './school';
import type { TestPorts } from './school';

let school: TestPorts;

const RECORD: PupilRecord = {
  ...AMELIA,
  facts: {
    surname: 'Khan',
    forenames: 'Amelia',
    dob: schoolDate('2016-03-04'),
    address: '14 Mill Lane, Fernhill, FH1 2AB',
    contacts: [{ name: 'Dana Khan', rel: 'Mother', phone: '07700 900952', priority: 1 }],
    flags: ['ehcp'],
  },
};

async function preview(record = RECORD): Promise<RecordPreview> {
  const outcome = await previewRecord(record, MIS, school);
  if (outcome.kind === 'refused') throw new Error(outcome.problems[0]?.message);
  return outcome.value;
}

const amelia = async () =>
  (await readAll(school.database, 'pupils')).find(({ pupil }) => pupil.surname === 'Khan');
const factsOf = ({ offers }: RecordPreview) => offers.map(({ fact }) => fact);

beforeEach(async () => {
  school = await runningSchool();
  await recordReading(register(THIS_MORNING, [[AMELIA, 'N']]), MIS, school);
});

describe('a record page beside what is on file', () => {
  it('offers what is new and leaves out what is the same', async () => {
    const shown = await preview();
    expect(factsOf(shown)).toEqual(['dob', 'address', 'contacts']);
    expect(shown.offers.every(mayBeTicked)).toBe(true);
  });

  it('ticks nothing beforehand that would take the place of something else', async () => {
    const known = await amelia();
    await savePupil(known?.id ?? '', { ...known!.pupil, dob: schoolDate('2016-04-03') }, school);
    const dob = (await preview()).offers.find(({ fact }) => fact === 'dob');
    expect(dob).toMatchObject({ onPage: '2016-03-04', onFile: '2016-04-03' });
    expect(dob !== undefined && mayBeTicked(dob)).toBe(false);
  });

  it('keeps what was ticked and nothing else, with its source and day', async () => {
    const outcome = await confirmRecord(await preview(), ['dob'], school);
    expect(outcome.kind).toBe('done');
    const known = await amelia();
    expect(known?.pupil).toMatchObject({ dob: '2016-03-04' });
    expect(known?.pupil.address).toBeUndefined();
    expect(known?.confirmed).toEqual([{ origin: MIS, on: '2026-11-24', facts: ['dob'] }]);
    expect((await preview()).last?.on).toBe('2026-11-24');
  });

  it('is refused with nothing ticked', async () => {
    expect((await confirmRecord(await preview(), [], school)).kind).toBe('refused');
  });

  it('offers what only the DSL sees to the DSL alone', async () => {
    school.signIn('dsl');
    expect(factsOf(await preview())).toContain('flags');
    await confirmRecord(await preview(), ['flags'], school);
    expect((await amelia())?.pupil.flags).toEqual(['ehcp']);
  });

  it('does not show the office an address that must not be given out', async () => {
    school.signIn('dsl');
    const known = await amelia();
    await savePupil(
      known?.id ?? '',
      { ...known!.pupil, flags: ['confidential-address'], address: 'Elsewhere' },
      school,
    );
    school.signIn('office');
    expect(factsOf(await preview())).toEqual(['dob', 'contacts']);
  });

  it('is nobody’s when the pupil is not on the roll, or could be two', async () => {
    const stranger = {
      ...RECORD,
      key: { kind: 'mis-id', value: '99' },
      name: { surname: 'Ash', forenames: 'Jo', shown: 'Jo Ash' },
    } as const;
    const outcome = await previewRecord(stranger, MIS, school);
    expect(outcome.kind === 'refused' && outcome.problems[0]?.message).toMatch(/not on the roll yet/);
    const other = { ...RECORD, group: '6S', key: { kind: 'name', value: 'amelia khan' } } as const;
    const doubt = await previewRecord(other, MIS, school);
    expect(doubt.kind === 'refused' && doubt.problems[0]?.message).toMatch(/not sure whose record/);
  });
});
