/** Any Case of given methods, made from the form itself: every field of their sections present or absent. */
import { fc } from '@fast-check/vitest';
import { AGENCY_KINDS, CATEGORIES, EVENTS, FORM, toDollars, type Case, type Method } from '../src/rules/index.ts';
import { anyCents, anyDate, anyEntries } from './any-case.ts';

type Section = keyof typeof FORM.facts;
const maybe = { requiredKeys: [] } as { requiredKeys: [] };

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
