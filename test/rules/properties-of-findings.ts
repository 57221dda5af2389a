/**
 * What must hold of the findings of any case, as functions from a case and its assessment to what breaks it: one stream of
 * random cases can be assessed once and held against all of them. Each function shares no code with the rules it checks.
 */
import { lawOn, longDate, RULES, toFacts, type Assessment, type Case, type Finding, type FindingId } from '../../src/rules/index.ts';
import { naiveDates, naiveEditionOnOrBefore, naiveIsCityBusinessDay, plusDays } from '../second/naive.ts';

/** What breaks a property: each a line for a person. */
export type Property = (input: Case, assessment: Assessment) => string[];

/** Every sentence of an answer, with what says it. */
export function sentencesOf({ findings, routes, doubts }: Assessment): [by: string, says: string][] {
  return [
    ...findings.map(({ id, route, says }): [string, string] => [`${id} of ${route}`, says]),
    ...routes.map(({ method, says }): [string, string] => [`route ${method}`, says]),
    ...doubts.map(({ says }): [string, string] => ['doubt', says]),
  ];
}

/** The first and the last year for which the days of the City Record are known. */
const EDITIONS_KNOWN: readonly [string, string] = ['2016', '2028'];

/** The dates of a case under which a publication may stand; a solicitation is one where it is noticed in the City Record itself. */
function publications({ dates, method, facts }: Case): string[] {
  const noticed = facts?.['3-07']?.sourceSelection;
  const { awardNotice, commentNotice, intentNotice, pqlNotice, solicitation } = dates ?? {};
  const asNotice =
    method === 'accelerated' && noticed !== 'small-purchase' && noticed !== 'other' && !intentNotice ? solicitation : undefined;
  return [awardNotice, commentNotice, intentNotice, pqlNotice, asNotice].filter((day) => day !== undefined);
}

/** Words that judge the time of an act. */
const JUDGED = /\bin time\b|\bon the last day\b|\blate\b|\bmeets\b|\bmisses\b|too late|ran the Charter’s|Publish again|serves Charter/;

/** A publication is neither in time nor late on a day without a City Record, nor on one whose editions are not known. */
export const noTimeWithoutEdition: Property = (input, { findings }) =>
  publications(input).flatMap((day) => {
    const [from, through] = EDITIONS_KNOWN;
    if (day.slice(0, 4) >= from && day.slice(0, 4) <= through && naiveIsCityBusinessDay(day)) return [];
    return findings
      .filter(({ kind, says }) => kind === 'notice' && JUDGED.test(says) && new RegExp(`notice of ${longDate(day)}`, 'i').test(says))
      .map(({ id, says }) => `${id}: ${says} (no edition on ${day})`);
  });

/** Nothing runs from a publication that did not appear. */
export const noPeriodWithoutEdition: Property = (_input, { findings }) =>
  findings.flatMap(({ id, deadline, when, says }) => {
    const event = when?.event;
    if (deadline === undefined || (event !== 'awardNotice' && event !== 'pqlNotice') || naiveIsCityBusinessDay(deadline.from)) return [];
    return [`${id}: ${says} counts from ${deadline.from}`];
  });

/** Two clocks of one appeal run from one day, and neither calls the appeal in time, or late, without the other. */
export const oneReceipt: Property = (input, { findings }) => {
  if (input.method !== 'prequalified-list' || input.facts?.['3-10']?.decision !== 'removed') return [];
  const clocks = findings.filter(({ when, act }) => when?.event === 'pqlDecisionReceived' && act === 'pqlAppeal');
  const starts = new Set(clocks.map(({ deadline }) => deadline?.from));
  const broken = starts.size > 1 ? [`the clocks run from ${[...starts].join(' and ')}`] : [];
  const judged = clocks.filter(({ says }) => says.startsWith('The appeal of'));
  if (judged.length === 1) broken.push('only one clock judges the appeal');
  if (new Set(judged.map(({ says }) => says)).size > 1) broken.push(`two judgments: ${judged.map(({ says }) => says).join(' / ')}`);
  for (const { says } of judged) {
    // In time by the ten days of § 2-08, which lie between, it is in time by the fifteen too.
    const isBetween = says.includes('and by § 2-08’s, ');
    const last = clocks.flatMap(({ deadline, id }) =>
      deadline && !(isBetween && id === '3-10(m)(1):appeal') ? [longDate(deadline.last)] : [],
    );
    if (!last.every((day) => says.includes(day))) broken.push(`names not every last day: ${says}`);
  }
  return broken;
};

