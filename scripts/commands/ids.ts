/**
 * `npm run ids`: writes `src/content/finding-ids.ts`, the type of every id that a finding can have. A rule's id is
 * read from the rule. What no rule makes (§ 1-02, Charter § 310 and their kin) is read from what the worked cases and corners bring out,
 * so such an id compiles once a case shows it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assess, RULES } from '../../src/rules/index.ts';
import { ENDED } from '../../src/rules/ended.ts';
import { shownCases } from './catalogue.ts';

/** Every command runs from the project's root. */
export const IDS_FILE = join(process.cwd(), 'src/content/finding-ids.ts');

/** Every id that a finding can have: those of the rules in their order, then the rest in order of the alphabet. */
export function findingIds(): string[] {
  const ofRules = [...RULES, ...ENDED.map(({ rule }) => rule)].map(({ id }) => id as string);
  const found = shownCases().flatMap((one) => assess(one.case).findings.map(({ id }) => id as string));
  return [...new Set([...ofRules, ...found.sort()])];
}

/** The file of the type, as it should stand. */
export const idsText = (ids: readonly string[]): string =>
  `/** Written by scripts/commands/ids.ts: every id that a finding can have, as a type. */\nexport type FindingId =${ids.map((id) => `\n  | '${id}'`).join('')};\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const ids = findingIds();
  writeFileSync(IDS_FILE, idsText(ids));
  console.log(`finding-ids.ts: ${ids.length} ids, ${RULES.length} of them of rules`);
}
