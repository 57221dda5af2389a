/** What tests of the rules ask again and again: the route of a method, and a finding by its id, on one day unless the case names another. */
import { assess, isQuote, type Case, type Finding, type Method, type Outcome, type Route } from '../../src/rules/index.ts';

/** The day asked about where a case names none. All law held is in force on it. */
export const TODAY = '2026-11-21';

/** A method weighed for a case. */
export const routeOf = (method: Method, input: Case = {}): Route | undefined =>
  assess({ asOf: TODAY, ...input }).routes.find((route) => route.method === method);

/** Whether a method may be used. */
export const outcomeOf = (method: Method, input: Case = {}): Outcome | undefined => routeOf(method, input)?.outcome;

/** A finding of a case by this method, whatever it binds. */
export const findingOf = (id: string, method: Method, input: Case = {}): Finding | undefined =>
  assess({ asOf: TODAY, method, ...input }).findings.find((finding) => finding.id === id);

/** The same, only where it is the method's own. */
export const findingOfRoute = (id: string, method: Method, input: Case = {}): Finding | undefined =>
  assess({ asOf: TODAY, method, ...input }).findings.find((finding) => finding.id === id && finding.route === method);

/** The same, which has to be there. @throws Error naming the id that is not found */
export function mustFind(id: string, method: Method, input: Case = {}): Finding {
  const finding = findingOf(id, method, input);
  if (!finding) throw new Error(`${id} not found`);
  return finding;
}

/** Where each thing that a notice or record must contain is asked for: provisions, and entries of other law. */
export const itemsOf = (finding: Finding | undefined): string[] =>
  (finding?.contents ?? []).map(({ because }) => (isQuote(because) ? because.at : because.ref));

/** A case with no day asked about. */
export const undated = ({ asOf: _asOf, ...rest }: Case): Case => rest;
