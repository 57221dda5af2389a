/** The plan of a case: the dates of each method, worked out by hand, and what is true of any plan. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import authorities from '../../src/content/authorities.json' with { type: 'json' };
import { assess, EVENTS, isQuote, METHODS, READINGS, RULES, whyNoEdition, type Case } from '../../src/rules/index.ts';
import { FURTHER_STEPS, plan, type Bound, type Milestone, type StepName } from '../../src/plan/index.ts';
import { anyCase } from '../helpers/any-case.ts';
import { anyWholeCase } from '../helpers/any-form.ts';
import { quoteStands } from '../helpers/quoted.ts';

const end = (bound: Bound | undefined): string => (bound ? bound.day + (bound.other ? ` or ${bound.other.day}` : '') : '');
/** "first … last: state", each end with the day of the other reading. */
const row = ({ earliest, latest, state }: Milestone): string => `${end(earliest)} … ${end(latest)}: ${state}`.trim();
const of = (input: Case): Partial<Record<StepName, string>> => Object.fromEntries(plan(input).map((one) => [one.event, row(one)]));
const stepOf = (input: Case, event: StepName): Milestone => plan(input).find((one) => one.event === event) as Milestone;

type Expected = Partial<Record<StepName, string | undefined>>;
type Row = [sentence: string, input: Case, expected: Expected];

const SOLE: Case = { method: 'sole-source', category: 'standard-services', amount: '600000.00' };
const URGENT: Case = { method: 'emergency', category: 'goods', amount: '600000.00' };
const BIDS: Case = { method: 'accelerated', category: 'goods', amount: '600000.00', facts: { '3-07': { sourceSelection: 'sealed-bids' } } };
const SINGLE: Case = { ...BIDS, facts: { '3-07': { sourceSelection: 'sole-source' } } };
const THROUGH: Case = { method: 'intergovernmental', category: 'goods', amount: '600000.00' };
const JOINT: Case = { method: 'cooperative', category: 'goods', amount: '600000.00' };
const MWBE: Case = { method: 'mwbe-small-purchase', category: 'goods', amount: '600000.00', vendor: { mwbe: 'city-certified' } };
const FIVE: Case = { method: 'small-purchase', category: 'goods', amount: '60000.00' };
const MICRO: Case = { method: 'micropurchase', category: 'goods', amount: '6000.00' };
const LIST: Case = { method: 'prequalified-list', category: 'goods', amount: '600000.00' };
const decided = (decision: 'denied' | 'suspended' | 'removed'): Case => ({
  ...LIST,
  facts: { '3-10': { decision, ...(decision === 'removed' ? { offers: 'proposals' as const } : {}) } },
});
const DEMO: Case = { method: 'demonstration-project', category: 'goods', amount: '600000.00' };

