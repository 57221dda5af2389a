/**
 * Everything the worked cases and the corners bring out, against the catalogue: a sentence, a date, a reason that changes
 * for some case shows here. Where the change is meant, `npm run catalogue` writes the catalogue anew.
 */
import { describe, expect, test } from 'vitest';
import { planned, readCatalogue, saidNow, shownCases } from '../../scripts/commands/catalogue.ts';
import { DECLARED, parametersText, readingsText } from '../../scripts/commands/catalogue-text.ts';
import { assess, METHODS, RULES } from '../../src/rules/index.ts';

const { said, declared, parameters, readings, plans } = readCatalogue();
const shown = shownCases();

describe('what the rules say is what the catalogue says', () => {
  test.each(shown.map((one) => [one.id, one.name, one] as const))('%s: %s', (id, _name, one) => {
    expect(saidNow(one)).toEqual(said.get(id));
  });

  test.each(shown.map((one) => [one.id, one] as const))('the plan of %s', (id, one) => {
    expect(planned(one)).toEqual(plans.get(id));
  });

  test('of every case, and of no other', () => {
    expect([...said.keys()].sort()).toEqual(shown.map((one) => one.id).sort());
  });

  test('in the order of the law', () => {
    const order = RULES.map((one) => one.id);
    for (const { id, case: input } of shown) {
      const { routes, findings } = assess(input);
      expect(routes.map((one) => one.method)).toEqual([...METHODS]);
      for (const method of METHODS) {
        const found = findings.filter((one) => one.route === method).map((one) => order.indexOf(one.id));
        expect([id, method, found]).toEqual([id, method, [...found].sort((a, b) => a - b)]);
      }
    }
  });

  test('what each rule and method declares', () => {
    expect([...declared].filter(([id, text]) => DECLARED.get(id) !== text)).toEqual([]);
    expect([...DECLARED.keys()].filter((id) => !declared.has(id))).toEqual([]);
  });

  test('the parameters, and the open questions', () => {
    expect(parametersText()).toBe(parameters);
    expect(readingsText()).toBe(readings);
  });
});
