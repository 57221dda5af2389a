/** § 3-06, emergency: who decides and approves, the term, what is filed and noticed, and by when; each edge from both sides. */
import { longestSentence } from '../helpers/sentences.ts';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readCases, readingsOf } from '../../src/law/worked-cases.ts';
import law from '../../src/content/law.json' with { type: 'json' };
import { assess, isQuote, type Case, type Finding, type Outcome, type ReadingId, type Route } from '../../src/rules/index.ts';
import { anyCaseOf } from '../helpers/any-form.ts';
import { mustFind, routeOf, TODAY } from '../helpers/asked.ts';

/** Both officers on one day, or each on a day. */
const BOTH = (comptrollerApproval: string, counselApproval = comptrollerApproval) => ({ comptrollerApproval, counselApproval });
const APPROVED = { emergencyDetermined: true, comptrollerApproved: true, counselApproved: true } as const;

function emergency(facts: NonNullable<Case['facts']>['3-06'], input: Case = {}): Route {
  const found = routeOf('emergency', { method: 'emergency', ...input, facts: { '3-06': facts ?? {} } });
  if (!found) throw new Error('no route');
  return found;
}

const finding = (id: string, input: Case): Finding => mustFind(id, 'emergency', input);

describe('§ 3-06(c): an emergency procurement', () => {
  test.each<[string, NonNullable<Case['facts']>['3-06'], Outcome]>([
    ['with nothing known is for the agency and two officers to decide', {}, 'needs-determination'],
    ['that is determined, but not yet approved, waits for both', { emergencyDetermined: true }, 'needs-determination'],
    [
      'that only the Comptroller has approved waits for the Corporation Counsel',
      { emergencyDetermined: true, comptrollerApproved: true },
      'needs-determination',
    ],
    ['that the Comptroller has not approved is not allowed', { ...APPROVED, comptrollerApproved: false }, 'not-allowed'],
    ['that the Corporation Counsel has not approved is not allowed', { ...APPROVED, counselApproved: false }, 'not-allowed'],
    ['without a determined emergency is not allowed, whoever approves', { ...APPROVED, emergencyDetermined: false }, 'not-allowed'],
    ['determined and approved by both is allowed', APPROVED, 'allowed'],
  ])('%s', (_, facts, expected) => {
    expect(emergency(facts).outcome).toBe(expected);
  });

  test.each<[string, string, string, Outcome]>([
    ['both by the day asked about', '2026-11-30', '2026-11-30', 'allowed'],
    ['the Comptroller’s a day after it', '2026-12-01', '2026-11-30', 'needs-determination'],
    ['the Corporation Counsel’s a day after it', '2026-11-30', '2026-12-01', 'needs-determination'],
  ])('an approval whose day is still to come is none yet: %s', (_, comptroller, counsel, expected) => {
    const input: Case = { asOf: '2026-11-30', dates: BOTH(comptroller, counsel) };
    const { outcome, says } = emergency({ emergencyDetermined: true }, input);
    expect(outcome).toBe(expected);
    if (expected !== 'allowed') expect(says).toMatch(/^Get the prior approval of the (Comptroller|Corporation Counsel) first\.$/);
    const told = finding('3-06(c)(2):prior-approval', { ...input, facts: { '3-06': APPROVED } });
    expect(told.says.startsWith('Get the prior approval of')).toBe(expected !== 'allowed');
  });

  test.each<[string, number | undefined, string]>([
    [
      'a term within the limit: the award stands, and the renewal waits',
      80,
      'The term is 80 of 90 days without its renewal. Get the Comptroller’s and Corporation Counsel’s specific determination before you renew past 90.',
    ],
    [
      'no term told: the renewal is counted in',
      undefined,
      'Keep the term, its renewal counted in, to 90 days, unless the Comptroller and Corporation Counsel first determine that a longer one is necessary.',
    ],
  ])('a renewal told beside %s', (_, termDays, says) => {
    const told: Case = {
      facts: { '3-06': { ...APPROVED, ...(termDays ? { termDays } : {}) } },
      dates: BOTH('2026-11-20'),
      entries: [{ kind: 'renewal', amount: '50000.00' }],
    };
    const term = finding('charter-315:term', told);
    expect(term.says).toBe(says);
    expect(term.readings).toContain('renewal-in-term');
    if (termDays) expect(term.decision?.who).toContain('before the renewal');
    expect(emergency(told.facts?.['3-06'], told).outcome).toBe('allowed');
    expect(finding('charter-315:term', { ...told, entries: [] }).readings ?? []).not.toContain('renewal-in-term');
  });

  test('names who decides, and asks what it lacks', () => {
    expect(emergency({})).toMatchObject({
      decision: { who: 'the agency, with the prior approval of the Comptroller and the Corporation Counsel' },
      lacks: ['facts.3-06.emergencyDetermined', 'facts.3-06.comptrollerApproved', 'facts.3-06.counselApproved'],
    });
  });

  test('says whose approval is missing', () => {
    expect(emergency({ comptrollerApproved: false }).says).toBe('Do not buy yet: the prior approval of the Comptroller is missing.');
    expect(emergency({ counselApproved: false }).says).toBe('Do not buy yet: the prior approval of the Corporation Counsel is missing.');
    expect(emergency({ comptrollerApproved: false, counselApproved: false }).says).toContain('Comptroller and the Corporation Counsel');
  });

  test.each<[string, string, Outcome]>([
    ['on February 29, 2016 the text is not held', '2016-02-29', 'not-held'],
    ['on March 1, 2016 it is', '2016-03-01', 'allowed'],
  ])('%s', (_, asOf, expected) => {
    expect(emergency(APPROVED, { asOf }).outcome).toBe(expected);
  });

  test.each(['mayoral', 'elected-official', 'council', 'board'] as const)('for %s: is the Corporation Counsel replaced?', (agencyKind) => {
    expect(emergency(APPROVED, { agencyKind }).readings?.includes('counsel-for-other-buyers') ?? false).toBe(agencyKind !== 'mayoral');
  });
});