/** What a sentence that asks names, and the fields that are it: none of them may be given. */
const ASKED: readonly [asks: RegExp, given: (input: Case) => unknown][] = [
  [/^Tell us the value/, ({ amount, awardAmount }) => amount ?? awardAmount],
  [/^Tell us the category\b(?! and)/, ({ category }) => category],
  [/^Tell us which commodity market/, ({ facts }) => facts?.['3-07']?.market],
  [/^Tell us how the source is selected/, ({ facts }) => facts?.['3-07']?.sourceSelection],
  [/^Tell us how many vendors the list has/, ({ facts }) => facts?.['3-10']?.vendors],
  [/^Tell us about the list/, ({ facts }) => facts?.['3-10']?.vendors],
  [/^Tell us who is solicited/, ({ facts }) => facts?.['3-10']?.solicitation],
  [/^Tell us whether it is for a mentoring program/, ({ facts }) => facts?.['3-10']?.mentoring],
  [/^Tell us whether (?:bids or )?proposals are solicited/, ({ facts }) => facts?.['3-10']?.offers],
  [/^Tell us whether the City has certified/, ({ vendor }) => vendor?.mwbe],
  [/^Tell us the day of execution/, ({ dates }) => dates?.execution],
  [/^Tell us the day of award/, ({ dates }) => dates?.award],
  [/^Tell us the category and whether it is for a mentoring/, ({ category, facts }) => category ?? facts?.['3-10']?.mentoring],
];

/** No sentence asks for what was told, and no question does. */
export const asksNothingGiven: Property = (input, assessment) => [
  ...sentencesOf(assessment)
    .filter(([, says]) => ASKED.some(([asks, given]) => asks.test(says) && given(input) !== undefined))
    .map(([by, says]) => `${by}: ${says}`),
  ...assessment.routes
    .filter(({ says }) => /with(?: the)? (?:prior )?approval/.test(says))
    .flatMap(({ method, says }) => {
      const told = input.facts;
      const given =
        method === 'cooperative' ? told?.['3-09']?.ccpoApproved : told?.['3-06']?.comptrollerApproved && told['3-06'].counselApproved;
      return given === true && (method === 'cooperative' || method === 'emergency') ? [`route ${method}: ${says}`] : [];
    }),
];

/** A reading whose other answer forbids what a route allows, by what the case tells: it is not flatly allowed. */
export const notAllowedAgainstAReading: Property = (_input, { routes, findings }) => [
  ...routes
    .filter(({ method, outcome, readings }) => {
      if (outcome !== 'allowed' || readings === undefined) return false;
      if (method === 'mwbe-small-purchase')
        return readings.includes('construction-related-micropurchase') || readings.includes('human-services-goods');
      return readings.includes('standing-approval') || readings.includes('mwbe-maximum-day');
    })
    .map(({ method, readings = [] }) => `route ${method} is allowed beside ${readings.join(', ')}`),
  ...findings
    .filter(
      ({ id, outcome, says, readings }) =>
        id === 'charter-326:comment' &&
        outcome === 'not-required' &&
        says.includes('price fluctuations') &&
        !readings?.includes('accelerated-shortage'),
    )
    .map(({ id }) => `${id} is flatly not required`),
];

