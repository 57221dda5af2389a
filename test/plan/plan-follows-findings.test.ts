/** A plan is a reading of the findings: literal cases where the two once differed, and what is true of both in any case. */
import { describe, expect, test } from 'vitest';
import { plan, type Milestone, type StepName } from '../../src/plan/index.ts';
import { noDayByWhatIsNotRequired } from '../rules/properties-of-plans.ts';
import { assess, METHODS, type Case, type FindingId } from '../../src/rules/index.ts';

const TODAY = { asOf: '2026-11-28' } as const;
const stepOf = (input: Case, event: StepName): Milestone | undefined => plan(input).find((one) => one.event === event);
const first = (input: Case, event: StepName): string | undefined => stepOf(input, event)?.earliest?.day;
const last = (input: Case, event: StepName): string | undefined => stepOf(input, event)?.latest?.day;
const FOOD = { market: 'food', commodityApproved: true } as const;

describe('an accelerated procurement run by another method', () => {
  const run = (sourceSelection: string, amount: string, more: object = {}, dates: object = {}): Case =>
    ({
      asOf: '2026-11-29',
      method: 'accelerated',
      category: 'goods',
      amount,
      facts: { '3-07': { market: 'metals', commodityApproved: true, sourceSelection }, ...more },
      dates,
    }) as Case;
  const step = (input: Case, event: string) => plan(input).find((one) => one.event === event);
  test('§ 3-04(d)(1): ten days after the fifth edition, or three business days after the first', () => {
    const negotiations = step(run('negotiated-acquisition', '300000'), 'negotiations');
    // Editions of November 30 to December 4, 2026, and ten full days.
    expect([negotiations?.earliest?.day, negotiations?.earliest?.other?.day]).toEqual(['2026-12-15', '2026-12-03']);
    expect(negotiations?.earliest?.other?.why).toBe('if the three business days of § 3-07(h) take the place of the ten of § 3-04(d)');
    expect(step(run('negotiated-acquisition', '99999.99'), 'negotiations')?.earliest?.day).toBe('2026-12-04');
  });
  test('a notice that meets the three business days alone is arguable, and so are the negotiations', () => {
    const input = run('negotiated-acquisition', '300000', {}, { intentNotice: '2026-12-14', negotiations: '2026-12-18' });
    expect([step(input, 'intentNotice')?.state, step(input, 'negotiations')?.state]).toEqual(['arguable', 'arguable']);
    expect(step(input, 'intentNotice')?.latest?.day).toBe('2026-12-01');
    expect(
      step(run('negotiated-acquisition', '300000', {}, { intentNotice: '2026-12-17', negotiations: '2026-12-18' }), 'intentNotice')?.state,
    ).toBe('late');
  });
  test('§ 3-08(c)(1)(iii): no award without a responsive bid, unless another way is open', () => {
    const none = run('small-purchase', '60000', { '3-08': { responsiveBids: 0 } });
    expect([step(none, 'award')?.earliest, step(none, 'award')?.withheld?.says]).toEqual([
      undefined,
      'Make no award: no responsive bid or offer was received.',
    ]);
    expect(step({ ...none, vendor: { mwbe: 'city-certified' } }, 'award')?.earliest).toBeDefined();
  });
  test('a condition that several days of a step share is said once', () => {
    const input: Case = {
      asOf: '2026-11-29',
      funding: 'not-covered',
      method: 'emergency',
      category: 'goods',
      amount: '400000.00',
      facts: { '3-06': { emergencyDetermined: true, termDays: 120, longerTermDetermined: false } },
      dates: { comptrollerApproval: '2026-11-10', counselApproval: '2026-11-10', award: '2026-11-20' },
    };
    for (const { onlyIf = '' } of plan(input)) expect(onlyIf.match(/this method could be used/g)?.length ?? 0).toBeLessThan(2);
    expect(plan(input).some(({ onlyIf = '' }) => onlyIf.includes('this method could be used'))).toBe(true);
  });
});

