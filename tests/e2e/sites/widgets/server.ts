import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { html, raw } from '../html';
import { DAYS, WIDGET_PUPILS } from './data';

/** The widgets that MIS makers put registers in, as npm has them, and the files that each page loads. */
const WIDGETS = {
  'ag-grid': ['ag-grid-community/dist/ag-grid-community.min.js'],
  tabulator: ['tabulator-tables/dist/js/tabulator.min.js', 'tabulator-tables/dist/css/tabulator.min.css'],
  datatables: [
    'datatables.net/js/dataTables.min.js',
    'datatables.net-dt/js/dataTables.dataTables.min.js',
    'datatables.net-fixedcolumns/js/dataTables.fixedColumns.min.js',
    'datatables.net-fixedheader/js/dataTables.fixedHeader.min.js',
    'datatables.net-dt/css/dataTables.dataTables.min.css',
  ],
  webix: ['webix/webix.min.js', 'webix/webix.min.css'],
} as const;

export type WidgetName = keyof typeof WIDGETS;
export const WIDGET_NAMES = Object.keys(WIDGETS) as readonly WidgetName[];
export type WidgetPage = 'session' | 'grid';

export interface WidgetSite {
  readonly origin: string;
  close(): Promise<void>;
}

const fileOf = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)));
const packageFile = (path: string) => fileOf(`../../../../node_modules/${path}`);

function dayTitle(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
}

/** What the page's own script is given: the pupils, the days, and how the widget is set. */
function schoolScript(kind: WidgetPage, options: URLSearchParams): string {
  const days = DAYS.map((key) => ({ key, title: dayTitle(key) }));
  const given = { pupils: WIDGET_PUPILS, days, kind, options: { size: Number(options.get('size')) } };
  const text = JSON.stringify(given).replace(/</g, '\\u003c');
  return `window.school = ${text}; school.mark = (pupil, session) => pupil.marks[session];`;
}

const TITLES = {
  session: 'Whole school register: Monday 9 November 2026, AM',
  grid: 'Attendance, 9 to 20 November 2026',
} as const;

function pageOf(widget: WidgetName, kind: WidgetPage, options: URLSearchParams): string {
  const files = WIDGETS[widget].map((file) =>
    file.endsWith('.css')
      ? html`<link rel="stylesheet" href="/package/${file}" />`
      : html`<script src="/package/${file}"></script>`,
  );
  const total = options.get('total') === 'no' ? '' : html`<p>Number of pupils: ${WIDGET_PUPILS.length}</p>`;
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <title>Attendance</title>
        <link rel="icon" href="data:," />
        ${files}
      </head>
      <body>
        <h1>${TITLES[kind]}</h1>
        ${total}
        <div id="register" style="width: 1000px; height: 500px"></div>
        <div id="pager"></div>
        <script>
          ${raw(schoolScript(kind, options))};
        </script>
        <script src="/page/${widget}.js"></script>
      </body>
    </html>`.text;
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
};

/** What stands at an address, with its type; null for nothing. */
function at(url: URL): { type: string; body: string | Buffer } | null {
  const [, folder = '', ...rest] = url.pathname.split('/');
  const path = rest.join('/');
  const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html';
  const files: readonly string[] = Object.values(WIDGETS).flat();
  if (folder === 'package') return files.includes(path) ? { type, body: packageFile(path) } : null;
  const widget = WIDGET_NAMES.find((name) => name === folder || `${name}.js` === path);
  if (widget === undefined) return null;
  if (folder === 'page') return { type, body: fileOf(`./pages/${widget}.js`) };
  return path === 'session' || path === 'grid'
    ? { type, body: pageOf(widget, path, url.searchParams) }
    : null;
}

/** Serves registers in real grid widgets, on this machine only: `/ag-grid/session`, `/webix/grid?size=25`. */
export async function startWidgetSite(): Promise<WidgetSite> {
  const server = createServer((request, response) => {
    const found = at(new URL(request.url ?? '/', 'http://127.0.0.1'));
    response.writeHead(found === null ? 404 : 200, {
      'content-type': `${found?.type ?? 'text/plain'}; charset=utf-8`,
    });
    response.end(found?.body ?? 'No such page.');
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
