/** The day as which the site is built: it decides which text is today's. PPB_DAY sets another, for tests of a text to come. */
import { today } from './today.ts';

export const BUILD_DAY: string = (typeof process === 'undefined' ? undefined : process.env['PPB_DAY']) ?? today();
