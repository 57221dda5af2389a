/** § 3-05: when the method may be used. Its floor is in 3-05-sole-source-floor.ts, its duties in 3-05-sole-source-duties.ts. */
import { floorOn } from './3-05-sole-source-floor.ts';
import { formatAmount } from './amount.ts';
import { longDate, type IsoDate } from './calendar.ts';
import type { Facts, Path } from './case.ts';
import { quote, type Decision, type Reasons } from './finding.ts';
import { missing, type AwardDates } from './made.ts';
import type { Margin, Verdict, Way } from './route.ts';
import { weighedBySums, type SumFacts } from './sums.ts';

/** The first day of the floor that the text has had since. */
const FLOOR_SINCE: IsoDate = '2024-05-17';

const ONLY_ONE = quote(
  '3-05(a)',
  'Sole source procurement shall be used only when there is only one source for the required goods, service, or construction.',
);
const FLOOR = quote(
  '3-05(a)',
  'This section shall apply to sole source procurements exceeding the micropurchase limit set forth in 9 RCNY § 3-08(c)(1)(ii).',
);
const BEFORE_NEGOTIATIONS = quote(
  '3-05(b)',
  'Prior to entering into sole source negotiations, the ACCO shall make a determination that there is only one source for the required good, service, or construction.',
);
const SOLICIT_INSTEAD = quote(
  '3-05(c)(1)',
  'if it appears that the good, service, or construction is available from more than a single source, a solicitation shall be issued',
);

/** The decision that opens this method: the ACCO's. */
export const ONE_SOURCE: Decision = {
  who: 'the ACCO',
  standard: 'that there is only one source for the required good, service, or construction',
};

type SoleSourceFacts = SumFacts & AwardDates & Pick<Facts, 'asOf' | 'category' | 'facts.3-05.onlySource' | 'facts.3-05.otherSourceAppears'>;

/** "$20,000 is not over $20,000" with the words for the limit. */
function against({ tested, limit }: Margin): string {
  return `${formatAmount(tested)} is ${tested > limit ? '' : 'not '}over ${formatAmount(limit)}`;
}

/** § 3-05(a), (b): only one source, above the floor. */
export function soleSource(facts: SoleSourceFacts, on: IsoDate): Verdict {
  const floor = floorOn(facts, on);
  if (!floor) {
    return { outcome: 'not-held', says: 'We don’t have the floor of § 3-05 for this date.', because: [FLOOR], margins: [] };
  }
  const { reaches, margins, readings } = floor;
  const answer = (outcome: Verdict['outcome'], says: string, because: Reasons, more: Partial<Verdict> = {}): Verdict => ({
    outcome,
    says,
    because,
    margins,
    readings,
    ...more,
  });
  const lack = (says: string, lacks: readonly Path[]): Verdict => answer('unknown', says, [FLOOR], { lacks });

  if (reaches === 'amount') {
    return lack(
      'Tell us the value: § 3-05 applies only above a floor.',
      facts.category || on < FLOOR_SINCE ? ['amount'] : ['category', 'amount'],
    );
  }
  if (reaches === 'category') return lack('Tell us the category: at this value § 3-05 applies unless it is construction.', ['category']);
  const tested = against(margins[0] as Margin);
  if (!reaches) {
    return answer(
      'not-required',
      on < FLOOR_SINCE
        ? `You need not follow § 3-05: ${tested}, its floor for everything before ${longDate(FLOOR_SINCE)}.`
        : `You need not follow § 3-05: ${tested}, the micropurchase limit that has been its floor since ${longDate(FLOOR_SINCE)}.`,
      [FLOOR],
    );
  }
  if (facts['facts.3-05.otherSourceAppears'] === true) {
    return answer('not-allowed', 'Do not buy by sole source: another source appears. Issue a solicitation under Chapter 3.', [
      SOLICIT_INSTEAD,
      ONLY_ONE,
    ]);
  }
  const determined = facts['facts.3-05.onlySource'];
  if (determined === true) {
    return answer('allowed', 'You may use sole source procurement: the ACCO has determined that there is only one source.', [
      ONLY_ONE,
      BEFORE_NEGOTIATIONS,
      FLOOR,
    ]);
  }
  if (determined === false) {
    const what = 'the ACCO has not determined that there is only one source';
    const { says, because } = missing(facts, 'Do not negotiate yet', what, [BEFORE_NEGOTIATIONS, ONLY_ONE]);
    return answer('not-allowed', says, because);
  }
  return answer(
    'needs-determination',
    'You may use it only if the ACCO determines, before negotiations, that there is only one source.',
    [ONLY_ONE, BEFORE_NEGOTIATIONS, FLOOR],
    { decision: ONE_SOURCE, lacks: ['facts.3-05.onlySource'] },
  );
}

export const ways: readonly Way<'sole-source'>[] = [
  {
    method: 'sole-source',
    section: '3-05',
    makes: 'contract',
    lawOn: ['determination', 'intentNotice', 'negotiations', 'award', 'purchaseOrder'],
    weigh: weighedBySums(soleSource),
  },
];
