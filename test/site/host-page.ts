/** Pages of another site: a server of its own under another host name, whose page and policy a test writes. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostPage {
  /** The address of the page. The site's own tests use 127.0.0.1, so this name makes another origin. */
  address: string;
  /** Sets what the next visit gets. */
  serves: (body: string, headers?: Readonly<Record<string, string>>) => void;
  /** The paths that were asked for. */
  asked: string[];
  close: () => Promise<void>;
}

export async function hostPage(): Promise<HostPage> {
  let [page, sent]: [string, Readonly<Record<string, string>>] = ['', {}];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/') response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...sent }).end(page);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    serves: (body, headers = {}) => {
      page = `<!doctype html><html lang="en"><title>An agency’s page</title><link rel="icon" href="data:,"><main><h1>Agency</h1>${body}</main>`;
      sent = headers;
    },
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