describe('sole source', () => {
  test.each<Row>([
    [
      'nothing given: from the day asked about, Monday, November 2, 2026, to the contract on the nineteenth day after',
      { ...SOLE, asOf: '2026-11-02' },
      {
        determination: '2026-11-02 … : open',
        determinationCopy: '2026-11-02 … 2026-11-06 or 2026-11-09: open',
        intentNotice: '2026-11-02 … : open',
        negotiations: '2026-11-13 or 2026-11-12 … : open',
        award: '2026-11-13 … : open',
        commentNotice: '2026-11-13 … : open',
        execution: '2026-11-21 or 2026-11-20 … : open',
        comptrollerFiling: '2026-11-21 … : open',
        registration: '2026-11-21 … : open',
        implementation: '2026-12-22 … : open',
        awardNotice: '2026-11-23 … 2026-12-04 or 2026-12-07: open',
        protest: '… : unknown',
      },
    ],
    [
      'a determination of Monday, November 23, 2026 allows negotiations from December 4, by the words from December 3',
      { ...SOLE, dates: { determination: '2026-11-23' } },
      {
        determinationCopy: '2026-11-23 … 2026-11-27 or 2026-11-30: unknown',
        intentNotice: '2026-11-23 … : unknown',
        negotiations: '2026-12-04 or 2026-12-03 … : unknown',
        execution: '2026-12-12 or 2026-12-11 … : unknown',
      },
    ],
    [
      'a determination on Thanksgiving: the first edition is Friday’s',
      { ...SOLE, dates: { determination: '2026-11-26' } },
      { intentNotice: '2026-11-27 … : unknown', negotiations: '2026-12-08 or 2026-12-07 … : unknown' },
    ],
    [
      'negotiations planned for December 14, 2026: the notice on December 3, by the words on the 4th',
      { ...SOLE, asOf: '2026-11-21', dates: { negotiations: '2026-12-14' } },
      {
        determination: '2026-11-21 … 2026-12-03 or 2026-12-04: open',
        intentNotice: '2026-11-23 … 2026-12-03 or 2026-12-04: open',
        award: '2026-12-14 … : open',
      },
    ],
    [
      'the same on December 4: the last day by the words is not yet past',
      { ...SOLE, asOf: '2026-12-04', dates: { negotiations: '2026-12-14' } },
      { intentNotice: '2026-12-04 … 2026-12-03 or 2026-12-04: open' },
    ],
    [
      'the same on December 5: no day is left, and negotiations that are still planned move',
      { ...SOLE, asOf: '2026-12-05', dates: { negotiations: '2026-12-14' } },
      {
        determination: '2026-12-05 … : open',
        intentNotice: '2026-12-07 … : open',
        negotiations: '2026-12-18 or 2026-12-17 … : too-early',
        award: '2026-12-18 or 2026-12-17 … : open',
      },
    ],
    [
      'the same on December 14, the day of the negotiations themselves: missed',
      { ...SOLE, asOf: '2026-12-14', dates: { negotiations: '2026-12-14' } },
      { determination: '… 2026-12-03 or 2026-12-04: missed', intentNotice: '… 2026-12-03 or 2026-12-04: missed' },
    ],
    [
      'a notice ten days before negotiations is in time by one reading, and so are they',
      { ...SOLE, dates: { determination: '2026-11-02', intentNotice: '2026-11-10', negotiations: '2026-11-20' } },
      {
        determination: '… 2026-11-10: kept',
        intentNotice: '2026-11-02 … 2026-11-09 or 2026-11-10: arguable',
        negotiations: '2026-11-21 or 2026-11-20 … : arguable',
      },
    ],
    [
      'eleven days before leave no doubt',
      { ...SOLE, dates: { determination: '2026-11-02', intentNotice: '2026-11-09', negotiations: '2026-11-20' } },
      { intentNotice: '2026-11-02 … 2026-11-09 or 2026-11-10: kept', negotiations: '2026-11-20 or 2026-11-19 … : kept' },
    ],
    [
      'eight days before are too few',
      { ...SOLE, dates: { determination: '2026-11-02', intentNotice: '2026-11-12', negotiations: '2026-11-20' } },
      { intentNotice: '2026-11-02 … 2026-11-09 or 2026-11-10: late', negotiations: '2026-11-23 or 2026-11-22 … : too-early' },
    ],
    [
      'a notice before the determination is none: the days run from the first edition after it',
      { ...SOLE, dates: { determination: '2026-11-10', intentNotice: '2026-11-09' } },
      {
        intentNotice: '2026-11-10 … : too-early',
        negotiations: '2026-11-21 or 2026-11-20 … : unknown',
        determination: '… 2026-11-09: late',
      },
    ],
    [
      'Corporation Counsel’s statement: no notice, and negotiations the day after the determination',
      { ...SOLE, facts: { '3-05': { noticeMayJeopardize: true } }, dates: { determination: '2026-11-02' } },
      { intentNotice: undefined, negotiations: '2026-11-03 or 2026-11-02 … : unknown' },
    ],
    [
      'at or below $100,000 no comments are asked, and no notice of award',
      { ...SOLE, amount: '90000.00', dates: { award: '2026-11-20' } },
      { commentNotice: undefined, execution: '2026-11-20 … : unknown', awardNotice: undefined },
    ],
    [
      'a contract of November 27, 2026 and comments noticed eight days before: the Board may ask for more',
      { ...SOLE, dates: { commentNotice: '2026-11-19', execution: '2026-11-27' } },
      { commentNotice: '… 2026-11-19 or 2026-11-20: arguable', execution: '2026-11-27 or 2026-11-26 … : arguable' },
    ],
    [
      'seven days before: only if the day of the notice counts',
      { ...SOLE, dates: { commentNotice: '2026-11-20', execution: '2026-11-27' } },
      { commentNotice: '… 2026-11-19 or 2026-11-20: arguable', execution: '2026-11-28 or 2026-11-27 … : arguable' },
    ],
    [
      'four days before: late',
      { ...SOLE, dates: { commentNotice: '2026-11-23', execution: '2026-11-27' } },
      { commentNotice: '… 2026-11-19 or 2026-11-20: late', execution: '2026-12-01 or 2026-11-30 … : too-early' },
    ],
    [
      'filed on November 2, 2026: implemented from December 3, when thirty days have passed',
      { ...SOLE, dates: { comptrollerFiling: '2026-11-02' } },
      { registration: '2026-11-02 … : unknown', implementation: '2026-12-03 … : unknown' },
    ],
    [
      'registered on November 17, 2026: implemented from that day, noticed by December 2',
      { ...SOLE, asOf: '2026-12-03', dates: { comptrollerFiling: '2026-11-02', registration: '2026-11-17' } },
      {
        registration: '2026-11-02 … : kept',
        implementation: '2026-11-17 … : open',
        awardNotice: '2026-11-17 … 2026-12-02: missed',
      },
    ],
    [
      'a registration before the filing is too early',
      { ...SOLE, dates: { comptrollerFiling: '2026-11-17', registration: '2026-11-16' } },
      { registration: '2026-11-17 … : too-early' },
    ],
    [
      'the notice of award of November 9, 2026 leaves ten days for a protest',
      { ...SOLE, dates: { registration: '2026-11-06', awardNotice: '2026-11-09' } },
      { awardNotice: '2026-11-06 … 2026-11-20 or 2026-11-23: kept', protest: '… 2026-11-19: unknown' },
    ],
    [
      'no value: comments and the notice of award wait for it',
      { ...SOLE, amount: undefined, asOf: '2026-11-20' } as unknown as Case,
      { negotiations: '2026-12-01 or 2026-11-30 … : open', execution: '… : unknown', registration: undefined },
    ],
    [
      'before any text is known nothing is dated but the determination',
      { ...SOLE, asOf: '2019-11-20' },
      { intentNotice: '… : unknown', negotiations: '… : unknown', award: undefined },
    ],
    [
      'until January 13, 2024 five editions, the last ten days before: November 20 to 27, with Thanksgiving between',
      { ...SOLE, asOf: '2023-11-20' },
      { intentNotice: '2023-11-20 … : open', negotiations: '2023-12-08 or 2023-12-07 … : open' },
    ],
  ])('%s', (_, input, expected) => {
    expect(of(input)).toMatchObject(Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined)));
    for (const [event, value] of Object.entries(expected)) if (value === undefined) expect(of(input)).not.toHaveProperty(event);
  });

  test.each<[string, string, Milestone['state'], string | undefined]>([
    ['the day before registration', '2026-11-05', 'too-early', 'Publish again'],
    ['the day of registration', '2026-11-06', 'kept', undefined],
    ['the Friday before the last day, a Saturday', '2026-11-20', 'kept', undefined],
    ['the Monday to which § 25-a may move it', '2026-11-23', 'arguable', undefined],
    ['the Tuesday after', '2026-11-24', 'late', undefined],
  ])('a notice of award on %s', (_, awardNotice, state, follows) => {
    const made = stepOf({ ...SOLE, dates: { registration: '2026-11-06', awardNotice } }, 'awardNotice');
    expect(made.state).toBe(state);
    if (follows) expect(made.follows?.says).toContain(follows);
    else expect(made.follows).toBeUndefined();
  });

  test('a notice on a Saturday cannot be one: the date is asked for again', () => {
    const made = stepOf({ ...SOLE, dates: { registration: '2026-11-06', awardNotice: '2026-11-21' } }, 'awardNotice');
    expect([made.state, made.withheld?.says]).toEqual([
      'unknown',
      'Check the date: by our list no City Record appeared on November 21, 2026, Saturday.',
    ]);
  });

  test('a late notice of intent says what follows', () => {
    const late = stepOf({ ...SOLE, dates: { intentNotice: '2026-11-12', negotiations: '2026-11-20' } }, 'intentNotice');
    expect(late.follows?.says).toContain('negotiations may begin on November 23, 2026 or later (by one reading November 22, 2026)');
  });

  test('what is not known is asked for, with the sentence that asks', () => {
    const { withheld } = stepOf({ method: 'sole-source', asOf: '2026-11-20', category: 'goods' }, 'execution');
    expect(withheld).toMatchObject({ lacks: ['amount'], says: expect.stringContaining('Tell us the value') });
  });

  test('what is taken for granted is said, and where it is counted from', () => {
    const { earliest } = stepOf({ ...SOLE, asOf: '2026-11-02' }, 'negotiations');
    expect(earliest?.says).toMatch(
      /^If the notice appears in the edition of November 2, 2026, begin negotiations on November 13, 2026 or later, so that 10 full days pass in between; one reading allows November 12, 2026/,
    );
    expect(earliest?.from).toEqual({ event: 'intentNotice', date: '2026-11-02', basis: 'assumed' });
    expect(stepOf({ ...SOLE, asOf: '2026-11-02' }, 'determination').earliest).toMatchObject({
      says: 'You didn’t enter a date for the determination, so we used November 2, 2026.',
      from: { event: 'asOf', date: '2026-11-02', basis: 'assumed' },
    });
  });
});

describe('emergency', () => {
  test.each<Row>([
    [
      'award of May 12 and execution of May 29, 2026: thirty days from award end first',
      { ...URGENT, dates: { award: '2026-05-12', execution: '2026-05-29' } },
      {
        councilFiling: '2026-05-12 … 2026-05-27: unknown',
        comptrollerFiling: '2026-05-12 … 2026-05-27: unknown',
        contractSubmission: '2026-05-29 or 2026-05-12 … 2026-06-11: unknown',
      },
    ],
    [
      'executed the day after award: fifteen days from execution end first, and a day more is late',
      { ...URGENT, dates: { award: '2026-05-12', execution: '2026-05-13', contractSubmission: '2026-05-29' } },
      { contractSubmission: '2026-05-13 or 2026-05-12 … 2026-05-28: late' },
    ],
    [
      'executed before May 11, 2026: only the thirty days from award, to a Sunday',
      { ...URGENT, asOf: '2026-06-09', dates: { award: '2026-05-08', execution: '2026-05-08' } },
      {
        contractSubmission: '2026-05-08 … 2026-06-05 or 2026-06-08: missed',
        councilFiling: '2026-05-08 … 2026-05-22 or 2026-05-26: missed',
      },
    ],
    [
      'nothing given: the award on the day asked about, no comments and no registration before the contract',
      { ...URGENT, asOf: '2026-11-20' },
      {
        award: '2026-11-20 … : open',
        execution: '2026-11-20 … : open',
        commentNotice: undefined,
        implementation: undefined,
        contractSubmission: '2026-11-20 … 2026-12-04 or 2026-12-07: open',
      },
    ],
    [
      'registered on November 6, 2026: the notice by the Friday, the day before the last',
      { ...URGENT, dates: { registration: '2026-11-06', awardNotice: '2026-11-02' } },
      { awardNotice: '… 2026-11-20 or 2026-11-23: arguable' },
    ],
  ])('%s', (_, input, expected) => {
    expect(of(input)).toMatchObject(Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined)));
    for (const [event, value] of Object.entries(expected)) if (value === undefined) expect(of(input)).not.toHaveProperty(event);
  });

  test('a late submission leaves the contract valid: Charter § 328(d)(1)', () => {
    const { follows } = stepOf(
      { ...URGENT, dates: { award: '2026-05-12', execution: '2026-05-13', contractSubmission: '2026-05-29' } },
      'contractSubmission',
    );
    expect(follows).toMatchObject({ says: expect.stringContaining('stays valid'), because: [{ ref: 'charter-328' }] });
  });

  test('before the Charter’s clock nothing is said to follow', () => {
    expect(
      stepOf({ ...URGENT, asOf: '2026-06-09', dates: { award: '2026-05-08', execution: '2026-05-08' } }, 'contractSubmission').follows,
    ).toBeUndefined();
  });

  test('the other clock stands beside', () => {
    const { beside, latest } = stepOf({ ...URGENT, dates: { award: '2026-05-12', execution: '2026-05-29' } }, 'contractSubmission');
    expect([latest?.finding, beside?.map(({ day, finding }) => [day, finding])]).toEqual([
      'ppb-2-12:emergency-thirty-days',
      [['2026-06-12', 'charter-328:emergency-fifteen-days']],
    ]);
  });

  test('an early notice serves the Charter, and another follows registration', () => {
    const { follows } = stepOf({ ...URGENT, dates: { registration: '2026-11-06', awardNotice: '2026-11-02' } }, 'awardNotice');
    expect(follows?.says).toContain('publish again after registration, by November 21, 2026');
  });
});

