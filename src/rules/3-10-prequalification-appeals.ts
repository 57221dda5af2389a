/** § 3-10(l), (m): denial, suspension and revocation, and the two appeals with their clocks. */
import { addDays, addMonths, longDate, within, type Deadline, type IsoDate } from './calendar.ts';
import type { Facts, Path } from './case.ts';
import { quote, type Answer, type Rule } from './finding.ts';
import { chiefProcurementOfficer } from './officers.ts';
import { COUNTING_MONTHS, LIST_OATH, LIST_SUSPENSION, PASSPORT, ROLL_OVER } from './other-law.ts';
import { PQL_APPEAL_DAYS, PQL_FORWARD_DAYS, PQL_OATH_DAYS, PQL_RECEIPT_DAYS, PQL_SUSPENSION_MONTHS, valueOn } from './parameters.ts';
import { inTime, item, keeper, listRule, periodAfter } from './3-10-prequalification-rule.ts';

const NOTIFIED = ['pqlDecisionMailed', 'pqlDecisionReceived'] as const;
const APPEALED = ['pqlAppeal', 'pqlDecisionMailed', 'pqlDecisionReceived'] as const;
const DECIDED = ['agencyHeadDecision', 'pqlAppeal', 'pqlDecisionMailed', 'pqlDecisionReceived'] as const;
const PETITIONED = ['oathPetition', 'agencyHeadDecision'] as const;

type Outcome = Pick<Facts, 'facts.3-10.decision'>;
const askDecision = (facts: Outcome): readonly Path[] => (facts['facts.3-10.decision'] === undefined ? ['facts.3-10.decision'] : []);
/** An approval ends the matter: no letter, no appeal. */
const approved = (facts: Outcome): boolean => facts['facts.3-10.decision'] === 'approved';
const removal = (facts: Outcome): readonly ['removal-as-revocation'] | readonly [] =>
  facts['facts.3-10.decision'] === 'removed' ? ['removal-as-revocation'] : [];

const STATEMENT = quote(
  '3-10(l)(2)/after-1',
  'The vendor shall send a copy of its appeal to the New York City Comptroller, for informational purposes, at the Office of the New York City Comptroller, Bureau of Contract Administration, 1 Centre Street, Room 727, New York, NY 10007, (212) 669-2323.',
);

/** What a notice of denial, suspension or revocation contains, § 3-10(l)(2). */
const LETTER = [
  item('the reasons for the determination', quote('3-10(l)(2)', 'stating the reasons upon which the determination is based')),
  item('the right to appeal', quote('3-10(l)(2)', 'informing the vendor of the right to appeal')),
  item(`this statement, word for word: “${STATEMENT.words}”`, STATEMENT),
];

/** The last day of a suspension: as given, else the longest that § 3-10(l)(1) allows. */
function suspensionLimit(suspension: IsoDate, months: number): IsoDate {
  return addMonths(suspension, months);
}

/** Whether a suspension lasts longer than three months, and so is a revocation (Charter § 324(b)). Undefined where not known. */
function overThreeMonths(facts: Pick<Facts, 'dates.suspension' | 'dates.suspensionEnd'>, months: number): boolean | undefined {
  const start = facts['dates.suspension'];
  const end = facts['dates.suspensionEnd'];
  return start && end ? end > suspensionLimit(start, months) : undefined;
}

/** The day from which the time to appeal runs: actual receipt or the fifth day after mailing, whichever is earlier. */
export function receipt(mailed: IsoDate | undefined, received: IsoDate | undefined, days: number): IsoDate | undefined {
  const deemed = mailed ? addDays(mailed, days) : undefined;
  return received && deemed ? (received < deemed ? received : deemed) : (received ?? deemed);
}

