import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { schoolMoment } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import { TodayPage } from '@/components/today/today-page';
import { EXAMPLES, actingAs, emptyView, exampleView, rowOf } from '@/tests/tools/example-view';
import { screenActions } from '@/tests/tools/screen-actions';

afterEach(cleanup);

function show(view = exampleView({ acting: actingAs('head') }), actions = screenActions()) {
  render(<TodayPage view={view} actions={actions} />);
  return actions;
}

const section = (name: string | RegExp) => within(screen.getByRole('region', { name }));

describe('the school today, as the head sees it', () => {
  it('says first what was not read, then who is away', () => {
    show();
    expect(
      screen.getByText(
        /^2 marks of today’s registers not read yet. (Not read at all: .*\. )?5 children are away with no reason yet. 3 first calls to make./,
      ),
    ).toBeTruthy();
  });

  it('lists open cases, longest first, each with the step it is at', () => {
    show();
    const cases = screen.getByRole('heading', { name: 'Cases: 7' }).closest('section');
    const rows = within(cases as HTMLElement)
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent);
    expect(rows.slice(0, 2)).toEqual(['Ahmed, Yusuf', 'Okafor, Sam']);
    expect(rows).not.toContain('Quinn, Ruth');
  });

  it('shows what is due for each of the others, and the head all of it', () => {
    show();
    expect(screen.getByText(/^Office: \d+ steps$/)).toBeTruthy();
    expect(screen.getByText(/^Designated safeguarding lead: \d+ steps$/)).toBeTruthy();
    expect(screen.getAllByText(/Tell social care now/).length).toBeGreaterThan(0);
  });

  it('shows who reaches which step in the coming five school days', () => {
    show();
    const ahead = section('The next five school days');
    expect(ahead.getByRole('heading', { name: 'Wed 25 Nov' })).toBeTruthy();
    expect(ahead.queryByRole('heading', { name: /Sat|Sun/ })).toBeNull();
  });

  it('begins with the way to set up, in a school that has nothing yet', () => {
    show(emptyView());
    expect(screen.getByRole('heading', { name: 'Set up Tenth Day' })).toBeTruthy();
    expect(screen.getByText('No register has been read yet.')).toBeTruthy();
  });
});

describe('children who are back', () => {
  const RANG: LogRow = {
    at: schoolMoment('2026-11-23T09:05'),
    kind: 'contact-attempt',
    method: 'call',
    person: 'Tom Brook',
    outcome: 'spoke, reason given',
  };

  function backAfter(marks: string, log: readonly LogRow[] = [RANG]) {
    const pupils = EXAMPLES.filter(({ id }) => id === 'pupil-ella').map((example) =>
      rowOf({ ...example, marks, log }),
    );
    return show(exampleView({ acting: actingAs('office'), pupils }));
  }

  it('are closed with one press when the register gives one reason', async () => {
    const actions = backAfter('IIII/?');
    fireEvent.click(screen.getByRole('button', { name: 'Close: Illness, Ella Brook' }));
    await waitFor(() => expect(actions.closeCase).toHaveBeenCalledExactlyOnceWith('pupil-ella', 'Illness'));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo (key U)' }));
    await waitFor(() => expect(actions.undo).toHaveBeenCalledOnce());
  });

  it('need no closing when the register gave the reason and nobody had to do anything', () => {
    backAfter('IIII/?', []);
    expect(screen.queryByRole('heading', { name: /^Back in school/ })).toBeNull();
  });

  it('need a reason in words when no reason was given, or marks differ', () => {
    backAfter('NNNN/?');
    expect(screen.queryByRole('button', { name: /^Close:/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Close the case of Ella Brook' })).toBeTruthy();
    cleanup();
    backAfter('IINN/?');
    expect(screen.queryByRole('button', { name: /^Close:/ })).toBeNull();
  });
});
