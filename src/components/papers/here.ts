/** What a paper takes from where it is made: the day in New York, the site's address and the link. And how it is handed over. */
import type { Matter } from '../../papers/matter.ts';
import { caseLink } from '../../papers/receipt.ts';
import type { Milestone } from '../../plan/index.ts';
import type { Assessment, Case, IsoDate } from '../../rules/index.ts';
import { EDITION } from '../../data/edition.ts';
import { address } from '../address.ts';
import type { Rules } from '../calculator/engine.ts';
import { typedFromCase } from '../calculator/fragment.ts';

/** What the papers of a case need from the page that shows it. */
export interface CaseShown {
  rules: Rules;
  input: Case;
  assessment: Assessment;
  milestones?: readonly Milestone[] | undefined;
  /** The calculator's address in the site, which the link opens. */
  calculator?: string | undefined;
}

/** Today in New York. */
export function today(): IsoDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York', year: 'numeric', month: '2-digit', day: '2-digit' }).format();
}

const absolute = (path: string): string => new URL(address(path), location.href).href;

/** The case with everything that a paper names. */
export function matterHere({ rules, input, assessment, milestones, calculator = '/calculators/method/' }: CaseShown): Matter {
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
export function fileName({ input, day }: Pick<Matter, 'input' | 'day'>, ending: string): string {
  return `ppb-${input.method ?? 'case'}-${day}.${ending}`;
}

/** Hands a text to the reader as a file. It is made in the browser, and nothing is sent. */
export function save(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
