/** The law in the built pages: equal to the oracle to the letter, in order, copied clean, readable without JavaScript. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { LAW_FOLDER, readLaw } from '../../src/law/parse.ts';
import authorities from '../../src/content/authorities.json' with { type: 'json' };
import oracle from '../second/oracle/provisions.json' with { type: 'json' };
import { launch } from './browser.ts';
import { pages, sectionPages, source } from './pages.ts';

const law = readLaw(LAW_FOLDER);
const home = inject('address');
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
const idsOf = (section: string): string[] => Object.keys(law.provisions).filter((id) => law.provisions[id]?.section === section);
/** A provision with everything inside it, as it reads: one line each. */
const linesOf = (id: string): string[] => {
  const { marker, text, inside } = law.provisions[id] as (typeof law.provisions)[string];
  return [marker ? `${marker} ${text}` : text, ...inside.flatMap(linesOf)];
};

interface Placed {
  anchor: string;
  own: string;
}
/** What the browser would copy if a reader selected the element, once its listeners have seen the selection. */
const selected = (page: Page, selector: string): Promise<string> =>
  page.evaluate(async (at) => {
    const element = document.querySelector(at);
    const selection = getSelection();
    if (!element || !selection) throw new Error(`nothing at ${at}`);
    const range = document.createRange();
    range.selectNodeContents(element);
    selection.removeAllRanges();
    selection.addRange(range);
    await new Promise((done) => setTimeout(done, 50));
    return selection.toString();
  }, selector);

let browser: Browser;
let page: Page;
let plain: Page;
const words = new Map<string, Placed[]>();

beforeAll(async () => {
  browser = await launch();
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  plain = await browser.newPage({ javaScriptEnabled: false });
  for (const path of sectionPages) {
    await plain.goto(home + path);
    words.set(path.slice(0, 4), await placed(plain));
  }
});
afterAll(() => browser.close());

/** Every provision of a page in the order it stands: its anchor, and its own words, with scripts off. */
async function placed(from: Page): Promise<Placed[]> {
  const owns = await from.locator('[data-own]').all();
  const anchors = await from.locator(':has(> [data-own])').all();
  expect(anchors).toHaveLength(owns.length);
  return Promise.all(
    owns.map(async (own, at) => ({ anchor: (await anchors[at]?.getAttribute('id')) ?? '', own: (await own.textContent()) ?? '' })),
  );
}

