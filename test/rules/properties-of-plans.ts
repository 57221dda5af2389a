/**
 * What is true of every plan beside its findings. Each property is a function that tells what breaks it, so that one stream of
 * random cases serves them all.
 */
import { ORDER, plan, type After } from '../../src/plan/index.ts';
import {
  type Assessment,
  type Case,
  type EventName,
  type Finding,
  type Method,
  FREEING,
  longDate,
  NO_DAY_NAMED,
  whyNoEdition,
  holidaysHeld,
} from '../../src/rules/index.ts';
import type { Bound, Milestone } from '../../src/plan/index.ts';
import { naiveIsCityBusinessDay } from '../second/naive.ts';
import { ofTheListAlone } from './properties-of-scope.ts';

/** A case with everything that is said of it. */
export interface Answered {
  input: Case;
  assessment: Assessment;
  milestones: readonly Milestone[];
}

/** @returns a line for each place where the property does not hold */
export type Property = (answered: Answered) => string[];

const boundsOf = ({ earliest, latest, beside = [] }: Milestone): Bound[] =>
  [earliest, latest, ...beside].filter((one) => one !== undefined);

/** All that a step follows by the order of its method, near and far. */
function before(method: Method, event: string, except: readonly After['how'][], seen = new Set<EventName>()): Set<EventName> {
  for (const { step, how } of ORDER[method].find((one) => one.step === event)?.after ?? []) {
    if (except.includes(how) || seen.has(step)) continue;
    seen.add(step);
    before(method, step, except, seen);
  }
  return seen;
}
type Before = Readonly<Record<Method, ReadonlyMap<string, ReadonlySet<EventName>>>>;
const beforeAll = (...except: readonly After['how'][]): Before =>
  Object.fromEntries(
    Object.keys(ORDER).map((method) => [
      method,
      new Map(ORDER[method as Method].map(({ step }) => [step as string, before(method as Method, step, except)])),
    ]),
  ) as unknown as Before;
// What waits for the Council does so only where City employees are displaced.
const BEFORE = beforeAll('supposed', 'elapsed');
/** The same without steps that only a count puts in order: a day given breaks nothing where none binds. */
const PLAINLY_BEFORE = beforeAll('supposed', 'elapsed', 'counted');

const noFirstDayBeforeAStepThatPrecedes: Property = ({ input, milestones }) =>
  milestones.flatMap(({ event, route, earliest, latest, given: own }) => {
    // A step that is due within a time has its first day where that time begins.
    if (!earliest || own !== undefined || (latest && earliest.finding === latest.finding)) return [];
    const given = [...(BEFORE[route ?? 'sole-source'].get(event) ?? [])].flatMap((step) => input.dates?.[step] ?? []);
    return given.filter((day) => earliest.day < day).map((day) => `${event} from ${earliest.day}, before ${day}`);
  });

const noWorkedOutDayBeforeAnother: Property = ({ milestones }) => {
  const days = new Map(milestones.map((one) => [one.event as string, one.given ?? one.earliest?.day]));
  return milestones.flatMap(({ event, route, earliest, latest, given }) => {
    if (!earliest || given !== undefined || (latest && earliest.finding === latest.finding)) return [];
    return [...(BEFORE[route ?? 'sole-source'].get(event) ?? [])].flatMap((step) => {
      const day = days.get(step);
      return day !== undefined && earliest.day < day ? [`${event} from ${earliest.day}, before ${step} of ${day}`] : [];
    });
  });
};

const PUBLISHED: ReadonlySet<string> = new Set(['intentNotice', 'commentNotice', 'awardNotice', 'pqlNotice']);
const noPublicationWithoutAnEdition: Property = ({ input, milestones }) => {
  const closed = new Set(input.closures);
  return milestones.flatMap((one) => {
    if (!PUBLISHED.has(one.event) && !(one.event === 'solicitation' && one.route === 'accelerated' && one.latest)) return [];
    const late =
      one.state === 'kept' && one.given !== undefined && whyNoEdition(one.given) !== null ? [`${one.event} kept on ${one.given}`] : [];
    const bounds = [one.earliest, one.latest].filter(
      (bound) => bound !== undefined && holidaysHeld(bound.day) && whyNoEdition(bound.day, closed) !== null,
    );
    // Where no edition is left after the event, the last day stands.
    return [
      ...late,
      ...bounds
        .filter((bound) => !(bound?.deadline?.period.side === 'after' && closed.size > 0))
        .map((bound) => `${one.event} on ${bound?.day}`),
    ];
  });
};

const ofMethod = (findings: readonly Finding[], method: Method | null): Map<string, Finding> =>
  new Map(findings.filter(({ route }) => route === method || route === null).map((one) => [one.id, one]));

const conditionsAreTheFindings: Property = ({ input, assessment, milestones }) =>
  milestones.flatMap((one) => {
    // A finding asked on a day that the plan worked out may be of another law: only days of one law are compared.
    const days = [input.asOf ?? '2026-01-01', ...Object.values(input.dates ?? {})];
    // Whether an emergency falls under Charter § 315 of 2026 turns on days that a plan takes for want of others.
    if (
      one.route === 'emergency' ||
      input.facts?.other?.correctionEmergency === true ||
      days.some((day) => day < '2025-10-01' || day > '2027-12-31')
    )
      return [];
    const findings = ofMethod(assessment.findings, one.route);
    return boundsOf(one).flatMap(({ finding, onlyIf }) => {
      const stated = finding && findings.get(finding);
      return stated && stated.onlyIf !== onlyIf ? [`${one.event} by ${finding}: only ${onlyIf}, the finding only ${stated.onlyIf}`] : [];
    });
  });

