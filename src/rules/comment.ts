/** The public is heard before a contract over the threshold: a hearing (§ 2-11, 2020 text), and since May 21, 2025 online notice and comment (Charter § 326). */
import { formatAmount } from './amount.ts';
import { addDays, atLeastBefore, daysBetween, longDate, type IsoDate } from './calendar.ts';
import type { Answer, ContentItem } from './finding.ts';
import { LIMITS_HELD_FROM, RULES_2020_FROM } from './held.ts';
import { LOOK_BACK } from './law-day.ts';
import { firstTold } from './made.ts';
import { COMMENT, HEARING_2020, STATE_COMMENT_LAW } from './other-law.ts';
import { COMMENT_DAYS, COMMENT_EXEMPTION_CEILING, COMMENT_THRESHOLD, limitOn } from './parameters.ts';
import { noEditionOn, type Said } from './publication.ts';
import { awardValue, type Values } from './value.ts';

/** The first and the last day of the State law that put notice and comment in place of the hearing. */
export const COMMENT_FROM: IsoDate = '2025-05-21';
export const COMMENT_UNTIL: IsoDate = '2030-09-30';

/** @told What it contains, with the provision that asks for it. */
export const COMMENT_CONTENTS: readonly ContentItem[] = [
  'a description of the scope of work and the key terms',
  'agency name',
  'PIN',
  'brief description of what is procured, and the method of source selection',
  'name and address of the proposed vendor, and where the work is done',
  'dollar amount of the proposed contract',
].map((item) => ({ item, because: COMMENT }));

/** The day of entering the contract, as far as it is told: every finding on this duty is dated alike. */
export const ENTERED = ['execution', 'purchaseOrder', 'award'] as const;

export interface CommentFacts extends Values {
  asOf?: IsoDate;
  'dates.award'?: IsoDate;
  'dates.commentNotice'?: IsoDate;
  'dates.commentClose'?: IsoDate;
  'dates.execution'?: IsoDate;
  'dates.purchaseOrder'?: IsoDate;
  'dates.comptrollerFiling'?: IsoDate;
  'dates.registration'?: IsoDate;
  'facts.other.litigation'?: boolean;
  'facts.other.materiallySame'?: boolean;
}

const NOT_HELD: Answer = {
  outcome: 'not-held',
  says: 'We have the hearing rule, § 2-11, only as of January 1, 2020.',
  affectedBy: [HEARING_2020],
};

/** An award of the days of the hearing, whose contract has no day and may have come after them, up to the day asked about: either law may be that contract's. */
function changedAfterAward(facts: CommentFacts): Answer | undefined {
  const { 'dates.award': award = COMMENT_FROM, asOf = addDays(award, LOOK_BACK) } = facts;
  if (facts['dates.execution'] || facts['dates.purchaseOrder'] || award >= COMMENT_FROM || asOf < COMMENT_FROM) return undefined;
  return {
    outcome: 'unknown',
    says: `Tell us the contract’s day: a public hearing came before contracts until ${longDate(addDays(COMMENT_FROM, -1))}, and online comments since then.`,
    lacks: ['dates.execution'],
    affectedBy: [HEARING_2020, COMMENT, STATE_COMMENT_LAW],
  };
}

/**
 * Whether the public must be heard before this contract, and how.
 * @param on the day of entering the contract, or the day asked about
 * @param unless by what reading the contract may be free of it, as a clause; none where nothing is open
 */
