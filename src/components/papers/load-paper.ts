/** The paper that a result prints, loaded when it is wanted: the agency's memo, or a vendor's summary, which comes with its result. */
import type { PaperData } from '../../papers/paper-data.ts';
import type * as MemoModule from './Memo.tsx';

/** What either module gives. */
export type PaperModule = Pick<typeof MemoModule, 'PaperView' | 'putPaper' | 'clearPaper'>;

export const loadPaper = (reader: PaperData['reader']): Promise<PaperModule> =>
  reader === 'vendor' ? import('../result/VendorResult.tsx') : import('./Memo.tsx');
