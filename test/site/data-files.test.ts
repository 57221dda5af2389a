/** The data files as a host serves them: type, encoding, what they say of themselves; the rules imported by another site. */
import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readCases } from '../../src/law/worked-cases.ts';
import { gzipped, RULES_LIMIT } from '../../scripts/integrations/rules-file.ts';
import { NOT_LOADED } from '../../scripts/integrations/words-table.ts';
import lawFile from '../../src/content/law.json' with { type: 'json' };
import { DATA_FILES } from '../../src/site/files.ts';
import '../../src/rules/earlier/register.ts';
import { assess, PARAMETERS, READINGS } from '../../src/rules/index.ts';
import { launch } from './browser.ts';
import { source } from './pages.ts';

const home = inject('address');
const fetched = async (name: string): Promise<Response> => fetch(home + name);
const json = async (name: string): Promise<Record<string, unknown>> => (await fetched(name)).json() as Promise<Record<string, unknown>>;

describe.each(DATA_FILES.map((file) => [file.name, file] as const))('/%s', (name, { type, says }) => {
  test('is served with its type, to any site', async () => {
    const answer = await fetched(name);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(new RegExp(`^${type}`));
    if (type === 'text/plain') expect(answer.headers.get('content-type')).toContain('charset=utf-8');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('is listed with a sentence and a link', () => {
    const listed = source('about/data/');
    expect(listed).toMatch(new RegExp(`href="[^"]*/${name.replaceAll('.', '\\.')}"`));
    expect(listed.replaceAll('’', "'")).toContain(says.replaceAll('’', "'"));
  });
});

test.each(['law.json', 'parameters.json', 'readings.json', 'cases.json'])(
  '/%s says first that it is not official, until when it is held and where it comes from',
  async (name) => {
    const body = await json(name);
    expect(Object.keys(body)[0]).toBe('about');
    expect(body['about']).toMatchObject({
      official: false,
      notice: expect.stringMatching(/not legal advice/),
      rulesAsOf: '2024-10-27',
      charterAsOf: '2026-08-18',
      source: expect.stringMatching(/.{10,}/),
    });
  },
);

test('/law.json is the law, letter for letter, with every address leading to its provision', async () => {
  const body = (await json('law.json')) as unknown as typeof lawFile & { provisions: Record<string, { text: string; address: string }> };
  for (const [id, one] of Object.entries(lawFile.provisions)) {
    const served = body.provisions[id as keyof typeof body.provisions] as { text: string; address: string };
    expect(served).toMatchObject(one);
    const [page = '', anchor = ''] = served.address.split('#');
    expect(source(page), id).toContain(`id="${anchor}"`);
  }
  expect(Object.keys(body.provisions)).toEqual(Object.keys(lawFile.provisions));
  expect(body.sections['3-05']).toMatchObject({ textHeldFrom: '2024-05-17', address: '3-05/' });
});

test('/parameters.json has every parameter with its whole history, amounts in dollars too', async () => {
  const { parameters } = (await json('parameters.json')) as {
    parameters: { name: string; history: { from: string; dollars?: string }[] }[];
  };
  expect(parameters.map((one) => [one.name, one.history.length])).toEqual(PARAMETERS.map((one) => [one.name, one.history.length]));
  const maximum = parameters.find((one) => one.name === 'mwbeMaximum');
  expect(maximum?.history.at(-1)).toMatchObject({ from: '2023-12-08', value: 150_000_000, dollars: '1500000.00', confidence: 'read' });
});

test('/readings.json and /cases.json have all of theirs', async () => {
  expect((await json('readings.json'))['readings']).toEqual(JSON.parse(JSON.stringify(READINGS)));
  const { cases } = (await json('cases.json')) as { cases: { id: string; name: string; case: unknown }[] };
  expect(cases.map(({ id, name, case: input }) => ({ id, name, case: input }))).toEqual(
    readCases().map(({ id, name, case: input }) => ({ id, name, case: input })),
  );
});

test('/llms.txt says what this is, what it is not, and how to cite it', async () => {
  const text = await (await fetched('llms.txt')).text();
  for (const words of ['# PPB Rulebook\n', 'Not an official text', 'October 27, 2024', '## How to cite', '§ 3-08(c)(1)(iv)'])
    expect(text).toContain(words);
  for (const [, link = ''] of text.matchAll(/\]\(([^)]+)\)/g))
    expect([link, (await fetch(new URL(link, home))).status]).toEqual([link, 200]);
});

