/**
 * `npm run bench`: how many assessments a second, for the whole law and for the routes of § 3-08 alone, on the same
 * 100,000 random cases. Each figure is the median of five runs. Take figures of one machine and one run together.
 */
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { assess, lawOn, toFacts, WAYS, type Case, type Facts } from '../../src/rules/index.ts';
import { decideMicropurchase, decideMwbeSmallPurchase, decideSmallPurchase } from '../../src/rules/3-08-small-purchases-limits.ts';
import { weighOn } from '../../src/rules/earlier-law.ts';
import '../../src/rules/earlier/register.ts';
import { anyCase } from '../../test/helpers/any-case.ts';

const SEED = 308;
const RUNS = 5;
const OF_3_08 = [WAYS['micropurchase'], WAYS['small-purchase'], WAYS['mwbe-small-purchase']];

/** The middle of the runs' figures. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Items a second, as the median of five runs after one that warms up. @param work gives a number, so that nothing is left out */
export function rate<Item>(items: readonly Item[], work: (item: Item) => number): { perSecond: number; sum: number } {
  const run = (): { seconds: number; sum: number } => {
    const start = process.hrtime.bigint();
    let sum = 0;
    for (const item of items) sum += work(item);
    return { seconds: Number(process.hrtime.bigint() - start) / 1e9, sum };
  };
  const { sum } = run();
  return { perSecond: items.length / median(Array.from({ length: RUNS }, () => run().seconds)), sum };
}

/** The whole law: routes, findings, questions and their dates. */
export const wholeLaw = (input: Case): number => assess(input).findings.length;

/** The three ways of § 3-08 on facts that are ready: those that are allowed. */
export function routesOf308(facts: Facts): number {
  let allowed = 0;
  for (const way of OF_3_08) if (weighOn(way, facts, lawOn(facts, way.lawOn).date).outcome === 'allowed') allowed += 1;
  return allowed;
}

/** The route of § 3-08 decided, all three ways, before it is put into words: those that are allowed. */
export function decisionsOf308(facts: Facts): number {
  const on = lawOn(facts, WAYS['micropurchase'].lawOn).date;
  let allowed = 0;
  for (const decide of [decideMicropurchase, decideSmallPurchase, decideMwbeSmallPurchase])
    if (decide(facts, on).outcome === 'allowed') allowed += 1;
  return allowed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const number = Number(process.argv[2] ?? 100_000);
  const cases = fc.sample(anyCase, { seed: SEED, numRuns: number });
  const facts = cases.map(toFacts);
  const whole = rate(cases, wholeLaw);
  const routes = rate(facts, routesOf308);
  const decided = rate(facts, decisionsOf308);
  const words = (figure: number): string => Math.round(figure).toLocaleString('en-US').padStart(12);
  console.log(
    `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus()[0]?.model.trim()}, ${availableParallelism()} cores (one is used)`,
  );
  console.log(`${number.toLocaleString('en-US')} random cases, seed ${SEED}, median of ${RUNS} runs`);
  console.log(`${words(whole.perSecond)} assessments a second: the whole law (${(whole.sum / number).toFixed(1)} findings a case)`);
  console.log(
    `${words(decided.perSecond)} cases a second: the route of § 3-08 decided, without its words (${(decided.sum / number).toFixed(2)} allowed a case)`,
  );
  console.log(
    `${words(routes.perSecond)} cases a second: the three ways of § 3-08 with their sentences and reasons (${(routes.sum / number).toFixed(2)} allowed a case)`,
  );
}
