import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DoubtsSection } from '@/components/doubts/doubts-section';
import type { Doubt } from '@/components/doubts/doubts-section';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import { done, refused } from '@/tests/tools/screen-actions';

afterEach(cleanup);

const SMITHS: Doubt = {
  id: 'reading 3',
  why: 'namesakes',
  shown: 'Smith, Jack',
  group: '5T',
  number: null,
  readAt: schoolMoment('2026-11-24T09:05'),
  sessions: [{ date: schoolDate('2026-11-24'), session: 'AM' }],
  isRemembered: false,
  candidates: [
    { id: 'one', pupil: { surname: 'Smith', forenames: 'Jack', group: '5T', dob: schoolDate('2016-03-04') } },
    { id: 'two', pupil: { surname: 'Smith', forenames: 'Jack', group: '5T', upn: 'A100000000001' } },
  ],
};

function show(doubts: readonly Doubt[], settle = done()) {
  const actions = {
    watchDoubts: (see: (now: readonly Doubt[]) => void) => {
      see(doubts);
      return () => undefined;
    },
    settle,
    undoSettled: vi.fn(() => Promise.resolve({ kind: 'done', value: undefined } as const)),
  };
  render(<DoubtsSection actions={actions} />);
  return actions;
}

describe('who is this?', () => {
  it('is not there when every row has its pupil', () => {
    show([]);
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('shows the row as the page does, and each candidate with what tells them apart', () => {
    show([SMITHS]);
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe(
      'Smith, Jack, 5T, no number on the page',
    );
    const facts = screen.getAllByText('Smith, Jack').map((name) => name.parentElement?.textContent);
    expect(facts[0]).toContain('4 March 2016');
    expect(facts[1]).toContain('A100000000001');
    expect(screen.getByText(/the answer is for this register only/)).toBeTruthy();
  });

  it('says whose the row is, and how to take it back', async () => {
    const actions = show([SMITHS]);
    fireEvent.click(screen.getByRole('button', { name: /born 2016-03-04$/ }));
    expect(actions.settle).toHaveBeenCalledWith('reading 3', { pupilId: 'one' });
    fireEvent.click(await screen.findByRole('button', { name: /^Undo/ }));
    expect(actions.undoSettled).toHaveBeenCalledTimes(1);
  });

  it('may be left for later, and be taken up again', () => {
    const actions = show([SMITHS]);
    fireEvent.click(screen.getByRole('button', { name: /^Leave for later/ }));
    expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show the 1 left for later' }));
    expect(screen.getByRole('heading', { level: 3 })).toBeTruthy();
    expect(actions.settle).not.toHaveBeenCalled();
  });

  it('says why an answer was refused, and leaves the question there', async () => {
    show([SMITHS], refused('That pupil has another UPN.'));
    fireEvent.click(screen.getByRole('button', { name: /^A pupil not on the roll yet/ }));
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('That pupil has another UPN.')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 3 })).toBeTruthy();
  });
});
