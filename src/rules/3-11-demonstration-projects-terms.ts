/** § 3-11(d): how long a demonstration project may last. */
import { addMonths, longDate } from './calendar.ts';
import { agreesInMonths, lastOf, spanOf, spanWords } from './contract-term.ts';
import { quote, rule, type Answer, type Rule } from './finding.ts';
import { chiefProcurementOfficer } from './officers.ts';
import { EXTENSION_DAY } from './3-11-demonstration-projects.ts';
import { EXTENSION_AS_CHANGE, FISCAL_YEAR } from './other-law.ts';
import { DEMONSTRATION_EXTENSION, DEMONSTRATION_TERM, limitOn } from './parameters.ts';
import type { ReadingId } from './readings.ts';

const PLAN = ['determination', 'negotiations', 'award'] as const;

const demonstration = { section: '3-11', routes: ['demonstration-project'] } as const;

/** (d). */
export const terms: readonly Rule[] = [
  rule({
    ...demonstration,
    id: '3-11(d):initial-term',
    kind: 'term',
    lawOn: PLAN,
    because: [
      quote(
        '3-11(d)',
        'The initial term of a contract for a demonstration project should be for a term that is reasonable both to conduct the demonstration and to determine its effectiveness, and shall not exceed three years.',
      ),
    ],
    reads: ['facts.3-11.termMonths', 'dates.contractStart', 'dates.contractEnd'],
    find: (facts, on): Answer => {
      const longest = limitOn(DEMONSTRATION_TERM, on);
      const term = facts['facts.3-11.termMonths'];
      const span = spanOf(facts);
      const readings: readonly ReadingId[] = span ? ['demonstration-year', 'term-days'] : ['demonstration-year'];
      const common = { readings, affectedBy: [FISCAL_YEAR] };
      if (term === 0) {
        return {
          ...common,
          subject: 'choice',
          outcome: 'not-allowed',
          says: 'Check the initial term: a contract of 0 months is none.',
          clash: ['facts.3-11.termMonths'],
        };
      }
      if (span && term !== undefined && !agreesInMonths(span, term)) {
        return {
          ...common,
          outcome: 'required',
          says: `Check the initial term: ${term} ${term === 1 ? 'month is' : 'months are'} told, and its days are ${spanWords(span)}.`,
          clash: ['facts.3-11.termMonths', 'dates.contractStart', 'dates.contractEnd'],
        };
      }
      if (span && span.end > lastOf(span.start, longest)) {
        const last = longDate(lastOf(span.start, longest));
        if (span.end === addMonths(span.start, longest))
          return {
            ...common,
            outcome: 'required',
            says: `End the initial term by ${last} to be safe; ${longDate(span.end)} is in time only if it may be the last.`,
          };
        return {
          ...common,
          outcome: 'not-allowed',
          subject: 'choice',
          says: `Shorten the initial term: begun on ${longDate(span.start)}, ${longest} months end on ${last}.`,
        };
      }
      if (term !== undefined && term > longest) {
        return {
          ...common,
          subject: 'choice',
          outcome: 'not-allowed',
          says: `Shorten the initial term: ${term} months are ${term - longest} more than ${longest}.`,
        };
      }
      return {
        ...common,
        outcome: 'required',
        says:
          span !== null
            ? `The term, ${spanWords(span)}, is within ${longest} months; it should also be reasonable for the demonstration and its evaluation.`
            : term === undefined
              ? `Set an initial term of at most ${longest} months; it should be reasonable to conduct the demonstration and determine its effectiveness.`
              : `The term is within the limit, ${term} of ${longest} months; it should also be reasonable for the demonstration and its evaluation.`,
        decision: { who: 'the ACCO', standard: 'a term reasonable both to conduct the demonstration and to determine its effectiveness' },
      };
    },
  }),
  rule({
    ...demonstration,
    id: '3-11(d):term-determination',
    kind: 'determination',
    lawOn: PLAN,
    because: [
      quote(
        '3-11(d)',
        'The ACCO shall make a determination setting forth with specificity how the proposed term of the contract was determined.',
      ),
    ],
    reads: [],
    find: () => ({
      outcome: 'required',
      says: 'Have the ACCO determine in detail how the proposed term was arrived at.',
      who: 'the ACCO',
    }),
  }),
  rule({
    ...demonstration,
    id: '3-11(d):no-break-in-services',
    kind: 'term',
    lawOn: PLAN,
    because: [
      quote(
        '3-11(d)',
        "In making such determination, the ACCO may consider whether it would be in the City's best interest to ensure that no break in the provision of services occurs at the end of the demonstration project, if successful.",
      ),
      quote(
        '3-11(d)',
        "If the ACCO makes such a determination, the ACCO should establish an initial term that, although no longer than three years, is long enough to allow for the subsequent solicitation of those services at the conclusion of the project's evaluation using one of the methods of source selection authorized by these Rules.",
      ),
    ],
    reads: [],
    find: (_facts, on): Answer => ({
      outcome: 'allowed',
      says: `The ACCO may consider continuity of services; if so, the term should be long enough, within ${limitOn(DEMONSTRATION_TERM, on)} months, to solicit them next.`,
      who: 'the ACCO',
      decision: {
        who: 'the ACCO',
        standard: 'whether it is in the City’s best interest that no break in services occurs if the project succeeds',
      },
    }),
  }),
  rule({
    ...demonstration,
    id: '3-11(d):extension',
    kind: 'term',
    lawOn: EXTENSION_DAY,
    because: [
      quote(
        '3-11(d)',
        'In the event that a longer period is needed to allow for continuity of services and/or to evaluate the demonstration, the agency may extend the contract for an additional period of up to three years with CCPO approval, provided such extension is only so long as necessary to allow for continuity of services or to evaluate the demonstration.',
      ),
    ],
    reads: ['facts.3-11.termMonths', 'facts.3-11.extensionMonths', 'dates.contractStart', 'dates.contractEnd', 'agencyKind'],
    find: (facts, on): Answer => {
      const longest = limitOn(DEMONSTRATION_EXTENSION, on);
      const months = facts['facts.3-11.extensionMonths'];
      const readings: readonly ReadingId[] = ['demonstration-extension', 'demonstration-year'];
      const affectedBy = [FISCAL_YEAR, EXTENSION_AS_CHANGE];
      if (months === 0) return { outcome: 'not-required', says: 'You need no approval of an extension: none is planned.' };
      if (months !== undefined && months > longest) {
        return {
          outcome: 'not-allowed',
          subject: 'choice',
          says: `Do not extend by ${months} months in all: ${longest} months are the most, even with approval.`,
          readings,
          affectedBy,
        };
      }
      const who = chiefProcurementOfficer(facts.agencyKind);
      const without = months !== undefined && facts['facts.3-11.termMonths'] === undefined && spanOf(facts) === null;
      return {
        outcome: 'needs-determination',
        ...(without ? { clash: ['facts.3-11.termMonths', 'facts.3-11.extensionMonths'] as const } : {}),
        says: without
          ? `Give the initial term, which is to be extended. Get approval first: ${longest} months at most, and only as long as necessary.`
          : months === undefined
            ? `Extend only with approval, by at most ${longest} months in all, and only as long as is necessary.`
            : `Get approval before extending: ${months} of at most ${longest} months, and only as long as is necessary.`,
        who,
        decision: {
          who,
          standard: 'that the extension is only so long as necessary to allow for continuity of services or to evaluate the demonstration',
        },
        readings,
        affectedBy,
      };
    },
  }),
];
