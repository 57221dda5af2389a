/** The dated steps of a case's plan as papers tell them: the day, what binds it, and under what condition. What the sheet shows, too. */
import { EVENT_WORDS } from '../case/words.ts';
import { DAY_OF, type Bound, type Milestone } from '../plan/index.ts';
import type { Finding, IsoDate, ReadingId, Reasons } from '../rules/index.ts';
import type { PaperData } from './paper-data.ts';

/** Which of its days a step stands on in a paper: the one given, else its last, else its first. */
export type End = 'given' | 'latest' | 'earliest';

/** A step of the plan with a day. */
export interface DatedStep {
  step: Milestone;
  end: End;
  day: IsoDate;
  /** "Notice of intent". */
  name: string;
  /** What the day is to the step: "by this day". */
  is: string;
  /** The plan's sentences on it, the condition that a supposed day puts on it among them. */
  says: string[];
  /** Under what condition the days bind at all, to stand after "It binds". */
  onlyIf?: string;
  /** From which day it is counted, and whether that is given, worked out or supposed; '' where nothing is counted. */
  count: string;
  /** Days of another reading or another clock. */
  others: { day: IsoDate; why: string }[];
  because: Reasons | undefined;
  readings: readonly ReadingId[];
}

const IS: Readonly<Record<End, string>> = { given: 'the day given', latest: 'by this day', earliest: 'not before this day' };
const BASIS: Readonly<Record<Bound['from']['basis'], string>> = {
  given: '',
  'worked-out': ', a day worked out',
  assumed: ', a date we assumed',
};
/** A given day that was not kept says so; whether the others were is the reader's to see. */
const AMISS: Readonly<Partial<Record<Milestone['state'], string>>> = { 'too-early': 'too early', late: 'late', arguable: 'arguable' };

/** The bounds of a step that say something: not that a time does not run before the day it runs from. */
export function tellingBounds({ earliest, latest, beside = [] }: Milestone): Bound[] {
  const bare = earliest && latest && earliest.finding === latest.finding && earliest.day === earliest.from.date;
  return [...(earliest && !bare ? [earliest] : []), ...(latest ? [latest] : []), ...beside];
}

function sentences(step: Milestone, bounds: readonly Bound[]): string[] {
  const { given, withheld, follows, state } = step;
  const amiss = given === undefined ? undefined : AMISS[state];
  return [
    ...(amiss === undefined ? [] : [`It is ${amiss}.`]),
    ...(state === 'missed' ? ['Passed; not told whether it was done.'] : []),
    ...bounds.map(({ says }) => says),
    ...(withheld ? [withheld.says] : []),
    ...(given !== undefined && bounds.length === 0 && !withheld ? ['The law sets no day for it here.'] : []),
    ...(follows ? [`If you miss it: ${follows.says}`] : []),
  ];
}

/** Every dated step of the plan, in its order: the given ones and those that rest on a supposed day among them. */
export function datedSteps({ milestones = [], rules }: Pick<PaperData, 'milestones' | 'rules'>): DatedStep[] {
  return milestones.flatMap((step) => {
    const { given, latest, earliest, event, beside = [], onlyIf, withheld } = step;
    const end: End = given !== undefined ? 'given' : latest ? 'latest' : 'earliest';
    const own = latest ?? earliest;
    const day = given ?? own?.day;
    if (day === undefined) return [];
    const bounds = tellingBounds(step);
    const words = EVENT_WORDS[event].replace(/^the /, '');
    return [
      {
        step,
        end,
        day,
        name: words.charAt(0).toUpperCase() + words.slice(1),
        is: IS[end],
        says: sentences(step, bounds),
        ...(onlyIf === undefined ? {} : { onlyIf }),
        count: own ? `Counted from ${rules.longDate(own.from.date)}${BASIS[own.from.basis]}` : '',
        others: [
          ...bounds.flatMap(({ other }) => (other ? [other] : [])),
          ...beside.map((one) => ({ day: one.day, why: 'under the other deadline' })),
        ],
        because: own?.because ?? withheld?.because,
        readings: [...new Set(bounds.flatMap(({ readings = [] }) => readings))],
      },
    ];
  });
}

/** The days that findings tell, each with the step that is their act; '' for a finding without one. */
export type Known = ReadonlyMap<string, string>;

/** What `isTold` looks a step up by. */
export const knownDay = ({ id, act }: Finding, day: IsoDate): [string, string] => [`${id} ${day}`, act ?? ''];

/** Whether a finding tells the step's day already, so that a paper which has its sentence need not have the step. */
export function isTold({ end, day, step }: DatedStep, known: Known): boolean {
  const finding = end === 'given' ? undefined : step[end]?.finding;
  const act = finding === undefined ? undefined : known.get(`${finding} ${day}`);
  // The determination may be due by the finding of the notice that follows it.
  return act !== undefined && (act === '' || act === (DAY_OF[step.event] ?? step.event));
}
