/**
 * What must hold of every answer, as functions of a case and its assessment that return what is wrong with it: so one stream of
 * random cases can check them all. They state the law anew, by citations, and do not ask a rule what it binds.
 */
import {
  assess,
  findingOf,
  longDate,
  METHODS,
  route,
  toFacts,
  type Assessment,
  type Case,
  type Facts,
  type Finding,
  type FindingId,
  type Method,
} from '../../src/rules/index.ts';

/** What is wrong with the answer, each in a sentence; empty where nothing is. */
export type Property = (input: Case, assessment: Assessment) => string[];

const METHOD_CONDITION = /this method/;
const RULES_CONDITION = /the Rules do not apply/;
const SUSPENSION_CONDITION = /State law kept it in force/;
const SMALL: ReadonlySet<Method | undefined> = new Set<Method | undefined>([
  'micropurchase',
  'small-purchase',
  'mwbe-small-purchase',
  undefined,
]);
const URGENT: ReadonlySet<Method | undefined> = new Set<Method | undefined>(['emergency', 'accelerated']);

/** Chapter 13 of the Charter: §§ 310 to 335. */
const isChapter13 = ({ id }: Finding): boolean => /^charter-3[123]\d:/.test(id);
/** These Rules: the seven sections and those held in their text of 2020. */
const isOfTheRules = ({ id }: Finding): boolean => /^(3-\d\d|ppb-)/.test(id);

const named = (one: Finding): string => `${one.route ?? 'any method'}: ${one.id}`;

/** § 3-10(e) to (g), (k), (l), (m) speak of the list and of the vendor, not of a purchase: they have no condition. */
const noConditionOnAListOrAVendor: Property = (_input, { findings }) =>
  findings
    .filter(({ id, onlyIf }) => /^3-10\([efgklm]\)/.test(id) && onlyIf !== undefined)
    .map((one) => `${named(one)} holds only ${one.onlyIf ?? ''}`);

/** What § 3-05(c)(1) asks because another source appears cannot wait for the method to be open. */
const noConditionOnWhatReplacesTheMethod: Property = (_input, { findings }) =>
  findings
    .filter(
      ({ id, says, onlyIf }) => id === '3-05(c)(1):solicitation-instead' && says.startsWith('Issue') && METHOD_CONDITION.test(onlyIf ?? ''),
    )
    .map((one) => `${named(one)} holds only ${one.onlyIf ?? ''}`);

/** Two findings that cannot both be followed, where both hold without a condition, or under the same. */
const CANNOT_BOTH: readonly [one: (finding: Finding) => boolean, other: (finding: Finding) => boolean][] = [
  [({ id }) => id === '3-05(a):negotiation', ({ id, outcome }) => id === '3-05(c)(1):solicitation-instead' && outcome === 'required'],
  [
    ({ id, outcome }) => id === 'charter-328:registration' && outcome === 'required',
    ({ id }) => id === 'charter-328:emergency-before-registration' || id === '3-07(e)(3):no-prior-registration',
  ],
  [
    ({ id, outcome }) => (id === 'charter-326:comment' || id === '3-08(c)(1)(i):public-hearing') && outcome === 'required',
    ({ id, outcome }) => (id === 'charter-326:comment' || id === '3-07(e)(2):no-hearing') && outcome === 'not-required',
  ],
  [
    ({ id, outcome }) => id === '3-10(i)(1):selective' && outcome === 'not-required',
    ({ id, outcome }) => /^3-10\(i\)\((2|3\)\(i)/.test(id) && outcome === 'required',
  ],
  [
    ({ id, says }) => id === '3-10(i)(2):minimum' && says.startsWith('Solicit the whole list'),
    ({ id, outcome, clash }) => /^3-10\(i\)\((1|3\)\(i{1,3}\))/.test(id) && outcome === 'required' && clash === undefined,
  ],
];

const nothingThatCannotBothBeFollowed: Property = (_input, { findings }) => {
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const one of findings) {
    if (seen.has(named(one))) wrong.push(`${named(one)} stands twice`);
    seen.add(named(one));
    for (const [is, cannot] of CANNOT_BOTH) {
      if (!is(one)) continue;
      for (const other of findings)
        if (other !== one && other.route === one.route && other.onlyIf === one.onlyIf && cannot(other))
          wrong.push(`${named(one)} beside ${named(other)}`);
    }
  }
  return wrong;
};

