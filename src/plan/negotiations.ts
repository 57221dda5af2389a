/** The plan up to the start of negotiations, §§ 3-05 and 3-11: determination, its copy, the notice of intent. */
import { addDays, EDITIONS, longDate, type EventName, type Finding, type FindingId, type Method } from '../rules/index.ts';
import {
  asPublished,
  dated,
  dueWithin,
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
import type { Bound, PlannedStep } from './plan.ts';

export const INTENT: Readonly<Partial<Record<Method, FindingId>>> = {
  'sole-source': '3-05(c)(1)(i):notice-of-intent',
  'demonstration-project': '3-11(e)(1):notice-of-intent',
};
const DETERMINATION: Readonly<Partial<Record<Method, FindingId>>> = {
  'sole-source': '3-05(b):determination',
  'demonstration-project': '3-11(c):determination',
};

/** §§ 3-05 and 3-11: determination, its copy, the notice of intent, and the start of negotiations. */
export function negotiated(draft: Draft): PlannedStep[] {
  const determination = settle(draft, 'determination', undefined, true);
  const copy = draft.method === 'sole-source' ? copyToComptroller(draft, determination) : [];
  const duty = find(draft, INTENT[draft.method] as FindingId, ['intentNotice', 'negotiations']);
  const determined = find(draft, DETERMINATION[draft.method] as FindingId);
  const root = determined ? taken(draft, 'determination', 'the determination', ofFinding(determined)) : {};
  if (duty?.outcome !== 'required' || !duty.when) {
    const why = withheld(duty);
    const free = duty?.outcome === 'not-required' || duty === null;
    const start = free && determined && determination ? afterDetermination(determination, determined) : undefined;
    settle(draft, 'negotiations', soonest(start));
    return [
      step(draft, 'determination', { ...root, ...latestDetermination(draft, determined) }),
      ...copy,
      step(draft, 'intentNotice', why && { withheld: why }),
      step(draft, 'negotiations', { ...(start ? { earliest: start } : {}), ...(why ? { withheld: why } : {}) }),
    ];
  }
  const { notice, earliest, latest, effective } = intentNotice(draft, duty, determination);
  const start = effective && firstNegotiations(draft, duty, effective);
  settle(draft, 'negotiations', soonest(start));
  const judged = find(draft, duty.id);
  return [
    step(draft, 'determination', { ...root, ...latestDetermination(draft, determined, notice?.basis === 'given' ? undefined : latest) }),
    ...copy,
    step(draft, 'intentNotice', {
      ...(earliest ? { earliest } : {}),
      ...(latest ? { latest } : {}),
      ...(judged && notice?.basis === 'given'
        ? { follows: { says: judged.says, because: judged.because, where: ['late', 'too-early'] } }
        : {}),
    }),
    step(draft, 'negotiations', start && { earliest: start }),
  ];
}

/** The notice's own bounds, the day it has in the plan, and the day from which it counts. */
function intentNotice(
  draft: Draft,
  duty: Finding,
  determination: Day | undefined,
): { notice: Day | undefined; earliest: Bound | undefined; latest: Bound | undefined; effective: Day | undefined } {
  const first = determination && edition(draft, determination.date);
  const earliest =
    determination && first
      ? notBefore(
          determination,
          first,
          `The edition of ${longDate(first)} is the first for the notice of intent, which follows the determination.`,
          ofFinding(duty, EDITIONS),
        )
      : undefined;
  const notice = settle(draft, 'intentNotice', soonest(earliest));
  const effective = notice && asPublished(draft, notice, first);
  if (effective && notice?.basis !== 'given') draft.days.set('intentNotice', effective);
  return { notice, earliest, latest: latestIntent(draft, duty), effective };
}

function latestIntent(draft: Draft, duty: Finding): Bound | undefined {
  const start = given(draft, 'negotiations');
  const counted = start && dated(find(draft, duty.id, ['intentNotice']));
  return start && counted
    ? latestBefore(draft, counted, { event: 'negotiations', date: start, basis: 'given' }, 'the notice of intent')
    : undefined;
}

function firstNegotiations(draft: Draft, duty: Finding, notice: Day): Bound | undefined {
  const { when } = duty;
  if (!when) return undefined;
  return earliestAfter(
    draft,
    duty,
    notice,
    { number: when.number, unit: 'calendar days' },
    (day, other) => `Do not begin negotiations before ${other}; from ${day}, ${when.number} whole days lie between.`,
  );
}

/** Without a notice the determination alone comes first; a day between leaves no doubt. */
function afterDetermination(determination: Day, determined: Finding): Bound {
  return {
    ...notBefore(
      determination,
      addDays(determination.date, 1),
      `Begin negotiations on ${longDate(addDays(determination.date, 1))}, or the day before if the determination was complete by then.`,
      ofFinding(determined),
    ),
    other: { day: determination.date, why: 'if the determination was complete before negotiations began that day' },
  };
}

/** The last day of the determination: that of the notice, or the day before negotiations. */
export function latestDetermination(
  draft: Draft,
  determined: Finding | null,
  notice?: Bound,
  name: EventName = 'intentNotice',
): Pick<PlannedStep, 'latest'> {
  if (!determined) return {};
  const published = given(draft, name);
  const start = given(draft, 'negotiations');
  const of = ofFinding(determined);
  if (published) {
    const day: Day = { event: name, date: published, basis: 'given' };
    return { latest: notBefore(day, published, `The determination comes before the notice of ${longDate(published)}.`, of) };
  }
  if (notice) return { latest: { ...notice, says: `Complete the determination for the edition of ${longDate(notice.day)}.` } };
  if (!start) return {};
  const day: Day = { event: 'negotiations', date: start, basis: 'given' };
  const before = addDays(start, -1);
  return {
    latest: {
      ...notBefore(day, before, `Complete the determination by ${longDate(before)}: it comes before negotiations.`, of),
      other: { day: start, why: 'if it was complete before negotiations began that day' },
    },
  };
}

export function copyToComptroller(draft: Draft, determination: Day | undefined): PlannedStep[] {
  const duty = find(draft, '3-05(b)(2):copy-to-comptroller', ['determinationCopy']);
  return [dueWithin(draft, 'determinationCopy', duty, determination)];
}
