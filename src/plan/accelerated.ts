/** The plan of an accelerated procurement up to what its notice announces, § 3-07(h)(1). */
import { EDITIONS, longDate, type EventName, type Finding } from '../rules/index.ts';
import {
  asPublished,
  dated,
  earliestAfter,
  edition,
  find,
  given,
  latestBefore,
  notBefore,
  ofFinding,
  settle,
  soonest,
  step,
  taken,
  withheld,
  type Day,
  type Draft,
} from './draft.ts';
import { copyToComptroller, latestDetermination } from './negotiations.ts';
import type { Bound, PlannedStep } from './plan.ts';

const NOTICE = '3-07(h)(1)(i):solicitation-notice';
const TEN_DAYS = '3-07(h)(1)(i):sole-source-ten-days';
const THREE = 'if the three business days of § 3-07(h) take the place of the ten of § 3-05(c)';
const OPENING = ['solicitation', 'intentNotice', 'bidOpening', 'negotiations'] as const;

/** The notice, three business days before what it announces; ten calendar days for a sole source, which is the safer. */
export function acceleratedOpening(draft: Draft): PlannedStep[] {
  const duty = find(draft, NOTICE, ['solicitation', 'intentNotice']);
  if (!duty?.when) return undecided(draft, duty);
  const announced = duty.when.event;
  const act = duty.act ?? 'solicitation';
  // Before negotiations the notice may be dated as a solicitation, as the rules on it take it.
  const name: EventName = announced === 'negotiations' && !given(draft, act) && given(draft, 'solicitation') ? 'solicitation' : act;
  const sole = soleSource(draft, name);
  const settled = settle(draft, name, soonest(sole?.notice), !sole);
  const notice = settled && asPublished(draft, settled, sole?.notice?.day);
  if (notice && !given(draft, name)) draft.days.set(name, notice);
  const ten = find(draft, TEN_DAYS, ['solicitation', 'intentNotice']);
  const clocks = [...(ten?.when ? [ten] : []), duty];
  const starts = notice ? clocks.map((clock) => firstDay(draft, clock, notice)) : [];
  const start = withOther(starts);
  settle(draft, announced, soonest(start));
  const [last, ...beside] = clocks.flatMap((clock) => lastDay(draft, clock, announced, name));
  const [three] = beside;
  const latest = last && three ? { ...last, other: { day: three.other?.day ?? three.day, why: THREE } } : last;
  const judged = sole && given(draft, name) ? find(draft, TEN_DAYS) : null;
  const steps = [
    ...(sole
      ? [step(draft, 'determination', { ...sole.determination, ...latestDetermination(draft, sole.determined, latest, name) })]
      : []),
    ...(sole?.copy ?? []),
    step(draft, name, {
      ...(sole?.notice ? { earliest: sole.notice } : taken(draft, name, 'the notice', ofFinding(duty, EDITIONS))),
      ...(judged ? { follows: { says: judged.says, because: judged.because, where: ['late', 'too-early'] as const } } : {}),
      ...(latest ? { latest } : {}),
      ...(beside.length > 0 ? { beside } : {}),
    }),
    step(draft, announced, start && { earliest: start }),
  ];
  return [...steps, ...OPENING.filter((one) => one !== name && one !== announced).map((one) => step(draft, one))];
}

interface SoleSource {
  determined: Finding;
  determination: Pick<PlannedStep, 'earliest'>;
  copy: PlannedStep[];
  /** The first edition for the notice, which follows the determination. */
  notice: Bound | undefined;
}

/** § 3-07(d) leaves a sole source to § 3-05: its determination and the copy of it come first; undefined for any other source. */
function soleSource(draft: Draft, name: EventName): SoleSource | undefined {
  const determined = find(draft, '3-05(b):determination');
  if (!determined || determined.outcome === 'not-held') return undefined;
  // Where the notice or a later step is dated, the determination is not ahead, and no day is taken for it.
  const day = settle(draft, 'determination', undefined, true);
  const first = day && edition(draft, day.date);
  const says = `The edition of ${longDate(first ?? '')} is the first for the notice${name === 'intentNotice' ? ' of intent' : ''}, which follows the determination.`;
  return {
    determined,
    determination: taken(draft, 'determination', 'the determination', ofFinding(determined)),
    copy: copyToComptroller(draft, day),
    notice: day && first ? notBefore(day, first, says, ofFinding(determined, EDITIONS)) : undefined,
  };
}

/** How the source is selected is not known, nor the date of an opening or of negotiations. */
function undecided(draft: Draft, duty: Finding | null): PlannedStep[] {
  const why =
    withheld(duty) ??
    (duty?.lacks
      ? {
          says: 'Tell us how the source is selected: the notice comes before the opening of bids, or before negotiations.',
          because: duty.because,
          lacks: duty.lacks,
        }
      : undefined);
  return OPENING.map((one) => step(draft, one, one === 'solicitation' && why ? { withheld: why } : {}));
}

function firstDay(draft: Draft, duty: Finding, notice: Day): Bound {
  const number = duty.when?.number ?? 0;
  const unit = duty.when?.unit === 'business days' ? 'business days' : 'calendar days';
  return earliestAfter(
    draft,
    duty,
    notice,
    { number, unit },
    (day, other) => `Not before ${other}; from ${day}, ${number} whole ${unit} lie between.`,
  );
}

/** The safer first day, with the one that the reading least strict would allow. */
function withOther(bounds: readonly Bound[]): Bound | undefined {
  const [ten, three] = bounds;
  if (!ten || !three?.other) return ten;
  return { ...ten, other: { day: three.other.day, why: THREE } };
}

function lastDay(draft: Draft, duty: Finding, announced: EventName, name: EventName): Bound[] {
  const day = given(draft, announced);
  const again = day && dated(find(draft, duty.id, ['solicitation', 'intentNotice'].filter((one) => one !== announced) as EventName[]));
  if (!day || !again || name === announced) return [];
  return [latestBefore(draft, again, { event: announced, date: day, basis: 'given' }, 'the notice')];
}
