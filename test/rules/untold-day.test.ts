/** The law of an event whose day nobody told: it is not taken from a later step where it changed shortly before, nor from a day before a step told. */
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import '../../src/law/worked-cases.ts';
import { addDays, assess, longDate, route, toFacts, type Case, type FindingId, type Method, type Path } from '../../src/rules/index.ts';
import { mustFind } from '../helpers/asked.ts';

const ASKED = '2026-11-30';
type Dates = NonNullable<Case['dates']>;

const mwbe = (amount: string): Case => ({
  asOf: ASKED,
  method: 'mwbe-small-purchase',
  category: 'goods',
  amount,
  vendor: { mwbe: 'city-certified' },
});
const SOLE: Case = { asOf: ASKED, method: 'sole-source', category: 'goods', amount: '250000.00' };
const BUILT: Case = { ...SOLE, category: 'construction', amount: '30000.00' };

const routeOf = (input: Case) => {
  const found = assess(input);
  const route = found.routes.find(({ method }) => method === input.method);
  if (route === undefined) throw new Error('no method');
  return { ...found, route };
};

describe('a method, where only what follows its award is told', () => {
  test.each<[sentence: string, input: Case, dates: Dates, outcome: string, lacks?: Path]>([
    ['registered days after the maximum rose to $1,000,000', mwbe('800000.00'), { registration: '2023-06-10' }, 'unknown', 'dates.award'],
    ['registered days after it rose to $1,500,000', mwbe('1500000.00'), { registration: '2023-12-10' }, 'unknown', 'dates.award'],
    ['an award notice', mwbe('800000.00'), { awardNotice: '2023-06-20' }, 'unknown', 'dates.award'],
    ['a contract’s first day', mwbe('800000.00'), { contractStart: '2023-06-05' }, 'unknown', 'dates.award'],
    ['a contract executed two days after', mwbe('800000.00'), { execution: '2023-06-05' }, 'unknown', 'dates.award'],
    ['registered on the last day of the old maximum', mwbe('800000.00'), { registration: '2023-06-02' }, 'not-allowed'],
    ['registered on the first day of the new', mwbe('800000.00'), { registration: '2023-06-03' }, 'unknown', 'dates.award'],
    ['registered 179 days after the change', mwbe('800000.00'), { registration: '2023-11-29' }, 'unknown', 'dates.award'],
    ['registered 180 days after: no earlier day is looked for', mwbe('800000.00'), { registration: '2023-11-30' }, 'allowed'],
    ['within both maximums', mwbe('500000.00'), { registration: '2023-06-10' }, 'allowed'],
    ['a cent over the old', mwbe('500000.01'), { registration: '2023-06-10' }, 'unknown', 'dates.award'],
    ['over both', mwbe('1000000.01'), { registration: '2023-06-10' }, 'not-allowed'],
    ['its award is told, before the change', mwbe('800000.00'), { award: '2023-06-02', registration: '2023-06-10' }, 'not-allowed'],
    ['its award is told, after it', mwbe('800000.00'), { award: '2023-06-03', registration: '2023-06-10' }, 'allowed'],
    [
      'what came before is told, since the change',
      mwbe('800000.00'),
      { negotiations: '2023-06-03', registration: '2023-06-10' },
      'allowed',
    ],
    [
      'what came before is told, before the change',
      mwbe('800000.00'),
      { negotiations: '2023-06-02', registration: '2024-06-10' },
      'unknown',
      'dates.award',
    ],
    ['§ 3-05 by its floor of construction', BUILT, { registration: '2024-05-20' }, 'unknown', 'dates.determination'],
    ['the same long after', BUILT, { registration: '2025-05-20' }, 'not-required'],
    ['the same over both floors', { ...BUILT, amount: '35000.01' }, { registration: '2024-05-20' }, 'needs-determination'],
  ])('%s', (_, input, dates, outcome, lacks) => {
    const { route, questions } = routeOf({ ...input, dates });
    expect(route.outcome).toBe(outcome);
    if (lacks === undefined) return;
    expect(route).toMatchObject({ lacks: [lacks], margins: [] });
    expect(route.says).toMatch(/^Tell us the day of the (?:award|determination): the law changed before /);
    expect(questions.map(({ path }) => path)).toContain(lacks);
  });

  test('the sentence names the event and the day that is told', () => {
    expect(routeOf({ ...mwbe('800000.00'), dates: { registration: '2023-06-10' } }).route.says).toBe(
      'Tell us the day of the award: the law changed before June 10, 2023, and that day decides.',
    );
  });
});

