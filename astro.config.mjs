// @ts-check
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { editionOf, readHeld } from './scripts/integrations/law-edition.ts';
import { hostingFiles } from './scripts/integrations/hosting.ts';
import { findWords } from './scripts/integrations/pagefind.ts';
import { DOOR, rulesFile } from './scripts/integrations/rules-file.ts';
import { sameAnywhere } from './scripts/integrations/same-anywhere.ts';
import { licensesFile } from './scripts/integrations/licenses.ts';
import { oneFile } from './scripts/integrations/single-file.ts';
import { writeSitemap } from './scripts/integrations/sitemap.ts';
import { markBuild } from './scripts/integrations/mark-build.ts';
import { listSums, saySize } from './scripts/integrations/sums.ts';
import { wordsApart } from './scripts/integrations/words-apart.ts';

/**
 * BASE_PATH puts the whole site under a sub-path; SITE_URL makes canonical addresses; FRAME_ANCESTORS says who may frame the
 * embeds, as in a policy. None is needed to build.
 */
const base = process.env.BASE_PATH ?? '/';
const site = process.env.SITE_URL;
const framers = process.env.FRAME_ANCESTORS ?? '*';

/**
 * A page brings its styles along: § 3-08 paints in 1.2 times the time of a bare page of its text, and took twice it while four sheets
 * waited for a second round trip. Sheets that a part of a page asks for by address stay files, as does everything else.
 * @param {string} file
 */
const isPagesOwnStyle = (file) => file.endsWith('.css') && !ASKED_FOR.some((name) => file.includes(`/${name}.`));
/** Sheets that a part of a page asks for by its address. */
const ASKED_FOR = ['box', 'entries', 'running-totals', 'pictures', 'total', 'result-sheet'];

/**
 * What every page asks for first, in few files: each small one is a request more, and packs worse alone.
 * `first` is asked for by the search of every page, `preact` by every form.
 */
const TOGETHER = [
  { name: 'first', test: /vite[\\/]preload-helper|src[\\/]site[\\/]reload\.ts/ },
  { name: 'preact', test: /node_modules[\\/](?:preact|@astrojs[\\/]preact)[\\/]/ },
];

export default defineConfig({
  base,
  // Not in node_modules: several checkouts may share that folder.
  cacheDir: './.astro/cache',
  ...(site ? { site } : {}),
  output: 'static',
  trailingSlash: 'always',
  // A line's end between words is a space, as in HTML and as the formatter takes it: the default would drop it.
  compressHTML: true,
  integrations: [
    mdx({ syntaxHighlight: false }),
    preact(),
    sameAnywhere(),
    wordsApart(DOOR),
    rulesFile(),
    writeSitemap(),
    findWords(),
    licensesFile(),
    oneFile(),
    saySize(),
    markBuild(),
    hostingFiles(framers),
    listSums(),
  ],
  // The law passes through no Markdown, and our words keep their quotes straight as written.
  markdown: { syntaxHighlight: false, smartypants: false },
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'auto' },
  vite: {
    build: { assetsInlineLimit: isPagesOwnStyle },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: TOGETHER } } } } } },
    define: { PPB_EDITION: JSON.stringify(editionOf(readHeld())) },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "frame-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "require-trusted-types-for 'script'",
        'trusted-types ppb',
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
