/**
 * The Case: what a reader tells us about a procurement. Every field is optional; absent means unknown.
 * This schema is the source of the form, the address fragment, the JSON import and the JSON Schema: the names are the same in all.
 */
import * as z from 'zod/mini';
import { isDate, type IsoDate } from './calendar.ts';
import { fromDollars, type Cents } from './amount.ts';

export const AGENCY_KINDS = ['mayoral', 'elected-official', 'council', 'board'] as const;
export const FUNDING = ['ordinary', 'discretionary', 'outside-directed', 'not-covered'] as const;
export const CATEGORIES = [
  'goods',
  'standard-services',
  'professional-services',
  'human-services',
  'construction',
  'construction-related-services',
] as const;
export const METHODS = [
  'micropurchase',
  'small-purchase',
  'mwbe-small-purchase',
  'sole-source',
  'emergency',
  'accelerated',
  'intergovernmental',
  'cooperative',
  'prequalified-list',
  'demonstration-project',
] as const;
export const CERTIFICATIONS = ['city-certified', 'state-certified', 'none'] as const;

export type AgencyKind = (typeof AGENCY_KINDS)[number];
export type Funding = (typeof FUNDING)[number];
export type Category = (typeof CATEGORIES)[number];
export type Method = (typeof METHODS)[number];
export type Certification = (typeof CERTIFICATIONS)[number];

/** The events of a procurement whose dates a case may give, in the usual order of time. */
export const EVENTS = ['solicitation', 'bidOpening', 'award', 'purchaseOrder', 'execution', 'registration', 'awardNotice'] as const;
export type EventName = (typeof EVENTS)[number];

const dollars = (meaning: string) => {
  const expected = `expected ${meaning} in dollars as text, such as "36500.00"`;
  return z.string(expected).check(z.regex(/^\d{1,11}(?:\.\d{2})?$/, expected));
};
const EXPECTED_DATE = 'expected a date that exists, as YYYY-MM-DD, such as "2026-11-21"';
const date = z.string(EXPECTED_DATE).check(z.refine(isDate, EXPECTED_DATE));
const count = z.int('expected a whole number').check(z.minimum(0, 'expected 0 or more'), z.maximum(100_000, 'expected 100000 or less'));
const choice = <const V extends readonly [string, ...string[]]>(values: V) => z.enum(values, `expected one of: ${values.join(', ')}`);

const group = <const Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, 'expected an object with the fields of a case');

/** Facts that § 3-08 turns on. */
const smallPurchaseFacts = group({
  /** Vendors on the appropriate citywide small purchases bidders list. */
  biddersList: z.optional(count),
  /** Vendors solicited at random from that list. */
  solicitedAtRandom: z.optional(count),
  /** Vendors solicited in addition to those drawn at random. */
  solicitedBesides: z.optional(count),
  /** Responsive bids or offers received; a "no bid" is not one. */
  responsiveBids: z.optional(count),
  /** Price quotes obtained from M/WBE vendors. */
  mwbeQuotes: z.optional(count),
  /** Other awards, citywide, to this vendor in the twelve months that end with the award, in dollars. */
  otherAwardsTwelveMonths: z.optional(dollars('other awards of the last twelve months')),
  /** Other purchases that may belong to the same need, in dollars. */
  relatedPurchases: z.optional(dollars('related purchases')),
  /** Changes to and renewals of this purchase so far and planned, in dollars. */
  changesAndRenewals: z.optional(dollars('changes and renewals')),
  /** Goods for a programme that serves third-party clients (day care, shelter, senior centres …). */
  forHumanServicesProgramme: z.optional(z.boolean('expected true or false')),
});

export const caseSchema = group({
  /** The version of this form. */
  v: z.optional(z.literal(1, 'expected 1, the version of this form')),
  /** The day whose law is asked for, where no event's date selects it. */
  asOf: z.optional(date),
  /** Whose agency buys: the officers who act differ (9 RCNY § 1-02, Charter § 310). */
  agencyKind: z.optional(choice(AGENCY_KINDS)),
  /** What pays for it, and whether the Rules' source selection reaches it (9 RCNY § 1-02(d)–(f)). */
  funding: z.optional(choice(FUNDING)),
  category: z.optional(choice(CATEGORIES)),
  /** The estimated value, options included. */
  amount: z.optional(dollars('the value')),
  /** The value awarded, where it is known. */
  awardAmount: z.optional(dollars('the value awarded')),
  method: z.optional(choice(METHODS)),
  vendor: z.optional(group({ mwbe: z.optional(choice(CERTIFICATIONS)) })),
  facts: z.optional(group({ '3-08': z.optional(smallPurchaseFacts) })),
  dates: z.optional(
    group({
      solicitation: z.optional(date),
      bidOpening: z.optional(date),
      award: z.optional(date),
      purchaseOrder: z.optional(date),
      execution: z.optional(date),
      registration: z.optional(date),
      awardNotice: z.optional(date),
    }),
  ),
});

