/** Texts by day: the list agrees with the law's own history, the day decides which text holds, and a table of renumbering is whole. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { difference } from '../../src/law/difference.ts';
import { CARRIED, LAW_FOLDER, readEarlier, readLaw, TEXT_DAYS } from '../../src/law/parse.ts';
import { faultsOf, placeAfter, placeBefore, placeIn } from '../../src/law/renumber.ts';
import type { Renumbering } from '../../src/law/renumbered.ts';
import {
  areCarried,
  carriedTexts,
  comingText,
  newestText,
  textDays,
  textId,
  textOn,
  TEXTS,
  textsFrom,
  textsOf,
} from '../../src/law/texts.ts';
import { ALONE_FROM, RULES_AS_OF } from '../../src/rules/held.ts';

const law = readLaw(LAW_FOLDER);

describe('the list of texts', () => {
  test.each(Object.entries(law.sections))('§ %s: its newest text is that of its last printed amendment', (number, { stem, amendments }) => {
    const newest = newestText(number);
    expect(newest.file).toBe(`${stem}.txt`);
    const last = amendments.at(-1)?.effective;
    if (last !== undefined) expect(newest.from).toBe(last);
  });

  test('each has its file, and each file of an earlier text is listed', () => {
    expect(TEXTS.filter(({ file }) => !existsSync(join(LAW_FOLDER, file)))).toEqual([]);
    const earlier = TEXTS.filter(({ until }) => until !== null).map(textId);
    expect(Object.keys(readEarlier(LAW_FOLDER))).toEqual(earlier);
  });

  test('the days that the rules know, and what they carry, are written from it', () => {
    expect(readFileSync(TEXT_DAYS, 'utf8')).toBe(textDays());
    expect(readFileSync(CARRIED, 'utf8')).toBe(carriedTexts(ALONE_FROM));
    expect(ALONE_FROM <= RULES_AS_OF).toBe(true);
  });
});

/** Two texts of its own days, whatever texts are held. */
const INVENTED = textsFrom({
  '3-08': {
    stem: '3-08-small-purchases',
    texts: [
      { from: '2024-09-22', source: '' },
      { from: '2031-03-01', source: 'invented' },
    ],
  },
});

describe('the day decides', () => {
  test.each([
    ['before the first text', '2024-09-21', undefined],
    ['on its first day', '2024-09-22', '3-08@2024-09-22'],
    ['on its last day', '2031-02-28', '3-08@2024-09-22'],
    ['on the first day of the next', '2031-03-01', '3-08@2031-03-01'],
  ])('%s', (_, day, expected) => {
    const found = textOn('3-08', day, INVENTED);
    expect(found && textId(found)).toBe(expected);
  });

  test('a text of the future is coming until its day, and the one before ends the day before it', () => {
    expect(comingText('3-08', '2031-02-28', INVENTED)?.from).toBe('2031-03-01');
    expect(comingText('3-08', '2031-03-01', INVENTED)).toBeUndefined();
    expect(textsOf('3-08', INVENTED).map(({ until, file }) => [until, file])).toEqual([
      ['2031-02-28', 'earlier/3-08-small-purchases@2024-09-22.txt'],
      [null, '3-08-small-purchases.txt'],
    ]);
  });

  test.each([
    ['before the newest text', '2031-02-28', true],
    ['from its first day', '2031-03-01', false],
  ])('rules that answer alone %s carry an earlier text: %s, %s', (_, aloneFrom, expected) => {
    expect(areCarried(aloneFrom, INVENTED)).toBe(expected);
    expect(carriedTexts(aloneFrom, INVENTED).includes('holdEarlierTexts();')).toBe(expected);
  });

  test('texts out of their order are refused', () => {
    const wrong = { stem: 's', texts: [{ from: '2031-03-01', source: '' }, { from: '2031-03-01', source: '' }] as const }; // prettier-ignore
    expect(() => textsFrom({ '3-08': wrong })).toThrow(/stands after/);
  });
});