/** § 1-02(f) lifts these Rules: what the Charter asks stands as it stood, and the Rules' own duties say that they may fall away. */
const charterNotLiftedWithTheRules: Property = (input, { findings }) => {
  if (input.funding !== 'not-covered') return [];
  const there = new Map(findings.map((one) => [named(one), one]));
  const ordinary = assess({ ...input, funding: 'ordinary' }).findings.filter(isChapter13);
  const wrong = ordinary.flatMap((one) => {
    const now = there.get(named(one));
    return now?.outcome === one.outcome && now.onlyIf === one.onlyIf ? [] : [`${named(one)} is not what it is for an ordinary purchase`];
  });
  for (const one of findings) {
    if (isChapter13(one) && RULES_CONDITION.test(one.onlyIf ?? '')) wrong.push(`${named(one)} is lifted with the Rules`);
  }
  return wrong;
};

/** Duties of these Rules alone, where § 1-02(f) may lift them, say so: those quoted of the seven sections that bind a procurement. */
const rulesMayBeLifted: Property = (input, { findings }) =>
  input.funding !== 'not-covered'
    ? []
    : findings
        .filter(
          (one) =>
            one.route !== null &&
            one.outcome === 'required' &&
            one.lawOn.date >= '2020-01-01' &&
            /^(3-05|3-11|ppb-2)/.test(one.id) &&
            one.because.every((reason) => 'at' in reason || reason.ref.startsWith('ppb-')) &&
            !RULES_CONDITION.test(one.onlyIf ?? '') &&
            !SUSPENSION_CONDITION.test(one.onlyIf ?? ''),
        )
        .map((one) => `${named(one)} does not say that the Rules may not apply`);

/** The emergency orders for the jails suspended these Rules and chapter 13 from September 15, 2021 to February 18, 2026. */
const suspendedDutiesSayIt: Property = (input, { findings }) =>
  input.facts?.other?.correctionEmergency !== true
    ? []
    : findings
        .filter((one) => one.outcome === 'required' && (isChapter13(one) || isOfTheRules(one)))
        .filter((one) => !/^(3-10\([adefgklmh]\)|3-10\(j\):removal|3-07\(c\)|ppb-1-02|ppb-3-13|charter-310)/.test(one.id))
        .filter((one) => one.lawOn.date >= '2021-09-15' && one.lawOn.date <= '2026-02-18' !== SUSPENSION_CONDITION.test(one.onlyIf ?? ''))
        .map((one) => `${named(one)} on ${longDate(one.lawOn.date)} holds ${one.onlyIf ?? 'without a condition'}`);

/** § 1-02(e) frees from source selection only: what binds any contract binds a discretionary award. */
const LEFT_BY_1_02_E: readonly FindingId[] = [
  'ppb-2-02:presolicitation-review',
  'ppb-2-08:responsibility',
  'ppb-2-09:recommendation-for-award',
  'charter-326:comment',
  'charter-325:award-notice',
  'charter-317:mayoral-approval',
  'ppb-2-10:protest',
];

const discretionaryAwardsKeepTheRest: Property = (input, { findings, routes }) => {
  if (input.funding !== 'discretionary') return [];
  if (findings.some(({ id, outcome }) => id === 'ppb-1-02:discretionary-award' && outcome === 'not-held')) return [];
  const shown = routes.filter(({ method }) => input.method === undefined || method === input.method);
  if (shown.some(({ outcome }) => outcome !== 'not-required')) return [];
  const ids = new Set<string>(findings.map(({ id }) => id));
  if (SMALL.has(input.method)) return LEFT_BY_1_02_E.filter((id) => !ids.has(id)).map((id) => `${id} is missing`);
  const left = URGENT.has(input.method)
    ? ['ppb-2-08:responsibility', 'charter-327:certifications']
    : LEFT_BY_1_02_E.filter((id) => id !== 'ppb-2-09:recommendation-for-award' || input.method !== 'accelerated');
  return [
    ...left.filter((id) => !ids.has(id)).map((id) => `${id} is missing`),
    ...findings
      .filter(({ id, outcome, onlyIf }) => left.includes(id) && outcome === 'required' && METHOD_CONDITION.test(onlyIf ?? ''))
      .map((one) => `${named(one)} holds only ${one.onlyIf ?? ''}`),
  ];
};

