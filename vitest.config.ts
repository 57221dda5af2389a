import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/helpers/longest-first.ts';

/** What measures time on this machine runs when nothing else does. */
const ALONE = ['test/site/paint.test.ts'];

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'units',
          include: ['test/*/*.test.ts'],
          exclude: ['test/site/**'],
          setupFiles: ['src/rules/earlier/register.ts', 'test/helpers/earlier-texts.ts'],
          testTimeout: 60_000,
          isolate: false,
          // Vitest leaves one core to itself, which of two is half of them.
          maxWorkers: availableParallelism(),
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/*.test.ts'],
          exclude: ALONE,
          globalSetup: 'test/site/server.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser for each core: with one more, seven files took 122 s for 112. What a busy moment breaks is tried once more.
          maxWorkers: availableParallelism(),
          retry: 1,
        },
      },
      {
        test: { name: 'alone', include: ALONE, globalSetup: 'test/site/server.ts', testTimeout: 120_000, hookTimeout: 120_000, retry: 1 },
      },
    ],
  },
});
