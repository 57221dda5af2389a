/** What a paper takes from where it is made: the day in New York, the site's address and the link. */
import type { PaperData } from '../../papers/paper-data.ts';
import { caseLink } from '../../papers/receipt.ts';
import type { Milestone } from '../../plan/index.ts';
import type { Assessment, Case, Rules } from '../../rules/index.ts';
import { EDITION } from '../../site/edition.ts';
import { address } from '../../site/address.ts';
import { today } from '../../site/today.ts';
import { typedFromCase } from '../../case/fragment.ts';

/** What the papers of a case need from the page that shows it. */
export interface CaseShown {
  rules: Rules;
  input: Case;
  assessment: Assessment;
  milestones?: readonly Milestone[] | undefined;
  /** The calculator's address in the site, which the link opens. */
  calculator?: string | undefined;
}

const absolute = (path: string): string => new URL(address(path), location.href).href;

/** The case with everything that a paper names. */
export function paperDataHere({ rules, input, assessment, milestones, calculator = '/calculators/method/' }: CaseShown): PaperData {
  return {
    rules,
    input,
    assessment,
    edition: EDITION,
    day: today(),
    site: absolute('/'),
    link: caseLink(absolute(calculator), typedFromCase(input, rules), rules, EDITION),
    ...(milestones ? { milestones } : {}),
  };
}

/** "ppb-sole-source-2026-11-21.ics". */
export function fileName({ input, day }: Pick<PaperData, 'input' | 'day'>, ending: string): string {
  return `ppb-${input.method ?? 'case'}-${day}.${ending}`;
}
