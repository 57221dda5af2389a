/**
 * Where the text is open and we chose. A finding that rests on a reading names it; the page shows the other reading too.
 * The reading taken is the careful one: the stricter duty, the earlier date, the lower limit.
 */
import type { AuthorityId, Citation } from './finding.ts';

export interface Reading {
  at: readonly (Citation | AuthorityId)[];
  /** What the text leaves open, as a question. */
  open: string;
  /** The readings, ours first. */
  readings: readonly [taken: string, ...others: string[]];
  /** Why, or what to do to be safe. */
  safe: string;
}

const reading = (at: Reading['at'], open: string, readings: Reading['readings'], safe: string): Reading => ({ at, open, readings, safe });

export const READINGS = {
  // § 3-05
  'sole-source-floor': reading(
    ['3-05(a)', '3-08(c)(1)(ii)'],
    'Section 3-08(c)(1)(ii) sets two micropurchase limits: which one is the floor of § 3-05?',
    ['The limit for what is bought: construction has its own.', 'The lower limit, whatever is bought.'],
    'For construction between the two limits, following § 3-05 all the same does no harm.',
  ),
  'five-days': reading(
    ['3-05(b)(2)', 'ppb-1-01'],
    'Are the five days for the Comptroller’s copy calendar days?',
    ['Yes: days are calendar days unless a rule says otherwise (definitions, 2020 text).', 'No: business days.'],
    'Count calendar days.',
  ),
  'notice-may-jeopardize': reading(
    ['3-05(c)(1)(i)', '3-05(c)(2)(i)', 'charter-321'],
    'Corporation Counsel’s statement lifts “this subdivision”: the notice of intent only, or all of subdivision (c), the notice of award too?',
    [
      'The notice of intent only: the statement is about “such notice”.',
      'All of subdivision (c), so that no notice of award is due either.',
    ],
    'Publish the notice of award unless counsel advises otherwise, and ask whether Charter § 321(b) wants a notice after negotiations.',
  ),
  'pin-form': reading(
    ['3-05(c)(1)(ii)(B)', '3-05(c)(2)(ii)(B)', '3-11(e)(2)(ii)', '3-11(h)(2)(ii)', 'ppb-1-01'],
    'Does an EPIN do for the PIN that a notice must give?',
    ['Yes: it identifies the procurement.', 'No: the definition has a number that begins with the agency’s budget code.'],
    'Print both where there are two.',
  ),
  'printed-code-summary': reading(
    ['3-05(c)(1)(ii)(F)', '3-05(c)(2)(ii)(G)'],
    'Is a printed code, such as “Available only from a single source”, a summary of the determination?',
    ['No: it gives the conclusion without the grounds.', 'Yes: it is the determination in short.'],
    'Write a sentence of the agency’s own: what was looked for, and why only this vendor was found.',
  ),
  simultaneously: reading(
    ['3-05(c)(1)(i)', '3-07(h)(1)(i)', '3-11(e)(1)'],
    'A notice is posted online “simultaneously with its publication”: on the very day, or may it stand there earlier?',
    ['On the day of the City Record.', 'Earlier too, if it still stands there on that day.'],
    'Post it on the day it is published. If it went up later, count the days before negotiations from the posting.',
  ),
  'interest-before-negotiations': reading(
    ['3-05(c)(1)', '3-05(c)(1)(ii)(H)', '3-11(e)(2)(viii)', '3-11(f)'],
    'May negotiations begin before expressions of interest are due?',
    [
      'No: what is received has to be evaluated, and may lead to a solicitation instead.',
      'Yes: the text counts days from the notice to negotiations only, and names no due date before them.',
    ],
    'Let the due date pass, and evaluate what came in, before negotiations begin.',
  ),
  'timing-from-notice-alone': reading(
    ['3-05(c)(1)(i)', '3-05(c)(2)(i)', '3-11(e)(1)', '3-11(h)(1)'],
    'Can a notice alone show that it was in time?',
    ['No: it tells neither when negotiations begin nor when the contract was registered.', 'Yes, by the due date that it prints.'],
    'Find the second date before saying that a notice was late, or in time.',
  ),

  // § 3-06
  'emergency-approval-form': reading(
    ['3-06(c)(2)', '3-06(c)(3)', '3-06(e)(3)', 'charter-315'],
    'Prior approval, yet a determination submitted later “for approval”: which comes first, and is there a value below which neither is needed?',
    [
      'Approval first, in any form and at any value; the written determination follows as soon as possible.',
      'Approval of the written determination may follow the purchase.',
    ],
    'Have both approvals before buying. The text states no value below which they are not needed, and fixes no form.',
  ),
  'counsel-for-other-buyers': reading(
    ['3-06(c)(2)', 'charter-310', 'ppb-1-02'],
    'For an elected official, the Council or a board: does its own officer act in place of the Corporation Counsel, a Mayor’s appointee?',
    [
      'Have the Corporation Counsel’s approval, and your own officer act as well.',
      'The buyer’s own officer acts instead.',
      'The Corporation Counsel acts: Charter § 315 names that office as the City’s lawyer.',
    ],
    'Get both.',
  ),
  'emergency-filing-days': reading(
    ['3-06(e)(3)', 'charter-315'],
    'Do the fifteen days after award hold only for the Council, or also for the Corporation Counsel and the Comptroller?',
    ['Keep day 15 for all three.', 'For the Council only; the other two have it at the earliest practicable time.'],
    'File with all three by day 15.',
  ),
  'emergency-notice-floor': reading(
    ['3-06(e)(2)', '3-06(f)(1)', 'charter-325'],
    'Does every emergency award need a notice, or only those exceeding the small purchase limits?',
    [
      'Every one: (e)(2) has no floor, nor has Charter § 325(d).',
      'Only those above the limits: (e)(2) points to (f), and (f)(1) speaks of nothing else.',
    ],
    'Publish a notice of each emergency award.',
  ),
  'emergency-reason-citation': reading(
    ['3-06(f)(2)(viii)'],
    'Is a bare “Charter 315” the “citation of the reason under Section 315”?',
    ['No: write the reason with the section.', 'Yes: the section is cited.'],
    'Write the danger and the section. A citation of § 3-06 in its place will not do.',
  ),
  'emergency-without-bidding': reading(
    ['3-06(f)(2)', 'charter-312', 'charter-315'],
    'Does the notice of an emergency award also give the determination not to use competitive sealed bidding?',
    [
      'Yes: Charter § 312(b)(2) names the award notice of an emergency procurement.',
      'No: Charter § 315 applies notwithstanding § 312, and asks for its own determination alone.',
    ],
    'Say in the summary why bidding would not do, and why the method was the most competitive that fitted.',
  ),
  'standing-approval': reading(
    ['3-06(c)(2)', 'charter-315', 'local-law-2026-71'],
    'Is a standing approval, given once for several emergencies, the prior approval of each, and does its day select Charter § 315?',
    [
      'Not surely: each procurement has its own approval, and without one the text of 2026 is taken to hold.',
      'Yes: it is given beforehand, and its own day decides.',
    ],
    'Have both officers approve this procurement by itself, and keep to the 90 days.',
  ),
  'approved-on-11-may': reading(
    ['charter-315', 'local-law-2026-71'],
    'Does Charter § 315 of 2026 hold for an emergency procurement approved on 11 May 2026 itself?',
    ['Treat it as covered: the local law was in force that day.', 'No: it speaks of procurements approved after that day.'],
    'End the term within 90 days or have both officers determine that it must be longer, and put the term into the determination.',
  ),
  'two-approval-days': reading(
    ['charter-315', 'local-law-2026-71'],
    'The two officers approved on different days, one of them after 11 May 2026: which day selects Charter § 315?',
    ['The later: until then the procurement is not approved by both.', 'The earlier: each approval has to come after that day.'],
    'Keep to the text of 2026.',
  ),
  'term-days': reading(
    ['charter-315', '3-11(d)'],
    'Do the first and the last day of a contract both count in its term?',
    ['Yes, both.', 'No: the days from the first to the last are counted, a day fewer.'],
    'Let the term end a day earlier.',
  ),
  'two-clocks': reading(
    ['3-07(e)(3)', 'charter-328', 'ppb-2-12'],
    'Thirty days from award stand in the Rules, fifteen days from execution in the Charter: which one holds?',
    [
      'Both; either may end first. For emergencies the thirty days stand in § 2-12(e)(4), read in its text of 2020.',
      'The Charter’s fifteen days take the place of the thirty.',
    ],
    'Submit by the earlier date.',
  ),

  // § 3-07
  'commodities-are-goods': reading(
    ['3-07(a)', '3-07(b)'],
    'The section speaks of “commodities”, which it does not define: only goods, or also services?',
    ['Goods only.', 'Also a service in an eligible market, such as energy.'],
    'Use another method for services, or get counsel’s view.',
  ),
  'commodity-other-buyers': reading(
    ['3-07(c)', '3-07(f)', 'charter-310', 'ppb-1-02'],
    'For an elected official, the Council or a board: who selects the commodities?',
    ['The CCPO, for all: the list is general, not an act in a particular procurement.', 'The buyer’s own officer, in place of the CCPO.'],
    'Buy only what is on the CCPO’s list, and have your own officer approve it as well.',
  ),
  quarterly: reading(
    ['3-07(c)'],
    'Is “quarterly” once in each calendar quarter, or never more than three months apart?',
    ['Never more than three months apart.', 'Once in each calendar quarter.'],
    'The CCPO sets the schedule: ask for it.',
  ),
  'three-business-days': reading(
    ['3-07(h)(1)(i)'],
    'What is a business day, and does the third day before count or must three whole days lie between?',
    [
      'Monday to Friday less City holidays; the third day before counts.',
      'Three clear business days must lie between: publish a business day earlier.',
    ],
    'Publish a business day earlier where you can.',
  ),
  'accelerated-small': reading(
    ['3-07(h)(1)(i)', '3-08(c)(1)(i)'],
    'Does an accelerated procurement at or below the small purchase limit need a notice of solicitation?',
    ['Yes: every accelerated solicitation is noticed.', 'No: run as a small purchase it needs none.'],
    'Publish the notice.',
  ),
  'accelerated-sole-source': reading(
    ['3-07(h)(1)(i)', '3-05(c)(1)(i)'],
    'An accelerated procurement by sole source: three business days before negotiations, or ten calendar days?',
    [
      'Ten calendar days: § 3-05(c) makes no exception for it.',
      'Three business days: § 3-07(h) is the special rule and names the sole source method.',
    ],
    'Publish ten calendar days before.',
  ),
  'accelerated-shortage': reading(
    ['3-07(a)', '3-07(e)(2)', '3-07(e)(3)', 'charter-326', 'charter-328'],
    'Where only a shortage is relied on: do the Charter’s exemptions, which name price fluctuations, still apply?',
    [
      'Not surely: take comments under § 326, and ask whether registration must come first under § 328.',
      'Yes: the Board’s rule identifies the markets, shortages among them.',
    ],
    'Rest the determination on price fluctuations where they exist; otherwise ask counsel.',
  ),
  'order-executed': reading(
    ['charter-328', '3-07(e)(1)'],
    'The Charter’s fifteen days run from “execution of any such contract”: what day is that of a purchase order?',
    ['The day the City issues the order, which binds it.', 'The day the vendor accepts it, or starts work under it.'],
    'Count from the day the order is issued.',
  ),
  'accelerated-registration': reading(
    ['3-07(h)(2)(i)', '3-07(e)(1)', '3-07(e)(3)'],
    'The notice of award runs from registration: what of a purchase order that may never be registered?',
    [
      'Publish within the days after the earlier of registration and purchase order.',
      'Registration follows the submission under (e)(3), and the days run from it.',
      'Without registration no notice is due.',
    ],
    'Publish after the purchase order, and again if it is registered later.',
  ),

  // § 3-08
  'construction-related-micropurchase': reading(
    ['3-08(c)(1)(ii)', '3-08(c)(1)(iii)'],
    'Which micropurchase limit do construction-related services have?',
    [
      'They are services, not construction: the limit for goods and services applies.',
      'They go with construction: the higher construction limit applies.',
    ],
    'Compete above the lower limit. Paragraph (iii) names “construction-related services” apart from “construction”.',
  ),
  'mwbe-maximum-in-time': reading(
    ['3-08(c)(1)(iv)', 'charter-311'],
    'From which day could agencies use a higher M/WBE maximum: the State law’s or the rule’s?',
    [
      'The rule’s: the Charter lets the Board provide by rule, so the figure in the rule was the one to use.',
      'The State law’s: the Charter’s ceiling itself is the limit.',
    ],
    'The rule’s day is the later one. Since 3 June 2023 the rule points to the Charter, and the two are the same.',
  ),
  'mwbe-maximum-day': reading(
    ['3-08(c)(1)(iv)', 'charter-311'],
    'Where the M/WBE maximum rose between solicitation and award, which one binds?',
    [
      'The lower one, of the day of solicitation, until counsel says otherwise.',
      'That of the day on which the purchase is made: the words forbid to “make any purchase” over the maximum.',
    ],
    'Have counsel’s view before the award, or solicit again.',
  ),
  'which-value': reading(
    ['3-08(a)', '3-08(c)(1)(ii)', '3-08(c)(1)(iii)'],
    'Which value is tested: the estimated or the awarded one, with or without options?',
    ['Both must be within the limit, options counted.', 'The estimate at the time of solicitation decides.', 'The award decides.'],
    'Enter both values. If either passes a limit, use the method for the higher value.',
  ),
  'mwbe-change-maximum': reading(
    ['3-08(b)', '3-08(c)(1)(iv)'],
    'For changes to an M/WBE small purchase, does the maximum of the award or of the change apply?',
    ['The lower of the two.', 'The maximum on the day of the change.', 'The maximum on the day of the award.'],
    'Stay within the lower one.',
  ),
  'twelve-month-window': reading(
    ['3-08(c)(1)(i)'],
    'When does the twelve-month period end, and over which agencies is it counted?',
    [
      'It ends on the day of the award, that day included, and counts the awards of all City agencies.',
      'It counts the buying agency’s awards only.',
    ],
    'Count citywide, back from the day of the award.',
  ),
  'twelve-month-edge': reading(
    ['3-08(c)(1)(i)'],
    'Does an award made exactly twelve months before this one, on the same day of the year, still fall within the twelve months?',
    [
      'Yes: the day from which a period is counted back is left out, so the period begins on that day.',
      'No: the day of this award is the last of the twelve months, so they begin on the day after that one.',
    ],
    'Count it.',
  ),
  'micropurchase-growth': reading(
    ['3-08(b)', '3-08(c)(1)(ii)'],
    'May a micropurchase grow past its limit by changes or renewals?',
    [
      'No: buying without competition ends at the micropurchase limit.',
      'Yes, up to the small purchase limit, the only cap that subdivision (b) names.',
    ],
    'Stop at the micropurchase limit, or compete.',
  ),
  'divided-purpose': reading(
    ['3-08(b)'],
    'Were purchases artificially divided?',
    ['Purpose cannot be computed: the total is shown against each limit, and the Contracting Officer judges.'],
    'Add up what belongs to one need, and write down why purchases were kept apart.',
  ),
  'human-services-goods': reading(
    ['3-08(c)(1)(iv)'],
    'Are goods bought for a human-services programme “human services”?',
    ['No: goods are not services.', 'Yes: what serves the programme is excluded with it.'],
    'Get counsel’s view before using the M/WBE method for them.',
  ),
  'hearing-wording': reading(
    ['3-08(c)(1)(i)', '3-07(e)(2)', 'charter-326'],
    'What does “public hearing” mean since online notice and comment replaced hearings on 21 May 2025?',
    ['The notice and comment of Charter § 326.', 'Nothing, until the Board changes the words.'],
    'Follow § 326. A Board rule of that day may have changed these words and § 2-11; check both.',
  ),
  'one-vendor-list': reading(
    ['3-08(c)(1)(iii)'],
    'A bidders list of one vendor, and one responsive bid: could “other vendors” respond?',
    ['Not clear enough to award on: ask the CCPO.', 'There are no other vendors, so the condition is met.', 'The condition cannot be met.'],
    'Ask the CCPO before award.',
  ),
  'additional-vendors': reading(
    ['3-08(c)(1)(iii)'],
    'Does soliciting more than five vendors at random need the CCPO’s approval?',
    [
      'Yes: any vendor beyond five is additional.',
      'No: “at least five” at random has no upper end, and “additional” means hand-picked or off the list.',
    ],
    'Get the approval before soliciting more than five.',
  ),
  'dsbs-technique': reading(
    ['3-08(c)(1)(iii)', '3-08(c)(1)(iv)'],
    'Are vendors found by a DSBS technique “additional vendors”, and when must M/WBE certification hold?',
    [
      'Get approval for them, and verify certification both at quote and at award.',
      'The sentence on DSBS techniques is permission enough.',
    ],
    'Get CCPO approval, document it, and verify certification twice.',
  ),
  'oral-solicitations': reading(
    ['3-08(c)(2)', '3-08(e)(10)'],
    'May a small purchase be solicited orally, since the record lists oral bid solicitations?',
    [
      'No: purchases under (c)(1)(iii) need a written solicitation; oral ones belong to micropurchases.',
      'An oral solicitation may stand beside the written one.',
    ],
    'Solicit in writing.',
  ),
  'pql-for-construction': reading(
    ['3-08(c)(1)(iii)', '3-10(h)(1)'],
    'Where a construction PQL exists, must a small purchase be limited to it?',
    [
      'Ask whether a PQL exists, and ask the CCPO.',
      'Only formal bids are limited to the PQL.',
      'Small purchases are limited to it as well.',
    ],
    'Ask the CCPO before drawing from the citywide list.',
  ),
  'last-day': reading(
    ['3-08(d)(2)(i)', 'gcl-25-a'],
    'What if the last day falls on a Saturday, Sunday or holiday?',
    [
      'It stands: act on or before it.',
      'General Construction Law § 25-a moves it to the next business day; whether that binds a City rule is not settled.',
    ],
    'Keep the earlier date. A publication also needs an edition of the City Record.',
  ),
  'early-award-notice': reading(
    ['3-08(d)(2)(i)'],
    'May the notice of award be printed before registration?',
    ['No: “within … after registration” means not before.', 'An early notice serves the purpose.'],
    'Publish after registration, or publish again.',
  ),

  'mwbe-order-notice': reading(
    ['3-08(d)(2)(i)', '3-08(d)(1)'],
    'The notice of award runs from “registration of the contract”: what of a purchase order that may never be registered?',
    [
      'Publish within the days after the earlier of registration and purchase order.',
      'The days run from registration, whenever that comes.',
      'Without registration no notice is due.',
    ],
    'Publish after the purchase order, and again if it is registered later.',
  ),

  // § 3-09
  'state-agency': reading(
    ['3-09(a)', 'ppb-1-01', 'charter-316'],
    'Does “any other State agency” include agencies of other states?',
    ['No: “State” is the State of New York.', 'Yes: any state.'],
    'Buy with another state by the cooperative way of subdivision (b).',
  ),
  'notwithstanding-chapter': reading(
    ['3-09(a)', 'charter-316', 'charter-326', 'charter-317'],
    'Charter § 316 applies “notwithstanding any other requirement” of the chapter: of which is a purchase freed?',
    ['Only of competition: take comments, and get the Mayor’s approval, where they are due.', 'Of comment and approval as well.'],
    'Do both, or have counsel’s written view. A cooperative purchase cannot count on § 316.',
  ),
  'others-sealed-bids': reading(
    ['3-09(b)(3)', 'charter-317', 'charter-326'],
    'Are sealed bids taken in a cooperative purchase the “competitive sealed bidding” that Charter §§ 317(b) and 326 except?',
    [
      'Not surely: those words mean bidding under § 313 and the Board’s rules, which another government need not follow.',
      'Yes: the words ask for a method, not for whose it is; for proposals, if their weights were in writing beforehand.',
    ],
    'Get the approval and take comments, or have counsel’s written view.',
  ),
  'cooperative-price': reading(
    ['3-09(e)(1)', '3-09(a)'],
    'Does a cooperative purchase need the determination of price that (e)(1) wants recorded?',
    ['Record one: (e)(1) speaks of all records.', 'No: only (a), on intergovernmental purchases, sets a standard for the price.'],
    'Make and record it.',
  ),
  'bare-contact': reading(
    ['3-09(d)(2)(F)', '3-11(e)(2)(vii)'],
    'Is a bare contact address “how the vendor may express interest”?',
    ['No: say in words how.', 'Yes: vendors know what it is for.'],
    'Say it in words.',
  ),

  // § 3-10
  'list-finding-after-waiver': reading(
    ['3-10(a)', '3-10(b)'],
    'Where no special case determination is required, must the ACCO still find the list right for the item, accurate, complete and current?',
    ['Yes: the list must be right whoever waives the special case.', 'No: the finding is a part of the determination that falls away.'],
    'Make the finding and file it.',
  ),
  'charter-determination-for-lists': reading(
    ['3-10(b)', 'charter-312'],
    'Does the Charter’s written determination to use other than competitive sealed bidding remain where § 3-10(b) asks no special case determination?',
    [
      'Yes: the Charter lists bids from prequalified vendors apart from competitive sealed bidding, and the Rules cannot lift its requirement.',
      'No: the Board defines special cases by rule, and these need no finding of their own.',
    ],
    'Have the agency head sign the Charter’s determination as well.',
  ),
  'once-annually': reading(
    ['3-10(e)(1)(i)', '3-10(e)(1)(iv)'],
    'Does “at least once annually” mean once in each calendar year, or never more than twelve months apart?',
    ['Never more than twelve months apart.', 'Once in each calendar year.'],
    'Publish within twelve months of the last notice.',
  ),
  'cutoff-and-open-list': reading(
    ['3-10(e)(1)(ii)', '3-10(h)(1)', 'charter-324'],
    'May a list for one procurement close at its cutoff date, although entry must be continuously available?',
    [
      'The cutoff settles who is considered for this solicitation; later applications are still taken.',
      'The list closes at the cutoff date.',
    ],
    'Accept later applications, and say so in the notice.',
  ),
  'two-year-affirmation': reading(
    ['3-10(f)'],
    'Do the two years of the affirmation run from listing or from the last affirmation?',
    ['From listing, every second anniversary.', 'From the last affirmation.'],
    'Affirm by the earlier date.',
  ),
  'incomplete-questionnaire': reading(
    ['3-10(e)(1)(iii)', '3-10(g)(1)'],
    'What becomes of the ninety days when the questionnaire is not properly completed?',
    [
      'They run from the submission of a properly completed one.',
      'They run from the first submission: the notice of (e)(1)(iii) does not say “properly completed”.',
    ],
    'Say at once what is missing, and decide within ninety days of the first submission where you can.',
  ),
  'made-or-mailed': reading(
    ['3-10(e)(1)(iii)', '3-10(g)(1)'],
    'Do the ninety days end with the decision, or with the mailing of it?',
    ['With the mailing: only then does the vendor have an approval or denial.', 'With the decision: the words are “approve or deny”.'],
    'Decide and mail within the ninety days, and date the decision.',
  ),
  'ninety-days-without-exception': reading(
    ['3-10(e)(1)(iii)', '3-10(g)'],
    'Do the exceptions of (g), for mentoring lists and other schedules, reach the ninety days that (e)(1)(iii) states without exception?',
    ['The exceptions of (g) govern the review.', 'The notice tells applicants ninety days, whatever the list.'],
    'Decide within ninety days.',
  ),
  'proposals-limited-to-list': reading(
    ['3-10(h)(1)'],
    '“The solicitation of bids … must be limited to vendors on the PQL”: are proposals limited too?',
    ['Yes: limit them to the list.', 'No: the sentence speaks of bids, the one before it of bids or proposals.'],
    'Limit them to the list.',
  ),
  'special-circumstances': reading(
    ['3-10(i)(1)', 'charter-318', 'charter-320'],
    'The Charter allows a selected list “if special circumstances require”; are the grounds of (i)(1) such circumstances?',
    ['Name a ground of (i)(1) and the special circumstances.', 'A ground of (i)(1) is enough.'],
    'State both in the written determination.',
  ),
  'short-list': reading(
    ['3-10(i)(1)', '3-10(i)(3)(i)'],
    'What if the list has fewer vendors than the minimum?',
    [
      'Solicit the whole list: no words say “or all, if fewer”, and soliciting all is not selective.',
      'Soliciting all on the list meets the minimum.',
    ],
    'Solicit the whole list.',
  ),
  'rotational-minimum': reading(
    ['3-10(i)(2)', '3-10(i)(3)(ii)', 'ppb-3-03'],
    'How many vendors must be solicited by rotation where § 3-03(h) gives no number?',
    ['As many as at random: eight for each award.', 'Three, as § 3-03(h) has for construction-related services.'],
    'Solicit eight for each award.',
  ),
  'awards-other-than-two': reading(
    ['3-10(i)(3)(iv)'],
    'What is the minimum for more than two awards?',
    ['The same number for each award: the text gives two as an example, and asks for proportion.', 'Only the examples bind.'],
    'Multiply.',
  ),
  'best-qualified-awards': reading(
    ['3-10(i)(3)(iii)', '3-10(i)(3)(iv)'],
    'For several awards to the best qualified, other than under § 3-03(h)(2)(ii): five for each award, or the general eight?',
    [
      'Eight for each award: the exception names § 3-03(h)(2)(ii) only.',
      'Five for each award: proportional to the minimum of paragraph (iii).',
    ],
    'Select eight for each award.',
  ),
  'unnamed-way-awards': reading(
    ['3-10(i)(3)(iv)', 'ppb-3-03'],
    'For several awards under a way of § 3-03(h) that paragraph (iv) does not name: eight for each award, or that way’s own number?',
    ['Eight for each award: no exception is stated.', 'The number of § 3-03(h) for each award.'],
    'Solicit eight for each award.',
  ),
  'mentoring-minimum': reading(
    ['3-10(i)(3)(v)'],
    'Does a mentoring procurement that selects a method of this paragraph keep that method’s minimum?',
    ['Yes: the method comes with its minimum.', 'No: the agency is free, as it is to restrict the solicitation.'],
    'Keep the minimum.',
  ),
  'removal-as-revocation': reading(
    ['3-10(j)', '3-10(l)(2)', '3-10(m)(1)'],
    'Is removal from the list for non-responsibility a revocation, with its notice and appeals?',
    ['Treat it as one: give both notices.', 'No: it follows from the finding of non-responsibility, which has its own appeal.'],
    'Agency: send both notices. Vendor: file by the shorter clock.',
  ),
  'last-day-of-suspension': reading(
    ['3-10(g)(2)', '3-10(l)(1)', 'gcl-30'],
    'Which is the last day of a suspension of three months?',
    ['The day of the same number in the third month after.', 'The day before it: the first day counts.'],
    'End it a day earlier: one that lasts longer is deemed a revocation.',
  ),
  'receipt-before-fifth-day': reading(
    ['3-10(m)(1)'],
    'If a mailed notice arrives before the fifth day, does the time to appeal run from its arrival?',
    ['Yes: “no later than” leaves an earlier receipt to count.', 'No: a mailed notice counts from the fifth day.'],
    'Count from the day it arrived.',
  ),
  'late-appeal': reading(
    ['3-10(m)(1)', '3-10(m)(3)'],
    'May an appeal filed after its last day still be decided on its merits?',
    [
      'Not surely: the text sets the time and names no extension.',
      'Yes: the Agency Head “shall consider the appeal”, and no words bar a late one.',
    ],
    'Rule first on whether it can be heard, and give the reason in the decision. Vendor: ask at once.',
  ),
  'to-whom-forwarded': reading(
    ['3-10(m)(5)'],
    'To whom does the agency forward the appeal papers? The sentence does not say.',
    ['To OATH.', 'To those who had copies of the appeal as well.'],
    'Send them to OATH, and copies to the others.',
  ),
  'late-petition': reading(
    ['3-10(m)(5)', 'charter-324'],
    'May OATH hear a petition filed after the fifteen days?',
    [
      'No: the text gives no extension.',
      'Only if OATH’s own rules allow it: it acts “in accordance with its rules”, which are not held here.',
    ],
    'Petition within fifteen days; a vendor who is late should ask OATH at once.',
  ),
  'suspension-and-oath': reading(
    ['3-10(m)(5)', 'charter-324'],
    'May a suspension go to OATH?',
    [
      'No, unless it lasts more than three months: the Charter then deems it a revocation.',
      'No: the text names denial and revocation only.',
    ],
    'A vendor suspended beyond three months should petition within fifteen days of the decision, and again once three months are over.',
  ),

  // § 3-11
  'summary-without-report': reading(
    ['3-11(b)', 'ppb-2-02'],
    'At or below the small purchase limits no presolicitation review report may be due: is the summary of the discussions then owed?',
    ['Yes: write it and keep it in the file.', 'No: there is no report to disclose it in.'],
    'Write the summary.',
  ),
  'demonstration-year': reading(
    ['3-11(d)', 'ppb-1-01'],
    'Does “year” mean twelve months here, or the City’s fiscal year, 1 July to 30 June, as the definitions have it for terms of contracts?',
    ['Twelve months: three years are 36 months from the start of the term.', 'A City fiscal year (definitions, 2020 text).'],
    'Count from the start of the term; where it reaches into a fourth City fiscal year, ask counsel.',
  ),
  'demonstration-extension': reading(
    ['3-11(d)'],
    'Is “an additional period of up to three years” one extension, or several that together come to three years?',
    ['Several may be made, but together they may not pass three years.', 'One extension only.', 'Three years for each extension.'],
    'Ask for the whole extension at once, and never let all of them pass three years.',
  ),
  'interest-in-words': reading(
    ['3-11(e)(2)(vii)'],
    'Does a bare block of contact details say how vendors may express their interest?',
    ['No: it says whom to ask, not how.', 'Yes: a vendor can write to it.'],
    'Say it in words.',
  ),
  'demonstration-approval': reading(
    ['3-11(f)', 'charter-322'],
    'Is a demonstration project an “alternative procurement procedure” that needs written approval under Charter § 322?',
    [
      'Treat it as one: get written approval before seeking bids or proposals.',
      'Only so far as § 322 itself requires, and it names no method.',
    ],
    'Get the approval in writing before soliciting, and keep it in the contract file.',
  ),

  // Days and notices of several sections
  'comment-days': reading(
    ['charter-326'],
    'Does the day of the comment notice count among the seven days for comments?',
    [
      'No: the day from which a period runs is left out, so the contract comes on the eighth day after the notice.',
      'Yes: comments may be made that day already.',
    ],
    'Leave the day of the notice out. The Board may have set a longer period by rule.',
  ),
  'comment-period': reading(
    ['charter-326'],
    'How many days do comments run?',
    [
      'Not known: the Charter wants at least seven, and leaves the number to a rule of the Board that is not held.',
      'Seven, the Charter’s least.',
    ],
    'Look up the Board’s number before you count on seven days.',
  ),
  'comment-change-over': reading(
    ['charter-326'],
    'Does a comment notice of before 21 May 2025, when the amended section took effect, serve a contract of after?',
    [
      'How the change-over works is not held: the amended section’s days are counted.',
      'The law of the day of the notice governs: a hearing, not comments.',
    ],
    'Have counsel’s view for a contract of the first week.',
  ),
  'ten-days-before': reading(
    ['3-05(c)(1)(i)', '3-11(e)(1)'],
    'Does “at least ten calendar days before” count the tenth day, or ask for ten whole days between?',
    ['The tenth day counts: publish no later than ten days before.', 'Ten clear days must lie between: publish a day earlier.'],
    'Publish a day earlier where you can.',
  ),
  'start-of-negotiations': reading(
    ['3-05(c)(1)(i)', '3-11(e)(1)'],
    'Do the ten days count to the expected or the actual start of negotiations, and does a corrected notice restart them?',
    ['Count to the earlier start, and publish again if the content changed.', 'Count to the expected start only.'],
    'Do not begin before the date the notice allows.',
  ),
  'city-record-days': reading(
    ['charter-1066'],
    'On which days does the City Record appear?',
    [
      'On weekdays that are not City holidays, Election Day among them and Lincoln’s Birthday not.',
      'Also on 19 June: that none appeared on 19 June 2026 rests on the City Record’s index alone, and other years were not looked at.',
    ],
    'Around 19 June, publish the day before.',
  ),
  'award-notice-contents': reading(
    ['3-05(c)(2)(ii)', '3-07(h)(2)(ii)', '3-09(d)(2)', '3-11(h)(2)', 'charter-325'],
    'The Charter asks of each notice of award the method and the clause of § 312 relied on; several lists of the Rules do not.',
    ['The Charter adds them to the list.', 'The rule’s list is complete.'],
    'Add them.',
  ),
} as const satisfies Record<string, Reading>;

export type ReadingId = keyof typeof READINGS;

/** Readings by which the law's words name no day: what comes after the safe day is not late for that. */
export const NO_DAY_NAMED: ReadonlySet<ReadingId> = new Set<ReadingId>(['emergency-filing-days']);

/** Readings by one of which a duty falls away altogether: where one is open, nobody is late, or too early, for certain. */
export const FREEING: ReadonlySet<ReadingId> = new Set<ReadingId>([
  'accelerated-small',
  'comment-change-over',
  'emergency-notice-floor',
  'notice-may-jeopardize',
  'notwithstanding-chapter',
  'others-sealed-bids',
]);
