/** The expectations that the tests of src/rules use, as vitest has them. `test/scripts/mutants.test.ts` holds each to vitest's own. */
import { isDeepStrictEqual } from 'node:util';

/** Stands where a value is expected: decides for itself whether it fits. */
class Fitting {
  readonly fits: (value: unknown) => boolean;
  constructor(fits: (value: unknown) => boolean) {
    this.fits = fits;
  }
}

type Bag = Record<string, unknown>;
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null;
const isPlain = (value: unknown): value is Bag =>
  isBag(value) && (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null);
const own = (value: Bag, name: string): boolean => Object.hasOwn(value, name);

/** toEqual: alike all the way down; a property that is undefined counts as absent. */
function equal(actual: unknown, expected: unknown): boolean {
  if (expected instanceof Fitting) return expected.fits(actual);
  if (Object.is(actual, expected)) return true;
  if (Array.isArray(actual) && Array.isArray(expected))
    return actual.length === expected.length && actual.every((one, index) => equal(one, expected[index]));
  if (isPlain(actual) && isPlain(expected))
    return [...new Set([...Object.keys(actual), ...Object.keys(expected)])].every((name) => equal(actual[name], expected[name]));
  return isBag(actual) && isBag(expected) && !isPlain(actual) && !isPlain(expected) && isDeepStrictEqual(actual, expected);
}

/** toMatchObject: what is expected is there; what else there is does not matter. */
function matches(actual: unknown, expected: unknown): boolean {
  if (expected instanceof Fitting) return expected.fits(actual);
  if (Array.isArray(expected))
    return Array.isArray(actual) && actual.length === expected.length && expected.every((one, index) => matches(actual[index], one));
  if (isPlain(expected))
    return isBag(actual) && Object.keys(expected).every((name) => name in actual && matches(actual[name], expected[name]));
  return equal(actual, expected);
}

const matchesText = (actual: unknown, expected: string | RegExp): boolean => {
  if (typeof actual !== 'string') throw new TypeError('expected text');
  return typeof expected === 'string' ? actual.includes(expected) : new RegExp(expected).test(actual);
};

const MATCHERS: Readonly<Record<string, (actual: unknown, expected: never) => boolean>> = {
  toBe: (actual, expected) => Object.is(actual, expected),
  toEqual: equal,
  toMatchObject: matches,
  toMatch: matchesText,
  toContain: (actual, expected) =>
    typeof actual === 'string' ? actual.includes(expected) : Array.from(actual as Iterable<unknown>).includes(expected),
  toContainEqual: (actual, expected) => Array.from(actual as Iterable<unknown>).some((one) => equal(one, expected)),
  toBeCloseTo: (actual, expected) => Math.abs((actual as number) - (expected as number)) < 0.005,
  toHaveLength: (actual, expected) => (actual as { length: number }).length === expected,
  toHaveProperty: (actual, expected) => isBag(actual) && own(actual, expected),
  toBeGreaterThan: (actual, expected) => (actual as number) > (expected as number),
  toBeLessThanOrEqual: (actual, expected) => (actual as number) <= (expected as number),
  toBeTruthy: (actual) => Boolean(actual),
  toBeUndefined: (actual) => actual === undefined,
  toBeDefined: (actual) => actual !== undefined,
  toBeNull: (actual) => actual === null,
};

type Expectation = Record<string, (expected?: unknown) => void>;

function expectation(actual: unknown, wanted: boolean, note: string): Expectation {
  return Object.fromEntries(
    Object.entries(MATCHERS).map(([name, holds]) => [
      name,
      (expected?: unknown) => {
        if (holds(actual, expected as never) !== wanted) throw new Error(`${wanted ? '' : 'not '}${name} ${note}`);
      },
    ]),
  );
}

export const expect = Object.assign(
  (actual: unknown, note = '') => Object.assign(expectation(actual, true, note), { not: expectation(actual, false, note) }),
  {
    stringContaining: (text: string) => new Fitting((value) => typeof value === 'string' && value.includes(text)),
    stringMatching: (text: string | RegExp) => new Fitting((value) => typeof value === 'string' && matchesText(value, text)),
    objectContaining: (some: Bag) =>
      new Fitting((value) => isBag(value) && Object.keys(some).every((name) => name in value && equal(value[name], some[name]))),
    arrayContaining: (some: readonly unknown[]) =>
      new Fitting((value) => Array.isArray(value) && some.every((one) => value.some((item) => equal(item, one)))),
  },
);
