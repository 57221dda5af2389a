/**
 * `/embed/schemes.css`: the page's colours for a scheme that a host page chooses, taken from tokens.css, where the reader's own
 * scheme chooses between the same two.
 */
import type { APIRoute } from 'astro';
import tokens from '../../styles/tokens.css?raw';

/** The colours in the first `:root` of some CSS. */
function colours(css: string): string {
  const body = /:root \{([^}]*)\}/.exec(css)?.[1] ?? '';
  return [...body.matchAll(/--[\w-]+: #[0-9a-f]{6};/g)].map(([line]) => `  ${line}\n`).join('');
}

export const GET: APIRoute = () => {
  const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)');
  const css = [
    ['light', colours(light)],
    ['dark', colours(dark)],
  ].map(([scheme, own]) => `:root[data-scheme='${scheme}'] {\n  color-scheme: ${scheme};\n${own}}\n`);
  if (css.some((rule) => !rule.includes('--paper'))) throw new Error('tokens.css: expected the colors of both schemes');
  // Where the reader's system forces colours, they are the reader's.
  return new Response(`@media (forced-colors: none) {\n${css.join('\n')}}\n`, { headers: { 'Content-Type': 'text/css' } });
};