/** § 3-07(d): accelerated does not replace the method that selects the source, so what that method forbids stays forbidden. */
const runByAnotherAsksThatMethod: Property = (input, { routes }) => {
  const how = input.facts?.['3-07']?.sourceSelection;
  if (how !== 'sole-source' && how !== 'small-purchase') return [];
  const accelerated = routes.find(({ method }) => method === 'accelerated');
  if (accelerated?.outcome !== 'allowed') return [];
  // The other method asked on the same day, whatever else its own events are.
  const on = { ...input, asOf: accelerated.lawOn.date };
  delete on.dates;
  const by = route(toFacts(on), how);
  return by.outcome === 'allowed' || by.outcome === 'not-required' ? [] : [`accelerated is allowed, ${how} is ${by.outcome}`];
};

/** What comes with a notice is as open as the notice. */
const DEPENDENT: readonly [what: FindingId, on: FindingId][] = [
  ['3-11(e)(1):website', '3-11(e)(1):notice-of-intent'],
  ['3-11(e)(2)(vii):express-interest', '3-11(e)(1):notice-of-intent'],
  ['3-05(c)(1)(i):website', '3-05(c)(1)(i):notice-of-intent'],
];

const dependentDutiesFollow: Property = (_input, { findings }) => {
  const of = new Map<string, Finding>(findings.map((one) => [one.id, one]));
  return DEPENDENT.flatMap(([what, on]) => {
    const depends = of.get(what);
    const first = of.get(on);
    if (depends === undefined || first === undefined) return [];
    return (depends.outcome === 'unknown') === (first.outcome === 'unknown')
      ? []
      : [`${what} is ${depends.outcome}, ${on} ${first.outcome}`];
  });
};

/** Whether a notice is owed of an emergency award within the limits is as open in Charter § 325(d) as in § 3-06(f)(1). */
const neighboursShareTheReading: Property = (_input, { findings }) => {
  const [rule, charter] = (['3-06(f)(1):award-notice', 'charter-325:emergency-notice-soon'] as const).map((id) =>
    findings.find((one) => one.id === id && one.outcome === 'required'),
  );
  if (!rule || !charter) return [];
  const rests = (one: Finding): boolean => one.readings?.includes('emergency-notice-floor') ?? false;
  return rests(rule) === rests(charter)
    ? []
    : ['one of two notices of an emergency award rests on "emergency-notice-floor", the other not'];
};

