/**
 * A second, naive statement of the order of steps of a procurement, by method, and of the first and the last day of each.
 *
 * It shares no code with src/plan and src/rules on purpose, and was written from the text of §§ 3-05 to 3-11 and of Charter
 * §§ 312(a), 315, 325, 326 and 328. Only which duties are required is asked of the rules, for that is tested elsewhere. It is
 * plain and slow: a function for each method, and days found by walking from one to the next. Do not tidy it by borrowing.
 *
 * Of two readings the careful one goes first. A step without a day given is taken on its first day, so that the next can be
 * dated; where the case gives no step at all, the first step is taken on the day asked about.
 */
import type { Case } from '../../src/rules/case.ts';
import type { FindingId } from '../../src/rules/finding.ts';
import {
  dayBefore,
  naiveDates,
  naiveEditionOnOrBefore,
  naiveIsCityBusinessDay,
  naiveOnlyIfOne,
  naiveRoutes,
  nextDay,
  plusDays,
} from './naive.ts';

/** The first and the last day of a step, each with the day of the other reading where it differs. */
export interface NaiveDays {
  first?: string | undefined;
  firstOther?: string | undefined;
  last?: string | undefined;
  lastOther?: string | undefined;
  /** A second clock of the same step, which ends later. */
  beside?: string | undefined;
  /** A third clock, which ends later still. */
  further?: string | undefined;
}

/** The days of the steps, by name. A step of which nothing is known is not there. */
export type NaivePlan = Record<string, NaiveDays>;

/** The outcome of a finding by its id, 'arguable' for one that is unknown though no fact is lacking; undefined where the rules say nothing. */
export type Outcomes = (id: FindingId) => string | undefined;

/** Contracts of which Charter §§ 326 and 328 want the public heard, and registration, before they begin. */
const HEARD_FIRST: ReadonlySet<string> = new Set([
  ...['micropurchase', 'small-purchase', 'mwbe-small-purchase', 'sole-source', 'intergovernmental', 'cooperative'],
  ...['prequalified-list', 'demonstration-project'],
]);

// ─── Days ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The first City Record edition on a day or after it. */
function editionOnOrAfter(date: string): string {
  let day = date;
  while (!naiveIsCityBusinessDay(day)) day = nextDay(day);
  return day;
}

/** The latest of some days; undefined where none is known. */
function latest(...days: (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .pop();
}

/** The other day, where it is another. */
function unless(day: string | undefined, same: string | undefined): string | undefined {
  return day === same ? undefined : day;
}

/** The first day for which a notice of that day is early enough: the careful day leaves so many whole days between. */
function firstAfterNotice(notice: string, days: number, unit: 'calendar' | 'business', clear: boolean): string {
  let day = notice;
  for (;;) {
    const { lastDay, clearDay } = naiveDates.backward(day, days, unit);
    if ((clear ? clearDay : lastDay) >= notice) return day;
    day = nextDay(day);
  }
}

/** Whether something can be delivered to, or filed in, a City office: on a Saturday, a Sunday and a City holiday nobody is there. */
function isOpenOffice(date: string): boolean {
  return naiveIsCityBusinessDay(date);
}

/**
 * "Within so many days after" an event, for what is sent or filed. The careful day is the last on which an office is open;
 * General Construction Law § 25-a may move the last day on, else the last day itself is the other, if somebody is there.
 */
function within(event: string, days: number): NaiveDays {
  const { lastDay, extended } = naiveDates.forward(event, days);
  let open = lastDay;
  while (!isOpenOffice(open)) open = dayBefore(open);
  return { last: open, lastOther: extended ?? unless(lastDay, open) };
}

/** The same for what is published: an edition on the last day or before it. */
function publishedWithin(event: string, days: number): NaiveDays {
  const { extended, edition } = naiveDates.forward(event, days);
  const later = extended === null ? undefined : naiveEditionOnOrBefore(extended);
  return { last: edition, lastOther: unless(later, edition) };
}

/** The last edition that is early enough for an event. */
function publishedBefore(event: string, days: number, unit: 'calendar' | 'business'): NaiveDays {
  const { edition, clearEdition } = naiveDates.backward(event, days, unit);
  return { last: clearEdition, lastOther: unless(edition, clearEdition) };
}

// ─── The steps ──────────────────────────────────────────────────────────────────────────────────────────────────────────

type Dates = Partial<Record<string, string>>;

/** What every method works with: the days given, the plan so far, and which duties there are. */
class Steps {
  readonly plan: NaivePlan = {};
  readonly given: Dates;
  readonly outcome: Outcomes;
  readonly input: Case;

  constructor(input: Case, outcome: Outcomes) {
    this.input = input;
    this.given = input.dates ?? {};
    this.outcome = outcome;
  }

  /** The day asked about, where none of these steps has a day. A hearing of the Council's is no step of the agency's. */
  start(...events: string[]): string | undefined {
    // Charter § 328(a): of a contract that has begun nothing is still to be done today.
    const begun = this.given['contractStart'] ?? this.given['contractEnd'];
    if (begun !== undefined && begun <= (this.input.asOf ?? '') && HEARD_FIRST.has(this.input.method ?? '')) return undefined;
    return events.some((event) => event !== 'councilHearing' && this.isDone(event)) ? undefined : this.input.asOf;
  }

  /** Given, and not only planned: a day after the day asked about has not come, and shows of nothing before it that it is past. */
  isDone(event: string): boolean {
    const day = this.given[event];
    return day !== undefined && !this.isPlanned(event);
  }

  isPlanned(event: string): boolean {
    const day = this.given[event];
    return day !== undefined && this.input.asOf !== undefined && day > this.input.asOf;
  }

  /** The day of a step, or else the soonest day, past or to come, of what comes only after it: by then it must have come. */
  due(event: string, ...later: string[]): string | undefined {
    return this.given[event] ?? later.flatMap((one) => this.given[one] ?? []).sort()[0];
  }

  /** What is not done when a later step is planned is done by that day, the last of these steps' own excepted. */
  byWhatIsPlanned(...order: string[]): void {
    order.forEach((event, at) => {
      const { first, last } = this.plan[event] ?? {};
      const due = this.given[event] === undefined ? this.due(event, ...order.slice(at + 1)) : undefined;
      // By a step that is past nothing is still to be done.
      const isAhead = this.input.asOf !== undefined && due !== undefined && due > this.input.asOf;
      if (isAhead && first !== undefined && last === undefined) this.set(event, { last: due });
    });
  }

  requires(id: FindingId): boolean {
    return this.outcome(id) === 'required';
  }

  /** Required, or by one reading: the careful course is to do it. */
  mayRequire(id: FindingId): boolean {
    return ['required', 'arguable', 'needs-determination'].includes(this.outcome(id) ?? '');
  }

  /** Neither required nor free: no day can be said, of it or of what comes after it. */
  open(id: FindingId): boolean {
    return ['unknown', 'not-held'].includes(this.outcome(id) ?? '');
  }

  /** The day of a step: given, or else its first. */
  day(event: string): string | undefined {
    return this.given[event] ?? this.plan[event]?.first;
  }

  /** The day on which a notice appeared, or can appear: that of an edition. */
  printed(event: string): string | undefined {
    const day = this.day(event);
    return day === undefined ? undefined : editionOnOrAfter(day);
  }

  /** The same by the other reading, by which the City Record appears on June 19 (facts § 5.2: not verified). */
  printedIfJune(event: string): string | undefined {
    const day = this.day(event);
    if (day === undefined) return undefined;
    return day.endsWith('-06-19') && ![0, 6].includes(new Date(day).getUTCDay()) ? day : editionOnOrAfter(day);
  }

  /** Steps whose first day rests on an edition that is only supposed, or on rules that may not reach the purchase. */
  readonly unmeasured = new Set<string>();

  /** Executive orders suspended the law for the jails until February 18, 2026: nothing is measured against what may not have stood. */
  suspended(): boolean {
    const days = [this.input.asOf, ...Object.values(this.given)].filter((day) => day !== undefined);
    return this.input.facts?.other?.correctionEmergency === true && days.some((day) => day <= '2026-02-18');
  }

  /** Steps that are past and must be taken again, for the notice before them does not count: their first days, by both readings. */
  readonly anew = new Map<string, { first: string | undefined; other: string | undefined }>();

  private measures(event: string): boolean {
    return !this.unmeasured.has(event) && !this.suspended();
  }

  /** The day that what follows a step is measured against: one that came too early is taken on the first that was lawful. */
  lawful(event: string): string | undefined {
    const anew = this.measures(event) ? this.anew.get(event) : undefined;
    if (anew) return anew.first;
    const first = this.measures(event) ? this.plan[event]?.first : undefined;
    return latest(this.given[event], first) ?? this.day(event);
  }

  /** The same by the other reading of how its first day is counted. */
  lawfulOther(event: string): string | undefined {
    const given = this.given[event];
    if (given === undefined || !this.measures(event)) return this.day(event);
    const anew = this.anew.get(event);
    if (anew) return anew.other;
    return latest(given, this.plan[event]?.firstOther ?? this.plan[event]?.first);
  }

  /** The latest lawful day of some steps: nothing that follows them comes before it. */
  after(...events: string[]): string | undefined {
    return latest(...events.map((event) => this.lawful(event)));
  }

  /** The first day of a step that follows others, by both readings. @param more further days before which it does not come */
  follows(event: string, events: readonly string[], ...more: (string | undefined)[]): void {
    const other = latest(...more, ...events.map((one) => this.lawfulOther(one)));
    this.first(event, latest(...more, this.after(...events)), other);
  }

  /** "These Rules shall not apply" (§ 1-02(f)): nothing is measured against a day that only they set. */
  byRules(event: string): void {
    if (this.input.funding === 'not-covered') this.unmeasured.add(event);
  }

  set(event: string, days: NaiveDays): void {
    const known = Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined));
    this.plan[event] = { ...this.plan[event], ...known };
  }

  first(event: string, first: string | undefined, other?: string): void {
    if (first !== undefined) this.set(event, { first, firstOther: unless(other, first) });
  }
}

