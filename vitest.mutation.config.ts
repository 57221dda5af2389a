import { defineConfig } from 'vitest/config';

/** The tests that mutants of src/rules must face: literal tables and worked cases. Property tests over the whole form would take hours. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    include: [
      'test/3-*.test.ts',
      'test/amount.test.ts',
      'test/assess.test.ts',
      'test/calendar.test.ts',
      'test/cases.test.ts',
      'test/charter-chapter-13.test.ts',
    ],
  },
});
