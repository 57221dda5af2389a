/** Parameters as pages print them: value in words, and the days between which it holds. */
import authorities from '../content/authorities.json';
import { addDays, formatAmount, longDate, PARAMETERS, type Act, type AuthorityId, type IsoDate, type Parameter } from '../rules/index.ts';
import { valueIn } from '../law/value-words.ts';
import { address, provisionAddress } from './address.ts';
import { BUILD_DAY } from './build-day.ts';
import { law } from '../law/law.ts';

export type AnyParameter = Parameter<unknown>;
type AnyStep = AnyParameter['history'][number];

/** Every parameter, in the order of the law. */
export const ALL: readonly AnyParameter[] = PARAMETERS;

/**
 * @param on the day asked about; that of the build where it is not given
 * @throws Error naming a parameter that does not exist, or a day for which it is not held
 */
export function amountOn(name: string, on: IsoDate = BUILD_DAY): { value: string; when: string; parameter: AnyParameter } {
  const parameter = ALL.find((one) => one.name === name);
  if (!parameter) throw new Error(`There is no parameter "${name}": expected one of ${ALL.map((one) => one.name).join(', ')}`);
  const index = parameter.history.findLastIndex((step) => step.from <= on);
  const step = parameter.history[index];
  if (!step) throw new Error(`${name} is not held for ${longDate(on)}`);
  return { value: valueWords(parameter, step), when: whenWords(parameter, index), parameter };
}

/** Its value on the day as which the site is built, which is not its newest while one is still to come. */
export function todaysValue(parameter: AnyParameter): string {
  const step = parameter.history.findLast(({ from }) => from <= BUILD_DAY);
  return step ? valueWords(parameter, step) : `from ${longDate((parameter.history[0] as AnyStep).from)}`;
}

/** "$1,500,000", "15 calendar days", "no", "none". */
export function valueWords(parameter: AnyParameter, { value }: AnyStep): string {
  return valueIn(parameter, value, { formatAmount });
}

/**
 * From when to when a step holds. The first one held may have begun before: "at least since".
 * @param index of the step in the parameter's history
 */
export function whenWords({ history }: AnyParameter, index: number): string {
  const from = longDate((history[index] as AnyStep).from);
  const next = history[index + 1];
  const least = index === 0 ? 'at least ' : '';
  return next ? `${least}from ${from} to ${longDate(addDays(next.from, -1))}` : `${least}since ${from}`;
}

/** Where an act's reference leads, and how it is cited. */
export function referenceTo(ref: Act['ref']): { href: string; cite: string } {
  const other = ref in authorities ? authorities[ref as AuthorityId] : undefined;
  return other ? { href: address(`/authorities/#${ref}`), cite: other.cite } : { href: provisionAddress(ref), cite: `§ ${ref}` };
}

export interface Link {
  what: string;
  effective: IsoDate | null;
  href: string;
  cite: string;
  source: string | null;
}

/** The chain of authority of a step: the rule, the Charter provision it points to, the State law that amended that. */
export function chain({ at }: AnyParameter, { acts }: AnyStep): Link[] {
  const links: (Link & { ref: string })[] = acts.map((act) => ({ ...act, ...referenceTo(act.ref) }));
  const charter = law.provisions[at]?.references.find(({ to }) => to.startsWith('charter-'))?.to as AuthorityId | undefined;
  const amended = links.some(({ ref }) => ref.startsWith('state-'));
  if (charter && amended && !links.some(({ ref }) => ref === charter))
    links.push({ ref: charter, what: 'The Charter provision that it rests on', effective: null, source: null, ...referenceTo(charter) });
  const rank = (ref: string): number => (ref.startsWith('3-') ? 0 : ref.startsWith('charter-') ? 1 : 2);
  return links.toSorted((a, b) => rank(a.ref) - rank(b.ref));
}

/** "mwbeMaximum" → "mwbe-maximum", the anchor on the page of amounts. */
export function anchorOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
