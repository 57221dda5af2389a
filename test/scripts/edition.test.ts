/** The mark of an edition: it changes with a word of the law, other law, a parameter or a rule, and with nothing else. */
import { describe, expect, test } from 'vitest';
import { editionOf, readHeld, type Held } from '../../scripts/integrations/law-edition.ts';
import { EDITION_MARK } from '../../src/papers/receipt.ts';

const held = readHeld();
const now = editionOf(held);

const copy = (): Held => structuredClone(held);
/** Replaces words in a source of src/rules. @throws Error where they do not stand in it */
function edited(name: string, words: string, by: string): Held {
  const source = held.rules[name] ?? '';
  if (!source.includes(words)) throw new Error(`${name}: expected ${words}`);
  return { ...held, rules: { ...held.rules, [name]: source.replace(words, by) } };
}

describe('the edition', () => {
  test('is two marks and the last day as of which law was read', () => {
    expect(now.rules).toMatch(EDITION_MARK);
    expect(now.text).toMatch(EDITION_MARK);
    expect(now.date).toBe('2026-08-18');
    expect(editionOf(readHeld())).toEqual(now);
  });

  test('a word of the law changes both marks', () => {
    const law = copy();
    const provision = law.law.provisions['3-05(b)(2)'];
    if (!provision) throw new Error('expected § 3-05(b)(2)');
    provision.text = provision.text.replace('five', 'six');
    const then = editionOf(law);
    expect(then.text).not.toBe(now.text);
    expect(then.rules).not.toBe(now.rules);
  });

  test.each<[string, () => Held]>([
    ['a parameter', () => edited('parameters.ts', '150_000_000', '150_000_001')],
    ['a reading', () => edited('readings.ts', 'Count calendar days.', 'Count business days.')],
    ['a rule', () => edited('3-05-sole-source-duties.ts', 'within(', 'atLeastBefore(')],
    ['a holiday', () => edited('calendar.ts', "'Election Day'", "'Day of election'")],
    ['the plan', () => edited('plan/plan.ts', 'export function plan', 'export const x = 1;\nexport function plan')],
    ['other law', () => ({ ...held, authorities: { ...(held.authorities as object), 'charter-999': {} } })],
    ['a new file of rules', () => ({ ...held, rules: { ...held.rules, '3-12.ts': 'export const x = 1;' } })],
  ])('%s changes the mark of the rules, and not that of the text', (_, change) => {
    const then = editionOf(change());
    expect(then.rules).not.toBe(now.rules);
    expect(then.text).toBe(now.text);
  });

  test.each<[string, () => Held]>([
    ['a comment', () => edited('parameters.ts', 'export const', '/** A comment of ours. */\nexport const')],
    ['a line break', () => edited('parameters.ts', 'export const', '\n\nexport const')],
    ['a type', () => edited('value.ts', 'export function', 'export type Unused = string;\nexport function')],
    ['the order of files', () => ({ ...held, rules: Object.fromEntries(Object.entries(held.rules).reverse()) })],
    ['the order of fields in other law', () => ({ ...held, authorities: reversed(held.authorities as Record<string, object>) })],
    ['where a paragraph’s cross-references lead', () => withoutReferences()],
  ])('%s changes nothing', (_, change) => expect(editionOf(change())).toEqual(now));
});

function reversed(of: Record<string, object>): object {
  return Object.fromEntries(
    Object.entries(of)
      .map(([id, one]) => [id, Object.fromEntries(Object.entries(one).reverse())])
      .reverse(),
  );
}

function withoutReferences(): Held {
  const one = copy();
  for (const provision of Object.values(one.law.provisions)) provision.references = [];
  return one;
}