/** Charter § 312(a)(3), (4): no award before the Council has had the reasons for thirty days, or has held its hearing. */
function displacement(steps: Steps): { open: boolean; first?: string } {
  if (!steps.requires('charter-312:displacement-reasons')) return { open: false };
  const reasons = steps.given['displacementReasons'];
  if (reasons === undefined) {
    reasonsBefore(steps);
    return { open: true };
  }
  const thirtieth = naiveDates.forward(reasons, 30).lastDay;
  const hearing = steps.given['councilHearing'];
  // A hearing on this matter follows the reasons and falls within the thirty days.
  if (hearing !== undefined && hearing >= reasons && hearing <= thirtieth) return { open: false, first: hearing };
  return { open: false, first: nextDay(thirtieth) };
}

/** The same counted back from an award that is told, or from what follows it: the last day on which thirty days are left, or that of a hearing. */
function reasonsBefore(steps: Steps): void {
  const award = steps.due('award', 'purchaseOrder', 'execution', 'comptrollerFiling', 'registration');
  if (award === undefined) return;
  let last = award;
  for (let left = 31; left > 0; left -= 1) last = dayBefore(last);
  const hearing = steps.given['councilHearing'];
  if (hearing !== undefined && hearing > last && hearing <= award) steps.set('displacementReasons', { last: hearing });
  else steps.set('displacementReasons', { last, lastOther: award });
}

/**
 * From the award to the contract: award, comment notice, seven days, contract or order. Charter § 326(a): "Prior to entering
 * into any contract". @returns the event that binds: an order or a contract
 */
function awardToContract(steps: Steps, comment: FindingId, start: string | undefined, pre: string[], byOrder: boolean): void {
  const binding = byOrder ? 'purchaseOrder' : 'execution';
  const wait = displacement(steps);
  const before = latest(start, steps.after(...pre));
  if (!wait.open) steps.follows('award', pre, steps.given['award'] === undefined ? start : undefined, wait.first);
  if (wait.first === undefined || wait.first < (before ?? '')) steps.byRules('award');
  const awarded = steps.day('award');
  const known = latest(steps.lawful('award'), before);
  const knownOther = latest(start, ...[...pre, 'award'].map((one) => steps.lawfulOther(one)));
  // Whatever is open about comments, a contract that is told before its award is too early.
  if (known !== undefined && steps.isDone(binding) && (steps.given[binding] ?? known) < known) steps.first(binding, known, knownOther);
  if (steps.mayRequire(comment)) heard(steps, binding, known, [known, knownOther], awarded !== undefined);
  else if (!steps.open(comment) && awarded !== undefined) {
    steps.follows(binding, [...pre, 'award'], start);
    steps.byRules(binding);
  }
  if (!byOrder) registration(steps, [...pre, 'award', 'commentNotice', 'execution']);
  const sought = pre.filter((event) => event === 'negotiations' || event === 'bidOpening');
  steps.byWhatIsPlanned(...sought, 'award', ...(byOrder ? ['purchaseOrder'] : ['execution', 'comptrollerFiling', 'registration']));
}

/**
 * § 326(a): the notice, and not less than seven days before what binds. @param ready the day from which the public may be heard
 * @param floor the day before which nothing binds, by both readings @param isAwarded whether there is an award, or none is waited for
 */
function heard(
  steps: Steps,
  binding: string,
  ready: string | undefined,
  [known, knownOther]: readonly (string | undefined)[],
  isAwarded: boolean,
): void {
  const close = openUntil(steps);
  // § 326(a): "the value of which exceeds one hundred thousand dollars". Nobody is measured by what only a judgment would bring.
  if (naiveOnlyIfOne(steps.input, 100_000_00)) steps.unmeasured.add(binding);
  const bound = steps.due(binding, ...(binding === 'purchaseOrder' ? [] : ['comptrollerFiling', 'registration']));
  // Once a later step is given the comments have been asked for, nobody says when.
  const isPast = [binding, 'comptrollerFiling', 'registration', 'awardNotice'].some((event) => steps.isDone(event));
  if (ready !== undefined && !isPast && steps.given['commentNotice'] === undefined) steps.first('commentNotice', editionOnOrAfter(ready));
  // The days of comments end with their close, or with the contract, whichever is first; a notice that is past may be given again.
  const isNoticed = steps.given['commentNotice'] !== undefined && !steps.isPlanned('commentNotice');
  const ends = [bound, isNoticed ? undefined : close].filter((day) => day !== undefined).sort()[0];
  if (ends !== undefined) steps.set('commentNotice', publishedBefore(ends, 7, 'calendar'));
  const again = commentAgain(steps, isPast);
  const noticed = again ?? steps.printed('commentNotice');
  if (noticed !== undefined && (isAwarded || steps.given['commentNotice'] !== undefined)) {
    const careful = firstAfterNotice(noticed, 7, 'calendar', true);
    const other = firstAfterNotice(again ?? (steps.printedIfJune('commentNotice') as string), 7, 'calendar', false);
    steps.first(binding, latest(careful, known, close), latest(other, knownOther, close));
    // What is only planned is measured even so: no notice still to come can appear before the day asked about.
    const isSupposed = again !== undefined ? !isPast : noticed !== steps.given['commentNotice'];
    // A contract made on such comments is made again: the new notice appears today at the earliest.
    const today = steps.isDone(binding) ? steps.start('comptrollerFiling', 'registration', 'awardNotice') : undefined;
    if (again !== undefined && today !== undefined) {
      const anew = editionOnOrAfter(latest(again, today) as string);
      steps.anew.set(binding, {
        first: latest(firstAfterNotice(anew, 7, 'calendar', true), known, close),
        other: latest(firstAfterNotice(anew, 7, 'calendar', false), knownOther, close),
      });
    }
    if (isSupposed && steps.isDone(binding)) steps.unmeasured.add(binding);
    if (careful < (known ?? '') && (close ?? '') < (known ?? '')) steps.byRules(binding);
  } else if (close !== undefined && close >= (known ?? '')) steps.first(binding, close);
}