const noDutyThatTheFindingsDoNotHave: Property = ({ input, assessment, milestones }) => {
  if (input.closures !== undefined) return [];
  return milestones.flatMap((one) => {
    const findings = ofMethod(assessment.findings, one.route);
    return boundsOf(one).flatMap(({ finding, from }) =>
      finding && from.basis === 'given' && !findings.has(finding) ? [`${one.event} rests on ${finding}, which is no finding`] : [],
    );
  });
};

const lateOnlyWhereTheWordsNameTheDay: Property = ({ milestones }) =>
  milestones.flatMap((one) => {
    if (one.state !== 'late' && one.state !== 'missed') return [];
    const sure = boundsOf(one).some(({ readings = [] }) => !readings.some((id) => FREEING.has(id) || NO_DAY_NAMED.has(id)));
    return sure ? [] : [`${one.event} is ${one.state}, by a reading only`];
  });

const inOrderOfTime: Property = ({ milestones }) => {
  const days = milestones.flatMap(({ event, given, earliest, latest }) => {
    const day = given ?? latest?.day ?? earliest?.day;
    return day === undefined ? [] : [{ event, day }];
  });
  return days.flatMap(({ event, day }, at) => (at > 0 && day < (days[at - 1]?.day ?? '') ? [`${event} of ${day} out of order`] : []));
};

const sentencesHaveVerbs: Property = ({ milestones }) =>
  milestones.flatMap((one) =>
    boundsOf(one).flatMap(({ says }) =>
      /^(?:If [^,]+, )?not before/i.test(says) || !/^[A-Z].*\.$/s.test(says) ? [`${one.event}: ${says}`] : [],
    ),
  );

const ONE_CONTRACT = ['execution', 'purchaseOrder'] as const;
const oneWayOfBinding: Property = ({ input, milestones }) => {
  if (input.method === 'small-purchase' || input.method === 'micropurchase') return [];
  const both = ONE_CONTRACT.every((event) => milestones.some((one) => one.event === event && one.given === undefined && one.earliest));
  return both ? ['both an order and a contract are planned'] : [];
};

/** What is delivered to a City office or filed in one. */
const DELIVERED: ReadonlySet<string> = new Set([
  ...['determinationCopy', 'councilFiling', 'contractSubmission', 'pqlDecisionMailed', 'pqlAppeal', 'oathPetition', 'mayorAppeal'],
  ...['appealPapers', 'protest'],
]);
const nothingIsDeliveredToAClosedOffice: Property = ({ milestones }) =>
  milestones.flatMap(({ event, latest, beside = [] }) =>
    !DELIVERED.has(event)
      ? []
      : [latest, ...beside].flatMap((bound) => {
          if (!bound || !holidaysHeld(bound.day) || bound.deadline?.holidaysNotHeld || naiveIsCityBusinessDay(bound.day)) return [];
          // Where the reader's own closures leave no day, the last day stands.
          return bound.deadline?.closures ? [] : [`${event} by ${bound.day}`];
        }),
  );

const anAppealIsKeptOnlyIfFiled: Property = ({ input, milestones }) => {
  const { appealFiled, decision } = input.facts?.['3-10'] ?? {};
  const appeal = milestones.find(({ event }) => event === 'pqlAppeal');
  const nothing = appealFiled === 'email-not-accepted';
  const unsure = appealFiled === 'email-accepted' && decision === 'removed';
  const head = milestones.find(({ event }) => event === 'agencyHeadDecision');
  return [
    ...((nothing || unsure) && appeal?.state === 'kept' ? [`kept, ${appealFiled}`] : []),
    ...(nothing && (appeal?.given ?? head?.earliest) !== undefined ? ['a day of what files nothing is counted'] : []),
  ];
};

const aRunningSuspensionGoesToOath: Property = ({ assessment, milestones }) => {
  const petition = assessment.findings.find(({ id }) => id === '3-10(m)(5):petition');
  const step = milestones.find(({ event }) => event === 'oathPetition');
  if (petition?.outcome !== 'allowed' || petition.deadline === undefined) return [];
  return step?.latest === undefined ? ['a petition that is allowed has no last day'] : [];
};

const aRemovalHasBothAppeals: Property = ({ input, assessment, milestones }) => {
  const second = assessment.findings.find(({ id }) => id === '3-10(j):appeal-to-mayor');
  const decided = input.dates?.agencyHeadDecisionReceived ?? input.dates?.agencyHeadDecision;
  if (input.facts?.['3-10']?.decision !== 'removed' || input.facts['3-10'].list === 'hhs-accelerator' || decided === undefined) return [];
  if (second?.outcome === 'not-held' || decided < '2024-07-12') return [];
  return milestones.some(({ event, latest }) => event === 'mayorAppeal' && latest !== undefined) ? [] : ['no step of the second appeal'];
};

