import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Panel } from '@/components/panel/panel';
import { DueSection } from '@/components/steps/due-section';
import type { StaffMember } from '@/utils/policy/school-view';
import { actingAs, exampleView } from '@/tests/tools/example-view';
import { screenActions } from '@/tests/tools/screen-actions';

afterEach(cleanup);

function showFor(role: StaffMember['role'], actions = screenActions()) {
  render(<DueSection view={exampleView({ acting: actingAs(role) })} actions={actions} />);
  return actions;
}

function card(title: RegExp | string, child: RegExp): HTMLElement {
  const found = screen
    .getAllByRole('heading', { level: 3, name: title })
    .map((heading) => heading.closest('li'))
    .find((item) => child.test(item?.textContent ?? ''));
  if (found === null || found === undefined) throw new Error('No such step on the screen.');
  return found;
}

describe('the steps of the person acting', () => {
  it('shows the DSL the step that hangs on a child protection plan', () => {
    showFor('dsl');
    expect(card('Tell social care now', /Kofi Mensah/).textContent).toContain('Overdue');
  });

  it('shows nobody else a step that would give a flag away', () => {
    showFor('office');
    expect(screen.queryByText('Tell social care now')).toBeNull();
    expect(screen.queryByText(/social worker/)).toBeNull();
  });

  it('says when it was due, on which day of the count, and from which clause', () => {
    showFor('dsl');
    const step = card(/Check the CME criteria/, /Yusuf Ahmed/);
    expect(step.textContent).toContain('was due Thu 12 Nov · Day 3 without contact');
    expect(step.textContent).toContain('Policy 4.1 VI');
    expect(step.textContent).toContain('The day is set by the school.');
  });

  it('puts what is overdue before what is due', () => {
    showFor('dsl');
    const states = screen
      .getAllByRole('listitem')
      .filter((item) => item.classList.contains('app-step'))
      .map((item) => (item.classList.contains('app-step--overdue') ? 'overdue' : 'due'));
    expect(states).toEqual([...states].sort().reverse());
    expect(new Set(states)).toEqual(new Set(['overdue', 'due']));
  });

  it('asks nobody to act before somebody is chosen', () => {
    render(<DueSection view={exampleView({ acting: null })} actions={screenActions()} />);
    expect(screen.getByText(/Your sign-in belongs to nobody on the staff list/)).toBeTruthy();
  });
});

