/** The table of the rules' words as a module, and the module by which code without words reads it. Part of `words-apart.ts`. */

/** The module that wordless rules import the names of `OPENING` from; whoever bundles them makes it of `wordsModule`. */
export const WORDS_MODULE = 'rules:words';

/** The rules without their words, and the words. */
export interface Wordless {
  /** By absolute path, the code of every module that the door leads to; TypeScript still. */
  modules: ReadonlyMap<string, string>;
  /** The words; code calls them by `nameOf` their place. A place to fill in is `{0}`, `{1}` …, as the code's own expressions. */
  words: readonly string[];
  /** Constants that are only shown and decide nothing, by their names, in the order in which code counts them: whole in the table. */
  told: Readonly<Record<string, unknown>>;
  /** What is only shown of each number of the law, in the order of its file; its days and values are in the code. */
  parameters: readonly object[];
  /** Of these words and no others: code and words of two builds must never meet, for a name would say another sentence. */
  edition: string;
}

/**
 * The nth word's name: e, t … ee, et … and its code. Names compress better than numbers, those of neighbours best, and best of all
 * in the letters that minified code has most.
 */
const LETTERS = 'etnorsialfpuhdc';
const NAME = `{let name="";for(n++;n;n=n/15|0)name="${LETTERS}"[--n%15]+name;return name}`;
export function nameOf(n: number): string {
  let name = '';
  for (let left = n + 1; left > 0; left = Math.floor(left / LETTERS.length)) {
    left -= 1;
    name = `${LETTERS[left % LETTERS.length]}${name}`;
  }
  return name;
}

/** What wordless rules import. */
export const OPENING = '$words, $told, $held, $always, $from, $fill';

/**
 * Data as code, an entry a line. Objects of one form, which come in dozens, are made by a function of their values: their keys, and
 * what stands between them, would weigh more than many a text.
 */
function asCode(data: Readonly<Record<string, unknown>>): { forms: string; value: string } {
  const forms = new Map<string, string>();
  const code = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    if (Array.isArray(value)) return `[${value.map(code).join(',\n')}]`;
    const keys = Object.keys(value).join(',');
    if (!forms.has(keys)) forms.set(keys, `$${forms.size}`);
    return `${forms.get(keys)}(${Object.values(value).map(code).join(',')})`;
  };
  const named = (object: object, inside: (value: unknown) => string): string =>
    `{${Object.entries(object).map(([name, one]) => `${JSON.stringify(name)}:${inside(one)}`).join(',\n')}}`; // prettier-ignore
  const value = named(data, (one) => (Array.isArray(one) ? code(one) : named(one as object, code)));
  return { forms: [...forms].map(([keys, name]) => `${name}=(${keys})=>({${keys}})`).join(','), value };
}

/** The table as an ES module, one text a line: what a translation replaces, line by line, its edition kept. */
export function wordsTable({ words, told, parameters, edition }: Wordless, notice: string): string {
  const lines = words.map((text) => JSON.stringify(text)).join(',\n');
  const constants = asCode({ ...told, PARAMETERS: parameters });
  return `/*! ${notice} */\nexport const edition=${JSON.stringify(edition)};\nexport const words=[\n${lines}\n];\nconst ${constants.forms};\nexport const told=${constants.value};\n`;
}

/** Reads a module's own texts one after the other, as it is loaded, or quotes them; and puts values in their places: `fill("{0} days", 5)` → "5 days". */
const FROM = `export const $from=(n)=>(at)=>{const words=$words[name(n++)];return at?{at,words}:words},` + '$always=(one)=>()=>one;';
const FILL = 'export const $fill=(text,...values)=>text.replace(/\\{(\\d+)\\}/g,(_,n)=>values[n]);';
/**
 * The next number of the law: what is told of it, with its days and values. Its title is there without the table too, since margins
 * say it.
 */
const HELD =
  'let $next=0;export const $held=(name,...steps)=>{const one=$numbers[$next++]??{name,title:$words.title};' +
  'return{...one,history:steps.flatMap((from,n)=>n%2?[]:[{from,value:steps[n+1],...one.history?.[n/2]}])}};';

/** The table's texts by their names. */
const BY_NAME = `const name=(n)=>${NAME},byName=(texts)=>Object.fromEntries(texts.map((text,n)=>[name(n),text]));`;

/** WORDS_MODULE where the table is always there. @param table what to import it from */
export const wordsModule = (table: string): string =>
  `import{words as texts,told}from${JSON.stringify(table)};${BY_NAME}` +
  `export const $words=byName(texts),$told=Object.values(told);const $numbers=told.PARAMETERS;${HELD}${FROM}${FILL}`;

/** What stands in a sentence's place where its words are not there; the name keeps sentences apart. */
export const NOT_LOADED = 'The words of this answer are not loaded: put the rules-words.js of the same build beside rules.js';

/**
 * WORDS_MODULE where the table may be missing, or be that of another build: the rules decide all the same, and every text says
 * that its words are not loaded; what is only told is empty.
 */
export const wordsModuleIfThere = (table: string, { edition, told }: Wordless): string =>
  `${BY_NAME}let $words=new Proxy({},{get:(_,name)=>${JSON.stringify(NOT_LOADED)}+" ("+name+")."}),` +
  `$told=${JSON.stringify(Object.values(told).map((one) => (Array.isArray(one) ? [] : {})))},$numbers=[];` +
  `try{const found=await import(${JSON.stringify(table)});` +
  `if(found.edition===${JSON.stringify(edition)})$words=byName(found.words),$told=Object.values(found.told),$numbers=found.told.PARAMETERS}catch{}` +
  `export{$words,$told};${HELD}${FROM}${FILL}`;