/** Charter § 326(a): comments are taken "prior to entering into any contract": the day after the last on which they are. */
function openUntil(steps: Steps): string | undefined {
  const { commentNotice: notice, commentClose: close } = steps.given;
  return close === undefined || close < (notice ?? '') ? undefined : nextDay(close);
}

/**
 * "For a period of time of not less than seven days": a notice that leaves fewer, even with its own day, is given again on
 * another. @param isPast whether a later step is given, so that the new notice may lie in the past
 */
function commentAgain(steps: Steps, isPast: boolean): string | undefined {
  const { commentNotice: notice, commentClose: close } = steps.given;
  if (notice === undefined || close === undefined || close < notice || close >= plusDays(notice, 6)) return undefined;
  return editionOnOrAfter(latest(nextDay(notice), isPast ? undefined : steps.input.asOf) as string);
}

/** Charter § 328(a): contract, filing with the Comptroller, registration or thirty days, implementation. */
function registration(steps: Steps, pre: string[]): void {
  const known = steps.after(...pre);
  if (steps.day('execution') !== undefined) steps.follows('comptrollerFiling', pre);
  // Of a contract that has no day, a filing or a registration before what comes before every contract is too early.
  else
    for (const event of ['comptrollerFiling', 'registration'])
      if (steps.isDone(event) && (steps.given[event] ?? '') < (known ?? '')) steps.follows(event, pre);
  // A contract whose own day only these Rules set measures no filing either.
  if (steps.given['execution'] === undefined && steps.unmeasured.has('execution')) {
    steps.byRules('comptrollerFiling');
    if (naiveOnlyIfOne(steps.input, 100_000_00)) steps.unmeasured.add('comptrollerFiling');
  }
  // A filing before there is a contract starts no thirty days.
  const filed = steps.lawful('comptrollerFiling');
  if (filed !== undefined) steps.follows('registration', [...pre, 'comptrollerFiling']);
  // "No contract shall be implemented until" it is registered: a registration before there is a contract is another's.
  const told = steps.given['registration'];
  const registered = told !== undefined && told < (latest(steps.after(...pre), filed) ?? '') ? undefined : told;
  const elapsed = filed === undefined ? undefined : plusDays(filed, 31);
  let implemented = elapsed;
  if (registered !== undefined && (elapsed === undefined || registered < elapsed)) implemented = latest(registered, filed);
  if (implemented !== undefined) steps.first('implementation', latest(implemented, steps.after(...pre)));
}

/** "Within fifteen days after registration of the contract", or after what stands in its place. */
function awardNotice(steps: Steps, event: string): void {
  const from = steps.day(event);
  if (from !== undefined) steps.set('awardNotice', { first: editionOnOrAfter(from), ...publishedWithin(from, 15) });
}

/** A section's own notice of award, where it asks one. */
function noticeOfAward(steps: Steps, own: FindingId, event: string): void {
  if (steps.requires(own)) awardNotice(steps, event);
}

/** 9 RCNY § 2-10 (2020 text): a protest within ten days, at the latest of the notice of award. */
function protest(steps: Steps): void {
  const noticed = steps.given['awardNotice'];
  if (noticed !== undefined && steps.outcome('ppb-2-10:protest') === 'allowed') steps.set('protest', within(noticed, 10));
}

/**
 * The notice of intent from which days are counted. One before the determination is none: the section says "after"; nor is one
 * that was posted only later: "simultaneously".
 */
function counted(steps: Steps): string | undefined {
  const needed = replaced(steps);
  if (needed === undefined) return steps.printed('intentNotice');
  // What has not appeared appears today at the earliest; before negotiations that are past it may have, though nobody says so.
  return editionOnOrAfter(latest(needed, steps.start('negotiations', ...SINCE_AWARD)) as string);
}

/** The day from which another notice of intent may appear, where the one told does not count. */
function replaced(steps: Steps): string | undefined {
  const printed = steps.given['intentNotice'];
  const needed = latest(steps.day('determination'), steps.given['onlinePosting']);
  return printed !== undefined && needed !== undefined && printed < needed ? needed : undefined;
}

const SINCE_AWARD = ['award', 'purchaseOrder', 'execution', 'comptrollerFiling', 'registration', 'awardNotice'];

/**
 * The notice after which negotiations are held again: they are past, nothing after them is, and the notice told does not count; or
 * none is told, and they came too early for any. It appears today at the earliest.
 */
function noticeAnew(steps: Steps, noticed: string): string | undefined {
  const { first, firstOther } = steps.plan['negotiations'] ?? {};
  const held = steps.isDone('negotiations') ? (steps.given['negotiations'] as string) : undefined;
  const today = steps.start(...SINCE_AWARD);
  if (held === undefined || today === undefined) return undefined;
  const isTooEarly = steps.given['intentNotice'] === undefined && held < (firstOther ?? first ?? '');
  return replaced(steps) !== undefined || isTooEarly ? editionOnOrAfter(latest(noticed, today) as string) : undefined;
}

/** A due date for what vendors express, which is evaluated before negotiations: they begin the day after, by the careful reading. */
function afterDue(steps: Steps): string | undefined {
  const { expressionsDue: due, intentNotice: notice } = steps.given;
  const isAsked = steps.requires('3-05(c)(1)(ii)(H):due-date') || steps.requires('3-11(e)(2)(viii):due-date');
  return due === undefined || !isAsked || due < (notice ?? '') ? undefined : nextDay(due);
}

