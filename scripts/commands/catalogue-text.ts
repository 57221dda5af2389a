/** What an assessment says, as text: one entry an answer, with its reasons in full. Catalogue files are made of these. */
import {
  isQuote,
  PARAMETERS,
  READINGS,
  RULES,
  WAYS,
  type Assessment,
  type Because,
  type Deadline,
  type Finding,
  type LawOn,
  type Path,
  type Route,
  type Rule,
} from '../../src/rules/index.ts';

/** Lists whose items several answers of one rule or method share: a file prints each item once. */
export const LISTS = ['because', 'contains', 'affected by'] as const;
export type ListName = (typeof LISTS)[number];

/** One answer of a rule or method for one case. */
export interface Entry {
  /** The rule's id or the method. */
  subject: string;
  /** "required: Publish the notice …" */
  says: string;
  fields: string[];
  lists: Partial<Record<ListName, string[]>>;
  /** The day whose law was applied, and the condition where there is one. */
  on: string;
}

const TITLES: ReadonlyMap<string, string> = new Map(PARAMETERS.map((one) => [one.name, one.title]));

const inWords = (because: Because): string =>
  isQuote(because)
    ? `${because.at} “${because.words}”`
    : `${because.cite ?? because.ref}: ${because.says} [${because.source}; ${because.confidence}]`.replace('; read]', ']');

const on = ({ event, date }: LawOn): string => `on ${event} ${date}`;

/** Fields that routes and findings share, where they are given, in a fixed order. */
function fieldsOf(one: Route | Finding): string[] {
  const { lacks, decision, readings, wordingNotHeld } = one;
  return [
    ...(lacks ? [`lacks: ${lacks.join(', ')}`] : []),
    ...(decision ? [`decides: ${decision.who}`, `standard: ${decision.standard}`] : []),
    ...(readings ? [`readings: ${readings.join(', ') || 'none'}`] : []),
    ...(wordingNotHeld === undefined ? [] : [`wording not held: ${wordingNotHeld}`]),
  ];
}

function routeEntry(one: Route): Entry {
  const margins = one.margins.map(
    ({ parameter, title, bound, limit, tested, room }) =>
      `${bound}: ${parameter} ${limit} − ${tested} = ${room} cents${TITLES.get(parameter) === title ? '' : ` (${title})`}`,
  );
  return {
    subject: one.method,
    says: `${one.outcome}: ${one.says}`,
    fields: [`section: ${one.section}`, ...fieldsOf(one), ...margins],
    lists: { because: one.because.map(inWords) },
    on: on(one.lawOn),
  };
}

const NOT_COUNTED = 'not counted: the period runs from this day';

/** The days of a deadline, and of its count all that is not simply counted. */
function deadlineField(deadline: Deadline): string {
  const { from, ledger, holidaysNotHeld } = deadline;
  const begins = ledger[0]?.date === from && ledger[0].count === null && ledger[0].why === NOT_COUNTED;
  const counted = ledger.filter((day) => day.why === 'counted');
  const others = ledger.slice(begins ? 1 : 0).filter((day) => !counted.includes(day));
  const days = (['from', 'last', 'extended', 'office', 'edition', 'clear'] as const).flatMap((name) =>
    deadline[name] === undefined ? [] : [`${name} ${deadline[name]}`],
  );
  return [
    `deadline: ${days.join(', ')}; counted ${counted.at(-1)?.count ?? 'nothing'} to ${counted.at(-1)?.date}`,
    ...(begins ? [] : ['the day of the event is not named']),
    ...(counted.length === counted.at(-1)?.count ? [] : [`${counted.length} days are counted`]),
    ...others.map(({ date, count, why }) => `${date} ${count ?? ''}${why}`),
    ...(holidaysNotHeld ? ['holidays not held'] : []),
  ].join('; ');
}

function findingEntry(one: Finding): Entry {
  const { who, to, where, when, deadline, contents, affectedBy, onlyIf, route } = one;
  const given = { who, to, where };
  return {
    subject: one.id,
    says: `${one.outcome}: ${one.says}`,
    fields: [
      `${one.kind}${route === null ? '' : ` of ${route}`}`,
      ...Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`])),
      ...(when ? [`when: ${when.bound} ${when.number} ${when.unit} ${when.side} ${when.event}`] : []),
      ...(deadline ? [deadlineField(deadline)] : []),
      ...fieldsOf(one),
    ],
    lists: {
      because: one.because.map(inWords),
      ...(contents ? { contains: contents.map(({ item, because }) => `${item} — ${inWords(because)}`) } : {}),
      ...(affectedBy ? { 'affected by': affectedBy.map(inWords) } : {}),
    },
    on: on(one.lawOn) + (onlyIf === undefined ? '' : `, ${onlyIf}`),
  };
}

/** Everything an assessment says, in its order. */
export function entriesOf({ routes, findings }: Assessment): Entry[] {
  return [...routes.map(routeEntry), ...findings.map(findingEntry)];
}

/** What an assessment asks, by section, with how many answers wait for each; and the day it is for. */
export function asksOf({ questions, currency }: Assessment): string[] {
  const groups = Map.groupBy(questions, ({ path }) => /^(?:facts\.)?(.*)\./.exec(path)?.[1] ?? 'case');
  return [
    ...[...groups].map(
      ([group, asked]) => `asks ${group}: ${asked.map(({ path, changes }) => `${path.split('.').at(-1)} ${changes.length}`).join(', ')}`,
    ),
    `asked for ${currency.date}`,
  ];
}

/** The facts a rule declares: `rule()` keeps them, its type hides them. */
const readsOf = (one: Rule): readonly Path[] => (one as Rule & { reads: readonly Path[] }).reads;

/** What each rule and method declares, by its id, in the order of the law. Findings of the whole case declare nothing. */
export const DECLARED: ReadonlyMap<string, string> = new Map([
  ...Object.values(WAYS).map((way): [string, string] => [way.method, `method of § ${way.section}; law of ${way.lawOn.join(', ')}`]),
  ...RULES.map((one): [string, string] => [
    one.id,
    `${one.kind} of ${one.section === null ? 'other law' : `§ ${one.section}`}; methods ${one.routes.join(', ')}; law of ${one.lawOn.join(', ') || 'the day asked about'}; reads ${readsOf(one).join(', ') || 'nothing'}`,
  ]),
]);

/** Every number of the law with its history, as text. */
export function parametersText(): string {
  return PARAMETERS.map(({ name, title, unit, at, history }) =>
    [
      `# ${name}`,
      `${title} (${unit}), ${at}`,
      ...history.flatMap(({ from, value, confidence, acts, note }) => [
        `  from ${from}: ${value} (${confidence})`,
        ...acts.map((act) => `    ${act.effective} ${act.what}: ${act.ref} [${act.source}]`),
        ...(note === undefined ? [] : [`    ${note}`]),
      ]),
      '',
    ].join('\n'),
  ).join('\n');
}

/** Every open question with its readings, ours first, as text. */
export function readingsText(): string {
  return Object.entries(READINGS)
    .map(([id, { at, open, readings, safe }]) =>
      [`# ${id}`, at.join(', '), open, ...readings.map((one, index) => `  ${index + 1} ${one}`), `  safe: ${safe}`, ''].join('\n'),
    )
    .join('\n');
}
