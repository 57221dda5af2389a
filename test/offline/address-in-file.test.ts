/** An address of the single file names its page whatever a program made of its signs, and never throws. */
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { placeIn } from '../../src/offline/file/address-in-file.ts';

test.each<[string, string, string]>([
  ['', '/', ''],
  ['#', '/', ''],
  ['#/', '/', ''],
  ['#/3-08/', '/3-08/', ''],
  ['#/3-08/#c-1-iv', '/3-08/', '#c-1-iv'],
  ['#/3-08/#%', '/3-08/', '#%'],
  ['#/3-08', '/3-08/', ''],
  ['#/3-08#c-1', '/3-08/', '#c-1'],
  ['#/3-08/%23c-1', '/3-08/', '#c-1'],
  ['#%2F3-08%2F%23c-1', '/3-08/', '#c-1'],
  ['##/3-08/#c-1', '/3-08/', '#c-1'],
  ['#/calculators/case/#v=1&amount=5', '/calculators/case/', '#v=1&amount=5'],
  ['#/calculators/case/%23v=1&amount=5', '/calculators/case/', '#v=1&amount=5'],
  ['#/calculators/case/?v=1&amount=5', '/calculators/case/', '#v=1&amount=5'],
  ['#/calculators/case/#v%3D1%26description%3D50%2525', '/calculators/case/', '#v%3D1%26description%3D50%2525'],
])('%s', (hash, path, fragment) => {
  expect(placeIn(hash)).toEqual({ path, fragment });
});

test.each(['#main', '#%', '#%E0%A4%A', '#3-08', '#results'])('%s names no page', (hash) => {
  expect(placeIn(hash)).toBeNull();
});

property.prop(
  [
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `/${text}`),
    ),
  ],
  { seed: 17, numRuns: 3_000 },
)('nothing throws', (text) => {
  const found = placeIn(`#${text}`);
  if (found) expect(found.path.endsWith('/')).toBe(true);
});