/** Determination, notice of intent, ten days, negotiations: §§ 3-05(b), (c)(1)(i), 3-11(c), (e)(1). */
function toNegotiations(steps: Steps, start: string | undefined, notice: FindingId): void {
  if (start !== undefined && steps.given['determination'] === undefined) steps.first('determination', start);
  const determined = steps.day('determination');
  const begun = steps.due('negotiations', 'award', 'purchaseOrder', 'execution', 'comptrollerFiling', 'registration');

  if (steps.open(notice)) return;
  if (steps.requires(notice)) {
    const posted = steps.given['onlinePosting'];
    const isLater = posted !== undefined && posted > (steps.given['intentNotice'] ?? '');
    const ready = latest(determined, isLater ? posted : undefined);
    if (ready !== undefined) steps.first('intentNotice', editionOnOrAfter(ready));
    const after = afterDue(steps);
    if (begun !== undefined) steps.set('intentNotice', publishedBefore(begun, 10, 'calendar'));
    // Vendors answer the notice by the due date that it states: it appears before that.
    const due = steps.given['expressionsDue'];
    if (due !== undefined && steps.given['intentNotice'] === undefined) {
      const last = naiveEditionOnOrBefore(dayBefore(due));
      // Dates that are told before it leave it no meaning.
      const isBehind = ['negotiations', ...SINCE_AWARD].some((event) => (steps.given[event] ?? '9') <= last);
      if (!isBehind && last < (steps.plan['intentNotice']?.last ?? '9')) {
        steps.set('intentNotice', { last });
        delete steps.plan['intentNotice']?.lastOther;
      }
    }
    const printed = steps.given['intentNotice'];
    const noticed = counted(steps);
    if (noticed === undefined) steps.first('negotiations', latest(after, determined && nextDay(determined)), determined);
    else
      steps.first(
        'negotiations',
        latest(firstAfterNotice(noticed, 10, 'calendar', true), determined && nextDay(determined), after),
        latest(
          firstAfterNotice(
            noticed === steps.printed('intentNotice') ? (steps.printedIfJune('intentNotice') as string) : noticed,
            10,
            'calendar',
            false,
          ),
          determined,
        ),
      );
    // What is only planned is measured even so: the next edition is the first that the notice can have been in.
    const isSupposed = printed !== undefined && noticed !== undefined && !naiveIsCityBusinessDay(printed);
    if (isSupposed && !steps.isPlanned('negotiations')) steps.unmeasured.add('negotiations');
    steps.byRules('negotiations');
    const anew = noticed === undefined ? undefined : noticeAnew(steps, noticed);
    if (anew !== undefined)
      steps.anew.set('negotiations', {
        first: latest(firstAfterNotice(anew, 10, 'calendar', true), determined && nextDay(determined), after),
        other: latest(firstAfterNotice(anew, 10, 'calendar', false), determined),
      });
    const { last, lastOther } = steps.plan['intentNotice'] ?? {};
    if (printed !== undefined) steps.set('determination', { last: printed });
    else if (begun === undefined && last !== undefined) steps.set('determination', { last, lastOther });
    else if (begun !== undefined && last !== undefined) {
      // A determination too late for the notice may still be prior to the negotiations, as (b) wants it: they are then too early.
      // A due date that is over stays over.
      const notified = { last, lastOther };
      const isByDue = due !== undefined && last === naiveEditionOnOrBefore(dayBefore(due));
      const isTooLate =
        !isByDue &&
        steps.given['determination'] !== undefined &&
        steps.given['determination'] > ((notified.lastOther ?? notified.last) as string);
      steps.set('determination', isTooLate ? { last: dayBefore(begun), lastOther: begun } : notified);
    }
  } else {
    // "Prior to": the day after, or the same day by the hour.
    if (determined !== undefined) steps.first('negotiations', nextDay(determined), determined);
    steps.byRules('negotiations');
    if (begun !== undefined) steps.set('determination', { last: dayBefore(begun), lastOther: begun });
  }
}

/** § 3-05(b)(2): a copy to the Comptroller within five days of completion. A determination that has until a later day is not taken to be of today. */
function determinationCopy(steps: Steps): void {
  const isPlanned = steps.given['determination'] === undefined && steps.plan['determination']?.last !== undefined;
  if (isPlanned && steps.input.method === 'sole-source') return;
  const determined = steps.day('determination');
  if (determined !== undefined && steps.requires('3-05(b)(2):copy-to-comptroller'))
    steps.set('determinationCopy', { first: determined, ...within(determined, 5) });
}

// ─── The ten methods ────────────────────────────────────────────────────────────────────────────────────────────────────

const NEGOTIATED = ['determination', 'intentNotice', 'negotiations'];

/** Through negotiations to the contract; where the section does not apply (§ 3-05(a)), from the award. */
function toAward(steps: Steps, start: string | undefined, notice: FindingId, determination: FindingId): void {
  const applies = ['required', 'needs-determination'].includes(steps.outcome(determination) ?? '');
  if (applies) toNegotiations(steps, start, notice);
  else steps.first('negotiations', steps.after('determination', 'intentNotice'));
  awardToContract(steps, 'charter-326:comment', applies ? undefined : start, NEGOTIATED, false);
}

/** § 3-05. */
function soleSource(steps: Steps): void {
  const start = steps.start(...(STEPS_OF['sole-source'] ?? []).filter((event) => event !== 'determinationCopy'));
  toAward(steps, start, '3-05(c)(1)(i):notice-of-intent', '3-05(b):determination');
  determinationCopy(steps);
  noticeOfAward(steps, '3-05(c)(2)(i):award-notice', 'registration');
  protest(steps);
}

/** § 3-11. */
function demonstration(steps: Steps): void {
  const start = steps.start(...(STEPS_OF['demonstration-project'] ?? []));
  toAward(steps, start, '3-11(e)(1):notice-of-intent', '3-11(c):determination');
  noticeOfAward(steps, '3-11(h)(1):award-notice', 'registration');
  protest(steps);
  // § 3-11(d): three years at most, and three more; the careful last day is the day before the anniversary.
  const from = steps.given['contractStart'] ?? steps.day('registration');
  if (from === undefined || steps.outcome('3-11(d):initial-term') === undefined) return;
  const months = steps.input.facts?.['3-11']?.termMonths ?? 0;
  const told = steps.given['contractEnd'];
  const term = told === undefined && months > 0 && months < 36 ? months : 36;
  const more = Math.min(steps.input.facts?.['3-11']?.extensionMonths ?? 36, 36);
  const end = naiveDates.addMonths(from, term);
  // The additional period follows the term that is told, if it is one.
  const isShorter = told !== undefined && steps.given['contractStart'] !== undefined && told >= from && told < dayBefore(end);
  const extended = isShorter ? naiveDates.addMonths(nextDay(told), more) : naiveDates.addMonths(from, term + more);
  steps.set('termEnd', { last: dayBefore(end), lastOther: end });
  if (more > 0) steps.set('extensionEnd', { last: dayBefore(extended), lastOther: extended });
}

/** The day of the award; else that of the order or the contract, whichever is told and sooner: the award was made by then. */
const awardedBy = (steps: Steps): string | undefined =>
  steps.day('award') ?? [steps.given['purchaseOrder'], steps.given['execution']].filter((day) => day !== undefined).sort()[0];

/** The Comptroller's audit: thirty days from the award by the Board's rule, fifteen from the contract by Charter § 328(d)(1). */
function audit(steps: Steps, thirty: FindingId, binding: string): void {
  const awarded = awardedBy(steps);
  // An order that comes before its contract binds the City first.
  const order = steps.given['purchaseOrder'];
  const contract = steps.day(binding);
  const bound = order !== undefined && steps.given['execution'] !== undefined && order < steps.given['execution'] ? order : contract;
  const clocks: { from: string; last: string; other: string | undefined }[] = [];
  if (steps.requires(thirty) && awarded !== undefined) {
    const { last, lastOther } = within(awarded, 30);
    clocks.push({ from: awarded, last: last as string, other: lastOther });
  }
  if (bound !== undefined && bound >= '2026-05-11') {
    const { last, lastOther } = within(bound, 15);
    clocks.push({ from: bound, last: last as string, other: lastOther });
  }
  clocks.sort((a, b) => (a.last < b.last ? -1 : 1));
  const [sooner, later] = clocks;
  if (sooner === undefined) return;
  // Neither clock begins before its event; the careful first day is after both.
  const froms = clocks.map(({ from }) => from).sort();
  const first = latest(...froms);
  steps.set('contractSubmission', {
    first,
    firstOther: unless(froms[0], first),
    last: sooner.last,
    lastOther: sooner.other,
    beside: later?.last,
  });
}

/**
 * "Prior to" an event: the day before it, or that day by the hour. @param told the day of the event as the case gives it
 * @param supposed its day in the plan, where none is given: for that nobody can act before the day asked about
 */
function priorTo(steps: Steps, told: string | undefined, supposed: string | undefined): NaiveDays {
  if (told !== undefined) return { last: dayBefore(told), lastOther: told };
  if (supposed === undefined) return {};
  return dayBefore(supposed) < (steps.input.asOf ?? '') ? { last: supposed } : { last: dayBefore(supposed), lastOther: supposed };
}

/**
 * § 3-06(c)(2), Charter § 315: "may be made with the prior approval of the comptroller and corporation counsel", so before the
 * award, an order, the contract and its first day, whichever is first; a registered contract had them too.
 */
