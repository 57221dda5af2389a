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

/**
 * § 3-07(d): accelerated does not replace the method that selects the source, so what that method forbids stays forbidden; and a
 * small purchase is any that § 3-08(c)(1) allows, so what one of its ways allows is not forbidden.
 */
const runByAnotherAsksThatMethod: Property = (input, { routes }) => {
  const how = input.facts?.['3-07']?.sourceSelection;
  if (how !== 'sole-source' && how !== 'small-purchase') return [];
  const accelerated = routes.find(({ method }) => method === 'accelerated');
  if (accelerated === undefined || accelerated.outcome === 'not-held' || accelerated.outcome === 'not-required') return [];
  // The other method asked on the same day, whatever else its own events are.
  const on = { ...input, asOf: accelerated.lawOn.date };
  delete on.dates;
  const ways = how === 'sole-source' ? ([how] as const) : (['micropurchase', 'small-purchase', 'mwbe-small-purchase'] as const);
  const by = ways.map((way) => route(toFacts(on), way));
  const open = by.some(({ outcome }) => outcome === 'allowed' || outcome === 'not-required');
  if (accelerated.outcome === 'allowed')
    return open ? [] : [`accelerated is allowed, ${how} is ${by.map(({ outcome }) => outcome).join()}`];
  return accelerated.outcome === 'not-allowed' && open && accelerated.says.includes('five-vendor')
    ? ['accelerated is not allowed, but a way of § 3-08 is open']
    : [];
};

/** § 3-08(c)(1)(iv), (d)(2): an accelerated purchase over $100,000 that is run as a small purchase can only be an M/WBE one. */
const runAsMwbeAsksItsConditions: Property = (input, { routes, findings }) => {
  const accelerated = routes.find(({ method }) => method === 'accelerated');
  if (input.method !== 'accelerated' || accelerated?.outcome !== 'allowed' || accelerated.lawOn.date < '2024-09-22') return [];
  if (input.facts?.['3-07']?.sourceSelection !== 'small-purchase' || valueOf(input) <= 10_000_000) return [];
  return ['3-08(c)(1)(iv):three-quotes', '3-08(c)(1)(iv):reasonable-price', '3-08(d)(2):award-notice']
    .filter((id) => !findings.some((one) => one.id === id))
    .map((id) => `${id} is missing`);
};

/** What § 3-07 has words of its own on, or § 2-08, § 2-10 and Charter § 326 for an accelerated procurement: the other method's are left aside. */
const LEFT_ASIDE =
  /^3-08\(c\)\(1\)\(i\):(?:solicitation-notice|no-award-notice|recommendation-for-award|vendor-protest|disclosures|public-hearing)$/;

/**
 * § 3-07(d): an accelerated procurement is "made in accordance with" the method that selects the source, so all that § 3-08 asks of
 * a way that is open it asks here too; under a condition where another way is open, and nothing of a way that is not.
 */
const runBySmallPurchaseAsksIt: Property = (input, { routes, findings }) => {
  const accelerated = routes.find(({ method }) => method === 'accelerated');
  if (input.method !== 'accelerated' || accelerated?.outcome !== 'allowed' || accelerated.lawOn.date < '2024-09-22') return [];
  if (input.facts?.['3-07']?.sourceSelection !== 'small-purchase') return [];
  const ways = (['micropurchase', 'small-purchase', 'mwbe-small-purchase'] as const).filter((way) =>
    routes.some(({ method, outcome }) => method === way && (outcome === 'allowed' || outcome === 'needs-determination')),
  );
  const own = ways.map((way) =>
    assess({ ...input, method: way }).findings.filter(({ id }) => id.startsWith('3-08(') && !LEFT_ASIDE.test(id)),
  );
  const here = findings.filter(({ id, route: of }) => id.startsWith('3-08(') && of === 'accelerated');
  const wrong = own.flat().flatMap((one) => {
    const found = here.find(({ id }) => id === one.id);
    if (found === undefined) return [`${one.id} is missing`];
    const ofAll = own.every((all) => all.some(({ id }) => id === one.id));
    if (/made as/.test(found.onlyIf ?? '') === ofAll) return [`${one.id} holds ${found.onlyIf ?? 'without a condition'}`];
    return ofAll && ways.length > 1
      ? []
      : found.says === one.says && found.outcome === one.outcome
        ? []
        : [`${one.id} says: ${found.says}`];
  });
  const asked = new Set(own.flat().map(({ id }) => id));
  return [
    ...wrong,
    ...here.filter(({ id }) => !asked.has(id)).map(({ id }) => `${id} is of a way that is not open`),
    // § 3-08(c)(1)(i): "presolicitation review report … shall not be required for small purchases".
    ...findings.filter(({ id, outcome }) => id === 'ppb-2-02:presolicitation-review' && outcome === 'required').map(named),
  ];
};

