/** Questions that come to an agency beside "how may we buy this?", each in a page of our words. For pages and the search: a calculator does without them. */
import json from '../content/topics.json' with { type: 'json' };
import desks from '../content/agency-desks.json' with { type: 'json' };
import type { Opens, Part, Statement } from './way.ts';

export interface Topic {
  name: string;
  title: string;
  group: 'purchase' | 'start' | 'terms' | 'contract' | 'outside' | 'bids' | 'vendors';
  also: readonly string[];
  lead: Statement;
  parts: readonly Part[];
  opens: readonly Opens[];
}

export type TopicId = keyof typeof json;
export const TOPIC_IDS = Object.keys(json) as TopicId[];

/** By name; test/ways/topics.test.ts holds them to schema.ts. */
export const TOPICS = json as unknown as Readonly<Record<TopicId, Topic>>;

/** The heading of each group of topics. */
export const TOPIC_GROUPS: Readonly<Record<Topic['group'], string>> = {
  purchase: 'Is it a special kind of purchase?',
  start: 'May we begin, and who may take part?',
  terms: 'What will the contract say?',
  contract: 'Is the contract there already?',
  outside: 'Is it outside these Rules?',
  bids: 'Is something wrong with a bid?',
  vendors: 'Are you a vendor, or is it about one?',
};

export interface AgencyDesk {
  about: string;
  office: string;
  says: Statement;
  opens?: Opens;
}

/** Who answers an agency's question. */
export const AGENCY_DESKS = desks as unknown as readonly AgencyDesk[];
