/** Any Case of given methods, made from the form itself: every field of their sections present or absent. */
import { fc } from '@fast-check/vitest';
import {
  addDays,
  AGENCY_KINDS,
  CATEGORIES,
  EVENTS,
  FORM,
  FUNDING,
  METHODS,
  toDollars,
  type Case,
  type Method,
} from '../../src/rules/index.ts';
import { anyCents, anyDate, anyEntries } from './any-case.ts';

type Section = keyof typeof FORM.facts;
const maybe = { requiredKeys: [] } as { requiredKeys: [] };

/** The section whose facts decide a method. */
export const SECTION_OF: Readonly<Record<Method, Section>> = {
  micropurchase: '3-08',
  'small-purchase': '3-08',
  'mwbe-small-purchase': '3-08',
  'sole-source': '3-05',
  emergency: '3-06',
  accelerated: '3-07',
  intergovernmental: '3-09',
  cooperative: '3-09',
  'prequalified-list': '3-10',
  'demonstration-project': '3-11',
};

/** One field of the form → any value of it. */
function anyValue(form: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(form)) return fc.constantFrom(...(form as string[]));
  switch (form) {
    case 'yes-no':
      return fc.boolean();
    case 'count':
      return fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 400 }));
    case 'date':
      return anyDate;
    case 'dates':
      return fc.array(anyDate, { maxLength: 5 });
    case 'entries':
      return anyEntries;
    default:
      return anyCents.map(toDollars);
  }
}

/** A field, or a group of them, of the form → any value of it, each field present or absent. */
function anyOf(form: unknown): fc.Arbitrary<unknown> {
  if (typeof form === 'string' || Array.isArray(form)) return anyValue(form);
  return fc.record(Object.fromEntries(Object.entries(form as object).map(([name, inner]) => [name, anyOf(inner)])), maybe);
}

/** Any Case over the whole form: every field of every section, present or absent. */
export const anyWholeCase = anyOf(FORM) as fc.Arbitrary<Case>;

/** @param methods the chosen method is one of these @param section whose facts are given */
export function anyCaseOf(methods: readonly Method[], section: Section): fc.Arbitrary<Case> {
  const facts = Object.fromEntries(Object.entries(FORM.facts[section]).map(([name, form]) => [name, anyValue(form)]));
  const dates = Object.fromEntries(EVENTS.map((event) => [event, anyDate]));
  return fc.record(
    {
      asOf: anyDate,
      agencyKind: fc.constantFrom(...AGENCY_KINDS),
      category: fc.constantFrom(...CATEGORIES),
      amount: anyCents.map(toDollars),
      awardAmount: anyCents.map(toDollars),
      method: fc.constantFrom(...methods),
      facts: fc.record({ [section]: fc.record(facts, maybe) }, maybe),
      dates: fc.record(dates, maybe),
    },
    maybe,
  ) as fc.Arbitrary<Case>;
}

/** A day within three months of a day of 2026, so that the steps of one case have to do with one another. */
const nearDate = (around: string): fc.Arbitrary<string> => fc.integer({ min: -45, max: 90 }).map((days) => addDays(around, days));

/**
 * A case as people have them: a method, a value that mostly reaches its duties, few dates near one another, and any facts of its
 * own section. @param section the section of a method's facts
 */
export const anyLikelyCase: fc.Arbitrary<Case> = likelyAround(fc.integer({ min: 0, max: 364 }).map((days) => addDays('2026-01-01', days)));

/** Days on which the rule of a notice, an amount, a term or an approval became another. */
const CHANGES = ['2024-01-14', '2024-05-17', '2024-07-12', '2024-10-27', '2025-05-21', '2026-01-01', '2026-05-11'] as const;

/** The same, its steps before and after a day on which the law changed. */
export const anyCaseAcrossAChange: fc.Arbitrary<Case> = likelyAround(
  fc.tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -20, max: 20 })).map(([change, days]) => addDays(change, days)),
);

/** @param around the day that the steps of a case lie around */
function likelyAround(around: fc.Arbitrary<string>): fc.Arbitrary<Case> {
  return fc.tuple(fc.constantFrom(...METHODS), around).chain(([method, asOf]) => {
    const section = SECTION_OF[method];
    const facts = Object.fromEntries(Object.entries(FORM.facts[section]).map(([name, form]) => [name, anyValue(form)]));
    const seldom = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined, freq: 3 });
    return fc
      .tuple(
        fc.constantFrom<string | undefined>(
          '15000.00',
          '90000.00',
          '100000.00',
          '100000.01',
          '600000.00',
          '2000000.00',
          '6000000.00',
          undefined,
        ),
        fc.constantFrom(...CATEGORIES),
        fc.constantFrom<Case['funding']>(undefined, undefined, undefined, undefined, ...FUNDING),
        fc.record(facts, maybe),
        fc.record(Object.fromEntries(Object.entries(FORM.facts.other).map(([name, form]) => [name, seldom(anyValue(form))])), maybe),
        fc.record(Object.fromEntries(EVENTS.map((event) => [event, seldom(nearDate(asOf))]))),
        fc.boolean(),
        fc.option(fc.array(nearDate(asOf), { minLength: 1, maxLength: 4 }), { nil: undefined, freq: 3 }),
      )
      .map(([amount, category, funding, own, other, dates, hasDay, closures]): Case =>
        clean({
          method,
          category,
          ...(amount === undefined ? {} : { amount }),
          ...(funding === undefined ? {} : { funding }),
          ...(hasDay ? { asOf } : {}),
          ...(method === 'mwbe-small-purchase' ? { vendor: { mwbe: 'city-certified' } } : {}),
          facts: { [section]: own, other },
          dates,
          ...(closures === undefined ? {} : { closures }),
        }),
      );
  });
}

/** Without the fields that have no value. */
const clean = (value: object): Case => JSON.parse(JSON.stringify(value)) as Case;
