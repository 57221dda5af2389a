/** The worked cases: sentences a lawyer can agree with, as data. Tests, "load this example" and coverage all use them. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import '../rules/earlier/register.ts';
import { assess, readCase, type Assessment, type Case, type FindingId, type Method, type Outcome, type ReadingId } from '../rules/index.ts';
import { holdEarlierTexts } from '../rules/earlier.ts';

// Each case is answered by the text of its day.
holdEarlierTexts();

/** What a worked case expects of one finding: its outcome, or more. */
export type Expected =
  Outcome | { outcome: Outcome; /** the sentence, whole */ says?: string; /** the last day, YYYY-MM-DD */ last?: string };

export interface WorkedCase {
  /** A sentence that says what the case shows. */
  name: string;
  case: Case;
  expect: {
    routes?: Partial<Record<Method, Outcome>>;
    /** By finding id; where several methods have one, the chosen method's. */
    findings?: Partial<Record<FindingId, Expected>>;
    /** Open questions that the answer must name. */
    readings?: ReadingId[];
    /** The sentences on answers that cannot all be right, whole and in order; none is expected where this is left out. */
    doubts?: string[];
    /** Ids that must not be found. */
    without?: FindingId[];
  };
}

/** A worked case with the stem of its file and the section. */
export interface FiledCase extends WorkedCase {
  stem: string;
  /** Its address in the list: "3-05-sole-source/3". */
  id: string;
}

/** Every command runs from the project's root; pages that read the cases are bundled elsewhere. */
const FOLDER = join(process.cwd(), 'src/content/cases');

/** All worked cases of the folder, in the order of the law. @throws Error as fileCases */
export function readCases(folder = FOLDER): FiledCase[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return fileCases(Object.fromEntries(names.map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as WorkedCase[]])));
}

/** Worked cases by the name of their file, in the order of the law. @throws Error naming file and case where one is not a Case */
export function fileCases(files: Readonly<Record<string, readonly WorkedCase[]>>): FiledCase[] {
  return Object.keys(files)
    .sort()
    .flatMap((name) => {
      const stem = basename(name, '.json');
      return (files[name] ?? []).map((one, index) => {
        const read = readCase(one.case);
        if ('problems' in read)
          throw new Error(`${name}, case ${index + 1} (${one.name}): ${read.problems.map((p) => `${p.path}: ${p.expected}`).join('; ')}`);
        return { ...one, stem, id: `${stem}/${index + 1}` };
      });
    });
}

/** Every open question that an assessment names. */
export function readingsOf({ routes, findings }: Assessment): Set<ReadingId> {
  return new Set([...routes, ...findings].flatMap((one) => one.readings ?? []));
}

/** Where a worked case's expectations are not met, in words; empty where all are. */
export function disagreements({ case: input, expect }: WorkedCase): string[] {
  const assessment = assess(input);
  const found: string[] = [];
  for (const [method, outcome] of Object.entries(expect.routes ?? {})) {
    const route = assessment.routes.find((one) => one.method === method);
    if (route?.outcome !== outcome) found.push(`${method}: expected ${outcome}, found ${route?.outcome} (${route?.says})`);
  }
  for (const [id, expected] of Object.entries(expect.findings ?? {})) {
    const { outcome, says, last } = typeof expected === 'string' ? { outcome: expected, says: undefined, last: undefined } : expected;
    const finding = assessment.findings.find((one) => one.id === id);
    if (!finding) found.push(`${id}: not found`);
    else {
      if (finding.outcome !== outcome) found.push(`${id}: expected ${outcome}, found ${finding.outcome} (${finding.says})`);
      if (says !== undefined && finding.says !== says) found.push(`${id}: expected “${says}”, found “${finding.says}”`);
      if (last !== undefined && finding.deadline?.last !== last) found.push(`${id}: expected ${last}, found ${finding.deadline?.last}`);
    }
  }
  const readings = readingsOf(assessment);
  for (const id of expect.readings ?? []) if (!readings.has(id)) found.push(`${id}: this open question is not named`);
  const doubts = assessment.doubts.map((one) => one.says);
  if (doubts.join() !== (expect.doubts ?? []).join())
    found.push(`doubts: expected “${expect.doubts?.join(' ') ?? ''}”, found “${doubts.join(' ')}”`);
  for (const id of expect.without ?? [])
    if (assessment.findings.some((one) => one.id === id)) found.push(`${id}: found, and should not be`);
  return found;
}
