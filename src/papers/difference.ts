/** What sets two answers of a case apart: outcome, sentence, day, and its parts by name. */
import type { Because, Finding, FindingId, IsoDate, LawOn, Method, Outcome } from '../rules/index.ts';
import type { Answered, Cause } from './causes.ts';
import { dayToKeep, whenWords } from './deadline-words.ts';

/** An answer as one of the two days gives it. */
export interface Side {
  outcome: Outcome;
  says: string;
  lawOn: LawOn;
  day?: IsoDate;
}

/** A part of an answer that differs. */
export interface Part {
  name: string;
  /** What stands in the first answer only, and in the second only. */
  only: readonly [readonly string[], readonly string[]];
}

/** An answer that differs; a side is null where the law of that day has no such duty for the case. */
export interface Difference {
  /** The method, or the finding's id. */
  id: Method | FindingId;
  /** The methods whose duty it is, each to the letter; none where it holds whichever is used. */
  methods: Method[];
  kind: Finding['kind'] | null;
  sides: readonly [Side | null, Side | null];
  /** Of a duty on both days: who, to whom, when, what it contains and what it rests on, where these differ. */
  parts: Part[];
  causes: Cause[];
}

const DAY =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\b|\b\d{4}-\d\d-\d\d\b/g;
const withoutDays = (text: string): string => text.replace(DAY, '·');

/** The parts of an answer by name, as a table shows them. */
function partsIn(one: Finding | undefined): Record<string, readonly string[]> {
  if (!one) return {};
  const words = (because: Because): string => ('at' in because ? `“${because.words}”` : because.says);
  return {
    Who: one.who ? [one.who] : [],
    'Who decides': one.decision ? [`${one.decision.who}: ${one.decision.standard}`] : [],
    To: one.to ? [one.to] : [],
    Where: one.where ? [one.where] : [],
    When: one.when ? [whenWords(one.when)] : [],
    [CONTENTS]: (one.contents ?? []).map(({ item }) => item),
    [OTHER_LAW]: (one.affectedBy ?? []).map(words),
  };
}

const CONTENTS = 'Contents';
const OTHER_LAW = 'Other law';

/** What stands in one of the two answers only, part by part; other law that bears on it only where nothing else tells them apart. */
export function partsThatDiffer(one: Finding | undefined, other: Finding | undefined): Part[] {
  if (!one || !other) return [];
  const [first, second] = [partsIn(one), partsIn(other)];
  const parts = Object.keys(first).flatMap((name) => {
    const [left, right] = [first[name] ?? [], second[name] ?? []];
    const only = [left.filter((text) => !right.includes(text)), right.filter((text) => !left.includes(text))] as const;
    return only[0].length || only[1].length ? [{ name, only }] : [];
  });
  const own = parts.filter(({ name }) => name !== OTHER_LAW);
  return own.length || withoutDays(one.says) !== withoutDays(other.says) ? own : parts;
}

/** The reasons of the contents that only one of the answers has, where nothing but contents sets them apart; else none. */
export function contentsThatDiffer(one: Answered | undefined, other: Answered | undefined, { parts }: Difference): readonly Because[] {
  const [part, ...more] = parts;
  if (!one || !other || part?.name !== CONTENTS || more.length || one.outcome !== other.outcome) return [];
  if (withoutDays(one.says) !== withoutDays(other.says)) return [];
  const items = [one, other].flatMap((answer) => ('contents' in answer ? (answer.contents ?? []) : []));
  return items.flatMap(({ item, because }) => (part.only.some((only) => only.includes(item)) ? [because] : []));
}

export const side = (one: Answered | undefined): Side | null =>
  one
    ? {
        outcome: one.outcome,
        says: one.says,
        lawOn: one.lawOn,
        ...('deadline' in one && one.deadline ? { day: dayToKeep(one.deadline) } : {}),
      }
    : null;

export const keyOf = ({ route, id }: Finding): string => `${route ?? ''} ${id}`;

/** Only what a reader would see as another answer counts: not which day selected the law, nor the copy other law was read in. */
export function isUnlike({ sides: [one, other], parts }: Difference): boolean {
  return one?.outcome !== other?.outcome || one?.says !== other?.says || one?.day !== other?.day || parts.length > 0;
}

/** The same answer on both days, beside which other law stands on one of them. */
export const isSameBesideLaw = ({ sides: [one, other], parts }: Difference): boolean =>
  one !== null &&
  one.outcome === other?.outcome &&
  withoutDays(one.says) === withoutDays(other.says) &&
  parts.every(({ name }) => name === OTHER_LAW);

/** The same duty, due on another day: nothing differs but dates. */
export function isMoved({ sides: [one, other], parts }: Difference): boolean {
  return one !== null && one.outcome === other?.outcome && withoutDays(one.says) === withoutDays(other.says) && !parts.length;
}
