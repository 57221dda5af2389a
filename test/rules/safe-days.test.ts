/** Where two days, two clocks or two acts may count, findings and plan keep the careful one, and say the other. */
import { describe, expect, test } from 'vitest';
import { plan } from '../../src/plan/index.ts';
import { assess, type Case, type FindingId, type Method } from '../../src/rules/index.ts';

const says = (input: Case, id: FindingId): string | undefined => assess(input).findings.find((one) => one.id === id)?.says;
const step = (input: Case, event: string) => plan(input).find((one) => one.event === event);
const route = (input: Case, method: Method) => assess(input).routes.find((one) => one.method === method);
const doubts = (input: Case): string[] => assess(input).doubts.map((one) => one.says);

const SOLE: Case = {
  asOf: '2026-12-01',
  method: 'sole-source',
  category: 'goods',
  amount: '300000.00',
  facts: { '3-05': { onlySource: true } },
};
const EMERGENCY: Case = {
  asOf: '2026-12-01',
  method: 'emergency',
  category: 'goods',
  amount: '60000.00',
  facts: { '3-06': { emergencyDetermined: true, comptrollerApproved: true, counselApproved: true } },
};
const MWBE: Case = {
  asOf: '2026-12-29',
  method: 'mwbe-small-purchase',
  category: 'goods',
  amount: '60000.00',
  vendor: { mwbe: 'city-certified' },
};
const SMALL: Case = { asOf: '2026-12-01', method: 'small-purchase', category: 'goods', amount: '80000.00' };
const LIST: Case = {
  asOf: '2026-11-30',
  method: 'prequalified-list',
  category: 'construction-related-services',
  amount: '900000.00',
  facts: { '3-10': { list: 'category', vendors: 20, solicitation: 'random', offers: 'proposals', constructionRelatedWay: 'h-2-ii' } },
};

describe('a notice before an event that is only planned', () => {
  const INTENT: FindingId = '3-05(c)(1)(i):notice-of-intent';
  test.each([
    ['its last day is the day asked about', '2026-12-11', 'Publish the notice of intent at least once, by December 1, 2026.'],
    ['its last day is past', '2026-12-10', 'No day is left before the start of negotiations of December 10, 2026: move it, or enter this step’s date.'], // prettier-ignore
  ])('%s', (_, negotiations, expected) => {
    expect(says({ ...SOLE, dates: { negotiations } }, INTENT)).toBe(expected);
  });
  test('negotiations that have begun are not moved', () => {
    expect(says({ ...SOLE, dates: { negotiations: '2026-12-01' } }, INTENT)).toBe('Publish the notice of intent at least once, by November 21, 2026, so in the edition of November 20, 2026 at the latest.'); // prettier-ignore
  });
  test('on a day told as closed it is none, in the findings, the doubts and the plan', () => {
    const dates = { determination: '2026-12-01', intentNotice: '2026-12-04', negotiations: '2026-12-20' };
    const shut = 'Check the notice’s date: you gave December 4, 2026 as a closed day, which has no City Record.';
    expect(says({ ...SOLE, closures: ['2026-12-04'], dates }, INTENT)).toContain(shut);
    expect(doubts({ ...SOLE, closures: ['2026-12-04'], dates })).toContain(shut);
    expect(step({ ...SOLE, closures: ['2026-12-04'], dates }, 'intentNotice')?.state).toBe('unknown');
    expect(says({ ...SOLE, closures: ['2026-12-03'], dates }, INTENT)).toContain('is in time');
    expect(step({ ...SOLE, closures: ['2026-12-03'], dates }, 'intentNotice')?.state).toBe('kept');
  });
});