describe('accelerated', () => {
  test.each<Row>([
    [
      'nothing given: a notice of Friday, November 20, 2026 allows opening on Wednesday, or Thursday',
      { ...BIDS, asOf: '2026-11-20' },
      {
        solicitation: '2026-11-20 … : open',
        bidOpening: '2026-11-26 or 2026-11-25 … : open',
        award: '2026-11-26 … : open',
        contractSubmission: '2026-11-26 … 2026-12-11: open',
      },
    ],
    [
      'bids opened on Friday, November 13, 2026: the notice on the 6th, or on the 9th by the words',
      { ...BIDS, dates: { solicitation: '2026-11-09', bidOpening: '2026-11-13' } },
      { solicitation: '… 2026-11-06 or 2026-11-09: arguable', bidOpening: '2026-11-14 or 2026-11-13 … : arguable' },
    ],
    [
      'a sole source: ten days are the safe course, three business days the other reading',
      { ...SINGLE, dates: { intentNotice: '2026-12-08', negotiations: '2026-12-14' } },
      { intentNotice: '… 2026-12-03 or 2026-12-09: arguable', negotiations: '2026-12-19 or 2026-12-11 … : arguable' },
    ],
    [
      'a purchase order of November 6, 2026: the notice of award runs from it',
      { ...BIDS, facts: { '3-07': { sourceSelection: 'sealed-bids', byPurchaseOrder: true } }, dates: { purchaseOrder: '2026-11-06' } },
      { awardNotice: '2026-11-06 … 2026-11-20 or 2026-11-23: unknown' },
    ],
    [
      'how the source is selected is not known: nothing is dated before the filings',
      { ...BIDS, facts: {}, asOf: '2026-11-20' },
      { solicitation: '… : unknown', bidOpening: undefined, award: undefined },
    ],
    [
      'awarded and executed on November 20, 2026: fifteen days end on a Saturday',
      { ...BIDS, dates: { award: '2026-11-20', execution: '2026-11-20' } },
      { contractSubmission: '2026-11-20 … 2026-12-04 or 2026-12-07: unknown' },
    ],
  ])('%s', (_, input, expected) => {
    expect(of(input)).toMatchObject(Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined)));
    for (const [event, value] of Object.entries(expected)) if (value === undefined) expect(of(input)).not.toHaveProperty(event);
  });
});

