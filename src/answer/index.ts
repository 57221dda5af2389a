/**
 * The answer in the order of its reader: may I, and what next. The only door to this room; it is pure, and holds no law of its own.
 */
export { asNow, isOf, type Act } from './act.ts';
export { actsOf } from './acts.ts';
export { ACTORS, type Reader } from './actors.ts';
export { firstDate } from './first-date.ts';
export { BY_VALUE, isRefused, leadOf, othersOf, unsaid, wordsOf, type Lead, type Others } from './lead.ts';
export { lineOf } from './line.ts';
export { appealOf, inAppeal, isDecided, isOfAppeal, routeSays, TO_VENDOR, toVendor } from './vendor.ts';
