/** A later step that is only planned leaves the steps before it to be done, by its day; one that leaves no day must move. */
import { describe, expect, test } from 'vitest';
import { plan, type Milestone } from '../../src/plan/index.ts';
import type { Case } from '../../src/rules/index.ts';

const SOLE = { method: 'sole-source', category: 'goods', amount: '300000.00', facts: { '3-05': { onlySource: true } } };
const BIDS = {
  method: 'accelerated',
  category: 'goods',
  amount: '300000.00',
  facts: { '3-07': { market: 'energy', commodityApproved: true, sourceSelection: 'sealed-bids', byPurchaseOrder: true } },
};
const on = (asOf: string, of: object, dates: Case['dates']): Case => ({ ...of, asOf, dates }) as Case;
const step = (input: Case, event: string): Milestone | undefined => plan(input).find((one) => one.event === event);
/** The first day or the day of the other reading, the last, and the state. */
function line(input: Case, event: string): string | undefined {
  const { earliest, latest, state } = step(input, event) ?? {};
  const end = (one: typeof latest): string => (one ? [one.day, ...(one.other ? [one.other.day] : [])].join(' or ') : '');
  return state && `${end(earliest)} … ${end(latest)}: ${state}`;
}

describe('an award that is planned', () => {
  test.each([
    // § 3-05(c)(1)(i): a notice of December 1 allows negotiations on the 12th, or on the 11th if its own day counts.
    ['2026-12-03', 'too-early', true],
    ['2026-12-10', 'too-early', true],
    ['2026-12-11', 'arguable', false],
    ['2026-12-12', 'unknown', false],
  ])('§ 3-05 on December 1, 2026, award of %s', (award, state, isTooSoon) => {
    const input = on('2026-12-01', SOLE, { award });
    expect(line(input, 'award')).toBe(`2026-12-12 … : ${state}`);
    expect([step(input, 'determination')?.earliest?.day, step(input, 'intentNotice')?.earliest?.day]).toEqual(['2026-12-01', '2026-12-01']);
    const says = step(input, 'negotiations')?.withheld?.says;
    expect(says?.startsWith('No day is left before the award of ') ?? false).toBe(isTooSoon);
  });
  test('the steps before it have their last days: December 30, 2026, ten days before it, the edition of Friday the 18th', () => {
    const input = on('2026-12-01', SOLE, { award: '2026-12-30' });
    expect(line(input, 'intentNotice')).toBe('2026-12-01 … 2026-12-18: open');
    expect(line(input, 'negotiations')).toBe('2026-12-12 or 2026-12-11 … 2026-12-30: open');
    expect(step(input, 'determination')?.latest?.day).toBe('2026-12-18');
  });
  test('one that is past still shows them done', () => {
    const input = on('2026-12-03', SOLE, { award: '2026-12-03' });
    expect(step(input, 'intentNotice')?.earliest).toBeUndefined();
    expect(line(input, 'award')).toBe(' … : unknown');
  });
  test('§ 3-07(h)(1)(i): three business days before the opening, and so before the award', () => {
    const early = on('2026-12-01', BIDS, { award: '2026-12-02' });
    expect([line(early, 'award'), line(early, 'purchaseOrder')]).toEqual(['2026-12-05 … : too-early', '2026-12-05 … : open']);
    const input = on('2026-12-01', BIDS, { award: '2026-12-14' });
    expect(line(input, 'solicitation')).toBe('2026-12-01 … 2026-12-08 or 2026-12-09: open');
  });
  test('§ 3-07, bought as a small purchase: the notice stands in the plan though the opening is told', () => {
    const facts = { '3-07': { ...BIDS.facts['3-07'], sourceSelection: 'small-purchase' } };
    const input = on('2026-12-01', { ...BIDS, amount: '80000.00', facts }, { bidOpening: '2026-12-14' });
    expect(line(input, 'intentNotice')).toBe('2026-12-01 … 2026-12-08 or 2026-12-09: open');
  });
});

describe('a contract that is planned', () => {
  test('Charter § 326(a): all before it is still to be done, and it moves', () => {
    const input = on('2026-12-01', SOLE, { execution: '2026-12-05' });
    expect(line(input, 'execution')).toBe('2026-12-22 or 2026-12-21 … : too-early');
    expect(line(input, 'comptrollerFiling')).toBe('2026-12-22 or 2026-12-21 … : open');
  });
  test('the notice of intent and that of the comments have their last days', () => {
    const input = on('2026-12-01', SOLE, { execution: '2027-01-15' });
    expect(line(input, 'commentNotice')).toBe('2026-12-14 … 2027-01-07 or 2027-01-08: open');
    expect(line(input, 'intentNotice')).toBe('2026-12-01 … 2027-01-04 or 2027-01-05: open');
    expect(line(input, 'award')).toBe('2026-12-12 … 2027-01-15: open');
  });
});

describe('what is planned for a day that leaves none before it', () => {
  test('§ 3-05(c)(1)(i): negotiations of December 5, 2026 with no notice yet; the award waits for the lawful day', () => {
    const input = on('2026-12-01', SOLE, { negotiations: '2026-12-05' });
    expect(line(input, 'negotiations')).toBe('2026-12-12 or 2026-12-11 … : too-early');
    expect(step(input, 'award')?.earliest?.day).toBe('2026-12-12');
    expect(line(input, 'intentNotice')).toBe('2026-12-01 … : open');
  });
  test('§ 3-07(h)(1)(i): an opening of December 2', () => {
    const input = on('2026-12-01', BIDS, { bidOpening: '2026-12-02' });
    expect(line(input, 'bidOpening')).toBe('2026-12-05 or 2026-12-04 … : too-early');
    expect(step(input, 'award')?.earliest?.day).toBe('2026-12-05');
  });
});

describe('a determination after the negotiations', () => {
  // On Sunday, December 20 negotiations are past, and a notice of which nobody tells appears in the edition of the 21st.
  test.each([
    ['2026-12-01', '2026-12-26'],
    ['2026-12-20', '2027-01-01'],
  ])('§ 3-05(c)(1)(i): its notice and the ten days still come first, asked on %s', (asOf, award) => {
    const input = on(asOf, SOLE, { determination: '2026-12-15', negotiations: '2026-12-14' });
    expect(line(input, 'negotiations')).toBe('2026-12-26 or 2026-12-25 … : too-early');
    expect(step(input, 'award')?.earliest?.day).toBe(award);
  });
});
