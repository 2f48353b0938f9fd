import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { CallListSection } from '@/components/panel/call-list-section';
import { schoolMoment } from '@/utils/calendar/school-date';
import { EXAMPLES, emptyView, exampleView, rowOf } from '@/tests/tools/example-view';
import { refused, screenActions } from '@/tests/tools/screen-actions';

afterEach(cleanup);

function show(view = exampleView(), actions = screenActions()) {
  const shown = render(<CallListSection view={view} actions={actions} />);
  return { ...shown, actions };
}

const current = () => screen.getByRole('group', { name: /no reason yet/ });

const press = (key: string, on: Element = current()) => fireEvent.keyDown(on, { key });

describe('the call list at twelve minutes past nine', () => {
  it('has the children away with no reason, and not those who are ill, present or not read', () => {
    show();
    const names = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(names.filter((text) => /Ella Brook|Lena Nowak|Kofi Mensah|Yusuf Ahmed/.test(text))).toHaveLength(
      4,
    );
    expect(names.some((text) => /Sam Okafor|Ivy Shah|Omar Wahid/.test(text))).toBe(false);
  });

  it('puts first whom nobody has rung for, longest away first', () => {
    show();
    expect(within(current()).getByRole('heading')).toHaveProperty(
      'textContent',
      'Yusuf AhmedOak, year 4 · day 10 · no reason yet',
    );
  });

  it('shows whom to ring next, with the number, and leaves out a number that is dead', () => {
    show();
    expect(current().textContent).toContain('Ring Amina Ahmed, mother');
    expect(current().textContent).toContain('07700 900101');
    expect(current().textContent).not.toContain('07700 900102');
  });

  it('says how long is left for the first calls', () => {
    show();
    expect(screen.getByText('48 minutes left')).toBeTruthy();
  });

  it('says that the hour has passed, when it has', () => {
    show(exampleView({ now: schoolMoment('2026-11-24T10:30') }));
    expect(screen.getByText(/First calls were due by 10am/)).toBeTruthy();
  });

  it('logs no answer with one key, and moves on to the next child', async () => {
    const { actions } = show();
    press('1');
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('no answer'));
    expect(actions.logRow).toHaveBeenCalledExactlyOnceWith('pupil-yusuf', {
      kind: 'contact-attempt',
      method: 'call',
      person: 'Amina Ahmed',
      number: '07700 900101',
      relationship: 'mother',
      outcome: 'no answer',
    });
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain('Ella Brook'));
  });

  it.each([
    ['2', 'message left'],
    ['3', 'spoke, reason given'],
    ['4', 'spoke, whereabouts confirmed'],
    ['5', 'number dead'],
  ])('logs with the key %s the outcome "%s", letter for letter', async (key, outcome) => {
    const { actions } = show();
    press(key);
    await waitFor(() => expect(actions.logRow).toHaveBeenCalledOnce());
    expect(actions.logRow.mock.calls[0]?.[1]).toMatchObject({ outcome });
  });

  it('logs once when a key is held down, or pressed twice in a hurry', async () => {
    const { actions } = show();
    press('1');
    press('1');
    fireEvent.keyDown(current(), { key: '1', repeat: true });
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain('Ella Brook'));
    expect(actions.logRow).toHaveBeenCalledOnce();
  });

  it('takes the last one back with U', async () => {
    const { actions } = show();
    press('1');
    const undo = await screen.findByRole('button', { name: 'Undo (key U)' });
    press('u');
    const made = (await actions.logRow.mock.results[0]?.value) as { value: string };
    await waitFor(() => expect(actions.undo).toHaveBeenCalledExactlyOnceWith(made.value));
    expect(undo.isConnected).toBe(false);
    expect(screen.getByRole('status').textContent).toContain('Taken back');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain('Yusuf Ahmed'));
  });

  it('asks what was found at the door before it logs a visit, and lets figures be typed there', async () => {
    const { actions } = show();
    press('v');
    fireEvent.click(await screen.findByRole('button', { name: 'Log the visit' }));
    await screen.findByText('There is a problem');
    expect(actions.logRow).not.toHaveBeenCalled();
    press('1', screen.getByLabelText(/Who went/));
    expect(actions.logRow).not.toHaveBeenCalled();
    fireEvent.change(screen.getByLabelText('What was found'), { target: { value: 'no reply at door' } });
    fireEvent.click(screen.getByRole('button', { name: 'Log the visit' }));
    await waitFor(() =>
      expect(actions.logRow).toHaveBeenCalledExactlyOnceWith('pupil-yusuf', {
        kind: 'home-visit',
        outcome: 'no reply at door',
        address: '4 Mill Lane, Overbridge, OV1 2AB',
      }),
    );
  });

  it('stays with the child and says why, when the call could not be saved', async () => {
    const actions = { ...screenActions(), logRow: refused('The disc of this computer is full.') };
    show(exampleView(), actions);
    press('1');
    await screen.findByText('The disc of this computer is full.');
    expect(current().getAttribute('aria-label')).toContain('Yusuf Ahmed');
  });

  it('offers no outcome when there is nobody to ring', () => {
    const lena = EXAMPLES.filter(({ id }) => id === 'pupil-lena').map((example) => rowOf(example));
    const { actions } = show(exampleView({ pupils: lena }));
    press('1');
    expect(current().textContent).toContain('No number left to ring');
    expect(actions.logRow).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: /No answer/ })).toHaveProperty('disabled', true);
  });

  it('keeps undo one key away when the last child has left the list', async () => {
    const actions = screenActions();
    const ella = EXAMPLES.filter(({ id }) => id === 'pupil-ella').map((example) => rowOf(example));
    const { rerender } = render(<CallListSection view={exampleView({ pupils: ella })} actions={actions} />);
    press('3');
    await screen.findByRole('button', { name: 'Undo (key U)' });
    rerender(<CallListSection view={exampleView({ pupils: [] })} actions={actions} />);
    const heading = screen.getByRole('heading', { name: 'Call list' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    press('u', heading);
    await waitFor(() => expect(actions.undo).toHaveBeenCalledOnce());
  });

  it('goes along the list with the arrow keys', async () => {
    show();
    press('ArrowDown');
    await waitFor(() => expect(current().getAttribute('aria-label')).toContain('Ella Brook'));
    press('ArrowUp');
    await waitFor(() => expect(current().getAttribute('aria-label')).toContain('Yusuf Ahmed'));
  });
});

