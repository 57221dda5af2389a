/** How forty purchases are made: the usual way first and its least duties, as the Charter and the Rules have it, whatever the code says. */
import { describe, expect, test } from 'vitest';
import { assess, type Case, type Method } from '../../src/rules/index.ts';
import { asksOf, weighWays, type WayId } from '../../src/ways/index.ts';

/** Short names of duties, for the table. */
const DUTIES = {
  decision: 'ppb-2-01:written-decision',
  review: 'ppb-2-02:presolicitation-review',
  displacement: 'charter-312:displacement',
  responsibility: 'ppb-2-08:responsibility',
  recommendation: 'ppb-2-09:recommendation-for-award',
  comment: 'charter-326:comment',
  approval: 'charter-317:mayoral-approval',
  certified: 'charter-327:certifications',
  registered: 'charter-328:registration',
  announced: 'charter-325:award-notice',
} as const;
type Duty = keyof typeof DUTIES;

interface Row {
  what: string;
  buys: Case;
  usual: Method | WayId | null;
  /** What it asks, and what it does not; where a way is usual. */
  asks?: readonly Duty[];
  free?: readonly Duty[];
  /** Who approves above $5,000,000. */
  approver?: string;
  /** Ways that do not fit. */
  shut?: readonly WayId[];
}

const buys = (category: Case['category'], amount: string, more: Partial<Case> = {}): Case => ({
  ...(category ? { category } : {}),
  amount,
  asOf: '2026-11-28',
  ...more,
});
const CITY = { vendor: { mwbe: 'city-certified' } } as const;
const BIDS_ASK = ['review', 'responsibility', 'recommendation', 'certified', 'registered', 'announced'] as const;
const OTHERS_ASK = [...BIDS_ASK, 'comment'] as const;
const WORK = ['shared-contract', 'buy-against', 'human-services', 'investment-managers'] as const;

