/** The case in the address: after the "#", so that it never reaches a server. The names are the Case's own paths. */
import { isSettingName, type WrittenSettings } from './settings.ts';
import type { Case, EntryFact, Path, Rules } from '../rules/index.ts';
import { ABOUT_NAMES, isAboutName, type AboutName } from './about-names.ts';
import { longNames, readAboutValue } from './about.ts';
import { isBlank, MOST_ROWS, rowsOf, textOfRows } from './entries-text.ts';
import { isDatePath } from './field-date.ts';
import { CHECK, checkOf, earlierForms, isAnswer, isCaseLike } from './link-check.ts';
import { parseDate } from './typed.ts';

/** Longer fragments are refused: no case comes near it. */
export const LONGEST_FRAGMENT = 8000;

/**
 * A case by path, as typed in a form or an address: every value is text. What the case is called stands beside its answers; it goes
 * into an address only where `share` is "1", for it may name people and vendors. The id, which says nothing, always goes along.
 */
export type Typed = Partial<Record<Path | AboutName | 'share', string>>;

/** What a fragment held, by path, as text; and what in it could not be used, in words. Never throws. */
export interface ReadFragment {
  typed: Typed;
  problems: string[];
  /** What beside the case was set for an embedded calculator; the case knows nothing of it. */
  settings?: WrittenSettings;
  /** The mark of the edition with which the link was made, as written in it: `r`. */
  edition?: string;
  /** Whether it is a case at all, or what is left of one; an address may also name a place on its page. */
  isCase: boolean;
  /** Whether nothing of the link is known to be missing or changed. */
  isWhole: boolean;
}

/** A fragment's pairs that its check is about, each name once, and the check, where it has one. */
interface Checked {
  pairs: [string, string][];
  check: string | null;
}

function checked(text: string, isKnown: (name: string) => boolean): Checked {
  const all = new URLSearchParams(text);
  return { pairs: [...new Map([...all].filter(([name]) => isKnown(name)))], check: all.get(CHECK) };
}

const holds = ({ pairs, check }: Checked): boolean => check === checkOf(pairs);

/** What is said of a link whose check does not hold; undefined where it holds, or the link has none. */
function damage({ pairs, check }: Checked): string | undefined {
  if (check === null || holds({ pairs, check })) return undefined;
  const lost = Number(/^(\d{1,3})\./.exec(check)?.[1] ?? 0) - pairs.filter(isAnswer).length;
  const count = lost > 0 ? `: ${lost} ${lost === 1 ? 'answer' : 'answers'} of it did not arrive` : '';
  return `This link was cut short or changed on its way${count}. Check each answer below, or ask for the link again.`;
}

/** The fragment as it was made, as far as what happened to it since can be undone. */
function undone(text: string, isKnown: (name: string) => boolean): string {
  const isOne = (name: string): boolean => name === 'v' || name === CHECK || isKnown(name) || isSettingName(name);
  /** Whether it reads as a fragment that the site made: every name known, and none twice. */
  const isClean = (form: string): boolean => {
    const names = [...new URLSearchParams(form)].map(([name]) => name);
    return /^\d+$/.test(new URLSearchParams(form).get('v') ?? '') && names.every(isOne) && new Set(names).size === names.length;
  };
  const own = checked(text, isKnown);
  // Without a check, a link that reads as one is one: words in it may look like codes.
  if (isClean(text) && (own.check === null || holds(own))) return text;
  const forms = earlierForms(text)
    .filter((form) => new URLSearchParams(form).has('v'))
    .map((form) => ({ form, ...checked(form, isKnown) }));
  const proven = forms.filter(holds);
  const most = Math.max(...forms.map(({ pairs }) => pairs.length));
  const best = proven.find(({ form }) => isClean(form)) ?? proven[0] ?? forms.find(({ pairs }) => pairs.length === most);
  return best?.form ?? text;
}

/** The entries of a link as a form can draw them: of too many rows, those in which something was typed; undefined where those are too many. */
function usableEntries(text: string): string | undefined {
  const rows = rowsOf(text);
  if (rows.length <= MOST_ROWS) return text;
  const told = rows.filter((row) => !isBlank(row));
  return told.length <= MOST_ROWS ? textOfRows(told) : undefined;
}