describe('Charter § 315 of 2026: the term, where only the award is told', () => {
  test.each<[string, string, number, boolean | undefined, Outcome, Outcome]>([
    ['awarded May 11, 2026 for 90 days', '2026-05-11', 90, undefined, 'allowed', 'allowed'],
    ['awarded May 11, 2026 for 91 days: approved that day or before', '2026-05-11', 91, undefined, 'unknown', 'unknown'],
    ['awarded May 11, 2026 for 91 days, not determined', '2026-05-11', 91, false, 'unknown', 'unknown'],
    ['awarded May 11, 2026 for 91 days, determined', '2026-05-11', 91, true, 'allowed', 'allowed'],
    ['awarded May 10, 2026 for 91 days: approved before', '2026-05-10', 91, false, 'allowed', 'not-required'],
    ['awarded May 10, 2026 for 90 days: no limit then', '2026-05-10', 90, undefined, 'allowed', 'not-required'],
    ['awarded May 12, 2026 for 91 days, not determined', '2026-05-12', 91, false, 'unknown', 'unknown'],
    ['awarded in 2020 for 120 days, long over', '2020-04-01', 120, undefined, 'allowed', 'not-required'],
  ])('%s', (_, award, termDays, longerTermDetermined, route, term) => {
    const facts = { ...APPROVED, termDays, ...(longerTermDetermined === undefined ? {} : { longerTermDetermined }) };
    const found = emergency(facts, { dates: { award } });
    expect(found.outcome).toBe(route);
    expect(found.lawOn).toEqual({ event: 'award', date: award });
    expect(finding('charter-315:term', { facts: { '3-06': facts }, dates: { award } }).outcome).toBe(term);
  });

  test('an award before that day shows that approval came before it', () => {
    expect(finding('charter-315:term', { facts: { '3-06': { termDays: 120 } }, dates: { award: '2026-05-10' } }).says).toBe(
      'No longest term is set: prior approval came before May 11, 2026, as the award did; the 90 days are for later approvals.',
    );
  });

  test('two officers determine a longer term, and beforehand', () => {
    const found = finding('charter-315:term', {
      facts: { '3-06': { termDays: 91 } },
      dates: { ...BOTH('2026-05-12'), award: '2026-06-01' },
    });
    expect(found.decision?.who).toBe('the Comptroller and the Corporation Counsel, both, and before the award');
    expect(found.decision?.standard).toMatch(/normal procurement methods/);
  });

  test('where only registration before that day is known, the award cannot be later', () => {
    expect(finding('charter-315:term', { dates: { registration: '2026-05-10' } }).outcome).toBe('not-required');
    expect(finding('charter-315:term', { dates: { registration: '2026-05-11' } }).outcome).toBe('required');
  });
});

