/**
 * The order in which files are tested: the longest first, so that at the end no core waits for one long file. Vitest goes by the
 * size of files, or by what their tests took last time, without what they work out while they load: both put the longest last.
 */
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By what they took of two cores, November 29, 2026. A file that is not here comes after them. */
export const LONGEST = [
  'test/law/ten-amendments.test.ts',
  'test/law/trial-pages.test.ts',
  'test/rules/any-answer.test.ts',
  'test/second/naive-plan.test.ts',
  'test/rules/findings.test.ts',
  'test/second/differential.test.ts',
  'test/law/trial.test.ts',
  'test/scripts/rules-file.test.ts',
  'test/ways/ways.test.ts',
  'test/rules/dates.test.ts',
  'test/plan/plan.test.ts',
  'test/answer/answer.test.ts',
  'test/rules/limits.test.ts',
  'test/scripts/recipes.test.ts',
  'test/rules/methods.test.ts',
  'test/rules/finding-ids.test.ts',
  'test/scripts/assess-command.test.ts',
  'test/papers/papers.test.ts',
  'test/components/methods-matrix.test.ts',
  'test/rules/findings-words.test.ts',
  'test/scripts/count-reporter.test.ts',
  'test/papers/exports.test.ts',
  'test/rules/3-10-prequalification.test.ts',
  'test/case/case.test.ts',
  'test/rules/counts.test.ts',
  'test/search/search.test.ts',
  'test/site/worked-cases.test.ts',
  'test/site/accessibility.test.ts',
  'test/site/answer-first.test.ts',
  'test/site/calculators.test.ts',
  'test/site/drafts.test.ts',
  'test/site/policy.test.ts',
  'test/site/navigation.test.ts',
  'test/site/embed.test.ts',
  'test/site/update.test.ts',
  'test/site/offline.test.ts',
  'test/site/single-file.test.ts',
  'test/site/papers.test.ts',
  'test/site/embed-loader.test.ts',
  'test/site/privacy.test.ts',
  'test/site/text.test.ts',
  'test/site/base-path.test.ts',
  'test/site/calculator.test.ts',
] as const;

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = (LONGEST as readonly string[]).indexOf(relative(process.cwd(), moduleId).replaceAll('\\', '/'));
  return place < 0 ? LONGEST.length : place;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => placeOf(one) - placeOf(other));
  }
}
