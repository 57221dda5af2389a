import { beforeAll, describe, test } from 'vitest';

beforeAll(() => {
  throw new Error('planted: no browser');
});
test('one', () => {});
test.each([1, 2])('table %i', () => {});
describe('inside', () => {
  test('two', () => {});
});
describe.skip('left out on purpose', () => {
  test('three', () => {});
});
test.todo('four');
