import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SettingsPage } from '@/components/settings/settings-page';
import { isHeldBack } from '@/components/shell/leaving';
import type { SettingsPart } from '@/components/shell/route';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import { JOHN_MOORE } from '@/utils/policy/packs/john-moore';
import type { Policy } from '@/utils/policy/policy';
import type { SchoolView } from '@/utils/policy/school-view';
import { exampleView } from '@/tests/tools/example-view';
import { refused, screenActions } from '@/tests/tools/screen-actions';

afterEach(cleanup);

function show(
  change: Partial<SchoolView> = {},
  part: SettingsPart = 'policy-editor',
  actions = screenActions(),
) {
  render(<SettingsPage view={exampleView(change)} part={part} actions={actions} />);
  return actions;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const choose = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const titles = () =>
  within(screen.getByRole('list', { name: 'Steps of the policy' }))
    .getAllByRole('heading')
    .map((heading) => (heading.textContent ?? '').replace(' day set by the school', ''));
const problems = () =>
  [...document.querySelectorAll('.govuk-error-summary a')].map((link) => link.textContent);

async function loadFile(text: string) {
  const file = new File([text], 'policy.json', { type: 'application/json' });
  fireEvent.change(screen.getByLabelText('Or load a policy file'), { target: { files: [file] } });
  await Promise.resolve();
}

async function tryAndSwitchOn(actions: ReturnType<typeof screenActions>): Promise<Policy> {
  press('See what it would have prompted');
  fireEvent.click(await screen.findByRole('button', { name: 'Switch this policy on' }));
  await waitFor(() => expect(actions.savePolicy).toHaveBeenCalledOnce());
  return actions.savePolicy.mock.calls[0]?.[0] as Policy;
}

describe('the rows of the policy', () => {
  it('say each step in plain words, and mark the days that the school set', () => {
    show();
    const [first, second] = screen.getAllByRole('listitem').map((item) => item.textContent ?? '');
    expect(first).toContain('Day 1 of absence, by 10am · Office · Policy 4.1 III');
    expect(first).toContain('Only if: The first missed session is marked N');
    expect(second).toContain('day set by the school');
  });

  it('move by the keyboard, and the focus goes with them', async () => {
    show();
    const before = titles();
    press(/^Down: move “Ring the parents”/);
    await waitFor(() => expect(titles()[1]).toBe('2. Ring the parents'));
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Down: move “Ring the parents”/);
    press(/^Up: move “Ring the parents”/);
    await waitFor(() => expect(titles()).toEqual(before));
    // At the top there is no further up: the other button takes the focus.
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Down: move “Ring the parents”/);
  });

  it('are taken out and brought back', async () => {
    show();
    const before = titles();
    press('Remove: Tell social care now');
    expect(titles()).toHaveLength(before.length - 1);
    press('Undo: removing “Tell social care now”');
    await waitFor(() => expect(titles()).toEqual(before));
    expect(screen.getByText('As in force: nothing is changed.')).toBeTruthy();
  });

  it('undo what was typed into one field as one change', () => {
    show();
    press('Change: Ring the parents');
    for (const typed of ['R', 'Ri', 'Ring']) type('What to do', typed);
    press('Undo: a change to “Ring the parents”');
    expect(screen.getByLabelText('What to do')).toHaveProperty('value', 'Ring the parents');
  });

  it('show the steps in law, and offer nothing to change them with', () => {
    show();
    const law = screen.getByRole('region', { name: 'Steps in law' });
    expect(within(law).getByText('Send the sickness return')).toBeTruthy();
    expect(within(law).queryAllByRole('button')).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Change: Send the sickness return' })).toBeNull();
  });
});