const theVendorsStepsWhateverTheMethod: Property = ({ input, milestones }) => {
  const alone = input.method === 'prequalified-list' ? undefined : ofTheListAlone(input);
  if (alone === undefined) return [];
  const there = new Map(milestones.filter(({ route }) => route === 'prequalified-list').map((one) => [one.event as string, one]));
  return plan(alone).flatMap((one) => {
    if (one.route !== 'prequalified-list' || !OF_VENDOR.has(one.event)) return [];
    const found = there.get(one.event);
    return found?.latest?.day === one.latest?.day && found?.state === one.state ? [] : [`${one.event} is ${found?.state ?? 'left out'}`];
  });
};
const OF_VENDOR: ReadonlySet<string> = new Set([
  ...['pqlNotice', 'pqlDecisionMailed', 'affirmed', 'suspensionEnd', 'pqlAppeal', 'agencyHeadDecision', 'oathPetition', 'mayorAppeal'],
  'appealPapers',
]);

/** §§ 3-05(b), 3-09(a), (b)(3), 3-10(c), 3-11(c): the determination, then whatever binds the City. Said first of all, and kept by no plan. */
const boundAfterItsDetermination: Property = ({ input, assessment, milestones }) => {
  const { method, dates = {}, facts } = input;
  const rests =
    ['sole-source', 'intergovernmental', 'cooperative', 'prequalified-list', 'demonstration-project'].includes(method ?? '') ||
    (method === 'accelerated' && facts?.['3-07']?.sourceSelection === 'sole-source');
  if (!rests || !dates.determination) return [];
  return (['award', 'purchaseOrder', 'execution'] as const).flatMap((made) => {
    const day = dates[made];
    if (day === undefined || day >= (dates.determination ?? '')) return [];
    const isTold = assessment.doubts.some(({ paths }) => paths.includes('dates.determination'));
    const state = stateOf(milestones, made);
    return [
      ...(isTold ? [] : [`${made} of ${day} before the determination, without a word`]),
      // An order after an award that is told is judged by the award; an accelerated award by its own notice too.
      ...((state === 'kept' || (state === 'arguable' && method !== 'accelerated')) && (made === 'award' || dates.award === undefined)
        ? [`${made} of ${day} is ${state} before the determination`]
        : []),
    ];
  });
};

/** The law of a step is selected by the days that are told, as that of its finding: a day that is only worked out brings no other law. */
export const noDayByWhatIsNotRequired: Property = ({ input, assessment, milestones }) =>
  milestones.flatMap(({ event, latest, route }) => {
    const of = assessment.findings.find((one) => one.id === latest?.finding && (one.route === null || one.route === route));
    return latest && of?.outcome === 'not-required' && input.method !== undefined
      ? [`${event} by ${latest.day}, though ${of.id} says: ${of.says}`]
      : [];
  });

// ─── What the findings say of a day, the plan says too ──────────────────────────────────────────────────────────────────────

const stateOf = (milestones: readonly Milestone[], event: EventName): Milestone['state'] | undefined =>
  milestones.find((one) => one.event === event)?.state;

/** §§ 3-05, 3-10 and 3-11 know no order in a contract's place: one that is given is not kept while comments are owed before a contract. */
const noOrderInAContractsPlace: Property = ({ input, assessment, milestones }) => {
  const { purchaseOrder, execution, registration, comptrollerFiling, commentNotice } = input.dates ?? {};
  if (!['sole-source', 'prequalified-list', 'demonstration-project'].includes(input.method ?? '') || purchaseOrder === undefined) return [];
  if ((execution ?? registration ?? comptrollerFiling) !== undefined) return [];
  const owed = assessment.findings.some(({ id, outcome }) => id === 'charter-326:comment' && outcome === 'required');
  const early = commentNotice === undefined || commentNotice > purchaseOrder;
  return owed && early && stateOf(milestones, 'purchaseOrder') === 'kept'
    ? ['an order is kept before the comments that a contract wants']
    : [];
};

/** What is told forbids the award: then no award, order or contract is kept. */
const nothingKeptThatFactsForbid: Property = ({ input, assessment, milestones }) => {
  if (assessment.findings.some(({ outcome }) => outcome === 'not-held')) return [];
  const small = input.facts?.['3-08'];
  const forbidden =
    (input.method === 'small-purchase' &&
      (small?.responsiveBids === 0 || (small?.solicitedAtRandom ?? 5) < Math.min(5, small?.biddersList ?? 5))) ||
    (input.method === 'sole-source' &&
      input.facts?.['3-05']?.awardApprovedBy === 'further-delegate' &&
      Number(input.awardAmount ?? input.amount ?? 0) > 35_000);
  if (!forbidden || input.funding === 'discretionary' || (input.method === 'small-purchase' && small?.biddersList === 0)) return [];
  return (['award', 'purchaseOrder', 'execution'] as const)
    .filter((event) => stateOf(milestones, event) === 'kept')
    .map((event) => `${event} is kept, though what is told forbids the award`);
};

/** "No later than" some days after the award has an end and no beginning, § 3-06(c)(3), (e)(3). */
const noFilingTooEarly: Property = ({ milestones }) =>
  milestones
    .filter(
      ({ event, route, state }) =>
        route === 'emergency' && (event === 'councilFiling' || event === 'comptrollerFiling') && state === 'too-early',
    )
    .map(({ event }) => `${event} is too early for a time that has no beginning`);

