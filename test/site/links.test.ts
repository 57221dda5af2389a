/** Every link and anchor inside dist/ resolves, under the base path it was built for; links to elsewhere are listed. */
import { describe, expect, inject, test } from 'vitest';
import { elsewhere, linkCheck, linksOf } from './link-check.ts';
import { pages, source } from './pages.ts';

const base = (process.env['BASE_PATH'] ?? '/').replace(/\/?$/, '/');
const broken = linkCheck(base);

describe.each(pages.map((path) => [path || 'home', path]))('%s', (_, path) => {
  test('every link and file inside the site is there', () => {
    const inside = linksOf(source(path)).filter((link) => !elsewhere(link));
    expect(inside.length).toBeGreaterThan(5);
    expect(inside.flatMap((link) => (broken(path, link) ? [`${link} ${broken(path, link)}`] : []))).toEqual([]);
  });
});

test('links to elsewhere are https, and few enough to read', () => {
  const outside = [...new Set(pages.flatMap((path) => linksOf(source(path)).filter(elsewhere)))].sort();
  console.log(`links to elsewhere:\n${outside.join('\n')}`);
  expect(outside.filter((link) => !link.startsWith('https://'))).toEqual([]);
});

test('an address that does not exist answers 404 with the sections to choose from', async () => {
  const answer = await fetch(`${inject('address')}3-99/`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('There is no page at this address');
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
