/** What a paper takes from where it is made: the day in New York, the site's address and the link. */
import type { PaperData } from '../../papers/paper-data.ts';
import { caseLink } from '../../papers/receipt.ts';
import type { Milestone } from '../../plan/index.ts';
import type { Assessment, Case, Rules } from '../../rules/index.ts';
import { EDITION } from '../../site/edition.ts';
import { address } from '../../site/address.ts';
import { today } from '../../site/today.ts';
import { aboutIn } from '../../case/about.ts';
import { typedFromCase, type Typed } from '../../case/fragment.ts';
import { OF_VENDOR } from './to-vendor.ts';

/** What the papers of a case need from the page that shows it. */
export interface CaseShown {
  rules: Rules;
  input: Case;
  assessment: Assessment;
  milestones?: readonly Milestone[] | undefined;
  /** The calculator's address in the site, which the link opens. */
  calculator?: string | undefined;
  /** The answers as typed, with what the case is called. */
  typed?: Typed | undefined;
}

const absolute = (path: string): string => new URL(address(path), location.href).href;

/** The case with everything that a paper names. */
export function matterHere({
  rules,
  input,
  assessment,
  milestones,
  typed = {},
  calculator = '/calculators/method/',
}: CaseShown): PaperData {
  // The link names the case only where the reader asked for it: `share` goes along.
  const named: Typed = { ...aboutIn(typed), ...(typed.share === undefined ? {} : { share: typed.share }) };
  return {
    rules,
    input,
    assessment,
    edition: EDITION,
    day: today(),
    made: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    site: absolute('/'),
    link: caseLink(absolute(calculator), { ...named, ...typedFromCase(input, rules) }, rules, EDITION),
    about: aboutIn(typed),
    ...(calculator === OF_VENDOR ? { reader: 'vendor' as const } : {}),
    ...(milestones ? { milestones } : {}),
  };
}

/** "ppb-sole-source-2026-11-21.ics". */
export function fileName({ input, day }: Pick<PaperData, 'input' | 'day'>, ending: string): string {
  return `ppb-${input.method ?? 'case'}-${day}.${ending}`;
}