export const appealDuties: readonly Rule[] = [
  // (l)(1)
  listRule({
    id: '3-10(l)(1):denial',
    kind: 'determination',
    lawOn: NOTIFIED,
    because: [
      quote(
        '3-10(l)(1)',
        'Any vendor whose qualifications fail to meet the criteria established by the ACCO shall be denied prequalification.',
      ),
    ],
    reads: ['facts.3-10.decision'],
    find: (facts): Answer | null => {
      const decision = facts['facts.3-10.decision'];
      if (decision === 'suspended' || decision === 'revoked' || decision === 'removed') return null;
      return {
        outcome: 'required',
        says: 'Deny prequalification to a vendor whose qualifications fail to meet the criteria.',
        who: keeper(facts),
        decision: { who: keeper(facts), standard: 'whether the vendor’s qualifications meet the criteria established' },
      };
    },
  }),
  listRule({
    id: '3-10(l)(1):suspension-or-revocation',
    kind: 'determination',
    lawOn: ['suspension', 'pqlDecisionMailed', 'pqlDecisionReceived'],
    because: [
      quote(
        '3-10(l)(1)',
        'The prequalified status of a vendor may be suspended for no more than three months or revoked on the basis of changed circumstance, conditions, or status of the vendor or its staff, or additional information acquired by the agency, or further analysis of the information upon which the original prequalification determination was made where the new information or further analysis indicates that the vendor does not meet the established criteria for prequalification.',
      ),
    ],
    reads: ['facts.3-10.decision'],
    find: (facts): Answer | null => {
      const decision = facts['facts.3-10.decision'];
      if (decision === 'denied') return null;
      return {
        outcome: 'allowed',
        says: 'You may suspend or revoke if a change, new information or further analysis shows that the criteria are not met.',
        who: keeper(facts),
        decision: {
          who: keeper(facts),
          standard: 'whether the change, new information or further analysis indicates that the vendor does not meet the criteria',
        },
      };
    },
  }),
  listRule({
    id: '3-10(l)(1):three-months',
    kind: 'term',
    lawOn: ['suspension'],
    because: [
      quote('3-10(l)(1)', 'suspended for no more than three months'),
      quote('3-10(g)(2)', 'shall be suspended from prequalification for a period no longer than three months'),
    ],
    reads: ['facts.3-10.decision', 'dates.suspension', 'dates.suspensionEnd'],
    find: (facts, on): Answer | null => {
      const decision = facts['facts.3-10.decision'];
      if (decision !== undefined && decision !== 'suspended') return null;
      const months = valueOn(PQL_SUSPENSION_MONTHS, on) ?? 0;
      const duty: Answer = {
        outcome: 'required',
        says: `Suspend for no more than ${months} months; a longer suspension is deemed a revocation.`,
        who: keeper(facts),
        when: { bound: 'within', number: months, unit: 'months', side: 'after', event: 'suspension' },
        readings: ['last-day-of-suspension'],
        affectedBy: [LIST_SUSPENSION, COUNTING_MONTHS],
      };
      const start = facts['dates.suspension'];
      if (!start) return duty;
      const deadline = periodAfter(months, 'months', start);
      const end = facts['dates.suspensionEnd'];
      const last = longDate(deadline.last);
      const safe = longDate(addDays(deadline.last, -1));
      if (end && end < start)
        return { ...duty, deadline, says: `Check the dates: the suspension ends on ${longDate(end)}, before it begins.` };
      if (end && end > deadline.last)
        return {
          ...duty,
          deadline,
          outcome: 'not-allowed',
          says: `Do not suspend until ${longDate(end)}: the last day is ${last}, and a longer suspension is deemed a revocation.`,
        };
      return {
        ...duty,
        deadline,
        says:
          end === undefined
            ? `End the suspension by ${last}; ${safe} is the safe day.`
            : end === deadline.last
              ? `The suspension ends on its last day, ${last}; a day earlier, ${safe}, would leave no doubt.`
              : `The suspension ends in time: ${longDate(end)} is before the last day, ${last}.`,
      };
    },
  }),

  // (l)(2)
  listRule({
    id: '3-10(l)(2):notice-to-vendor',
    kind: 'notice',
    lawOn: NOTIFIED,
    because: [
      quote(
        '3-10(l)(2)',
        'The ACCO shall notify the vendor in writing of a denial, suspension, or revocation of prequalification, stating the reasons upon which the determination is based and informing the vendor of the right to appeal. The notification shall also include the following statement:',
      ),
      STATEMENT,
    ],
    reads: ['facts.3-10.decision'],
    find: (facts): Answer =>
      approved(facts)
        ? { outcome: 'not-required', says: 'You need not send this notice: the vendor was approved.' }
        : {
            outcome: 'required',
            says: 'Notify the vendor in writing of a denial, suspension or revocation, with its reasons and the right to appeal.',
            who: keeper(facts),
            to: 'the vendor',
            contents: LETTER,
            lacks: askDecision(facts),
            readings: removal(facts),
          },
  }),
  listRule({
    id: '3-10(l)(2)/after-1:copy-to-comptroller',
    kind: 'filing',
    lawOn: APPEALED,
    because: [STATEMENT],
    reads: ['facts.3-10.decision'],
    find: (facts): Answer | null =>
      approved(facts)
        ? null
        : {
            outcome: 'required',
            says: 'Send a copy of your appeal to the Comptroller, at the address in the notice.',
            who: 'the vendor',
            to: 'the Office of the New York City Comptroller, Bureau of Contract Administration',
          },
  }),
  listRule({
    id: '3-10(l)(2)/after-2:copies',
    kind: 'filing',
    lawOn: NOTIFIED,
    because: [
      quote(
        '3-10(l)(2)/after-2',
        'A copy of the ACCO’s determination shall also be sent to both the CCPO for consideration of inclusion in PASSPort and to the Comptroller’s Office.',
      ),
    ],
    reads: ['agencyKind', 'facts.3-10.decision'],
    find: (facts): Answer | null =>
      approved(facts)
        ? null
        : {
            outcome: 'required',
            says: 'Send a copy of the determination for PASSPort, and one to the Comptroller’s Office.',
            who: keeper(facts),
            to: `${chiefProcurementOfficer(facts.agencyKind)}, and the Comptroller’s Office`,
            affectedBy: [PASSPORT],
          },
  }),

  // (m)(1), (2): the appeal to the Agency Head
  listRule({
    id: '3-10(m)(1):appeal',
    kind: 'right',
    lawOn: NOTIFIED,
    because: [
      quote(
        '3-10(m)(1)',
        'A vendor shall have fifteen days from receipt of the determination to file a written appeal of that determination with the Agency Head. Receipt of notice by the vendor shall be deemed to be no later than five days from the date of mailing or upon delivery, if delivered.',
      ),
    ],
    reads: ['facts.3-10.decision', 'dates.pqlDecisionMailed', 'dates.pqlDecisionReceived', 'dates.pqlAppeal'],
    find: (facts, on): Answer => {
      if (approved(facts)) return { outcome: 'not-required', says: 'There is nothing to appeal: the vendor was approved.' };
      const days = valueOn(PQL_APPEAL_DAYS, on) ?? 0;
      const mailed = facts['dates.pqlDecisionMailed'];
      const received = facts['dates.pqlDecisionReceived'];
      const start = receipt(mailed, received, valueOn(PQL_RECEIPT_DAYS, on) ?? 0);
      const duty: Answer = {
        outcome: 'allowed',
        says: `A vendor may appeal in writing within ${days} days of receipt of the determination.`,
        who: 'the vendor',
        to: 'the Agency Head',
        when: { bound: 'within', number: days, unit: 'calendar days', side: 'after', event: 'pqlDecisionReceived' },
        readings: [...(mailed ? (['receipt-before-fifth-day'] as const) : []), 'last-day', ...removal(facts)],
        affectedBy: [ROLL_OVER],
        lacks: [
          ...askDecision(facts),
          ...(received ? [] : (['dates.pqlDecisionReceived'] as const)),
          ...(start ? [] : (['dates.pqlDecisionMailed'] as const)),
        ],
      };
      if (!start) return duty;
      const deadline = within(days, start, false);
      if (received && mailed && received < mailed)
        return {
          ...duty,
          deadline,
          says: `Check the dates: the decision was received before it was mailed; from receipt, appeal by ${longDate(deadline.last)}.`,
        };
      const how = received === start ? 'from receipt' : 'from the day it counts as received';
      const earlier = received ? '' : '; earlier, if it arrived earlier';
      return {
        ...duty,
        deadline,
        says:
          inTime('The appeal', facts['dates.pqlAppeal'], deadline) ??
          `Appeal by ${longDate(deadline.last)}: ${days} days ${how}, ${longDate(start)}${earlier}.`,
      };
    },
  }),
  listRule({
    id: '3-10(m)(1):filing',
    kind: 'filing',
    lawOn: APPEALED,
    because: [
      quote(
        '3-10(m)(1)',
        'Filing of the appeal shall be accomplished by actual delivery of the appeal document to the office of the Agency Head, except that, if the determination indicates that delivery of an appeal by electronic means will be accepted, filing of the appeal may be accomplished by electronic delivery to the email address(es) specified in the determination.',
      ),
    ],
    reads: ['facts.3-10.decision'],
    find: (facts): Answer | null =>
      approved(facts)
        ? null
        : {
            outcome: 'required',
            says: 'File by actual delivery; by e-mail only if the determination says so, to the address it gives.',
            who: 'the vendor',
            to: 'the office of the Agency Head',
          },
  }),
  listRule({
    id: '3-10(m)(2):form',
    kind: 'filing',
    lawOn: APPEALED,
    because: [quote('3-10(m)(2)', 'The appeal shall be in writing')],
    reads: ['facts.3-10.decision'],
    find: (facts): Answer | null =>
      approved(facts)
        ? null
        : {
            outcome: 'required',
            says: 'Put the appeal in writing, briefly, with every fact and ground and any supporting documents.',
            who: 'the vendor',
            contents: [
              item(
                'all facts or other basis on which the determination is contested',
                quote(
                  '3-10(m)(2)',
                  'and shall briefly state all the facts or other basis upon which the vendor contests the agency determination.',
                ),
              ),
              item('supporting documentation, if any', quote('3-10(m)(2)', 'Supporting documentation, if any, shall be included.')),
            ],
          },
  }),

  // (m)(3), (4): the decision
  listRule({
    id: '3-10(m)(3):decision',
    kind: 'determination',
    lawOn: DECIDED,
    because: [
      quote(
        '3-10(m)(3)',
        'The Agency Head shall consider the appeal and shall make a prompt written decision with respect to its merits and, for an appeal of a suspension, such prompt written decision shall be made prior to the expiration of the suspension period, except when such appeal relates to a DLS determination of non-compliance with equal employment opportunity requirements.',
      ),
    ],
    reads: ['facts.3-10.decision', 'facts.3-10.equalEmployment', 'dates.suspension', 'dates.suspensionEnd', 'dates.agencyHeadDecision'],
    find: (facts, on): Answer | null => {
      if (approved(facts)) return null;
      if (facts['facts.3-10.equalEmployment'] === true)
        return {
          outcome: 'required',
          says: 'Consider the appeal and promptly tell the Agency Head your determination on the merits, in writing.',
          who: 'the head of DLS',
          to: 'the Agency Head',
          decision: { who: 'the head of DLS', standard: 'the merits of the appeal' },
          also: [
            quote(
              '3-10(m)(3)',
              'Under such exception, the head of DLS shall consider the appeal and shall promptly inform the Agency Head in writing of his/her determination on the merits.',
            ),
          ],
        };
      const common: Answer = {
        outcome: 'required',
        says: 'Decide the appeal promptly and in writing, on its merits.',
        who: 'the Agency Head',
        lacks: [
          ...askDecision(facts),
          ...(facts['facts.3-10.equalEmployment'] === undefined ? (['facts.3-10.equalEmployment'] as const) : []),
        ],
      };
      if (facts['facts.3-10.decision'] !== 'suspended') return common;
      const start = facts['dates.suspension'];
      const end = facts['dates.suspensionEnd'] ?? (start ? suspensionLimit(start, valueOn(PQL_SUSPENSION_MONTHS, on) ?? 0) : undefined);
      const duty: Answer = {
        ...common,
        says: 'Decide the appeal promptly and in writing, before the suspension ends.',
        when: { bound: 'at least', number: 1, unit: 'calendar days', side: 'before', event: 'suspensionEnd' },
      };
      if (!end) return duty;
      const last = addDays(end, -1);
      const deadline: Deadline = {
        from: end,
        last,
        ledger: [
          { date: end, count: null, why: 'not counted: the period runs from this day' },
          { date: last, count: 1, why: 'counted' },
        ],
      };
      const decided = facts['dates.agencyHeadDecision'];
      return {
        ...duty,
        deadline,
        says:
          decided === undefined
            ? `Decide the appeal promptly and in writing, by ${longDate(last)}, the day before the suspension ends.`
            : decided <= last
              ? `The decision of ${longDate(decided)} came before the suspension ended.`
              : decided === end
                ? `The decision came on the suspension’s last day, ${longDate(end)}; it should come before the end.`
                : `The decision of ${longDate(decided)} was late: the suspension had ended on ${longDate(end)}.`,
      };
    },
  }),
  listRule({
    id: '3-10(m)(3):conference',
    kind: 'right',
    lawOn: DECIDED,
    because: [
      quote(
        '3-10(m)(3)',
        'The Agency Head or head of DLS (as applicable) may in his/her sole discretion convene an informal conference with the vendor and the ACCO to resolve the issue by mutual consent prior to making a determination.',
      ),
    ],
    reads: ['facts.3-10.decision', 'facts.3-10.equalEmployment'],
    find: (facts): Answer | null =>
      approved(facts)
        ? null
        : {
            outcome: 'allowed',
            says: 'You may convene an informal conference with the vendor and the ACCO before deciding.',
            who: facts['facts.3-10.equalEmployment'] === true ? 'the head of DLS' : 'the Agency Head',
          },
  }),
  listRule({
    id: '3-10(m)(3):standard',
    kind: 'determination',
    lawOn: DECIDED,
    because: [
      quote(
        '3-10(m)(3)',
        "The Agency Head shall determine whether the ACCO's decision is arbitrary and capricious and whether it is based on substantial evidence.",
      ),
    ],
    reads: ['facts.3-10.decision'],
    find: (facts): Answer | null =>
      approved(facts)
        ? null
        : {
            outcome: 'required',
            says: 'Determine whether the decision is arbitrary and capricious, and whether substantial evidence supports it.',
            who: 'the Agency Head',
            decision: {
              who: 'the Agency Head',
              standard: 'whether the ACCO’s decision is arbitrary and capricious and whether it is based on substantial evidence',
            },
          },
  }),
  listRule({
    id: '3-10(m)(4):notification',
    kind: 'notice',
    lawOn: DECIDED,
    because: [quote('3-10(m)(4)', 'A copy of the decision of the Agency Head or the head of DLS shall be sent to the vendor')],
    reads: ['facts.3-10.decision'],
    find: (facts): Answer | null =>
      approved(facts)
        ? null
        : {
            outcome: 'required',
            says: 'Send the vendor a copy of the decision, with its reasons and the right to appeal.',
            who: 'the agency',
            to: 'the vendor',
            contents: [
              item('the reasons for the decision', quote('3-10(m)(4)', 'stating the reasons upon which the decision is based')),
              item('the right to appeal', quote('3-10(m)(4)', 'and informing the vendor of the right to appeal.')),
            ],
          },
  }),
  listRule({
    id: '3-10(m)(4):copies',
    kind: 'filing',
    lawOn: DECIDED,
    because: [
      quote(
        '3-10(m)(4)',
        'A copy of such determination shall be sent to both the CCPO for consideration of modification to PASSPort and to the Comptroller’s Office.',
      ),
    ],
    reads: ['agencyKind', 'facts.3-10.decision'],
    find: (facts): Answer | null =>
      approved(facts)
        ? null
        : {
            outcome: 'required',
            says: 'Send a copy of the decision for PASSPort, and one to the Comptroller’s Office.',
            who: 'the agency',
            to: `${chiefProcurementOfficer(facts.agencyKind)}, and the Comptroller’s Office`,
          },
  }),

  // (m)(5): OATH
  listRule({
    id: '3-10(m)(5):petition',
    kind: 'right',
    lawOn: ['agencyHeadDecision'],
    because: [
      quote(
        '3-10(m)(5)',
        'The decision of the Agency Head or the head of DLS shall be final unless the denial or revocation is appealed to OATH. If a vendor wishes to contest the Agency Head / head of DLS decision, it may appeal to OATH, which shall hear and take final action in the matter in accordance with its rules. The petition to OATH shall be filed by the vendor within fifteen days of the date of the decision.',
      ),
    ],
    reads: ['facts.3-10.decision', 'dates.suspension', 'dates.suspensionEnd', 'dates.agencyHeadDecision', 'dates.oathPetition'],
    find: (facts, on): Answer | null => {
      if (approved(facts)) return null;
      const days = valueOn(PQL_OATH_DAYS, on) ?? 0;
      const decided = facts['dates.agencyHeadDecision'];
      const deadline = decided ? within(days, decided, false) : undefined;
      const suspended = facts['facts.3-10.decision'] === 'suspended';
      const long = suspended ? overThreeMonths(facts, valueOn(PQL_SUSPENSION_MONTHS, on) ?? 0) : true;
      if (suspended && long !== true)
        return {
          outcome: 'not-allowed',
          says:
            long === false
              ? 'The decision on a suspension of three months or less is final: it does not go to OATH.'
              : 'The decision on a suspension is final, unless it lasts more than three months: then it may go to OATH.',
          who: 'the vendor',
          readings: ['suspension-and-oath'],
          affectedBy: [LIST_OATH, LIST_SUSPENSION],
          lacks: (['dates.suspension', 'dates.suspensionEnd'] as const).filter((path) => facts[path] === undefined),
        };
      return {
        outcome: 'allowed',
        says: deadline
          ? (inTime('The petition', facts['dates.oathPetition'], deadline) ??
            `Petition OATH by ${longDate(deadline.last)}: ${days} days from the date of the decision, not from its receipt.`)
          : `A vendor may petition OATH within ${days} days of the date of the decision, not of its receipt.`,
        who: 'the vendor',
        to: 'OATH',
        when: { bound: 'within', number: days, unit: 'calendar days', side: 'after', event: 'agencyHeadDecision' },
        ...(deadline ? { deadline } : {}),
        readings: ['last-day', ...removal(facts), ...(suspended ? (['suspension-and-oath'] as const) : [])],
        affectedBy: [LIST_OATH, ...(suspended ? [LIST_SUSPENSION] : []), ROLL_OVER],
        lacks: askDecision(facts),
      };
    },
  }),
  listRule({
    id: '3-10(m)(5):petition-copies',
    kind: 'filing',
    lawOn: PETITIONED,
    because: [
      quote(
        '3-10(m)(5)',
        "Supporting documentation, if any, shall be included. The vendor shall, at the same time, send a copy of its appeal to the Agency Head, CCPO, and Comptroller's Office.",
      ),
    ],
    reads: ['agencyKind', 'facts.3-10.decision'],
    find: (facts): Answer | null =>
      approved(facts)
        ? null
        : {
            outcome: 'required',
            says: 'Include any supporting documents in a petition to OATH, and send the three copies at the same time.',
            who: 'the vendor',
            to: `the Agency Head, ${chiefProcurementOfficer(facts.agencyKind)}, and the Comptroller’s Office`,
          },
  }),
  listRule({
    id: '3-10(m)(5):forwarding',
    kind: 'filing',
    lawOn: ['oathCopyReceived'],
    because: [
      quote(
        '3-10(m)(5)',
        "The agency shall forward a copy of all appeal-related documents within fourteen days of its receipt of the copy of the vendor's appeal to OATH.",
      ),
    ],
    reads: ['facts.3-10.decision', 'dates.oathCopyReceived'],
    find: (facts, on): Answer | null => {
      if (approved(facts)) return null;
      const days = valueOn(PQL_FORWARD_DAYS, on) ?? 0;
      const received = facts['dates.oathCopyReceived'];
      const deadline = received ? within(days, received, false) : undefined;
      return {
        outcome: 'required',
        says: deadline
          ? `Forward a copy of all papers of the appeal by ${longDate(deadline.last)}.`
          : `Forward a copy of all papers of the appeal within ${days} days of receiving the copy of the petition.`,
        who: 'the agency',
        to: 'OATH, as the sentence is read here',
        when: { bound: 'within', number: days, unit: 'calendar days', side: 'after', event: 'oathCopyReceived' },
        ...(deadline ? { deadline } : {}),
        readings: ['to-whom-forwarded', 'last-day'],
        affectedBy: [ROLL_OVER],
      };
    },
  }),
  listRule({
    id: '3-10(m)(5):oath-review',
    kind: 'determination',
    lawOn: PETITIONED,
    because: [
      quote(
        '3-10(m)(5)',
        'OATH shall review the decision and determine whether that decision is arbitrary or capricious and whether it is based on substantial evidence.',
      ),
    ],
    reads: ['facts.3-10.decision'],
    find: (facts): Answer | null =>
      approved(facts)
        ? null
        : {
            outcome: 'required',
            says: 'OATH reviews whether the decision is arbitrary or capricious, and whether substantial evidence supports it.',
            who: 'OATH',
            decision: {
              who: 'OATH',
              standard: 'whether the decision is arbitrary or capricious and whether it is based on substantial evidence',
            },
            affectedBy: [LIST_OATH],
          },
  }),
  listRule({
    id: '3-10(m)(5):oath-copies',
    kind: 'notice',
    lawOn: PETITIONED,
    because: [
      quote(
        '3-10(m)(5)',
        "Copies of OATH's determination shall be sent to the vendor, Agency Head, Comptroller's Office, and, where the decision results in the revocation of prequalification, to the CCPO consideration of modifications to PASSPort.",
      ),
    ],
    reads: ['agencyKind', 'facts.3-10.decision'],
    find: (facts): Answer | null => {
      if (approved(facts)) return null;
      const ccpo = chiefProcurementOfficer(facts.agencyKind);
      return {
        outcome: 'required',
        says:
          facts['facts.3-10.decision'] === 'denied'
            ? 'Copies of OATH’s determination go to the vendor, the Agency Head and the Comptroller’s Office.'
            : 'Copies of OATH’s determination go to three, and, if the vendor is revoked, to a fourth for PASSPort.',
        to: `the vendor, the Agency Head, the Comptroller’s Office${facts['facts.3-10.decision'] === 'denied' ? '' : `, and, after a revocation, ${ccpo}`}`,
      };
    },
  }),
];
