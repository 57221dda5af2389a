/** Whether a text, of an address for one, names a method. In a file of its own: only the calculators load it. */
import type { Method } from '../rules/index.ts';
import { METHOD_WORDS } from './questions.ts';

export const isMethod = (text: string | undefined): text is Method => text !== undefined && Object.hasOwn(METHOD_WORDS, text);
