/** The dollar limits and thresholds of the seven sections as people ask for them: what each is of, by the parameter's name. */
import type { Act } from '../rules/index.ts';
import { ALL, referenceTo, todaysValue, whenWords, type AnyParameter } from './amounts.ts';
import { BUILD_DAY } from './build-day.ts';

export interface Limit {
  /** The parameter's name, as in /parameters.json. */
  name: string;
  /** What it limits, or what begins above it. */
  title: string;
  value: string;
  /** From when it holds: "since December 8, 2023". */
  when: string;
  href: string;
  cite: string;
}

/** Up to which value a method may be used. */
const LIMITS: Readonly<Record<string, string>> = {
  micropurchaseLimit: 'Micropurchase: goods and all services except construction',
  micropurchaseLimitConstruction: 'Micropurchase: construction',
  smallPurchaseLimit: 'Small purchase',
  mwbeMaximum: 'M/WBE small purchase, City-certified vendor',
};

/** What begins at or above a value, and the law that sets it. */
const THRESHOLDS: Readonly<Record<string, readonly [title: string, ref: Act['ref']]>> = {
  soleSourceDisclosure: ['Sole source: vendor disclosures, from', 'ppb-2-08'],
  soleSourceReview: ['Sole source: presolicitation review and Recommendation for Award, above', 'ppb-2-02'],
  soleSourceReviewConstruction: [
    'Sole source: presolicitation review and Recommendation for Award for construction and construction-related services, above',
    'ppb-2-02',
  ],
  commentThreshold: ['Public notice and comment before award, above', 'charter-326'],
  writtenDecision: ['Technical, consultant or personal services: the ACCO’s written decision to procure them, above', 'ppb-2-01'],
  disclosureAggregate: ['Vendor disclosures for small purchases, if the vendor’s City awards in 12 months total at least', '3-08(c)(1)(i)'],
  displacement: ['Standard or professional services: determination whether City employees are displaced, above', 'charter-312'],
  mayoralApproval: [
    'Mayor’s approval under Charter § 317(b), above (not for sealed bids, or for proposals if the weight of each criterion was put in the contract file before the opening)',
    'charter-317',
  ],
  commentExemptionCeiling: [
    'Contracts not materially different from one that the same vendor has, which the Board may exempt from public comment: up to',
    'charter-326',
  ],
};

type Step = AnyParameter['history'][number];

/** Which step the build's day has; -1 before the first. */
const todaysIndex = (history: readonly Step[]): number => history.findLastIndex(({ from }) => from <= BUILD_DAY);
/** The step of the build's day, and those still to come. */
const fromToday = ({ history }: AnyParameter): readonly Step[] => history.slice(Math.max(0, todaysIndex(history)));

/**
 * @param ref the law that sets it; the parameter's own provision where none is given
 * @returns nothing for one that begins after the build's day. @throws Error where a name is no parameter
 */
function limit(name: string, title: string, ref?: Act['ref']): Limit[] {
  const parameter = ALL.find((one) => one.name === name);
  if (!parameter) throw new Error(`limits.ts: there is no parameter "${name}"`);
  const index = todaysIndex(parameter.history);
  if (index < 0) return [];
  const { href, cite } = referenceTo(ref ?? (parameter.at as Act['ref']));
  return [{ name, title, value: todaysValue(parameter), when: whenWords(parameter, index), href, cite }];
}

const untold = ALL.filter(
  (one) => one.unit === 'cents' && fromToday(one).some(({ value }) => value !== null) && !(one.name in LIMITS) && !(one.name in THRESHOLDS),
);
if (untold.length) throw new Error(`limits.ts: expected a title for ${untold.map(({ name }) => name).join(', ')}`);

export const limits: readonly Limit[] = Object.entries(LIMITS).flatMap(([name, title]) => limit(name, title));
export const thresholds: readonly Limit[] = Object.entries(THRESHOLDS).flatMap(([name, [title, ref]]) => limit(name, title, ref));