/** § 3-04(d): negotiated acquisition, accelerated or not, has five editions and ten days, but below the small purchase limits. */
const negotiatedHasItsDays: Property = (input, { findings }) => {
  const how = input.facts?.['3-07']?.sourceSelection;
  const notice = findings.find(({ id }) => id === '3-07(h)(1)(i):negotiated-ten-days');
  if (notice?.outcome === 'not-held') return [];
  if (how !== 'negotiated-acquisition') return notice ? [`${named(notice)} by ${how ?? 'a way not told'}`] : [];
  if (input.method !== 'accelerated' || input.funding === 'discretionary' || growthOf(input) + relatedOf(input) > 0) return [];
  const isBelow = (input.amount ?? input.awardAmount) !== undefined && valueOf(input) < 10_000_000;
  if (isBelow) return notice ? ['ten days below the small purchase limits'] : [];
  const when = notice?.when;
  return when?.number === 10 && when.editions === 5 && notice?.readings?.includes('accelerated-negotiated')
    ? []
    : ['by negotiated acquisition, without the ten days of § 3-04(d)(1)'];
};

/** Dollars in a case, as cents. */
const cents = (dollars: string | undefined): number => Math.round(Number(dollars ?? 0) * 100);
const valueOf = ({ amount, awardAmount }: Case): number => Math.max(cents(amount), cents(awardAmount));

/** What is told one by one goes before the sum beside it. */
const toldOf = (input: Case, kinds: readonly string[], sum: string | undefined): number => {
  const listed = (input.entries ?? []).filter(({ kind }) => kinds.includes(kind));
  return listed.length ? listed.reduce((all, { amount }) => all + cents(amount), 0) : cents(sum);
};
const growthOf = (input: Case): number => toldOf(input, ['change', 'renewal'], input.facts?.['3-08']?.changesAndRenewals);
const relatedOf = (input: Case): number => toldOf(input, ['related'], input.facts?.['3-08']?.relatedPurchases);

/** The same case without the sums, with so many cents more in its value and award. */
function withValue(input: Case, more: number): Case {
  const small = { ...input.facts?.['3-08'] };
  delete small.changesAndRenewals;
  delete small.relatedPurchases;
  const plus = (dollars: string): string => ((cents(dollars) + more) / 100).toFixed(2);
  return {
    ...input,
    facts: { ...input.facts, '3-08': small },
    entries: (input.entries ?? []).filter(({ kind }) => kind === 'vendor-award'),
    ...(input.amount === undefined ? {} : { amount: plus(input.amount) }),
    ...(input.awardAmount === undefined ? {} : { awardAmount: plus(input.awardAmount) }),
  };
}

const OF_SUMS = ['value-with-changes', 'divided-purpose'];
const ASKS: ReadonlySet<string> = new Set(['required', 'needs-determination', 'unknown']);
const saysASumIsOpen = ({ readings }: { readings?: readonly string[] }): boolean => readings?.some((one) => OF_SUMS.includes(one)) ?? false;

/**
 * What a contract comes to with its changes and renewals, and with purchases that may be one procurement, is what a limit tests:
 * no duty is flatly lifted, and no method flatly open or shut, at a value that those sums carry over the limit.
 */
const noLimitForgetsASum: Property = (input, { findings, routes }) => {
  const more = growthOf(input) + relatedOf(input);
  if (more === 0 || (input.amount ?? input.awardAmount) === undefined || valueOf(input) + more > 100_000_000_000) return [];
  const whole = assess(withValue(input, more));
  const there = new Map(whole.findings.map((one) => [named(one), one]));
  const wrong = findings
    .filter((one) => one.outcome === 'not-required' && !saysASumIsOpen(one) && ASKS.has(there.get(named(one))?.outcome ?? ''))
    .map((one) => `${named(one)} is lifted, but asked at what the sums come to: ${one.says}`);
  for (const { method, outcome, says, readings } of routes) {
    const then = whole.routes.find((one) => one.method === method);
    if (saysASumIsOpen({ readings: readings ?? [] }) || then === undefined) continue;
    if (!['3-05', '3-09'].includes(then.section) && !(method === 'mwbe-small-purchase' && /begins above/.test(says))) continue;
    if (method === 'mwbe-small-purchase' ? then.outcome === 'allowed' : outcome === 'not-required' && then.outcome !== 'not-required')
      wrong.push(`route ${method} is ${outcome}, but ${then.outcome} at what the sums come to`);
  }
  return wrong;
};

