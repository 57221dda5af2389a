/**
 * Questions that the Rules of 2020 answer in so many words, or not at all, asked by vendors and officers: which page says it, from which
 * provision. Each was read again in the text of January 1, 2020. That the search leads there is held in test/search/rules-2020.test.ts.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import authorities from '../../src/content/authorities.json';
import { citeOfStatement, WAYS_TO_BUY, type Statement } from '../../src/ways/index.ts';
import { SECTIONS_IN_SHORT } from '../../src/ways/sections.ts';
import { TOPICS } from '../../src/ways/topics.ts';

const statementsOf = (data: unknown): Statement[] =>
  typeof data !== 'object' || data === null ? [] : 'of' in data && 'at' in data ? [data as Statement] : Object.values(data).flatMap(statementsOf); // prettier-ignore

/** A page by the id of its topic, its section or its way. */
const pages: Readonly<Record<string, unknown>> = { ...TOPICS, ...SECTIONS_IN_SHORT, ...WAYS_TO_BUY };

describe('a page says', () => {
  test.each([
    // Sending a bid or proposal.
    ['how I get the papers, and for what fee', 'send-a-bid', '§ 3-02(e)(1)(i)(C), (D); § 3-03(d)(1)(ii)(B)', 'names the fee or deposit, if there is one.'],
    ['whom I ask', 'send-a-bid', '§ 3-02(b)(2)(xvii); § 3-03(a)(22)', 'Ask the contact person that the solicitation names.'],
    ['by when I ask', 'send-a-bid', '§ 3-02(b)(2)(xvii); § 3-03(a)(22)', 'We found no last day for questions'],
    ['what is said at a conference', 'send-a-bid', '§ 3-02(h); § 3-03(f)(1)', 'What is said there changes nothing, unless an amendment does.'],
    ['where I see who came', 'send-a-bid', '§ 3-02(h)', 'the list of who came, are posted on the City’s website'],
    ['how long I have', 'send-a-bid', '§ 3-02(c); § 3-03(c)(1)', 'at least 15 days for a bid, or 22 if M/WBE goals apply. For a proposal it is 20, or 27'],
    ['when I get more time', 'send-a-bid', '§ 3-02(i)(4); § 3-03(f)(2)', 'Then the agency gives more time, as far as it can.'],
    ['how I send a bid', 'send-a-bid', '§ 3-02(d)(1)', 'typed or in legible ink, signed in ink, in a sealed envelope'],
    ['what an erasure needs', 'send-a-bid', '§ 3-02(d)(1); § 2-07(c)(4)', 'Put your initials beside it in ink.'],
    ['when I may send it by email', 'send-a-bid', '§ 3-02(d)(1); § 1-01(e)', 'only if the solicitation says so'],
    ['that papers may be electronic', 'send-a-bid', '§ 1-04(b)', 'electronic papers and signatures'],
    ['what the Board did since', 'send-a-bid', 'the Board’s notices', 'We have its title and date, but not its text.'],
    ['how long my bid binds me', 'send-a-bid', '§ 3-02(b)(2)(x); (n)', 'only after 45 days from the opening'],
    ['how long my proposal binds me', 'send-a-bid', '§ 3-03(a)(4)(i)', '90 days from the opening of proposals, or longer if the request says so'],
    ['when they decide', 'send-a-bid', '§ 3-02(n), (o)(3); § 3-03(k)', 'We found no day by which the agency must decide.'],
    ['who may come to the opening', 'send-a-bid', '§ 3-02(l)(2); § 1-01(e)', 'Anyone may come.'],
    ['how bids are kept until then', 'send-a-bid', '§ 3-02(l)(1)', 'stamped with day and hour, and kept closed in a secure place'],
    ['who opens proposals', 'send-a-bid', '§ 3-03(f)(9)', 'Two or more City employees are present.'],
    ['what follows if bids are opened early', 'send-a-bid', '§ 3-02(l)(1), (2)', 'We found no rule on what follows.'],
    ['what the ACCO does then', 'send-a-bid', '§ 1-02(h)(1)', 'may ratify a minor violation that cannot be corrected.'],
    ['what an open proposal rules out', 'send-a-bid', '§ 3-03(f)(5)', 'Once a proposal is open, no late one may be accepted.'],
    ['whether I may offer what nobody asked for', 'send-a-bid', '§ 1-01(e)', 'The Rules call that an unsolicited proposal.'],
    ['who may move the opening', 'send-a-bid', '§ 3-02(i)(4); § 3-03(f)(2)', 'To move the opening or the due date'],
    // A bid, a price, a protest.
    ['whether I must lower my price', 'late-bids', '§ 3-02(o)(2)', 'You may decline.'],
    ['and for a proposal', 'late-bids', '§ 3-03(g)(5)(iii)', 'the offer before counts as your last'],
    ['what they may not tell', 'late-bids', '§ 3-03(g)(4)(iv)', 'another firm’s price'],
    ['what if no bid came', 'late-bids', '§ 3-02(u)', 'Did no bid come at all?'],
    ['a bid too low to be true', 'bid-mistake', '§ 3-02(m)(3); § 2-08(a)(1)', 'We found no rule to reject it for that alone.'],
    ['who else proposed', 'public-records', '§ 3-03(f)(9)', 'the agency tells on the due day who proposed'],
    ['whether I see my scores', 'public-records', '§ 3-03(g)(2)', 'We found no rule that shows you your scores'],
    ['what follows after a protest is denied', '2-10', '§ 2-10(a)(3)', 'The 2020 text names no further appeal.'],
    ['who sees my protest', '2-10', '§ 2-10(a)(2)', 'Yes, if one is selected already'],
    ['whether I may speak to officials', 'official-asks', '§ 1-03(a)', 'The 2020 text does not speak of lobbying.'],
    ['what collusion is', 'official-asks', '§ 1-01(e)', 'The Rules call it improper conduct to limit competition'],
    ['who gets a preference on best value', 'mwbe-goals', '§ 3-02(o)(1)(iv)', 'counts as ten percent lower'],
    ['who gets one in proposals', 'mwbe-goals', '§ 3-03(g), (6)', 'five percent of the technical points'],
    ['whether a firm must be local', 'mwbe-goals', '§ 2-08(a)(1), (b)', 'We found no rule in the 2020 text that a firm must be in the City'],
    ['what becomes of the LBE program', 'mwbe-goals', '§ 3-02(b)(2)(xx)(I); § 1-01(e)', 'Administrative Code § 6-108.1. We have not read it.'],
    ['how design firms are ranked', 'proposals', '§ 3-03(g)', 'rank the firms by technical merit, then negotiate'],
    ['whether I get an interview', 'proposals', '§ 3-03(a)(13), (g)(3)', 'We found no right of a firm to an interview.'],
    ['what an open-ended RFP is', 'human-services', '§ 3-16(l); § 3-03(b)(2)', 'takes proposals for client services at any time'],
    // A contract.
    ['less than the contract says', 'change-order', '§ 3-02(e)(1)(ii)(B)', 'we found no least quantity'],
    ['more than the contract says', 'change-order', '§ 4-02(a)(1), (b)(1)(ii)', 'need a change order'],
    ['when the money runs out', '4-08', '§ 3-03(a)(6)(iii)', 'changed or canceled if a later fiscal year has too little money'],
    ['which costs are then repaid', '4-08', '§ 3-03(a)(6)(vii)', 'which costs, if any, are repaid'],
    ['whether I first get time to mend', '4-08', '§ 4-01(b), (d)', '(a notice to cure)? We found no rule'],
    ['whether the City may set off', '4-06', '§ 4-06(d)(4)(iii)', 'We found no rule on which debts the City may set off.'],
    ['when a discount counts', '4-06', '§ 4-06(b)', 'discount for early payment'],
    ['by when they accept', '4-06', '§ 4-06(c)(5)', 'receive and accept what you deliver within seven days'],
    ['what a year is', 'contract-length', '§ 1-01(e)', 'a “year” is the City’s fiscal year'],
    ['who hears of a renewal', 'renewal', '§ 4-04(d)(2)', 'the Borough President and the Community Board'],
    ['a name that changed', 'assign-contract', '§ 2-08(e)(2)', 'Did only the name or the address change? We found no rule on that.'],
    ['an earlier date on a contract', 'unauthorized-purchase', 'Charter § 328(a)', 'the filing counts, then registration or the 30 days'],
    ['who may audit me', 'contract-files', '§ 3-02(b)(2)(xviii); § 3-03(a)(21)', 'The Comptroller is charged with the audit of City contracts.'],
    ['how the ACCO delegates', '1-02', '§ 1-02(h)(3)(i)', 'A copy is filed with the CCPO.'],
    ['how an agency buys from CUNY', '1-02', '§ 3-13(a)', 'It may be a government-to-government purchase (§ 3-13)'],
  ] as const)('%s', (_, page, cite, words) => {
    const said = statementsOf(pages[page]).filter((one) => one.says.includes(words) && citeOfStatement(one) === cite);
    expect(said.map(citeOfStatement)).toEqual([cite]);
  }); // prettier-ignore

  test('that a vendor leaves a bidders list after a notice only, in every place that tells it', () => {
    const places = ['choosers/desks.json', 'choosers/first-steps.json', 'guides/start-selling-to-the-city.mdx', 'ways.json', 'authorities.json', '../pages/vendors.astro']; // prettier-ignore
    for (const place of places) {
      const text = readFileSync(`src/content/${place}`, 'utf8');
      const told = text.split(/(?<=[.”]) (?=[A-Z“])|\n/).filter((one) => /three invitations in a row/.test(one) && !/earlier|with withdrawal/.test(one));
      expect([place, told.length > 0]).toEqual([place, true]);
      expect(told.filter((one) => !/after (?:a )?notice/.test(one))).toEqual([]);
    }
  }); // prettier-ignore

  test.each([
    ['charter-310', 'Exception: the Charter or a statute provides otherwise.'],
    ['ppb-1-02', 'except as law provides otherwise'],
    ['ppb-3-02', 'within one standard category, may be removed after notice to it'],
    ['ppb-4-08', 'covers construction and construction-related services'],
  ] as const)('of %s what its law says', (id, words) => expect(authorities[id].says).toContain(words));
});
