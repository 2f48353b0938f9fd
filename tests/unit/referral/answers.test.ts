import { describe, expect, it } from 'vitest';
import { answersFor } from '@/utils/referral/answers';
import { answerOf } from '@/utils/referral/answering/answer-of';
import { FIELDS } from '@/utils/referral/fields/fields';
import { ATTENDANCE_RETURN } from '@/utils/referral/papers/attendance-return';
import { GLOS_CME_REFERRAL } from '@/utils/referral/papers/glos-cme-referral';
import { PAPERS } from '@/utils/referral/papers/papers';
import { logLinesOf, printedAnswer } from '@/utils/referral/printing';
import { aCase, FULL_LOG, marks, row } from './a-case';

describe('answers from the pupil record', () => {
  it('gives the name with its diacritics, the date of birth and where each came from', () => {
    const surname = answerOf('child.surname', aCase());
    expect(surname).toMatchObject({ state: 'known', value: 'Okonkwo-Łaska', source: 'MIS', prefill: 'auto' });
    expect(printedAnswer(answerOf('child.dob', aCase()))).toBe('04/03/2017');
  });

  it('says that nobody asked about brothers and sisters when the record is silent', () => {
    expect(answerOf('sib[]', aCase())).toMatchObject({ state: 'not asked', value: null });
    expect(answerOf('sib[]', aCase()).whoCanFind).toContain('office');
  });

  it('knows that there are none when the list is empty', () => {
    expect(answerOf('sib[]', aCase({ pupil: { siblings: [] } }))).toMatchObject({
      state: 'known',
      value: 'None known',
    });
  });

  it('calls a fact unknown when it was asked for and not obtained', () => {
    const log = [
      row('2026-11-12T09:00', {
        kind: 'note',
        about: 'sib[]',
        outcome: 'unknown',
        text: 'Mother would not say',
      }),
    ];
    expect(answerOf('sib[]', aCase({ log }))).toMatchObject({
      state: 'unknown',
      value: null,
      date: '2026-11-12',
    });
  });

  it('does not let a note unsay what the record holds', () => {
    const log = [row('2026-11-12T09:00', { kind: 'note', about: 'child.upn', outcome: 'unknown' })];
    expect(answerOf('child.upn', aCase({ log }))).toMatchObject({ state: 'known', value: 'A999999999999' });
  });

  it('gives all contact details of both parents on the one line Gloucestershire asks for', () => {
    const answer = answerOf('parent[]', aCase());
    expect(answer.value).toEqual([
      'Ngozi Okonkwo (mother), 07700 900111, ngozi@family.example, 12 Sorrel Way, Quedgeley, Gloucester, GL2 4XY',
      'Piotr Łaska (father), 07700 900222, 01452 555222',
    ]);
  });

  it('has a row for every field a paper asks, and no id twice', () => {
    const ids = FIELDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const paper of PAPERS) expect(() => answersFor(paper, aCase())).not.toThrow();
  });
});

describe('safeguarding answers', () => {
  it('answers Yes for a flag that is set, and leaves it to the DSL', () => {
    const facts = aCase({ pupil: { flags: ['child-protection-plan'] } });
    expect(answerOf('sg.cpPlan', facts)).toMatchObject({
      state: 'known',
      value: 'Yes',
      prefill: 'dsl',
      source: 'DSL',
    });
  });

  it('never answers No for a flag that is absent', () => {
    const flags = FIELDS.filter(({ id }) => id.startsWith('sg.')).map(({ id }) =>
      answerOf(id, aCase({ log: FULL_LOG })),
    );
    expect(flags.filter(({ value }) => value === 'No')).toEqual([]);
    expect(answerOf('sg.lac', aCase()).state).toBe('not asked');
  });

  it('takes a flag back when the log clears it', () => {
    const log = [
      row('2026-11-10T09:00', { kind: 'flag', flag: 'looked-after', outcome: 'set' }),
      row('2026-11-12T09:00', { kind: 'flag', flag: 'looked-after', outcome: 'cleared' }),
    ];
    expect(answerOf('sg.lac', aCase({ log: log.slice(0, 1) }))).toMatchObject({
      value: 'Yes',
      date: '2026-11-10',
    });
    expect(answerOf('sg.lac', aCase({ log })).state).toBe('not asked');
  });
});

