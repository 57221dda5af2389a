/** Why an answer changes from one day to another: the dated law held here that took effect between the two. */
import type { Because, Finding, IsoDate, Parameter, Route, Rules } from '../rules/index.ts';
import { provisionPath } from '../law/path.ts';
import { TEXTS } from '../law/texts.ts';
import { valueIn } from '../law/value-words.ts';

/** An entry of the other law, as `src/content/authorities.json` holds it. */
export interface OtherLaw {
  cite: string;
  title: string;
  says: string;
  kind: string;
  source: { title: string };
  from: IsoDate | null;
  until: IsoDate | null;
  effects: readonly { at: readonly string[]; from: IsoDate | null; until: IsoDate | null; says: string }[];
}

export type OtherLaws = Readonly<Record<string, OtherLaw>>;

/** One act or wording that took effect, or ended, between the two days. */
export interface Cause {
  /** The first day on which the answer could differ. */
  effective: IsoDate;
  cite: string;
  says: string;
  source: string;
  /** Its place in the site, from the root: "/authorities/#charter-328". */
  path: string;
}

/** What of the answers differs, where it is only that: their contents rest on law of their own. */
export interface Differs {
  /** The reasons of the contents that stand in one of the two only; absent where more differs than contents. */
  contents?: readonly Because[];
}

/** An answer of either day, whose law the causes are sought for. */
export type Answered = Finding | Route;

/** The days whose law was applied: a cause took effect after the first, and not after the second. */
export type Span = readonly [after: IsoDate, through: IsoDate];

const between = (day: IsoDate | null, [after, through]: Span): day is IsoDate => day !== null && after < day && day <= through;

/** Acts that other entries rest on: shown beside what they changed. */
const ENACTING: ReadonlySet<string> = new Set(['state-law', 'local-law', 'executive-order']);

/** An act made in a later year than the day from which it has effect: its title alone would have it made by then. */
function isRetroactive(ref: string, from: IsoDate): boolean {
  const made = /^(?:state|local-law)-(\d{4})-/.exec(ref)?.[1];
  return made !== undefined && made > from.slice(0, 4);
}

/** "3-05(c)" and "3-05(c)(1)" are about the same words. */
function related(one: string, other: string): boolean {
  const inside = (inner: string, outer: string): boolean =>
    inner === outer || inner.startsWith(`${outer}(`) || inner.startsWith(`${outer}/`);
  return inside(one, other) || inside(other, one);
}

/** What an answer names: provisions, other law and parameters. */
function named(answers: readonly Answered[]): { provisions: Set<string>; refs: Set<string>; parameters: Set<string> } {
  const provisions = new Set<string>();
  const refs = new Set<string>();
  const parameters = new Set<string>();
  for (const one of answers) {
    const reasons: readonly Because[] = [...one.because, ...('affectedBy' in one ? (one.affectedBy ?? []) : [])];
    for (const because of reasons) {
      if ('at' in because) provisions.add(because.at);
      else refs.add(because.ref);
    }
    if ('margins' in one) for (const { parameter } of one.margins) parameters.add(parameter);
  }
  return { provisions, refs, parameters };
}

/** The effect on these words that began between the two days; else one on the section of the answer. */
function effectOf(
  law: OtherLaw,
  provisions: ReadonlySet<string>,
  sections: ReadonlySet<string>,
  span: Span,
): OtherLaw['effects'][number] | undefined {
  const begun = law.effects.filter(({ from }) => between(from, span));
  return (
    begun.find(({ at }) => at.some((one) => [...provisions].some((other) => related(one, other)))) ??
    begun.find(({ at }) => at.some((one) => sections.has(one.slice(0, 4))))
  );
}

function ofOtherLaw(answers: readonly Answered[], span: Span, laws: OtherLaws, rules: Rules): Cause[] {
  const { provisions, refs } = named(answers);
  const sections = new Set(
    answers.flatMap((one) => ('section' in one ? [one.section] : one.route === null ? [] : [rules.WAYS[one.route].section])),
  );
  const bears = ({ effects }: OtherLaw): boolean =>
    effects.some(({ at }) => at.some((one) => [...provisions].some((other) => related(one, other))));
  return Object.entries(laws).flatMap(([ref, law]) => {
    if (!refs.has(ref) && !bears(law)) return [];
    const told = effectOf(law, provisions, refs.has(ref) ? sections : new Set(), span);
    const ended = law.until === null ? null : rules.addDays(law.until, 1);
    return [
      ...(told
        ? [causeOf(ref, law, told.from as IsoDate, told.says)]
        : refs.has(ref) && between(law.from, span)
          ? [causeOf(ref, law, law.from, law.title)]
          : []),
      ...(between(ended, span) ? [causeOf(ref, law, ended, `${law.title}: no longer in force`)] : []),
    ];
  });
}

