// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '@/entrypoints/register.content/watch-page';
import type { Reading } from '@/utils/register/reading';
import { AMELIA, THIS_MORNING, register } from '../workflows/school';

const TABLE =
  '<table><tr><th>Pupil</th><th>AM</th></tr><tr><td>Khan, Amelia</td><td id="mark">N</td></tr></table>';

let stop: AbortController;
let reads: number;
let sent: Reading[];
let ages: number[];
let age: number;
let answers: boolean[];
let reading: () => Reading;
let moved: () => void;
let taught: boolean;

const markNow = () => document.getElementById('mark')?.textContent ?? '';
const settle = () => vi.advanceTimersByTimeAsync(5000);

function show(html: string): void {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...body.childNodes);
}

function open(html: string, title = 'Register'): void {
  show(html);
  document.title = title;
  ({ moved } = watchPage({
    document,
    signal: stop.signal,
    isStopped: () => stop.signal.aborted,
    isTaught: () => taught,
    isBusy: () => false,
    look: () => {
      reads += 1;
      return Promise.resolve({ reading: reading(), age, whole: null });
    },
    send: (read, old) => {
      const recorded = answers.shift() ?? true;
      if (recorded) sent.push(read);
      if (recorded) ages.push(old);
      return Promise.resolve(recorded);
    },
  }));
}

/** The stand-in for a page has no XPath, in which the watcher asks for elements whose name has a hyphen. */
function evaluateInPage(): Pick<XPathResult, 'snapshotLength' | 'snapshotItem'> {
  const found = [...document.querySelectorAll('*')].filter(({ localName }) => localName.includes('-'));
  return { snapshotLength: found.length, snapshotItem: (at) => found[at] ?? null };
}

function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  Object.defineProperty(document, 'evaluate', { configurable: true, value: evaluateInPage });
  stop = new AbortController();
  reads = 0;
  sent = [];
  ages = [];
  age = 0;
  answers = [];
  taught = false;
  reading = () => register(THIS_MORNING, [[AMELIA, markNow()]]);
});

afterEach(() => {
  stop.abort();
  hide(false);
  vi.useRealTimers();
});

describe('looking at a page', () => {
  it('sends a register once, when the page has settled', async () => {
    open(TABLE);
    await vi.advanceTimersByTimeAsync(500);
    expect(sent).toEqual([]);
    await settle();
    expect(sent).toHaveLength(1);
  });

  it('sends again only when the reading differs', async () => {
    open(TABLE);
    await settle();
    document.title = 'Register (1)';
    document.body.append('a clock ticks');
    await settle();
    expect(sent).toHaveLength(1);
    document.getElementById('mark')!.textContent = 'I';
    await settle();
    expect(sent.map(({ pupils }) => pupils[0]?.marks[0]?.code)).toEqual(['N', 'I']);
  });

  it('sees a radio that was checked, though no node changed', async () => {
    open(TABLE);
    await settle();
    const before = reads;
    document.body.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    expect(reads).toBeGreaterThan(before);
  });

  it('does not wait for ever on a page that never rests', async () => {
    open(TABLE);
    for (let tick = 0; tick < 12; tick += 1) {
      document.getElementById('mark')!.textContent = tick % 2 === 0 ? 'I' : 'N';
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(reads).toBeGreaterThan(0);
  });

  it('reads nothing while the page is hidden, and looks when it is shown', async () => {
    hide(true);
    open(TABLE);
    await settle();
    expect(reads).toBe(0);
    hide(false);
    await settle();
    expect(sent).toHaveLength(1);
  });

  it('reads nothing on a page without a table and stops watching it', async () => {
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    open('<h1>News</h1>');
    await vi.advanceTimersByTimeAsync(16_000);
    expect(reads).toBe(0);
    expect(disconnect).toHaveBeenCalled();
    show(TABLE);
    await settle();
    expect(reads).toBe(0);
  });

  it('reads a page without a table whose list staff have taught', async () => {
    taught = true;
    open('<ul><li>Khan, Amelia <b id="mark">N</b></li></ul>');
    await settle();
    expect(sent).toHaveLength(1);
  });

  it('finds a register that a click brought without a new address', async () => {
    open('<button id="go">Register</button>');
    await vi.advanceTimersByTimeAsync(16_000);
    document.getElementById('go')!.click();
    show(TABLE);
    await settle();
    expect(sent).toHaveLength(1);
  });

  it('looks anew when the page moves to another address', async () => {
    open('<h1>News</h1>');
    await vi.advanceTimersByTimeAsync(16_000);
    show(TABLE);
    moved();
    await settle();
    expect(sent).toHaveLength(1);
  });

  it('tries again when the reading could not be kept', async () => {
    answers = [false, true];
    open(TABLE);
    await settle();
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(35_000);
    expect(sent).toHaveLength(1);
  });

  it('says of a reading that was kept late how old it was when it was first seen', async () => {
    answers = [false, true];
    age = 90;
    open(TABLE);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(ages).toEqual([90]);
    answers = [false, false, false, true];
    document.getElementById('mark')!.textContent = 'I';
    age = 0;
    await vi.advanceTimersByTimeAsync(120_000);
    expect(ages.at(-1)).toBeGreaterThanOrEqual(1);
  });

  it('believes no look at a page that never rests until two of them agree', async () => {
    let at = 0;
    reading = () => register(THIS_MORNING, [[AMELIA, at++ % 2 === 0 ? 'N' : '/']]);
    open(TABLE);
    for (let tick = 0; tick < 20; tick += 1) {
      document.getElementById('mark')!.textContent = String(tick);
      await vi.advanceTimersByTimeAsync(250);
    }
    expect(reads).toBeGreaterThan(1);
    expect(sent).toEqual([]);
  });

  it.each([
    [
      'cards with marks',
      '<p>Attendance</p><ul><li>Amelia <b>N</b></li><li>Bo <b>/</b></li><li>Cy <b>/</b></li></ul>',
      1,
    ],
    [
      'buttons to mark with',
      '<h1>Register</h1><p>Amelia <i role="radio"></i><i role="radio"></i><i role="radio"></i></p>',
      1,
    ],
    [
      'pupils under titles that are marks',
      '<h1>Register</h1><h2>Present (2)</h2><p>Amelia</p><p>Bo</p><h2>Ill (1)</h2><p>Cy</p>',
      1,
    ],
    ['a notice that speaks of attendance', '<h1>Attendance week</h1><p>Be here every day.</p>', 0],
    ['an alphabet of links', '<a>A</a><a>B</a><a>C</a><a>D</a>', 0],
  ])('has the reader look at %s: %s', async (_what, html, looks) => {
    open(html, 'The school today');
    await settle();
    expect(Math.min(reads, 1)).toBe(looks);
  });

  it('stops for good when the extension is reloaded', async () => {
    open(TABLE);
    await settle();
    stop.abort();
    document.getElementById('mark')!.textContent = 'I';
    document.body.click();
    await settle();
    expect(sent).toHaveLength(1);
  });
});

describe('a page that is refused', () => {
  const refused = (code: string) => () =>
    register([], [], { page: 'none', complete: false, problems: [{ code, message: 'Because.' }] });

  it.each([
    ['date-unknown', 'Anything', true],
    ['no-marks', 'Attendance of 4B', true],
    ['gradebook', 'Mark book', false],
    ['no-pupils', 'Dinner money', false],
    ['log-in-page', 'Attendance: sign in', false],
  ])('with %s under "%s" is told: %s', async (code, title, told) => {
    reading = refused(code);
    open(TABLE, title);
    await settle();
    expect(sent).toHaveLength(told ? 1 : 0);
  });
});
