/**
 * `/offline/ppb-rulebook.html`: text, search, calculators and forms in one file that asks for nothing. Its text is that of the
 * built pages; its program is made from the same components, packed, and let run by its hash alone.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build, transform, type Plugin } from 'esbuild';
import law from '../../src/content/law.json' with { type: 'json' };
import { CALCULATOR_PAGES } from '../../src/case/calculator-pages.ts';
import type { OtherLaw } from '../../src/papers/causes.ts';
import { DRAFTS } from '../../src/papers/drafts/index.ts';
import { citesOf } from '../../src/papers/drafts/written-draft.ts';
import { CHARTER_AS_OF, longDate, RULES_AS_OF } from '../../src/rules/index.ts';
import { SECTIONS_RANGE } from '../../src/law/sections.ts';
import { TEXTS } from '../../src/law/texts.ts';
import { readCases } from '../../src/law/worked-cases.ts';
import { FOOTER, MENU, type Place } from '../../src/site/menu.ts';
import { WAY_IDS, WAYS_TO_BUY } from '../../src/ways/index.ts';
import { TOPIC_IDS, TOPICS } from '../../src/ways/topics.ts';
import { SECTION_NUMBERS_IN_SHORT, SECTIONS_IN_SHORT } from '../../src/ways/sections.ts';
import { editionOf, readHeld } from './law-edition.ts';
import { FILE as LICENSES, inShort } from './licenses.ts';
import { withoutReads } from './words-apart.ts';
import { between, escaped, text, type Site } from './single-file-text.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const at = (path: string): string => join(ROOT, path);

/** What the file may weigh, in bytes. Raised from 700,000: the pages of topics, and the words that they are found by, are in it. */
export const SINGLE_FILE_LIMIT = 800_000;
export const SINGLE_FILE = 'offline/ppb-rulebook.html';

/** Modules of the site that others stand in for here. */
const STAND_INS: Readonly<Record<string, string>> = {
  [at('src/site/address.ts')]: at('src/offline/file/address-in-file.ts'),
  [at('src/site/quote-address.ts')]: at('src/offline/file/quote-address-in-file.ts'),
  [at('src/site/choosers.ts')]: at('src/offline/file/stand-ins.ts'),
  [at('src/search/page-search.ts')]: at('src/offline/file/stand-ins.ts'),
  [at('src/search/box-style.ts')]: at('src/offline/file/stand-ins.ts'),
  [at('src/components/pictures/pictures-style.ts')]: at('src/offline/file/stand-ins.ts'),
  [at('src/components/papers/word-library.ts')]: at('src/offline/file/stand-ins.ts'),
  [at('src/components/papers/report-address.ts')]: at('src/offline/file/stand-ins.ts'),
  // While no earlier text is held there is nothing to load.
  ...(TEXTS.every(({ until }) => until === null) ? { [at('src/law/earlier-loaded.ts')]: at('src/offline/file/stand-ins.ts') } : {}),
};

const standIns: Plugin = {
  name: 'stand-ins',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir }) => {
      const other = STAND_INS[join(resolveDir, path)];
      return other === undefined ? undefined : { path: other };
    });
  },
};

/** What the program needs of the rules and of other law; the law itself it reads from the file's text. */
const slim: Plugin = {
  name: 'slim',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/src\/rules\/[^/]+\.ts$/ }, ({ path }) => ({ loader: 'ts', contents: withoutReads(path) }));
    onLoad({ filter: /\/content\/law\.json$/ }, () => ({
      loader: 'ts',
      contents: readFileSync(at('src/offline/file/law-in-file.ts'), 'utf8'),
    }));
    onLoad({ filter: /\/content\/authorities\.json$/ }, ({ path }) => {
      const all = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, OtherLaw>);
      const kept = all.map(([id, { cite, title, kind, source, from, until, effects }]) => [
        id,
        { cite, title, kind, source: { title: source.title }, from, until, effects: effects.map((one) => ({ at: one.at, from: one.from, until: one.until, says: one.says })) }, // prettier-ignore
      ]);
      return { loader: 'json', contents: JSON.stringify(Object.fromEntries(kept)) };
    });
  },
};

