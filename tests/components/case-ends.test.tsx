import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '@/components/actions';
import type { CaseEndsView, PendingErasure } from '@/components/case-ends/actions';
import { CopyPart } from '@/components/case-ends/copy-part';
import { EndsNotice } from '@/components/case-ends/ends-notice';
import { ErasurePart } from '@/components/case-ends/erasure-part';
import { RetentionPart } from '@/components/case-ends/retention-part';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import type { SchoolView } from '@/utils/policy/school-view';
import { actingAs, eventOf, exampleView } from '@/tests/tools/example-view';
import { done, refused } from '@/tests/tools/screen-actions';

afterEach(cleanup);

const nothing = () =>
  vi.fn((..._asked: unknown[]): Promise<Outcome> => Promise.resolve({ kind: 'done', value: undefined }));
const alerts = () => screen.getByRole('alert').textContent;

const PENDING: PendingErasure = {
  pupilId: 'old',
  at: schoolMoment('2026-11-23T10:00'),
  by: 'Priya Nair',
  reason: 'The schedule has run out.',
  whyNot: null,
  mayCancel: true,
};

describe('erasing a record', () => {
  function show(pending: PendingErasure | null, changes = {}) {
    const actions = {
      proposeErasure: nothing(),
      cancelErasure: nothing(),
      confirmErasure: nothing(),
      ...changes,
    };
    const onSaid = vi.fn();
    render(<ErasurePart pupilId="old" acting={actingAs('dsl')} {...{ pending, actions, onSaid }} />);
    return { ...actions, onSaid };
  }

  it('says that older backups still hold it, and how long', () => {
    show(null);
    expect(screen.getByText(/Backups that were made before still hold the record/)).toBeTruthy();
  });

  it('is proposed with a reason, and keeps what was typed when that is refused', async () => {
    show(null, {
      proposeErasure: refused('Write the reason without the name of the child.', 'erase-reason'),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Propose to erase this record' }));
    const reason = screen.getByLabelText('Reason');
    fireEvent.input(reason, { target: { value: 'Amelia has left.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Propose it' }));
    await waitFor(() => expect(alerts()).toMatch(/without the name/));
    expect(reason).toHaveProperty('value', 'Amelia has left.');
  });

  it('cannot be confirmed by whoever proposed it, who can still cancel it', async () => {
    const { cancelErasure, onSaid } = show({ ...PENDING, whyNot: 'You proposed this yourself.' });
    expect(screen.getByText('You proposed this yourself.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /for good/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel the proposal' }));
    await waitFor(() => expect(onSaid).toHaveBeenCalledWith(expect.stringMatching(/Nothing was erased/)));
    expect(cancelErasure).toHaveBeenCalledWith('old');
  });

  it('is confirmed by a second person, who has to tick first', async () => {
    const { confirmErasure } = show(PENDING);
    expect(screen.getByText(/The schedule has run out/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Erase this record for good' }));
    expect(alerts()).toMatch(/Tick that it may be erased/);
    expect(confirmErasure).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Yes, it may be erased for good' }));
    fireEvent.click(screen.getByRole('button', { name: 'Erase this record for good' }));
    await waitFor(() => expect(confirmErasure).toHaveBeenCalledWith('old'));
  });
});

describe('a copy for a subject access request', () => {
  function show(role: 'office' | 'dsl', subjectAccess = done()) {
    const onSaid = vi.fn();
    render(<CopyPart pupilId="old" acting={actingAs(role)} actions={{ subjectAccess }} onSaid={onSaid} />);
    return { subjectAccess, onSaid };
  }

  it('is made by one press, and tells the office that theirs is not whole', async () => {
    const { subjectAccess, onSaid } = show('office');
    expect(screen.getByText(/is left out of yours/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Make the document' }));
    await waitFor(() => expect(onSaid).toHaveBeenCalled());
    expect(subjectAccess).toHaveBeenCalledWith('old');
  });

  it('says why it could not be made', async () => {
    show('dsl', refused('The disc of this computer is full.'));
    expect(screen.queryByText(/is left out of yours/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Make the document' }));
    await waitFor(() => expect(alerts()).toMatch(/disc of this computer is full/));
  });
});

describe('keeping records', () => {
  const [first] = exampleView().pupils;
  if (first === undefined) throw new Error('The example has no pupils.');
  const called = { kind: 'note', text: 'Rang.', at: schoolMoment('2024-10-01T09:00') } as const;
  const OLD = {
    ...first,
    id: 'old',
    pupil: { surname: 'Okafor', forenames: 'Ben' },
    events: [eventOf('old', called)],
    standing: { ...first.standing, case: { status: 'none' } as const },
  };

  function show(role: 'office' | 'dsl' | 'head', ends: Partial<CaseEndsView> = {}, pupils = [OLD]) {
    const view: SchoolView = { ...exampleView(), acting: actingAs(role), pupils };
    const watch = (now: (view: CaseEndsView) => void) => {
      now({ schedule: null, pending: [], done: [], ...ends });
      return () => undefined;
    };
    const actions = { watch, saveSchedule: nothing(), keepUntil: done() };
    const onSaid = vi.fn();
    render(
      <>
        <EndsNotice {...{ view, actions }} route={{ page: 'today' }} />
        <RetentionPart {...{ view, actions, onSaid }} />
      </>,
    );
    return { ...actions, onSaid };
  }

  it('lists the record whose time is up, and counts it on Today', () => {
    show('dsl');
    expect(screen.getByRole('link', { name: 'Ben Okafor' })).toBeTruthy();
    expect(screen.getByText(/On 1 October 2025 the time after the last entry was up/)).toBeTruthy();
    expect(screen.getByText(/1 record due to be looked at/)).toBeTruthy();
    expect(screen.getByText(/has not set its schedule yet/)).toBeTruthy();
  });

  it('says that none is due, and that none was erased', () => {
    show('head', {}, []);
    expect(screen.getByText('No record is due under the schedule.')).toBeTruthy();
    expect(screen.getByText('No record has been erased.')).toBeTruthy();
    expect(screen.queryByText(/due to be looked at under/)).toBeNull();
  });

  it('keeps a record longer once there are a day and a reason', async () => {
    const { keepUntil, onSaid } = show('dsl');
    fireEvent.click(screen.getByRole('button', { name: 'Keep it longer: Ben Okafor' }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep it until then' }));
    await waitFor(() => expect(alerts()).toMatch(/Enter the day/));
    fireEvent.input(screen.getByLabelText('Keep it until'), { target: { value: '2029-09-01' } });
    fireEvent.input(screen.getByLabelText('Reason'), { target: { value: 'A claim is open.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Keep it until then' }));
    await waitFor(() => expect(onSaid).toHaveBeenCalledWith(expect.stringMatching(/until 1 September 2029/)));
    const how = { until: schoolDate('2029-09-01'), reason: 'A claim is open.' };
    expect(keepUntil).toHaveBeenCalledWith('old', how);
  });

  it('shows the office the schedule in words, and leaves the deciding to the DSL and the head', () => {
    show('office', { schedule: { yearsAfterClosing: 3, safeguardingBirthday: 25 } });
    expect(screen.getByText(/looked at 3 years after its last entry, or at birthday 25/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Ben Okafor' })).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('saves the schedule as it was typed', async () => {
    const { saveSchedule, onSaid } = show('head');
    fireEvent.input(screen.getByLabelText(/Years after the last entry/), { target: { value: '6' } });
    fireEvent.input(screen.getByLabelText(/Birthday until which/), { target: { value: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save the schedule' }));
    await waitFor(() => expect(onSaid).toHaveBeenCalled());
    expect(saveSchedule).toHaveBeenCalledWith({ yearsAfterClosing: 6, safeguardingBirthday: null });
  });

  it('shows what waits for this person, and what was erased without saying whose it was', () => {
    const erased = {
      at: schoolMoment('2026-10-01T11:00'),
      proposedBy: 'Jo Marsh',
      confirmedBy: 'Alan Price',
      reason: 'Asked for by the family.',
    };
    show('dsl', { pending: [PENDING], done: [erased] });
    expect(screen.getByText('For you to decide')).toBeTruthy();
    expect(screen.getByText(/1 proposed erasure for you to confirm or cancel/)).toBeTruthy();
    expect(screen.getByText(/Proposed by Jo Marsh, confirmed by Alan Price/)).toBeTruthy();
  });
});
