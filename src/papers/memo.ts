/** The memo for the contract file: the case, the answer to it and everything the answer rests on, as a document of plain data. */
import { ABOUT_WORDS, type About } from '../case/about.ts';
import { OUTCOME_WORDS, sharedCondition } from '../case/words.ts';
import { leadOf, lineOf } from '../answer/index.ts';
import { METHOD_WORDS, QUESTIONS } from '../case/questions.ts';
import { NOT_OFFICIAL, RULES_SOURCE } from '../law/source.ts';
import type { Because, Case, Category, Finding, FindingId, Kind, LawOn, Method, ReadingId, Route } from '../rules/index.ts';
import { clean } from './clean.ts';
import { whenWords } from './deadline-words.ts';
import { dueDay } from './due-day.ts';
import { datesOf, weekdayAndDate, type MemoDate } from './memo-dates.ts';
import { memoActs, type MemoAct } from './memo-acts.ts';
import { lawDay, told, type PaperData, type Told } from './paper-data.ts';
import { numberReasons, reasonsOf, type NumberedReason } from './reasons.ts';
import { textsQuoted } from '../law/texts.ts';
import { SECTIONS_RANGE } from '../law/sections.ts';
import {
  asksOf,
  citeOfStatement,
  isMarked,
  lawsBeside,
  markOf,
  waitsWords,
  WAYS_TO_BUY,
  weighWays,
  withoutWho,
  type Asked,
  type Statement,
  type WayId,
} from '../ways/index.ts';

/** An open question that an answer rests on, once in the memo. */
export interface MemoReading {
  letter: string;
  open: string;
  taken: string;
  others: readonly string[];
  safe: string;
}

export { weekdayAndDate };

/** A labelled line of an item: "Who: the ACCO". */
export type Line = readonly [label: string, text: string];

/** A route or a finding as the memo prints it. */
export interface MemoItem {
  /** The finding's id, or the method. */
  id: FindingId | Method;
  outcome: string;
  says: string;
  lines: Line[];
  /** What a notice, solicitation or record must contain, each with its reason's number. */
  contents: { item: string; reason: number }[];
  /** Numbers of the reasons it rests on, and of other law that changes or fills it in. */
  reasons: number[];
  affectedBy: number[];
  /** Letters of the open questions it rests on. */
  readings: string[];
}

export interface MemoGroup {
  heading: string;
  items: MemoItem[];
}

/** Answers of the case that cannot all be right. */
export interface MemoDoubt {
  says: string;
  /** The questions whose answers clash. */
  answers: string;
  /** The number of the reason, where it is the law that wants it otherwise. */
  reason?: number;
}

export interface Memo {
  /** What the paper is, over its title. */
  name: string;
  title: string;
  /** When it was made and for which day's law. */
  lead: string[];
  /** The case in one line: "$36,000 · Goods". */
  subject: string;
  /** What somebody must determine whichever method is used: it belongs to the answer. */
  before: string[];
  /** What to do next, and how many more acts the annex has. */
  acts: MemoAct[];
  moreActs: number;
  /** Agency, PIN, vendor and description as typed; '' where the line is left to be filled in by hand. */
  about: Line[];
  inputs: Told[];
  /** What to put right before anything below is relied on. */
  doubts: MemoDoubt[];
  /** The method chosen; or, where none is, the answer: the method that comes first, or the finding that says what else does. */
  answer: MemoItem;
  /** Whether a method is chosen: else `answer` is followed by every method, and what is asked is the first method's alone. */
  isChosen: boolean;
  methods: { method: string; outcome: string; says: string; law: string }[];
  dates: MemoDate[];
  /** Under which condition all that follows holds, where it is one for all; else each thing tells its own. */
  condition: string;
  groups: MemoGroup[];
  /** Other laws that bind the purchase, one line each. */
  beside: string[];
  /** Where no method is chosen and none of § 3-08 is open: what is usual for the purchase, and what it asks at the least. */
  usual: { name: string; lines: string[] } | null;
  readings: MemoReading[];
  /** Facts that would change the answer, and what is not held. */
  open: string[];
  reasons: NumberedReason[];
  /** Edition, link, and what this paper is not. */
  receipt: string[];
  link: string;
  /** Who signs: "Prepared by" and the name as typed, or ''. */
  signed: Line[];
}

