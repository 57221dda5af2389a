/** The Case as a JSON Schema: it takes and refuses what readCase does, and explains every field. */
import { createRequire } from 'node:module';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readCases } from '../../src/law/worked-cases.ts';
import { caseJsonSchema, DATE_PATTERN, type Schema } from '../../src/case/case-schema.ts';
import { addDays, ENTRY_KINDS, isDate, kindOf, PATHS, readCase } from '../../src/rules/index.ts';
import { anyCase } from '../helpers/any-case.ts';

// The validator for draft 2020-12 that html-validate brings.
const validators = createRequire(createRequire(import.meta.url).resolve('html-validate'));
interface Validate {
  (input: unknown): boolean;
  errors?: unknown;
}
type Ajv = new (options: object) => {
  compile(schema: object): Validate;
  validateSchema(schema: object): boolean;
  addFormat(name: string, check: (text: string) => boolean): void;
};
const { default: Ajv2020 } = validators('ajv/dist/2020.js') as { default: Ajv };
const ajv = new Ajv2020({ strict: true, allErrors: true });
ajv.addFormat('date', () => true); // The pattern decides, so that a validator that ignores formats decides the same.

const schema = caseJsonSchema(readCases().map((one) => one.case));
const accepts = ajv.compile(schema);
const takes = (input: unknown): boolean => 'case' in readCase(input);

/** Every field of the schema with its path. */
function fields(of: Schema, prefix = ''): [string, Schema][] {
  return Object.entries(of.properties ?? {}).flatMap(([name, inner]): [string, Schema][] => [
    [prefix + name, inner],
    ...fields(inner, `${prefix}${name}.`),
  ]);
}

test('it is a schema of draft 2020-12 with an id of its own', () => {
  expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'case.schema.json', title: 'Case' });
  expect(ajv.validateSchema(schema)).toBe(true);
});

test('it has every field of the Case and no other, each explained', () => {
  const all = fields(schema);
  const leaves = all.filter(([, field]) => !field.properties).map(([path]) => path);
  expect(leaves).toEqual(['v', ...PATHS]);
  for (const [path, field] of all) expect(field.description?.length, path).toBeGreaterThan(8);
  for (const [path, field] of all) if (!field.properties) expect(field.title?.length, path).toBeGreaterThan(4);
  for (const path of PATHS)
    if (kindOf(path) === 'dollars') expect(all.find(([at]) => at === path)?.[1].description, path).not.toMatch(/\d,\d/);
});

describe('it decides as readCase does', () => {
  test.each(readCases().map((one) => [one.name, one.case]))('on the worked case: %s', (_, input) => {
    expect([accepts(input), accepts.errors]).toEqual([true, null]);
  });

  test.each<[string, unknown]>([
    ['an amount as a number', { amount: 36500 }],
    ['an amount with a comma', { amount: '36,500' }],
    ['a fraction of a cent', { amount: '20000.005' }],
    ['an amount of twelve digits', { amount: '123456789012' }],
    ['a category that is none', { category: 'boats' }],
    ['a day that does not exist', { asOf: '2026-02-30' }],
    ['February 29 of 1900', { dates: { award: '1900-02-29' } }],
    ['a day with a time', { asOf: '2026-01-01T00:00' }],
    ['a field that is none', { colour: 'red' }],
    ['a field that is none, inside', { facts: { '3-08': { colour: 'red' } } }],
    ['a section that is none', { facts: { '3-99': {} } }],
    ['half a vendor', { facts: { '3-08': { biddersList: 2.5 } } }],
    ['fewer than none', { facts: { '3-08': { biddersList: -1 } } }],
    ['too many', { facts: { '3-08': { biddersList: 100_001 } } }],
    ['yes as a word', { facts: { '3-05': { onlySource: 'yes' } } }],
    ['another version', { v: 2 }],
    ['null for unknown', { amount: null }],
    ['closures that are one day, not a list', { closures: '2026-12-24' }],
    ['a closure that is no day', { closures: ['2026-12-24', '2026-02-30'] }],
    ['61 closures', { closures: Array.from({ length: 61 }, () => '2026-12-24') }],
    ['an entry that is no list', { entries: { kind: 'change', amount: '5.00' } }],
    ['an entry without a kind', { entries: [{ amount: '5.00' }] }],
    ['an entry without an amount', { entries: [{ kind: 'change', on: '2026-03-01' }] }],
    ['an entry of another kind', { entries: [{ kind: 'gift', amount: '5.00' }] }],
    ['an entry on no day', { entries: [{ kind: 'change', on: '2026-02-30', amount: '5.00' }] }],
    ['an entry with an amount as a number', { entries: [{ kind: 'change', amount: 5 }] }],
    ['an entry with a field that is none', { entries: [{ kind: 'change', amount: '5.00', colour: 'red' }] }],
    ['61 entries', { entries: Array.from({ length: 61 }, () => ({ kind: 'change', amount: '5.00' })) }],
    ['no object', 'goods'],
    ['a list', []],
    ['null', null],
  ])('on %s: refused', (_, input) => {
    expect([accepts(input), takes(input)]).toEqual([false, false]);
  });

  test.each<[string, unknown]>([
    ['no closures', { closures: [] }],
    ['no entries', { entries: [] }],
    ['an entry of each kind', { entries: ENTRY_KINDS.map((kind) => ({ kind, on: '2026-03-01', amount: '5.00' })) }],
    ['sixty entries without a day', { entries: Array.from({ length: 60 }, () => ({ kind: 'renewal', amount: '5' })) }],
    ['two closures', { closures: ['2026-12-24', '2026-12-28'] }],
    ['sixty closures', { closures: Array.from({ length: 60 }, () => '2026-12-24') }],
  ])('on %s: taken', (_, input) => {
    expect([accepts(input), takes(input)]).toEqual([true, true]);
  });

  property.prop([anyCase], { seed: 308, numRuns: 1000 })('on any case', (input) => {
    expect(accepts(input)).toBe(true);
  });

  const value = fc.oneof(
    fc.constantFrom<unknown>('5', '5.00', '5.0', 5, -1, 2.5, true, null, '', 'goods', 'none', '2024-02-29', '2023-02-29', '2026-11-21', '2200-01-01', {}, []),
    fc.string(),
    fc.integer(),
  ); // prettier-ignore
  property.prop([fc.constantFrom('v', ...PATHS), value], { seed: 308, numRuns: 5000 })('on anything in any one field', (path, held) => {
    const input: Record<string, unknown> = {};
    const keys = path.split('.');
    const last = keys.pop() as string;
    let place = input;
    for (const key of keys) place = place[key] = {};
    place[last] = held;
    expect([path, held, accepts(input)]).toEqual([path, held, takes(input)]);
  });

  test('on every day, and every day that is none, from 1899 to 2200', () => {
    const pattern = new RegExp(DATE_PATTERN, 'u');
    for (let day = addDays('1900-01-01', 0); day < '2199-12-31'; day = addDays(day, 1)) if (!pattern.test(day)) expect(day).toBe('taken');
    for (const year of [1899, 1900, 1904, 1999, 2000, 2023, 2024, 2100, 2104, 2199, 2200])
      for (let month = 0; month <= 13; month += 1)
        for (let day = 0; day <= 32; day += 1) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          expect([text, pattern.test(text)]).toEqual([text, isDate(text)]);
        }
  });
});
