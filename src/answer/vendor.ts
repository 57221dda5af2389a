/**
 * What the rules say, said to the vendor. Sentences that are about a vendor are put to it, each by hand; whatever speaks to the
 * agency is left as it is, and the page says to whom it speaks.
 */
import type { StepName } from '../plan/index.ts';
import { formatAmount, type Case, type Finding, type FindingId, type Method, type Outcome, type Route } from '../rules/index.ts';
import type { Act } from './act.ts';

/** Sentences about a vendor → the same, to the vendor. A sentence that begins "A vendor" and is not here fails a test. */
export const TO_VENDOR: Readonly<Record<string, string>> = {
  'A vendor qualified to compete, now or in the future, may answer the notice: by its due date, to be safe.':
    'To be safe, write to the contact in the notice by the due date that it gives. You may answer if you are qualified to compete, now or in the future.',
  'A vendor may ask for an application and submit it at any time, for a decision within ninety days.':
    'You may ask for an application and submit it at any time. The agency decides within ninety days.',
  'A vendor may petition OATH within 15 days of the date of the decision, not of its receipt.':
    'If the decision goes against you, you may go to OATH (the City’s Office of Administrative Trials and Hearings). You have 15 days from the date on it, not from the day you get it.',
  'A vendor may petition OATH within 15 days of the date of the decision, not of its receipt; only if the suspension still runs.':
    'If the suspension still runs, you may petition OATH (the City’s Office of Administrative Trials and Hearings). You have 15 days from the date on the decision, not from the day you get it.',
  'A vendor may petition OATH within 15 days of the date of the decision, not of its receipt; by one reading three months are not over.':
    'You may petition OATH (the City’s Office of Administrative Trials and Hearings) within 15 days of the date on the decision. The rule can also be understood so that three months are not over yet.',
  'A vendor may appeal in writing within 15 days of receipt of the determination.':
    'You may appeal in writing within 15 days of the day you receive the decision.',
  'A vendor may appeal in writing within 15 days of receipt; within 10, to be safe: § 2-08 (2020 text) sets a shorter deadline.':
    'You may appeal in writing within 15 days of the day you receive the decision; within 10, to be safe: § 2-08 (2020 text) sets a shorter time.',
  'A vendor may appeal in writing within 15 days of receipt; within 5, to be safe: Charter § 313(b)(3) sets a shorter deadline.':
    'You may appeal in writing within 15 days of the day you receive the decision. If you sent a bid, appeal within 5, to be safe: Charter § 313(b)(3) gives bidders five.',
  'A vendor may begin one by an unsolicited proposal, and an agency on its own initiative or to invite proposals.':
    'You may send the agency a proposal that it did not ask for, for something new that the City does not use yet. An agency may also begin one, or invite proposals.',
  'A vendor may begin one by an unsolicited proposal, and an agency on its own initiative: for client services, also to invite proposals.':
    'You may send the agency a proposal that it did not ask for, for something new that the City does not use yet. An agency may also begin one, or for client services invite proposals.',
  'A vendor may express interest as the notice of intent says: by its due date, to be safe.':
    'Do what the notice of intent says: write that you are interested. To be safe, do it by the due date that the notice gives.',
  'A vendor may protest within 10 days of when it knew or should have known, and 10 days after the award notice at the latest.':
    'You may protest within 10 days of the day you learned of the problem, or should have. But never later than 10 days after the award notice: the earlier day counts.',
  'Tell us the value: § 3-05 applies only above a floor.':
    'Tell us how much the purchase is worth: § 3-05 covers larger purchases only. Then you can see whether it covers this one.',
  'Tell us what is missing: category, value and the vendor’s certification decide together.':
    'Tell us what you sell, for how much, and whether the City has certified you. Then you will see if the agency may buy from you this way.',
  'Put the appeal in writing, briefly, with every fact and ground and any supporting documents.':
    'Put your appeal in writing. Say briefly every fact and reason you rely on. Attach any papers that support it.',
  'File by actual delivery to the office of the Agency Head; by email only if the determination says so, to the address it gives.':
    'It must be in the office of the Agency Head by your last day: mailing it by then is not enough. You may use email only if the letter says so.',
  'Send a copy of your appeal to the Comptroller, at the address in the notice.':
    'Send the Comptroller a copy of what you file, at the address in the letter.',
  'Include any supporting documents in a petition to OATH, and send the three copies at the same time.':
    'If you petition OATH, send any papers that support your petition. At the same time, send copies to the Agency Head, the City Chief Procurement Officer and the Comptroller’s Office.',
  'Above the small purchase limits a vendor may protest for 10 days from when it should have known, at most 10 after the award notice.':
    'Above the small purchase limits you may protest within 10 days of the day you learned of the problem, or should have. But never later than 10 days after the award notice: the earlier day counts.',
};

