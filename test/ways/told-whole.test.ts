/**
 * What two readers missed or were misled by: a deadline is told with how its first day is found, a duty with the time and the
 * exceptions that it has, and a page for two readers leads each to the own part. Read again in the text of January 1, 2020, and in
 * the Charter of August 18, 2026.
 */
import { globSync, readFileSync } from 'node:fs';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import authorities from '../../src/content/authorities.json';
import { SectionPage } from '../../src/components/ways/SectionPage.tsx';
import { TopicPage } from '../../src/components/ways/TopicPage.tsx';
import { CHOOSERS } from '../../src/site/choosers.ts';
import { asksOf, citeOfStatement, WAY_IDS, WAYS_TO_BUY, type Statement } from '../../src/ways/index.ts';
import { WAYS_ON_PAGE } from '../../src/ways/on-page.ts';
import { SECTION_NUMBERS_IN_SHORT, SECTIONS_IN_SHORT, type SectionNumber } from '../../src/ways/sections.ts';
import { AGENCY_DESKS, TOPIC_IDS, TOPICS, type TopicId } from '../../src/ways/topics.ts';

const statementsOf = (data: unknown): Statement[] =>
  typeof data !== 'object' || data === null ? [] : 'of' in data && 'at' in data ? [data as Statement] : Object.values(data).flatMap(statementsOf); // prettier-ignore
const wordsOf = (data: unknown): string => statementsOf(data).map(({ says }) => says).join(' '); // prettier-ignore
const plain = (source: string): string => source.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

