/** The plan of an accelerated procurement up to what its notice announces, § 3-07(h)(1). */
import { EDITIONS, type EventName, type Finding, type FindingId } from '../rules/index.ts';
import { determinationDuty } from './determination.ts';
import { dated, latestBefore, ofFinding, withheld } from './bounds.ts';
import { type Dressed } from './steps.ts';
import { find, given, isToCome, type Workings } from './workings.ts';
import type { Bound } from './step.ts';
import { askedAfter, dayOrLater, inTimeAtMost } from './to-come.ts';

const NOTICE: FindingId = '3-07(h)(1)(i):solicitation-notice';
const TEN_DAYS: FindingId = '3-07(h)(1)(i):sole-source-ten-days';
const NEGOTIATED: FindingId = '3-07(h)(1)(i):negotiated-ten-days';
const NOTICES: readonly EventName[] = ['solicitation', 'intentNotice'];
/** The other reading of a day that is counted by the ten days of the method that runs it. */
export const threeFor = ({ finding }: Bound): string =>
  `if the three business days of § 3-07(h) take the place of the ten of § ${finding === NEGOTIATED ? '3-04(d)' : '3-05(c)'}`;

/** What the notice announces, under which date of the case it stands, and the duties that count the days between. */
interface Notice {
  duty: Finding | null;
  announced: EventName | undefined;
  name: EventName;
  /** The last day of the notice, from a day given for what it announces; and the other count beside it. */
  latest?: Bound;
  beside?: readonly Bound[];
}

export function acceleratedNotice(work: Workings): Notice {
  const duty = find(work, NOTICE, NOTICES);
  const announced = duty?.when?.event;
  const act = duty?.act ?? 'solicitation';
  // Before negotiations the notice may be dated as a solicitation, as the rules on it take it.
  const name = announced === 'negotiations' && !given(work, act) && given(work, 'solicitation') ? 'solicitation' : act;
  if (!duty || !announced || announced === name) return { duty, announced, name };
  const ten = find(work, TEN_DAYS, NOTICES) ?? find(work, NEGOTIATED, NOTICES);
  const [last, ...beside] = [...(ten?.when ? [ten] : []), duty].flatMap((clock) => lastDay(work, clock, announced, name));
  const [three] = beside;
  if (!last) return { duty, announced, name };
  const latest = three ? { ...last, other: { day: three.other?.day ?? three.day, why: threeFor(last) } } : last;
  return { duty, announced, name, latest, ...(beside.length > 0 ? { beside } : {}) };
}

/** The finding that counts from this notice, where the case's notice stands under that date. */
export function acceleratedDuty(work: Workings, id: FindingId, notice: EventName): Finding | null {
  return acceleratedNotice(work).name === notice ? find(work, id, NOTICES) : null;
}

function lastDay(work: Workings, duty: Finding, announced: EventName, name: EventName): Bound[] {
  const day = dayOrLater(work, announced);
  const others = NOTICES.filter((one) => one !== announced);
  // Where the determination leaves no day for a notice, the last one is counted all the same.
  const late = [...others, 'determination' as const];
  const again = day && [others, late].map((left) => dated(find(work, duty.id, left, { [announced]: day.date }))).find((one) => one);
  return !again || name === announced
    ? []
    : [
        askedAfter(
          latestBefore(work, again, day, again.when?.editions ? 'the first of the five notices' : 'the notice'),
          'the notice',
          announced,
        ),
      ];
}

/** A step before the award: the notice, what it announces, or neither. */
export function acceleratedStep(work: Workings, floor: Bound | undefined, event: EventName): Dressed {
  const { duty, announced, name, latest, beside } = acceleratedNotice(work);
  if (!duty?.when || !announced) return event === 'solicitation' ? undecided(duty) : { bare: true };
  if (event !== name) return event === announced ? { ends: floor ? { earliest: floor } : {} } : { bare: true };
  const sole = determinationDuty(work) !== null;
  const isKnown = given(work, name) !== undefined || (floor && (given(work, 'determination') ?? floor.day) <= floor.day);
  const isPosted = floor?.from.event === 'onlinePosting' && isKnown;
  const judged = given(work, name) !== undefined ? find(work, sole ? TEN_DAYS : NOTICE) : null;
  return {
    ends: {
      ...(floor && (sole || isPosted) ? { earliest: floor } : {}),
      ...(judged ? { follows: { says: judged.says, because: judged.because, where: ['late', 'too-early'] } } : {}),
      ...(latest ? { latest } : {}),
      ...inTimeAtMost(latest, announced),
      ...(beside ? { beside } : {}),
    },
    ...(sole ? { waits: true } : {}),
    // No day is taken for it before a determination still planned, whatever that one is for.
    ...(!sole && isToCome(work, given(work, 'determination')) ? {} : { taken: ['the notice', ofFinding(duty, EDITIONS)] as const }),
  };
}

/** How the source is selected is not known, nor the date of an opening or of negotiations. */
function undecided(duty: Finding | null): Dressed {
  const lacking = duty?.lacks && {
    says: 'Tell us how the source is selected: the notice comes before the opening of bids, or before negotiations.',
    because: duty.because,
    lacks: duty.lacks,
  };
  const why = withheld(duty) ?? lacking;
  return { ends: why ? { withheld: why } : {}, undated: true };
}
