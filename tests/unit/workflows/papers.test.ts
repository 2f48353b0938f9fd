import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { schoolDate } from '@/utils/calendar/school-date';
import type { Answer } from '@/utils/referral/answer';
import { readAll } from '@/utils/store/read';
import { undo } from '@/utils/workflows/log-row';
import { markSent, preparePaper } from '@/utils/workflows/papers';
import { recordReading } from '@/utils/workflows/record-reading';
import { AMELIA, MIS, OFFICE, THIS_MORNING, register, runningSchool } from './school';
import type { TestPorts } from './school';

const ANSWERS: Answer[] = [
  {
    id: 'child.surname',
    label: 'Surname',
    type: 'text',
    state: 'known',
    value: 'Khan',
    source: 'MIS',
    date: null,
    prefill: 'auto',
  },
];

let school: TestPorts;

async function makePaper() {
  const pupilId = (await readAll(school.database, 'pupils'))[0]?.id ?? '';
  return preparePaper(
    {
      pupilId,
      form: 'glos-cme-referral',
      fileName: 'referral.docx',
      answers: ANSWERS,
      make: () => Promise.resolve(new TextEncoder().encode('abc')),
    },
    school,
  );
}

beforeEach(async () => {
  school = await runningSchool();
  await recordReading(register(THIS_MORNING, [[AMELIA, 'N']]), MIS, school);
});

describe('a paper', () => {
  it('is kept with its answers, who made it, and the hash of the file', async () => {
    const made = await makePaper();
    expect(made.kind === 'done' && made.value.bytes).toEqual(new TextEncoder().encode('abc'));
    expect(await readAll(school.database, 'papers')).toMatchObject([
      {
        form: 'glos-cme-referral',
        answers: ANSWERS,
        // SHA-256 of "abc": FIPS 180-2, appendix B.1.
        hash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        madeBy: OFFICE.id,
        madeAt: '2026-11-24T09:30',
        sent: null,
      },
    ]);
  });

  it('is marked as sent together with a line in the log', async () => {
    const made = await makePaper();
    const id = made.kind === 'done' ? made.value.paper.id : '';
    const review = schoolDate('2026-12-08');
    expect((await markSent(id, { to: ' Gloucestershire CME ', review }, school)).kind).toBe('done');
    const [event] = await readAll(school.database, 'events');
    expect(event?.row).toMatchObject({
      kind: 'sent',
      form: 'glos-cme-referral',
      to: 'Gloucestershire CME',
      review,
    });
    const [paper] = await readAll(school.database, 'papers');
    expect(paper?.sent).toMatchObject({ by: OFFICE.id, eventId: event?.id });
  });

  it('is sent once', async () => {
    const made = await makePaper();
    const id = made.kind === 'done' ? made.value.paper.id : '';
    await markSent(id, { to: 'the LA' }, school);
    expect((await markSent(id, { to: 'the LA' }, school)).kind).toBe('refused');
    expect(await readAll(school.database, 'events')).toHaveLength(1);
  });

  it('is not sent any more when the line in the log is taken back', async () => {
    const made = await makePaper();
    await markSent(made.kind === 'done' ? made.value.paper.id : '', { to: 'the LA' }, school);
    const [event] = await readAll(school.database, 'events');
    await undo(event?.id ?? '', school);
    expect((await readAll(school.database, 'papers'))[0]?.sent).toBeNull();
  });

  it('is not sent to nobody', async () => {
    const made = await makePaper();
    const id = made.kind === 'done' ? made.value.paper.id : '';
    expect(await markSent(id, { to: ' ' }, school)).toMatchObject({ problems: [{ field: 'sent-to' }] });
  });
});
