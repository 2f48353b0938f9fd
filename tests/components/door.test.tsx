import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RoutesAt } from '@/components/shell/link';
import type { DoorState, WhyLocked } from '@/components/vault/actions';
import { Door } from '@/components/vault/door';
import { waitAfter } from '@/components/vault/use-wait';
import { WhoIsHere } from '@/components/vault/who-is-here';
import { schoolDate } from '@/utils/calendar/school-date';
import { DSL_AT_DOOR, OFFICE_AT_DOOR, WRONG, doorActions } from '@/tests/tools/door-actions';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const OPEN: DoorState = { kind: 'open', memberId: 'member-jm', name: 'Jo Marsh', role: 'office' };

function locked(because: WhyLocked = 'idle', waiting = 0): DoorState {
  return { kind: 'locked', because, people: [DSL_AT_DOOR, OFFICE_AT_DOOR], waiting };
}

function door(state: DoorState, actions = doorActions()) {
  return (
    <Door
      state={state}
      actions={actions}
      today={schoolDate('2026-11-24')}
      restore={(onDone) => <button onClick={onDone}>Restoring</button>}
      backupStep={(onDone) => <button onClick={onDone}>Folder chosen</button>}
    >
      <main>
        <h1>Ashdown, Lily</h1>
        <input aria-label="Note" value="rang her mother" />
      </main>
    </Door>
  );
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const later = (milliseconds: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });
/** Lets what was promised come about, and be drawn. */
const settle = () => later(0);

describe('when it locks', () => {
  it('leaves nothing of the child in the page, nor in the title of the tab', () => {
    const { rerender, container } = render(door(OPEN));
    expect(container.textContent).toContain('Ashdown');
    document.title = 'A pupil – Tenth Day';
    rerender(door(locked()));
    expect(container.textContent).not.toContain('Ashdown');
    expect(container.querySelectorAll('input[aria-label=Note]')).toHaveLength(0);
    expect(document.title).toBe('Tenth Day is locked');
    expect(screen.getByText('Nobody used it for a while, so it locked itself.')).toBeTruthy();
  });

  it.each<DoorState>([
    { kind: 'opening' },
    { kind: 'new' },
    { kind: 'missing', damaged: true },
    { kind: 'trouble', message: 'The disc is full.' },
  ])('leaves nothing of the child either when it becomes $kind', (state) => {
    const { rerender, container } = render(door(OPEN));
    rerender(door(state));
    expect(container.textContent).not.toContain('Ashdown');
  });

  it('shows labels and roles only, and how many registers wait', () => {
    const { container } = render(door(locked('screen-locked', 3)));
    expect(screen.getByLabelText('Office, JM')).toBeTruthy();
    expect(container.textContent).toContain('3 registers were read while it was locked');
    expect(container.textContent).not.toContain('Jo Marsh');
  });

  it('locks by keys from anywhere on the page, and says so to a screen reader', () => {
    const lock = vi.fn(() => Promise.resolve());
    render(<WhoIsHere name="Jo Marsh" role="office" onLock={lock} />);
    fireEvent.keyDown(document.body, { code: 'KeyL', key: 'Ò', altKey: true, shiftKey: true });
    expect(lock).toHaveBeenCalledExactlyOnceWith('asked');
    expect(screen.getByRole('button', { name: 'Lock' }).getAttribute('aria-keyshortcuts')).toBe(
      'Alt+Shift+L',
    );
    press('Switch person');
    expect(lock).toHaveBeenLastCalledWith('switching');
  });
});

