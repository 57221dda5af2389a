/** One thing to do, made of a step of the plan or of a finding. */
import { DAY_OF, type Bound, type Milestone, type StepName } from '../plan/index.ts';
import { longDate, named, type Because, type EventName, type Finding, type IsoDate, type ReadingId } from '../rules/index.ts';
import { ACTORS, type Reader } from './actors.ts';

/** One thing to do. */
export interface Act {
  /** The step of the plan, or the finding, that it is: a name for lists and tests. */
  key: string;
  /** The step, where it is one: its short name is in ACT_WORDS. */
  step?: StepName;
  /** One or two sentences of the rules, in their order. */
  says: readonly string[];
  who?: string;
  /** The last day, or the first, to keep. */
  day?: { date: IsoDate; is: 'by' | 'from'; supposed: boolean };
  /** Whether the first day, or the safe last one, is behind the reader, and nothing is overdue by every reading. */
  hasPassed?: true;
  isOverdue: boolean;
  /** Whether nothing is left to do but to tell us the day on which it was done. */
  isAsked?: true;
  /** What the law says follows where the day was missed. */
  follows?: string;
  because: readonly Because[];
  readings: readonly ReadingId[];
  /** The condition under which it binds: "if the purchase is from another government". */
  onlyIf?: string;
  /** The duty, where one states it. */
  finding?: Finding;
}

const isVendors = (who: string | undefined): boolean => /^(?:a|the) vendor/.test(who ?? '');
/** Whether a finding is for one reader to do or to use. */
export const isOf = (reader: Reader, { who, kind }: Finding): boolean =>
  (reader === 'vendor') === (isVendors(who) || (kind === 'right' && who === undefined));

/** The bound of a step that tells its reader what to do: the last day, else the first. */
const binding = ({ latest, earliest }: Milestone): { bound: Bound; is: 'by' | 'from' } | undefined =>
  latest ? { bound: latest, is: 'by' } : earliest ? { bound: earliest, is: 'from' } : undefined;

/** The next last day that another clock leaves for a step, from a day on; where none does, that another reading leaves, and which. */
function nextChance({ latest, beside = [] }: Milestone, from: IsoDate): { day: IsoDate; why: string } | undefined {
  const chances = [...(latest ? [latest] : []), ...beside]
    .flatMap(({ day, other }) => [{ day, why: '' }, ...(other?.sooner ? [other.sooner] : []), ...(other ? [other] : [])])
    .filter(({ day }) => day >= from)
    .sort((one, another) => (one.day < another.day ? -1 : 1));
  return chances.find(({ why }) => why === '') ?? chances[0];
}

/** Where a sentence says no more of a day than that it is the last. */
const SAYS_NO_MORE = /(?=[.:]|, to be safe)/;

/** A sentence whose last day is gone by: what it asks is to be done now. @param before what must follow the day, as a pattern */
export const asNow = (says: string, day: IsoDate, before = /(?:)/): string =>
  says.replace(
    new RegExp(`,? by (?:\\w+ \\d+, \\d{4}, so in the edition of )?${longDate(day)}(?: at the latest)?${before.source}`),
    ' now',
  );

/** A step whose safe last day has passed, while another clock or reading leaves time: the reader acts now. What is to be done is said after it. */
function justInTime(
  step: Milestone,
  asks: readonly string[],
  asOf: IsoDate | undefined,
): Pick<Act, 'says' | 'day' | 'hasPassed'> | undefined {
  const { latest, state } = step;
  if (!latest || asOf === undefined || latest.day >= asOf || state === 'missed' || latest.from.basis === 'assumed') return undefined;
  const next = nextChance(step, asOf);
  const passed = `The safe last day, ${longDate(latest.day)}, has passed.`;
  const now = asks.map((one) => asNow(one, latest.day, SAYS_NO_MORE));
  if (!next) return { says: [passed, ...now], hasPassed: true };
  return {
    says: [passed, `Act now: ${longDate(next.day)} may still be in time${next.why && `, ${next.why}`}.`, ...now],
    day: { date: next.day, is: 'by', supposed: false },
    hasPassed: true,
  };
}

/** Whether the last day of a step is no more than the day of what is planned after it. */
const isPlansOwn = ({ latest }: Milestone): boolean =>
  latest !== undefined && latest.finding === undefined && latest.deadline === undefined;