describe('Charter § 315 of 2026 by the day of each approval, awarded in June', () => {
  const F = { emergencyDetermined: true, termDays: 91, longerTermDetermined: false } as const;
  const AWARD = { award: '2026-06-05' } as const;
  const of = (dates: NonNullable<Case['dates']>, facts: NonNullable<Case['facts']>['3-06'] = F) => ({
    route: emergency(facts, { dates }),
    term: finding('charter-315:term', { facts: { '3-06': facts ?? {} }, dates }),
    determination: finding('3-06(e)(3):determination-contents', { facts: { '3-06': facts ?? {} }, dates }),
    notice: finding('3-06(f)(1):award-notice', { amount: '400000.00', facts: { '3-06': facts ?? {} }, dates }),
  });
  const READINGS: readonly ReadingId[] = ['approved-on-11-may', 'two-approval-days'];
  const own = (one: Pick<Finding, 'readings'>) => READINGS.filter((id) => one.readings?.includes(id));
  const asksTerm = (one: Finding) => (one.contents ?? []).filter((item) => !isQuote(item.because) && / term\b/.test(item.item)).length > 0;

  test.each<[string, [string, string], Outcome, Outcome, ReadingId[], { event: string; date: string }]>([
    ['both on May 10', ['2026-05-10', '2026-05-10'], 'allowed', 'not-required', [], { event: 'comptrollerApproval', date: '2026-05-10' }],
    [
      'both on May 11, which is open',
      ['2026-05-11', '2026-05-11'],
      'not-allowed',
      'not-allowed',
      ['approved-on-11-may'],
      { event: 'comptrollerApproval', date: '2026-05-11' },
    ],
    [
      'both on May 12',
      ['2026-05-12', '2026-05-12'],
      'not-allowed',
      'not-allowed',
      [],
      { event: 'comptrollerApproval', date: '2026-05-12' },
    ],
    [
      'the Comptroller on 10, counsel on May 12',
      ['2026-05-10', '2026-05-12'],
      'not-allowed',
      'not-allowed',
      ['two-approval-days'],
      { event: 'counselApproval', date: '2026-05-12' },
    ],
    [
      'the Comptroller on 12, counsel on May 10',
      ['2026-05-12', '2026-05-10'],
      'not-allowed',
      'not-allowed',
      ['two-approval-days'],
      { event: 'comptrollerApproval', date: '2026-05-12' },
    ],
    [
      'one on 10, one on May 11',
      ['2026-05-10', '2026-05-11'],
      'not-allowed',
      'not-allowed',
      ['approved-on-11-may', 'two-approval-days'],
      { event: 'counselApproval', date: '2026-05-11' },
    ],
    [
      'one on 11, one on May 12',
      ['2026-05-11', '2026-05-12'],
      'not-allowed',
      'not-allowed',
      ['two-approval-days'],
      { event: 'counselApproval', date: '2026-05-12' },
    ],
    [
      'one on 12, one on May 13: both after',
      ['2026-05-12', '2026-05-13'],
      'not-allowed',
      'not-allowed',
      [],
      { event: 'counselApproval', date: '2026-05-13' },
    ],
    [
      'one on 9, one on May 10: both before',
      ['2026-05-09', '2026-05-10'],
      'allowed',
      'not-required',
      [],
      { event: 'counselApproval', date: '2026-05-10' },
    ],
  ])('%s', (_, [comptroller, counsel], route, term, readings, law) => {
    const found = of({ ...BOTH(comptroller, counsel), ...AWARD });
    expect([found.route.outcome, found.term.outcome]).toEqual([route, term]);
    expect(found.term.lawOn).toEqual(law);
    for (const one of [found.term, found.determination, found.notice]) expect(own(one)).toEqual(readings);
    const holds = term !== 'not-required';
    for (const one of [found.determination, found.notice]) {
      expect(asksTerm(one)).toBe(holds);
      expect(one.lawOn).toEqual({ event: 'award', date: '2026-06-05' });
      expect(one.affectedBy?.some(({ ref }) => ref === 'local-law-2026-71')).toBe(true);
    }
  });

  test.each<[string, NonNullable<Case['dates']>, Outcome, string[]]>([
    ['neither day', AWARD, 'unknown', ['dates.comptrollerApproval', 'dates.counselApproval']],
    ['one of May 10', { comptrollerApproval: '2026-05-10', ...AWARD }, 'unknown', ['dates.counselApproval']],
    ['counsel’s of May 10', { counselApproval: '2026-05-10', ...AWARD }, 'unknown', ['dates.comptrollerApproval']],
    ['one of May 12: the later cannot be earlier', { comptrollerApproval: '2026-05-12', ...AWARD }, 'not-allowed', []],
    ['one of May 11', { counselApproval: '2026-05-11', ...AWARD }, 'not-allowed', []],
    ['neither, awarded on May 10', { award: '2026-05-10' }, 'not-required', []],
    ['neither, awarded on May 11', { award: '2026-05-11' }, 'unknown', ['dates.comptrollerApproval', 'dates.counselApproval']],
    ['neither, ordered on May 10', { purchaseOrder: '2026-05-10', ...AWARD }, 'not-required', []],
    ['neither, noticed on May 10', { awardNotice: '2026-05-10', registration: '2026-06-01' }, 'not-required', []],
    ['neither, and nothing past: as of the day asked about', {}, 'not-allowed', []],
  ])('told %s', (_, dates, outcome, lacks) => {
    const { term } = of(dates);
    expect(term.outcome).toBe(outcome);
    expect(term.lacks ?? []).toEqual(lacks);
  });

  test('both approved on days not told: they are asked, though no award is', () => {
    expect(of({}, { ...F, ...APPROVED }).term.outcome).toBe('unknown');
  });

  test('within ninety days no day of approval matters to the term', () => {
    expect(of(AWARD, { ...F, termDays: 90 }).term).toMatchObject({ outcome: 'allowed' });
    expect(of(AWARD, { ...F, termDays: 90 }).term.lacks).toBeUndefined();
  });

  test.each<[string, NonNullable<Case['dates']>, Outcome, RegExp]>([
    ['a day before the award', { ...BOTH('2026-06-04'), ...AWARD }, 'allowed', /^Keep both prior approvals/],
    [
      'on the day of the award',
      { ...BOTH('2026-06-05'), ...AWARD },
      'allowed',
      /^Show that the approval of June 5, 2026 came before the award/,
    ],
    [
      'a day after the award',
      { ...BOTH('2026-06-04', '2026-06-06'), ...AWARD },
      'not-allowed',
      /^The Corporation Counsel’s approval of June 6, 2026 came after/,
    ],
    [
      'a day after the purchase order',
      { ...BOTH('2026-06-04'), purchaseOrder: '2026-06-03' },
      'not-allowed',
      /came after the purchase order/,
    ],
  ])('prior approval %s', (_, dates, outcome, says) => {
    const facts = { emergencyDetermined: true };
    expect(emergency(facts, { dates }).outcome).toBe(outcome);
    expect(finding('3-06(c)(2):prior-approval', { facts: { '3-06': facts }, dates }).says).toMatch(says);
  });

  test('a day of approval beside a “no” is a doubt', () => {
    const { doubts } = assess({
      method: 'emergency',
      facts: { '3-06': { counselApproved: false } },
      dates: { counselApproval: '2026-05-12' },
    });
    expect(doubts[0]?.paths).toEqual(['facts.3-06.counselApproved', 'dates.counselApproval']);
  });

  test.each<[string, boolean | undefined, string[], string[]]>([
    ['not told', undefined, ['facts.3-06.standingApproval'], []],
    ['no', false, [], []],
    ['yes', true, [], ['standing-approval']],
  ])('a standing approval: %s', (_, standingApproval, lacks, readings) => {
    const facts = { ...APPROVED, ...(standingApproval === undefined ? {} : { standingApproval }) };
    const found = finding('3-06(c)(2):prior-approval', { facts: { '3-06': facts } });
    expect(found.lacks ?? []).toEqual(lacks);
    expect(found.readings?.filter((id) => id === 'standing-approval')).toEqual(readings);
    expect(emergency(facts).outcome).toBe(standingApproval ? 'needs-determination' : 'allowed');
  });

  test('a standing approval of before does not free from the ninety days, unless the award came before too', () => {
    const facts = { ...F, standingApproval: true };
    expect(of({ ...BOTH('2026-03-02'), ...AWARD }, facts).term).toMatchObject({ outcome: 'not-allowed', readings: ['standing-approval'] });
    expect(of({ ...BOTH('2026-03-02'), award: '2026-05-10' }, facts).term.outcome).toBe('not-required');
  });

  test.each<[string, string, number | undefined, Outcome, boolean]>([
    ['90 days, both ends counted', '2026-08-29', undefined, 'allowed', false],
    ['91 days', '2026-08-30', undefined, 'not-allowed', false],
    ['90 days, and told so', '2026-08-29', 90, 'allowed', false],
    ['90 days, told as 89: the first left out', '2026-08-29', 89, 'allowed', false],
    ['91 days, told as 90', '2026-08-30', 90, 'not-allowed', false],
    ['90 days, told as 88', '2026-08-29', 88, 'required', true],
    ['90 days, told as 91', '2026-08-29', 91, 'required', true],
  ])('a term from June 1, 2026: %s', (_, contractEnd, termDays, outcome, clash) => {
    const facts = { emergencyDetermined: true, longerTermDetermined: false, ...(termDays === undefined ? {} : { termDays }) };
    const { term } = of({ ...BOTH('2026-05-28'), contractStart: '2026-06-01', contractEnd }, facts);
    expect([term.outcome, term.clash !== undefined]).toEqual([outcome, clash]);
    expect(term.readings).toContain('term-days');
  });

  test('a last day before the first is a doubt, and no term', () => {
    const dates = { ...BOTH('2026-05-28'), contractStart: '2026-06-02', contractEnd: '2026-06-01' };
    expect(of(dates, { emergencyDetermined: true }).term.lacks).toContain('facts.3-06.termDays');
    expect(assess({ method: 'emergency', dates }).doubts.map(({ paths }) => paths)).toContainEqual([
      'dates.contractStart',
      'dates.contractEnd',
    ]);
  });

  test('nothing says any more that the change-over of Local Law 71 is not known', () => {
    for (const day of ['2026-05-10', '2026-05-11', '2026-05-12'])
      for (const dates of [{ award: day }, { execution: day }, { ...BOTH(day), ...AWARD }])
        for (const { says, because } of assess({ method: 'emergency', amount: '400000.00', dates }).findings) {
          expect(says).not.toMatch(/not held|don’t have|not on this site/);
          for (const one of because) if (!isQuote(one)) expect(one.says).not.toMatch(/not held|don’t have|not on this site/);
        }
  });
});

