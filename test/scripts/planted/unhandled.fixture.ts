import { test } from 'vitest';

test('passes', () => {
  void Promise.reject(new Error('planted: nobody waits for this'));
});