describe('no day is taken before a step that comes first', () => {
  test.each<[sentence: string, input: Case, expected: Partial<Record<StepName, string>>]>([
    [
      '§ 3-08(d)(1): a small purchase whose bids are opened on December 28 is awarded, and ordered, from that day',
      {
        ...TODAY,
        method: 'small-purchase',
        category: 'goods',
        amount: '90000.00',
        dates: { solicitation: '2026-12-14', bidOpening: '2026-12-28' },
      },
      { award: '2026-12-28', purchaseOrder: '2026-12-28', execution: '2026-12-28' },
    ],
    [
      'the same with its solicitation alone',
      { ...TODAY, method: 'small-purchase', category: 'goods', amount: '90000.00', dates: { solicitation: '2026-12-14' } },
      { award: '2026-12-14', purchaseOrder: '2026-12-14' },
    ],
    [
      'an M/WBE purchase whose quotes are asked for on December 14',
      {
        ...TODAY,
        method: 'mwbe-small-purchase',
        category: 'goods',
        amount: '90000.00',
        vendor: { mwbe: 'city-certified' },
        dates: { solicitation: '2026-12-14' },
      },
      { award: '2026-12-14', execution: '2026-12-14' },
    ],
    [
      '§ 3-09(b)(3): a cooperative purchase determined on December 14',
      { ...TODAY, method: 'cooperative', category: 'goods', amount: '200000.00', dates: { determination: '2026-12-14' } },
      { award: '2026-12-14', execution: '2026-12-22' },
    ],
    [
      '§ 3-09(a): an intergovernmental purchase solicited on December 14',
      { ...TODAY, method: 'intergovernmental', category: 'goods', amount: '90000.00', dates: { solicitation: '2026-12-14' } },
      { award: '2026-12-14', execution: '2026-12-14' },
    ],
    [
      '§ 3-10: bids from a list opened on December 14',
      {
        ...TODAY,
        method: 'prequalified-list',
        category: 'goods',
        amount: '200000.00',
        facts: { '3-10': { offers: 'bids' } },
        dates: { bidOpening: '2026-12-14' },
      },
      { award: '2026-12-14', execution: '2026-12-14' },
    ],
    [
      '§ 3-07(h)(1)(i): an accelerated procurement by another method starts three business days after its notice, and is awarded then',
      {
        ...TODAY,
        method: 'accelerated',
        category: 'goods',
        amount: '200000.00',
        facts: { '3-07': { ...FOOD, sourceSelection: 'other', byPurchaseOrder: false } },
      },
      { intentNotice: '2026-11-30', solicitation: '2026-12-04', award: '2026-12-04', execution: '2026-12-04' },
    ],
    [
      'the same by small purchase',
      {
        ...TODAY,
        method: 'accelerated',
        category: 'goods',
        amount: '90000.00',
        facts: { '3-07': { ...FOOD, sourceSelection: 'small-purchase', byPurchaseOrder: true } },
      },
      { intentNotice: '2026-11-30', solicitation: '2026-12-04', award: '2026-12-04', purchaseOrder: '2026-12-04' },
    ],
    [
      'dates out of order: the award waits for the later of the two',
      {
        ...TODAY,
        method: 'small-purchase',
        category: 'goods',
        amount: '90000.00',
        dates: { solicitation: '2026-12-28', bidOpening: '2026-12-14' },
      },
      { award: '2026-12-28' },
    ],
  ])('%s', (_, input, expected) => {
    for (const [event, day] of Object.entries(expected)) expect([event, first(input, event as StepName)]).toEqual([event, day]);
  });

  test('a step that another one given has overtaken is not taken for today', () => {
    const input: Case = {
      ...TODAY,
      method: 'mwbe-small-purchase',
      category: 'goods',
      amount: '90000.00',
      vendor: { mwbe: 'city-certified' },
      dates: { purchaseOrder: '2026-11-10' },
    };
    expect(stepOf(input, 'award')).toBeUndefined();
    // Whether the order is registered is open: no day is worked out for it.
    expect([stepOf(input, 'registration')?.earliest, stepOf(input, 'registration')?.withheld?.says]).toEqual([
      undefined,
      expect.stringMatching(/^Ask the Comptroller whether this purchase order must be registered/),
    ]);
    expect([last(input, 'awardNotice'), stepOf(input, 'awardNotice')?.latest?.readings]).toEqual([
      '2026-11-25',
      expect.arrayContaining(['mwbe-order-notice']),
    ]);
  });
});

