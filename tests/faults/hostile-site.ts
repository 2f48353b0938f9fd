import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pupilsOf } from '../e2e/sites/demo-mis/pupils';

/** Sets this when anything of a hostile page is run that should have been text. */
export const RAN = 'hostileTextWasRun';

const escape = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

interface Row {
  readonly name: string;
  readonly upn: string;
  readonly mark: string;
}

/** 4B, of whom Ruby Ashdown is away. */
const CLASS: readonly Row[] = pupilsOf('4B').map(({ surname, forename, upn }) => ({
  name: `${surname}, ${forename}`,
  upn,
  mark: surname === 'Ashdown' ? 'N' : '/',
}));

const tr = ({ name, upn, mark }: Row) =>
  `<tr><td>${escape(name)}</td><td>${upn}</td><td>${escape(mark)}</td></tr>`;
const table = (rows: readonly Row[]) =>
  `<table><thead><tr><th>Pupil</th><th>UPN</th><th>Mark</th></tr></thead><tbody>${rows.map(tr).join('')}</tbody></table>`;
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Register</title><link rel="icon" href="data:,">${head}</head><body><h1>Class 4B: Monday 9 November 2026, AM session</h1>${body}</body></html>`;

/** What code asks of a document, a form or an element: each is the name of a field and of a picture here. */
const ASKED = [
  'attributes', 'childNodes', 'children', 'parentNode', 'parentElement', 'firstChild', 'firstElementChild',
  'nextSibling', 'nextElementSibling', 'textContent', 'innerText', 'nodeType', 'nodeName', 'tagName', 'localName',
  'className', 'id', 'hidden', 'style', 'elements', 'length', 'value', 'title', 'body', 'head', 'forms', 'location',
  'defaultView', 'documentElement', 'querySelector', 'querySelectorAll', 'getElementById', 'getElementsByTagName',
  'createTreeWalker', 'createElement', 'getAttribute', 'hasAttribute', 'closest', 'matches', 'addEventListener',
  'shadowRoot', 'ownerDocument', 'contentDocument', 'URL', 'visibilityState', 'scrollingElement', 'getRootNode',
  'isConnected', 'getBoundingClientRect', 'cookie', 'activeElement',
]; // prettier-ignore

function clobbered(): string {
  const fields = ASKED.map((name) => `<input type="hidden" name="${name}">`).join('');
  const pictures = ASKED.map((name) => `<img alt="" name="${name}" src="data:,">`).join('');
  return page(`<form>${fields}${table(CLASS)}</form>${pictures}`);
}

/** A page that lies to its own scripts: everybody is away, and whatever is called answers with that. */
const PATCHES = `<script>
  const lie = () => 'N';
  for (const proto of [Node.prototype, Element.prototype, HTMLElement.prototype]) {
    for (const name of ['textContent', 'innerText', 'innerHTML'])
      if (Object.getOwnPropertyDescriptor(proto, name)) Object.defineProperty(proto, name, { get: lie, configurable: true });
  }
  for (const proto of [Document.prototype, Element.prototype, DocumentFragment.prototype])
    for (const name of ['querySelector', 'querySelectorAll', 'getElementsByTagName', 'closest', 'matches'])
      if (name in proto) proto[name] = () => [];
  Element.prototype.getAttribute = lie;
  Array.prototype.map = () => { throw new Error('patched'); };
  Array.from = () => [];
  Map.prototype.get = lie;
  String.prototype.trim = lie;
  RegExp.prototype.test = () => true;
  JSON.stringify = () => '{}';
  Promise.prototype.then = function () { return this; };
  window.MutationObserver = function () { this.observe = this.disconnect = () => {}; };
</script>`;

const NASTY: readonly string[] = [
  `<script>${RAN}=1</script>`,
  `<img src=x onerror="${RAN}=1">`,
  `"><svg onload=${RAN}=1>`,
  `javascript:${RAN}=1`,
  '=HYPERLINK("https://elsewhere.example/","x")',
  'Ashdown\u202e, \u2066Ruby\u2069',
  'A\u200bshdown, Ruby',
  `${'Long'.repeat(1500)}, Name`,
  '{{constructor.constructor("alert(1)")()}}',
];

const nasty = () =>
  page(
    table([
      ...CLASS,
      ...NASTY.map((name, at) => ({ name, upn: `Z99999999900${at}`.slice(0, 13), mark: 'N' })),
    ]),
  );

function huge(): string {
  const rows = Array.from({ length: 100_000 }, (_, at) => ({
    name: `Invented${at}, Pupil`,
    upn: '',
    mark: '/',
  }));
  return page(table(rows));
}

const ENDLESS = `<p id="clock"></p><ul id="news"></ul><script>
  let turn = 0;
  const change = () => {
    turn += 1;
    document.getElementById('clock').textContent = 'Refreshed ' + turn + ' times';
    const item = document.createElement('li');
    item.textContent = 'Notice ' + turn;
    document.getElementById('news').prepend(item);
    if (turn > 20) document.getElementById('news').lastElementChild.remove();
    document.body.className = 'turn' + (turn % 7);
    requestAnimationFrame(change);
  };
  change();
</script>`;

/** A register in which everybody is away, as if a script of ours had sent it, by every way that a page has. */
const FORGED = `<script>
  const reading = { page: 'session-register', sessions: [{ date: '2026-11-09', session: 'AM' }], expected: 1, complete: true,
    saved: true, problems: [], pupils: [{ key: { kind: 'upn', value: '${CLASS[1]?.upn ?? ''}' },
    name: { surname: 'X', forenames: 'Y', shown: 'X, Y' }, group: '4B',
    marks: [{ date: '2026-11-09', session: 'AM', code: 'N', shown: 'N' }] }] };
  const messages = [{ name: 'register-read', body: { reading, age: 0 } }, { name: 'look-again', body: null }];
  const send = () => {
    for (const message of messages) {
      postMessage(message, '*');
      document.dispatchEvent(new CustomEvent(message.name, { detail: message.body }));
      dispatchEvent(new MessageEvent('message', { data: message, source: window, origin: location.origin }));
      try { chrome.runtime.sendMessage(new URLSearchParams(location.search).get('id'), message); } catch {}
    }
  };
  setInterval(send, 200);
</script>`;

const PAGES: Readonly<Record<string, () => string>> = {
  '/clobbered': clobbered,
  '/patched': () => page(table(CLASS), PATCHES),
  '/nasty': nasty,
  '/huge': huge,
  '/endless': () => page(`${ENDLESS}${table(CLASS)}`),
  '/forged': () => page(FORGED),
};

/** Serves pages that mean harm, on this machine only. */
export async function startHostileSite(): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const make = PAGES[new URL(request.url ?? '/', 'http://127.0.0.1').pathname];
    response.writeHead(make === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(make?.() ?? 'No such page.');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
