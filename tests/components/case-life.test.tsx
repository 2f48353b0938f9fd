import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PupilPage } from '@/components/pupil/pupil-page';
import { ChangedSection } from '@/components/today/changed-section';
import { FollowUpSection } from '@/components/today/follow-up-section';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import { pointsFor } from '@/utils/policy/deletion';
import { ASPIRE } from '@/utils/policy/packs/aspire';
import type { PupilRow, SchoolView, StaffMember } from '@/utils/policy/school-view';
import { actingAs, exampleView, rowOf } from '@/tests/tools/example-view';
import { screenActions } from '@/tests/tools/screen-actions';

afterEach(cleanup);

const at = (day: string, time = '10:00') => schoolMoment(`2026-11-${day}T${time}`);

function ada(marks: string, log: readonly LogRow[] = []): PupilRow {
  return rowOf({ id: 'ada', pupil: { surname: 'Vale', forenames: 'Ada' }, marks, log });
}

function show(row: PupilRow, role: StaffMember['role'] = 'head', more: Partial<SchoolView> = {}) {
  const actions = screenActions();
  const view = { ...exampleView({ acting: actingAs(role), pupils: [row] }), ...more };
  render(<PupilPage view={view} row={row} actions={actions} />);
  return actions;
}

const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('a child who is back', () => {
  const RANG: LogRow = { kind: 'contact-attempt', method: 'call', at: at('20'), outcome: 'no answer' };

  it('has a return note and a day for looking in on them kept with the closing', async () => {
    const actions = show(ada('NNNN/?', [RANG]));
    type('Reason', 'Stayed with her aunt');
    type('Return note (optional)', 'Mrs Nair spoke to her at break');
    type('Look in on them on (optional)', '2026-12-01');
    fireEvent.click(screen.getByRole('button', { name: 'Close the case' }));
    await waitFor(() =>
      expect(actions.closeCase).toHaveBeenCalledExactlyOnceWith('ada', 'Stayed with her aunt', {
        note: 'Mrs Nair spoke to her at break',
        review: '2026-12-01',
      }),
    );
  });

  it('is shown what the policy asks for on a return, where it asks for something', () => {
    show(ada('NNNN/?', [RANG]), 'dsl', { policy: ASPIRE });
    expect(screen.getByText(/make a “safe and well” check/)).toBeTruthy();
  });

  it('comes back on Today on the day set, until somebody has looked in', async () => {
    const review = schoolDate('2026-11-24');
    const row = ada('/\\/?', [
      { kind: 'step', step: 'close-case', outcome: 'done', reason: 'Ill', at: at('18'), review },
    ]);
    const actions = screenActions();
    render(<FollowUpSection view={exampleView({ pupils: [row] })} actions={actions} />);
    fireEvent.click(screen.getByRole('button', { name: 'Done: looked in on Ada Vale' }));
    await waitFor(() =>
      expect(actions.completeStep).toHaveBeenCalledExactlyOnceWith('ada', 'welfare-follow-up', {
        outcome: 'done',
      }),
    );
  });
});

describe('marks that changed after something was sent on them', () => {
  const SENT: LogRow = { kind: 'sent', at: at('23'), form: 'attendance-return', to: 'the council' };
  const row: PupilRow = {
    ...ada('OOOO/OOOO?', [SENT]),
    changes: [
      {
        date: schoolDate('2026-11-19'),
        session: 'AM',
        was: 'O',
        is: '/',
        wasReadAt: at('19', '09:00'),
        readAt: at('24', '08:50'),
      },
    ],
  };

  it('are named on the child’s page with what to do, and dealt with by a line in the log', async () => {
    const actions = show(row);
    expect(screen.getByText(/Tell the council what has changed, and send a corrected paper/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Dealt with' }));
    expect(await screen.findByText('There is a problem')).toBeTruthy();
    type('What was done about it', 'Rang the council');
    fireEvent.click(screen.getByRole('button', { name: 'Dealt with' }));
    await waitFor(() =>
      expect(actions.logRow).toHaveBeenCalledExactlyOnceWith('ada', {
        kind: 'note',
        about: 'changed-marks',
        text: 'Rang the council',
      }),
    );
  });

  it('lead from Today to the child', () => {
    render(<ChangedSection view={exampleView({ pupils: [row] })} />);
    expect(screen.getByRole('heading', { name: 'Marks changed afterwards: 1' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ada Vale' }).getAttribute('href')).toBe('#/pupils/ada');
  });
});

describe('the checklist before a deletion', () => {
  it('writes down what one person ticked, and deletes nothing', async () => {
    const actions = show(ada('OOOO?'));
    for (const { text } of pointsFor('i')) fireEvent.click(screen.getByLabelText(text));
    fireEvent.click(screen.getByRole('button', { name: 'Write down my ticks', hidden: true }));
    await waitFor(() => expect(actions.logRow).toHaveBeenCalledTimes(1));
    expect(actions.logRow.mock.calls[0]?.[1]).toMatchObject({
      kind: 'deletion-tick',
      ground: 'i',
      ticked: pointsFor('i').map(({ id }) => id),
    });
    expect(actions.savePupil).not.toHaveBeenCalled();
  });

  it('refuses a day that is gone: a deletion is never dated back', () => {
    const actions = show(ada('OOOO?'));
    type('Day of the deletion (optional)', '2026-11-20');
    fireEvent.click(screen.getByRole('button', { name: 'Write down my ticks', hidden: true }));
    expect(screen.getAllByText(/A deletion is never dated back: enter/).length).toBeGreaterThan(0);
    expect(actions.logRow).not.toHaveBeenCalled();
  });

  it('is not shown to the office', () => {
    show(ada('OOOO?'), 'office');
    expect(screen.queryByText('Deletion from roll: checklist')).toBeNull();
  });
});
