/** The text with which a reader reports an error: their words, and the case only where they attach it. */

export interface Reported {
  /** What is wrong, in the reader's words. */
  wrong: string;
  /** What they expected, and why: a citation, if they have one. */
  expected: string;
  /** The page they were on, as they named it. */
  page: string;
  /** The case's link, or null where it is not attached. */
  link: string | null;
  /** What the site holds: the days, and the mark of its rules. */
  held: string;
}

const NONE = '(not filled in)';

/** A letter in plain text, the same parts in the same order. */
export function reportText({ wrong, expected, page, link, held }: Reported): string {
  return [
    'PPB Rulebook: report of an error',
    '',
    `What is wrong: ${wrong.trim() || NONE}`,
    `What I expected, and why: ${expected.trim() || NONE}`,
    `Page: ${page.trim() || NONE}`,
    `Case: ${link ?? '(not attached)'}`,
    `Edition: ${held}`,
  ].join('\n');
}

/**
 * The link of the case in a report's address, or null where it has none. It opens where the case came from: the sheet for a
 * chosen method, else the calculator that weighs all.
 * @param fragment of the page's own address, with its "#"
 * @param absolute a path of the site → its whole address
 */
export function caseIn(fragment: string, absolute: (path: string) => string): string | null {
  if (!/^#v=1&./.test(fragment) || fragment.length > 4000) return null;
  return absolute(`/calculators/${/[#&]method=/.test(fragment) ? 'case' : 'method'}/`) + fragment;
}

/** Where a report goes, from SITE_CONTACT: an e-mail address or an https address; null where none is given. */
export interface Contact {
  kind: 'mail' | 'page';
  href: string;
  name: string;
}

/** @throws Error where it is neither an e-mail address nor an https address */
export function readContact(given: string | undefined): Contact | null {
  if (!given) return null;
  if (/^https:\/\/[^\s"<>]+$/.test(given)) return { kind: 'page', href: given, name: new URL(given).host };
  if (/^[^\s@:"<>?&]+@[^\s@:"<>?&]+\.[^\s@:"<>?&]+$/.test(given)) return { kind: 'mail', href: `mailto:${given}`, name: given };
  throw new Error(`SITE_CONTACT: expected an email address or an https address, found “${given}”`);
}
