/** The kit's dates: another for other contents, the same for the same, in every time zone, and none in the future. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect } from 'vitest';
import { nameIslands, startIslandsLater } from '../../scripts/integrations/same-anywhere.ts';
import { DATES, dateOf, makeKit } from '../../scripts/commands/kit.ts';
import { CHARTER_AS_OF, RULES_AS_OF } from '../../src/rules/index.ts';
import { datesIn } from '../site/unpack.ts';

const folder = mkdtempSync(join(tmpdir(), 'ppb-dates-'));
afterAll(() => rmSync(folder, { recursive: true }));
const page = (word: string): Uint8Array => new TextEncoder().encode(`<!doctype html><p>within ${word} days</p>`);

describe('a file’s date', () => {
  test.prop([fc.uint8Array({ minLength: 1, maxLength: 2000 }), fc.nat(), fc.integer({ min: 1, max: 255 })], { seed: 315, numRuns: 3000 })(
    'is another one after a byte has changed, and the same without',
    (bytes, at, by) => {
      const other = bytes.slice();
      other[at % bytes.length] = (other[at % bytes.length] as number) ^ by;
      expect(dateOf(other)).not.toBe(dateOf(bytes));
      expect(dateOf(bytes.slice())).toBe(dateOf(bytes));
    },
  );

  test('lies within the two years before the day of the law held, and they are all used', () => {
    const last = Date.parse(RULES_AS_OF > CHARTER_AS_OF ? RULES_AS_OF : CHARTER_AS_OF) / 1000;
    const dates = Array.from({ length: 20_000 }, (_, n) => dateOf(page(String(n))));
    expect(Math.max(...dates)).toBeLessThanOrEqual(last);
    expect(Math.min(...dates)).toBeGreaterThan(last - DATES);
    expect(last * 1000).toBeLessThan(Date.now());
    // Of 20,000 among 67 million, three pairs or so fall together.
    expect(new Set(dates).size).toBeGreaterThan(19_980);
    const eighths = Array.from({ length: 8 }, (_, n) => dates.filter((date) => Math.floor(((last - date) / DATES) * 8) === n).length);
    expect(Math.min(...eighths)).toBeGreaterThan(2_200);
  });
});

describe('the zip file', () => {
  writeFileSync(join(folder, 'index.html'), page('five'));
  writeFileSync(join(folder, 'law.json'), '{}');
  const kit = makeKit(folder, '/');

  test('has every file, each with its date', () => {
    const files = unzipSync(kit);
    expect(Object.keys(files)).toEqual(
      ['README.txt', 'site/index.html', 'site/law.json', 'SHA256SUMS'].map((name) => `ppb-rulebook/${name}`),
    );
    for (const [name, bytes] of Object.entries(files)) expect([name, datesIn(kit).get(name)]).toEqual([name, dateOf(bytes)]);
    expect(strFromU8(files['ppb-rulebook/README.txt'] as Uint8Array)).toContain('unzip -u');
  });

  test.each(['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati'])('is the same made in %s', (zone) => {
    const code = `import { makeKit } from ${JSON.stringify(join(import.meta.dirname, '../../scripts/commands/kit.ts'))}; process.stdout.write(makeKit(${JSON.stringify(folder)}, '/'));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--no-warnings', '-e', code], {
      env: { ...process.env, TZ: zone },
    });
    expect(stderr.toString()).toBe('');
    expect(Buffer.compare(stdout, kit)).toBe(0);
  });
});

test.each([
  ['<astro-island uid="Z1GBN5U" props="{}">', '<astro-island uid="1" props="{}">'],
  ['<astro-island client="load" uid="A">a</astro-island><astro-island uid="B">', '<astro-island client="load" uid="1">a</astro-island><astro-island uid="2">'], // prettier-ignore
  ['<p uid="A">uid="B"</p>', '<p uid="A">uid="B"</p>'],
])('%s is named by its place', (html, named) => {
  expect(nameIslands(html)).toBe(named);
});

test.each([
  ['waits where its parts start when they are seen', 'visible', ' type="module"'],
  ['is run at once where they start when the browser is idle', 'idle', ''],
])('the script of islands %s', (_, when, kind) => {
  const page = (attribute: string) =>
    `<script${attribute}>(()=>{run()})();</script><astro-island client="${when}"></astro-island><script src="x.js"></script>`;
  expect(startIslandsLater(page(''))).toBe(page(kind));
});
