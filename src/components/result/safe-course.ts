/** The safe course of an open question, said to one reader: a reading may have one for the agency and one for the vendor. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Reader } from '../../answer/index.ts';

/** Whose page it is. */
export const ReaderHere = createContext<Reader>('agency');

/** "Agency: send both notices. Vendor: file within the shorter time." → "File within the shorter time." The agency reads both. */
export function safeToVendor(safe: string): string {
  const own = /(?:^| )Vendor: (.*?)(?= Agency: |$)/.exec(safe)?.[1] ?? safe;
  const said = own.replace(/; to publish, [^.]*(?=\.)/, '');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** What is said to whoever reads this page. */
export const useSafe = (): ((safe: string) => string) => (useContext(ReaderHere) === 'vendor' ? safeToVendor : (safe) => safe);
