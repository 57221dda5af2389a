/** § 3-10(e): the public notices of lists. */
import { addDays, editionBy, holidaysHeld, longDate, within } from './calendar.ts';
import { quote, type Answer, type Rule } from './finding.ts';
import { MADE, MADE_READS, tooLateFor } from './made.ts';
import { LIST_NOTICES, LIST_OPEN, ROLL_OVER } from './other-law.ts';
import { limitOn, PQL_NOTICE_YEARS } from './parameters.ts';
import { noEditionOn } from './publication.ts';
import { item, keeper, listRule, ofOneProcurement, periodAfter } from './3-10-prequalification-rule.ts';

const CITY_RECORD = 'the City Record, and at the same time the City’s website, open to the public';
const ANNUALLY = 'at least once annually';

/** @told § 3-10(e)(2). */
export const LIST_NOTICE = [
  item('agency name', quote('3-10(e)(2)', 'The notice shall include the agency name')),
  item('category of procurement', quote('3-10(e)(2)', 'category of procurement')),
  item('how a vendor may obtain an application', quote('3-10(e)(2)', 'and information on how the vendor may obtain an application.')),
];

export const noticeDuties: readonly Rule[] = [
  // (e)
  listRule({
    id: '3-10(e)(1)(i):yearly-notice',
    subject: 'list',
    kind: 'notice',
    act: 'pqlNotice',
    lawOn: [],
    because: [
      quote(
        '3-10(e)(1)(i)',
        'For each category of procurement for which an agency maintains a PQL or intends to establish a new PQL, the ACCO shall publish in the City Record at least once annually and shall post on the City’s website in a location that is accessible by the public simultaneously with its publication a notice or notices specifically identifying each such category and inviting vendors to apply for inclusion on such PQL.',
      ),
    ],
    reads: ['asOf', 'dates.pqlNotice', 'dates.solicitation'],
    find: (facts, on): Answer => {
      if (ofOneProcurement(facts))
        return { outcome: 'not-required', says: 'You need not repeat the notice yearly: the list is for one procurement.' };
      const years = limitOn(PQL_NOTICE_YEARS, on);
      const last = facts['dates.pqlNotice'];
      const duty: Answer = {
        outcome: 'required',
        says: `Publish ${ANNUALLY} a notice that names each category and invites vendors to apply.`,
        who: keeper(facts),
        where: CITY_RECORD,
        contents: LIST_NOTICE,
        when: { bound: 'within', number: years, unit: 'years', side: 'after', event: 'pqlNotice' },
        readings: ['once-annually', 'city-record-days', 'last-day'],
        affectedBy: [LIST_NOTICES, ROLL_OVER],
        ...(facts['facts.3-10.list'] === undefined ? { lacks: ['facts.3-10.list'] } : {}),
      };
      if (!last) return duty;
      const wrong = noEditionOn('pqlNotice', last);
      if (wrong) return { ...duty, ...wrong };
      const count = periodAfter(years, 'years', last);
      const period = { ...count, period: { ...count.period, publication: true } };
      const { edition: open, extended, holidaysNotHeld } = within(0, period.last, true);
      const deadline = {
        ...period,
        ...(open ? { edition: open } : {}),
        ...(extended ? { extended } : {}),
        ...(holidaysNotHeld ? { holidaysNotHeld } : {}),
      };
      const day = facts['dates.solicitation'] ?? facts.asOf;
      const yearEnd = `${Number(last.slice(0, 4)) + years}-12-31`;
      const byYear = longDate(holidaysHeld(yearEnd) ? editionBy(yearEnd) : yearEnd);
      const due = longDate(period.last);
      const edition = open && open !== period.last ? ` (edition of ${longDate(open)} at the latest)` : '';
      const was = longDate(open ?? period.last);
      return {
        ...duty,
        deadline,
        says:
          day === undefined || day <= period.last
            ? `Publish the next yearly notice by ${due}${edition}; if calendar years count, by ${byYear}.`
            : day <= yearEnd
              ? `Publish the yearly notice now: it was due by ${was}; if calendar years count, it is by ${byYear}.`
              : `Publish the yearly notice now: after that of ${longDate(last)} it was due by ${was}.`,
      };
    },
  }),
  listRule({
    id: '3-10(e)(1)(i):open-list',
    subject: 'list',
    kind: 'right',
    lawOn: [],
    because: [quote('3-10(e)(1)(i)', 'Application for inclusion on such PQL shall be continuously available.'), LIST_OPEN],
    reads: [],
    find: (facts): Answer | null =>
      ofOneProcurement(facts)
        ? null
        : { outcome: 'required', says: 'Keep applications for the list available at all times.', who: keeper(facts) },
  }),
  listRule({
    id: '3-10(e)(1)(ii):one-procurement-notice',
    subject: 'list',
    kind: 'notice',
    act: 'pqlNotice',
    lawOn: ['pqlNotice', 'solicitation'],
    because: [
      quote(
        '3-10(e)(1)(ii)',
        'For each procurement not falling within a category for which a PQL has been established, but for which the agency intends to prequalify vendors prior to issuing a solicitation for such procurement, the ACCO shall publish at least once in the City Record and shall post on the City’s website in a location that is accessible by the public simultaneously with its publication a notice of its intention to establish such a PQL and invite vendors to apply for inclusion.',
      ),
    ],
    reads: ['dates.pqlNotice', 'dates.solicitation', 'dates.bidOpening', ...MADE_READS],
    find: (facts): Answer | null => {
      if (!ofOneProcurement(facts)) return null;
      const notice = facts['dates.pqlNotice'];
      const solicitation = facts['dates.solicitation'];
      const late = notice && solicitation && notice >= solicitation;
      return {
        outcome: 'required',
        ...(late ? { clash: ['dates.pqlNotice', 'dates.solicitation'] as const } : {}),
        says: late
          ? `Publish before soliciting: the notice of ${longDate(notice)} does not come before the solicitation of ${longDate(solicitation)}.`
          : notice && solicitation
            ? `The notice of ${longDate(notice)} came before the solicitation of ${longDate(solicitation)}; it must invite vendors to apply.`
            : 'Publish at least once, before soliciting, that you intend to establish the list, and invite vendors to apply.',
        who: 'the ACCO',
        where: CITY_RECORD,
        contents: LIST_NOTICE,
        readings: ['city-record-days'],
        // Bids are opened, and an award is made, after a solicitation.
        ...(late ? undefined : tooLateFor(facts, 'pqlNotice', (day) => addDays(day, -1), ['bidOpening', ...MADE])),
        ...noEditionOn('pqlNotice', notice),
      };
    },
  }),
  listRule({
    id: '3-10(e)(1)(ii):cutoff-date',
    subject: 'list',
    kind: 'term',
    lawOn: ['pqlNotice', 'solicitation'],
    because: [quote('3-10(e)(1)(ii)', 'There shall be a cutoff date for receipt of prequalification questionnaires for such PQL.')],
    reads: [],
    find: (facts): Answer | null =>
      ofOneProcurement(facts)
        ? {
            outcome: 'required',
            says: 'Set a cutoff date for receiving questionnaires, and accept later ones for what comes after.',
            who: 'the ACCO',
            readings: ['cutoff-and-open-list'],
            affectedBy: [LIST_OPEN],
          }
        : null,
  }),
  listRule({
    id: '3-10(e)(1)(iii):continuous-notice',
    subject: 'list',
    kind: 'notice',
    lawOn: [],
    because: [
      quote(
        '3-10(e)(1)(iii)',
        "The CCPO shall cause to be published in the City Record and shall post on the City's website in a location that is accessible by the public simultaneously with its publication a prominently placed continuous notice stating that New York City procurement policy encourages agencies to develop a PQL for various categories of goods, services, construction and construction-related services, including M/WBE-only PQLs.",
      ),
    ],
    // One notice for the City, not an act in a particular procurement: no other officer stands in (§ 1-02(b), (c)).
    reads: [],
    find: () => ({
      outcome: 'required',
      says: 'Keep a prominent continuous notice that City policy encourages lists, M/WBE-only lists included.',
      who: 'the CCPO',
      where: CITY_RECORD,
    }),
  }),
  listRule({
    id: '3-10(e)(1)(iii):applications',
    subject: 'list',
    kind: 'right',
    lawOn: ['questionnaire'],
    because: [
      quote(
        '3-10(e)(1)(iii)',
        'Information and applications to be included on such PQLs may be obtained from the ACCO at each agency, may be submitted to ACCOs at any time, and shall be approved or denied within ninety days from the date of submission.',
      ),
    ],
    reads: [],
    find: (facts) => ({
      outcome: 'allowed',
      says: 'A vendor may ask for an application and submit it at any time, for a decision within ninety days.',
      who: 'the vendor',
      to: keeper(facts),
      readings: ['cutoff-and-open-list', 'incomplete-questionnaire'],
    }),
  }),
  listRule({
    id: '3-10(e)(1)(iv):newspaper',
    subject: 'list',
    kind: 'notice',
    lawOn: [],
    because: [
      quote(
        '3-10(e)(1)(iv)',
        'For any PQL for construction, in addition to the notices required by this subdivision, the ACCO shall publish, at least once annually, an advertisement in a New York City newspaper of general circulation inviting vendors to apply for inclusion on such PQL.',
      ),
    ],
    reads: ['category'],
    find: (facts): Answer => {
      if (facts.category === undefined)
        return {
          outcome: 'unknown',
          says: 'Tell us the category: a construction list is also advertised yearly in a newspaper.',
          lacks: ['category'],
        };
      if (facts.category !== 'construction')
        return { outcome: 'not-required', says: 'You need not advertise in a newspaper: the list is not for construction.' };
      return {
        outcome: 'required',
        says: `Advertise ${ANNUALLY} in a newspaper too, inviting vendors to apply for the construction list.`,
        who: keeper(facts),
        where: 'a New York City newspaper of general circulation',
        contents: LIST_NOTICE,
        readings: ['once-annually'],
      };
    },
  }),
];