describe('an award that is not told was made by its order or contract', () => {
  test.each([
    ['by its order', { purchaseOrder: '2026-12-01' }, 'December 16', 'the purchase order of December 1, 2026'],
    ['by its contract', { execution: '2026-12-02' }, 'December 17', 'the contract of December 2, 2026'],
    ['by the sooner', { purchaseOrder: '2026-12-01', execution: '2026-12-20' }, 'December 16', 'the purchase order of December 1, 2026'],
  ])('%s', (_, dates, day, what) => {
    const input = { ...EMERGENCY, asOf: '2026-12-30', dates };
    expect(says(input, '3-06(e)(3):council')).toBe(`Submit the determination to the City Council by ${day}, 2026. The time ends sooner if the award came before ${what}.`); // prettier-ignore
    expect(step(input, 'councilFiling')?.latest?.day).toBe(`2026-12-${day.slice(-2)}`);
    expect(step(input, 'comptrollerFiling')?.latest?.day).toBe(`2026-12-${day.slice(-2)}`);
    expect(step(input, 'contractSubmission')?.latest?.day).toBe(`2026-12-${day.slice(-2)}`);
  });
  const APPROVED = { comptrollerApproval: '2026-11-05', counselApproval: '2026-11-04', execution: '2026-11-10' } as const;
  test('§ 3-06(e)(3): approved on November 5, under contract on the 10th: the days count from the first that the award can have', () => {
    const input = { ...EMERGENCY, asOf: '2026-11-30', dates: APPROVED };
    expect(says(input, '3-06(e)(3):council')).toBe(
      'Submit the determination to the City Council by November 20, 2026. The award may have been made as early as November 5, 2026.',
    );
    expect(step(input, 'councilFiling')?.latest?.day).toBe('2026-11-20');
  });
  test.each<[words: string, councilFiling: string, finding: string, state: string | undefined]>([
    ['by the fifteenth day from the approval', '2026-11-20', 'was in time, counted from the first day', 'unknown'],
    ['the day after', '2026-11-21', 'was in time only if the award was made on November 6, 2026 or later: enter its day.', 'unknown'],
    ['on the fifteenth day from the contract', '2026-11-25', 'only if the award was made on November 10, 2026 or later', 'unknown'],
    ['the day after that', '2026-11-26', 'was late: the last day was November 25, 2026.', undefined],
  ])('§ 3-06(e)(3): a submission to the Council %s', (_, councilFiling, finding, state) => {
    const input = { ...EMERGENCY, asOf: '2026-11-30', dates: { ...APPROVED, councilFiling } };
    expect(says(input, '3-06(e)(3):council')).toContain(finding);
    expect(step(input, 'councilFiling')?.state).toBe('unknown');
    expect(step({ ...input, dates: { execution: '2026-11-10', councilFiling } }, 'councilFiling')?.state).toBe(state ?? 'late');
  });
  test('§ 3-07(e)(3): thirty days from an award before the contract end sooner, and the finding says so', () => {
    const input: Case = {
      asOf: '2023-06-01',
      method: 'accelerated',
      category: 'goods',
      amount: '250000.00',
      facts: { '3-07': { market: 'energy', commodityApproved: true } },
      dates: { execution: '2023-05-10' },
    };
    const THIRTY = '3-07(e)(3):thirty-days';
    expect(says(input, THIRTY)).toBe(
      'Submit it to the Comptroller by June 9, 2023. The time ends sooner if the award came before the contract of May 10, 2023.',
    );
    expect(says({ ...input, dates: { ...input.dates, bidOpening: '2023-05-03' } }, THIRTY)).toBe(
      'Submit it to the Comptroller by June 2, 2023. The award may have been made as early as May 3, 2023.',
    );
    expect(says({ ...input, dates: { ...input.dates, contractSubmission: '2023-06-09' } }, THIRTY)).toContain(
      'was in time only if the award was made on May 10, 2023 or later',
    );
  });
  test('the day of the award itself goes before', () => {
    const input = { ...EMERGENCY, dates: { award: '2026-11-30', purchaseOrder: '2026-12-01' } };
    expect(says(input, '3-06(e)(3):council')).toBe('Submit the determination to the City Council by December 15, 2026.');
  });
});

