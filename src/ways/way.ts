/** The ways to buy beyond §§ 3-05 to 3-11, as `src/content/ways.json` has them: statements in our words, each with where it was read. */
import type * as z from 'zod';
import json from '../content/ways.json' with { type: 'json' };
import type { AuthorityId, Category, FindingId, IsoDate } from '../rules/index.ts';
import type { waysSchema } from './schema.ts';

export type WayId = keyof typeof json.ways;
export type SourceId = keyof typeof json.sources;
export type Source = z.infer<typeof waysSchema>['sources'][SourceId];

/** One thing that the law says, in our words. */
export interface Statement {
  says: string;
  of: AuthorityId | 'board-notices';
  /** Where in that section; '' for all of it. */
  at: string;
  who?: string;
  only?: readonly Category[];
  job?: string;
}

/** A question of a page and its answers; `id` is the last part of its address, where something leads to it. */
export interface Part {
  heading: string;
  id?: string;
  items: readonly Statement[];
}

/** What to do next: a page of this site, in words. */
export interface Opens {
  page: string;
  words: string;
}

/** A duty that the rules state themselves, and what the way says of it. */
export interface RuleAsked {
  rule: FindingId;
  own?: Statement;
  job?: string;
}

/** One way to buy; the fields are explained in schema.ts. */
export interface WayToBuy {
  name: string;
  title: string;
  also: readonly string[];
  typed?: readonly string[];
  what: Statement;
  decides: Statement;
  usual: Readonly<Record<string, Statement>>;
  open?: { asks: string; only: readonly Category[]; says: readonly Statement[] };
  aside?: Readonly<Partial<Record<Category, Statement & { topic?: string }>>>;
  possible: Readonly<Record<string, Statement>>;
  unfit: Readonly<Record<string, Statement>>;
  least: readonly (RuleAsked | Statement)[];
  more: readonly Statement[];
  vendor: Readonly<Record<'see' | 'part' | 'more', Statement>>;
}

/** Every way by its name; test/ways/ways.test.ts holds them to schema.ts. */
export const WAYS_TO_BUY = json.ways as unknown as Readonly<Record<WayId, WayToBuy>>;
export const WAY_IDS = Object.keys(json.ways) as WayId[];
export const SOURCES: Readonly<Record<SourceId, Source>> = json.sources as Readonly<Record<SourceId, Source>>;

/** The document that a statement was read in; one of a local law is in force like the Charter, and says from which day. */
export const sourceOf = ({ of }: Pick<Statement, 'of'>): SourceId =>
  of === 'board-notices' ? of : of.startsWith('ppb-') ? 'rules-2020' : 'charter';

/** Whether a statement rests on text that may have changed: it is marked wherever it stands. */
export const isMarked = (one: Pick<Statement, 'of'> & Partial<Pick<Statement, 'at'>>): boolean =>
  SOURCES[sourceOf(one)].mayHaveChanged || /§ \d-\d\d/.test(one.at ?? '');

/** The mark of such a statement, in its place. */
export const MARK = 'in our words, from the rule text as of January 1, 2020';

/** The mark at the head of its line; what is known of the Board's later notices is their titles. */
export const markOf = ({ of }: Pick<Statement, 'of'>): string =>
  of === 'board-notices' ? 'Known by its title only' : MARK.charAt(0).toUpperCase() + MARK.slice(1);

/** The same mark in short, where a page explains it once at its top. */
export const shortMarkOf = ({ of }: Pick<Statement, 'of'>): string => (of === 'board-notices' ? 'title only' : '2020 text');

/** A statement with its mark in the same words, for where nothing can stand beside them: the search, a page's description. */
export const markedWords = (one: Statement): string => (isMarked(one) ? `${one.says} (${shortMarkOf(one)})` : one.says);

/** The statement without who acts, for where that has been said. */
export const withoutWho = ({ says, of, at }: Statement): Statement => ({ says, of, at });

/** Whether a statement's provision reaches what is bought; where that is not told, any may. */
export const reaches = ({ only }: Pick<Statement, 'only'>, category: Category | undefined): boolean =>
  only === undefined || category === undefined || only.includes(category);

/** From this day the statements are told: before it the Rules' other sections were never read. */
export const WAYS_FROM: IsoDate = SOURCES['rules-2020'].asOf;

/** "§ 3-02(c)", "Charter § 319", "Local Law 70 of 2026", or "the Board’s notices" for what is known by its title. */
export function citeOfStatement({ of, at }: Statement): string {
  if (of === 'board-notices') return 'the Board’s notices';
  const law = /^local-law-(\d+)-(\d+)$/.exec(of);
  if (law) return `Local Law ${law[2]} of ${law[1]}`;
  const section = of.startsWith('charter-') ? `Charter § ${of.slice('charter-'.length)}` : `§ ${of.slice('ppb-'.length)}`;
  return `${section}${at}`;
}
