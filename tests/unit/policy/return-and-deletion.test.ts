import { describe, expect, it } from 'vitest';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import type { CaseEvent, LogRow } from '@/utils/cases/log-row';
import { GROUNDS, deletionState, pointsFor } from '@/utils/policy/deletion';
import { followUpsDue } from '@/utils/policy/follow-ups';
import { whySo } from '@/utils/policy/why-so';
import type { Pupil } from '@/utils/roster/pupil';
import { exampleView, rowOf } from '@/tests/tools/example-view';

const NOW = schoolMoment('2026-11-24T09:12');
const ADA: Pupil = { surname: 'Vale', forenames: 'Ada' };

function pupilWith(marks: string, pupil: Partial<Pupil> = {}, log: readonly LogRow[] = []) {
  const row = rowOf({ id: 'ada', pupil: { ...ADA, ...pupil }, marks, log });
  return { row, view: exampleView({ pupils: [row] }) };
}

function tick(author: string, ground: string, ticked: readonly string[]): CaseEvent {
  const row = { kind: 'deletion-tick', at: NOW, ground, ticked, by: author } as const;
  return { id: `tick-${author}`, pupilId: 'ada', author, recordedAt: NOW, rules: 'example', row };
}

describe('the checklist before a deletion', () => {
  const ALL = pointsFor('i').map(({ id }) => id);
  const JOINT: LogRow = { kind: 'enquiry', with: 'la', at: schoolMoment('2026-11-20T10:00') };
  const twenty = 'OO'.repeat(20) + 'O?';

  function stateOf(events: readonly CaseEvent[], marks = twenty, log: readonly LogRow[] = [JOINT]) {
    const { row, view } = pupilWith(marks, { dob: schoolDate('2017-03-04') }, log);
    return deletionState(view, { ...row, events: [...row.events, ...events] }, 'i');
  }

  it('is complete when two different people have ticked every point of one ground', () => {
    expect(stateOf([tick('head', 'i', ALL), tick('dsl', 'i', ALL)]).complete).toBe(true);
  });

  it('is not complete with one person ticking twice, two grounds, or a point left open', () => {
    expect(stateOf([tick('head', 'i', ALL), tick('head', 'i', ALL)]).complete).toBe(false);
    expect(stateOf([tick('head', 'i', ALL), tick('dsl', 'h', ALL)]).complete).toBe(false);
    expect(stateOf([tick('head', 'i', ALL), tick('dsl', 'i', ALL.slice(1))]).complete).toBe(false);
  });

  it('is not complete with one late mark in the twenty days, whatever was ticked', () => {
    const late = `${'OO'.repeat(18)}UO${'OO'.repeat(2)}O?`;
    const state = stateOf([tick('head', 'i', ALL), tick('dsl', 'i', ALL)], late);
    expect(state.complete).toBe(false);
    expect(state.facts[0]?.holds).toBe(false);
  });

  it('is not complete before joint enquiries are logged', () => {
    expect(stateOf([tick('head', 'i', ALL), tick('dsl', 'i', ALL)], twenty, []).complete).toBe(false);
  });

  it('names every ground of the regulation once', () => {
    expect(GROUNDS.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j-o']);
  });
});

describe('a day set for looking in on a child who is back', () => {
  const closing: LogRow = {
    kind: 'step',
    step: 'close-case',
    outcome: 'done',
    reason: 'Ill',
    at: schoolMoment('2026-11-18T10:00'),
    review: schoolDate('2026-11-24'),
  };
  const due = (log: readonly LogRow[]) => followUpsDue(pupilWith('/\\/?', {}, log).view).length;

  it('comes back on its day, and goes when somebody has done it', () => {
    expect(due([closing])).toBe(1);
    expect(due([{ ...closing, review: schoolDate('2026-11-25') }])).toBe(0);
    const done: LogRow = { kind: 'step', step: 'welfare-follow-up', outcome: 'done', at: NOW };
    expect(due([closing, done])).toBe(0);
  });
});

describe('why the counts are as they are', () => {
  const said = (marks: string, pupil: Partial<Pupil> = {}) => {
    const { row, view } = pupilWith(marks, pupil);
    return whySo(view, row).join(' ');
  };

  it('says nothing of a pupil whose situation is the usual one', () => {
    expect(said('NNNN?', { dob: schoolDate('2017-03-04') })).toBe('');
  });

  it.each([
    [
      'agreed leave that has not ended',
      'CCC?',
      { leave: [{ from: schoolDate('2026-11-23'), to: schoolDate('2026-11-27') }] },
      /On agreed leave until Friday 27 November 2026.*Expected back on Monday 30 November 2026/,
    ],
    [
      'leave that ended without a return',
      'CCOOO?',
      { leave: [{ from: schoolDate('2026-11-19'), to: schoolDate('2026-11-19') }] },
      /Agreed leave ended on Thursday 19 November 2026.*9\(1\)\(h\)/,
    ],
    [
      'a child of four',
      '/\\/?',
      { dob: schoolDate('2022-05-04') },
      /Not of compulsory school age \(by date of birth\): no return/,
    ],
    [
      'a part-time timetable',
      '/2/2/?',
      { flags: ['part-time'] as const },
      /part-time timetable: C2 sessions are passed over/,
    ],
    ['two schools', 'DDOOO?', {}, /Registered at two schools.*Only the other school knows/],
    [
      'late after the register closed',
      'OOUOO?',
      {},
      /Came in late on Monday 23 November 2026 \(U\), so was seen/,
    ],
    ['a suspension', 'EEEEE?', {}, /Suspended: sessions marked E are passed over/],
  ] as const)('says it of %s', (_what, marks, pupil, sentence) => {
    expect(said(marks, pupil)).toMatch(sentence);
  });

  it('says of a new starter who never came that they are followed up like everybody else', () => {
    const { row, view } = pupilWith('NNN?', { startDate: schoolDate('2026-11-23') });
    const absence = { ...row.standing.counters.absence, lastPresent: null };
    const unseen = { ...row.standing.counters.unseen, lastSeen: null };
    const never = {
      ...row,
      standing: { ...row.standing, counters: { ...row.standing.counters, absence, unseen } },
    };
    expect(whySo(view, never).join(' ')).toMatch(
      /Was to start on Monday 23 November 2026 and has never been here/,
    );
  });
});
