/**
 * A published notice against the law: which items it has, and whether it was in time. The days are counted by the rules, on the
 * case that the notice's dates make; nothing is counted here. It always tests the text held, whatever the notice's day.
 */
import { placeOnDay, reasonsOnDay } from '../law/earlier-loaded.ts';
import { textOn, textsOf } from '../law/texts.ts';
import {
  assess,
  CHARTER_AS_OF,
  FREEING,
  lawOn,
  longDate,
  RULES,
  TEXT_HELD_FROM,
  toFacts,
  type Answer,
  type Because,
  type Case,
  type ContentItem,
  type Deadline,
  type Doubt,
  type EventName,
  type Facts,
  type FindingId,
  type IsoDate,
  type Method,
  type Path,
  type ReadingId,
  type Section,
} from '../rules/index.ts';
import { isCharter, itemsOf, type Draft, type Item, type Timing } from './drafts/draft.ts';
import { heldWords } from './drafts/written-draft.ts';
import { checkPrinted, type PracticeCheck, type Printed } from './notice-practice.ts';
import { judge, type Judged } from './notice-timing.ts';

export { parseHour } from './notice-practice.ts';

/** What the reader saw of an item in the notice. */
export type Tick = 'present' | 'absent' | 'unclear';

export interface ItemCheck {
  item: Item;
  outcome: 'present' | 'missing' | 'arguable' | 'undetermined' | 'not-asked';
  /** Why, where the outcome alone does not say it. */
  says?: string;
  readings: readonly ReadingId[];
}

export interface TimingCheck extends Judged {
  /** The rule that gives the time; none where no rule asks the notice, or no day is named. */
  finding?: FindingId;
  because: readonly Because[];
  readings: readonly ReadingId[];
  deadline?: Deadline;
  /** Of a notice that may not be owed: how it stands if it is. */
  ifOwed?: 'late' | 'too-early';
}

/** How often the notice appeared, against how often its provision asks for it. */
export interface PrintedCheck {
  outcome: 'present' | 'missing';
  says: string;
  because: readonly Because[];
}

export interface NoticeCheck {
  /** How often it appeared; null where that is not told, or no provision says how often. */
  frequency: PrintedCheck | null;
  /** Days that cannot all be right; what a notice's own day clashes with is said in its timing. */
  doubts: readonly Doubt[];
  items: ItemCheck[];
  timings: TimingCheck[];
  /** What its printed lines say; none where the notice is of a kind whose lines are not tested. */
  printed: PracticeCheck[];
  /** Which text was tested, and what that means for an older notice. */
  held: string[];
}

export interface PublishedNotice {
  /** By the item's name; an item that is not ticked is not judged. */
  ticks: Readonly<Record<string, Tick | undefined>>;
  /** The day it was published, or sent. */
  published?: IsoDate | undefined;
  /** What a notice open to comments says in print. */
  printed?: Omit<Printed, 'published' | 'value'> | undefined;
  /** In how many editions it appeared. */
  editions?: number | undefined;
  /** The day of a second notice of the same award, or of the same intent. */
  again?: IsoDate | undefined;
  /** What the draft's notice asks besides: dates, value, method. */
  case: Case;
}

/** Questions that bear on the notice of one method only. */
const OF_METHOD: Readonly<Partial<Record<Path, Method>>> = {
  'facts.3-10.offers': 'prequalified-list',
  'facts.3-09.competitive': 'cooperative',
};

/** The questions that bear on the notice as far as it is told. */
export function asksOf(draft: Draft, input: Case): readonly Path[] {
  const asks = (draft.notice?.asks ?? []).filter((path) => OF_METHOD[path] === undefined || OF_METHOD[path] === input.method);
  if (draft.finding !== '3-07(h)(1)(i):solicitation-notice') return asks;
  const how = input.facts?.['3-07']?.sourceSelection;
  const before = eventOf(how);
  return asks.filter(
    (path) => !['dates.bidOpening', 'dates.negotiations', 'dates.solicitation'].includes(path) || path === `dates.${before}`,
  );
}