describe('small purchases, other governments, lists and demonstration projects', () => {
  test.each<Row>([
    [
      'a small purchase awarded on November 20, 2026: the order from that day',
      { ...FIVE, dates: { award: '2026-11-20' } },
      { purchaseOrder: '2026-11-20 … : unknown' },
    ],
    [
      'an order of the day before is too early',
      { ...FIVE, dates: { award: '2026-11-20', purchaseOrder: '2026-11-19' } },
      { purchaseOrder: '2026-11-20 … : too-early' },
    ],
    [
      'an order of the same day is kept',
      { ...FIVE, dates: { award: '2026-11-20', purchaseOrder: '2026-11-20' } },
      { purchaseOrder: '2026-11-20 … : kept' },
    ],

    [
      'an M/WBE purchase of $600,000: comments before it, and a notice after registration',
      { ...MWBE, asOf: '2026-11-20' },
      {
        award: '2026-11-20 … : open',
        commentNotice: '2026-11-20 … : open',
        execution: '2026-11-28 or 2026-11-27 … : open',
        implementation: '2026-12-29 … : open',
      },
    ],
    [
      'one of $90,000: no comments, but a notice all the same',
      { ...MWBE, amount: '90000.00', dates: { registration: '2026-11-06' } },
      { commentNotice: undefined, awardNotice: '2026-11-06 … 2026-11-20 or 2026-11-23: unknown' },
    ],
    [
      'noticed on Lincoln’s Birthday 2026, the last day: kept',
      { ...MWBE, dates: { registration: '2026-01-28', awardNotice: '2026-02-12' } },
      { awardNotice: '2026-01-28 … 2026-02-12 or 2026-02-13: kept' },
    ],

    [
      'an order with another government on November 6, 2026: comments seven days before, notice fifteen after',
      { ...THROUGH, facts: { '3-09': { byPurchaseOrder: true } }, dates: { purchaseOrder: '2026-11-06' } },
      {
        commentNotice: '… 2026-10-29 or 2026-10-30: unknown',
        awardNotice: '2026-11-06 … 2026-11-20 or 2026-11-23: unknown',
        implementation: undefined,
      },
    ],
    [
      'a contract registered on November 2, 2026: noticed by the 17th',
      { ...THROUGH, facts: { '3-09': { byPurchaseOrder: false } }, dates: { registration: '2026-11-02' } },
      { awardNotice: '2026-11-02 … 2026-11-17: unknown', implementation: '2026-11-02 … : unknown' },
    ],
    [
      'one of $90,000: neither',
      { ...THROUGH, amount: '90000.00', dates: { award: '2026-11-20' } },
      { commentNotice: undefined, awardNotice: undefined, execution: '2026-11-20 … : unknown' },
    ],

    [
      'a cooperative purchase: nothing given',
      { ...JOINT, asOf: '2026-11-20' },
      {
        commentNotice: '2026-11-20 … : open',
        execution: '2026-11-28 or 2026-11-27 … : open',
        awardNotice: '2026-11-30 … 2026-12-11 or 2026-12-14: open',
      },
    ],
    [
      'comments noticed on November 2, 2026: the contract on the 10th',
      { ...JOINT, dates: { award: '2026-10-30', commentNotice: '2026-11-02' } },
      { execution: '2026-11-10 or 2026-11-09 … : unknown' },
    ],
    [
      'an award after the comments ended: the contract not before it',
      { ...JOINT, dates: { commentNotice: '2026-11-02', award: '2026-11-20' } },
      { execution: '2026-11-20 … : unknown' },
    ],

    [
      'a denial mailed on November 2, 2026: received by the 7th, appealed by the 22nd, a Sunday',
      { ...decided('denied'), dates: { pqlDecisionMailed: '2026-11-02', pqlAppeal: '2026-11-23' } },
      { pqlAppeal: '2026-11-02 … 2026-11-20 or 2026-11-23: arguable' },
    ],
    [
      'received on the 4th: appealed by the 19th, or by the 22nd or 23rd if a mailed decision counts from the fifth day',
      { ...decided('denied'), dates: { pqlDecisionMailed: '2026-11-02', pqlDecisionReceived: '2026-11-04', pqlAppeal: '2026-11-20' } },
      { pqlAppeal: '2026-11-02 … 2026-11-19 or 2026-11-23: arguable' },
    ],
    [
      'late by that reading too',
      { ...decided('denied'), dates: { pqlDecisionMailed: '2026-11-02', pqlDecisionReceived: '2026-11-04', pqlAppeal: '2026-11-24' } },
      { pqlAppeal: '2026-11-02 … 2026-11-19 or 2026-11-23: late' },
    ],
    [
      'an appeal before the decision was mailed is none',
      { ...decided('denied'), dates: { pqlDecisionMailed: '2026-11-02', pqlAppeal: '2026-11-01' } },
      { pqlAppeal: '2026-11-02 … 2026-11-20 or 2026-11-23: too-early' },
    ],
    [
      'removed for non-responsibility: ten days, and fifteen beside',
      { ...decided('removed'), dates: { pqlDecisionReceived: '2026-11-02' } },
      { pqlAppeal: '2026-11-02 … 2026-11-12: unknown' },
    ],
    [
      'the Agency Head’s decision of December 1, 2026: OATH by the 16th',
      { ...decided('denied'), asOf: '2026-12-17', dates: { agencyHeadDecision: '2026-12-01' } },
      { oathPetition: '2026-12-01 … 2026-12-16: missed' },
    ],
    [
      'the copy received on December 16, 2026: the papers by the 30th',
      { ...decided('denied'), dates: { oathCopyReceived: '2026-12-16' } },
      { appealPapers: '2026-12-16 … 2026-12-30: unknown' },
    ],
    [
      'a questionnaire of August 10, 2026: decided by November 8, a Sunday',
      { ...decided('denied'), dates: { questionnaire: '2026-08-10', pqlDecisionMailed: '2026-11-10' } },
      { pqlDecisionMailed: '2026-08-10 … 2026-11-06 or 2026-11-09: late' },
    ],
    [
      'suspended on September 15, 2026: to the 14th of December, by the words to the 15th',
      { ...decided('suspended'), dates: { suspension: '2026-09-15', suspensionEnd: '2026-12-15' } },
      { suspensionEnd: '2026-09-15 … 2026-12-14 or 2026-12-15: arguable' },
    ],
    [
      'an appeal of it: decided before it ends',
      {
        ...decided('suspended'),
        dates: { suspension: '2026-09-15', suspensionEnd: '2026-12-11', pqlAppeal: '2026-10-01', agencyHeadDecision: '2026-12-11' },
      },
      { agencyHeadDecision: '2026-10-01 … 2026-12-10: late' },
    ],
    [
      'listed in March 2025 and affirmed a year later: again two years after that, or by the fourth anniversary of listing',
      { ...LIST, dates: { listed: '2025-03-01', affirmed: '2026-03-15' } },
      { affirmed: '… 2028-03-15 or 2029-03-01: unknown' },
    ],
    [
      'the yearly notice of December 1, 2025: again within twelve months, or in the calendar year',
      { ...LIST, facts: { '3-10': { list: 'category' } }, asOf: '2026-11-20', dates: { pqlNotice: '2025-12-01' } },
      { pqlNotice: '… 2026-12-01 or 2026-12-31: open' },
    ],
    [
      'bids from the list need no comments',
      { ...LIST, facts: { '3-10': { offers: 'bids' } }, dates: { award: '2026-11-20' } },
      { commentNotice: undefined, execution: '2026-11-20 … : unknown' },
    ],
    [
      'proposals do',
      { ...LIST, facts: { '3-10': { offers: 'proposals' } }, dates: { award: '2026-11-20', execution: '2026-12-03' } },
      { commentNotice: '… 2026-11-25: unknown' },
    ],

    [
      'a demonstration project: nothing given on a Saturday, so Monday’s edition',
      { ...DEMO, asOf: '2026-11-21' },
      {
        intentNotice: '2026-11-23 … : open',
        negotiations: '2026-12-04 or 2026-12-03 … : open',
        execution: '2026-12-12 or 2026-12-11 … : open',
      },
    ],
    [
      'at or below the limits no notice: negotiations after the determination',
      { ...DEMO, amount: '90000.00', dates: { determination: '2026-11-02' } },
      { intentNotice: undefined, negotiations: '2026-11-03 or 2026-11-02 … : unknown' },
    ],
    [
      'registered on March 3, 2026: three years, and three more with approval',
      { ...DEMO, dates: { registration: '2026-03-03' } },
      {
        termEnd: '… 2029-03-02 or 2029-03-03: unknown',
        extensionEnd: '… 2032-03-02 or 2032-03-03: unknown',
        awardNotice: '2026-03-03 … 2026-03-18: unknown',
      },
    ],
    [
      'no extension planned: none is dated',
      { ...DEMO, facts: { '3-11': { extensionMonths: 0 } }, dates: { registration: '2026-03-03' } },
      { termEnd: '… 2029-03-02 or 2029-03-03: unknown', extensionEnd: undefined },
    ],
  ])('%s', (_, input, expected) => {
    expect(of(input)).toMatchObject(Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined)));
    for (const [event, value] of Object.entries(expected)) if (value === undefined) expect(of(input)).not.toHaveProperty(event);
  });

  test.each<[string, Case, StepName[]]>([
    ['with nothing given', MICRO, []],
    ['on a day asked about', { ...MICRO, asOf: '2026-11-20' }, []],
    [
      'with its award and order given: they stand by themselves',
      { ...MICRO, dates: { award: '2026-11-20', purchaseOrder: '2026-11-19' } },
      ['purchaseOrder', 'award'],
    ],
  ])('a micropurchase has no dated duty: %s', (_, input, events) => {
    expect(plan(input).map(({ event, state }) => [event, state])).toEqual(events.map((event) => [event, 'unknown']));
  });

  test('a suspension of more than three months is deemed a revocation; a petition too late leaves the decision final', () => {
    const long = stepOf({ ...decided('suspended'), dates: { suspension: '2026-09-15', suspensionEnd: '2026-12-16' } }, 'suspensionEnd');
    expect([long.state, long.follows?.says]).toEqual(['late', 'A suspension of more than three months is deemed a revocation.']);
    const late = stepOf({ ...decided('denied'), dates: { agencyHeadDecision: '2026-12-01', oathPetition: '2026-12-17' } }, 'oathPetition');
    expect([late.state, late.follows?.says]).toEqual(['late', 'Without an appeal to OATH in time the Agency Head’s decision is final.']);
  });

  test.each<[words: string, offers: 'bids' | undefined]>([
    ['a bidder', 'bids'],
    ['a vendor of whom it is not told whether it made a bid', undefined],
  ])('§ 2-08(k)(1): %s removed as not responsible has the ten days too, between the five and the fifteen', (_, offers) => {
    const input: Case = {
      asOf: '2026-12-01',
      method: 'prequalified-list',
      facts: { '3-10': { decision: 'removed', ...(offers ? { offers } : {}) } },
      dates: { pqlDecisionReceived: '2026-11-24' },
    };
    const { latest, beside } = stepOf(input, 'pqlAppeal');
    expect([latest?.day, ...(beside ?? []).map(({ day, says }) => `${day} ${says}`)]).toEqual([
      '2026-11-27',
      '2026-12-04 Section 2-08 gives 10 days.',
      '2026-12-09 Section 3-10(m) gives 15 days.',
    ]);
  });

  test('the appeal after a removal has its longer clock beside', () => {
    expect(
      stepOf({ ...decided('removed'), dates: { pqlDecisionReceived: '2026-11-02' } }, 'pqlAppeal').beside?.map(({ day }) => day),
    ).toEqual(['2026-11-17']);
  });
});

