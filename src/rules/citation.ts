/** What can be cited: a provision of the seven sections, one of the sections, or an entry of the other law. */
import type authorities from '../content/authorities.json';
import type law from '../content/law.json';
import type { EarlierText } from '../content/law-earlier-text.ts';

/** A provision, continuing paragraph or nothing: a citation that does not exist does not compile. */
export type Citation = keyof typeof law.provisions;
/** A section of 9 RCNY Chapter 3 whose text is held. */
export type Section = keyof typeof law.sections;
/** An entry of the other law. */
export type AuthorityId = keyof typeof authorities;
/** A text that another has replaced, or will: "3-08@2024-09-22". */
export type EarlierId = keyof EarlierText;