/** § 3-07(h)(1)(i): what an accelerated procurement's notice comes before. */
function eventOf(how: Facts['facts.3-07.sourceSelection']): EventName {
  if (how === 'sole-source' || how === 'negotiated-acquisition') return 'negotiations';
  return how === 'small-purchase' || how === 'other' ? 'solicitation' : 'bidOpening';
}

/** The case that the notice's own dates make. An accelerated notice that no bids answer has the place of a notice of intent. */
function caseOf(draft: Draft, { published, case: input }: PublishedNotice): Case {
  const event = draft.notice?.published;
  const own = event === 'solicitation' && eventOf(input.facts?.['3-07']?.sourceSelection) !== 'bidOpening' ? 'intentNotice' : event;
  const dates = own && published ? { ...input.dates, [own]: published } : input.dates;
  return { ...input, method: input.method ?? draft.method, ...(dates ? { dates } : {}) };
}

interface Applied {
  /** The day that selects its law. */
  date: IsoDate;
  answer: Answer;
  because: readonly Because[];
}

/** A rule on a case, as of its own date but never before the text is held; null where it has nothing to say. */
function applied(id: FindingId, input: Case): Applied | null {
  const facts = toFacts(input);
  const method = facts.method as Method;
  const one = RULES.find((rule) => rule.id === id && rule.routes.includes(method));
  if (!one) return null;
  const { date } = lawOn(facts, one.lawOn);
  const from = one.section === null ? date : TEXT_HELD_FROM[one.section];
  const answer = one.find(facts, date > from ? date : from, method);
  return answer && { date, answer, because: reasonsOnDay([...one.because, ...(answer.also ?? [])], date) };
}

const UNDER_A_VALUE: Case = { amount: '1.00', awardAmount: '1.00' };

/** A notice out of its time may not be owed at all: below some value, on some reading, or where a fact is not told. */
function softened(
  found: Judged,
  { finding, kind }: Timing,
  input: Case,
  published: IsoDate | undefined,
  { readings, lacks }: Answer,
): Judged & Pick<TimingCheck, 'ifOwed'> {
  if (found.outcome !== 'late' && found.outcome !== 'too-early') return found;
  const valued = input.amount !== undefined || input.awardAmount !== undefined;
  if (!valued) {
    const least = { ...input, ...UNDER_A_VALUE };
    const small = applied(finding, least);
    if (!small || small.answer.outcome === 'not-required' || small.answer.readings?.some((id) => FREEING.has(id)))
      return {
        outcome: 'undetermined',
        says: `${found.says} Below a limit it may not be owed: tell us the value.`,
        ifOwed: found.outcome,
      };
  }
  if (kind === 'yearly' && lacks?.length) return { outcome: 'undetermined', says: `${found.says} Say which list it is.` };
  if (published && readings?.some((id) => FREEING.has(id)))
    return { outcome: 'arguable', says: `${found.says} On another reading no notice is owed.` };
  return found;
}

/** A notice out of its time may be of a method that needs no such notice. */
function withoutMethod(found: Judged, { notice }: Draft, { method }: Case): Judged & Pick<TimingCheck, 'ifOwed'> {
  if (method !== undefined || !notice?.ofSeveralMethods || (found.outcome !== 'late' && found.outcome !== 'too-early')) return found;
  return {
    outcome: 'undetermined',
    says: `${found.says} Some methods need no such notice: tell us the method.`,
    ifOwed: found.outcome,
  };
}

/** The outcomes from the best to the worst: of two notices of one award the better serves. */
const BEST: readonly Judged['outcome'][] = ['timely', 'arguable', 'undetermined', 'too-early', 'late'];

