import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '@/components/actions';
import { RestrictedLine } from '@/components/log/restricted-line';
import type { KeyHolder, KeysView } from '@/components/vault/actions';
import { KeysPart } from '@/components/vault/keys/keys-part';
import { schoolMoment } from '@/utils/calendar/school-date';
import { PAPER_KEY, doorActions } from '@/tests/tools/door-actions';

afterEach(cleanup);

const SEPTEMBER = schoolMoment('2026-09-01T09:00');

function holder(memberId: string, name: string, role: KeyHolder['role']): KeyHolder {
  return {
    memberId,
    name,
    label: `${role}, ${memberId}`,
    role,
    since: SEPTEMBER,
    until: null,
    left: null,
    fingerprint: 'amber river stone',
    withDevice: false,
    reason: null,
  };
}

const VIEW: KeysView = {
  holders: [holder('pn', 'Priya Nair', 'dsl'), holder('jm', 'Jo Marsh', 'office')],
  me: 'pn',
  mayAdmit: true,
  recoveryKeys: [{ memberId: 'paper', since: SEPTEMBER }],
  idleMinutes: 5,
  mostIdleMinutes: 15,
  findings: [],
  clockSetBack: null,
  checkedAt: null,
};

function keysActions() {
  const done = () =>
    vi.fn((..._asked: unknown[]): Promise<Outcome> => Promise.resolve({ kind: 'done', value: undefined }));
  return {
    admit: done(),
    letGo: done(),
    newSignInFor: done(),
    changePassphrase: done(),
    addDevice: done(),
    removeDevice: done(),
    saveIdleMinutes: done(),
    checkLog: done(),
    newRecoveryKey: vi.fn((): Promise<Outcome<{ readonly recoveryKey: string }>> =>
      Promise.resolve({ kind: 'done', value: { recoveryKey: PAPER_KEY } }),
    ),
  };
}

