import { afterAll, beforeAll, describe, test } from 'vitest';

test('outside', () => {});
describe('inside', () => {
  beforeAll(() => {
    throw new Error('planted');
  });
  test('one', () => {});
  test('two', () => {});
});
describe('afterwards', () => {
  afterAll(() => {
    throw new Error('planted');
  });
  test('ran', () => {});
  test('said that it cannot', ({ skip }) => skip());
});
