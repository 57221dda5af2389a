/** What changed in each section, the newest first: amendments in our words, amounts and numbers by their steps, and other law by its dates. */
import authorities from '../content/authorities.json' with { type: 'json' };
import changes from '../content/changes.json' with { type: 'json' };
import law from '../content/law.json' with { type: 'json' };
import beside from '../content/laws-beside.json' with { type: 'json' };
import { ALL, referenceTo, valueWords } from './amounts.ts';
import { address, provisionAddress } from './address.ts';
import {
  addDays,
  CHARTER_AS_OF,
  LIMITS_HELD_FROM,
  longDate,
  type Confidence,
  type IsoDate,
  type Method,
  type Section,
} from '../rules/index.ts';
import { SECTIONS_IN_WORDS } from '../law/sections.ts';

/** One thing that changed on a day. */
export interface Change {
  kind: 'amendment' | 'amount' | 'other-law';
  /** The paragraphs of the section that it bears on; the section itself where it names none. */
  at: readonly string[];
  /** What is named first: the City Record that carried it, the amount, or the law. */
  what: string;
  /** What that law is about, where it is other law. */
  title?: string;
  says: string;
  href: string;
  source: string;
  confidence: Confidence;
}

/** All that changed on one day. */
export interface ChangeDay {
  day: IsoDate;
  changes: Change[];
}

interface Told {
  says: string | null;
  confidence: string;
}

interface LawBeside {
  law: string;
  from: IsoDate;
  unless?: { methods?: readonly string[] };
  says: string;
}

const OUR_WORDS = changes as Readonly<Record<string, Readonly<Record<string, Told>>>>;
const NOT_VERIFIED = 'What it changed is not verified.';

interface OtherLaw {
  kind: string;
  cite: string;
  title: string;
  source: { title: string };
  confidence: string;
  effects: readonly { at: readonly string[]; from: string | null; until: string | null; says: string }[];
}

/** What ends, of law that has its last day: said by itself, for who reads that line alone. */
const ENDING: Readonly<Record<string, string>> = {
  'charter-326': 'The rule that puts online notice and comment in place of the public hearing',
};

/** @throws Error where an amendment printed after a section has no words of ours, or words stand for none */
function amendments(section: Section): [IsoDate, Change][] {
  const told = OUR_WORDS[section] ?? {};
  const printed: readonly { cityRecord: string; effective: string }[] = law.sections[section].amendments;
  const stray = Object.keys(told).find((day) => !printed.some(({ effective }) => effective === day));
  if (stray) throw new Error(`changes.json: § ${section} has no amendment of ${stray}`);
  return printed.map(({ cityRecord, effective }) => {
    const words = told[effective];
    if (!words) throw new Error(`changes.json: expected words for the amendment of § ${section} of ${effective}`);
    return [
      effective,
      {
        kind: 'amendment',
        at: [section],
        what: `Amended, City Record of ${longDate(cityRecord)}`,
        says: words.says ?? NOT_VERIFIED,
        href: provisionAddress(section),
        source: `amendment history printed after § ${section}${effective > '2020-01-01' ? '; its words compared with those of January 1, 2020' : ''}`,
        confidence: words.confidence as Confidence,
      },
    ];
  });
}

function amounts(section: Section): [IsoDate, Change][] {
  return ALL.filter(({ at }) => at.startsWith(section)).flatMap((parameter) =>
    parameter.history.slice(1).flatMap((step, index): [IsoDate, Change][] => {
      const before = parameter.history[index];
      if (!before || JSON.stringify(before.value) === JSON.stringify(step.value)) return [];
      const act = step.acts.findLast(({ effective }) => effective === step.from) ?? step.acts[0];
      return [
        [
          step.from,
          {
            kind: 'amount',
            at: [parameter.at],
            what: parameter.title,
            says:
              step.value === null && step.note
                ? `${valueWords(parameter, before)} before. ${step.note}`
                : before.value === null && before.note
                  ? `${valueWords(parameter, step)}, as the law has it since ${longDate(step.from)}. Before that day: ${before.note}`
                  : `${valueWords(parameter, before)} before, ${valueWords(parameter, step)} from this day.`,
            href: act ? referenceTo(act.ref).href : provisionAddress(parameter.at),
            source: act ? `${act.what}; ${act.source}` : '',
            confidence: step.confidence,
          },
        ],
      ];
    }),
  );
}

