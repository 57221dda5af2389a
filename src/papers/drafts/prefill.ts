/** What a case holds of what a draft asks: its answers, and what the case is called. */
import { QUESTIONS } from '../../case/questions.ts';
import { parseDate } from '../../case/typed.ts';
import { longDate, type Case, type Finding, type IsoDate, type Method, type Route, type Rules } from '../../rules/index.ts';
import { clean } from '../clean.ts';
import { DRAFT_OF } from '../draft-names.ts';
import { itemsOf, type Draft, type Item } from './draft.ts';

/** Items that go by one name in every draft. */
const BY_NAME: Readonly<Record<string, NonNullable<Item['prefill']>>> = {
  agency: ['agency'],
  pin: ['pin'],
  title: ['description'],
  vendor: ['vendor'],
};

/** How a paper names a method. */
const METHOD_NAMES: Readonly<Record<Method, string>> = {
  micropurchase: 'Micropurchase',
  'small-purchase': 'Small purchase',
  'mwbe-small-purchase': 'M/WBE small purchase',
  'sole-source': 'Sole source',
  emergency: 'Emergency procurement',
  accelerated: 'Accelerated procurement',
  intergovernmental: 'Intergovernmental purchase',
  cooperative: 'Cooperative purchase',
  'prequalified-list': 'Solicitation from a prequalified list',
  'demonstration-project': 'Demonstration project',
};

/** What a case calls a decision on prequalification, as the notice to the vendor names it. */
const DECISION_NAMES: Readonly<Record<string, string>> = {
  denied: 'Denial of prequalification',
  suspended: 'Suspension of prequalification',
  revoked: 'Revocation of prequalification',
};

const isMethod = (text: string): text is Method => Object.hasOwn(METHOD_NAMES, text);

/** The section of the Board's Rules for a method. */
const SECTIONS: Readonly<Record<Method, string>> = {
  micropurchase: '§ 3-08(c)(1)(ii)',
  'small-purchase': '§ 3-08',
  'mwbe-small-purchase': '§ 3-08(c)(1)(iv)',
  'sole-source': '§ 3-05',
  emergency: '§ 3-06',
  accelerated: '§ 3-07',
  intergovernmental: '§ 3-09',
  cooperative: '§ 3-09',
  'prequalified-list': '§ 3-10',
  'demonstration-project': '§ 3-11',
};

type Answers = Readonly<Record<string, string | undefined>>;

/** A day in words; as it was typed where it is none. */
function dayWords(text: string): string {
  const read = parseDate(text);
  return 'date' in read ? longDate(read.date) : text;
}

/** One answer in the words of a paper; undefined where it is no answer that a paper can use. */
function inWords(path: string, text: string, { kind, name }: Item): string | undefined {
  if (path === 'method') return isMethod(text) ? (name === 'rule' ? SECTIONS : METHOD_NAMES)[text] : undefined;
  if (path === 'category') return Object.hasOwn(QUESTIONS.category.choices ?? {}, text) ? QUESTIONS.category.choices?.[text] : undefined;
  if (path === 'facts.3-06.termDays') {
    if (!/^\d{1,6}$/.test(text)) return undefined;
    return Number(text) === 1 ? '1 day' : `${text} days`;
  }
  if (path === 'facts.3-10.decision') return Object.hasOwn(DECISION_NAMES, text) ? DECISION_NAMES[text] : undefined;
  return path.startsWith('dates.') && kind !== 'date' ? dayWords(text) : text;
}

/** What a case says of one item; undefined where it says nothing. */
function prefilled(item: Item, typed: Answers): string | undefined {
  const given = (path: string): string => clean(typed[path] ?? '').trim();
  if (item.prefill?.includes('description') && item.prefill.includes('pin'))
    return [given('description'), given('pin') && `PIN ${given('pin')}`].filter(Boolean).join(', ') || undefined;
  if (item.prefill?.includes('dates.contractStart')) {
    const [start, end] = [given('dates.contractStart'), given('dates.contractEnd')];
    return start && end ? `${dayWords(start)} to ${dayWords(end)}` : undefined;
  }
  for (const path of item.prefill ?? BY_NAME[item.name] ?? []) {
    const text = given(path);
    const words = text ? inWords(path, text, item) : undefined;
    if (words !== undefined) return words;
  }
  return undefined;
}

/** @param typed a case by path, as text: what its address holds, and what it is called. @returns text by item, only where the case says it */
export function prefill(draft: Pick<Draft, 'lists' | 'charter'>, typed: Answers): Record<string, string> {
  return Object.fromEntries(
    itemsOf(draft).flatMap((item) => {
      const text = prefilled(item, typed);
      return text === undefined ? [] : [[item.name, text]];
    }),
  );
}

/** The findings that ask for the paper in a case, by its method or else the draft's own. */
function asksFor(draft: Draft, input: Case, { assess }: Rules): { method: Method | undefined; routes: readonly Route[]; own: Finding[] } {
  const method = input.method ?? draft.case.method;
  const { routes, findings } = assess(method ? { ...input, method } : input);
  return { method, routes, own: findings.filter(({ id, route: of }) => DRAFT_OF[id] === draft.name && (of === null || of === method)) };
}

/**
 * What a reader is told before the paper is filled in, where the case does not ask for it: its method may not be used, or nothing
 * requires the paper. Nothing where the case asks for it, leaves it open, or is of another method.
 * @param input the case, its method chosen or not
 */
export function whyNoDraft(draft: Draft, input: Case, rules: Rules): string[] {
  const { method, routes, own } = asksFor(draft, input, rules);
  const route = routes.find((one) => one.method === method);
  if (own.length === 0) return [];
  if (route?.outcome === 'not-allowed') return [`In this case the method may not be used. ${route.says}`];
  const [first] = own;
  return first && own.every(({ outcome }) => outcome === 'not-required') ? [`This case does not need this paper. ${first.says}`] : [];
}

/** The day whose law a draft of a case answers to: what selects it there. @param today where the case gives none, or asks no such paper */
export function lawDay(draft: Draft, input: Case, rules: Rules, today: IsoDate): IsoDate {
  const law = asksFor(draft, input, rules).own[0]?.lawOn;
  return law && law.event !== 'none' ? law.date : today;
}