function causeOf(ref: string, { cite, source }: OtherLaw, effective: IsoDate, says: string): Cause {
  return { effective, cite, says, source: source.title, path: `/authorities/#${ref}` };
}

/** A parameter's step as a cause; its acts name who set it. */
export function ofParameter(parameter: Parameter<unknown>, span: Span, laws: OtherLaws, rules: Rules): Cause[] {
  return parameter.history.flatMap((step, index) => {
    if (index === 0 || !between(step.from, span)) return [];
    const acts = step.acts.filter(({ effective }) => effective === step.from);
    const says = `${parameter.title}: ${valueIn(parameter, step.value, rules)}`;
    if (!acts.length)
      return [{ effective: step.from, cite: `9 RCNY § ${parameter.at}`, says, source: '', path: provisionPath(parameter.at) }];
    return acts.map(({ ref, what, source }) => ({
      effective: step.from,
      cite: laws[ref]?.cite ?? `9 RCNY § ${ref}`,
      says: `${says} (${what})`,
      source,
      path: laws[ref] ? `/authorities/#${ref}` : provisionPath(ref),
    }));
  });
}

/** The other law that the contents of one day rest on, where contents are all that differs; null where they rest on none. */
function ofContents(contents: readonly Because[], span: Span, laws: OtherLaws): Cause[] | null {
  const refs = new Set(contents.flatMap((one) => ('ref' in one ? [one.ref] : [])));
  if (!refs.size) return null;
  return Object.entries(laws).flatMap(([ref, law]) => {
    if (!(refs as ReadonlySet<string>).has(ref)) return [];
    const effect = law.effects.find(({ from }) => between(from, span));
    const from = effect?.from ?? law.from;
    return between(from, span) ? [causeOf(ref, law, from, effect?.says ?? law.title)] : [];
  });
}

/**
 * @param answers of the first day, the second, or both
 * @param differs what sets them apart, where that is less than the whole
 * @returns every cause held here, the earliest first; none where none is
 */
export function causesOf(answers: readonly Answered[], span: Span, laws: OtherLaws, rules: Rules, { contents }: Differs = {}): Cause[] {
  const { provisions, parameters } = named(answers);
  const own = contents?.length ? ofContents(contents, span, laws) : null;
  const steps = (rules.PARAMETERS as readonly Parameter<unknown>[])
    .filter(({ name, at }) => (parameters.size ? parameters.has(name) : provisions.has(at)))
    .flatMap((one) => ofParameter(one, span, laws, rules));
  const all = own ?? [...steps, ...ofOtherLaw(answers, span, laws, rules)];
  const days = new Set(all.map(({ effective }) => effective));
  for (const [ref, law] of Object.entries(laws))
    if (law.from !== null && days.has(law.from) && ENACTING.has(law.kind) && !all.some(({ cite }) => cite === law.cite))
      all.push(causeOf(ref, law, law.from, isRetroactive(ref, law.from) ? law.says : law.title));
  const unlike = [...new Map(all.map((one) => [`${one.cite} ${one.says}`, one])).values()];
  return unlike.sort((a, b) => (a.effective < b.effective ? -1 : a.effective > b.effective ? 1 : 0));
}

/** A day on which law held here began to apply, or ceased to, with what did it: the newest first. */
export function changeDays(laws: OtherLaws, rules: Rules): { day: IsoDate; what: string }[] {
  const found = new Map<IsoDate, Set<string>>();
  const add = (day: IsoDate, what: string): void => {
    found.set(day, (found.get(day) ?? new Set()).add(what));
  };
  for (const { history } of rules.PARAMETERS as readonly Parameter<unknown>[])
    for (const { from, acts } of history.slice(1))
      for (const { ref, effective } of acts) if (effective === from) add(from, laws[ref]?.cite ?? `9 RCNY § ${ref.slice(0, 4)}`);
  for (const { section, from } of TEXTS) add(from, `9 RCNY § ${section}`);
  for (const { cite, from, until, kind } of Object.values(laws)) {
    if (!ENACTING.has(kind)) continue;
    if (from !== null && from >= rules.LIMITS_HELD_FROM) add(from, cite);
    if (until !== null && until >= rules.LIMITS_HELD_FROM) add(rules.addDays(until, 1), `${cite} ends`);
  }
  return [...found].map(([day, what]) => ({ day, what: [...what].join(', ') })).sort((a, b) => (a.day < b.day ? 1 : -1));
}
