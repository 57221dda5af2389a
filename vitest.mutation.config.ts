import { defineConfig } from 'vitest/config';

/** The tests that mutants of src/rules must face: literal tables and worked cases, quick enough to run by the thousand. */
export default defineConfig({
  test: {
    include: ['test/3-*.test.ts', 'test/before-negotiations.test.ts', 'test/amount.test.ts', 'test/calendar.test.ts', 'test/case.test.ts', 'test/cases.test.ts', 'test/assess.test.ts', 'test/charter-chapter-13.test.ts'],
  },
});