describe('the law in the built pages, with JavaScript off', () => {
  test('there is a page for each of the seven sections', () => {
    expect(sectionPages).toEqual(Object.keys(law.sections).map((section) => `${section}/`));
  });

  test.each(oracle.sections)('§ $section holds every provision once, at its anchor, in the order of the law', ({ section }) => {
    expect(words.get(section)?.map(({ anchor }) => anchor)).toEqual(idsOf(section).map((id) => law.provisions[id]?.anchor));
  });

  test.each(oracle.sections.flatMap(({ section, provisions }) => provisions.map((p) => [p.id, section, `${p.marker} ${p.text}`])))(
    '%s reads to the letter',
    (id, section, wanted) => {
      const { anchor, marker, text } = law.provisions[id as string] ?? {};
      const own = words.get(section as string)?.find((one) => one.anchor === anchor)?.own;
      expect(folded(own ?? '')).toBe(wanted);
      expect(`${marker} ${text}`).toBe(wanted);
    },
  );

  test.each(['3-10(d)/after-1', '3-10(l)(2)/after-1', '3-10(l)(2)/after-2'])('%s reads to the letter', (id) => {
    const [parent, nth] = id.split('/after-') as [string, string];
    const continues = oracle.sections.flatMap((s) => s.provisions).find((p) => p.id === parent) as { continues?: string[] };
    const own = words.get('3-10')?.find(({ anchor }) => anchor === law.provisions[id]?.anchor)?.own;
    expect(folded(own ?? '')).toBe(continues.continues?.[Number(nth) - 1]);
    expect(folded(own ?? '')).toBe(law.provisions[id]?.text);
  });

  test('the test sees a single changed letter', () => {
    const own = words.get('3-05')?.[0]?.own ?? '';
    expect(folded(own.replace('shall', 'Shall'))).not.toBe(folded(own));
  });

  test.each(sectionPages)('%s shows its title, its history as printed, its source, its contents and its law', async (path) => {
    await plain.goto(home + path);
    const section = path.slice(0, 4);
    const { title, history, amendments, top } = law.sections[section] as (typeof law.sections)[string];
    expect(folded((await plain.locator('h1').textContent()) ?? '')).toBe(`§ ${section} ${title}`);
    expect(await plain.locator('.printed').textContent()).toBe(history ?? 'None printed for this section.');
    expect(await plain.locator('.sources').textContent()).toContain('American Legal Publishing');
    expect(await plain.locator('.sources time').first().getAttribute('datetime')).toBe(amendments.at(-1)?.effective ?? '2020-01-01');
    expect(await plain.locator('.contents a').evaluateAll((links) => links.map((a) => a.getAttribute('href')))).toEqual(
      top.map((id) => `#${law.provisions[id]?.anchor}`),
    );
    expect(await plain.locator('[data-law] h2').count()).toBe(top.length);
    expect(await plain.locator('[data-own]').last().isVisible()).toBe(true);
    expect(await plain.locator('[data-law] button').count()).toBe(0);
  });

  test.each(sectionPages)('%s leads to the section before and the section after', async (path) => {
    await plain.goto(home + path);
    const at = sectionPages.indexOf(path);
    const href = async (rel: string): Promise<string | null> => {
      const link = plain.locator(`a[rel=${rel}]`);
      return (await link.count()) ? new URL((await link.getAttribute('href')) ?? '', home).href : null;
    };
    expect(await href('prev')).toBe(at ? home + sectionPages[at - 1] : null);
    expect(await href('next')).toBe(at < sectionPages.length - 1 ? home + sectionPages[at + 1] : null);
  });
});

describe('on every page', () => {
  test.each(pages.map((path) => [path || 'home', path]))('%s: ids are unique, and our words keep their spaces', async (_, path) => {
    await page.goto(home + path);
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const notes = await page.locator('[data-ours]').allTextContents();
    expect(notes.filter((note) => / [.,;:]/.test(note))).toEqual([]);
    // A word and a link, date or emphasis run together: the space between them was lost in the build.
    expect(source(path).match(/[\w.,:;](?:<(?:a|time|strong|em|code)\b[^>]*>)(?=\w)|<\/(?:a|time|strong|em|code)>\w/g) ?? []).toEqual([]);
  });

  test.each(sectionPages)('%s: every note of ours says that it is not the law, in fifty words or fewer', async (path) => {
    await page.goto(home + path);
    // What a word means is not part of the note: it opens only when it is asked for.
    const notes = await page.locator('.note:not(.change)').evaluateAll((all) =>
      all.map((one) => {
        const note = one.cloneNode(true) as Element;
        note.querySelectorAll('[popover]').forEach((means) => means.remove());
        return note.textContent ?? '';
      }),
    );
    for (const note of notes) {
      expect(note).toContain('not part of the Rules');
      expect(folded(note).split(' ').length - 6).toBeLessThanOrEqual(50);
      expect(note).not.toMatch(/\$\d/);
    }
    expect(notes.length).toBeGreaterThan(0);
  });
});