/** The program as one script, and the packages in it. @throws Error where it does not compile */
async function program(): Promise<{ code: string; packages: readonly string[] }> {
  const cases = readCases().map(({ stem, name, case: input }) => ({ stem, name, case: input }));
  const built = await build({
    entryPoints: [at('src/offline/file/single-file.tsx')],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    metafile: true,
    logLevel: 'silent',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'empty' },
    define: { PPB_EDITION: JSON.stringify(editionOf(readHeld())), PPB_CASES: JSON.stringify(cases) },
    plugins: [standIns, slim],
  });
  const inputs = Object.keys(built.metafile.inputs).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  return { code: built.outputFiles[0]?.text ?? '', packages: [...new Set(inputs)].sort() };
}

/** The styles that a page brings along, but for the one line that comes with each island. */
const stylesOf = (html: string): string[] =>
  [...html.matchAll(/<style>(?!astro-island)(.*?)<\/style>/gs)].map(([, css]) => (css as string).trim());

/**
 * The style of the pages that the file has, each sheet once, in the order in which they bring them; then what no page brings, since
 * the modules that need it ask for it.
 */
async function style(folder: string, held: ReadonlySet<string>): Promise<string> {
  const brought = [...held].flatMap((page) => stylesOf(readFileSync(join(folder, page, 'index.html'), 'utf8')));
  if (brought.length === 0) throw new Error(`expected styles in the pages of ${folder}, found none`);
  const later = readdirSync(join(folder, '_astro'))
    .filter((name) => name.endsWith('.css'))
    .sort();
  const sheets = [...new Set([...brought, ...later.map((name) => readFileSync(join(folder, '_astro', name), 'utf8').trim())])];
  // The bundler may put one sheet into another as well.
  const site = sheets.filter((one) => !sheets.some((other) => other !== one && other.includes(one))).join('\n');
  // What is a page's main part on the site is an article here.
  const own = site.replace(/(?<=^|[\s,{};])main(?=[\s,:>{])/g, 'main>article');
  return (
    await transform(`${own}\n${readFileSync(at('src/offline/file/single-file.css'), 'utf8')}`, {
      loader: 'css',
      minify: true,
      charset: 'utf8',
      legalComments: 'none',
    })
  ).code.trim();
}

const SCOPE = / data-astro-cid-(\w+)(?:="[^"]*")?/g;

/**
 * The sheet without what the file cannot show: a rule goes where each of its selectors needs a class that stands in none of its text.
 * A class that may be put together from parts stays, and so does a rule that says what is not there.
 * @param css one line, minified @param text all pages and the program
 */
export function withoutUnused(css: string, text: string): string {
  const classes = [...new Set([...css.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name as string))];
  const isMadeUp = (name: string): boolean =>
    [...name.matchAll(/-/g)].some(({ index }) => new RegExp(`${name.slice(0, index + 1)}(?:\\$|["'\`])`).test(text));
  const words = new Set(text.match(/[a-zA-Z][\w-]*/g));
  const unused = classes.filter((name) => !words.has(name) && !isMadeUp(name)).map((name) => new RegExp(`\\.${name}(?![\\w-])`));
  return css.replace(/(?<=^|[{}])([^{}@]+)\{[^{}]*\}/g, (rule, selectors: string) =>
    !selectors.includes(':not(') && selectors.split(',').every((one) => unused.some((each) => each.test(one))) ? '' : rule,
  );
}

/** A page's style is its article's here, not each element's: thousands of marks fewer. */
const article = (path: string, inside: string, stem = ''): string => {
  const scopes = [...new Set([...inside.matchAll(SCOPE)].map(([, name]) => `s-${name}`))];
  const stemmed = stem && ` data-stem="${stem}"`;
  return `<article id="${path}"${stemmed}${scopes.length ? ` class="${scopes.join(' ')}"` : ''}>${inside.replace(SCOPE, '')}</article>`;
};
const scopedByArticle = (css: string): string => css.replace(/\[data-astro-cid-(\w+)\]/g, ':is(.s-$1 *)');

const NEEDS_SCRIPT = '<p class="needs-script">This part needs the file’s own script, which is not running.</p>';
const lead = (title: string, says: string): string => `<h1>${escaped(title)}</h1><p class="lead">${escaped(says)}</p>`;
const view = (kind: string, name: string): string => `<div data-view="${kind}" data-name="${name}">${NEEDS_SCRIPT}</div>`;

/** Pages taken as they were built. */
const TEXT_PAGES = [
  ...Object.keys(law.sections).map((number) => `/${number}/`),
  '/calculators/',
  '/drafts/',
  '/amounts/',
  '/authorities/',
  '/glossary/',
];

/**
 * Pages of text that the program brings along, packed: what stands open in the file is the law. Without the script their places say
 * so, and name where the page is.
 */
const PACKED: ReadonlySet<string> = new Set(['/amounts/', '/authorities/', '/drafts/', '/glossary/']);

/** Pages whose form the program puts in. */
const FORM_PAGES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    CALCULATOR_PAGES.map(({ name, title, lead: says }) => [
      `/calculators/${name}/`,
      `${lead(title, says)}<div class="calculator-wide">${view('calculator', name)}</div>${view('examples', name)}`,
    ]),
  ),
  ...Object.fromEntries(
    DRAFTS.map((draft) => [
      `/drafts/${draft.name}/`,
      `${lead(draft.title, `${draft.says} ${citesOf(draft)}`)}<div class="calculator-wide">${view('draft', draft.name)}</div>`,
    ]),
  ),
  '/methods/': `${lead('Every way to buy', 'The methods whose text is here, and the ways to buy of other sections in our words.')}${view('ways', '')}${view('topics', '')}`,
  ...Object.fromEntries(
    TOPIC_IDS.map((topic) => [`/topics/${topic}/`, `${lead(TOPICS[topic].title, TOPICS[topic].lead.says)}${view('topic', topic)}`]),
  ),
  ...Object.fromEntries(
    WAY_IDS.map((way) => [`/methods/${way}/`, `${lead(WAYS_TO_BUY[way].title, WAYS_TO_BUY[way].what.says)}${view('way', way)}`]),
  ),
  ...Object.fromEntries(
    SECTION_NUMBERS_IN_SHORT.map((section) => [
      `/sections/${section}/`,
      `${lead(SECTIONS_IN_SHORT[section].title, SECTIONS_IN_SHORT[section].lead.says)}${view('section', section)}`,
    ]),
  ),
  '/readings/': `${lead('Open questions', 'Where the text can be read in two ways, we take the careful reading and say so in every answer that rests on it. Open a question to see our reading, the others, and the safe course.')}${view('readings', '')}`,
  '/check-a-notice/': `${lead('Check a notice', 'Mark which items a published notice has, and enter its dates: what is missing, what is arguable, and whether it was in time.')}<div class="calculator-wide">${view('notice', '')}</div>`,
};

