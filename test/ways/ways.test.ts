/**
 * The ways beyond the text held: their data is as it must be, each statement has its source and, where its text may have
 * changed, its mark; no verdict allows anything; and no case is left without a next step.
 */
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { grade } from '../../scripts/commands/readability.ts';
import authorities from '../../src/content/authorities.json' with { type: 'json' };
import json from '../../src/content/ways.json' with { type: 'json' };
import { assess } from '../../src/rules/index.ts';
import { CURRENT } from '../../src/site/current-rules.ts';
import { link } from '../../src/site/links.ts';
import { METHOD_PAGES, SECTION_PAGES } from '../../src/site/page-of.ts';
import {
  asksOf,
  citeOfStatement,
  isMarked,
  MARK,
  markOf,
  sourceOf,
  SOURCES,
  VERDICT_WORDS,
  WAY_IDS,
  WAYS_FROM,
  WAYS_TO_BUY,
  weighWays,
  type Statement,
} from '../../src/ways/index.ts';
import { SECTIONS_IN_SHORT } from '../../src/ways/sections.ts';
import { WAYS_ON_PAGE } from '../../src/ways/on-page.ts';
import { sectionsSchema, waysOnPageSchema, waysSchema } from '../../src/ways/schema.ts';
import { anyCase } from '../helpers/any-case.ts';
import { anyWholeCase } from '../helpers/any-form.ts';

const isStatement = (one: unknown): one is Statement => typeof one === 'object' && one !== null && 'says' in one && 'of' in one;
/** Every statement of ways.json, with the path to it. */
function statements(of: unknown, path = ''): [string, Statement][] {
  if (isStatement(of)) return [[path, of]];
  if (typeof of !== 'object' || of === null) return [];
  return Object.entries(of).flatMap(([key, one]) => statements(one, `${path}/${key}`));
}
const all = [...statements(json.ways), ...statements(WAYS_ON_PAGE), ...statements(SECTIONS_IN_SHORT)];
const anyOne = fc.oneof(anyCase, anyWholeCase);

describe('ways.json', () => {
  test('is as schema.ts wants it, with a hundred statements and more', () => {
    expect(() => waysSchema.parse(json)).not.toThrow();
    expect(() => waysOnPageSchema.parse(WAYS_ON_PAGE)).not.toThrow();
    expect(() => sectionsSchema.parse(SECTIONS_IN_SHORT)).not.toThrow();
    expect(Object.keys(SECTIONS_IN_SHORT)).toEqual([...SECTION_PAGES]);
    expect(all.length).toBeGreaterThan(130);
    expect(WAY_IDS).toHaveLength(14);
  });

  test('every statement is read from an entry of the related law, of its document’s date', () => {
    const entries = authorities as Readonly<
      Record<string, { source: { asOf: string | null }; confidence: string; mayHaveChanged: boolean }>
    >;
    for (const [path, one] of all) {
      if (one.of === 'board-notices') continue;
      const entry = entries[one.of];
      expect([path, entry !== undefined]).toEqual([path, true]);
      const source = SOURCES[sourceOf(one)];
      expect([path, entry?.mayHaveChanged]).toEqual([path, source.mayHaveChanged]);
      // Later Charter readings only confirm: an entry last read in May is of no later wording.
      expect((entry?.source.asOf ?? '') <= source.asOf).toBe(true);
      expect(entry?.confidence).toBe(source.confidence);
    }
  });

  test('the current text of each source has an address on the list of links, and the mark names the day of the text', () => {
    for (const { link: id } of Object.values(SOURCES)) expect(link(id).href).toMatch(/^https:/);
    for (const [id, one] of Object.entries(CURRENT)) expect([link(id).href, link(id).name]).toEqual([one.href, one.name]);
    expect(Object.values(SOURCES).filter(({ link: id }) => !(id in CURRENT))).toEqual([]);
    expect([MARK, WAYS_FROM]).toEqual(['in our words, from the rule text as of January 1, 2020', '2020-01-01']);
    expect(all.filter(([, one]) => one.of === 'board-notices').map(([, one]) => markOf(one))).toContain('Known by its title only');
    expect(all.filter(([, one]) => one.of.startsWith('ppb-')).every(([, one]) => isMarked(one))).toBe(true);
    // A statement of the Charter is marked where its citation goes on to the Rules.
    const ofCharter = all.filter(([, one]) => one.of.startsWith('charter-'));
    expect(ofCharter.filter(([, one]) => isMarked(one)).map(([, { at }]) => at)).toEqual(
      ofCharter.flatMap(([, { at }]) => (/§ [1-4]-/.test(at) ? [at] : [])),
    );
    expect(ofCharter.some(([, one]) => isMarked(one))).toBe(true);
  });

  test('sentences are short and say nothing twice at one way', () => {
    const long = all.flatMap(
      ([path, { says }]) =>
      says.split(/(?<=[.?!]) (?=[A-Z§])/).filter((sentence) => sentence.split(/\s+/).length > 25).map((sentence) => `${path}: ${sentence}`), // prettier-ignore
    );
    expect(long).toEqual([]);
    for (const way of WAY_IDS) {
      const said = [...WAYS_TO_BUY[way].least, ...WAYS_TO_BUY[way].more].flatMap((one) => ('says' in one ? one.says : one.rule));
      expect(new Set(said).size).toBe(said.length);
    }
  });

  test('read at grade 10 or below, and at 8 or below where they speak to a vendor', () => {
    const cut = (all: readonly Statement[]) => all.flatMap(({ says }) => says.split(/(?<=[.?!]) (?=[A-Z§])/));
    const graded = [
      ...WAY_IDS.map((way) => [way, grade(cut(statements(WAYS_TO_BUY[way]).map(([, one]) => one)))] as const),
      ...Object.entries(SECTIONS_IN_SHORT).map(([section, one]) => [section, grade(cut(statements(one).map(([, said]) => said)))] as const),
    ];
    const vendors = grade(cut(WAY_IDS.flatMap((way) => [...Object.values(WAYS_TO_BUY[way].vendor), ...(WAYS_ON_PAGE[way]?.vendor ?? [])])));
    console.log(`  grades: vendors ${vendors.toFixed(1)}; ${graded.map(([name, one]) => `${name} ${one.toFixed(1)}`).join(', ')}`);
    expect(vendors).toBeLessThanOrEqual(8);
    expect(graded.filter(([, one]) => one > 10)).toEqual([]);
  });

  test('a condition begins with “Possible if”, names who decides, and nothing is called allowed', () => {
    for (const way of WAY_IDS)
      for (const one of Object.values(WAYS_TO_BUY[way].possible))
        expect([one.says.startsWith('Possible if '), !!one.who]).toEqual([true, true]);
    const verdicts = WAY_IDS.flatMap((way) => Object.values({ ...WAYS_TO_BUY[way].usual, ...WAYS_TO_BUY[way].unfit }));
    expect(verdicts.filter(({ says }) => /\ballowed\b|\byou may use\b/i.test(says))).toEqual([]);
    expect(Object.values(VERDICT_WORDS)).toEqual(['Usual method', 'Possible if …', 'Does not fit']);
  });

  test('pages of sections lead to ways that are there; a citation reads as one', () => {
    expect(Object.values(METHOD_PAGES).filter((id) => !(WAY_IDS as string[]).includes(id))).toEqual([]);
    expect(citeOfStatement(WAYS_TO_BUY.proposals.decides)).toBe('Charter § 312(b), § 317(a)');
    expect(citeOfStatement(WAYS_TO_BUY.innovative.decides)).toBe('§ 3-12(b)(1); Charter § 322');
  });
});

