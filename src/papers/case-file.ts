/** A case as a file: written as JSON with its receipt and a summary of the answer; read back with every problem in words. */
import { isAboutName } from '../case/about-names.ts';
import { aboutIn, type About } from '../case/about.ts';
import { givenTwice } from '../case/given-twice.ts';
import { QUESTIONS } from '../case/questions.ts';
import { NOT_OFFICIAL } from '../law/source.ts';
import type { Case, FindingId, IsoDate, Method, Outcome, Path, Rules } from '../rules/index.ts';
import { dueDay } from './due-day.ts';
import type { PaperData } from './paper-data.ts';
import { EDITION_MARK } from './receipt.ts';

/** Longer texts are refused unread: no case comes near it. In characters. */
export const LONGEST_CASE_FILE = 200_000;

/** What the file holds. Only `case` is read back; the rest tells a person or a program what was answered, and with what. */
export interface CaseFile {
  v: 1;
  case: Case;
  /** What the case is called and whose it is, where that was said; its id keeps its days the same entries of a calendar. */
  about?: About;
  /** The day asked about, or null where none was given. */
  asOf: IsoDate | null;
  assessment: {
    /** Answers that cannot all be right: nothing below holds while they clash. */
    doubts: { says: string; paths: readonly Path[] }[];
    routes: { method: Method; outcome: Outcome; says: string }[];
    findings: { id: FindingId; method: Method | null; kind: string; outcome: Outcome; says: string; date?: IsoDate }[];
  };
  receipt: { edition: string; text: string; lawReadTo: IsoDate; made: IsoDate; link: string; notice: string };
}

export function caseFile(paper: PaperData): CaseFile {
  const { input, assessment, edition, day, link, about = {} } = paper;
  return {
    v: 1,
    case: input,
    ...(Object.keys(about).length ? { about } : {}),
    asOf: input.asOf ?? null,
    assessment: {
      doubts: assessment.doubts.map(({ says, paths }) => ({ says, paths })),
      routes: assessment.routes.map(({ method, outcome, says }) => ({ method, outcome, says })),
      findings: assessment.findings.map((one) => {
        const { id, route, kind, outcome, says } = one;
        const due = dueDay(one, paper);
        return { id, method: route, kind, outcome, says, ...(due ? { date: due.day } : {}) };
      }),
    },
    receipt: { edition: edition.rules, text: edition.text, lawReadTo: edition.date, made: day, link, notice: NOT_OFFICIAL },
  };
}

/** A case, and the edition it was answered with where the file says; or what was wrong, each with its place and what was expected. */
export type ReadCaseFile = { case: Case; edition?: string; about?: About } | { problems: string[] };

const FIELDS: readonly (keyof CaseFile)[] = ['v', 'case', 'about', 'asOf', 'assessment', 'receipt'];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** "amount" → "Estimated contract value (amount)": the question where the path is one, and the name by which it stands in the file. */
function place(path: string): string {
  const known = Object.hasOwn(QUESTIONS, path) ? QUESTIONS[path as Path] : undefined;
  if (known) return `${known.label} (${path})`;
  return path === '' ? 'The case' : path;
}

/** Text of a file or pasted → a case, or problems in words. It takes what caseFile writes, and a bare case. Never throws. */
export function readCaseFile(text: string, rules: Pick<Rules, 'readCase'>): ReadCaseFile {
  if (text.length > LONGEST_CASE_FILE)
    return { problems: [`This is ${text.length} characters long: expected a case, which takes ${LONGEST_CASE_FILE} or fewer.`] };
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return { problems: ['There is nothing to read: expected a case as JSON.'] };
  if (/^https?:\/\/|^#?v=1&/.test(trimmed))
    return { problems: ['This is a link: open it in the browser’s address bar. Expected a case as JSON, which begins with {.'] };
  let held: unknown;
  try {
    held = JSON.parse(trimmed);
  } catch {
    return { problems: [`This is not JSON: expected a case, which begins with { and ends with }; found “${shortened(trimmed)}”.`] };
  }
  if (!isObject(held)) return { problems: [`This is JSON, but not a case: expected { … }, found “${shortened(trimmed)}”.`] };
  const twice = givenTwice(trimmed);
  if (twice !== undefined) return { problems: [`${place(twice)}: expected one answer, found two.`] };
  const whole = Object.hasOwn(held, 'case');
  const problems = whole ? wrapperProblems(held) : [];
  const read = rules.readCase(whole ? held['case'] : held);
  if ('problems' in read)
    problems.push(
      ...read.problems.map(({ path, expected }) => `${place(path)}: ${/^expected/.test(expected) ? '' : 'expected '}${expected}.`),
    );
  if (problems.length || 'problems' in read) return { problems };
  const edition = editionIn(held);
  const about = aboutIn(whole && isObject(held['about']) ? (held['about'] as Record<string, string>) : {});
  return {
    case: read.case,
    ...(edition === undefined ? {} : { edition }),
    ...(Object.keys(about).length ? { about } : {}),
  };
}

function wrapperProblems(held: Record<string, unknown>): string[] {
  const unknown = Object.keys(held).filter((name) => !FIELDS.some((one) => one === name));
  return [
    ...(held['v'] === undefined || held['v'] === 1 ? [] : ['v: expected 1, the version of this file.']),
    ...aboutProblems(held['about']),
    ...(unknown.length ? [`The file: expected a known field: ${unknown.map(shortened).join(', ')} is not one.`] : []),
  ];
}

function aboutProblems(about: unknown): string[] {
  if (about === undefined) return [];
  if (!isObject(about)) return ['about: expected an object with agency, pin, vendor or description as text.'];
  const wrong = Object.keys(about).filter((name) => !isAboutName(name) || aboutIn({ [name]: about[name] as string })[name] === undefined);
  return wrong.length ? [`about: expected known fields with text in them: ${wrong.map(shortened).join(', ')} cannot be used.`] : [];
}

function editionIn(held: Record<string, unknown>): string | undefined {
  const receipt = held['receipt'];
  const edition = isObject(receipt) ? receipt['edition'] : undefined;
  return typeof edition === 'string' && EDITION_MARK.test(edition) ? edition : undefined;
}

/** Enough of what was found to know it by. */
function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
