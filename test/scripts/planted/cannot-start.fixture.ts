import { describe, test } from 'vitest';

if (Date.now() > 0) throw new Error('planted: the file cannot start');
test('one', () => {});
describe('inside', () => {
  test('two', () => {});
  test.skip('three', () => {});
});