describe('other law', () => {
  interface Effect {
    at: string[];
    does: string;
    says: string;
    until?: string | null;
  }
  const effects = Object.entries(authorities as Record<string, { effects?: Effect[] }>)
    .flatMap(([id, { effects: all = [] }]) => all.flatMap((effect) => effect.at.map((at) => ({ ...effect, id, at }))))
    .sort((a, b) => a.at.localeCompare(b.at));

  /** What stands over an effect in force; what changes the words, or may have, is told without a click. */
  const HEADINGS: Record<string, [heading: string, told: boolean]> = {
    changes: ['Changed by other law', true],
    'may-have-reworded': ['Perhaps reworded since, an inference not checked', true],
    'fills-in': ['Related law', false],
    beside: ['Other law that also applies', false],
  };

  test('each effect stands directly under the provision it names, seen without a click, with a link to its authority', async () => {
    for (const { id, at, ...effect } of effects) {
      const { section, anchor } = law.provisions[at] ?? {};
      if (plain.url() !== `${home}${section}/`) await plain.goto(`${home}${section}/`);
      const says = effect.says.replaceAll(/\s+/g, ' ');
      const notice = plain.locator(`[id="${anchor}"] > [data-ours] p`, { hasText: says });
      expect([at, id, await notice.count()]).toEqual([at, id, 1]);
      const past = effect.until && effect.until < '2026-08-18';
      const [name, told] = past ? ['Previously modified by', false] : (HEADINGS[effect.does] ?? ['no such kind', false]);
      const heading = told ? notice.locator('strong') : notice.locator('xpath=../summary');
      expect(await heading.isVisible()).toBe(true);
      expect(await notice.isVisible()).toBe(told);
      expect(await heading.textContent()).toContain(name);
      expect(await notice.locator('a').getAttribute('href')).toMatch(new RegExp(`/authorities/#${id}$`));
      expect(await notice.evaluate((note) => note.closest('[data-own]'))).toBe(null);
    }
  });

  test('no notice stands anywhere else', async () => {
    let shown = 0;
    for (const path of sectionPages) {
      await plain.goto(home + path);
      shown += await plain.locator('.note.change p, .other p').count();
    }
    expect(shown).toBe(effects.length);
  });
});

describe('what is copied', () => {
  test.each([
    ['3-05(c)', '3-05/#c'],
    ['3-08(c)(1)', '3-08/#c-1'],
    ['3-10(l)(2)', '3-10/#l-2'],
    ['3-10(i)(3)', '3-10/#i-3-iii'],
  ])('%s gives the law’s words with their designators, line by line, and nothing of ours', async (id, path) => {
    await page.goto(home + path);
    await page.locator('.tools button').first().waitFor();
    const copied = (await selected(page, `#${law.provisions[id]?.anchor}`)).split('\n').map(folded).filter(Boolean);
    expect(folded(copied.join(' '))).toBe(folded(linesOf(id).join(' ')));
    // Below the subdivision's own heading, a provision is a line.
    for (const line of linesOf(id).slice(1)) expect(copied).toContain(line);
  });

  test('a whole section selected from its first word to its last is the section, without our notes', async () => {
    await page.goto(`${home}3-08/`);
    const copied = await page.evaluate(async () => {
      const own = document.querySelectorAll('[data-own]');
      const [first, last] = [own[0]?.querySelector('h2')?.firstChild, own[own.length - 1]?.lastChild];
      if (!first || !last) throw new Error('no law');
      getSelection()?.setBaseAndExtent(first, 0, last, last.textContent?.length ?? 0);
      await new Promise((done) => setTimeout(done, 50));
      return getSelection()?.toString() ?? '';
    });
    expect(folded(copied)).toBe(folded((law.sections['3-08']?.top ?? []).flatMap(linesOf).join(' ')));
  });

  test('a note can be copied by itself, with its label', async () => {
    await page.goto(`${home}3-08/`);
    expect(await selected(page, '.note:not(.change)')).toContain('not part of the Rules');
  });
});

