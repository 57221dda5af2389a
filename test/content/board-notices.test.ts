/** Where each line of the law as known in November 2026 stands: a literal a line, and the file that has it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commentNotice } from '../../src/papers/drafts/comment-notice.ts';
import { itemsOf } from '../../src/papers/drafts/draft.ts';
import { ceilingsIn, checkPrinted, parseHour, type Printed } from '../../src/papers/notice-practice.ts';
import { BOARD_NOTICES, readBoardNotices } from '../../src/site/board-notices.ts';
import authorities from '../../src/content/authorities.json' with { type: 'json' };
import { CHARTER_AS_OF } from '../../src/rules/index.ts';

const LAW = 'src/content/authorities.json';
const SOURCES = 'src/content/sources.json';
const OPEN = 'src/pages/about/open.astro';

describe('each line stands in the product', () => {
  test.each([
    ['the Charter as of August 18, 2026', 'src/rules/held.ts', "CHARTER_AS_OF: IsoDate = '2026-08-18'"],
    ['advances of § 332(c), in the guide', 'src/content/guides/follow-a-contract.mdx', 'an advance of at least half'],
    ['§ 332(c) changes again', LAW, 'amended from July 1, 2027'],
    ['§ 20-t names the CCPO', LAW, 'the director of the Office of Contract Services is the City Chief Procurement Officer by Charter'],
    [
      '§ 317(b) is not passed on, § 327 is',
      LAW,
      "not be delegated to agencies' chief contracting officers; the certification of § 327 may",
    ],
    ['§ 3-08 confirmed by ten quotes', 'src/site/checked-as-of.ts', 'ten passages of § 3-08'],
    ['how comment notices are written', LAW, 'Since February 2026 their heading is “Public Comment on Contract Awards”'],
    ['days of the City Record', 'src/rules/calendar.ts', 'no edition on June 19, May 25 and'],
    ['what of Juneteenth is known', 'src/rules/readings.ts', 'none appeared on June 19, 2026'],
    ['Local Law 55', LAW, 'Above $100,000 Administrative Code § 6-150'],
    ['Local Law 70', LAW, 'at least 15 days before its release'],
    ['Local Law 40', LAW, 'Emergencies and professional services are exempt'],
    ['Local Law 67', LAW, 'Administrative Code § 6-112'],
    ['the audit of May 1, 1998', SOURCES, 'the follow-up audit of May 1, 1998; the figures told here are those of the audit before it'],
    ['the first two months’ invoices', SOURCES, '$11 million of $13.8 million'],
    ['submitted by July 1, 2025', SOURCES, 'by July 1, 2025'],
    ['two days of Executive Order 34', LAW, 'Its date line says August 7, 2023, its page August 8'],
    ['chapter 19 of 2018', LAW, 'It amended paragraph 3 of what that chapter added, the report'],
    ['§ 312(a)(8)(c)', LAW, "requires ten days' notice of a contract action that is not in the agency's plan"],
    ['the floor of § 3-05', 'src/rules/parameters.ts', 'Its notice of adoption is of November 27, 2013; its effective date was not read'],
    ['§ 3-10 on March 1, 2016', 'src/content/changes.json', 'By inference, the name and address of the Comptroller’s bureau'],
    ['the Council’s day in 2013', LAW, 'The day of the resolution is not verified'],
    ['no text after October 2024', OPEN, 'The Rules’ text after'],
    ['no comment period of § 2-11', OPEN, 'The comment period of § 2-11'],
    ['no executive orders after July 2026', OPEN, 'Executive orders after July 2026'],
    ['no introductions 1020 to 1128', OPEN, 'Int. 1020 to Int. 1128 of 2026'],
    ['no State change of § 311(i)(1)', OPEN, 'No change of Charter § 311(i)(1) by the State was found to August 2026'],
  ])('%s', (_, file, words) => {
    expect(readFileSync(file, 'utf8').replace(/\s+/g, ' ')).toContain(words);
  });

  test('what no copy confirms is marked', () => {
    const { facts } = JSON.parse(readFileSync(SOURCES, 'utf8')) as { facts: Record<string, { confidence: string }> };
    for (const name of ['mwbe-average', 'mwbe-average-before', 'mwbe-lists', 'mwbe-late', 'mwbe-share'])
      expect([name, facts[name]?.confidence]).toEqual([name, 'not-verified']);
    for (const name of ['eeo-2021-241', 'gcl-20', 'gcl-30', 'council-2013-1739'] as const)
      expect([name, authorities[name].confidence]).toEqual([name, 'not-verified']);
    expect(CHARTER_AS_OF).toBe('2026-08-18');
  });
});

describe('the register of the Board’s notices', () => {
  test('has each by day, kind and number', () => {
    expect(BOARD_NOTICES.notices.map(({ day, kind, cityRecord }) => `${day} ${kind} ${cityRecord ?? ''}`.trim())).toEqual([
      '2024-12-02 adopted 20241122021',
      '2024-12-02 adopted 20241122020',
      '2025-05-15 adopted 20250509005',
      '2025-05-21 adopted 20250509004',
      '2025-08-27 adopted 20250821007',
      '2025-08-27 adopted 20250821006',
      '2025-08-27 adopted 20250821005',
      '2025-10-15 proposed',
      '2025-12-12 adopted 20251205002',
      '2026-05-20 agenda',
    ]);
  });

  test.each([
    ['a notice of the last day of the text', { day: '2024-10-27' }, /not between/],
    ['an entry that does not exist', { entry: 'notice-1' }, /no entry "notice-1"/],
  ])('refuses %s', (_, more, why) => {
    const one = { ...BOARD_NOTICES.notices[0], ...more };
    expect(() => readBoardNotices({ ...BOARD_NOTICES, notices: [one] })).toThrow(why);
  });

  test('flags the clauses that may have been reworded, and no other', () => {
    const flagged = Object.entries(authorities).flatMap(([id, { effects }]) =>
      (effects as { does: string; at: string[] }[])
        .filter(({ does }) => does === 'may-have-reworded')
        .flatMap(({ at }) => at.map((one) => `${one} ${id}`)),
    );
    expect(flagged).toEqual([
      '3-07(e)(2) notice-20250509004',
      '3-08(c)(1)(i) notice-20250509004',
      '3-08(c)(1)(i) notice-20250821005',
      '3-09(c) notice-20250821005',
      '3-08(c)(1)(i) notice-20250509005',
    ]);
  });
});

test('a comment notice has the lines that real ones have', () => {
  expect(itemsOf(commentNotice).map(({ name }) => name)).toEqual(
    'scope agency pin title vendor value heading type term rule comments closing hour'.split(' '),
  );
});

describe('what a comment notice says in print', () => {
  const on: Printed = { published: '2026-10-05' };
  const of = (name: string, more: Printed): string =>
    checkPrinted({ ...on, ...more })
      .filter((one) => one.name === name)
      .map(({ outcome }) => outcome)
      .join();
  test.each<[string, string, Printed, string]>([
    ['five days', 'window', { closes: '2026-10-10', closesAt: 720 }, 'fault'],
    ['the seventh day by its own day, forenoon', 'window', { closes: '2026-10-11', closesAt: 719 }, 'fault'],
    ['the seventh day by its own day, noon', 'window', { closes: '2026-10-11', closesAt: 720 }, 'unknown'],
    ['seven days later, a minute before noon', 'window', { closes: '2026-10-12', closesAt: 719 }, 'fault'],
    ['seven days later, at noon', 'window', { closes: '2026-10-12', closesAt: 720 }, 'unknown'],
    ['seven days later, no hour', 'window', { closes: '2026-10-12' }, 'unknown'],
    ['eight days later', 'window', { closes: '2026-10-13', closesAt: 0 }, 'fine'],
    ['no closing day', 'window', {}, 'unknown'],
    ['five days, the last day of hearings', 'window', { published: '2025-05-20', closes: '2025-05-25' }, 'unknown'],
    ['five days, the first day of comments', 'window', { published: '2025-05-21', closes: '2025-05-26' }, 'fault'],
    ['five days, the last day of comments', 'window', { published: '2030-09-30', closes: '2030-10-05' }, 'fault'],
    ['five days, the day after', 'window', { published: '2030-10-01', closes: '2030-10-06' }, 'unknown'],
    ['a term begun the day before', 'term', { termBegins: '2026-10-04' }, 'fault'],
    ['a term begun that day', 'term', { termBegins: '2026-10-05' }, 'fault'],
    ['a term begun on the closing day', 'term', { termBegins: '2026-10-13', closes: '2026-10-13' }, 'fault'],
    ['a term a day after closing', 'term', { termBegins: '2026-10-14', closes: '2026-10-13' }, 'fine'],
    ['no term', 'term', { closes: '2026-10-13' }, 'unknown'],
    ['$500,000 in October 2026', 'ceiling', { words: 'Awards may not exceed $500,000.' }, 'fault'],
    ['the same in other words', 'ceiling', { words: 'not to exceed $150,000.00' }, 'fault'],
    ['a superseded figure that another limit has now', 'ceiling', { words: 'may not exceed $1 million' }, 'unknown'],
    ['the figure in force', 'ceiling', { words: 'may not exceed $1,500,000' }, 'fine'],
    ['$500,000 on June 2, 2023', 'ceiling', { published: '2023-06-02', words: 'may not exceed $500,000' }, 'fine'],
    ['$500,000 on June 3, 2023', 'ceiling', { published: '2023-06-03', words: 'may not exceed $500,000' }, 'fault'],
    ['the contract’s own value', 'ceiling', { words: 'may not exceed $500,000', value: 50_000_000 }, 'unknown'],
    ['no words', 'ceiling', {}, 'unknown'],
    ['no day', 'ceiling', { published: undefined, words: 'may not exceed $500,000' }, 'unknown'],
    [
      'the old name on the day of the change',
      'method-name',
      { published: '2024-09-22', words: 'M/WBE Noncompetitive Small Purchase' },
      'fault',
    ],
    ['the old name the day before', 'method-name', { published: '2024-09-21', words: 'M/WBE Noncompetitive Small Purchase' }, 'fine'],
    ['the new name', 'method-name', { words: 'M/WBE Small Purchase' }, 'fine'],
    ['§ 3-05 for a preferred source', 'section', { words: 'Preferred Source, PPB Rules Section 3-05' }, 'fault'],
    ['§ 3-05 for a sole source', 'section', { words: 'Sole Source, Section 3-05' }, 'fine'],
    ['no words at all', 'section', {}, 'unknown'],
  ])('%s', (_, name, more, outcome) => {
    expect(of(name, more)).toBe(outcome);
  });

  test.each([
    ['10 a.m.', 600],
    ['12 p.m.', 720],
    ['12:30 AM', 30],
    ['17:00', 1020],
    ['noon', 720],
    ['13 pm', null],
    ['10', null],
    ['soon', null],
  ])('the hour “%s” is %s', (typed, minutes) => expect(parseHour(typed)).toBe(minutes));

  test('an old limit is told with the day on which it changed', () => {
    const [found] = checkPrinted({ ...on, words: 'may not exceed $500,000' }).filter(({ name }) => name === 'ceiling');
    expect(found?.says).toMatch(/it changed on June 3, 2023\.$/);
  });

  test('sums are read as printed', () => {
    expect(ceilingsIn('may not exceed $500,000, up to $1.5 million; costs $3,000')).toEqual([50_000_000, 150_000_000]);
  });
});
