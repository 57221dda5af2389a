/** axe with every rule it has, in a page whose own policy is not loosened for it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/**
 * The looks in which every page and a case of every calculator are held to have no violation. The first is asked for everything;
 * the others, of the same page at the same width, for colors: what a page says and how it is laid out hang on no color scheme,
 * which a test of its own holds.
 */
export const LOOKS = [
  { name: 'light', asks: 'all', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', asks: 'colors', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colors', asks: 'colors', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Where it is asked first, in every frame of the page: brought along to each page that is opened, it took two thirds of that page's
 * time. The browser's own protocol brings it, so no policy has to be loosened for the test.
 */
async function bringAxe(at: Page | Frame): Promise<void> {
  const isPage = 'frames' in at;
  const context = isPage ? at.context() : at.page().context();
  for (const frame of isPage ? at.frames() : [at]) {
    if (await frame.evaluate(() => 'axe' in globalThis)) continue;
    const session = isPage && frame === at.mainFrame() ? await context.newCDPSession(at) : undefined;
    await (session?.send('Runtime.evaluate', { expression: SOURCE }) ?? frame.evaluate(SOURCE));
    await session?.detach();
  }
}

/** As axe has it (4.14) for AAA, without the lower bound below which it leaves a text to the rule for AA. */
const CONTRAST = {
  ...{ ignoreUnicode: true, ignoreLength: false, ignorePseudo: false, pseudoSizeThreshold: 0.25 },
  ...{ boldValue: 700, boldTextPt: 14, largeTextPt: 18, shadowOutlineEmMax: 0.1, textStrokeEmMin: 0.03 },
  contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } },
};

/**
 * What contrast hangs on, of every text that is shown in a part of the page: its color, size and weight, the color of the text that it
 * stands in, and what is painted behind it, layer by layer. Where one text has no violation, another of the same look has none.
 * The page keeps the texts, in the same order.
 */
const looksOf = (at: Page | Frame, within: string): Promise<string[]> =>
  at.evaluate((place) => {
    const layers = new Map<Element | null, string>([[null, '']]);
    const layersOf = (element: Element | null): string => {
      const known = layers.get(element);
      if (known !== undefined || !element) return known ?? '';
      const style = getComputedStyle(element);
      const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position, zIndex } = style;
      const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position, zIndex].join(' ');
      const under = layersOf(element.parentElement);
      const all = under.endsWith(`|${own}`) ? under : `${under}|${own}`;
      layers.set(element, all);
      return all;
    };
    const isText = (element: Element): boolean =>
      (/^(?:input|select|textarea)$/.test(element.localName) ||
        [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim())) &&
      element.checkVisibility({ visibilityProperty: true });
    const texts = [...document.querySelectorAll(`:is(${place}), :is(${place}) *`)].filter(isText);
    (globalThis as unknown as { texts: Element[] }).texts = texts;
    return texts.map((element) => {
      const { color, fontSize, fontWeight, textShadow, textDecorationLine, webkitTextStrokeWidth } = getComputedStyle(element);
      const around = getComputedStyle(element.parentElement ?? element).color;
      return `${[color, around, fontSize, fontWeight, textShadow, textDecorationLine, webkitTextStrokeWidth].join(' ')}${layersOf(element)}`;
    });
  }, within);

/** Looks of texts in which axe found no violation, in this file's tests. */
const clean = new Set<string>();

/**
 * Rules that look at one element beside others: they are asked of all of a part, unless all that they look at stood so in this page
 * when it had no violation. The rest are not asked again of what stood in this page to the letter then.
 */
const OF_SEVERAL = /^(?:accesskeys|aria-valid-attr-value|duplicate-id.*|frame-title.*|heading-order|landmark-.*|skip-link)$/;

/** Rules that hang on how a page is laid out: they are asked of all of it at each width. */
const OF_LAYOUT = /^(?:target-size|scrollable-region-focusable)$/;

/** Rules for the page as a whole, by what of it is shown. */
const OF_PAGE = /^(?:bypass|page-has-heading-one|region)$/;

/** Ask only for a second look by a person: none of them can find a violation. */
const FOR_REVIEW = ['hidden-content', 'identical-links-same-purpose'];