/** @param fragment with or without its "#"; or what stands in its place, after a "?" */
export function readFragment(fragment: string, rules: Pick<Rules, 'PATHS'>): ReadFragment {
  const raw = fragment.replace(/^[#?]/, '');
  const nothing = { typed: {}, problems: [], isWhole: true };
  if (!isCaseLike(raw.slice(0, LONGEST_FRAGMENT))) return { ...nothing, isCase: false };
  if (raw.length > LONGEST_FRAGMENT)
    return { typed: {}, problems: ['The link is too long to be a case; nothing in it was used.'], isCase: true, isWhole: false };
  const known: ReadonlySet<string> = new Set(rules.PATHS);
  const isKnown = (name: string): boolean => known.has(name) || isAboutName(name) || name === 'r';
  const text = undone(raw, isKnown);
  const own = checked(text, isKnown);
  const typed: Typed = {};
  const settings: WrittenSettings = {};
  const said = damage(own);
  const problems: string[] = said ? [said] : [];
  const seen = new Map<string, string>();
  const unknown = new Set<string>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (isKnown(name) && seen.has(name) && seen.get(name) !== value)
      problems.push(`The link gives two answers for “${name}”; the last one was used. Check it.`);
    seen.set(name, value);
    if (name === 'v') {
      if (value !== '1') problems.push('The link was made for another version of this calculator; check each answer.');
    } else if (name === CHECK || name === 'r') continue;
    else if (isSettingName(name)) settings[name] = value;
    else if (name === 'entries') {
      const usable = usableEntries(value);
      if (usable === undefined) problems.push(`The link has more than ${MOST_ROWS} entries; none of them was used.`);
      else typed.entries = usable;
    } else if (known.has(name)) typed[name as Path] = value;
    else if (isAboutName(name)) {
      const taken = readAboutValue(name, value);
      if (taken === undefined) problems.push(`The link’s “${name}” cannot be used, and was left out.`);
      else typed[name] = taken;
      if (taken !== undefined && name !== 'id') typed.share = '1';
    } else unknown.add(name);
  }
  const [first, ...others] = unknown;
  if (first !== undefined)
    problems.push(
      `The link names “${first.slice(0, 40)}”${others.length ? ` and ${others.length} more` : ''}, which this calculator does not know.`,
    );
  const edition = new Map(own.pairs).get('r')?.slice(0, 40);
  return {
    typed,
    problems: [...new Set(problems)],
    isCase: true,
    isWhole: said === undefined,
    ...(Object.keys(settings).length ? { settings } : {}),
    ...(edition === undefined ? {} : { edition }),
  };
}

/** What is said of a case that was opened while other answers are kept. */
export const KEPT_APART =
  'Other answers are saved on this device, and stay as they are. Check “Save my answers on this device” to save this case in their place.';

/** What is said of an address that opens no case; '' where it opens one, names a place on its page, or sets only how an embed looks. */
export function unread({ typed, isCase, settings }: ReadFragment, fragment: string): string {
  if (Object.keys(typed).length || settings) return '';
  const names = [...new URLSearchParams(fragment.slice(1)).keys()];
  if (!isCase && (/^(?:\?.*|#[\w.-]*)$/s.test(fragment) || names.every(isSettingName))) return '';
  return 'No answer could be read from this link. The answers shown here, if any, are not from it.';
}

/** What an address holds, and whether answers are in it; where it is a link without any, the problems say so. */
export function readAddress(text: string, rules: Pick<Rules, 'PATHS'>): ReadFragment & { hasAnswers: boolean } {
  const read = readFragment(text, rules);
  const none = unread(read, text);
  return { ...read, problems: none ? [...read.problems, none] : read.problems, hasAnswers: Object.keys(read.typed).length > 0 };
}

/**
 * Text by path → a fragment without its "#"; '' for an empty case. Fields stand in the order of the form, a date as an ISO date;
 * what cannot be used stays as it was typed.
 * @param edition the mark of the edition that answers now: the link's receipt, which comes last. The check comes first
 */
export function writeFragment(typed: Typed, rules: Pick<Rules, 'PATHS'>, edition?: string): string {
  const parameters = new URLSearchParams({ v: '1' });
  for (const path of rules.PATHS) {
    const value = typed[path];
    if (value === undefined || value === '') continue;
    const read = isDatePath(path) ? parseDate(value) : null;
    parameters.set(path, read && 'date' in read ? read.date : value);
  }
  if (parameters.size === 1) return '';
  const isShared = typed.share === '1' && longNames(typed).length === 0;
  for (const name of ABOUT_NAMES) {
    const value = name === 'id' || isShared ? readAboutValue(name, typed[name]) : undefined;
    if (value !== undefined) parameters.set(name, value);
  }
  if (edition !== undefined) parameters.set('r', edition);
  const pairs = [...parameters].slice(1);
  const whole = new URLSearchParams([['v', '1'], [CHECK, checkOf(pairs)], ...pairs]);
  // A comma and a colon may stand as they are in a fragment; lists are easier to read with them.
  return whole.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** A Case → text by path. */
export function typedFromCase(input: Case, rules: Pick<Rules, 'toFacts' | 'kindOf' | 'toDollars' | 'PATHS'>): Typed {
  const facts = rules.toFacts(input);
  const typed: Typed = {};
  for (const path of rules.PATHS) {
    const value = facts[path];
    if (value === undefined) continue;
    if (rules.kindOf(path) === 'entries')
      typed[path] = textOfRows(
        (value as readonly EntryFact[]).map(({ kind, on, amount }) => ({ kind, on: on ?? '', amount: rules.toDollars(amount) })),
      );
    else typed[path] = rules.kindOf(path) === 'dollars' ? rules.toDollars(value as number) : String(value);
  }
  return typed;
}

/** What a calculator of one method says of a case of another. */
export const aboutOther = (what: 'link' | 'case'): string =>
  `The ${what} was about another method. This calculator covers only one method, so it used the other answers.`;
