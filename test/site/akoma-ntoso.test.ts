/** The sections as Akoma Ntoso: well-formed for a real parser, every id from the law, every word equal to it. And what search engines read. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { sitemap } from '../../scripts/integrations/sitemap.ts';
import lawFile from '../../src/content/law.json' with { type: 'json' };
import { NAMESPACE } from '../../src/law/akoma-ntoso.ts';
import { launch } from './browser.ts';
import { pages, source } from './pages.ts';

const home = inject('address');
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
});
afterAll(() => browser.close());

interface Read {
  id: string;
  marker: string;
  text: string;
  parent: string;
}

/** Every provision of a file in its order: its designator and words as a parser finds them, and what it stands in; or why it cannot be read. */
const read = (xml: string): Promise<Read[] | string> =>
  page.evaluate(
    ([file, namespace]) => {
      const found = new DOMParser().parseFromString(file ?? '', 'text/xml');
      const error = found.querySelector('parsererror');
      if (error) return error.textContent ?? 'not well-formed';
      const own = (of: Element, name: string): string => [...of.children].find(({ localName }) => localName === name)?.textContent ?? '';
      const inside = [...found.getElementsByTagNameNS(namespace ?? '', '*')];
      return inside
        .filter(({ localName }) => ['subdivision', 'paragraph', 'subparagraph', 'clause'].includes(localName))
        .concat(inside.filter(({ localName, parentElement }) => localName === 'p' && parentElement?.localName === 'wrapUp'))
        .map((one) => {
          const closing = one.localName === 'p';
          const parent = closing ? one.parentElement?.parentElement : one.parentElement;
          const words = closing ? [one.textContent ?? ''] : [own(one, 'heading'), own(one, 'intro') || own(one, 'content')].filter(Boolean);
          return {
            id: one.getAttribute('eId') ?? '',
            marker: closing ? '' : own(one, 'num'),
            text: words.join(' '),
            parent: parent?.getAttribute('eId') ?? '',
          };
        });
    },
    [xml, NAMESPACE],
  );

const file = async (section: string): Promise<string> => (await fetch(`${home}${section}.akn.xml`)).text();

describe.each(Object.keys(lawFile.sections))('§ %s', (section) => {
  const held = Object.entries(lawFile.provisions).filter(([, one]) => one.section === section);
  const idOf = (id: string): string => {
    const one = lawFile.provisions[id as keyof typeof lawFile.provisions] as { anchor: string } | undefined;
    return one ? `sec_${section}__${one.anchor}` : `sec_${section}`;
  };

  test('is the law to the letter, each provision in its place', async () => {
    const found = await read(await file(section));
    expect(found).toBeInstanceOf(Array);
    const byId = new Map((found as Read[]).map((one) => [one.id, one]));
    expect(byId.size).toBe((found as Read[]).length);
    expect([...byId.keys()].sort()).toEqual(held.map(([id]) => idOf(id)).sort());
    for (const [id, { marker, text, parent }] of held)
      expect([id, byId.get(idOf(id))]).toEqual([id, { id: idOf(id), marker, text, parent: idOf(parent) }]);
  });

  test('is linked from the section’s page, which says in JSON-LD what it is', () => {
    const html = source(`${section}/`);
    expect(html).toMatch(new RegExp(`href="[^"]*/${section}\\.akn\\.xml"`));
    const [, body = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(body)).toMatchObject({
      '@type': 'Legislation',
      legislationIdentifier: `9 RCNY § ${section}`,
      legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
    });
  });
});

describe('the check bites', () => {
  test('on a file that is not well-formed', async () => {
    expect(await read((await file('3-05')).replace('</heading>', ''))).toEqual(expect.any(String));
  });
  test('on a changed letter', async () => {
    const found = (await read((await file('3-05')).replace('only one source', 'only one sauce'))) as Read[];
    expect(found.find(({ id }) => id === 'sec_3-05__a')?.text).not.toBe(lawFile.provisions['3-05(a)'].text);
  });
});

describe('the sitemap', () => {
  test('holds the whole address of every page but the one for what is missing', async () => {
    const paths = pages.filter((path) => path !== '404.html' && !/^embed\/./.test(path));
    const xml = sitemap('https://rules.example', '/procurement/', [...paths, '404.html', 'embed/method/']);
    const found = await page.evaluate(
      (text) => [...new DOMParser().parseFromString(text, 'text/xml').querySelectorAll('loc')].map((one) => one.textContent),
      xml,
    );
    expect(found).toEqual(paths.map((path) => `https://rules.example/procurement/${path}`).sort());
    expect(found).toContain('https://rules.example/procurement/3-05/');
  });

  test('is not written without an address of the site', async () => {
    if (process.env['SITE_URL']) return;
    expect((await fetch(`${home}sitemap.xml`)).status).toBe(404);
  });
});
