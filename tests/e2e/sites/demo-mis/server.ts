import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { STYLE } from './frame';
import { isTaken, markOf } from './marks';
import type { Half, MisMark } from './marks';
import {
  dinnersPage,
  homePage,
  notFoundPage,
  pupilPage,
  pupilsCsv,
  pupilsPage,
  timetablePage,
} from './other-pages';
import { CLASSES, PUPILS, pupilsOf } from './pupils';
import { gridPage, registerPage } from './registers';
import type { Records } from './registers';

export interface DemoMis {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** What the pretend MIS takes for now, `YYYY-MM-DDTHH:mm`. */
  now(): string;
  setNow(moment: string): void;
  close(): Promise<void>;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** Fernhill's records: the marks of the story, and what somebody typed and saved on a register page over them. */
class School implements Records {
  private readonly typed = new Map<string, ReadonlyMap<string, MisMark>>();

  constructor(public now: string) {}

  mark: Records['mark'] = (pupil, date, half) => {
    const typed = this.typed.get(`${pupil.group} ${date} ${half}`);
    return typed === undefined ? markOf(pupil, date, half, this.now) : (typed.get(pupil.admission) ?? null);
  };

  taken: Records['taken'] = (group, date, half) =>
    this.typed.has(`${group} ${date} ${half}`) || isTaken(group, date, half, this.now);

  save(group: string, date: string, half: Half, form: URLSearchParams): void {
    const marks = new Map<string, MisMark>();
    for (const pupil of pupilsOf(group)) {
      const code = form.get(`mark-${pupil.admission}`) ?? '';
      const late = Number(form.get(`late-${pupil.admission}`));
      if (code !== '') marks.set(pupil.admission, late > 0 ? { code, minutesLate: late } : { code });
    }
    this.typed.set(`${group} ${date} ${half}`, marks);
  }
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return new URLSearchParams(body);
}

function sessionOf(url: URL, school: School): { group: string; date: string; half: Half } {
  const group = url.searchParams.get('class') ?? '';
  return {
    group: CLASSES.some((row) => row.group === group) ? group : '4B',
    date: url.searchParams.get('date') ?? school.now.slice(0, 10),
    half: url.searchParams.get('session') === 'PM' ? 'PM' : 'AM',
  };
}

/** The page at an address; null when there is none. */
function pageAt(url: URL, school: School): string | null {
  const admission = /^\/pupil\/(\d+)$/.exec(url.pathname)?.[1];
  const pupil = PUPILS.find((one) => one.admission === admission);
  if (pupil !== undefined) return pupilPage(school, pupil);
  const { group, date, half } = sessionOf(url, school);
  switch (url.pathname) {
    case '/':
      return homePage(school);
    case '/register':
      return registerPage(school, group, date, half);
    case '/attendance':
      return gridPage(school, date);
    case '/pupils':
      return pupilsPage(school);
    case '/timetable':
      return timetablePage(school);
    case '/dinners':
      return dinnersPage(school);
    default:
      return null;
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  response.end(body);
}

async function receive(request: IncomingMessage, url: URL, school: School): Promise<void> {
  const form = await formOf(request);
  const now = form.get('now') ?? '';
  if (url.pathname === '/pretend' && MOMENT.test(now)) school.now = now;
  if (url.pathname === '/register') {
    const { group, date, half } = sessionOf(url, school);
    school.save(group, date, half, form);
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, school: School): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (request.method === 'POST') {
    await receive(request, url, school);
    const back =
      url.pathname === '/pretend' ? (request.headers.referer ?? '/') : `${url.pathname}${url.search}`;
    response.writeHead(303, { location: back }).end();
    return;
  }
  if (url.pathname === '/mis.css') return send(response, 200, 'text/css', STYLE);
  if (url.pathname === '/pupils.csv') {
    response.setHeader('content-disposition', 'attachment; filename="fernhill-pupils.csv"');
    return send(response, 200, 'text/csv', pupilsCsv());
  }
  const page = pageAt(url, school);
  send(response, page === null ? 404 : 200, 'text/html', page ?? notFoundPage(school));
}

/** Starts the pretend MIS of an invented school on this machine only. Port 0 takes any free one. */
export async function startDemoMis({
  port = 0,
  now = '2026-11-09T09:20',
}: { port?: number; now?: string } = {}): Promise<DemoMis> {
  const school = new School(now);
  const server = createServer((request, response) => {
    answer(request, response, school).catch(() =>
      send(response, 500, 'text/plain', 'The pretend MIS failed.'),
    );
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    now: () => school.now,
    setNow: (moment) => {
      if (!MOMENT.test(moment))
        throw new RangeError('The pretend MIS takes a time of the form YYYY-MM-DDTHH:mm.');
      school.now = moment;
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
