import { describe, expect, test } from 'vitest';

let tries = 0;
describe('flaky', () => {
  test('passes when tried again', { retry: 1 }, () => {
    tries += 1;
    expect(tries).toBe(2);
  });
  test('never passes', { retry: 1 }, () => {
    expect(1).toBe(2);
  });
  test('passes', () => {});
});
describe.skip('left out on purpose', () => {
  test('one', () => {});
  test('two', () => {});
});