/** Charter § 325(d): notice "that such a contract has been entered into", by the order where it binds the City. */
const noNoticeOfWhatIsNotMade: Property = ({ input, milestones }) => {
  const { purchaseOrder, execution, registration, comptrollerFiling } = input.dates ?? {};
  if (input.method !== 'emergency' || purchaseOrder === undefined || (execution ?? registration ?? comptrollerFiling) !== undefined)
    return [];
  return milestones.flatMap(({ event, earliest }) =>
    event === 'awardNotice' && earliest && earliest.day < purchaseOrder
      ? [`the notice of award from ${earliest.day}, before the order`]
      : [],
  );
};

/** While it is open whether comments are owed before an accelerated contract, none that is given is kept. */
const noContractKeptWhileCommentsAreOpen: Property = ({ input, assessment, milestones }) =>
  input.method === 'accelerated' &&
  assessment.findings.some(({ id, outcome }) => id === 'charter-326:comment' && outcome === 'needs-determination')
    ? (['purchaseOrder', 'execution'] as const)
        // An order beside a contract binds nothing by itself.
        .filter((event) => event === 'execution' || input.dates?.execution === undefined)
        .filter((event) => event === 'execution' || input.facts?.['3-07']?.byPurchaseOrder !== false)
        .filter((event) => event === 'purchaseOrder' || input.dates?.purchaseOrder === undefined)
        .filter((event) => stateOf(milestones, event) === 'kept')
        .map((event) => `${event} is kept while comments are open`)
    : [];

/** A day rests on what asks something: a finding that says that nothing is required puts no step before another. */
const noDayByWhatAsksNothing: Property = ({ assessment, milestones }) => {
  const free = new Set(
    assessment.findings.filter(({ outcome }) => outcome === 'not-required').map(({ id, route }) => `${route ?? ''} ${id}`),
  );
  return milestones.flatMap((one) =>
    boundsOf(one)
      .filter(({ finding, from }) => from.basis === 'given' && finding !== undefined && free.has(`${one.route} ${finding}`))
      .map(({ finding, day }) => `${one.event} on ${day} rests on ${finding ?? ''}, which asks nothing`),
  );
};

/** Words of a finding by which an act did not keep its time, or is no act at all. */
const NOT_KEPT = /\btoo early\b|\btoo late\b|\bwas late\b|\b(?:Publish|Give notice|publish and post) again\b|publish another/;

const noneKeptAgainstAFinding: Property = ({ assessment, milestones }) =>
  milestones.flatMap((one) => {
    if (one.state !== 'kept') return [];
    const against = assessment.findings.filter(
      ({ route, says, clash = [], act }) =>
        (route === null || route === one.route) &&
        NOT_KEPT.test(says) &&
        (clash.some((path) => path === `dates.${one.event}`) || act === one.event),
    );
    return against.map(({ id, says }) => `${one.event} is kept; ${id}: ${says}`);
  });

const AGAIN = /\b(?:Publish|Give notice|publish and post) again\b/;
const NOTICE = ['intentNotice', 'solicitation', 'commentNotice'] as const;
const noClockFromANoticeToBeGivenAgain: Property = ({ input, assessment, milestones }) =>
  NOTICE.flatMap((notice) => {
    const day = input.dates?.[notice];
    const isNone = assessment.findings.some(
      ({ says, act, clash = [], route }) =>
        route === input.method &&
        (act === notice || clash.some((path) => path === `dates.${notice}`)) &&
        AGAIN.test(says) &&
        day !== undefined &&
        says.includes(longDate(day)),
    );
    // Where the law of a step before it is not held, the plan says so of the notice, and judges none by it.
    if (!isNone || milestones.some(({ event, withheld }) => event === notice && withheld?.says.startsWith('We don’t have the text')))
      return [];
    const counted = ['negotiations', 'bidOpening', 'solicitation', 'execution', 'purchaseOrder'];
    return milestones
      .filter(
        ({ event, earliest }) =>
          counted.includes(event) && event !== notice && earliest?.from.event === notice && earliest.from.date === day,
      )
      .map(({ event, earliest }) => `${event} from ${earliest?.day} counts from the notice of ${day}`);
  });

const BY_CONTRACT = ['execution', 'comptrollerFiling', 'registration'] as const;
const HEARD: ReadonlySet<Method> = new Set<Method>([
  'mwbe-small-purchase',
  'sole-source',
  'intergovernmental',
  'cooperative',
  'prequalified-list',
  'demonstration-project',
]);
const COMMENTS = ['charter-326:comment', '3-08(c)(1)(i):public-hearing'];
const noContractWhileCommentsAreOpen: Property = ({ input, assessment, milestones }) => {
  const { commentClose: close, commentNotice: notice } = input.dates ?? {};
  const isDue = assessment.findings.some(({ id, route, when }) => route === input.method && COMMENTS.includes(id) && when !== undefined);
  // Of the others only an accelerated procurement owes comments, and that by a reading.
  const isHeard = input.method !== undefined && HEARD.has(input.method);
  if (!close || !isDue || !isHeard || (notice ?? close) > close) return [];
  return milestones.flatMap(({ event, given, earliest, state }) => {
    // An order beside a contract is not what binds.
    const isBinding = event === 'execution' || (event === 'purchaseOrder' && !BY_CONTRACT.some((one) => input.dates?.[one] !== undefined));
    if (!isBinding) return [];
    if (given !== undefined) return given <= close && state === 'kept' ? [`${event} of ${given} is kept, comments close on ${close}`] : [];
    return earliest && earliest.day <= close ? [`${event} from ${earliest.day}, comments close on ${close}`] : [];
  });
};

