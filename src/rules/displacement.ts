/** Charter § 312(a): services over a threshold that would displace City employees: what is determined, told and waited for. */
import { formatAmount } from './amount.ts';
import { FREED, unless316 } from './without-chapter-13.ts';
import { addDays, longDate, within, type IsoDate } from './calendar.ts';
import type { Facts, Method } from './case.ts';
import { rule, type Answer, type Rule } from './finding.ts';
import {
  DISPLACEMENT,
  DISPLACEMENT_ANALYSIS,
  DISPLACEMENT_LEAVES_OUT,
  DISPLACEMENT_NOT_DIVIDED,
  DISPLACEMENT_REASONS,
  DISPLACEMENT_UNPLANNED,
  DISPLACEMENT_WAIT,
} from './other-law.ts';
import { changesAndRenewals } from './entries.ts';
import { DISPLACEMENT_DAYS, DISPLACEMENT_THRESHOLD, limitOn, valueOn } from './parameters.ts';
import { testedValue } from './value.ts';
import { EXCEPT_URGENT } from './ways.ts';

/** Categories whose contracts § 312(a) reaches: architects, engineers and construction managers are professionals (§ 1-01(e), 2020 text). */
const DISPLACING: ReadonlySet<string> = new Set(['standard-services', 'professional-services', 'construction-related-services']);
const LAW_ON = ['solicitation', 'intentNotice', 'execution'] as const;
const READS = [
  'category',
  'amount',
  'awardAmount',
  'entries',
  'facts.3-08.changesAndRenewals',
  'facts.other.displacement',
  'facts.other.litigation',
] as const;

type Reached = Pick<Facts, (typeof READS)[number]>;

/**
 * What of the contract the subdivision reaches: its making, or only the change or renewal "following" which it is over the
 * threshold; null where neither.
 */
function reached(facts: Reached, on: IsoDate): 'contract' | 'change' | null {
  const threshold = valueOn(DISPLACEMENT_THRESHOLD, on);
  const value = testedValue(facts);
  if (!threshold || facts.category === undefined || !DISPLACING.has(facts.category) || value === undefined) return null;
  if (value > threshold) return 'contract';
  return value + (changesAndRenewals(facts) ?? 0) > threshold ? 'change' : null;
}

/** Legal services, and consulting in support of litigation, are left out: where litigation is told, these may be such. */
const unlessForLitigation = (facts: Reached): Pick<Answer, 'onlyIf'> =>
  facts['facts.other.litigation'] === true && facts.category === 'professional-services' ? { onlyIf: NOT_FOR_LITIGATION } : {};
const NOT_FOR_LITIGATION = 'if these are not legal services, or consulting in support of litigation, which § 312(a) excludes';

/** A duty that only a displacement brings: left out where there is none, under that condition where it is not told. */
function whereDisplaced(
  facts: Reached,
  on: IsoDate,
  method: Method | null,
  says: (displaced: boolean, change: boolean) => string,
  duty: Partial<Answer>,
): Answer | null {
  const of = reached(facts, on);
  const displaced = facts['facts.other.displacement'];
  if (of === null || displaced === false) return null;
  const answer: Answer = {
    outcome: displaced ? 'required' : 'unknown',
    says: says(displaced === true, of === 'change'),
    who: 'the agency',
    ...unlessForLitigation(facts),
    ...duty,
    ...(displaced ? {} : { lacks: ['facts.other.displacement', ...(duty.lacks ?? [])] as const }),
  };
  return unless316(answer, method);
}

/** What follows the determination. */
const THEN =
  '. If not, the agency head certifies so. If so, send the Comptroller first, then the Council and the unions, the costs and benefits of using City employees.';

const IF = 'If the contract displaces City employees, ';

/** What comes before a change or renewal that carries the contract over the threshold. */
function beforeChange(displaced: boolean | undefined): string {
  if (displaced === undefined)
    return `Determine before the change or renewal whether the contract, then over the threshold, displaces City employees${THEN}`;
  return displaced
    ? 'Determine the costs and benefits of the work by City employees before the change or renewal.'
    : 'Certify with the change or renewal, signed by the agency head, that no City employee is displaced.';
}

