/** Whether the City Record appeared on the day of a publication: asked before anything is said of a notice's time. */
import { HOLIDAYS_HELD, longDate, whyNoEdition, type IsoDate } from './calendar.ts';
import type { Path } from './case.ts';
import type { Answer } from './finding.ts';

/** The dates of a case that may be those of a publication in the City Record. */
export type PublicationDate = 'awardNotice' | 'commodityList' | 'commentNotice' | 'intentNotice' | 'pqlNotice' | 'solicitation';

/** What the dates given mean, in a sentence, and which of them cannot stand together. */
export type Said = Pick<Answer, 'says' | 'clash'>;

/**
 * What is said of a publication dated on a day without an edition, or on one whose editions are not known; undefined where the
 * City Record appeared, or no day is given. Every rule that judges a publication asks this first: such a day makes no notice
 * in time, starts no period, and is not late either.
 * @param event the date of the case under which the publication stands, which a doubt names
 */
export function noEditionOn(event: PublicationDate, published: IsoDate | undefined): Said | undefined {
  if (published === undefined) return undefined;
  const why = whyNoEdition(published);
  if (why !== null)
    return {
      says: `Check the notice’s date: the City Record does not appear on ${longDate(published)} (${why}).`,
      clash: [`dates.${event}` satisfies Path],
    };
  const year = Number(published.slice(0, 4));
  if (year >= HOLIDAYS_HELD.from && year <= HOLIDAYS_HELD.through) return undefined;
  return {
    says: `Look up whether the City Record appeared on ${longDate(published)}: we have its days only from ${HOLIDAYS_HELD.from} through ${HOLIDAYS_HELD.through}.`,
  };
}
