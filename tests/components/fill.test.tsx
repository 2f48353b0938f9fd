import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FillActions, FilledForm, ShownPlan } from '@/components/fill/actions';
import { FillForm } from '@/components/fill/fill-form';
import { FillSection } from '@/components/fill/fill-section';
import { WebForms } from '@/components/fill/web-forms';
import { barriers } from '@/tests/tools/axe';
import { emptyView, exampleView } from '@/tests/tools/example-view';
import { portalActions } from '@/tests/tools/screen-actions';

afterEach(cleanup);

const PORTAL = 'https://forms.example';
const PLAN: ShownPlan = {
  host: 'forms.example',
  answers: [{ label: 'Name of the school', value: 'Overbridge Primary School' }],
  left: [{ label: 'Signature', why: 'A person signs.' }],
  refused: null,
};
const FILLED: FilledForm = { filled: PLAN.answers, left: PLAN.left, refused: null };
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const ok = <Value,>(value: Value) => Promise.resolve({ kind: 'done', value } as const);

function actionsWith(change: Partial<FillActions> = {}): FillActions {
  const { watchPortals } = portalActions([PORTAL]);
  return {
    watchPortals,
    plan: () => ok(PLAN),
    fill: () => ok(FILLED),
    copy: () => Promise.resolve(),
    teach: () => ok(undefined),
    ...change,
  };
}

function show(change: Partial<FillActions> = {}) {
  const paper = { pupilId: 'one', form: 'glos-cme-referral', answers: [] };
  render(<FillForm ask={{} as never} paper={paper} actions={actionsWith(change)} />);
}

describe('the form of the authority beside the panel', () => {
  it('is looked at first, then filled, and never sent', async () => {
    show();
    expect(screen.queryByRole('button', { name: 'Fill this page' })).toBeNull();
    expect(await barriers()).toEqual([]);
    press('See what would be filled');
    await screen.findByText(/1 place of this page of forms.example would be filled/);
    expect(await barriers()).toEqual([]);
    press('Fill this page');
    await screen.findByText(/Nothing was sent/);
    expect(screen.queryByRole('button', { name: 'Fill this page' })).toBeNull();
    expect(await barriers()).toEqual([]);
  });

  it('says that it is looking, and cannot be pressed twice', async () => {
    show({ plan: () => new Promise(() => undefined) });
    press('See what would be filled');
    expect(await screen.findByRole('button', { name: 'Looking…' })).toHaveProperty('disabled', true);
    expect(await barriers()).toEqual([]);
  });

  it('says why a page is left alone', async () => {
    show({
      plan: () => ok({ ...PLAN, answers: [], left: [], refused: 'There are two forms on this page.' }),
    });
    press('See what would be filled');
    expect(
      (await screen.findByText('There are two forms on this page.')).closest('[role=status]'),
    ).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Fill this page' })).toBeNull();
  });

  it('says when the page went away while it was asked', async () => {
    show({ plan: () => Promise.reject(new Error('The tab is gone.')) });
    press('See what would be filled');
    expect((await screen.findByRole('alert')).textContent).toContain('The page did not answer.');
    expect(await barriers()).toEqual([]);
  });
});

describe('choosing whose form it is', () => {
  it('is not there without an address, and says so when nobody is away', async () => {
    const { rerender } = render(
      <FillSection
        view={emptyView()}
        actions={actionsWith({ watchPortals: portalActions().watchPortals })}
      />,
    );
    expect(document.body.textContent).toBe('');
    rerender(<FillSection view={emptyView()} actions={actionsWith()} />);
    expect(await screen.findByText('Nobody is away, so there is no form to fill.')).toBeTruthy();
  });

  it('lists the children who are away, the longest first, and says who fills the paper', async () => {
    render(<FillSection view={exampleView()} actions={actionsWith()} />);
    const choice = await screen.findByLabelText('Whose form is open beside this?');
    expect([...choice.querySelectorAll('option')][1]?.textContent).toContain('Yusuf Ahmed');
    fireEvent.change(choice, { target: { value: 'pupil-yusuf' } });
    await screen.findByLabelText('Paper');
    expect(await barriers()).toEqual([]);
  });
});

it('the addresses of forms begin with none, and with the field to enter one', async () => {
  render(<WebForms actions={portalActions()} onSaid={vi.fn()} />);
  expect(screen.getByText('No address yet, so no form can be filled.')).toBeTruthy();
  expect(await barriers()).toEqual([]);
});