describe('acting on a step', () => {
  it('logs with one press who was told, and can take it back', async () => {
    const actions = showFor('dsl');
    const step = card('Tell social care now', /Kofi Mensah/);
    fireEvent.click(within(step).getByRole('button', { name: /^Told children's social care/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo (key U)' }));
    await waitFor(() => expect(actions.undo).toHaveBeenCalledOnce());
    expect(actions.logRow).toHaveBeenCalledExactlyOnceWith('pupil-kofi', {
      kind: 'told',
      who: 'social-care',
    });
  });

  it('records a step as done with what was done', async () => {
    const actions = showFor('dsl');
    const step = card(/Search social media/, /Yusuf Ahmed/);
    fireEvent.click(within(step).getByRole('button', { name: /^Done/ }));
    fireEvent.input(within(step).getByLabelText('What was done (optional)'), {
      target: { value: 'Nothing found' },
    });
    fireEvent.click(within(step).getByRole('button', { name: 'Record as done' }));
    await waitFor(() =>
      expect(actions.completeStep).toHaveBeenCalledExactlyOnceWith('pupil-yusuf', 'social-media', {
        outcome: 'done',
        text: 'Nothing found',
      }),
    );
  });

  it('does not waive a step without a reason, and leads to the question', async () => {
    const actions = showFor('dsl');
    const step = card(/Search social media/, /Yusuf Ahmed/);
    fireEvent.click(within(step).getByRole('button', { name: /^Decide not to/ }));
    fireEvent.click(within(step).getByRole('button', { name: 'Record the decision' }));
    const summary = (await screen.findByText('There is a problem')).closest('.govuk-error-summary');
    expect(document.activeElement).toBe(summary);
    expect(actions.completeStep).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('link', { name: /Write why this step is not taken/ }));
    expect(document.activeElement).toBe(within(step).getByLabelText('Why not?'));
  });

  it('waives it with a reason and a day to look again', async () => {
    const actions = showFor('dsl');
    const step = card(/Search social media/, /Yusuf Ahmed/);
    fireEvent.click(within(step).getByRole('button', { name: /^Decide not to/ }));
    fireEvent.input(within(step).getByLabelText('Why not?'), { target: { value: 'The LA asked us not to' } });
    fireEvent.input(within(step).getByLabelText('Look again on (optional)'), {
      target: { value: '2026-12-01' },
    });
    fireEvent.click(within(step).getByRole('button', { name: 'Record the decision' }));
    await waitFor(() =>
      expect(actions.completeStep).toHaveBeenCalledExactlyOnceWith('pupil-yusuf', 'social-media', {
        outcome: 'waived',
        decision: 'not-needed',
        reason: 'The LA asked us not to',
        review: '2026-12-01',
      }),
    );
  });

  it('asks for the day to look again when it is not escalated, and keeps the reason from the office', async () => {
    const actions = showFor('dsl');
    const step = card(/Search social media/, /Yusuf Ahmed/);
    fireEvent.click(within(step).getByRole('button', { name: /^Decide not to/ }));
    fireEvent.click(within(step).getByLabelText('Not escalating for now'));
    fireEvent.input(within(step).getByLabelText('Why not?'), { target: { value: 'Family support is in' } });
    fireEvent.click(within(step).getByLabelText('Keep the reason from the office'));
    fireEvent.click(within(step).getByRole('button', { name: 'Record the decision' }));
    expect(await within(step).findByText('There is a problem')).toBeTruthy();
    expect(actions.completeStep).not.toHaveBeenCalled();
    fireEvent.input(within(step).getByLabelText('Look again on'), { target: { value: '2026-12-01' } });
    fireEvent.click(within(step).getByRole('button', { name: 'Record the decision' }));
    await waitFor(() =>
      expect(actions.completeStep).toHaveBeenCalledExactlyOnceWith('pupil-yusuf', 'social-media', {
        outcome: 'waived',
        decision: 'not-escalating',
        reason: 'Family support is in',
        review: '2026-12-01',
        dslOnly: true,
      }),
    );
  });

  it('does not offer the office to keep a reason from itself', () => {
    showFor('office');
    const [decide] = screen.getAllByRole('button', { name: /^Decide not to/ });
    if (decide !== undefined) fireEvent.click(decide);
    expect(screen.getByLabelText('Why not?')).toBeTruthy();
    expect(screen.queryByLabelText('Keep the reason from the office')).toBeNull();
  });

  it('leads to the paper where a paper completes the step, and offers no "done"', () => {
    showFor('dsl');
    const step = card('Send the CME referral to the local authority', /Yusuf Ahmed/);
    expect(
      within(step)
        .getByRole('link', { name: /^Open the paper/ })
        .getAttribute('href'),
    ).toBe('#/pupils/pupil-yusuf/referral');
    expect(within(step).queryByRole('button', { name: /^Done/ })).toBeNull();
  });
});

it('keeps the focus near when a step that was done leaves the screen', async () => {
  const actions = screenActions();
  const view = exampleView({ acting: actingAs('dsl') });
  const { rerender } = render(<DueSection view={view} actions={actions} />);
  const button = within(card('Tell social care now', /Kofi Mensah/)).getByRole('button', {
    name: /^Told children/,
  });
  button.focus();
  fireEvent.click(button);
  const undo = await screen.findByRole('button', { name: 'Undo (key U)' });
  const others = view.pupils.filter(({ id }) => id !== 'pupil-kofi');
  rerender(<DueSection view={{ ...view, pupils: others }} actions={actions} />);
  await waitFor(() => expect(document.activeElement).toBe(undo.parentElement));
});

describe('the side panel', () => {
  it('leaves to the call list what ringing completes', () => {
    render(<Panel view={exampleView()} actions={screenActions()} />);
    expect(screen.getByText(/done by ringing down the call list/)).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Ring the parents' })).toBeNull();
  });

  it('says which registers are missing this morning', () => {
    render(<Panel view={exampleView()} actions={screenActions()} />);
    expect(screen.getByText(/10 of 12 pupils read. Not read yet: Beech./)).toBeTruthy();
  });

  it('says in words why the last page was not read', () => {
    const lastReading = exampleView().lastReading;
    if (lastReading === null) throw new Error('The example has a last reading.');
    const problems = [{ code: 'two-registers-on-page', message: 'Two registers are on this page.' }];
    const refused = { ...lastReading, page: 'none', problems };
    render(<Panel view={exampleView({ lastReading: refused })} actions={screenActions()} />);
    expect(screen.getByText(/was not read as a register/)).toBeTruthy();
    expect(screen.getByText('Two registers are on this page.')).toBeTruthy();
  });

  it('says who is signed in, and locks', () => {
    const actions = screenActions();
    render(<Panel view={exampleView()} actions={actions} />);
    expect(screen.getByRole('group', { name: 'Who is signed in' }).textContent).toContain('Office');
    fireEvent.click(screen.getByRole('button', { name: 'Lock' }));
    expect(actions.lock).toHaveBeenCalledExactlyOnceWith('asked');
  });
});
