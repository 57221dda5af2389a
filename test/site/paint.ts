/** How soon the largest part of a page is painted, beside a bare page of the same text: a slow telephone, on a slow line. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

/** Chrome's "Slow 4G", and a processor four times as slow. */
const LINE = { offline: false, latency: 562.5, downloadThroughput: (1_440_000 * 0.9) / 8, uploadThroughput: (675_000 * 0.9) / 8 };
const SLOWER = 4;

export interface Painted {
  /** Milliseconds to the largest paint, the least of the turns: what else the machine does can only add to it. */
  own: number;
  bare: number;
  /** Requests of the page until it is idle. */
  requests: number;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The text of a page in a page with nothing else: no style, no script, one request. */
async function bareTwin(page: Page, address: string): Promise<string> {
  await page.goto(address);
  const blocks = await page.locator('main :is(h1, h2, h3, p, li, td, th)').allInnerTexts();
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>bare</title><main>${blocks
    .filter((one) => one.trim() !== '')
    .map((one) => `<p>${escaped(one)}</p>`)
    .join('\n')}</main></html>`;
}

/** The site, packed as a host packs it, and the bare page beside it. */
function served(home: string, bare: string): Promise<Server> {
  const packed = new Map<string, { type: string; body: Buffer }>();
  const pack = async (path: string): Promise<{ type: string; body: Buffer }> => {
    const response = path === BARE ? undefined : await fetch(new URL(path.slice(1), home));
    const type = response?.headers.get('content-type') ?? 'text/html; charset=utf-8';
    return { type, body: brotliCompressSync(response ? Buffer.from(await response.arrayBuffer()) : bare) };
  };
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    const { type, body } = packed.get(path) ?? (await pack(path));
    packed.set(path, { type, body });
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' }).end(body);
  };
  const server = createServer(({ url = '/' }, response) => void answer(url, response).catch(() => response.writeHead(500).end()));
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
const BARE = '/bare/';

async function largestPaint(browser: Browser, address: string): Promise<{ at: number; requests: number }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  let requests = 0;
  page.on('request', (request) => (requests += request.url().endsWith('/favicon.ico') ? 0 : 1));
  await page.goto(address, { waitUntil: 'networkidle' });
  const at = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await context.close();
  return { at, requests };
}

/** The least of what was measured, of either page. */
const leastOf = (own: readonly { at: number; requests: number }[], bare: readonly number[]): Painted => ({
  own: Math.min(...own.map(({ at }) => at)),
  bare: Math.min(...bare),
  requests: Math.max(...own.map(({ requests }) => requests)),
});

/**
 * @param home the address of the site @param path of the page @param turns of each, in turn about, after one that warms up
 * @param most turns where what else the machine does stands in the way: until `isQuiet` is content with the least of both so far
 */
export async function painted(
  browser: Browser,
  home: string,
  path: string,
  turns: number,
  most = turns,
  isQuiet: (so: Painted) => boolean = () => true,
): Promise<Painted> {
  const first = await browser.newPage();
  const server = await served(home, await bareTwin(first, home + path));
  await first.close();
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const own: { at: number; requests: number }[] = [];
  const bare: number[] = [];
  try {
    for (let turn = 0; turn <= turns || (turn <= most && !isQuiet(leastOf(own, bare))); turn += 1) {
      const one = await largestPaint(browser, `${here}/${path}`);
      const other = await largestPaint(browser, here + BARE);
      if (turn === 0) continue;
      own.push(one);
      bare.push(other.at);
    }
  } finally {
    server.close();
  }
  return leastOf(own, bare);
}