function priorApprovals(steps: Steps): void {
  if (!steps.requires('3-06(c)(2):prior-approval')) return;
  const made = ['award', 'purchaseOrder', 'execution', 'contractStart', 'registration'];
  const told = made.flatMap((event) => steps.given[event] ?? []).sort()[0];
  const { comptrollerApproved, counselApproved } = steps.input.facts?.['3-06'] ?? {};
  for (const [event, isApproved] of [
    ['comptrollerApproval', comptrollerApproved],
    ['counselApproval', counselApproved],
  ] as const) {
    const isDone = steps.given[event] !== undefined || isApproved === true;
    steps.set(event, priorTo(steps, told, isDone ? undefined : steps.day('award')));
  }
}

/** § 3-06, Charter §§ 315, 325(d), 328(d)(1). */
function emergency(steps: Steps): void {
  const start = steps.start('award', 'execution', 'registration', 'awardNotice');
  const approved = ['comptrollerApproval', 'counselApproval'];
  steps.follows('award', approved, steps.given['award'] === undefined ? start : undefined);
  const awarded = steps.day('award');
  if (awarded !== undefined) steps.follows('execution', [...approved, 'award']);
  priorApprovals(steps);
  steps.byWhatIsPlanned('award', 'execution');
  steps.byWhatIsPlanned('award', 'purchaseOrder');
  const made = awardedBy(steps);
  for (const [event, id] of [
    ['councilFiling', '3-06(e)(3):council'],
    ['comptrollerFiling', '3-06(e)(3):counsel-and-comptroller'],
  ] as const)
    if (made !== undefined && steps.requires(id)) {
      // "No later than" sets no beginning: a filing that is given earlier breaks nothing.
      const isEarlier = (steps.given[event] ?? made) < made;
      steps.set(event, { ...(isEarlier ? {} : { first: made }), ...within(made, 15) });
    }
  audit(steps, 'ppb-2-12:emergency-thirty-days', 'execution');
  // An order binds the City where no contract is told.
  const isContract = ['execution', 'comptrollerFiling', 'registration'].some((event) => steps.given[event] !== undefined);
  const known = latest(awarded, steps.day('execution'), isContract ? undefined : steps.given['purchaseOrder']);
  if (known !== undefined && steps.outcome('charter-325:emergency-notice-soon') !== undefined)
    steps.first('awardNotice', editionOnOrAfter(known));
  const registered = steps.given['registration'];
  if (registered !== undefined && steps.requires('3-06(f)(1):award-notice')) steps.set('awardNotice', publishedWithin(registered, 15));
}

/** § 3-07. */
function accelerated(steps: Steps): void {
  const way = steps.input.facts?.['3-07']?.sourceSelection;
  const byOrder = steps.input.facts?.['3-07']?.byPurchaseOrder === true || steps.given['purchaseOrder'] !== undefined;
  const start = steps.start(
    ...(STEPS_OF['accelerated'] ?? []).filter((event) => !['contractSubmission', 'determinationCopy'].includes(event)),
  );
  const applies = steps.mayRequire('3-07(h)(1)(i):solicitation-notice') || steps.mayRequire('3-07(h)(1)(i):sole-source-ten-days');
  if (!applies) {
    const begin = steps.given['award'] === undefined ? start : undefined;
    steps.first('award', latest(begin, steps.after(...NEGOTIATED, 'solicitation', 'bidOpening')));
  } else if (way === 'sealed-bids' || way === 'proposals') threeDays(steps, start, 'solicitation', 'bidOpening');
  else if (way === 'negotiated-acquisition') negotiatedDays(steps, start);
  else if (way === 'small-purchase' || way === 'other') threeDays(steps, start, 'intentNotice', 'solicitation');
  else if (way === 'sole-source' && !steps.mayRequire('3-07(h)(1)(i):sole-source-ten-days'))
    threeDays(steps, start, 'intentNotice', 'negotiations');
  else if (way === 'sole-source') {
    toNegotiations(steps, start, '3-07(h)(1)(i):sole-source-ten-days');
    // By the other reading § 3-07(h) stands alone: three business days.
    const determined = steps.day('determination');
    const noticed = counted(steps);
    if (noticed !== undefined)
      steps.set('negotiations', { firstOther: latest(firstAfterNotice(noticed, 3, 'business', false), determined) });
    const anew = noticed === undefined ? undefined : noticeAnew(steps, noticed);
    if (anew === undefined) steps.anew.delete('negotiations');
    else
      steps.anew.set('negotiations', {
        first: steps.anew.get('negotiations')?.first ?? steps.plan['negotiations']?.first,
        other: latest(firstAfterNotice(anew, 3, 'business', false), determined),
      });
    const begun = steps.due('negotiations', 'award', 'purchaseOrder', 'execution');
    if (begun !== undefined) {
      const three = publishedBefore(begun, 3, 'business');
      const other = three.lastOther ?? three.last;
      steps.set('intentNotice', { lastOther: other, beside: three.last });
      if (steps.given['intentNotice'] === undefined && steps.plan['determination']?.last === steps.plan['intentNotice']?.last)
        steps.set('determination', { lastOther: other });
    }
    determinationCopy(steps);
  }
  const pre = [...NEGOTIATED, 'solicitation', 'bidOpening'];
  if (applies && !hasNoBid(steps) && steps.after(...pre) !== undefined) steps.follows('award', pre);
  const binding = byOrder ? 'purchaseOrder' : 'execution';
  if (steps.day('award') !== undefined) steps.follows(binding, [...pre, 'award']);
  steps.byWhatIsPlanned('bidOpening', 'award', binding);
  steps.byWhatIsPlanned('negotiations', 'award', binding);
  audit(steps, '3-07(e)(3):thirty-days', binding);
  // "Run as" an M/WBE small purchase it owes the notice of § 3-08(d)(2).
  if (steps.requires('3-07(h)(2)(i):award-notice') || steps.requires('3-08(d)(2):award-notice')) {
    // An order is never registered, or later: by the careful reading the notice runs from the earlier of the two.
    const ordered = byOrder ? steps.day('purchaseOrder') : undefined;
    const registered = steps.given['registration'];
    if (ordered !== undefined && (registered === undefined || ordered < registered)) awardNotice(steps, 'purchaseOrder');
    else awardNotice(steps, 'registration');
  }
}

/** Run by five vendors alone (§ 3-08(c)(1)(iii)), it is awarded on a responsive bid, of which there is none. */
function hasNoBid({ input, given }: Steps): boolean {
  if (input.facts?.['3-07']?.sourceSelection !== 'small-purchase' || input.facts['3-08']?.responsiveBids !== 0) return false;
  if (input.funding === 'discretionary' || given['award'] !== undefined) return false;
  const ways = naiveRoutes(input);
  const isOpen = (outcome: string): boolean => outcome === 'allowed' || outcome === 'needs-determination';
  return isOpen(ways['small-purchase']) && !isOpen(ways.micropurchase) && !isOpen(ways['mwbe-small-purchase']);
}

/**
 * § 3-04(d)(1) as of 2020: "for five consecutive editions ... The last ... no fewer than ten days before negotiations are expected to
 * begin", with no exception for accelerated purchases; by the other reading § 3-07(h) stands alone.
 */
