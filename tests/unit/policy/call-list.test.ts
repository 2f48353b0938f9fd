import { describe, expect, it } from 'vitest';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import { callList } from '@/utils/policy/call-list';
import { splitCalling } from '@/utils/policy/calling-steps';
import { dueFor } from '@/utils/policy/for-role';
import { ringOrder } from '@/utils/policy/ring-order';
import { EXAMPLES, exampleView, rowOf } from '@/tests/tools/example-view';

const TODAY = schoolDate('2026-11-24');

function callTo(person: string, number: string, outcome: string, time = '09:00', day = '24'): LogRow {
  const at = schoolMoment(`2026-11-${day}T${time}`);
  return { at, kind: 'contact-attempt', method: 'call', person, number, outcome };
}

function example(id: string) {
  const found = EXAMPLES.find((pupil) => pupil.id === id);
  if (found === undefined) throw new Error('No such pupil in the example.');
  return found;
}

function onList(id: string, marks: string, log: readonly LogRow[] = []): boolean {
  const pupils = [rowOf({ ...example(id), marks, log })];
  return callList(exampleView({ pupils })).calls.length === 1;
}

describe('who is on the call list', () => {
  it.each([
    ['N?', true, 'missed the morning, no reason'],
    ['O?', true, 'marked unauthorised, no reason heard'],
    ['/N', true, 'left at noon'],
    ['N/', false, 'came in for the afternoon'],
    ['I?', false, 'ill'],
    ['C?', false, 'on leave'],
    ['??', false, 'not read'],
    ['--', false, 'the register holds no mark'],
  ])('with today marked %s: %s (%s)', (marks, listed) => {
    expect(onList('pupil-ella', marks)).toBe(listed);
  });

  it('lets a child go once a reason was given in this absence, and asks again in the next', () => {
    const reason = callTo('Tom Brook', '07700 900111', 'spoke, reason given', '09:00', '19');
    expect(onList('pupil-ella', 'NNNNN?', [reason])).toBe(false);
    expect(onList('pupil-ella', 'NN/\\N?', [reason])).toBe(true);
  });

  it('keeps a child of whom only the whereabouts are known, after all others', () => {
    const { calls } = callList(exampleView());
    expect(calls.map(({ pupilId }) => pupilId)).toEqual([
      'pupil-yusuf',
      'pupil-ella',
      'pupil-kofi',
      'pupil-lena',
      'pupil-theo',
    ]);
    expect(calls.at(-1)?.spokenToday).toBe(true);
  });

  it('takes the time of the first call from the policy', () => {
    expect(callList(exampleView()).deadline).toBe('10:00');
    const { policy } = exampleView();
    expect(callList(exampleView({ policy: { ...policy, steps: [] } })).deadline).toBeNull();
  });
});

describe('whom to ring next', () => {
  const { pupil } = example('pupil-yusuf');
  const order = (log: readonly LogRow[]) => ringOrder(pupil, log, TODAY).map(({ person }) => person);

  it('follows the contact order of the school', () => {
    expect(order([])).toEqual(['Amina Ahmed', 'Karim Ahmed', 'Salma Ahmed']);
  });

  it('comes to the next contact after one was tried, and back when all were', () => {
    const first = callTo('Amina Ahmed', '07700 900101', 'no answer');
    const second = callTo('Karim Ahmed', '07700900102', 'message left', '09:02');
    const third = callTo('Salma Ahmed', '07700 900103', 'no answer', '09:04');
    expect(order([first])[0]).toBe('Karim Ahmed');
    expect(order([first, second])[0]).toBe('Salma Ahmed');
    expect(order([first, second, third])[0]).toBe('Amina Ahmed');
  });

  it('begins anew each morning', () => {
    expect(order([callTo('Amina Ahmed', '07700 900101', 'no answer', '09:00', '23')])[0]).toBe('Amina Ahmed');
  });

  it('never offers a dead number again, and offers another number of the same person', () => {
    const dead = callTo('Amina Ahmed', '07700 900101', 'number dead', '09:00', '12');
    expect(order([dead])).not.toContain('Amina Ahmed');
    const [parent] = pupil.parents ?? [];
    const second = {
      ...pupil,
      parents: [{ ...parent, name: 'Amina Ahmed', phones: ['07700 900101', '01452 000199'] }],
    };
    expect(ringOrder(second, [dead], TODAY)[0]).toMatchObject({
      person: 'Amina Ahmed',
      number: '01452 000199',
    });
  });

  it('rings a parent who is no listed contact before the contacts', () => {
    const parents = [{ name: 'Omar Ahmed', relationship: 'father', phones: ['07700 900109'] }];
    expect(ringOrder({ ...pupil, parents }, [], TODAY)[0]?.person).toBe('Omar Ahmed');
  });
});

describe('steps beside the call list', () => {
  it('leaves to it what ringing completes, and nothing of a child who is not on it', () => {
    const view = exampleView();
    const due = dueFor(view);
    const { others, byRinging } = splitCalling(due, callList(view));
    expect(others.length + byRinging.length).toBe(due.length);
    expect(byRinging.map(({ prompt }) => prompt.step)).toContain('first-day-call');
    expect(others.map(({ prompt }) => prompt.step)).toContain('pass-to-dsl');
    expect(splitCalling(due, { calls: [] }).byRinging).toEqual([]);
  });
});
