/** What every view of a calculator needs besides its questions, loaded as one. */
import * as rules from '../../rules/index.ts';

export { rules };
export { plan } from '../../plan/index.ts';
export * as answers from '../../case/answers.ts';
export * as fragment from '../../case/fragment.ts';
/** The list of entries, to change it. */
export { Entries } from '../form/Entries.tsx';
/** Opens a case that was saved. */
export { OpenCase } from '../papers/OpenCase.tsx';
/** What may be taken along from any view's result, and the same case on two days. */
export { TakeAway } from '../papers/TakeAway.tsx';
export { Compare } from '../papers/Compare.tsx';
export { Given } from './Given.tsx';
/** The link to this case, where the browser refuses to copy it. */
export { CopyText } from '../form/CopyText.tsx';
export const LINK = 'Link to this case';
export const COPIED = 'Link copied. The case is in the part after “#”, which no server sees.';
/** What is wrong, in one list. */
export { ErrorSummary } from '../form/ErrorSummary.tsx';
/** The answers in one line, for a form that is folded away. */
export { lineOf } from '../../answer/index.ts';
/** What the mark of an opened link or file says of the law held since. */
export { Receipt } from '../papers/Receipt.tsx';
/** Brings an answer into view. */
export { showAnswer } from './show-answer.ts';
/** What was typed into a field, read. */
export { readAs } from '../../case/read-as.ts';
/** Once the texts before today's are known, where there are any. */
export { earlierLoaded } from '../../law/earlier-loaded.ts';

/** The rules look for the law of an event that is not told up to 180 days before a step that is. */
const LOADED_BEFORE = rules.addDays(rules.RULES_AS_OF, 180);

let isEarlierHeld = false;
/** Set where it could not be loaded, for one answer. */
let isEarlierMissing = false;
/** Loads the law before the texts held: only a case with an earlier day asks for it. The browser keeps what it has loaded once. */
async function loadEarlier(): Promise<void> {
  await import('../../rules/earlier/register.ts');
  isEarlierHeld = true;
}

/**
 * What the rules say of a case; null while the law of an earlier day is on its way. Where it cannot be loaded, that we don’t have the
 * text of such a day, which is true of this page then; the next answer asks for it again.
 * @param again called once it is here, or known to be missing
 */
export function assessed(input: rules.Case, again: () => void): rules.Assessment | null {
  const days = [input.asOf, ...Object.values(input.dates ?? {})];
  if (isEarlierHeld || isEarlierMissing || !days.some((day) => day !== undefined && day < LOADED_BEFORE)) {
    isEarlierMissing = false;
    return rules.assess(input);
  }
  void loadEarlier().then(again, () => {
    isEarlierMissing = true;
    again();
  });
  return null;
}