function negotiatedDays(steps: Steps, start: string | undefined): void {
  const { noticed, opened } = threeDays(steps, start, 'intentNotice', 'negotiations');
  if (!steps.requires('3-07(h)(1)(i):negotiated-ten-days')) return;
  if (noticed !== undefined) {
    let fifth = editionOnOrAfter(noticed);
    for (let left = 4; left > 0; left -= 1) fifth = editionOnOrAfter(nextDay(fifth));
    const three = steps.plan['negotiations'];
    steps.first('negotiations', firstAfterNotice(fifth, 10, 'calendar', true), three?.firstOther ?? three?.first);
  }
  if (opened !== undefined) {
    const three = publishedBefore(opened, 3, 'business');
    const ten = publishedBefore(opened, 10, 'calendar');
    steps.set('intentNotice', {
      last: editionsBefore(ten.last as string, 4),
      lastOther: three.lastOther ?? three.last,
      beside: three.last,
    });
  }
}

/** § 3-07(h)(1)(i): "not less than three business days before". @returns the day of the notice, and that of what it announces */
function threeDays(
  steps: Steps,
  start: string | undefined,
  notice: string,
  event: string,
): { noticed?: string | undefined; opened?: string | undefined } {
  // "Simultaneously with its publication": one that is posted later is published again.
  const posted = steps.given['onlinePosting'];
  const isLater = posted !== undefined && posted > (steps.given[notice] ?? '');
  const ready = latest(steps.given[notice] === undefined ? start : undefined, isLater ? posted : undefined);
  if (ready !== undefined) steps.first(notice, editionOnOrAfter(ready));
  const opened = steps.due(
    event,
    ...(event === 'solicitation' ? ['bidOpening', 'negotiations'] : []),
    'award',
    'purchaseOrder',
    'execution',
  );
  if (opened !== undefined) steps.set(notice, publishedBefore(opened, 3, 'business'));
  const printed = steps.given[notice];
  // What has not appeared appears today at the earliest, unless what it announces is past.
  const following = [...(event === 'solicitation' ? ['bidOpening', 'negotiations'] : []), ...SINCE_AWARD];
  const isVoid = printed !== undefined && isLater;
  const noticed = isVoid ? editionOnOrAfter(latest(posted, steps.start(event, ...following)) as string) : steps.day(notice);
  if (noticed !== undefined)
    steps.first(event, firstAfterNotice(noticed, 3, 'business', true), firstAfterNotice(noticed, 3, 'business', false));
  const today = steps.isDone(event) ? steps.start(...following) : undefined;
  if (isVoid && today !== undefined) {
    const anew = editionOnOrAfter(latest(posted, today) as string);
    steps.anew.set(event, { first: firstAfterNotice(anew, 3, 'business', true), other: firstAfterNotice(anew, 3, 'business', false) });
  }
  if (printed !== undefined && noticed === printed && !naiveIsCityBusinessDay(printed) && !steps.isPlanned(event))
    steps.unmeasured.add(event);
  steps.byRules(event);
  return { noticed, opened };
}

/** § 3-09. */
function intergovernmental(steps: Steps): void {
  const byOrder = steps.input.facts?.['3-09']?.byPurchaseOrder === true || steps.given['purchaseOrder'] !== undefined;
  awardToContract(steps, 'charter-326:comment', steps.start(...(STEPS_OF['intergovernmental'] ?? [])), [], byOrder);
  noticeOfAward(steps, '3-09(d)(1):award-notice', byOrder ? 'purchaseOrder' : 'registration');
  protest(steps);
}

/** The first days of a step. */
const firsts = ({ plan }: Steps, event: string): NaiveDays => ({ first: plan[event]?.first, firstOther: plan[event]?.firstOther });

/** § 3-08(c)(1)(iii): a solicitation, an award, then an order or a contract "after such determination", § 3-08(d)(1). */
function smallPurchase(steps: Steps): void {
  // § 3-08(c)(1)(iii): without a responsive bid nothing is awarded, ordered or made.
  const { funding, facts } = steps.input;
  const isBarred = facts?.['3-08']?.responsiveBids === 0 && funding !== 'discretionary' && steps.given['award'] === undefined;
  const start = steps.start(...(STEPS_OF['small-purchase'] ?? []));
  const isContract = ['execution', 'comptrollerFiling', 'registration'].some((event) => steps.given[event] !== undefined);
  // § 1-02(e) lifts § 3-08 from a discretionary award, its orders in place of a contract too; over § 326's sum the public is heard.
  if (funding === 'discretionary') {
    const byOrder = steps.given['purchaseOrder'] !== undefined && !isContract;
    awardToContract(steps, 'charter-326:comment', start, ['solicitation'], byOrder);
    if (byOrder) {
      steps.set('execution', firsts(steps, 'purchaseOrder'));
      registration(steps, ['solicitation', 'award', 'commentNotice', 'execution']);
    }
    return;
  }
  if (steps.mayRequire('3-08(c)(1)(i):public-hearing') && !isBarred) {
    awardToContract(steps, '3-08(c)(1)(i):public-hearing', start, ['solicitation'], !isContract);
    if (!isContract && steps.given['purchaseOrder'] === undefined) steps.set('execution', firsts(steps, 'purchaseOrder'));
    if (isContract && steps.given['purchaseOrder'] !== undefined) steps.first('purchaseOrder', steps.after('solicitation', 'award'));
    return;
  }
  if (!isBarred) steps.first('award', latest(steps.given['award'] === undefined ? start : undefined, steps.given['solicitation']));
  if (steps.day('award') !== undefined) {
    const from = steps.after('solicitation', 'award');
    if (isContract || steps.given['purchaseOrder'] === undefined) steps.first('execution', from);
    if (!isContract || steps.given['purchaseOrder'] !== undefined) steps.first('purchaseOrder', from);
  }
  if (['execution', 'comptrollerFiling', 'registration'].some((event) => steps.given[event] !== undefined))
    registration(steps, ['solicitation', 'award', 'execution']);
  steps.byWhatIsPlanned('award', 'execution', 'comptrollerFiling', 'registration');
  steps.byWhatIsPlanned('award', 'purchaseOrder');
}

/** § 3-08(c)(1)(iv), (d)(2). */
function mwbe(steps: Steps): void {
  const byOrder = steps.given['purchaseOrder'] !== undefined;
  // § 1-02(e) lifts source selection, § 3-08 with it, and leaves Charter § 326.
  const comment = steps.input.funding === 'discretionary' ? 'charter-326:comment' : '3-08(c)(1)(i):public-hearing';
  awardToContract(steps, comment, steps.start(...(STEPS_OF['mwbe-small-purchase'] ?? [])), [], byOrder);
  noticeOfAward(steps, '3-08(d)(2):award-notice', byOrder ? 'purchaseOrder' : 'registration');
}

/** § 3-08(c)(1)(ii) asks no competition and names no order; a contract is filed and registered as any. */
function micropurchase(steps: Steps): void {
  const wait = displacement(steps);
  if (steps.given['award'] !== undefined) steps.first('award', wait.first);
  const isFree = steps.input.funding === 'discretionary';
  const isDated = ['execution', 'comptrollerFiling', 'registration'].some((event) => steps.given[event] !== undefined);
  const isContract = isFree || isDated;
  const isOrder = steps.given['purchaseOrder'] !== undefined;
  if (steps.mayRequire(isFree ? 'charter-326:comment' : '3-08(c)(1)(i):public-hearing')) {
    const binding = isDated || (isFree && !isOrder) ? 'execution' : 'purchaseOrder';
    const start = steps.start('commentNotice', 'purchaseOrder', 'execution', 'comptrollerFiling', 'registration');
    heard(steps, binding, latest(start, steps.lawful('award')), [], true);
    if (binding === 'purchaseOrder' && (isFree || !isOrder)) steps.set('execution', firsts(steps, 'purchaseOrder'));
  }
  if (isContract) registration(steps, ['commentNotice', 'execution']);
  steps.byWhatIsPlanned('execution', 'comptrollerFiling', 'registration');
}

