/**
 * What was typed or pasted, made plain before it is searched: amounts and counts in figures, the trade's "5+10", citations
 * without what stands around them, and no more of a long paste than can be searched at once.
 */

/** Of a longer paste the first words are searched: nothing that is typed may hold the page up. */
export const MOST_SEARCHED = 300;

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '); // prettier-ignore
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1_000,
  million: 1_000_000,
  k: 1_000,
  m: 1_000_000,
  mm: 1_000_000,
  mil: 1_000_000,
};

const NUMBER_WORD = [...ONES, ...Object.keys(TENS), 'hundred'].join('|');
const IN_WORDS = new RegExp(String.raw`\b(?:(?:${NUMBER_WORD})[ -]+(?:and[ -]+)?)+(thousand|million)\b`, 'gi');
const IN_FIGURES = /\$?(\d[\d,]*(?:\.\d+)?) ?(thousand|million|mil|mm|[km])\b/gi;

/** "one hundred fifty" → 150. */
function inWords(text: string): number {
  let sum = 0;
  for (const word of text.toLowerCase().split(/[ -]+/)) {
    if (word === 'hundred') sum = (sum || 1) * 100;
    else sum += TENS[word] ?? Math.max(ONES.indexOf(word), 0);
  }
  return sum;
}

/** Dollar amounts as the law writes them: "35k" → "$35,000". */
const dollars = (amount: number): string => `$${Math.round(amount).toLocaleString('en-US')}`;

/** The part of a long text that is searched, cut between words. */
const cut = (text: string): string => (text.length <= MOST_SEARCHED ? text : text.slice(0, MOST_SEARCHED).replace(/\s+\S*$/, ''));

/** "IT" in capitals among other words, or alone however it is written, is information technology and not the pronoun. */
function spelledOut(typed: string): string {
  if (/^it$/i.test(typed)) return 'information technology';
  return /[a-z]/.test(typed) ? typed.replace(/\bIT\b/g, 'information technology') : typed;
}

/** @param typed anything typed or pasted @returns the same in the words and figures that the search knows */
export function plainQuery(typed: string): string {
  return spelledOut(
    cut(
      typed
        .slice(0, 4 * MOST_SEARCHED)
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  )
    .replace(/\b(?:5|five) ?(?:\+|plus|and) ?(?:10|ten)\b/gi, 'five vendors at random small purchase competition')
    .replace(/\b(one|two|three|four|five) and a half (million|thousand)\b/gi, (_, one: string, scale: string) =>
      dollars((ONES.indexOf(one.toLowerCase()) + 0.5) * (SCALES[scale.toLowerCase()] ?? 1)),
    )
    .replace(IN_WORDS, (all, scale: string) => dollars(inWords(all.slice(0, -scale.length).trim()) * (SCALES[scale.toLowerCase()] ?? 1)))
    .replace(IN_FIGURES, (_, figure: string, scale: string) =>
      dollars(Number(figure.replaceAll(',', '')) * (SCALES[scale.toLowerCase()] ?? 1)),
    )
    .replace(/(\$[\d,]+) dollars\b/g, '$1');
}

/** What people put before a citation. */
const BEFORE =
  /^(?:(?:as|in|per|see also|see|cf\.?|under|by|of|at|from|pursuant to|according to|required by|what does|what is in|text of|read|the|new york city|city of new york|nyc)\s+)+/i;
/** What people put after one. */
const AFTER = /\s+(?:says?|mean|means|require|requires|of the (?:ppb|procurement policy board) rules)$/i;
/** Where one of several ends. */
const NEXT = /(?:[;,]|\band\b|&)\s*(?=(?:§+|sections?|rules?)?\s*[1-5]\s?[-–—]\s?\d)/i;

/** A citation without quotes, brackets and words around it; of several, the first. */
export function bareCitation(typed: string): string {
  let text = typed
    .replace(/[“”"‘’'«»?]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const wrapped = /^\[(.*)\]$/.exec(text) ?? /^\(((?:§ ?)?\d.*)\)$/.exec(text);
  if (wrapped?.[1]) text = wrapped[1].trim();
  text = text.replace(BEFORE, '').replace(AFTER, '').trim();
  return (text.split(NEXT)[0] ?? text).trim();
}

/** "What is an RFx?": what is asked for, as its first group. */
export const DEFINING =
  /^\s*(?:what(?:'s|’s| is| are| does)|who(?:'s|’s| is| are)|define|definition of|meaning of)\s+(?:an? |the )?(.+?)(?: mean| stand for)?\s*\??\s*$/i;
