/** How far a value lies from its limits, in words. */
import { expect, test } from 'vitest';
import { marginWords } from '../../src/components/result/margins.ts';
import { assess, type Case, type Method } from '../../src/rules/index.ts';

const words = (amount: string, method: Method, more: Partial<Case> = {}): string =>
  marginWords(
    assess({ asOf: '2026-11-29', category: 'goods', amount, ...more }).routes.find((one) => one.method === method)?.margins ?? [],
  );

test.each<[string, Method, string]>([
  ['20000.00', 'micropurchase', '$20,000 is exactly the micropurchase limit of $20,000.'],
  ['20000.01', 'micropurchase', '$20,000.01 is $0.01 above the micropurchase limit of $20,000.'],
  ['60000.00', 'small-purchase', '$60,000 is $40,000 above the micropurchase limit of $20,000, and $40,000 below the small purchase limit of $100,000.'], // prettier-ignore
])('%s as a %s', (amount, method, expected) => {
  expect(words(amount, method)).toBe(expected);
});

test.each<[string, Method, string]>([
  ['30000.00', 'sole-source', '$30,000 is $10,000 above the micropurchase limit of $20,000, and $5,000 below that of $35,000 for construction.'], // prettier-ignore
  ['400000.00', 'sole-source', '$400,000 is $380,000 above the micropurchase limit of $20,000, and $365,000 above that of $35,000 for construction.'], // prettier-ignore
  ['95000.00', 'small-purchase', '$95,000 is $75,000 above the micropurchase limit of $20,000, $60,000 above that of $35,000 for construction, and $5,000 below the small purchase limit of $100,000.'], // prettier-ignore
])('%s as a %s, of no category, is held against both micropurchase limits', (amount, method, expected) => {
  expect(words(amount, method, { category: undefined as never })).toBe(expected);
});

test('an M/WBE purchase over its maximum is held against that', () => {
  expect(words('1600000.00', 'mwbe-small-purchase', { vendor: { mwbe: 'city-certified' } })).toContain(
    '$100,000 above the M/WBE small purchase maximum of $1,500,000',
  );
});
