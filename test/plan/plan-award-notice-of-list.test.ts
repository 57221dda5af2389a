/** The notice of award from a list has its last day, as those of the other sections have; the Charter's own has only a first one. */
import { describe, expect, test } from 'vitest';
import { actsOf } from '../../src/answer/index.ts';
import { plan } from '../../src/plan/index.ts';
import { assess, type Case } from '../../src/rules/index.ts';

type Dates = NonNullable<Case['dates']>;
const list = (dates: Dates, asOf = '2026-12-30'): Case => ({
  asOf,
  method: 'prequalified-list',
  category: 'goods',
  amount: '400000.00',
  facts: {
    '3-10': {
      ...{ list: 'category', screeningDetermined: true, specialCaseDetermined: true, vendors: 40 },
      ...{ offers: 'bids', solicitation: 'whole-list' },
    },
  },
  dates,
});
function notice(input: Case): string {
  const { earliest, latest, state } = plan(input).find(({ event }) => event === 'awardNotice') ?? {};
  const days = [earliest, latest].map((bound) => (bound ? `${bound.day}${bound.other ? ` or ${bound.other.day}` : ''}` : '-'));
  return `${days.join(' to ')}: ${state ?? 'none'}`;
}
const acts = (input: Case): string[] =>
  actsOf('agency', input, input.method, assess(input).findings, plan(input))
    .filter(({ key, finding }) => key === 'awardNotice' || finding?.act === 'awardNotice')
    .map(
      ({ says, day, isOverdue, onlyIf }) => `${isOverdue ? 'overdue ' : ''}${day?.date ?? '-'}${onlyIf ? ' if' : ''}: ${says.join(' ')}`,
    );
const said = (input: Case, id: string): string | undefined => assess(input).findings.find((one) => one.id === id)?.says;

describe('§§ 3-02 and 3-03 (2020 text): “once in the City Record within fifteen days after registration”', () => {
  // Fifteen days after Friday, November 27, 2026 are over on Saturday, December 12: the edition of December 11.
  test.each<[string, Dates, string, string]>([
    ['nothing told, on the last day', {}, '2026-12-11', 'open'],
    ['nothing told, on that of General Construction Law § 25-a', {}, '2026-12-14', 'open'],
    ['nothing told, a day later', {}, '2026-12-15', 'missed'],
    ['before registration', { awardNotice: '2026-11-25' }, '2026-12-30', 'too-early'],
    ['on its day', { awardNotice: '2026-11-27' }, '2026-12-30', 'kept'],
    ['on the last day', { awardNotice: '2026-12-11' }, '2026-12-30', 'kept'],
    ['on the Monday after it', { awardNotice: '2026-12-14' }, '2026-12-30', 'arguable'],
    ['a day later', { awardNotice: '2026-12-15' }, '2026-12-30', 'late'],
  ])('%s', (_, dates, asOf, state) => {
    expect(notice(list({ registration: '2026-11-27', ...dates }, asOf))).toBe(`2026-11-27 to 2026-12-11 or 2026-12-14: ${state}`);
  });

  test('it is an act with a day, overdue when that is over', () => {
    expect(acts(list({ registration: '2026-11-27' }, '2026-12-01'))).toEqual([
      '2026-12-11: Publish a notice of award by December 11, 2026: §§ 3-02 and 3-03 as of 2020 require it within 15 days after registration.',
    ]);
    expect(acts(list({ registration: '2026-11-27' }))[0]).toMatch(/^overdue 2026-12-11: /);
    expect(acts(list({ registration: '2026-11-27', awardNotice: '2026-12-11' }))).toEqual([]);
  });

  test('a notice told is judged', () => {
    const of = (awardNotice: string): string | undefined =>
      said(list({ registration: '2026-11-27', awardNotice }), '3-10(h)(1):award-notice');
    expect(of('2026-11-25')).toMatch(/^Publish again after registration: /);
    expect(of('2026-12-11')).toMatch(/in time/);
    expect(of('2026-12-21')).toMatch(/late/);
  });
});

describe('one notice, where the method may not be used and the Charter asks for it too', () => {
  test.each<[string, Case]>([
    [
      '§ 3-10, without special case in 2022',
      {
        ...list({ solicitation: '2022-05-02', award: '2022-08-01' }, '2022-05-02'),
        facts: { '3-10': { list: 'category', screeningDetermined: true, specialCaseDetermined: false, vendors: 40, offers: 'bids' } },
      },
    ],
    [
      '§ 3-10, no need for screening',
      {
        ...list({}, '2026-11-30'),
        facts: { '3-10': { list: 'category', screeningDetermined: false, specialCaseDetermined: true, vendors: 40, offers: 'bids' } },
      },
    ],
    [
      '§ 3-09, a cent over without the approval',
      {
        asOf: '2026-11-30',
        method: 'intergovernmental',
        category: 'goods',
        amount: '100000.01',
        facts: { '3-09': { through: 'gsa', priceDetermined: true, accoApproved: false } },
      },
    ],
  ])('%s', (_, input) => {
    expect(acts(input)).toHaveLength(1);
    expect(acts(input)[0]).not.toMatch(/ if: /);
    expect(said(input, 'charter-325:award-notice') ?? 'Publish one').toMatch(/^Publish one/);
  });
});
