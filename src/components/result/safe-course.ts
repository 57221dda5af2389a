/** The safe course of an open question, said to one reader: a reading may have one for the agency and one for the vendor. */
import type { Reader } from '../../answer/index.ts';

/** "Agency: send both notices. Vendor: file within the shorter time." → "File within the shorter time." The agency reads both. */
export function safeToVendor(safe: string): string {
  const own = /(?:^| )Vendor: (.*?)(?= Agency: |$)/.exec(safe)?.[1] ?? safe;
  const said = own.replace(/; to publish, [^.]*(?=\.)/, '');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** What is said to one reader. */
export const safeFor = (reader: Reader, safe: string): string => (reader === 'vendor' ? safeToVendor(safe) : safe);
