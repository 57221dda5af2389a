/** The plan of what runs beside or after the contract: submissions for audit, the notice of award, protest, and the term. */
import {
  addDays,
  addMonths,
  DEMONSTRATION_EXTENSION,
  DEMONSTRATION_TERM,
  LATE_STAYS_VALID,
  longDate,
  valueOn,
  type Finding,
  type FindingId,
  type Method,
} from '../rules/index.ts';
import { afterAward } from './contract.ts';
import {
  dated,
  dueWithin,
  edition,
  find,
  given,
  latestWithin,
  notBefore,
  ofFinding,
  settle,
  soonest,
  step,
  supposed,
  undated,
  type Day,
  type Draft,
} from './draft.ts';
import type { Bound, PlannedStep, StepName } from './plan.ts';

const AWARD_NOTICE: Readonly<Partial<Record<Method, FindingId>>> = {
  'sole-source': '3-05(c)(2)(i):award-notice',
  emergency: '3-06(f)(1):award-notice',
  accelerated: '3-07(h)(2)(i):award-notice',
  'mwbe-small-purchase': '3-08(d)(2):award-notice',
  intergovernmental: '3-09(d)(1):award-notice',
  cooperative: '3-09(d)(1):award-notice',
  'prequalified-list': '3-10(h)(1):award-notice',
  'demonstration-project': '3-11(h)(1):award-notice',
};
const SUBMISSION: Readonly<Partial<Record<Method, readonly FindingId[]>>> = {
  emergency: ['charter-328:emergency-fifteen-days', 'ppb-2-12:emergency-thirty-days'],
  accelerated: ['charter-328:accelerated-fifteen-days', '3-07(e)(3):thirty-days'],
};
const LATE = ['late', 'missed'] as const;
const EARLY = ['too-early'] as const;

/** Emergency and accelerated contracts: entered into without comments, submitted after execution and after award. */
export function urgent(draft: Draft): PlannedStep[] {
  const { method } = draft;
  const award = draft.days.get('award');
  const free = find(draft, 'charter-326:comment');
  const entering = award && free ? notBefore(award, award.date, afterAward(award), ofFinding(free)) : undefined;
  const registered = given(draft, 'registration');
  // Nothing says when an urgent contract is registered: only a day given dates it.
  if (registered) draft.days.set('registration', { event: 'registration', date: registered, basis: 'given' });
  const executed = settle(draft, 'execution', soonest(entering));
  const council =
    method === 'emergency'
      ? [
          dueWithin(draft, 'councilFiling', find(draft, '3-06(e)(3):council', ['councilFiling']), award),
          dueWithin(draft, 'comptrollerFiling', find(draft, '3-06(e)(3):counsel-and-comptroller', ['comptrollerFiling']), award),
        ]
      : [];
  return [
    ...council,
    step(draft, 'commentNotice'),
    step(draft, 'purchaseOrder'),
    step(draft, 'execution', entering && { earliest: entering }),
    submission(draft, award, executed),
    step(draft, 'registration'),
    ...awardNotice(draft),
  ];
}

/** Two clocks: the earlier is the one to keep, and the other stands beside it. */
function submission(draft: Draft, award: Day | undefined, executed: Day | undefined): PlannedStep {
  const clocks = (SUBMISSION[draft.method] ?? []).flatMap((id) => {
    const duty = dated(find(draft, id, ['contractSubmission']));
    const from = id.startsWith('charter') ? executed : award;
    return duty && from ? [{ bound: latestWithin(draft, duty, supposed(from)), from, duty }] : [];
  });
  clocks.sort((one, other) => (one.bound.day < other.bound.day ? -1 : one.bound.day > other.bound.day ? 1 : 0));
  const [first, second] = clocks;
  if (!first) {
    const why = (SUBMISSION[draft.method] ?? [])
      .map((id) => undated(find(draft, id, ['contractSubmission'])))
      .find((one) => one !== undefined);
    return step(draft, 'contractSubmission', why && { withheld: why });
  }
  const from = clocks.reduce((one, { from: other }) => (other.date > one.date ? other : one), first.from);
  const sooner = clocks.map((clock) => clock.from).find((one) => one.date < from.date);
  return step(draft, 'contractSubmission', {
    earliest: {
      ...notBefore(from, from.date, `Not before ${longDate(from.date)}, from which the time runs.`, ofFinding(first.duty)),
      ...(sooner ? { other: { day: sooner.date, why: 'by the other clock, which runs from that day' } } : {}),
    },
    latest: first.bound,
    ...(second ? { beside: [second.bound] } : {}),
    // Of the Rules' thirty days nothing says what follows.
    ...(first.duty.id.startsWith('charter')
      ? {
          follows: {
            says: 'The contract stays valid though the Charter’s fifteen days are past.',
            because: [LATE_STAYS_VALID],
            where: LATE,
          },
        }
      : {}),
  });
}

