/** How `npm test` counts, tried on planted files: each test that was to run counts, whatever kept it from running. */
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { addCounts, lastLine, NOTHING, runCounted } from '../../scripts/run-counted.mjs';

const PLANTED = join(import.meta.dirname, 'planted');
const folder = mkdtempSync(join(tmpdir(), 'ppb-count-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Counts a run of planted files. @param names without their ending @param settings of vitest beside the usual */
function counted(names: readonly string[], settings = ''): typeof NOTHING {
  const place = mkdtempSync(join(folder, 'run-'));
  symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
  writeFileSync(
    join(place, 'vitest.config.mjs'),
    `export default { test: { projects: [{ test: { name: 'planted', include: ['*.planted.ts'], fileParallelism: false, ${settings} } }] } };`,
  );
  for (const file of readdirSync(PLANTED))
    if (names.includes(file.replace(/\..*/, ''))) cpSync(join(PLANTED, file), join(place, file.replace(/\..*/, '.planted.ts')));
  return runCounted('planted', ['--root', place, '--config', join(place, 'vitest.config.mjs')], 'ignore');
}

test('a beforeAll that fails counts every test of its file as failed, and no other', () => {
  expect(counted(['before-all'])).toEqual({
    passed: 0,
    failed: ['one', 'table 1', 'table 2', 'inside > two'].map((name) => `before-all.planted.ts > ${name}`),
    skipped: 2,
    retried: [],
  });
});

test('one inside a describe counts the tests of that describe; what fails after tests is a failure of its own', () => {
  const { failed, ...others } = counted(['inner-before-all']);
  expect(others).toEqual({ passed: 2, skipped: 1, retried: [] });
  expect(failed.sort()).toEqual(['afterwards', 'inside > one', 'inside > two'].map((name) => `inner-before-all.planted.ts > ${name}`));
});

test('a file that throws before its tests counts those that stand in its source', () => {
  const { failed, ...others } = counted(['cannot-start']);
  expect(failed).toEqual(['one', 'inside > two'].map((name) => `cannot-start.planted.ts > ${name}`));
  expect(others).toEqual({ passed: 0, skipped: 0, retried: [] });
});

test('a file that cannot be read counts as one, also where another has failed before it', () => {
  expect(counted(['syntax'])).toEqual({ ...NOTHING, failed: ['syntax.planted.ts'] });
  const { passed, failed } = counted(['retried', 'syntax']);
  expect(passed).toBe(2);
  expect(failed.sort()).toEqual(['retried.planted.ts > flaky > never passes', 'syntax.planted.ts']);
});

test('a test that passes when tried again is named; one left out on purpose is counted as skipped', () => {
  expect(counted(['retried'])).toEqual({
    passed: 2,
    failed: ['retried.planted.ts > flaky > never passes'],
    skipped: 2,
    retried: ['retried.planted.ts > flaky > passes when tried again'],
  });
});

test('an error outside any test is a failure, and so is a run that ends without a count', () => {
  const { passed, failed } = counted(['unhandled']);
  expect([passed, failed]).toEqual([1, ['outside any test: planted: nobody waits for this']]);
  expect(counted(['retried'], "globalSetup: './missing.ts'").failed).toEqual([expect.stringMatching(/^the run of planted/)]);
});

describe('the last line', () => {
  test.each([
    [{ ...NOTHING, passed: 3 }, '3 passed, 0 failed'],
    [{ ...NOTHING, passed: 3, failed: ['a'], retried: ['b'] }, '3 passed, 1 failed'],
    [{ ...NOTHING, passed: 3, skipped: 2 }, '3 passed, 0 failed'],
  ])('%j', (count, line) => {
    expect(lastLine(count)).toBe(line);
  });

  test('adds up what is counted apart', () => {
    const one = { passed: 1, failed: ['a'], skipped: 2, retried: ['b'] };
    expect(addCounts(one, addCounts(NOTHING, one))).toEqual({ passed: 2, failed: ['a', 'a'], skipped: 4, retried: ['b', 'b'] });
  });
});
