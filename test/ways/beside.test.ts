/** Other laws that bind a purchase beside the methods: each is told where it binds, to the cent and the day, and in the memo. */
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import authorities from '../../src/content/authorities.json' with { type: 'json' };
import { assess, CATEGORIES, METHODS, type Case, type Method } from '../../src/rules/index.ts';
import { WayPage } from '../../src/components/ways/WayPage.tsx';
import { asksOf, LAWS_BESIDE, lawsBeside, waitsWords, type WayId } from '../../src/ways/index.ts';
import * as rules from '../../src/rules/index.ts';
import { memoOf } from '../../src/papers/memo.ts';
import type { PaperData } from '../../src/papers/paper-data.ts';
import { memoText } from '../../src/papers/memo-text.ts';

const ON = '2026-11-28';
const paperOf = (input: Case): PaperData => ({
  rules,
  input,
  assessment: assess(input),
  edition: { rules: 'a', text: 'b', date: ON },
  day: ON,
  site: 'https://x/',
  link: 'https://x/#v=1',
});
const names = (input: Case, method?: Method, on = ON): string[] => lawsBeside(input, method, on).map(({ held }) => held.law.replace('local-law-2026-', 'LL ')); // prettier-ignore
const goods = (amount: string): Case => ({ category: 'goods', amount });

describe('the certification on conflicts of interest, Administrative Code § 6-150', () => {
  test.each<[string, Case, Method | undefined, string, boolean]>([
    ['above $100,000 by a cent', goods('100000.01'), 'sole-source', ON, true],
    ['not at $100,000', goods('100000.00'), 'sole-source', ON, false],
    ['from its first day', goods('400000.00'), 'sole-source', '2026-05-29', true],
    ['not the day before', goods('400000.00'), 'sole-source', '2026-05-28', false],
    ['for an M/WBE purchase too', goods('400000.00'), 'mwbe-small-purchase', ON, true],
    ['not for an emergency', goods('400000.00'), 'emergency', ON, false],
    ['not for an intergovernmental purchase', goods('400000.00'), 'intergovernmental', ON, false],
    ['by the award where it is larger', { ...goods('90000.00'), awardAmount: '100000.01' }, 'sole-source', ON, true],
  ])('%s', (_, input, method, on, binds) => {
    expect(names(input, method, on).includes('LL 55')).toBe(binds);
  });
});

describe('fifteen days online before a solicitation is released', () => {
  test.each<[string, Case, Method | undefined, string, boolean]>([
    ['above the small purchase limit by a cent', goods('100000.01'), 'demonstration-project', ON, true],
    ['not at it', goods('100000.00'), 'demonstration-project', ON, false],
    ['from its first day', goods('400000.00'), 'sole-source', '2026-09-10', true],
    ['not the day before', goods('400000.00'), 'sole-source', '2026-09-09', false],
    ['where no method is chosen', goods('2400000.00'), undefined, ON, true],
  ])('%s', (_, input, method, on, binds) => {
    expect(names(input, method, on).includes('LL 70')).toBe(binds);
  });

  // We do not have its text, and do not know whether it exempts emergencies: an emergency is told so, and not to wait fifteen days.
  test.each<[Method, string, boolean]>([
    ['emergency', 'online posting (may apply)', false],
    ['sole-source', 'online posting 15 days before a solicitation’s release', true],
  ])('%s: %s', (method, name, waits) => {
    const own = lawsBeside(goods('900000.00'), method, ON).find(({ held }) => held.law === 'local-law-2026-70');
    expect(own?.held.name).toBe(name);
    expect(own?.held.do?.includes('Build these 15 days into your schedule')).toBe(waits);
    expect(own?.held.do?.includes('do not know whether it exempts emergencies')).toBe(!waits);
    const memo = memoOf(paperOf({ asOf: ON, ...goods('900000.00'), method }));
    expect(memo.beside.some((line) => line.includes('Build these 15 days into your schedule'))).toBe(waits);
  });
});

test('voluntary labor disclosures leave out professional services and emergencies; advances are for human services alone', () => {
  expect(names({ category: 'professional-services', amount: '50000.00' }, 'sole-source')).not.toContain('LL 40');
  expect(names(goods('50000.00'), 'emergency')).not.toContain('LL 40');
  expect(names(goods('50000.00'), 'sole-source')).toEqual(['LL 40', 'LL 67']);
  expect(names({ category: 'human-services', amount: '50000.00' }, 'sole-source')).toContain('charter-332');
});

