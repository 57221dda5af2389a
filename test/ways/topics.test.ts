/**
 * Questions beside the methods: each has a page in our words, dated and marked, with a next step, and the search leads there; what
 * no page tells leads to whom to ask. The questions are a contracting officer's, in the words in which they were asked.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import authorities from '../../src/content/authorities.json';
import law from '../../src/content/law.json';
import terms from '../../src/content/terms.json';
import { grade } from '../../scripts/commands/readability.ts';
import { CALCULATOR_PAGES } from '../../src/case/calculator-pages.ts';
import { finder, type Hit } from '../../src/search/find.ts';
import { NOT_HELD } from '../../src/search/not-held.ts';
import { records, type OtherLaw, type Text } from '../../src/search/records.ts';
import { SITE_FORMS } from '../../src/search/site-form-names.ts';
import { pageOf } from '../../src/site/page-of.ts';
import type { Term } from '../../src/site/terms.ts';
import { CHOOSERS } from '../../src/site/choosers.ts';
import { LAWS_BESIDE } from '../../src/ways/beside.ts';
import { citeOfStatement, sourceOf, SOURCES, WAYS_TO_BUY, type Statement } from '../../src/ways/index.ts';
import { agencyDesksSchema, topicsSchema } from '../../src/ways/schema.ts';
import { SECTIONS_IN_SHORT } from '../../src/ways/sections.ts';
import { LEFT_OUT } from '../../src/ways/left-out.ts';
import { AGENCY_DESKS, TOPIC_IDS, TOPICS } from '../../src/ways/topics.ts';

const search = finder(records(law as Text, terms as Term[], authorities as OtherLaw, [...CALCULATOR_PAGES, ...SITE_FORMS], NOT_HELD));
const name = (hit: Hit | undefined): string => (hit ? `${hit.kind}:${hit.id}` : 'nothing');

const statementsOf = (data: unknown): Statement[] =>
  typeof data !== 'object' || data === null ? [] : 'of' in data && 'at' in data ? [data as Statement] : Object.values(data).flatMap(statementsOf); // prettier-ignore
const all = [...statementsOf(TOPICS), ...statementsOf(AGENCY_DESKS)];

describe('topics.json and agency-desks.json', () => {
  test('are as schema.ts wants them', () => {
    expect(() => topicsSchema.parse(TOPICS)).not.toThrow();
    expect(() => agencyDesksSchema.parse(AGENCY_DESKS)).not.toThrow();
    expect(all.length).toBeGreaterThan(50);
  });

  test('each statement is read from an entry of the related law, of its document’s date', () => {
    const entries = authorities as Readonly<Record<string, { source: { asOf: string | null }; confidence: string; mayHaveChanged: boolean }>>;
    for (const one of all.filter(({ of }) => of !== 'board-notices')) {
      const entry = entries[one.of];
      const source = SOURCES[sourceOf(one)];
      expect([one.says, entry?.mayHaveChanged, entry?.confidence]).toEqual([one.says, source.mayHaveChanged, source.confidence]);
      expect((entry?.source.asOf ?? '') <= source.asOf).toBe(true);
    }
  }); // prettier-ignore

  test('sentences are short, are said once in a topic, and are read at grade 10 or below', () => {
    const cut = (one: unknown) => statementsOf(one).flatMap(({ says }) => says.split(/(?<=[.?!:]) (?=[A-Z§])/));
    expect([...cut(TOPICS), ...cut(AGENCY_DESKS)].filter((one) => one.split(/\s+/).length > 25)).toEqual([]);
    for (const id of TOPIC_IDS) expect(new Set(cut(TOPICS[id])).size).toBe(cut(TOPICS[id]).length);
    const grades = TOPIC_IDS.map((id) => [id, grade(cut(TOPICS[id]))] as const);
    console.log(`  grades: ${grades.map(([id, one]) => `${id} ${one.toFixed(1)}`).join(', ')}`);
    expect(grades.filter(([, one]) => one > 10)).toEqual([]);
  });

  test('each topic has a next step, and §§ 4-02 and 4-04 are told in one', () => {
    for (const id of TOPIC_IDS) expect([id, TOPICS[id].opens.length > 0]).toEqual([id, true]);
    expect([pageOf('ppb-4-02'), pageOf('ppb-4-04'), pageOf('charter-824')]).toEqual(['/topics/change-order/', '/topics/renewal/', '/topics/lease/']); // prettier-ignore
  });

  test('nothing is called left out or freed where it is exempt: the words were read as “not on this site”', () => {
    const said = [...statementsOf(TOPICS), ...statementsOf(SECTIONS_IN_SHORT), ...statementsOf(WAYS_TO_BUY)].map(({ says }) => says);
    expect([...said, ...LAWS_BESIDE.map(({ says }) => says)].filter((one) => /\b(?:left out|fall away|step aside|frees)\b|\bno (?:purchases?|commodity)\b/.test(one))).toEqual([]); // prettier-ignore
  });

  test('what the seven sections do not govern says so in its first words, and who does', () => {
    expect(TOPICS.lease.lead.says).toMatch(/DCAS/);
    expect(TOPICS['city-grant'].lead.says).toMatch(/procurement contract/);
    expect(TOPICS.concession.lead.says).toMatch(/what the City buys/);
  });
});

/** Questions that two readers asked, and what the page must say to them; the provision was read for it in the text of 2020 or the Charter. */
describe('a page answers the question that brought a reader there', () => {
  test.each([
    ['Must I evaluate goods bought by sealed bids each year?', 'vendor-evaluation', '§ 4-01(b)', 'There are two exceptions: goods bought by sealed bids, and purchases below the small purchase limits.'],
    ['And on best value?', 'vendor-evaluation', '§ 4-01(b)', 'Evaluate goods bought by sealed bids on best value at least once a year too'],
    ['By when do I answer a report on my work?', 'vendor-evaluation', '§ 4-01(c)', 'You have fifteen days from the day you get the report'],
    ['Is there a newer rule on evaluations?', 'vendor-evaluation', 'the Board’s notices', 'by a notice of August 27, 2025. We have its title and date, but not its text.'],
    ['Who gives a supplier three weeks more?', 'more-time', '§ 4-03(b)(1), (2)', 'Only the Agency Chief Contracting Officer (ACCO) of the agency that made the contract.'],
    ['Is that the one-year extension?', 'more-time', '§ 4-03(b)(1)', 'A longer term is another matter: see changes (§ 4-02) and renewals (§ 4-04).'],
    ['Who extends a builder’s time at completion?', 'more-time', '§ 4-03(c)(2)(iii)', 'That is the ACCO, the Corporation Counsel and the Comptroller'],
    ['Does more time end liquidated damages?', 'more-time', '§ 4-03(c)(1)(ii)(D), (3)', 'the City may still claim damages later.'],
    ['May I name a brand?', 'specifications', '§ 2-05(c)(1)', 'If you will take that brand only, the Agency Chief Contracting Officer (ACCO) must document the reasons.'],
    ['A consultant wrote the specifications: may it bid?', 'specifications', '§ 2-05(b)', 'That vendor may then not respond to the solicitation in any manner'],
    ['May I sign a cost-plus-percentage contract?', 'contract-type', '§ 2-03', 'the contract must state the maximum that may be spent.'],
    ['When may I repay costs?', 'contract-type', '§ 2-03', 'it costs the City less than any other type, or is otherwise in the City’s best interests.'],
    ['How long may any human services contract run?', 'contract-length', '§ 2-04(e)', 'up to three years in total.'],
    ['And beyond nine years?', 'contract-length', '§ 2-04(e)(3)', 'only in an extraordinary case for compelling reasons'],
    ['Can an agency debar me?', 'debarment', '§ 4-10(a)', 'An agency is not allowed to start such a case on these grounds.'],
    ['And by the Charter?', 'debarment', 'Charter § 328(b)(iii)', 'We have not read § 335.'],
    ['By when do I appeal a suspension?', 'debarment', '§ 4-10(c)(3)(i)', 'You have ten days from the day you get the notice.'],
    ['An inspector asks me for a gift: whom do I tell?', 'official-asks', '§ 1-03(a)', 'Call 311, and ask which office takes a report on a City employee.'],
    ['Does a campaign gift count?', 'official-asks', '§ 1-03(a)(2)', 'They may never weigh whether you gave or promised a campaign contribution'],
    ['May I ask an official for a favor?', 'official-asks', '§ 1-03(a)(3)', 'Do not ask a City employee to do what the law or the Rules forbid.'],
    ['Will I be paid for work before registration?', 'work-before-registration', 'Charter § 328(a)', 'We found no rule that promises you that.'],
    ['I acted in good faith', 'work-before-registration', '§ 1-02(h)(2)(i)', 'You are then paid as the law or the contract says.'],
    ['And in bad faith?', 'work-before-registration', '§ 1-02(h)(2)(ii)(A)', 'The City may then take back all it paid'],
    ['Told to do extra work: may I?', 'change-order', '§ 4-02(a)(1)', 'Ask the ACCO for it in writing before you begin.'],
    ['And without a change order?', 'change-order', '§ 4-02(a)(1)', 'work that departs from the contract is at your own risk.'],
    ['Must I go on while we dispute it?', 'change-order', '§ 4-09(c)', 'unless the ACCO or the engineer directs otherwise.'],
    ['And before there is a dispute?', 'change-order', '§ 4-09(c)', 'Not clear: must you do the disputed work before there is a dispute?'],
    ['Which errors in a bid count?', 'bid-mistake', '§ 3-02(m)(3)(iii)(D)', 'a large error in arithmetic'],
    ['May I withdraw, since my price is too low?', 'bid-mistake', '§ 3-02(m)(3)(iii)(C)', 'An error in judgment does not count'],
    ['Who approves a correction?', 'bid-mistake', '§ 3-02(m)(3), (ii)', 'The Agency Chief Contracting Officer (ACCO) approves.'],
    ['I won, and my price is wrong', 'bid-mistake', 'Charter § 313(d)', 'Once you have notice of the award, you have ten days'],
    ['Only one proposal came: which rule?', 'single-bid', '§ 3-02(q); § 1-01(e)', 'We found no such rule for a proposal in § 3-03'],
    ['What do I record of it?', 'single-bid', '§ 2-09(b)(9); § 2-12(c)(2)(vii)', 'Give the number of proposals'],
    ['A former employee calls for a proposer', 'conflict-of-interest', '§ 1-03(a)(4)', 'does not name former employees'],
    ['And until I have an answer?', 'conflict-of-interest', '§ 3-03(g)(4)(i), (iv)', 'treat all proposers fairly'],
    ['Only the owners of the vendor changed', 'assign-contract', '§ 2-08(e)(2)', 'Before its next award the vendor updates its disclosures.'],
    ['The prime misses its goal: may we lower it?', 'mwbe-goals', '§ 3-02(e)(1)(ii)(A)', 'who may waive them before or after award'],
    ['Poor work through no fault of mine', 'vendor-evaluation', '§ 2-08(d)(2)', 'it was beyond your control'],
    ['The Comptroller objected: is that the end?', 'work-before-registration', 'Charter § 328(c)', 'The Mayor may answer and require registration.'],
    ['Is an order registered too?', 'work-before-registration', '§ 2-12(b)(1)', 'a purchase order under it needs no registration'],
    ['From when does interest on my loan run?', 'work-before-registration', '§ 4-12(d)(i)', 'The interest runs from 30 days after the contract’s start date to the day of registration.'],
    ['May two raters go on?', 'evaluation-committee', '§ 3-03(g)(1)', 'Fewer than three may not rate.'],
    ['A rater fell ill', 'evaluation-committee', '§ 3-03(g)(1)', 'We found no rule on that in the 2020 text.'],
    ['Must raters be City employees?', 'evaluation-committee', '§ 3-03(g)(1)(b)', 'this serves the City best and the CCPO approves.'],
    ['How many, and for what pay?', 'evaluation-committee', '§ 3-03(g)(1)(b)', 'They may not be the majority. They serve without pay'],
    ['And for human services?', 'evaluation-committee', '§ 3-16(p)(1)(b)', 'the HHS Accelerator Director approves, in place of the CCPO'],
    ['What do raters sign?', 'evaluation-committee', '§ 3-03(g)(2)', 'and signs and dates them'],
    ['Unit price times quantity is not the total', 'bid-mistake', '§ 3-02(m)(3)(ii)', 'We found no rule in the 2020 text on which figure counts.'],
    ['Which errors show themselves?', 'bid-mistake', '§ 3-02(m)(3), (ii)', 'a unit price multiplied wrongly'],
    ['I forgot an addendum: is my bid out?', 'bid-mistake', '§ 3-02(i)(2)', 'You must acknowledge each one'],
    ['When is that waived?', 'bid-mistake', '§ 3-02(m)(3)(i)(B)', 'your bid clearly shows that you received the addendum'],
    ['I signed too few copies', 'bid-mistake', '§ 3-02(m)(3)(i)(A)', 'Too few signed copies of the bid'],
    ['Who decides “or equal”?', 'specifications', '§ 2-07(a), (c)(1)', 'decides before the award if your bid meets the specifications'],
    ['Must I prove it?', 'specifications', '§ 2-07(c)(7), (d)', 'Send the samples, literature or other papers'],
    ['What did the City pay other firms?', 'public-records', '§ 1-04(e); § 1-01(e)', 'The 2020 rule text names two City databases'],
    ['Whom do I tell of favoritism?', 'official-asks', '§ 3-02(b)(2)(xviii); § 3-03(a)(21); § 3-16(k)(21)', 'Room 727'],
    ['Who pays for storage while the work is paused?', 'paused-work', '§ 4-02(c)', 'It does not name the costs of a wait.'],
    ['Whom do I ask?', 'paused-work', '§ 4-02(a)(1)', 'Ask the Agency Chief Contracting Officer (ACCO) in writing for the order'],
    ['And if they refuse?', 'paused-work', '§ 4-09(a), (d)(1)', 'thirty days from the day you get written notice'],
    ['Who owns the van?', 'contract-property', '§ 1-01(e)', 'We found no rule in the 2020 text on who owns what a vendor bought'],
    ['May I send an alternate bid?', 'alternate-bids', '§ 3-02(r)', 'An alternate bid cannot be accepted unless the solicitation asks for such bids.'],
    ['What is one?', 'alternate-bids', '§ 1-01(e)', 'offers something other than the specifications ask for'],
    ['Two bids, two prices?', 'alternate-bids', '§ 3-02(b)(2)(xvii), (r)', 'Two bids that both meet the specifications: we found no rule'],
  ] as const)('%s', (_, topic, cite, words) => {
    const said = statementsOf(TOPICS[topic]).filter(({ says }) => says.includes(words));
    expect(said.map(citeOfStatement)).toEqual([cite]);
  }); // prettier-ignore

  test('each of these pages is linked from where its readers begin', () => {
    const [vendors, desks] = ['src/pages/vendors.astro', 'src/content/choosers/desks.json'].map((file) => readFileSync(file, 'utf8'));
    for (const topic of [
      'vendor-evaluation',
      'more-time',
      'renewal',
      'change-order',
      'work-before-registration',
      'official-asks',
      'debarment',
    ])
      expect([topic, vendors?.includes(`/topics/${topic}/`), desks?.includes(`/topics/${topic}/`)]).toEqual([topic, true, true]);
    const pages = AGENCY_DESKS.map(({ opens }) => opens?.page);
    for (const topic of ['vendor-evaluation', 'more-time', 'specifications', 'contract-type', 'contract-length', 'debarment'])
      expect([topic, pages.includes(`/topics/${topic}/`)]).toEqual([topic, true]);
    expect([pages.includes('/sections/4-09/'), AGENCY_DESKS.at(-1)?.about, AGENCY_DESKS.at(-1)?.office]).toEqual([true, 'Anything else', 'Your ACCO, then MOCS']); // prettier-ignore
  });

  test('what is listed as not used is used nowhere', () => {
    const sections = LEFT_OUT.flatMap(({ of }) =>
      (of.startsWith('§ ') ? [...of.matchAll(/(\d-\d\d)(?=[,. ]|$)/g)] : []).map(([, one]) => `ppb-${one}`),
    );
    const told = [...statementsOf(TOPICS), ...statementsOf(SECTIONS_IN_SHORT), ...statementsOf(WAYS_TO_BUY), ...statementsOf(AGENCY_DESKS), ...statementsOf(CHOOSERS)]; // prettier-ignore
    expect(sections).toEqual(expect.arrayContaining(['ppb-4-11']));
    expect(told.filter(({ of }) => sections.includes(of)).map(({ of, says }) => `${of}: ${says}`)).toEqual([]);
  });
});