/** A page's own heading, for its place. @throws Error where it has none */
function headingOf(html: string, page: string): string {
  const found = /<h1[^>]*>[\s\S]*?<\/h1>/.exec(html)?.[0];
  if (!found) throw new Error(`expected a heading in ${page}, found none`);
  return found;
}

/** The site's rules page is the file's first. */
const inFile = ({ name, path }: Place): Place => ({ name, path: path === '/rules/' ? '/' : path });
const listed = (places: readonly Place[], held: ReadonlySet<string>): string =>
  `<ul>${places
    .map(inFile)
    .filter(({ path }) => held.has(path))
    .map(({ name, path }) => `<li><a href="#${path}">${name}</a></li>`)
    .join('')}</ul>`;
/** The site's menu, and what stands at its foot, as far as the file has it. For vendors it has their calculator. */
const menu = (held: ReadonlySet<string>): string =>
  listed(
    MENU.map((one) => (one.path === '/vendors/' ? { ...one, path: '/calculators/vendor/' } : one)),
    held,
  );
const foot = (held: ReadonlySet<string>): string =>
  FOOTER.filter(({ places }) => places.some(({ path }) => held.has(path)))
    .map(({ heading, places }) => `<div><h2>${heading}</h2>${listed(places, held)}</div>`)
    .join('');

