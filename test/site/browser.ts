/** A real browser for tests: the machine's own Chrome or Chromium, else the one that comes as a package. */
import { existsSync, statfsSync } from 'node:fs';
import packaged from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';
import { packagedBrowser } from './packaged.ts';

const INSTALLED = [process.env['CHROME_PATH'], '/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/**
 * Made for cloud functions: one process dies with the first page closed, and web security is what the tests look at. A graphics
 * processor played by this one takes as long as all the rest of the browser, and nothing here is drawn with it.
 */
const UNWANTED = [
  ...['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content'],
  ...['--ignore-gpu-blocklist', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
];
const BARE = ['--disable-gpu', '--disable-software-rasterizer'];

/** A page lives for seconds here: to compile its busiest functions once more took a fifth of all the processor's time, and saved less. */
const SHORT_LIVED = '--js-flags=--no-turbofan';

/** Where the machine has room for it, what a browser's processes share is kept in memory: a file of /tmp takes an eighth more time. */
const SHARED = '/dev/shm';
const hasRoom = (): boolean => existsSync(SHARED) && statfsSync(SHARED).bavail * statfsSync(SHARED).bsize >= 2 ** 31;

/** The machine's own browser, if it has one. */
export const installed = (): string | undefined => INSTALLED.find((path) => path && existsSync(path));

/**
 * Its pages save nothing for use offline unless a test asks (`serviceWorkers: 'allow'`): what others measure is the network's.
 * @param isTimed whether a page's own time is measured in it: then it works as a reader's does
 * @throws Error if no browser starts
 */
export async function launch(isTimed = false): Promise<Browser> {
  const short = isTimed ? [] : [SHORT_LIVED];
  const own = installed();
  const browser = await chromium.launch({
    executablePath: own ?? packagedBrowser(),
    args: own
      ? ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...short]
      : [...packaged.args.filter((arg) => !UNWANTED.includes(arg)), ...BARE, ...short],
    ignoreDefaultArgs: hasRoom() ? ['--disable-dev-shm-usage'] : [],
  });
  const { newContext, newPage } = browser;
  browser.newContext = (options) => newContext.call(browser, { serviceWorkers: 'block', ...options });
  browser.newPage = (options) => newPage.call(browser, { serviceWorkers: 'block', ...options });
  return browser;
}
