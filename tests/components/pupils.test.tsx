import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PupilsPage } from '@/components/pupils/pupils-page';
import { emptyView, exampleView } from '@/tests/tools/example-view';

afterEach(cleanup);

const names = () =>
  screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('link').textContent ?? '');

const search = (text: string) =>
  fireEvent.input(screen.getByLabelText('Find by name, group or UPN'), { target: { value: text } });

const rowOf = (name: string) => screen.getByRole('link', { name }).closest('tr')?.textContent ?? '';

describe('the list of pupils', () => {
  it('begins in order of name', () => {
    render(<PupilsPage view={exampleView()} />);
    expect(names()).toEqual([...names()].sort((a, b) => a.localeCompare(b, 'en-GB')));
    expect(names()).toHaveLength(12);
  });

  it('finds by the beginnings of words, in any order, and by group', () => {
    render(<PupilsPage view={exampleView()} />);
    search('ahm yus');
    expect(names()).toEqual(['Ahmed, Yusuf']);
    search('oak k');
    expect(names()).toEqual(['Mensah, Kofi']);
  });

  it('finds a name with an accent when it is typed without', () => {
    render(<PupilsPage view={exampleView()} />);
    search('zoe');
    expect(names()).toEqual(['Vale, Zoë']);
  });

  it('says how many were found, and what to do when nobody fits', () => {
    render(<PupilsPage view={exampleView()} />);
    search('xyz');
    expect(screen.getByRole('status').textContent).toBe('0 pupils of 12');
    expect(screen.getByText(/Nobody fits/)).toBeTruthy();
  });

  it('sorts by days away from the longest, then the other way round, and says so to a screen reader', () => {
    render(<PupilsPage view={exampleView()} />);
    fireEvent.click(screen.getByRole('button', { name: 'Days away' }));
    expect(names().slice(0, 2)).toEqual(['Ahmed, Yusuf', 'Okafor, Sam']);
    const heading = screen.getByRole('columnheader', { name: /Days away/ });
    expect(heading.getAttribute('aria-sort')).toBe('descending');
    fireEvent.click(screen.getByRole('button', { name: 'Days away' }));
    expect(heading.getAttribute('aria-sort')).toBe('ascending');
    expect(names().at(-1)).toBe('Ahmed, Yusuf');
  });

  it('shows one group, and only those with a case', () => {
    render(<PupilsPage view={exampleView()} />);
    fireEvent.change(screen.getByLabelText('Group'), { target: { value: 'Beech' } });
    expect(names()).toEqual(['Wahid, Omar', 'Young, Nell']);
    fireEvent.change(screen.getByLabelText('Group'), { target: { value: '' } });
    fireEvent.change(screen.getByLabelText('Show'), { target: { value: 'open' } });
    expect(names()).not.toContain('Shah, Ivy');
    expect(names()).toContain('Ahmed, Yusuf');
  });

  it('shows a count with unread days as a range, and a morning that is not over as a plain day', () => {
    render(<PupilsPage view={exampleView()} />);
    expect(rowOf('Okafor, Sam')).toContain('3–5');
    expect(rowOf('Ahmed, Yusuf')).toContain('101010');
    expect(rowOf('Shah, Ivy')).toContain('Oak000');
  });

  it('draws fifty of 2,000 pupils at once, and more on request', () => {
    const [first] = exampleView().pupils;
    if (first === undefined) throw new Error('The example has pupils.');
    const pupils = Array.from({ length: 2000 }, (_none, at) => ({ ...first, id: `pupil-${at}` }));
    render(<PupilsPage view={exampleView({ pupils })} />);
    expect(names()).toHaveLength(50);
    fireEvent.click(screen.getByRole('button', { name: 'Show 50 more' }));
    expect(names()).toHaveLength(100);
  });

  it('says where pupils come from while there are none', () => {
    render(<PupilsPage view={emptyView()} />);
    expect(screen.getByText(/They are added as registers are read/)).toBeTruthy();
  });
});
