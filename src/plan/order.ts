/**
 * The order of a procurement's steps, method by method: which step cannot come before which, and by whose words. It is the one
 * account of what precedes what. The plan reads it; a method that is not in it does not compile.
 */
import type { EventName, FindingId, Method } from '../rules/index.ts';

/** How one step follows another. */
export interface After {
  step: EventName;
  /** The finding whose words put one after the other; without it the method's own reasons stand for it. */
  by?: FindingId;
  /**
   * When the later step may come: on the day itself (where left out) · on the next day, or the same if the earlier was complete ·
   * in the first City Record from that day on · once so many days lie between, which the findings in `count` say, each "at least" some
   * days before the later · once the days from the earlier have passed, which the finding in `by` counts · by one reading alone,
   * for the words ask the earlier only before negotiations · or not by any law, and the day is only taken for want of one that is given.
   */
  how?: 'perhaps' | 'next day' | 'edition' | 'counted' | 'elapsed' | 'supposed';
  count?: readonly FindingId[];
}

/** A day of the case that is no step of its own, and that a step waits for, where the finding in `by` says so. */
export interface Since {
  mark: 'onlinePosting' | 'expressionsDue' | 'commentClose';
  by: FindingId;
}

/** A step with all that it cannot come before. */
export interface OrderedStep {
  step: EventName;
  after: readonly After[];
  since?: readonly Since[];
  /** Set where the plan may begin with it: the day asked about is taken for it while nothing from it on is dated. */
  begins?: true;
}

const first = (step: EventName): OrderedStep => ({ step, after: [] });
const begins = (one: OrderedStep): OrderedStep => ({ ...one, begins: true });

/** A choice among offers: solicited, opened or negotiated, and then awarded. No law dates the first two but what a method adds. */
const SOLICITED: readonly OrderedStep[] = [
  first('determination'),
  { step: 'solicitation', after: [{ step: 'determination' }] },
  { step: 'bidOpening', after: [{ step: 'solicitation' }] },
  { step: 'negotiations', after: [{ step: 'determination' }, { step: 'solicitation' }] },
];

/** § 3-03(h)(2) (2020 text): vendors of construction-related services on a list have so many days to respond. */
const TO_RESPOND: After = { step: 'solicitation', by: '3-10(h)(1):response-days', how: 'elapsed' };

/** Charter § 312(a)(4): services that displace City employees wait for the Council. */
const DISPLACED: After = { step: 'displacementReasons', by: 'charter-312:displacement-wait', how: 'elapsed' };
const waitingForCouncil = (one: OrderedStep): readonly OrderedStep[] => [
  first('displacementReasons'),
  { ...one, after: [...one.after, DISPLACED] },
];

const award = (by?: FindingId): OrderedStep => ({
  step: 'award',
  after: (['negotiations', 'bidOpening', 'solicitation', 'determination'] as const).map((step) => ({ step, ...(by ? { by } : {}) })),
  begins: true,
});

/** The same where nothing puts a step after the determination. */
const undetermined = (one: OrderedStep): OrderedStep => ({ ...one, after: one.after.filter(({ step }) => step !== 'determination') });

/** Charter § 328. */
const FILED: readonly OrderedStep[] = [
  { step: 'comptrollerFiling', after: [{ step: 'execution', by: 'charter-328:registration' }] },
  { step: 'registration', after: [{ step: 'comptrollerFiling', by: 'charter-328:registration' }] },
];

/**
 * Comments, then the contract, then its way to the Comptroller (Charter §§ 326, 328).
 * @param awarded how the contract follows the award; none where no words put it after
 */
const contract = (comments: FindingId, awarded: readonly After[] = [{ step: 'award' }]): readonly OrderedStep[] => {
  const heard: Omit<OrderedStep, 'step'> = {
    after: [...awarded, { step: 'commentNotice', how: 'counted', count: [comments] }],
    since: [{ mark: 'commentClose', by: comments }],
  };
  return [
    { step: 'commentNotice', after: [{ step: 'award', how: 'supposed' }] },
    { step: 'purchaseOrder', ...heard },
    { step: 'execution', ...heard },
    ...FILED,
  ];
};

const awardNotice: OrderedStep = {
  step: 'awardNotice',
  after: [
    { step: 'registration', how: 'edition' },
    { step: 'purchaseOrder', how: 'edition' },
  ],
};

/** Determination, notice of intent and negotiations, as §§ 3-05 and 3-11 have them. */
const negotiated = (
  determination: FindingId,
  intent: FindingId,
  website: FindingId,
  due: FindingId,
  awarded: FindingId,
): readonly OrderedStep[] => [
  begins(first('determination')),
  {
    step: 'intentNotice',
    after: [{ step: 'determination', by: intent, how: 'edition' }],
    since: [{ mark: 'onlinePosting', by: website }],
  },
  { step: 'solicitation', after: [{ step: 'determination', by: determination, how: 'perhaps' }] },
  { step: 'bidOpening', after: [{ step: 'solicitation' }] },
  {
    step: 'negotiations',
    after: [
      { step: 'intentNotice', how: 'counted', count: [intent] },
      { step: 'determination', by: determination, how: 'next day' },
      { step: 'solicitation' },
    ],
    since: [{ mark: 'expressionsDue', by: due }],
  },
  ...waitingForCouncil(award(awarded)),
  ...contract('charter-326:comment'),
  awardNotice,
];