describe('a discretionary award with no method: Charter §§ 326 and 328 bind its contract, and nothing else is planned', () => {
  const NAMED: Case = { funding: 'discretionary', category: 'human-services', agencyKind: 'mayoral', amount: '6000000.00' };

  test.each<Row>([
    [
      'nothing told but the day asked about',
      { ...NAMED, asOf: '2026-06-01' },
      {
        commentNotice: '2026-06-01 … : open',
        execution: '2026-06-09 or 2026-06-08 … : open',
        comptrollerFiling: '2026-06-09 … : open',
        implementation: '2026-07-10 … : open',
      },
    ],
    [
      'comments eight days before the contract',
      { ...NAMED, dates: { commentNotice: '2026-06-02', execution: '2026-06-10' } },
      { execution: '2026-06-10 or 2026-06-09 … : arguable' },
    ],
    [
      'comments seven days before it: enough by one way of counting',
      { ...NAMED, dates: { commentNotice: '2026-06-03', execution: '2026-06-10' } },
      { execution: '2026-06-11 or 2026-06-10 … : arguable' },
    ],
    [
      'comments six days before it',
      { ...NAMED, dates: { commentNotice: '2026-06-04', execution: '2026-06-10' } },
      { execution: '2026-06-12 or 2026-06-11 … : too-early' },
    ],
    ['no comments are owed at $100,000.00', { ...NAMED, amount: '100000.00', asOf: '2026-06-01' }, { execution: '2026-06-01 … : open' }],
    ['a cent more', { ...NAMED, amount: '100000.01', asOf: '2026-06-01' }, { commentNotice: '2026-06-01 … : open' }],
  ])('%s', (_, input, expected) => {
    expect(of(input)).toMatchObject(expected);
  });

  test('its steps are of no method and under no condition of one', () => {
    for (const step of plan({ ...NAMED, asOf: '2026-06-01' }))
      expect([step.event, step.route, step.onlyIf]).toEqual([step.event, null, undefined]);
  });

  test('an ordinary purchase without a method has no plan', () => {
    expect(plan({ ...NAMED, funding: 'ordinary', asOf: '2026-06-01' })).toEqual([]);
  });
});

describe('closed days that the reader adds', () => {
  test('the notice of award moves to an earlier edition, and says so', () => {
    const { latest } = stepOf({ ...SOLE, closures: ['2026-11-20'], dates: { registration: '2026-11-06' } }, 'awardNotice');
    expect([latest?.day, latest?.other?.day, latest?.deadline?.closures]).toEqual(['2026-11-19', '2026-11-23', ['2026-11-20']]);
    expect(latest?.says).toContain('closed');
  });

  test('business days before bids leave them out', () => {
    const { latest } = stepOf({ ...BIDS, closures: ['2026-11-25'], dates: { bidOpening: '2026-11-30' } }, 'solicitation');
    expect([latest?.day, latest?.other?.day]).toEqual(['2026-11-20', '2026-11-23']);
    expect(latest?.says).toContain('the days you gave as closed');
  });

  test('a notice of intent cannot appear on one: negotiations begin later', () => {
    const input: Case = { ...SOLE, dates: { determination: '2026-11-02' } };
    expect(of(input).negotiations).toBe('2026-11-13 or 2026-11-12 … : unknown');
    expect(of({ ...input, closures: ['2026-11-02'] }).negotiations).toBe('2026-11-15 or 2026-11-14 … : unknown');
  });

  test('closed on every day that is left, no edition is made up', () => {
    const closures = Array.from({ length: 16 }, (_, at) => `2026-11-${String(at + 6).padStart(2, '0')}`);
    expect(stepOf({ ...SOLE, closures, dates: { registration: '2026-11-06' } }, 'awardNotice').latest?.day).toBe('2026-11-21');
  });

  test('the findings keep the law’s own lists', () => {
    const dates = { registration: '2026-11-06' };
    const NOT_COUNTED = ' The days you gave as closed are not counted here.';
    const counted = assess({ ...SOLE, closures: ['2026-11-20'], dates }).findings;
    const plain = counted.map((one) => ({ ...one, says: one.says.replace(NOT_COUNTED, '') }));
    expect(plain).toEqual(assess({ ...SOLE, dates }).findings);
    expect(counted.filter(({ says }) => says.endsWith(NOT_COUNTED)).map(({ id }) => id)).toEqual(['3-05(c)(2)(i):award-notice']);
  });
});

test('beyond the holidays held a day is given with that said', () => {
  const { latest } = stepOf({ ...SOLE, dates: { registration: '2028-12-20' } }, 'awardNotice');
  expect([latest?.day, latest?.says]).toEqual(['2029-01-04', expect.stringContaining('which we don’t have')]);
});

test('without a method there is no plan; another method may be asked for', () => {
  expect(plan({ asOf: '2026-11-20' })).toEqual([]);
  expect(plan({ ...SOLE, asOf: '2026-11-20' }, 'emergency').map(({ route }) => route)).toContain('emergency');
  expect(plan({ asOf: '2026-11-20', amount: '600000.00' }, 'sole-source').length).toBeGreaterThan(5);
});

describe('a day is called kept, late or too early only where the days given show it', () => {
  test.each<Row>([
    [
      'an emergency contract submitted 29 days after award, its execution not told: fifteen days may have passed',
      { ...URGENT, dates: { award: '2026-06-01', contractSubmission: '2026-06-30' } },
      { contractSubmission: '2026-06-01 … 2026-06-16: unknown' },
    ],
    [
      'the same 31 days after award: past the thirty, whenever it was executed',
      { ...URGENT, dates: { award: '2026-06-01', contractSubmission: '2026-07-02' } },
      { contractSubmission: '2026-06-01 … 2026-06-16: late' },
    ],
    [
      'a notice of award without a registration is not known to be in time; the protest runs from the day it appeared',
      { ...SOLE, asOf: '2026-12-01', dates: { award: '2026-07-01', execution: '2026-07-15', awardNotice: '2026-11-12' } },
      { awardNotice: '2026-07-15 … 2026-07-30: unknown', protest: '… 2026-11-20 or 2026-11-23: missed' },
    ],
    [
      'an M/WBE purchase by order, noticed in two months: from the order too late, from a registration that is not told perhaps not',
      { ...MWBE, amount: '40000.00', dates: { award: '2026-06-01', purchaseOrder: '2026-06-02', awardNotice: '2026-07-30' } },
      { awardNotice: '2026-06-02 … 2026-06-17: arguable' },
    ],
    [
      'negotiations that the determination allows, but no notice told: not kept',
      { ...SOLE, dates: { determination: '2026-11-02', negotiations: '2026-11-20' } },
      { negotiations: '2026-11-13 or 2026-11-12 … : unknown' },
    ],
    [
      'and too early all the same, whenever the notice was',
      { ...SOLE, dates: { determination: '2026-11-02', negotiations: '2026-11-11' } },
      { negotiations: '2026-11-13 or 2026-11-12 … : too-early' },
    ],
    [
      'an appeal of a removal after ten days and within fifteen: late only if removal is no revocation',
      { ...decided('removed'), dates: { pqlDecisionReceived: '2026-06-01', pqlAppeal: '2026-06-14' } },
      { pqlAppeal: '2026-06-01 … 2026-06-11: arguable' },
    ],
    [
      'after fifteen: late by both, unless it came by mail and counts from the fifth day',
      { ...decided('removed'), dates: { pqlDecisionReceived: '2026-06-01', pqlAppeal: '2026-06-17' } },
      { pqlAppeal: '2026-06-01 … 2026-06-11: arguable' },
    ],
    [
      'fifteen days after the fifth day, a Sunday that may move to Monday: still arguable',
      { ...decided('removed'), dates: { pqlDecisionReceived: '2026-06-01', pqlAppeal: '2026-06-22' } },
      { pqlAppeal: '2026-06-01 … 2026-06-11: arguable' },
    ],
    [
      'after that it is late by every reading',
      { ...decided('removed'), dates: { pqlDecisionReceived: '2026-06-01', pqlAppeal: '2026-06-23' } },
      { pqlAppeal: '2026-06-01 … 2026-06-11: late' },
    ],
    [
      'an emergency of $90,000 noticed late: whether a notice is owed is open',
      { ...URGENT, amount: '90000.00', dates: { registration: '2026-06-22', awardNotice: '2026-07-30' } },
      { awardNotice: '… 2026-07-07: arguable' },
    ],
    [
      'comments on a purchase from another government four days before: Charter § 316 may free it',
      { ...THROUGH, dates: { commentNotice: '2026-06-25', execution: '2026-06-29' } },
      { commentNotice: '… 2026-06-18 or 2026-06-22: arguable', execution: '2026-07-03 or 2026-07-02 … : arguable' },
    ],
    [
      'but it is not entered into before its award',
      { ...THROUGH, dates: { award: '2026-06-30', commentNotice: '2026-06-10', execution: '2026-06-29' } },
      { execution: '2026-06-30 … : too-early' },
    ],
    [
      'an accelerated purchase of $90,000 noticed too late: as a small purchase it needs no notice',
      { ...BIDS, amount: '90000.00', dates: { solicitation: '2026-11-12', bidOpening: '2026-11-13' } },
      { solicitation: '… 2026-11-06 or 2026-11-09: arguable' },
    ],
  ])('%s', (_, input, expected) => {
    expect(of(input)).toMatchObject(expected);
  });
});

