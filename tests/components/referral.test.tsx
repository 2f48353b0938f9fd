import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { MadePaper } from '@/components/referral/paper-actions';
import { ReferralPage } from '@/components/referral/referral-page';
import { schoolMoment } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import type { StaffMember } from '@/utils/policy/school-view';
import { EXAMPLES, NOW, actingAs, emptyView, exampleView, rowOf } from '@/tests/tools/example-view';
import { refused, screenActions } from '@/tests/tools/screen-actions';

afterEach(cleanup);

const NOT_KNOWN: LogRow = { at: schoolMoment('2026-11-24T09:00'), kind: 'whereabouts', outcome: 'unknown' };

interface Shown {
  readonly role?: StaffMember['role'];
  readonly log?: readonly LogRow[];
  readonly papers?: readonly MadePaper[];
  readonly actions?: ReturnType<typeof screenActions>;
}

function show({ role = 'dsl', log = [], papers = [], actions = screenActions() }: Shown = {}) {
  const [yusuf] = EXAMPLES;
  if (yusuf === undefined) throw new Error('The example has pupils.');
  const row = rowOf({ ...yusuf, log: [...(yusuf.log ?? []), ...log] });
  render(
    <ReferralPage
      view={exampleView({ acting: actingAs(role) })}
      row={row}
      papers={papers}
      actions={actions}
    />,
  );
  return actions;
}

describe('the referral of a child on day 10', () => {
  it('asks first whether the whereabouts are known, and makes no paper before that', () => {
    show();
    expect(screen.getByRole('heading', { name: 'Are the child’s whereabouts known?' })).toBeTruthy();
    expect(screen.getByText(/Answer the question about the child’s whereabouts first/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Make the Word document' })).toBeNull();
  });

  it('logs the answer', async () => {
    const actions = show();
    fireEvent.click(screen.getByLabelText('Not known'));
    fireEvent.click(screen.getByRole('button', { name: 'Record the answer' }));
    await waitFor(() =>
      expect(actions.logRow).toHaveBeenCalledExactlyOnceWith('pupil-yusuf', {
        kind: 'whereabouts',
        outcome: 'unknown',
      }),
    );
  });

  it('says which paper fits, and that it is due today', () => {
    show({ log: [NOT_KNOWN] });
    expect(screen.getByLabelText(/referral \(Gloucestershire\): this one fits/)).toHaveProperty(
      'checked',
      true,
    );
    expect(screen.getByText('Due today')).toBeTruthy();
  });

  it('chooses the attendance return when the whereabouts are known', () => {
    show({ log: [{ ...NOT_KNOWN, outcome: 'known' }] });
    expect(screen.getByLabelText(/Attendance return.*: this one fits/)).toHaveProperty('checked', true);
  });

  it('shows every answer with where it came from, and every gap with who can find it', () => {
    show({ log: [NOT_KNOWN] });
    expect(screen.getByText('04/03/2017')).toBeTruthy();
    expect(screen.getAllByText('From the pupil record').length).toBeGreaterThan(3);
    expect(screen.getByText('No social media search is logged.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: /of 35 answers known/ })).toBeTruthy();
  });

  it('makes the document only when somebody says that they have looked at it', async () => {
    const actions = show({ log: [NOT_KNOWN] });
    fireEvent.click(screen.getByRole('button', { name: 'Make the Word document' }));
    await screen.findByText('There is a problem');
    expect(actions.makePaper).not.toHaveBeenCalled();
    fireEvent.click(screen.getByLabelText('I have looked at every answer above'));
    fireEvent.click(screen.getByRole('button', { name: 'Make the Word document' }));
    await waitFor(() => expect(actions.makePaper).toHaveBeenCalledOnce());
    expect(actions.makePaper.mock.calls[0]?.[1]).toMatchObject({ form: 'glos-cme-referral' });
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('It has not been sent'));
  });

  it('leaves the paper to the DSL, and shows nobody else what is theirs', () => {
    show({ role: 'office', log: [NOT_KNOWN] });
    expect(screen.getByText('The designated safeguarding lead makes this paper.')).toBeTruthy();
    expect(screen.getAllByText('For the DSL').length).toBeGreaterThan(2);
  });

  it('says so when the document could not be made', async () => {
    show({
      log: [NOT_KNOWN],
      actions: { ...screenActions(), makePaper: refused('The document could not be made.') },
    });
    fireEvent.click(screen.getByLabelText('I have looked at every answer above'));
    fireEvent.click(screen.getByRole('button', { name: 'Make the Word document' }));
    await screen.findByText('The document could not be made.');
    expect(screen.getByLabelText('I have looked at every answer above')).toHaveProperty('checked', true);
  });
});

describe('a paper that was made', () => {
  const made: MadePaper = {
    id: 'paper-1',
    form: 'glos-cme-referral',
    fileName: 'glos-cme-referral-2026-11-24-a1b2.docx',
    madeAt: NOW,
    madeBy: 'staff-dsl',
    sent: null,
  };

  it('is marked as sent by the person acting, to an address they may change', async () => {
    const actions = show({ log: [NOT_KNOWN], papers: [made] });
    fireEvent.click(screen.getByRole('button', { name: /^Mark as sent/ }));
    const to = screen.getByLabelText('Sent to');
    expect(to).toHaveProperty('value', 'missingpupils@gloucestershire.gov.uk');
    fireEvent.input(to, { target: { value: 'cme.team@council.example' } });
    fireEvent.click(screen.getByRole('button', { name: 'Record as sent by Priya Nair' }));
    await waitFor(() =>
      expect(actions.markSent).toHaveBeenCalledExactlyOnceWith('paper-1', { to: 'cme.team@council.example' }),
    );
  });

  it('cannot have been sent tomorrow, or to nobody', async () => {
    const actions = show({ log: [NOT_KNOWN], papers: [made] });
    fireEvent.click(screen.getByRole('button', { name: /^Mark as sent/ }));
    fireEvent.input(screen.getByLabelText('Sent to'), { target: { value: ' ' } });
    fireEvent.input(screen.getByLabelText('Sent on'), { target: { value: '2026-11-25' } });
    fireEvent.click(screen.getByRole('button', { name: /^Record as sent/ }));
    const summary = within(await screen.findByRole('alert'));
    expect(summary.getAllByRole('link')).toHaveLength(2);
    expect(actions.markSent).not.toHaveBeenCalled();
  });

  it('says who sent it, when and to whom', () => {
    const sent = { at: NOW, by: 'staff-dsl', to: 'cme.team@council.example' };
    show({ log: [NOT_KNOWN], papers: [{ ...made, sent }] });
    expect(screen.getByText(/Sent today at 9:12am by Priya Nair to cme.team@council.example/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Mark as sent/ })).toBeNull();
  });
});

it('makes no paper before the term dates are entered', () => {
  const [row] = exampleView().pupils;
  if (row === undefined) throw new Error('The example has pupils.');
  render(<ReferralPage view={emptyView()} row={row} papers={[]} actions={screenActions()} />);
  expect(screen.getByText(/No paper can be filled until the term dates are entered/)).toBeTruthy();
});
