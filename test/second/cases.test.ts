/** The worked cases: what a lawyer expects of each is what the rules say. */
import { describe, expect, test } from 'vitest';
import { disagreements, readCases } from '../../src/law/worked-cases.ts';

const cases = readCases();

describe('worked cases', () => {
  test.each(cases.map((one) => [one.id, one.name, one] as const))('%s: %s', (_id, _name, one) => {
    expect(disagreements(one)).toEqual([]);
  });

  test('each says something, and no two say the same', () => {
    expect(new Set(cases.map((one) => one.name)).size).toBe(cases.length);
    for (const { name, expect: wanted } of cases) expect(Object.keys(wanted).length, name).toBeGreaterThan(0);
  });
});
