/**
 * § 3-10(m)(1): when a vendor has the determination, and whether its appeal came in time. A removal for non-responsibility has
 * further clocks for one appeal beside the fifteen days here: ten in § 2-08, and a bidder's five in Charter § 313(b)(3). All run from
 * this receipt, and are judged together.
 */
import { addDays, longDate, within, type Deadline, type IsoDate } from './calendar.ts';
import type { Facts } from './case.ts';
import type { Authority } from './finding.ts';
import { BIDDERS_APPEAL, RESPONSIBILITY_APPEAL } from './other-law.ts';
import { BIDDER_APPEAL_DAYS, limitOn, PQL_APPEAL_DAYS, PQL_RECEIPT_DAYS, RESPONSIBILITY_APPEAL_DAYS } from './parameters.ts';
import type { ReadingId } from './readings.ts';
import { inTime, removal } from './3-10-prequalification-rule.ts';

/** The shorter clock of a removal, and whose it is. Where it is not told that proposals were asked for, a bidder's is the safe one. */
export const shorterClock = (
  facts: Pick<Facts, 'facts.3-10.offers'>,
  on: IsoDate,
): { days: number; of: string; cite: string; also: readonly Authority[] } =>
  facts['facts.3-10.offers'] === 'proposals'
    ? { days: limitOn(RESPONSIBILITY_APPEAL_DAYS, on), of: '§ 2-08', cite: '§ 2-08 (2020 text)', also: [RESPONSIBILITY_APPEAL] }
    : {
        days: limitOn(BIDDER_APPEAL_DAYS, on),
        of: 'Charter § 313(b)(3)',
        cite: 'Charter § 313(b)(3)',
        also: [BIDDERS_APPEAL, RESPONSIBILITY_APPEAL],
      };

/** What the clocks of an appeal run on. */
export const RECEIPT_READS = [
  'facts.3-10.decision',
  'facts.3-10.offers',
  'facts.3-10.appealFiled',
  'facts.3-10.decisionServed',
  'dates.pqlDecisionMailed',
  'dates.pqlDecisionReceived',
  'dates.pqlAppeal',
] as const;
export type ReceiptFacts = Pick<Facts, (typeof RECEIPT_READS)[number]>;

/** The day from which a time to appeal runs: actual receipt or the fifth day after mailing, whichever is earlier. */
export function receiptDay(mailed: IsoDate | undefined, received: IsoDate | undefined, days: number): IsoDate | undefined {
  const deemed = mailed ? addDays(mailed, days) : undefined;
  return received && deemed ? (received < deemed ? received : deemed) : (received ?? deemed);
}

/** Calendar days from mailing to deemed receipt; none where the decision was handed over, or sent electronically, which is no mailing. */
const mailDays = (facts: ReceiptFacts, on: IsoDate): number =>
  (facts['facts.3-10.decisionServed'] ?? 'mailed') === 'mailed' ? limitOn(PQL_RECEIPT_DAYS, on) : 0;

/** The clocks of an appeal. */
export interface Clocks {
  /** The day on which the determination counts as received. */
  start: IsoDate;
  /** Fifteen days, § 3-10(m)(1). */
  appeal: Deadline;
  /** Ten days, § 2-08, or a bidder's five: only where a vendor was removed as not responsible. */
  responsibility?: Deadline;
  /** The ten days that § 2-08(k)(1) gives "any vendor", a bidder too: only where the five are the shorter clock. */
  any?: Deadline;
}

/** The clocks, as far as the dates tell; undefined where neither mailing nor receipt is known. */
export function appealClocks(facts: ReceiptFacts, on: IsoDate): Clocks | undefined {
  const start = receiptDay(facts['dates.pqlDecisionMailed'], facts['dates.pqlDecisionReceived'], mailDays(facts, on));
  if (!start) return undefined;
  const appeal = within(limitOn(PQL_APPEAL_DAYS, on), start, false);
  if (facts['facts.3-10.decision'] !== 'removed') return { start, appeal };
  const shorter = shorterClock(facts, on).days;
  const ten = limitOn(RESPONSIBILITY_APPEAL_DAYS, on);
  const clocks = { start, appeal, responsibility: within(shorter, start, false) };
  return shorter < ten ? { ...clocks, any: within(ten, start, false) } : clocks;
}

/** By what reading an appeal after the last day is not late; undefined where it is late by every reading. */
function lateUnless(facts: ReceiptFacts, on: IsoDate): string | undefined {
  const { 'dates.pqlAppeal': appeal, 'dates.pqlDecisionMailed': mailed, 'dates.pqlDecisionReceived': received } = facts;
  if (facts['facts.3-10.decisionServed'] === 'electronic') return 'an email is no delivery';
  if (!appeal || !received) return undefined;
  const deemed = addDays(mailed ?? received, mailDays(facts, on));
  const { last, extended } = within(limitOn(PQL_APPEAL_DAYS, on), deemed, false);
  if (appeal > (extended ?? last)) return undefined;
  return mailed ? 'mailed notices count from the fifth day' : 'the decision was mailed and counts from the fifth day after';
}

/** What is said where the dates of mailing and receipt cannot both be right; undefined where they can. */
function receivedBeforeMailing(facts: ReceiptFacts, { appeal, responsibility }: Clocks): string | undefined {
  const { 'dates.pqlDecisionMailed': mailed, 'dates.pqlDecisionReceived': received } = facts;
  return received && mailed && received < mailed
    ? `Check the dates: the decision was received before it was mailed; from receipt, appeal by ${longDate((responsibility ?? appeal).last)}.`
    : undefined;
}

