/** The report of an error: the case goes along only where it is attached, and an address only where one is given. */
import { describe, expect, test } from 'vitest';
import { caseIn, readContact, reportText } from '../../src/components/report/report-text.ts';

const absolute = (path: string): string => `https://rules.example${path}`;

describe('the case of a report’s address', () => {
  test.each([
    ['a case', '#v=1&amount=36500.00', 'https://rules.example/calculators/method/#v=1&amount=36500.00'],
    [
      'a case with a method',
      '#v=1&amount=5.00&method=emergency&r=abc',
      'https://rules.example/calculators/case/#v=1&amount=5.00&method=emergency&r=abc',
    ],
    ['none', '', null],
    ['an empty one', '#v=1', null],
    ['another fragment', '#main', null],
    ['one too long', `#v=1&amount=${'9'.repeat(4000)}`, null],
  ])('%s', (_, fragment, link) => {
    expect(caseIn(fragment, absolute)).toBe(link);
  });
});

test('the text has every part, and the case only where it is attached', () => {
  const report = { wrong: ' The limit. ', expected: '', page: '/amounts/', link: null, held: 'abc' };
  expect(reportText(report)).toBe(
    [
      'PPB Rulebook: report of an error',
      '',
      'What is wrong: The limit.',
      'What I expected, and why: (not filled in)',
      'Page: /amounts/',
      'Case: (not attached)',
      'Edition: abc',
    ].join('\n'),
  );
  expect(reportText({ ...report, link: 'https://rules.example/#v=1' })).toContain('Case: https://rules.example/#v=1\n');
});

describe('SITE_CONTACT', () => {
  test.each([
    [undefined, null],
    ['', null],
    ['desk@agency.example', { kind: 'mail', href: 'mailto:desk@agency.example', name: 'desk@agency.example' }],
    ['https://agency.example/help?x=1', { kind: 'page', href: 'https://agency.example/help?x=1', name: 'agency.example' }],
  ])('%s', (given, contact) => {
    expect(readContact(given)).toEqual(contact);
  });
  test.each(['http://agency.example', 'javascript:alert(1)', 'a@b', 'desk@agency.example?cc=x@y.z', 'two words'])('refuses %s', (given) => {
    expect(() => readContact(given)).toThrow(/SITE_CONTACT/);
  });
});