// Charter §§ 312 to 328 to August 18, 2026; §§ 2-01 to 2-12, 3-01 to 3-04 and 3-16 as of January 1, 2020; § 3-08 as held.
const ROWS: readonly Row[] = [
  { what: 'a box of pens', buys: buys('goods', '1.00'), usual: 'micropurchase' },
  { what: 'goods at the micropurchase limit', buys: buys('goods', '20000.00'), usual: 'micropurchase' },
  { what: 'goods a cent over it', buys: buys('goods', '20000.01'), usual: 'small-purchase' },
  { what: 'goods at the small purchase limit', buys: buys('goods', '100000.00'), usual: 'small-purchase' },
  {
    what: 'goods a cent over it',
    buys: buys('goods', '100000.01'),
    usual: 'sealed-bids',
    asks: BIDS_ASK,
    free: ['comment', 'approval'],
    shut: ['human-services', 'shared-contract', 'investment-managers'],
  },
  { what: 'goods from a City-certified M/WBE', buys: buys('goods', '400000.00', CITY), usual: 'mwbe-small-purchase' },
  {
    what: 'goods from a State-certified M/WBE',
    buys: buys('goods', '400000.00', { vendor: { mwbe: 'state-certified' } }),
    usual: 'sealed-bids',
    asks: BIDS_ASK,
    free: ['comment'],
  },
  { what: 'goods at the M/WBE maximum', buys: buys('goods', '1500000.00', CITY), usual: 'mwbe-small-purchase' },
  { what: 'goods a cent over it', buys: buys('goods', '1500000.01', CITY), usual: 'sealed-bids', asks: BIDS_ASK, free: ['comment'] },
  {
    what: 'fifty million of goods',
    buys: buys('goods', '50000000.00'),
    usual: 'sealed-bids',
    asks: BIDS_ASK,
    free: ['comment', 'approval'],
  },
  { what: 'a cleaning job', buys: buys('standard-services', '15000.00'), usual: 'micropurchase' },
  { what: 'a year of guarding', buys: buys('standard-services', '75000.00'), usual: 'small-purchase' },
  {
    what: 'guarding from no M/WBE',
    buys: buys('standard-services', '250000.00', { vendor: { mwbe: 'none' } }),
    usual: 'sealed-bids',
    asks: [...BIDS_ASK, 'decision'],
    free: ['comment', 'approval', 'displacement'],
  },
  {
    what: 'cleaning over a million dollars',
    buys: buys('standard-services', '1000000.01'),
    usual: 'sealed-bids',
    asks: [...BIDS_ASK, 'displacement'],
    free: ['comment'],
  },
  {
    what: 'cleaning by an M/WBE over its maximum',
    buys: buys('standard-services', '2400000.00', CITY),
    usual: 'sealed-bids',
    asks: [...BIDS_ASK, 'displacement'],
    free: ['comment', 'approval'],
  },
  {
    what: 'fifty million of standard services',
    buys: buys('standard-services', '50000000.00'),
    usual: 'sealed-bids',
    asks: [...BIDS_ASK, 'displacement'],
    free: ['comment', 'approval'],
  },
  { what: 'an hour of advice', buys: buys('professional-services', '5000.00'), usual: 'micropurchase' },
  { what: 'advice a cent under the limit', buys: buys('professional-services', '99999.99'), usual: 'small-purchase' },
  {
    what: 'advice over the limit',
    buys: buys('professional-services', '150000.00'),
    usual: 'proposals',
    asks: [...OTHERS_ASK, 'decision'],
    free: ['approval', 'displacement'],
    shut: ['human-services'],
  },
  {
    what: 'advice at a million dollars',
    buys: buys('professional-services', '1000000.00'),
    usual: 'proposals',
    asks: OTHERS_ASK,
    free: ['approval', 'displacement'],
  },
  {
    what: 'two million four hundred thousand of consulting',
    buys: buys('professional-services', '2400000.00'),
    usual: 'proposals',
    asks: [...OTHERS_ASK, 'decision', 'displacement'],
    free: ['approval'],
    shut: ['human-services'],
  },
  {
    what: 'advice at five million',
    buys: buys('professional-services', '5000000.00'),
    usual: 'proposals',
    asks: OTHERS_ASK,
    free: ['approval'],
  },
  {
    what: 'advice a cent over it',
    buys: buys('professional-services', '5000000.01', { agencyKind: 'mayoral' }),
    usual: 'proposals',
    asks: [...OTHERS_ASK, 'displacement', 'approval'],
    approver: 'the deputy mayor who supervises the agency, for the Mayor',
  },
  {
    what: 'the Council’s advice',
    buys: buys('professional-services', '12000000.00', { agencyKind: 'council' }),
    usual: 'proposals',
    asks: [...OTHERS_ASK, 'approval'],
    approver: 'the Speaker or the designated Council member',
  },
  { what: 'an M/WBE’s advice', buys: buys('professional-services', '700000.00', CITY), usual: 'mwbe-small-purchase' },
  {
    what: 'an elected official’s advice',
    buys: buys('professional-services', '8000000.00', { agencyKind: 'elected-official' }),
    usual: 'proposals',
    asks: [...OTHERS_ASK, 'approval'],
    approver: 'the elected official',
  },
  { what: 'a small program for seniors', buys: buys('human-services', '10000.00'), usual: 'micropurchase' },
  { what: 'a program within the limit', buys: buys('human-services', '90000.00'), usual: 'small-purchase' },
  {
    what: 'a shelter',
    buys: buys('human-services', '300000.00'),
    usual: 'human-services',
    asks: OTHERS_ASK,
    free: ['approval'],
    shut: ['investment-managers'],
  },
  {
    what: 'a shelter by an M/WBE, which § 3-08(c)(1)(iv) leaves out',
    buys: buys('human-services', '300000.00', CITY),
    usual: 'human-services',
    asks: OTHERS_ASK,
  },
  {
    what: 'fifty million of day care',
    buys: buys('human-services', '50000000.00'),
    usual: 'human-services',
    asks: [...OTHERS_ASK, 'approval'],
    approver: 'the deputy mayor who supervises the agency, for the Mayor',
  },
  {
    what: 'a discretionary award',
    buys: buys('human-services', '250000.00', { funding: 'discretionary' }),
    usual: 'discretionary-award',
    asks: OTHERS_ASK,
    free: ['approval'],
    shut: ['outside-directed', 'outside-the-rules'],
  },
  {
    what: 'a small discretionary award',
    buys: buys('human-services', '50000.00', { funding: 'discretionary' }),
    usual: 'discretionary-award',
    free: ['review', 'comment', 'announced'],
  },
  { what: 'construction over the limit for goods', buys: buys('construction', '20000.01'), usual: 'micropurchase' },
  { what: 'construction at its own limit', buys: buys('construction', '35000.00'), usual: 'micropurchase' },
  { what: 'construction a cent over it', buys: buys('construction', '35000.01'), usual: 'small-purchase' },
  {
    what: 'a playground',
    buys: buys('construction', '750000.00'),
    usual: 'sealed-bids',
    asks: BIDS_ASK,
    free: ['comment', 'approval'],
    shut: WORK,
  },
  {
    what: 'a building for a board',
    buys: buys('construction', '50000000.00', { agencyKind: 'board' }),
    usual: 'sealed-bids',
    asks: BIDS_ASK,
    free: ['comment', 'approval'],
    shut: WORK,
  },
  { what: 'a survey', buys: buys('construction-related-services', '50000.00'), usual: 'small-purchase' },
  {
    what: 'the design of a school',
    buys: buys('construction-related-services', '3000000.00'),
    usual: 'proposals',
    asks: [...OTHERS_ASK, 'decision'],
    free: ['approval'],
    shut: ['buy-against', 'human-services', 'investment-managers'],
  },
  {
    what: 'design for fifty million',
    buys: buys('construction-related-services', '50000000.00'),
    usual: 'proposals',
    asks: [...OTHERS_ASK, 'approval'],
    approver: 'the deputy mayor who supervises the agency, for the Mayor',
  },
  {
    what: 'a utility’s services',
    buys: buys('standard-services', '250000.00', { funding: 'not-covered' }),
    usual: 'outside-the-rules',
    asks: ['comment', 'certified', 'registered', 'announced'],
    free: ['approval'],
    shut: ['discretionary-award', 'outside-directed'],
  },
  {
    what: 'research that a federal grant directs',
    buys: buys('professional-services', '600000.00', { funding: 'outside-directed' }),
    usual: 'outside-directed',
    asks: OTHERS_ASK,
    free: ['approval'],
  },
  { what: 'something for a quarter of a million', buys: buys(undefined, '250000.00'), usual: 'sealed-bids', free: ['comment'] },
  { what: 'something of an unknown value', buys: { category: 'goods', asOf: '2026-11-28' }, usual: null },
];

