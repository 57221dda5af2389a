/** The methods side by side: what each asks, in a word a cell, with the findings it rests on. Pure. */
import type { Assessment, Finding, Method, Outcome, Route } from '../../rules/index.ts';
import { PLACES, type Column } from './matrix-places.ts';

/** One finding in a cell. */
export interface Entry {
  /** Empty where the column's title says it. */
  name: string;
  outcome: Outcome;
  /** The provision, or the entry of other law, that it belongs to. */
  source: string;
  says: string;
}

export interface Cell {
  /** The strictest of its findings'; null where none speaks of it, or the method is closed. */
  outcome: Outcome | null;
  entries: readonly Entry[];
  /** How many more are not needed: counted and not listed where several stand beside something stricter. */
  lifted: number;
  /** How many filings are the vendor's: counted and not listed, since this is the agency's comparison. */
  vendor: number;
}

export interface MatrixRow {
  route: Route;
  /**
   * Open methods have findings. A closed one has its sentence and no duties; one that is open but was not assessed, because
   * another was chosen, is not known.
   */
  standing: 'open' | 'closed' | 'not-assessed';
  cells: Readonly<Record<Column, Cell>>;
}

/** From the strictest: a cell says "not needed" only where nothing in it is required, forbidden, open or unknown. */
const STRICTEST: readonly Outcome[] = ['required', 'not-allowed', 'needs-determination', 'unknown', 'not-held', 'not-required', 'allowed'];
const rank = ({ outcome }: Pick<Entry, 'outcome'>): number => STRICTEST.indexOf(outcome);

const NUMBER = /at least (\d+)/;

function entryOf(name: string, { because: [first], outcome, says }: Finding): Entry {
  const number = NUMBER.exec(says)?.[1];
  return {
    name: name.replace('# ', number === undefined ? '' : `at least ${number} `),
    outcome,
    source: 'at' in first ? first.at : first.ref,
    says,
  };
}

function cellOf(column: Column, findings: readonly Finding[]): Cell {
  const entries: Entry[] = [];
  const vendors: Entry[] = [];
  for (const finding of findings) {
    const name = PLACES[column][finding.id];
    if (name !== undefined) (finding.who === 'the vendor' ? vendors : entries).push(entryOf(name, finding));
  }
  const byRank = (a: Entry, b: Entry): number => rank(a) - rank(b);
  const [first] = entries.length ? entries.sort(byRank) : vendors.sort(byRank);
  const outcome = first?.outcome ?? null;
  // What is merely permitted says nothing beside what is asked, and several duties lifted are counted.
  const asked = entries.filter((one) => one.outcome === outcome || (one.outcome !== 'allowed' && one.outcome !== 'not-required'));
  const lifted = entries.filter((one) => one.outcome === 'not-required' && outcome !== 'not-required');
  const few = lifted.length <= 1;
  return { outcome, entries: few ? [...asked, ...lifted] : asked, lifted: few ? 0 : lifted.length, vendor: vendors.length };
}

const OPEN: readonly Outcome[] = ['allowed', 'needs-determination', 'unknown', 'not-held'];
const COLUMNS = Object.keys(PLACES) as Column[];

/**
 * A row a method, in the order of the page.
 * @param assessment of a case without a chosen method: with one, only that method's findings are there
 */
export function methodsMatrix({ routes, findings }: Pick<Assessment, 'routes' | 'findings'>): MatrixRow[] {
  const of = (method: Method): Finding[] => findings.filter(({ route }) => route === method);
  return routes.map((route) => {
    const own = OPEN.includes(route.outcome) ? of(route.method) : [];
    const cells = Object.fromEntries(COLUMNS.map((column) => [column, cellOf(column, own)])) as Record<Column, Cell>;
    return { route, standing: !OPEN.includes(route.outcome) ? 'closed' : own.length ? 'open' : 'not-assessed', cells };
  });
}
