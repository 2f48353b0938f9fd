import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ReadWhole } from '@/components/panel/read-whole';
import type { WholeActions } from '@/components/panel/read-whole';
import { CoverageSection } from '@/components/coverage/coverage-section';
import { schoolDate } from '@/utils/calendar/school-date';
import { barriers } from '@/tests/tools/axe';
import { emptyView, exampleView } from '@/tests/tools/example-view';

afterEach(cleanup);

type Whole = Parameters<WholeActions['readWhole']>;

/** A register that is read as the test says, and stops when staff stop it. */
function wholeRegister() {
  const asked: { show: Whole[0]; end: (outcome: Awaited<ReturnType<WholeActions['readWhole']>>) => void }[] =
    [];
  const actions: WholeActions = {
    readWhole: (show, signal) =>
      new Promise((end) => {
        asked.push({ show, end });
        signal.addEventListener('abort', () =>
          end({
            kind: 'done',
            value: { state: 'stopped', read: 120, of: 400, complete: false, message: null },
          }),
        );
      }),
  };
  render(<ReadWhole actions={actions} />);
  return asked;
}

describe('reading the whole register', () => {
  it('starts with one button, and nothing said', async () => {
    wholeRegister();
    expect(screen.getByRole('status').textContent).toBe('');
    expect(await barriers()).toEqual([]);
  });

  it('shows how far it has come, says it at each quarter, and keeps the keyboard on the button that stops it', async () => {
    const asked = wholeRegister();
    const button = screen.getByRole('button', { name: 'Read the whole register' });
    button.focus();
    fireEvent.click(button);
    asked[0]?.show({ state: 'reading', read: 230, of: 400, complete: false, message: null });
    expect(await screen.findByRole('progressbar')).toHaveProperty('value', 230);
    expect(screen.getByRole('status').textContent).toBe('200 of 400 read.');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Stop reading' }));
    expect(await barriers()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Stop reading' }));
    expect((await screen.findByText(/120 of 400/)).getAttribute('role')).toBe('status');
    expect(screen.getByRole('button', { name: 'Read the whole register' })).toBe(button);
    expect(await barriers()).toEqual([]);
  });

  it('says why it was refused', async () => {
    const asked = wholeRegister();
    fireEvent.click(screen.getByRole('button'));
    const message = 'There is no register on the page in front.';
    asked[0]?.end({ kind: 'refused', problems: [{ field: null, message }] });
    expect((await screen.findByText(message)).className).toContain('refused');
    expect(await barriers()).toEqual([]);
  });
});

describe('how far the registers have been read', () => {
  it('says what to do while nothing has been read', async () => {
    render(<CoverageSection view={emptyView()} />);
    expect(screen.getByText(/No register has been read yet/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('names the register to open for each day that has one', async () => {
    render(<CoverageSection view={exampleView({ countFrom: schoolDate('2026-11-23') })} />);
    const [today] = screen.getAllByRole('listitem');
    expect(today?.textContent).toContain('Tuesday 24 November');
    expect(screen.getAllByText(/Registers to open for/).length).toBeGreaterThan(0);
    expect(screen.getAllByText(/has not been read|was read in part/).length).toBeGreaterThan(0);
    expect(await barriers()).toEqual([]);
  });
});