/** What a second notice adds. After an event either may serve; before one the first starts the days, if the second says the same. */
function withSecond(found: TimingCheck[], one: Timing, draft: Draft, { again, ...notice }: PublishedNotice): TimingCheck[] {
  const [first] = found;
  const { published } = notice;
  if (!first || !again || !published || again === published || !BEST.includes(first.outcome)) return found;
  if (again < published)
    return [{ ...first, outcome: 'undetermined', says: `Check the days: the second notice, of ${longDate(again)}, is before the first.` }];
  if (one.kind === 'before')
    return [{ ...first, says: `${first.says} If the notice of ${longDate(again)} changed its content, the days run from that one.` }];
  if (one.kind !== 'after') return found;
  const [second] = timing(one, draft, { ...notice, published: again });
  if (!second || BEST.indexOf(second.outcome) >= BEST.indexOf(first.outcome)) return found;
  return [{ ...second, says: `The second notice serves: ${second.says} The first was of ${longDate(published)}.` }];
}

/** "At least once", "once": the words of the notice's own provision, against the editions told. */
function frequencyOf(draft: Draft, notice: PublishedNotice): PrintedCheck | null {
  if (notice.editions === undefined) return null;
  const because = (draft.notice?.timings ?? [])
    .flatMap(({ finding }) => RULES.find(({ id }) => id === finding)?.because ?? [])
    .filter((one) => 'at' in one && /published (?:at least )?once in the City Record/.test(one.words));
  const [words] = because;
  if (!words || !('at' in words)) return null;
  const atLeast = words.words.includes('at least once');
  if (notice.editions === 0)
    return { outcome: 'missing', says: `It appeared in no edition: the provision asks for ${atLeast ? 'at least one' : 'one'}.`, because };
  const says =
    notice.editions === 1
      ? 'It appeared in one edition: the provision asks for no more.'
      : `It appeared in ${notice.editions} editions: ${atLeast ? 'one is the least' : 'the provision asks for one, and forbids no other'}. The day of the first is tested.`;
  return { outcome: 'present', says, because };
}

function timing(one: Timing, draft: Draft, notice: PublishedNotice): TimingCheck[] {
  const input = caseOf(draft, notice);
  const found = applied(one.finding, input);
  if (!found) return [];
  const { answer, because } = found;
  const facts = toFacts(input);
  const told = softened(judge(one.kind, notice.published, facts, answer), one, input, notice.published, answer);
  const judged = withoutMethod(told, draft, notice.case);
  const readings = judged.outcome === 'not-required' ? [] : (answer.readings ?? []).filter((id) => !ofItems(draft).has(id));
  // What only opens a list ("Such notice shall include:") says nothing of a day.
  const ofDay = because.filter((reason) => !('words' in reason) || !reason.words.endsWith(':'));
  return [{ ...judged, finding: one.finding, because: ofDay, readings, ...(answer.deadline ? { deadline: answer.deadline } : {}) }];
}

/** Readings that belong to items, which show them themselves. */
const ofItems = (draft: Draft): ReadonlySet<ReadingId> => new Set(itemsOf(draft).flatMap(({ readings = [] }) => readings));

function timings(draft: Draft, notice: PublishedNotice): TimingCheck[] {
  const all = (draft.notice?.timings ?? []).flatMap((one) => withSecond(timing(one, draft, notice), one, draft, notice));
  const bearing = all.length > 1 ? all.filter(({ outcome }) => outcome !== 'not-required') : all;
  if (bearing.length) return bearing;
  if (all.length) return all.slice(0, 1);
  const says = draft.notice?.timings.length
    ? 'The rules require no such notice in this case.'
    : 'The provision names no day by which this must be sent.';
  return [{ outcome: draft.notice?.timings.length ? 'not-required' : 'no-limit', says, because: [], readings: [] }];
}

/** Whether the rules, for this case, ask for the item. */
function isAsked(item: Item, contents: readonly ContentItem[] | undefined): boolean {
  if (!contents) return true;
  return isCharter(item)
    ? contents.some(({ item: name, because }) => 'ref' in because && because.ref === item.ref && name === item.item)
    : item.words !== undefined || contents.some(({ because }) => 'at' in because && because.at === item.at);
}

