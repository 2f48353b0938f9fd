import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '@/components/actions';
import type { HandoverPreview, Recipient } from '@/components/case-ends/actions';
import { HandOverPart } from '@/components/case-ends/hand-over-part';
import { TakeInPage } from '@/components/case-ends/take-in-page';
import { schoolMoment } from '@/utils/calendar/school-date';
import { STAFF } from '@/tests/tools/example-view';
import { done, refused } from '@/tests/tools/screen-actions';

afterEach(cleanup);

const person = (id: string, name: string, role: 'office' | 'dsl' | 'head'): Recipient => ({
  member: { id, role },
  name,
  school: 'Mill Lane Primary',
  fingerprint: 'AB12 CD34',
});
const CARD = { ...person('far', 'Ines Brook', 'dsl'), school: 'Brook Primary', fingerprint: 'EF56 0078' };

function answer<Value>(value: Value) {
  return vi.fn((..._asked: unknown[]): Promise<Outcome<Value>> => Promise.resolve({ kind: 'done', value }));
}

async function choose(label: string, name: string) {
  const file = new File(['x'], name);
  fireEvent.change(screen.getByLabelText(label), { target: { files: [file] } });
  await waitFor(() => expect(screen.queryByText('Opening…')).toBeNull());
}

const alerts = () => screen.getByRole('alert').textContent;

describe('making a handover file', () => {
  async function open(role: 'office' | 'dsl' | 'head', handOver = done()) {
    const acting = STAFF.find((member) => member.role === role) ?? null;
    const here = [person('jm', 'Jo Marsh', 'office'), person('ap', 'Alan Price', 'head')];
    const onSaid = vi.fn();
    const actions = { recipients: answer(here), readCard: answer(CARD), handOver };
    render(<HandOverPart pupilId="p1" {...{ acting, actions, onSaid }} />);
    fireEvent.click(screen.getByRole('button', { name: 'Make a handover file' }));
    await screen.findByRole('radio', { name: 'Alan Price, Head' });
    return { handOver, onSaid };
  }
  const make = () => fireEvent.click(screen.getByRole('button', { name: 'Make the file' }));

  it('asks who it is for before anything is made', async () => {
    const { handOver } = await open('dsl');
    make();
    expect(alerts()).toMatch(/Choose who the file is for/);
    expect(handOver).not.toHaveBeenCalled();
  });

  it('lets the DSL take restricted facts along to the head, and not to the office', async () => {
    const { handOver, onSaid } = await open('dsl');
    fireEvent.click(screen.getByRole('radio', { name: 'Jo Marsh, Office' }));
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByText(/stays out of this file/)).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Alan Price, Head' }));
    expect(screen.getByRole('checkbox')).toHaveProperty('checked', true);
    make();
    await waitFor(() => expect(onSaid).toHaveBeenCalled());
    expect(handOver).toHaveBeenCalledWith(expect.objectContaining({ pupilId: 'p1', forDsl: true }));
  });

  it('never offers the office what it cannot read', async () => {
    const { handOver } = await open('office');
    fireEvent.click(screen.getByRole('radio', { name: 'Alan Price, Head' }));
    expect(screen.queryByRole('checkbox')).toBeNull();
    make();
    await waitFor(() => expect(handOver).toHaveBeenCalledWith(expect.objectContaining({ forDsl: false })));
  });

  it('wants the fingerprint of another school compared first', async () => {
    const { handOver } = await open('dsl');
    fireEvent.click(screen.getByRole('radio', { name: 'Somebody at another school' }));
    make();
    expect(alerts()).toMatch(/Choose the key card/);
    await choose('Their key card', 'my.tdcard');
    expect(await screen.findByText('EF56 0078')).toBeTruthy();
    make();
    expect(alerts()).toMatch(/Ring them first and compare/);
    fireEvent.click(screen.getByRole('checkbox', { name: 'They read out the same fingerprint' }));
    make();
    await waitFor(() => expect(handOver).toHaveBeenCalledWith(expect.objectContaining({ to: CARD })));
  });

  it('keeps the form open with the reason when no file could be made', async () => {
    await open('dsl', refused('The disc of this computer is full.'));
    fireEvent.click(screen.getByRole('radio', { name: 'Alan Price, Head' }));
    make();
    await waitFor(() => expect(alerts()).toMatch(/disc of this computer is full/));
    expect(screen.getByRole('radio', { name: 'Alan Price, Head' })).toHaveProperty('checked', true);
  });
});

describe('opening a handover file', () => {
  const PREVIEW: HandoverPreview = {
    madeAt: schoolMoment('2026-11-24T09:00'),
    from: { name: 'Ines Brook', school: 'Brook Primary', fingerprint: 'EF56 0078', isKnown: false },
    pupil: { surname: 'Ahmed', forenames: 'Yusuf', yearGroup: '4' },
    adds: { entries: 3, papers: 1 },
    alreadyHere: { entries: 0, papers: 0 },
    marks: 'of-another-school',
    leftOut: 2,
    isHere: false,
    candidates: [{ id: 'own', pupil: { surname: 'Ahmed', forenames: 'Yusuf', group: 'Oak' } }],
  };
  const taken = { pupilId: 'own', entries: 3, papers: 1 };

  async function open(preview: HandoverPreview) {
    const takeIn = answer(taken);
    const actions = { saveOwnCard: done(), previewHandover: answer(preview), takeIn };
    render(<TakeInPage actions={actions} />);
    await choose('Handover file', 'a.tdhandover');
    await screen.findByText('Will be added');
    return takeIn;
  }
  const add = () => fireEvent.click(screen.getByRole('button', { name: 'Add to these records' }));

  it('shows what it would add, and asks whose case it is and whether the sender is real', async () => {
    const takeIn = await open(PREVIEW);
    expect(screen.getByText('3 log entries, 1 paper')).toBeTruthy();
    expect(screen.getByText(/another school’s register/)).toBeTruthy();
    expect(screen.getByText(/2 entries that only the DSL/)).toBeTruthy();
    add();
    const summary = within(screen.getByRole('alert'));
    expect(summary.getByText(/which child on the roll/)).toBeTruthy();
    expect(summary.getByText(/compare first/)).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Yusuf Ahmed, Oak' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'They read out the same fingerprint' }));
    add();
    expect(await screen.findByText(/Added: 3 entries and 1 paper/)).toBeTruthy();
    expect(takeIn).toHaveBeenCalledWith(PREVIEW, 'own');
  });

  it('takes a case of these same records in without asking anything', async () => {
    const from = { ...PREVIEW.from, isKnown: true };
    const takeIn = await open({ ...PREVIEW, from, isHere: true, candidates: [], marks: 'filled-in' });
    add();
    await waitFor(() => expect(takeIn).toHaveBeenCalledWith(expect.anything(), null));
  });

  it('says why a file was refused, and stays where another can be chosen', async () => {
    const previewHandover = vi.fn((): Promise<Outcome<HandoverPreview>> =>
      Promise.resolve({
        kind: 'refused',
        problems: [{ field: 'handover-file', message: 'This file is not whole: its end is missing.' }],
      }),
    );
    render(<TakeInPage actions={{ saveOwnCard: done(), previewHandover, takeIn: answer(taken) }} />);
    await choose('Handover file', 'a.tdhandover');
    await waitFor(() => expect(alerts()).toMatch(/its end is missing/));
    expect(screen.getByLabelText('Handover file')).toBeTruthy();
  });
});
