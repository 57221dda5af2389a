/** The safe course of an open question, said to one reader: a reading may have one for the agency and one for the vendor. */
import type { Reader } from '../../answer/index.ts';
import type { ReadingId } from '../../rules/index.ts';

/** Open questions that are the agency's alone, as a vendor is told of them. */
export const READING_TO_VENDOR: Readonly<Partial<Record<ReadingId, string>>> = {
  'emergency-approval-form':
    'It is not clear whether the agency must have the approvals in writing before it buys. That is the agency’s task, not yours.',
};

/** "Agency: send both notices. Vendor: file within the shorter time." → "File within the shorter time." The agency reads both. */
export function safeToVendor(safe: string): string {
  const own = /(?:^| )Vendor: (.*?)(?= Agency: |$)/.exec(safe)?.[1] ?? safe;
  const said = own.replace(/; to publish, [^.]*(?=\.)/, '');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** What is said to one reader. */
export const safeFor = (reader: Reader, safe: string): string => (reader === 'vendor' ? safeToVendor(safe) : safe);
