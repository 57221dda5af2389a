/** The City's address of the current Rules, for what a browser loads without the list of links; test/ways/ways.test.ts holds the two together. */
export const CURRENT_RULES = 'https://www.nyc.gov/assets/mocs/downloads/Regulations/PPB/PPBRules.pdf';