function show(changes: Partial<KeysView> = {}) {
  const actions = keysActions();
  const said = vi.fn();
  render(
    <KeysPart
      view={{ ...VIEW, ...changes }}
      actions={actions}
      advice={doorActions()}
      school="Fernhill Primary School"
      now={schoolMoment('2026-11-24T15:00')}
      onSaid={said}
    />,
  );
  return { actions, said };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('who can sign in', () => {
  it('lets nobody go without the consequence, a reason and a second press', async () => {
    const { actions, said } = show();
    expect(screen.queryByRole('button', { name: 'Let go: Priya Nair' })).toBeNull();
    press('Let go: Jo Marsh');
    expect(screen.getByText(/they may have copied/)).toBeTruthy();
    press('Let Jo Marsh go');
    expect((await screen.findByRole('alert')).textContent).toContain('Say why Jo Marsh leaves');
    expect(actions.letGo).not.toHaveBeenCalled();
    type('Reason', 'Left the school');
    press('Let Jo Marsh go');
    await waitFor(() => expect(said).toHaveBeenCalledWith('Jo Marsh can no longer sign in.'));
    expect(actions.letGo).toHaveBeenCalledExactlyOnceWith('jm', 'Left the school');
  });

  it('warns when only one DSL or headteacher would be left', () => {
    show({ holders: [...VIEW.holders, holder('ap', 'Alan Price', 'head')] });
    press('Let go: Alan Price');
    expect(screen.getByText(/only one DSL or headteacher is left/)).toBeTruthy();
  });

  it('admits cover staff until a day', async () => {
    const { actions } = show();
    press('Admit somebody');
    type('Name', 'Sam Oke');
    fireEvent.click(screen.getByLabelText('Office'));
    type(/Last day, for cover staff/, '2026-12-18');
    type('Passphrase', 'nine dry badgers hum');
    type('The same passphrase once more', 'nine dry badgers hum');
    press('Admit');
    await waitFor(() => expect(actions.admit).toHaveBeenCalledOnce());
    expect(actions.admit).toHaveBeenCalledWith({
      name: 'Sam Oke',
      role: 'office',
      label: 'Office, SO',
      passphrase: 'nine dry badgers hum',
      until: '2026-12-18',
    });
  });

  it('gives new keys to somebody who lost the passphrase', async () => {
    const { actions } = show();
    press('New passphrase for Jo Marsh');
    type('Passphrase', 'nine dry badgers hum');
    type('The same passphrase once more', 'nine dry badgers hum');
    press('Give the new passphrase');
    await waitFor(() =>
      expect(actions.newSignInFor).toHaveBeenCalledExactlyOnceWith('jm', 'nine dry badgers hum'),
    );
  });

  it('lets the office change its own passphrase only, and says who does the rest', async () => {
    const { actions } = show({ me: 'jm', mayAdmit: false });
    expect(
      screen.queryByRole('button', { name: /Let go|Admit|New passphrase|recovery key|minutes/ }),
    ).toBeNull();
    expect(screen.getByText(/Only the DSL and the headteacher can admit people/)).toBeTruthy();
    press('Change my passphrase');
    type('The passphrase you have now', 'four wet otters sing');
    type('Passphrase', 'nine dry badgers hum');
    type('The same passphrase once more', 'nine dry badgers hum');
    press('Change it');
    await waitFor(() =>
      expect(actions.changePassphrase).toHaveBeenCalledExactlyOnceWith(
        'four wet otters sing',
        'nine dry badgers hum',
      ),
    );
  });

  it('prints a new recovery key only after saying that the old one is void', async () => {
    const { actions, said } = show();
    press('Make a new recovery key');
    expect(actions.newRecoveryKey).not.toHaveBeenCalled();
    press('Make it now');
    await screen.findByRole('heading', { level: 2, name: 'Print the recovery key' });
    press('I have it on paper');
    fireEvent.click(await screen.findByLabelText(/lies printed before me/));
    press('Continue');
    await waitFor(() => expect(said).toHaveBeenCalledOnce());
    expect(document.body.textContent).not.toContain(PAPER_KEY.slice(0, 5));
  });

  it.each(['0', '16', '2.5', ''])('does not lock after %s minutes', async (minutes) => {
    const { actions } = show();
    type('Minutes without use until it locks', minutes);
    press('Save the minutes');
    expect((await screen.findByRole('alert')).textContent).toContain('from 1 to 15');
    expect(actions.saveIdleMinutes).not.toHaveBeenCalled();
  });

  it('says when the clock of this computer was set back, and that no count rests on it', () => {
    show({ clockSetBack: schoolMoment('2026-11-22T16:05') });
    expect(document.body.textContent).toMatch(/clock of this computer was set back, as was noticed .*4:05pm/);
    expect(document.body.textContent).toContain('counted by the dates in the registers');
  });

  it('says what the check of the log found, and when', () => {
    const finding = 'Entry 14 of this computer was altered after it was signed.';
    const { actions } = show({ findings: [finding], checkedAt: schoolMoment('2026-11-24T07:30') });
    expect(screen.getByText('Today at 7:30am: the check found this:')).toBeTruthy();
    expect(screen.getByText(finding)).toBeTruthy();
    press('Check the log now');
    expect(actions.checkLog).toHaveBeenCalledOnce();
  });

  it('keeps who has left in a list of their own', () => {
    const gone = { ...holder('so', 'Sam Oke', 'office'), left: schoolMoment('2026-10-10T10:00') };
    show({ holders: [...VIEW.holders, gone] });
    const people = within(screen.getByRole('region', { name: 'People' }));
    expect(people.getByText(/Sam Oke, Office: 1 September 2026 to 10 October 2026/)).toBeTruthy();
    expect(people.queryByRole('button', { name: 'Let go: Sam Oke' })).toBeNull();
  });
});

describe('a restricted note', () => {
  it('shows to the office that it is there, and since when', () => {
    const { container } = render(
      <ol>
        <RestrictedLine role="dsl" at={schoolMoment('2026-11-12T14:05')} />
      </ol>,
    );
    expect(container.textContent).toContain('DSL note, 12 November');
  });
});
