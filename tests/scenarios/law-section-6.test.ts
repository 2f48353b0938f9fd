/** The 26 cases of law.md section 6, each date worked out from the calendar on the wall. */
import { describe, expect, it } from 'vitest';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import { day, days, standing, stepOf } from './school-days';

const FRIDAY_BEFORE = day('2026-11-06', '/ \\');
const due = (date: string) => ({ state: 'due', due: date });
const overdue = (date: string) => ({ state: 'overdue', due: date });
const upcoming = (date: string) => ({ state: 'upcoming', due: date });

describe('the tenth day', () => {
  const marks = { ...FRIDAY_BEFORE, ...days('2026-11-09', '2026-12-04', 'O O') };

  it('1: away from Monday 9 November, day 10 is Friday 20, day 11 Monday 23, day 20 Friday 4 December', () => {
    const first = standing({ marks: { ...FRIDAY_BEFORE, ...day('2026-11-09', 'O O') }, now: '2026-11-09' });
    expect(first.deadlines).toMatchObject({
      'attendance-return': '2026-11-20',
      'cme-referral': '2026-11-20',
    });
    const tenth = standing({ marks, now: '2026-11-20' });
    expect(tenth.counters.unauthorised).toEqual({ days: 10, atMost: 10, sessions: 20, from: '2026-11-09' });
    expect(stepOf(tenth, 'attendance-return')).toEqual(due('2026-11-20'));
    expect(standing({ marks, now: '2026-11-23' }).counters.absence.days).toBe(11);
    expect(standing({ marks, now: '2026-12-03' }).counters.deletion.days).toBe(19);
    expect(standing({ marks, now: '2026-12-04' }).counters.deletion.days).toBe(20);
  });

  it('2: an INSET day on Friday 13 moves day 10 to Monday 23', () => {
    const closures = [['2026-11-13', 'inset']] as const;
    const away = { ...FRIDAY_BEFORE, ...days('2026-11-09', '2026-11-23', 'O O', closures) };
    const friday = standing({ marks: days('2026-11-06', '2026-11-12', 'O O'), now: '2026-11-13', closures });
    expect(friday.counters.absence.days).toBe(5);
    const tenth = standing({ marks: away, now: '2026-11-23', closures });
    expect(tenth.counters.unauthorised.days).toBe(10);
    expect(stepOf(tenth, 'attendance-return')).toEqual(due('2026-11-23'));
  });

  it('3: away from Wednesday 21 October, half-term is skipped and day 10 is Tuesday 10 November', () => {
    const before = day('2026-10-20', '/ \\');
    const inHalfTerm = { ...before, ...days('2026-10-21', '2026-10-23', 'O O') };
    const halfTerm = standing({ marks: inHalfTerm, now: '2026-10-28' });
    expect(halfTerm.counters.absence.days).toBe(3);
    expect(halfTerm.deadlines).toMatchObject({ 'attendance-return': '2026-11-10' });
    const tenth = standing({
      marks: { ...before, ...days('2026-10-21', '2026-11-10', 'O O') },
      now: '2026-11-10',
    });
    expect(stepOf(tenth, 'attendance-return')).toEqual(due('2026-11-10'));
  });

  it('4: away from Monday 14 December, day 10 is Friday 8 January', () => {
    const away = { ...day('2026-12-11', '/ \\'), ...days('2026-12-14', '2026-12-18', 'O O') };
    expect(standing({ marks: away, now: '2026-12-24' }).deadlines).toMatchObject({
      'attendance-return': '2027-01-08',
    });
  });

  it('5: an absence before the summer goes on in September, the percentages begin again', () => {
    const away = { ...day('2026-07-10', '/ \\'), ...days('2026-07-13', '2026-09-04', 'O O') };
    const { counters } = standing({ marks: away, now: '2026-09-04' });
    expect(counters.absence).toMatchObject({ days: 10, from: '2026-07-13', lastPresent: '2026-07-10' });
    expect(counters.percent).toEqual({ attendance: 0, unauthorised: 100, possible: 6 });
    const anew = standing({ marks: away, now: '2026-09-04', settings: { carry_over_summer: false } });
    expect(anew.counters.absence).toMatchObject({ days: 3, from: '2026-09-02' });
    expect(anew.counters.unseen.days).toBe(10);
  });

  it('6: gone after lunch on Monday is day 1 of the policy, and the ten whole days begin on Tuesday', () => {
    const away = {
      ...FRIDAY_BEFORE,
      ...day('2026-11-09', '/ O'),
      ...days('2026-11-10', '2026-11-11', 'O O'),
    };
    const { counters, deadlines } = standing({ marks: away, now: '2026-11-11' });
    expect(counters.absence).toMatchObject({ days: 3, sessions: 5, from: '2026-11-09' });
    expect(counters.unauthorised).toEqual({ days: 2, atMost: 2, sessions: 4, from: '2026-11-10' });
    expect(deadlines).toMatchObject({ 'cme-referral': '2026-11-20', 'attendance-return': '2026-11-23' });
  });
});

