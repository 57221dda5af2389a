/** Citations as people type them: "3-08(c)(1)(iv)", "§3-8 c 1 iv", "Charter § 311(i)(1)", "subparagraph (c)(1)(i) of section 3-05". */
import { SECTION_NUMBERS } from '../law/sections.ts';

/** What a typed citation points at. `path` holds the designators without parentheses, in small letters. */
export interface Citation {
  source: 'rules' | 'charter';
  /** "3-08" in the Rules (always two digits after the dash), "311" in the Charter. */
  section: string;
  path: string[];
  /** Whatever was typed besides the citation, or ''. */
  rest: string;
}

/** Where a citation into the seven sections leads. `exact` is false where only an ancestor exists. */
export interface Landing {
  id: string;
  exact: boolean;
  /** The citation as it was asked for, in the usual form. */
  asked: string;
}

/** No citation is longer; anything longer is words. */
const LONGEST = 200;

const RULES_NAMES = String.raw`(?:(?:n\.?y\.?c\.? +)?(?:ppb|procurement policy board)(?: +rules?)?|(?:title +)?9 +r\.?c\.?n\.?y\.?|r\.?c\.?n\.?y\.?|(?:ppb +)?rules?)`;
const SECTION_WORD = String.raw`(?:§+|sections?|sect?\.?)`;
/** Names in a row: "PPB Rules, 9 RCNY". No more than a few: one text is several rows of them, and all would be tried. */
const NAMES = String.raw`(?:${RULES_NAMES}[ ,:]*){0,4}`;
const CHARTER_NAMES = String.raw`(?:(?:new york city|n\.?y\.?c\.?|city) +)?charter`;

const RULES = new RegExp(String.raw`^[/#]?(${NAMES})(${SECTION_WORD})? *([1-5]) ?[-.] ?(\d{1,2})(?!\d)(.*)$`);
/** "308(c)(1)(iv)": the dash left out. 311 so written is the Charter's. */
const RULES_WITHOUT_DASH = new RegExp(String.raw`^(${NAMES})(${SECTION_WORD})? *3(${SECTION_NUMBERS})(?!\d)(.*)$`);
const CHARTER = new RegExp(
  String.raw`^(?:the +)?${CHARTER_NAMES}[ ,:]*(?:ch(?:apter|\.)? *13[ ,:]*)?(?:${SECTION_WORD})? *(\d{2,4})(?!\d)(.*)$`,
);
const CHARTER_BARE = new RegExp(String.raw`^${SECTION_WORD} *(3[12]\d|33[0-5]|10[56]\d|1304)(?!\d)(.*)$`);
const LEVEL_WORDS = /\b(?:sub-?)?(?:division|paragraph|para|section|clause|item|pt|part|par|subd)s?\b\.?/g;
/** From here on a citation is a range or a list; the first one counts. */
const RANGE = /^(?:to|through|thru|and|or|et|ff?|seq|until|&)$/;
const DESIGNATOR = /^(?:[a-z]|[ivx]+|\d{1,2})$/;

/** Dashes, spaces and case made plain; "a of b of c" turned round to "c b a" where a citation ends it. */
function plain(typed: string): string {
  const text = typed
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
    .replace(/[\u00A0\u2000-\u200B\u202F\uFEFF\s]+/g, ' ')
    .replace(/&sect;/g, '§')
    .trim();
  const pieces = text.split(/ of (?:the )?/);
  const last = pieces.at(-1) ?? '';
  if (pieces.length === 1 || !/^(?:§|sec|r?ule|charter|ppb|9 rcny|rcny|city charter|new york|nyc|[1-5] ?-)/.test(last)) return text;
  return pieces.reverse().join(' ');
}

/** "(c)(1)(iv)" or "c.1.iv" or "c1iv" → its designators, and the words after them. */
function designators(text: string): { path: string[]; rest: string } {
  const path: string[] = [];
  text = text.replace(/\) ?(?:[,;&/-]|-+) ?\(.*$/, ')');
  const tokens = [...text.replace(LEVEL_WORDS, ' ').matchAll(/[a-z]+|\d+|[^\sa-z\d().,;:\-/#[\]]+/g)];
  for (const [index, token] of tokens.entries()) {
    const word = token[0];
    const rest = (): string =>
      tokens
        .slice(index)
        .map((one) => one[0])
        .join(' ');
    if (RANGE.test(word) && !/^[a-z]$/.test(word)) return { path, rest: '' };
    if (!DESIGNATOR.test(word)) return { path, rest: rest() };
    if (path.length === 9) return { path, rest: '' };
    path.push(word);
  }
  return { path, rest: '' };
}

/**
 * Reads a citation typed in any usual form.
 * @param typed anything at all
 * @returns the citation, or null where the words are not one; never throws
 */
export function parseCitation(typed: string): Citation | null {
  if (typed.length > LONGEST) return null;
  const text = plain(typed);

  const charter = CHARTER.exec(text) ?? CHARTER_BARE.exec(text);
  if (charter) return { source: 'charter', section: charter[1] as string, ...designators(charter[2] as string) };

  const dashed = RULES.exec(text);
  if (dashed) {
    const [, named, sign, chapter, number, tail] = dashed as unknown as [string, string, string | undefined, string, string, string];
    const found = designators(tail);
    // "3-5 days" and "2-3 vendors" count something; "§ 3-5" and "3-05" cite.
    const certain = Boolean(named) || Boolean(sign) || number.length === 2;
    const joined = /^ ?\(/.test(tail);
    if (found.rest && !joined && found.path.length) found.rest = [...found.path.splice(0), found.rest].join(' ');
    if (!certain && !found.path.length && (found.rest || chapter !== '3')) return null;
    return { source: 'rules', section: `${chapter}-${number.padStart(2, '0')}`, ...found };
  }

  const undashed = RULES_WITHOUT_DASH.exec(text);
  if (undashed) {
    const [, named, sign, number, tail] = undashed as unknown as [string, string, string | undefined, string, string];
    const found = designators(tail);
    if (found.rest) return null;
    if (number === '11' && !named) return found.path.length ? { source: 'charter', section: '311', ...found } : null;
    if (!named && !sign && !found.path.length && !/^0/.test(number)) return null;
    return { source: 'rules', section: `3-${number}`, ...found };
  }
  return null;
}

/** A citation in the usual form: "3-08(c)(1)(iv)", "Charter § 311(i)(1)". */
export function spell(citation: Citation): string {
  const path = citation.path.map((one) => `(${one})`).join('');
  return citation.source === 'charter' ? `Charter § ${citation.section}${path}` : citation.section + path;
}

/**
 * Finds a citation among the provisions held. Letters match in either case, since what stands at a level decides.
 * @param children for a section or provision, the ids inside it; undefined for an id that is not held
 * @returns the provision, or the nearest existing one above it with `exact: false`; null where the section is not held
 */
export function locate(citation: Citation, children: (id: string) => string[] | undefined): Landing | null {
  if (citation.source !== 'rules' || !children(citation.section)) return null;
  let id = citation.section;
  let depth = 0;
  for (const wanted of citation.path) {
    const next: string | undefined = (children(id) ?? []).find((child) => child.slice(id.length).toLowerCase() === `(${wanted})`);
    if (!next) break;
    id = next;
    depth += 1;
  }
  const exact = depth === citation.path.length;
  // The levels found are spelled as the law spells them, the rest as typed.
  const asked =
    id +
    citation.path
      .slice(depth)
      .map((one) => `(${one})`)
      .join('');
  return { id, exact, asked };
}