/** Whether the condition under which an item is asked is settled: by its answer, or by what the rule no longer asks. */
function isSettled({ settledBy }: Item, facts: Facts, answer: Answer | undefined): boolean {
  if (settledBy === undefined || !answer?.contents) return false;
  return typeof settledBy === 'string' ? facts[settledBy] !== undefined : !settledBy.some((path) => answer.lacks?.includes(path));
}

/** Readings that rest on the days of a case, not on the words of an item alone. */
const BY_CASE: ReadonlySet<ReadingId> = new Set<ReadingId>(['approved-on-11-may', 'two-approval-days']);

function checkItem(item: Item, tick: Tick | undefined, facts: Facts, answer: Answer | undefined): ItemCheck {
  // A reading that a case may settle is the item's only where the rule names it.
  const readings = (item.readings ?? []).filter((id) => !BY_CASE.has(id) || answer?.readings?.includes(id));
  if (isCharter(item) && item.practice) {
    if (tick === undefined) return { item, outcome: 'undetermined', says: 'Say whether the notice has it.', readings };
    return tick === 'present'
      ? { item, outcome: 'present', readings }
      : { item, outcome: 'arguable', says: 'Real notices have it; no law held here names it.', readings };
  }
  if (!isAsked(item, answer?.contents)) return { item, outcome: 'not-asked', says: 'Not required in this case.', readings: [] };
  if (tick === undefined) return { item, outcome: 'undetermined', says: 'Say whether the notice has it.', readings };
  if (tick === 'present') return { item, outcome: 'present', readings };
  if (tick === 'unclear') return { item, outcome: 'arguable', says: 'We cannot say if what stands there is enough.', readings };
  return item.where === undefined || isSettled(item, facts, answer)
    ? { item, outcome: 'missing', readings }
    : { item, outcome: 'arguable', says: `It is asked only ${item.where}.`, readings };
}

/** An item under its number on the day of the notice; none where that day's text had no such paragraph. */
function placed(found: ItemCheck, published: IsoDate | undefined): ItemCheck[] {
  const { item } = found;
  if (published === undefined || isCharter(item)) return [found];
  const at = placeOnDay(item.at, published);
  return at === null ? [] : at === item.at ? [found] : [{ ...found, item: { ...item, at: at as typeof item.at } }];
}

/**
 * What a published notice has and lacks, and whether it was in time. Never throws.
 * @param draft one whose `notice` is declared
 */
export function checkNotice(draft: Draft, notice: PublishedNotice): NoticeCheck {
  const input = caseOf(draft, notice);
  const facts = toFacts(input);
  const found = applied(draft.finding, input);
  const answer = found?.answer;
  const section = draft.lists[0]?.at.slice(0, 4) as Section | undefined;
  const from = section && TEXT_HELD_FROM[section];
  const text = section && notice.published !== undefined && textsOf(section).length > 1 ? textOn(section, notice.published) : undefined;
  const used = heldWords(draft, notice.published ?? found?.date ?? CHARTER_AS_OF);
  const held = [
    text
      ? `Checked against the text of § ${section} in effect since ${longDate(text.from)}, on the day of the notice. ${used}`
      : `We use the rule text that we have, also for an older notice. ${used}`,
  ];
  if (from && notice.published && notice.published < from)
    held.push(
      `The notice is from an earlier day. We don’t have the text of § ${section} before ${longDate(from)}; it may have been different.`,
    );
  const own: Path = `dates.${draft.notice?.published ?? 'awardNotice'}`;
  return {
    frequency: frequencyOf(draft, notice),
    doubts: assess(input).doubts.filter(({ paths }) => !paths.includes(own) && !paths.includes('dates.intentNotice')),
    items: itemsOf(draft).flatMap((item) => placed(checkItem(item, notice.ticks[item.name], facts, answer), notice.published)),
    timings: timings(draft, notice),
    printed: draft.notice?.printed
      ? checkPrinted({ ...notice.printed, published: notice.published, value: facts.awardAmount ?? facts.amount })
      : [],
    held,
  };
}
