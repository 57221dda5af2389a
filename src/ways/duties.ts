/**
 * What a way asks at the least, in the order of time. Duties of the Charter and of the Rules' chapter 2 are those that src/rules
 * states for the ten methods, asked with the same case; what only the way itself asks is a statement of ways.json.
 */
import {
  answerBySums,
  lawOn,
  RULES,
  toFacts,
  type Answer,
  type Case,
  type Facts,
  type Finding,
  type FindingId,
  type LawOn,
  type Method,
  type Rule,
} from '../rules/index.ts';
import { reaches, WAYS_TO_BUY, type Statement, type WayId } from './way.ts';

/** One duty: as the rules answer it, with what the way says of it, or as the way states it; and whose job it is, where that differs. */
export type Asked = ({ kind: 'finding'; finding: Finding; own?: Statement } | { kind: 'statement'; statement: Statement }) & {
  job?: string;
};

/** As which method, with which facts, the rules are asked a duty of a way: theirs that the Charter treats alike. */
interface As {
  method: Method | null;
  facts: Readonly<Partial<Facts>>;
}

/** A contract whose method none of the rules knows. */
const ANY: As = { method: null, facts: {} };
/** Sealed bidding, which they know as a way to select the source of an accelerated procurement. */
const BIDS: As = { method: 'accelerated', facts: { 'facts.3-07.sourceSelection': 'sealed-bids' } };
/** Bids and proposals from a prequalified list. Of proposals §§ 317 and 319 say the same with a list and without. */
const LISTED_BIDS: As = { method: 'prequalified-list', facts: { 'facts.3-10.offers': 'bids' } };
const PROPOSALS: As = { method: 'prequalified-list', facts: { 'facts.3-10.offers': 'proposals' } };

/** The duties that the Charter asks otherwise after bids or proposals. */
const ASKED_AS: Readonly<Partial<Record<WayId, Readonly<Partial<Record<FindingId, As>>>>>> = {
  'sealed-bids': { 'charter-326:comment': BIDS, 'charter-317:mayoral-approval': BIDS, 'charter-327:certifications': BIDS },
  'prequalified-bids': { 'charter-326:comment': LISTED_BIDS, 'charter-317:mayoral-approval': LISTED_BIDS },
  proposals: { 'charter-317:mayoral-approval': PROPOSALS },
  'human-services': { 'charter-317:mayoral-approval': PROPOSALS },
};

const RULE_OF: ReadonlyMap<string, Rule> = new Map(RULES.map((one) => [one.id, one]));

function finding(id: FindingId, { method, facts: supposed }: As, facts: Facts): Finding | null {
  const rule = RULE_OF.get(id);
  if (!rule) throw new Error(`There is no rule "${id}"`);
  const law: LawOn = lawOn(facts, rule.lawOn);
  const answer = answerBySums(facts, rule.ownSums, (of) => rule.find({ ...of, ...supposed }, law.date, method));
  if (answer === null) return null;
  const { kind, because } = rule;
  const found: Finding & Pick<Answer, 'also' | 'subject'> = { ...answer, id, route: null, kind, because, lawOn: law };
  if (found.also) found.because = [...because, ...found.also];
  delete found.also;
  delete found.subject;
  return found;
}

/**
 * What a way asks of a case at the least.
 * @returns duties of the rules and of the way, in the order of time; what the rules say is not required is among them
 */
export function asksOf(way: WayId, input: Case): Asked[] {
  const facts = toFacts(input);
  return WAYS_TO_BUY[way].least.flatMap((one): Asked[] => {
    const job = one.job === undefined ? {} : { job: one.job };
    if (!('rule' in one)) return reaches(one, facts.category) ? [{ kind: 'statement', statement: one, ...job }] : [];
    const found = finding(one.rule, ASKED_AS[way]?.[one.rule] ?? ANY, facts);
    if (!found) return [];
    if (!one.own || found.outcome !== 'required') return [{ kind: 'finding', finding: found, ...job }];
    return [{ kind: 'finding', finding: { ...found, says: one.own.says }, own: one.own, ...job }];
  });
}
