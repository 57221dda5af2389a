/** The case in the address: after the "#", so that it never reaches a server. The names are the Case's own paths. */
import { isSettingName, type WrittenSettings } from './settings.ts';
import type { Case, EntryFact, Path, Rules } from '../rules/index.ts';
import { ABOUT_NAMES, isAboutName, readAboutValue, type AboutName } from './about.ts';
import { textOfRows } from './entries-text.ts';
import { isDatePath } from './field-date.ts';
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
}

/** @param fragment with or without its "#" */
export function readFragment(fragment: string, rules: Pick<Rules, 'PATHS'>): ReadFragment {
  const text = fragment.replace(/^#/, '');
  if (text === '') return { typed: {}, problems: [] };
  if (text.length > LONGEST_FRAGMENT) return { typed: {}, problems: ['The link is too long to be a case; nothing in it was used.'] };
  const typed: Typed = {};
  const settings: WrittenSettings = {};
  const problems: string[] = [];
  let edition: string | undefined;
  const known: ReadonlySet<string> = new Set(rules.PATHS);
  for (const [name, value] of new URLSearchParams(text)) {
    if (name === 'v') {
      if (value !== '1') problems.push('The link was made for another version of this calculator; check each answer.');
    } else if (name === 'r') edition = value.slice(0, 40);
    else if (isSettingName(name)) settings[name] = value;
    else if (known.has(name)) typed[name as Path] = value;
    else if (isAboutName(name)) {
      const taken = readAboutValue(name, value);
      if (taken === undefined) problems.push(`The link’s “${name}” cannot be used, and was left out.`);
      else typed[name] = taken;
      if (taken !== undefined && name !== 'id') typed.share = '1';
    } else problems.push(`The link names “${name.slice(0, 40)}”, which this calculator does not know.`);
  }
  return { typed, problems, ...(Object.keys(settings).length ? { settings } : {}), ...(edition === undefined ? {} : { edition }) };
}

/**
 * Text by path → a fragment without its "#"; '' for an empty case. Fields stand in the order of the form, a date as an ISO date;
 * what cannot be used stays as it was typed.
 * @param edition the mark of the edition that answers now: the link's receipt, which comes last
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
  for (const name of ABOUT_NAMES) {
    const value = name === 'id' || typed.share === '1' ? readAboutValue(name, typed[name]) : undefined;
    if (value !== undefined) parameters.set(name, value);
  }
  if (edition !== undefined) parameters.set('r', edition);
  // A comma and a colon may stand as they are in a fragment; lists are easier to read with them.
  return parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
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
