/**
 * Before any browser test: the packaged browser, where the machine has none of its own, is unpacked, once. Then the address of the site: SITE_ADDRESS where it is served already, as by `npm run kit-suite`; else it is served here.
 */
import type { TestProject } from 'vitest/node';
import { installed } from './browser.ts';
import { packagedBrowser } from './packaged.ts';
import { serveSite } from './pages.ts';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!installed()) packagedBrowser();
  const address = process.env['SITE_ADDRESS'];
  const served = address ? undefined : await serveSite();
  project.provide('address', served?.address ?? (address as string));
  return served?.close;
}
