/** What an embed's address can set, and the code that the builder gives. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readFragment } from '../../src/case/fragment.ts';
import { frameCode, linkCode, policyLines } from '../../src/embed/embed-code.ts';
import { contrast, readColour, type Colour } from '../../src/case/colour.ts';
import { readable, readSettings, SETTING_NAMES, settingsIn, writeSettings, type Settings } from '../../src/case/settings.ts';
import * as rules from '../../src/rules/index.ts';

const colour = (text: string): Colour => readColour(text) as Colour;

test.each([
  ['1a4b84', '1a4b84'],
  ['#1A4B84', '1a4b84'],
  [' 1a4b84 ', '1a4b84'],
  ['', null],
  ['fff', null],
  ['1a4b8', null],
  ['1a4b845', null],
  ['1a4b84ff', null],
  ['1a4b8g', null],
  ['red', null],
  ['1a4b84;color:red', null],
  ['１a4b84', null],
])('the colour “%s” is read as %s', (text, read) => {
  expect(readColour(text)).toBe(read);
});

test.each([
  ['000000', 'ffffff', 21],
  ['ffffff', '000000', 21],
  ['777777', 'ffffff', 4.48],
  ['767676', 'ffffff', 4.54],
  ['ff0000', 'ffffff', 4],
  ['1a4b84', '1a4b84', 1],
])('the contrast of %s and %s is %d', (one, other, ratio) => {
  expect(contrast(colour(one), colour(other))).toBeCloseTo(ratio, 2);
});

test('words need 4.5 to 1: a step of grey under it is refused', () => {
  expect([readable(colour('767676'), colour('ffffff')), readable(colour('777777'), colour('ffffff'))]).toEqual([true, false]);
});

test.each<[string, Settings, string[]]>([
  ['', {}, []],
  ['scheme=light&accent=1a4b84&show=result', { scheme: 'light', accent: colour('1a4b84'), show: 'result' }, []],
  ['#v=1&amount=5&scheme=dark', { scheme: 'dark' }, []],
  ['scheme=Dark', {}, ['expected light or dark']],
  ['scheme=', {}, ['expected light or dark']],
  ['accent=blue', {}, ['expected six hexadecimal digits']],
  ['show=all', {}, ['expected questions or result']],
  ['show=toString', {}, ['expected questions or result']],
  ['scheme=light&scheme=dark', { scheme: 'dark' }, []],
  ['theme=dark', {}, []],
])('“%s”', (fragment, settings, problems) => {
  const read = readSettings(settingsIn(fragment));
  expect(read.settings).toEqual(settings);
  expect(read.problems.length).toBe(problems.length);
  problems.forEach((words, nth) => expect(read.problems[nth]).toContain(words));
});

property.prop([fc.oneof(fc.string({ maxLength: 200 }), fc.webQueryParameters())], { numRuns: 3000, seed: 5 })(
  'no fragment makes it throw',
  (fragment) => {
    for (const problem of readSettings(settingsIn(fragment)).problems) expect(problem.length).toBeLessThan(160);
  },
);

describe('beside a case', () => {
  test('settings are returned apart from the case, and none is called unknown', () => {
    const read = readFragment('#v=1&scheme=dark&amount=5.00&accent=1a4b84&show=result', rules);
    expect(read).toEqual({
      typed: { amount: '5.00' },
      problems: [],
      isCase: true,
      isWhole: true,
      settings: { scheme: 'dark', accent: '1a4b84', show: 'result' },
    });
  });

  test('what is neither is called unknown', () => {
    expect(readFragment('v=1&schemes=dark', rules).problems).toEqual(['The link names “schemes”, which this calculator does not know.']);
  });

  test('no path of a case is called as a setting is', () => {
    expect(SETTING_NAMES.filter((name) => (rules.PATHS as readonly string[]).includes(name))).toEqual([]);
  });

  test.each<[string, Settings, string]>([
    ['', {}, ''],
    ['v=1&amount=5', {}, 'v=1&amount=5'],
    ['', { scheme: 'dark' }, 'scheme=dark'],
    ['v=1&amount=5', { show: 'result', accent: colour('1a4b84') }, 'v=1&amount=5&accent=1a4b84&show=result'],
  ])('“%s” with settings is written so that both are read again', (fragment, settings, written) => {
    expect(writeSettings(fragment, settings)).toBe(written);
    expect(readSettings(settingsIn(written))).toEqual({ settings, problems: [] });
  });
});

describe('the code', () => {
  const embedded = {
    address: 'https://rules.example/ppb/embed/method/#v=1&amount=5.00&accent=1a4b84',
    title: 'Which method "may" <we> use?',
    script: 'https://rules.example/ppb/embed.js',
    integrity: 'sha384-abc',
  };

  test('is HTML: no address or title ends it early', () => {
    expect(linkCode(embedded)).toBe(
      '<p><a data-ppb-embed href="https://rules.example/ppb/embed/method/#v=1&amp;amount=5.00&amp;accent=1a4b84">Which method &quot;may&quot; &lt;we> use?</a></p>\n' +
        '<script src="https://rules.example/ppb/embed.js" integrity="sha384-abc" crossorigin="anonymous" defer></script>',
    );
    expect(frameCode(embedded)).toBe(
      '<iframe src="https://rules.example/ppb/embed/method/#v=1&amp;amount=5.00&amp;accent=1a4b84" title="Which method &quot;may&quot; &lt;we> use?" width="100%" height="600" loading="lazy"></iframe>',
    );
  });

  test('the policy names the host, without the path', () => {
    expect(policyLines(embedded)).toBe('script-src https://rules.example;\nframe-src https://rules.example;');
  });
});
