/** Every link and anchor inside the site resolves, under the base path it was built for; links to elsewhere are listed. */
import { describe, expect, inject, test } from 'vitest';
import { LEAVES, link, links } from '../../src/site/links.ts';
import { readGuides } from '../../scripts/commands/readability.ts';
import { decode, elsewhere, linkCheck, linksOf } from './link-check.ts';
import { BASE as base, guidePages, pages, source } from './pages.ts';

const broken = linkCheck(base);

describe.each(pages.map((path) => [path || 'home', path]))('%s', (_, path) => {
  test('every link and file inside the site is there', () => {
    const inside = linksOf(source(path)).filter((link) => !elsewhere(link));
    expect(inside.length).toBeGreaterThan(5);
    expect(inside.flatMap((link) => (broken(path, link) ? [`${link} ${broken(path, link)}`] : []))).toEqual([]);
  });
});

test('every guide has its page', () => {
  expect(guidePages).toEqual(['guides/', ...[...readGuides().keys()].map((name) => `guides/${name}/`)]);
});

/** What is wrong with each address outside the site that a page names; the page's own canonical address is not outside. */
function leaving(html: string): string[] {
  const listed = new Set([...links.values()].map(({ href }) => href));
  const marked = html
    .replace(/<link rel="canonical"[^>]*>/, '')
    .replace(/<a\s[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs, (whole, href: string, words: string) => {
      if (!elsewhere(decode(href))) return whole;
      const says = words.replace(/<[^>]*>/g, '').trim();
      return listed.has(decode(href)) && says.endsWith(LEAVES) && says.length > LEAVES.length + 2 ? '' : whole;
    });
  return linksOf(marked).filter(elsewhere);
}

test('every link to elsewhere is on the list, and says that it leaves', () => {
  const outside = new Set(pages.flatMap((path) => linksOf(source(path)).filter(elsewhere)));
  console.log(`links to elsewhere: ${outside.size}`);
  expect(pages.flatMap((path) => leaving(source(path)).map((href) => `${path}: ${href}`))).toEqual([]);
  // The sources page shows the whole list.
  const shown = new Set(linksOf(source('about/sources/')));
  expect([...links.values()].map(({ href }) => href).filter((href) => !shown.has(href))).toEqual([]);
});

test('an address that does not exist answers 404 with the sections to choose from', async () => {
  const answer = await fetch(`${inject('address')}3-99/`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('There is no page at this address');
});

describe('the check of links to elsewhere bites', () => {
  const href = link('pip').href;
  test.each([
    ['a link that does not say so', `<a href="${href}">Open PIP</a>`, [href]],
    ['a link that says nothing else', `<a href="${href}">${LEAVES}</a>`, [href]],
    ['an address that is not on the list', `<a href="https://example.org/">A page ${LEAVES}</a>`, ['https://example.org/']],
    ['an address that is not https', `<a href="http://example.org/">A page ${LEAVES}</a>`, ['http://example.org/']],
    ['a picture from elsewhere', `<img src="https://example.org/a.png" alt="">`, ['https://example.org/a.png']],
    ['nothing where it is on the list and says so', `<a class="x" href="${href}">Open PIP <span>${LEAVES}</span></a>`, []],
  ])('on %s', (_, html, found) => {
    expect(leaving(html)).toEqual(found);
  });
});

describe('the check bites', () => {
  test.each([
    ['a page that is not there', `${base}3-99/`, 'leads to no page or file'],
    ['an anchor that is not there', `${base}3-05/#z`, 'names no anchor there'],
    ['an anchor that is not on the page itself', '#z', 'names no anchor there'],
    ['an address without a slash at the start', 'elsewhere/', 'is not under the base path'],
  ])('on %s', (_, link, why) => {
    expect(broken('3-05/', link)).toBe(why);
  });
});
