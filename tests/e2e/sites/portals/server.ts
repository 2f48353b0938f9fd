import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PORTAL_PAGES } from './pages';

/** What a portal saw happen to it. */
export interface Recorded {
  readonly page: string;
  readonly what: string;
  readonly about: string;
  readonly value: string;
}

export interface PortalSite {
  readonly origin: string;
  /** Everything that happened on a page; with no page, everywhere. */
  recorded(page?: string): readonly Recorded[];
  /** The last value of each field of a page, by its name in the source. */
  values(page: string): Readonly<Record<string, string>>;
  /** Forms that were sent to the server. */
  sent(): readonly string[];
  close(): Promise<void>;
}

/** Serves pretend portals of authorities on this machine only, and remembers what is done to them. */
export async function startPortals(): Promise<PortalSite> {
  const recorded: Recorded[] = [];
  const sent: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method !== 'GET') sent.push(pathname);
    if (pathname === '/recorded') {
      const of = (name: string) => searchParams.get(name) ?? '';
      recorded.push({ page: of('page'), what: of('what'), about: of('about'), value: of('value') });
    }
    if (pathname === '/elsewhere') {
      response.writeHead(302, {
        location: `http://localhost:${(server.address() as AddressInfo).port}/drupal`,
      });
      response.end();
      return;
    }
    const make = PORTAL_PAGES[pathname];
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(make === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
    response.end(make?.() ?? 'No such page.');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    recorded: (page) => recorded.filter((one) => page === undefined || one.page === page),
    values: (page) =>
      Object.fromEntries(
        recorded
          .filter((one) => one.what === 'value' && one.page === page)
          .map(({ about, value }) => [about, value]),
      ),
    sent: () => sent,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