/** The kinds in the order of a procurement; their headings. */
const KINDS: readonly [Kind, string][] = [
  ['method', 'Method'],
  ['limit', 'Limits'],
  ['review', 'Reviews'],
  ['determination', 'Determinations'],
  ['approval', 'Approvals'],
  ['competition', 'Competition'],
  ['notice', 'Notices'],
  ['filing', 'Filings'],
  ['term', 'Terms'],
  ['record', 'Records'],
  ['right', 'Rights of vendors'],
  ['exemption', 'Exemptions'],
];

/** Above what the law does not ask here. */
export const NOT_REQUIRED = 'Not required, and why';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const kindHeading = (kind: Kind): string => KINDS.find(([one]) => one === kind)?.[1] ?? kind;

/** "A", "B" … "Z", "AA": how open questions are named in the memo. */
const letter = (index: number): string => (index < 26 ? '' : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** @param paper the case and its answer, the day and the site @returns the memo as data: Memo.tsx and memoText print it */
export function memoOf(paper: PaperData): Memo {
  const { rules, input, assessment, edition, day, site, link, about = {} } = paper;
  const { routes, findings, questions, currency, doubts } = assessment;
  const chosen = routes.find(({ method }) => method === input.method);
  const lead = leadOf(assessment, input.method);
  const first = chosen ?? (lead.needsNone ? null : lead.route);
  const asked = findings.filter(({ route }) => chosen !== undefined || route === null || route === first?.method);
  const answer = first ?? findings.find(({ id }) => id === lead.finding) ?? lead.route;
  if (!answer) throw new Error('A memo needs an answer: expected a method or a finding that leads');
  const explained: readonly (Finding | Route)[] = [answer, ...asked];
  const ofDoubts = doubts.flatMap(({ because }) => (because ? [because] : []));
  const usualWay = usualWayOf(paper);
  const ofUsual = usualWay?.asks.flatMap((one) => (one.kind === 'finding' ? reasonsOf(one.finding) : [])) ?? [];
  const reasons = numberReasons([...explained.flatMap(reasonsOf), ...ofDoubts, ...ofUsual], site);
  const readings = [...new Set(explained.flatMap((one) => one.readings ?? []))];
  const letterOf = (id: ReadingId): string => letter(readings.indexOf(id));
  const numbersOf = (because: readonly Because[]): number[] => [...new Set(because.map(reasons.numberOf))];
  const next = memoActs(paper);
  const usual: LawOn = (chosen ?? (routes[0] as Route)).lawOn;
  const sameLaw = (other: LawOn): boolean => other.event === usual.event && other.date === usual.date;

  const dueWords = (finding: Finding): Line | undefined => {
    const { when } = finding;
    const due = dueDay(finding, paper);
    const day = due && weekdayAndDate(due.day, paper);
    if (!when) return day === undefined ? undefined : ['By', day];
    return ['When', capital(whenWords(when)) + (day === undefined ? '' : `: ${day}`)];
  };

  const lines = (one: Finding | Route): Line[] => {
    const finding = 'kind' in one ? one : undefined;
    const found: (Line | false | undefined | 0)[] = [
      finding?.who !== undefined && finding.who !== one.decision?.who && ['Who', capital(finding.who)],
      one.decision && ['Who decides', `${capital(one.decision.who)}: ${one.decision.standard}`],
      finding?.to !== undefined && ['To', capital(finding.to)],
      finding?.where !== undefined && ['Where', capital(finding.where)],
      finding && dueWords(finding),
      one.lacks?.length && ['Waits for', one.lacks.map((path) => QUESTIONS[path].label).join('; ')],
      !sameLaw(one.lawOn) && ['Law of', lawDay(one.lawOn, rules)],
      one.wordingNotHeld && ['Missing text', 'we don’t have the wording of that date; this answers from the history of the limit'],
      ...('margins' in one
        ? one.margins.map((margin): Line => [
            margin.title,
            `${rules.formatAmount(margin.limit)}; tested: ${rules.formatAmount(margin.tested)}`,
          ])
        : []),
    ];
    return found.filter((line) => line !== undefined && line !== false && line !== 0);
  };

  const item = (one: Finding | Route): MemoItem => ({
    id: 'kind' in one ? one.id : one.method,
    outcome: OUTCOME_WORDS[one.outcome],
    says: one.says,
    lines: lines(one),
    contents:
      'contents' in one ? (one.contents ?? []).map(({ item: words, because }) => ({ item: words, reason: reasons.numberOf(because) })) : [],
    reasons: numbersOf(one.because),
    affectedBy: 'affectedBy' in one ? numbersOf(one.affectedBy ?? []).filter((number) => !numbersOf(one.because).includes(number)) : [],
    readings: (one.readings ?? []).map(letterOf),
  });

  const condition = first && sharedCondition(asked);
  // What is not required is told last and shortly: it is nothing to do.
  const isNone = ({ outcome }: Finding): boolean => outcome === 'not-required';
  const parts: readonly (readonly [heading: string, findings: readonly Finding[]])[] = [
    ...KINDS.map(([kind, heading]) => [heading, asked.filter((one) => one.kind === kind && !isNone(one))] as const),
    [NOT_REQUIRED, asked.filter(isNone)],
  ];
  const groups: MemoGroup[] = parts.flatMap(([heading, findings]) => {
    const items = findings
      .filter((one) => one !== answer)
      .map((finding) => {
        const own = item(finding);
        const only: Line[] = finding.onlyIf && finding.onlyIf !== condition ? [['Only', finding.onlyIf]] : [];
        return { ...own, lines: [...only, ...own.lines] };
      });
    return items.length ? [{ heading, items }] : [];
  });
  // Where the answer is one method's, what other methods wait for has no place in the file.
  const own = chosen ?? (first?.outcome === 'allowed' ? first : undefined);
  const ids = new Set<string>([...asked.map(({ id }) => id), ...(own ? [own.method] : [])]);
  const open = own ? questions.filter(({ changes }) => changes.some((id) => ids.has(id))) : questions;

  return {
    name: 'Memo to file',
    title: chosen
      ? `${METHOD_WORDS[chosen.method]}: what 9 RCNY § ${chosen.section} asks`
      : `Which procurement methods may be used under 9 RCNY §§ ${SECTIONS_RANGE}`,
    lead: [`Made on ${rules.longDate(day)}. The law applied is that of ${lawDay(usual, rules)}, unless a line says otherwise.`],
    subject: subjectOf(input),
    before: lead.general
      .filter(({ id, outcome }) => outcome === 'needs-determination' && !id.startsWith('3-10'))
      .map(
        (one) =>
          `${one.says} ${numbersOf(one.because)
            .map((number) => `[${number}]`)
            .join(' ')}`,
      ),
    acts: next.acts,
    moreActs: next.more,
    about: aboutLines(about, ['agency', 'pin', 'vendor', 'description']),
    inputs: told(input, rules),
    doubts: doubts.map(({ says, paths, because }) => ({
      says,
      answers: paths.map((path) => QUESTIONS[path].label).join('; '),
      ...(because ? { reason: reasons.numberOf(because) } : {}),
    })),
    answer: item(answer),
    isChosen: chosen !== undefined,
    methods: [...routes]
      .sort((a, b) => Number(b === first) - Number(a === first))
      .map((one) => ({
        method: METHOD_WORDS[one.method],
        outcome: OUTCOME_WORDS[one.outcome],
        says: one.says,
        law: lawDay(one.lawOn, rules),
      })),
    dates: datesOf({ ...paper, assessment: { ...assessment, findings: asked } }),
    condition: condition ? `What follows holds only ${condition}.` : '',
    groups,
    beside: lawsBeside(input, first?.method, usual.date).map((one) =>
      [one.held.says, one.held.do, waitsWords(one), `(${one.held.cite}, in force from ${rules.longDate(one.held.from)})`]
        .filter(Boolean)
        .join(' '),
    ),
    usual: usualWay && usualOf(usualWay, input.category, numbersOf),
    readings: readings.map((id) => {
      const { open, readings: both, safe } = rules.READINGS[id];
      const [taken, ...others] = both as readonly [string, ...string[]];
      return { letter: letterOf(id), open, taken, others, safe };
    }),
    open: open.map(
      ({ path, changes }) =>
        `${QUESTIONS[path].label} (${changes.length === 1 ? 'one answer waits' : `${changes.length} answers wait`} for it)`,
    ),
    reasons: reasons.all,
    receipt: [
      ...currency.notes,
      `Edition of the law and rules: ${edition.rules}; of the text of §§ ${SECTIONS_RANGE}: ${edition.text}; law read to ${rules.longDate(edition.date)}.`,
      ...textsQuoted(reasons.quotes).map(({ section, from }) => `Rule text quoted: § ${section} in effect since ${rules.longDate(from)}.`),
      `Text: ${RULES_SOURCE}.`,
      NOT_OFFICIAL,
    ],
    link,
    signed: aboutLines(about, ['preparedBy', 'reviewedBy']),
  };
}

/** "$36,000 · Goods · Mayoral agency": the answers that name the case; all of them stand in the annex. */
function subjectOf(input: Case): string {
  const { said, more } = lineOf(input, undefined);
  return [...said, ...(more > 0 ? [`${more} more ${more === 1 ? 'answer' : 'answers'} in the annex`] : [])].join(' · ');
}

interface UsualWay {
  way: WayId;
  because: Statement;
  asks: readonly Asked[];
}

/** The way of another section that is usual, where no method is chosen and none of § 3-08 is open. */
function usualWayOf({ input, assessment }: PaperData): UsualWay | null {
  const lead = leadOf(assessment, input.method);
  const usual = !input.method && !lead.needsNone ? weighWays(input, assessment)?.usual : undefined;
  return usual?.kind === 'way' ? { way: usual.way, because: usual.because, asks: asksOf(usual.way, input) } : null;
}

/** What the screen tells of it, each line with where it stands. */
function usualOf(
  { way, because, asks }: UsualWay,
  category: Category | undefined,
  numbersOf: (because: readonly Because[]) => number[],
): Memo['usual'] {
  const { name, decides, open } = WAYS_TO_BUY[way];
  const stated = (one: Statement): string =>
    `${one.says} (${[one.who && capital(one.who), citeOfStatement(one), isMarked(one) && markOf(one)].filter(Boolean).join('; ')})`;
  const found = ({ outcome, says, who, because: own }: Finding): string =>
    `${OUTCOME_WORDS[outcome]}: ${says} ${[who && `(${capital(who)})`, ...numbersOf(own).map((one) => `[${one}]`)].filter(Boolean).join(' ')}`;
  const lines = asks.map((one) => {
    if (one.kind === 'statement') return stated(one.statement);
    // What the way itself says of a duty stands in the place of the rule’s sentence: its own citation goes first.
    return one.own ? found({ ...one.finding, says: stated(withoutWho(one.own)) }) : found(one.finding);
  });
  const asked = open && category && open.only.includes(category) ? [`Open question: ${open.asks} ${open.says.map(stated).join(' ')}`] : [];
  return { name, lines: [stated(because), `Who decides: ${stated(decides)}`, ...asked, ...lines] };
}

const aboutLines = (about: About, names: readonly (keyof typeof ABOUT_WORDS)[]): Line[] =>
  names.map((name) => [
    ABOUT_WORDS[name],
    clean(about[name] ?? '')
      .trim()
      .replaceAll('\n', ', '),
  ]);
