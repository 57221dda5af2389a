/**
 * How a purchase is usually made, and what else may fit: from a case and its assessment to the usual method first, the possible
 * ways with their conditions, and those that do not fit with their reasons. It never says that a way is allowed: most of what is
 * known of these sections is their text of 2020.
 */
import { BY_VALUE } from '../answer/index.ts';
import {
  testedValue,
  toFacts,
  type Assessment,
  type Case,
  type Category,
  type Facts,
  type Margin,
  type Method,
  type Route,
} from '../rules/index.ts';
import { WAY_IDS, WAYS_FROM, WAYS_TO_BUY, type Statement, type WayId } from './way.ts';

/** The verdicts on a way. There is no other: nothing here allows a method. */
export type WayVerdict = 'usual' | 'possible' | 'does-not-fit';

/** The words of a verdict. A possible way's sentence begins with "Possible if". */
export const VERDICT_WORDS: Readonly<Record<WayVerdict, string>> = {
  usual: 'Usual method',
  possible: 'Possible if …',
  'does-not-fit': 'Does not fit',
};

export interface Weighed {
  way: WayId;
  verdict: WayVerdict;
  /** The condition, the reason, or the sentence of the answer. */
  because: Statement;
}

/** What is usual: a method of § 3-08, or one of the ways; null where too little is told. */
export type Usual = { kind: 'method'; method: Method } | { kind: 'way'; way: WayId; because: Statement } | null;

export interface Weighing {
  usual: Usual;
  /** Every way: the usual one first, then the possible ones, then those that do not fit. */
  ways: readonly Weighed[];
}

const SMALL: ReadonlySet<Method> = new Set(BY_VALUE);

/** The way that is usual above the small purchase limits, by what is bought. */
const ABOVE: Readonly<Record<Category, WayId>> = {
  goods: 'sealed-bids',
  'standard-services': 'sealed-bids',
  'professional-services': 'proposals',
  'human-services': 'human-services',
  construction: 'sealed-bids',
  'construction-related-services': 'proposals',
};

/** The way that a funding source leads to, whatever is bought. */
const FUNDED: Readonly<Record<Exclude<NonNullable<Facts['funding']>, 'ordinary'>, WayId>> = {
  discretionary: 'discretionary-award',
  'outside-directed': 'outside-directed',
  'not-covered': 'outside-the-rules',
};

/** What the verdicts turn on. */
interface Purchase {
  facts: Facts;
  routes: readonly Route[];
  /** Whether § 3-08 leaves a method of its own: then no other is asked for. */
  isSmall: boolean;
}

type Verdict = readonly ['possible' | 'unfit', string];
const POSSIBLE: Verdict = ['possible', 'any'];

const isService = (category: Category | undefined): boolean => category === undefined || category.endsWith('services');
const isBuilding = (category: Category | undefined): boolean => category?.startsWith('construction') ?? false;

/** Whether the funding lets the agency choose a source as it likes. */
const isFree = ({ funding }: Facts): boolean => funding !== undefined && funding !== 'ordinary';

/** Competition that § 3-08, or the funding, does not ask for. */
const notAsked = ({ facts, isSmall }: Purchase): Verdict | null =>
  isFree(facts) ? ['possible', 'free'] : isSmall ? ['possible', 'small'] : null;

/** A way that only one kind of funding leads to. */
const ofFunding =
  (kind: Facts['funding']) =>
  ({ facts: { funding } }: Purchase): Verdict =>
    funding === undefined || funding === kind ? POSSIBLE : ['unfit', 'funding'];

