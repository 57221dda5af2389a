/** Steps that are a publication in the City Record: none has a day without an edition. */
import { editionBy, editionFrom, EDITIONS, holidaysHeld, longDate, type IsoDate } from '../rules/index.ts';
import { acceleratedNotice } from './accelerated.ts';
import type { Bound, StepName } from './step.ts';
import type { Workings } from './workings.ts';

const PUBLISHED: ReadonlySet<StepName> = new Set<StepName>([
  ...(['intentNotice', 'commentNotice', 'awardNotice', 'pqlNotice', 'governmentIntent', 'governmentSelection'] as const),
]);

/** A solicitation is one where it is the notice of an accelerated procurement, and not the start of another method. */
export const isPublication = (work: Workings, event: StepName): boolean =>
  PUBLISHED.has(event) ||
  (event === 'solicitation' && work.method === 'accelerated' && acceleratedNotice(work).announced !== 'solicitation');

/** A day of publication in a year whose holidays are not held is given with that said. */
function withHolidays(bound: Bound): Bound {
  if (holidaysHeld(bound.day)) return bound;
  return { ...bound, says: `${bound.says.replace(/\.$/, '')}; check the holidays of that year, which we don’t have.` };
}

function moved(bound: Bound, day: IsoDate, which: string): Bound {
  // Where every day that is left is closed, the last day stands, and no edition is made up.
  if (day === bound.day || (which === 'last' && bound.deadline?.period.side === 'after' && day < bound.deadline.from)) return bound;
  const says = `${bound.says.replace(/\.$/, '')}: ${longDate(day)} has the ${which} City Record.`;
  return { ...bound, day, says, because: [bound.because[0], ...bound.because.slice(1).filter((one) => one !== EDITIONS), EDITIONS] };
}

/** The last day of a publication: the last edition by then. @param closed the reader's own closed days */
export const lastEdition = (bound: Bound, closed: ReadonlySet<IsoDate>): Bound =>
  withHolidays(moved(bound, editionBy(bound.day, closed), 'last'));

/** The first day of a publication: the first edition from then on. @param closed the reader's own closed days */
export const firstEdition = (bound: Bound, closed: ReadonlySet<IsoDate>): Bound =>
  withHolidays(moved(bound, editionFrom(bound.day, closed), 'first'));
