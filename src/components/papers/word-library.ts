/** Word files, where their library can be had: it is too large for the single file, which has null in place of this. */
import type * as WordModule from '../../papers/drafts/word-file.ts';

export const loadWord: (() => Promise<typeof WordModule>) | null = () => import('../../papers/drafts/word-file.ts');