/** The verdict on each way where it is not the usual one. */
const WEIGH: Readonly<Record<WayId, (purchase: Purchase) => Verdict>> = {
  'sealed-bids': (purchase) => notAsked(purchase) ?? ['possible', purchase.facts.category === 'human-services' ? 'human' : 'judged'],
  proposals: (purchase) =>
    notAsked(purchase) ??
    (purchase.facts.category === 'human-services'
      ? ['possible', 'human']
      : ['possible', purchase.facts.category === 'construction' ? 'construction' : 'special']),
  'human-services': (purchase) =>
    purchase.facts.category === undefined
      ? ['possible', 'untold']
      : purchase.facts.category !== 'human-services'
        ? ['unfit', 'category']
        : (notAsked(purchase) ?? ['possible', 'free']),
  'negotiated-acquisition': ({ facts }) => ['possible', facts.category === 'construction' ? 'construction' : 'any'],
  'prequalified-bids': ({ routes }) =>
    routes.some(({ method, outcome }) => method === 'prequalified-list' && outcome === 'not-allowed') ? ['unfit', 'route'] : POSSIBLE,
  'task-orders': ({ facts: { category }, isSmall }) => [
    'possible',
    category === 'construction' ? 'construction' : isSmall ? 'small' : category === 'goods' ? 'goods' : 'services',
  ],
  'shared-contract': ({ facts }) => (isService(facts.category) ? POSSIBLE : ['unfit', 'category']),
  'government-to-government': () => POSSIBLE,
  'buy-against': ({ facts }) => (isBuilding(facts.category) ? ['unfit', 'category'] : POSSIBLE),
  innovative: () => POSSIBLE,
  'investment-managers': ({ facts: { category } }) =>
    category === undefined || category === 'professional-services' ? POSSIBLE : ['unfit', 'category'],
  'discretionary-award': ofFunding('discretionary'),
  'outside-directed': ofFunding('outside-directed'),
  'outside-the-rules': ofFunding('not-covered'),
};

/** Whether no method of § 3-08 can be used, or the value is above its limits. */
function isAbove(facts: Facts, routes: readonly Route[]): boolean {
  const small = routes.filter(({ method }) => SMALL.has(method));
  if (small.every(({ outcome }) => outcome === 'not-allowed')) return true;
  const value = testedValue(facts);
  const own = small.find(({ method }) => method === 'small-purchase');
  // A purchase that its changes and renewals carry over the limit is above it too, where that closes the method.
  const isOver = ({ limit, bound, room }: Margin): boolean =>
    bound === 'ceiling' && ((value !== undefined && value > limit) || (own?.outcome === 'not-allowed' && room < 0));
  return (own?.margins ?? []).some(isOver);
}

function usualOf(facts: Facts, routes: readonly Route[]): Usual {
  const { funding, category } = facts;
  // What § 1-02(f) lists stands outside the Rules, whatever its value.
  if (funding === 'not-covered') return usualWay(FUNDED[funding], 'any');
  const open = BY_VALUE.find((method) => routes.some((one) => one.method === method && one.outcome === 'allowed'));
  if (open) return { kind: 'method', method: open };
  if (funding !== undefined && funding !== 'ordinary') return usualWay(FUNDED[funding], 'any');
  if (!isAbove(facts, routes)) return null;
  return category === undefined ? usualWay('sealed-bids', 'any') : usualWay(ABOVE[category], category);
}

function usualWay(way: WayId, key: string): Usual {
  const because = WAYS_TO_BUY[way].usual[key];
  if (!because) throw new Error(`ways.json: "${way}" has no sentence for "${key}"`);
  return { kind: 'way', way, because };
}

function weighed(way: WayId, purchase: Purchase): Weighed {
  const [verdict, key] = WEIGH[way](purchase);
  const because = WAYS_TO_BUY[way][verdict][key];
  if (!because) throw new Error(`ways.json: "${way}" has no "${verdict}" sentence "${key}"`);
  return { way, verdict: verdict === 'unfit' ? 'does-not-fit' : 'possible', because };
}

const ORDER: readonly WayVerdict[] = ['usual', 'possible', 'does-not-fit'];

/**
 * Every way to buy beyond the seven sections, weighed for a case.
 * @param input the case @param assessment what the rules say of it, its method left open or not
 * @returns null where its day is before the text that is known
 */
export function weighWays(input: Case, { routes }: Pick<Assessment, 'routes'>): Weighing | null {
  const facts = toFacts(input);
  const law = routes.find(({ method }) => method === 'small-purchase')?.lawOn;
  if (law !== undefined && law.date < WAYS_FROM) return null;
  const usual = usualOf(facts, routes);
  const purchase: Purchase = { facts, routes, isSmall: usual?.kind === 'method' };
  const ways = WAY_IDS.map((way): Weighed =>
    usual?.kind === 'way' && usual.way === way ? { way, verdict: 'usual', because: usual.because } : weighed(way, purchase),
  );
  return { usual, ways: ORDER.flatMap((verdict) => ways.filter((one) => one.verdict === verdict)) };
}
