import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AWKWARD_PAGES } from './pages';
import { FRAMED_PAGES } from './framed';

export interface AwkwardSite {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the pages that must be refused, or read with care, on this machine only. */
export async function startAwkwardSite(): Promise<AwkwardSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const make = AWKWARD_PAGES[pathname] ?? FRAMED_PAGES[pathname];
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