/**
 * What other law does to a paragraph stands at the paragraph, in this file too: the page of other law leads there and does not
 * say it a second time. What it does to no paragraph is left where it is.
 * @throws Error where the page has none: then its heading has changed
 */
function saidOnce(authorities: string): string {
  const page = authorities.replace(/<h4>How it affects the Rules<\/h4>\s*<ul>([\s\S]*?)<\/ul>/g, (all, list: string) => {
    const links = [...new Set(list.match(/<a href=[^>]*>[^<]*<\/a>/g) ?? [])];
    const everyEffectIsAtAParagraph = (list.match(/<li>/g) ?? []).length === (list.match(/<li>\s*[^<]*<a /g) ?? []).length;
    return links.length > 0 && everyEffectIsAtAParagraph ? `<p>How it affects the Rules is told at ${links.join(', ')}.</p>` : all;
  });
  if (page === authorities) throw new Error('/authorities/: expected “How it affects the Rules” under some of its entries');
  return page;
}

/**
 * Bytes as text, two characters from "#" to "}" for each thirteen bits: shorter by a thirteenth than base64.
 * src/offline/file/unpack.js reads it.
 */
function asText(bytes: Buffer): string {
  const digits: number[] = [];
  let held = 0;
  let bits = 0;
  const write = (thirteen: number): number => digits.push(35 + Math.floor(thirteen / 91), 35 + (thirteen % 91));
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < 13) continue;
    bits -= 13;
    write(held >> bits);
    held &= (1 << bits) - 1;
  }
  if (bits > 0) write(held << (13 - bits));
  const written = Buffer.from(digits).toString('latin1');
  if (/<\/script/i.test(written)) throw new Error('The packed program happens to end its own element: change anything in it.');
  return written;
}

const hash = (body: string): string => `'sha256-${createHash('sha256').update(body).digest('base64')}'`;

