import { describe, expect, it } from 'vitest';
import { schoolMoment } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import { answersFor } from '@/utils/referral/answers';
import { answerOf } from '@/utils/referral/answering/answer-of';
import { askOf } from '@/utils/referral/ask';
import { changedSince } from '@/utils/referral/changed-since';
import { paperOf } from '@/utils/referral/papers/papers';
import { STAFF, aCase } from './a-case';

const GLOS = 'glos-cme-referral';
const at = (time: string) => schoolMoment(`2026-11-20T${time}`);
const HIDDEN: LogRow = { at: at('08:30'), kind: 'flag', flag: 'confidential-address', outcome: 'set' };
const released = (form: string, time = '08:40'): LogRow => ({
  at: at(time),
  kind: 'note',
  about: `release-address:${form}`,
  outcome: 'released',
  text: 'The team must visit.',
});
const address = (log: readonly LogRow[], paper?: string) =>
  answerOf('addr.current', { ...aCase({ log }), ...(paper === undefined ? {} : { paper }) }).state;

describe('a confidential address', () => {
  it('stands on the one paper the DSL released it for, and on no other', () => {
    const log = [HIDDEN, released(GLOS)];
    expect(address(log, GLOS)).toBe('known');
    expect(address(log, 'attendance-return')).toBe('withheld');
    expect(address(log)).toBe('withheld');
  });

  it('is withheld again once that paper was sent', () => {
    const sent: LogRow = { at: at('08:45'), kind: 'sent', form: GLOS, to: 'the LA' };
    expect(address([HIDDEN, released(GLOS), sent], GLOS)).toBe('withheld');
    expect(address([HIDDEN, released(GLOS), sent, released(GLOS, '08:50')], GLOS)).toBe('known');
  });
});

describe('a check that the DSL passed over', () => {
  const paper = paperOf('ealing-reasonable-enquiry');
  const gates = (log: readonly LogRow[]) =>
    paper === null
      ? []
      : answersFor(paper, aCase({ log }))
          .gaps.filter(({ kind }) => kind === 'gate')
          .map(({ about }) => about);

  it('does not stand in the way of that paper, and does of every other', () => {
    const passed = (form: string): LogRow => ({
      at: at('08:40'),
      kind: 'note',
      about: `paper-check:${form}:home-visit`,
      outcome: 'waived',
      text: 'The house was pulled down.',
    });
    expect(gates([])).toContain('home-visit');
    expect(gates([passed('ealing-reasonable-enquiry')])).not.toContain('home-visit');
    expect(gates([passed(GLOS)])).toContain('home-visit');
  });
});

describe('answers that are the DSL’s', () => {
  it('stay off a paper that somebody else makes, also in the authority’s own form', () => {
    const facts = { ...aCase({ pupil: { flags: ['looked-after'] } }), dslAnswers: 'withheld' as const };
    expect(askOf(facts).answer('sg.lac', 'In care')).toMatchObject({ state: 'withheld', value: null });
    expect(askOf(facts).answer('child.dob', 'DOB').state).toBe('known');
  });
});

describe('the DSL and the head on a paper', () => {
  const office = { ...STAFF, id: 's2', name: 'Jo Marsh', role: 'office' as const };
  const head = { ...STAFF, id: 's3', name: 'Alan Birch', role: 'head' as const };
  const named = (id: string, allStaff: readonly (typeof STAFF)[]) =>
    answerOf(id, { ...aCase({}), staff: office, allStaff }).value;

  it('are named from the staff list when the office makes it', () => {
    expect([named('dsl.name', [office, STAFF, head]), named('head.name', [STAFF, head])]).toEqual([
      'Priya Nair',
      'Alan Birch',
    ]);
  });

  it('are not chosen from two', () => {
    expect(named('dsl.name', [STAFF, { ...STAFF, id: 's4', name: 'Sam Hill' }])).toBeNull();
  });
});

describe('what differs from a paper that was sent', () => {
  it('is said answer by answer, and the date of the paper is no news', () => {
    const paper = paperOf(GLOS);
    if (paper === null) throw new Error('The paper is in the list.');
    const { answers } = answersFor(paper, aCase({}));
    expect(changedSince(answers, aCase({}))).toEqual([]);
    const moved = aCase({ pupil: { forenames: 'Zoë Ada' } });
    expect(changedSince(answers, moved)).toEqual([
      { label: 'Forename(s)', before: 'Zoë Adaeze', now: 'Zoë Ada' },
    ]);
  });

  it('never shows an address that is withheld now', () => {
    const before = [answerOf('addr.current', aCase({}), 'Address')];
    expect(changedSince(before, aCase({ log: [HIDDEN] }))).toEqual([]);
  });
});
