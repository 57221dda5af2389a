/** The answers of a case that a draft asks again. */
import type { Method } from '../../rules/index.ts';
import { itemsOf, type Draft, type Item } from './draft.ts';

/** How a paper names a method. */
const METHOD_NAMES: Readonly<Record<Method, string>> = {
  micropurchase: 'Micropurchase',
  'small-purchase': 'Small purchase',
  'mwbe-small-purchase': 'M/WBE small purchase',
  'sole-source': 'Sole source',
  emergency: 'Emergency procurement',
  accelerated: 'Accelerated procurement',
  intergovernmental: 'Intergovernmental purchase',
  cooperative: 'Cooperative purchase',
  'prequalified-list': 'Solicitation from a prequalified list',
  'demonstration-project': 'Demonstration project',
};

/** What a case calls a decision on prequalification, as the notice to the vendor names it. */
const DECISION_NAMES: Readonly<Record<string, string>> = {
  denied: 'Denial of prequalification',
  suspended: 'Suspension of prequalification',
  revoked: 'Revocation of prequalification',
};

const isMethod = (text: string): text is Method => Object.hasOwn(METHOD_NAMES, text);

/** One answer of a case as the draft's field takes it; undefined where the case has none. */
function prefilled(item: Item, typed: Readonly<Record<string, string>>): string | undefined {
  for (const path of item.prefill ?? []) {
    const text = typed[path]?.trim();
    if (!text) continue;
    if (path === 'method') {
      if (isMethod(text)) return METHOD_NAMES[text];
    } else if (path === 'facts.3-06.termDays') {
      if (/^\d{1,6}$/.test(text)) return Number(text) === 1 ? '1 day' : `${text} days`;
    } else if (path === 'facts.3-10.decision') {
      if (Object.hasOwn(DECISION_NAMES, text)) return DECISION_NAMES[text];
    } else return text;
  }
  return undefined;
}

/** @param typed a case by path, as text: what its address holds. @returns text by item, only where the case says it */
export function prefill(draft: Pick<Draft, 'lists' | 'charter'>, typed: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    itemsOf(draft).flatMap((item) => {
      const text = prefilled(item, typed);
      return text === undefined ? [] : [[item.name, text]];
    }),
  );
}