/** What comes after a notice that must appear again; a step of it that is past leaves open whether another has appeared. */
const AFTER_NOTICE = ['bidOpening', 'negotiations', 'award', 'purchaseOrder', 'execution', 'comptrollerFiling', 'registration'] as const;
const noNoticeAgainInThePast: Property = ({ input: { asOf, dates = {}, closures }, milestones }) => {
  const isPast = (event: EventName): boolean => asOf !== undefined && (dates[event] ?? '9') <= asOf;
  if (asOf === undefined || isPast('contractStart') || isPast('contractEnd')) return [];
  return milestones.flatMap(({ event, earliest, route }) => {
    // A solicitation of a list's vendors is no notice in the City Record.
    if (route === 'prequalified-list') return [];
    const { event: notice, date = '' } = earliest?.from ?? {};
    const told = NOTICE.find((one) => one === notice);
    const own = told && dates[told];
    if (!told || !own || date <= own || date >= asOf || whyNoEdition(own, new Set(closures)) !== null || event === told) return [];
    const after = [...AFTER_NOTICE, 'awardNotice' as const, ...(told === 'intentNotice' ? (['solicitation'] as const) : [])];
    const later = told === 'commentNotice' ? after.slice(after.indexOf('purchaseOrder')) : after;
    return later.some(isPast) ? [] : [`${event} from ${earliest?.day} counts from a ${told} of ${date}, before ${asOf}`];
  });
};

const negotiationsWaitForTheDueDate: Property = ({ input, assessment, milestones }) => {
  const { expressionsDue: due, intentNotice: notice } = input.dates ?? {};
  const isAsked = assessment.findings.some(
    ({ id, route, outcome }) => route === input.method && id.endsWith(':due-date') && outcome === 'required',
  );
  if (!due || !isAsked || (notice ?? due) > due) return [];
  return milestones
    .filter(
      ({ event, earliest, state }) => event === 'negotiations' && ((earliest && earliest.day <= due) || (state === 'kept' && !earliest)),
    )
    .map(({ earliest, state }) => `negotiations ${state} from ${earliest?.day}, interest is due by ${due}`);
};

const aTermThatIsToldIsUsed: Property = ({ input, milestones }) => {
  const { contractStart: start, contractEnd: end } = input.dates ?? {};
  return milestones.flatMap(({ event, given, latest }) => {
    if (event !== 'termEnd' && event !== 'extensionEnd') return [];
    const other =
      start !== undefined && (latest?.from.date !== start || latest.says.startsWith('If ')) ? [`${event}: ${latest?.says}`] : [];
    return event === 'termEnd' && given !== end ? [...other, `the term ends on ${end}, not told`] : other;
  });
};

// ─── A step that came too early ─────────────────────────────────────────────────────────────────────────────────────────────

const measuredAgainstTheLawfulDay: Property = ({ milestones }) => {
  const early = milestones.filter(
    ({ given, earliest, onlyIf }) =>
      given !== undefined &&
      earliest &&
      earliest.from.basis !== 'assumed' &&
      given < earliest.day &&
      !/Rules do not apply|State law|one procurement/.test(onlyIf ?? ''),
  );
  return early.flatMap(({ event: before, earliest: lawful }) =>
    milestones.flatMap(({ event, route, earliest, latest, state }) => {
      // A step that is due within a time has its first day where that time begins.
      if (!PLAINLY_BEFORE[route ?? 'sole-source'].get(event)?.has(before as EventName) || (latest && earliest?.finding === latest.finding))
        return [];
      const early =
        earliest && lawful && earliest.day < lawful.day ? [`${event} from ${earliest.day}, ${before} only from ${lawful.day}`] : [];
      return state === 'kept' && event !== 'awardNotice' ? [...early, `${event} is kept, though ${before} was too early`] : early;
    }),
  );
};

// ─── Nothing is missed that was done, or that nobody owes ───────────────────────────────────────────────────────────────────

const nothingMissedThatWasTold: Property = ({ input, assessment, milestones }) => {
  const { '3-05': sole, '3-10': list, '3-11': project } = input.facts ?? {};
  // An email of a day whose text knew delivery alone is none, whatever the determination accepted.
  const isNone = assessment.findings.some(({ id, outcome }) => id === '3-10(m)(1):filing' && outcome === 'not-allowed');
  const appealed = list?.appealFiled !== undefined && list.appealFiled !== 'email-not-accepted' && !isNone;
  const told: Readonly<Partial<Record<Milestone['event'], boolean>>> = {
    determination: (input.method === 'demonstration-project' ? project?.determined : sole?.onlySource) === true,
    pqlDecisionMailed: list?.decision !== undefined || input.dates?.pqlDecisionReceived !== undefined,
    pqlAppeal: appealed,
    agencyHeadDecision: isNone || list?.appealFiled === 'email-not-accepted' || (!appealed && input.dates?.pqlAppeal === undefined),
  };
  return milestones.filter(({ event, state }) => state === 'missed' && told[event] === true).map(({ event }) => `${event} is missed`);
};

