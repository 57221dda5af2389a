/**
 * Other laws that bind a purchase whichever section it is made under, and that no rule of ours applies: one line each, in our words.
 * We know them by their entries in authorities.json, and not by their text.
 */
import json from '../content/laws-beside.json' with { type: 'json' };
import {
  fromDollars,
  PARAMETERS,
  testedValue,
  toFacts,
  valueOn,
  type AuthorityId,
  type Case,
  type Category,
  type Cents,
  type IsoDate,
  type Method,
  type Parameter,
} from '../rules/index.ts';

/** A law as `src/content/laws-beside.json` has it. */
export interface LawHeld {
  /** Its entry in authorities.json. */
  law: AuthorityId;
  /** How it is cited there. */
  cite: string;
  /** What it is about, in a few words. */
  name: string;
  /** The first day on which it is in force. */
  from: IsoDate;
  /** The value above which it binds: dollars, or a limit of § 3-08; every value where it is absent. */
  over?: string;
  /** What alone it binds. */
  only?: { categories: readonly Category[] };
  /** What it leaves out. */
  unless?: { methods?: readonly Method[]; categories?: readonly Category[] };
  /** The methods that it may leave out, as far as we know: it is told that it may apply, and what to do. */
  unsure?: { methods: readonly Method[]; name: string; do: string };
  /** What it says, in one or two sentences of ours. */
  says: string;
  /** What to do about it, or what we don’t have. */
  do?: string;
}

export const LAWS_BESIDE = json as readonly LawHeld[];

/** A law that binds a purchase, or may. */
export interface LawBeside {
  held: LawHeld;
  /** What must be told before it is sure; none where it binds. */
  waitsFor: readonly ('value' | 'category' | 'method')[];
}

/** The limit in cents on a day. */
function limitOf(over: string, on: IsoDate): Cents {
  if (over !== 'small-purchase-limit') return fromDollars(over);
  const limit = PARAMETERS.find(({ name }) => name === 'smallPurchaseLimit') as Parameter;
  return valueOn(limit, on) ?? 0;
}

/**
 * The laws beside that bind a purchase.
 * @param method by which it is made; undefined while none is chosen
 * @param on the day whose law is applied
 */
export function lawsBeside(input: Case, method: Method | undefined, on: IsoDate): LawBeside[] {
  const facts = toFacts(input);
  const { category } = facts;
  const value = testedValue(facts);
  return LAWS_BESIDE.flatMap((held) => {
    const { from, over, only, unless = {}, unsure } = held;
    if (on < from) return [];
    if (method && unless.methods?.includes(method)) return [];
    if (category && (unless.categories?.includes(category) || (only && !only.categories.includes(category)))) return [];
    if (over !== undefined && value !== undefined && value <= limitOf(over, on)) return [];
    const waitsFor: LawBeside['waitsFor'] = [
      ...(over !== undefined && value === undefined ? (['value'] as const) : []),
      ...(category === undefined && (only ?? unless.categories) ? (['category'] as const) : []),
      ...(method === undefined && unless.methods ? (['method'] as const) : []),
    ];
    return [{ held: method && unsure?.methods.includes(method) ? { ...held, name: unsure.name, do: unsure.do } : held, waitsFor }];
  });
}

/** What must be told before it is sure that a law binds, in a sentence; '' where it is. */
export function waitsWords({ waitsFor }: Pick<LawBeside, 'waitsFor'>): string {
  if (waitsFor.length === 0) return '';
  const named: readonly string[] = waitsFor;
  return `Whether it applies depends on the ${named.length > 1 ? `${named.slice(0, -1).join(', the ')} and the ${named.at(-1)}` : named[0]}.`;
}
