import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { schoolDate } from '@/utils/calendar/school-date';
import { TrendsPage } from '@/components/trends/trends-page';
import { exampleView } from '../tools/example-view';

afterEach(cleanup);

describe('cases by month', () => {
  it('shows the numbers of the picture in a table, and names nobody', () => {
    const view = exampleView({ countFrom: schoolDate('2026-10-01') });
    render(<TrendsPage view={view} />);
    const table = screen.getByRole('region', { name: 'Opened and ended' });
    expect(within(table).getByRole('row', { name: /^November 2026/ })).toBeTruthy();
    for (const { pupil } of view.pupils) expect(document.body.textContent).not.toContain(pupil.surname);
  });

  it('says what will be here before the first register', () => {
    render(<TrendsPage view={exampleView({ countFrom: null })} />);
    expect(screen.getByText(/No register has been read yet/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('prints by its button', () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    render(<TrendsPage view={exampleView({ countFrom: schoolDate('2026-10-01') })} />);
    screen.getByRole('button', { name: 'Print, or save as PDF' }).click();
    expect(print).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });
});