function otherLaw(section: Section): [IsoDate, Change][] {
  return Object.entries(authorities as Readonly<Record<string, OtherLaw>>).flatMap(([ref, { cite, title, source, confidence, effects }]) =>
    effects
      .filter(({ at }) => at.some((one) => one.startsWith(section)))
      .flatMap(({ at, from, until, says }): [IsoDate, Change][] => {
        const where = at.filter((one) => one.startsWith(section)).map((one) => `§ ${one}`).join(', '); // prettier-ignore
        const change = {
          kind: 'other-law',
          title,
          at: at.filter((one) => one.startsWith(section)),
          href: address(`/authorities/#${ref}`),
          source: source.title,
          confidence: confidence as Confidence,
        } as const;
        return [
          ...(from === null ? [] : [[from, { ...change, what: `${cite}, on ${where}`, says }] as [IsoDate, Change]]),
          ...(until === null
            ? []
            : [
                [
                  addDays(until, 1),
                  {
                    ...change,
                    what: `${cite}, on ${where}`,
                    says:
                      until >= CHARTER_AS_OF
                        ? `${ENDING[ref] ?? `What it says here of ${title[0]?.toLowerCase()}${title.slice(1)}`} expires on ${longDate(addDays(until, 1))}, as the law stands. We don’t know what follows.`
                        : `${title}. No longer in force from this day.`,
                  },
                ] as [IsoDate, Change],
              ]),
        ];
      }),
  );
}

/** The methods of each section. */
const METHODS: Readonly<Record<Section, readonly Method[]>> = {
  '3-05': ['sole-source'],
  '3-06': ['emergency'],
  '3-07': ['accelerated'],
  '3-08': ['micropurchase', 'small-purchase', 'mwbe-small-purchase'],
  '3-09': ['intergovernmental', 'cooperative'],
  '3-10': ['prequalified-list'],
  '3-11': ['demonstration-project'],
};

/** Local laws that bind beside a section without an effect on any of its paragraphs. */
function lawsBeside(section: Section): [IsoDate, Change][] {
  return (beside as readonly LawBeside[]).flatMap(({ law: ref, from, unless, says }): [IsoDate, Change][] => {
    const { kind, cite, title, source, confidence, effects } = (authorities as Readonly<Record<string, OtherLaw>>)[ref] as OtherLaw;
    const isLeftOut = METHODS[section].every((method) => unless?.methods?.includes(method));
    if (kind !== 'local-law' || effects.length > 0 || isLeftOut) return [];
    const href = address(`/authorities/#${ref}`);
    return [
      [
        from,
        { kind: 'other-law', at: [section], what: cite, title, says, href, source: source.title, confidence: confidence as Confidence },
      ],
    ];
  });
}

/** Everything dated that is held about a section since limits are held, the newest day first. */
export function changesOf(section: Section): ChangeDay[] {
  const all = [...amendments(section), ...amounts(section), ...otherLaw(section), ...lawsBeside(section)].filter(
    ([day]) => day >= LIMITS_HELD_FROM,
  );
  const days = [...new Set(all.map(([day]) => day))].sort().reverse();
  return days.map((day) => ({ day, changes: all.filter(([on]) => on === day).map(([, change]) => change) }));
}

/** The day on which the local laws and orders were last read: what was to take effect by then was in force. */
export const OTHER_LAW_READ: IsoDate = '2026-11-28';

