/**
 * The sentences of the rules, which speak to the agency, as a vendor is shown them: word for word, and said to whom. They are not
 * turned round: who acts and who approves stand apart in them, and another subject could make another law of a sentence.
 */
import type { Finding, Outcome, Route } from '../../rules/index.ts';
import { isVendors } from './filters.ts';

/** Answers that ask something of the reader, or have no law to tell: they are to whoever reads. */
const TO_ANY_READER: ReadonlySet<Outcome> = new Set<Outcome>(['unknown', 'not-held']);
/** Orders of a vendor's own, and sentences about it. */
const OF_THE_VENDOR = /^(?:Affirm|Appeal|Petition|Protest|To be safe protest|If the notice of award appears|A vendor|The vendor)\b/;

/** @param says a sentence that speaks to the agency */
const toTheAgency = (says: string): string => `To the agency: ${says}`;

/** A finding as a vendor reads it. What the agency is to have done is not an order to the vendor, though the vendor does it. */
export const findingToVendor = (finding: Finding): Finding =>
  (isVendors(finding.who) && !finding.says.startsWith('Have ')) || OF_THE_VENDOR.test(finding.says) || TO_ANY_READER.has(finding.outcome)
    ? finding
    : { ...finding, says: toTheAgency(finding.says) };

/** A method as a vendor reads it. */
export const routeToVendor = (route: Route): Route =>
  TO_ANY_READER.has(route.outcome) ? route : { ...route, says: toTheAgency(route.says) };

/** A sentence of a vendor's step of a plan as the vendor reads it; that dates contradict each other is said to whoever gave them. */
export const sentenceToVendor = (says: string): string =>
  OF_THE_VENDOR.test(says) || says.startsWith('Check the dates') ? says : toTheAgency(says);
