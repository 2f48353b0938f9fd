import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import { ABOUT_RECORD, SUGGESTED_SCHEDULE, reviewOf } from '@/utils/cases/retention';
import type { RecordOfPupil } from '@/utils/cases/retention';
import { readAll, readSetting } from '@/utils/store/read';
import { keepUntil, saveSchedule } from '@/utils/workflows/case-ends/retention';
import { AMELIA, entry, putIn, schoolNamed, sentences, valueOf } from './a-school';

const TODAY = schoolDate('2026-11-24');
const CALL = entry({
  kind: 'contact-attempt',
  method: 'call',
  outcome: 'no answer',
  at: schoolMoment('2025-11-20T09:00'),
});
const CLOSED = {
  status: 'closed',
  openedOn: schoolDate('2025-11-18'),
  closedOn: schoolDate('2025-11-25'),
} as const;
const PUPIL = { surname: 'Okafor', forenames: 'Ben', dob: schoolDate('2016-03-04') };
const BEN: RecordOfPupil = { pupil: PUPIL, events: [CALL], state: CLOSED };

const review = (change: Partial<RecordOfPupil>, schedule = SUGGESTED_SCHEDULE) =>
  reviewOf({ ...BEN, ...change }, schedule, TODAY);

describe('when a record is looked at again', () => {
  it('is so many years after the case was closed', () => {
    expect(review({})).toEqual({ on: '2026-11-25', rule: 'closed' });
    expect(review({}, { yearsAfterClosing: 6, safeguardingBirthday: null })?.on).toBe('2031-11-25');
  });

  it('is never while the child is still away, unless they have left', () => {
    const state = { status: 'open', openedOn: schoolDate('2026-11-02') } as const;
    expect(review({ state })).toBeNull();
    const leaving = { on: schoolDate('2026-11-10'), destination: 'another school' };
    expect(review({ state, pupil: { ...PUPIL, leaving } })?.on).toBe('2027-11-10');
  });

  it('is never for a child about whom nothing is on record', () => {
    expect(review({ events: [], state: { status: 'none' } })).toBeNull();
  });

  it('goes by the birthday when there are safeguarding facts, from a flag or a restricted entry', () => {
    expect(review({ pupil: { ...PUPIL, flags: ['child-protection-plan'] } })).toEqual({
      on: '2041-03-04',
      rule: 'birthday',
    });
    const note = entry({ kind: 'note', at: schoolMoment('2025-11-20T10:00') }, { dslOnly: true });
    expect(review({ events: [CALL, note] })?.rule).toBe('birthday');
    expect(review({ pupil: { ...PUPIL, flags: ['part-time'] } })?.rule).toBe('closed');
  });

  it('says that the birthday is not known, rather than letting the record go earlier unseen', () => {
    const pupil = { surname: 'Okafor', forenames: 'Ben', flags: ['looked-after'] } as const;
    expect(review({ pupil })?.rule).toBe('no-birthday');
  });

  it('is put off by a decision with a date, and not by notes about copies that were made', () => {
    const at = schoolMoment('2026-11-20T10:00');
    const copied = entry({ kind: 'note', about: ABOUT_RECORD, text: 'Handover file made.', at });
    expect(review({ events: [CALL, copied] })?.on).toBe('2026-11-25');
    const reason = 'A claim is open.';
    const kept = entry({
      kind: 'step',
      step: 'retention-review',
      outcome: 'done',
      reason,
      review: schoolDate('2029-09-01'),
      at,
    });
    expect(review({ events: [CALL, kept] })).toEqual({ on: '2029-09-01', rule: 'kept' });
  });
});

describe('the schedule of the school', () => {
  it('is set by the DSL or the head, in whole years', async () => {
    const school = await schoolNamed('Mill Lane Primary');
    const schedule = { yearsAfterClosing: 3, safeguardingBirthday: 25 };
    school.signIn('office');
    expect(sentences(await saveSchedule(schedule, school))[0]).toMatch(/Only the DSL or the head/);
    school.signIn('head');
    const wrong = await saveSchedule({ yearsAfterClosing: 1.5, safeguardingBirthday: 3 }, school);
    expect(sentences(wrong)).toHaveLength(2);
    valueOf(await saveSchedule(schedule, school));
    expect(await readSetting(school.database, 'retention')).toEqual(schedule);
  });

  it('keeps a record longer for a reason and until a day to come', async () => {
    const school = await schoolNamed('Mill Lane Primary');
    await putIn(school.database, { pupils: [AMELIA] });
    const until = schoolDate('2029-09-01');
    const past = await keepUntil(AMELIA.id, { until: TODAY, reason: 'A claim is open.' }, school);
    expect(sentences(past)[0]).toMatch(/still to come/);
    expect(sentences(await keepUntil(AMELIA.id, { until, reason: ' ' }, school))[0]).toMatch(/Write why/);
    valueOf(await keepUntil(AMELIA.id, { until, reason: 'A claim is open.' }, school));
    expect((await readAll(school.database, 'events'))[0]?.row).toMatchObject({
      reason: 'A claim is open.',
      review: until,
    });
    school.signIn('office');
    expect(sentences(await keepUntil(AMELIA.id, { until, reason: 'x' }, school))[0]).toMatch(/Only the DSL/);
  });
});
