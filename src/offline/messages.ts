/** What pages and the worker say to each other. */

/** From a page: it is read; all of the site is wanted; what is saved; and which pages? */
export interface Ask {
  ask: 'read' | 'whole' | 'state' | 'list';
  /** The page's. */
  edition: string;
}

/** From the worker: what is saved of its edition, as it is at that moment. */
export interface Told {
  edition: string;
  /** How many files, and of how many. */
  saved: number;
  of: number;
  /** Every file is saved. */
  whole: boolean;
  /** The page that is told is among them. */
  page: boolean;
  /** An earlier edition answers without a network. */
  earlier: boolean;
  /** This edition's worker has just begun. */
  begins?: boolean;
  /** The whole is being saved. */
  saving?: boolean;
  /** What could not be saved. */
  failed?: 'page' | 'whole';
  /** The saved pages with their titles, where they were asked for and are not all. */
  pages?: readonly (readonly [path: string, title: string])[];
}
