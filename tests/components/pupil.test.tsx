import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { DetailsPage } from '@/components/pupil/details-page';
import { PupilPage } from '@/components/pupil/pupil-page';
import type { PupilRow, StaffMember } from '@/utils/policy/school-view';
import { actingAs, exampleView } from '@/tests/tools/example-view';
import { refused, screenActions } from '@/tests/tools/screen-actions';

afterEach(cleanup);

function rowIn(id: string): PupilRow {
  const row = exampleView().pupils.find((pupil) => pupil.id === id);
  if (row === undefined) throw new Error('No such pupil in the example.');
  return row;
}

function show(id: string, role: StaffMember['role'] = 'dsl', actions = screenActions(), row = rowIn(id)) {
  render(<PupilPage view={exampleView({ acting: actingAs(role) })} row={row} actions={actions} />);
  return actions;
}

const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('a pupil', () => {
  it('shows the marks by week as letters, and says each one in words', () => {
    show('pupil-yusuf');
    const week = screen.getByRole('row', { name: /^9 Nov/ });
    expect(within(week).getAllByText('N')).toHaveLength(2);
    expect(within(week).getByText(/AM: Present in the morning/)).toBeTruthy();
    expect(week.textContent).toContain('AM: Reason not yet established.');
  });

  it('shows the INSET day as no session, not as an absence', () => {
    show('pupil-yusuf');
    const week = screen.getByRole('row', { name: /^16 Nov/ });
    expect(within(week).getByText(/AM: no session/)).toBeTruthy();
  });

  it('says the counts in words, and shows every session behind one', async () => {
    show('pupil-yusuf');
    expect(screen.getByText('Away for 9 to 10 school days')).toBeTruthy();
    const away = screen.getByText('Away for 9 to 10 school days').closest('li');
    const details = away?.querySelector('details');
    if (details === null || details === undefined) throw new Error('The count has no working.');
    details.open = true;
    fireEvent(details, new Event('toggle'));
    const [working] = await screen.findAllByRole('table', {
      name: 'Sessions behind this count, oldest first',
    });
    const lines = within(working as HTMLElement)
      .getAllByRole('row')
      .map((line) => line.textContent ?? '');
    expect(lines.filter((line) => line.endsWith('Counted'))).toHaveLength(19);
    expect(lines.some((line) => line.startsWith('Tue 24 Nov PMNot readNot known'))).toBe(true);
    expect(lines[1]).toContain('Ended the count before');
  });

  it('asks for the case to be closed when the child is back, with a reason', async () => {
    const actions = show('pupil-ruth');
    fireEvent.click(screen.getByRole('button', { name: 'Close the case' }));
    await screen.findByText('There is a problem');
    expect(actions.closeCase).not.toHaveBeenCalled();
    type('Reason', 'Ill at home');
    fireEvent.click(screen.getByRole('button', { name: 'Close the case' }));
    await waitFor(() =>
      expect(actions.closeCase).toHaveBeenCalledExactlyOnceWith('pupil-ruth', 'Ill at home'),
    );
  });

  it('hides from the office what only the DSL may see', () => {
    show('pupil-kofi', 'office');
    expect(screen.queryByText(/Child protection plan/)).toBeNull();
    cleanup();
    show('pupil-kofi', 'dsl');
    expect(screen.getByText('Child protection plan')).toBeTruthy();
  });

  it('withholds an address that must not be disclosed, also when only the log says so', () => {
    const row = rowIn('pupil-yusuf');
    const event = row.events[0];
    if (event === undefined) throw new Error('The example has a log.');
    const { at } = event.row;
    const flagged = {
      ...event,
      id: 'event-flag',
      row: { at, kind: 'flag', flag: 'confidential-address', outcome: 'set' },
    };
    const secret = { ...row, events: [...row.events.slice(0, 1), flagged as typeof event] };
    show('pupil-yusuf', 'office', screenActions(), secret);
    expect(screen.getByText('Withheld. Ask the DSL.')).toBeTruthy();
    expect(document.body.textContent).not.toContain('4 Mill Lane');
  });
});