describe('comments come before the contract', () => {
  const UNTOLD = /^Enter the date of the comment notice/;
  test.each<[sentence: string, input: Case, event: StepName, notice: string]>([
    [
      'a sole source executed the day after award, no notice told',
      { ...SOLE, asOf: '2026-08-01', dates: { negotiations: '2026-07-01', award: '2026-07-01', execution: '2026-07-02' } },
      'execution',
      '… 2026-06-24 or 2026-06-25: missed',
    ],
    [
      'a demonstration project registered, its contract not told',
      { ...DEMO, dates: { award: '2026-07-20', registration: '2026-12-01' } },
      'execution',
      '… 2026-11-23 or 2026-11-24: unknown',
    ],
    [
      'the same with the start of negotiations',
      { ...DEMO, dates: { negotiations: '2026-07-10', registration: '2026-12-01' } },
      'execution',
      '… 2026-11-23 or 2026-11-24: unknown',
    ],
    ['a cooperative purchase', { ...JOINT, dates: { execution: '2026-07-15' } }, 'execution', '… 2026-07-07 or 2026-07-08: unknown'],
    [
      'an order with another government',
      { ...THROUGH, dates: { award: '2026-06-01', purchaseOrder: '2026-06-02' } },
      'purchaseOrder',
      '… 2026-05-22 or 2026-05-26: unknown',
    ],
    [
      'a discretionary award',
      { ...SOLE, funding: 'discretionary', dates: { award: '2026-07-01', execution: '2026-07-02' } },
      'execution',
      '… 2026-06-24 or 2026-06-25: unknown',
    ],
  ])('%s: the contract is not called kept, and the notice is asked for', (_, input, event, notice) => {
    const { state, earliest, withheld } = stepOf(input, event);
    expect([state, earliest]).toEqual(['unknown', undefined]);
    expect(withheld).toMatchObject({ says: expect.stringMatching(UNTOLD), lacks: ['dates.commentNotice'] });
    expect(row(stepOf(input, 'commentNotice'))).toBe(notice);
  });

  test('the first day of the contract says that the Board may ask for more than seven days', () => {
    expect(stepOf({ ...SOLE, dates: { commentNotice: '2026-06-22' } }, 'execution').earliest).toMatchObject({
      day: '2026-06-30',
      says: 'Enter into the contract on June 30, 2026 at the earliest. Comments run at least 7 days; a Board rule we don’t have may ask more.',
    });
  });

  test.each<[string, Case, string]>([
    ['eight days before', { ...MWBE, dates: { commentNotice: '2026-06-22', execution: '2026-06-30' } }, 'arguable'],
    ['four days before', { ...MWBE, dates: { commentNotice: '2026-06-26', execution: '2026-06-30' } }, 'late'],
    ['before the section changed', { ...SOLE, dates: { commentNotice: '2025-05-12', execution: '2025-05-21' } }, 'arguable'],
    [
      'before the section changed, and three days before',
      { ...SOLE, dates: { commentNotice: '2025-05-19', execution: '2025-05-22' } },
      'arguable',
    ],
    [
      'after it changed, for a contract whose seven days began before',
      { ...SOLE, dates: { commentNotice: '2025-05-21', execution: '2025-05-23' } },
      'arguable',
    ],
    [
      'six days before a contract whose seven days began after',
      { ...SOLE, dates: { commentNotice: '2025-05-23', execution: '2025-05-29' } },
      'late',
    ],
  ])('a comment notice %s', (_, input, state) => {
    expect(stepOf(input, 'commentNotice').state).toBe(state);
  });
});

describe('the notice of an emergency contract', () => {
  const dates = { award: '2026-05-20', execution: '2026-05-21' };
  test.each<
    [sentence: string, dates: NonNullable<Case['dates']>, expected: string, follows: RegExp | undefined, withheld: RegExp | undefined]
  >([
    [
      'five days after the contract, and before registration: it serves the Charter, and another follows',
      { ...dates, awardNotice: '2026-05-26', registration: '2026-06-10' },
      '2026-05-21 … 2026-06-25: arguable',
      /^The early notice serves Charter § 325\(d\); publish again after registration, by June 25, 2026/,
      undefined,
    ],
    [
      'the same, not yet registered: how soon is for judgment',
      { ...dates, awardNotice: '2026-05-26' },
      '2026-05-21 … : arguable',
      /^Judge whether the notice of May 26, 2026 came as soon as was practicable/,
      /within 15 days after registration/,
    ],
    [
      'six months after, within the days from registration: still for judgment',
      { award: '2026-01-05', execution: '2026-01-06', registration: '2026-07-01', awardNotice: '2026-07-10' },
      '2026-01-06 … 2026-07-16: arguable',
      /^Judge whether the notice of July 10, 2026 came as soon as was practicable/,
      undefined,
    ],
    [
      'after the days from registration: late',
      { ...dates, registration: '2026-06-10', awardNotice: '2026-06-26' },
      '2026-05-21 … 2026-06-25: late',
      undefined,
      undefined,
    ],
    [
      'before the contract: it is none',
      { ...dates, registration: '2026-06-10', awardNotice: '2026-05-20' },
      '2026-05-21 … 2026-06-25: too-early',
      /^Publish again: that notice cannot have said/,
      undefined,
    ],
    ['not yet published', { ...dates, registration: '2026-06-10' }, '2026-05-21 … 2026-06-25: unknown', undefined, undefined],
  ])('%s', (_, given, expected, follows, withheld) => {
    const made = stepOf({ ...URGENT, dates: given }, 'awardNotice');
    expect(row(made)).toBe(expected);
    expect(made.earliest).toMatchObject({
      says: expect.stringContaining('Charter § 325(d) requires notice'),
      finding: 'charter-325:emergency-notice-soon',
    });
    if (follows) expect(made.follows?.says).toMatch(follows);
    else expect(made.follows).toBeUndefined();
    if (withheld) expect(made.withheld?.says).toMatch(withheld);
    else expect(made.withheld).toBeUndefined();
  });
});

