import { overlay } from './overlay';
import type { Overlay } from './overlay';
import { elementUnder, stops } from './targets';

/** A pointing under way: the element staff chose, or null when they stopped. */
export interface Pointing {
  readonly done: Promise<Element | null>;
  stop(): void;
}

const SWALLOWED = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'auxclick',
  'dblclick',
  'contextmenu',
  'keyup',
  'keypress',
] as const;

const swallow = (event: Event): void => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

const FORWARD = ['ArrowDown', 'ArrowRight', 'Tab'];
const BACK = ['ArrowUp', 'ArrowLeft'];

class Pointer implements Pointing {
  readonly done: Promise<Element | null>;
  private finish: (element: Element | null) => void = () => undefined;
  private readonly ending = new AbortController();
  private readonly pane: Overlay;
  private at: Element | null = null;

  constructor(
    private readonly document: Document,
    words: string,
  ) {
    this.pane = overlay(document, words);
    this.done = new Promise((resolve) => {
      this.finish = resolve;
    });
    for (const name of SWALLOWED) this.listen(name, swallow);
    this.listen('pointermove', (event) => this.show(this.under(event as PointerEvent)));
    this.listen('click', (event) => this.press(event as MouseEvent));
    this.listen('keydown', (event) => this.key(event as KeyboardEvent));
    for (const name of ['scroll', 'resize']) this.listen(name, () => this.show(this.at));
    this.pane.host.focus({ preventScroll: true });
  }

  stop(): void {
    this.end(null);
  }

  private listen(name: string, act: (event: Event) => void): void {
    const options = { capture: true, signal: this.ending.signal };
    this.document.defaultView?.addEventListener(name, act, options);
  }

  private end(element: Element | null): void {
    this.ending.abort();
    this.pane.remove();
    this.finish(element);
  }

  private show(element: Element | null): void {
    this.at = element;
    this.pane.show(element);
  }

  private under({ clientX, clientY }: MouseEvent): Element | null {
    return elementUnder(this.document, this.pane.host, clientX, clientY);
  }

  private press(event: MouseEvent): void {
    swallow(event);
    const element = this.under(event);
    // A press that the page makes up is not one of staff.
    if (event.isTrusted && element !== null) this.end(element);
  }

  private key(event: KeyboardEvent): void {
    const { key, shiftKey, isTrusted } = event;
    swallow(event);
    if (!isTrusted) return;
    if (key === 'Escape') this.end(null);
    else if (key === 'Enter' && this.at !== null) this.end(this.at);
    else if (BACK.includes(key) || (key === 'Tab' && shiftKey)) this.step(-1);
    else if (FORWARD.includes(key)) this.step(1);
  }

  private step(by: 1 | -1): void {
    const all = stops(this.document, this.pane.host);
    const from = this.at === null ? -1 : all.indexOf(this.at);
    const next = from < 0 && by < 0 ? all.length - 1 : from + by;
    const element = all[Math.min(Math.max(next, 0), all.length - 1)] ?? null;
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.show(element);
  }
}

/**
 * Lets staff point at one thing on the page, by pointer or by keyboard. A pane over the whole page takes every press, so
 * that nothing on the page is clicked; when it is over, nothing of ours is left in the page.
 *
 * @param words what they are asked to point at.
 */
export function pointAt(document: Document, words: string): Pointing {
  return new Pointer(document, words);
}