describe('where execution is told but award is not', () => {
  const at = (execution: string, termDays: number) => {
    const facts = { ...APPROVED, termDays };
    const dates = { execution };
    return [emergency(facts, { dates }).outcome, finding('charter-315:term', { facts: { '3-06': facts }, dates }).outcome];
  };
  test.each<[string, string, number, [Outcome, Outcome]]>([
    ['executed May 10, 2026 for 90 days: awarded before the limit', '2026-05-10', 90, ['allowed', 'not-required']],
    ['executed May 11, 2026 for 90 days: within it in any case', '2026-05-11', 90, ['allowed', 'allowed']],
    ['executed May 11, 2026 for 91 days: the days of approval are asked', '2026-05-11', 91, ['unknown', 'unknown']],
  ])('%s', (_, execution, days, expected) => {
    expect(at(execution, days)).toEqual(expected);
  });
});

const items = (found: Finding): (string | undefined)[] =>
  (found.contents ?? []).map(({ because }) => (isQuote(because) ? because.at : because.ref));

describe('contents, each item with its citation', () => {
  const provisions: Record<string, { inside: string[] }> = law.provisions;

  test('the determination has the eight items of (e)(3), and the Charter’s from May 11, 2026', () => {
    const at = (award: string, termDays?: number) =>
      items(finding('3-06(e)(3):determination-contents', { dates: { award }, ...(termDays ? { facts: { '3-06': { termDays } } } : {}) }));
    expect(provisions['3-06(e)(3)']?.inside).toHaveLength(8);
    expect(at('2026-05-10')).toEqual(provisions['3-06(e)(3)']?.inside);
    expect(at('2026-05-11', 90)).toEqual([...(provisions['3-06(e)(3)']?.inside ?? []), 'charter-315']);
    expect(at('2026-05-11', 91)).toEqual([...(provisions['3-06(e)(3)']?.inside ?? []), 'charter-315', 'charter-315']);
  });

  test('the notice of award has the eight items of (f)(2), and the Charter’s summary', () => {
    const at = (award: string) => items(finding('3-06(f)(1):award-notice', { amount: '400000.00', dates: { award } }));
    expect(at('2026-05-10')).toEqual([...(provisions['3-06(f)(2)']?.inside ?? []), 'charter-315', 'charter-312']);
    expect(at('2026-05-11')).toEqual([...(provisions['3-06(f)(2)']?.inside ?? []), 'charter-315', 'charter-312', 'charter-315']);
  });
});

