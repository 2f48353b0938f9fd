import { describe, expect, it } from 'vitest';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import { CHANGED_MARKS } from '@/utils/cases/events';
import type { LogRow } from '@/utils/cases/log-row';
import { changedMarks, changedToSettle } from '@/utils/policy/changed-marks';
import type { MarkChange } from '@/utils/register/changes';
import { effectWords, restedAdvice, restedBasis, restedTitle } from '@/utils/wording/changed-marks';
import { exampleView, rowOf } from '@/tests/tools/example-view';

const TODAY = schoolDate('2026-11-24');
const at = (day: string, time = '10:00') => schoolMoment(`2026-11-${day}T${time}`);
const SENT: LogRow = {
  kind: 'sent',
  at: at('23'),
  form: 'attendance-return',
  to: 'the council',
  by: 'Jo Marsh',
};

function change(day: string, was: string, is: string): MarkChange {
  return {
    date: schoolDate(`2026-11-${day}`),
    session: 'AM',
    was,
    is,
    wasReadAt: at(day, '09:00'),
    readAt: at('24', '08:50'),
  };
}

/** A pupil whose marks of the last days, two a day, are as the register says now. */
function changed(marks: string, changes: readonly MarkChange[], log: readonly LogRow[] = [], papers = NONE) {
  const row = { ...rowOf({ id: 'ada', pupil: { surname: 'Vale', forenames: 'Ada' }, marks, log }), changes };
  const view = exampleView({ pupils: [row] });
  return { view, row, found: changedMarks(view, row, papers) };
}

const NONE: NonNullable<Parameters<typeof changedMarks>[2]> = [];

describe('a mark changed after a return was sent on it', () => {
  const { view, row, found } = changed('OOOO/OOOO?', [change('19', 'O', '/')], [SENT]);

  it('names the return, what it rested on, and what to do about it', () => {
    expect(found?.effect).toBe('shorter');
    expect(found?.rested.map(restedTitle)).toEqual([
      'Attendance return: absence without permission, sent to the council',
    ]);
    const [one] = found?.rested ?? [];
    expect(one === undefined ? '' : restedBasis(one)).toMatch(/^It rested on .* The register now says /);
    expect(one === undefined ? '' : restedAdvice(one)).toBe(
      'Tell the council what has changed, and send a corrected paper.',
    );
    expect(changedToSettle(view).map(({ row: listed }) => listed.id)).toEqual([row.id]);
  });

  it('is off the list once somebody writes down what was done', () => {
    const note: LogRow = {
      kind: 'note',
      at: at('24', '09:00'),
      about: CHANGED_MARKS,
      text: 'Rang the council',
    };
    expect(changed('OOOO/OOOO?', [change('19', 'O', '/')], [SENT, note]).found).toBeNull();
  });
});

describe('what did not rest on the old mark', () => {
  it('is a return sent before that day', () => {
    const before: LogRow = { ...SENT, at: at('17') };
    expect(changed('/OOO?', [change('19', 'O', '/')], [before]).found?.rested).toEqual([]);
  });

  it('is a return sent after the new mark was read', () => {
    const after: LogRow = { ...SENT, at: at('24', '09:05') };
    expect(changed('OOOO/OOOO?', [change('19', 'O', '/')], [after]).found?.rested).toEqual([]);
  });

  it('is telling the DSL: that stays inside the school', () => {
    const told: LogRow = { kind: 'told', who: 'dsl', at: at('23') };
    expect(changed('OOOO/OOOO?', [change('19', 'O', '/')], [told]).found?.rested).toEqual([]);
  });
});

it('names a paper that was made and not sent, and a paper that was sent only once', () => {
  const paper = { form: 'attendance-return', madeAt: at('23', '09:30'), sent: null };
  const sent = { ...paper, sent: { to: 'the council', at: at('23') } };
  const marks = 'OOOO/OOOO?';
  const unsent = changed(marks, [change('19', 'O', '/')], [], [paper]).found?.rested ?? [];
  expect(unsent.map(restedAdvice)).toEqual(['Make it again before anybody sends it.']);
  expect(changed(marks, [change('19', 'O', '/')], [SENT], [sent]).found?.rested).toHaveLength(1);
});

it('opens a closed case again when the mark that ended it was wrong', () => {
  const closed: LogRow = {
    kind: 'step',
    step: 'close-case',
    outcome: 'done',
    reason: 'Ill',
    at: at('23', '15:00'),
  };
  const back = { ...change('23', '/', 'N') };
  const { found, row } = changed('NNNNNNN?', [back], [closed]);
  expect(row.standing.case.status).toBe('open');
  expect(found).toMatchObject({ effect: 'longer', reopened: '2026-11-23' });
  expect(found === null ? '' : effectWords(found, row.standing.case, TODAY)).toBe(
    'The case was closed yesterday. The absence goes on after all, so it is open again.',
  );
});

it('says that an absence is over when its mark was wrong', () => {
  const { found, row } = changed('/\\/?', [change('23', 'N', '/')]);
  expect(found === null ? '' : effectWords(found, row.standing.case, TODAY)).toMatch(/No absence is left/);
});
