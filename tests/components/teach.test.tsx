import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageActions } from '@/components/teach/actions';
import { AskDate } from '@/components/teach/ask-date';
import { AskSession } from '@/components/teach/ask-session';
import { ExplainMarks } from '@/components/teach/explain-marks';
import { TaughtPages } from '@/components/teach/taught-pages';
import { TeachPage } from '@/components/teach/teach-page';
import { schoolDate } from '@/utils/calendar/school-date';
import { MAPPING_FORMAT, MAPPING_VERSION } from '@/utils/register/mapping';
import type { Mapping } from '@/utils/register/mapping';
import { barriers } from '@/tests/tools/axe';
import { mappingActions } from '@/tests/tools/screen-actions';

afterEach(cleanup);

const TODAY = schoolDate('2026-11-24');
const MAPPING: Mapping = {
  format: MAPPING_FORMAT,
  version: MAPPING_VERSION,
  name: 'Cards of a class',
  applies: { origin: 'https://mis.example', path: '/cards' },
};
const nothingKept = () => Promise.resolve({ kind: 'done', value: null } as const);
const refused = (message: string) =>
  Promise.resolve({ kind: 'refused', problems: [{ field: null, message }] } as const);
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('a register that does not say when it is', () => {
  it('asks for its day, and refuses none and one still to come', async () => {
    const answer = vi.fn<PageActions['answer']>(nothingKept);
    const onKept = vi.fn();
    render(<AskDate today={TODAY} actions={{ answer }} onKept={onKept} />);
    expect(await barriers()).toEqual([]);
    press('Read the register');
    await screen.findAllByText('Enter the day of the register');
    fireEvent.input(screen.getByLabelText(/Which day/), { target: { value: '2026-11-25' } });
    press('Read the register');
    await screen.findAllByText('The day of the register cannot be still to come');
    expect(await barriers()).toEqual([]);
    expect(answer).not.toHaveBeenCalled();
    fireEvent.input(screen.getByLabelText(/Which day/), { target: { value: '2026-11-23' } });
    press('Read the register');
    await vi.waitFor(() => expect(onKept).toHaveBeenCalledOnce());
    expect(answer).toHaveBeenCalledWith({ date: '2026-11-23' }, false);
  });

  it('asks for its half of the day, with neither chosen beforehand', async () => {
    const answer = vi.fn<PageActions['answer']>(nothingKept);
    render(<AskSession actions={{ answer }} onKept={vi.fn()} />);
    expect(screen.getByLabelText('Morning')).toHaveProperty('checked', false);
    press('Read the register');
    await screen.findAllByText('Choose morning or afternoon');
    expect(answer).not.toHaveBeenCalled();
    expect(await barriers()).toEqual([]);
  });
});

describe('marks that are not known', () => {
  const looked = {
    address: 'https://mis.example/cards',
    unknown: [{ shows: 'Poorly', times: 3 }],
    reading: {} as never,
  };

  it('asks what each of them means, and keeps none without an answer', async () => {
    const teachWords = vi.fn<PageActions['teachWords']>(() =>
      Promise.resolve({ kind: 'done', value: { mapping: MAPPING, before: null } }),
    );
    const look = () => Promise.resolve({ kind: 'done', value: looked } as const);
    render(<ExplainMarks today={TODAY} actions={{ look, teachWords }} onKept={vi.fn()} />);
    press('Say what these marks mean');
    const choice = await screen.findByLabelText('What does “Poorly” mean?');
    expect(choice).toHaveProperty('value', '');
    press('Keep these meanings');
    await screen.findAllByText('Choose what at least one of them means');
    expect(await barriers()).toEqual([]);
    fireEvent.change(choice, { target: { value: 'I' } });
    press('Keep these meanings');
    await vi.waitFor(() => expect(teachWords).toHaveBeenCalledOnce());
    expect(teachWords.mock.lastCall?.[1]).toEqual([{ shows: 'Poorly', means: 'I' }]);
  });

  it('says when the page cannot be looked at', async () => {
    const look = () => refused('The page did not answer.');
    render(<ExplainMarks today={TODAY} actions={{ look, teachWords: vi.fn() }} onKept={vi.fn()} />);
    press('Say what these marks mean');
    expect((await screen.findByRole('alert')).textContent).toContain('The page did not answer.');
    expect(await barriers()).toEqual([]);
  });
});

describe('teaching a page', () => {
  function teach() {
    const pointed: ((shown: string | null) => void)[] = [];
    const actions = {
      look: vi.fn(),
      answer: vi.fn(),
      teachWords: vi.fn(),
      undo: vi.fn(),
      saveLesson: vi.fn(),
      point: () =>
        new Promise<Awaited<ReturnType<PageActions['point']>>>((end) => {
          pointed.push((shown) => end({ kind: 'done', value: shown === null ? null : { shown } }));
        }),
      stopPointing: vi.fn(() => Promise.resolve(pointed.at(-1)?.(null))),
      tryLesson: vi.fn(() => refused('Nothing is read with these places.')),
    } satisfies PageActions;
    render(<TeachPage actions={actions} onKept={vi.fn()} onClose={vi.fn()} />);
    return { actions, pointed };
  }
  const pointAt = async (what: RegExp, shown: string, pointed: ((shown: string) => void)[]) => {
    press(what);
    await screen.findByRole('button', { name: 'Stop pointing' });
    pointed.at(-1)?.(shown);
    await screen.findByText(shown);
  };

  it('says how to point with the keyboard, and stops when staff say so', async () => {
    teach();
    expect(await barriers()).toEqual([]);
    press('Point at it: a pupil’s name');
    expect((await screen.findByText(/press F6/)).closest('[role=status]')).not.toBeNull();
    expect(await barriers()).toEqual([]);
    press('Stop pointing');
    await screen.findByRole('button', { name: 'Point at it: a pupil’s name' });
    expect(screen.queryByRole('button', { name: 'Stop pointing' })).toBeNull();
  });

  it('tries the page only once a name and a mark were pointed at, and says why nothing is read', async () => {
    const { actions, pointed } = teach();
    expect(screen.getByRole('button', { name: 'See what is read' })).toHaveProperty('disabled', true);
    await pointAt(/: a pupil’s name$/, 'Robin Moss', pointed);
    await pointAt(/: their mark$/, 'Poorly', pointed);
    press('See what is read');
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing is read with these places.');
    expect(actions.tryLesson).toHaveBeenCalledOnce();
    expect(await barriers()).toEqual([]);
  });
});

describe('the pages that were taught', () => {
  it('says where to teach one while there is none', async () => {
    render(<TaughtPages addresses={['https://mis.example']} actions={mappingActions()} />);
    expect(screen.getByText(/^None yet/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('names each with its address, and says what was removed', async () => {
    render(<TaughtPages addresses={[]} actions={mappingActions([MAPPING])} />);
    expect(await barriers()).toEqual([]);
    press('Remove Cards of a class');
    expect((await screen.findByText('“Cards of a class” is removed.')).getAttribute('role')).toBe('status');
  });
});
