import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvOf } from '@/utils/documents/csv';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import { dueReturn } from '@/utils/referral/returns/due-returns';
import type { ReturnForm } from '@/utils/referral/returns/due-returns';
import { returnAnswers, returnTexts } from '@/utils/referral/returns/return-columns';
import { EXAMPLES, exampleView, rowOf } from '@/tests/tools/example-view';
import { aCase } from './a-case';

const sent = (form: ReturnForm, at: string): LogRow => ({
  at: schoolMoment(at),
  kind: 'sent',
  form,
  to: 'the LA',
});

function listed(form: ReturnForm, log: readonly LogRow[] = [], more: Record<string, unknown> = {}) {
  const [yusuf] = EXAMPLES;
  if (yusuf === undefined) throw new Error('The example has pupils.');
  const example = { ...yusuf, pupil: { ...yusuf.pupil, ...more }, log: [...(yusuf.log ?? []), ...log] };
  const view = exampleView({ pupils: [rowOf(example)], countFrom: schoolDate('2026-09-03') });
  return dueReturn(view, form).map(({ why, sentOn }) => ({ why, sentOn }));
}

describe('the new-pupil return', () => {
  it('lists who started since the program began to count, once', () => {
    const startDate = schoolDate('2026-11-16');
    expect(listed('new-pupil-return', [], { startDate })).toMatchObject([{ sentOn: null }]);
    const returned = listed('new-pupil-return', [sent('new-pupil-return', '2026-11-18T10:00')], {
      startDate,
    });
    expect(returned).toMatchObject([{ sentOn: '2026-11-18' }]);
  });

  it('does not list who has been here for years, or starts next week', () => {
    expect(listed('new-pupil-return', [], { startDate: schoolDate('2022-09-05') })).toEqual([]);
    expect(listed('new-pupil-return', [], { startDate: schoolDate('2026-11-30') })).toEqual([]);
  });
});

describe('the deletion return', () => {
  it('lists who leaves, and says when it was returned before', () => {
    const leaving = { on: schoolDate('2026-11-27'), destination: 'unknown' };
    expect(listed('deletion-return', [], { leaving })).toMatchObject([
      { why: 'Leaves the roll on 27/11/2026. The return is due no later than that day.', sentOn: null },
    ]);
    expect(
      listed('deletion-return', [sent('deletion-return', '2026-11-20T10:00')], { leaving }),
    ).toMatchObject([{ sentOn: '2026-11-20' }]);
  });
});

describe('the attendance return', () => {
  it('lists the child whom the law’s step prompts, and not again once returned in this absence', () => {
    const [line] = listed('attendance-return');
    expect(line?.sentOn).toBeNull();
    expect(line?.why).not.toBe('');
    const [again] = listed('attendance-return', [sent('attendance-return', '2026-11-24T08:00')]);
    expect(again?.sentOn ?? 'not listed').not.toBeNull();
  });
});

describe('a return as a CSV file', () => {
  it('opens in a spreadsheet with every letter, and without a formula', () => {
    const facts = aCase({ pupil: { surname: '=HYPERLINK("x")', forenames: 'Łukasz' } });
    const bytes = csvOf(
      returnAnswers('attendance-return', facts).map(({ label }) => label),
      [returnTexts(returnAnswers('attendance-return', facts))],
    );
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes).trim());
    expect(data[1]?.[0]).toBe('\'=HYPERLINK("x")');
    expect(data[1]?.[1]).toBe('Łukasz');
    expect(data[0]).toHaveLength(data[1]?.length ?? 0);
  });

  it('keeps an address that must not be disclosed out', () => {
    const facts = aCase({ pupil: { flags: ['confidential-address'] } });
    expect(returnTexts(returnAnswers('deletion-return', facts)).join()).not.toMatch(/Sorrel/);
  });
});