/** The notice of award, from registration or the purchase order. */
export function awardNotice(draft: Draft): PlannedStep[] {
  const id = AWARD_NOTICE[draft.method];
  if (!id) return [];
  const found = find(draft, id, ['awardNotice']);
  const duty = dated(found);
  if (draft.method === 'emergency') return [emergencyNotice(draft, found)];
  if (!duty) {
    const open = found?.outcome === 'required' && !found.when ? { says: found.says, because: found.because } : undated(found);
    return [step(draft, 'awardNotice', open && { withheld: open })];
  }
  const from = draft.days.get(duty.when?.event ?? 'registration') ?? {
    event: duty.when?.event ?? 'registration',
    date: duty.deadline.from,
    basis: 'given',
  };
  const judged = find(draft, id);
  const made = dueWithin(draft, 'awardNotice', duty, from, {
    ...(judged ? { follows: { says: judged.says, because: judged.because, where: ['too-early'] } } : {}),
    // Other readings count from registration, or from nothing.
    ...(duty.readings?.includes('accelerated-registration') && from.event === 'purchaseOrder' ? { softened: ['late'] } : {}),
  });
  settle(draft, 'awardNotice', soonest(made.earliest));
  return [made];
}

/**
 * Charter § 325(d): notice as soon as is practicable once the contract is entered into; § 3-06(f): within some days after
 * registration. The first has no number, so that no day is called kept, and an early notice is followed by another.
 */
function emergencyNotice(draft: Draft, found: Finding | null): PlannedStep {
  const duty = dated(found);
  const soon = find(draft, 'charter-325:emergency-notice-soon');
  const entered = draft.days.get('execution');
  const first = entered && edition(draft, entered.date);
  const says = `Publish as soon as is practicable, from ${longDate(first ?? '')}: Charter § 325(d) wants notice that the contract is entered into.`;
  const earliest = entered && first && soon?.outcome === 'required' ? notBefore(entered, first, says, ofFinding(soon)) : undefined;
  const own = given(draft, 'awardNotice');
  const registered = given(draft, 'registration');
  const ending =
    duty && registered ? { latest: latestWithin(draft, duty, { event: 'registration', date: registered, basis: 'given' }) } : {};
  const why = duty ? undefined : undated(found);
  const judged = find(draft, duty && own && own < duty.deadline.from ? duty.id : 'charter-325:emergency-notice-soon');
  const follows =
    !own || !judged || !soon
      ? undefined
      : first && own < first
        ? { says: 'Publish again: that notice cannot have said that the contract was entered into.', because: soon.because, where: EARLY }
        : { says: judged.says, because: judged.because, where: ['arguable'] as const };
  return step(draft, 'awardNotice', {
    ...(earliest ? { earliest } : {}),
    ...ending,
    ...(why ? { withheld: why } : {}),
    ...(follows ? { follows } : {}),
    softened: ['kept'],
  });
}

/** § 2-10: a vendor's protest, from the notice of award. */
export function protest(draft: Draft): PlannedStep[] {
  const published = draft.days.get('awardNotice');
  const right = dated(find(draft, 'ppb-2-10:protest'));
  if (!published || !right) return [];
  // A notice not shown to follow what it must follow is published again, and the time may run from that one.
  const { when, deadline } = find(draft, AWARD_NOTICE[draft.method] as FindingId, ['awardNotice']) ?? {};
  const start = when && given(draft, when.event);
  const sure = !when || (start !== undefined && deadline !== undefined && published.date >= deadline.from);
  const notice: Day = sure ? published : { ...published, basis: 'assumed' };
  const says = `A vendor may protest until ${longDate(right.deadline.last)} at the latest, and within ${right.when?.number} days of when it knew or should have known.`;
  return [{ event: 'protest', latest: latestWithin(draft, right, supposed(notice), says) }];
}

/** § 3-11(d): how long the contract and its extensions may last, if the term begins with registration. */
export function term(draft: Draft): PlannedStep[] {
  const start = draft.method === 'demonstration-project' ? draft.days.get('registration') : undefined;
  const first = start && find(draft, '3-11(d):initial-term');
  const more = start && find(draft, '3-11(d):extension');
  if (!start || !first || first.outcome === 'not-held' || !more || more.outcome === 'not-held') return [];
  const initial = valueOn(DEMONSTRATION_TERM, first.lawOn.date) ?? 0;
  const extension = valueOn(DEMONSTRATION_EXTENSION, more.lawOn.date) ?? 0;
  const end = (event: StepName, months: number, duty: Finding, says: (day: string) => string): PlannedStep => {
    const same = addMonths(start.date, months);
    const day = addDays(same, -1);
    const latest: Bound = {
      day,
      other: { day: same, why: 'if the day of the same number is the last' },
      says: `If the term begins on ${longDate(start.date)}: ${says(longDate(day))}`,
      ...ofFinding(duty),
      from: { event: start.event, date: start.date, basis: 'assumed' },
    };
    return { event, latest };
  };
  return [
    end('termEnd', initial, first, (day) => `it ends by ${day}, ${initial} months later.`),
    ...(more.outcome === 'not-required'
      ? []
      : [end('extensionEnd', initial + extension, more, (day) => `with all extensions, which need approval, by ${day}.`)]),
  ];
}
