/** The trial as a reader sees it: the copy with the invented amendment is built as of a day before it takes effect, and as of that day. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEarlier, readLaw } from '../../src/law/parse.ts';
import { assess, type Rules } from '../../src/rules/index.ts';
import { BEFORE, bringInRules, bringInText, copyOfProject, DAY, remove, run } from './trial-amendment.ts';
import { comparable, OF_TODAYS_TEXTS } from './trial-answers.ts';

const copy = mkdtempSync(join(tmpdir(), 'trial-site-'));
afterAll(() => remove(copy));

const build = (day: string): void => {
  process.env['PPB_DAY'] = day;
  const { status, said } = run(copy, 'node_modules/astro/bin/astro.mjs', 'build', '--outDir', `dist-${day}`);
  delete process.env['PPB_DAY'];
  if (status !== 0) throw new Error(said.slice(-3_000));
};

beforeAll(() => {
  copyOfProject(copy);
  bringInText(copy);
  run(copy, 'scripts/commands/law.ts');
  bringInRules(copy);
  run(copy, 'scripts/commands/ids.ts');
  // The single file has a weight of its own, which is not what is tried here.
  const path = join(copy, 'scripts/integrations/single-file.ts');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/SINGLE_FILE_LIMIT = [\d_]+/, 'SINGLE_FILE_LIMIT = 900_000'));
  build('2026-11-28');
  build(DAY);
}, 400_000);

const page = (day: string, path: string): string => readFileSync(join(copy, `dist-${day}`, path, 'index.html'), 'utf8');
const wordsOf = (html: string): string => html.replace(/<script.*?<\/script>/gs, '').replace(/<[^>]*>/g, '').replace(/&#39;/g, "'").replace(/&quot;/g, '"').replace(/&nbsp;/g, ' ').replace(/&amp;/g, '&').replace(/\s+/g, ' '); // prettier-ignore
const paragraph = (html: string, anchor: string): string => wordsOf(html.slice(html.indexOf(`id="${anchor}"`) - 5).slice(0, 12_000));

/** The micropurchase limit at the head of its history, in the table of the first page, and in a guide. */
function limits(day: string): (string | undefined)[] {
  const amounts = wordsOf(page(day, 'amounts'));
  return [
    /Micropurchase limit: goods and all services except construction (\$[\d,]+)/.exec(amounts)?.[1],
    /Micropurchase: goods and all services except construction [^$]*(\$[\d,]+)/.exec(wordsOf(page(day, '')))?.[1],
    /Micropurchase, up to (\$[\d,]+ \([^)]*\))/.exec(wordsOf(page(day, 'guides/choose-a-method')))?.[1],
  ];
}

