/** The pane over the page while staff point at something. */
export interface Overlay {
  readonly host: HTMLElement;
  readonly show: (element: Element | null) => void;
  readonly remove: () => void;
}

const PANE =
  'all: initial; position: fixed; inset: 0; z-index: 2147483647; cursor: crosshair; outline: none;';
const FRAME =
  'position: fixed; box-sizing: border-box; border: 3px solid #0b0c0c; outline: 3px solid #ffdd00; background: rgba(255, 221, 0, 0.25); display: none;';
const BAR =
  'position: fixed; left: 0; right: 0; padding: 8px 12px; background: #0b0c0c; color: #ffffff; font: 16px/1.4 system-ui, sans-serif; border-bottom: 4px solid #ffdd00;';

const LONGEST = 60;

function part(document: Document, style: string): HTMLElement {
  const element = document.createElement('div');
  element.style.cssText = style;
  return element;
}

/** What is shown of the element under the pointer: its text, or what it is called. */
function shownOf(element: Element): string {
  const text = (
    element.textContent ||
    element.getAttribute('aria-label') ||
    element.getAttribute('alt') ||
    ''
  ).trim();
  return text.replace(/\s+/g, ' ').slice(0, LONGEST);
}

/** Puts the pane over a page, in a shadow root that the page cannot look into. It stands beside the body, not in it. */
export function overlay(document: Document, words: string): Overlay {
  const host = part(document, PANE);
  host.tabIndex = -1;
  const root = host.attachShadow({ mode: 'closed' });
  const frame = part(document, FRAME);
  const bar = part(document, `${BAR} top: 0;`);
  const asked = document.createElement('strong');
  asked.textContent = words;
  const keys = document.createElement('span');
  keys.textContent = ' Click it, or use the arrow keys and Enter. Escape stops. ';
  const now = document.createElement('span');
  now.setAttribute('role', 'status');
  bar.append(asked, keys, now);
  root.append(frame, bar);
  document.documentElement.append(host);
  return {
    host,
    show: (element) => {
      frame.style.display = element === null ? 'none' : 'block';
      now.textContent = element === null ? '' : shownOf(element);
      if (element === null) return;
      const { left, top, width, height } = element.getBoundingClientRect();
      Object.assign(frame.style, {
        left: `${left - 3}px`,
        top: `${top - 3}px`,
        width: `${width + 6}px`,
        height: `${height + 6}px`,
      });
      // The bar goes out of the way of what is pointed at.
      const isBelow = top < 80;
      Object.assign(bar.style, isBelow ? { top: 'auto', bottom: '0' } : { top: '0', bottom: 'auto' });
    },
    remove: () => host.remove(),
  };
}
