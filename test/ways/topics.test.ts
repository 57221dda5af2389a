/**
 * Questions beside the methods: each has a page in our words, dated and marked, with a next step, and the search leads there; what
 * no page tells leads to whom to ask. The questions are a contracting officer's, in the words in which they were asked.
 */
import { describe, expect, test } from 'vitest';
import authorities from '../../src/content/authorities.json';
import law from '../../src/content/law.json';
import terms from '../../src/content/terms.json';
import { grade } from '../../scripts/commands/readability.ts';
import { CALCULATOR_PAGES } from '../../src/case/calculator-pages.ts';
import { finder, type Hit } from '../../src/search/find.ts';
import { NOT_HELD } from '../../src/search/not-held.ts';
import { records, type OtherLaw, type Text } from '../../src/search/records.ts';
import { SITE_FORMS } from '../../src/search/site-form-names.ts';
import { pageOf } from '../../src/site/page-of.ts';
import type { Term } from '../../src/site/terms.ts';
import { LAWS_BESIDE } from '../../src/ways/beside.ts';
import { sourceOf, SOURCES, WAYS_TO_BUY, type Statement } from '../../src/ways/index.ts';
import { agencyDesksSchema, topicsSchema } from '../../src/ways/schema.ts';
import { SECTIONS_IN_SHORT } from '../../src/ways/sections.ts';
import { AGENCY_DESKS, TOPIC_IDS, TOPICS } from '../../src/ways/topics.ts';

const search = finder(records(law as Text, terms as Term[], authorities as OtherLaw, [...CALCULATOR_PAGES, ...SITE_FORMS], NOT_HELD));
const name = (hit: Hit | undefined): string => (hit ? `${hit.kind}:${hit.id}` : 'nothing');

const statementsOf = (data: unknown): Statement[] =>
  typeof data !== 'object' || data === null ? [] : 'of' in data && 'at' in data ? [data as Statement] : Object.values(data).flatMap(statementsOf); // prettier-ignore
const all = [...statementsOf(TOPICS), ...statementsOf(AGENCY_DESKS)];

describe('topics.json and agency-desks.json', () => {
  test('are as schema.ts wants them', () => {
    expect(() => topicsSchema.parse(TOPICS)).not.toThrow();
    expect(() => agencyDesksSchema.parse(AGENCY_DESKS)).not.toThrow();
    expect(all.length).toBeGreaterThan(50);
  });

  test('each statement is read from an entry of the related law, of its document’s date', () => {
    const entries = authorities as Readonly<Record<string, { source: { asOf: string | null }; confidence: string; mayHaveChanged: boolean }>>;
    for (const one of all) {
      const entry = entries[one.of];
      const source = SOURCES[sourceOf(one)];
      expect([one.says, entry?.mayHaveChanged, entry?.confidence]).toEqual([one.says, source.mayHaveChanged, source.confidence]);
      expect((entry?.source.asOf ?? '') <= source.asOf).toBe(true);
    }
  }); // prettier-ignore

  test('sentences are short, are said once in a topic, and are read at grade 10 or below', () => {
    const cut = (one: unknown) => statementsOf(one).flatMap(({ says }) => says.split(/(?<=[.?!:]) (?=[A-Z§])/));
    expect([...cut(TOPICS), ...cut(AGENCY_DESKS)].filter((one) => one.split(/\s+/).length > 25)).toEqual([]);
    for (const id of TOPIC_IDS) expect(new Set(cut(TOPICS[id])).size).toBe(cut(TOPICS[id]).length);
    const grades = TOPIC_IDS.map((id) => [id, grade(cut(TOPICS[id]))] as const);
    console.log(`  grades: ${grades.map(([id, one]) => `${id} ${one.toFixed(1)}`).join(', ')}`);
    expect(grades.filter(([, one]) => one > 10)).toEqual([]);
  });

  test('each topic has a next step, and §§ 4-02 and 4-04 are told in one', () => {
    for (const id of TOPIC_IDS) expect([id, TOPICS[id].opens.length > 0]).toEqual([id, true]);
    expect([pageOf('ppb-4-02'), pageOf('ppb-4-04'), pageOf('charter-824')]).toEqual(['/topics/change-order/', '/topics/renewal/', '/topics/lease/']); // prettier-ignore
  });

  test('nothing is called left out or freed where it is exempt: the words were read as “not on this site”', () => {
    const said = [...statementsOf(TOPICS), ...statementsOf(SECTIONS_IN_SHORT), ...statementsOf(WAYS_TO_BUY)].map(({ says }) => says);
    expect([...said, ...LAWS_BESIDE.map(({ says }) => says)].filter((one) => /\b(?:left out|fall away|step aside|frees)\b|\bno (?:purchases?|commodity)\b/.test(one))).toEqual([]); // prettier-ignore
  });

  test('what the seven sections do not govern says so in its first words, and who does', () => {
    expect(TOPICS.lease.lead.says).toMatch(/DCAS/);
    expect(TOPICS['city-grant'].lead.says).toMatch(/procurement contract/);
    expect(TOPICS.concession.lead.says).toMatch(/what the City buys/);
  });
});

