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

/** The DSL goes on without the checks that are not met. */
const CHECKED: readonly LogRow[] = [
  'first-day-call',
  'contacts-tried',
  'enquiries',
  'home-visit',
  'social-media',
  'criteria',
].map((gate) => ({
  at: schoolMoment('2026-11-24T09:05'),
  kind: 'note',
  about: `paper-check:glos-cme-referral:${gate}`,
  outcome: 'waived',
  text: 'The family is known to have left.',
}));

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
    expect(screen.getAllByText('No social media search is logged.')).toHaveLength(2);
    expect(screen.getByRole('heading', { name: /of 35 answers known/ })).toBeTruthy();
  });

  it('makes the document only when somebody says that they have looked at it', async () => {
    const actions = show({ log: [NOT_KNOWN, ...CHECKED] });
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
    show({ role: 'office', log: [NOT_KNOWN, ...CHECKED] });
    expect(screen.getByText('The designated safeguarding lead makes this paper.')).toBeTruthy();
    expect(screen.getAllByText('For the DSL').length).toBeGreaterThan(2);
  });

  it('says so when the document could not be made', async () => {
    show({
      log: [NOT_KNOWN, ...CHECKED],
      actions: { ...screenActions(), makePaper: refused('The document could not be made.') },
    });
    fireEvent.click(screen.getByLabelText('I have looked at every answer above'));
    fireEvent.click(screen.getByRole('button', { name: 'Make the Word document' }));
    await screen.findByText('The document could not be made.');
    expect(screen.getByLabelText('I have looked at every answer above')).toHaveProperty('checked', true);
  });
});

describe('checks that the authority expects', () => {
  it('stand in the way of the document, each with its reason', () => {
    show({ log: [NOT_KNOWN] });
    expect(screen.getByRole('heading', { name: 'Not ready yet' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Make the Word document' })).toBeNull();
  });

  it('are passed over by the DSL with a reason, one line in the log for each', async () => {
    const actions = show({ log: [NOT_KNOWN, ...CHECKED.filter((_row, at) => at !== 4)] });
    fireEvent.click(screen.getByRole('button', { name: 'Go on without these checks' }));
    fireEvent.click(screen.getByRole('button', { name: 'Record the reason and go on' }));
    await screen.findByText('There is a problem');
    fireEvent.input(screen.getByLabelText('Why the paper goes on without these checks'), {
      target: { value: 'The house is empty.' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Record the reason and go on' }));
    await waitFor(() =>
      expect(actions.logRow).toHaveBeenCalledExactlyOnceWith('pupil-yusuf', {
        kind: 'note',
        about: 'paper-check:glos-cme-referral:social-media',
        outcome: 'waived',
        text: 'The house is empty.',
      }),
    );
  });

  it('are not the office’s to pass over', () => {
    show({ role: 'office', log: [NOT_KNOWN] });
    expect(screen.queryByRole('button', { name: 'Go on without these checks' })).toBeNull();
    expect(screen.getByText(/can go on without them, with a reason/)).toBeTruthy();
  });
});

describe('an address that must not be disclosed', () => {
  const HIDDEN: LogRow = {
    at: schoolMoment('2026-11-24T08:50'),
    kind: 'flag',
    flag: 'confidential-address',
    outcome: 'set',
  };

  it('is released by the DSL for this one paper, with a reason that the office cannot read', async () => {
    const actions = show({ log: [NOT_KNOWN, HIDDEN] });
    fireEvent.click(screen.getByRole('button', { name: 'Release the address for this one paper' }));
    fireEvent.input(screen.getByLabelText('Why the address must stand on this paper'), {
      target: { value: 'The team must visit.' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Release it for this paper' }));
    await waitFor(() =>
      expect(actions.logRow).toHaveBeenCalledExactlyOnceWith('pupil-yusuf', {
        kind: 'note',
        about: 'release-address:glos-cme-referral',
        outcome: 'released',
        text: 'The team must visit.',
        dslOnly: true,
      }),
    );
  });

  it('is not the office’s to release', () => {
    show({ role: 'office', log: [NOT_KNOWN, HIDDEN] });
    expect(screen.queryByRole('button', { name: /^Release the address/ })).toBeNull();
  });
});

describe('a paper that was made', () => {
  const made: MadePaper = {
    id: 'paper-1',
    form: 'glos-cme-referral',
    fileName: 'glos-cme-referral-2026-11-24-a1b2.docx',
    madeAt: NOW,
    madeBy: 'staff-dsl',
    hash: 'f'.repeat(64),
    answers: [],
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

  it('is recorded with how it was sent and their reference', async () => {
    const actions = show({
      log: [NOT_KNOWN],
      papers: [{ ...made, to: 'the.named.officer@council.example' }],
    });
    fireEvent.click(screen.getByRole('button', { name: /^Mark as sent/ }));
    fireEvent.input(screen.getByLabelText('How (optional)'), { target: { value: 'Secure email' } });
    fireEvent.input(screen.getByLabelText('Their reference (optional)'), { target: { value: 'CME 0412' } });
    fireEvent.click(screen.getByRole('button', { name: 'Record as sent by Priya Nair' }));
    await waitFor(() =>
      expect(actions.markSent).toHaveBeenCalledExactlyOnceWith('paper-1', {
        to: 'the.named.officer@council.example',
        how: 'Secure email',
        reference: 'CME 0412',
      }),
    );
  });

  it('says answer by answer what differs from what was sent', () => {
    const answer = {
      id: 'child.dob',
      label: 'Date of birth',
      type: 'date',
      state: 'known',
      value: '2016-03-04',
      source: 'MIS',
      date: null,
      prefill: 'auto',
    } as const;
    const sent = { at: NOW, by: 'staff-dsl', to: 'the LA' };
    show({ log: [NOT_KNOWN], papers: [{ ...made, answers: [answer], sent }] });
    expect(screen.getByText('Differs from what was sent: 1 answer')).toBeTruthy();
    expect(screen.getByText('Sent: 04/03/2016. Now: 04/03/2017.')).toBeTruthy();
    expect(screen.getByText('f'.repeat(64))).toBeTruthy();
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