describe('days are counted from what is told', () => {
  const demonstration = (facts: NonNullable<NonNullable<Case['facts']>['3-11']>): Case => ({
    ...TODAY,
    method: 'demonstration-project',
    amount: '300000.00',
    facts: { '3-11': { determined: true, ...facts } },
    dates: { registration: '2027-01-20' },
  });
  test.each<[string, Case, string, string | undefined]>([
    ['§ 3-11(d): a term of 12 months, and three years more', demonstration({ termMonths: 12 }), '2028-01-19', '2031-01-19'],
    ['a term of 12 months and an extension of 24', demonstration({ termMonths: 12, extensionMonths: 24 }), '2028-01-19', '2030-01-19'],
    ['a term of 36 months, the longest', demonstration({ termMonths: 36 }), '2030-01-19', '2033-01-19'],
    ['a term of 37 months, which is too long, is counted as the longest', demonstration({ termMonths: 37 }), '2030-01-19', '2033-01-19'],
    ['an extension of 37 months, which is too long', demonstration({ termMonths: 12, extensionMonths: 37 }), '2028-01-19', '2031-01-19'],
    ['no term told', demonstration({}), '2030-01-19', '2033-01-19'],
    ['no extension', demonstration({ termMonths: 12, extensionMonths: 0 }), '2028-01-19', undefined],
  ])('%s', (_, input, end, extended) => {
    expect([last(input, 'termEnd'), last(input, 'extensionEnd')]).toEqual([end, extended]);
  });

  const byOrder: Case = {
    ...TODAY,
    method: 'accelerated',
    category: 'goods',
    amount: '200000.00',
    facts: { '3-07': { ...FOOD, sourceSelection: 'sealed-bids', byPurchaseOrder: true } },
    dates: { award: '2026-12-01', purchaseOrder: '2026-12-02' },
  };
  test('§ 3-07(e)(1): where an order stands in place of the contract the clocks run from the order', () => {
    expect(stepOf(byOrder, 'execution')).toBeUndefined();
    const submission = stepOf(byOrder, 'contractSubmission');
    expect([submission?.latest?.day, submission?.latest?.from.event, submission?.latest?.readings]).toEqual([
      '2026-12-17',
      'purchaseOrder',
      expect.arrayContaining(['order-executed']),
    ]);
    expect([last(byOrder, 'awardNotice'), stepOf(byOrder, 'awardNotice')?.latest?.from.event]).toEqual(['2026-12-17', 'purchaseOrder']);
  });

  test.each<[string, Case['dates'], string, string]>([
    ['a suspension from November 30, 2026', { suspension: '2026-11-30', pqlAppeal: '2026-12-10' }, '2027-02-26', '2027-02-27'],
    ['a suspension from January 15, 2026', { suspension: '2026-01-15', pqlAppeal: '2026-02-02' }, '2026-04-13', '2026-04-14'],
  ])('§ 3-10(m)(3): %s ends by its safe day, and is decided the day before', (_, dates, day, other) => {
    const decided = stepOf(
      { ...TODAY, method: 'prequalified-list', facts: { '3-10': { decision: 'suspended' } }, dates: dates ?? {} },
      'agencyHeadDecision',
    );
    expect([decided?.latest?.day, decided?.latest?.other?.day]).toEqual([day, other]);
  });
  test('a suspension whose end is told before its limit has one last day', () => {
    const input: Case = {
      ...TODAY,
      method: 'prequalified-list',
      facts: { '3-10': { decision: 'suspended' } },
      dates: { suspension: '2026-11-30', suspensionEnd: '2027-01-29' },
    };
    expect([last(input, 'agencyHeadDecision'), stepOf(input, 'agencyHeadDecision')?.latest?.other]).toEqual(['2027-01-28', undefined]);
  });
});

describe('a publication has a day of the City Record', () => {
  test('§ 3-10(e)(1)(ii): the notice of a list for one procurement, solicited on Monday, November 30, 2026, was due in Friday’s edition', () => {
    const input: Case = {
      ...TODAY,
      method: 'prequalified-list',
      category: 'goods',
      facts: { '3-10': { list: 'one-procurement' } },
      dates: { solicitation: '2026-11-30' },
    };
    expect([last(input, 'pqlNotice'), stepOf(input, 'pqlNotice')?.state]).toEqual(['2026-11-27', 'missed']);
    expect(stepOf({ ...input, asOf: '2026-11-27' }, 'pqlNotice')?.state).toBe('open');
  });
  test('§ 3-10(e)(1)(i): a year after November 29, 2025 is a Sunday', () => {
    const input: Case = {
      ...TODAY,
      method: 'prequalified-list',
      facts: { '3-10': { list: 'category' } },
      dates: { pqlNotice: '2025-11-28' },
    };
    expect(last(input, 'pqlNotice')).toBe('2026-11-27');
  });
  test('§ 2-10: no protest is counted from a notice of award that is not given', () => {
    const input: Case = {
      ...TODAY,
      method: 'sole-source',
      category: 'goods',
      amount: '400000.00',
      facts: { '3-05': { onlySource: true } },
    };
    expect([stepOf(input, 'protest')?.latest, stepOf(input, 'protest')?.withheld?.lacks]).toEqual([undefined, ['dates.awardNotice']]);
  });
});