/** § 3-10: the purchase from the list. */
function fromTheList(steps: Steps): void {
  const start = steps.start('solicitation', 'bidOpening', ...DISPLACEMENT, ...CONTRACT);
  const solicited = steps.given['solicitation'];
  // § 3-03(h)(2) (2020 text): (i)(A) seven days to respond, (i)(B) fifteen, (ii) twenty: due on the last of them.
  const toRespond: Record<string, number> = { 'h-2-i-A': 7, 'h-2-i-B': 15, 'h-2-ii': 20 };
  const days = toRespond[steps.input.facts?.['3-10']?.constructionRelatedWay ?? ''];
  if (solicited !== undefined && days !== undefined && steps.requires('3-10(h)(1):response-days'))
    steps.first('bidOpening', plusDays(solicited, days));
  else steps.first('bidOpening', steps.given['bidOpening'] && solicited);
  awardToContract(steps, 'charter-326:comment', start, ['solicitation', 'bidOpening'], false);
  // §§ 3-02 and 3-03 (2020 text): "once in the City Record within fifteen days after registration of the contract".
  noticeOfAward(steps, '3-10(h)(1):award-notice', 'registration');
  protest(steps);
  theList(steps);
}

/** § 3-10: the clocks of the list itself. */
function theList(steps: Steps): void {
  const { given } = steps;
  // (e)(1)(i): once annually; the careful reading is a year from the last notice, the other the next calendar year.
  const notice = given['pqlNotice'];
  if (notice !== undefined && steps.requires('3-10(e)(1)(i):yearly-notice')) {
    const last = naiveEditionOnOrBefore(naiveDates.addMonths(notice, 12));
    const year = naiveEditionOnOrBefore(`${String(Number(notice.slice(0, 4)) + 1)}-12-31`);
    steps.set('pqlNotice', { last, lastOther: unless(year, last) });
  }
  // (e)(1)(ii): a list for one procurement is announced before its solicitation.
  if (given['solicitation'] !== undefined && steps.requires('3-10(e)(1)(ii):one-procurement-notice'))
    steps.set('pqlNotice', { last: naiveEditionOnOrBefore(dayBefore(given['solicitation'])) });
  // (g)(1): ninety days to approve or deny.
  if (given['questionnaire'] !== undefined && steps.requires('3-10(g)(1):ninety-days')) {
    const decision = steps.input.facts?.['3-10']?.decision;
    if (decision === undefined || decision === 'approved' || decision === 'denied')
      steps.set('pqlDecisionMailed', { first: given['questionnaire'], ...within(given['questionnaire'], 90) });
  }
  // (f): at least once every two years, from the listing, or from the last affirmation.
  if (steps.requires('3-10(f):affirmation')) {
    const listed = given['listed'];
    // An affirmation before the listing is of another one.
    const affirmed = given['affirmed'] !== undefined && given['affirmed'] >= (listed ?? '') ? given['affirmed'] : undefined;
    // From the last affirmation; from the listing, the end of the two years after those that hold it.
    let end = listed === undefined ? undefined : naiveDates.addMonths(listed, 24);
    if (listed !== undefined && affirmed !== undefined && affirmed > listed) {
      while ((end as string) < affirmed) end = naiveDates.addMonths(end as string, 24);
      end = naiveDates.addMonths(end as string, 24);
    }
    const ends = [affirmed && naiveDates.addMonths(affirmed, 24), end].filter((day) => day !== undefined).sort();
    if (ends[0] !== undefined) {
      // No list of holidays reaches further: then the day itself.
      const by = (day: string): NaiveDays => (day > '2028-12-31' ? { last: day } : within(dayBefore(day), 1));
      const near = by(ends[0]);
      const isLater = ends[1] !== undefined && ends[1] > (near.lastOther ?? near.last ?? '');
      const far = isLater ? by(ends[1] as string) : near;
      steps.set('affirmed', { last: near.last, lastOther: isLater ? (far.lastOther ?? far.last) : near.lastOther });
    }
  }
  // (g)(2), (l)(1): three months.
  let ends: string | undefined;
  if (given['suspension'] !== undefined && steps.outcome('3-10(l)(1):three-months') !== undefined) {
    ends = naiveDates.addMonths(given['suspension'], 3);
    steps.set('suspensionEnd', { first: given['suspension'], last: dayBefore(ends), lastOther: ends });
  }
  // (m)(1): receipt is deemed no later than the fifth day after mailing; fifteen days from it.
  const mailed = given['pqlDecisionMailed'];
  const received = given['pqlDecisionReceived'];
  const served = steps.input.facts?.['3-10']?.decisionServed ?? 'mailed';
  const deemed = mailed === undefined ? undefined : plusDays(mailed, served === 'mailed' ? 5 : 0);
  const from = [received, deemed].filter((day) => day !== undefined).sort()[0];
  // What was received was mailed that day at the latest.
  const fifth = deemed ?? (received === undefined ? undefined : plusDays(received, served === 'mailed' ? 5 : 0));
  if (steps.outcome('3-10(m)(1):appeal') === 'allowed' && from !== undefined) {
    const { last, lastOther } = within(from, 15);
    // By the other reading what is mailed always counts from the fifth day.
    // "Or upon delivery, if delivered": what was handed over, or sent electronically, has no fifth day.
    const late = fifth === undefined || fifth <= from ? undefined : naiveDates.forward(fifth, 15);
    const other = late === undefined ? lastOther : (late.extended ?? late.lastDay);
    // § 3-10(j): a removal may be a finding of non-responsibility: § 2-08(k)(1) (2020 text) allows "any vendor" ten days, and Charter
    // § 313(b)(3) a bidder five; who asked for bids or proposals is not always told.
    const isRemoved = steps.input.facts?.['3-10']?.decision === 'removed' && steps.requires('3-10(j):removal');
    const ten = within(from, 10);
    const removal =
      steps.input.facts?.['3-10']?.offers === 'proposals'
        ? { ...ten, beside: last }
        : { ...within(from, 5), beside: ten.last, further: last };
    const days = isRemoved ? removal : { last, lastOther: other };
    steps.set('pqlAppeal', { first: mailed ?? received, ...days });
  }
  // (m)(3): a decision on an appeal, and before the suspension expires.
  if (steps.outcome('3-10(m)(3):decision') !== undefined) {
    // "Filing of the appeal shall be accomplished by actual delivery": an e-mail that is not accepted is none.
    const isFiled = steps.input.facts?.['3-10']?.appealFiled !== 'email-not-accepted';
    steps.first('agencyHeadDecision', isFiled ? given['pqlAppeal'] : undefined);
    const decision = steps.input.facts?.['3-10']?.decision;
    // Not for an appeal that relates to a determination of the DLS.
    if (decision === 'suspended' && steps.input.facts?.['3-10']?.equalEmployment !== true) {
      // It expires on the day given, but not after the three months; the careful last day of these is the day before.
      const end = given['suspensionEnd'];
      const safe = [end, ends && dayBefore(ends)].filter((day) => day !== undefined).sort()[0];
      const other = [end, ends].filter((day) => day !== undefined).sort()[0];
      if (safe !== undefined && other !== undefined)
        steps.set('agencyHeadDecision', { last: dayBefore(safe), lastOther: unless(dayBefore(other), dayBefore(safe)) });
    }
  }
  // (m)(5): fifteen days from the date of the decision; fourteen from receipt of the copy. Not for a suspension of three months or less.
  const decided = given['agencyHeadDecision'];
  if (decided !== undefined && steps.outcome('3-10(m)(5):petition') === 'allowed') {
    const { last, lastOther } = within(decided, 15);
    // Charter § 324(b): after three months it is deemed a revocation, and the days may run from then.
    const again = steps.input.facts?.['3-10']?.decision === 'suspended' && ends !== undefined ? naiveDates.forward(ends, 15) : undefined;
    const anew = again?.extended ?? again?.lastDay;
    const isLater = anew !== undefined && anew > ((lastOther ?? last) as string);
    steps.set('oathPetition', { first: decided, last, lastOther: isLater ? anew : lastOther });
  }
  // § 2-08(m)(2) (2020 text): after a removal ten days from receipt of the decision; without its day, from the decision to be safe.
  const told = given['agencyHeadDecisionReceived'];
  if (steps.outcome('3-10(j):appeal-to-mayor') === 'allowed') {
    if (told !== undefined) {
      // § 2-08(m)(2): received, or by mail on the fifth day at the latest; it is mailed on its own day or later.
      const fifth = decided === undefined ? told : plusDays(decided, 5);
      const from = fifth < told ? fifth : told;
      const late = within(told, 10);
      steps.set('mayorAppeal', { first: from, ...within(from, 10), ...(from < told ? { lastOther: late.lastOther ?? late.last } : {}) });
    } else if (decided !== undefined) steps.set('mayorAppeal', within(decided, 10));
  }
  const copied = given['oathCopyReceived'];
  if (copied !== undefined && steps.requires('3-10(m)(5):forwarding')) steps.set('appealPapers', { first: copied, ...within(copied, 14) });
}

