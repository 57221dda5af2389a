/**
 * Where the text is open and we chose. A finding that rests on a reading names it; the page shows the other reading too.
 * The reading taken is the careful one: the stricter duty, the earlier date, the lower limit.
 */
import type { AuthorityId, Citation } from './citation.ts';

export interface Reading {
  at: readonly (Citation | AuthorityId)[];
  /** What the text leaves open, as a question. */
  open: string;
  /** The readings, ours first. */
  readings: readonly [taken: string, ...others: string[]];
  /** Why, or what to do to be safe. */
  safe: string;
}

/** @told Each by its name, in the order of the sections. */
export const READINGS = {
  // § 3-05
  'sole-source-floor': {
    at: ['3-05(a)', '3-08(c)(1)(ii)'],
    open: 'Section 3-08(c)(1)(ii) sets two micropurchase limits: which one is the floor of § 3-05?',
    readings: ['The limit for what is bought: construction has its own.', 'The lower limit, whatever is bought.'],
    safe: 'For construction between the two limits, following § 3-05 all the same does no harm.',
  },
  'five-days': {
    at: ['3-05(b)(2)', 'ppb-1-01'],
    open: 'Are the five days for the Comptroller’s copy calendar days?',
    readings: ['Yes: days are calendar days unless a rule says otherwise (definitions, 2020 text).', 'No: business days.'],
    safe: 'Count calendar days.',
  },
  'notice-may-jeopardize': {
    at: ['3-05(c)(1)(i)', '3-05(c)(2)(i)', 'charter-321'],
    open: 'Corporation Counsel’s statement lifts “this subdivision”: the notice of intent only, or all of subdivision (c), the notice of award too?',
    readings: [
      'The notice of intent only: the statement is about “such notice”.',
      'All of subdivision (c), so that no notice of award is due either.',
    ],
    safe: 'Publish the notice of award unless counsel advises otherwise, and ask whether Charter § 321(b) requires a notice after negotiations.',
  },
  'pin-form': {
    at: ['3-05(c)(1)(ii)(B)', '3-05(c)(2)(ii)(B)', '3-11(e)(2)(ii)', '3-11(h)(2)(ii)', 'ppb-1-01'],
    open: 'Can a notice give an EPIN in place of the PIN that it must give?',
    readings: ['Yes: it identifies the procurement.', 'No: the definition has a number that begins with the agency’s budget code.'],
    safe: 'Publish both where there are two.',
  },
  'printed-code-summary': {
    at: ['3-05(c)(1)(ii)(F)', '3-05(c)(2)(ii)(G)'],
    open: 'Is a code alone, such as “Available only from a single source”, a summary of the determination?',
    readings: ['No: it gives the conclusion without the grounds.', 'Yes: it is the determination in short.'],
    safe: 'Write a sentence of the agency’s own: what was looked for, and why only this vendor was found.',
  },
  simultaneously: {
    at: ['3-05(c)(1)(i)', '3-07(h)(1)(i)', '3-11(e)(1)'],
    open: 'A notice is posted online “simultaneously with its publication”: on the very day, or may it be there earlier?',
    readings: ['On the day of the City Record.', 'Earlier too, if it is still there on that day.'],
    safe: 'Post it on the day it is published. If it went up later, publish and post it again, and count from then.',
  },
  'interest-before-negotiations': {
    at: ['3-05(c)(1)', '3-05(c)(1)(ii)(H)', '3-11(e)(2)(viii)', '3-11(f)'],
    open: 'May negotiations begin before expressions of interest are due?',
    readings: [
      'No: what is received has to be evaluated, and may lead to a solicitation instead.',
      'Yes: the text counts days from the notice to negotiations only, and names no due date before them.',
    ],
    safe: 'Let the due date pass, and evaluate what came in, before negotiations begin.',
  },
  'late-expressions': {
    at: ['3-05(c)(1)', '3-11(f)', 'charter-321'],
    open: 'May an expression of interest that comes after the due date, and before negotiations begin, be left aside?',
    readings: ['No: what is received is evaluated, and no words bar what is late.', 'Yes: a due date is the last day.'],
    safe: 'Agency: evaluate it. Vendor: answer by the due date, and answer all the same once it is past.',
  },
  'timing-from-notice-alone': {
    at: ['3-05(c)(1)(i)', '3-05(c)(2)(i)', '3-11(e)(1)', '3-11(h)(1)'],
    open: 'Can a notice alone show that it was in time?',
    readings: [
      'No: it states neither when negotiations begin nor when the contract was registered.',
      'Yes, by the due date that it states.',
    ],
    safe: 'Find the second date before saying that a notice was late, or in time.',
  },

  // § 3-06
  'emergency-approval-form': {
    at: ['3-06(c)(2)', '3-06(c)(3)', '3-06(e)(3)', 'charter-315'],
    open: 'Must the approvals come before the purchase, or with the written determination? Is neither needed below some value?',
    readings: [
      'Approval first, in any form and at any value; the written determination follows as soon as possible.',
      'Approval of the written determination may follow the purchase.',
    ],
    safe: 'Have both approvals before buying. The text gives no value that is free of approval, and no form for it.',
  },
  'counsel-for-other-buyers': {
    at: ['3-06(c)(2)', 'charter-310', 'ppb-1-02'],
    open: 'For an elected official, the Council or a board: does its own officer act in place of the Corporation Counsel, a Mayor’s appointee?',
    readings: [
      'Have the Corporation Counsel’s approval, and your own officer act as well.',
      'The buyer’s own officer acts instead.',
      'The Corporation Counsel acts: Charter § 315 names that office as the City’s lawyer.',
    ],
    safe: 'Get both.',
  },
  'emergency-filing-days': {
    at: ['3-06(e)(3)', 'charter-315'],
    open: 'Do the fifteen days after award hold only for the Council, or also for the Corporation Counsel and the Comptroller?',
    readings: ['Keep day 15 for all three.', 'For the Council only; the other two have it at the earliest practicable time.'],
    safe: 'File with all three as soon as practicable, by day 15 at the latest.',
  },
  'emergency-notice-floor': {
    at: ['3-06(e)(2)', '3-06(f)(1)', 'charter-325'],
    open: 'Does every emergency award need a notice, or only those exceeding the small purchase limits?',
    readings: [
      'Every one: (e)(2) has no floor, nor has Charter § 325(d).',
      'Only those above the limits: (e)(2) points to (f), and (f)(1) speaks of nothing else.',
    ],
    safe: 'Publish a notice of each emergency award.',
  },
  'emergency-reason-citation': {
    at: ['3-06(f)(2)(viii)'],
    open: 'Is a bare “Charter 315” the “citation of the reason under Section 315”?',
    readings: ['No: write the reason with the section.', 'Yes: the section is cited.'],
    safe: 'Write the danger and the section. A citation of § 3-06 in its place will not do.',
  },
  'emergency-without-bidding': {
    at: ['3-06(f)(2)', 'charter-312', 'charter-315'],
    open: 'Does the notice of an emergency award also give the determination not to use competitive sealed bidding?',
    readings: [
      'Yes: Charter § 312(b)(2) names the award notice of an emergency procurement.',
      'No: Charter § 315 applies notwithstanding § 312, and asks for its own determination alone.',
    ],
    safe: 'Say in the summary why bidding would not do, and why the method was the most competitive one available.',
  },
  'standing-approval': {
    at: ['3-06(c)(2)', 'charter-315', 'local-law-2026-71'],
    open: 'Is a standing approval, given once for several emergencies, the prior approval of each, and does its day select Charter § 315?',
    readings: [
      'Unclear: each procurement has its own approval, and without one the text of 2026 is taken to hold.',
      'Yes: it is given beforehand, and its own day decides.',
    ],
    safe: 'Have the Comptroller and Corporation Counsel approve this procurement by itself, and keep to the 90 days.',
  },
  'approved-on-11-may': {
    at: ['charter-315', 'local-law-2026-71'],
    open: 'Does Charter § 315 of 2026 hold for an emergency procurement approved on May 11, 2026 itself?',
    readings: ['Treat it as covered: the local law was in force that day.', 'No: it speaks of procurements approved after that day.'],
    safe: 'End the term within 90 days or have the Comptroller and Corporation Counsel determine that it must be longer. Put the term into the determination.',
  },
  'two-approval-days': {
    at: ['charter-315', 'local-law-2026-71'],
    open: 'The two officers approved on different days, one of them after May 11, 2026: which day selects Charter § 315?',
    readings: ['The later: until then the procurement is not approved by both.', 'The earlier: each approval has to come after that day.'],
    safe: 'Keep to the text of 2026.',
  },
  'term-days': {
    at: ['charter-315', '3-11(d)'],
    open: 'Do the first and the last day of a contract both count in its term?',
    readings: ['Yes, both.', 'No: the days from the first to the last are counted, a day fewer.'],
    safe: 'Let the term end a day earlier.',
  },
  'renewal-in-term': {
    at: ['charter-315'],
    open: 'Does a renewal or extension count into the term of an emergency contract, which may not exceed ninety days?',
    readings: ['Yes: the term is that of the contract as it runs.', 'No: the ninety days are those of the contract as awarded.'],
    safe: 'Count it, and have the Comptroller and Corporation Counsel determine before the renewal that the longer term is necessary.',
  },
  'two-clocks': {
    at: ['3-07(e)(3)', 'charter-328', 'ppb-2-12'],
    open: 'The Rules set thirty days from award, the Charter fifteen days from execution: which one applies?',
    readings: [
      'Both; either may end first. For emergencies the thirty days are in § 2-12(e)(4), read in its 2020 text.',
      'The Charter’s fifteen days take the place of the thirty.',
    ],
    safe: 'Submit by the earlier date.',
  },

  // § 3-07
  'commodities-are-goods': {
    at: ['3-07(a)', '3-07(b)'],
    open: 'The section speaks of “commodities”, which it does not define: only goods, or also services?',
    readings: ['Goods only.', 'Also a service in an eligible market, such as energy.'],
    safe: 'Use another method for services, or get counsel’s view.',
  },
  'commodity-other-buyers': {
    at: ['3-07(c)', '3-07(f)', 'charter-310', 'ppb-1-02'],
    open: 'For an elected official, the Council or a board: who selects the commodities?',
    readings: [
      'The CCPO, for all: the list is general, not an act in a particular procurement.',
      'The buyer’s own officer, in place of the CCPO.',
    ],
    safe: 'Buy only what is on the CCPO’s list, and have your own officer approve it as well.',
  },
  quarterly: {
    at: ['3-07(c)'],
    open: 'Is “quarterly” once in each calendar quarter, or never more than three months apart?',
    readings: ['Never more than three months apart.', 'Once in each calendar quarter.'],
    safe: 'The CCPO sets the schedule: ask for it.',
  },
  'three-business-days': {
    at: ['3-07(h)(1)(i)'],
    open: 'What is a business day, and does the third day before count or must three full days pass in between?',
    readings: [
      'Monday to Friday less City holidays; the third day before counts.',
      'Three full business days must pass in between: publish a business day earlier.',
    ],
    safe: 'Publish a business day earlier where you can.',
  },
  'accelerated-small': {
    at: ['3-07(h)(1)(i)', '3-08(c)(1)(i)'],
    open: 'Does an accelerated procurement at or below the small purchase limit need a notice of solicitation?',
    readings: ['Yes: every accelerated solicitation needs a published notice.', 'No: run as a small purchase it needs none.'],
    safe: 'Publish the notice.',
  },
  'accelerated-small-record': {
    at: ['3-07(g)', '3-08(c)(1)(i)'],
    open: 'Does an accelerated procurement that is run as a small purchase need a Recommendation for Award?',
    readings: ['Yes: § 3-07(g) requires one of every accelerated procurement.', 'No: § 3-08(c)(1)(i) lifts it for small purchases.'],
    safe: 'Write it: it records the basis of the accelerated procurement too.',
  },
  'accelerated-sole-source': {
    at: ['3-07(h)(1)(i)', '3-05(c)(1)(i)'],
    open: 'An accelerated procurement by sole source: three business days before negotiations, or ten calendar days?',
    readings: [
      'Ten calendar days: § 3-05(c) makes no exception for it.',
      'Three business days: § 3-07(h) is the special rule and names the method.',
    ],
    safe: 'Publish ten calendar days before.',
  },
  'accelerated-negotiated': {
    at: ['3-07(h)(1)(i)', 'ppb-3-04'],
    open: 'An accelerated procurement by negotiated acquisition: three business days before negotiations, or five editions and ten days?',
    readings: [
      'Five editions and ten days: § 3-04(d) makes no exception for it, as §§ 3-02 and 3-03 do.',
      'Three business days: § 3-07(h) is the special rule and names the method.',
    ],
    safe: 'Publish by § 3-04(d), or record why time makes it impractical.',
  },
  'accelerated-shortage': {
    at: ['3-07(a)', '3-07(e)(2)', '3-07(e)(3)', 'charter-326', 'charter-328'],
    open: 'Where only a shortage is relied on: do the Charter’s exemptions, which name price fluctuations, still apply?',
    readings: [
      'Unclear: take comments under § 326, and ask whether registration must come first under § 328.',
      'Yes: the Board’s rule identifies the markets, shortages among them.',
    ],
    safe: 'Rest the determination on price fluctuations where they exist; otherwise ask counsel.',
  },
  'order-executed': {
    at: ['charter-328', '3-07(e)(1)'],
    open: 'The Charter’s fifteen days run from “execution of any such contract”: what day is that of a purchase order?',
    readings: ['The day the City issues the order, which binds it.', 'The day the vendor accepts it, or starts work under it.'],
    safe: 'Count from the day the order is issued.',
  },
  'accelerated-registration': {
    at: ['3-07(h)(2)(i)', '3-07(e)(1)', '3-07(e)(3)'],
    open: 'The notice of award runs from registration: what about a purchase order that is perhaps never registered?',
    readings: [
      'Publish within the days after the earlier of registration and purchase order.',
      'Registration follows the submission under (e)(3), and the days run from it.',
      'Without registration no notice is due.',
    ],
    safe: 'Publish after the purchase order, and again if it is registered later.',
  },

  // § 3-08
  'construction-related-micropurchase': {
    at: ['3-08(c)(1)(ii)', '3-08(c)(1)(iii)'],
    open: 'Which micropurchase limit do construction-related services have?',
    readings: [
      'They are services, not construction: the limit for goods and services applies.',
      'They go with construction: the higher construction limit applies.',
    ],
    safe: 'Compete above the lower limit. Paragraph (iii) names “construction-related services” apart from “construction”.',
  },
  'mwbe-maximum-in-time': {
    at: ['3-08(c)(1)(iv)', 'charter-311'],
    open: 'From which day could agencies use a higher M/WBE maximum: the State law’s or the rule’s?',
    readings: [
      'The rule’s: the Charter lets the Board provide by rule, so the figure in the rule was the one to use.',
      'The State law’s: the Charter’s ceiling itself is the limit.',
    ],
    safe: 'The rule’s day is the later one. Since June 3, 2023 the rule points to the Charter, and the two are the same.',
  },
  'mwbe-maximum-day': {
    at: ['3-08(c)(1)(iv)', 'charter-311'],
    open: 'Where the M/WBE maximum rose between solicitation and award, which one binds?',
    readings: [
      'The lower one, of the day of solicitation, until counsel says otherwise.',
      'That of the day on which the purchase is made: the words forbid to “make any purchase” over the maximum.',
    ],
    safe: 'Have counsel’s view before the award, or solicit again.',
  },
  'which-value': {
    at: ['3-08(a)', '3-08(c)(1)(ii)', '3-08(c)(1)(iii)'],
    open: 'Which value is tested: the estimated or the awarded one, with or without options?',
    readings: [
      'Both must be within the limit, options counted.',
      'The estimate at the time of solicitation decides.',
      'The award decides.',
    ],
    safe: 'Enter both values. If either passes a limit, use the method for the higher value.',
  },
  'value-with-changes': {
    at: ['3-05(a)', '3-08(b)', 'charter-317', 'charter-325', 'charter-326'],
    open: 'Do changes and renewals, which § 3-08(b) adds to a purchase, count in the value by which other duties are owed?',
    readings: [
      'Yes: options are counted, and it is the value of the same contract.',
      'No: the value as awarded decides; a change that nobody knew of then brings no duty back.',
    ],
    safe: 'Count what is known when the contract is made; before a later change passes a limit, ask counsel.',
  },
  'mwbe-change-maximum': {
    at: ['3-08(b)', '3-08(c)(1)(iv)'],
    open: 'For changes to an M/WBE small purchase, does the maximum of the award or of the change apply?',
    readings: ['The lower of the two.', 'The maximum on the day of the change.', 'The maximum on the day of the award.'],
    safe: 'Stay within the lower one.',
  },
  'twelve-month-window': {
    at: ['3-08(c)(1)(i)'],
    open: 'When does the twelve-month period end, and over which agencies is it counted?',
    readings: [
      'It ends on the day of the award, that day included, and counts the awards of all City agencies.',
      'It counts the buying agency’s awards only.',
    ],
    safe: 'Count citywide, back from the day of the award.',
  },
  'twelve-month-edge': {
    at: ['3-08(c)(1)(i)'],
    open: 'Does an award made exactly twelve months before this one, on the same day of the year, still fall within the twelve months?',
    readings: [
      'Yes: the day from which a period is counted back is left out, so the period begins on that day.',
      'No: the day of this award is the last of the twelve months, so they begin on the day after that one.',
    ],
    safe: 'Count it.',
  },
  'micropurchase-growth': {
    at: ['3-08(b)', '3-08(c)(1)(ii)'],
    open: 'May a micropurchase grow past its limit by changes or renewals?',
    readings: [
      'No: buying without competition ends at the micropurchase limit.',
      'Yes, up to the small purchase limit, the only cap that subdivision (b) names.',
    ],
    safe: 'Stop at the micropurchase limit, or compete.',
  },
  'divided-purpose': {
    at: ['3-08(b)'],
    open: 'Were purchases artificially divided?',
    readings: ['Purpose cannot be computed: the total is shown against each limit, and the Contracting Officer judges.'],
    safe: 'Add up what belongs to one need, and write down why purchases were kept apart.',
  },
  'human-services-goods': {
    at: ['3-08(c)(1)(iv)'],
    open: 'Are goods bought for a human-services program “human services”?',
    readings: ['No: goods are not services.', 'Yes: what serves the program is excluded with it.'],
    safe: 'Get counsel’s view before using the M/WBE method for them.',
  },
  'hearing-wording': {
    at: ['3-08(c)(1)(i)', '3-07(e)(2)', 'charter-326'],
    open: 'What does “public hearing” mean since online notice and comment replaced hearings on May 21, 2025?',
    readings: ['The notice and comment of Charter § 326.', 'Nothing, until the Board changes the words.'],
    safe: 'Follow § 326. A Board rule of that day may have changed these words and § 2-11; check both.',
  },
  'one-vendor-list': {
    at: ['3-08(c)(1)(iii)'],
    open: 'A bidders list of one vendor, and one responsive bid: could “other vendors” respond?',
    readings: [
      'Not clear enough to award on: ask the CCPO.',
      'There are no other vendors, so the condition is met.',
      'The condition cannot be met.',
    ],
    safe: 'Ask the CCPO before award.',
  },
  'additional-vendors': {
    at: ['3-08(c)(1)(iii)'],
    open: 'Does soliciting more than five vendors at random need the CCPO’s approval?',
    readings: [
      'Yes: any vendor beyond five is additional.',
      'No: “at least five” at random has no upper end, and “additional” means hand-picked or off the list.',
    ],
    safe: 'Get the approval before soliciting more than five.',
  },
  'dsbs-technique': {
    at: ['3-08(c)(1)(iii)', '3-08(c)(1)(iv)'],
    open: 'Must the CCPO approve vendors found by a technique “sanctioned by DSBS”? When must an M/WBE be certified?',
    readings: [
      'Yes, as “additional vendors”; verify certification both at quote and at award.',
      'No: the sentence on these techniques is permission enough.',
    ],
    safe: 'Get CCPO approval, and verify certification twice.',
  },
  'oral-solicitations': {
    at: ['3-08(c)(2)', '3-08(e)(10)'],
    open: 'May a small purchase be solicited orally, since the documents of § 3-08(e) include oral bid solicitations?',
    readings: [
      'No: purchases under (c)(1)(iii) need a written solicitation; oral ones belong to micropurchases.',
      'An oral solicitation may be used with the written one.',
    ],
    safe: 'Solicit in writing.',
  },
  'pql-for-construction': {
    at: ['3-08(c)(1)(iii)', '3-08(c)(1)(iv)', '3-10(h)(1)'],
    open: 'Where a construction PQL exists, must a small purchase be limited to it?',
    readings: [
      'Ask whether a PQL exists, and ask the CCPO.',
      'Only formal bids are limited to the PQL.',
      'Small purchases are limited to it as well.',
    ],
    safe: 'Ask the CCPO before drawing from the citywide list, or buying from an M/WBE that is not on the PQL.',
  },
  'last-day': {
    at: ['3-08(d)(2)(i)', 'gcl-25-a'],
    open: 'What if the last day falls on a Saturday, Sunday or holiday?',
    readings: [
      'The day does not move: act on or before it.',
      'A State law, General Construction Law § 25-a, moves it to the next business day. Whether it binds a City rule is not settled.',
    ],
    safe: 'Act on the last workday before it; to publish, use the last City Record before it.',
  },
  'early-award-notice': {
    at: ['3-08(d)(2)(i)'],
    open: 'May the notice of award be published before registration?',
    readings: ['No: “within … after registration” means not before.', 'An early notice serves the purpose.'],
    safe: 'Publish after registration, or publish again.',
  },

  'mwbe-order-notice': {
    at: ['3-08(d)(2)(i)', '3-08(d)(1)'],
    open: 'The notice of award runs from “registration of the contract”: what about a purchase order that is perhaps never registered?',
    readings: [
      'Publish within the days after the earlier of registration and purchase order.',
      'The days run from registration, whenever that comes.',
      'Without registration no notice is due.',
    ],
    safe: 'Publish after the purchase order, and again if it is registered later.',
  },

  'mwbe-order-registration': {
    at: ['3-08(d)(1)', '3-08(c)(1)(iv)', 'charter-328'],
    open: 'Must a purchase order for an M/WBE small purchase be registered before work under it begins?',
    readings: [
      'Unclear: orders are usually for less than the small purchase limits, and an M/WBE purchase may be for more.',
      'No: § 328 speaks of contracts and agreements, and the order takes the place of one.',
    ],
    safe: 'Ask the Comptroller before work begins; until then wait as for a contract.',
  },

  // § 3-09
  'state-agency': {
    at: ['3-09(a)', 'ppb-1-01', 'charter-316'],
    open: 'Does “any other State agency” include agencies of other states?',
    readings: ['No: “State” is the State of New York.', 'Yes: any state.'],
    safe: 'Buy with another state by the cooperative way of subdivision (b).',
  },
  'notwithstanding-chapter': {
    at: ['3-09(a)', 'charter-316', 'charter-326', 'charter-317'],
    open: 'Charter § 316 applies “notwithstanding any other requirement” of the chapter: from which is a purchase exempt?',
    readings: ['Only of competition: take comments, and get the Mayor’s approval, where they are due.', 'Of comment and approval as well.'],
    safe: 'Do both, or have counsel’s written view. A cooperative purchase cannot count on § 316.',
  },
  'others-sealed-bids': {
    at: ['3-09(b)(3)', 'charter-317', 'charter-326'],
    open: 'Are sealed bids taken in a cooperative purchase the “competitive sealed bidding” that Charter §§ 317(b) and 326 exempt?',
    readings: [
      'Unclear: those words mean bidding under § 313 and the Board’s rules, which another government need not follow.',
      'Yes: the words ask for a method, not for whose it is; for proposals, if their weights were in writing beforehand.',
    ],
    safe: 'Get the approval and take comments, or have counsel’s written view.',
  },
  'list-proposals': {
    at: ['3-10(h)(1)', 'charter-317', 'charter-320'],
    open: 'Are proposals from prequalified vendors the “competitive sealed proposals” that Charter § 317(b)(iii) exempts?',
    readings: [
      'No: clause (ii) names prequalified vendors for sealed bids alone, and § 320 has its own proposals.',
      'Yes, if the weights of the criteria were in a writing on file before the proposals were opened.',
    ],
    safe: 'Get the approval.',
  },
  'cooperative-price': {
    at: ['3-09(e)(1)', '3-09(a)'],
    open: 'Does a cooperative purchase need the determination of price that (e)(1) requires to be recorded?',
    readings: ['Record one: (e)(1) speaks of all records.', 'No: only (a), on intergovernmental purchases, sets a standard for the price.'],
    safe: 'Make and record it.',
  },
  'bare-contact': {
    at: ['3-09(d)(2)(F)', '3-11(e)(2)(vii)'],
    open: 'Is a bare contact address “how the vendor may express interest”?',
    readings: ['No: say in words how.', 'Yes: vendors know what it is for.'],
    safe: 'Say it in words.',
  },

  // § 3-10
  'list-finding-after-waiver': {
    at: ['3-10(a)', '3-10(b)'],
    open: 'Where no special case determination is required, must the ACCO still find the list right for the item, accurate, complete and current?',
    readings: [
      'Yes: the list must be right whoever waives the special case.',
      'No: the finding is a part of the determination that falls away.',
    ],
    safe: 'Make the finding and file it.',
  },
  'charter-determination-for-lists': {
    at: ['3-10(b)', 'charter-312'],
    open: 'Does the Charter’s written determination to use other than competitive sealed bidding remain where § 3-10(b) requires no special case determination?',
    readings: [
      'Yes: the Charter lists bids from prequalified vendors apart from competitive sealed bidding, and the Rules cannot lift its requirement.',
      'No: the Board defines special cases by rule, and these need no finding of their own.',
    ],
    safe: 'Have the agency head sign the Charter’s determination as well.',
  },
  'once-annually': {
    at: ['3-10(e)(1)(i)', '3-10(e)(1)(iv)'],
    open: 'Does “at least once annually” mean once in each calendar year, or never more than twelve months apart?',
    readings: ['Never more than twelve months apart.', 'Once in each calendar year.'],
    safe: 'Publish within twelve months of the last notice.',
  },
  'cutoff-and-open-list': {
    at: ['3-10(e)(1)(ii)', '3-10(h)(1)', 'charter-324'],
    open: 'Can a list for one procurement close at its cutoff date, though vendors may apply at any time?',
    readings: [
      'The cutoff settles who is considered for this solicitation; later applications are still taken.',
      'The list closes at the cutoff date.',
    ],
    safe: 'Accept later applications, and say so in the notice.',
  },
  'two-year-affirmation': {
    at: ['3-10(f)'],
    open: 'Do the two years of the affirmation run from listing or from the last affirmation?',
    readings: ['From listing, every second anniversary.', 'From the last affirmation.'],
    safe: 'Affirm by the earlier date.',
  },
  'incomplete-questionnaire': {
    at: ['3-10(e)(1)(iii)', '3-10(g)(1)'],
    open: 'Do the ninety days run if the questionnaire is not properly completed?',
    readings: [
      'They run from the submission of a properly completed one.',
      'They run from the first submission: the notice of (e)(1)(iii) does not say “properly completed”.',
    ],
    safe: 'Say at once what is missing, and decide within ninety days of the first submission where you can.',
  },
  'made-or-mailed': {
    at: ['3-10(e)(1)(iii)', '3-10(g)(1)'],
    open: 'Do the ninety days end with the decision, or with the mailing of it?',
    readings: [
      'With the mailing: only then does the vendor have an approval or denial.',
      'With the decision: the words are “approve or deny”.',
    ],
    safe: 'Decide and mail within the ninety days, and date the decision.',
  },
  'ninety-days-without-exception': {
    at: ['3-10(e)(1)(iii)', '3-10(g)'],
    open: 'Do the exceptions of (g), for mentoring lists and other schedules, reach the ninety days that (e)(1)(iii) states without exception?',
    readings: ['The exceptions of (g) govern the review.', 'The notice tells applicants ninety days, whatever the list.'],
    safe: 'Decide within ninety days.',
  },
  'proposals-limited-to-list': {
    at: ['3-10(h)(1)'],
    open: '“The solicitation of bids … must be limited to vendors on the PQL”: are proposals limited too?',
    readings: ['Yes: limit them to the list.', 'No: the sentence speaks of bids, the one before it of bids or proposals.'],
    safe: 'Limit them to the list.',
  },
  'special-circumstances': {
    at: ['3-10(i)(1)', 'charter-318', 'charter-320'],
    open: 'The Charter allows a selected list “if special circumstances require”; are the grounds of (i)(1) such circumstances?',
    readings: ['Name a ground of (i)(1) and the special circumstances.', 'A ground of (i)(1) is enough.'],
    safe: 'State both in the written determination.',
  },
  'short-list': {
    at: ['3-10(i)(1)', '3-10(i)(3)(i)'],
    open: 'What if the list has fewer vendors than the minimum?',
    readings: [
      'Solicit the whole list: no words say “or all, if fewer”, and soliciting all is not selective.',
      'Soliciting all on the list meets the minimum.',
    ],
    safe: 'Solicit the whole list.',
  },
  'rotational-minimum': {
    at: ['3-10(i)(2)', '3-10(i)(3)(ii)', 'ppb-3-03'],
    open: 'How many vendors must be solicited by rotation where § 3-03(h) gives no number?',
    readings: ['As many as at random: eight for each award.', 'Three, as § 3-03(h) has for construction-related services.'],
    safe: 'Solicit eight for each award.',
  },
  'awards-other-than-two': {
    at: ['3-10(i)(3)(iv)'],
    open: 'What is the minimum for more than two awards?',
    readings: ['The same number for each award: the text gives two as an example, and asks for proportion.', 'Only the examples bind.'],
    safe: 'Multiply.',
  },
  'best-qualified-awards': {
    at: ['3-10(i)(3)(iii)', '3-10(i)(3)(iv)'],
    open: 'For several awards to the best qualified, other than under § 3-03(h)(2)(ii): five for each award, or the general eight?',
    readings: [
      'Eight for each award: the exception names § 3-03(h)(2)(ii) only.',
      'Five for each award: proportional to the minimum of paragraph (iii).',
    ],
    safe: 'Select eight for each award.',
  },
  'unnamed-way-awards': {
    at: ['3-10(i)(3)(iv)', 'ppb-3-03'],
    open: 'For several awards under a way of § 3-03(h) that paragraph (iv) does not name: eight for each award, or that way’s own number?',
    readings: ['Eight for each award: no exception is stated.', 'The number of § 3-03(h) for each award.'],
    safe: 'Solicit eight for each award.',
  },
  'mentoring-minimum': {
    at: ['3-10(i)(3)(v)'],
    open: 'Does a mentoring procurement that selects a method of this paragraph keep that method’s minimum?',
    readings: ['Yes: the method comes with its minimum.', 'No: the agency is free, as it is to restrict the solicitation.'],
    safe: 'Keep the minimum.',
  },
  'removal-as-revocation': {
    at: ['3-10(j)', '3-10(l)(2)', '3-10(m)(1)'],
    open: 'Is removal from the list for non-responsibility a revocation, with its notice and appeals?',
    readings: ['Treat it as one: give both notices.', 'No: it follows from the finding of non-responsibility, which has its own appeal.'],
    safe: 'Agency: send both notices. Vendor: file within the shorter time, and contest the Agency Head’s decision before both OATH and the Mayor or CCPO.',
  },
  'last-day-of-suspension': {
    at: ['3-10(g)(2)', '3-10(l)(1)', 'gcl-30'],
    open: 'Which is the last day of a suspension of three months?',
    readings: ['The day of the same number in the third month after.', 'The day before it: the first day counts.'],
    safe: 'End it a day earlier: one that lasts longer is deemed a revocation.',
  },
  'receipt-before-fifth-day': {
    at: ['3-10(m)(1)'],
    open: 'If a mailed notice arrives before the fifth day, does the time to appeal run from its arrival?',
    readings: ['Yes: “no later than” means that an earlier arrival counts.', 'No: a mailed notice counts from the fifth day.'],
    safe: 'Count from the day it arrived.',
  },
  'electronic-service': {
    at: ['3-10(m)(1)'],
    open: 'Is a decision that is sent by email or fax received on that day?',
    readings: ['Yes: it is delivered.', 'No: the words know mailing and delivery only, and neither is an email or a fax.'],
    safe: 'Count from the day on which it was sent.',
  },
  'late-appeal': {
    at: ['3-10(m)(1)', '3-10(m)(3)'],
    open: 'May an appeal filed after its last day still be decided on its merits?',
    readings: [
      'Unclear: the text sets the time and names no extension.',
      'Yes: the Agency Head “shall consider the appeal”, and no words bar a late one.',
    ],
    safe: 'Rule first on whether it can be heard, and give the reason in the decision. Vendor: ask at once.',
  },
  'to-whom-forwarded': {
    at: ['3-10(m)(5)'],
    open: 'To whom does the agency forward the appeal papers? The sentence does not say.',
    readings: ['To OATH.', 'To those who had copies of the appeal as well.'],
    safe: 'Send them to OATH, and copies to the others.',
  },
  'late-petition': {
    at: ['3-10(m)(5)', 'charter-324'],
    open: 'May OATH hear a petition filed after the fifteen days?',
    readings: [
      'No: the text gives no extension.',
      'Only if OATH’s own rules allow it: it acts “in accordance with its rules”, which are not on this site.',
    ],
    safe: 'Petition within fifteen days; a vendor who is late should ask OATH at once.',
  },
  'suspension-and-oath': {
    at: ['3-10(m)(5)', 'charter-324'],
    open: 'May a suspension go to OATH?',
    readings: [
      'No, unless it lasts more than three months: the Charter then deems it a revocation.',
      'No: the text names denial and revocation only.',
    ],
    safe: 'A vendor suspended beyond three months should petition within fifteen days of the decision, and again once three months are over.',
  },

  // § 3-11
  'summary-without-report': {
    at: ['3-11(b)', 'ppb-2-02'],
    open: 'At or below the small purchase limits no presolicitation review report may be due: is the summary of the discussions then owed?',
    readings: ['Yes: write it and keep it in the file.', 'No: there is no report to disclose it in.'],
    safe: 'Write the summary.',
  },
  'demonstration-year': {
    at: ['3-11(d)', 'ppb-1-01'],
    open: 'Does “year” mean twelve months here, or the City’s fiscal year, July 1 to June 30, as the definitions have it for terms of contracts?',
    readings: ['Twelve months: three years are 36 months from the start of the term.', 'A City fiscal year (definitions, 2020 text).'],
    safe: 'Count from the start of the term; where it reaches into a fourth City fiscal year, ask counsel.',
  },
  'demonstration-extension': {
    at: ['3-11(d)'],
    open: 'Is “an additional period of up to three years” one extension, or several that together come to three years?',
    readings: [
      'Several may be made, but together they may not pass three years.',
      'One extension only.',
      'Three years for each extension.',
    ],
    safe: 'Ask for the whole extension at once, and never let all of them pass three years.',
  },
  'interest-in-words': {
    at: ['3-11(e)(2)(vii)'],
    open: 'Does a bare block of contact details say how vendors may express their interest?',
    readings: ['No: it says whom to ask, not how.', 'Yes: a vendor can write to it.'],
    safe: 'Say it in words.',
  },
  'demonstration-approval': {
    at: ['3-11(f)', 'charter-322'],
    open: 'Is a demonstration project an “alternative procurement procedure” that needs written approval under Charter § 322?',
    readings: [
      'Treat it as one: get written approval before seeking bids or proposals.',
      'Only so far as § 322 itself requires, and it names no method.',
    ],
    safe: 'Get the approval in writing before soliciting, and keep it in the contract file.',
  },

  // Days and notices of several sections
  'protest-within-limits': {
    at: ['3-08(c)(1)(i)', 'ppb-2-10', 'charter-311'],
    open: 'May a purchase within the small purchase limits be protested that is not made pursuant to § 3-08?',
    readings: [
      'Yes: § 3-08(c)(1)(i) lifts vendor protests for small purchases awarded “pursuant to this section”.',
      'No: § 2-10 shuts out small purchases, which the definitions know by their value alone.',
    ],
    safe: 'Vendor: protest within the ten days. Agency: decide the protest on its merits.',
  },
  'comment-days': {
    at: ['charter-326'],
    open: 'Does the day of the comment notice count among the seven days for comments?',
    readings: [
      'No: the day from which a period runs is left out, so the contract comes on the eighth day after the notice.',
      'Yes: comments may be made that day already.',
    ],
    safe: 'Leave the day of the notice out. The Board may have set a longer period by rule.',
  },
  'comment-period': {
    at: ['charter-326'],
    open: 'How many days do comments run?',
    readings: [
      'Not known: the Charter requires at least seven, and leaves the number to a Board rule that we don’t have.',
      'Seven, the Charter’s least.',
    ],
    safe: 'Look up the Board’s number before you count on seven days.',
  },
  'comment-change-over': {
    at: ['charter-326'],
    open: 'Does a comment notice of before May 21, 2025, when the amended section took effect, serve a contract of after?',
    readings: [
      'How the change-over works is not known: the amended section’s days are counted.',
      'The law of the day of the notice governs: a hearing, not comments.',
    ],
    safe: 'Have counsel’s view for a contract of the first week.',
  },
  'ten-days-before': {
    at: ['3-05(c)(1)(i)', '3-11(e)(1)'],
    open: 'Does “at least ten calendar days before” count the tenth day, or must ten full days pass in between?',
    readings: [
      'The tenth day counts: publish no later than ten days before.',
      'Ten full days must pass in between: publish a day earlier.',
    ],
    safe: 'Leave ten full days, as our dates do.',
  },
  'start-of-negotiations': {
    at: ['3-05(c)(1)(i)', '3-11(e)(1)'],
    open: 'Do the ten days count to the expected or the actual start of negotiations, and does a corrected notice restart them?',
    readings: [
      'Count to the expected or the actual start, whichever is earlier, and publish again if the content changed.',
      'Count to the expected start only.',
    ],
    safe: 'Do not begin before the date the notice allows.',
  },
  'city-record-days': {
    at: ['charter-1066'],
    open: 'On which days does the City Record, and so a notice, appear?',
    readings: [
      'On weekdays that are not City holidays, Election Day among them and Lincoln’s Birthday not.',
      'Also on June 19: that none appeared on June 19, 2026 rests on the City Record’s index alone, and other years were not looked at.',
    ],
    safe: 'Around June 19, publish the day before.',
  },
  'award-notice-contents': {
    at: ['3-05(c)(2)(ii)', '3-07(h)(2)(ii)', '3-09(d)(2)', '3-11(h)(2)', 'charter-325'],
    open: 'The Charter requires that each award notice state the method and the clause of § 312 relied on; several of the Rules’ lists do not.',
    readings: ['The Charter adds them to the list.', 'The rule’s list is complete.'],
    safe: 'Add them.',
  },
} as const satisfies Record<string, Reading>;

export type ReadingId = keyof typeof READINGS;

/** Readings by which the law's words name no day: what comes after the safe day is not late for that. */
export const NO_DAY_NAMED: ReadonlySet<ReadingId> = new Set<ReadingId>(['emergency-filing-days']);

/** Readings by one of which a duty falls away altogether: where one is open, nobody is late, or too early, for certain. */
export const FREEING: ReadonlySet<ReadingId> = new Set<ReadingId>([
  'accelerated-small',
  'comment-change-over',
  'emergency-notice-floor',
  'list-proposals',
  'notice-may-jeopardize',
  'notwithstanding-chapter',
  'others-sealed-bids',
  'protest-within-limits',
  'value-with-changes',
]);
