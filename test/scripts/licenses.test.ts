/** The licenses of what others wrote and a browser gets. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { inShort, notices, packageFolder } from '../../scripts/integrations/licenses.ts';

const root = mkdtempSync(join(tmpdir(), 'licenses-'));
afterAll(() => rmSync(root, { recursive: true }));
function planted(name: string, manifest: object, license?: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...manifest }));
  if (license) writeFileSync(join(folder, 'LICENSE'), license);
  return folder;
}

test.each([
  ['/a/node_modules/preact/dist/preact.mjs', '/a/node_modules/preact'],
  ['/a/node_modules/@preact/signals/dist/x.mjs', '/a/node_modules/@preact/signals'],
  ['/a/node_modules/docx/node_modules/jszip/lib/index.js', '/a/node_modules/docx/node_modules/jszip'],
  ['\0/a/node_modules/preact/x.js?commonjs', '/a/node_modules/preact'],
  ['/a/src/rules/index.ts', undefined],
])('%s is of %s', (id, folder) => {
  expect(packageFolder(id)).toBe(folder);
});

describe('notices', () => {
  const [b, a] = [planted('b', { license: 'MIT' }, 'Copyright (c) B'), planted('a', { license: 'ISC' })];
  test('each package once, in order, with its license’s text', () => {
    const text = notices([b, a, b]);
    expect(text.match(/^[ab] 1\.0\.0 \(\w+\)$/gm)).toEqual(['a 1.0.0 (ISC)', 'b 1.0.0 (MIT)']);
    expect(text).toContain('Copyright (c) B');
    expect(text).toContain('License: ISC.');
  });
  test('a package without a license stops the build', () => {
    expect(() => notices([planted('c', {})])).toThrow('c 1.0.0 reaches a browser and has no license');
  });
  test('in short: name, version, license and holder', () => {
    expect(inShort(['preact'])).toMatch(/^preact \d+\.\d+\.\d+ \(MIT\), Copyright \(c\) 2015-present Jason Miller$/);
  });
});