describe('the Council has the determination within fifteen days of award', () => {
  const council = (councilFiling?: string) =>
    finding('3-06(e)(3):council', { dates: { award: '2026-06-01', ...(councilFiling ? { councilFiling } : {}) } });
  test.each<[string, string | undefined, RegExp]>([
    ['not yet submitted', undefined, /by June 16, 2026/],
    ['a day early', '2026-06-15', /in time/],
    ['on the fifteenth day', '2026-06-16', /in time/],
    ['a day late', '2026-06-17', /late/],
  ])('%s', (_, day, says) => {
    expect(council(day).says).toMatch(says);
    expect(council(day).deadline?.last).toBe('2026-06-16');
  });

  test('a Saturday stands, and § 25-a would say Monday', () => {
    const found = finding('3-06(e)(3):council', { dates: { award: '2026-11-06', councilFiling: '2026-11-23' } });
    expect(found.deadline).toMatchObject({ last: '2026-11-21', extended: '2026-11-23' });
    expect(found.says).toMatch(/only if § 25-a/);
  });

  test('for the other two, day fifteen is the safe day, and a reading says so', () => {
    const other = (comptrollerFiling: string) =>
      finding('3-06(e)(3):counsel-and-comptroller', { dates: { award: '2026-06-01', comptrollerFiling } });
    expect(other('2026-06-16').says).toMatch(/by the safe day/);
    expect(other('2026-06-17').says).toMatch(/late, if/);
    expect(other('2026-06-17').readings).toContain('emergency-filing-days');
  });
});

