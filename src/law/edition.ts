/** The edition of the law and the rules: the form of it. `scripts/integrations/law-edition.ts` works it out once a build. */
import type { IsoDate } from '../rules/index.ts';

/** One edition of what is held: every answer is made with one. */
export interface Edition {
  /** Of the text, the other law and the rules' code together: it changes when any answer could. */
  rules: string;
  /** Of the words of §§ 3-05 to 3-11 alone. */
  text: string;
  /** The last day as of which any of the law was read. */
  date: IsoDate;
}