/** § 3-10(g), (m), Charter § 328: acts that cannot be without the one before. Told with a later day, the earlier is neither open nor missed. */
const CHAINS: readonly (readonly EventName[])[] = [
  ['pqlDecisionMailed', 'pqlDecisionReceived'],
  ['pqlDecisionMailed', 'pqlAppeal', 'agencyHeadDecision', 'agencyHeadDecisionReceived'],
  ['oathPetition', 'oathCopyReceived'],
  ['negotiations', 'award', 'execution', 'comptrollerFiling', 'registration'],
];
const nothingOpenThatALaterStepShows: Property = ({ input, milestones }) => {
  const { asOf, dates = {} } = input;
  return milestones.flatMap(({ event, given, state, earliest }) => {
    if (given !== undefined || (state !== 'open' && state !== 'missed')) return [];
    // What an emergency files first is its determination, and an order may stand where a contract would; nor is an urgent contract held.
    if (input.method === 'emergency' || input.method === 'accelerated' || dates.purchaseOrder !== undefined) return [];
    const later = CHAINS.flatMap((chain) => (chain.includes(event as EventName) ? chain.slice(chain.indexOf(event as EventName) + 1) : []));
    return later
      .filter((one) => {
        const day = dates[one];
        return day !== undefined && asOf !== undefined && day <= asOf && day >= (earliest?.day ?? day);
      })
      .map((one) => `${event} is ${state}, though ${one} is told`);
  });
};

/** A petition to OATH can be sent without an appeal to the Agency Head, an emergency be bought without approvals, a notice printed too soon. */
const nothingShownByWhatNeedsItNot: Property = ({ input, milestones }) => {
  const { asOf = '', dates = {} } = input;
  const told = (...events: readonly EventName[]): boolean => events.some((one) => (dates[one] ?? '9') <= asOf);
  const needs: Readonly<Partial<Record<string, boolean>>> = {
    determination: false,
    comptrollerApproval: false,
    counselApproval: false,
    pqlAppeal: told('agencyHeadDecision', 'agencyHeadDecisionReceived'),
    purchaseOrder: false,
    execution: told('comptrollerFiling', 'registration'),
    comptrollerFiling: told('registration'),
    registration: false,
  };
  return milestones.flatMap(({ event, isShown, withheld }) =>
    isShown && withheld?.says.startsWith('A later step') && needs[event] === false ? [`${event}: ${withheld.says}`] : [],
  );
};

/** No day rests on a text that is not held, whatever comes of it: its finding says that we do not have it. */
const noDayByLawThatIsNotHeld: Property = ({ input, assessment, milestones }) =>
  milestones.flatMap((one) => {
    // A list that is told beside another method, or none, is dated by its own days alone.
    if (one.route !== input.method) return [];
    const findings = ofMethod(assessment.findings, one.route);
    return boundsOf(one).flatMap(({ finding, day, from }) =>
      finding && from.basis === 'given' && findings.get(finding)?.outcome === 'not-held'
        ? [`${one.event} (${one.state}) on ${day} rests on ${finding}, which is not held`]
        : [],
    );
  });

// ─── What is open, and days given as closed, are told alike ─────────────────────────────────────────────────────────────────

const closuresAreNamed: Property = ({ input, assessment, milestones }) => {
  if (input.closures === undefined) return [];
  const keep = ({ edition, clearEdition, last }: NonNullable<Bound['deadline']>): string => clearEdition ?? edition ?? last;
  return milestones.flatMap((one) => {
    const findings = ofMethod(assessment.findings, one.route);
    return boundsOf(one).flatMap(({ finding, deadline, from }) => {
      const stated = finding && from.basis === 'given' ? findings.get(finding) : undefined;
      if (!stated?.deadline || !deadline || stated.deadline.from !== deadline.from || keep(stated.deadline) === keep(deadline)) return [];
      // The finding goes by the text of the notice's day, the plan, which counts back, by that of negotiations: one may ask five editions.
      const { intentNotice = '', negotiations = '' } = input.dates ?? {};
      if (stated.act === 'intentNotice' && intentNotice < '2024-01-14' !== negotiations < '2024-01-14') return [];
      return /closed are not counted/.test(stated.says) ? [] : [`${finding}: ${stated.says} The plan: ${keep(deadline)}`];
    });
  });
};

const mwbeOrderToldAlike: Property = ({ input, assessment, milestones }) => {
  const { purchaseOrder, execution, comptrollerFiling, registration } = input.dates ?? {};
  const isOpen = assessment.routes.some(({ method, outcome }) => method === 'mwbe-small-purchase' && outcome !== 'not-allowed');
  if (input.method !== 'mwbe-small-purchase' || !isOpen || !purchaseOrder || execution || comptrollerFiling || registration) return [];
  const found = assessment.findings.find(({ id, route }) => id === 'charter-328:registration' && route === input.method);
  if (!found || found.outcome === 'not-held') return [];
  const step = milestones.find(({ event }) => event === 'registration');
  const open = found.outcome === 'needs-determination' && found.readings?.includes('mwbe-order-registration') === true;
  return open && step?.withheld?.says === found.says ? [] : [`${found.outcome}: ${found.says} The plan: ${step?.withheld?.says}`];
};

/** A notice of award that is owed with a last day is a step with a day, or says why not: an accelerated one by § 3-08(d)(2) too. */
const noticeOfAwardIsPlanned: Property = ({ input, assessment: { findings }, milestones }) =>
  findings
    .filter(({ act, deadline, outcome, route }) => act === 'awardNotice' && deadline && outcome === 'required' && route === input.method)
    .filter(({ act }) => !milestones.some((step) => step.event === act && (step.given || step.latest || step.withheld)))
    .map(({ id }) => `${id}: no step`);

