/** One stream of random cases over the whole form, assessed once, on which every property is checked. */
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { assess } from '../src/rules/index.ts';
import { anyWholeCase } from './any-form.ts';
import { PROPERTIES } from './properties.ts';

describe('of any case', () => {
  const cases = fc.sample(anyWholeCase, { seed: 1102, numRuns: 4000 });
  const answers = cases.map((input) => [input, assess(input)] as const);
  test.each(Object.entries(PROPERTIES))('%s', (_, property) => {
    for (const [input, assessment] of answers) {
      const wrong = property(input, assessment);
      if (wrong.length) expect.fail(`${wrong.join('; ')}\n${JSON.stringify(input)}`);
    }
  });
});