describe('answers from the register', () => {
  it('gives the last present mark as the date last attended', () => {
    expect(answerOf('att.lastAttended', aCase())).toMatchObject({ value: '2026-11-09', source: 'REG' });
  });

  it('takes a later sighting as the date last seen, but not an earlier one', () => {
    const later = [row('2026-11-14T11:00', { kind: 'sighting', by: 'A neighbour' })];
    const earlier = [row('2026-11-05T11:00', { kind: 'sighting' })];
    expect(answerOf('att.lastSeen', aCase({ log: later })).value).toBe('2026-11-14');
    expect(answerOf('att.lastSeenBy', aCase({ log: later })).value).toBe('A neighbour');
    expect(answerOf('att.lastSeen', aCase({ log: earlier })).value).toBe('2026-11-09');
  });

  it('knows that a child who came after the register closed was seen', () => {
    const strip = marks('2026-11-09', ['/', '\\'], ['N', 'N'], ['U', 'N'], ['N', 'N']);
    expect(answerOf('att.lastSeen', aCase({ strip, days: 3 })).value).toBe('2026-11-11');
    expect(answerOf('att.lastAttended', aCase({ strip, days: 3 })).value).toBe('2026-11-09');
  });

  it('counts each code of the absence, and says which sessions were not read', () => {
    const strip = marks('2026-11-09', ['/', 'N'], ['N', 'N'], ['O', 'not-read'], ['I', 'I']);
    const facts = aCase({
      strip,
      days: 3,
      absence: { from: '2026-11-09' as never },
      now: '2026-11-12T16:00',
    });
    expect(answerOf('att.codes', facts).value).toEqual([
      'N (Reason not yet established): 3 sessions',
      'O (Absent, unauthorised): 1 session',
      'Not read: 1 session',
      'I (Illness): 2 sessions',
    ]);
  });

  it('prints a count with holes as a range', () => {
    const facts = aCase({ absence: { days: 8, atMost: 10 } });
    expect(answerOf('att.daysContinuous', facts).value).toBe(
      '8 read; 10 if the registers not read show absence too',
    );
  });

  it('says nothing about an absence when there is none', () => {
    expect(answerOf('att.firstAbsent', aCase({ days: 0 })).state).toBe('not asked');
    expect(answerOf('att.codes', aCase({ days: 0 })).state).toBe('not asked');
  });
});

describe('the log on a paper', () => {
  it('lists every row of this absence, oldest first', () => {
    const shuffled = [...FULL_LOG].reverse();
    const lines = logLinesOf(answerOf('log.all', aCase({ log: shuffled })));
    expect(lines.map(({ date, time }) => `${date} ${time}`)).toEqual(
      [...lines.map(({ date, time }) => `${date} ${time}`)].sort(),
    );
    expect(lines).toHaveLength(10);
  });

  it('leaves out what was logged in an earlier absence', () => {
    const log = [row('2026-10-05T09:00', { kind: 'contact-attempt', method: 'call', outcome: 'no answer' })];
    expect(answerOf('log.contactAttempts', aCase({ log })).state).toBe('not asked');
  });

  it('puts no flag, note or step of the school’s own on it', () => {
    const log = [
      row('2026-11-11T09:00', { kind: 'flag', flag: 'looked-after', outcome: 'set' }),
      row('2026-11-11T09:10', { kind: 'note', text: 'for us only' }),
      row('2026-11-11T09:20', { kind: 'step', step: 'cme-criteria', outcome: 'done' }),
    ];
    expect(answerOf('log.all', aCase({ log })).state).toBe('not asked');
  });

  it('gives the number that was rung and how the person is related', () => {
    const lines = logLinesOf(answerOf('log.emergencyContacts', aCase({ log: FULL_LOG })));
    expect(lines[1]).toMatchObject({
      person: 'Ada Okonkwo',
      relationship: 'grandmother',
      number: '07700 900333',
    });
  });
});

describe('a paper', () => {
  it('has Gloucestershire’s fields in the council’s order', () => {
    const { answers } = answersFor(GLOS_CME_REFERRAL, aCase({ log: FULL_LOG }));
    expect(answers.slice(0, 8).map(({ id }) => id)).toEqual([
      'school.name',
      'child.forenames',
      'child.surname',
      'child.dob',
      'child.sex',
      'att.lastAttended',
      'att.lastSeen',
      'parent[]',
    ]);
  });

  it('says that the field list of the attendance return is ours', () => {
    expect(ATTENDANCE_RETURN.fieldList).toBe('ours');
    expect(answersFor(ATTENDANCE_RETURN, aCase()).about).toContain('ours and not the local authority’s');
  });

  it('lists what Settings still lack when there is no school and nobody acting', () => {
    const { gaps } = answersFor(GLOS_CME_REFERRAL, aCase({ nobody: true }));
    expect(gaps.map(({ about }) => about)).toEqual(expect.arrayContaining(['school.name', 'referrer.name']));
  });
});