/** A notice that is owed, and that only planned steps follow, is still to be given: it is a step with a day, or says why not. */
const whatIsPlannedIsNotDone: Property = ({ input, assessment: { findings }, milestones }) => {
  const { asOf, dates = {}, method } = input;
  // In an accelerated procurement a solicitation that is told may be the notice.
  if (asOf === undefined || method === undefined || method === 'accelerated' || Object.values(dates).some((day) => day <= asOf)) return [];
  return findings
    .filter(({ act, outcome, route, when }) => act === 'intentNotice' && outcome === 'required' && route === method && when !== undefined)
    .filter(({ act }) => !milestones.some((one) => one.event === act && (one.given ?? one.earliest ?? one.latest ?? one.withheld)))
    .map(({ id }) => `${id}: no step, though nothing is told as done`);
};

/** What must come before an event that is only planned is not asked by a day that is past: the event moves, or the step is told. */
const nothingIsAskedByAPastDay: Property = ({ input: { asOf, dates = {} }, assessment: { findings } }) =>
  findings
    .filter(({ act, when, deadline }) => {
      const planned = when?.side === 'before' ? dates[when.event] : undefined;
      const isLeft = deadline === undefined || asOf === undefined || (deadline.edition ?? deadline.last) >= asOf;
      return act !== undefined && dates[act] === undefined && planned !== undefined && asOf !== undefined && planned > asOf && !isLeft;
    })
    .filter(({ says }) => !/^(?:No day is left|Move )/.test(says))
    .map(({ id, says }) => `${id}: ${says}`);

/** Days that a finding sees clash with its provision, or with another answer, are not all kept in the plan; that none is left is of a third. */
const noneKeptThatClash: Property = ({ input, assessment: { findings }, milestones }) =>
  findings
    .filter(({ route, outcome }) => (route === null || route === input.method) && outcome !== 'not-required')
    .filter(({ clash = [], says }) => {
      if (says.startsWith('No day is left')) return false;
      const steps = clash.filter((path) => path.startsWith('dates.')).map((path) => path.slice('dates.'.length) as EventName);
      return steps.length > 0 && steps.every((event) => stateOf(milestones, event) === 'kept');
    })
    .map(({ id, clash = [], says }) => `${id} doubts ${clash.join(' and ')}, and the plan keeps all: ${says}`);

/** A notice told on a day that the reader gives as closed is none: no finding and no step has it in time. */
const noNoticeOnAClosedDay: Property = ({ input, assessment: { findings }, milestones }) => {
  const closed = new Set(input.closures);
  const isClosed = (event: string): boolean => closed.has(input.dates?.[event as EventName] ?? '');
  return [
    ...findings
      .filter(
        ({ kind, act, where, says }) => kind === 'notice' && where?.includes('City Record') && act && isClosed(act) && /in time/.test(says),
      )
      .map(({ id, says }) => `${id}: ${says}`),
    ...milestones
      .filter(({ event, state }) => PUBLISHED.has(event) && state === 'kept' && isClosed(event))
      .map(({ event }) => `${event} is kept`),
  ];
};

const MADE_OR_LATER: ReadonlySet<string> = new Set(['award', 'purchaseOrder', 'execution', 'comptrollerFiling', 'registration']);

/** No step has a last day after an award, or what follows one, that is told, past or to come; a day that is itself out of order tells of none. */
const lastDayByTheNearestToldStep: Property = ({ input: { method, asOf, dates = {} }, milestones }) =>
  method === undefined
    ? []
    : milestones.flatMap(({ event, given: own, route, latest }) => {
        if (route !== method || own !== undefined || latest?.from.basis !== 'given') return [];
        const { day, from } = latest;
        return [...BEFORE[method]].flatMap(([later, precede]) => {
          // Comments come before a contract, also one beside an order.
          const isBeside = event === 'commentNotice' && [later, from.event].includes('purchaseOrder');
          const step = milestones.find((one) => one.event === later && one.route === method);
          const cannotBe = step?.state === 'too-early' && asOf !== undefined && (step.given ?? asOf) > asOf;
          const told = MADE_OR_LATER.has(later) && !isBeside && !cannotBe ? dates[later as EventName] : undefined;
          const isOutOfOrder = precede.has(from.event as EventName);
          if (told === undefined || told >= day || !precede.has(event as EventName) || isOutOfOrder) return [];
          return [`${event} has until ${day} by ${from.event}, though ${later} is of ${told}`];
        });
      });

/** A planned registration that cannot be, for the steps before it come later, starts no clock and sets no last day. */
const nothingFromADayThatCannotBe: Property = ({ input: { method, asOf }, milestones }) => {
  const own = milestones.filter(({ route }) => route === (method ?? null));
  const cannotBe = new Set<string>(
    own.flatMap(({ event, given, state }) =>
      asOf && given && given > asOf && state === 'too-early' && event === 'registration' ? event : [],
    ),
  );
  return own.flatMap((step) =>
    step.given === undefined
      ? boundsOf(step).flatMap(({ from }) =>
          from.basis === 'given' && cannotBe.has(from.event) ? `${step.event} rests on ${from.event}` : [],
        )
      : [],
  );
};

/** What the law wants before one event is in time by that event's day alone: a later one shows only when it was too late. */
const inTimeOnlyByItsOwnEvent: Property = ({ assessment: { findings }, milestones }) =>
  milestones.flatMap(({ event, route, state, latest }) => {
    const when = findings.find((one) => one.id === latest?.finding && one.route === route)?.when;
    if (state !== 'kept' || when?.side !== 'before' || when.event === latest?.from.event) return [];
    return [`${event} is kept by ${latest?.from.event ?? ''}, and the law counts from ${when.event}`];
  });