describe('the contract goes to the Comptroller: two clocks', () => {
  const both = (award: string | undefined, execution: string | undefined, contractSubmission?: string) => {
    const dates = {
      ...(award ? { award } : {}),
      ...(execution ? { execution } : {}),
      ...(contractSubmission ? { contractSubmission } : {}),
    };
    return [finding('charter-328:emergency-fifteen-days', { dates }), finding('ppb-2-12:emergency-thirty-days', { dates })] as const;
  };

  test('executed on May 10, 2026: no fifteen days, and why', () => {
    const [fifteen, thirty] = both('2026-05-08', '2026-05-10');
    expect(fifteen.deadline).toBeUndefined();
    expect(fifteen.says).toMatch(/for contracts executed from May 11, 2026/);
    expect(fifteen.because.map((one) => (isQuote(one) ? one.at : one.ref))).toContain('local-law-2026-71');
    expect(fifteen.readings).toBeUndefined();
    expect(thirty.deadline?.last).toBe('2026-06-07');
  });

  test('executed on May 11, 2026: fifteen days, and the earlier date is advised by both', () => {
    const [fifteen, thirty] = both('2026-05-08', '2026-05-11');
    expect(fifteen.deadline?.last).toBe('2026-05-26');
    expect(thirty.deadline?.last).toBe('2026-06-07');
    expect(thirty.says).toMatch(/^Submit it by May 26, 2026/);
  });

  test('executed late: the thirty days end first', () => {
    const [fifteen, thirty] = both('2026-06-01', '2026-07-01');
    expect(fifteen.says).toMatch(/^Submit it by July 1, 2026/);
    expect(thirty.says).toMatch(/by July 1, 2026: 30 days from award/);
  });

  test('executed long before, no reading is needed', () => {
    expect(both('2020-06-01', '2020-06-02')[0].readings).toBeUndefined();
    expect(both('2020-06-01', '2020-06-02')[1].outcome).toBe('required');
    expect(both('2019-12-31', undefined)[1].outcome).toBe('not-held');
  });

  test('awarded before that day and execution not known: it is asked', () => {
    expect(both('2026-05-10', undefined)[0]).toMatchObject({ outcome: 'unknown', lacks: ['dates.execution'] });
    expect(both('2026-05-11', undefined)[0].outcome).toBe('required');
  });

  test.each<[string, string, RegExp]>([
    ['on the last day', '2026-05-26', /in time/],
    ['a day late, the contract stays valid', '2026-05-27', /late.*stays valid/],
  ])('submitted %s', (_, day, says) => {
    expect(both('2026-05-08', '2026-05-11', day)[0].says).toMatch(says);
  });
});

describe('the notice of award', () => {
  test.each<[string, string, boolean]>([
    ['at $100,000 whether it is owed is open', '100000.00', true],
    ['a cent over it is owed', '100000.01', false],
  ])('%s', (_, amount, open) => {
    const found = finding('3-06(f)(1):award-notice', { amount, dates: { registration: '2026-07-01' } });
    expect(found.outcome).toBe('required');
    expect(found.readings?.includes('emergency-notice-floor')).toBe(open);
    expect(found.deadline?.last).toBe('2026-07-16');
  });

  test.each<[string, string, RegExp]>([
    ['before registration serves the Charter, and is repeated', '2026-06-30', /serves Charter § 325\(d\); publish again/],
    ['on the day of registration is in time', '2026-07-01', /in time/],
    ['on the last day is in time', '2026-07-16', /in time/],
    ['a day later is late', '2026-07-17', /late/],
  ])('%s', (_, awardNotice, says) => {
    expect(finding('3-06(f)(1):award-notice', { amount: '400000.00', dates: { registration: '2026-07-01', awardNotice } }).says).toMatch(
      says,
    );
  });

  test('an early notice is not faulted, since the Charter wants it as soon as is practicable', () => {
    expect(finding('3-06(f)(1):award-notice', { amount: '400000.00' }).readings).not.toContain('early-award-notice');
  });

  test('without a value both readings lead to publishing, and the value is asked', () => {
    expect(finding('3-06(f)(1):award-notice', {})).toMatchObject({ outcome: 'required', lacks: ['amount'] });
  });
});