export type Case = z.infer<typeof caseSchema>;

type SmallPurchaseFacts = z.infer<typeof smallPurchaseFacts>;
type MoneyField = 'amount' | 'awardAmount' | 'otherAwardsTwelveMonths' | 'relatedPurchases' | 'changesAndRenewals';
type Inside<T, Prefix extends string> = { [K in keyof T & string as `${Prefix}.${K}`]?: K extends MoneyField ? Cents : NonNullable<T[K]> };

/** The case as rules see it: one flat record, named as in the address fragment, amounts in integer cents. */
export type Facts = {
  asOf?: IsoDate;
  agencyKind?: AgencyKind;
  funding?: Funding;
  category?: Category;
  amount?: Cents;
  awardAmount?: Cents;
  method?: Method;
  'vendor.mwbe'?: Certification;
} & Inside<Required<SmallPurchaseFacts>, 'facts.3-08'> & { [E in EventName as `dates.${E}`]?: IsoDate };

/** The name of one field: "amount", "vendor.mwbe", "facts.3-08.biddersList", "dates.award". */
export type Path = keyof Facts;

/** Every path, in the order in which the form asks. */
export const PATHS = [
  'asOf',
  'agencyKind',
  'funding',
  'category',
  'amount',
  'vendor.mwbe',
  'method',
  'awardAmount',
  'facts.3-08.relatedPurchases',
  'facts.3-08.changesAndRenewals',
  'facts.3-08.otherAwardsTwelveMonths',
  'facts.3-08.forHumanServicesProgramme',
  'facts.3-08.biddersList',
  'facts.3-08.solicitedAtRandom',
  'facts.3-08.solicitedBesides',
  'facts.3-08.responsiveBids',
  'facts.3-08.mwbeQuotes',
  'dates.solicitation',
  'dates.bidOpening',
  'dates.award',
  'dates.purchaseOrder',
  'dates.execution',
  'dates.registration',
  'dates.awardNotice',
] as const satisfies readonly Path[];

/** Paths that hold dollars in a Case and cents in Facts. */
export const MONEY_PATHS: ReadonlySet<string> = new Set<Path>([
  'amount',
  'awardAmount',
  'facts.3-08.otherAwardsTwelveMonths',
  'facts.3-08.relatedPurchases',
  'facts.3-08.changesAndRenewals',
]);

/** Paths that hold a whole number. */
export const COUNT_PATHS: ReadonlySet<string> = new Set<Path>([
  'facts.3-08.biddersList',
  'facts.3-08.solicitedAtRandom',
  'facts.3-08.solicitedBesides',
  'facts.3-08.responsiveBids',
  'facts.3-08.mwbeQuotes',
]);

/** Paths that hold true or false. */
export const BOOLEAN_PATHS: ReadonlySet<string> = new Set<Path>(['facts.3-08.forHumanServicesProgramme']);

/** A Case → the flat record that rules read. */
export function toFacts(input: Case): Facts {
  const facts: Record<string, unknown> = {};
  const walk = (value: object, prefix: string): void => {
    for (const [key, inner] of Object.entries(value)) {
      const path = prefix + key;
      if (inner === undefined || path === 'v') continue;
      if (typeof inner === 'object' && inner !== null) walk(inner, `${path}.`);
      else facts[path] = MONEY_PATHS.has(path) ? fromDollars(inner as string) : inner;
    }
  };
  walk(input, '');
  return facts as Facts;
}

/** What is wrong with an input that is not a Case: the field and what was expected there. */
export interface Problem {
  path: string;
  expected: string;
}

/** Anything → a Case, or what was expected and where. Never throws. */
export function readCase(input: unknown): { case: Case } | { problems: Problem[] } {
  const result = caseSchema.safeParse(input);
  if (result.success) return { case: result.data };
  return {
    problems: result.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      expected: issue.code === 'unrecognized_keys' ? `a known field: ${issue.keys.join(', ')} is not one` : issue.message,
    })),
  };
}