test('what is not told leaves it open, and says what it waits for', () => {
  const [own] = lawsBeside({}, undefined, ON);
  expect(own?.held.law).toBe('local-law-2026-55');
  expect(waitsWords(own as NonNullable<typeof own>)).toBe('Whether it applies depends on the value and the method.');
  const [known] = lawsBeside(goods('400000.00'), 'sole-source', ON);
  expect(waitsWords(known as NonNullable<typeof known>)).toBe('');
});

test('each has its entry in the other law, its citation and its first day', () => {
  for (const { law, cite, from } of LAWS_BESIDE) expect([law, authorities[law].cite, authorities[law].from]).toEqual([law, cite, from]);
});

test('every act of 2026 that is in force, and that no rule applies, is in the list', () => {
  const acts = Object.entries(authorities).filter(([, { kind, from }]) => kind === 'local-law' && (from ?? '') >= '2026-05-12').map(([id]) => id); // prettier-ignore
  // Local Law 175 of 2025 made Charter § 20-t, by which the rules name the City Chief Procurement Officer.
  expect(acts.filter((id) => id !== 'local-law-2025-175').sort()).toEqual(LAWS_BESIDE.map(({ law }) => law).filter((id) => id.startsWith('local-law')).sort()); // prettier-ignore
});

test('an effect that other law has beside a paragraph is told to a purchase by that method', () => {
  const beside = Object.entries(authorities).flatMap(([id, { effects }]) => (effects as { does: string }[]).some(({ does }) => does === 'beside') ? [id] : []); // prettier-ignore
  expect(beside.length).toBeGreaterThan(0);
  for (const id of beside) expect(LAWS_BESIDE.map(({ law }) => law as string)).toContain(id);
});

test('the memo has them, for every method and category', () => {
  for (const method of METHODS)
    for (const category of CATEGORIES) {
      const input: Case = { asOf: ON, category, amount: '400000.00', method };
      const memo = memoOf(paperOf(input));
      const day = assess(input).routes.find((one) => one.method === method)?.lawOn.date as string;
      expect(memo.beside.length).toBe(lawsBeside(input, method, day).length);
      for (const line of memo.beside) expect(memoText(memo)).toContain(line);
    }
});

test('a memo without a method has what is usual, and says of each line where it stands', () => {
  const memo = memoOf(paperOf({ asOf: ON, category: 'professional-services', amount: '2400000.00' }));
  expect(memo.usual?.name).toMatch(/proposals/i);
  expect(memo.usual?.lines.length).toBeGreaterThan(5);
  // A line is told with its citation, or with the number of its reason.
  for (const line of memo.usual?.lines ?? []) expect(line).toMatch(/§|the Board’s notices|\[\d+\]$/);
  expect(memoText(memo)).toContain('USUAL METHOD');
  expect(memoOf(paperOf({ asOf: ON, ...goods('36000.00') })).usual).toBeNull();
});

test('related purchases that are told may bring a way’s duties too, if they are one procurement', () => {
  const input: Case = { asOf: ON, category: 'professional-services', amount: '90000.00', entries: [{ kind: 'related', on: '2026-10-01', amount: '90000.00' }] }; // prettier-ignore
  const own = asksOf('proposals', input).flatMap((one) => (one.kind === 'finding' && one.finding.id === 'charter-326:comment' ? [one.finding] : [])); // prettier-ignore
  expect(own.map(({ outcome, onlyIf }) => [outcome, onlyIf !== undefined])).toEqual([['required', true]]);
});

describe('the page of a way', () => {
  const laws = (way: WayId): string[] =>
    [...render(h(WayPage, { way })).matchAll(/#local-law-2026-(\d+)"/g)].map(([, one]) => one as string);

  test.each([
    ['sealed-bids', ['55', '70', '40', '67']],
    ['human-services', ['55', '70', '40', '67']],
    // Professional services are the example: the law on labor disclosures exempts them.
    ['proposals', ['55', '70', '67']],
    ['outside-the-rules', []],
  ] as const)('%s names the local laws of 2026 that bind its example, each with its first day', (way, wanted) => {
    expect(laws(way)).toEqual(wanted);
    if (wanted.length > 0) expect(render(h(WayPage, { way }))).toContain('in force from September 10, 2026');
  });
});
