/**
 * Questions that the Rules of 2020 answer in so many words, or not at all, asked by vendors and officers: which page says it, from which
 * provision. Each was read again in the text of January 1, 2020. That the search leads there is held in test/search/rules-2020.test.ts.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import authorities from '../../src/content/authorities.json';
import { TO_VENDOR } from '../../src/answer/vendor.ts';
import { citeOfStatement, WAY_IDS, WAYS_TO_BUY, asksOf, type Statement, type WayId } from '../../src/ways/index.ts';
import { WAYS_ON_PAGE } from '../../src/ways/on-page.ts';
import { SECTIONS_IN_SHORT } from '../../src/ways/sections.ts';
import { AGENCY_DESKS, TOPICS } from '../../src/ways/topics.ts';

const statementsOf = (data: unknown): Statement[] =>
  typeof data !== 'object' || data === null ? [] : 'of' in data && 'at' in data ? [data as Statement] : Object.values(data).flatMap(statementsOf); // prettier-ignore

/** A page by the id of its topic, its section or its way. */
const pages: Readonly<Record<string, unknown>> = {
  ...TOPICS,
  ...SECTIONS_IN_SHORT,
  ...Object.fromEntries(WAY_IDS.map((id) => [id, [WAYS_TO_BUY[id], WAYS_ON_PAGE[id]]])),
};