/** How many vendors are asked hangs on the list: one sentence for all of them. */
const HOW_MANY = /^Tell us the value to see whether you must solicit /;

/** The day of a due date stands after the sentence that tells of it. */
const DUE = / The due date (?:is|was) .*$/;

export function toVendor(says: string): string {
  if (HOW_MANY.test(says)) return 'Tell us how much the purchase is worth. Then you will see how the agency may buy it.';
  const [day = ''] = DUE.exec(says) ?? [];
  const about = says.slice(0, says.length - day.length);
  return (TO_VENDOR[about] ?? about) + day;
}

/** What follows for a vendor where the agency may use a method. */
const MAY: Readonly<Record<Method, string>> = {
  micropurchase: 'The agency may buy this without competition, as a micropurchase.',
  'small-purchase':
    'The agency may buy this as a small purchase. It must ask five or more vendors picked at random from the citywide bidders list, or all if the list has fewer than five. It need not advertise, and you cannot protest.',
  'mwbe-small-purchase':
    'The agency may buy this from a City-certified M/WBE without a formal competition. It must try to get at least three price quotes from M/WBEs, or record why it could not.',
  'sole-source': 'The agency may buy this from the only source, by negotiation.',
  emergency: 'The agency may buy this as an emergency purchase.',
  accelerated: 'The agency may buy this by accelerated procurement.',
  intergovernmental: 'The agency may buy this through another government’s contract.',
  cooperative: 'The agency may buy this together with other public bodies.',
  'prequalified-list': 'The agency may buy this from vendors on a prequalified list.',
  'demonstration-project': 'The agency may buy this as a demonstration project.',
};

/** Under what condition the agency may use a method, to the vendor, where the condition has a sentence of its own. */
const ONLY_IF: Readonly<Partial<Record<Method, string>>> = {
  'sole-source':
    'The agency may buy this way only if its Chief Contracting Officer (ACCO) determines, before negotiations begin, that there is only one source.',
  emergency:
    'The agency may buy this way only in an emergency. The Comptroller and the Corporation Counsel (the City’s lawyer) must approve first.',
};

/** The screening of § 3-10(c), as an officer decides it → the answer that lets the agency go on. */
const SCREENING = 'whether the need for advance screening of vendors’ qualifications outweighs the benefits of broader competition';

/** A decision that a method waits for, to the vendor. */
const onlyAfter = ({ who, standard }: NonNullable<Route['decision']>): string =>
  standard === SCREENING && who === 'the ACCO'
    ? 'The agency may use such a list only if its Chief Contracting Officer (ACCO) decides so. Checking vendors ahead of time must matter more than having more vendors compete.'
    : `The agency may buy this way only after a decision by ${who.replace('the ACCO', 'its Chief Contracting Officer (ACCO)').replace('the CCPO', 'the City Chief Procurement Officer (CCPO)')}: ${standard}.`;

/** Verdicts that ask something of whoever reads, or have no law to tell: their sentence stands as it is. */
const AS_IT_IS: ReadonlySet<Outcome> = new Set<Outcome>(['unknown', 'not-held', 'not-required', 'required']);

/** "Yes: $90,000 is more than $20,000 and not more than $1,500,000. " Nothing where one value is not held against both. */
function between(margins: Route['margins']): string {
  const [floor, ceiling] = (['floor', 'ceiling'] as const).map((which) => margins.find(({ bound }) => bound === which));
  if (!floor || floor.tested !== ceiling?.tested) return '';
  return `Yes: ${formatAmount(floor.tested)} is more than ${formatAmount(floor.limit)} and not more than ${formatAmount(ceiling.limit)}. `;
}