describe('an empty call list', () => {
  it('asks for the term dates on the first day', () => {
    show(emptyView());
    expect(screen.getByText(/Nothing is counted until the term dates are entered/)).toBeTruthy();
  });

  it('does not say that nobody is away while a register is missing', () => {
    const present = EXAMPLES.filter(({ id }) => id === 'pupil-ivy').map((example) => rowOf(example));
    show(exampleView({ pupils: present }));
    expect(screen.getByText(/in the registers read so far. Some are still missing/)).toBeTruthy();
  });

  it('says that there is no school today on the INSET day', () => {
    show(exampleView({ now: schoolMoment('2026-11-20T09:12'), pupils: exampleView().pupils.slice(0, 1) }));
    expect(screen.getByText('There is no school today.')).toBeTruthy();
  });
});

describe('brothers and sisters on one sheet', () => {
  const MOTHER = { name: 'Ines Vale', rel: 'mother', phone: '07700 900201', priority: 1 };
  const family = () =>
    exampleView({
      pupils: ['Ada', 'Ben'].map((forenames) =>
        rowOf({
          id: forenames.toLowerCase(),
          pupil: { surname: 'Vale', forenames, contacts: [MOTHER] },
          marks: 'N?',
        }),
      ),
    });

  it('logs one call for both with one key, under an id that takes both back', async () => {
    const { actions } = show(family());
    expect(screen.getByText(/1 family not rung yet/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Ada and Ben Vale day 1 · no reason yet' })).toBeTruthy();
    press('1');
    await waitFor(() => expect(actions.logForAll).toHaveBeenCalledTimes(1));
    expect(actions.logForAll.mock.calls[0]?.[0]).toEqual(['ada', 'ben']);
    expect(actions.logRow).not.toHaveBeenCalled();
  });

  it('logs a reason for one of them alone when the other is unticked', async () => {
    const { actions } = show(family());
    fireEvent.click(screen.getByLabelText('Ben Vale'));
    press('3');
    await waitFor(() => expect(actions.logRow).toHaveBeenCalledTimes(1));
    expect(actions.logRow.mock.calls[0]?.[0]).toBe('ada');
    expect(actions.logForAll).not.toHaveBeenCalled();
  });
});
