import { pupilsOf } from '../demo-mis/pupils';
import { html, raw } from '../html';
import type { Markup } from '../html';
import { page, table } from './pages';

const tableOf = (group: string): Markup =>
  table(
    pupilsOf(group).map(({ surname, forename, upn }) => ({
      name: `${surname}, ${forename}`,
      upn,
      mark: '/',
    })),
  );

const heading = (group: string): Markup =>
  html`<h1>Class ${group}: Monday 9 November 2026, AM</h1>
    <p>${pupilsOf(group).length} pupils</p>
    <p>Register saved at 08:56.</p>`;

/** A register in the tree of a custom element, as some MIS makers build theirs. */
function inShadow(): string {
  return page(
    'Register',
    html`<mis-register>${heading('5T')}${tableOf('5T')}</mis-register> ${raw(
        '<script>const host = document.querySelector("mis-register"); host.attachShadow({ mode: "open" }).append(...host.childNodes);</script>',
      )}`,
  );
}

/** A page that opens its register in a window of its own. */
function opens(): string {
  return page(
    'Registers',
    html`<button onclick="open('/in-window', 'register', 'width=800')">Open 6S</button>`,
  );
}

const SWAP =
  'document.querySelector("main").replaceChildren(...document.querySelector("template").content.cloneNode(true).childNodes);';

/** A page that shows another register at the same address at the press of a button. */
function swaps(): string {
  return page(
    'Registers',
    html`<button onclick="${SWAP}">Next class</button>
      <main>${heading('1K')}${tableOf('1K')}</main>
      <template>${heading('2D')}${tableOf('2D')}</template>`,
  );
}

/** Registers that do not simply stand on a page, by address. */
export const FRAMED_PAGES: Readonly<Record<string, () => string>> = {
  '/framed': () =>
    page('Registers', html`${heading('4B')}<iframe src="/list-of-4b" width="900" height="600"></iframe>`),
  '/list-of-4b': () => page('List', tableOf('4B')),
  '/closed-off': () =>
    page(
      'Registers',
      html`${heading('3P')}<iframe
          sandbox="allow-scripts"
          src="/whole-3p"
          width="900"
          height="600"
        ></iframe>`,
    ),
  '/whole-3p': () => page('Register', html`${heading('3P')}${tableOf('3P')}`),
  '/in-shadow': inShadow,
  '/opens': opens,
  '/in-window': () => page('Register', html`${heading('6S')}${tableOf('6S')}`),
  '/swaps': swaps,
};