describe('Executive Order 34 of 2023: a quote from an M/WBE', () => {
  const ids = (input: Case) => assess({ method: 'emergency', ...input }).findings.map((one) => one.id as string);
  test.each<[string, Case, boolean]>([
    ['a mayoral agency, today', { asOf: TODAY, agencyKind: 'mayoral' }, true],
    ['an elected official is not bound by it', { asOf: TODAY, agencyKind: 'elected-official' }, false],
    ['on August 6, 2023 there was none', { asOf: '2023-08-06', agencyKind: 'mayoral' }, false],
    ['on August 7, 2023 there was', { asOf: '2023-08-07', agencyKind: 'mayoral' }, true],
  ])('%s', (_, input, there) => {
    expect(ids(input).includes('eo-2023-34:mwbe-quote')).toBe(there);
  });
});

describe('any emergency case', () => {
  property.prop([anyCaseOf(['emergency'], '3-06')], { seed: 306, numRuns: 1500 })(
    'is answered in short sentences, and says what it needs',
    (input) => {
      const { routes, findings } = assess(input);
      for (const one of [...routes, ...findings]) {
        expect(longestSentence(one.says), one.says).toBeLessThanOrEqual(25);
        expect(one.says).toMatch(/[.”]$/);
        if (one.outcome === 'unknown') expect(one.lacks?.length, one.says).toBeGreaterThan(0);
        if (one.outcome === 'needs-determination') expect(one.decision?.who && one.decision.standard, one.says).toBeTruthy();
      }
    },
  );

  property.prop([anyCaseOf(['emergency'], '3-06'), fc.constantFrom('2026-05-10', '2026-05-11', '2016-02-29', '2016-03-01')], {
    seed: 307,
    numRuns: 500,
  })('is answered on each boundary date', (input, asOf) => {
    expect(assess({ ...input, asOf, dates: {} }).findings.length).toBeGreaterThan(0);
  });

  test('every reading of the section is reached by a worked case', () => {
    const wanted: ReadingId[] = [
      'emergency-approval-form',
      'counsel-for-other-buyers',
      'emergency-filing-days',
      'emergency-notice-floor',
      'emergency-reason-citation',
      'approved-on-11-may',
      'two-approval-days',
      'standing-approval',
      'term-days',
      'two-clocks',
    ];
    const reached = new Set(
      readCases()
        .filter((one) => one.stem === '3-06-emergency')
        .flatMap((one) => [...readingsOf(assess(one.case))]),
    );
    expect(wanted.filter((id) => !reached.has(id))).toEqual([]);
  });
});

