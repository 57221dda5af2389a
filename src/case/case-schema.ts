/** The Case as a JSON Schema: what readCase takes and refuses, with the words of the calculators' questions on every field. */
import * as z from 'zod/mini';
import law from '../content/law.json' with { type: 'json' };
import { ENTRY_WORDS, EVENT_WORDS } from './words.ts';
import { QUESTIONS } from './questions.ts';
import { ENTRY_KINDS, EVENTS, FORM, kindOf, MOST_CLOSURES, MOST_ENTRIES, type EventName, type Path } from '../rules/index.ts';
import { SECTIONS_RANGE } from '../law/sections.ts';

/** A schema or part of one. */
export interface Schema {
  title?: string;
  description?: string;
  properties?: Record<string, Schema>;
  [keyword: string]: unknown;
}

/** A day that exists, in the years 1900 to 2199: `format` alone is only a hint to many validators. */
export const DATE_PATTERN = (() => {
  const year = '(?:19\\d\\d|2[01]\\d\\d)';
  const leap = '(?:(?:19|2[01])(?:0[48]|[2468][048]|[13579][26])|2000)';
  const long = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])';
  const short = '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)';
  return `^(?:${year}-(?:${long}|${short}|02-(?:0[1-9]|1\\d|2[0-8]))|${leap}-02-29)$`;
})();

const HOLDS = {
  dollars: 'US dollars as text, such as "36500.00": a bare number could mean dollars or cents.',
  date: 'A day, YYYY-MM-DD.',
  dates: 'A list of at most 60 days, each YYYY-MM-DD.',
  entries: `A list of at most ${MOST_ENTRIES} entries.`,
  count: 'A whole number.',
  'yes-no': 'True or false; leave it out where it is not known.',
} as const;

const GROUPS: Readonly<Record<string, string>> = {
  vendor: 'The vendor.',
  facts: 'What the sections ask, by section.',
  'facts.other': 'What other law requires.',
  dates: 'The days of events, done or planned. They select the law that applies, and deadlines are counted from them.',
};

function groupWords(path: string): string {
  const section = law.sections[path.replace('facts.', '') as keyof typeof law.sections] as { title: string } | undefined;
  const words = GROUPS[path] ?? (section && `What § ${path.replace('facts.', '')}, ${section.title}, asks.`);
  if (!words) throw new Error(`case.schema.json: expected words for the group ${path}`);
  return words;
}

/** The question, its hint, and what the field holds, choices by their words. */
function describe(path: Path): string {
  const { label, hint, choices } = QUESTIONS[path];
  const kind = kindOf(path);
  const event = path.startsWith('dates.') ? (path.slice('dates.'.length) as EventName) : null;
  return [
    event && EVENTS.includes(event) ? `The day of ${EVENT_WORDS[event]}.` : /[.?]$/.test(label) ? label : `${label}.`,
    // "such as 36,500" is how a person may type it; in a case it is written one way.
    hint?.replace(/^In dollars: (.)/, (_, first: string) => first.toUpperCase()).replace(/, (?:such )?as \d.*(?=\.$)/, ''),
    typeof kind === 'string' ? HOLDS[kind] : `${Object.entries(choices ?? {}).map(([value, words]) => `${value}: ${words}`).join('; ')}.`, // prettier-ignore
  ]
    .filter(Boolean)
    .join(' ');
}

/** The form as a zod schema: of readCase's rules, those that a JSON Schema can say. */
function schemaOf(form: unknown): z.ZodMiniType {
  if (Array.isArray(form)) return z.enum(form as [string, ...string[]]);
  switch (form) {
    case 'dollars':
      return z.string().check(z.regex(/^\d{1,11}(?:\.\d{2})?$/));
    case 'date':
      return z.string();
    case 'dates':
      return z.array(z.string()).check(z.maxLength(MOST_CLOSURES));
    case 'entries':
      return z
        .array(z.strictObject({ kind: schemaOf(ENTRY_KINDS), on: z.optional(schemaOf('date')), amount: schemaOf('dollars') }))
        .check(z.maxLength(MOST_ENTRIES));
    case 'count':
      return z.int().check(z.minimum(0), z.maximum(100_000));
    case 'yes-no':
      return z.boolean();
    default:
      return z.strictObject(shapeOf(form as object));
  }
}

function shapeOf(form: object): Record<string, z.ZodMiniType> {
  return Object.fromEntries(Object.entries(form).map(([name, inner]) => [name, z.optional(schemaOf(inner))]));
}

/** Adds to each field its title and description, and to dates the pattern that readCase's own check is. */
function explain(schema: Schema, form: object, prefix: string): void {
  for (const [name, inner] of Object.entries(form)) {
    const path = prefix + name;
    const field = schema.properties?.[name];
    if (!field) throw new Error(`case.schema.json: expected the field ${path}`);
    if (typeof inner === 'string' || Array.isArray(inner)) {
      field.title = QUESTIONS[path as Path].label;
      field.description = describe(path as Path);
      if (inner === 'date') Object.assign(field, { format: 'date', pattern: DATE_PATTERN });
      if (inner === 'dates') field['items'] = { type: 'string', format: 'date', pattern: DATE_PATTERN };
      if (inner === 'entries') explainEntry(field['items'] as Schema);
    } else {
      field.description = groupWords(path);
      explain(field, inner as object, `${path}.`);
    }
  }
}

function explainEntry({ properties }: Schema): void {
  const { kind, on, amount } = properties as Record<'kind' | 'on' | 'amount', Schema>;
  const kinds = Object.entries(ENTRY_WORDS).map(([value, words]) => `${value}: ${words}`);
  Object.assign(kind, { title: 'What it is', description: `${kinds.join('; ')}.` });
  Object.assign(on, {
    title: 'Its day',
    description: `${HOLDS.date} Leave it out where it is not known.`,
    format: 'date',
    pattern: DATE_PATTERN,
  });
  Object.assign(amount, { title: 'Its amount', description: HOLDS.dollars });
}

/** The whole schema. @param examples cases that readCase takes */
export function caseJsonSchema(examples: readonly unknown[]): Schema {
  const { $schema, ...made } = z.toJSONSchema(z.strictObject({ v: z.optional(z.literal(1)), ...shapeOf(FORM) }), {
    target: 'draft-2020-12',
  }) as Schema;
  explain(made, FORM, '');
  const v = made.properties?.['v'];
  if (v) Object.assign(v, { title: 'Version', description: 'The version of this form: 1, or left out.' });
  return {
    $schema,
    $id: 'case.schema.json',
    title: 'Case',
    description: `What is known about a procurement of New York City, for 9 RCNY §§ ${SECTIONS_RANGE}. Every field may be left out: absent means unknown. A field that is not listed is an error.`,
    ...made,
    examples,
  };
}
