import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { plan, type Bound, type Milestone } from '../src/plan/index.ts';
import { addDays, assess, daysBetween, METHODS, whyNoEdition, type Case } from '../src/rules/index.ts';
import { anyCase } from './any-case.ts';
import { anyWholeCase } from './any-form.ts';
import { naivePlan, STEPS_OF, type NaiveDays } from './naive-plan.ts';

const CASES = 20_000;

const SECTION: Record<string, string> = { 'sole-source': '3-05', emergency: '3-06', accelerated: '3-07', 'small-purchase': '3-08', 'mwbe-small-purchase': '3-08', micropurchase: '3-08', intergovernmental: '3-09', cooperative: '3-09', 'prequalified-list': '3-10', 'demonstration-project': '3-11' };
const WAYS: Record<string, string[]> = { 'sealed-bids': ['solicitation', 'bidOpening'], proposals: ['solicitation', 'bidOpening'], 'negotiated-acquisition': ['intentNotice', 'negotiations'], 'small-purchase': ['intentNotice', 'solicitation'], other: ['intentNotice', 'solicitation'], 'sole-source': ['determination', 'determinationCopy', 'intentNotice', 'negotiations'] };
const day = (days: number): string => addDays('2025-06-02', days);
const shaped: fc.Arbitrary<Case> = fc
  .tuple(
    fc.oneof({ weight: 1, arbitrary: anyCase }, { weight: 3, arbitrary: anyWholeCase }),
    fc.constantFrom(...METHODS),
    fc.record({ from: fc.nat({ max: 700 }), spread: fc.constantFrom(25, 90, 400), keep: fc.constantFrom(1, 2, 3, 6, 1000), plain: fc.boolean(), asOf: fc.boolean() }),
  )
  .map(([input, method, { from, spread, keep, plain, asOf }]): Case => {
    // The days drawn, brought near one another, and so many of them left out.
    const dates = Object.entries(input.dates ?? {})
      .map(([event, date]) => [event, daysBetween('2015-06-01', date)] as const)
      .filter(([event, drawn]) => drawn % keep === 0 && STEPS_OF[method]?.includes(event) && (input.facts?.other?.displacement === true || !['displacementReasons', 'councilHearing'].includes(event)))
      .map(([event, drawn]) => [event, day(from + (drawn % spread))]);
    const { asOf: asked, funding, agencyKind, closures, entries, facts, ...rest } = input;
    void closures; void entries;
    const own = SECTION[method] as '3-05';
    const ownFacts = { ...(facts?.[own] ? { [own]: facts[own] } : {}), ...(facts?.other ? { other: facts.other } : {}) };
    return {
      ...rest,
      ...(Object.keys(ownFacts).length ? { facts: ownFacts } : {}),
      ...(plain ? {} : { funding, agencyKind }),
      amount: input.amount ?? '600000.00',
      category: input.category ?? 'goods',
      method,
      ...(asOf || asked ? { asOf: day(from) } : {}),
      dates: Object.fromEntries(dates) as Case['dates'],
    } as Case;
  });

const ofBounds = ({ earliest, latest, beside }: Milestone): NaiveDays => {
  const ends = { first: earliest?.day, firstOther: earliest?.other?.day, last: latest?.day, lastOther: latest?.other?.day, beside: beside?.[0]?.day };
  return Object.fromEntries(Object.entries(ends).filter(([, one]) => one !== undefined));
};

const ORDER = ['determination','determinationCopy','intentNotice','solicitation','negotiations','bidOpening','displacementReasons','councilHearing','award','commentNotice','purchaseOrder','execution','comptrollerFiling','registration','awardNotice'];
const laterGiven = (input: Case, event: string): boolean => ORDER.indexOf(event) >= 0 && ORDER.slice(ORDER.indexOf(event) + 1).some((one) => (input.dates as any)?.[one] !== undefined);
const emptyWindow = (n: NaiveDays): boolean => n.first !== undefined && n.last !== undefined && n.last < n.first;

