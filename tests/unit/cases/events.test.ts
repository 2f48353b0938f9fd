import { describe, expect, it } from 'vitest';
import { schoolMoment } from '@/utils/calendar/school-date';
import { TAKEN_BACK, eventsInForce } from '@/utils/cases/events';
import type { CaseEvent, LogRow } from '@/utils/cases/log-row';

function event(id: string, at: string, row: Partial<LogRow> = {}, corrects?: string): CaseEvent {
  return {
    id,
    pupilId: 'pupil-1',
    author: 'staff-1',
    recordedAt: schoolMoment('2026-11-24T11:00'),
    rules: 'test',
    row: {
      kind: 'contact-attempt',
      method: 'call',
      outcome: 'no answer',
      ...row,
      at: schoolMoment(at),
    } as LogRow,
    ...(corrects === undefined ? {} : { corrects }),
  };
}

function undo(id: string, of: string): CaseEvent {
  return event(id, '2026-11-24T11:00', { kind: 'note', about: TAKEN_BACK }, of);
}

const ids = (events: readonly CaseEvent[]) => events.map(({ id }) => id);

describe('the log in force', () => {
  it('puts a call that was written down late where it happened', () => {
    expect(ids(eventsInForce([event('ten', '2026-11-24T10:00'), event('nine', '2026-11-24T09:00')]))).toEqual(
      ['nine', 'ten'],
    );
  });

  it('leaves out a call that was taken back, and the note that took it back', () => {
    expect(ids(eventsInForce([event('call', '2026-11-24T09:00'), undo('undo', 'call')]))).toEqual([]);
  });

  it('puts a call in force again when its undo is taken back', () => {
    const log = [event('call', '2026-11-24T09:00'), undo('undo', 'call'), undo('again', 'undo')];
    expect(ids(eventsInForce(log))).toEqual(['call']);
  });

  it('shows the corrected outcome in place of the first', () => {
    const log = [
      event('first', '2026-11-24T09:00'),
      event('right', '2026-11-24T09:00', { outcome: 'message left' }, 'first'),
    ];
    expect(ids(eventsInForce(log))).toEqual(['right']);
  });

  it('keeps two calls of the same minute in the order in which they were logged', () => {
    const log = [event('b', '2026-11-24T09:00'), event('a', '2026-11-24T09:00')];
    expect(ids(eventsInForce(log))).toEqual(['b', 'a']);
  });
});
