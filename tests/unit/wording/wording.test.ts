import { describe, expect, it } from 'vitest';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import { LOG_KINDS } from '@/utils/cases/log-row';
import type { LogRow } from '@/utils/cases/log-row';
import type { Counters } from '@/utils/counters/counts';
import { amount, listOf, rangeOf } from '@/utils/wording/amounts';
import { countLines } from '@/utils/wording/counts';
import { clockTime, dayFrom, longDay, momentFrom, shortDay } from '@/utils/wording/dates';
import { rowDetail, rowTitle } from '@/utils/wording/log-rows';
import { sessionReadWords } from '@/utils/wording/read-today';
import { dueWords } from '@/utils/wording/steps';
import { exampleView } from '@/tests/tools/example-view';

const NOW = schoolMoment('2026-11-24T09:12');
const TODAY = schoolDate('2026-11-24');

describe('dates and times', () => {
  it('are written as people say them', () => {
    expect(longDay(TODAY)).toBe('Tuesday 24 November 2026');
    expect(shortDay(schoolDate('2026-03-01'))).toBe('Sun 1 Mar');
    expect(['00:00', '09:05', '12:00', '14:30'].map(clockTime)).toEqual(['12am', '9:05am', '12pm', '2:30pm']);
  });

  it('are near or far from today', () => {
    const from = (day: string) => dayFrom(TODAY, schoolDate(day));
    expect(['2026-11-24', '2026-11-23', '2026-11-25', '2026-11-10', '2024-02-29'].map(from)).toEqual([
      'today',
      'yesterday',
      'tomorrow',
      'Tue 10 Nov',
      '29 February 2024',
    ]);
    expect(momentFrom(NOW, schoolMoment('2026-11-23T15:05'))).toBe('yesterday at 3:05pm');
  });
});

describe('amounts', () => {
  it('are one or many, and a range when there are holes', () => {
    expect([amount(1, 'school day'), amount(0, 'school day')]).toEqual(['1 school day', '0 school days']);
    expect(rangeOf({ days: 3, atMost: 5 }, 'school day')).toBe('3 to 5 school days');
    expect(listOf(['Ash', 'Elm', 'Oak'])).toBe('Ash, Elm and Oak');
  });
});

describe('when a step is due', () => {
  it.each([
    [{ due: TODAY, state: 'due' }, 'Due today'],
    [{ due: schoolMoment('2026-11-24T10:00'), state: 'due' }, 'Due today by 10am'],
    [{ due: schoolMoment('2026-11-24T09:00'), state: 'overdue' }, 'Overdue: was due today by 9am'],
    [{ due: schoolDate('2026-12-07'), state: 'upcoming' }, 'Due Mon 7 Dec'],
    [{ due: TODAY, state: 'done' }, 'Done'],
    [{ due: TODAY, state: 'waived' }, 'Decided not to'],
  ] as const)('%o is "%s"', (prompt, words) => {
    expect(dueWords(prompt, NOW)).toBe(words);
  });
});

describe('counts', () => {
  const lines = (id: string) => {
    const row = exampleView().pupils.find((pupil) => pupil.id === id);
    if (row === undefined) throw new Error('No such pupil in the example.');
    return countLines(row.standing.counters, TODAY).map(({ sentence }) => sentence);
  };

  it('say how long a child is away, not seen and not reached', () => {
    expect(lines('pupil-yusuf').slice(0, 3)).toEqual([
      'Away for 9 to 10 school days',
      'Not seen for 9 to 10 school days',
      'No contact for 9 to 10 school days',
    ]);
  });

  it('do not say of a child in school that they are away', () => {
    expect(lines('pupil-omar').slice(0, 3)).toEqual([
      'Not away',
      'Seen on the last day that was read',
      'No contact needed',
    ]);
    expect(lines('pupil-ivy')[1]).toBe('Seen today');
  });

  it('do not call a child away who came this morning, because the afternoon is still to come', () => {
    const anybody = exampleView().pupils[0]?.standing.counters as Counters;
    const counters: Counters = {
      ...anybody,
      absence: { days: 0, atMost: 1, sessions: 0, from: null, lastPresent: TODAY },
      unseen: { days: 0, atMost: 0, lastSeen: TODAY },
    };
    const [away, unseen] = countLines(counters, TODAY);
    expect(away).toMatchObject({
      sentence: 'Not away',
      detail: 'Last present today. The rest of the day has not been read',
    });
    expect(unseen).toMatchObject({ sentence: 'Seen today', detail: '' });
  });
});

describe('counts of a child of whom nothing was read', () => {
  it('do not say that they are in school, or were seen', () => {
    const nothing = { ...(exampleView().pupils[0]?.standing.counters as Counters) };
    const counters: Counters = {
      ...nothing,
      absence: { days: 0, atMost: 0, sessions: 0, from: null, lastPresent: null },
      unseen: { days: 0, atMost: 0, lastSeen: null },
    };
    const sentences = countLines(counters, TODAY).map(({ sentence }) => sentence);
    expect(sentences.slice(0, 2)).toEqual(['No session has been read yet', 'Not known when last seen']);
  });
});

describe('coverage', () => {
  it('names the registers that are missing', () => {
    const read = { session: 'AM', pupils: 60, read: 28, missing: ['Ash', 'Elm'], partly: ['Oak'] } as const;
    expect(sessionReadWords(read)).toBe(
      'This morning: 28 of 60 pupils read. Not read yet: Ash and Elm. Read in part: Oak.',
    );
    expect(sessionReadWords({ ...read, read: 60, missing: [], partly: [] })).toBe(
      'This morning: all 60 pupils read.',
    );
  });
});

describe('the log', () => {
  const rows: readonly LogRow[] = [
    {
      at: NOW,
      kind: 'contact-attempt',
      method: 'call',
      person: 'Amina Ahmed',
      number: '07700 900101',
      outcome: 'no answer',
    },
    { at: NOW, kind: 'home-visit', outcome: 'no reply at door' },
    { at: NOW, kind: 'enquiry', with: 'social-media' },
    { at: NOW, kind: 'told', who: 'mash' },
    { at: NOW, kind: 'sighting', text: 'Seen at the library' },
    { at: NOW, kind: 'whereabouts', outcome: 'unknown' },
    {
      at: NOW,
      kind: 'step',
      step: 'social-media',
      outcome: 'waived',
      reason: 'LA asked',
      review: schoolDate('2026-12-01'),
    },
    { at: NOW, kind: 'sent', form: 'glos-cme-referral', to: 'the council' },
    { at: NOW, kind: 'flag', flag: 'ehcp', outcome: 'set' },
    { at: NOW, kind: 'note', about: 'social-media', text: 'Asked again' },
  ];

  it('says every kind of row in words', () => {
    expect(rows.map(({ kind }) => kind)).toEqual(LOG_KINDS);
    expect(rows.map((row) => rowTitle(row, () => 'Search social media'))).toEqual([
      'Call to Amina Ahmed',
      'Home visit',
      'Enquiry: social media (public pages)',
      'Told multi-agency safeguarding hub (MASH)',
      'The child was seen',
      'Whereabouts unknown',
      'Decided not to: Search social media',
      'Paper sent to the council',
      'Education, health and care plan: set',
      'Note on: Search social media',
    ]);
  });

  it('keeps the outcome and everything that was noted', () => {
    expect(rows.map(rowDetail).filter((detail) => detail !== '')).toEqual([
      'No answer. 07700 900101',
      'No reply at door',
      'Seen at the library',
      'LA asked. Review on 1 December 2026',
      'Asked again',
    ]);
  });
});
