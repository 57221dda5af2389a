/** What is pasted or comes in a link: marks that nobody sees, and words that are names of every object. */
import { describe, expect, test } from 'vitest';
import { isMethod } from '../../src/case/is-method.ts';
import { parseAmount, parseDate } from '../../src/case/typed.ts';
import { METHODS } from '../../src/rules/index.ts';
import { root } from '../../src/search/query-words.ts';

/** Every name that an object without anything of its own answers to. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

describe('names that every object has', () => {
  test.each(INHERITED)('“%s” is no unit of an amount, no method, and a word like another in a search', (name) => {
    expect(parseAmount(`900000 ${name}`)).toEqual({ expected: expect.stringContaining('Enter an amount in dollars') });
    expect(isMethod(name)).toBe(false);
    expect(typeof root(name)).toBe('string');
  });

  test('each method is one', () => expect(METHODS.filter((one) => !isMethod(one))).toEqual([]));
});

describe('marks that nobody sees', () => {
  test.each([
    ['the calculator of Windows', '\u202d36,500\u202c'],
    ['Outlook', '\u200e36,500'],
    ['a zero-width space within', '36\u200b,500'],
    ['a byte order mark', '\ufeff36,500'],
  ])('%s: an amount is read', (_, typed) => expect(parseAmount(typed)).toEqual({ cents: 3_650_000 }));

  test('a day is read', () => expect(parseDate('\u200e11/21/2026\u200f')).toEqual({ date: '2026-11-21' }));
  test('a wide space stays a space', () => expect(parseDate('November\u00a021,\u20032026')).toEqual({ date: '2026-11-21' }));
});
