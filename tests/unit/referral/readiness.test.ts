import { describe, expect, it } from 'vitest';
import { answersFor } from '@/utils/referral/answers';
import { checklistAnswer } from '@/utils/referral/checklist';
import { criteriaThatHold } from '@/utils/referral/criteria';
import { GLOS_CME_REFERRAL } from '@/utils/referral/papers/glos-cme-referral';
import { unmetGates } from '@/utils/referral/readiness';
import { whichPaper } from '@/utils/referral/which-paper';
import { aCase, FULL_LOG, row } from './a-case';
import type { Given } from './a-case';

const gates = (given: Given) => unmetGates(GLOS_CME_REFERRAL, aCase(given));
const checklist = (id: string, given: Given) => {
  const section = GLOS_CME_REFERRAL.sections.find(({ kind }) => kind === 'checklist');
  const found = section?.kind === 'checklist' ? section.rows.find((one) => one.id === id) : undefined;
  if (found === undefined) throw new Error('no such row');
  return checklistAnswer(found, aCase(given));
};

describe('which paper', () => {
  it('asks whether the whereabouts are known before it chooses', () => {
    expect(whichPaper(aCase())).toMatchObject({ kind: 'question', question: 'whereabouts' });
  });

  it('refers the child when the whereabouts are logged as unknown', () => {
    expect(whichPaper(aCase({ log: FULL_LOG }))).toMatchObject({ kind: 'paper', form: 'glos-cme-referral' });
  });

  it('takes the attendance return when a parent was reached', () => {
    const log = [
      row('2026-11-11T09:00', {
        kind: 'contact-attempt',
        method: 'call',
        person: 'Ngozi Okonkwo',
        outcome: 'spoke, reason given',
      }),
    ];
    expect(whichPaper(aCase({ log }))).toMatchObject({ kind: 'paper', form: 'attendance-return' });
  });

  it('is not reassured by an emergency contact who answered', () => {
    const log = [
      row('2026-11-11T09:00', {
        kind: 'contact-attempt',
        method: 'call',
        person: 'Ada Okonkwo',
        outcome: 'spoke, reason given',
      }),
    ];
    expect(whichPaper(aCase({ log })).kind).toBe('question');
  });

  it('goes by the latest answer when the whereabouts are lost again', () => {
    const log = [
      row('2026-11-11T09:00', { kind: 'sighting' }),
      row('2026-11-16T09:00', { kind: 'whereabouts', outcome: 'unknown' }),
    ];
    expect(whichPaper(aCase({ log }))).toMatchObject({ form: 'glos-cme-referral' });
  });
});

describe('the council’s criteria', () => {
  it('holds none before anybody was tried', () => {
    expect(criteriaThatHold(aCase())).toEqual([]);
  });

  it('suggests that contact failed when every attempt came to nothing', () => {
    expect(criteriaThatHold(aCase({ log: FULL_LOG }))).toEqual(['contact-failed']);
  });

  it('suggests a move only when the log says so and gives no address', () => {
    const moved = row('2026-11-13T09:00', { kind: 'home-visit', outcome: 'moved, no address' });
    expect(criteriaThatHold(aCase({ log: [moved] }))).toEqual(['contact-failed', 'moved']);
    const found = row('2026-11-16T09:00', {
      kind: 'enquiry',
      with: 'neighbours',
      outcome: 'moved, address given',
    });
    expect(criteriaThatHold(aCase({ log: [moved, found] }))).toEqual(['contact-failed']);
  });

  it('suggests a place not taken up for a child who never came', () => {
    const log = [row('2026-11-11T09:00', { kind: 'contact-attempt', method: 'call', outcome: 'no answer' })];
    const given: Given = { log, pupil: { startDate: '2026-11-10' as never }, absence: { lastPresent: null } };
    expect(criteriaThatHold(aCase(given))).toContain('place-not-taken-up');
  });

  it('suggests none once the whereabouts are known', () => {
    expect(
      criteriaThatHold(aCase({ log: [...FULL_LOG, row('2026-11-18T09:00', { kind: 'sighting' })] })),
    ).toEqual([]);
  });
});

describe('what is missing', () => {
  it('lists every check from day 1, with the day by which a visit should be made', () => {
    const missing = gates({ days: 1, now: '2026-11-10T09:00' });
    expect(missing.map(({ about }) => about)).toEqual([
      'first-day-call',
      'contacts-tried',
      'enquiries',
      'home-visit',
      'social-media',
      'criteria',
    ]);
    expect(missing.find(({ about }) => about === 'home-visit')?.by).toBe('2026-11-16');
  });

  it('lists no check once everything is logged', () => {
    expect(gates({ log: FULL_LOG })).toEqual([]);
  });

  it('wants each contact tried at two times of day', () => {
    const once = FULL_LOG.filter(({ at }) => at !== '2026-11-11T09:05');
    expect(gates({ log: once }).map(({ why }) => why)).toEqual([
      '1 emergency contact tried at only one time of day.',
    ]);
  });

  it('says that the day for a visit has passed, and takes a reason why it is not appropriate', () => {
    const without = FULL_LOG.filter(({ kind }) => kind !== 'home-visit');
    expect(gates({ log: without })[0]?.why).toContain('The day for it has passed.');
    const reason = row('2026-11-12T09:00', {
      kind: 'note',
      about: 'home-visit',
      outcome: 'not appropriate',
      text: 'Abroad',
    });
    expect(gates({ log: [...without, reason] })).toEqual([]);
  });

  it('marks what only the DSL can answer', () => {
    const { gaps } = answersFor(GLOS_CME_REFERRAL, aCase());
    expect(gaps.find(({ about }) => about === 'sg.cpPlan')).toMatchObject({ needsDsl: true });
    expect(gaps.find(({ about }) => about === 'sib[]')).toMatchObject({ needsDsl: false });
  });
});

describe('the checklist', () => {
  it('gives the day and outcome of the first-day call, with how often it was tried', () => {
    expect(checklist('first-day-call', { log: FULL_LOG })).toMatchObject({
      date: '2026-11-10',
      outcome: 'number dead (2 calls)',
    });
  });

  it('does not take a call on the second day for a first-day call', () => {
    const log = [row('2026-11-11T09:00', { kind: 'contact-attempt', method: 'call', outcome: 'no answer' })];
    expect(checklist('first-day-call', { log })).toMatchObject({ date: null, outcome: '' });
  });

  it('leaves the date open while one contact has not been tried', () => {
    const log = FULL_LOG.filter((one) => !('person' in one) || one.person !== 'Ada Okonkwo');
    const answer = checklist('contacts-tried', { log });
    expect(answer.date).toBeNull();
    expect(answer.outcome).toContain('Ada Okonkwo, 07700 900333: not tried yet');
  });

  it('prefers the visit at which something was learnt to the later one that found nobody', () => {
    const log = [
      row('2026-11-12T09:00', { kind: 'home-visit', outcome: 'property empty' }),
      row('2026-11-16T09:00', { kind: 'home-visit', outcome: 'no reply at door' }),
    ];
    expect(checklist('home-visit', { log })).toMatchObject({
      date: '2026-11-12',
      outcome: 'property empty (2 visits)',
    });
  });

  it('names each kind of enquiry with its result', () => {
    expect(checklist('enquiries', { log: FULL_LOG }).outcome).toBe(
      'siblings or their school: sibling absent; staff: nothing known',
    );
  });
});
