/** Where a vendor's question leads: the vendor's own calculator, with what the question already says. */

/** Of § 3-10: what the agency may have decided, as the calculator knows it. */
export type Decision = 'denied' | 'suspended' | 'revoked' | 'removed';

const VENDOR = '/calculators/vendor/';

/** @returns the path of the vendor's page on an agency's decision about a prequalified list */
export const listDecision = (decision: Decision): string => `${VENDOR}#v=1&method=prequalified-list&facts.3-10.decision=${decision}`;

/** For a vendor whose application for a prequalified list was denied. */
export const DENIED = listDecision('denied');

/** For a vendor that reads a notice of intent to negotiate with somebody else. */
export const INTENT = `${VENDOR}#v=1&method=sole-source`;

/** The same for a demonstration project. */
export const DEMONSTRATION = `${VENDOR}#v=1&method=demonstration-project`;

/** For an M/WBE that the City has certified. */
export const MWBE = `${VENDOR}#v=1&method=mwbe-small-purchase&vendor.mwbe=city-certified`;

/** For any vendor and small purchases. */
export const SMALL = `${VENDOR}#v=1&method=small-purchase`;