describe('a page says', () => {
  test.each([
    // Sending a bid or proposal.
    ['how I get the papers, and for what fee', 'send-a-bid', '§ 3-02(e)(1)(i)(C), (D); § 3-03(d)(1)(ii)(B)', 'names the fee or deposit, if there is one.'],
    ['whom I ask', 'send-a-bid', '§ 3-02(b)(2)(xvii); § 3-03(a)(22)', 'Ask the contact person that the solicitation names.'],
    ['by when I ask', 'send-a-bid', '§ 3-02(b)(2)(xvii); § 3-03(a)(22)', 'We found no last day for questions'],
    ['what is said at a conference', 'send-a-bid', '§ 3-02(e)(1)(i)(E), (h); § 3-03(f)(1); § 2-07(c)(9)', 'What is said there changes nothing, unless an amendment does.'],
    ['where I see who came', 'send-a-bid', '§ 3-02(h)', 'the list of who came, are posted on the City’s website'],
    ['how long I have', 'send-a-bid', '§ 3-02(c), (e)(1)(i); § 3-03(c)(1)', 'at least 15 days before bids are due, or 22 if M/WBE goals apply. For most proposals you have at least 20 days to prepare, or 27'],
    ['when I get more time', 'send-a-bid', '§ 3-02(i)(4); § 3-03(f)(2)', 'Then the agency gives more time, as far as it can.'],
    ['how I send a bid', 'send-a-bid', '§ 3-02(d)(1)', 'typed or in legible ink, signed in ink, in a sealed envelope'],
    ['what an erasure needs', 'send-a-bid', '§ 3-02(d)(1); § 2-07(c)(4)', 'Put your initials beside it in ink.'],
    ['when I may send it by email', 'send-a-bid', '§ 3-02(d)(1); § 1-01(e)', 'only if the solicitation says so'],
    ['that papers may be electronic', 'send-a-bid', '§ 1-04(b)', 'electronic papers and signatures'],
    ['what the Board did since', 'send-a-bid', 'the Board’s notices', 'We have its title and date, but not its text.'],
    ['how long my bid binds me', 'send-a-bid', '§ 3-02(b)(2)(x), (j)(1), (m)(3)(iii), (n)', 'only after 45 days from the opening'],
    ['how long my proposal binds me', 'send-a-bid', '§ 3-03(a)(4)(i), (f)(3)', '90 days from the opening, or longer if the request says so'],
    ['when they decide', 'send-a-bid', '§ 3-02(n), (o)(3); § 3-03(k)', 'We found no day by which the agency must decide.'],
    ['who may come to the opening', 'send-a-bid', '§ 3-02(l)(2); § 1-01(e)', 'Anyone may come.'],
    ['how bids are kept until then', 'send-a-bid', '§ 3-02(l)(1)', 'stamped with day and hour, and kept closed in a secure place'],
    ['who opens proposals', 'send-a-bid', '§ 3-03(f)(9)', 'Two or more City employees are present.'],
    ['what follows if bids are opened early', 'send-a-bid', '§ 3-02(l)(1), (2)', 'We found no rule on what follows.'],
    ['what the ACCO does then', 'send-a-bid', '§ 1-02(h)(1)', 'may ratify what is minor and cannot be corrected'],
    ['what an open proposal rules out', 'send-a-bid', '§ 3-03(f)(5)', 'Once a proposal is open, no late one may be accepted.'],
    ['whether I may offer what nobody asked for', 'send-a-bid', '§ 1-01(e)', 'The Rules call that an unsolicited proposal.'],
    ['who may move the opening', 'send-a-bid', '§ 3-02(i)(4); § 3-03(f)(2)', 'To move the opening or the due date'],
    // A bid, a price, a protest.
    ['whether I must lower my price', 'late-bids', '§ 3-02(o)(2)', 'You may decline.'],
    ['and for a proposal', 'late-bids', '§ 3-03(g)(5)(iii)', 'your previous offer counts as your last'],
    ['what they may not tell', 'late-bids', '§ 3-03(g)(4)(iv)', 'what is in another firm’s proposal'],
    ['what if no bid came', 'late-bids', '§ 3-02(u)', 'Did no bid come at all?'],
    ['a bid too low to be true', 'bid-mistake', '§ 3-02(m)(3); § 2-08(a)(1)', 'We found no rule to reject it for that alone.'],
    ['who else proposed', 'public-records', '§ 3-03(f)(9)', 'the agency makes known on the due date which firms sent proposals'],
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
    ['less than the contract says', 'change-order', '§ 3-02(e)(1)(ii)(B)', 'we found no guaranteed minimum quantity'],
    ['more than the contract says', 'change-order', '§ 4-02(a)(1), (b)(1)(ii)', 'need a change order'],
    ['when the money runs out', '4-08', '§ 3-03(a)(6)(iii)', 'changed or canceled if a later fiscal year has too little money'],
    ['which costs are then repaid', '4-08', '§ 3-03(a)(6)(vii)', 'which costs, if any, are repaid'],
    ['whether I first get time to mend', '4-08', '§ 4-01(b), (d)', 'a notice to cure (time to fix the problem)? We found no rule'],
    ['whether the City may set off', '4-06', '§ 4-06(d)(4)(iii)', 'We found no rule on which debts the City may set off.'],
    ['when a discount counts', '4-06', '§ 4-06(b)', 'discount for early payment'],
    ['by when they accept', '4-06', '§ 4-06(c)(5)', 'receive and accept what you deliver within seven days'],
    ['what a year is', 'contract-length', '§ 1-01(e)', 'a “year” is the City’s fiscal year'],
    ['who hears of a renewal', 'renewal', '§ 4-04(d)(2)', 'the Borough President and the Community Board'],
    ['a name that changed', 'assign-contract', '§ 2-08(e)(2)', 'Did only the name or the address change? We found no rule on that.'],
    ['an earlier date on a contract', 'unauthorized-purchase', 'Charter § 328(a)', 'What counts is filing, then registration or the 30 days.'],
    ['who may audit me', 'contract-files', '§ 3-02(b)(2)(xviii); § 3-03(a)(21)', 'The Comptroller is charged with the audit of City contracts.'],
    ['how the ACCO delegates', '1-02', '§ 1-02(h)(3)(i)', 'A copy is filed with the CCPO.'],
    // Two fresh readers, an officer and a vendor.
    ['that firms whose proposals can be mended are heard', 'proposals', '§ 3-03(g)(3), (4)(iv)', 'or are reasonably likely to be made so'],
    ['that last offers have one day, and may come twice', 'proposals', '§ 3-03(g)(5)(i), (ii), (v)', 'set a common date and time, and make the request the same for all. They are sent once, unless the ACCO determines'],
    ['what silence means', 'proposals', '§ 3-03(g)(5)(iii), (iv)', 'their immediately previous offer counts as their best and final offer'],
    ['five percent in the ranking', 'proposals', '§ 3-03(g)', 'five percent of the technical points that they earn'],
    ['a contract that is not renewed', 'negotiated-acquisition', '§ 3-04(b)(2)(i)(A)–(C)', 'will not renew or extend a contract, and needs a successor'],
    ['who gets copies of a new method', 'innovative', '§ 3-12(d)', 'Send the Board and the Comptroller copies'],
    ['when a grant does not free from the displacement determination', 'outside-directed', 'Charter § 312(a)', 'set only how to buy?'],
    ['that comments follow proposals only', 'task-orders', 'Charter § 326(a)', 'After sealed bids none is required.'],
    ['which certificates', 'task-orders', 'Charter § 327(a), (b)', 'After proposals have the procedure certified too.'],
    ['a subcontractor that walks off', '4-13', '§ 4-13(e)', 'unwilling, unable or unavailable'],
    ['that the last answer on a subcontractor has no day', '4-13', '§ 4-13(d)(4)', 'We found no number of days for that.'],
    ['by when the agency answers', '4-13', '§ 4-13(d)(2), (3)', 'That is in your discretion.'],
    ['who may demand papers', '4-09', '§ 4-09(d)(1)', 'you may demand papers from the agency'],
    ['what the agency must hand over', '4-09', '§ 4-09(d)(1)', 'Either side may demand papers of the other.'],
    ['which papers cost the claim', '4-09', '§ 4-09(d)(1)', 'hold back a paper and never said that it does not matter'],
    ['what an agency head’s silence is', '4-09', '§ 4-09(b), (e)', 'the next step, the Comptroller'],
    ['what it leaves open', '4-09', '§ 4-09(b), (e)(1)', 'does not say from which day your thirty days then run'],
    ['the safe course then', '4-09', '§ 4-09(b), (d)(3), (e)(1)', 'Say that no decision came, add proof'],
    ['that the City may go to court too', '4-09', '§ 4-09(d)(4), (g)(6)', 'unless you or the City go to court'],
    ['that a bill with a mistake starts nothing', '4-06', '§ 4-06(c)(4)', 'need not pay before it has a proper invoice'],
    ['from when the days run then', '4-06', '§ 4-06(b)', 'cannot start before the billing office gets a proper invoice'],
    ['whom I ask about it', '4-06', '§ 4-06(b), (c), (g)(2)', 'how soon the agency must return a wrong bill'],
    ['that a contract may set its own rate', '4-06', '§ 4-06(d)(1), (2)', 'Does your contract require the City to pay another rate?'],
    ['what no proper invoice means', '4-06', '§ 4-06(c)(4)', 'No payment begins without a proper invoice'],
    ['what a winner that does not sign owes', 'bid-mistake', 'Charter § 313(d)', 'is added, and your deposit is taken off'],
    ['that the deposit comes back', 'bid-mistake', '§ 3-02(j)(2)', 'you get your deposit or other bid security back'],
    ['that I may decline when mine is the only bid', 'single-bid', '§ 3-02(o)(2)', 'You may decline.'],
    ['and that only the price counts then', 'single-bid', '§ 3-02(o)(2)', 'only to improve the price'],
    ['that no reason is due when all are rejected', 'late-bids', '§ 3-02(s), (u)', 'We found no rule that you must be told'],
    ['that the City pays for no bid', 'late-bids', '§ 3-02(u), (w)', 'no rule that the City pays for a bid'],
    ['that a newer rule on protests was adopted', 'late-bids', '§ 2-10(a)(1)', 'by a notice of May 15, 2025. We have not read it: check the current § 2-10.'],
    ['that it was adopted, where bids are opened early', 'send-a-bid', '§ 2-10(a)(1)', 'by a notice of May 15, 2025. We have not read it: check the current § 2-10.'],
    ['that it was adopted, at the days themselves', '2-10', '§ 2-10(a)(1)', 'The Board has adopted a newer rule on protests: check the current rule first.'],
    ['how an ordinary job is bought', 'send-a-bid', '§ 3-01(a), (b)', 'your proposal alone is not enough'],
    ['how something new is', 'send-a-bid', '§ 3-01(d)(2)(v)', 'a demonstration project may begin with such a proposal'],
    ['whose lawyer the Corporation Counsel is', 'assign-contract', '§ 4-02', 'is the City’s lawyer, not yours'],
    ['what a vendor does before it sells', 'assign-contract', '§ 4-02(a)(1)', 'Before you sign anything, tell the ACCO in writing'],
    ['whose successor the new firm is', 'assign-contract', '§ 4-10(a), (b)(2)(ii)', 'Agencies cannot debar on it'],
    ['who sees a report on my work', 'vendor-evaluation', '§ 4-01(c); § 1-04(e)', 'It is not clear whether your report is part of that.'],
    ['from when the days on extra work run', 'change-order', '§ 4-09(d)(1)', 'So ask for a refusal in writing.'],
    ['that a college’s foundation may be no government', '1-02', '§ 3-13(a)', 'is perhaps no government'],
    ['what renting out City space is', 'lease', '§ 1-02(a)', 'Does someone pay the City to use or sell in City space?'],
    // Two more fresh readers: a deputy ACCO, and a firm that chases geese.
    ['that work may be taken out', 'change-order', '§ 4-02(a)(1), (b)(1)(ii)', 'a change order that the ACCO approves can take work out (omitted work), if the change is not material'],
    ['that the agency shows the new amount to be reasonable', 'change-order', '§ 4-02(a)(1), (b)(1)(ii)', 'that the new amount is reasonable'],
    ['that half of the work may be a new procurement', 'change-order', '§ 4-02(b)(2)', 'Cutting the work in half could be a material change'],
    ['a contract that may end for bad work', '4-08', '§ 3-03(a)(6)(iv); § 3-16(k)(7)(iv)', 'canceled if your work is not satisfactory'],
    ['by when I answer a notice of bad work', '4-08', '§ 4-01(c)', 'Answer in writing within fifteen days of the day you get it.'],
    ['that I may get no time to mend it', '4-08', '§ 4-01(b), (d)', 'that the City must first give you time to mend it'],
    ['what it leaves open after sealed bids', '4-08', '§ 3-03(a)(6)', 'The rule says “any solicitation”'],
    ['what a default does to my next bid', '4-08', '§ 2-08(d)(2)', 'is presumed not responsible (not fit for an award)'],
    ['that no blacklist is needed', 'debarment', '§ 2-08(d)(2)', 'No blacklist is needed to lose the next contract.'],
    ['from what sum I file a questionnaire', 'passport-questionnaire', '§ 2-08(e)(1)', 'count every City contract, franchise and concession awarded to you in the past twelve months'],
    ['for how long it is good', 'passport-questionnaire', '§ 2-08(e)(2)', 'For three years at most.'],
    ['what I certify', 'passport-questionnaire', '§ 2-08(e)(2)', 'current, accurate and complete'],
    ['when a change is told', 'passport-questionnaire', '§ 2-08(e)(2)', 'Update it before the award.'],
    ['by when at the latest', 'passport-questionnaire', '§ 2-08(e)(2)(ii); § 2-09(a)', 'file before the Recommendation for Award'],
    ['what the text leaves unclear there', 'passport-questionnaire', '§ 2-08(e)(2)(ii)(A)', 'Not clear: the text adds “or not later than” thirty days'],
    ['when to file for a list', 'passport-questionnaire', '§ 2-08(e)(2)(i)', 'with your application, if you have not filed in three years'],
    ['when a subcontractor files', 'passport-questionnaire', '§ 2-08(e)(2)(iii)', 'From $250,000 in twelve months the subcontractor files within thirty days'],
    ['who is an owner', 'passport-questionnaire', '§ 2-08(e)(1)', 'ten percent or more'],
    ['what late filing costs', 'passport-questionnaire', '§ 2-08(e)(9)(i), (ii)', 'you get no further contract, and you cannot bid or propose'],
    ['that it costs pay', 'passport-questionnaire', '§ 2-08(e)(9)(iii)', 'unless the CCPO allows it in writing'],
    ['that a subcontractor files too', '2-08', '§ 2-08(e)(2)(iii)', 'A subcontractor files too, if its awards of the past twelve months, with this one, reach $250,000'],
    ['and where one is hired', '4-13', '§ 2-08(e)(2)(iii)', 'They are due if its City contracts of the past twelve months, with this one, reach $250,000'],
    ['what the Charter says of protests', '2-10', 'Charter § 311(b)(9)', 'tells the Board to make rules on protests, but not for these three'],
    ['whom an officer tells of bidders who agree', 'bidders-collude', '§ 1-03(a)(1)(vi)', 'The 2020 text does not name that official.'],
    ['whether to award then', 'bidders-collude', '§ 2-08(a)(1), (b)(2)(vi)', 'Business integrity is one of the factors'],
    ['that all may be rejected', 'bidders-collude', 'Charter § 313(b)(2)', 'You may reject all bids'],
    ['what false bills are', 'false-bills', '§ 1-01(e)', 'if they are intentional or grossly negligent'],
    ['what to pay of them', 'false-bills', '§ 4-06(d)(3)(i)', 'Pay on time the part that is not in dispute.'],
    ['which local law speaks of false statements', 'false-bills', 'Local Law 67 of 2026', 'in force since July 12, 2026'],
    ['for how many years', 'false-bills', '§ 4-10(a), (e)(1)', 'five years at most. But no agency may start such a case on its grounds.'],
    ['what may be paid for the time before', 'unauthorized-purchase', 'Charter § 328(a)', 'We found no rule that clearly allows or forbids that'],
    ['that an extension is registered too', 'continuing-services', '§ 2-12(a), (d)', 'An extension is registered too.'],
    ['whether an extension displaces', 'continuing-services', 'Charter § 312(a)', 'above $1,000,000 with the extension'],
    ['who gets a request under FOIL', 'public-records', '§ 1-04(e)', 'A request under FOIL comes to the ACCO.'],
    ['that a law limits the databases', 'public-records', '§ 1-04(e)', 'Section 87(2) of the Public Officers Law'],
    ['that fifteen days online come before a release', 'yearly-plan', 'Local Law 70 of 2026', 'Since September 10, 2026'],
    ['what to do with a bid without a signature', 'bid-mistake', '§ 2-07(c)(3), (d)', 'as by an advantage to one bidder'],
    ['that it may be appealed', 'bid-mistake', '§ 2-07(e)(1)', 'You have five days from the day you get the notice'],
    ['what a new program is', 'human-services', '§ 3-16(j)(1)', 'So one that you buy again may be new.'],
    ['what a missing concept report does', 'human-services', '§ 3-16(j)(5), (6)', 'the contract is not invalid for that'],
    ['what client services are', 'human-services', '§ 1-01(e)', 'programs for others than the agency'],
    ['to a vendor what follows a last offer', 'proposals', '§ 3-03(g)(5)(i), (iii), (v)', 'You need not go lower'],
    ['how I get back on a bidders list', 'sealed-bids', '§ 3-02(f)(1), (4)', 'You must apply to be put back.'],
    // A lawyer of vendors: what a reader would act on was told by half.
    ['that a proposal can be withdrawn until it is due', 'send-a-bid', '§ 3-03(a)(4)(i), (f)(3)', 'Until it is due you can, by written notice'],
    ['for a late filing all five cases', 'passport-questionnaire', '§ 2-08(e)(3), (4)', 'only in the five cases of § 2-08(e)(3)'],
    ['a part that I cannot get in time', 'passport-questionnaire', '§ 2-08(e)(3)(v)', 'in spite of good faith'],
    ['who decides on late filings', 'passport-questionnaire', '§ 2-08(e)(3)(iii), (v)', 'the CCPO decides on the ACCO’s written request'],
    ['who asks for an exemption', 'passport-questionnaire', '§ 2-08(e)(5), (6)', 'If the ACCO applies in writing'],
    ['that late filings are reported too', 'passport-questionnaire', '§ 2-08(e)(7)', 'that grants an exemption or late filing'],
    ['to whom the end of a contract costs nothing', 'passport-questionnaire', '§ 2-08(e)(8)(i)', 'at no penalty to the City'],
    ['that a missing disclosure ends an offer', 'passport-questionnaire', '§ 2-07(c)(8), (d)', 'is rejected, with one exception'],
    ['what a micropurchase is, as we read it', 'passport-questionnaire', '§ 2-08(e)(1); § 3-05(a); § 3-08(c)(1)(i)', 'as we read it also a micropurchase'],
    ['as found, not as law, what a debt does', '2-08', '§ 2-08(g)(1)', 'We found no rule by which a caution or a debt alone'],
    ['when to ask for rehabilitation after one appeal', '2-08', '§ 2-08(p), (p)(1), (2)', 'until the time to appeal to the Mayor is over'],
    ['that the contract’s day to dispute comes first', '4-09', '§ 4-09(c), (d)(1)', 'by your contract’s day, or if none'],
    ['from when a vendor’s days run', 'false-bills', '§ 4-09(d)(1)', 'thirty days from the day it gets your notice'],
    ['what is open on a subcontractor’s pay', '4-13', '§ 4-13(f)', 'names construction contracts only'],
    ['who reports bidders that agree', 'bidders-collude', '§ 1-01(e); § 1-03(a)(1)(vi)', 'who are responsible for contracting report it'],
    ['where to keep what was seen', 'bidders-collude', '§ 1-04(a), (e)', 'ask your counsel where to keep it'],
    ['when poor work is excused', 'false-bills', '§ 2-08(b)(2)(vi), (d)(2)', 'Exception: it was beyond the vendor’s control'],
    ['and to an agency that would debar', 'debarment', '§ 2-08(d)(2); § 4-01(b), (c)', 'unless it was beyond its control'],
    ['when all payments may be taken back', 'false-bills', '§ 4-06(d)(4)(iii); § 1-02(h)(2)(ii)(A)', 'by fraud or in bad faith, the ACCO may declare it void and recover payments'],
    ['that emergency pay needs no registration', 'unauthorized-purchase', 'Charter § 328(a)', 'unless it is one of the exceptions'],
    ['who ratifies', 'unauthorized-purchase', '§ 1-02(h)(2)(i)', 'the ACCO, with the CCPO’s approval, may ratify'],
    ['who approves when much is taken out', 'change-order', '§ 4-02(a)(1), (b)(1)(ii)', 'the City Chief Procurement Officer must approve too.'],
    ['where to deliver an appeal', 'bid-mistake', '§ 2-07(e)(1)', 'mailing it by then is not enough'],
    // Two more: a firm that rents out toilets, and a deputy ACCO of Parks.
    ['that a vendor asks for a change of the papers', 'specifications', '§ 3-02(b)(2)(xvii); § 3-03(a)(22)', 'before the bids are opened. Ask for a change.'],
    ['what the requirements must not do', 'specifications', '§ 2-05(a)(4)', 'limit unique requirements that would tend to favor one vendor'],
    ['that it is unclear if they can be protested', 'specifications', '§ 2-10(a)', 'and does not name bid papers'],
    ['from when the ten days are safely counted', 'specifications', '§ 2-10(a)(1), (2)', 'from the day on which you could first see the papers'],
    ['the same where protests are told', '2-10', '§ 2-10(a)(1)', 'from the day on which you could first see the papers'],
    ['what holds for a competitor that wrote them', 'specifications', '§ 2-05(b)', 'it must not take part in any response'],
    ['what an answer by telephone is worth', 'send-a-bid', '§ 3-02(h), (i)', 'that a spoken answer binds the City'],
    ['what changes the papers', 'send-a-bid', '§ 3-02(i)(1)–(3); § 3-03(f)(2)', 'An amendment changes the papers.'],
    ['that failing to perform is enough', 'buy-against', '§ 4-07(a)', 'failed to perform or has defaulted'],
    ['what competition it takes', 'buy-against', '§ 4-07(a)', 'to the maximum extent practicable under the circumstances'],
    ['that renewals do not count', 'buy-against', '§ 4-07(a)', 'without renewals'],
    ['to the vendor that failed what it owes', 'buy-against', '§ 4-07(a)', 'Are you the vendor that failed?'],
    ['and how to dispute it', 'buy-against', '§ 4-09(a)(1), (d)(1)', 'send the notice all the same'],
    ['the same where a contract ends', '4-08', '§ 4-09(a)(1), (d)(1)', 'Do you dispute that charge?'],
    ['and to a late vendor', 'more-time', '§ 4-07(a)', 'the agency may buy elsewhere'],
    ['who verifies what is bought', 'inspection', '§ 4-05', 'For goods and some services the Department of Citywide Administrative Services (DCAS) does.'],
    ['that no rule speaks of my yard', 'inspection', '§ 4-05', 'may enter your yard or shop'],
    ['what refusing inspectors may cost', 'inspection', '§ 4-10(a), (b)(1)(ix)', 'To refuse reasonable requests of City inspectors'],
    ['which visits nobody announces', 'inspection', '§ 4-01(e)(1)', 'site visits that nobody announces'],
    ['which records the Comptroller may ask for', 'inspection', '§ 4-09(e)(3)', 'original business records'],
    ['and where I keep them', 'contract-files', '§ 4-09(e)(3)', 'original business records'],
    ['that an audit may hold up my pay', 'inspection', '§ 4-06(c)(3)(i)', 'reasonable cause to believe'],
    ['whether I come to the hearing', '2-11', '§ 2-11(d)(1); Charter § 326(a)', 'We found no rule that you must come to a hearing'],
    ['whether goals bind me', 'mwbe-goals', '§ 3-02(b)(2)(xiv), (e)(1)(ii)(B)((h)); § 3-03(a)(17)', 'it says if § 6-129 applies'],
    ['whom I ask of a goal', 'mwbe-goals', '§ 3-02(b)(2)(xvii); § 3-03(a)(22)', 'well before offers are due'],
    ['to a vendor where the weights stand', 'proposals', '§ 3-03(a)(3), (4)', 'It says how much each point, or each group of points, counts'],
    ['the same where raters are told', 'evaluation-committee', '§ 3-03(a)(3), (4)', 'the weight of each or of each group'],
    ['that the lowest price need not win', 'evaluation-committee', '§ 3-03(g)', 'may pick the best technical offer over a cheaper one'],
    ['from which day the four months run', '4-09', '§ 4-09(g)(6)', 'not of the day you got it'],
    ['which court', '4-09', '§ 4-09(g)(6)', 'New York County (Manhattan), under Article 78'],
    ['what it hears', '4-09', '§ 4-09(g)(6)', 'no papers and no facts that the Board did not have'],
    ['to a vendor when its deposit comes back', 'bonds', 'Charter § 313(c)', 'Your deposit is returned upon the award.'],
    ['and what to do if it does not', 'bonds', '§ 3-02(b)(2)(xvii)', 'The award is made, and nothing came?'],
    ['what arrears may mean besides', '4-06', '§ 4-10(a), (b)(1)(iii)', 'arrears on a debt to the City'],
    ['to a vendor when it may start', '2-12', 'Charter § 328(a)', 'Once the Comptroller has registered the contract'],
    ['that costs alone are not named', 'change-order', '§ 4-02(b)(1)(ii), (vii), (c)', 'names no price rise without extra work'],
    ['whom to ask before paying more', 'change-order', '§ 4-02(b)(1)(ii), (c)', 'your counsel, and the Corporation Counsel'],
    ['that a gift is not reached', '1-02', 'Charter § 310; § 1-02(a)', 'Where none is spent, they do not reach the gift'],
    ['that donated money is', '1-02', 'Charter § 310; § 1-02(a)', 'That is money under its control'],
    ['what money counts', 'concession', '§ 1-02(a)', 'or from money that the City controls, assesses or collects'],
    ['that a newer rule on multi-award contracts is not held', 'contract-length', 'the Board’s notices', 'The Board adopted a rule on multi-award contracts'],
    ['how long an order may run', 'contract-length', '§ 3-02(t)(3); § 3-03(j)(3)', 'The CCPO may approve an extension beyond that.'],
    ['on what condition the term is extended', 'contract-length', '§ 4-02(b)(1)(iii)', 'for good and sufficient cause'],
    ['what an RFP for several years says', 'contract-length', '§ 3-03(a)(6)(i), (iii), (iv)', 'for lack of money in a later fiscal year'],
    ['that best value may need the notice', '2-11', '§ 2-11(b)(1)(i)', 'before you skip the notice'],
    ['that the CCPO could shorten the ten days', '2-11', '§ 2-11(a), (c)(1)', 'or a shorter time that the CCPO approved'],
    ['where an order without a contract may rest', 'unauthorized-purchase', '§ 2-12(b)(1)', 'First see if a registered requirements contract'],
    ['that nothing lets it be paid', 'unauthorized-purchase', '§ 1-02(h)', 'where there is neither contract nor order'],
    ['which orders need no registration', 'unauthorized-purchase', '§ 2-12(b)(1), (2)', 'another government’s contract once the copy'],
    ['that the plan is of services', 'yearly-plan', 'Charter § 312(a), (a)(8)(b)', 'For goods or construction we found no such plan'],
    ['what each amendment must ask', 'send-a-bid', '§ 3-02(i)(2); § 3-03(f)(2)', 'ask each bidder to acknowledge all amendments'],
    ['what a rater with a relative does', 'conflict-of-interest', '§ 1-03(a)(4); § 3-03(g)(1)', 'rate nothing until'],
    ['when a name check may be left', '2-08', '§ 2-08(f)(1)', 'after thirty calendar days'],
    ['who may hear the appeal', '2-08', '§ 2-08(k)(5)', 'not the ACCO or those who work under the ACCO'],
    ['whether experience may be weighed', '2-08', '§ 2-08(b)(2)(iii), (c)(2)', 'Lack of experience may count.'],
    ['who tells the lowest bidder', 'bid-mistake', '§ 2-07(b)', 'Mail the determination within two business days'],
    ['the whole test of a waiver', '2-07', '§ 2-07(d)', 'and competition is not otherwise undermined'],
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
    'content/choosers/desks.json',
    'content/guides/get-help.mdx',
    'content/authorities.json',
    'pages/vendors.astro',
  ])('%s says where the second appeal goes, and never “every appeal” to the Agency Head', (place) => {
    const text = readFileSync(`src/${place}`, 'utf8').replace(/\s+/g, ' ');
    const told = [...text.matchAll(/(?:appeal to|go to) the Mayor or the C/g)].map(({ index }) => text.slice(index, index + 420));
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((one) => !one.includes('Office of the Mayor') && !one.includes('then to the Mayor'))).toEqual([]);
    expect(text).not.toContain('Deliver every appeal');
  }); // prettier-ignore

  test('an emergency’s approval stands before the contract, and its filing after the award', () => {
    const parts = readFileSync('src/content/guides/publish-on-time.mdx', 'utf8').split(/^## /m);
    const part = (heading: string) => parts.find((one) => one.startsWith(heading));
    expect(part('Before the contract')).toContain('You need their approval before the purchase.');
    expect(part('After award or execution')).not.toContain('for approval');
  });

  test.each([
    ['charter-310', 'Exception: the Charter or a statute provides otherwise.'],
    ['ppb-1-02', 'except as law provides otherwise'],
    ['ppb-3-02', 'within one standard category, may be removed after notice to it'],
    ['ppb-4-08', 'covers construction and construction-related services'],
  ] as const)('of %s what its law says', (id, words) => expect(authorities[id].says).toContain(words));

  test.each([
    ['late-bids', 'Charter § 313(b)(2)', 'the reason'],
    ['4-06', '§ 4-06(c)(4)', 'Tell the vendor'],
    ['assign-contract', 'Charter § 327(b)', ''],
  ] as const)('and %s no longer rests on %s for what that does not say', (page, cite, words) =>
    expect(statementsOf(pages[page]).filter((one) => citeOfStatement(one) === cite && one.says.includes(words))).toEqual([]),
  );

  test('that an unsolicited proposal for a demonstration project is for something new, to a vendor', () => {
    const told = Object.entries(TO_VENDOR).filter(([said]) => said.includes('by an unsolicited proposal'));
    expect(told).toHaveLength(2);
    expect(told.filter(([, one]) => !/for something new/.test(one))).toEqual([]);
  });

  test.each([
    ['subcontractor', '/sections/4-13/'],
    ['Assignment of a contract', '/topics/assign-contract/'],
  ])('whom an agency asks: %s', (about, page) => expect(AGENCY_DESKS.find((one) => one.about.includes(about))?.opens?.page).toBe(page));
});