/** A step of the plan as something to do; undefined where nothing binds it, or there is nothing to tell of it. */
export function ofStep(
  reader: Reader,
  step: Milestone,
  findings: ReadonlyMap<string, Finding>,
  asOf: IsoDate | undefined,
): Act | undefined {
  const { event, state, follows } = step;
  const binds = binding(step);
  if (!binds) return undefined;
  const { bound, is } = binds;
  const bounding = bound.finding === undefined ? undefined : findings.get(bound.finding);
  // Several findings may be about one event: the one that sets its day is the step's own, where it is about it.
  // One that asks something of somebody else, such as the agency’s two notices of a removal, is not what the reader does.
  const about = [...(bounding ? [bounding] : []), ...findings.values()].filter(({ act }) => act === (DAY_OF[event] ?? event));
  const own = about.find((one) => isOf(reader, one)) ?? about[0];
  const duty = bounding ?? own;
  const stated = own ?? duty;
  const { onlyIf } = stated ?? bound;
  // A day that is only taken is no duty: its finding says what is to be done, and without one there is nothing to tell.
  const isTaken = bound.from.event === 'asOf' && is === 'from';
  if (isTaken && !own) return undefined;
  // A last day that another duty sets is told before the duty that the step is: it is no day of that duty itself. What a later step
  // shows done is only to be dated.
  const isOthers = own !== undefined && own !== duty && !isTaken && is === 'by' && own.says !== bound.says;
  const told = isOthers ? [bound.says, own.says] : own && (isTaken || own !== duty) ? [own.says] : [bound.says];
  const isPast = state === 'missed' || (is === 'by' && asOf !== undefined && bound.day < asOf);
  const asked = step.isShown ? step.withheld?.says : isPast ? bound.asks : undefined;
  const isAsked = asked !== undefined;
  // Where the last day is only that of what is planned next, the first is told with it.
  const { earliest } = step;
  const isOfPlan = isPlansOwn(step) && earliest && earliest.from.event !== 'asOf' && earliest.day > (asOf ?? '');
  const says = isAsked ? [asked] : isOfPlan ? [earliest.says, ...told] : told;
  return {
    key: event,
    step: event,
    says,
    ...(stated?.who === undefined || isAsked ? {} : { who: stated.who }),
    ...(isTaken || isAsked ? {} : { day: { date: bound.day, is, supposed: bound.from.basis === 'assumed' } }),
    ...(is === 'from' && asOf !== undefined && bound.day < asOf && !isTaken && !isAsked ? { hasPassed: true } : {}),
    ...(isAsked ? {} : justInTime(step, says, asOf)),
    isOverdue: state === 'missed' && !isAsked,
    ...(isAsked ? { isAsked } : {}),
    ...(follows && state === 'missed' && !isAsked ? { follows: follows.says } : {}),
    because: own && own !== duty ? [...own.because, ...bound.because] : bound.because,
    readings: bound.readings ?? [],
    ...(onlyIf === undefined ? {} : { onlyIf }),
    ...(stated ? { finding: stated } : {}),
  };
}

/** A notice that does not count is given again: by the last day that a planned step leaves, else from the first on which it can be. */
export function toRepeat(reader: Reader, { event, again, follows, latest }: Milestone): Act | undefined {
  if (again === undefined || !follows || ACTORS[event] !== reader) return undefined;
  const last = latest && latest.day >= again ? latest : undefined;
  return {
    key: event,
    step: event,
    says: [follows.says, ...(last ? [last.says] : [])],
    day: last ? { date: last.day, is: 'by', supposed: last.from.basis === 'assumed' } : { date: again, is: 'from', supposed: false },
    isOverdue: false,
    because: follows.because,
    readings: last?.readings ?? [],
  };
}

/** A planned day that cannot be, for the steps before it come later. Where a finding doubts the day, that is said already. */
export function toMove(
  reader: Reader,
  { event, given, state, earliest }: Milestone,
  findings: readonly Finding[],
  asOf = '',
): Act | undefined {
  const day = event === 'implementation' ? 'contractStart' : (DAY_OF[event] ?? (event as EventName));
  if (state !== 'too-early' || !earliest || !given || asOf === '' || given <= asOf || reader !== 'agency') return undefined;
  if (findings.some(({ clash }) => clash?.includes(`dates.${day}`))) return undefined;
  const { says, because, readings = [] } = earliest;
  return {
    key: event,
    step: event,
    says: [`Move ${named(day)} of ${longDate(given)}: it is planned too early.`, says],
    day: { date: earliest.day, is: 'from', supposed: earliest.from.basis === 'assumed' },
    isOverdue: false,
    because,
    readings,
  };
}

/** A duty without a step of the plan. */
export function ofFinding(finding: Finding): Act {
  const { id, says, who, because, readings = [], deadline, onlyIf } = finding;
  return {
    key: id,
    says: [says],
    ...(who === undefined ? {} : { who }),
    ...(deadline ? { day: { date: deadline.edition ?? deadline.last, is: 'by', supposed: false } } : {}),
    isOverdue: false,
    because,
    readings,
    ...(onlyIf === undefined ? {} : { onlyIf }),
    finding,
  };
}
