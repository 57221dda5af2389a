/** Plans written by hand from the law, for tests of what draws them: one with everything amiss, one kept, and the ends of time. */
import type { Milestone } from '../../src/plan/index.ts';
import { atLeastBefore, authority, quote, within } from '../../src/rules/index.ts';

const INTENT = quote('3-05(c)(1)(i)', 'at least ten calendar days before negotiations are expected to begin');
const COPY = quote('3-05(b)(2)', 'within five (5) days of completion');
const AWARD_NOTICE = quote('3-05(c)(2)(i)', 'within fifteen calendar days after registration of the contract');
const COMMENT = authority('charter-326', 'The public comments for seven days before the contract.', 'Charter as of May 27, 2026');
const REGISTRATION = authority('charter-328', 'The Comptroller has thirty days to register or object.', 'Charter as of May 27, 2026');

/** A sole source of 2026, asked about on Thursday, May 14: the notice late for its negotiations, the copy missed, the rest to come. */
export const SOLE_SOURCE: readonly Milestone[] = [
  { event: 'determination', route: 'sole-source', given: '2026-05-04', state: 'unknown' },
  {
    event: 'determinationCopy',
    route: 'sole-source',
    latest: {
      day: '2026-05-09',
      other: { day: '2026-05-11', why: 'General Construction Law § 25-a, if it applies.' },
      says: 'Send the Comptroller a copy of the determination within 5 days of its completion.',
      because: [COPY],
      deadline: within(5, '2026-05-04', false),
      from: { event: 'determination', date: '2026-05-04', basis: 'given' },
    },
    state: 'missed',
    follows: { says: 'The section names no consequence; send it now.', because: [COPY] },
  },
  {
    event: 'intentNotice',
    route: 'sole-source',
    given: '2026-05-13',
    latest: {
      day: '2026-05-12',
      other: { day: '2026-05-11', why: 'If ten whole days must lie between.' },
      says: 'Publish the notice of intent at least 10 calendar days before negotiations.',
      because: [INTENT],
      readings: ['ten-days-before'],
      deadline: atLeastBefore(10, 'calendar days', '2026-05-22', true),
      from: { event: 'negotiations', date: '2026-05-22', basis: 'given' },
    },
    state: 'late',
  },
  {
    event: 'negotiations',
    route: 'sole-source',
    given: '2026-05-22',
    earliest: {
      day: '2026-05-24',
      other: { day: '2026-05-23', why: 'If day ten counts.' },
      says: 'Begin negotiations no earlier than ten days after the notice.',
      because: [INTENT],
      readings: ['ten-days-before'],
      from: { event: 'intentNotice', date: '2026-05-13', basis: 'given' },
    },
    state: 'too-early',
  },
  {
    event: 'commentNotice',
    route: 'sole-source',
    given: '2026-06-23',
    latest: {
      day: '2026-06-22',
      other: { day: '2026-06-23', why: 'If the notice’s own day counts as the first of the seven.' },
      says: 'Publish the comment notice a week before the contract.',
      because: [COMMENT],
      deadline: atLeastBefore(7, 'calendar days', '2026-06-30', true),
      from: { event: 'execution', date: '2026-06-30', basis: 'given' },
    },
    state: 'arguable',
  },
  { event: 'award', route: 'sole-source', given: '2026-06-12', state: 'unknown' },
  {
    event: 'execution',
    route: 'sole-source',
    given: '2026-07-01',
    earliest: {
      day: '2026-07-01',
      says: 'Enter the contract after seven days of comments.',
      because: [COMMENT],
      from: { event: 'commentNotice', date: '2026-06-23', basis: 'given' },
    },
    state: 'kept',
  },
  {
    event: 'registration',
    route: 'sole-source',
    latest: {
      day: '2026-07-31',
      says: 'The contract is registered, or objected to, within 30 days of filing.',
      because: [REGISTRATION],
      deadline: within(30, '2026-07-01', false),
      from: { event: 'execution', date: '2026-07-01', basis: 'assumed' },
    },
    state: 'open',
  },
  {
    event: 'awardNotice',
    route: 'sole-source',
    earliest: {
      day: '2026-07-31',
      says: 'Not before registration: the words say “after”.',
      because: [AWARD_NOTICE],
      from: { event: 'registration', date: '2026-07-31', basis: 'worked-out' },
    },
    latest: {
      day: '2026-08-14',
      other: { day: '2026-08-17', why: 'General Construction Law § 25-a, if it applies.' },
      says: 'Publish the notice of award within 15 days after registration.',
      because: [AWARD_NOTICE],
      deadline: within(15, '2026-07-31', true),
      from: { event: 'registration', date: '2026-07-31', basis: 'worked-out' },
    },
    state: 'open',
  },
];

/** The shortest plan: a step a day after another. */
export const ONE_DAY: readonly Milestone[] = [
  { event: 'award', route: 'emergency', given: '2026-05-11', state: 'unknown' },
  { event: 'execution', route: 'emergency', given: '2026-05-12', state: 'unknown' },
];

/** Ten years between a step and its next, with two a few days apart at each end. */
export const TEN_YEARS: readonly Milestone[] = [
  { event: 'questionnaire', route: 'prequalified-list', given: '2018-03-01', state: 'unknown' },
  {
    event: 'listed',
    route: 'prequalified-list',
    given: '2018-03-21',
    latest: {
      day: '2018-05-30',
      says: 'Approve or deny within 90 days.',
      because: [COPY],
      deadline: within(90, '2018-03-01', false),
      from: { event: 'questionnaire', date: '2018-03-01', basis: 'given' },
    },
    state: 'kept',
  },
  { event: 'award', route: 'prequalified-list', given: '2027-11-15', state: 'unknown' },
  { event: 'execution', route: 'prequalified-list', given: '2027-11-22', state: 'unknown' },
];