describe('the search leads an agency’s question to its page', () => {
  test.each([
    ['software', '/topics/software/'],
    ['Software', '/topics/software/'],
    ['IT', '/topics/software/'],
    ['it', '/topics/software/'],
    ['IT services', '/topics/software/'],
    ['buy IT consulting', '/topics/software/'],
    ['information technology', '/topics/software/'],
    ['SaaS', '/topics/software/'],
    ['software license', '/topics/software/'],
    ['proposals for software', '/topics/software/'],
    ['lease', '/topics/lease/'],
    ['lease office space', '/topics/lease/'],
    ['rent', '/topics/lease/'],
    ['rent an office', '/topics/lease/'],
    ['real property', '/topics/lease/'],
    ['grant to a nonprofit', '/topics/city-grant/'],
    ['a grant by my agency to a nonprofit', '/topics/city-grant/'],
    ['give a grant', '/topics/city-grant/'],
    ['change order', '/topics/change-order/'],
    ['contract amendment', '/topics/change-order/'],
    ['extension', '/topics/change-order/'],
    ['renewal', '/topics/renewal/'],
    ['renewing a contract', '/topics/renewal/'],
    ['renew contract', '/topics/renewal/'],
    ['concession', '/topics/concession/'],
    ['franchise', '/topics/concession/'],
    ['human services extension', '/topics/continuing-services/'],
    ['human services continuation', '/topics/continuing-services/'],
    ['continuing human services after the term', '/topics/continuing-services/'],
    ['unauthorized purchase', '/topics/unauthorized-purchase/'],
    ['retroactive', '/topics/unauthorized-purchase/'],
    ['work begun before registration', '/topics/unauthorized-purchase/'],
    ['council member', '/methods/discretionary-award/'],
    ['discretionary', '/methods/discretionary-award/'],
    ['line item', '/methods/discretionary-award/'],
    ['task order', '/methods/task-orders/'],
    ['negotiated acquisition extension', '/methods/negotiated-acquisition/'],
    ['option year', '/topics/renewal/'],
    ['license agreement office', '/topics/lease/'],
    ['unregistered contract', '/topics/unauthorized-purchase/'],
    ['only one bid received', '/topics/single-bid/'],
    ['mistake in bid', '/topics/bid-mistake/'],
    ['assign contract', '/topics/assign-contract/'],
    ['novation', '/topics/assign-contract/'],
    ['assigning task orders', '/methods/task-orders/'],
    ['evaluation', '/topics/vendor-evaluation/'],
    ['performance evaluation', '/topics/vendor-evaluation/'],
    ['bad evaluation of my work', '/topics/vendor-evaluation/'],
    ['time extension', '/topics/more-time/'],
    ['extension of time liquidated damages', '/topics/more-time/'],
    ['late delivery', '/topics/more-time/'],
    ['liquidated damages', '/topics/more-time/'],
    ['delay in delivery', '/topics/more-time/'],
    ['brand', '/topics/specifications/'],
    ['brand name', '/topics/specifications/'],
    ['brand name or equal', '/topics/specifications/'],
    ['specifications', '/topics/specifications/'],
    ['consultant wrote the specifications', '/topics/specifications/'],
    ['cost plus', '/topics/contract-type/'],
    ['cost plus percentage', '/topics/contract-type/'],
    ['cost reimbursement', '/topics/contract-type/'],
    ['time and materials', '/topics/contract-type/'],
    ['contract type', '/topics/contract-type/'],
    ['contract term', '/topics/contract-length/'],
    ['multi-term contract', '/topics/contract-length/'],
    ['maximum contract term', '/topics/contract-length/'],
    ['human services contract length nine years', '/topics/contract-length/'],
    ['debarment', '/topics/debarment/'],
    ['debarred', '/topics/debarment/'],
    ['blacklist', '/topics/debarment/'],
    ['gift', '/topics/official-asks/'],
    ['gifts', '/topics/official-asks/'],
    ['inspector asked me for a gift', '/topics/official-asks/'],
    ['bribe', '/topics/official-asks/'],
    ['tips', '/topics/official-asks/'],
    ['corruption', '/topics/official-asks/'],
    ['ethics', '/topics/conflict-of-interest/'],
    ['campaign contribution', '/topics/official-asks/'],
    ['favor', '/topics/official-asks/'],
    ['not registered', '/topics/work-before-registration/'],
    ['my contract is not registered', '/topics/work-before-registration/'],
    ['contract not registered already working', '/topics/work-before-registration/'],
    ['paid before registration', '/topics/work-before-registration/'],
    ['loan', '/topics/work-before-registration/'],
    ['unpaid work', '/topics/work-before-registration/'],
    ['merger', '/topics/assign-contract/'],
    ['vendor merged', '/topics/assign-contract/'],
    ['extra work', '/topics/change-order/'],
    ['payroll', '/desks/#agencies'],
    ['budget', '/desks/#agencies'],
    ['City Record copy deadline', '/desks/#agencies'],
  ])('“%s”', (query, page) => expect(name(search.find(query)[0])).toBe(`calculator:${page}`));

  test('“lease” brings up what holds the word, and not “least” or “release”', () => {
    for (const hit of search.find('lease')) expect(hit.pieces.filter(({ marked }) => marked).map(({ text }) => text.toLowerCase()).filter((one) => !/^leas(?:e|es|ed|ing)$/.test(one))).toEqual([]); // prettier-ignore
    expect(search.find('DOES IT APPLY').map(name)).not.toContain('calculator:/topics/software/');
    // A slip of the finger is still mended.
    expect(search.find('purchse').length).toBeGreaterThan(0);
  });
});
