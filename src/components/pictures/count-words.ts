/** A count in sentences: its sum, and what each marked day is. Pure. */
import type { Deadline, IsoDate, LedgerDay, Rules } from '../../rules/index.ts';
import { unitOf, type Closure, type Role } from './count-months.ts';
import { counted, fullDay } from './day-words.ts';

/** The word in a day's cell: short enough for a cell of 40 px. */
export const MARK_WORDS: Readonly<Record<Role | 'skip' | 'roll', string>> = {
  from: 'from',
  last: 'last',
  clear: 'clear',
  extended: '25-a',
  edition: 'print',
  closed: 'shut',
  skip: 'skip',
  roll: 'roll',
};

/** "skipped: Memorial Day" → "Memorial Day". */
const reason = (why: LedgerDay['why']): string => why.replace(/^[a-z ]+: /, '');

/** "Saturday, May 9, 2026", with the holiday's name where the weekday does not say it. */
function named({ date, why }: LedgerDay, rules: Rules): string {
  const day = fullDay(date, rules);
  return day.startsWith(reason(why)) ? day : `${day} (${reason(why)})`;
}

/** "3 business days counted back from Friday, May 29, 2026, which is left out, to …; 3 days skipped: …" */
export function sumOf(deadline: Deadline, rules: Rules): string {
  const { from, last, ledger } = deadline;
  const number = ledger.filter(({ count }) => count !== null).length;
  const skipped = ledger.filter(({ why }) => why.startsWith('skipped')).sort((a, b) => (a.date < b.date ? -1 : 1));
  const unit = unitOf(deadline, rules);
  const left = skipped.length ? `; ${counted(skipped.length, 'day')} skipped: ` : unit === 'day' ? '; no day is skipped' : '';
  const days = skipped.map((entry) => named(entry, rules)).join(', ');
  return (
    `${counted(number, unit)} counted ${last < from ? 'back ' : ''}from ${fullDay(from, rules)}, not counting that day, ` +
    `to ${fullDay(last, rules)}${left}${days}.`
  );
}

/** The days from one to another without an edition, or without business, with the reason of each. */
function idle(from: IsoDate, to: IsoDate, why: (date: IsoDate) => string | null, rules: Rules): string {
  const days: string[] = [];
  for (let date = from; date <= to; date = rules.addDays(date, 1)) {
    const word = why(date);
    if (word) days.push(named({ date, count: null, why: `skipped: ${word}` }, rules));
  }
  return days.join(', ');
}

/** What each marked day is, in the order in which a reader needs them. */
export function marksOf(deadline: Deadline, rules: Rules, closures: readonly Closure[]): { role: Role | 'skip' | 'roll'; says: string }[] {
  const { from, last, clear, extended, edition, office, ledger } = deadline;
  const closed = office ? ` City offices are closed; they are last open before on ${fullDay(office, rules)}.` : '';
  const marks: ReturnType<typeof marksOf> = [
    { role: 'last', says: `${fullDay(last, rules)}: the last day.${closed}` },
    { role: 'from', says: `${fullDay(from, rules)}: the day counted from, left out.` },
  ];
  if (edition !== undefined) {
    const without = idle(rules.addDays(edition, 1), last, rules.whyNoEdition, rules);
    marks.push({
      role: 'edition',
      says: `${fullDay(edition, rules)}: the last City Record in time.${without && ` None appears on ${without}.`}`,
    });
  }
  if (clear !== undefined)
    marks.push({
      role: 'clear',
      says: `${fullDay(clear, rules)}: the last day if full days must pass in between, as another reading asks.`,
    });
  if (extended !== undefined) {
    const without = idle(last, rules.addDays(extended, -1), rules.whyNotBusinessDay, rules);
    marks.push({
      role: 'extended',
      says: `${fullDay(extended, rules)}: the last day if General Construction Law § 25-a applies, past ${without}. Keep the earlier day.`,
    });
  }
  for (const { date, why } of closures) {
    const entry = ledger.find((one) => one.date === date);
    marks.push({
      role: 'closed',
      says: `${fullDay(date, rules)}: closed, as you entered it${why ? ` (${why})` : ''}.${entry?.why === 'counted' ? ' This count does not skip it.' : ''}`,
    });
  }
  if (ledger.some(({ why }) => why.startsWith('skipped'))) marks.push({ role: 'skip', says: 'Not counted: no business day.' });
  if (ledger.some(({ why }) => why.startsWith('moved'))) marks.push({ role: 'roll', says: 'Passed over where § 25-a applies.' });
  return marks;
}