describe('a duty, where only what follows its event is told', () => {
  const NOTICE = '3-05(c)(1)(i):notice-of-intent';
  const COMMENT = 'charter-326:comment';
  test.each<[sentence: string, id: FindingId, dates: Dates, says: RegExp, lacks?: Path]>([
    ['awarded days after five editions became one', NOTICE, { award: '2024-01-16' }, /^Tell us the day of the notice of intent: /, 'dates.intentNotice'], // prettier-ignore
    ['negotiated days after it', NOTICE, { negotiations: '2024-01-20' }, /^Tell us the day of the notice of intent: /, 'dates.intentNotice'], // prettier-ignore
    ['negotiated before it', NOTICE, { negotiations: '2024-01-13' }, /five/],
    ['its notice is told', NOTICE, { intentNotice: '2024-01-16', negotiations: '2024-02-20' }, /./],
    ['negotiated long after', NOTICE, { negotiations: '2025-01-21' }, /^Publish/],
    ['registered days after § 326 changed', COMMENT, { registration: '2025-05-28' }, /^Tell us the day of the contract’s execution: /, 'dates.execution'], // prettier-ignore
    ['registered on the last day of the hearing', COMMENT, { registration: '2025-05-20' }, /^Hold the public hearing/],
    ['registered long after', COMMENT, { registration: '2025-11-18' }, /^Publish a notice in the City Record/],
    ['awarded since the change', COMMENT, { award: '2025-05-21', registration: '2025-05-28' }, /^Publish a notice in the City Record/],
    ['awarded before it: the contract’s day is asked for as before', COMMENT, { award: '2025-05-10', registration: '2025-05-28' }, /^Tell us the contract’s day/, 'dates.execution'], // prettier-ignore
  ])('%s', (_, id, dates, says, lacks) => {
    const found = mustFind(id, 'sole-source', { ...SOLE, dates });
    expect(found.says).toMatch(says);
    if (lacks === undefined) expect(found.outcome).toBe('required');
    else expect([found.outcome, found.lacks]).toEqual(['unknown', [lacks]]);
  });
});

describe('a day asked about before a step that is told', () => {
  test.each<[sentence: string, id: FindingId, method: Method, input: Case, says: RegExp, law: string]>([
    ['a notice of award follows the solicitation', '3-08(d)(2):award-notice', 'mwbe-small-purchase', { ...mwbe('800000.00'), asOf: '2023-05-20', dates: { solicitation: '2023-06-10' } }, /^Publish a notice of award once/, '2023-06-10'], // prettier-ignore
    ['on the last day before the change it needs none', '3-08(d)(2):award-notice', 'mwbe-small-purchase', { ...mwbe('400000.00'), asOf: '2023-05-20', dates: { solicitation: '2023-06-02' } }, /^You need not/, '2023-05-20'], // prettier-ignore
    ['a contract follows its negotiations', 'charter-326:comment', 'sole-source', { ...SOLE, asOf: '2025-05-15', dates: { determination: '2025-05-12', intentNotice: '2025-05-14', negotiations: '2025-06-10' } }, /^Publish a notice in the City Record/, '2025-06-10'], // prettier-ignore
    ['on the last day of the hearing', 'charter-326:comment', 'sole-source', { ...SOLE, asOf: '2025-05-15', dates: { negotiations: '2025-05-20' } }, /^Hold the public hearing/, '2025-05-15'], // prettier-ignore
    ['on the first day of comments', 'charter-326:comment', 'sole-source', { ...SOLE, asOf: '2025-05-15', dates: { negotiations: '2025-05-21' } }, /^Publish a notice in the City Record/, '2025-05-21'], // prettier-ignore
    ['years before all its steps', 'charter-326:comment', 'sole-source', { ...SOLE, asOf: '2022-01-05', dates: { determination: '2026-11-05', intentNotice: '2026-11-12', negotiations: '2026-11-30' } }, /^Publish a notice in the City Record/, '2026-11-30'], // prettier-ignore
    ['what only may come before says nothing', 'charter-326:comment', 'sole-source', { ...SOLE, asOf: '2025-05-15', dates: { contractEnd: '2026-05-21' } }, /^Hold the public hearing/, '2025-05-15'], // prettier-ignore
  ])('%s', (_, id, method, input, says, law) => {
    const found = mustFind(id, method, input);
    expect(found.says).toMatch(says);
    expect(found.lawOn.date).toBe(law);
  });
  test('an emergency’s determination may be written after its award', () => {
    const dates = { determination: '2023-09-10' };
    const found = routeOf({ asOf: '2023-05-20', method: 'emergency', category: 'goods', amount: '250000.00', dates });
    expect(found.findings.filter(({ id, lawOn }) => id.startsWith('3-06') && lawOn.date > '2023-05-20')).toEqual([]);
  });
});

test('no day that the award can have had is answered otherwise than where it is not told, but for what is asked', () => {
  const drawn = fc.record({
    amount: fc.constantFrom('20000.00', '20000.01', '35000.00', '100000.01', '500000.00', '800000.00', '1200000.00', '1500000.01'),
    category: fc.constantFrom('goods' as const, 'construction' as const, 'standard-services' as const),
    event: fc.constantFrom('execution' as const, 'registration' as const, 'contractStart' as const, 'awardNotice' as const),
    day: fc.integer({ min: 0, max: 2500 }).map((days) => addDays('2020-01-01', days)),
    back: fc.integer({ min: 0, max: 180 }),
  });
  const wrong: string[] = [];
  let asked = 0;
  for (const { amount, category, event, day, back } of fc.sample(drawn, { seed: 8, numRuns: 1500 })) {
    const input: Case = { asOf: ASKED, category, amount, vendor: { mwbe: 'city-certified' } };
    const untold = toFacts({ ...input, dates: { [event]: day } });
    const told = toFacts({ ...input, dates: { [event]: day, award: addDays(day, -back) } });
    for (const method of ['micropurchase', 'small-purchase', 'mwbe-small-purchase'] as const) {
      const { outcome } = route(untold, method);
      const other = route(told, method).outcome;
      if (outcome === 'unknown') asked += 1;
      else if (other !== outcome && other !== 'not-held') wrong.push(`${method} ${amount} ${event} ${longDate(day)}: ${outcome}, ${other}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(20);
});