export function hearThePublic(facts: CommentFacts, on: IsoDate, unless?: string): Answer {
  // No value is asked for, or held too small, where its limit is not known.
  if (on < LIMITS_HELD_FROM) return NOT_HELD;
  const threshold = limitOn(COMMENT_THRESHOLD, on);
  const value = awardValue(facts);
  if (value === undefined)
    return {
      outcome: 'unknown',
      says: 'Tell us the value: above a threshold the public is heard before the contract.',
      lacks: ['amount'],
      affectedBy: [COMMENT],
    };
  if (value <= threshold)
    return {
      outcome: 'not-required',
      says: `You need not hold a hearing or take comments: the award is not over ${formatAmount(threshold)}.`,
      affectedBy: [COMMENT],
    };
  if (on > COMMENT_UNTIL) {
    return {
      outcome: 'not-held',
      says: 'The law of notice and comment expires on October 1, 2030; we don’t know what comes after it.',
      affectedBy: [COMMENT, STATE_COMMENT_LAW],
    };
  }
  if (on < RULES_2020_FROM) return NOT_HELD;
  const changed = changedAfterAward(facts);
  if (changed) return changed;
  if (on < COMMENT_FROM) {
    return {
      outcome: 'required',
      says: 'Hold the public hearing before the contract: the award is over the threshold. The procedure is § 2-11’s, held as of 2020 only.',
      who: 'the agency',
      affectedBy: [HEARING_2020],
    };
  }
  if (facts['facts.other.litigation'] === true) {
    return {
      outcome: 'not-required',
      says: 'You need not take comments: the notice would disclose litigation strategy or impair litigation.',
      affectedBy: [COMMENT],
    };
  }
  const period = commentPeriod(facts, limitOn(COMMENT_DAYS, on), unless === undefined ? '' : `, unless ${unless}`);
  if (facts['facts.other.materiallySame'] !== true || value > limitOn(COMMENT_EXEMPTION_CEILING, on)) return period;
  return {
    ...period,
    outcome: 'needs-determination',
    says: 'Take comments unless a Board rule exempts contracts materially the same as one already held.',
    decision: {
      who: 'the agency, with counsel',
      standard: 'whether a rule of the Board exempts this contract as not materially different from a current one',
    },
  };
}

/**
 * What the close of comments forbids: a contract while they are open, and one on a notice that leaves fewer days than asked, by
 * either way of counting, which is given again. Undefined where it stands, or is not told.
 * @param unless by what reading the contract may be free of it, as a clause
 */
function closing(facts: CommentFacts, days: number, unless = ''): Said | undefined {
  const { 'dates.commentNotice': notice, 'dates.commentClose': close } = facts;
  if (!close) return undefined;
  // An order enters into a contract as its execution does.
  const entry = firstTold(facts, ['execution', 'purchaseOrder']);
  const entered = facts[`dates.${entry}`];
  if (entered && entered <= close)
    return {
      says: `Wait until comments close on ${longDate(close)}: ${entry === 'execution' ? 'execution' : 'the order'} on ${longDate(entered)} is too early${unless}.`,
      clash: ['dates.commentClose', `dates.${entry}`],
    };
  if (!notice || close < notice || daysBetween(notice, close) >= days - 1) return undefined;
  return {
    says: `Give notice again: comments from ${longDate(notice)} to ${longDate(close)} are fewer than the ${days} days of Charter § 326${unless}.`,
    clash: ['dates.commentNotice', 'dates.commentClose'],
  };
}

/**
 * Charter § 326(a): how long comments were open, by the day of the notice and their closing day; null where neither is told, or
 * no comments are taken.
 * @param on the day of entering the contract, or the day asked about
 */
export function commentWindow(facts: CommentFacts, on: IsoDate): Answer | null {
  const { 'dates.commentNotice': notice, 'dates.commentClose': close } = facts;
  if ((!notice && !close) || hearThePublic(facts, on).when === undefined) return null;
  const days = limitOn(COMMENT_DAYS, on);
  const duty: Answer = {
    outcome: 'required',
    says: `Keep comments open for at least ${days} days, beginning on the day of the notice at the earliest.`,
    who: 'the agency',
    where: 'online',
    readings: ['comment-days', 'comment-period'],
  };
  if (!close) return { ...duty, lacks: ['dates.commentClose'] };
  // A day without an edition begins no days of comment.
  const wrong = noEditionOn('commentNotice', notice) ?? closing(facts, days);
  if (wrong) return { ...duty, ...wrong };
  if (!notice) return { ...duty, lacks: ['dates.commentNotice'] };
  const open = daysBetween(notice, close);
  if (open >= days)
    return {
      ...duty,
      says: `Comments ${facts.asOf !== undefined && close < facts.asOf ? 'were' : 'are'} open for ${open} days after the notice of ${longDate(notice)}, to ${longDate(close)}: the Charter requires ${days}.`,
    };
  if (open === days - 1)
    return {
      ...duty,
      says: `Comments to the end of ${longDate(close)} make ${days} days only if the day of the notice counts.`,
    };
  return {
    ...duty,
    says: `Check the dates: comments close on ${longDate(close)}, before the notice of ${longDate(notice)}.`,
    clash: ['dates.commentNotice', 'dates.commentClose'],
  };
}