// ─── A purchase from another government ─────────────────────────────────────────────────────────────────────────────────

/** The edition that comes so many editions before one. */
function editionsBefore(edition: string, number: number): string {
  let day = edition;
  for (let left = number; left > 0; left -= 1) day = naiveEditionOnOrBefore(dayBefore(day));
  return day;
}

/**
 * 9 RCNY § 3-13 (2020 text), for money told as outside the Rules. "Except for this section, these Rules shall not apply": its steps
 * stand beside those of the method.
 */
function fromAnotherGovernment(steps: Steps): void {
  const { given } = steps;
  // (c) "Prior to entering into a government-to-government purchase, the ACCO shall make a determination".
  if (steps.requires('ppb-3-13:determination')) {
    const earliest = (day: (event: string) => string | undefined): string | undefined =>
      ['execution', 'purchaseOrder'].flatMap((event) => day(event) ?? []).sort()[0];
    steps.set(
      'governmentDetermination',
      priorTo(
        steps,
        earliest((event) => given[event]),
        earliest((event) => steps.day(event)),
      ),
    );
  }
  // (d)(1) "For at least five consecutive editions ... The last ... no fewer than ten days before negotiations are expected to begin".
  const after = ['award', 'purchaseOrder', 'execution', 'comptrollerFiling', 'registration'];
  const begun = steps.due('negotiations', ...(steps.input.method === 'micropurchase' ? [] : after));
  if (begun !== undefined && steps.requires('ppb-3-13:notice-of-intent')) {
    const { last, lastOther } = publishedBefore(begun, 10, 'calendar');
    const first = editionsBefore(last as string, 4);
    steps.set('governmentIntent', { last: first, lastOther: lastOther && unless(editionsBefore(lastOther, 4), first) });
  }
  // (e)(1) "once in the City Record within fifteen days after the contract is registered by the Comptroller".
  const registered = steps.day('registration');
  if (registered !== undefined && steps.requires('ppb-3-13:notice-of-selection'))
    steps.set('governmentSelection', { first: editionOnOrAfter(registered), ...publishedWithin(registered, 15) });
}

/**
 * Charter § 328(d)(2): a contract "not to be paid for out of the city treasury": "the board ... shall within ten days of awarding
 * contract, file a copy". Asked where a contract would be registered.
 */
function copyToMayor(steps: Steps): void {
  const awarded = steps.day('award');
  if (steps.input.agencyKind !== 'board' || awarded === undefined) return;
  const { method = '', funding } = steps.input;
  const isContract = ['execution', 'comptrollerFiling', 'registration'].some((event) => steps.given[event] !== undefined);
  const isSmall = (method === 'micropurchase' || method === 'small-purchase') && funding !== 'discretionary';
  if (!HEARD_FIRST.has(method) || (isSmall && !isContract)) return;
  if (steps.requires('charter-328:registration')) steps.set('boardCopy', within(awarded, 10));
}

/** Days of the form that are no step, and that a step of the method waits for or runs from. */
export const BESIDE: Record<string, readonly string[]> = {
  'sole-source': ['onlinePosting', 'expressionsDue', 'commentClose'],
  'demonstration-project': ['onlinePosting', 'expressionsDue', 'commentClose', 'contractStart', 'contractEnd'],
  emergency: ['contractStart'],
  accelerated: ['onlinePosting'],
  intergovernmental: ['commentClose'],
  cooperative: ['commentClose'],
  micropurchase: ['commentClose'],
  'small-purchase': ['commentClose'],
  'mwbe-small-purchase': ['commentClose'],
  'prequalified-list': ['commentClose'],
};

const CONTRACT = ['award', 'commentNotice', 'execution', 'comptrollerFiling', 'registration', 'awardNotice'];
const DISPLACEMENT = ['displacementReasons', 'councilHearing'];

/** The steps that the law of each method names, of those whose day a case may give. */
export const STEPS_OF: Record<string, readonly string[]> = {
  'sole-source': ['determination', 'determinationCopy', 'intentNotice', 'negotiations', ...DISPLACEMENT, ...CONTRACT],
  'demonstration-project': ['determination', 'intentNotice', 'negotiations', ...DISPLACEMENT, ...CONTRACT],
  emergency: [
    ...['comptrollerApproval', 'counselApproval', 'award', 'execution', 'registration', 'awardNotice'],
    ...['councilFiling', 'comptrollerFiling', 'contractSubmission'],
  ],
  accelerated: [
    ...['determination', 'determinationCopy', 'intentNotice', 'negotiations', 'solicitation', 'bidOpening'],
    ...['award', 'execution', 'purchaseOrder', 'registration', 'awardNotice', 'contractSubmission'],
  ],
  intergovernmental: [...DISPLACEMENT, ...CONTRACT, 'purchaseOrder'],
  cooperative: [...DISPLACEMENT, ...CONTRACT, 'purchaseOrder'],
  'small-purchase': ['solicitation', ...DISPLACEMENT, ...CONTRACT.filter((event) => event !== 'awardNotice'), 'purchaseOrder'],
  'mwbe-small-purchase': [...DISPLACEMENT, ...CONTRACT, 'purchaseOrder'],
  micropurchase: [...DISPLACEMENT, ...CONTRACT.filter((event) => event !== 'awardNotice'), 'purchaseOrder'],
  'prequalified-list': [
    ...['solicitation', 'bidOpening', ...DISPLACEMENT, ...CONTRACT, 'pqlNotice', 'questionnaire', 'listed', 'affirmed'],
    ...['suspension', 'suspensionEnd', 'pqlDecisionMailed', 'pqlDecisionReceived', 'pqlAppeal'],
    ...['agencyHeadDecision', 'agencyHeadDecisionReceived', 'oathPetition', 'oathCopyReceived'],
  ],
};

const METHODS: Record<string, (steps: Steps) => void> = {
  'sole-source': soleSource,
  'demonstration-project': demonstration,
  emergency,
  accelerated,
  intergovernmental,
  cooperative: intergovernmental,
  'small-purchase': smallPurchase,
  'mwbe-small-purchase': mwbe,
  micropurchase,
  'prequalified-list': fromTheList,
};

/** The first and last days of a case with a method. @param outcome which duties the rules find @param isBarred whether it may not be used */
export function naivePlan(input: Case, outcome: Outcomes, isBarred = false): NaivePlan {
  const steps = new Steps(input, outcome);
  METHODS[input.method ?? '']?.(steps);
  copyToMayor(steps);
  if (input.funding === 'not-covered' && !isBarred) fromAnotherGovernment(steps);
  return steps.plan;
}