describe('what ends a run', () => {
  const fiveDays = { ...FRIDAY_BEFORE, ...days('2026-11-09', '2026-11-13', 'O O') };

  it('7: one morning in school in the middle ends every run', () => {
    const marks = { ...fiveDays, ...day('2026-11-16', '/ O'), ...day('2026-11-17', 'O O') };
    const { counters, case: state } = standing({ marks, now: '2026-11-17' });
    expect(counters.absence).toMatchObject({ days: 2, sessions: 3, from: '2026-11-16' });
    expect(counters.unauthorised).toMatchObject({ days: 1, from: '2026-11-17' });
    expect([counters.deletion.days, counters.unseen.days]).toEqual([1, 1]);
    expect(state).toMatchObject({ status: 'open', openedOn: '2026-11-16' });
  });

  it('8: late on day 6, before the register closed, ends all of them', () => {
    const { counters, case: state } = standing({
      marks: { ...fiveDays, ...day('2026-11-16', 'L \\') },
      now: '2026-11-16',
    });
    expect([counters.absence.atMost, counters.unauthorised.atMost, counters.unseen.atMost]).toEqual([
      0, 0, 0,
    ]);
    expect(counters.deletion.days).toBe(0);
    expect(state).toMatchObject({ status: 'returned', returnedOn: '2026-11-16' });
  });

  it('9: late after the register closed and there in the afternoon ends U and A', () => {
    const { counters } = standing({
      marks: { ...fiveDays, ...day('2026-11-16', 'U \\') },
      now: '2026-11-16',
    });
    expect(counters.absence).toMatchObject({ days: 0, atMost: 0, lastPresent: '2026-11-16' });
    expect(counters.unauthorised).toMatchObject({ days: 0, atMost: 0 });
  });

  it('10: away in the morning, late in the afternoon: U goes on, the child was seen', () => {
    const { counters } = standing({
      marks: { ...fiveDays, ...day('2026-11-16', 'O U') },
      now: '2026-11-16',
    });
    expect(counters.unauthorised).toMatchObject({ days: 6, sessions: 12 });
    expect(counters.unseen).toEqual({ days: 0, atMost: 0, lastSeen: '2026-11-16' });
    expect(counters.noContact).toMatchObject({ days: 0, atMost: 0 });
  });

  it('10: on the tenth day the return is due and no referral of a missing child', () => {
    const marks = {
      ...FRIDAY_BEFORE,
      ...days('2026-11-09', '2026-11-19', 'O O'),
      ...day('2026-11-20', 'O U'),
    };
    const tenth = standing({ marks, now: '2026-11-20' });
    expect(stepOf(tenth, 'attendance-return')).toEqual(due('2026-11-20'));
    for (const step of ['cme-referral', 'cme-criteria', 'social-media']) {
      expect(['due', 'overdue']).not.toContain(stepOf(tenth, step)?.state);
    }
  });

  it('11: late every morning and away every afternoon for ten days: a return, no ground for deletion', () => {
    const marks = { ...FRIDAY_BEFORE, ...days('2026-11-09', '2026-11-20', 'U O') };
    const tenth = standing({ marks, now: '2026-11-20' });
    expect(tenth.counters.unauthorised).toMatchObject({ days: 10, sessions: 20 });
    expect(tenth.counters.deletion.days).toBe(0);
    expect(stepOf(tenth, 'attendance-return')).toEqual(due('2026-11-20'));
  });

  it('12: on mornings only and away every morning for ten days is ten days', () => {
    const marks = { ...FRIDAY_BEFORE, ...days('2026-11-09', '2026-11-20', 'O C2') };
    const tenth = standing({ marks, now: '2026-11-20' });
    expect(tenth.counters.absence).toMatchObject({ days: 10, sessions: 10 });
    expect(tenth.counters.unauthorised).toMatchObject({ days: 10, sessions: 10 });
    expect(stepOf(tenth, 'attendance-return')).toEqual(due('2026-11-20'));
  });
});

