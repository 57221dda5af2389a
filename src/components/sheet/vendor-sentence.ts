/**
 * The sentences of the rules, which speak to the agency, as a vendor reads them: “You may solicit” becomes “The agency may solicit”,
 * “Publish” becomes “The agency must publish”. A sentence that asks something of the reader stays as it is. Pure.
 */
import type { Finding, Route } from '../../rules/index.ts';
import { isVendors } from './filters.ts';

/** Sentences that begin so ask the reader, whoever it is: for an answer, or for an act of the vendor's own. */
const TO_THE_READER = /^(Tell us|Check|Ask|Find|Appeal|Petition)\b/;
/** A sentence with a subject of its own begins so; any other is an order. */
const TOLD = /^(A|By|Copies|For|Here|In|Negotiations|No|Nothing|Only|Section|Source|The|There|These|Too|What|With|Within)\b|^[$§]/;
/** Orders that permit something: what they ask is the condition. */
const PERMITS = /^(Use it only|Award on the one|Enter the contract on)\b/;

/** Where a rule speaks to the agency within a sentence. */
const WITHIN: readonly (readonly [RegExp, string])[] = [
  [/^By the careful reading do not /, 'By the careful reading the agency may not '],
  [/^For an audit contract solicit /, 'For an audit contract the agency must solicit '],
  [/^In this procurement, have your own officer act where/, 'In this procurement the buyer’s own officer acts where'],
  [/^Have the vendor’s disclosures filed /, 'The vendor must file its disclosures '],
  [/, so move /, ', so the agency must move '],
  [/([:;]|\bdoes,) (?=(?:issue|judge|keep|move|publish|reach|use|ask for)\b)/, '$1 the agency must '],
  [/\. Issue /, '. The agency must issue '],
  [/\. Consider /, '. It may consider '],
  [/\bwhy you could not\b/, 'why it could not'],
  [/\bhow you did\b/, 'how it did'],
  [/\bthat you intend\b/, 'that it intends'],
  [/\bunless you solicit\b/, 'unless it solicits'],
  [/\bcontract you buy\b/, 'contract the agency buys'],
];

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Who acts, short enough for a sentence: "the Comptroller, who keeps the list of auditors" is the Comptroller. */
const subject = (who: string): string => capital(/^[^,(]*/.exec(who)?.[0].trim() || 'the agency');

/**
 * @param says a sentence of the rules
 * @param who who acts, as the finding names it
 * @returns the sentence as a vendor reads it
 */
export function toVendor(says: string, who = 'the agency'): string {
  const told = WITHIN.reduce((words, [from, to]) => words.replace(from, to), says);
  const acts = subject(who);
  if (TO_THE_READER.test(told)) return told;
  if (told.startsWith('You need no ')) return `${acts} needs no ${told.slice('You need no '.length)}`;
  if (told.startsWith('You ')) return `${acts} ${told.slice('You '.length)}`;
  if (told.startsWith('Do not ')) return `${acts} may not ${told.slice('Do not '.length)}`;
  if (PERMITS.test(told)) return `${acts} may ${lower(told)}`;
  // A committee is had by the agency.
  if (told.startsWith('Have ')) return `The agency must ${lower(told)}`;
  return TOLD.test(told) ? told : `${acts} must ${lower(told)}`;
}

/** What the rules say to whoever buys, where turning the sentence round would not do. */
const OWN: Readonly<Record<string, string>> = {
  'charter-329:who-buys-goods': 'An agency buys goods only within its own limit; above it DCAS buys.',
};

/** A finding as a vendor reads it. */
export function findingToVendor(finding: Finding): Finding {
  const own = OWN[finding.id];
  if (own !== undefined) return { ...finding, says: own };
  return isVendors(finding.who) && !finding.says.startsWith('Have ') ? finding : { ...finding, says: toVendor(finding.says, finding.who) };
}

/** A method as a vendor reads it. */
export const routeToVendor = (route: Route): Route => ({ ...route, says: toVendor(route.says) });
