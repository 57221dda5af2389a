/**
 * What a notice that opens a contract to comments says in print, tested against the law and the limits of its day. Each check names
 * what it rests on, and says when it cannot tell.
 */
import {
  addDays,
  COMMENT_DAYS,
  COMMENT_FROM,
  COMMENT_UNTIL,
  daysBetween,
  formatAmount,
  longDate,
  PARAMETERS,
  stepOn,
  valueOn,
  type AuthorityId,
  type Citation,
  type IsoDate,
  type Parameter,
} from '../rules/index.ts';

/** What the reader took from the notice; what is left out is not judged. */
export interface Printed {
  /** The day it appeared. */
  published?: IsoDate | undefined;
  /** The last day for comments. */
  closes?: IsoDate | undefined;
  /** The hour at which comments close that day, in minutes after midnight. */
  closesAt?: number | undefined;
  /** The first day of the contract's term. */
  termBegins?: IsoDate | undefined;
  /** The contract's value in cents. */
  value?: number | undefined;
  /** The notice's own words, or a part of them. */
  words?: string | undefined;
}

export interface PracticeCheck {
  name: 'window' | 'term' | 'ceiling' | 'method-name' | 'section';
  /** fault: the notice is wrong · unknown: a fact is wanted, or it is for judgment · fine: nothing found. */
  outcome: 'fault' | 'unknown' | 'fine';
  says: string;
  /** The provision, or the other law, that it rests on. */
  because: { at: Citation } | { ref: AuthorityId };
}

const COMMENT = { ref: 'charter-326' } as const;
/** The day of the amendment that took “Noncompetitive” out of § 3-08(c)(1)(iv): the history printed after § 3-08. */
const RENAMED_FROM: IsoDate = '2024-09-22';
const NOON = 12 * 60;

/** "10 a.m.", "5:30 PM", "17:00", "noon" as minutes after midnight; null where it is none. */
export function parseHour(typed: string): number | null {
  const text = typed.trim().toLowerCase().replace(/\./g, '');
  if (text === 'noon') return NOON;
  const read = /^(\d{1,2})(?::(\d\d))?\s*(am|pm)?$/.exec(text);
  if (!read || (!read[2] && !read[3])) return null;
  const [hour, minute] = [Number(read[1]), Number(read[2] ?? 0)];
  if (minute > 59 || hour > 23 || (read[3] && (hour < 1 || hour > 12))) return null;
  return (read[3] ? (hour % 12) + (read[3] === 'pm' ? 12 : 0) : hour) * 60 + minute;
}

function window({ published, closes, closesAt }: Printed): PracticeCheck {
  const check = (outcome: PracticeCheck['outcome'], says: string): PracticeCheck => ({ name: 'window', outcome, says, because: COMMENT });
  if (!published || !closes) return check('unknown', 'Enter the days on which the notice appeared and comments close.');
  if (published < COMMENT_FROM || published > COMMENT_UNTIL)
    return check(
      'unknown',
      `We have the law on comments in place of a hearing from ${longDate(COMMENT_FROM)} through ${longDate(COMMENT_UNTIL)}: no count is made for this notice.`,
    );
  const least = valueOn(COMMENT_DAYS, published) ?? 0;
  const days = daysBetween(published, closes);
  if (days < least - 1) return check('fault', `Comments close on ${longDate(closes)}: fewer than seven days after the notice.`);
  if (days > least) return check('fine', 'Comments run for more than seven days; a Board rule we don’t have may ask more.');
  if (closesAt === undefined) return check('unknown', 'Say at what hour comments close: the seventh day may not be whole.');
  if (days === least - 1)
    return closesAt < NOON
      ? check('fault', 'Comments close before noon on the seventh day, counting the day of the notice: less than seven full days.')
      : check('unknown', 'Comments run seven days only if the notice’s own day counts as a whole one.');
  return closesAt < NOON
    ? check('fault', 'Comments close before noon on the seventh day: less than seven full days.')
    : check('unknown', 'Comments close after noon on the seventh day. If full days are meant, the seventh day must end first.');
}

function term({ published, closes, termBegins }: Printed): PracticeCheck {
  const check = (outcome: PracticeCheck['outcome'], says: string): PracticeCheck => ({ name: 'term', outcome, says, because: COMMENT });
  if (!published || !termBegins) return check('unknown', 'Enter the first day of the term: comments come before the contract.');
  const begins = longDate(termBegins);
  if (published >= termBegins) return check('fault', `Comments opened on ${longDate(published)}, and the term began on ${begins}.`);
  if (closes && closes >= termBegins) return check('fault', `The term begins on ${begins}, before comments have closed.`);
  return closes
    ? check('fine', `Comments close before the term begins on ${begins}.`)
    : check('unknown', `Enter the day comments close: the term begins on ${begins}.`);
}