/** What a section is about, for whoever asks whether a change is theirs. */
const CONCERNS: Readonly<Record<Section, string>> = {
  '3-05': 'sole source purchases',
  '3-06': 'emergency purchases',
  '3-07': 'accelerated procurements',
  '3-08': 'small purchases',
  '3-09': 'purchases through or with other governments',
  '3-10': 'prequalified lists',
  '3-11': 'demonstration projects',
};
const SECTIONS = Object.keys(CONCERNS) as Section[];

/** What purchases and lists a change of these sections bears on, in words: "emergency purchases, accelerated procurements". */
export function concernsOf(sections: readonly Section[]): string {
  const others = SECTIONS.filter((one) => !sections.includes(one)).map((one) => CONCERNS[one]);
  if (others.length === 0) return `all ${SECTIONS_IN_WORDS} sections`;
  if (others.length <= 2) return `everything except ${others.join(' and ')}`;
  return SECTIONS.filter((one) => sections.includes(one)).map((one) => CONCERNS[one]).join(', '); // prettier-ignore
}

/** One thing that changed on a day, in however many sections it did. */
export interface SharedChange extends Change {
  /** Its sections, in the order of the law. */
  sections: readonly Section[];
}

export interface SharedDay {
  day: IsoDate;
  sections: readonly Section[];
  changes: readonly SharedChange[];
}

/** The same words about the same law are one change, whichever sections they stand under. */
function shared(of: readonly (readonly [Section, Change])[]): SharedChange[] {
  const found = new Map<string, SharedChange>();
  for (const [section, change] of of) {
    const named = change.what.replace(/, on § .*$/, '');
    // Each amendment is its own section's; of other law, the same words are said once.
    const key = `${named} ${change.says} ${change.href}`;
    const before = found.get(key);
    const sections = [...new Set([...(before?.sections ?? []), section])];
    found.set(key, { ...change, what: named, at: [...(before?.at ?? []), ...change.at], sections });
  }
  return [...found.values()];
}

/** Everything dated that is held about the seven sections, the newest day first, each change once. */
export function changeDays(): SharedDay[] {
  const all = SECTIONS.flatMap((section) =>
    changesOf(section).flatMap(({ day, changes: of }) => of.map((one) => [day, [section, one]] as const)),
  );
  return [...new Set(all.map(([day]) => day))]
    .sort()
    .reverse()
    .map((day) => {
      const of = all.filter(([on]) => on === day).map(([, one]) => one);
      return { day, sections: [...new Set(of.map(([section]) => section))], changes: shared(of) };
    });
}

/** The releases of this site, as CHANGELOG.md tells them: a heading and its lines. */
export function releases(changelog: string): { name: string; lines: string[] }[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...rest] = part.trim().split('\n');
      return { name, lines: rest.filter((line) => line.startsWith('- ')).map((line) => line.slice(2)) };
    });
}

/** What is longer is told in the entry alone. In characters. */
const LONGEST_IN_LINE = 60;

/** "Longest extension: 12 months before, 36 months from this day." */
const amountsOf = (changes: readonly SharedChange[], section: Section): string[] =>
  changes
    .filter(({ kind, sections, says }) => kind === 'amount' && sections.includes(section) && says.length <= LONGEST_IN_LINE)
    .map(({ what, says }) => `${what}: ${says}`);

/** The Board’s amendments among some days, in the order of time and of the sections, each with the first sentence of what it changed, and the amounts that changed with it. */
export function amendmentsOf(days: readonly SharedDay[]): { day: IsoDate; date: string; section: Section; says: string }[] {
  return days
    .flatMap(({ day, changes }) =>
      changes
        .filter(({ kind }) => kind === 'amendment')
        .flatMap(({ sections, says }) =>
          sections.map((section) => ({
            day,
            date: longDate(day).replace(/, \d{4}$/, ''),
            section,
            says: [/^.*?\.(?= |$)/.exec(says)?.[0] ?? says, ...amountsOf(changes, section)].join(' '),
          })),
        ),
    )
    .sort((one, other) => `${one.day} ${one.section}`.localeCompare(`${other.day} ${other.section}`));
}
