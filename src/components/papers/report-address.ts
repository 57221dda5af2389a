/** Where an error in an answer is reported: the site's page, with the case after the "#". The single file has no such page, and null in place of this. */
import { address } from '../../site/address.ts';

/** @param link the link to the case, with its receipt */
export const reportHere: ((link: string) => string) | null = (link) => address('/about/report/') + new URL(link).hash;
