import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarFromLines, linesOfCalendar } from '@/components/settings/calendar-text';
import { SettingsPage } from '@/components/settings/settings-page';
import { isSetUp } from '@/components/settings/set-up';
import type { SettingsPart } from '@/components/shell/route';
import type { SchoolView } from '@/utils/policy/school-view';
import { emptyView, exampleView } from '@/tests/tools/example-view';
import { refused, screenActions } from '@/tests/tools/screen-actions';

afterEach(cleanup);

function show(part: SettingsPart | null, view: SchoolView = exampleView(), actions = screenActions()) {
  render(<SettingsPage view={view} part={part} actions={actions} />);
  return actions;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('the first run', () => {
  it('goes from the name of the school to a register read, one thing at a time', () => {
    show(null, emptyView());
    const steps = screen.getAllByRole('listitem').map((item) => item.textContent ?? '');
    expect(steps[0]).toContain('Name the school');
    expect(steps[0]).toContain('Next');
    expect(steps[6]).toContain('Open a register in your MIS');
    expect(isSetUp(emptyView())).toBe(false);
    expect(isSetUp(exampleView())).toBe(true);
  });

  it('is not over while the browser refuses the address', () => {
    const revoked = exampleView({ misAddresses: [{ origin: 'https://mis.school.example', allowed: false }] });
    expect(isSetUp(revoked)).toBe(false);
    show('mis', revoked);
    expect(screen.getByText('Not allowed by the browser')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Allow again: https://mis.school.example' })).toBeTruthy();
  });
});

describe('term dates', () => {
  it('reads the ways in which a school writes them', () => {
    const read = calendarFromLines(
      [
        '3 September 2026 to 23 October 2026',
        '02/11/2026 - 18/12/2026',
        '',
        'Friday 20 November 2026: inset',
        '2026-12-25 bank holiday',
      ].join('\n'),
    );
    expect(read).toEqual({
      kind: 'read',
      calendar: {
        terms: [
          { from: '2026-09-03', to: '2026-10-23' },
          { from: '2026-11-02', to: '2026-12-18' },
        ],
        closures: [
          { date: '2026-11-20', kind: 'inset' },
          { date: '2026-12-25', kind: 'bank-holiday' },
        ],
      },
    });
  });

  it('writes a calendar so that it reads the same again', () => {
    const calendar = exampleView().calendar;
    if (calendar === null) throw new Error('The example has a calendar.');
    const { terms, closures } = calendar;
    expect(calendarFromLines(linesOfCalendar(calendar))).toEqual({
      kind: 'read',
      calendar: { terms, closures },
    });
  });

  it('names every line that it cannot read, saves nothing and keeps what was typed', async () => {
    const actions = show('calendar');
    const box = screen.getByLabelText('Term dates and closures');
    const typed = '3 September 2026 to 23 October 2026\nsoon\n31 April 2026 inset';
    fireEvent.input(box, { target: { value: typed } });
    press('Save the term dates');
    const summary = within(await screen.findByRole('alert'));
    expect(summary.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Line 2 is neither a term nor a closure: “soon”',
      'Line 3 is neither a term nor a closure: “31 April 2026 inset”',
    ]);
    expect(actions.saveCalendar).not.toHaveBeenCalled();
    expect(box).toHaveProperty('value', typed);
  });

  it('lists what the calendar itself gets wrong', async () => {
    show('calendar', exampleView(), {
      ...screenActions(),
      saveCalendar: vi.fn(refused('Term 1 ends before it begins.')) as never,
    });
    press('Save the term dates');
    await screen.findByText('Term 1 ends before it begins.');
  });

  it('says in words when terms run on past the bank holidays that are known', () => {
    show('calendar');
    const box = screen.getByLabelText('Term dates and closures');
    expect(screen.queryByText(/knows the bank holidays up to/)).toBeNull();
    fireEvent.input(box, { target: { value: '2 September 2030 to 20 December 2030' } });
    expect(screen.queryByText(/knows the bank holidays up to/)).toBeNull();
    fireEvent.input(box, { target: { value: '6 January 2031 to 11 April 2031' } });
    expect(screen.getByText(/knows the bank holidays up to/).textContent).toContain('31 December 2030');
  });

  it('hands a file on as it is', async () => {
    const actions = show('calendar', emptyView());
    fireEvent.input(screen.getByLabelText('Term dates and closures'), { target: { value: '{"terms":[]}' } });
    press('Save the term dates');
    await waitFor(() => expect(actions.saveCalendar).toHaveBeenCalledExactlyOnceWith('{"terms":[]}'));
  });
});

describe('the other parts', () => {
  it('saves staff under the ids they had, and new ones without', async () => {
    const actions = show('staff');
    press('Add another person');
    const fourth = within(screen.getByRole('group', { name: 'person 4' }));
    fireEvent.input(fourth.getByLabelText('Name'), { target: { value: 'Sue Hart' } });
    fireEvent.change(fourth.getByLabelText('Role'), { target: { value: 'office' } });
    press('Save the staff');
    await waitFor(() => expect(actions.saveStaff).toHaveBeenCalledOnce());
    expect(actions.saveStaff.mock.calls[0]?.[0]).toEqual([
      ...exampleView().staff,
      { id: '', name: 'Sue Hart', role: 'office' },
    ]);
  });

  it('shows the steps of the policy with their clauses, and follows another on request', async () => {
    const actions = show('policy');
    expect(
      screen.getByRole('row', { name: /Send the CME referral.*Day 10 of absence.*Policy 4.1 IX/ }),
    ).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Statutory duties (England)'));
    press('Follow this policy');
    await waitFor(() => expect(actions.savePolicy).toHaveBeenCalledExactlyOnceWith('statutory'));
  });

  it('saves a day that the policy leaves open, and takes no half days', async () => {
    const actions = show('policy');
    const day = screen.getByLabelText(/Search social media/);
    fireEvent.input(day, { target: { value: '2.5' } });
    press('Save the days');
    await screen.findByText('Enter a whole number of school days, from 1 to 99', { selector: 'a' });
    fireEvent.input(day, { target: { value: '4' } });
    press('Save the days');
    await waitFor(() => expect(actions.saveCountSettings).toHaveBeenCalledOnce());
    expect(actions.saveCountSettings.mock.calls[0]?.[0]).toMatchObject({ days: { 'social-media': 4 } });
  });

  it('saves how days are counted', async () => {
    const actions = show('counting');
    fireEvent.click(screen.getByLabelText('No, it ends the count'));
    fireEvent.click(screen.getByLabelText(/^S: Study leave/));
    press('Save how days are counted');
    await waitFor(() => expect(actions.saveCountSettings).toHaveBeenCalledOnce());
    expect(actions.saveCountSettings.mock.calls[0]?.[0]).toMatchObject({
      u_code_in_unauth_run: false,
      exclude_codes_from_A: ['E'],
    });
  });

  it('asks for the address within the press of the button, and explains the permission', () => {
    const actions = show('mis', emptyView());
    expect(screen.getByText(/It clicks nothing, types nothing, sends nothing/)).toBeTruthy();
    fireEvent.input(screen.getByLabelText('Address of your MIS'), {
      target: { value: 'mis.school.example' },
    });
    press('Allow this address');
    expect(actions.addMisAddress).toHaveBeenCalledExactlyOnceWith('mis.school.example');
  });

  it('shows what a pupil list would do before it does it', async () => {
    const preview = {
      kind: 'pupils',
      plan: [
        { row: 2, does: 'adds', pupil: { surname: 'Hill', forenames: 'Amy', group: 'Oak' } },
        { row: 3, does: 'doubt', pupil: { surname: 'Reed', forenames: 'Theo' }, message: 'Two pupils fit.' },
      ],
      columns: [
        { heading: 'Surname', as: 'surname' },
        { heading: 'House', as: '' },
      ],
      offered: ['surname', 'class'],
      problems: [],
    };
    const actions = {
      ...screenActions(),
      previewFile: vi.fn(() => Promise.resolve({ kind: 'done', value: preview } as never)),
      importFile: vi.fn(() =>
        Promise.resolve({ kind: 'done', value: 'Pupil list loaded: 1 added, 0 changed.' } as never),
      ),
    };
    show('pupils', exampleView(), actions);
    const file = new File(['Surname\nHill'], 'pupils.csv', { type: 'text/csv' });
    fireEvent.change(screen.getByLabelText('Pupil list', { selector: '[type=file]' }), {
      target: { files: [file] },
    });
    await screen.findByText(/1 to add, 0 to change, 0 as they are, 1 in doubt/);
    expect(screen.getByText('In doubt: left out. Two pupils fit.')).toBeTruthy();
    expect(actions.importFile).not.toHaveBeenCalled();
    press('Load these pupils');
    await waitFor(() =>
      expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
        'Pupil list loaded: 1 added, 0 changed.',
      ),
    );
  });
});