/** The reading is shown only where changes and renewals make a difference. */
const noSumWithoutDifference: Property = (input, { findings, routes }) => {
  if (!findings.some(({ readings }) => readings?.includes('value-with-changes'))) return [];
  if (growthOf(input) === 0) return ['a reading of changes is shown where none is told'];
  const without = assess(withValue(input, 0));
  const alone = new Map(without.findings.map((one) => [named(one), one]));
  // Where changes shut the method, what binds any contract is asked without one.
  const shut = (one: Finding): boolean =>
    [routes, without.routes].map((all) => all.find(({ method }) => method === one.route)?.outcome === 'not-allowed').includes(true);
  return findings
    .filter((one) => one.readings?.includes('value-with-changes') && !shut(one))
    .filter((one) => {
      const before = alone.get(named(one));
      return before?.outcome === one.outcome && before.says === one.says;
    })
    .map((one) => `${named(one)} shows "value-with-changes", and says the same without them`);
};

/** § 1-02(e) lifts source selection of these Rules: Charter § 315 stands, and so does what binds where the method is not used. */
const discretionaryKeepsTheCharter: Property = (input, { findings, routes }) => {
  if (input.funding !== 'discretionary' || !URGENT.has(input.method)) return [];
  const way = routes.find(({ method }) => method === input.method);
  if (way?.outcome !== 'not-required' || findings.some(({ outcome }) => outcome === 'not-held')) return [];
  const asked = (id: string, condition?: RegExp): boolean =>
    findings.some((one) => one.id === id && one.outcome !== 'not-required' && (!condition || condition.test(one.onlyIf ?? '')));
  const owed = input.method === 'emergency' ? ['3-06(c)(2):prior-approval', '3-06(e)(3):council', 'charter-315:contract-file'] : [];
  const wrong = owed.filter((id) => !asked(id)).map((id) => `${id} is missing`);
  // At or below $100,000 an order may stand in the contract's place, and no comments are taken.
  if (cents(input.awardAmount ?? input.amount) <= 10_000_000) return wrong;
  if (!asked('charter-328:registration', /not used/)) wrong.push('registration is not told for an award that does not use the method');
  if (way.lawOn.date >= '2025-05-21' && input.facts?.other?.litigation !== true && !asked('charter-326:comment'))
    wrong.push('no word of comments');
  return wrong;
};

/** § 3-05(c)(1)(ii), (c)(2)(ii): an accelerated sole source has the contents of both. */
const acceleratedSoleSourceHasItsContents: Property = (input, { findings }) => {
  if (input.method !== 'accelerated' || input.facts?.['3-07']?.sourceSelection !== 'sole-source') return [];
  const cites = (id: string): string[] =>
    findings
      .find((one) => one.id === id)
      // Of an earlier text our words cite the number of then, which here is that of today.
      ?.contents?.map(({ because }) => ('at' in because ? because.at : (/^§ (\S+) as of/.exec(because.cite ?? '')?.[1] ?? ''))) ?? [];
  const asked = (id: string): boolean => findings.some((one) => one.id === id && one.outcome === 'required');
  const lacks = (id: string, wanted: readonly string[]): string[] =>
    asked(id) ? wanted.filter((at) => !cites(id).includes(at)).map((at) => `${id} lacks ${at}`) : [];
  return [
    ...lacks(
      '3-07(h)(1)(i):sole-source-ten-days',
      [...'ABCDEFGH'].map((letter) => `3-05(c)(1)(ii)(${letter})`),
    ),
    ...lacks('3-07(h)(2)(i):award-notice', ['3-05(c)(2)(ii)(F)', '3-05(c)(2)(ii)(G)']),
  ];
};

/** Facts that forbid the award, though not the method: an award, order or contract that is dated all the same is a doubt. */
const forbiddenAwardIsDoubted: Property = (input, { doubts, findings }) => {
  const { award, purchaseOrder, execution } = input.dates ?? {};
  if ((award ?? purchaseOrder ?? execution) === undefined) return [];
  const small = input.facts?.['3-08'];
  const list = small?.biddersList;
  const forbids: [id: string, path: string, is: boolean][] = [
    ['3-08(c)(1)(iii):two-responsive-bids', 'facts.3-08.responsiveBids', small?.responsiveBids === 0],
    [
      '3-08(c)(1)(iii):five-at-random',
      'facts.3-08.solicitedAtRandom',
      list !== 0 && small?.solicitedAtRandom !== undefined && small.solicitedAtRandom < Math.min(5, list ?? 5),
    ],
    ['3-05(d):approval', 'facts.3-05.awardApprovedBy', input.facts?.['3-05']?.awardApprovedBy === 'further-delegate'],
  ];
  return forbids
    .filter(([id, , is]) => is && input.method !== undefined && findings.some((one) => one.id === id && one.outcome !== 'not-held'))
    .filter(
      ([, path]) =>
        !doubts.some(({ paths }) => (paths as readonly string[]).includes(path) && paths.some((one) => one.startsWith('dates.'))),
    )
    .map(([id]) => `${id} forbids an award that is dated, without a doubt`);
};