const TABLE: Renumbering = {
  section: '3-08',
  before: '2024-09-22',
  after: '2031-03-01',
  moved: { '3-08(a)(2)': '3-08(a)(3)', '3-08(a)(3)': '3-08(a)(4)' },
  came: ['3-08(a)(2)', '3-08(b)(1)'],
  went: ['3-08(c)(1)'],
};
const BEFORE = ['3-08(a)', '3-08(a)(1)', '3-08(a)(2)', '3-08(a)(2)(i)', '3-08(a)(3)', '3-08(b)', '3-08(c)', '3-08(c)(1)'];
const AFTER = ['3-08(a)', '3-08(a)(1)', '3-08(a)(2)', '3-08(a)(3)', '3-08(a)(3)(i)', '3-08(a)(4)', '3-08(b)', '3-08(b)(1)', '3-08(c)'];

describe('a table of renumbering', () => {
  test('says of each paragraph what it was and what it is, with all that is inside', () => {
    expect(BEFORE.map((id) => placeAfter(TABLE, id))).toEqual([
      '3-08(a)', '3-08(a)(1)', '3-08(a)(3)', '3-08(a)(3)(i)', '3-08(a)(4)', '3-08(b)', '3-08(c)', null,
    ]); // prettier-ignore
    expect(AFTER.map((id) => placeBefore(TABLE, id))).toEqual([
      '3-08(a)', '3-08(a)(1)', null, '3-08(a)(2)', '3-08(a)(2)(i)', '3-08(a)(3)', '3-08(b)', null, '3-08(c)',
    ]); // prettier-ignore
    expect(faultsOf(TABLE, BEFORE, AFTER)).toEqual([]);
  });

  test('leads forward and back over several amendments', () => {
    const next: Renumbering = { ...TABLE, before: '2031-03-01', after: '2032-03-01', moved: { '3-08(a)(3)': '3-08(a)(2)' }, came: [], went: ['3-08(a)(2)'] }; // prettier-ignore
    const tables = [next, TABLE];
    expect(placeIn('3-08(a)(2)', '2024-09-22', '2032-03-01', tables)).toBe('3-08(a)(2)');
    expect(placeIn('3-08(a)(2)', '2032-03-01', '2024-09-22', tables)).toBe('3-08(a)(2)');
    expect(placeIn('3-08(a)(2)', '2031-03-01', '2032-03-01', tables)).toBeNull();
    expect(placeIn('3-08(a)(2)', '2031-03-01', '2024-09-22', tables)).toBeNull();
    expect(placeIn('3-08(c)(1)', '2024-09-22', '2032-03-01', tables)).toBeNull();
  });

  const lines: [string, Renumbering][] = [
    ...Object.keys(TABLE.moved).map((id): [string, Renumbering] => [`moved ${id}`, { ...TABLE, moved: Object.fromEntries(Object.entries(TABLE.moved).filter(([one]) => one !== id)) }]),
    ...TABLE.came.map((id): [string, Renumbering] => [`came ${id}`, { ...TABLE, came: TABLE.came.filter((one) => one !== id) }]),
    ...TABLE.went.map((id): [string, Renumbering] => [`went ${id}`, { ...TABLE, went: [] }]),
  ]; // prettier-ignore
  test.each(lines)('without the line “%s” it has a fault', (_, table) => {
    expect(faultsOf(table, BEFORE, AFTER)).not.toEqual([]);
  });

  test('a number that neither text has is a fault', () => {
    expect(faultsOf({ ...TABLE, went: [...TABLE.went, '3-08(z)'] }, BEFORE, AFTER).join()).toMatch(/no 3-08\(z\)/);
    expect(faultsOf({ ...TABLE, came: [...TABLE.came, '3-08(z)'] }, BEFORE, AFTER).join()).toMatch(/no 3-08\(z\)/);
  });
});

describe('two texts compared word by word', () => {
  test.each([
    ['a limit is $20,000 or less', 'a limit is $25,000 or less'],
    ['one two three', 'zero one three four'],
    ['', 'all of it'],
    ['same words', 'same words'],
  ])('“%s” and “%s” come out again', (before, after) => {
    const parts = difference(before, after);
    const words = (without: string): string => parts.filter(({ kind }) => kind !== without).map((one) => one.words).join(' '); // prettier-ignore
    expect([words('in').trim(), words('out').trim()]).toEqual([before, after]);
  });

  test('only what differs is marked', () => {
    expect(difference('a limit is $20,000 or less', 'a limit is $25,000 or less')).toEqual([
      { kind: 'same', words: 'a limit is' },
      { kind: 'out', words: '$20,000' },
      { kind: 'in', words: '$25,000' },
      { kind: 'same', words: 'or less' },
    ]);
  });
});