test('a submission past the thirty days of the Rules is not excused by the Charter’s word on its own fifteen', () => {
  const input: Case = { ...BIDS, dates: { award: '2026-06-01', execution: '2026-06-25', contractSubmission: '2026-07-06' } };
  const made = stepOf(input, 'contractSubmission');
  expect([row(made), made.latest?.finding, made.follows]).toEqual([
    '2026-06-25 or 2026-06-01 … 2026-07-01: late',
    '3-07(e)(3):thirty-days',
    undefined,
  ]);
});

describe('accelerated by sole source: the steps of § 3-05 come first', () => {
  test.each<Row>([
    [
      'a notice before the determination is none, and the copy is late',
      {
        ...SINGLE,
        dates: { determination: '2026-06-01', determinationCopy: '2026-06-20', intentNotice: '2026-05-29', negotiations: '2026-07-06' },
      },
      {
        determination: '… 2026-05-29: late',
        determinationCopy: '2026-06-01 … 2026-06-05 or 2026-06-08: late',
        intentNotice: '2026-06-01 … 2026-06-25 or 2026-06-30: too-early',
        negotiations: '2026-06-12 or 2026-06-04 … : unknown',
      },
    ],
    [
      'a notice of the day after the determination is one',
      { ...SINGLE, dates: { determination: '2026-06-01', intentNotice: '2026-06-02', negotiations: '2026-07-06' } },
      { determination: '… 2026-06-02: kept', intentNotice: '2026-06-01 … 2026-06-25 or 2026-06-30: kept' },
    ],
    [
      'nothing given: the determination on the day asked about, Friday, November 20, 2026',
      { ...SINGLE, asOf: '2026-11-20' },
      {
        determination: '2026-11-20 … : open',
        determinationCopy: '2026-11-20 … 2026-11-25: open',
        intentNotice: '2026-11-20 … : open',
        negotiations: '2026-12-01 or 2026-11-25 … : open',
      },
    ],
    ['bids ask no such determination', { ...BIDS, asOf: '2026-11-20' }, { determination: undefined, determinationCopy: undefined }],
    [
      'nor does a value that § 3-05 does not reach',
      { ...SINGLE, amount: '15000.00', asOf: '2026-11-20' },
      { determination: undefined, determinationCopy: undefined },
    ],
  ])('%s', (_, input, expected) => {
    expect(of(input)).toMatchObject(Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined)));
    for (const [event, value] of Object.entries(expected)) if (value === undefined) expect(of(input)).not.toHaveProperty(event);
  });

  test('what follows an early notice is said', () => {
    const { follows } = stepOf(
      { ...SINGLE, dates: { determination: '2026-06-01', intentNotice: '2026-05-29', negotiations: '2026-07-06' } },
      'intentNotice',
    );
    expect(follows?.says).toBe('Publish again: the notice of May 29, 2026 came before the determination of June 1, 2026.');
  });
});

describe('a notice on a day without a City Record', () => {
  test.each<Row>([
    [
      'on Friday, June 19, 2026: nothing that follows is kept, and both days are shown',
      { ...SOLE, dates: { determination: '2026-06-15', intentNotice: '2026-06-19', negotiations: '2026-07-06' } },
      { intentNotice: '2026-06-15 … 2026-06-25 or 2026-06-26: unknown', negotiations: '2026-07-03 or 2026-06-29 … : unknown' },
    ],
    [
      'nor too early: the tenth day from June 19 is June 29',
      { ...SOLE, dates: { determination: '2026-06-15', intentNotice: '2026-06-19', negotiations: '2026-06-29' } },
      { negotiations: '2026-07-03 or 2026-06-29 … : unknown' },
    ],
    [
      'on a Saturday: only the edition of Monday is counted from',
      { ...SOLE, dates: { determination: '2026-06-08', intentNotice: '2026-06-13', negotiations: '2026-07-06' } },
      { negotiations: '2026-06-26 or 2026-06-25 … : unknown' },
    ],
    [
      'comments noticed on June 19, 2026: neither kept nor arguable',
      { ...SOLE, dates: { commentNotice: '2026-06-19', execution: '2026-07-15' } },
      { execution: '2026-06-30 or 2026-06-26 … : unknown' },
    ],
    [
      'a notice before the determination is none: what follows is not kept by it',
      { ...SOLE, dates: { determination: '2026-11-10', intentNotice: '2026-11-09', negotiations: '2026-12-14' } },
      { negotiations: '2026-11-21 or 2026-11-20 … : unknown' },
    ],
  ])('%s', (_, input, expected) => {
    expect(of(input)).toMatchObject(expected);
  });

  test('the other day is said to rest on a City Record of June 19', () => {
    const dates = { determination: '2026-06-15', intentNotice: '2026-06-19', negotiations: '2026-07-06' };
    expect(stepOf({ ...SOLE, dates }, 'negotiations').earliest).toMatchObject({
      says: expect.stringMatching(
        /^If the notice appears in the edition of June 22, 2026, begin negotiations on July 3, 2026 or later, so that 10 full days pass in between; one reading allows July 2, 2026/,
      ),
      other: { why: expect.stringMatching(/^if the City Record appeared on June 19, and publishing 10 days before is enough/) },
      from: { basis: 'assumed' },
    });
  });
});

describe('what the Rules may not reach', () => {
  const dates = { intentNotice: '2026-06-10', negotiations: '2026-06-12' };
  const ONLY: Case = { ...SOLE, facts: { '3-05': { onlySource: true } } };
  test.each<[sentence: string, input: Case, onlyIf: RegExp | undefined, states: Milestone['state'][]]>([
    ['an ordinary purchase', { ...ONLY, dates }, undefined, ['late', 'too-early']],
    [
      'a listed transaction, if the ACCO so determines: nothing is late for certain',
      { ...ONLY, dates, funding: 'not-covered' },
      /^if the (?:ACCO has not determined|purchase is from another government$)/,
      ['unknown', 'unknown'],
    ],
    [
      'a purchase under the suspension of 2021 to 2026',
      {
        ...SOLE,
        dates: { intentNotice: '2025-06-10', negotiations: '2025-06-12', award: '2025-06-30' },
        facts: { '3-05': { onlySource: true }, other: { correctionEmergency: true } },
      },
      /^so far as State law kept it in force/,
      ['unknown', 'unknown'],
    ],
    [
      'one after it',
      { ...SOLE, dates: { ...dates, award: '2026-06-30' }, facts: { '3-05': { onlySource: true }, other: { correctionEmergency: true } } },
      undefined,
      ['late', 'too-early'],
    ],
  ])('%s', (_, input, onlyIf, states) => {
    const steps = plan(input);
    expect([stepOf(input, 'intentNotice').state, stepOf(input, 'negotiations').state]).toEqual(states);
    for (const one of steps) {
      if (!onlyIf) expect(one.onlyIf).toBeUndefined();
      else if (one.onlyIf !== undefined) expect([one.onlyIf, one.follows]).toEqual([expect.stringMatching(onlyIf), undefined]);
    }
  });
});