function commentPeriod(facts: CommentFacts, days: number, unless: string): Answer {
  const notice = facts['dates.commentNotice'];
  const close = facts['dates.commentClose'];
  const execution = facts['dates.execution'];
  const duty: Answer = {
    outcome: 'required',
    says: `Publish a notice in the City Record inviting online comments${unless}. Keep comments open at least seven days, and enter into the contract only after they close.`,
    who: 'the agency',
    where: 'the City Record, and online for the comments',
    contents: COMMENT_CONTENTS,
    when: { bound: 'at least', number: days, unit: 'calendar days', side: 'before', event: 'execution' },
    affectedBy: [COMMENT, STATE_COMMENT_LAW],
    readings: ['comment-days', 'comment-period', 'hearing-wording', 'city-record-days'],
  };
  const wrong = noEditionOn('commentNotice', notice);
  const closed = notice && close && close < notice ? duty.says : closing(facts, days, unless)?.says;
  if (!execution) {
    if (wrong) return { ...duty, ...wrong };
    if (closed) return { ...duty, says: closed };
    const after = notice && addDays(notice, days + 1);
    if (close && (!after || close >= after))
      return {
        ...duty,
        says: `Enter the contract on ${longDate(addDays(close, 1))} or later: comments close on ${longDate(close)}${unless}.`,
      };
    return after
      ? { ...duty, says: `Enter the contract on ${longDate(after)} or later: comments run at least seven days${unless}.` }
      : duty;
  }
  // Comments that close sooner bound their notice back: the first day after them is that of no comments.
  const counted = atLeastBefore(
    days,
    'calendar days',
    close && close < (facts[`dates.${firstTold(facts, ['execution', 'purchaseOrder', 'comptrollerFiling', 'registration'])}`] ?? '')
      ? addDays(close, 1)
      : execution,
    true,
  );
  const deadline = notice ? atLeastBefore(days, 'calendar days', execution, true) : counted;
  if (wrong) return { ...duty, deadline, ...wrong };
  const early = notice !== undefined && notice < COMMENT_FROM;
  if (early || deadline.last < COMMENT_FROM) {
    const what = early ? `The comment notice of ${longDate(notice)} came` : `The seven days for a contract of ${longDate(execution)} began`;
    return {
      ...duty,
      deadline,
      says: `${what} before § 326 changed, on ${longDate(COMMENT_FROM)}: the change-over rule is not known.`,
      readings: ['comment-days', 'comment-period', 'comment-change-over', 'hearing-wording', 'city-record-days'],
    };
  }
  if (closed) return { ...duty, deadline, says: closed };
  if (!notice) {
    const { last, clear, edition = last, clearEdition } = deadline;
    const safe = clearEdition === clear ? 'a day earlier' : `by ${longDate(clearEdition ?? last)}`;
    return {
      ...duty,
      deadline,
      says: `Publish the comment notice by ${longDate(edition)}${edition === last ? `, and ${safe} to be safe` : ''}${unless}.`,
    };
  }
  const safe = counted.clear ?? counted.last;
  if (notice <= safe)
    return {
      ...duty,
      deadline,
      says: `The comment notice of ${longDate(notice)} ran the Charter’s seven days before ${longDate(execution)}; a Board rule we don’t have may ask more.`,
    };
  if (notice <= counted.last)
    return {
      ...duty,
      deadline,
      says: `The comment notice of ${longDate(notice)} was in time only if its own day counts as the first of the seven.`,
    };
  return {
    ...duty,
    deadline,
    says: `The comment notice of ${longDate(notice)} was too late for a contract of ${longDate(execution)}${unless || ': comments must run seven days'}.`,
    clash: ['dates.commentNotice', 'dates.execution'],
  };
}