describe('an order before its contract: the Comptroller’s earlier day', () => {
  const dates = { award: '2026-12-01', purchaseOrder: '2026-12-01', execution: '2026-12-20' };
  const SUBMIT: FindingId = 'charter-328:emergency-fifteen-days';
  test.each([
    ['2026-12-16', 'The submission of December 16, 2026 was in time: the last day was December 16, 2026.', 'kept'],
    ['2026-12-17', 'The submission of December 17, 2026 was in time from execution; counted from the order, the last day was December 16, 2026.', 'arguable'], // prettier-ignore
    ['2027-01-04', 'The submission of January 4, 2027 was in time from execution; counted from the order, the last day was December 16, 2026.', 'arguable'], // prettier-ignore
    ['2027-01-05', 'The submission of January 5, 2027 was late: the last day was December 16, 2026; the contract stays valid.', 'late'],
  ])('submitted on %s', (contractSubmission, expected, state) => {
    const input = { ...EMERGENCY, amount: '300000.00', asOf: '2027-01-10', dates: { ...dates, contractSubmission } };
    expect(says(input, SUBMIT)).toBe(expected);
    expect(step(input, 'contractSubmission')?.state).toBe(state);
  });
});

describe('a purchase by order that is registered: two notices of award', () => {
  const NOTICE: FindingId = '3-08(d)(2):award-notice';
  const dates = { purchaseOrder: '2026-12-03', registration: '2026-12-26' };
  test.each([
    [undefined, 'Publish a notice of award once, by December 18, 2026, and again after registration, by January 8, 2027.', undefined],
    ['2026-12-10', 'The notice of December 10, 2026 came before registration: publish another within 15 days after December 26, 2026.', 'arguable'], // prettier-ignore
    ['2026-12-28', 'The notice of December 28, 2026 was in time after registration; counted from the order, its last day was December 18, 2026.', 'arguable'], // prettier-ignore
  ])('noticed on %s', (awardNotice, expected, state) => {
    const input = { ...MWBE, dates: awardNotice ? { ...dates, awardNotice } : dates };
    expect(says(input, NOTICE)).toBe(expected);
    if (state) expect(step(input, 'awardNotice')?.state).toBe(state);
  });
});

describe('what lifts a refusal is said with it', () => {
  test.each([
    ['ordinary', 'You can’t use a micropurchase: $30,000 is $10,000 over the micropurchase limit of $20,000.'],
    ['outside-directed', 'You can’t use a micropurchase: $30,000 is $10,000 over the micropurchase limit of $20,000. An outside authority that expressly says otherwise prevails.'], // prettier-ignore
    ['not-covered', 'You can’t use a micropurchase: $30,000 is $10,000 over the micropurchase limit of $20,000. This holds unless the ACCO determined that the Rules do not apply.'], // prettier-ignore
  ] as const)('%s', (funding, expected) => {
    expect(route({ asOf: '2026-12-01', category: 'goods', amount: '30000.00', funding }, 'micropurchase')?.says).toBe(expected);
  });
  test.each(['outside-directed', 'not-covered'] as const)('what the Charter refuses, § 1-02 does not lift: %s', (funding) => {
    const facts = { '3-06': { emergencyDetermined: true, comptrollerApproved: false, counselApproved: true } };
    const refused = route({ asOf: '2026-12-01', category: 'goods', amount: '300000.00', funding, facts } as Case, 'emergency');
    expect(refused?.outcome).toBe('not-allowed');
    expect(refused?.says).not.toMatch(/prevails|holds unless/);
  });
  test('a method that is allowed has nothing to lift', () => {
    expect(route({ asOf: '2026-12-01', category: 'goods', amount: '20000.00', funding: 'outside-directed' }, 'micropurchase')?.says).not.toContain('prevails'); // prettier-ignore
  });
  test.each([
    ['2025-06-10', true],
    ['2026-02-20', false],
  ])('the orders for the jails, for an award of %s', (award, lifted) => {
    const input: Case = { ...SOLE, asOf: award, method: 'intergovernmental', facts: { other: { correctionEmergency: true }, '3-09': { through: 'ogs', priceDetermined: true, accoApproved: false } }, dates: { award } }; // prettier-ignore
    expect(route(input, 'intergovernmental')?.says.endsWith('This holds so far as State law kept these Rules in force.')).toBe(lifted);
  });
});