/** § 3-10(k): where the list is the Comptroller's of auditors, "shall solicit only" leaves no choice between list and advertisement. */
const auditorsOnlyFromTheirList: Property = (input, { findings }) =>
  input.facts?.['3-10']?.list !== 'auditors'
    ? []
    : findings
        .filter(({ id, outcome }) => id === '3-10(h)(1):limited-to-list' && outcome !== 'required' && outcome !== 'not-held')
        .map((one) => `${named(one)} beside § 3-10(k): ${one.says}`);

/** Open questions by where they bear: a finding, what is told, and the reading that it must then name, and only then. */
const BEARS: readonly [id: string, bears: (input: Case) => boolean, reading: string][] = [
  ['3-08(c)(1)(iv):no-competition', ({ category }) => category === 'construction', 'pql-for-construction'],
  ['3-07(g):recommendation-for-award', ({ facts }) => facts?.['3-07']?.sourceSelection === 'small-purchase', 'accelerated-small-record'],
];

const openWhereItBears: Property = (input, { findings }) =>
  BEARS.flatMap(([id, bears, reading]) =>
    findings
      .filter((one) => one.id === id && one.outcome !== 'not-held')
      .filter(({ readings }) => ((readings ?? []) as readonly string[]).includes(reading) !== bears(input))
      .map((one) => `${named(one)} ${bears(input) ? 'does not name' : 'names'} "${reading}"`),
  );

/** Charter § 315: a term within ninety days is not flatly within the limit where a renewal is told. */
const renewalCountsInTheTerm: Property = (input, { findings }) =>
  input.facts?.['3-06']?.longerTermDetermined === true || !(input.entries ?? []).some(({ kind }) => kind === 'renewal')
    ? []
    : findings.filter(({ id, outcome }) => id === 'charter-315:term' && outcome === 'allowed').map(({ says }) => says);

/** Charter § 312(a): what it leaves out is said where it may bear, and the notice of (8)(c) comes with its determination. */
const displacementSaysItsBounds: Property = (input, { findings }) => {
  const asked = findings.filter(({ id, outcome }) => id === 'charter-312:displacement' && outcome === 'required');
  const forLitigation = input.category === 'professional-services' && input.facts?.other?.litigation === true;
  return asked.flatMap((one) => [
    ...(/litigation/.test(one.onlyIf ?? '') === forLitigation ? [] : [`${named(one)} holds ${one.onlyIf ?? 'without a condition'}`]),
    ...(one.affectedBy?.some(({ says }) => says.includes('ten days')) ? [] : ['(a)(8)(c) is missing']),
  ]);
};

/** Charter § 328(d)(2): what a board's contract that the City does not pay for needs instead of registration. */
const boardMayFileACopy: Property = ({ agencyKind }, { findings }) =>
  findings
    .filter(({ id, outcome }) => id === 'charter-328:registration' && outcome === 'required')
    .filter((one) => /City treasury/.test(one.onlyIf ?? '') !== (agencyKind === 'board'))
    .map((one) => `${named(one)} of a ${agencyKind ?? 'buyer not told'} holds ${one.onlyIf ?? 'without a condition'}`);

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
    // Owed by either law, but in another way: the day is asked of what differs alone.
    const isOwed = /^Tell us the day of .*: the law changed before /.test(first.says);
    return isOwed || (depends.outcome === 'unknown') === (first.outcome === 'unknown')
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
  'run as an M/WBE small purchase it asks that one’s conditions': runAsMwbeAsksItsConditions,
  'run by small purchase it asks all that § 3-08 asks': runBySmallPurchaseAsksIt,
  'run by negotiated acquisition it has the days of § 3-04': negotiatedHasItsDays,
  'no limit forgets changes, renewals or related purchases': noLimitForgetsASum,
  'no sum is an open question where it makes no difference': noSumWithoutDifference,
  'a discretionary award named as urgent keeps the Charter’s half': discretionaryKeepsTheCharter,
  'an accelerated sole source has the contents of both notices': acceleratedSoleSourceHasItsContents,
  'an award that facts forbid is doubted where it is dated': forbiddenAwardIsDoubted,
  'auditors are solicited from their list only': auditorsOnlyFromTheirList,
  'a question is open where it bears, and only there': openWhereItBears,
  'a renewal counts in the term of an emergency contract': renewalCountsInTheTerm,
  'displacement says what it leaves out, and its notice': displacementSaysItsBounds,
  'a board may file a copy where the City does not pay': boardMayFileACopy,
  'a dependent duty follows what it depends on': dependentDutiesFollow,
  'the same floor is the same open question': neighboursShareTheReading,
  'no duty of selection where nothing is selected': nothingSelectedNothingAsked,
  'a vendor’s rights do not hang on the method': vendorsRightsWhateverTheMethod,
  'a finding alone is that of the whole answer': aloneAsInTheWhole,
};
