/** Whether a link inside a built site leads somewhere: to a page, a file, an anchor, or a case that a calculator can use. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readAnswers } from '../../src/case/answers.ts';
import { readFragment } from '../../src/case/fragment.ts';
import * as rules from '../../src/rules/index.ts';
import { DIST, pagesIn, source } from './pages.ts';

/** An attribute's value as it is meant. */
export const decode = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
const idsOf = (html: string): Set<string> => new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] as string));

/** Every address that a page's source names. */
export const linksOf = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => decode(match[1] as string));
export const elsewhere = (link: string): boolean => /^[a-z]+:/i.test(link);

/** Whether a calculator can use every answer in a case's address. */
function usable(fragment: string): boolean {
  const { typed, problems } = readFragment(fragment, rules);
  return problems.length === 0 && Object.keys(readAnswers(typed, rules).errors).length === 0;
}

/**
 * @param base the base path the site was built for, with a slash at both ends
 * @param site its folder
 * @returns why a link of a page leads nowhere, or null
 */
export function linkCheck(base: string, site = DIST): (path: string, link: string) => string | null {
  const anchors = new Map(pagesIn(site).map((path) => [path, idsOf(source(path, site))]));
  return (path, link) => {
    const [file = '', anchor] = link.split('#');
    let target = path;
    if (file) {
      if (!file.startsWith(base)) return 'is not under the base path';
      target = file.slice(base.length).split('?')[0] as string;
    }
    if (!anchors.has(target)) return existsSync(join(site, target)) && !target.endsWith('/') && !anchor ? null : 'leads to no page or file';
    if (anchor?.startsWith('v=1&') && target.startsWith('calculators/'))
      return usable(anchor) ? null : 'is no case that the calculator can use';
    if (anchor && !anchors.get(target)?.has(decodeURIComponent(anchor))) return 'names no anchor there';
    return null;
  };
}