/** § 3-08: an order or a contract follows the award, and the award what was solicited. */
const SMALL_BY: FindingId = '3-08(d)(1):purchase-order-or-contract';
/** Within the limits of § 3-08 nobody is heard; over them, and of a discretionary award, the public is. */
const HEARING: FindingId = '3-08(c)(1)(i):public-hearing';

const ACCELERATED_NOTICE: FindingId = '3-07(h)(1)(i):solicitation-notice';
const TEN_DAYS: FindingId = '3-07(h)(1)(i):sole-source-ten-days';
const NOTICES = [TEN_DAYS, '3-07(h)(1)(i):negotiated-ten-days', ACCELERATED_NOTICE] as const;
const POSTED: readonly Since[] = [{ mark: 'onlinePosting', by: '3-07(h)(1)(i):website' }];

/** The steps of every method in the order of time: a step stands after all that it names. */
export const ORDER: Readonly<Record<Method, readonly OrderedStep[]>> = {
  // No words put one step of a micropurchase before another, but those of the Charter that bind any contract.
  micropurchase: [
    ...(['determination', 'solicitation', 'bidOpening', 'negotiations'] as const).map(first),
    ...waitingForCouncil(first('award')),
    ...contract(HEARING, []),
  ],
  'small-purchase': [...SOLICITED, ...waitingForCouncil(award(SMALL_BY)), ...contract(HEARING, [{ step: 'award', by: SMALL_BY }])],
  'mwbe-small-purchase': [...SOLICITED, ...waitingForCouncil(award()), ...contract(HEARING), awardNotice],
  'sole-source': negotiated(
    '3-05(b):determination',
    '3-05(c)(1)(i):notice-of-intent',
    '3-05(c)(1)(i):website',
    '3-05(c)(1)(ii)(H):due-date',
    '3-05(a):negotiation',
  ),
  // § 3-06(c)(2), (3): the approvals are prior, and the written determination comes "at the earliest practicable time", after the award too.
  emergency: [
    ...SOLICITED.map(undetermined),
    first('comptrollerApproval'),
    first('counselApproval'),
    {
      ...undetermined(award()),
      after: [
        ...undetermined(award()).after,
        { step: 'comptrollerApproval', by: '3-06(c)(2):prior-approval' },
        { step: 'counselApproval', by: '3-06(c)(2):prior-approval' },
      ],
    },
    { step: 'purchaseOrder', after: [{ step: 'award' }] },
    { step: 'execution', after: [{ step: 'award' }] },
    // Nothing says when an urgent contract is registered: only a day given dates it.
    first('registration'),
    { step: 'awardNotice', after: [{ step: 'execution', by: 'charter-325:emergency-notice-soon', how: 'edition' }] },
  ],
  accelerated: [
    begins(first('determination')),
    begins({ step: 'intentNotice', after: [{ step: 'determination', by: '3-05(b):determination', how: 'edition' }], since: POSTED }),
    begins({
      step: 'solicitation',
      after: [
        { step: 'determination', by: '3-05(b):determination', how: 'edition' },
        { step: 'intentNotice', how: 'counted', count: NOTICES },
      ],
      since: POSTED,
    }),
    { step: 'bidOpening', after: [{ step: 'solicitation', how: 'counted', count: NOTICES }] },
    {
      step: 'negotiations',
      after: [
        { step: 'intentNotice', how: 'counted', count: NOTICES },
        { step: 'solicitation', how: 'counted', count: NOTICES },
        { step: 'determination', by: '3-05(b):determination' },
      ],
    },
    { ...award(), after: [...award().after, { step: 'intentNotice', by: ACCELERATED_NOTICE }] },
    { step: 'purchaseOrder', after: [{ step: 'award' }] },
    { step: 'execution', after: [{ step: 'award' }] },
    first('registration'),
    awardNotice,
  ],
  intergovernmental: [...SOLICITED, ...waitingForCouncil(award('3-09(a):acco-approval')), ...contract('charter-326:comment'), awardNotice],
  cooperative: [...SOLICITED, ...waitingForCouncil(award('3-09(b)(3):determination')), ...contract('charter-326:comment'), awardNotice],
  'prequalified-list': [
    ...SOLICITED.map((one) => (one.step === 'bidOpening' ? { ...one, after: [...one.after, TO_RESPOND] } : one)),
    ...waitingForCouncil(award()),
    ...contract('charter-326:comment'),
    awardNotice,
  ],
  'demonstration-project': negotiated(
    '3-11(c):determination',
    '3-11(e)(1):notice-of-intent',
    '3-11(e)(1):website',
    '3-11(e)(2)(viii):due-date',
    '3-11(g):award',
  ),
};

const FOLLOWERS = new Map<string, readonly EventName[]>();

/** Every step that cannot come before this one, near or far. */
export function followers(method: Method, event: EventName): readonly EventName[] {
  const key = `${method} ${event}`;
  const known = FOLLOWERS.get(key);
  if (known) return known;
  const near = ORDER[method].flatMap(({ step: one, after }) =>
    after.some(({ step: before, how }) => before === event && how !== 'supposed' && how !== 'elapsed') ? [one] : [],
  );
  const all = near.flatMap((one) => [one, ...followers(method, one)]);
  FOLLOWERS.set(key, all);
  return all;
}