describe('any case', () => {
  test('every way has one verdict, the usual one stands first, and a usual way is never beside an allowed small purchase, but outside the Rules', () => {
    fc.assert(
      fc.property(anyOne, (input) => {
        const assessment = assess(input);
        const weighing = weighWays(input, assessment);
        if (weighing === null) return assessment.routes.some(({ lawOn }) => lawOn.date < WAYS_FROM);
        const { usual, ways } = weighing;
        const small = assessment.routes.filter(({ section }) => section === '3-08');
        return (
          new Set(ways.map(({ way }) => way)).size === WAY_IDS.length &&
          ways.length === WAY_IDS.length &&
          ways.every(({ verdict }, place) => (verdict === 'usual') === (place === 0 && usual?.kind === 'way')) &&
          (usual?.kind === 'method'
            ? small.some(({ method, outcome }) => method === usual.method && outcome === 'allowed')
            : input.funding === 'not-covered' || small.every(({ outcome }) => outcome !== 'allowed'))
        );
      }),
      { numRuns: 2000, seed: 16 },
    );
  });

  test('there is a next step: a usual method, a duty of the usual way, a question, a doubt, or a determination', () => {
    fc.assert(
      fc.property(anyOne, (input) => {
        const assessment = assess(input);
        const weighing = weighWays(input, assessment);
        // Before the text that is known there is none to act by, and every answer says so.
        if (weighing === null) return true;
        const { usual } = weighing;
        if (usual?.kind === 'method') return true;
        if (usual?.kind === 'way')
          return asksOf(usual.way, input).some((one) => one.kind === 'statement' || one.finding.outcome !== 'not-required');
        return (
          assessment.questions.length > 0 ||
          assessment.doubts.length > 0 ||
          assessment.routes.some(({ decision }) => decision !== undefined)
        );
      }),
      { numRuns: 2000, seed: 317 },
    );
  });

  test('what any way asks can be told of it, with a reason, and the rules answer as they do for the ten methods', () => {
    fc.assert(
      fc.property(anyOne, fc.constantFrom(...WAY_IDS), (input, way) =>
        asksOf(way, input).every((one) => one.kind === 'statement' || (one.finding.because.length > 0 && one.finding.says.length > 0)),
      ),
      { numRuns: 1000, seed: 319 },
    );
  });

  test('every condition and every reason of ways.json is reached by some case', () => {
    const reached = new Set<Statement>();
    const cases = [
      ...fc.sample(anyOne, { numRuns: 3000, seed: 312 }),
      ...fc
        .sample(anyOne, { numRuns: 3000, seed: 313 })
        .map((one) => ({ ...one, asOf: '2026-11-28', amount: '2400000.00', awardAmount: '2400000.00' })),
    ];
    for (const input of cases) for (const { because } of weighWays(input, assess(input))?.ways ?? []) reached.add(because);
    const unreached = WAY_IDS.flatMap((way) =>
      (['usual', 'possible', 'unfit'] as const).flatMap((kind) =>
        Object.entries(WAYS_TO_BUY[way][kind]).flatMap(([key, one]) => (reached.has(one) ? [] : `${way}/${kind}/${key}`)),
      ),
    );
    expect(unreached).toEqual([]);
  });
});