/** What became of an appeal that is dated. */
export interface Judged {
  /** "open" where a reading, § 25-a, the second clock, the day of receipt or the way of filing decides. */
  state: 'check-dates' | 'in-time' | 'open' | 'late';
  says: string;
}

/** The day on which an appeal was filed; undefined where none is, as by an e-mail that the determination does not accept. */
export const filedOn = (facts: Pick<ReceiptFacts, 'facts.3-10.appealFiled' | 'dates.pqlAppeal'>): IsoDate | undefined =>
  facts['facts.3-10.appealFiled'] === 'email-not-accepted' ? undefined : facts['dates.pqlAppeal'];

/** § 2-08(k)(1), unlike § 3-10(m)(1), knows no email. What was mailed is dated, as the form asks, by the day the office received it. */
const BY_EMAIL = 'was emailed, and § 2-08 takes delivery only';

/**
 * What is open of an appeal that its day alone would call in time: the way it was filed; or the day of receipt, where that is not
 * told and the appeal would be late for a decision that came before the fifth day. Undefined where nothing is open.
 */
function openOf(facts: ReceiptFacts, made: IsoDate, { start, appeal, responsibility }: Clocks): string | undefined {
  const { 'facts.3-10.appealFiled': filed = '', 'dates.pqlDecisionMailed': mailed, 'dates.pqlDecisionReceived': received } = facts;
  const first = responsibility ?? appeal;
  if (made > first.last) return undefined;
  const of = `The appeal of ${longDate(made)}`;
  const lasts = responsibility ? `${longDate(first.last)} or ${longDate(appeal.last)}` : longDate(first.last);
  if (filed === 'email-accepted' && responsibility) return `${of} ${BY_EMAIL}, until ${lasts}.`;
  const came = addDays(made, -first.period.number);
  return received || !mailed || start === mailed || came <= mailed
    ? undefined
    : `${of} is in time (by ${lasts}) if notified ${longDate(came)} or later.`;
}

/**
 * An appeal held against every clock that runs for it; undefined where neither its date nor that of the receipt tells anything.
 * Dates of mailing and receipt that cannot both be right are said first, whether or not an appeal is dated.
 */
export function judgeAppeal(facts: ReceiptFacts, on: IsoDate): Judged | undefined {
  const mailed = facts['dates.pqlDecisionMailed'];
  const made = filedOn(facts);
  const clocks = appealClocks(facts, on);
  const wrong = clocks && receivedBeforeMailing(facts, clocks);
  if (wrong !== undefined) return { state: 'check-dates', says: wrong };
  if (!made || !clocks) return undefined;
  const { start, appeal, responsibility, any } = clocks;
  const earliest = mailed && mailed < start ? mailed : start;
  const open = made < earliest ? undefined : openOf(facts, made, clocks);
  if (open !== undefined) return { state: 'open', says: open };
  const unless = lateUnless(facts, on);
  const state =
    made < earliest
      ? 'check-dates'
      : made <= (responsibility ?? appeal).last
        ? 'in-time'
        : made <= (appeal.extended ?? appeal.last) || unless !== undefined
          ? 'open'
          : 'late';
  if (!responsibility || made < earliest) return { state, says: inTime('The appeal', made, appeal, earliest, unless) ?? '' };
  const [ten, fifteen] = [longDate(responsibility.last), longDate(appeal.last)];
  const of = `The appeal of ${longDate(made)}`;
  const shorter = `${shorterClock(facts, on).of}’s`;
  if (made <= responsibility.last)
    return { state, says: `${of} was in time by both clocks: ${shorter} ends on ${ten}, § 3-10(m)’s on ${fifteen}.` };
  if (made <= appeal.last)
    return {
      state,
      says: `${of} came after ${shorter} last day, ${ten}, and by ${any && made <= any.last ? `§ 2-08’s, ${longDate(any.last)}` : `§ 3-10(m)’s, ${fifteen}`}: which one governs a removal is open.`,
    };
  if (appeal.extended && made <= appeal.extended)
    return {
      state,
      says: `${of} came after both last days, ${ten} and ${fifteen}; it was in time only if § 25-a moves the later one.`,
    };
  return {
    state,
    says:
      unless === undefined
        ? `${of} was late by both clocks: the last days were ${ten} and ${fifteen}.`
        : `${of} was late by both clocks (${ten} and ${fifteen}) unless ${unless}.`,
  };
}

/** The open questions on which the count of an appeal's days rests. */
export function receiptReadings(facts: ReceiptFacts, on: IsoDate): readonly ReadingId[] {
  const { 'dates.pqlAppeal': made, 'dates.pqlDecisionMailed': mailed, 'dates.pqlDecisionReceived': received } = facts;
  const served = facts['facts.3-10.decisionServed'];
  const deemed = mailed && addDays(mailed, limitOn(PQL_RECEIPT_DAYS, on));
  // Nothing is open where a mailed decision arrived on the fifth day or later, or one was handed over: that day counts by either reading.
  const open = received === undefined || deemed === undefined ? mailed !== undefined || made !== undefined : received < deemed;
  return [
    ...(served === 'electronic' ? (['electronic-service'] as const) : []),
    ...(open && (served ?? 'mailed') === 'mailed' ? (['receipt-before-fifth-day'] as const) : []),
    'last-day',
    ...removal(facts),
  ];
}
