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
  // § 3-05: put its readings here, in the order of the text

  // § 3-06: and so on

  // § 3-07

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
    ['3-08(c)(1)(i)', 'charter-326'],
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

  // § 3-09

  // § 3-10

  // § 3-11

  // Days and notices of several sections
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
      'Also on 19 June: that Juneteenth has no edition since 2022 is not verified.',
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