/**
 * Each violation as "rule: the elements", in the page or in a part of it; what a frame of another origin holds is asked of that
 * frame. Every rule is on, those for AAA and those still on trial too. Contrast takes most of axe's time, and is looked at once for
 * texts of one look, as the room of a target is for those set alike: the rule for AAA, which leaves to that for AA what is fainter still, is asked for all of it. The page's style
 * sheets are read where all of the page is asked. Asked again of a page that had none, at another width, a rule that hangs on no
 * layout is asked of what is shown there alone.
 * @param asks every rule, or those about color: see LOOKS
 */
export async function violations(at: Page | Frame, within = 'html', asks: 'all' | 'colors' = 'all'): Promise<string[]> {
  const looks = await looksOf(at, within);
  const unseen = looks.flatMap((look, at) => (clean.has(look) ? [] : [at]));
  if (asks === 'colors' && unseen.length === 0) return [];
  await bringAxe(at);
  const found = await at.evaluate(
    async ([place, contrast, asked, unseen, several, forReview, layout, page]) => {
      type Rules = { rules: { id: string; selector: string }[] };
      const { axe, texts } = globalThis as unknown as {
        axe: typeof axeCore & { seen?: Set<string>; shown?: Set<Element>; _audit: Rules };
        texts: Element[];
      };
      axe.configure({ checks: [{ id: 'color-contrast-enhanced', options: contrast }] });
      const colors = new Set(axe.getRules(['cat.color']).map(({ ruleId }) => ruleId));
      const ask = async (context: axeCore.ElementContext, isAsked: (rule: string) => boolean): Promise<string[]> => {
        const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: isAsked(ruleId) }]));
        const { violations } = await axe.run(context, { rules, resultTypes: ['violations'], selectors: false, preload: place === 'html' });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
      };
      const isColor = (rule: string): boolean => colors.has(rule) && rule !== 'color-contrast';
      const inColor = unseen.length ? await ask({ include: unseen.flatMap((at) => texts[at] ?? []) }, isColor) : [];
      if (asked === 'colors') return inColor;
      const isWhole = (rule: string): boolean => !colors.has(rule) && new RegExp(several).test(rule);
      const isRest = (rule: string): boolean => !colors.has(rule) && !forReview.includes(rule);
      // Rules for the page as a whole are asked only where all of it is.
      if (place === 'html') {
        const shown = new Set([...document.body.querySelectorAll('*')].filter((one) => one.checkVisibility({ visibilityProperty: true })));
        const before = axe.shown;
        const isNew = (one: Element | null): boolean => one !== null && shown.has(one) && !before?.has(one);
        const isChanged = [...shown].some(isNew) || [...(before ?? [])].some((one) => !shown.has(one));
        const fresh = [...shown].filter((one) => isNew(one) && !isNew(one.parentElement));
        const ofShown = (rule: string): boolean => isChanged && (isWhole(rule) || new RegExp(page).test(rule));
        const found = before
          ? [
              ...(await ask(place, (rule) => new RegExp(layout).test(rule) || ofShown(rule))),
              ...(fresh.length ? await ask({ include: fresh }, (rule) => isRest(rule) && !isWhole(rule)) : []),
            ]
          : await ask(place, (rule) => isWhole(rule) || isRest(rule));
        if (!found.length) axe.shown = shown;
        return [...inColor, ...found];
      }
      const seen = (axe.seen ??= new Set());
      /** An element without what is in it, but for what kinds of elements stand in it. */
      const frame = (one: Element): string =>
        `${(one.cloneNode(false) as Element).outerHTML}${[...new Set([...one.children].map(({ localName, role }) => `${localName} ${role}`))].join()}`;
      const parts = [...document.querySelectorAll(place)];
      const fresh: Element[] = [];
      const look = (one: Element): void => {
        if (seen.has(one.outerHTML)) return;
        if (!one.childElementCount || !seen.has(frame(one))) fresh.push(one);
        else for (const child of one.children) look(child);
      };
      parts.forEach(look);
      /** The rules that find an element to look at: the browser itself is asked first, which takes no time. */
      const withElements = (among: readonly Element[]): Set<string> =>
        new Set(
          axe._audit.rules
            .filter(({ selector }) => among.some((one) => one.matches(selector) || one.querySelector(selector)))
            .map(({ id }) => id),
        );
      const forAll = withElements(parts);
      const forFresh = withElements(fresh);
      /** What the size and the room of a target hang on: how it is made and set, and what stands on either side of it. */
      const setting = (one: Element | null): string => (one ? `${one.localName} ${one.className} ${getComputedStyle(one).display}` : '');
      const targets = parts.flatMap((part) => [
        ...part.querySelectorAll('a, button, input, select, textarea, summary, [tabindex], [role]'),
      ]);
      // What is 24 px wide and high has room enough of its own.
      const rooms = targets.flatMap((one) => {
        const { width, height } = one.getBoundingClientRect();
        if (width >= 24 && height >= 24) return [];
        const around = [one, one.parentElement, one.previousElementSibling, one.nextElementSibling].map(setting);
        return [...around, Math.min(Math.round(width), 24), Math.min(Math.round(height), 24)].join('|');
      });
      if (rooms.every((room) => seen.has(room))) forFresh.delete('target-size');
      /** What the rules that look at one element beside others look at: ids and what points at them, headings in order, landmarks, frames, keys. */
      const inAll = parts.flatMap((part) => [...part.querySelectorAll('*')]);
      const ids = inAll.flatMap(({ id }) => id || []);
      const POINTING = ['controls', 'labelledby', 'describedby', 'owns', 'activedescendant', 'flowto', 'details', 'errormessage'];
      const pointed = inAll.flatMap((one) => POINTING.flatMap((name) => one.getAttribute(`aria-${name}`)?.split(/\s+/) ?? []));
      const headings = inAll.filter((one) => one.matches('h1, h2, h3, h4, h5, h6, [role=heading]') && one.checkVisibility());
      const levels = headings.map((one) => one.getAttribute('aria-level') ?? one.localName);
      const LANDMARKS = 'main, nav, aside, header, footer, form, section, search, iframe, [role], [accesskey]';
      const nameOf = (one: Element): string =>
        one.getAttribute('aria-label') ??
        document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent ??
        one.getAttribute('title') ??
        '';
      const landmarks = inAll.filter((one) => one.matches(LANDMARKS));
      const kinds = landmarks.map((one) => `${one.localName} ${one.role} ${one.getAttribute('accesskey')}`);
      const named = landmarks.map((one, at) => `${kinds[at]} ${nameOf(one)}`);
      const beside = [
        `twice: ${ids.filter((id, at) => ids.indexOf(id) !== at).join()}`,
        `nowhere: ${pointed.filter((id) => id && !document.getElementById(id)).join()}`,
        ...levels.map((level, at) => `heading: ${levels[at - 1]} ${level}`),
        ...kinds.map((kind) => `landmark: ${kind} in ${landmarks[kinds.indexOf(kind)]?.parentElement?.localName}`),
        ...named.flatMap((one, at) => (named.indexOf(one) === at ? [] : `named alike: ${one}`)),
        `skips: ${inAll.some((one) => one.matches('.skip'))}`,
      ];
      const isBesideSeen = beside.every((one) => seen.has(one));
      const all = [...inColor, ...(isBesideSeen ? [] : await ask(place, (rule) => isWhole(rule) && forAll.has(rule)))];
      if (fresh.length) all.push(...(await ask({ include: fresh }, (rule) => isRest(rule) && !isWhole(rule) && forFresh.has(rule))));
      if (!all.length) {
        for (const one of [...rooms, ...beside]) seen.add(one);
        for (const part of parts)
          for (const one of [part, ...part.querySelectorAll('*')]) {
            seen.add(frame(one));
            if (one.outerHTML.length < 20_000) seen.add(one.outerHTML);
          }
      }
      return all;
    },
    [within, CONTRAST, asks, unseen, OF_SEVERAL.source, FOR_REVIEW, OF_LAYOUT.source, OF_PAGE.source] as const,
  );
  if (!found.length) for (const look of looks) clean.add(look);
  return found;
}
