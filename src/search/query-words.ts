/** Words: how text is cut into them, what their roots are, and what a query asks for. */
import { SYNONYMS } from './synonyms.ts';

/** A word of a text: where it stands and its root. */
export interface Word {
  start: number;
  end: number;
  root: string;
}

const WORD = /m\/?wbes?\b|\$?\d[\d,]*(?:\.\d+)?|\p{L}+(?:['’]\p{L}+)?/giu;

/** Words that decide nothing, in the law and in questions about it. */
const EMPTY = new Set(
  (
    'a an and any are as at be been but by can could do does for from had has have he her his how i if in into is it its me my of on or our ' +
    'shall she should such than that the their then there these they this those to under up us was we what when where whether which while ' +
    'who whom why will with would you your about am must may much many need needs needed per so please tell get got go goes via take takes last'
  ).split(' '),
);

/**
 * Words of everyday talk, which say nothing of the subject: a question may be long because of them, and is no surer for it.
 * They are looked up like any other word; they do not count where it is weighed how much of a question is answered.
 */
const EVERYDAY = new Set(
  (
    'able cannot after again ago ahead allow allowed almost already also always am another any anybody anyone anything around ask asked asks away back ' +
    'because become been before begin being best both bring but call called came come comes day days did do ' +
    'does doing don done else even ever every everybody everything explain fill find first fix follow found full gave give given gives going ' +
    'gone good got guy happen happened happens hello help here hers hers herself him himself his hour however idea instead itself ' +
    'just keep kind knew know known left let lets like likely long look looking lot made make makes making maybe me mean means mine month ' +
    'months more most my myself name never new next no nobody none not nothing now off okay old once one only other others our ours out ' +
    'over own people person place possible problem put quite rather ready really right rule rules said saw say saying ' +
    'says see seem seen self set show side sit so some somebody someone something soon still stuff such sure take taken taking talk tell tells ' +
    'than thank thanks thing things think thought through times today together told tomorrow too took toward true try trying turn ' +
    'until up upon us use used using usually very wait want wanted wants way ways week weeks well went were what whatever whole ' +
    'without won word work working works worry write wrong year years yes yesterday yet'
  ).split(' '),
);

const NUMBERS: Record<string, string> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
};
Object.assign(NUMBERS, { ten: '10', fourteen: '14', fifteen: '15', sixteen: '16', twenty: '20', thirty: '30', sixty: '60', ninety: '90' });

/** Forms whose root no ending shows. */
const IRREGULAR: Record<string, string> = {
  application: 'apply',
  applications: 'apply',
  applied: 'apply',
  applies: 'apply',
  inspection: 'inspect',
  inspections: 'inspect',
  recusal: 'recus',
  donation: 'donat',
  donations: 'donat',
  inexperienced: 'experienc',
  auditors: 'audit',
  auditor: 'audit',
  competing: 'compet',
  competition: 'compet',
  competitive: 'compet',
  compete: 'compet',
  noncompetitive: 'noncompet',
  decide: 'decision',
  decided: 'decision',
  decisions: 'decision',
  define: 'defin',
  definition: 'defin',
  definitions: 'defin',
  denial: 'deny',
  denied: 'deny',
  denies: 'deny',
  extended: 'extend',
  extension: 'extend',
  extensions: 'extend',
  fluctuating: 'fluctu',
  publication: 'publish',
  registration: 'regist',
  register: 'regist',
  registered: 'regist',
  registering: 'regist',
  responsibility: 'responsib',
  responsible: 'responsib',
  responsive: 'responsiv',
  responsiveness: 'responsiv',
  revocation: 'revok',
  revoke: 'revok',
  revoked: 'revok',
  suspend: 'suspens',
  suspended: 'suspens',
  suspension: 'suspens',
  used: 'use',
  using: 'use',
  uses: 'use',
};

/** The endings taken off, longest first, each with the fewest letters that must be left. */
const ENDINGS: [ending: RegExp, left: number, becomes?: string][] = [
  [/(?:ifications?|ified|ifying|ifies|ify)$/, 3, 'if'],
  [/(?:ations?|ating|ated|ates|ate|ative)$/, 4],
  [/(?:ements?|ments?)$/, 5],
  [/(?:ings?|edly|ed)$/, 4],
  [/als?$/, 4],
  [/ly$/, 5],
];

/**
 * A word's root: "purchases", "purchasing" and "purchased" share one, so do "three" and "3", "M/WBE" and "MWBE".
 * @param word one word in any case
 * @returns its root in small letters; a plural and an ending less where enough is left
 */
export function root(word: string): string {
  let found = ROOTS.get(word);
  if (found === undefined) {
    found = rootOf(word);
    if (ROOTS.size < 10_000) ROOTS.set(word, found);
  }
  return found;
}

/** The law says the same two thousand words over and over. */
const ROOTS = new Map<string, string>();

function rootOf(word: string): string {
  let text = word.toLowerCase().replace(/['’](?:s|t|re|ve|ll)?$/, '');
  if (/^\$?\d/.test(text)) return text.replace(/[$,]/g, '').replace(/\.0+$/, '');
  if (/^m\/?wbes?$/.test(text)) return 'mwbe';
  // Some words are names that every object has, such as “constructor”.
  const known = Object.hasOwn(NUMBERS, text) ? NUMBERS[text] : Object.hasOwn(IRREGULAR, text) ? IRREGULAR[text] : undefined;
  if (known) return known;
  if (text.length > 3) {
    // Never below three letters: "ties" is "tie".
    if (text.length > 4 && text.endsWith('ies')) text = text.slice(0, -3) + 'y';
    else if (/(?:sses|ches|shes|xes)$/.test(text)) text = text.slice(0, -2);
    else if (/[^sui]s$/.test(text)) text = text.slice(0, -1);
  }
  for (const [ending, left, becomes = ''] of ENDINGS) {
    const short = text.replace(ending, '');
    if (short === text) continue;
    if (short.length < left) continue;
    // "approval" and "renewal" are approving and renewing; "capital" and "general" are nothing of the kind.
    if (/als?$/.test(text) && !/[vw]als?$/.test(text)) continue;
    text = short + becomes;
    break;
  }
  return text.length > 4 ? text.replace(/e$/, '') : text;
}

/** A text → its words with their places and roots; empty words are left out. */
export function words(text: string): Word[] {
  const out: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    if (EMPTY.has(word.toLowerCase())) continue;
    out.push({ start: match.index, end: match.index + word.length, root: root(word) });
  }
  return out;
}

const TABLE = SYNONYMS.map(([typed, law, how]) => ({ typed: typed.split(' ').map(root), law: words(law).map((one) => one.root), how }));
const LONGEST = Math.max(...TABLE.map((one) => one.typed.length));

/** One thing a query asks for: the roots that say it, each with its weight (1 as typed, less for the law's word for it). */
export interface Concept {
  roots: Map<string, number>;
  /** Whether it is everyday talk, which is no part of the subject. */
  everyday?: true;
}

/** @returns whether a word is everyday talk: "want", "someone", "already" */
export function isEveryday(word: string): boolean {
  const said = word.toLowerCase().replace(/['’].*$/, '');
  // "didn't" is "did", "can't" is "can".
  return [said, said.replace(/n$/, '')].some((one) => EVERYDAY.has(one) || (said !== word.toLowerCase() && EMPTY.has(one)));
}

/** How much the law's word for a typed one weighs beside the typed one. */
const ALSO = 0.6;
/** How much the law's word weighs that stands instead of the typed one. */
export const INSTEAD = 0.95;

/**
 * A query → what it asks for, in order. Phrases are tried before single words; words that decide nothing fall away.
 * @param query anything typed
 * @returns one concept a word or known phrase; empty where nothing is left
 */
export function concepts(query: string): Concept[] {
  const all = [...query.replace(/\b([pm])\.?\/?([ow]\w*)\./gi, '$1 $2').matchAll(WORD)].map((match) => match[0]);
  const roots = all.map((word) => root(word));
  const out: Concept[] = [];
  for (let at = 0; at < all.length;) {
    let length = Math.min(LONGEST, all.length - at);
    let known: (typeof TABLE)[number] | undefined;
    for (; length > 0 && !known; length -= known ? 0 : 1) {
      known = TABLE.find((one) => one.typed.length === length && one.typed.every((part, n) => part === roots[at + n]));
    }
    if (!known) {
      if (!EMPTY.has((all[at] as string).toLowerCase()))
        out.push({ roots: new Map([[roots[at] as string, 1]]), ...(isEveryday(all[at] as string) && { everyday: true }) });
      at += 1;
      continue;
    }
    const typed = all.slice(at, at + known.typed.length).filter((word) => !EMPTY.has(word.toLowerCase()));
    if (known.how === 'any') {
      out.push({ roots: new Map(known.law.map((one) => [one, INSTEAD])) });
    } else if (known.how === 'instead') {
      for (const word of known.law) out.push({ roots: new Map([[word, INSTEAD]]) });
    } else {
      const law = known.law;
      for (const word of typed) {
        out.push({ roots: new Map([...law.map((one) => [one, ALSO] as const), [root(word), 1]]) });
      }
    }
    at += known.typed.length;
  }
  return out;
}
