/** The bill of materials names every package of the lock file, each from the registry, with its hash and a license that may be used. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sbom, type Lock } from '../../scripts/commands/sbom.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

/** What is wrong with a lock file's packages, each in a line. */
const faults = (one: Lock): string[] =>
  sbom(one).components.flatMap(({ purl, hashes, licenses, externalReferences }) => {
    // The lock file names no place where it is the registry's own.
    const from = externalReferences?.[0]?.url ?? 'https://registry.npmjs.org/';
    const license = JSON.stringify(licenses ?? '');
    return [
      ...(hashes?.[0]?.alg === 'SHA-512' && /^[0-9a-f]{128}$/.test(hashes[0].content) ? [] : [`${purl}: no hash`]),
      ...(from.startsWith('https://registry.npmjs.org/') ? [] : [`${purl}: from ${from}`]),
      ...(/"(?:A?GPL|SSPL)/i.test(license) ? [`${purl}: ${license}`] : []),
    ];
  });

test('every package is named once, from the registry, with its hash, and none under the GPL', () => {
  const named = sbom(lock).components.map(({ name, version }) => `${name}@${version}`);
  for (const [place, one] of Object.entries(lock.packages))
    if (place && !one.link) expect(named).toContain(`${place.replace(/^.*node_modules\//, '')}@${one.version}`);
  expect(new Set(named).size).toBe(named.length);
  expect(faults(lock)).toEqual([]);
});

test('a package from elsewhere, without a hash or under the GPL would be seen', () => {
  const bad = {
    name: 'a',
    version: '1',
    packages: { 'node_modules/b': { version: '1.0.0', resolved: 'https://b.example/b.tgz', license: 'GPL-3.0' } },
  };
  expect(faults(bad)).toEqual([expect.stringContaining('no hash'), expect.stringContaining('b.example'), expect.stringContaining('GPL')]);
});