/** The whole file. @param site of which `held` is filled in here @throws Error where a page is not as expected */
export async function singleFile(site: Omit<Site, 'held'>): Promise<string> {
  const whole: Site = { ...site, held: new Set(['/', ...TEXT_PAGES, ...Object.keys(FORM_PAGES)]) };
  const edition = editionOf(readHeld());
  const home = site.home && site.home + site.base;
  const newer = home ? `<a href="${escaped(home)}">${escaped(home)}</a>` : 'the site where you got it';
  const sections = between(readFileSync(join(site.folder, 'rules/index.html'), 'utf8'), '<ul class="sections">', '</ul>', '/rules/')
    .replace(/href="([^"]*)"/g, (_, href: string) => `href="#/${href.slice(site.base.length)}"`)
    .replace(/\s+/g, ' ');
  const [rules, charter] = [longDate(RULES_AS_OF), longDate(CHARTER_AS_OF)];
  const start = `<h1>The PPB Rules, §§ ${SECTIONS_RANGE}</h1>
<p class="lead">The text of 9 RCNY §§ ${SECTIONS_RANGE} word for word, with search, calculators and forms, in one file that needs no network.</p>
<p>Start from the purchase: <a href="#/calculators/method/">which method fits, and what must be done by when</a>. Or read the section:</p>
<ul class="sections">${sections}</ul>
<h2>What this file is</h2>
<p>§§ ${SECTIONS_RANGE} as of ${rules}, the Charter as of ${charter}; edition ${edition.rules}. It does not change by itself: look for a newer one at ${newer}.</p>
<p>It asks no network for anything, and nothing you type leaves it. Guides, the record of what changed and Word files are on the site only.</p>
<p id="no-program" hidden><strong>The calculators and the search do not run in this browser</strong>: it is too old, or scripts are off. All of the Rules’ text is here; limits, other law and the glossary are on the site.</p>`;
  const missing = `<article id="not-here" hidden><h1>Not in this file</h1><p>That page is on the site only: ${newer}. <a href="#/">Back to the Rules</a></p></article>`;
  const articles = TEXT_PAGES.map((page) => {
    const inside = page === '/authorities/' ? saidOnce(text(page, whole)) : text(page, whole);
    return { page, html: article(page, inside, law.sections[page.slice(1, -1) as keyof typeof law.sections]?.stem) };
  });
  const body = [
    article('/', start),
    ...articles.map(({ page, html }) => (PACKED.has(page) ? article(page, `${headingOf(html, page)}${NEEDS_SCRIPT}`) : html)),
    ...Object.entries(FORM_PAGES).map(([page, inside]) => article(page, inside)),
    missing,
  ].join('\n');
  const { code, packages } = await program();
  const css = withoutUnused(scopedByArticle(await style(site.folder, whole.held)), `${body}${code}${JSON.stringify(articles)}`);
  const unpack = (await transform(readFileSync(at('src/offline/file/unpack.js'), 'utf8'), { minify: true, charset: 'utf8', legalComments: 'none' })).code.trim(); // prettier-ignore
  const brought = articles.filter(({ page }) => PACKED.has(page)).map(({ page, html }) => [page, html]);
  const packed = gzipSync(`${code}\0${JSON.stringify(brought)}`, { level: 9, memLevel: 9 });
  const mark = readFileSync(join(site.folder, 'mark.svg')).toString('base64');
  const policy = [
    "default-src 'none'",
    `script-src ${hash(unpack)} ${hash(code)}`,
    `style-src ${hash(css)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types ppb',
  ].join('; ');
  return `<!doctype html>
<!-- With code of ${inShort(packages)}, each under its license: see ${LICENSES} on the site. -->
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="PPB Rulebook, edition ${edition.rules}, rules as of ${RULES_AS_OF}">
<title>PPB Rulebook, one file: rules as of ${rules}</title>
<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${mark}">
<style>${css}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="site-header">
<a class="name" href="#/"><img src="data:image/svg+xml;base64,${mark}" alt="" width="28" height="28">PPB Rulebook</a>
<button type="button" class="menu-button" popovertarget="menu">Menu</button>
<nav id="menu" popover aria-label="In this file">${menu(whole.held)}</nav>
<button type="button" class="search-open" data-search-open aria-keyshortcuts="/" aria-haspopup="dialog" hidden>Search <kbd aria-hidden="true">/</kbd></button>
</header>
<main id="main" tabindex="-1">
${body}
</main>
<footer class="site-footer">
<nav aria-label="Everything else">${foot(whole.held)}</nav>
<p><strong>Not an official text, and not legal advice.</strong> One file, §§ ${SECTIONS_RANGE} as of <time datetime="${RULES_AS_OF}">${rules}</time>, the Charter as of <time datetime="${CHARTER_AS_OF}">${charter}</time>; edition ${edition.rules}. The law may have changed since. A newer edition of this file: ${newer}.</p>
</footer>
<script type="text/plain" id="program" data-bytes="${packed.length}">${asText(packed)}</script>
<script>${unpack}</script>
</body>
</html>
`;
}

/** An Astro integration; it stands after what writes pages, and before the list of all files. */
export function oneFile(): AstroIntegration {
  let base = '/';
  let home: string | undefined;
  return {
    name: 'single-file',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `/${config.base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
        home = config.site?.replace(/\/+$/, '');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const file = await singleFile({ folder: fileURLToPath(dir), base, home });
        const weight = Buffer.byteLength(file);
        if (weight > SINGLE_FILE_LIMIT) throw new Error(`${SINGLE_FILE} weighs ${weight} bytes: expected ${SINGLE_FILE_LIMIT} or fewer`);
        const path = join(fileURLToPath(dir), SINGLE_FILE);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, file);
        logger.info(`${SINGLE_FILE} ${weight} bytes (limit ${SINGLE_FILE_LIMIT}), ${gzipSync(file, { level: 9 }).length} gzipped`);
      },
    },
  };
}
