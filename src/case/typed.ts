/** What a person types into a field → an amount or a date, in every form that can mean only one; the rest is refused with what was expected. */
import { formatAmount, isDate, LARGEST, MONTHS, type Cents, type IsoDate } from '../rules/index.ts';

export type ParsedAmount = { cents: Cents } | { expected: string };
export type ParsedDate = { date: IsoDate } | { expected: string };

/** Spaces of every kind as one plain space, none at the ends, and no mark that nobody sees: programs put them around what is copied. */
const plain = (typed: string): string =>
  typed
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** "k", "thousand", "m", "million", "bn", "billion" after a number → how many dollars one is; undefined for any other word. */
const unitOf = (word: string): number | undefined =>
  /^(?:k|thousand)$/i.test(word)
    ? 1_000
    : /^(?:mm?|million)$/i.test(word)
      ? 1_000_000
      : /^(?:bn?|billion)$/i.test(word)
        ? 1_000_000_000
        : undefined;

/** A number of dollars as text, and what each is worth → cents; null where a part of a cent is left. */
function centsOf(whole: string, fraction: string, each: number): Cents | null {
  const digits = fraction.replace(/0+$/, '');
  const scaled = BigInt(whole.replace(/,/g, '') + digits) * BigInt(each) * 100n;
  const divisor = 10n ** BigInt(digits.length);
  return scaled % divisor === 0n ? Number(scaled / divisor) : null;
}

/**
 * What a person typed → cents. "$36,500", "36500.00", "US$36,500", "36,500 dollars", "400k" and "2.4 million" are taken; letters,
 * signs, exponents, misplaced commas and parts of a cent are not, and the answer says what was expected. Never throws.
 */
export function parseAmount(typed: string): ParsedAmount {
  const text = plain(typed)
    .replace(/^(?:US ?\$|USD|\$)\s*/i, '')
    .replace(/\s*(?:USD|US dollars|dollars)$/i, '');
  if (text === '') return { expected: 'Enter an amount in dollars, such as 36,500' };
  if (/^[-−]/.test(text)) return { expected: 'Enter an amount of zero or more, without a minus sign' };
  const parts = /^([\d,]+)(?:\.(\d*))?(?: ?([A-Za-z]+))?$/.exec(text);
  const [, whole = '', fraction = '', unit] = parts ?? [];
  const each = unit === undefined ? 1 : unitOf(unit);
  if (!parts || each === undefined) return { expected: 'Enter an amount in dollars with digits, such as 36,500 or 36500.00' };
  if (!/^(?:\d{1,3}(?:,\d{3})+|\d+)$/.test(whole)) return { expected: 'Check the commas: write 36,500 or 36500' };
  if (whole.length > 20 || fraction.length > 20) return { expected: `Enter an amount of ${formatAmount(LARGEST)} or less` };
  const cents = centsOf(whole, fraction, each);
  if (cents === null) return { expected: 'Enter dollars and cents with at most two digits after the point, such as 20,000.01' };
  if (cents > LARGEST) return { expected: `Enter an amount of ${formatAmount(LARGEST)} or less` };
  return { cents };
}

const written = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A year of two digits is one of this century. */
const yearOf = (digits: string): number => (digits.length === 2 ? 2000 : 0) + Number(digits);

/** "Nov", "Sept", "november" → 11; 0 where it names no month. */
function monthNamed(name: string): number {
  const low = name.toLowerCase() === 'sept' ? 'sep' : name.toLowerCase();
  return low.length < 3 ? 0 : MONTHS.findIndex((month) => month.toLowerCase().startsWith(low)) + 1;
}

const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const MONTH = String.raw`([A-Za-z]{3,9})\.?`;
const YEAR = String.raw`(\d{4}|\d{2})`;
const NUMBERS = new RegExp(`^(\\d{1,2})[/-](\\d{1,2})[/-]${YEAR}$`);
const MONTH_FIRST = new RegExp(`^${MONTH} ?${DAY}(?:, ?| )${YEAR}$`, 'i');
const DAY_FIRST = new RegExp(`^${DAY}(?: of)? ?${MONTH},? ?${YEAR}$`, 'i');
const NO_YEAR = new RegExp(`^(?:${MONTH} ?${DAY}|\\d{1,2}[/-]\\d{1,2})$`, 'i');
/** "Monday, November 30, 2026": the weekday is not read. */
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /i;

/**
 * What a person typed → a date. "2026-11-21", "11/21/2026", "11/21/26", "November 21, 2026", "Nov 21st 2026" and "21 November 2026"
 * are taken; a day without its year, or that does not exist, is not. Never throws.
 */
export function parseDate(typed: string): ParsedDate {
  const text = plain(typed).replace(WEEKDAY, '');
  const numbers = NUMBERS.exec(text);
  const monthFirst = MONTH_FIRST.exec(text);
  const dayFirst = DAY_FIRST.exec(text);
  let iso = text;
  if (numbers) iso = written(yearOf(numbers[3] ?? ''), Number(numbers[1]), Number(numbers[2]));
  else if (monthFirst) iso = written(yearOf(monthFirst[3] ?? ''), monthNamed(monthFirst[1] ?? ''), Number(monthFirst[2]));
  else if (dayFirst) iso = written(yearOf(dayFirst[3] ?? ''), monthNamed(dayFirst[2] ?? ''), Number(dayFirst[1]));
  if (isDate(iso)) return { date: iso };
  if (/^\d{4}-\d\d-\d\d$/.test(iso)) return { expected: 'Enter a date that exists, the month first, as in 11/21/2026, from 1900 to 2199' };
  if (NO_YEAR.test(text)) return { expected: 'Add the year, as in November 21, 2026' };
  return { expected: 'Enter a date such as 11/21/2026 or November 21, 2026' };
}
