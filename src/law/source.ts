/** Where the text comes from, and what it is not. */
import { longDate, RULES_AS_OF } from '../rules/index.ts';

export const RULES_SOURCE = `The Rules of the City of New York, Title 9, as published online by American Legal Publishing, with amendments to those effective ${longDate(RULES_AS_OF)}`;
export const NOT_OFFICIAL =
  'Not an official text and not legal advice. The law may have changed since: check it against the City’s own publication before you rely on it.';
