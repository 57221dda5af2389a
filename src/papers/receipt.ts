/** The receipt: a link, in its part after "#" only, that opens the case again and says whether the law held here has changed since. */
import { writeFragment, type Typed } from '../case/fragment.ts';
import type { Edition } from '../law/edition.ts';
import type { Path } from '../rules/index.ts';

/** How a mark of an edition is written: twelve hexadecimal digits. */
export const EDITION_MARK = /^[0-9a-f]{12}$/;

/** same · other: made with another edition · unreadable: no mark of an edition · none: the link carries no receipt. */
export type ReceiptState = 'same' | 'other' | 'unreadable' | 'none';

/** @param mark the `r` of a link or a case file */
export function receiptState(mark: string | undefined, edition: Edition): ReceiptState {
  if (mark === undefined) return 'none';
  if (!EDITION_MARK.test(mark)) return 'unreadable';
  return mark === edition.rules ? 'same' : 'other';
}

/** What is said of a receipt, one sentence or two; '' where there is none. */
export function receiptWords(state: ReceiptState): string {
  switch (state) {
    case 'same':
      return 'Made with the same edition of the rules as this site has now.';
    case 'other':
      return 'Made with another edition of the rules than this site has now. The answer below is of the edition that this site has.';
    case 'unreadable':
      return 'The link’s receipt cannot be read, so it does not say with which edition of the rules it was made. The answer below is of the edition that this site has.';
    case 'none':
      return '';
  }
}

/**
 * The link that opens a case again.
 * @param calculator the absolute address of the calculator's page, without a fragment
 */
export function caseLink(calculator: string, typed: Typed, rules: { PATHS: readonly Path[] }, edition: Edition): string {
  const fragment = writeFragment(typed, rules, edition.rules);
  return fragment ? `${calculator}#${fragment}` : calculator;
}
