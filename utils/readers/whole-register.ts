import type { Reading } from '@/utils/register/reading';
import { gatherReadings } from './gather';
import { attribute, nameOf } from './page/dom';
import { hidesColumns, hidesRows, leftsOf, nextTop, scrollers, scrollTo, SeenColumns } from './scrollers';
import type { Scroller } from './scrollers';

/** How a page is scrolled, and who is told. */
export interface Scrolling {
  readonly mostLooks: number;
  /** Answers when the widget has drawn what came into sight. */
  readonly settled: () => Promise<void>;
  /** What has been read so far, after each look. */
  readonly onLook?: (soFar: Reading) => void;
  readonly isStopped?: () => boolean;
}

const isPart = ({ problems, expected, pupils, complete }: Reading) =>
  !complete && (problems.some(({ code }) => code === 'rows-hidden') || (expected ?? 0) > pupils.length);

/** The element that has the focus, in frames and open shadow roots too. */
function focused(document: Document): Element | null {
  let at = document.activeElement;
  for (;;) {
    const inner: Element | null | undefined =
      at?.shadowRoot?.activeElement ??
      (at instanceof HTMLIFrameElement ? at.contentDocument?.activeElement : null);
    if (inner === null || inner === undefined) return at;
    at = inner;
  }
}

/** Whether somebody is typing into the list: what is being typed would be lost with a row that scrolls away. */
export function isBeingTyped(document: Document): boolean {
  const element = focused(document);
  if (element === null || element.closest('table, [role="grid"], [role="treegrid"], [role="row"]') === null)
    return false;
  if (attribute(element, 'contenteditable') !== null || nameOf(element) === 'textarea') return true;
  return nameOf(element) === 'input' && !/^(?:radio|checkbox|button)$/.test(attribute(element, 'type') ?? '');
}

/** Scrolls one register down and across, and puts together what each look gives. */
class WholeRead {
  private readonly columns = new SeenColumns();
  private looks = 0;
  private readonly wide: readonly Scroller[];

  constructor(
    private readonly document: Document,
    private readonly read: (document: Document) => Reading,
    private readonly scrolling: Scrolling,
    private readonly found: readonly Scroller[],
    public reading: Reading,
  ) {
    this.wide = found.filter(hidesColumns);
    this.columns.look(document);
  }

  private get isOver(): boolean {
    const { mostLooks, isStopped } = this.scrolling;
    return this.reading.complete || this.looks >= mostLooks || isStopped?.() === true;
  }

  private async look(): Promise<void> {
    await this.scrolling.settled();
    if (this.scrolling.isStopped?.() === true) return;
    this.looks += 1;
    const now = this.read(this.document);
    // What was refused was not read, whatever came into sight with it.
    if (now.page !== 'none') this.columns.look(this.document);
    this.reading = gatherReadings([this.reading, now], this.columns.all());
    this.scrolling.onLook?.(this.reading);
  }

  private async across(element: Element, top: number): Promise<void> {
    for (const left of leftsOf(this.wide)) {
      if (this.isOver) return;
      scrollTo(element, top, element.scrollLeft);
      for (const each of this.wide)
        scrollTo(each.element, each.element === element ? top : each.element.scrollTop, left);
      await this.look();
    }
  }

  async run(): Promise<void> {
    const tall = this.found.filter(hidesRows);
    for (const each of tall.length > 0 ? tall : this.wide) {
      for (let top: number | null = 0; top !== null && !this.isOver; top = nextTop(each, top))
        await this.across(each.element, top);
    }
  }
}

/**
 * Reads a register whose widget holds only what is in sight: scrolls it down and across, gathers what each look gives
 * and puts the page back as it was. A page that holds all its rows is not scrolled.
 *
 * @param read how the page is read as it stands.
 */
export async function readWholePage(
  document: Document,
  read: (document: Document) => Reading,
  scrolling: Scrolling,
): Promise<Reading> {
  const first = read(document);
  scrolling.onLook?.(first);
  if (first.page === 'none' || !isPart(first)) return first;
  const found = scrollers(document);
  const focus = focused(document);
  const whole = new WholeRead(document, read, scrolling, found, first);
  try {
    await whole.run();
  } finally {
    for (const { element, top, left } of found) scrollTo(element, top, left);
    await scrolling.settled();
    // A widget may draw its rows anew and scroll along with them.
    for (const { element, top, left } of found) scrollTo(element, top, left);
    if (focus instanceof HTMLElement && focus.isConnected && focused(document) !== focus)
      focus.focus({ preventScroll: true });
  }
  return whole.reading;
}