describe('a safe day that the words do not name makes nobody late', () => {
  const emergency = (comptrollerFiling?: string): Case => ({
    ...TODAY,
    method: 'emergency',
    category: 'goods',
    amount: '200000.00',
    dates: { award: '2026-11-02', ...(comptrollerFiling ? { comptrollerFiling } : {}) },
  });
  test.each([
    ['on the safe day', '2026-11-17', 'kept'],
    ['the day after', '2026-11-18', 'arguable'],
    ['not yet, eleven days after', undefined, 'unknown'],
  ])('§ 3-06(e)(3), counsel and the Comptroller: filed %s', (_, day, state) => {
    expect(stepOf(emergency(day), 'comptrollerFiling')?.state).toBe(state);
  });
  test('the Council’s fifteen days are the law’s own', () => {
    expect(stepOf(emergency(), 'councilFiling')?.state).toBe('missed');
  });
  test.each([
    ['2026-11-27', 'open'],
    ['2026-11-30', 'open'],
    ['2026-12-01', 'missed'],
  ])('§ 3-10(f): two years that end on Saturday, November 28: on %s it is %s', (asOf, expected) => {
    const step = stepOf({ asOf, method: 'prequalified-list', dates: { listed: '2024-11-28' } }, 'affirmed');
    expect([step?.latest?.day, step?.latest?.other?.day, step?.state]).toEqual(['2026-11-27', '2026-11-30', expected]);
  });
  test('§ 3-10(f): the two years from listing held an affirmation: the next ends two years after it', () => {
    const input: Case = { ...TODAY, method: 'prequalified-list', dates: { listed: '2024-11-01', affirmed: '2025-11-01' } };
    expect([last(input, 'affirmed'), stepOf(input, 'affirmed')?.state]).toEqual(['2027-11-01', 'open']);
  });
});

describe('Charter § 312(a): services that displace City employees', () => {
  const services = (other: NonNullable<NonNullable<Case['facts']>['other']>, dates: NonNullable<Case['dates']> = {}): Case => ({
    ...TODAY,
    method: 'sole-source',
    category: 'professional-services',
    amount: '2000000.00',
    facts: { '3-05': { onlySource: true }, other },
    dates: { determination: '2026-12-01', ...dates },
  });
  test('not told: the first day of the award says that it is not so where employees are displaced', () => {
    const award = stepOf(services({}), 'award');
    expect([award?.earliest?.day, award?.withheld?.says]).toEqual([
      '2026-12-12',
      expect.stringMatching(/^If the contract displaces City employees, award 30 days after the Council has the reasons/),
    ]);
    expect(assess(services({})).questions.map(({ path }) => path)).toContain('facts.other.displacement');
  });
  test.each<[string, Case, string | undefined]>([
    ['displaced, the Council’s receipt not told: no first day', services({ displacement: true }), undefined],
    [
      'received on December 7: thirty days end on January 6',
      services({ displacement: true }, { displacementReasons: '2026-12-07' }),
      '2027-01-07',
    ],
    [
      'a hearing on December 21 comes sooner',
      services({ displacement: true }, { displacementReasons: '2026-12-07', councilHearing: '2026-12-21' }),
      '2026-12-21',
    ],
    [
      'a hearing after the thirty days does not',
      services({ displacement: true }, { displacementReasons: '2026-12-07', councilHearing: '2027-01-20' }),
      '2027-01-07',
    ],
    ['nobody displaced', services({ displacement: false }), '2026-12-12'],
  ])('%s', (_, input, day) => {
    expect(first(input, 'award')).toBe(day);
  });
  test('at $1,000,000 nothing is asked, a cent over it is', () => {
    const ids = (amount: string) =>
      assess({ ...services({}), amount }).findings.filter(
        ({ id, outcome }) => id.startsWith('charter-312:displacement') && outcome !== 'not-required',
      ).length;
    expect([ids('1000000.00'), ids('1000000.01')]).toEqual([0, 4]);
  });
  test('an award within the thirty days is a doubt', () => {
    expect(
      assess(services({ displacement: true }, { displacementReasons: '2026-12-07', award: '2027-01-06' })).doubts.map(({ paths }) => paths),
    ).toContainEqual(['dates.displacementReasons', 'dates.award']);
    expect(stepOf(services({ displacement: true }, { displacementReasons: '2026-12-07', award: '2027-01-06' }), 'award')?.state).toBe(
      'too-early',
    );
  });
});