describe('by contract or by order, for a vendor or for a procurement', () => {
  test.each<Row>([
    [
      'a small purchase by contract, filed two days before it was executed',
      { ...FIVE, amount: '90000.00', dates: { execution: '2026-06-25', comptrollerFiling: '2026-06-23', registration: '2026-07-01' } },
      {
        purchaseOrder: undefined,
        execution: '… : unknown',
        comptrollerFiling: '2026-06-25 … : too-early',
        registration: '2026-06-25 … : unknown',
        implementation: '2026-07-01 … : unknown',
      },
    ],
    [
      'only filed: the contract is due no earlier than its award',
      { ...FIVE, dates: { award: '2026-06-22', comptrollerFiling: '2026-06-24' } },
      { execution: '2026-06-22 … : unknown', registration: '2026-06-24 … : unknown', implementation: '2026-07-25 … : unknown' },
    ],
    [
      'a small purchase by order: no contract is waited for',
      { ...FIVE, dates: { award: '2026-11-20', purchaseOrder: '2026-11-20' } },
      { purchaseOrder: '2026-11-20 … : kept', execution: undefined, registration: undefined },
    ],
    [
      'a vendor denied a place on a list asks of no procurement',
      {
        method: 'prequalified-list',
        facts: { '3-10': { decision: 'denied' } },
        dates: { pqlDecisionMailed: '2026-06-01', pqlAppeal: '2026-06-12' },
      },
      {
        award: undefined,
        commentNotice: undefined,
        execution: undefined,
        awardNotice: undefined,
        agencyHeadDecision: '2026-06-12 … : unknown',
      },
    ],
    [
      'with what is solicited, it does',
      {
        method: 'prequalified-list',
        facts: { '3-10': { decision: 'denied', offers: 'proposals' } },
        dates: { pqlDecisionMailed: '2026-06-01' },
      },
      { commentNotice: '… : unknown' },
    ],
    ['and so does one that asks of no vendor', { method: 'prequalified-list', asOf: '2026-06-01' }, { commentNotice: '… : unknown' }],
    [
      'a suspension of June 1, 2026 ends by law on September 1: a decision of the 10th is late, though its end is given as the 15th',
      {
        ...decided('suspended'),
        dates: { suspension: '2026-06-01', suspensionEnd: '2026-09-15', pqlAppeal: '2026-06-10', agencyHeadDecision: '2026-09-10' },
      },
      { agencyHeadDecision: '2026-06-10 … 2026-08-30 or 2026-08-31: late', suspensionEnd: '2026-06-01 … 2026-08-31 or 2026-09-01: late' },
    ],
  ])('%s', (_, input, expected) => {
    expect(of(input)).toMatchObject(Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined)));
    for (const [event, value] of Object.entries(expected)) if (value === undefined) expect(of(input)).not.toHaveProperty(event);
  });
});

/** Rules with a time limit whose duty is no event of the case: what the plan calls them. */
const BY_ANOTHER_NAME: Readonly<Record<string, StepName>> = {
  // A vendor's right, which the case does not date.
  'ppb-2-10:protest': 'protest',
  '3-10(j):appeal-to-mayor': 'mayorAppeal',
  // An act of the agency after the last event that the case dates.
  '3-10(m)(5):forwarding': 'appealPapers',
};

describe('the act of a duty', () => {
  property.prop([anyWholeCase], { seed: 308, numRuns: 1000 })(
    'every finding with a deadline or a time limit has one, or a name in the plan',
    (input) => {
      for (const one of assess(input).findings)
        if (one.deadline || one.when) expect([one.id, one.act !== undefined || one.id in BY_ANOTHER_NAME]).toEqual([one.id, true]);
    },
  );

  test('is an event of the case, and a name in the plan is none', () => {
    for (const one of RULES) if (one.act) expect(EVENTS).toContain(one.act);
    expect(RULES.filter((one) => one.act).length).toBeGreaterThan(25);
    for (const [id, name] of Object.entries(BY_ANOTHER_NAME)) {
      expect(RULES.find((one) => one.id === id)?.act).toBeUndefined();
      expect(FURTHER_STEPS).toContain(name);
    }
  });

  test('of an accelerated notice is the solicitation, or before negotiations the notice of intent', () => {
    const act = (input: Case) => assess(input).findings.find((one) => one.id === '3-07(h)(1)(i):solicitation-notice')?.act;
    expect([act(BIDS), act(SINGLE)]).toEqual(['solicitation', 'intentNotice']);
  });
});

/** A purchase from another government has findings whatever the method, which are no rules of a section. */
const RULE_IDS: ReadonlySet<string> = new Set([
  ...RULES.map((one) => one.id),
  ...['ppb-3-13:determination', 'ppb-3-13:notice-of-intent', 'ppb-3-13:notice-of-selection'],
]);
const boundsOf = ({ earliest, latest, beside = [] }: Milestone): Bound[] =>
  [earliest, latest, ...beside].filter((one) => one !== undefined);
const PUBLISHED: readonly StepName[] = ['intentNotice', 'commentNotice', 'awardNotice'];

describe('any plan', () => {
  const both = fc.tuple(fc.oneof(anyCase, anyWholeCase), fc.constantFrom(...METHODS));

  property.prop([both], { seed: 308, numRuns: 1500 })('is total, cited, ordered, and the same twice', ([input, method]) => {
    const before = JSON.stringify(input);
    const made = plan(input, method);
    expect(JSON.stringify(input)).toBe(before);
    expect(plan(input, method)).toEqual(made);
    let last = '';
    for (const one of made) {
      // A vendor has its steps on a list whatever the method.
      expect([method, 'prequalified-list']).toContain(one.route);
      const day = one.given ?? one.latest?.day ?? one.earliest?.day ?? last;
      expect(day >= last).toBe(true);
      last = day;
      expect(boundsOf(one).length > 0 || one.given !== undefined || one.withheld !== undefined).toBe(true);
      for (const bound of boundsOf(one)) {
        expect(bound.because.length).toBeGreaterThan(0);
        for (const because of bound.because) expect(isQuote(because) ? quoteStands(because) : because.ref in authorities).toBe(true);
        if (bound.finding) expect(RULE_IDS.has(bound.finding)).toBe(true);
        for (const id of bound.readings ?? []) expect(READINGS).toHaveProperty(id);
        expect(bound.says).toMatch(/^[^\s].*\.$/s);
        expect(bound.says).not.toMatch(/undefined|null|NaN/);
      }
      if (one.earliest?.other) expect(one.earliest.other.day < one.earliest.day).toBe(true);
      if (one.latest?.other && one.latest.deadline?.period.side !== undefined) expect(one.latest.other.day > one.latest.day).toBe(true);
      for (const because of [...(one.follows?.because ?? []), ...(one.withheld?.because ?? [])]) expect(because).toBeTruthy();
    }
  });

  property.prop([both], { seed: 309, numRuns: 1500 })(
    'finds nothing in time before the event it runs from, and no bound of a notice without an edition',
    ([input, method]) => {
      const closed = new Set(input.closures);
      for (const one of plan(input, method)) {
        const { latest, given, earliest } = one;
        if (
          given &&
          latest?.deadline?.period.side === 'after' &&
          latest.from.basis === 'given' &&
          given < latest.deadline.from &&
          given < (earliest?.day ?? '')
        )
          expect([one.event, one.state === 'kept']).toEqual([one.event, false]);
        // An appeal may come before receipt, and an emergency notice serves the Charter before registration.
        const before = one.event === 'pqlAppeal' || (one.event === 'awardNotice' && method === 'emergency');
        if (given && earliest && latest?.deadline?.period.side === 'after' && latest.from.basis === 'given')
          expect(earliest.day >= latest.from.date || before).toBe(true);
        if (PUBLISHED.includes(one.event) && earliest) expect([one.event, whyNoEdition(earliest.day, closed)]).toEqual([one.event, null]);
        if (one.state === 'missed' || one.state === 'open') expect(given).toBeUndefined();
        if (one.follows) expect(['late', 'too-early', 'missed', 'arguable']).toContain(one.state);
      }
    },
  );

  property.prop([both], { seed: 310, numRuns: 1500 })('agrees with the findings on every day that is given', ([input, method]) => {
    const findings = new Map(
      assess({ ...input, method })
        .findings.filter((one) => one.route === method)
        .map((one) => [one.id, one]),
    );
    for (const one of plan({ ...input, closures: [] }, method))
      for (const bound of [one.latest, ...(one.beside ?? [])])
        if (bound?.finding && bound.deadline && bound.from.basis === 'given') {
          const finding = findings.get(bound.finding);
          if (finding?.deadline) expect([one.event, bound.deadline.last]).toEqual([one.event, finding.deadline.last]);
        }
  });
});