describe('signing in', () => {
  it('asks who and what, and tries neither while one is missing', async () => {
    const actions = doorActions();
    render(door(locked(), actions));
    press('Sign in');
    await settle();
    const summary = within(screen.getByRole('alert'));
    expect(summary.getByText('Choose who you are')).toBeTruthy();
    expect(summary.getByText('Enter your passphrase')).toBeTruthy();
    expect(actions.signIn).not.toHaveBeenCalled();
  });

  it('offers this computer’s key only to the person who has one, and asks within the press', () => {
    const actions = doorActions();
    render(door(locked(), actions));
    fireEvent.click(screen.getByLabelText('Office, JM'));
    expect(screen.queryByRole('button', { name: 'Use this computer’s key' })).toBeNull();
    fireEvent.click(screen.getByLabelText('DSL, PN'));
    press('Use this computer’s key');
    expect(actions.signInWithDevice).toHaveBeenCalledExactlyOnceWith('member-pn');
  });

  it('waits longer after each wrong try, keeps what was typed, and lets in whoever knows the passphrase', async () => {
    const actions = doorActions();
    actions.signIn.mockResolvedValue(WRONG);
    render(door(locked(), actions));
    fireEvent.click(screen.getByLabelText('Office, JM'));
    type('Passphrase', 'four wet otters sing');
    for (let tries = 1; tries <= 3; tries += 1) {
      press('Sign in');
      await settle();
    }
    expect(screen.getAllByText('This passphrase does not open the records.')).not.toHaveLength(0);
    expect(screen.getByText('Wait 5 seconds, then try again.')).toBeTruthy();
    expect(screen.getByText('Wait 5 seconds, then try again. Nobody is locked out for good.')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Sign in' }).disabled).toBe(true);
    await later(5000);
    expect(screen.getByText('You can try again now.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Passphrase').value).toBe('four wet otters sing');
    actions.signIn.mockResolvedValue({ kind: 'done', value: undefined });
    press('Sign in');
    await settle();
    expect(actions.signIn).toHaveBeenCalledTimes(4);
  });

  it('never makes anybody wait for more than a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 50].map(waitAfter)).toEqual([0, 0, 5, 10, 20, 40, 60, 60]);
  });

  it('takes away a passphrase that was left standing at the desk', async () => {
    render(door(locked()));
    type('Passphrase', 'half a passphrase');
    await later(120_000);
    expect(screen.getByLabelText<HTMLInputElement>('Passphrase').value).toBe('');
  });

  it('shows the passphrase when asked, and says when Caps Lock is on', () => {
    render(door(locked()));
    const box = screen.getByLabelText<HTMLInputElement>('Passphrase');
    expect(box.type).toBe('password');
    press('Show the passphrase');
    expect(box.type).toBe('text');
    const key = new KeyboardEvent('keydown', { key: 'A', bubbles: true });
    Object.defineProperty(key, 'getModifierState', { value: (name: string) => name === 'CapsLock' });
    fireEvent(box, key);
    expect(screen.getByText('Caps Lock is on.')).toBeTruthy();
  });
});

describe('when a passphrase is lost', () => {
  it('names who can give a new one, then the paper in the safe, then says plainly where it ends', () => {
    const { container } = render(door(locked()));
    press('I lost my passphrase');
    expect(screen.getByText('DSL, PN')).toBeTruthy();
    expect(container.textContent).not.toContain('Office, JM');
    expect(container.textContent).toContain('not the makers of Tenth Day');
  });

  it('makes a new sign-in with the recovery key, for the DSL or headteacher only', async () => {
    const actions = doorActions();
    render(door(locked(), actions));
    press('I lost my passphrase');
    press('Use the recovery key');
    expect(screen.queryByLabelText('Office')).toBeNull();
    type('Recovery key', 'K7M2P 0Q4RX');
    type('Name', 'Priya Nair');
    fireEvent.click(screen.getByLabelText('Designated safeguarding lead'));
    type('Passphrase', 'four wet otters sing');
    type('The same passphrase once more', 'four wet otters sing');
    press('Make a new sign-in');
    await settle();
    expect(actions.signInWithRecoveryKey).toHaveBeenCalledExactlyOnceWith('K7M2P 0Q4RX', {
      name: 'Priya Nair',
      role: 'dsl',
      label: 'DSL, PN',
      passphrase: 'four wet otters sing',
      until: null,
    });
  });
});

describe('when the records are gone', () => {
  it('is never an empty start: it says so, and starting anew asks for the name of the school', async () => {
    render(door({ kind: 'missing', damaged: false }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('missing or damaged');
    expect(screen.getByText(/Until then follow up every absence by hand/)).toBeTruthy();
    press('Start anew without the old records');
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Type the name of the school');
    type(/type the name of the school/, 'Fernhill Primary School');
    press('Start anew without the old records');
    await settle();
    expect(screen.getByLabelText<HTMLInputElement>('Name of the school').value).toBe(
      'Fernhill Primary School',
    );
  });

  it('goes to the backup and back', () => {
    render(door({ kind: 'missing', damaged: true }));
    press('Restore from a backup');
    press('Restoring');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('missing or damaged');
  });

  it('sends the side panel to a tab, where there is room to print', () => {
    render(<RoutesAt.Provider value="/dashboard.html">{door({ kind: 'new' })}</RoutesAt.Provider>);
    expect(screen.getByRole('link', { name: /Set up or restore/ }).getAttribute('href')).toBe(
      '/dashboard.html#/today',
    );
  });

  it('shows nothing in the first 300 ms of opening', async () => {
    const { container } = render(door({ kind: 'opening' }));
    expect(container.textContent).toBe('');
    await later(350);
    expect(container.textContent).toContain('Opening the school’s records…');
  });
});