/** § 3-10(i)(1): selective solicitation is from fewer than all the vendors. */
const nothingSelectedNothingAsked: Property = (input, { findings }) => {
  const { vendors, solicited, awards } = input.facts?.['3-10'] ?? {};
  if (vendors === undefined || vendors === 0 || solicited !== vendors || awards === 0) return [];
  return findings
    .filter(({ id, outcome }) => /^3-10\(i\)\([123]/.test(id) && id !== '3-10(i)(3)(v):mentoring' && outcome !== 'not-required')
    .filter(({ id, outcome }) => !(id === '3-10(i)(1):selective' && outcome === 'unknown') && outcome !== 'not-held')
    .map((one) => `${named(one)}: ${one.says}`);
};

/** Days and answers of a list or a vendor: no purchase, and no method, is needed for them. */
const VENDOR_EVENTS = [
  ...['pqlNotice', 'questionnaire', 'listed', 'affirmed', 'suspension', 'suspensionEnd', 'pqlDecisionMailed', 'pqlDecisionReceived'],
  ...['pqlAppeal', 'agencyHeadDecision', 'agencyHeadDecisionReceived', 'oathPetition', 'oathCopyReceived'],
] as const;
const VENDOR_FACTS = [
  'list',
  'decision',
  'equalEmployment',
  'appealFiled',
  'decisionServed',
  'questionnaireComplete',
  'alternateSchedule',
] as const;

/** The case of the list and the vendor alone; undefined where nothing is told of them. */
export function ofTheListAlone(input: Case): Case | undefined {
  const dates = Object.fromEntries(
    Object.entries(input.dates ?? {}).filter(([event]) => (VENDOR_EVENTS as readonly string[]).includes(event)),
  );
  const own = input.facts?.['3-10'] ?? {};
  if (Object.keys(dates).length === 0 && VENDOR_FACTS.every((name) => own[name] === undefined)) return undefined;
  return { ...input, method: 'prequalified-list', dates };
}

/** § 3-10(e) to (g), (l), (m), and (j) on removal: the list's and the vendor's own. */
const OF_VENDOR = /^3-10\((?:e|g|l|m)\)|^3-10\(f\):(?:questionnaire|affirmation)|^3-10\(j\):(?:removal|appeal)|^charter-324:/;

const vendorsRightsWhateverTheMethod: Property = (input, { findings, doubts }) => {
  const alone = input.method === 'prequalified-list' ? undefined : ofTheListAlone(input);
  if (alone === undefined) return [];
  const there = new Map<string, Finding>(findings.filter(({ id }) => OF_VENDOR.test(id)).map((one) => [one.id, one]));
  const wanted = assess(alone).findings.filter(({ id }) => OF_VENDOR.test(id));
  const missing = wanted.flatMap((one) => {
    const found = there.get(one.id);
    // Another day of law may hold the text, and the finding have nothing to say.
    const byAnotherDay = input.method === undefined && (one.lawOn.event === 'asOf' || one.lawOn.event === 'none');
    if (found === undefined) return byAnotherDay ? [] : [`${one.id} is left out`];
    // Without a method the days of the purchase are the list's too.
    return input.method === undefined || found.says === one.says ? [] : [`${one.id}: ${found.says}, not ${one.says}`];
  });
  const others = Object.keys(input.facts?.['3-10'] ?? {}).filter((name) => !(VENDOR_FACTS as readonly string[]).includes(name));
  return input.method !== undefined && others.length > 0 && !doubts.some(({ says }) => says.includes('left aside'))
    ? [...missing, `${others.join()} left aside without a word`]
    : missing;
};

/** One finding asked for alone is the one of the whole answer, condition included. */
const aloneAsInTheWhole: Property = (input, { findings }) => {
  const facts: Facts = toFacts(input);
  const one = findings.find(({ route: of }) => of !== null);
  if (!one?.route || !METHODS.includes(one.route)) return [];
  const alone = findingOf(one.id, facts, one.route);
  return alone?.says === one.says && alone.onlyIf === one.onlyIf ? [] : [`${named(one)} asked for alone is another`];
};

/** Every property by its name; a new kind of fault is one more line. */
export const OF_SCOPE: Readonly<Record<string, Property>> = {
  'no condition on the keeping of a list or a vendor’s right': noConditionOnAListOrAVendor,
  'no condition on what arises because the method may not be used': noConditionOnWhatReplacesTheMethod,
  'no two findings that cannot both be followed': nothingThatCannotBothBeFollowed,
  'no duty of the Charter lifted by § 1-02(f)': charterNotLiftedWithTheRules,
  'no duty of the Rules without the condition of § 1-02(f)': rulesMayBeLifted,
  'no suspended duty without its condition': suspendedDutiesSayIt,
  'a discretionary award keeps what § 1-02(e) leaves': discretionaryAwardsKeepTheRest,
  'a method run by another asks that method': runByAnotherAsksThatMethod,
  'a dependent duty follows what it depends on': dependentDutiesFollow,
  'the same floor is the same open question': neighboursShareTheReading,
  'no duty of selection where nothing is selected': nothingSelectedNothingAsked,
  'a vendor’s rights do not hang on the method': vendorsRightsWhateverTheMethod,
  'a finding alone is that of the whole answer': aloneAsInTheWhole,
};
