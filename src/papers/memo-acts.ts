/** What the memo names to do next: the same acts as the page, with who and by when, the overdue first. */
import { actsOf, isRefused, leadOf, type Act } from '../answer/index.ts';
import { plan } from '../plan/index.ts';
import type { Case, Finding } from '../rules/index.ts';
import { weekdayAndDate } from './memo-dates.ts';
import type { PaperData } from './paper-data.ts';
import { citeWords } from './reasons.ts';

export interface MemoAct {
  key: string;
  isOverdue: boolean;
  says: string;
  /** "The ACCO; by Thursday, December 24, 2026"; '' where neither is known. */
  whoAndWhen: string;
  cites: string;
}

/** How many acts stand in the memo itself: the rest is in its annex, among what the method asks. */
const MOST_ACTS = 8;

/** @returns the acts that stand in the memo, and how many more there are */
export function memoActs(paper: PaperData): { acts: MemoAct[]; more: number } {
  const { input, assessment, rules } = paper;
  const lead = leadOf(assessment, input.method);
  const method = input.method ?? (lead.outcome === 'allowed' ? lead.route?.method : undefined);
  if (!method && !lead.needsNone) return { acts: [], more: 0 };
  // Where the method that comes first is not chosen yet, its acts are those that it would have.
  const supposed: Case | undefined = method === undefined || method === input.method ? undefined : { ...input, method };
  const findings = (supposed ? rules.assess(supposed) : assessment).findings;
  const isAsked = ({ route, id }: Finding): boolean => route !== null || !id.startsWith('3-10');
  const milestones = supposed ? plan(supposed) : (paper.milestones ?? plan(input));
  const all = actsOf('agency', input, method, findings.filter(isAsked), milestones);
  // The steps of a method that may not be used are no orders, unless it was used all the same.
  if (isRefused(input, lead) && !all.some(({ isOverdue }) => isOverdue)) return { acts: [], more: 0 };
  const shown = all.slice(0, Math.max(MOST_ACTS, all.filter(({ isOverdue }) => isOverdue).length));
  return { acts: shown.map((act) => actOf(act, paper)), more: all.length - shown.length };
}

function actOf({ key, isOverdue, says, who, day, because, onlyIf }: Act, paper: PaperData): MemoAct {
  const told = `${onlyIf === undefined ? '' : `${capital(onlyIf)}: `}${says.join(' ')}`;
  const isSaid = day !== undefined && !isOverdue && told.includes(paper.rules.longDate(day.date));
  const date = day && !isSaid ? weekdayAndDate(day.date, paper) : '';
  const when = date && (isOverdue ? `it was due by ${date}` : day?.is === 'by' ? `by ${date}` : `not before ${date}`);
  return {
    key,
    isOverdue,
    says: told,
    whoAndWhen: [who && capital(who), when].filter(Boolean).join('; '),
    cites: [...new Set(because.map(citeWords))].join(', '),
  };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