describe('above the small purchase limits a way asks for', () => {
  const DUE = ['ppb-2-01:written-decision', 'ppb-2-02:presolicitation-review', 'charter-312:displacement', 'ppb-2-08:responsibility', 'ppb-2-09:recommendation-for-award', 'charter-326:comment', 'charter-327:certifications', 'charter-328:registration', 'charter-325:award-notice']; // prettier-ignore
  /** Of consulting for $2,400,000, as §§ 2-01, 2-02, 2-08 and 2-09 and Charter §§ 312(a) and 325 to 328 have it for each of these. */
  test.each(['sealed-bids', 'proposals', 'negotiated-acquisition', 'prequalified-bids', 'task-orders', 'buy-against', 'innovative', 'outside-directed'] satisfies WayId[])('%s: every paper', (way) => {
    const asked = asksOf(way, { category: 'professional-services', amount: '2400000.00', asOf: '2026-11-28' });
    const found = asked.flatMap((one) => (one.kind === 'finding' && (one.finding.outcome === 'required' || way.endsWith('-bids')) ? [one.finding.id as string] : []));
    expect(DUE.filter((one) => !found.includes(one))).toEqual([]);
  }); // prettier-ignore

  test('in the order of time: the review before the determination of displacement, responsibility before the recommendation', () => {
    for (const way of ['task-orders', 'buy-against', 'innovative', 'outside-directed'] satisfies WayId[]) {
      const ids = WAYS_TO_BUY[way].least.flatMap((one) => ('rule' in one ? [one.rule as string] : []));
      expect([way, ids.filter((one) => DUE.slice(0, 5).includes(one))]).toEqual([way, DUE.slice(0, 5)]);
    }
  });
});
