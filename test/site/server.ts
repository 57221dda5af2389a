/** Serves dist/ once for all browser tests and hands them its address. */
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const served = await serve(0, process.env['BASE_PATH'] ?? '/');
  project.provide('address', served.address);
  return served.close;
}
