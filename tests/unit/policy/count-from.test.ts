import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '@/utils/calendar/school-calendar';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import { DEFAULT_SETTINGS } from '@/utils/counters/settings';
import { JOHN_MOORE } from '@/utils/policy/packs/john-moore';
import { standingOf } from '@/utils/policy/stand';
import type { Situation } from '@/utils/policy/standing';
import { unreadYear, withMark } from '@/utils/register/strip';

const calendar = schoolCalendar({
  terms: [{ from: schoolDate('2026-09-02'), to: schoolDate('2026-12-18') }],
});
const monday = schoolDate('2026-11-23');
const firstMorning: Situation = {
  policy: JOHN_MOORE,
  settings: DEFAULT_SETTINGS,
  calendar,
  pupil: { surname: 'Quill', forenames: 'Wren' },
  strip: withMark(unreadYear(2026), monday, 'AM', 'N'),
  log: [],
  now: schoolMoment('2026-11-23T09:20'),
};

describe('a school that begins with the program in November', () => {
  it('counts a pupil who is away on the first morning from that morning on', () => {
    const { counters, prompts } = standingOf({ ...firstMorning, countFrom: monday });
    expect(counters.absence).toMatchObject({ days: 0, atMost: 1, from: monday });
    expect(prompts.find(({ step }) => step === 'cme-referral')?.state).toBe('upcoming');
  });

  it('would take every unread day since September for a hole if nobody said when it began', () => {
    const { counters } = standingOf(firstMorning);
    expect(counters.absence.atMost).toBe(59);
  });

  it('still counts the days after it that nobody read as holes', () => {
    const { counters } = standingOf({ ...firstMorning, countFrom: schoolDate('2026-11-19') });
    expect(counters.absence.atMost).toBe(3);
  });
});
