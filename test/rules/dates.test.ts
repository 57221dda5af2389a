/** Time: every rule on every boundary date of the event that selects its law, the day before and the day after; and in four time zones. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { readCases, readingsOf } from '../../src/law/worked-cases.ts';
import authorities from '../../src/content/authorities.json' with { type: 'json' };
import law from '../../src/content/law.json' with { type: 'json' };
import {
  addDays,
  assess,
  CHARTER_AS_OF,
  isQuote,
  LIMITS_HELD_FROM,
  METHODS,
  PARAMETERS,
  READINGS,
  RULES,
  RULES_AS_OF,
  TEXT_HELD_FROM,
  type Case,
  type LawEvent,
  type Method,
  type Section,
} from '../../src/rules/index.ts';

/** Every day on which some law held here begins or ends: parameters, texts, other law and its effects. */
const BOUNDARIES = [
  ...new Set([
    LIMITS_HELD_FROM,
    RULES_AS_OF,
    CHARTER_AS_OF,
    ...Object.values(TEXT_HELD_FROM),
    ...PARAMETERS.flatMap((one) => one.history.map((step) => step.from)),
    ...Object.values(authorities).flatMap((one) =>
      [one.from, one.until, ...one.effects.flatMap((effect) => [effect.from])].filter((date) => date !== null),
    ),
  ]),
].sort();

const AROUND = BOUNDARIES.flatMap((date) => [addDays(date, -1), date, addDays(date, 1)]);

/** A case that gives the rule's method the facts it usually needs. */
function caseOf(method: Method, event: LawEvent | 'asOf', date: string): Case {
  const common: Case = {
    method,
    category: method === 'accelerated' ? 'goods' : 'standard-services',
    amount: method === 'micropurchase' ? '15000.00' : method === 'small-purchase' ? '60000.00' : '6000000.00',
    vendor: { mwbe: 'city-certified' },
  };
  // Where an event selects the law, the day asked about is another one, and must not matter to the law applied.
  if (event === 'asOf') return { ...common, asOf: date };
  const given = typeof event === 'string' ? [event] : event;
  return { ...common, asOf: '2026-11-21', dates: Object.fromEntries(given.map((one) => [one, date])) };
}

/** What is held against a finding: its outcome, the law it used, and whether it says something, with a reason. */
interface Seen {
  outcome: string;
  lawOn: { event: string; date: string };
  says: boolean;
  /** Whether it quotes a text that came after the day of its law. */
  quotesLater: boolean;
}

/** The findings of a case of `caseOf`, by id. Every rule asks for the same cases, so each is assessed once. */
const FOUND = new Map<string, ReadonlyMap<string, Seen>>();
function foundIn(method: Method, event: LawEvent | 'asOf', date: string): ReadonlyMap<string, Seen> {
  const key = `${method} ${String(event)} ${date}`;
  const known = FOUND.get(key);
  if (known) return known;
  const found = new Map<string, Seen>();
  for (const one of assess(caseOf(method, event, date)).findings)
    if (one.route === method && !found.has(one.id))
      found.set(one.id, {
        outcome: one.outcome,
        lawOn: one.lawOn,
        says: one.says.trim() !== '' && one.because.length > 0,
        quotesLater: [...one.because, ...(one.contents ?? []).map(({ because }) => because)].some(
          (because) => isQuote(because) && one.lawOn.date < TEXT_HELD_FROM[because.at.slice(0, 4) as Section],
        ),
      });
  FOUND.set(key, found);
  return found;
}

test('the boundary dates are known: those of the texts, the limits, Local Law 71 and notice and comment among them', () => {
  expect(BOUNDARIES).toEqual(
    expect.arrayContaining([
      '2016-03-01',
      '2018-11-05',
      '2020-01-01',
      '2023-06-03',
      '2023-12-08',
      '2024-05-17',
      '2024-10-27',
      '2025-05-21',
      '2026-05-11',
    ]),
  );
  expect(BOUNDARIES.length).toBeGreaterThan(20);
});