/** Every margin that leaves room leaves it in the sum that the limit tests: none is told beside a larger sum over the same limit. */
export const marginsOfWhatIsTested: Property = (input, { routes }) => {
  const cents = (text: string | undefined): number => Math.round(Number(text ?? 0) * 100);
  const kinds = (wanted: readonly string[]): number | undefined => {
    const of = (input.entries ?? []).filter(({ kind }) => wanted.includes(kind));
    return of.length ? of.reduce((sum, { amount }) => sum + cents(amount), 0) : undefined;
  };
  const small = input.facts?.['3-08'];
  const value = Math.max(cents(input.amount), cents(input.awardAmount));
  const grown = value + (kinds(['change', 'renewal']) ?? cents(small?.changesAndRenewals));
  const total = grown + (kinds(['related']) ?? cents(small?.relatedPurchases));
  return routes
    .filter(({ section, outcome }) => section === '3-08' && outcome === 'allowed')
    .flatMap(({ method, margins }) =>
      margins
        .filter(({ bound, tested }) => bound === 'ceiling' && tested !== total)
        .map(({ tested }) => `${method} tests ${tested}, not ${total}`),
    );
};

/** Slips of grammar that counts and branches bring: "there are 1", "0 of 1 vendors", a plural of one, a space or a mark too many. */
const SLIPS: readonly RegExp[] = [
  /\bthere (?:are|were) (?:0|1)\b/,
  /\b(?:0|1) of 1\b/,
  /(?<![\d,.-])\b1 (?!of)(?:\w+ )?(?:vendors|quotes|bids|offers|awards|days|months|years|persons|contracts)\b/,
  /(?<![\d,.§-])\b1 of (?:at least )?\d+ vendors have\b/,
  /(?<![\d,.-])\b(?:[2-9]|\d\d+) (?:vendor|quote|bid|award|day|month|year|person)\b(?!-)/,
  /(?<![\d,.$-])\b0 (?:of|vendors|quotes|bids)\b/,
  /\bor questionnaire or list is\b/,
  /\bneeds none of\b/,
  /\bundefined\b|\bNaN\b|\bnull\b|\[object/,
  / {2}| ,| \.|,,|;;|\.\.|,\.|: ;|\( /,
  /\b(\w+) \1\b/i,
  /\ban? (?:the|a|an)\b/i,
  /\ba (?:[aeio]\w+)\b/,
];
/** Words that a slip's pattern takes for one. */
const NO_SLIP = /a one\b|had had|that that/i;

/** Every sentence is one. */
export const grammar: Property = (_input, assessment) =>
  sentencesOf(assessment).flatMap(([by, says]) => [
    ...SLIPS.filter((slip) => slip.test(says) && !NO_SLIP.test(says)).map((slip) => `${by}, ${slip.source}: ${says}`),
    ...(/^[A-Z“$§]/.test(says) && /[.?]$/.test(says) ? [] : [`${by} is no sentence: ${says}`]),
  ]);

/** A number of vendors is told alike wherever it is told. */
export const oneMinimum: Property = (_input, { findings }) => {
  const numbers = (id: FindingId): string | undefined =>
    findings
      .find((one) => one.id === id && one.outcome === 'required')
      ?.says.match(/at least (?:the )?(\d+) (?:best qualified )?vendors?\b/)?.[1];
  const [minimum, best] = [numbers('3-10(i)(2):minimum'), numbers('3-10(i)(3)(iii):best-qualified')];
  return minimum && best && minimum !== best ? [`at least ${minimum}, and at least the ${best} best qualified`] : [];
};

/** The Comptroller is not told to send the Comptroller a copy, and an actor is one throughout the list of auditors. */
export const oneActor: Property = (input, { findings }) =>
  input.facts?.['3-10']?.list !== 'auditors'
    ? []
    : findings
        .filter(
          ({ id, who, to }) =>
            id.startsWith('3-10(') &&
            (/^the Agency Head/.test(who ?? '') ||
              /Agency Head/.test(to ?? '') ||
              (/Comptroller/.test(who ?? '') && /Comptroller/.test(to ?? ''))),
        )
        .map(({ id, who, to }) => `${id}: ${who ?? 'somebody'} to ${to ?? 'nobody'}`);

const by = (findings: readonly Finding[], id: string): Finding | undefined => findings.find((one) => one.id === id);
const list = ({ facts }: Case): NonNullable<NonNullable<Case['facts']>['3-10']> => facts?.['3-10'] ?? {};

/**
 * Charter § 324(b): a suspension of more than three months is deemed a revocation, which OATH hears. Without an end that is told it
 * runs on; on the day of the same number the one reading has it over, and the other not.
 */
export const oathHearsLongSuspensions: Property = (input, { findings }) => {
  const { decision } = list(input);
  const { suspension, suspensionEnd } = input.dates ?? {};
  const petition = by(findings, '3-10(m)(5):petition');
  const end = suspensionEnd ?? input.asOf;
  if (decision !== 'suspended' || !petition || petition.outcome === 'not-held' || !suspension || !end || end < suspension) return [];
  const limit = naiveDates.addMonths(suspension, 3);
  const wanted = end < limit ? 'not-allowed' : 'allowed';
  const broken = petition.outcome === wanted ? [] : [`OATH is ${petition.outcome} for ${suspension} to ${suspensionEnd ?? `now, ${end}`}`];
  if (end === limit && !petition.readings?.includes('last-day-of-suspension')) broken.push(`on ${limit} it hangs on a reading`);
  for (const id of ['3-10(m)(5):petition-copies', '3-10(m)(5):forwarding', '3-10(m)(5):oath-review', '3-10(m)(5):oath-copies'])
    // Before July 12, 2024 the text had no suspension, or is not known to have had one.
    if (
      lawOf(id, input) >= '2024-07-12' &&
      (by(findings, id) !== undefined) !== (wanted === 'allowed') &&
      by(findings, id)?.outcome !== 'not-held'
    )
      broken.push(`${id} differs`);
  return broken;
};

/** The day whose law decides a rule in a case. */
function lawOf(id: string, input: Case): string {
  const one = RULES.find((rule) => rule.id === id);
  if (!one) throw new Error(`no rule ${id}`);
  return lawOn(toFacts(input), one.lawOn).date;
}

/** Words by which an appeal is in time for certain. */
const IN_TIME = /\bwas in time(?: by both clocks)?:/;

/** § 3-10(m)(1): what is filed is delivered. Mail, and an e-mail that is not accepted, is not; § 2-08(k) knows delivery alone. */
export const filedAsTheWordsSay: Property = (input, { findings }) => {
  const { appealFiled, decision } = list(input);
  // The day of what is sent by mail is that of its receipt, as the form asks for it.
  const isReceived = appealFiled === 'delivered' || appealFiled === 'mailed';
  if (input.dates?.pqlAppeal === undefined || appealFiled === undefined || isReceived) return [];
  if (appealFiled === 'email-accepted' && decision !== 'removed') return [];
  const wrong = appealFiled === 'email-accepted' ? /in time by both clocks/ : IN_TIME;
  const judged = findings.filter(({ act, says }) => act === 'pqlAppeal' && wrong.test(says));
  const decided = by(findings, '3-10(m)(3):decision');
  const onMerits = appealFiled === 'email-not-accepted' && !input.dates.agencyHeadDecision && decided?.outcome === 'required';
  return [
    ...judged.map(({ id, says }) => `${id}: ${says} (${appealFiled})`),
    ...(onMerits && !decided.says.startsWith('No appeal has been filed yet') ? [`${decided.says} (nothing is filed)`] : []),
  ];
};

/** § 3-10(m)(1): received "no later than five days from the date of mailing". What holds for the fifth day alone is not certain. */
export const inTimeForEveryReceipt: Property = (input, { findings }) => {
  const { pqlAppeal, pqlDecisionMailed, pqlDecisionReceived } = input.dates ?? {};
  const { decision, decisionServed, offers } = list(input);
  if (!pqlAppeal || !pqlDecisionMailed || pqlDecisionReceived) return [];
  // What was handed over, or sent electronically, came on that day.
  if (decisionServed !== undefined && decisionServed !== 'mailed') return [];
  const sure = plusDays(pqlDecisionMailed, decision !== 'removed' ? 15 : offers === 'proposals' ? 10 : 5);
  if (pqlAppeal <= sure) return [];
  const flat = findings.filter(({ act, says }) => act === 'pqlAppeal' && IN_TIME.test(says)).map(({ id, says }) => `${id}: ${says}`);
  const decided = by(findings, '3-10(m)(3):decision');
  return pqlAppeal <= plusDays(pqlDecisionMailed, 20) && decided?.says === 'Decide the appeal promptly and in writing, on its merits.'
    ? [...flat, `decided on its merits, mailed ${pqlDecisionMailed}, appeal ${pqlAppeal}`]
    : flat;
};

/** § 2-08(m)(2) (2020 text): ten calendar days from receipt of the Agency Head's decision on a removal; by mail, from the fifth day at the latest. */
export const removalHasASecondAppeal: Property = (input, { findings }) => {
  const first = by(findings, '3-10(j):removal');
  if (list(input).decision !== 'removed' || !first || first.outcome === 'not-held') return [];
  const second = by(findings, '3-10(j):appeal-to-mayor');
  if (!second) return ['no appeal to the Mayor or the CCPO beside OATH'];
  const received = input.dates?.agencyHeadDecisionReceived;
  const decided = input.dates?.agencyHeadDecision;
  const from = received && decided && plusDays(decided, 5) < received ? plusDays(decided, 5) : received;
  const last = from && second.outcome === 'allowed' ? naiveDates.forward(from, 10).lastDay : undefined;
  return second.deadline?.last === last ? [] : [`received ${received ?? 'never'}: ${second.deadline?.last ?? 'no day'}`];
};

/** Words that look back, or that name a last day as one that is over. */
const PAST = /^Check|\b(?:was|were|came|went|ended|late|in time|counts?|safe day|due by|No day is left|Three months|decide|would end)\b/i;

/** Filing is delivery: where City offices are closed on the last day, the last one before it on which they are open is the day to keep. */
export const theDayToKeepIsAWorkday: Property = (_input, { findings }) =>
  findings.flatMap(({ id, deadline, says }) => {
    if (!deadline || deadline.holidaysNotHeld || deadline.period.side !== 'after' || deadline.period.unit !== 'calendar days') return [];
    if (deadline.period.publication || /^charter-3(?:28:registration|12:displacement-wait)$/.test(id)) return [];
    const open = naiveEditionOnOrBefore(deadline.last);
    if ((deadline.office ?? deadline.last) !== open) return [`${id}: ${deadline.office ?? 'no day'} before ${deadline.last}, not ${open}`];
    if (open === deadline.last || PAST.test(says) || !says.includes(longDate(deadline.last))) return [];
    return says.includes(longDate(open)) ||
      /the words name no day|(?:Section 2-08 \(2020 text\)|Charter § 313\(b\)\(3\)) gives|before (?:this rule’s|the Charter’s)/.test(says)
      ? []
      : [`${id}: ${says}`];
  });

/** § 3-08(c)(1)(iii): five, or all of a list that has fewer. */
export const asManyAsTheListHas: Property = (input, assessment) => {
  const vendors = input.facts?.['3-08']?.biddersList;
  if (vendors === undefined || vendors >= 5) return [];
  return sentencesOf(assessment)
    .filter(([, says]) => /solicit(?:ing)? (?:at least )?five vendors|five vendors must/i.test(says))
    .map(([who, says]) => `${who}: ${says} (a list of ${vendors})`);
};

/** § 3-08(c)(1)(i) lifts protests of what is awarded pursuant to that section: elsewhere the value alone does not settle it. */
export const protestIsOpenOutside308: Property = (_input, { findings }) =>
  findings
    .filter(({ id, outcome, says, readings }) => {
      if (id !== 'ppb-2-10:protest' || outcome === 'not-held') return false;
      if (/^(?:Check|Look up)/.test(says)) return false;
      return outcome === 'not-required' || /at this value, is open/.test(says) !== (readings?.includes('protest-within-limits') ?? false);
    })
    .map(({ id, says }) => `${id}: ${says}`);

/** A reading stands only where what it asks is open. */
export const readingsWhereOpen: Property = (input, { findings }) =>
  findings.flatMap(({ id, readings = [], deadline }) => {
    const { oathPetition, expressionsDue, negotiations } = input.dates ?? {};
    const open: Partial<Record<string, boolean>> = {
      'late-petition': oathPetition !== undefined && deadline !== undefined && oathPetition > deadline.last,
      'late-expressions': expressionsDue !== undefined && (negotiations ?? '9') > expressionsDue,
      'electronic-service': list(input).decisionServed === 'electronic',
      ...(list(input).decisionServed === 'by-hand' ? { 'receipt-before-fifth-day': false } : {}),
    };
    return readings.filter((one) => open[one] === false).map((one) => `${id} rests on ${one}`);
  });

/** OATH hears a decision of the Agency Head; an audit is a service; what was sent is not to be sent. */
export const nothingThatIsDone: Property = (input, { findings, doubts }) => [
  ...(input.dates?.oathPetition && !input.dates.agencyHeadDecision && !doubts.some(({ paths }) => paths[0] === 'dates.agencyHeadDecision')
    ? ['a petition without a decision']
    : []),
  ...findings
    .filter(
      ({ id, outcome, says }) =>
        (id === 'charter-312:displacement-reasons' && input.dates?.displacementReasons && /\bsend\b/i.test(says)) ||
        (id === '3-10(k):auditors' &&
          outcome !== 'not-held' &&
          list(input).list !== 'auditors' &&
          /^(?:goods|construction)/.test(input.category ?? '')),
    )
    .map(({ id, says }) => `${id}: ${says}`),
];
/** No notice is in time by one finding that another calls to be given again. */
export const notInTimeBesideAgain: Property = (input, { findings }) =>
  ['intentNotice', 'solicitation', 'commentNotice'].flatMap((event) => {
    const day = input.dates?.[event as 'intentNotice'];
    if (day === undefined) return [];
    const named = findings.filter(
      ({ route, says }) =>
        route === input.method && says.includes(longDate(day)) && /\bcomment/i.test(says) === (event === 'commentNotice'),
    );
    const again = named.filter(({ says }) => /\b(?:Publish|Give notice|publish and post) again\b/.test(says));
    const inTime = named.filter(
      ({ kind, says }) => kind === 'notice' && /\bin time\b|ran the Charter’s|\bmeets\b|or later: comments/.test(says),
    );
    return again.length > 0 ? inTime.map(({ id, says }) => `${id}: ${says} Beside: ${again[0]?.says}`) : [];
  });

/** Comments "were" open only where the day asked about is past their close. */
export const tenseOfComments: Property = (input, { findings }) =>
  findings
    .filter(({ says }) => says.includes('Comments were open') && !((input.asOf ?? '') > (input.dates?.commentClose ?? '9')))
    .map(({ says }) => says);

/** A first day before registration and the thirty days, or before an officer's approval, is a doubt. */
export const termBeginsAfterWhatItWaitsFor: Property = (input, { findings, doubts }) => {
  const { contractStart: start, registration, comptrollerFiling: filed, comptrollerApproval, counselApproval } = input.dates ?? {};
  if (start === undefined || input.method === undefined) return [];
  const held = (id: string): boolean => findings.some((one) => one.id === id && one.route === input.method && one.outcome === 'required');
  const passed = filed === undefined ? undefined : naiveDates.forward(filed, 30).lastDay;
  const isEarly =
    (held('charter-328:registration') &&
      (registration !== undefined || passed !== undefined) &&
      start < (registration ?? '9') &&
      start <= (passed ?? '9')) ||
    (held('3-06(c)(2):prior-approval') && [comptrollerApproval, counselApproval].some((day) => day !== undefined && day > start));
  const isTold = doubts.some(({ says }) => /approval|first day|implemented/.test(says));
  return isEarly && !isTold ? [`the term begins on ${start}, and nothing is said`] : [];
};

/** Events that no contract has before it is awarded: they show, by themselves, on which side of a change it was. */
const OF_A_CONTRACT = [
  ...(['execution', 'contractSubmission', 'councilFiling', 'comptrollerFiling', 'contractStart'] as const),
  ...(['registration', 'awardNotice', 'contractEnd'] as const),
];

/** No law of the day asked about where a contract is told to have come before; only its extension is dated by its own day. */
export const datedByWhatFollows: Property = ({ asOf = '', dates = {}, method }, { findings, routes }) =>
  OF_A_CONTRACT.some((event) => (dates[event] ?? '9') < asOf)
    ? [
        ...routes.filter(({ lawOn: law }) => law.event === 'asOf').map(({ method }) => `route ${method} is dated by the day asked about`),
        ...findings
          .filter(({ id, lawOn: law }) => law.event === 'asOf' && id !== '3-11(d):extension')
          // A list and its vendors beside another method have no purchase.
          .filter(({ id }) => method === 'prequalified-list' || !/^(?:3-10|charter-324)/.test(id))
          .map(({ id }) => `${id} is dated by the day asked about`),
      ]
    : [];

/** One duty told by two findings is dated by one event. */
const ONE_DUTY = [
  ['3-08(c)(1)(i):public-hearing', 'charter-326:comment', 'charter-326:comment-window'],
  ['3-10(e)(1)(ii):one-procurement-notice', '3-10(e)(1)(ii):cutoff-date'],
] as const satisfies readonly (readonly FindingId[])[];
export const oneDutyHasOneDay: Property = (_input, { findings }) =>
  ONE_DUTY.flatMap((ids) => {
    const days = new Set(findings.filter(({ id }) => (ids as readonly string[]).includes(id)).map(({ lawOn: law }) => law.date));
    return days.size > 1 ? [`${ids[0]} is dated by ${[...days].join(' and ')}`] : [];
  });

/** § 3-10(e)(1)(iii), (3) until January 13, 2024: "within one year prior to the issuance of the solicitation". */
export const listNoticedWithinAYear: Property = ({ method, dates: { pqlNotice, solicitation } = {} }, { findings }) => {
  if (method !== 'prequalified-list' || !pqlNotice || !solicitation || solicitation >= '2024-01-14' || solicitation < '2020-01-01')
    return [];
  const old = pqlNotice < plusDays(solicitation, -366);
  return findings
    .filter(
      ({ id, outcome, lawOn: law }) =>
        /^3-10\(e\)\(1\)\((?:i|ii)\):(?:yearly|one-proc)/.test(id) &&
        outcome === 'required' &&
        law.date >= '2020-01-01' &&
        law.date < '2024-01-14',
    ) // prettier-ignore
    .filter(({ clash, says }) => old && clash === undefined && !says.startsWith('Check'))
    .map(({ id }) => `${id} says nothing of a notice of ${pqlNotice} for the solicitation of ${solicitation}`);
};

/** What follows only a displacement, or a contract in the place of an order, beside the answer that denies it. */
export const deniedDaysAreDoubts: Property = ({ method, facts = {}, dates = {} }, { doubts }) => {
  const told = (path: string): boolean => doubts.some(({ paths }) => (paths as readonly string[]).includes(path));
  const byOrder =
    method === 'accelerated'
      ? facts['3-07']?.byPurchaseOrder
      : method === 'intergovernmental' || method === 'cooperative'
        ? facts['3-09']?.byPurchaseOrder
        : undefined;
  return [
    ...(facts.other?.displacement === false && (dates.displacementReasons ?? dates.councilHearing) && !told('facts.other.displacement')
      ? ['nobody is displaced, and the Council has reasons or a hearing']
      : []),
    ...(byOrder === true && dates.execution && !told('dates.execution') ? ['an order in its place, and a contract is executed'] : []),
  ];
};

/** A notice of award within fifteen days after registration is not flatly late by an order, where either may start its days; nor one never registered. */
export const notLateByOneStart: Property = ({ facts = {}, dates: { purchaseOrder, registration, awardNotice } = {} }, { findings }) =>
  findings
    .filter(({ id, says }) => /^3-0[789].*:award-notice$/.test(id) && /^The notice of .* was late: /.test(says))
    .filter(({ readings = [] }) => {
      const isOpen = readings.some((one) => one === 'mwbe-order-notice' || one === 'accelerated-registration');
      if (!purchaseOrder || !awardNotice) return false;
      if (!registration) return isOpen;
      const inTime = awardNotice >= registration && awardNotice <= plusDays(registration, 15) && registration >= purchaseOrder;
      return inTime && (isOpen || facts['3-09']?.byPurchaseOrder === undefined);
    })
    .map(({ id, says }) => `${id}: ${says}`);

/** All of them, by name. */
/** What binds the City already is not to be waited for, nor moved to another day. */
const nothingWaitsForWhatIsMade: (input: Case, assessment: Assessment) => string[] = (input, { findings, routes }) => {
  const { asOf = '9', dates = {} } = input;
  const day = dates.award ?? dates.purchaseOrder ?? dates.execution;
  if (day === undefined || day > asOf) return [];
  const own = routes.filter(({ method }) => method === input.method);
  return [...own, ...findings.filter(({ route }) => route === input.method)].flatMap(({ says }) =>
    /^Do not (?:buy|negotiate) yet|^Do not buy: |^Move the award of/.test(says) ? [says] : [],
  );
};

export const OF_FINDINGS: Readonly<Record<string, Property>> = {
  'what is made already is not waited for': nothingWaitsForWhatIsMade,
  'a publication is judged only on a day with a City Record': noTimeWithoutEdition,
  'no period runs from a publication that did not appear': noPeriodWithoutEdition,
  'two clocks of one appeal share a receipt and a judgment': oneReceipt,
  'nothing asks for what was told': asksNothingGiven,
  'nothing is allowed, or freed, that a reading held forbids': notAllowedAgainstAReading,
  'a margin is that of the sum its limit tests': marginsOfWhatIsTested,
  'every sentence is one, for every count': grammar,
  'a minimum is one number': oneMinimum,
  'an actor is one throughout': oneActor,
  'OATH hears of a suspension that has lasted three months': oathHearsLongSuspensions,
  'an appeal is filed as the words say, or not in time': filedAsTheWordsSay,
  'in time is what is so for every day of receipt': inTimeForEveryReceipt,
  'a removal has its second appeal': removalHasASecondAppeal,
  'the day to keep is one on which something can be delivered': theDayToKeepIsAWorkday,
  'five are asked only of a list that has them': asManyAsTheListHas,
  'a protest outside § 3-08 is not settled by value alone': protestIsOpenOutside308,
  'a reading is shown only where it is open': readingsWhereOpen,
  'nothing is asked that is done, or is of another kind': nothingThatIsDone,
  'no notice is in time beside a finding that wants it again': notInTimeBesideAgain,
  'comments were open only in the past': tenseOfComments,
  'a term that begins before what it waits for is a doubt': termBeginsAfterWhatItWaitsFor,
  'what a contract is told to have done dates its law': datedByWhatFollows,
  'one duty is dated by one event': oneDutyHasOneDay,
  'a day that an answer denies is a doubt': deniedDaysAreDoubts,
  'a notice of award is not late by one start of its days alone': notLateByOneStart,
  'a list is noticed within a year before its solicitation, by the text of 2020': listNoticedWithinAYear,
};