/** Every sum of dollars that a text gives as a most, in cents. */
export function ceilingsIn(words: string): number[] {
  const sum =
    /(?:(?:not|never) (?:to )?exceed(?:ing)?|no more than|not (?:be )?more than|up to|at most|(?:maximum|limit|ceiling)(?: amount| value)?(?: is| of|:)?)\s*(?:the sum of |an? amount of )?(?:usd\s*)?\$\s*([\d,]+(?:\.\d+)?)\s*(million|thousand|k\b|m\b)?/gi;
  const times: Readonly<Record<string, number>> = { million: 1e6, m: 1e6, thousand: 1e3, k: 1e3 };
  return [...words.matchAll(sum)].map(([, digits = '', unit = '']) =>
    Math.round(Number(digits.replace(/,/g, '')) * (times[unit.toLowerCase()] ?? 1) * 100),
  );
}

const LIMITS = (PARAMETERS as readonly Parameter<unknown>[]).filter(({ unit }) => unit === 'cents');

function ceiling({ published, words, value }: Printed): PracticeCheck[] {
  const check = (outcome: PracticeCheck['outcome'], says: string, at?: Citation): PracticeCheck => ({
    name: 'ceiling',
    outcome,
    says,
    because: at ? { at } : { ref: 'cityrecord-2026' },
  });
  if (words === undefined) return [check('unknown', 'Paste the notice’s words: a limit in them may be an old one.')];
  if (!published) return [check('unknown', 'Enter the day the notice appeared: limits are tested as of that day.')];
  const found = [...new Set(ceilingsIn(words))].flatMap((cents): PracticeCheck[] => {
    const old = LIMITS.filter((one) => {
      const now = stepOn(one, published);
      return now && now.value !== cents && one.history.some((step) => step.from < now.from && step.value === cents);
    });
    const [stale] = old;
    if (!stale) return [];
    const last = stale.history.findLastIndex((step) => step.from <= published && step.value === cents);
    const since = stale.history[last + 1]?.from as IsoDate;
    const was = `${formatAmount(cents)} is no longer the ${stale.title}: it changed on ${longDate(since)}`;
    if (value === cents) return [check('unknown', `${was}. It may be the contract’s own value.`, stale.at as Citation)];
    return LIMITS.some((one) => stepOn(one, published)?.value === cents)
      ? [check('unknown', `${was}. It is another limit’s figure now: look which is meant.`, stale.at as Citation)]
      : [check('fault', `${was}.`, stale.at as Citation)];
  });
  return found.length ? found : [check('fine', 'No limit that has been replaced was found in the words given.')];
}

function methodName({ published, words }: Printed): PracticeCheck {
  const check = (outcome: PracticeCheck['outcome'], says: string): PracticeCheck => ({
    name: 'method-name',
    outcome,
    says,
    because: { at: '3-08(c)(1)(iv)' },
  });
  if (words === undefined) return check('unknown', 'Paste the notice’s words: the method’s name in them may be the old one.');
  if (!/non-?\s?competitive\s+small\s+purchase/i.test(words)) return check('fine', 'The old name of the M/WBE method was not found.');
  if (!published) return check('unknown', `“Noncompetitive” was in the method’s name until ${longDate(addDays(RENAMED_FROM, -1))}.`);
  return published < RENAMED_FROM
    ? check('fine', 'The method still had that name on the day of the notice.')
    : check('fault', `The method has been called M/WBE Small Purchases since ${longDate(RENAMED_FROM)}.`);
}

function section({ words }: Printed): PracticeCheck {
  const check = (outcome: PracticeCheck['outcome'], says: string): PracticeCheck => ({
    name: 'section',
    outcome,
    says,
    because: { at: '3-05(a)' },
  });
  if (words === undefined) return check('unknown', 'Paste the notice’s words: the section of the Rules in them may be the wrong one.');
  return /(?<!\d)3\s?[-‑–]\s?05(?!\d)/.test(words) && /preferred[\s-]+sources?/i.test(words)
    ? check('fault', 'Section 3-05 is of sole source procurement: it is not the section for a preferred source.')
    : check('fine', 'Section 3-05 is not cited for a preferred source in the words given.');
}

/** Never throws. */
export function checkPrinted(printed: Printed): PracticeCheck[] {
  const words = printed.words?.replace(/\s+/g, ' ').trim() || undefined;
  const read = { ...printed, words };
  return [window(read), term(read), ...ceiling(read), methodName(read), section(read)];
}