describe('reasons', () => {
  it('13: six days ill and six without leave are U 6, A 12 and six days of illness', () => {
    const marks = {
      ...FRIDAY_BEFORE,
      ...days('2026-11-09', '2026-11-16', 'I I'),
      ...days('2026-11-17', '2026-11-24', 'O O'),
    };
    const { counters } = standing({ marks, now: '2026-11-24' });
    expect([counters.unauthorised.days, counters.absence.days, counters.illness.days]).toEqual([6, 12, 6]);
    expect(standing({ marks, now: '2026-11-20' }).counters.absence.days).toBe(10);
  });

  it('14: ten days ill with the parent on the phone: no return, the forecast is asked', () => {
    const marks = { ...FRIDAY_BEFORE, ...days('2026-11-09', '2026-11-20', 'I I') };
    const log = ['2026-11-09', '2026-11-13', '2026-11-18'].map((date) => ({
      at: schoolMoment(`${date}T09:00`),
      kind: 'contact-attempt' as const,
      method: 'call' as const,
      person: 'Ada Quill',
      outcome: 'spoke, reason given',
    }));
    const tenth = standing({ marks, log, now: '2026-11-20' });
    expect(tenth.counters.unauthorised).toEqual({ days: 0, atMost: 0, sessions: 0, from: null });
    expect(stepOf(tenth, 'attendance-return')).toBeNull();
    expect(stepOf(tenth, 'cme-referral')).toBeNull();
    expect(['due', 'overdue']).toContain(stepOf(tenth, 'sickness-forecast')?.state);
  });

  it('15: one medical appointment between five days and five days: U begins again, A does not', () => {
    const marks = {
      ...FRIDAY_BEFORE,
      ...days('2026-11-09', '2026-11-13', 'O O'),
      ...day('2026-11-16', 'M O'),
      ...days('2026-11-17', '2026-11-23', 'O O'),
    };
    const { counters } = standing({ marks, now: '2026-11-23' });
    expect(counters.unauthorised).toMatchObject({ days: 5, from: '2026-11-17' });
    expect(counters.absence).toMatchObject({ days: 11, from: '2026-11-09' });
  });

  it('16: two snow days in the middle are skipped, and the run for deletion begins again', () => {
    const marks = {
      ...FRIDAY_BEFORE,
      ...days('2026-11-09', '2026-11-12', 'O O'),
      ...days('2026-11-13', '2026-11-16', 'Y4 Y4'),
      ...days('2026-11-17', '2026-11-24', 'O O'),
    };
    const { counters } = standing({ marks, now: '2026-11-24' });
    expect([counters.absence.days, counters.unauthorised.days, counters.deletion.days]).toEqual([10, 10, 6]);
    expect(counters.unseen.days).toBe(10);
  });

  it('17: the first N becomes I on evidence: U drops and A stays', () => {
    const five = { ...FRIDAY_BEFORE, ...days('2026-11-09', '2026-11-13', 'N N') };
    expect(standing({ marks: five, now: '2026-11-13' }).counters.unauthorised.days).toBe(5);
    const { counters } = standing({ marks: { ...five, ...day('2026-11-09', 'I I') }, now: '2026-11-13' });
    expect(counters.unauthorised).toMatchObject({ days: 4, from: '2026-11-10' });
    expect(counters.absence).toMatchObject({ days: 5, from: '2026-11-09' });
  });

  it('18: an N that still stands on day 7 is overdue and counts as before', () => {
    const seven = standing({
      marks: { ...FRIDAY_BEFORE, ...days('2026-11-09', '2026-11-17', 'N N') },
      now: '2026-11-17',
    });
    expect(stepOf(seven, 'resolve-n-code')).toEqual(overdue('2026-11-16'));
    expect(seven.counters.unauthorised.days).toBe(7);
  });

  it('19: due at the other school on Tuesday and Thursday, away here on the other days', () => {
    const marks = {
      ...FRIDAY_BEFORE,
      ...days('2026-11-09', '2026-11-13', 'O O'),
      ...day('2026-11-10', 'D D'),
      ...day('2026-11-12', 'D D'),
    };
    const { counters } = standing({ marks, now: '2026-11-13' });
    expect([counters.absence.days, counters.unauthorised.days, counters.unseen.days]).toEqual([3, 3, 5]);
  });

  it('20: five days of suspension are skipped in A and break U', () => {
    const marks = {
      ...FRIDAY_BEFORE,
      ...days('2026-11-09', '2026-11-13', 'E E'),
      ...days('2026-11-16', '2026-11-17', 'O O'),
    };
    const { counters } = standing({ marks, now: '2026-11-17' });
    expect(counters.absence).toMatchObject({ days: 2, from: '2026-11-16' });
    expect(counters.unauthorised).toMatchObject({ days: 2, from: '2026-11-16' });
    expect(counters.unseen.days).toBe(7);
  });
});

