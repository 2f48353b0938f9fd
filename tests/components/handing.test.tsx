import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { HandedSection } from '@/components/handing/handed-section';
import { DueSection } from '@/components/steps/due-section';
import { StaffAway } from '@/components/settings/staff-away';
import { schoolMoment } from '@/utils/calendar/school-date';
import type { SchoolView } from '@/utils/policy/school-view';
import { actingAs, exampleView } from '@/tests/tools/example-view';
import { screenActions } from '@/tests/tools/screen-actions';

afterEach(cleanup);

function withHandOver(view: SchoolView): SchoolView {
  const at = schoolMoment('2026-11-24T09:05');
  const row = {
    kind: 'passed-on',
    at,
    from: 'office',
    to: 'dsl',
    text: 'Mother shouts',
    by: 'Jo Marsh',
  } as const;
  const event = {
    id: 'handed',
    pupilId: 'pupil-yusuf',
    author: 'staff-office',
    recordedAt: at,
    rules: 'x',
    row,
  };
  return {
    ...view,
    pupils: view.pupils.map((pupil) =>
      pupil.id === 'pupil-yusuf' ? { ...pupil, events: [...pupil.events, event] } : pupil,
    ),
  };
}

describe('handing on', () => {
  it('shows the DSL what was handed over, by whom and why, and takes it with one press', async () => {
    const actions = screenActions();
    render(<HandedSection view={withHandOver(exampleView({ acting: actingAs('dsl') }))} actions={actions} />);
    expect(screen.getByText(/Jo Marsh, today at 9:05am: “Mother shouts”/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Take it: The whole case' }));
    await waitFor(() =>
      expect(actions.logRow).toHaveBeenCalledExactlyOnceWith('pupil-yusuf', {
        kind: 'taken-on',
        event: 'handed',
      }),
    );
    expect(await screen.findByText('You have taken it: The whole case.')).toBeTruthy();
  });

  it('shows whoever handed it on that nobody has taken it, and lets them take it back', () => {
    const actions = screenActions();
    render(
      <HandedSection view={withHandOver(exampleView({ acting: actingAs('office') }))} actions={actions} />,
    );
    expect(screen.getByText(/not taken yet, so it is still with you too/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Take back: The whole case' }));
    expect(actions.undo).toHaveBeenCalledExactlyOnceWith('handed');
  });

  it('shows nothing where nothing was handed on', () => {
    const { container } = render(
      <HandedSection view={exampleView({ acting: actingAs('head') })} actions={screenActions()} />,
    );
    expect(container.textContent).toBe('');
  });

  it('asks to whom and why before a step is handed on', async () => {
    const actions = screenActions();
    render(<DueSection view={exampleView({ acting: actingAs('office') })} actions={actions} />);
    const [first] = screen.getAllByRole('button', { name: /^Hand on/ });
    if (first === undefined) throw new Error('The office has steps in the example.');
    const card = first.closest('li');
    if (card === null) throw new Error('A step is a list item.');
    fireEvent.click(first);
    fireEvent.click(within(card).getByRole('button', { name: 'Hand on' }));
    expect(await within(card).findByText('There is a problem')).toBeTruthy();
    fireEvent.change(within(card).getByLabelText('To whom'), { target: { value: 'staff-dsl' } });
    fireEvent.input(within(card).getByLabelText('Why'), { target: { value: 'I know the family' } });
    fireEvent.click(within(card).getByRole('button', { name: 'Hand on' }));
    await waitFor(() => expect(actions.logRow).toHaveBeenCalledTimes(1));
    expect(actions.logRow.mock.calls[0]?.[1]).toMatchObject({
      kind: 'passed-on',
      from: 'office',
      to: 'dsl',
      staff: 'staff-dsl',
      text: 'I know the family',
    });
  });

  it('does not offer the office a step that would tell it a flag', () => {
    render(<DueSection view={exampleView({ acting: actingAs('dsl') })} actions={screenActions()} />);
    fireEvent.click(screen.getByRole('button', { name: /^Hand on: Tell social care now/ }));
    const options = within(screen.getByLabelText('To whom')).getAllByRole('option');
    expect(options.map((option) => option.textContent)).not.toContain('Office, whoever is here');
    expect(options.map((option) => option.textContent)).toContain('Headteacher, whoever is here');
  });
});

describe('who is away', () => {
  it('offers only those as deputy of the DSL who may read what the DSL reads', async () => {
    const actions = screenActions();
    render(<StaffAway view={exampleView()} actions={actions} onSaid={() => undefined} />);
    fireEvent.change(screen.getByLabelText('Who'), { target: { value: 'staff-dsl' } });
    const names = within(screen.getByLabelText('Who stands in')).getAllByRole('option');
    expect(names.map((name) => name.textContent)).toEqual(['Nobody', 'Alan Price']);
    fireEvent.input(screen.getByLabelText('First day away'), { target: { value: '2026-11-25' } });
    fireEvent.input(screen.getByLabelText('Last day away'), { target: { value: '2026-11-27' } });
    fireEvent.change(screen.getByLabelText('Who stands in'), { target: { value: 'staff-head' } });
    fireEvent.click(screen.getByRole('button', { name: 'Write down' }));
    await waitFor(() =>
      expect(actions.setAway).toHaveBeenCalledExactlyOnceWith('staff-dsl', {
        from: '2026-11-25',
        to: '2026-11-27',
        deputy: 'staff-head',
      }),
    );
  });
});
