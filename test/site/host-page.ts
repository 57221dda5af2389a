/** Pages of another site: a server of its own under another host name, whose page and policy a test writes. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Headers = Readonly<Record<string, string>>;
const policy = (words: string): Headers => ({ 'Content-Security-Policy': words });

/** Headers of pages that show the site in a frame, and whether the loader's script may run there. @param origin the site's */
export const hostPolicies = (origin: string): { host: string; headers: Headers; loads: boolean }[] => [
  { host: 'no policy', headers: {}, loads: true },
  {
    host: 'a strict policy with Trusted Types',
    headers: policy(
      `default-src 'none'; script-src ${origin}; frame-src ${origin}; style-src 'none'; img-src data:; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    ),
    loads: true,
  },
  {
    host: 'a strict policy that allows the frame only',
    headers: policy(`default-src 'none'; frame-src ${origin}; img-src data:`),
    loads: false,
  },
  // SharePoint takes scripts from a list of hosts, and says nothing of frames; which hosts may be framed is asked when a page is written.
  {
    host: 'a policy like SharePoint’s',
    headers: policy(
      `script-src 'self' 'unsafe-eval' 'nonce-af5bff83' https://res-1.cdn.example; upgrade-insecure-requests; frame-ancestors 'self'`,
    ),
    loads: false,
  },
];

/** What a frame's sandbox may allow, and whether a calculator in it can run. */
export const SANDBOXES = [
  { sandbox: '', runs: false },
  { sandbox: 'allow-same-origin', runs: false },
  { sandbox: 'allow-popups allow-forms', runs: false },
  { sandbox: 'allow-scripts', runs: true },
  { sandbox: 'allow-scripts allow-same-origin', runs: true },
  { sandbox: 'allow-scripts allow-popups', runs: true },
  { sandbox: 'allow-scripts allow-same-origin allow-forms allow-popups', runs: true },
] as const;

export interface HostPage {
  /** The address of the page. The site's own tests use 127.0.0.1, so this name makes another origin. */
  address: string;
  /** Sets what the next visit gets. */
  serves: (body: string, headers?: Headers) => void;
  /** The paths that were asked for. */
  asked: string[];
  close: () => Promise<void>;
}

export async function hostPage(): Promise<HostPage> {
  let [page, sent]: [string, Headers] = ['', {}];
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