describe('the usual way first, with its least duties', () => {
  test('of forty purchases or more, in every category', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(ROWS.map(({ buys: { category } }) => category)).size).toBe(7);
  });

  test.each(ROWS.map((row) => [`${row.what}: ${row.usual}`, row] as const))('%s', (_, row) => {
    const { buys: input, usual, asks = [], free = [], approver, shut = [] } = row;
    const weighing = weighWays(input, assess(input));
    const found = weighing?.usual ?? null;
    expect(found === null ? null : found.kind === 'method' ? found.method : found.way).toBe(usual);
    for (const way of shut) expect([way, weighing?.ways.find((one) => one.way === way)?.verdict]).toEqual([way, 'does-not-fit']);
    if (found?.kind !== 'way') return;
    expect(weighing?.ways[0]).toMatchObject({ way: usual, verdict: 'usual' });
    const findings = asksOf(found.way, input).flatMap((one) => (one.kind === 'finding' ? one.finding : []));
    const outcomeOf = (duty: Duty) => findings.find(({ id }) => id === DUTIES[duty])?.outcome ?? 'not-required';
    expect(Object.fromEntries(asks.map((duty) => [duty, outcomeOf(duty)]))).toEqual(
      Object.fromEntries(asks.map((duty) => [duty, 'required'])),
    );
    expect(Object.fromEntries(free.map((duty) => [duty, outcomeOf(duty)]))).toEqual(
      Object.fromEntries(free.map((duty) => [duty, 'not-required'])),
    );
    if (approver) expect(findings.find(({ id }) => id === DUTIES.approval)?.who).toBe(approver);
  });

  test('after sealed bids only the authority to award is certified; after proposals the procedure too', () => {
    const certified = (way: WayId) =>
      asksOf(way, buys('goods', '400000.00')).flatMap((one) =>
        one.kind === 'finding' && one.finding.id === DUTIES.certified ? (one.finding.who ?? '') : [],
      );
    expect(certified('sealed-bids')).toEqual(['the Corporation Counsel']);
    expect(certified('proposals')[0]).toContain('for procedure; the Corporation Counsel');
  });

  test('of consulting for $2,400,000: Charter §§ 312(b), 317 and 319, comment, approval and registration, and what else remains', () => {
    const input = buys('professional-services', '2400000.00');
    const weighing = weighWays(input, assess(input));
    const asked = asksOf('proposals', input);
    const cited = asked.map((one) => (one.kind === 'finding' ? one.finding.id.split(':')[0] : one.statement.of));
    expect(cited).toEqual(
      expect.arrayContaining(['charter-312', 'charter-319', 'charter-326', 'charter-317', 'charter-327', 'charter-328', 'ppb-3-03']),
    );
    expect(weighing?.ways.filter(({ verdict }) => verdict === 'possible').map(({ way }) => way)).toEqual(
      expect.arrayContaining(['sealed-bids', 'negotiated-acquisition', 'task-orders', 'government-to-government']),
    );
  });
});

/** § 3-08(b): changes and renewals count, to the cent. */
test.each<[string, string, string, WayId | undefined]>([
  ['the limit with its renewal', '80000.00', '20000.00', undefined],
  ['a cent over it by its renewal', '80000.00', '20000.01', 'sealed-bids'],
  ['over it by a renewal', '80000.00', '30000.00', 'sealed-bids'],
])('a contract at %s: what is usual', (_, amount, changesAndRenewals, expected) => {
  const input: Case = { asOf: '2026-11-30', amount, facts: { '3-08': { changesAndRenewals } } };
  const usual = weighWays(input, assess(input))?.usual;
  expect(usual?.kind === 'way' ? usual.way : undefined).toBe(expected);
});