describe('two clocks: thirty days from award (§ 2-12), fifteen from execution (Charter § 328)', () => {
  const of = (dates: NonNullable<Case['dates']>) => ({
    rules: finding('ppb-2-12:emergency-thirty-days', { dates }),
    charter: finding('charter-328:emergency-fifteen-days', { dates }),
  });
  test.each<[string, string, boolean]>([
    ['on the thirtieth day', '2026-10-14', false],
    ['on the thirty-first', '2026-10-15', true],
  ])('executed %s after the award', (_, execution, none) => {
    const { rules, charter } = of({ award: '2026-09-14', execution });
    expect(rules.clash).toEqual(none ? ['dates.award', 'dates.execution'] : undefined);
    expect(rules.says.startsWith('No day is left: 30 days from award end on October 14, 2026')).toBe(none);
    expect(rules.deadline?.last).toBe(none ? undefined : '2026-10-14');
    expect(charter.says).toMatch(none ? /^Submit at once, by October 30, 2026; / : /^Submit it by October 14, 2026/);
  });

  test.each<[string, string, RegExp]>([
    ['on the thirtieth day', '2026-10-14', /in time/],
    ['on the thirty-first, in time from execution', '2026-10-15', /unless the Charter’s 15 from execution replace them/],
    ['on the fifteenth day from execution', '2026-10-28', /unless the Charter’s 15 from execution replace them/],
    ['on the sixteenth', '2026-10-29', /was late: the last day was October 14, 2026/],
  ])('submitted %s', (_, contractSubmission, says) => {
    expect(of({ award: '2026-09-14', execution: '2026-10-13', contractSubmission }).rules.says).toMatch(says);
  });

  const LATE = 'Submitted on June 15, 2026: after the last day, June 14, 2026, and in time only if § 25-a moves it to June 15, 2026.';
  test.each<[string, NonNullable<Case['dates']>, 'rules' | 'charter', string]>([
    [
      'in time, by the thirty days',
      { award: '2026-06-01', contractSubmission: '2026-06-30' },
      'rules',
      'The submission of June 30, 2026 was in time: the last day was July 1, 2026.',
    ],
    [
      'late by the thirty days, the Charter’s clock not known',
      { award: '2026-06-01', contractSubmission: '2026-07-02' },
      'rules',
      'The submission of July 2, 2026 was late: the last day was July 1, 2026.',
    ],
    ['on the Monday after a Sunday, by the thirty days', { award: '2026-05-15', contractSubmission: '2026-06-15' }, 'rules', LATE],
    [
      'late, and executed late',
      { award: '2026-06-01', execution: '2026-07-10', contractSubmission: '2026-07-31' },
      'rules',
      'The submission of July 31, 2026 was late: the last day was July 1, 2026.',
    ],
    [
      'both clocks on one day, by the thirty days',
      { award: '2026-06-01', execution: '2026-06-16' },
      'rules',
      'Submit it to the Comptroller by July 1, 2026: 30 days from award.',
    ],
    [
      'both clocks on one day, by the Charter’s',
      { award: '2026-06-01', execution: '2026-06-16' },
      'charter',
      'Submit the contract to the Comptroller for audit by July 1, 2026: 15 days from its execution.',
    ],
    ['on the Monday after a Sunday, by the Charter’s', { execution: '2026-05-30', contractSubmission: '2026-06-15' }, 'charter', LATE],
  ])('%s', (_, dates, clock, says) => {
    expect(of(dates)[clock].says).toBe(says);
  });

  test('a submission without a day of award asks for it', () => {
    expect(of({ contractSubmission: '2026-06-30' }).rules.lacks).toEqual(['dates.award']);
  });

  test.each<[string, NonNullable<Case['dates']>, boolean]>([
    ['executed on May 10, 2026, whatever the day of approval', { ...BOTH('2026-05-09'), execution: '2026-05-10' }, false],
    ['executed on May 11, 2026, approved before: § 328(d) goes by execution', { ...BOTH('2026-04-09'), execution: '2026-05-11' }, true],
  ])('%s', (_, dates, clock) => {
    const { charter } = of(dates);
    expect([charter.deadline !== undefined, charter.lacks ?? []]).toEqual([clock, []]);
  });

  test('before the Charter’s clock, with neither day, execution is asked', () => {
    expect(finding('charter-328:emergency-fifteen-days', { asOf: '2026-05-10' }).lacks).toEqual(['dates.execution']);
  });
});

describe('an approval that is not yet given can still be: what is bought then is an emergency procurement', () => {
  const FREED = [
    'charter-326:comment',
    'charter-328:emergency-before-registration',
    'ppb-2-02:presolicitation-review',
    'ppb-2-10:no-protest',
  ] as const;
  const outcomes = (facts: NonNullable<NonNullable<Case['facts']>['3-06']>, dates: NonNullable<Case['dates']> = {}) => {
    const input: Case = {
      asOf: '2026-11-30',
      method: 'emergency',
      category: 'goods',
      amount: '500000.00',
      facts: { '3-06': { emergencyDetermined: true, ...facts } },
      dates,
    };
    const { routes, findings } = assess(input);
    return [
      routes.find(({ method }) => method === 'emergency')?.outcome,
      ...FREED.map((id) => findings.find((one) => one.id === id)?.outcome),
    ];
  };
  const KEPT = FREED.map(() => 'not-required');
  test.each<[words: string, facts: NonNullable<NonNullable<Case['facts']>['3-06']>]>([
    ['neither is given', { comptrollerApproved: false, counselApproved: false }],
    ['one is missing', { comptrollerApproved: true, counselApproved: false }],
  ])('%s: do not buy yet, and no comments, review, registration or protest come first', (_, facts) => {
    expect(outcomes(facts)).toEqual(['not-allowed', ...KEPT]);
  });
  test('nor before a term of 120 days is determined to be necessary', () => {
    const facts = { comptrollerApproved: true, counselApproved: true, termDays: 120, longerTermDetermined: false } as const;
    expect(outcomes(facts, { comptrollerApproval: '2026-11-20', counselApproval: '2026-11-20' })).toEqual(['not-allowed', ...KEPT]);
  });
  test('what was awarded without one is freed from nothing', () => {
    const facts = { comptrollerApproved: false, counselApproved: false };
    expect(outcomes(facts, { award: '2026-11-30' })).toEqual(['not-allowed', 'required', undefined, 'required', undefined]);
    expect(outcomes(facts, { award: '2026-12-01' })).toEqual(['not-allowed', ...KEPT]);
  });
  test('nor is what the agency determined to be no emergency', () => {
    expect(outcomes({ emergencyDetermined: false })).toEqual(['not-allowed', 'required', undefined, 'required', undefined]);
  });
});