describe('the log of a pupil', () => {
  it('asks only what the kind of row needs', () => {
    show('pupil-yusuf');
    fireEvent.change(screen.getByLabelText('What happened'), { target: { value: 'enquiry' } });
    expect(screen.getByLabelText('Enquiry with')).toBeTruthy();
    expect(screen.queryByLabelText('How')).toBeNull();
  });

  it('adds a row with its time, and empties the form', async () => {
    const actions = show('pupil-yusuf');
    type('Who was tried or asked', 'Amina Ahmed');
    type('Number or address used', '07700 900101');
    fireEvent.change(screen.getByLabelText('Outcome'), { target: { value: 'no answer' } });
    type('Time', '08:55');
    fireEvent.click(screen.getByRole('button', { name: 'Add to the log' }));
    await waitFor(() => expect(actions.logRow).toHaveBeenCalledOnce());
    expect(actions.logRow).toHaveBeenCalledWith('pupil-yusuf', {
      kind: 'contact-attempt',
      method: 'call',
      person: 'Amina Ahmed',
      number: '07700 900101',
      outcome: 'no answer',
      at: '2026-11-24T08:55',
    });
    await waitFor(() => expect(screen.getByLabelText('Who was tried or asked')).toHaveProperty('value', ''));
  });

  it('lists everything that is missing, and will not log what has not happened yet', async () => {
    const actions = show('pupil-yusuf');
    type('Day', '2026-11-25');
    fireEvent.click(screen.getByRole('button', { name: 'Add to the log' }));
    const summary = within(await screen.findByRole('alert'));
    expect(summary.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'It cannot have happened later than now',
      'Fill in “Who was tried or asked”',
      'Fill in “Outcome”',
    ]);
    expect(actions.logRow).not.toHaveBeenCalled();
  });

  it('keeps what was typed when it could not be saved', async () => {
    show('pupil-yusuf', 'dsl', { ...screenActions(), logRow: refused('The disc of this computer is full.') });
    type('Who was tried or asked', 'Amina Ahmed');
    fireEvent.change(screen.getByLabelText('Outcome'), { target: { value: 'no answer' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add to the log' }));
    await screen.findByText('The disc of this computer is full.');
    expect(screen.getByLabelText('Who was tried or asked')).toHaveProperty('value', 'Amina Ahmed');
  });

  it('takes a line back only after asking', async () => {
    const actions = show('pupil-yusuf');
    fireEvent.click(screen.getByRole('button', { name: 'Take back: Home visit' }));
    expect(actions.undo).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Yes, take back: Home visit' }));
    const visit = rowIn('pupil-yusuf').events.findIndex(({ row }) => row.kind === 'home-visit');
    await waitFor(() => expect(actions.undo).toHaveBeenCalledOnce());
    expect(visit).toBe(5);
  });
});

describe('the details of a pupil', () => {
  function details(id: string) {
    const actions = screenActions();
    render(<DetailsPage view={exampleView({ acting: actingAs('dsl') })} row={rowIn(id)} actions={actions} />);
    return actions;
  }

  it('replaces one part and leaves the others as they are', async () => {
    const actions = details('pupil-yusuf');
    type('Home address', '9 Weir Court, Overbridge, OV1 3CD');
    fireEvent.click(screen.getByRole('button', { name: 'Save name and address' }));
    const { pupil } = rowIn('pupil-yusuf');
    await waitFor(() =>
      expect(actions.savePupil).toHaveBeenCalledExactlyOnceWith('pupil-yusuf', {
        ...pupil,
        address: '9 Weir Court, Overbridge, OV1 3CD',
      }),
    );
  });

  it('tells "there are none" from "nobody has asked"', async () => {
    const actions = details('pupil-ella');
    fireEvent.click(screen.getByLabelText('There are none'));
    fireEvent.click(screen.getByRole('button', { name: 'Save brothers and sisters' }));
    await waitFor(() => expect(actions.savePupil).toHaveBeenCalledOnce());
    expect(actions.savePupil.mock.calls[0]?.[1]).toHaveProperty('siblings', []);
  });

  it('adds a contact with its place in the order', async () => {
    const actions = details('pupil-kofi');
    fireEvent.click(screen.getByRole('button', { name: 'Add another contact' }));
    const second = within(screen.getByRole('group', { name: 'contact 2' }));
    fireEvent.input(second.getByLabelText('Name'), { target: { value: 'Yaw Mensah' } });
    fireEvent.input(second.getByLabelText('Ring in this order'), { target: { value: '2' } });
    fireEvent.input(second.getByLabelText('Phone'), { target: { value: '07700 900122' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save emergency contacts' }));
    await waitFor(() => expect(actions.savePupil).toHaveBeenCalledOnce());
    expect(actions.savePupil.mock.calls[0]?.[1]).toMatchObject({
      contacts: [{ name: 'Abena Mensah' }, { name: 'Yaw Mensah', phone: '07700 900122', priority: 2 }],
    });
  });
});