describe('what is wrong', () => {
  it('stands beside the row and in the summary with every key, and takes no focus from the field', () => {
    show();
    press('Change: Ring the parents');
    const day = screen.getByLabelText('School day');
    day.focus();
    fireEvent.input(day, { target: { value: 'first' } });
    type('Clause it comes from', ' ');
    expect(problems()).toEqual([
      'Step 1: Write where this stands, for example the clause of the policy, in up to 500 characters.',
      'Step 1: The day must be a whole number from 1 to 200.',
    ]);
    expect(screen.getByText('The day must be a whole number from 1 to 200.')).toBeTruthy();
    expect(document.activeElement).toBe(day);
    fireEvent.input(day, { target: { value: '2' } });
    type('Clause it comes from', 'Policy 4');
    expect(problems()).toEqual([]);
  });

  it('is led to when the person asks for a trial all the same', async () => {
    const actions = show();
    press('Add a step');
    press('See what it would have prompted');
    await waitFor(() => expect(document.activeElement?.className).toContain('govuk-error-summary'));
    expect(problems()).toHaveLength(3);
    expect(actions.savePolicy).not.toHaveBeenCalled();
  });

  it('names a step that falls on the day of one that was taken out', async () => {
    show();
    press('Change: Tell social care now');
    choose('When', 'same-day-as');
    choose('Which step', '1');
    expect(problems()).toEqual([]);
    press('Remove: Ring the parents');
    await waitFor(() => expect(problems()).toEqual(['Step 8: Choose the step on whose day this one falls.']));
  });
});

