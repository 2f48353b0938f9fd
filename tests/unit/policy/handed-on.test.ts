import { describe, expect, it } from 'vitest';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import type { CaseEvent, LogRow } from '@/utils/cases/log-row';
import { dueFor, dueForOthers, stepsOf } from '@/utils/policy/for-role';
import { handedByYou, handedToYou } from '@/utils/policy/handed-on';
import type { Who } from '@/utils/policy/policy';
import type { SchoolView, StaffMember } from '@/utils/policy/school-view';
import { awayWords, standingInWords } from '@/utils/wording/handed-on';
import { STAFF, actingAs, exampleView } from '@/tests/tools/example-view';

const AT = schoolMoment('2026-11-24T09:05');
const OFFICE_HANDS: LogRow = {
  kind: 'passed-on',
  at: AT,
  from: 'office',
  to: 'dsl',
  person: 'Priya Nair',
  text: 'Mother will not speak to me',
  by: 'Jo Marsh',
};

function event(id: string, author: string, row: LogRow): CaseEvent {
  return { id, pupilId: 'pupil-yusuf', author, recordedAt: AT, rules: 'example', row };
}

const HANDED = event('handed', 'staff-office', OFFICE_HANDS);
const TAKEN = event('taken', 'staff-dsl', { kind: 'taken-on', at: AT, event: 'handed', by: 'Priya Nair' });

/** The example school after these lines in Yusuf's log, as one of the staff sees it. */
function viewWith(
  events: readonly CaseEvent[],
  role: Who,
  staff: readonly StaffMember[] = STAFF,
): SchoolView {
  const view = exampleView({ acting: actingAs(role), staff });
  return {
    ...view,
    pupils: view.pupils.map((row) =>
      row.id === 'pupil-yusuf' ? { ...row, events: [...row.events, ...events] } : row,
    ),
  };
}

const ofYusuf = (view: SchoolView) => dueFor(view).filter(({ pupilId }) => pupilId === 'pupil-yusuf');
const officeSteps = ofYusuf(viewWith([], 'office')).map(({ prompt }) => prompt.step);

describe('a case handed from the office to the DSL', () => {
  it('is seen by both sides while nobody has taken it', () => {
    expect(handedToYou(viewWith([HANDED], 'dsl')).map(({ eventId }) => eventId)).toEqual(['handed']);
    expect(handedByYou(viewWith([HANDED], 'office')).map(({ eventId }) => eventId)).toEqual(['handed']);
    expect(handedToYou(viewWith([HANDED], 'head'))).toEqual([]);
  });

  it('leaves its steps with the office until it is taken', () => {
    expect(officeSteps.length).toBeGreaterThan(0);
    expect(ofYusuf(viewWith([HANDED], 'office')).map(({ prompt }) => prompt.step)).toEqual(officeSteps);
    expect(ofYusuf(viewWith([HANDED], 'office'))[0]?.waiting?.eventId).toBe('handed');
  });

  it('brings its steps to the DSL once it is taken, and none is with nobody', () => {
    const steps = ofYusuf(viewWith([HANDED, TAKEN], 'dsl')).map(({ prompt }) => prompt.step);
    expect(steps).toEqual(expect.arrayContaining(officeSteps));
    expect(ofYusuf(viewWith([HANDED, TAKEN], 'office'))).toEqual([]);
    expect(handedToYou(viewWith([HANDED, TAKEN], 'dsl'))).toEqual([]);
    for (const role of ['office', 'dsl', 'head'] as const) {
      const view = viewWith([HANDED, TAKEN], role);
      expect(dueFor(view).length + dueForOthers(view).length).toBe(
        dueFor(viewWith([], role)).length + dueForOthers(viewWith([], role)).length,
      );
    }
  });

  it('moves one step alone where one step was handed on', () => {
    const [step = ''] = officeSteps;
    const one = event('handed', 'staff-office', {
      ...OFFICE_HANDS,
      kind: 'passed-on',
      from: 'office',
      to: 'head',
      step,
    });
    const owners = stepsOf(
      viewWith([one, TAKEN], 'head'),
      viewWith([one, TAKEN], 'head').pupils[0] ?? never(),
    );
    expect(owners.filter(({ owner }) => owner.role === 'head' && owner.through !== null)).toHaveLength(1);
  });

  it('does not carry over from an absence that is closed', () => {
    const before = event('handed', 'staff-office', { ...OFFICE_HANDS, at: schoolMoment('2026-10-05T09:00') });
    expect(handedToYou(viewWith([before], 'dsl'))).toEqual([]);
  });
});

function never(): never {
  throw new Error('The example has pupils.');
}

describe('a colleague who is away', () => {
  const away = { from: schoolDate('2026-11-23'), to: schoolDate('2026-11-27'), deputy: 'staff-head' };
  const staff = STAFF.map((member) => (member.id === 'staff-dsl' ? { ...member, away } : member));

  it('has their steps seen by the deputy as well, from the first day to the last', () => {
    const dsl = dueFor(viewWith([], 'dsl')).map(({ pupilId, prompt }) => pupilId + prompt.step);
    const head = dueFor(viewWith([], 'head', staff)).map(({ pupilId, prompt }) => pupilId + prompt.step);
    expect(head).toEqual(expect.arrayContaining(dsl));
    expect(standingInWords(viewWith([], 'head', staff))).toBe(
      'You stand in for Priya Nair until Fri 27 Nov.',
    );
    const later = { ...viewWith([], 'head', staff), now: schoolMoment('2026-11-28T09:00') };
    expect(standingInWords(later)).toBeNull();
  });

  it('has what was handed to them by name seen by the deputy', () => {
    const toPriya = event('handed', 'staff-office', {
      ...OFFICE_HANDS,
      kind: 'passed-on',
      from: 'office',
      to: 'dsl',
      staff: 'staff-dsl',
    });
    expect(handedToYou(viewWith([toPriya], 'head', staff))).toHaveLength(1);
    expect(handedToYou(viewWith([toPriya], 'head'))).toEqual([]);
  });

  it('is said with who stands in', () => {
    const [, priya] = staff;
    expect(priya === undefined ? '' : awayWords(viewWith([], 'office', staff), priya)).toBe(
      'Away until Fri 27 Nov. Alan Price stands in.',
    );
  });
});
