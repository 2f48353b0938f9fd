import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ImportPreview, ListPreview, Outcome, SheetsFound, WhenAsked } from '@/components/actions';
import { SettingsPage } from '@/components/settings/settings-page';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import { barriers } from '@/tests/tools/axe';
import { exampleView } from '@/tests/tools/example-view';
import { screenActions } from '@/tests/tools/screen-actions';

afterEach(cleanup);

type Found = ImportPreview | SheetsFound | WhenAsked;

const LIST: ListPreview = {
  kind: 'pupils',
  plan: [
    { row: 2, does: 'adds', pupil: { surname: 'Brook', forenames: 'Ada', group: 'Oak' } },
    {
      row: 3,
      does: 'doubt',
      pupil: { surname: 'Shah', forenames: 'Ivy' },
      message: 'More than one pupil on the roll has this name.',
    },
  ],
  columns: [
    { heading: 'Surname', as: 'surname' },
    { heading: 'LAC', as: 'looked after' },
    { heading: '', as: '' },
  ],
  offered: ['surname', 'forename', 'looked after'],
  problems: [{ row: 4, message: 'This row has no surname, and was left out.' }],
};

const done = <Value,>(value: Value): Outcome<Value> => ({ kind: 'done', value });

/** The part of Settings with a browser that answers what the test says, one look after the other. */
function show(
  answers: readonly Outcome<Found>[],
  importFile = vi.fn(() => Promise.resolve(done('2 added.'))),
) {
  const rest = [...answers];
  const previewFile = vi.fn((_asked: unknown) => Promise.resolve(rest.shift() ?? done<Found>(LIST)));
  const actions = { ...screenActions(), previewFile, importFile };
  render(<SettingsPage<ImportPreview> view={exampleView()} part="pupils" actions={actions} />);
  return actions;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

/** Pastes a table without markup. */
function paste(): void {
  fireEvent.input(screen.getByLabelText('Copied table'), { target: { value: 'Surname\tForename' } });
  press('Look at this table');
}

describe('loading a list', () => {
  it('begins with what it is and where it comes from', async () => {
    show([]);
    expect(screen.getByLabelText('Pupil list', { selector: '[type=file]' })).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('shows rows in doubt first, problems by row, and every column under its heading', async () => {
    show([done(LIST)]);
    paste();
    await screen.findByText(/1 to add, 0 to change/);
    const [, first] = screen.getAllByRole('row').map((row) => row.textContent);
    expect(first).toContain('Shah, Ivy');
    expect(screen.getByText('Row 4: This row has no surname, and was left out.')).toBeTruthy();
    expect(screen.getByLabelText('LAC')).toHaveProperty('value', 'looked after');
    expect(screen.getByLabelText('Column 3, without a heading')).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('says that it is reading, and forgets the file when it is stopped', async () => {
    const never = new Promise<Outcome<Found>>(() => undefined);
    const actions = { ...screenActions(), previewFile: vi.fn(() => never), importFile: vi.fn() };
    render(<SettingsPage<ImportPreview> view={exampleView()} part="pupils" actions={actions} />);
    paste();
    await screen.findByText(/^Reading…/);
    expect(await barriers()).toEqual([]);
    press('Stop');
    await waitFor(() => expect(screen.queryByText(/^Reading…/)).toBeNull());
  });

  it('names a file that is refused, at the top', async () => {
    show([{ kind: 'refused', problems: [{ field: 'pupil-file', message: 'This file is locked.' }] }]);
    paste();
    expect((await screen.findByRole('alert')).textContent).toContain('This file is locked.');
    expect(await barriers()).toEqual([]);
  });

  it('asks which sheet', async () => {
    const actions = show([done<Found>({ kind: 'sheets', sheets: [{ name: 'Roll', rows: 30 }] })]);
    paste();
    await screen.findByText(/several sheets/);
    expect(await barriers()).toEqual([]);
    press('Roll (30 rows)');
    await waitFor(() => expect(actions.previewFile.mock.lastCall?.[0]).toMatchObject({ sheet: 0 }));
  });

  it('says what was loaded, with the way back; and why it cannot be taken back', async () => {
    const actions = show([done(LIST)]);
    paste();
    await screen.findByText(/1 to add/);
    press('Load these pupils');
    const undo = await screen.findByRole('button', { name: /^Undo/ });
    expect(screen.queryByText(/1 to add/)).toBeNull();
    actions.undoImport.mockResolvedValueOnce({
      kind: 'refused',
      problems: [{ field: null, message: 'Something has changed since.' }],
    });
    fireEvent.click(undo);
    expect((await screen.findByRole('alert')).textContent).toContain('Something has changed since.');
    expect(await barriers()).toEqual([]);
    fireEvent.click(undo);
    await screen.findByText('Taken back. It was: 2 added.');
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });
});

describe('a register that does not say when it was taken', () => {
  const asked = done<Found>({ kind: 'when', asks: ['date', 'session'] });

  it('asks for the day and the half, with nothing chosen beforehand', async () => {
    show([asked]);
    paste();
    await screen.findByRole('heading', { name: 'This register does not say when it was taken' });
    expect(screen.getByLabelText('Which day is it for?')).toHaveProperty('value', '');
    expect(screen.getByLabelText('Morning')).toHaveProperty('checked', false);
    press('Read the register');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Enter the day of the register');
    expect(alert.textContent).toContain('Choose morning or afternoon');
    expect(await barriers()).toEqual([]);
  });

  it('refuses a day still to come, then reads it as staff say, and shows its sessions before it is loaded', async () => {
    const register: ImportPreview = {
      kind: 'register',
      sessions: [{ date: schoolDate('2026-11-23'), session: 'PM', marks: 28, blanks: 2 }],
      pupils: 30,
      problems: [],
      readAt: schoolMoment('2026-11-24T09:00'),
    };
    const actions = show([asked, done<Found>(register)]);
    paste();
    const day = await screen.findByLabelText('Which day is it for?');
    fireEvent.input(day, { target: { value: '2026-11-25' } });
    fireEvent.click(screen.getByLabelText('Afternoon'));
    press('Read the register');
    await screen.findAllByText('The day of the register cannot be still to come');
    fireEvent.input(day, { target: { value: '2026-11-23' } });
    press('Read the register');
    await screen.findByRole('heading', { name: 'What this register says' });
    expect(actions.previewFile.mock.lastCall?.[0]).toMatchObject({
      told: { date: '2026-11-23', session: 'PM' },
    });
    expect(screen.getByRole('cell', { name: /Monday 23 November/ })).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });
});