export const displacement: readonly Rule[] = [
  rule({
    id: 'charter-312:displacement',
    section: null,
    subject: 'contract',
    routes: EXCEPT_URGENT,
    kind: 'determination',
    lawOn: LAW_ON,
    because: [DISPLACEMENT],
    ownSums: 'changes',
    reads: READS,
    find: (facts, on, method) => {
      if (facts.category !== undefined && !DISPLACING.has(facts.category)) return null;
      const threshold = valueOn(DISPLACEMENT_THRESHOLD, on);
      if (!threshold) return { outcome: 'not-held', says: 'We have § 312(a) as amended on October 1, 2024, and not its earlier wording.' };
      if (facts.category === undefined)
        return {
          outcome: 'unknown',
          says: 'Tell us the category: standard and professional services need a displacement determination.',
          lacks: ['category'],
        };
      const value = testedValue(facts);
      if (value === undefined) return { outcome: 'unknown', says: 'Tell us the value: this depends on it.', lacks: ['amount'] };
      const of = reached(facts, on);
      if (of === null) {
        const says = `You need no displacement determination: the contract is not over ${formatAmount(threshold)}.`;
        return { outcome: 'not-required', says };
      }
      const displaced = facts['facts.other.displacement'];
      const unless = method === 'intergovernmental' ? `, unless ${FREED}` : '';
      const answer: Answer = {
        outcome: 'required',
        says:
          of === 'change'
            ? beforeChange(displaced)
            : displaced === false
              ? `Certify in the solicitation, signed by the agency head, that no City employee is displaced${unless}.`
              : displaced === true
                ? `Determine the costs and benefits of the work by City employees before soliciting${unless}.`
                : method === 'intergovernmental'
                  ? `Determine first whether the contract displaces City employees${unless}${THEN}`
                  : `Determine before soliciting whether the contract displaces City employees${THEN}`,
        who: 'the agency; the agency head signs the certification',
        ...unlessForLitigation(facts),
        affectedBy: [DISPLACEMENT_LEAVES_OUT, DISPLACEMENT_NOT_DIVIDED, DISPLACEMENT_UNPLANNED],
        ...(displaced === undefined ? { lacks: ['facts.other.displacement'] } : {}),
      };
      return unless316(answer, method);
    },
  }),
  rule({
    id: 'charter-312:displacement-analysis',
    section: null,
    subject: 'contract',
    routes: EXCEPT_URGENT,
    kind: 'filing',
    lawOn: LAW_ON,
    because: [DISPLACEMENT_ANALYSIS],
    ownSums: 'changes',
    reads: READS,
    find: (facts, on, method) =>
      whereDisplaced(
        facts,
        on,
        method,
        (displaced, change) =>
          `${displaced ? 'Send' : `${IF}send`} the cost analysis to the Comptroller${change ? ', the Council and the unions before the change or renewal' : ' before soliciting, and to the Council and unions once offers are in'}.`,
        { to: 'the Comptroller, then the Council and the unions concerned' },
      ),
  }),
  rule({
    id: 'charter-312:displacement-reasons',
    section: null,
    subject: 'contract',
    routes: EXCEPT_URGENT,
    kind: 'filing',
    act: 'displacementReasons',
    lawOn: LAW_ON,
    because: [DISPLACEMENT_REASONS],
    ownSums: 'changes',
    reads: [...READS, 'dates.displacementReasons'],
    find: (facts, on, method) => {
      const received = facts['dates.displacementReasons'];
      return whereDisplaced(
        facts,
        on,
        method,
        (displaced, change) =>
          received
            ? `Show that the Comptroller and the unions had the reasons before ${change ? 'the change' : 'award'} too: the Council received them on ${longDate(received)}.`
            : `${displaced ? 'Send' : `${IF}send`} the reasons and the comparative analysis to the Comptroller, the Council and the unions before ${change ? 'the change' : 'award'}.`,
        { to: 'the Comptroller, the Council and the unions concerned' },
      );
    },
  }),
  rule({
    id: 'charter-312:displacement-wait',
    section: null,
    subject: 'contract',
    routes: EXCEPT_URGENT,
    kind: 'approval',
    act: 'award',
    lawOn: LAW_ON,
    because: [DISPLACEMENT_WAIT],
    ownSums: 'changes',
    reads: [...READS, 'dates.displacementReasons', 'dates.councilHearing', 'dates.award'],
    find: (facts, on, method) => {
      if (reached(facts, on) === null) return null;
      const days = limitOn(DISPLACEMENT_DAYS, on);
      const { 'dates.displacementReasons': received, 'dates.councilHearing': hearing, 'dates.award': award } = facts;
      const deadline = received === undefined ? undefined : within(days, received, null);
      const passed = deadline && addDays(deadline.last, 1);
      const first = hearing && received && hearing >= received && (!passed || hearing < passed) ? hearing : passed;
      const change = reached(facts, on) === 'change';
      const early = !change && first && award && award < first;
      return whereDisplaced(
        facts,
        on,
        method,
        (displaced) => {
          if (early)
            return `Check the dates: the award of ${longDate(award)} came before ${longDate(first)}, the first day that Charter § 312(a)(4) leaves.`;
          const made = change ? 'change or renew' : 'award';
          const rest = first
            ? `${made} on ${longDate(first)} or later: ${first === hearing ? 'the Council has held its hearing' : `${days} days from the Council’s receipt have passed`}.`
            : `${made} ${days} days after the Council has the reasons, or after its hearing, whichever is sooner.`;
          return displaced ? rest.charAt(0).toUpperCase() + rest.slice(1) : `${IF}${rest}`;
        },
        // The award does not wait for what a later change waits for.
        change
          ? {}
          : {
              when: { bound: 'at least', number: days, unit: 'calendar days', side: 'after', event: 'displacementReasons' },
              ...(deadline && first === passed ? { deadline } : {}),
              ...(early ? { clash: ['dates.displacementReasons', 'dates.award'] as const } : {}),
            },
      );
    },
  }),
];
