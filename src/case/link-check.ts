/**
 * Links on their way: a mail program cuts one short, doubles its codes or puts a sign behind it. Each link that the site makes says
 * how many answers it has, with a check of their words (`n=5.k3f9`), at its front, where a cut leaves it; one written by hand has none.
 */

/** The name under which a fragment has its check; no path of a case is called so. */
export const CHECK = 'n';

type Pairs = readonly (readonly [name: string, value: string])[];

/** Whether a pair is an answer of the case; the mark of an edition and the case's id are none. */
export const isAnswer = ([name]: readonly [string, string]): boolean => name !== 'r' && name !== 'id';

/** The count of the answers and a hash of their names and words (FNV-1a, 32 bits), in any order: "5.k3f9". */
export function checkOf(pairs: Pairs): string {
  let hash = 0x811c9dc5;
  for (const letter of pairs
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&'))
    hash = Math.imul(hash ^ (letter.codePointAt(0) as number), 0x01000193) >>> 0;
  return `${pairs.filter(isAnswer).length}.${hash.toString(36)}`;
}

/** How a case begins in an address, whatever was done to its signs since. */
const BEGINS = /(?:^|[#?&/]|%23|%3F)v(?:=|%3D|=3D)\d{0,2}(?![A-Za-z0-9])/i;

/** Whether a part of an address is a case, or what is left of one. */
export function isCaseLike(text: string): boolean {
  const once = decodedOnce(text);
  return [text, once, decodedOnce(once)].some((form) => BEGINS.test(form));
}

/** Codes made letters again, as far as they are codes. Never throws. */
function decodedOnce(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}

/** A mark that a sentence leaves behind a link, as it is or coded; of nine characters at most. */
const MARK_AT_END = /(?:[.,;:!?)\]}>"'’”»*_\s]|%(?:20|22|27|29|2c|2e|3b|3e|5d|7d)|%c2%bb|%e2%80%9[9d])$/i;

/** One mark after the other, from the end: of however many, each is read once. */
function withoutMarksAfter(text: string): string {
  let end = text.length;
  for (;;) {
    const tail = text.slice(Math.max(0, end - 9), end);
    const at = tail.search(MARK_AT_END);
    if (at < 0) return text.slice(0, end);
    end -= tail.length - at;
  }
}

/** Changes that programs make on the way, each undone. */
const UNDOES: readonly ((text: string) => string)[] = [
  (text) => text.replace(/(?:&|%26)(?:amp|(?:#|%23)0*38|(?:#|%23)x0*26)(?:;|%3B)/gi, '&'),
  // What stands before the case, and the rest of a link that was pasted twice.
  (text) => text.replace(/^.*(?:[#?]|%23|%3F)(?=v(?:=|%3D|=3D)\d{0,2}(?![A-Za-z0-9]))/is, ''),
  // The signs between answers coded, and their words as they were.
  (text) => text.replace(/%26(?=[\w.-]+(?:=|%3D))/gi, '&').replace(/(^|&)([\w.-]+)%3D/gi, '$1$2='),
  (text) => text.replace(/(?:%0[ad]|[\r\n\t]|%09)+(?:%20| )*/gi, ''),
  // What a sentence or its marks leave behind a link.
  withoutMarksAfter,
  // Quoted-printable: "=3D" for "=", a lone "=" at a line's end.
  (text) => text.replace(/=(?:%0[ad]|[\r\n])+/gi, '').replace(/=3D/gi, '='),
  (text) => text.replace(/(?:%20| )+/g, ''),
  decodedOnce,
];

/** How many changes one after the other are undone, and how many forms are tried in all. */
const MOST_CHANGES = 4;
const MOST_FORMS = 120;

/**
 * What a fragment may have been before it was changed on its way, the fewest changes first.
 * @param text without its first "#" or "?"
 */
export function earlierForms(text: string): string[] {
  const forms = new Set([text]);
  let last = [text];
  for (let turn = 0; turn < MOST_CHANGES; turn += 1) {
    last = last.flatMap((form) => UNDOES.map((undo) => undo(form))).filter((form) => !forms.has(form));
    for (const form of last) if (forms.size < MOST_FORMS) forms.add(form);
    last = [...new Set(last)].slice(0, MOST_FORMS);
  }
  return [...forms];
}
