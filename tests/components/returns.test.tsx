import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ReturnActions } from '@/components/returns/actions';
import { ReturnsPage } from '@/components/returns/returns-page';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import { EXAMPLES, emptyView, exampleView, rowOf } from '@/tests/tools/example-view';

afterEach(cleanup);

const SENT: LogRow = {
  at: schoolMoment('2026-11-20T10:00'),
  kind: 'sent',
  form: 'deletion-return',
  to: 'the LA',
};

function show(sent: readonly LogRow[] = []) {
  const leaving = { on: schoolDate('2026-11-27'), destination: 'unknown' };
  const [one, two] = EXAMPLES.map((example, at) =>
    rowOf({
      ...example,
      pupil: { ...example.pupil, leaving },
      log: [...(example.log ?? []), ...(at === 0 ? sent : [])],
    }),
  );
  if (one === undefined || two === undefined) throw new Error('The example has pupils.');
  const actions = {
    makeReturn: vi.fn<ReturnActions['makeReturn']>(() =>
      Promise.resolve({ kind: 'done', value: ['paper-1', 'paper-2'] }),
    ),
    markReturnSent: vi.fn<ReturnActions['markReturnSent']>(() =>
      Promise.resolve({ kind: 'done', value: undefined }),
    ),
  };
  render(<ReturnsPage view={exampleView({ pupils: [one, two] })} actions={actions} />);
  fireEvent.change(screen.getByLabelText('Return'), { target: { value: 'deletion-return' } });
  return { actions, ids: [one.id, two.id] };
}

describe('a return over many pupils', () => {
  it('lists who is on it and why, and makes the list of those that are ticked', async () => {
    const { actions, ids } = show();
    expect(screen.getAllByText(/Leaves the roll on 27\/11\/2026/)).toHaveLength(2);
    fireEvent.click(screen.getByLabelText('CSV, for a spreadsheet'));
    fireEvent.click(screen.getByRole('button', { name: 'Make the list of 2 pupils' }));
    await waitFor(() => expect(actions.makeReturn).toHaveBeenCalledOnce());
    const made = actions.makeReturn.mock.calls[0]?.[0];
    expect(made).toMatchObject({ form: 'deletion-return', kind: 'csv' });
    expect(made?.pupils.map(({ pupilId }) => pupilId)).toEqual(ids);
  });

  it('leaves out who was returned before in this episode, and says so when they are ticked again', () => {
    show([SENT]);
    expect(screen.getByText('Already returned')).toBeTruthy();
    const boxes = screen.getAllByRole('checkbox');
    expect(boxes.map((box) => (box as HTMLInputElement).checked)).toEqual([true, false]);
    const [, again] = boxes;
    if (again !== undefined) fireEvent.click(again);
    expect(screen.getByText(/It would be returned again\./)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Make the list of 2 pupils' })).toBeTruthy();
  });

  it('is recorded as sent in every log, with how and their reference', async () => {
    const { actions } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Make the list of 2 pupils' }));
    const to = await screen.findByLabelText('Sent to');
    fireEvent.input(to, { target: { value: 'attendance@council.example' } });
    fireEvent.input(screen.getByLabelText('How (optional)'), { target: { value: 'Secure email' } });
    fireEvent.click(screen.getByRole('button', { name: 'Record as sent for 2 pupils' }));
    await waitFor(() =>
      expect(actions.markReturnSent).toHaveBeenCalledExactlyOnceWith(['paper-1', 'paper-2'], {
        to: 'attendance@council.example',
        how: 'Secure email',
      }),
    );
  });

  it('is made for nobody when nobody is ticked', async () => {
    const { actions } = show();
    for (const box of screen.getAllByRole('checkbox')) fireEvent.click(box);
    fireEvent.click(screen.getByRole('button', { name: 'Make the list of 0 pupils' }));
    await screen.findByText('There is a problem');
    expect(actions.makeReturn).not.toHaveBeenCalled();
  });

  it('says that nobody belongs on it, and that term dates come first', () => {
    render(<ReturnsPage view={emptyView()} actions={{ makeReturn: vi.fn(), markReturnSent: vi.fn() }} />);
    expect(screen.getByText(/No return can be made until the term dates are entered/)).toBeTruthy();
  });
});