describe('what a plan says', () => {
  const SOLE: Case = { ...TODAY, method: 'sole-source', category: 'goods', amount: '400000.00', facts: { '3-05': { onlySource: true } } };
  test('is in the order of the days shown', () => {
    const days = plan(SOLE).flatMap(({ given, earliest, latest }) => given ?? latest?.day ?? earliest?.day ?? []);
    expect(days).toEqual([...days].sort());
  });
  test('has a verb in every sentence', () => {
    for (const { earliest, latest, withheld } of plan(SOLE))
      for (const says of [earliest?.says, latest?.says, withheld?.says]) if (says) expect(says).not.toMatch(/^(If [^,]+, )?[Nn]ot before/);
  });
});

describe('a notice counts by the text of its own day: five editions before January 14, 2024, one since', () => {
  const DAYS = Array.from({ length: 19 }, (_, place) => `2024-01-${String(place + 2).padStart(2, '0')}`);
  const STARTS = [...DAYS.slice(8), ...Array.from({ length: 14 }, (_, place) => `2024-02-${String(place + 1).padStart(2, '0')}`)];
  test.each<[Case['method'] & string, FindingId]>([
    ['sole-source', '3-05(c)(1)(i):notice-of-intent'],
    ['demonstration-project', '3-11(e)(1):notice-of-intent'],
  ])('%s: what its finding calls late, in time or too soon, the plan calls so too', (method, id) => {
    const seen = new Set<string>();
    for (const notice of DAYS)
      for (const negotiations of STARTS) {
        const input = {
          ...TODAY,
          method,
          category: 'goods',
          amount: '150000.00',
          facts: { '3-05': { onlySource: true }, '3-11': { determined: true, inUse: false } },
          dates: { determination: '2023-12-28', intentNotice: notice, onlinePosting: notice, negotiations },
        } as Case;
        const says = assess(input).findings.find((one) => one.id === id)?.says ?? '';
        const state = stepOf(input, 'negotiations')?.state;
        const told = /^(?!.*which governs is open).*too late/.test(says)
          ? 'too-early'
          : /in time, on the last day|which governs is open/.test(says)
            ? 'arguable'
            : / in time/.test(says)
              ? 'kept'
              : undefined;
        if (told === undefined) continue;
        seen.add(told);
        expect([notice, negotiations, says, state]).toEqual([notice, negotiations, says, told]);
      }
    expect([...seen].sort()).toEqual(['arguable', 'kept', 'too-early']);
  });
});

describe('an old award whose later steps are not told: its plan is under the law of its findings', () => {
  const AWARDS = ['2020-03-02', '2022-03-15', '2023-05-01', '2023-06-03', '2024-01-16', '2024-10-28', '2025-06-02', '2026-05-12'];
  test.each(METHODS)('%s: no last day by what its findings do not require', (method) => {
    const broken = AWARDS.flatMap((award) =>
      ['60000.00', '400000.00', '6000000.00'].flatMap((amount) => {
        const input: Case = {
          ...TODAY,
          method,
          category: 'goods',
          amount,
          vendor: { mwbe: 'city-certified' },
          facts: { '3-05': { onlySource: true }, '3-10': { offers: 'proposals' }, '3-11': { determined: true, inUse: false } },
          dates: { award },
        };
        const says = noDayByWhatIsNotRequired({ input, assessment: assess(input), milestones: plan(input) });
        return says.map((one) => `${award}, ${amount}: ${one}`);
      }),
    );
    expect(broken).toEqual([]);
  });
});