describe('coming, going and the calendar', () => {
  it('21: a new starter who never arrives is away from the starting day', () => {
    const first = standing({
      marks: day('2026-11-09', 'N N'),
      now: '2026-11-09',
      pupil: { startDate: schoolDate('2026-11-09') },
    });
    expect(first.counters.absence).toMatchObject({
      days: 1,
      atMost: 1,
      from: '2026-11-09',
      lastPresent: null,
    });
    expect(stepOf(first, 'no-show')).toEqual(due('2026-11-09'));
    expect(stepOf(first, 'first-day-contact')).toEqual(due('2026-11-09'));
  });

  it('22: leave to 6 November and no return: both clocks end on Friday 20', () => {
    const leave = [{ from: schoolDate('2026-11-02'), to: schoolDate('2026-11-06') }];
    const marks = {
      ...day('2026-10-23', '/ \\'),
      ...days('2026-11-02', '2026-11-06', 'C C'),
      ...days('2026-11-09', '2026-11-20', 'O O'),
    };
    const monday = standing({ marks, now: '2026-11-09', pupil: { leave } });
    expect(stepOf(monday, 'leave-overrun')).toEqual(upcoming('2026-11-20'));
    const friday = standing({ marks, now: '2026-11-20', pupil: { leave } });
    expect(stepOf(friday, 'leave-overrun')).toEqual(due('2026-11-20'));
    expect(stepOf(friday, 'attendance-return')).toEqual(due('2026-11-20'));
  });

  it('23: a day that ends at noon is a day when its morning is missed', () => {
    const marks = { ...FRIDAY_BEFORE, ...day('2026-11-09', 'O O'), ...day('2026-11-10', 'O -') };
    const { counters } = standing({ marks, now: '2026-11-10', closures: [['2026-11-10', 'am-only']] });
    expect(counters.absence).toMatchObject({ days: 2, atMost: 2, sessions: 3 });
    expect(counters.deletion.days).toBe(2);
  });

  it('24: Year 11 after the last Friday of June: no return, the contact steps stay', () => {
    const marks = { ...day('2027-06-14', '/ \\'), ...days('2027-06-15', '2027-06-28', 'N N') };
    const pupil = { dob: schoolDate('2011-05-01') };
    const monday = standing({ marks, now: '2027-06-28', pupil });
    expect(stepOf(monday, 'attendance-return')).toBeNull();
    expect(stepOf(monday, 'first-day-contact')).toEqual(overdue('2027-06-15'));
    expect(stepOf(monday, 'cme-referral')).toEqual(due('2027-06-28'));
  });

  it('24: reception before compulsory age: no return, the contact steps stay', () => {
    const marks = { ...FRIDAY_BEFORE, ...days('2026-11-09', '2026-11-20', 'N N') };
    const tenth = standing({ marks, now: '2026-11-20', pupil: { dob: schoolDate('2022-01-10') } });
    expect(stepOf(tenth, 'attendance-return')).toBeNull();
    expect(stepOf(tenth, 'first-day-contact')).toEqual(overdue('2026-11-09'));
  });

  it('25: a blank neither lengthens nor ends the run', () => {
    const marks = {
      ...FRIDAY_BEFORE,
      ...days('2026-11-09', '2026-11-11', 'O O'),
      ...day('2026-11-10', 'O -'),
    };
    const { counters } = standing({ marks, now: '2026-11-11' });
    expect(counters.absence).toMatchObject({ days: 2, atMost: 3, sessions: 5, from: '2026-11-09' });
    expect(counters.deletion.days).toBe(2);
  });

  it('26: an N of Thursday 22 October is due on Thursday 5 November, half-term not counted', () => {
    const marks = { ...day('2026-10-22', 'N \\'), ...day('2026-10-23', '/ \\') };
    expect(stepOf(standing({ marks, now: '2026-10-29' }), 'resolve-n-code')).toEqual(upcoming('2026-11-05'));
  });
});
