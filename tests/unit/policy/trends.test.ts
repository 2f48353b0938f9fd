import { describe, expect, it } from 'vitest';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import { onTimeByMonth } from '@/utils/policy/on-time';
import type { SchoolView } from '@/utils/policy/school-view';
import { casesByMonth } from '@/utils/policy/trends';
import { NOW, exampleView, rowOf } from '../../tools/example-view';

const NAMED = { surname: 'Example', forenames: 'Robin' };

/** A school of the children given, by their last marks up to Tuesday 24 November and their logs. */
function school(...children: { readonly marks: string; readonly log?: readonly LogRow[] }[]): SchoolView {
  const pupils = children.map((child, at) => rowOf({ id: `pupil-${at}`, pupil: NAMED, ...child }, NOW));
  return exampleView({ pupils, countFrom: schoolDate('2026-10-01'), policyVersions: [] });
}

const call = (at: string): LogRow => ({
  at: schoolMoment(at),
  kind: 'contact-attempt',
  method: 'call',
  person: 'Parent',
  outcome: 'no answer',
});

const november = (view: SchoolView) => casesByMonth(view).find(({ month }) => month === '2026-11');

describe('cases by month', () => {
  it('shows each month from the first reading until now', () => {
    expect(casesByMonth(school({ marks: '/\\' })).map(({ month }) => month)).toEqual(['2026-10', '2026-11']);
    expect(casesByMonth(exampleView({ countFrom: null }))).toEqual([]);
  });

  it('counts an absence without a reason as opened, and as ended once the child was back', () => {
    expect(november(school({ marks: 'OO/\\/-' }, { marks: 'OOO-' }))).toMatchObject({
      opened: 2,
      ended: 1,
      openAtEnd: 1,
    });
  });

  it('does not count three days of illness about which nobody had to do anything', () => {
    expect(november(school({ marks: 'IIIIII/\\/-' }))?.opened).toBe(0);
  });

  it('counts an illness about which somebody rang', () => {
    expect(november(school({ marks: 'IIIIII', log: [call('2026-11-23T10:00')] }))?.opened).toBe(1);
  });

  it('tells a call on the first day from one on the next and from none', () => {
    const view = school(
      { marks: 'OOO-', log: [call('2026-11-23T09:30')] },
      { marks: 'OOO-', log: [call('2026-11-24T09:00')] },
      { marks: 'OOO-' },
    );
    expect(november(view)).toMatchObject({ firstDay: 1, laterDay: 1, notTried: 1, medianDays: 1 });
  });

  it('does not count the INSET day between the absence and the call', () => {
    // Thursday 19 November, INSET on Friday 20: Monday is the next school day.
    const view = school({ marks: 'OOOOO-', log: [call('2026-11-23T09:30')] });
    expect(november(view)?.medianDays).toBe(1);
  });

  it('counts a referral in the month in which it was sent', () => {
    const sent: LogRow = {
      at: schoolMoment('2026-11-24T09:00'),
      kind: 'sent',
      form: 'glos-cme-referral',
      to: 'CME team',
    };
    expect(november(school({ marks: 'OOO-', log: [sent] }))?.referred).toBe(1);
  });

  it('keeps two absences of one child apart, each with its own calls', () => {
    const view = school({ marks: 'OO/\\OOO-', log: [call('2026-11-18T09:30')] });
    expect(november(view)).toMatchObject({ opened: 2, ended: 1, firstDay: 1, notTried: 1 });
  });
});

describe('steps and papers on time', () => {
  const done = (at: string): LogRow => ({
    at: schoolMoment(at),
    kind: 'step',
    step: 'dsl-review',
    outcome: 'done',
  });

  it('counts a step that was done on its day as on time, and one done a day later as late', () => {
    const view = school({ marks: 'OOOOOO' });
    const step = view.pupils[0]?.standing.prompts.find(({ state }) => state === 'overdue');
    expect(step).toBeDefined();
    const row = (at: string): LogRow => ({ ...done(at), step: step?.step ?? '' }) as LogRow;
    const on = `${step?.due.slice(0, 10)}T09:00`;
    const [late] = onTimeByMonth(school({ marks: 'OOOOOO', log: [row('2026-11-24T09:00')] }), ['2026-11']);
    expect(late).toMatchObject({ stepsOnTime: 0, stepsLate: 1 });
    const [onTime] = onTimeByMonth(school({ marks: 'OOOOOO', log: [row(on)] }), ['2026-11']);
    expect(onTime).toMatchObject({ stepsOnTime: 1, stepsLate: 0 });
  });

  it('counts a return that the law asks for, whatever the school’s own policy says', () => {
    const sent: LogRow = {
      at: schoolMoment('2026-11-24T09:00'),
      kind: 'sent',
      form: 'sickness-return',
      to: 'Attendance team',
    };
    const [month] = onTimeByMonth(school({ marks: 'I'.repeat(44), log: [sent] }), ['2026-11']);
    expect(month).toMatchObject({ papersOnTime: 0, papersLate: 1 });
  });

  it('leaves out what was never due', () => {
    const view = school({ marks: '/\\/-', log: [done('2026-11-24T09:00')] });
    expect(onTimeByMonth(view, ['2026-11'])).toEqual([
      { month: '2026-11', stepsOnTime: 0, stepsLate: 0, papersOnTime: 0, papersLate: 0 },
    ]);
  });
});