/** The verdict on a method, to the vendor. */
export function routeSays({ method, outcome, says, decision, margins }: Route): string {
  if (AS_IT_IS.has(outcome)) return toVendor(says);
  if (outcome === 'allowed') return method === 'mwbe-small-purchase' ? between(margins) + MAY[method] : MAY[method];
  if (outcome === 'needs-determination' && decision) return ONLY_IF[method] ?? onlyAfter(decision);
  const over = margins.find(({ room, bound }) => bound === 'ceiling' && room < 0);
  const why = over ? ` ${formatAmount(over.tested)} is more than ${formatAmount(over.limit)}.` : reasonOf(toVendor(says));
  return `No: the agency cannot use this method here.${why}`;
}

/** Why a method is refused, where its sentence says so after a colon: "Do not use it: the CCPO has not approved …". */
function reasonOf(says: string): string {
  const reason = /^Do not [^:.]*: ([^.]+\.)/.exec(says)?.[1]?.replace(/\bmay not\b/g, 'cannot');
  return reason === undefined ? '' : ` ${reason.charAt(0).toUpperCase()}${reason.slice(1)}`;
}

/** The acts of an appeal in the order in which a vendor does them. */
const APPEAL: readonly (StepName | FindingId)[] = [
  'pqlAppeal',
  '3-10(m)(2):form',
  '3-10(m)(1):filing',
  '3-10(l)(2)/after-1:copy-to-comptroller',
  'oathPetition',
  '3-10(m)(5):petition',
  '3-10(m)(5):petition-copies',
  'mayorAppeal',
  '3-10(j):appeal-to-mayor',
];

/** What is behind a vendor once the Agency Head has decided its appeal. */
const FIRST_APPEAL: ReadonlySet<string> = new Set<StepName | FindingId>([
  'pqlAppeal',
  '3-10(m)(1):appeal',
  '3-10(m)(2):form',
  '3-10(m)(1):filing',
  '3-10(l)(2)/after-1:copy-to-comptroller',
]);

/** Whether the case tells that the Agency Head has decided the vendor's appeal. */
export const isDecided = ({ dates }: Case): boolean => (dates?.agencyHeadDecision ?? dates?.agencyHeadDecisionReceived) !== undefined;

/**
 * The acts of an appeal in the order in which a vendor does them: the overdue first; once the first appeal is decided, only what
 * can be done about that decision, by its last day.
 */
export function inAppeal(input: Case, acts: readonly Act[]): Act[] {
  const decided = isDecided(input);
  const place = ({ key, isOverdue }: Act): number => (isOverdue ? -1 : placeInAppeal(key));
  const day = ({ day: last }: Act): string => (decided ? (last?.date ?? '9999') : '');
  return acts
    .filter(({ key, finding }) => finding !== undefined && isOfAppeal(finding) && !(decided && FIRST_APPEAL.has(key)))
    .sort((one, other) => day(one).localeCompare(day(other)) || place(one) - place(other));
}

const APPEALS: ReadonlySet<string | undefined> = new Set<StepName>(['pqlAppeal', 'oathPetition', 'mayorAppeal']);

/**
 * The appeal that a vendor's answer is about: the first that still has time; where none has, the one whose day passed last.
 * @param acts in the order of inAppeal
 */
export function appealOf(acts: readonly Act[]): Act | undefined {
  const dated = acts.filter(({ step, day }) => APPEALS.has(step) && day?.is === 'by' && !day.supposed);
  const open = dated.find(({ isOverdue }) => !isOverdue);
  return open ?? dated.reduce<Act | undefined>((last, one) => ((last?.day?.date ?? '') > (one.day?.date ?? '') ? last : one), acts[0]);
}

/** Where an act stands in an appeal; after it where it is no part of one. */
export const placeInAppeal = (key: string): number => {
  const place = APPEAL.findIndex((act) => act === key);
  return place < 0 ? APPEAL.length : place;
};

/** Whether a finding is of a refusal and its appeals. */
export const isOfAppeal = ({ id }: Finding): boolean => /^3-10\((?:[lm]\)|j\):appeal)/.test(id);