describe.each(RULES.map((one) => [one.id, one] as const))('%s', (_, rule) => {
  test('answers on every boundary date, the day before and the day after, by the law of that date', () => {
    const wrong: string[] = [];
    for (const method of rule.routes) {
      for (const event of [...rule.lawOn.slice(0, 1), 'asOf' as const]) {
        for (const date of AROUND) {
          const found = foundIn(method, event, date).get(rule.id);
          if (!found) continue; // the rule has nothing to say about this case
          // Of § 3-06 the text is held from 2016; of the others the law is known from 2020 on.
          const tooEarly = rule.section !== null && date < (rule.section === '3-06' ? TEXT_HELD_FROM['3-06'] : '2020-01-01');
          // Of several events on one day the first named stands for them.
          if (found.lawOn.date !== date || found.lawOn.event !== (typeof event === 'string' ? event : event[0]))
            wrong.push(`${event} ${date}: law of ${found.lawOn.event} ${found.lawOn.date}`);
          if (tooEarly && found.outcome !== 'not-held') wrong.push(`${event} ${date}: ${found.outcome} before the text is held`);
          if (found.quotesLater) wrong.push(`${event} ${date}: quotes a later text`);
          if (!found.says) wrong.push(`${event} ${date}: says nothing`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

test('every method answers on every boundary date, and names the law it used', () => {
  for (const date of AROUND) {
    const { routes, currency } = assess({ asOf: date, category: 'goods', amount: '50000.00' });
    expect(routes.map((one) => one.method)).toEqual([...METHODS]);
    for (const one of routes) expect([date, one.method, one.lawOn]).toEqual([date, one.method, { event: 'asOf', date }]);
    for (const one of routes) if (date < LIMITS_HELD_FROM) expect([date, one.method, one.outcome]).toEqual([date, one.method, 'not-held']);
    expect(currency.notes.length > 0).toBe(date < LIMITS_HELD_FROM || date > RULES_AS_OF);
  }
});

test('the day the texts were last held is still inside; the next day the answer carries a note', () => {
  const notes = (asOf: string) => assess({ asOf }).currency.notes;
  expect(notes(RULES_AS_OF)).toEqual([]);
  expect(notes(addDays(RULES_AS_OF, 1))).toEqual([expect.stringContaining('October 27, 2024')]);
  expect(notes(CHARTER_AS_OF)).toHaveLength(1);
  expect(notes(addDays(CHARTER_AS_OF, 1))).toEqual([
    expect.stringContaining('October 27, 2024'),
    expect.stringContaining('August 18, 2026'),
  ]);
});

test('the same cases get the same answers, and the same plans, in four time zones', () => {
  const script = `
    const [{ assess, METHODS }, { plan }, { readCases }] = await Promise.all([import('./src/rules/index.ts'), import('./src/plan/index.ts'), import('./src/law/worked-cases.ts')]);
    const { createHash } = await import('node:crypto');
    const hash = createHash('sha256');
    for (const one of readCases()) {
      hash.update(JSON.stringify(assess(one.case)));
      for (const method of METHODS) hash.update(JSON.stringify(plan(one.case, method)));
    }
    console.log(new Date(2026, 2, 8).getTimezoneOffset() + ' ' + hash.digest('hex'));`;
  const answers = ['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((TZ) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, TZ },
    });
    expect(stderr).toBe('');
    return stdout.trim().split(' ');
  });
  expect(new Set(answers.map(([offset]) => offset)).size).toBe(4); // the zones really differ
  expect(new Set(answers.map(([, hash]) => hash)).size).toBe(1);
});

test('every open question is shown by a worked case', () => {
  const shown = new Set(readCases().flatMap((one) => [...readingsOf(assess(one.case))]));
  expect(Object.keys(READINGS).filter((id) => !shown.has(id as keyof typeof READINGS))).toEqual([]);
});

test('there are at least eight worked cases for every section', () => {
  const stems = readCases().map((one) => one.stem);
  for (const { stem } of Object.values(law.sections)) expect([stem, stems.filter((one) => one === stem).length >= 8]).toEqual([stem, true]);
});

test('every day after what is held says so, to the end of the calendar; after the last list of holidays that days cannot be counted', () => {
  const notes = (asOf: string) => assess({ asOf }).currency.notes.join(' ');
  for (let date = addDays(RULES_AS_OF, 1); date < '2030-01-01'; date = addDays(date, 1)) {
    const said = notes(date);
    expect([date, said.includes('October 27, 2024')]).toEqual([date, true]);
    expect([date, said.includes('August 18, 2026')]).toEqual([date, date > CHARTER_AS_OF]);
    expect([date, said.includes('cannot be counted after 2028')]).toEqual([date, date > '2028-12-31']);
  }
  expect(notes('2199-12-31')).toContain('cannot be counted after 2028');
});
