import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { DoorState } from '@/components/vault/actions';
import { Door } from '@/components/vault/door';
import { suggestedLabel } from '@/components/vault/person-draft';
import { schoolDate } from '@/utils/calendar/school-date';
import { PAPER_KEY, doorActions } from '@/tests/tools/door-actions';

afterEach(cleanup);

const PHRASE = 'lantern otter cycle plum harbour';
const OPEN: DoorState = { kind: 'open', memberId: 'member-pn', name: 'Priya Nair', role: 'dsl' };

function door(state: DoorState, actions = doorActions()) {
  return (
    <Door
      state={state}
      actions={actions}
      today={schoolDate('2026-11-24')}
      restore={() => null}
      backupStep={(onDone) => <button onClick={onDone}>Choose the folder</button>}
    >
      <p>The school’s records</p>
    </Door>
  );
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const typedIn = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
const title = (words: string | RegExp) => screen.findByRole('heading', { level: 1, name: words });

async function toFirst(): Promise<void> {
  press('Set up Tenth Day');
  await title('What is the name of your school?');
  type('Name of the school', 'Fernhill Primary School');
  press('Continue');
  await title(/The first person/);
}

async function person(name: string, role: string, passphrase: string): Promise<void> {
  type('Name', name);
  fireEvent.click(screen.getByLabelText(role));
  type('Passphrase', passphrase);
  type('The same passphrase once more', passphrase);
  press('Continue');
  await act(() => Promise.resolve());
}

async function toCheck(): Promise<void> {
  await toFirst();
  await person('Priya Nair', 'Designated safeguarding lead', 'four wet otters sing');
  await title('The second person');
  press('Go on without a second person');
  await title('Check, then make the keys');
}

describe('setting up', () => {
  it('goes from the name of the school to an open school, with the paper tried on the way', async () => {
    const actions = doorActions();
    const { rerender } = render(door({ kind: 'new' }, actions));
    await toFirst();
    await person('Priya Nair', 'Designated safeguarding lead', 'four wet otters sing');
    await title('The second person');
    await person('Jo Marsh', 'Office', 'nine dry badgers hum');
    await title('Check, then make the keys');
    press('Make the keys');
    rerender(door(OPEN, actions));
    await title('Print the recovery key');
    expect(actions.setUp).toHaveBeenCalledExactlyOnceWith({
      school: 'Fernhill Primary School',
      people: [
        {
          name: 'Priya Nair',
          role: 'dsl',
          label: 'DSL, PN',
          passphrase: 'four wet otters sing',
          until: null,
        },
        {
          name: 'Jo Marsh',
          role: 'office',
          label: 'Office, JM',
          passphrase: 'nine dry badgers hum',
          until: null,
        },
      ],
    });
    const page = within(screen.getByRole('article'));
    expect(page.getAllByRole('listitem').map((group) => group.textContent)).toEqual(PAPER_KEY.split(' '));
    expect(page.getByText('Fernhill Primary School, 24 November 2026')).toBeTruthy();
    press('I have it on paper');
    await title('Is the paper readable?');
    for (const box of screen.getAllByLabelText<HTMLInputElement>(/^Group \d+$/)) {
      const place = Number(box.id.replace('group-', '')) - 1;
      fireEvent.input(box, { target: { value: (PAPER_KEY.split(' ')[place] ?? '').toLowerCase() } });
    }
    press('Continue');
    await title('Where do backups go?');
    expect(document.body.textContent).not.toContain(PAPER_KEY.slice(0, 5));
    press('Choose the folder');
    await title('Tenth Day is set up');
    press('Open Tenth Day');
    expect(await screen.findByText('The school’s records')).toBeTruthy();
  });

  it('does not go on from a paper that cannot be read', async () => {
    const actions = doorActions();
    render(door({ kind: 'new' }, actions));
    await toCheck();
    press('Make the keys');
    await title('Print the recovery key');
    press('I have it on paper');
    await title('Is the paper readable?');
    press('Continue');
    const summary = within(await screen.findByRole('alert'));
    expect(summary.getAllByText(/is not as it was printed/)).toHaveLength(2);
    press('Show the key again');
    await title('Print the recovery key');
  });

  it('says what hangs on one person before the keys are made, and not when there are two', async () => {
    const { container } = render(door({ kind: 'new' }));
    await toCheck();
    expect(container.textContent).toContain('There is only one DSL or headteacher');
    press('Change the second person');
    await title('The second person');
    await person('Alan Price', 'Headteacher', 'nine dry badgers hum');
    await title('Check, then make the keys');
    expect(container.textContent).not.toContain('There is only one DSL or headteacher');
  });

  it('keeps what was typed on the way back and on a refusal', async () => {
    const actions = doorActions();
    actions.setUp.mockResolvedValueOnce({
      kind: 'refused',
      problems: [{ field: null, message: 'The disc of this computer is full.' }],
    });
    render(door({ kind: 'new' }, actions));
    await toCheck();
    press('Make the keys');
    expect((await screen.findByRole('alert')).textContent).toContain('The disc of this computer is full.');
    press('Back');
    await title('The second person');
    press('Back');
    await title(/The first person/);
    expect(typedIn('Name')).toBe('Priya Nair');
    expect(typedIn('Passphrase')).toBe('four wet otters sing');
    expect(typedIn('Shown while locked as')).toBe('DSL, PN');
  });

  it('does not let a first person be of the office, nor a weak passphrase, nor two that differ', async () => {
    render(door({ kind: 'new' }));
    await toFirst();
    expect(screen.queryByLabelText('Office')).toBeNull();
    type('Name', 'Priya Nair');
    fireEvent.click(screen.getByLabelText('Headteacher'));
    type('Passphrase', 'short');
    expect(screen.getByText('Use at least 14 characters.')).toBeTruthy();
    type('Passphrase', 'four wet otters sing');
    expect(screen.getByText('This passphrase can be used.')).toBeTruthy();
    type('The same passphrase once more', 'four wet otters sang');
    press('Continue');
    const summary = within(await screen.findByRole('alert'));
    expect(summary.getByText(/The two passphrases are not the same/)).toBeTruthy();
  });

  it('refuses a second person with the passphrase or the label of the first', async () => {
    render(door({ kind: 'new' }));
    await toFirst();
    await person('Priya Nair', 'Designated safeguarding lead', 'four wet otters sing');
    await title('The second person');
    type('Name', 'Peter North');
    fireEvent.click(screen.getByLabelText('Designated safeguarding lead'));
    type('Passphrase', 'four wet otters sing');
    type('The same passphrase once more', 'four wet otters sing');
    press('Continue');
    const summary = within(await screen.findByRole('alert'));
    expect(summary.getByText(/Somebody else is shown in the same words/)).toBeTruthy();
    expect(summary.getByText('Each person needs a passphrase of their own')).toBeTruthy();
  });

  it('shows a suggested phrase, and asks to type it once', async () => {
    render(door({ kind: 'new' }));
    await toFirst();
    type('Name', 'Priya Nair');
    fireEvent.click(screen.getByLabelText('Headteacher'));
    press('Suggest a phrase');
    expect(screen.getByText(PHRASE)).toBeTruthy();
    press('Continue');
    expect((await screen.findByRole('alert')).textContent).toContain('are not the same');
    type('Type the phrase once', PHRASE);
    press('Continue');
    await title('The second person');
  });

  it('leaves no key in the page when it locks before the paper is printed', async () => {
    const actions = doorActions();
    const { rerender, container } = render(door({ kind: 'new' }, actions));
    await toCheck();
    press('Make the keys');
    await title('Print the recovery key');
    rerender(door({ kind: 'locked', because: 'idle', people: [], waiting: 0 }, actions));
    expect(container.textContent).not.toContain(PAPER_KEY.slice(0, 5));
    rerender(door(OPEN, actions));
    await waitFor(() => expect(container.textContent).toBe('The school’s records'));
  });
});

describe('how somebody is shown while it is locked', () => {
  it('takes role and initials', () => {
    expect(suggestedLabel('Jo Marsh', 'office')).toBe('Office, JM');
    expect(suggestedLabel('  ', 'office')).toBe('');
    expect(suggestedLabel('Jo Marsh', '')).toBe('');
  });
});