test('differ', () => {
  const t = Date.now();
  const counts = new Map<string, { n: number; ex: unknown }>();
  let same = 0, bugs = 0;
  for (const drawn of fc.sample(shaped, { seed: 312, numRuns: Number(process.env.N ?? 4000) })) {
    let input = drawn;
    const look = () => new Map(assess(input).findings.filter((f) => f.route === input.method || f.route === null).map((one) => [one.id as string, one.outcome === 'unknown' && !one.lacks?.length ? 'arguable' : one.outcome]));
    let outcomes = look();
    if (outcomes.get('charter-312:displacement-reasons') === 'unknown') {
      input = { ...input, facts: { ...input.facts, other: { ...input.facts?.other, displacement: false } } };
      outcomes = look();
    }
    const det = outcomes.get(input.method === 'sole-source' ? '3-05(b):determination' : '3-11(c):determination');
    if (['sole-source', 'demonstration-project'].includes(input.method!) && !['required', 'needs-determination'].includes(det ?? '')) {
      const { determination, determinationCopy, intentNotice, negotiations, ...dates } = input.dates ?? {};
      void determination; void determinationCopy; void intentNotice; void negotiations;
      input = { ...input, dates };
      outcomes = look();
    }
    if (outcomes.get('charter-312:displacement-reasons') !== 'required') {
      const { displacementReasons, councilHearing, ...dates } = input.dates ?? {};
      void displacementReasons; void councilHearing;
      input = { ...input, dates };
      outcomes = look();
    }
    { // One thing binds: an order or a contract.
      const byOrder = input.dates?.purchaseOrder !== undefined || input.facts?.['3-07']?.byPurchaseOrder === true || input.facts?.['3-09']?.byPurchaseOrder === true;
      const drop = new Set<string>();
      if (byOrder) { drop.add('execution'); if (input.method !== 'accelerated') {  drop.add('comptrollerFiling'); drop.add('registration'); } }
      if (input.method === 'accelerated') {
        const way = input.facts?.['3-07']?.sourceSelection ?? 'sealed-bids';
        input = { ...input, facts: { ...input.facts, '3-07': { ...input.facts?.['3-07'], sourceSelection: way } } };
        const keep = WAYS[way]!;
        for (const e of ['determination', 'determinationCopy', 'intentNotice', 'negotiations', 'solicitation', 'bidOpening']) if (!keep.includes(e)) drop.add(e);
      }
      if (['not-required', undefined].includes(outcomes.get(['mwbe-small-purchase'].includes(input.method!) ? '3-08(c)(1)(i):public-hearing' : 'charter-326:comment'))) drop.add('commentNotice');
      if ((input.dates?.pqlDecisionReceived ?? '9') < (input.dates?.pqlDecisionMailed ?? '0')) drop.add('pqlDecisionReceived');
      if (input.method === 'accelerated' && outcomes.get('3-07(h)(1)(i):solicitation-notice') === 'not-required') for (const e of ['determination', 'determinationCopy', 'intentNotice', 'negotiations', 'solicitation', 'bidOpening']) drop.add(e);
      input = { ...input, dates: Object.fromEntries(Object.entries(input.dates ?? {}).filter(([e]) => !drop.has(e))) };
      const f = (input.facts as any)?.[SECTION[input.method!]!];
      if (f?.byPurchaseOrder === false && input.dates?.purchaseOrder) delete f.byPurchaseOrder;
      outcomes = look();
    }
    const notice = outcomes.get(input.method === 'sole-source' ? '3-05(c)(1)(i):notice-of-intent' : '3-11(e)(1):notice-of-intent');
    if (['sole-source', 'demonstration-project'].includes(input.method!) && notice !== 'required') {
      const { intentNotice, ...dates } = input.dates ?? {};
      void intentNotice;
      input = { ...input, dates };
      outcomes = look();
    }
    const M = (process.env.M ?? '').split(','); if (process.env.M && !M.includes(input.method!)) continue;
    const naive = naivePlan(input, (id) => outcomes.get(id));
    const planned = new Map(plan(input).map((one) => [one.event as string, one]));
    const start = naive['solicitation']?.first;
    if (input.method === 'accelerated' && input.dates?.solicitation === undefined && start !== undefined && whyNoEdition(start)) continue;
    if (['intergovernmental','cooperative','mwbe-small-purchase'].includes(input.method!) && input.dates?.purchaseOrder && input.dates.award) continue;
    if (input.method === 'accelerated' && input.dates?.purchaseOrder && input.dates.registration && input.facts?.['3-07']?.byPurchaseOrder !== true) continue;
    for (const event of new Set([...planned.keys(), ...Object.keys(naive)])) {
      const one = planned.get(event);
      const p = one ? ofBounds(one) : {};
      const n = naive[event] ?? {};
      for (const end of ['first', 'firstOther', 'last', 'lastOther', 'beside'] as const) {
        if (p[end] === n[end]) { if (p[end]) same++; continue; }
        if (p[end] === undefined && (one?.withheld || (input.dates?.commentNotice !== undefined && input.dates.commentNotice > (input.dates.execution ?? input.dates.purchaseOrder ?? '9')) || laterGiven(input, event) || emptyWindow(n))) continue;
        if (end !== 'first' && emptyWindow(n)) continue;
        if (event === 'pqlNotice' && end === 'lastOther' && p[end] && whyNoEdition(p[end]!)) { bugs++; continue; }
        if (event === 'termEnd' && input.facts?.['3-11']?.extensionMonths !== undefined && input.facts['3-11'].termMonths === undefined) continue;
        if (event === 'implementation' && end === 'first' && p.first && n.first! > p.first) { bugs++; continue; }
        const key = `${input.method} ${event} ${end} ${p[end] ? (n[end] ? 'both' : 'plan only') : one?.withheld ? 'naive only (withheld)' : 'naive only'}`;
        const had = counts.get(key) ?? { n: 0, ex: undefined };
        had.n++;
        const size = JSON.stringify(input).length;
        if (!had.ex || (had.ex as any).size > size) had.ex = { size, p: p, n: n, input, w: one?.withheld?.says, from: one?.earliest?.from, lfrom: one?.latest?.from };
        counts.set(key, had);
      }
    }
  }
  console.log('same', same, 'implementation', bugs, Date.now() - t, 'ms');
  for (const [key, { n }] of [...counts].sort((a, b) => b[1].n - a[1].n)) console.log(n, key);
  for (const [key, { n, ex }] of [...counts].sort((a, b) => b[1].n - a[1].n).slice(0, Number(process.env.S ?? 12))) { console.log('----', n, key); console.log(JSON.stringify(ex)); }
});