describe('nothing is awarded without a responsive bid', () => {
  test.each([
    [0, undefined],
    [1, '2026-12-01'],
  ])('%i received', (responsiveBids, first) => {
    const input: Case = { ...SMALL, facts: { '3-08': { biddersList: 20, solicitedAtRandom: 5, responsiveBids } } };
    expect(step(input, 'award')?.earliest?.day).toBe(first);
    expect(step(input, 'purchaseOrder')?.earliest?.day).toBe(first);
  });
});

describe('the 2020 text of §§ 3-02 and 3-03, for a list', () => {
  test.each([
    ['2026-12-20', 'Too early: by § 3-03(h)(2) as of 2020 vendors have 20 days to respond, so to December 21, 2026.', 'too-early'],
    ['2026-12-21', 'The vendors have the 20 days to respond that § 3-03(h)(2) gives as of 2020.', 'kept'],
  ])('twenty days to respond: due on %s', (bidOpening, expected, state) => {
    const input: Case = { ...LIST, dates: { solicitation: '2026-12-01', bidOpening } };
    expect(says(input, '3-10(h)(1):response-days')).toBe(expected);
    expect(step(input, 'bidOpening')?.state).toBe(state);
  });
  test('the notice of selection, from registration', () => {
    expect(says({ ...LIST, dates: { registration: '2026-11-20' } }, '3-10(h)(1):award-notice')).toBe('Publish a notice of award by December 4, 2026: §§ 3-02 and 3-03 as of 2020 require it within 15 days after registration.'); // prettier-ignore
  });
});

describe('dates that contradict each other are doubted', () => {
  test.each<[string, Case, string]>([
    ['an order before its solicitation', { ...SMALL, dates: { solicitation: '2026-12-10', purchaseOrder: '2026-12-05' } }, 'the purchase order on December 5, 2026 is before the solicitation'], // prettier-ignore
    ['registration before an approval', { ...EMERGENCY, dates: { counselApproval: '2026-12-20', registration: '2026-12-10' } }, 'the registration on December 10, 2026 is before the Corporation Counsel’s approval'], // prettier-ignore
    ['a hearing before the reasons', { ...SOLE, facts: { other: { displacement: true } }, dates: { displacementReasons: '2026-12-10', councilHearing: '2026-12-05' } }, 'the Council’s hearing on December 5, 2026 is before the Council’s receipt'], // prettier-ignore
    ['an award before its notice of intent', { ...SOLE, dates: { award: '2026-12-05', intentNotice: '2026-12-10' } }, 'Move the award of December 5, 2026 to December 21, 2026 or later'], // prettier-ignore
  ])('%s', (_, input, expected) => {
    expect(doubts(input).some((one) => one.includes(expected))).toBe(true);
  });
});

test('a board’s emergency contract that the City treasury does not pay owes the Comptroller nothing by the Charter', () => {
  const found = assess({ ...EMERGENCY, agencyKind: 'board', dates: { execution: '2026-12-01' } }).findings.find(({ id }) => id === 'charter-328:emergency-fifteen-days'); // prettier-ignore
  expect(found?.onlyIf).toBe('if it is paid from the City treasury, or from money under the City’s control');
});

describe('a demonstration’s term told to end', () => {
  test.each([
    ['a day before it begins', '2026-12-31', 'too-early'],
    ['on its first day', '2027-01-01', 'kept'],
  ])('%s', (_, contractEnd, state) => {
    const input: Case = { ...SOLE, method: 'demonstration-project', dates: { contractStart: '2027-01-01', contractEnd } };
    expect(step(input, 'termEnd')?.state).toBe(state);
  });
});