/** § 3-05(a): below the floor nothing orders determination and negotiations. */
const noOrderBelowTheFloor: Property = ({ input, assessment: { findings, routes }, milestones }) =>
  input.method === 'sole-source' &&
  input.funding !== 'discretionary' &&
  routes.some(({ method, outcome }) => method === 'sole-source' && outcome === 'not-required') &&
  !findings.some(({ id }) => id === '3-05(b):determination')
    ? milestones
        .filter(({ event }) => event === 'negotiations')
        .filter(({ earliest, latest }) => [earliest, latest].some((one) => /determination/.test(one?.says ?? '')))
        .map(({ event }) => `${event} waits for a determination that nothing asks`)
    : [];

/** § 3-10(m)(1): an appeal is kept, and followed by a decision, only if the text of its day has it filed. */
const keptOnlyIfFiled: Property = ({ input, assessment: { findings }, milestones }) => {
  const filing = findings.find(({ id }) => id === '3-10(m)(1):filing');
  if (filing === undefined || filing.outcome === 'required' || !input.facts?.['3-10']?.appealFiled?.startsWith('email')) return [];
  return milestones.flatMap(({ event, state, earliest }) =>
    (event === 'pqlAppeal' && state === 'kept') || (event === 'agencyHeadDecision' && earliest?.says.startsWith('The appeal was filed'))
      ? [`${event} has an appeal that is ${filing.outcome}`]
      : [],
  );
};

export const OF_PLANS: Readonly<Record<string, Property>> = {
  'no last day lies after a told step that comes later': lastDayByTheNearestToldStep,
  'in time is only what its own event shows': inTimeOnlyByItsOwnEvent,
  'nothing is counted from a planned registration that cannot be': nothingFromADayThatCannotBe,
  'nothing is asked by a day that is past': nothingIsAskedByAPastDay,
  'no notice stands on a day told as closed': noNoticeOnAClosedDay,
  'what a finding doubts is not kept whole': noneKeptThatClash,
  'no day by law that is not held': noDayByLawThatIsNotHeld,
  'nothing is open or missed that a later step shows done': nothingOpenThatALaterStepShows,
  'nothing is taken as done by what can be without it': nothingShownByWhatNeedsItNot,
  'a notice of award that is owed is planned': noticeOfAwardIsPlanned,
  'what is only planned shows nothing done': whatIsPlannedIsNotDone,
  'no order in the place of a contract whose comments are owed': noOrderInAContractsPlace,
  'nothing is kept that facts forbid': nothingKeptThatFactsForbid,
  'no filing too early for a time without a beginning': noFilingTooEarly,
  'no notice of a contract before it is entered into': noNoticeOfWhatIsNotMade,
  'no accelerated contract kept while comments are open': noContractKeptWhileCommentsAreOpen,
  'no day by what asks nothing': noDayByWhatAsksNothing,
  'no first day lies before a given step that comes first': noFirstDayBeforeAStepThatPrecedes,
  'no first day lies before the day that another step has in the plan': noWorkedOutDayBeforeAnother,
  'no publication has a day without a City Record': noPublicationWithoutAnEdition,
  'a step binds under the conditions of its finding': conditionsAreTheFindings,
  'no step rests on a duty that the findings do not have': noDutyThatTheFindingsDoNotHave,
  'nobody is late by a reading alone': lateOnlyWhereTheWordsNameTheDay,
  'steps stand in the order of the days shown': inOrderOfTime,
  'every sentence has a verb and a stop': sentencesHaveVerbs,
  'a contract is entered into in one way': oneWayOfBinding,
  'nothing is due by a day on which no office is open': nothingIsDeliveredToAClosedOffice,
  'an appeal is kept only if it is filed': anAppealIsKeptOnlyIfFiled,
  'the City is bound after the determination that its method rests on': boundAfterItsDetermination,
  'no step has a last day by what is not required': noDayByWhatIsNotRequired,
  'a petition that is allowed has its last day': aRunningSuspensionGoesToOath,
  'a removal has both second appeals': aRemovalHasBothAppeals,
  'a vendor has its steps whatever the method': theVendorsStepsWhateverTheMethod,
  'nothing is kept that a finding calls too early, late, or to be done again': noneKeptAgainstAFinding,
  'no day counts from a notice that is to be given again': noClockFromANoticeToBeGivenAgain,
  'a notice that is to be given again appears no sooner than on the day asked about': noNoticeAgainInThePast,
  'no contract is made while comments are open': noContractWhileCommentsAreOpen,
  'negotiations wait for the due date of expressions of interest': negotiationsWaitForTheDueDate,
  'a term that is told is used': aTermThatIsToldIsUsed,
  'what follows a step that came too early is measured from its first lawful day': measuredAgainstTheLawfulDay,
  'nothing is missed that was told as done, or that nobody owes': nothingMissedThatWasTold,
  'a finding that closures would move says so': closuresAreNamed,
  'whether an M/WBE order is registered is open in findings and plan': mwbeOrderToldAlike,
  'below its floor § 3-05 puts no negotiations after a determination': noOrderBelowTheFloor,
  'no appeal is kept that the text of its day has not filed': keptOnlyIfFiled,
};