describe('how days are counted', () => {
  const figureOf = (setting: string) =>
    document.getElementById(setting)?.closest('.app-setting')?.querySelector('figcaption')?.textContent;

  it('shows what each answer does to the days of an example, before it is saved', () => {
    show('counting');
    expect(figureOf('u_code_in_unauth_run')).toBe('For example: 3 school days without permission.');
    fireEvent.click(screen.getByLabelText('No, it ends the count'));
    expect(figureOf('u_code_in_unauth_run')).toBe(
      'For example: 3 school days without permission before, 1 school day without permission as chosen here.',
    );
    fireEvent.click(screen.getByLabelText(/^E: /));
    expect(figureOf('exclude_codes_from_A')).toBe(
      'For example: 2 school days away before, 3 school days away as chosen here.',
    );
  });
});

describe('notifications', () => {
  it('are asked for at a press, and what the browser answered is said', async () => {
    const actions = show('prompting');
    const button = await screen.findByRole('button', { name: 'Allow notifications' });
    await waitFor(() => expect(button).toHaveProperty('disabled', false));
    fireEvent.click(button);
    // In the press itself: a browser asks nobody a moment later.
    expect(actions.askForNotifications).toHaveBeenCalledOnce();
    await screen.findAllByText('This computer shows notifications.');
    expect(screen.queryByRole('button', { name: 'Allow notifications' })).toBeNull();
  });

  it('can be refused in the browser, and the page says where to allow them', async () => {
    show('prompting', exampleView(), {
      ...screenActions(),
      askForNotifications: vi.fn(() => Promise.resolve(false)),
    });
    const button = await screen.findByRole('button', { name: 'Allow notifications' });
    await waitFor(() => expect(button).toHaveProperty('disabled', false));
    fireEvent.click(button);
    await screen.findByText(/The browser did not allow notifications/);
    expect(screen.getByRole('button', { name: 'Allow notifications' })).toBeTruthy();
  });

  it('come as long before a step’s time as the school says, with the effect shown', async () => {
    const actions = show('prompting');
    const warn = screen.getByLabelText('Minutes before a step’s time');
    expect(screen.getByText('A call to be made by 10am is announced at 9:45am.')).toBeTruthy();
    fireEvent.input(warn, { target: { value: '30' } });
    expect(screen.getByText('A call to be made by 10am is announced at 9:30am.')).toBeTruthy();
    fireEvent.input(screen.getByLabelText('Quiet from'), { target: { value: '16:30' } });
    press('Save the times');
    await waitFor(() =>
      expect(actions.savePrompting).toHaveBeenCalledExactlyOnceWith({
        warnMinutes: 30,
        from: '07:30',
        until: '16:30',
      }),
    );
  });
});
