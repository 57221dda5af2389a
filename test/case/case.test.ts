/** A case is read or refused in words, and comes back whole from the address, whatever is typed there. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import * as rules from '../../src/rules/index.ts';
import { readAnswers } from '../../src/case/answers.ts';
import { inFields } from '../../src/case/field-date.ts';
import { LONGEST_FRAGMENT, readFragment, typedFromCase, writeFragment } from '../../src/case/fragment.ts';
import { rowsOf, textOfRows } from '../../src/case/entries-text.ts';
import { QUESTIONS } from '../../src/case/questions.ts';
import { anyWholeCase as anyCase } from '../helpers/any-form.ts';

const { readCase, toFacts, PATHS } = rules;

describe('a Case', () => {
  test('may be empty: absent means unknown', () => {
    expect(readCase({})).toEqual({ case: {} });
  });

  test('may say its version, and count as far as is counted', () => {
    const input = { v: 1, facts: { '3-08': { biddersList: 100_000 } } };
    expect(readCase(input)).toEqual({ case: input });
  });

  test('is read into lists of its own, and every path of it is there', () => {
    const closures = ['2026-12-24'];
    const read = readCase({ closures });
    expect('case' in read && read.case.closures).toEqual(closures);
    expect('case' in read && read.case.closures === closures).toBe(false);
    expect(Object.keys(toFacts({}))).toEqual([...PATHS]);
  });

  test.each<[string, unknown, { path: string; expected: RegExp }]>([
    ['an amount as a number', { amount: 36500 }, { path: 'amount', expected: /dollars as text/ }],
    ['an amount with a comma', { amount: '36,500' }, { path: 'amount', expected: /dollars as text, such as "36500.00"/ }],
    ['a fraction of a cent', { amount: '20000.005' }, { path: 'amount', expected: /dollars as text/ }],
    ['an exponent', { amount: '1e9' }, { path: 'amount', expected: /dollars as text/ }],
    ['a category that is none', { category: 'boats' }, { path: 'category', expected: /one of: goods, standard-services/ }],
    ['a date that does not exist', { asOf: '2026-02-30' }, { path: 'asOf', expected: /a date that exists/ }],
    ['a field that is none', { colour: 'red' }, { path: '', expected: /colour is not one/ }],
    [
      'half a vendor on the list',
      { facts: { '3-08': { biddersList: 2.5 } } },
      { path: 'facts.3-08.biddersList', expected: /whole number/ },
    ],
    ['fewer than none', { facts: { '3-08': { biddersList: -1 } } }, { path: 'facts.3-08.biddersList', expected: /0 to 100000/ }],
    ['another version', { v: 2 }, { path: 'v', expected: /version of this form/ }],
    [
      'more than can be counted',
      { facts: { '3-08': { biddersList: 100_001 } } },
      { path: 'facts.3-08.biddersList', expected: /0 to 100000/ },
    ],
    ['an amount in a list', { amount: ['5.00'] }, { path: 'amount', expected: /dollars as text/ }],
    ['a date in a list', { asOf: ['2026-05-11'] }, { path: 'asOf', expected: /a date that exists/ }],
    ['a closure in a list of its own', { closures: [['2026-12-24']] }, { path: 'closures', expected: /dates that exist/ }],
    ['two fields that are none', { colour: 'red', size: 9 }, { path: '', expected: /: colour, size is not one/ }],
    ['no object at all', 'goods', { path: '', expected: /an object with the fields/ }],
    [
      'a closure that is no day',
      { closures: ['2026-12-24', 'December 24'] },
      { path: 'closures', expected: /a list of at most 60 dates that exist/ },
    ],
    [
      '61 closures',
      { closures: Array.from({ length: 61 }, () => '2026-12-24') },
      { path: 'closures', expected: /a list of at most 60 dates/ },
    ],
    [
      'a second entry without an amount',
      { entries: [{ kind: 'change', amount: '5.00' }, { kind: 'renewal' }] },
      { path: 'entries', expected: /^expected in entry 2, amount: dollars as text/ },
    ],
    [
      'a third entry on a day that does not exist',
      {
        entries: [
          { kind: 'change', amount: '5.00' },
          { kind: 'change', amount: '5.00' },
          { kind: 'change', on: '2026-02-30', amount: '5.00' },
        ],
      },
      { path: 'entries', expected: /^expected in entry 3, on: a date that exists/ },
    ],
    ['an entry that is none', { entries: ['5.00'] }, { path: 'entries', expected: /^expected in entry 1: an object/ }],
    [
      'an entry of no kind',
      { entries: [{ amount: '5.00' }] },
      { path: 'entries', expected: /^expected in entry 1, kind: one of: related/ },
    ],
    [
      '61 entries',
      { entries: Array.from({ length: 61 }, () => ({ kind: 'change', amount: '5.00' })) },
      { path: 'entries', expected: /a list of at most 60 entries/ },
    ],
    ['null', null, { path: '', expected: /an object with the fields/ }],
  ])('with %s is refused, and says what was expected', (_, input, { path, expected }) => {
    const read = readCase(input);
    expect(read).toEqual({ problems: [{ path, expected: expect.stringMatching(expected) }] });
  });

  test('is read by the Standard Schema interface too, with a path for each problem', () => {
    const { version, validate } = rules.caseSchema['~standard'];
    expect(version).toBe(1);
    expect(validate({ amount: '5.00' })).toEqual({ value: { amount: '5.00' } });
    expect(validate({ facts: { '3-08': { biddersList: -1 } }, colour: 'red' })).toEqual({
      issues: [
        { message: expect.stringMatching(/whole number/), path: ['facts', '3-08', 'biddersList'] },
        { message: expect.stringMatching(/colour is not one/), path: [] },
      ],
    });
  });

  test('that is wrong in several places tells all of them, in the form’s order', () => {
    const input = { dates: { award: 'soon', picnic: 1 }, vendor: [], amount: 5, v: 2, __proto__: null, constructor: 1 };
    expect(readCase(input)).toMatchObject({
      problems: [
        { path: 'v' },
        { path: 'amount' },
        { path: 'vendor', expected: 'expected an object with the fields of a case' },
        { path: 'dates.award' },
        { path: 'dates', expected: 'a known field: picnic is not one' },
        { path: '', expected: 'a known field: constructor is not one' },
      ],
    });
    expect(readCase(JSON.parse('{"__proto__": {"amount": "5.00"}}'))).toEqual({
      problems: [{ path: '', expected: 'a known field: __proto__ is not one' }],
    });
  });

  test('flattens to the paths of the address, amounts in cents', () => {
    expect(
      toFacts({
        v: 1,
        amount: '36500.00',
        vendor: { mwbe: 'none' },
        facts: { '3-08': { biddersList: 5 } },
        dates: { award: '2026-01-02' },
      }),
    ).toEqual({
      amount: 3_650_000,
      'vendor.mwbe': 'none',
      'facts.3-08.biddersList': 5,
      'dates.award': '2026-01-02',
    });
  });

  property.prop([anyCase], { seed: 308, numRuns: 1000 })('every generated case is a Case, and its paths are known', (input) => {
    expect(readCase(input)).toEqual({ case: input });
    expect(Object.keys(toFacts(input)).filter((path) => !(PATHS as readonly string[]).includes(path))).toEqual([]);
  });
});

describe('the case in the address', () => {
  property.prop([anyCase], { seed: 308, numRuns: 5000 })('reads back as it was written', (input) => {
    const typed = typedFromCase(input, rules);
    const read = readFragment(`#${writeFragment(typed, rules)}`, rules);
    expect(read.problems).toEqual([]);
    expect(read.typed).toEqual(typed);
    const answers = readAnswers(read.typed, rules);
    expect(answers.errors).toEqual({});
    expect(toFacts(answers.case)).toEqual(toFacts(input));
  });

  const hostile = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.tuple(
          fc.oneof(fc.constantFrom(...PATHS), fc.constantFrom('v', '__proto__', 'constructor', 'toString'), fc.string()),
          fc.string({ unit: 'binary' }),
        ),
        { maxLength: 8 },
      )
      .map((pairs) => pairs.map(([k, value]) => `${k}=${value}`).join('&')),
    fc.constantFrom('%', '%E0%A4%A', '&&&===', 'v=1&amount=%00', 'v=1&v=2', '#'.repeat(50), 'amount=1e309', `amount=${'9'.repeat(500)}`),
  );
  /** Cases that were answered, as text: most fragments hold none, and the rules answer the same case the same way. */
  const answered = new Set<string>();
  property.prop([hostile], { seed: 308, numRuns: 30_000 })('30,000 hostile fragments: none throws, and each answers', (text) => {
    const read = readFragment(`#${text}`, rules);
    const answers = readAnswers(read.typed, rules);
    const asText = JSON.stringify(answers.case);
    if (answered.has(asText)) return;
    expect(rules.assess(answers.case).routes).toHaveLength(10);
    answered.add(asText);
  });

  test('a fragment that is too long is refused in words', () => {
    expect(readFragment(`#v=1&amount=${'1'.repeat(LONGEST_FRAGMENT)}`, rules)).toMatchObject({
      typed: {},
      problems: [expect.stringContaining('too long')],
    });
  });

  test('an unknown name is told, and the rest is used', () => {
    expect(readFragment('#v=1&colour=red&amount=5', rules)).toEqual({
      typed: { amount: '5' },
      problems: [expect.stringContaining('“colour”')],
      isCase: true,
      isWhole: true,
    });
  });

  test('another version is told', () => {
    expect(readFragment('#v=2&amount=5', rules).problems).toEqual([expect.stringContaining('another version')]);
  });

  test('days the City is closed stand with commas, and are read as they were typed', () => {
    const closures = ['2026-12-24', '2026-12-28'];
    expect(writeFragment(typedFromCase({ closures }, rules), rules)).toMatch(/^v=1&n=1\.[a-z0-9]+&closures=2026-12-24,2026-12-28$/);
    const { typed } = readFragment('#v=1&closures=2026-12-24,2026-12-28', rules);
    expect(readAnswers(typed, rules)).toEqual({ case: { closures }, errors: {} });
    expect(readAnswers({ closures: ' 12/24/2026; December 28, 2026,\n' }, rules)).toEqual({ case: { closures }, errors: {} });
    for (const text of ['Dec 24, 2026, Dec. 28, 2026', 'Thursday, December 24, 2026; 28 December 2026', '12/24/26,12/28/26'])
      expect(readAnswers({ closures: text }, rules)).toEqual({ case: { closures }, errors: {} });
    expect(typedFromCase({ closures: [] }, rules)).toEqual({});
  });

  test('entries stand readable, and are read as they were typed', () => {
    const entries: rules.Entry[] = [
      { kind: 'change', on: '2026-03-01', amount: '5000.00' },
      { kind: 'renewal', amount: '12000.00' },
    ];
    const fragment = 'v=1&entries=change:2026-03-01:5000.00,renewal::12000.00';
    expect(writeFragment(typedFromCase({ entries }, rules), rules).replace(/&n=[^&]+/, '')).toBe(fragment);
    expect(readAnswers(readFragment(fragment, rules).typed, rules)).toEqual({ case: { entries }, errors: {} });
    const asTyped = textOfRows([
      { kind: 'change', on: '3/1/2026', amount: '$5,000' },
      { kind: 'change', on: '', amount: ' ' },
      { kind: 'renewal', on: '', amount: '12,000.00' },
    ]);
    expect(readAnswers(readFragment(writeFragment({ entries: asTyped }, rules), rules).typed, rules)).toEqual({
      case: { entries },
      errors: {},
    });
    expect(typedFromCase({ entries: [] }, rules)).toEqual({});
    expect(readAnswers({ entries: '::' }, rules)).toEqual({ case: {}, errors: {} });
  });

  const cell = fc.oneof(fc.string(), fc.constantFrom('5,000', '1:2', '%', '%2C', '%252C', 'a,b:c%d'));
  property.prop([fc.array(fc.record({ kind: cell, on: cell, amount: cell }), { minLength: 1, maxLength: 8 })], {
    seed: 308,
    numRuns: 2000,
  })('whatever is typed in a row comes back from the address', (typed) => {
    const text = textOfRows(typed);
    expect(rowsOf(text)).toEqual(typed);
    expect(readFragment(writeFragment({ entries: text }, rules), rules).typed.entries).toBe(text);
  });

  test('an empty case has no fragment', () => {
    expect(writeFragment({}, rules)).toBe('');
    expect(writeFragment({ amount: '' }, rules)).toBe('');
  });
});