describe('/rules.js', () => {
  const folder = mkdtempSync(join(tmpdir(), 'served-rules-'));
  let browser: Browser;
  let other: Server;
  beforeAll(async () => {
    browser = await launch();
    other = createServer((_, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Another site</title>'),
    );
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    other.close();
    await browser.close();
  });

  test('weighs no more than it is allowed to', async () => {
    const weight = gzipped(await (await fetched('rules.js')).text());
    const words = gzipped(await (await fetched('rules-words.js')).text());
    console.log(`rules.js: ${weight} bytes gzipped of ${RULES_LIMIT}; rules-words.js: ${words}`);
    expect(weight).toBeGreaterThan(5_000);
    expect(weight).toBeLessThanOrEqual(RULES_LIMIT);
    expect(words).toBeGreaterThan(5_000);
  });

  test('answers as the rules do in a page of another origin', async () => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    const cases = readCases().map((one) => one.case);
    // As text: the test's own compiler would take the import for one of its own.
    const answers = await page.evaluate(
      `Promise.all([import(${JSON.stringify(`${home}rules.js`)}), import(${JSON.stringify(`${home}rules-earlier.js`)})]).then(([rules, { earlierLaw }]) => {
        rules.holdEarlier(earlierLaw(rules));
        return ${JSON.stringify(cases)}.map((one) => JSON.stringify(rules.assess(one)));
      })`,
    );
    expect(answers).toEqual(cases.map((input) => JSON.stringify(assess(input))));
  });

  test('copied to another site without its words decides the same there, and says that it has none', async () => {
    const copied = await (await fetched('rules.js')).text();
    const host = createServer(({ url }, response) => {
      if (url === '/rules.js') response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(copied);
      else response.writeHead(url === '/' ? 200 : 404, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Copied</title>');
    });
    await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
    const input = { asOf: '2026-05-27', category: 'construction' as const, amount: '36500.00' };
    const { routes } = (await page.evaluate(`import('/rules.js').then(({ assess }) => assess(${JSON.stringify(input)}))`)) as ReturnType<
      typeof assess
    >;
    host.close();
    expect(routes.map(({ method, outcome }) => [method, outcome])).toEqual(
      assess(input).routes.map(({ method, outcome }) => [method, outcome]),
    );
    expect(routes.every(({ says }) => says.includes(NOT_LOADED))).toBe(true);
  });

  test('with /rules.d.ts is all that a TypeScript program needs', async () => {
    for (const name of ['rules.js', 'rules.d.ts']) writeFileSync(join(folder, name), await (await fetched(name)).text());
    writeFileSync(
      join(folder, 'uses.mts'),
      `import { assess } from './rules.js';\nconst at: string = assess({ amount: '5.00' }).routes[0]?.section ?? '';\nconsole.log(at);\n`,
    );
    const { stdout } = spawnSync('node_modules/.bin/tsc', ['--ignoreConfig', '--strict', '--target', 'es2022', '--module', 'nodenext', '--noEmit', join(folder, 'uses.mts')], { encoding: 'utf8' }); // prettier-ignore
    expect(stdout).toBe('');
  });
});

test('/licenses.txt has the license of each package that a browser gets, and the single file names those in it', async () => {
  const text = await (await fetch(`${home}licenses.txt`)).text();
  for (const name of ['docx', 'minisearch', 'pagefind', 'preact'])
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(MIT\\)$`, 'm'));
  expect(text.match(/Permission is hereby granted/g)?.length).toBeGreaterThanOrEqual(4);
  const file = await (await fetch(`${home}offline/ppb-rulebook.html`)).text();
  expect(file.slice(0, 600)).toMatch(/<!-- With code of .*preact \d+\.\d+\.\d+ \(MIT\), Copyright.*licenses\.txt on the site\. -->/);
});