describe('before the day', () => {
  test('the page has today’s words under today’s numbers, and a band that says what is coming', () => {
    const html = page('2026-11-28', '3-08');
    expect(html).toMatch(/Text in effect since <time datetime="2024-09-22">/);
    expect(html).toMatch(/data-coming="2027-03-01".*A new text takes effect on.*\/3-08\/2027-03-01\/#what-changed/s);
    expect(paragraph(html, 'c-1-iv')).toMatch(/^.{0,40}\(iv\) M\/WBE Small Purchases\./);
    expect(paragraph(html, 'c-1-ii')).toContain('$20,000 or less');
    expect(html).not.toContain('Neighborhood Purchases');
    expect(html).not.toContain('data-once');
  });

  test('nothing else of the site says a word of it but the page of changes, the search and the data', () => {
    for (const path of ['', 'rules', 'amounts', 'guides/mwbe-firms', 'calculators/method', '3-05', '3-07']) expect(page('2026-11-28', path)).not.toMatch(/Neighborhood Purchases|the borough of the vendor/); // prettier-ignore
  });

  test('the limits are those of the day, on every page that prints one', () => {
    expect(limits('2026-11-28')).toEqual(['$20,000', '$20,000', '$20,000 (at least from March 1, 2016 to February 28, 2027)']);
  });

  test('the coming text has its page, marked as such, with what changes word by word', () => {
    const html = page('2026-11-28', '3-08/2027-03-01');
    expect(html).toMatch(/Takes effect on\s*<time datetime="2027-03-01">/);
    expect(html).toMatch(/<del>\$20,000 <\/del><ins>\$25,000 <\/ins>/);
    expect(html).toContain('§ 3-08(c)(1)(v), § 3-08(c)(1)(iv) before');
    expect(html).toContain('§ 3-08(c)(1)(iii), new');
    expect(html).not.toContain('data-pagefind-body');
  });
});

test('rules.js, alone, answers a day before it as it did, and its day by the new text', async () => {
  const outside = (await import(pathToFileURL(join(copy, 'dist-2026-11-28/rules.js')).href)) as Pick<Rules, 'assess'>;
  const differ = OF_TODAYS_TEXTS.filter((one) => JSON.stringify(comparable(outside.assess(one))) !== JSON.stringify(comparable(assess(one)))); // prettier-ignore
  expect(differ).toEqual([]);
  const ways = ['2027-02-28', DAY].map((asOf) => outside.assess({ asOf, category: 'goods', amount: '24000.00' }).routes.find(({ method }) => method === 'micropurchase')); // prettier-ignore
  expect(ways.map((way) => way?.outcome)).toEqual(['not-allowed', 'allowed']);
});

describe('from the day on', () => {
  test('the limits are the new ones, without a line changed', () => {
    expect(limits(DAY)).toEqual(['$25,000', '$25,000', '$25,000 (since March 1, 2027)']);
  });

  test('the page has the new words, and a number that meant another paragraph says so', () => {
    const html = page(DAY, '3-08');
    expect(html).toMatch(/Text in effect since <time datetime="2027-03-01">/);
    expect(html).not.toContain('data-coming');
    expect(paragraph(html, 'c-1-ii')).toContain('$25,000 or less');
    expect(paragraph(html, 'c-1-iv')).toMatch(/Through February 28, 2027, § 3-08\(c\)\(1\)\(iv\) was what is now § 3-08\(c\)\(1\)\(v\)\./);
    expect(html).toContain(`href="/3-08/${BEFORE}/"`);
  });

  test('the earlier text keeps its address, its words and its anchors to the letter', () => {
    const html = page(DAY, `3-08/${BEFORE}`);
    expect(html).toMatch(/Earlier text, in effect from\s*<time datetime="2024-09-22">.*to February 28, 2027/s);
    const earlier = readEarlier(join(copy, 'src/content/law'))[`3-08@${BEFORE}`]?.provisions ?? {};
    expect(earlier).toEqual(
      Object.fromEntries(Object.entries(readLaw('src/content/law').provisions).filter(([id]) => id.startsWith('3-08'))),
    );
    const words = wordsOf(html);
    // A paragraph of its own that it names is meant as it numbers it.
    expect(html).toContain('<a href="#c-1-iv" class="short">subparagraph (c)(1)(iv)');
    for (const { anchor, text } of Object.values(earlier)) {
      expect(html).toContain(`id="${anchor}"`);
      expect(words).toContain(text.replace(/\s+/g, ' '));
    }
  });

  test('data files hold both texts', () => {
    const law = JSON.parse(readFileSync(join(copy, `dist-${DAY}`, 'law.json'), 'utf8')) as {
      provisions: Record<string, { text: string }>;
      texts: { section: string; from: string; until: string | null; provisions?: Record<string, { text: string; address: string }> }[];
    };
    expect(law.provisions['3-08(c)(1)(ii)']?.text).toContain('$25,000 or less');
    const old = law.texts.find(({ section, from }) => section === '3-08' && from === BEFORE);
    expect(old?.until).toBe('2027-02-28');
    expect(old?.provisions?.['3-08(c)(1)(iv)']).toMatchObject({ address: '3-08/2024-09-22/#c-1-iv' });
    const xml = (from: string): string => readFileSync(join(copy, `dist-${DAY}`, '3-08', `${from}.akn.xml`), 'utf8');
    expect([xml(BEFORE).includes('$20,000 or less'), xml(DAY).includes('$25,000 or less')]).toEqual([true, true]);
  });
});