describe('switching on', () => {
  it('comes after the trial, and again after every change', async () => {
    show();
    press('Change: Ring the parents');
    choose('Who does it', 'dsl');
    expect(screen.queryByRole('button', { name: 'Switch this policy on' })).toBeNull();
    press('See what it would have prompted');
    await screen.findByText(/^The policy in force: \d+ prompts?\. This one: \d+ prompts?\./);
    expect(screen.getByRole('button', { name: 'Switch this policy on' })).toBeTruthy();
    type('What to do', 'Ring home');
    expect(screen.queryByRole('button', { name: 'Switch this policy on' })).toBeNull();
    expect(screen.getByText(/You have changed the policy since/)).toBeTruthy();
  });

  it('hands over the policy as it was typed, with everything that was chosen', async () => {
    const actions = show();
    press('Add a step');
    type('What to do', 'Visit the family');
    choose('What is counted', 'unauthorised');
    choose('Counted in', 'weeks');
    type('Week', '2');
    type('By (time)', '15:00');
    press('Add a condition');
    choose('Condition 1', 'any-of');
    const choice = within(screen.getByRole('group', { name: 'One of these' }));
    fireEvent.click(choice.getByRole('button', { name: 'Add a condition' }));
    choose('Complete when', 'home-visit');
    type('Clause it comes from', 'Policy 9');
    const saved = await tryAndSwitchOn(actions);
    expect(saved.id).toBe('own-john-moore');
    expect(saved.steps.at(-1)).toEqual({
      id: 'visit-the-family',
      title: 'Visit the family',
      who: 'office',
      countedIn: 'unauthorised',
      when: { on: 'count', day: 2, by: '15:00', unit: 'weeks' },
      conditions: [{ is: 'any-of', conditions: [{ is: 'unexplained' }] }],
      doneBy: { by: 'home-visit' },
      source: 'Policy 9',
    });
    expect(saved.steps.slice(0, -1)).toEqual(JOHN_MOORE.steps);
    expect(actions.savePolicy.mock.calls[0]?.[1]).toBe('2026-11-24');
  });

  it('carries the days that the school had set besides in its rows', async () => {
    const { settings } = exampleView();
    const actions = show({ settings: { ...settings, days: { 'social-media': 4, 'first-day-call': 9 } } });
    press('Down: move “Ring the parents” down');
    const { steps } = await tryAndSwitchOn(actions);
    const dayOf = (id: string) => steps.find((step) => step.id === id)?.when;
    expect(dayOf('social-media')).toMatchObject({ day: 4 });
    // A day that the policy itself names is not the school's to set besides.
    expect(dayOf('first-day-call')).toMatchObject({ day: 1 });
  });

  it('says what was refused and keeps what was typed', async () => {
    const actions = { ...screenActions(), savePolicy: refused('There is no room left.') as never };
    show({}, 'policy-editor', actions);
    press('Remove: Tell social care now');
    press('See what it would have prompted');
    fireEvent.click(await screen.findByRole('button', { name: 'Switch this policy on' }));
    await screen.findByText('There is no room left.');
    expect(titles()).toHaveLength(JOHN_MOORE.steps.length - 1);
  });

  it('needs no trial where no register has been read', () => {
    show({ calendar: null, pupils: [] });
    press('Remove: Tell social care now');
    expect(screen.getByText(/No register has been read yet/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Switch this policy on' })).toBeTruthy();
  });
});

describe('leaving with changes', () => {
  it('is held back until the person says so', async () => {
    show();
    const here = location.hash;
    location.hash = '#/pupils';
    expect(isHeldBack(here)).toBe(false);
    location.hash = here;
    press('Remove: Tell social care now');
    location.hash = '#/pupils';
    expect(isHeldBack(here)).toBe(true);
    await screen.findByText('Your changes are not switched on');
    press('Leave without them');
    expect(location.hash).toBe('#/pupils');
    expect(isHeldBack(here)).toBe(false);
  });
});

describe('files and packs', () => {
  it('starts from any pack, and goes back', async () => {
    show();
    choose('Start from', 'ealing');
    press('Start from this policy');
    await waitFor(() => expect(titles()[0]).toContain('enquiries'));
    press('Undo: starting from Ealing');
    await waitFor(() => expect(titles()[0]).toBe('1. Ring the parents'));
  });

  it('saves what it can load again', async () => {
    const actions = show();
    press('Save as a file');
    const [name, bytes] = vi.mocked(actions.saveFile).mock.calls[0] as [string, Uint8Array];
    expect(name).toBe('policy-own-john-moore.json');
    press('Remove: Ring the parents');
    await loadFile(new TextDecoder().decode(bytes));
    await screen.findByText('As in force: nothing is changed.');
  });

  it('says in a plain sentence what is wrong with a file, and changes nothing', async () => {
    show();
    const before = titles();
    await loadFile('PK\u0003\u0004 a spreadsheet');
    await screen.findByText('This is neither a policy that Tenth Day knows nor a policy file.');
    await loadFile(JSON.stringify({ ...JOHN_MOORE, steps: [{ ...JOHN_MOORE.steps[0], who: 'caretaker' }] }));
    await screen.findByText('Step 1 (first-day-call): "who" must be one of office, dsl, head.');
    expect(titles()).toEqual(before);
  });

  it('shows markup in a file as the text it is', async () => {
    show();
    const hostile = '<img src=x onerror="document.title=1"><script>1</script>';
    await loadFile(JSON.stringify({ ...JOHN_MOORE, steps: [{ ...JOHN_MOORE.steps[0], title: hostile }] }));
    await waitFor(() => expect(titles()).toEqual([`1. ${hostile}`]));
    expect(document.querySelector('img, script')).toBeNull();
  });
});

describe('versions', () => {
  const version = (number: number, from: string) => ({
    number,
    chosen: { pack: number === 1 ? 'ealing' : 'john-moore' },
    savedAt: schoolMoment('2026-11-02T08:30'),
    by: 'Alan Price',
    from: schoolDate(from),
  });

  it('are listed newest first, to be read and put back in force', async () => {
    const policyVersions = [version(1, '2026-11-02'), version(2, '2026-11-09'), version(3, '2026-11-30')];
    const actions = show({ policyVersions }, 'policy');
    const items = within(screen.getByRole('list', { name: 'Versions of the policy' })).getAllByRole(
      'listitem',
    );
    expect(items.map((item) => within(item).getByRole('heading').textContent)).toEqual([
      'Version 3: The John Moore Primary School (Gloucestershire) to come',
      'Version 2: The John Moore Primary School (Gloucestershire) in force',
      'Version 1: Ealing ',
    ]);
    expect(items[2]?.textContent).toContain(
      'From 2 November 2026. Switched on by Alan Price, 2 November 2026 at 8:30am.',
    );
    press('Put version 1 back in force');
    await waitFor(() => expect(actions.restorePolicy).toHaveBeenCalledExactlyOnceWith(1));
    await screen.findByText('Version 1 is in force again, as version 4.');
  });
});