describe('the tools of a provision', () => {
  const copiedText = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

  test('by keyboard: follow the designator, and the next three stops copy its citation, its text and its link', async () => {
    await page.goto(`${home}3-08/`);
    await page.locator('#c-1-iv > [data-own] .designator').focus();
    await page.keyboard.press('Enter');
    await page.locator('#c-1-iv > .tools').waitFor();
    for (let stop = 0; stop < 10; stop += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('.tools button'))) break;
    }
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Copy citation of § 3-08(c)(1)(iv)');
    await page.keyboard.press('Enter');
    await page.getByText('Copied: 9 RCNY § 3-08(c)(1)(iv)').waitFor();
    expect(await copiedText()).toBe('9 RCNY § 3-08(c)(1)(iv)');
    expect(await page.locator('.tools [role=status]').textContent()).toBe('Copied: 9 RCNY § 3-08(c)(1)(iv)');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Copied: the text with its citation').waitFor();
    expect((await copiedText()).split('\n')).toEqual([
      ...linesOf('3-08(c)(1)(iv)'),
      '9 RCNY § 3-08(c)(1)(iv), text in effect since September 22, 2024',
    ]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Copied: the link').waitFor();
    expect(await copiedText()).toBe(`${home}3-08/#c-1-iv`);
  });

  test('by mouse: they stand beside the paragraph the pointer rests on', async () => {
    await page.goto(`${home}3-05/`);
    await page.locator('#c-1-ii-B > [data-own]').hover();
    await page.locator('#c-1-ii-B > .tools').waitFor();
    await page.getByRole('button', { name: 'Copy citation of § 3-05(c)(1)(ii)(B)' }).click();
    await page.getByText('Copied: 9 RCNY').waitFor();
    expect(await copiedText()).toBe('9 RCNY § 3-05(c)(1)(ii)(B)');
  });

  test.each(['3-05(c)(1)', '3-10(m)', '3-08(e)'])('the text of § %s is copied whole, word for word, without our notes', async (id) => {
    await page.goto(`${home}${id.slice(0, 4)}/#${id.slice(5, -1).replaceAll(')(', '-')}`);
    await page.getByRole('button', { name: `Copy text and citation of § ${id}`, exact: true }).click();
    await page.getByText('Copied: the text').waitFor();
    const lines = (await copiedText()).split('\n');
    expect(lines.slice(0, -1)).toEqual(linesOf(id));
    expect(lines.at(-1)).toMatch(/^9 RCNY § \S+, text in effect since \w+ \d+, 20\d\d$/);
  });

  test('by touch: they come over the paragraph whose designator is tapped, in the screen also where it is long', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, hasTouch: true });
    const phone = await context.newPage();
    await phone.goto(`${home}3-05/`);
    await phone.locator('#c-1-ii-H > [data-own] .designator').tap();
    const box = await phone.locator('#c-1-ii-H > .tools').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 320).toBe(true);
    await phone.setViewportSize({ width: 390, height: 844 });
    await phone.goto(`${home}3-08/#c-1-iv`);
    const last = await phone.locator('#c-1-iv > .tools button').last().boundingBox();
    expect(last && last.y > 0 && last.y + last.height <= 844).toBe(true);
    await context.close();
  });

  test('a refused clipboard is said, with the words to copy', async () => {
    const context = await browser.newContext();
    const refused = await context.newPage();
    await refused.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } });
    });
    await refused.goto(`${home}3-05/#d`);
    await refused.getByRole('button', { name: 'Copy citation of § 3-05(d)' }).click();
    await refused.getByText('refused the clipboard').waitFor();
    expect(await selected(refused, '.tools code')).toBe('9 RCNY § 3-05(d)');
    await context.close();
  });

  test('an address that names nothing brings none', async () => {
    await page.goto(`${home}3-05/#no-such-place`);
    await page.reload();
    expect(await page.locator('.tools').count()).toBe(0);
  });
});

describe('the place an address points at', () => {
  test.each([
    ['light', 'none'],
    ['dark', 'none'],
    ['light', 'active'],
  ] as const)('is marked in %s with forced colors %s', async (colorScheme, forcedColors) => {
    await page.emulateMedia({ colorScheme, forcedColors });
    await page.goto(`${home}3-05/#c-1-ii-A`);
    const look = (at: string): Promise<string> =>
      page.locator(`${at} > [data-own]`).evaluate((own) => {
        const { backgroundColor, outlineColor, outlineStyle } = getComputedStyle(own);
        return matchMedia('(forced-colors: active)').matches ? `${outlineStyle} ${outlineColor}` : backgroundColor;
      });
    expect(await look('#c-1-ii-A')).not.toBe(await look('#c-1-ii-B'));
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
  });
});
