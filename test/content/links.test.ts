/** The list of links out of the site, and the script that asks whether they answer. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../scripts/commands/links.ts';
import { link, links, linkTo } from '../../src/site/links.ts';
import { documents } from '../../src/site/sources.ts';
import ways from '../../src/content/ways.json' with { type: 'json' };
import authorities from '../../src/content/authorities.json' with { type: 'json' };

/** Every page, component and text of ours, by path. */
const ours = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:astro|mdx|tsx?)$/.test(path))
  .map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }));

test('the addresses sent out in April 2022 stand unwrapped', () => {
  expect([...links.values()].filter(({ seen }) => seen.includes('April 2022')).map(({ href }) => href)).toEqual([
    'https://a127-pip.nyc.gov/webapp/PRDPCW/SelfService',
    'https://www1.nyc.gov/site/mocs/systems/about-go-to-passport.page',
    'https://www1.nyc.gov/site/mocs/systems/doing-business-with-nyc.page',
    'https://passport.cityofnewyork.us/page.aspx/en/rfp/request_browse_public',
    'https://www1.nyc.gov/site/mocs/systems/passport-user-materials.page',
    'https://mocssupport.atlassian.net/servicedesk/customer/portal/8',
  ]);
});

test('no address stands twice', () => {
  const all = [...links.values()].map(({ href }) => href);
  expect(all.filter((href, at) => all.indexOf(href) !== at)).toEqual([]);
});

test('every link a page names is on the list, and every link on the list is used', () => {
  const named = ours.flatMap(({ text }) => [...text.matchAll(/<Leaves\s+to="([^"]*)"/g)].map((match) => match[1] as string));
  const used = new Set([
    ...named,
    ...Object.values(ways.sources).map((source) => source.link),
    ...[...documents.values()].flatMap((document) => document.link ?? []),
    ...Object.values(authorities).flatMap(({ source }) => ('url' in source ? linkTo(source.url) : [])),
  ]);
  expect(named.filter((id) => !links.has(id))).toEqual([]);
  expect([...links.keys()].filter((id) => !used.has(id))).toEqual([]);
});

test('no page or component writes an address of its own', () => {
  expect(ours.filter(({ text }) => /href="https?:|\]\(https?:/.test(text)).map(({ path }) => path)).toEqual([]);
});

test.each([
  ['an id', () => link('nowhere'), 'nowhere'],
  ['an address', () => linkTo('https://example.org/'), 'https://example.org/'],
])('%s that is not on the list stops the build', (_, ask, name) => {
  expect(ask).toThrow(name);
});

describe('the script', () => {
  const at = 'https://example.org/page';
  test.each([
    ['answers', 'a page that answers', { ok: true, status: 200, url: at }, 'status 200'],
    ['answers', 'a page that only gains a slash', { ok: true, status: 200, url: `${at}/` }, 'status 200'],
    ['moved', 'a page that sends elsewhere', { ok: true, status: 200, url: 'https://example.org/new' }, 'now https://example.org/new'],
    ['fails', 'a page that is gone', { ok: false, status: 404, url: at }, 'status 404'],
  ])('says %s of %s', async (state, _, answer, says) => {
    expect(await check(at, async () => answer)).toEqual({ state, says });
  });

  test('says fails, and why, where nobody answers', async () => {
    const refused = async (): Promise<never> => {
      throw new TypeError('fetch failed', { cause: new Error('no such host') });
    };
    expect(await check(at, refused)).toEqual({ state: 'fails', says: 'no such host' });
  });
});