/** Each place that a reader sees as one: a page, an entry, a part of a guide or of the vendors' page. */
const PLACES: readonly (readonly [string, string])[] = [
  ...SECTION_NUMBERS_IN_SHORT.map((section) => [`§ ${section}`, wordsOf(SECTIONS_IN_SHORT[section])] as const),
  ...TOPIC_IDS.map((topic) => [topic, wordsOf(TOPICS[topic])] as const),
  ...WAY_IDS.map((way) => [way, wordsOf([WAYS_TO_BUY[way], WAYS_ON_PAGE[way]])] as const),
  ...Object.values(CHOOSERS).flatMap(({ entries }) => entries.map((one) => [one.id, wordsOf(one.law ?? [])] as const)),
  ...AGENCY_DESKS.map(({ about, says }) => [about, says.says] as const),
  ...globSync('src/content/guides/*.mdx').flatMap((file) => readFileSync(file, 'utf8').split(/^## /m).map((one) => [file, plain(one)] as const)),
  ...globSync('src/pages/*.astro').flatMap((file) => readFileSync(file, 'utf8').split(/(?=<section)/).map((one) => [file, plain(one)] as const)),
  ...Object.entries(authorities).filter(([id]) => id.startsWith('ppb-')).map(([id, { says }]) => [id, says] as const),
]; // prettier-ignore

const MAILED =
  /\bcounts as (?:received )?no later than five days after (?:it was mailed|mailing)\b|\bcount from the day you got it or the fifth day after mailing, whichever is earlier\b/;
/** Whether a place names the appeal of five days, or another whose days run from a letter, and not how a mailed one counts. */
function isSilentOnMail(words: string): boolean {
  const rest = words.replaceAll(new RegExp(MAILED, 'g'), '');
  const five = /\bfive days\b/i.test(rest) && /\bappeal/i.test(rest);
  const letter = /\b(?:ten|fifteen) days from the day you (?:get|got|receive) the (?:notice|letter|decision)\b/i.test(rest);
  return (five || letter) && !MAILED.test(words);
}

describe('an appeal’s days', () => {
  test('say how a mailed notice counts, wherever the five days stand, and others that run from a letter', () => {
    expect(PLACES.filter(([, words]) => isSilentOnMail(words)).map(([place, words]) => `${place}: ${words.slice(0, 80)}`)).toEqual([]);
    expect(PLACES.filter(([, words]) => MAILED.test(words)).length).toBeGreaterThan(9);
  });

  test('control: the page of protests, the vendors’ page and the answer of before are found out', () => {
    for (const said of [
      'Was your bid or proposal found nonresponsive? You have five days from the day you get the notice. Deliver the appeal in time.',
      'Did the agency say that your bid or proposal does not meet the terms? You have five days to appeal.',
      'You may appeal to the Mayor. For that you have ten days from the day you got the decision.',
    ])
      expect(isSilentOnMail(said)).toBe(true);
    expect(isSilentOnMail('A copy to the Comptroller, within five days of completing it.')).toBe(false);
  });
});

/** Sentences that give somebody days for an appeal, a protest or a dispute, each with the two before it. */
function daysToAppeal(words: string): { says: string; context: string }[] {
  const gives = /\b(?:within|has|have|gives?) (?:only )?(?:five|ten|fifteen|thirty|5|10|15|30)\b/i;
  return words
    .split(/(?<=[.?!]) (?=[A-Z“(])/)
    .map((says, n, all) => ({ says, context: all.slice(Math.max(0, n - 2), n + 1).join(' ') }))
    .filter(({ says, context }) => gives.test(says) && /\b(?:appeal|protest|dispute|days?)\b/i.test(says) && /\b(?:appeal|protest|Notice of Dispute)/i.test(context));
} // prettier-ignore

const withoutFirstDay = (words: string): string[] =>
  daysToAppeal(words)
    .map(({ says }) => says)
    .filter((says) => !/\b(?:from|after|of (?:receipt|receiving|getting|its|when|the))\b/i.test(says));

/** An appeal or a protest with its days, which no word says must be delivered. A Notice of Dispute and a petition to OATH are sent. */
const isUndelivered = (words: string): boolean =>
  daysToAppeal(words).some(({ says, context }) => /\b(?:appeal|protest)/i.test(context) && !/\b(?:dispute|thirty|30|OATH|report)\b/i.test(says)) &&
  !/\b(?:deliver|must reach)/i.test(words); // prettier-ignore

/** The days to appeal a finding of non-responsibility, which end at the agency. */
const endsAtTheAgency = (words: string): boolean =>
  daysToAppeal(words).some(({ context }) => /\bnot responsible\b|\bnon-responsib/i.test(context)) && !/\bMayor\b/.test(words);

describe('the days of an appeal, a protest or a dispute', () => {
  test('say from when they run', () => {
    expect(PLACES.flatMap(([place, words]) => withoutFirstDay(words).map((says) => `${place}: ${says}`))).toEqual([]);
    expect(PLACES.flatMap(([, words]) => daysToAppeal(words)).length).toBeGreaterThan(25);
  });

  test('say that an appeal or protest must be delivered by then', () => {
    expect(PLACES.filter(([, words]) => isUndelivered(words)).map(([place]) => place)).toEqual([]);
  });

  test('of a firm found not responsible lead on to the Mayor', () => {
    expect(PLACES.filter(([, words]) => endsAtTheAgency(words)).map(([place]) => place)).toEqual([]);
  });

  test('control: what was said before is found out', () => {
    for (const said of [
      'For most other protests you have ten days in the 2020 text.',
      'You may appeal within five days after sealed bids. It is delivered. Otherwise you have ten days.',
      'Send the Agency Head a Notice of Dispute: within thirty days, unless your contract gives another time.',
    ])
      expect(withoutFirstDay(said)).not.toEqual([]);
    const appeal =
      'Was your firm found not responsible? You may appeal to the Agency Head. You have ten days from the day you get the notice.';
    expect([isUndelivered(appeal), endsAtTheAgency(appeal)]).toEqual([true, true]);
    const whole = `${appeal} Deliver the appeal to the office. If the answer is no, you may go to the Mayor.`;
    expect([isUndelivered(whole), endsAtTheAgency(whole)]).toEqual([false, false]);
  });
});

/** What overstates § 4-09(c): work goes on as directed while a dispute is presented, heard and considered, unless directed otherwise. */
function overstated(words: string): string[] {
  const sentences = words.split(/(?<=[.?!:]) /);
  return sentences.filter((one, n) => {
    if (/\bkeep working\b|\bif you stop\b|\bthen do it\b/i.test(one)) return true;
    const before = `${sentences[n - 2] ?? ''} ${sentences[n - 1] ?? ''} ${one}`;
    return /\bIf you do not, you give up\b/.test(one) && !(/\b[Ww]hile\b/.test(before) && /\botherwise\b/.test(before));
  });
}

describe('work while a dispute goes on', () => {
  test('is told with its time and its exception', () => {
    expect(PLACES.flatMap(([place, words]) => overstated(words).map((one) => `${place}: ${one}`))).toEqual([]);
    expect(PLACES.filter(([, words]) => /If you do not, you give up/.test(words)).length).toBeGreaterThan(5);
  });

  test('control: what was said before is found out', () => {
    for (const said of [
      'Keep working as you are told. If you stop, you give up your claim.',
      'Told to do it without one? Object in writing. Then do it, and dispute it: if you stop, you give up your claim.',
      'Do the work. If you do not, you give up the claim.',
    ])
      expect(overstated(said)).not.toEqual([]);
  });

  test('is no order for extra work: where that stands, so does the risk without a change order', () => {
    for (const place of ['change-order', '§ 4-09', 'extra'])
      expect(PLACES.find(([one]) => one === place)?.[1]).toMatch(/at (?:its|your) own risk/);
  });
});

/** Questions of two readers, and what the section’s page must say to them. */
describe('a section’s page answers the question that brought a reader there', () => {
  test.each<[string, SectionNumber, string, string]>([
    ['I lost: must they tell me why?', '2-10', '§ 3-02(s)', 'The agency must tell you at once in writing, with the reasons.'],
    ['A rejected proposal too?', '2-10', '§ 2-07(b); § 2-08(h)(1), (2)', 'mailed within two business days'],
    ['And by the Charter?', '2-10', 'Charter § 313(b)(2)', 'the agency tells the lowest bidder at once'],
    ['May I see the other bids?', '2-10', '§ 3-02(l)(2)', 'you may look at the opened bids'],
    ['Do wage violations count?', '2-08', '§ 2-08(g)(1)(iii)', 'prevailing wages'],
    ['How long does the Comptroller have?', '2-12', 'Charter § 328(a)–(c)', 'It must register the contract within 30 days of filing'],
    ['From when do the days count?', '2-12', '§ 2-12(d)', 'from the day the last of the papers is delivered'],
    ['To whom does it object?', '2-12', 'Charter § 328(c)', 'object to the Mayor in writing'],
    ['Does an objection end it?', '2-12', 'Charter § 328(c)', 'within ten days of getting that answer'],
    ['By when is a board’s copy filed?', '2-12', 'Charter § 328(d)(2)', 'within ten days of the award'],
    ['The due day is a Sunday', '4-06', '§ 4-06(c)(3)(vi)', 'the next business day counts'],
    ['The money was not appropriated', '4-06', '§ 4-06(c)(3)(ii), (iii)', 'It is longer too'],
    ['Interest on a deduction?', '4-06', '§ 4-06(d)(4)(ii), (iii)', 'No interest is paid where the City takes off money'],
    ['Sixty days for which payments?', '4-06', '§ 4-06(c)(2)(ii), (iii)', 'substantial completion'],
    ['Which agency pays the interest?', '4-06', '§ 4-06(f)', 'that agency bears its part'],
    ['My last bill is not paid', '4-08', '§ 4-09(a), (d)(1)', 'You may send a Notice of Dispute about that'],
    ['And for construction?', '4-08', '§ 4-09(a)(2)', 'only the amount for extra or disputed work'],
    ['May I go to the Board at once?', '4-09', '§ 4-09(e), (e)(4)', 'takes no petition before the Comptroller’s time is over'],
    ['How long does the Board take?', '4-09', '§ 4-09(g)(4)', 'within 45 days'],
    ['When does it pay?', '4-09', '§ 4-09(g)(5); § 4-06(d)(1)', 'thirty days after both sides got formal notice'],
    ['Is VENDEX PASSPort?', '4-13', '§ 1-01(e)', 'make that name mean PASSPort'],
    ['Do public schools follow these Rules?', '1-02', '§ 1-02(a), (c)', 'Other law may put them outside.'],
    ['Whom does a school’s vendor ask?', '1-02', '§ 1-02(a), (c)', 'Ask the purchasing office of the school, college, hospital or authority'],
    ['Does the Charter bind the schools?', '1-02', 'Charter § 312(a)(8)(a)', 'covers the Department of Education, Health and Hospitals, and the Housing Authority'],
    ['A board of City appointees?', '1-02', '§ 1-02(c)', 'The Rules hold for it unless other law says otherwise.'],
    ['All that the City pays for?', '1-02', '§ 1-02(a)–(f)', 'or from money that the City controls, assesses or collects. Other law may say otherwise.'],
    ['My bid was not the lowest: do they tell me?', '2-07', '§ 2-07(b); § 3-02(s)', 'Any other bidder found nonresponsive is told at once in writing too'],
    ['I forgot to acknowledge addendum 2', '2-07', '§ 3-02(i)(2)', 'Did you not acknowledge an addendum'],
    ['May that be waived?', '2-07', '§ 3-02(m)(3)(i)(B)', 'your bid clearly shows that you received the addendum'],
    ['The low bidder owes back taxes', '2-08', '§ 2-08(b)(2)(i), (vi)', 'We found no rule by which that alone decides an award.'],
    ['Does any section name unpaid taxes?', '2-08', '§ 4-10(a), (b)(1)(iii)', 'Section 4-10 lists overdue taxes and debts to the City'],
    ['A paper was missing: a new 30 days?', '2-12', '§ 2-12(d)', 'Was one missing? Then they had not begun.'],
    ['Which papers for capital money?', '2-12', '§ 2-12(c)(5), (7)', 'the capital encumbrance memorandum'],
    ['Which for a change?', '2-12', '§ 2-12(c)(8)', 'determination of good and sufficient cause'],
    ['My bill is disputed: from when do I count?', '4-06', '§ 4-09(d)(1)', 'from the day you get written notice of what you dispute'],
    ['An invoice has a mistake: how many days to return it?', '4-06', '§ 4-06(b), (c)', 'we found no rule in the 2020 text on how many days you have to return it'],
    ['And how?', '4-06', '§ 4-06(b), (c)', 'The safe course: tell the vendor in writing at once what is wrong.'],
    ['Does its date count?', '4-06', '§ 4-06(b)', 'date each invoice at the time it comes'],
    ['A part is in dispute: may I wait?', '4-06', '§ 4-06(d)(3)(i)', 'Pay the rest on time.'],
    ['May I approve a progress payment?', '4-06', '§ 4-06(e)(1)(i)', 'approve no progress payment unless the request lists'],
    ['What does the prime contractor certify?', '4-06', '§ 4-06(e)(1)(ii)', 'certifies three things'],
    ['May I cash a final check?', '4-06', '§ 4-06(c), (d)', 'no rule in the 2020 text on what you give up by cashing a check'],
    ['May I be paid by direct deposit?', '4-06', '§ 4-06(g)(2)', 'Direct deposit: we found nothing in the 2020 rule text.'],
    ['And in a dispute?', '4-09', '§ 4-09(a), (d)(1)', 'A check marked “final payment”'],
    ['Thirty days from what?', '4-08', '§ 4-09(a), (d)(1)', 'from the day you get written notice of it'],
    ['An architect walked off', '4-08', '§ 4-08(b), (c)', 'Construction and construction-related services, such as an architect’s'],
    ['How many on the special list?', '4-08', '§ 4-08(d)(1)', 'a Special Completion Contract Bidders or Proposers List (ask at least three)'],
  ])('%s', (_, section, cite, words) => {
    const said = statementsOf(SECTIONS_IN_SHORT[section]).filter(({ says }) => says.includes(words));
    expect(said.map(citeOfStatement)).toEqual([cite]);
  }); // prettier-ignore

  test('the days to register come first', () => {
    expect(SECTIONS_IN_SHORT['2-12'].lead.says).toContain('within 30 days of filing');
    expect(SECTIONS_IN_SHORT['2-12'].parts[0]?.heading).toMatch(/^How long/);
  });
});

describe('what the text says otherwise', () => {
  /** Said before, and narrower or wider than the text: the days of § 4-09(d)(1), an office of § 3-02(b)(2)(xviii), the grounds of § 4-10. */
  const WRONG =
    /thirty days (?:from|of) the written (?:decision|refusal)|name no office for a vendor’s complaint(?! about one official)|no rule on unpaid taxes as such|This is for the bid with the lowest price/;

  test('is said nowhere', () => {
    expect(PLACES.filter(([, words]) => WRONG.test(words)).map(([place]) => place)).toEqual([]);
  });

  test('control: what was said before is found out', () => {
    for (const said of [
      'If not, you have thirty days from the written decision.',
      'You may dispute that, as a rule within thirty days of the written refusal.',
      'The Rules of 2020 name no office for a vendor’s complaint, so begin with 311.',
      'We have no rule on unpaid taxes as such: ask the ACCO.',
    ])
      expect(said).toMatch(WRONG);
  });

  test('an unfair process is told to the Comptroller, wherever a gift or favor is told of', () => {
    for (const place of ['official-asks', 'gift'])
      expect(PLACES.find(([one]) => one === place)?.[1]).toMatch(/Inform the Comptroller, Bureau of Contract Administration/);
    for (const file of ['src/pages/vendors.astro', 'src/content/guides/get-help.mdx'])
      expect(plain(readFileSync(file, 'utf8'))).toMatch(/someone favored\?[^?]* Comptroller[’,]/);
  });

  test('an agency’s contacts have a row for an invoice, for who rates proposals, and for the end of a contract', () => {
    for (const page of ['/sections/4-06/#agency', '/topics/evaluation-committee/', '/topics/contract-property/'])
      expect(AGENCY_DESKS.map(({ opens }) => opens?.page)).toContain(page);
  });
});

describe('a page for two readers', () => {
  const pages: readonly (readonly [string, readonly { heading: string }[], string])[] = [
    ...TOPIC_IDS.map((topic) => [`/topics/${topic}/`, TOPICS[topic].parts, render(h(TopicPage, { topic }))] as const),
    ...SECTION_NUMBERS_IN_SHORT.map(
      (section) => [`/sections/${section}/`, SECTIONS_IN_SHORT[section].parts, render(h(SectionPage, { section }))] as const,
    ),
  ];
  /** A heading in the first person of somebody else than the page’s first reader. */
  const OTHER = /^I (?:am|was|work|buy)\b/;

  test('leads above its parts to each that speaks to somebody else, and that part is there once', () => {
    const others = pages.flatMap(([page, parts, html]) => parts.slice(1).filter(({ heading }) => OTHER.test(heading)).map(({ heading }) => [page, heading, html] as const)); // prettier-ignore
    expect(others.length).toBeGreaterThan(11);
    for (const [page, heading, html] of others) {
      const to = new RegExp(`<p data-side[^>]*><a href="[^"]*${page}#(vendor|agency)">${heading.replaceAll('?', '\\?')}</a>`).exec(html);
      expect([page, heading, to !== null]).toEqual([page, heading, true]);
      expect(to?.index).toBeLessThan(html.indexOf('<h2'));
      expect(html.split(`<h2 id="${to?.[1] ?? ''}">`)).toHaveLength(2);
    }
  });

  test('vendors are led past the agency’s part of a change order and an evaluation', () => {
    const [vendors, desks] = ['src/pages/vendors.astro', 'src/content/choosers/desks.json'].map((file) => readFileSync(file, 'utf8'));
    for (const topic of ['change-order', 'vendor-evaluation'] satisfies TopicId[])
      for (const from of [vendors, desks]) expect(from).toContain(`/topics/${topic}/#vendor`);
    expect(desks).toContain('/guides/get-help/#insurance-taxes-wages-licenses-or-permits');
    expect(readFileSync('src/content/guides/get-help.mdx', 'utf8')).toContain('\n## Insurance, taxes, wages, licenses or permits\n');
  });
});

describe('a part of a page', () => {
  test.each([
    ['4-06', 'set-off'],
    ['4-08', 'cost'],
    ['4-09', 'court'],
    ['2-10', 'papers'],
    ['2-11', 'vendor'],
    ['1-02', 'gift'],
  ] as const)('of § %s has the address #%s, and its page says what next', (section, id) => {
    const page = render(h(SectionPage, { section }));
    expect(page).toContain(`<h2 id="${id}">`);
    expect(page).toContain('<h2>What next?</h2>');
  });

  test.each([
    ['specifications', 'unfair'],
    ['change-order', 'price'],
    ['unauthorized-purchase', 'no-contract'],
    ['mwbe-goals', 'vendor'],
    ['evaluation-committee', 'vendor'],
  ] as const)('of %s has the address #%s', (topic, id) => expect(render(h(TopicPage, { topic }))).toContain(`<h2 id="${id}">`));

  test('that the vendors’ page leads to stands where it leads', () => {
    const vendors = readFileSync('src/pages/vendors.astro', 'utf8');
    for (const to of ['/topics/specifications/#unfair', '/sections/2-10/#papers', '/topics/mwbe-goals/#vendor', '/sections/4-08/#cost', '/sections/4-09/#court', '/sections/4-06/#set-off', '/topics/inspection/'])
      expect(vendors).toContain(`address('${to}')`);
  }); // prettier-ignore
});

describe('a word of the trade', () => {
  /** What explains a word, no later than where a page uses it first; or further down, where the page asks what it is. */
  const EXPLAINED: readonly (readonly [word: RegExp, by: RegExp, isAsked?: true])[] = [
    [/\bclient services\b/i, /\bclient \(human\) services\b|“client services” and “human services”/i],
    [/\bsurety\b/i, /\(the surety\)/],
    [/\bbuy(?:ing)? against\b/i, /called buying against\b/],
    [/\btie[sd]?\b(?! with)/i, /\((?:a )?ties?\)|\bare a tie\b/],
    [/\bliquidated damages\b/i, /\bMoney for being late\b/, true],
  ];
  const unexplained = (words: string): string[] =>
    EXPLAINED.filter(([word, by, isAsked]) => {
      const [first, explained] = [words.search(word), words.search(by)];
      return first >= 0 && (explained < 0 || (explained > first && !isAsked));
    }).map(([word]) => word.source);

  test.each([
    ...TOPIC_IDS.map((topic) => [topic, `${TOPICS[topic].name}. ${wordsOf(TOPICS[topic])}`] as const),
    ...SECTION_NUMBERS_IN_SHORT.map((section) => [`§ ${section}`, wordsOf(SECTIONS_IN_SHORT[section])] as const),
    ['sealed-bids', wordsOf(WAYS_TO_BUY['sealed-bids'])] as const,
  ])('is explained where %s uses it', (_, words) => expect(unexplained(words)).toEqual([]));

  test('control: a word alone is found out', () => {
    expect(unexplained('For client services the term has limits. The agency decides a tie.')).toHaveLength(2);
  });
});

describe('a way to buy', () => {
  const saidOf = (way: 'task-orders' | 'proposals' | 'sealed-bids', cite: string): string[] =>
    statementsOf(WAYS_TO_BUY[way]).filter((one) => citeOfStatement(one) === cite).map(({ says }) => says); // prettier-ignore

  test('names for an order what is bought, since the rule is another for each', () => {
    expect(saidOf('task-orders', '§ 3-03(j)(2)(i)(A)')[0]).toMatch(/^Services other than standard ones: ask every vendor .* The RFP and the contract may set another way/);
    expect(saidOf('task-orders', '§ 3-02(t)(2)(i); § 3-03(j)(2)(i)(B)')[0]).toMatch(/^Goods and standard services: pick .* or ask all of them/);
    expect(saidOf('task-orders', '§ 3-02(t)(2)(iv); § 3-03(j)(2)(v)').join()).toMatch(/price is the primary factor/);
  }); // prettier-ignore

  test('says who takes a vendor off a bidders list, and that it is told first', () => {
    const [said] = statementsOf(WAYS_TO_BUY['sealed-bids'].more).filter((one) => citeOfStatement(one) === '§ 3-02(f)(4)');
    for (const words of [
      'within one standard category',
      'after notice to it',
      'The CCPO removes it from a citywide list, the ACCO from an agency’s list.',
    ])
      expect(said?.says).toContain(words);
    expect(WAYS_TO_BUY['sealed-bids'].vendor.more.says).toContain('taken off after a notice');
  });

  test('says who may rate proposals besides the agency’s staff, and what they sign', () => {
    expect(saidOf('proposals', '§ 3-03(g)(1), (2)').join()).toContain('on sheets that each signs and dates');
    expect(saidOf('proposals', '§ 3-03(g)(1)(b)').join()).toMatch(
      /the ACCO so determines and the CCPO approves\. They are unpaid, and not the majority/,
    );
  });

  test('says of buying against what its notice for comments tells, and what else § 4-08 reaches', () => {
    expect(WAYS_TO_BUY['buy-against'].vendor.see.says).toContain(
      'Above it, the notice for comments names the new vendor, except for bids.',
    );
    expect(WAYS_TO_BUY['buy-against'].unfit['category']?.says).toContain('construction or construction-related services');
  });

  test('says of one proposal that the rule on one bid is not its own, and the safe course', () => {
    expect(wordsOf(TOPICS['single-bid'])).toMatch(/We found no such rule for a proposal in § 3-03/);
    expect(wordsOf(TOPICS['single-bid'])).toMatch(/The safe course: make the findings of § 3-02\(q\)/);
  });

  test('says on a discretionary award what more is required above $100,000, and no less', () => {
    const required = (amount: string): string[] =>
      asksOf('discretionary-award', { category: 'human-services', amount, asOf: '2026-08-18', funding: 'discretionary' }).flatMap((one) =>
        one.kind === 'finding' && one.finding.outcome === 'required' ? one.finding.id : [],
      );
    const [few, many] = [required('80000.00'), required('150000.00')];
    expect(many.filter((id) => !few.includes(id)).sort()).toEqual([
      'charter-325:award-notice',
      'charter-326:comment',
      'ppb-2-01:written-decision',
      'ppb-2-02:presolicitation-review',
      'ppb-2-09:recommendation-for-award',
    ]);
    const more = WAYS_TO_BUY['discretionary-award'].more.find(({ says }) => says.startsWith('Above $100,000'));
    for (const words of ['presolicitation review', 'Recommendation for Award', 'comments', 'notice of award', 'decides in writing'])
      expect(more?.says).toContain(words);
  });
});
