/**
 * What is true of every plan beside its findings. Each property is a function that tells what breaks it, so that one stream of
 * random cases serves them all.
 */
import { ORDER, plan } from '../../src/plan/index.ts';
import {
  type Assessment,
  type Case,
  type EventName,
  type Finding,
  type Method,
  FREEING,
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
function before(method: Method, event: string, seen = new Set<EventName>()): Set<EventName> {
  for (const { step, how } of ORDER[method].find((one) => one.step === event)?.after ?? []) {
    // What waits for the Council does so only where City employees are displaced.
    if (how === 'supposed' || how === 'elapsed' || seen.has(step)) continue;
    seen.add(step);
    before(method, step, seen);
  }
  return seen;
}
const BEFORE = Object.fromEntries(
  Object.keys(ORDER).map((method) => [
    method,
    new Map(ORDER[method as Method].map(({ step }) => [step as string, before(method as Method, step)])),
  ]),
) as unknown as Readonly<Record<Method, ReadonlyMap<string, ReadonlySet<EventName>>>>;

const noFirstDayBeforeAStepThatPrecedes: Property = ({ input, milestones }) =>
  milestones.flatMap(({ event, route, earliest, latest, given: own }) => {
    // A step that is due within a time has its first day where that time begins.
    if (!earliest || own !== undefined || (latest && earliest.finding === latest.finding)) return [];
    const given = [...(BEFORE[route].get(event) ?? [])].flatMap((step) => input.dates?.[step] ?? []);
    return given.filter((day) => earliest.day < day).map((day) => `${event} from ${earliest.day}, before ${day}`);
  });

const noWorkedOutDayBeforeAnother: Property = ({ milestones }) => {
  const days = new Map(milestones.map((one) => [one.event as string, one.given ?? one.earliest?.day]));
  return milestones.flatMap(({ event, route, earliest, latest, given }) => {
    if (!earliest || given !== undefined || (latest && earliest.finding === latest.finding)) return [];
    return [...(BEFORE[route].get(event) ?? [])].flatMap((step) => {
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

const ofMethod = (findings: readonly Finding[], method: Method): Map<string, Finding> =>
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
  const unsure = appealFiled === 'mailed' || (appealFiled === 'email-accepted' && decision === 'removed');
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

export const OF_PLANS: Readonly<Record<string, Property>> = {
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
  'a petition that is allowed has its last day': aRunningSuspensionGoesToOath,
  'a removal has both second appeals': aRemovalHasBothAppeals,
  'a vendor has its steps whatever the method': theVendorsStepsWhateverTheMethod,
};