describe('answers as typed', () => {
  test.each<[string, rules.Path, string, RegExp]>([
    ['letters for an amount', 'amount', 'lots', /with digits/],
    ['a negative amount', 'amount', '-1', /minus/],
    ['a fraction of a cent', 'amount', '20,000.005', /two digits/],
    ['a count that is none', 'facts.3-08.biddersList', 'five', /whole number/],
    ['a negative count', 'facts.3-08.biddersList', '-5', /whole number/],
    ['a count beyond all lists', 'facts.3-08.biddersList', '200000', /answers offered|100000/],
    ['a day that does not exist', 'asOf', '2026-02-30', /exists/],
    ['a choice that is none', 'category', 'boats', /answers offered/],
    ['a closure that is no day', 'closures', '2026-12-24, Christmas', /commas between.*“Christmas” is not a date/],
    ['more closures than are taken', 'closures', Array.from({ length: 61 }, () => '2026-12-24').join(','), /at most 60 days/],
    ['an entry of no kind', 'entries', ':2026-03-01:5', /^Entry 1, what it is: Choose what it is$/],
    ['an entry of another kind', 'entries', 'gift:2026-03-01:5', /^Entry 1, what it is/],
    ['a second entry on no day', 'entries', 'change::5,change:2026-02-30:5', /^Entry 2, date: .*exists/],
    ['an entry with a day and no amount', 'entries', 'change:2026-03-01:', /^Entry 1, amount: Enter its amount/],
    ['an entry below nothing', 'entries', 'change::-5', /^Entry 1, amount: .*minus/],
    ['half an entry', 'entries', 'change:5', /^Entry 1, date: .*Entry 1, amount/],
    ['61 entries', 'entries', Array.from({ length: 61 }, () => 'change::5').join(','), /^Entry 61, what it is: Enter at most 60/],
    ['neither yes nor no', 'facts.3-08.forHumanServicesProgramme', 'maybe', /yes, no/],
  ])('%s gets an error at its field', (_, path, text, expected) => {
    const { errors } = readAnswers({ [path]: text }, rules);
    expect(errors[path]).toMatch(expected);
  });

  test('an empty answer is no answer', () => {
    expect(readAnswers({ amount: '  ', category: '' }, rules)).toEqual({ case: {}, errors: {} });
  });
});

test('every path has a question in words, of the kind the form holds, with a word for every choice', () => {
  for (const path of PATHS) {
    const kind = rules.kindOf(path);
    const question = QUESTIONS[path];
    expect([path, question.kind]).toEqual([path, typeof kind === 'string' ? kind : 'choice']);
    if (typeof kind !== 'string') expect([path, Object.keys(question.choices ?? {})]).toEqual([path, [...kind]]);
  }
  expect(Object.keys(QUESTIONS)).toHaveLength(PATHS.length);
});

test('a field shows dates as New Yorkers write them, the address as ISO; what is no date stays as typed', () => {
  const typed = { asOf: '2026-11-21', 'dates.award': '12/1/26', 'dates.execution': 'soon', amount: '36500.00' } as const;
  expect(inFields(typed)).toEqual({ ...typed, asOf: '11/21/2026' });
  expect(writeFragment(inFields(typed), rules).replace(/&n=4\.[^&]+/, '')).toBe(
    'v=1&asOf=2026-11-21&amount=36500.00&dates.award=2026-12-01&dates.execution=soon',
  );
});
