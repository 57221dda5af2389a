/**
 * The machine's own Firefox, driven by WebDriver BiDi as it comes: FIREFOX, or where packages put it. Playwright asks a newer one
 * than Debian's for what these tests do not need.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PLACES = [process.env['FIREFOX'], '/usr/bin/firefox', '/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'];
export const firefox = PLACES.find((path) => path && existsSync(path));
export const WITHOUT = 'no Firefox on this machine: set FIREFOX to one, or install it';

/** It asks nobody for anything, and closes without asking. */
const QUIET = {
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};

type Json = Record<string, unknown>;
interface Tree {
  context: string;
  url: string;
  children: Tree[];
}

/** A page, or a frame in one. */
export interface Tab {
  /** Runs a function there, and gives back what JSON can say of its result. */
  run: <Args extends readonly unknown[], Result>(
    act: (...given: Args) => Result | Promise<Result>,
    ...given: Args
  ) => Promise<Awaited<Result>>;
  goto: (url: string) => Promise<void>;
  /** Presses keys, as a reader does. */
  press: (keys: string) => Promise<void>;
  /** Makes the window so large, in pixels. */
  size: (width: number, height: number) => Promise<void>;
  /** The frames directly in it. */
  frames: () => Promise<(Tab & { url: string })[]>;
  close: () => Promise<void>;
}

export interface Firefox {
  version: string;
  /** A page that shares nothing with another. */
  tab: () => Promise<Tab>;
  /** What went wrong in any page or frame since this was last emptied: uncaught errors, and breaches of a policy. */
  noted: string[];
  close: () => Promise<void>;
}

/** In every page and frame before its own scripts. What the browser reports by itself, such as a file that did not come, is no error here. */
const listen = `() => {
  addEventListener('error', ({ message }) => console.error('uncaught: ' + message));
  addEventListener('unhandledrejection', ({ reason }) => console.error('uncaught: ' + reason));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => console.error('policy: ' + effectiveDirective + ' ' + blockedURI));
}`;

/** @param settings of Firefox's own, as in about:config @throws Error if it does not start */
export async function launchFirefox(settings: Json = {}): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'ppb-firefox-'));
  const lines = Object.entries({ ...QUIET, ...settings }).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const browser = spawn(firefox as string, ['--headless', '--remote-debugging-port=0', '--no-remote', '--profile', profile], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  let said = '';
  const endpoint = await new Promise<string>((resolve, reject) => {
    browser.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(`${found}/session`);
    });
    void ended.then(() => reject(new Error(`Firefox did not start: ${said}`)));
  });
  const socket = new WebSocket(endpoint);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });

  const noted: string[] = [];
  const waiting = new Map<number, { resolve: (result: Json) => void; reject: (error: Error) => void }>();
  let asked = 0;
  socket.onmessage = ({ data }) => {
    const { id, result, error, message, method, params } = JSON.parse(String(data)) as Json & { id?: number; params?: Json };
    const text = method === 'log.entryAdded' ? String(params?.['text']) : '';
    if (/^(?:uncaught|policy): /.test(text)) noted.push(text);
    if (id === undefined) return;
    if (error) waiting.get(id)?.reject(new Error(`${String(error)}: ${String(message)}`));
    else waiting.get(id)?.resolve(result as Json);
    waiting.delete(id);
  };
  const ask = (method: string, params: Json): Promise<Json> =>
    new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      socket.send(JSON.stringify({ id: asked, method, params }));
    });

  const { capabilities } = (await ask('session.new', { capabilities: {} })) as { capabilities: { browserVersion: string } };
  await ask('session.subscribe', { events: ['log.entryAdded'] });
  await ask('script.addPreloadScript', { functionDeclaration: listen });

  const tabOf = (context: string, end: () => Promise<unknown>): Tab => ({
    run: async (act, ...given) => {
      const expression = `(async () => JSON.stringify((await (${String(act)})(...${JSON.stringify(given)})) ?? null))()`;
      const { result, exceptionDetails } = (await ask('script.evaluate', { expression, target: { context }, awaitPromise: true })) as {
        result?: { value: string };
        exceptionDetails?: { text: string };
      };
      if (!result) throw new Error(exceptionDetails?.text);
      return JSON.parse(result.value) as never;
    },
    goto: async (url) => void (await ask('browsingContext.navigate', { context, url, wait: 'complete' })),
    press: async (keys) => {
      const actions = [...keys].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]); // prettier-ignore
      await ask('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    size: async (width, height) => void (await ask('browsingContext.setViewport', { context, viewport: { width, height } })),
    frames: async () => {
      const { contexts } = (await ask('browsingContext.getTree', { root: context })) as { contexts: Tree[] };
      return (contexts[0]?.children ?? []).map((one) => ({ url: one.url, ...tabOf(one.context, async () => {}) }));
    },
    close: async () => void (await end()),
  });

  return {
    version: capabilities.browserVersion,
    noted,
    tab: async () => {
      const { userContext } = (await ask('browser.createUserContext', {})) as { userContext: string };
      const { context } = (await ask('browsingContext.create', { type: 'tab', userContext })) as { context: string };
      return tabOf(context, () => ask('browser.removeUserContext', { userContext }));
    },
    close: async () => {
      await ask('browser.close', {}).catch(() => undefined);
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
