/** What every view of a calculator needs besides its questions, loaded as one. */
export * as rules from '../../rules/index.ts';
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
/** The answers in one line, for a form that is folded away. */
export { lineOf } from '../../answer/index.ts';
/** What the mark of an opened link or file says of the law held since. */
export { Receipt } from '../papers/Receipt.tsx';
/** What was typed into a field, read. */
export { readAs } from '../../case/read-as.ts';
/** Once the texts before today's are known, where there are any. */
export { earlierLoaded } from '../../law/earlier-loaded.ts';
