/** § 3-06(e)(1), (e)(2) and (f): notices of an emergency purchase. */
import { longDate } from './calendar.ts';
import { APPROVAL_READS, reach, REACHES_FROM } from './3-06-emergency.ts';
import { awardNoticeAfterRegistration } from './award-notice.ts';
import type { Method } from './case.ts';
import { quote, rule, type Answer, type ContentItem, type Rule } from './finding.ts';
import { LIMITS_HELD_FROM, TOO_EARLY } from './held.ts';
import {
  EMERGENCY_WITHOUT_BIDDING,
  EMERGENCY_NO_COMMENT,
  EMERGENCY_NOTICE_SOON,
  EMERGENCY_NOTICE_SUMMARY,
  EMERGENCY_NOTICE_TERM,
  LOCAL_LAW_71,
} from './other-law.ts';
import { EMERGENCY_NOTICE_DAYS, limitOn, SMALL_PURCHASE } from './parameters.ts';
import { noEditionOn } from './publication.ts';
import { awardValue } from './value.ts';

const ROUTE: readonly Method[] = ['emergency'];
const AWARD = ['award', 'execution', 'registration'] as const;

const item = (words: string, because: ContentItem['because']): ContentItem => ({ item: words, because });

/** @told § 3-06(f)(2)(i)–(viii), and the Charter's summary. */
export const EMERGENCY_AWARD: readonly ContentItem[] = [
  item(
    'summary determination of the basis: danger to life, safety, property or a necessary service',
    quote(
      '3-06(f)(2)(i)',
      'summary determination of the basis for the emergency stated to be either a case of an unforeseen danger to life, safety, property, or a necessary service;',
    ),
  ),
  item('agency name', quote('3-06(f)(2)(ii)', 'agency name;')),
  item('PIN', quote('3-06(f)(2)(iii)', 'PIN;')),
  item(
    'title or brief description of what was procured',
    quote('3-06(f)(2)(iv)', 'title and/or brief description of the goods, services, or construction procured;'),
  ),
  item('name and address of the vendor', quote('3-06(f)(2)(v)', 'name and address of the vendor;')),
  item('dollar value of the contract', quote('3-06(f)(2)(vi)', 'dollar value of the contract;')),
  item('procurement method', quote('3-06(f)(2)(vii)', 'procurement method by which the contract was let; and')),
  item(
    'the reason under Charter § 315',
    quote(
      '3-06(f)(2)(viii)',
      'citation of the reason under Section 315 of the Charter providing justification for the chosen method of procurement.',
    ),
  ),
  item('summary of the selection of the contractor', EMERGENCY_NOTICE_SUMMARY),
  item('to be safe, the determination not to use competitive sealed bidding, or a summary', EMERGENCY_WITHOUT_BIDDING),
];
const EMERGENCY_AWARD_WITH_TERM: readonly ContentItem[] = [
  ...EMERGENCY_AWARD,
  item('summary of the term, and of the justification of one over 90 days', EMERGENCY_NOTICE_TERM),
];

/** The notices, in the order of the law. */
export const notices: readonly Rule[] = [
  rule({
    id: '3-06(e)(1):no-solicitation-notice',
    section: '3-06',
    routes: ROUTE,
    kind: 'notice',
    lawOn: ['solicitation', 'award'],
    because: [
      quote('3-06(e)(1)', 'Solicitations pursuant to a finding of emergency are not required to be published in the City Record.'),
      EMERGENCY_NOTICE_SOON,
    ],
    reads: [],
    find: () => ({
      outcome: 'not-required',
      says: 'You need not publish a notice of solicitation in the City Record.',
      affectedBy: [EMERGENCY_NO_COMMENT],
    }),
  }),
  rule({
    id: '3-06(f)(1):award-notice',
    section: '3-06',
    routes: ROUTE,
    kind: 'notice',
    act: 'awardNotice',
    lawOn: AWARD,
    because: [
      quote('3-06(e)(2)', 'The agency shall publish notice of the award of the emergency contract in accordance with 9 RCNY § 3-06(f).'),
      quote(
        '3-06(f)(1)',
        'Notice of a contract award exceeding the small purchase limits shall be published at least once in the City Record, within fifteen calendar days after contract registration.',
      ),
      quote('3-06(f)(2)', 'Such notice shall include:'),
    ],
    reads: ['amount', 'awardAmount', ...APPROVAL_READS],
    find: (facts, on): Answer => {
      const days = limitOn(EMERGENCY_NOTICE_DAYS, on);
      const value = awardValue(facts);
      const within = value !== undefined && value <= limitOn(SMALL_PURCHASE, on);
      const found = reach(facts, on);
      const contents = found.holds ? EMERGENCY_AWARD_WITH_TERM : EMERGENCY_AWARD;
      const answer = awardNoticeAfterRegistration(
        facts,
        days,
        'at least once',
        (last) => `The early notice serves Charter § 325(d); publish again after registration, by ${longDate(last)}.`,
      );
      const affectedBy = [
        ...(answer.affectedBy ?? []),
        EMERGENCY_NOTICE_SOON,
        ...(found.holds || on >= REACHES_FROM ? [LOCAL_LAW_71] : []),
      ];
      const readings = [...(answer.readings ?? []), 'emergency-reason-citation', 'emergency-without-bidding', ...found.readings] as const;
      const lacks = [...(answer.lacks ?? []), ...found.lacks];
      if (value !== undefined && !within) return { ...answer, contents, affectedBy, readings, lacks };
      return {
        ...answer,
        ...(within && !facts['dates.awardNotice']
          ? { says: 'Publish a notice of award, to be safe: whether one is owed within the small purchase limits is open.' }
          : {}),
        contents,
        affectedBy,
        readings: [...readings, 'emergency-notice-floor'],
        lacks: value === undefined ? [...lacks, 'amount'] : lacks,
      };
    },
  }),
  rule({
    id: 'charter-325:emergency-notice-soon',
    subject: 'procurement',
    section: null,
    routes: ROUTE,
    kind: 'notice',
    act: 'awardNotice',
    lawOn: AWARD,
    because: [EMERGENCY_NOTICE_SOON],
    reads: ['amount', 'awardAmount', 'dates.awardNotice'],
    find: (facts, on): Answer => {
      if (on < LIMITS_HELD_FROM) return TOO_EARLY;
      const notice = facts['dates.awardNotice'];
      const value = awardValue(facts);
      const over = value !== undefined && value > limitOn(SMALL_PURCHASE, on);
      const beforeRegistration = 'that the emergency contract has been entered into, even before registration';
      return {
        outcome: 'required',
        says: notice
          ? `Judge whether the notice of ${longDate(notice)} came as soon as was practicable: no number of days is given.`
          : value === undefined || over
            ? `Publish notice as soon as is practicable ${beforeRegistration}.`
            : 'Publish notice as soon as is practicable, to be safe: whether one is owed within the small purchase limits is open.',
        who: 'the agency',
        where: 'the City Record',
        decision: { who: 'the agency', standard: 'how soon the notice is practicable' },
        readings: ['city-record-days', ...(over ? [] : (['emergency-notice-floor'] as const))],
        ...(value === undefined ? { lacks: ['amount'] as const } : {}),
        ...noEditionOn('awardNotice', notice),
      };
    },
  }),
];