describe('the search leads an agency’s question to its page', () => {
  test.each([
    ['software', '/topics/software/'],
    ['Software', '/topics/software/'],
    ['IT', '/topics/software/'],
    ['it', '/topics/software/'],
    ['IT services', '/topics/software/'],
    ['buy IT consulting', '/topics/software/'],
    ['information technology', '/topics/software/'],
    ['SaaS', '/topics/software/'],
    ['software license', '/topics/software/'],
    ['proposals for software', '/topics/software/'],
    ['lease', '/topics/lease/'],
    ['lease office space', '/topics/lease/'],
    ['rent', '/topics/lease/'],
    ['rent an office', '/topics/lease/'],
    ['real property', '/topics/lease/'],
    ['grant to a nonprofit', '/topics/city-grant/'],
    ['a grant by my agency to a nonprofit', '/topics/city-grant/'],
    ['give a grant', '/topics/city-grant/'],
    ['change order', '/topics/change-order/'],
    ['contract amendment', '/topics/change-order/'],
    ['extension', '/topics/change-order/'],
    ['renewal', '/topics/renewal/'],
    ['renewing a contract', '/topics/renewal/'],
    ['renew contract', '/topics/renewal/'],
    ['concession', '/topics/concession/'],
    ['franchise', '/topics/concession/'],
    ['human services extension', '/topics/continuing-services/'],
    ['human services continuation', '/topics/continuing-services/'],
    ['continuing human services after the term', '/topics/continuing-services/'],
    ['unauthorized purchase', '/topics/unauthorized-purchase/'],
    ['retroactive', '/topics/unauthorized-purchase/'],
    ['work begun before registration', '/topics/unauthorized-purchase/'],
    ['council member', '/methods/discretionary-award/'],
    ['discretionary', '/methods/discretionary-award/'],
    ['line item', '/methods/discretionary-award/'],
    ['task order', '/methods/task-orders/'],
    ['negotiated acquisition extension', '/methods/negotiated-acquisition/'],
    ['option year', '/topics/renewal/'],
    ['license agreement office', '/topics/lease/'],
    ['unregistered contract', '/topics/unauthorized-purchase/'],
    ['only one bid received', '/topics/bid-mistake/'],
    ['mistake in bid', '/topics/bid-mistake/'],
    ['assign contract', '/topics/assign-contract/'],
    ['novation', '/topics/assign-contract/'],
    ['assigning task orders', '/methods/task-orders/'],
    ['payroll', '/desks/#agencies'],
    ['budget', '/desks/#agencies'],
    ['City Record copy deadline', '/desks/#agencies'],
  ])('“%s”', (query, page) => expect(name(search.find(query)[0])).toBe(`calculator:${page}`));

  test('“lease” brings up what holds the word, and not “least” or “release”', () => {
    for (const hit of search.find('lease')) expect(hit.pieces.filter(({ marked }) => marked).map(({ text }) => text.toLowerCase()).filter((one) => !/^leas(?:e|es|ed|ing)$/.test(one))).toEqual([]); // prettier-ignore
    expect(search.find('DOES IT APPLY').map(name)).not.toContain('calculator:/topics/software/');
    // A slip of the finger is still mended.
    expect(search.find('purchse').length).toBeGreaterThan(0);
  });
});
