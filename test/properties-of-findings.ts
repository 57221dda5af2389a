/**
 * What must hold of the findings of any case, as functions from a case and its assessment to what breaks it: one stream of
 * random cases can be assessed once and held against all of them. Each function shares no code with the rules it checks.
 */
import { longDate, type Assessment, type Case } from '../src/rules/index.ts';
import { naiveDates, naiveIsCityBusinessDay } from './naive.ts';

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
const JUDGED = /\bin time\b|\bon the last day\b|\blate\b|\bmeets\b|\bmisses\b|Too late|ran the Charter’s|Publish again|serves Charter/;

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
    const last = clocks.flatMap(({ deadline }) => (deadline ? [longDate(deadline.last)] : []));
    if (!last.every((day) => says.includes(day))) broken.push(`names not every last day: ${says}`);
  }
  return broken;
};

/** What a sentence that asks names, and the fields that are it: none of them may be given. */
const ASKED: readonly [asks: RegExp, given: (input: Case) => unknown][] = [
  [/^Tell us the value/, ({ amount, awardAmount }) => amount ?? awardAmount],
  [/^Tell us the category\b(?! and)/, ({ category }) => category],
  [/^Tell us the market/, ({ facts }) => facts?.['3-07']?.market],
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
  const numbers = (id: string): string | undefined =>
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

/** All of them, by name. */
export const OF_FINDINGS: Readonly<Record<string, Property>> = {
  'a publication is judged only on a day with a City Record': noTimeWithoutEdition,
  'no period runs from a publication that did not appear': noPeriodWithoutEdition,
  'two clocks of one appeal share a receipt and a judgment': oneReceipt,
  'nothing asks for what was told': asksNothingGiven,
  'nothing is allowed, or freed, that a reading held forbids': notAllowedAgainstAReading,
  'a margin is that of the sum its limit tests': marginsOfWhatIsTested,
  'every sentence is one, for every count': grammar,
  'a minimum is one number': oneMinimum,
  'an actor is one throughout': oneActor,
  'no notice is in time beside a finding that wants it again': notInTimeBesideAgain,
  'comments were open only in the past': tenseOfComments,
  'a term that begins before what it waits for is a doubt': termBeginsAfterWhatItWaitsFor,
};