describe('§ 3-06(c)(2), (3): the approvals are prior, and the written determination comes at the earliest practicable time', () => {
  const BOUGHT: Case = {
    ...EMERGENCY,
    asOf: '2026-11-30',
    dates: { comptrollerApproval: '2026-11-19', counselApproval: '2026-11-19', award: '2026-11-20', execution: '2026-11-20' },
  };
  test.each(['2026-11-18', '2026-11-21', '2026-12-03'])(
    'one of %s makes no award or contract of November 20 too early',
    (determination) => {
      const input = { ...BOUGHT, dates: { ...BOUGHT.dates, determination } };
      expect([step(input, 'award')?.state, step(input, 'execution')?.state]).toEqual(['kept', 'kept']);
      // Charter § 325(d): the notice does not wait for it.
      expect(step(input, 'awardNotice')?.earliest?.day).toBe('2026-11-20');
    },
  );
  test('an award before the approvals is too early all the same', () => {
    expect(step({ ...BOUGHT, dates: { ...BOUGHT.dates, award: '2026-11-18' } }, 'award')?.state).toBe('too-early');
  });
  test.each([
    ['the day before the determination', '2026-11-23', true],
    ['on its day', '2026-11-24', false],
  ])('Charter § 315: what went to the Council %s', (_, councilFiling, isDoubted) => {
    const input = { ...BOUGHT, dates: { ...BOUGHT.dates, determination: '2026-11-24', councilFiling } };
    expect(doubts(input).some((one) => one.includes('the determination of November 24, 2026 was completed after it'))).toBe(isDoubted);
    expect(step(input, 'councilFiling')?.state).toBe(isDoubted ? 'unknown' : 'kept');
  });
});

test.each<[words: string, input: Case, isDoubted: boolean]>([
  ['§ 3-05(b): told as not made', { ...SOLE, facts: { '3-05': { onlySource: false } }, dates: { determination: '2026-11-12' } }, true],
  ['§ 3-05(b): told as made', { ...SOLE, facts: { '3-05': { onlySource: true } }, dates: { determination: '2026-11-12' } }, false],
  ['§ 3-05(b): told as not made, without a day', { ...SOLE, facts: { '3-05': { onlySource: false } } }, false],
  [
    '§ 3-11(c): told as not made',
    { ...SOLE, method: 'demonstration-project', facts: { '3-11': { determined: false } }, dates: { determination: '2026-11-12' } },
    true,
  ],
])('a determination of November 12, %s', (_, input, isDoubted) => {
  const says = 'Check the determination of November 12, 2026: a day is told, and that it was not made.';
  expect(doubts(input).includes(says)).toBe(isDoubted);
  const later = { ...input, dates: { ...input.dates, intentNotice: '2026-11-16', onlinePosting: '2026-11-16' } };
  if (isDoubted) expect(step(later, 'determination')?.state).toBe('unknown');
});

test('Charter § 328(d)(1): a contract executed before May 11, 2026 that was submitted is not to be submitted again', () => {
  const dates = { comptrollerApproval: '2026-05-04', counselApproval: '2026-05-04', award: '2026-05-06', execution: '2026-05-08' };
  const soon = (contractSubmission?: string) =>
    says(
      { ...EMERGENCY, asOf: '2026-11-30', dates: { ...dates, ...(contractSubmission ? { contractSubmission } : {}) } },
      'charter-328:emergency-fifteen-days',
    );
  expect(soon()).toMatch(/^Submit it to the Comptroller as soon as is practicable/);
  expect(soon('2026-05-20')).toMatch(/^Keep proof of the submission of May 20, 2026:/);
});

test('§ 3-10(m)(3): nobody is told to decide an appeal that is not told', () => {
  const decision = (pqlAppeal?: string) =>
    says(
      {
        asOf: '2026-11-20',
        method: 'prequalified-list',
        facts: { '3-10': { decision: 'suspended' } },
        dates: {
          suspension: '2026-09-01',
          suspensionEnd: '2026-11-28',
          pqlDecisionReceived: '2026-09-02',
          ...(pqlAppeal ? { pqlAppeal } : {}),
        },
      },
      '3-10(m)(3):decision',
    );
  expect(decision()).toBe('Decide any appeal promptly and in writing, by November 27, 2026, the day before the suspension ends.');
  expect(decision('2026-09-10')).toBe(
    'Decide the appeal promptly and in writing, by November 27, 2026, the day before the suspension ends.',
  );
});
