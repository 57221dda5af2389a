/** Words that stand in two places for the weight of what a browser loads, held together here. */
import { expect, test } from 'vitest';
import { OFFICERS } from '../../src/components/ways/WayPage.tsx';
import { routeSays } from '../../src/answer/index.ts';
import { assess } from '../../src/rules/index.ts';
import { term } from '../../src/site/terms.ts';

test('the page of a way writes out its officers as the terms do', () => {
  expect(OFFICERS).toEqual(['acco', 'ccpo'].map((id) => [term(id).term, term(id).also[0]]));
});

test('the decision on a prequalified list is told to a vendor in plain words, not in those of its rule', () => {
  const { routes } = assess({ asOf: '2026-11-30', method: 'prequalified-list', facts: { '3-10': { list: 'category' } } });
  const list = routes.find(({ method }) => method === 'prequalified-list');
  expect(list?.outcome).toBe('needs-determination');
  expect(list && routeSays(list)).toMatch(/^The agency may use such a list only if its Chief Contracting Officer \(ACCO\) decides so\./);
});
