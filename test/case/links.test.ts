/** A link that was cut, coded over or added to on its way is the same case, or says that it is not whole: never another answer without a word. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import * as rules from '../../src/rules/index.ts';
import { longNames } from '../../src/case/about.ts';
import { sameAnswers } from '../../src/case/answers.ts';
import { LONGEST_FRAGMENT, readFragment, typedFromCase, unread, writeFragment } from '../../src/case/fragment.ts';
import { checkOf, isCaseLike } from '../../src/case/link-check.ts';
import { anyWholeCase } from '../helpers/any-form.ts';

const MARK = '0123456789ab';
const SITE = 'https://rules.example/calculators/case/';
const CASE: rules.Case = {
  category: 'construction',
  amount: '36500.00',
  asOf: '2026-11-21',
  vendor: { mwbe: 'city-certified' },
  closures: ['2026-12-24', '2026-12-28'],
};
const TYPED = { ...typedFromCase(CASE, rules), description: 'Roof & gutters, 5% more: “now”', share: '1' };
const LINK = writeFragment(TYPED, rules, MARK);

test('the link of these tests is read as it was made', () => {
  expect(LINK).toMatch(/^v=1&n=6\.[a-z0-9]+&/);
  expect(readFragment(`#${LINK}`, rules)).toEqual({ typed: TYPED, problems: [], isCase: true, isWhole: true, edition: MARK });
});

test('cut at any place behind its check, it says so, and how many answers are missing', () => {
  for (let length = LINK.indexOf('n=') + 2; length < LINK.length; length += 1) {
    const { problems, isWhole } = readFragment(`#${LINK.slice(0, length)}`, rules);
    expect([length, isWhole, problems[0]]).toEqual([
      length,
      false,
      expect.stringMatching(/cut short or changed on its way.*Check each answer/),
    ]);
  }
  const atAmount = LINK.slice(0, LINK.indexOf('36500.00') + 3);
  expect(readFragment(atAmount, rules)).toMatchObject({ typed: { amount: '365' }, isWhole: false });
  expect(readFragment(atAmount, rules).problems[0]).toMatch(/[1-9] answers of it did not arrive/);
});

property.prop([anyWholeCase, fc.nat()], { seed: 17, numRuns: 1_000 })(
  'any case, cut anywhere behind its check, is not taken for whole',
  (input, at) => {
    const link = writeFragment(typedFromCase(input, rules), rules, MARK);
    const first = link.indexOf('n=') + 2;
    if (link === '') return;
    expect(readFragment(link, rules).isWhole).toBe(true);
    expect(readFragment(link.slice(0, first + (at % (link.length - first))), rules).isWhole).toBe(false);
  },
);

test.each<[string, string]>([
  ['an answer changed by hand', LINK.replace('36500.00', '3650.00')],
  ['an answer taken out of the middle', LINK.replace('&category=construction', '')],
  ['an answer added', `${LINK}&funding=city-council-award`],
  ['letters made small', LINK.replace('Roof', 'roof')],
])('%s: said', (_, link) => {
  expect(link).not.toBe(LINK);
  expect(readFragment(`#${link}`, rules).isWhole).toBe(false);
});

const coded = encodeURIComponent;
const quotedPrintable = (text: string): string => text.replaceAll('=', '=3D').replace(/(.{58}[^=]{2})/g, '$1=\n');

describe('changed on its way, and read as it was made', () => {
  test.each<[string, string]>([
    ['all of it coded', `#${coded(LINK)}`],
    ['coded twice', `#${coded(coded(LINK))}`],
    ['coded three times', `#${coded(coded(coded(LINK)))}`],
    ['only "&" and "=" coded', `#${LINK.replaceAll('&', '%26').replaceAll('=', '%3D')}`],
    ['only "&" coded', `#${LINK.replaceAll('&', '%26')}`],
    ['only "=" coded', `#${LINK.replaceAll('=', '%3D')}`],
    ['small hexadecimal digits', `#${coded(LINK).replace(/%../g, (code) => code.toLowerCase())}`],
    ['the "#" coded too', `#%23${LINK}`],
    ['a "#" twice', `##${LINK}`],
    ['&amp;', `#${LINK.replaceAll('&', '&amp;')}`],
    ['&amp;amp;', `#${LINK.replaceAll('&', '&amp;amp;')}`],
    ['&#38;', `#${LINK.replaceAll('&', '&#38;')}`],
    ['&#x26;', `#${LINK.replaceAll('&', '&#x26;')}`],
    ['&amp; coded', `#${LINK.replaceAll('&', '%26amp%3B')}`],
    ['in place of the fragment', `?${LINK}`],
    ['in place of the fragment, coded', `?${coded(LINK)}`],
    ['pasted twice', `#${LINK}${SITE}#${LINK}`],
    ['an address inside the fragment', `#${SITE}#${LINK}`],
    ['a full stop behind it', `#${LINK}.`],
    ['a bracket behind it', `#${LINK})`],
    ['an angle bracket behind it', `#${LINK}>`],
    ['quotation marks behind it', `#${LINK}”,`],
    ['a coded quotation mark behind it', `#${LINK}%22`],
    ['a coded curly mark behind it', `#${LINK}%E2%80%9D`],
    ['a space behind it', `#${LINK}%20`],
    ['a line’s end in it', `#${LINK.slice(0, 60)}%0D%0A${LINK.slice(60)}`],
    ['a line’s end and a space in it', `#${LINK.slice(0, 60)}%0A%20${LINK.slice(60)}`],
    ['a space in it', `#${LINK.slice(0, 60)}%20${LINK.slice(60)}`],
    ['quoted-printable', `#${quotedPrintable(LINK)}`],
    ['"=" as "=3D"', `#${LINK.replaceAll('=', '=3D')}`],
    ['spaces as %20', `#${LINK.replaceAll('+', '%20')}`],
    ['the answers in another order', `#${LINK.split('&').reverse().join('&')}`],
    ['everything coded that may be', `#${LINK.replace(/[a-z]/g, (one) => `%${one.charCodeAt(0).toString(16)}`).replace('%76=1', 'v=1')}`],
  ])('%s', (_, address) => {
    expect(readFragment(address, rules)).toMatchObject({ typed: TYPED, problems: [], isWhole: true, edition: MARK });
  });

  test('what a mail service adds is told, and changes no answer', () => {
    for (const more of ['&utm_source=mail&utm_medium=email', '&fbclid=IwAR0', '&mc_cid=1']) {
      const read = readFragment(`#${LINK}${more}`, rules);
      expect(read).toMatchObject({ typed: TYPED, isWhole: true });
      expect(read.problems.join()).toContain('which this calculator does not know');
    }
  });
});

describe('a link written by hand has no check, and is taken as it stands', () => {
  test.each(['#v=1&category=goods&amount=365', '#v=1', '#v=1&scheme=dark', '#v=1&description=a%26amount%3D5&amount=7'])('%s', (link) => {
    expect(readFragment(link, rules)).toMatchObject({ problems: [], isCase: true, isWhole: true });
  });
  test('words in it that look like codes stay words', () => {
    expect(readFragment('#v=1&description=a%26amount%3D5&amount=7', rules).typed).toMatchObject({ amount: '7', description: 'a&amount=5' });
  });
  test('coded over, it is read as well', () => {
    expect(readFragment('#v%3D1%26amount%3D36500.00', rules).typed).toEqual({ amount: '36500.00' });
    expect(readFragment('#v=1&amp;category=goods&amp;amount=36500.00', rules).typed).toEqual({ category: 'goods', amount: '36500.00' });
  });
  test('the same answer twice is said; twice the same word is not', () => {
    expect(readFragment('#v=1&amount=5&amount=7', rules)).toMatchObject({
      typed: { amount: '7' },
      problems: [expect.stringContaining('two answers for “amount”')],
    });
    expect(readFragment('#v=1&amount=5&amount=5', rules).problems).toEqual([]);
  });
});

test('a place on a page is no case, and a case is one whatever became of its signs', () => {
  for (const text of ['', '#', '#method-result', '#work-it-out', '#c-1-iv', '?utm_source=mail', '#v', '#div=1', '#level=1'])
    expect([text, readFragment(text, rules).isCase]).toEqual([text, false]);
  for (const text of ['v=', 'v=1', 'v=2&amount=1', '%23v%3D1', coded(coded('#v=1&amount=5'))])
    expect([text, isCaseLike(text)]).toEqual([text, true]);
});

test('the check knows names from words, and takes answers in any order', () => {
  expect(checkOf([['a', '1'], ['b', '2']])).toBe(checkOf([['b', '2'], ['a', '1']])); // prettier-ignore
  expect(checkOf([['a', '1'], ['b', '2']])).not.toBe(checkOf([['a', '2'], ['b', '1']])); // prettier-ignore
  expect(checkOf([])).toMatch(/^0\./);
});

test('an address that opens no case says so; a place on the page, what an embed sets and a mail service’s mark are no such address', () => {
  const says = (text: string): string => unread(readFragment(text, rules), text);
  for (const text of [
    '#v=1',
    '#v=1&n=3.abc',
    '#v=1&foo=1',
    '#v=100&amount=9',
    '#x=1&n=2.abc&amount=9',
    '#)',
    `#v=1&amount=${'9'.repeat(9_000)}`,
  ])
    expect([text, says(text)]).toEqual([text, expect.stringMatching(/^No answer could be read from this link\./)]);
  for (const text of [
    '',
    '#',
    '#main',
    '#c-1-iv',
    '#v',
    '#scheme=dark&show=result',
    '#v=1&scheme=dark',
    '?utm_source=mail',
    `#${LINK}`,
    `?${LINK}`,
  ])
    expect([text, says(text)]).toEqual([text, '']);
});

test('what a link has and nothing here knows is said once, with how many more', () => {
  const problems = (more: string): string[] => readFragment(`#v=1&amount=5${more}`, rules).problems;
  expect(problems('&x=1&x=2&x')).toEqual(['The link names “x”, which this calculator does not know.']);
  expect(problems(`&x${'&y&z'.repeat(100)}`)).toEqual(['The link names “x” and 2 more, which this calculator does not know.']);
  expect(problems('&amount=6&amount=7&amount=8')).toEqual(['The link gives two answers for “amount”; the last one was used. Check it.']);
});

test('names too long for a link are left out of it, and the longest is to be shortened first', () => {
  const share = '1';
  const agency = '紐'.repeat(300);
  const description = 'п'.repeat(300);
  expect(longNames({ agency: 'a'.repeat(300), vendor: 'v'.repeat(300), description: 'd'.repeat(300), pin: '%'.repeat(300) })).toEqual([]);
  expect(longNames({ agency })).toEqual([]);
  expect(longNames({ agency, description })).toEqual(['agency']);
  expect(longNames({ agency, description: agency, vendor: agency })).toEqual(['description', 'agency']);
  const link = writeFragment({ amount: '5', agency, description, share, id: 'abcdefgh' }, rules, MARK);
  expect(link.length).toBeLessThan(LONGEST_FRAGMENT);
  expect(readFragment(link, rules).typed).toEqual({ amount: '5', id: 'abcdefgh' });
  const fits = writeFragment({ amount: '5', agency, share }, rules, MARK);
  expect(readFragment(fits, rules).typed).toEqual({ amount: '5', agency, share });
});

test('two cases as typed are the same where their answers are', () => {
  expect(sameAnswers({ amount: '36,500', asOf: '11/21/2026' }, { amount: '36500.00', asOf: '2026-11-21', description: 'x' }, rules)).toBe(
    true,
  );
  expect(sameAnswers({ amount: '36,500' }, { amount: '36,501' }, rules)).toBe(false);
  expect(sameAnswers({ amount: 'lots' }, {}, rules)).toBe(false);
});
