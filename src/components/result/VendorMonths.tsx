/** The vendor's twelve months: which awards fall in them, their sum with this award, and the threshold for disclosures. */
import type { Facts, Finding, Parameter, Rules, VendorAward } from '../../rules/index.ts';
import { ENTRY_WORDS } from '../../case/words.ts';
import { FindingItem } from './Finding.tsx';

interface Props {
  rules: Rules;
  facts: Facts;
  /** What the rules say of disclosures; none where no way of § 3-08 is open. */
  finding: Finding | undefined;
}

const PLACE_WORDS: Readonly<Record<VendorAward['place'], string>> = {
  within: 'Counted: in the twelve months',
  edge: 'Exactly twelve months before: counted, to be safe',
  before: 'Not counted: before the twelve months',
  after: 'Not counted: after this award',
  undated: 'Counted: without a date it may be in the twelve months',
};

export function VendorMonths({ rules, facts, finding }: Props) {
  const { from, to, awards, within, edge } = rules.vendorYear(facts);
  const own = facts.awardAmount ?? facts.amount;
  const parameter = (rules.PARAMETERS as readonly Parameter<number | boolean>[]).find(({ name }) => name === 'disclosureAggregate');
  const threshold = finding && parameter ? rules.stepOn(parameter, finding.lawOn.date)?.value : undefined;
  const sum = within + edge + (own ?? 0);
  return (
    <section class="vendor-part">
      <h2>The vendor’s twelve months</h2>
      <p>
        {from && to
          ? `They run from ${rules.longDate(from)} to ${rules.longDate(to)}, ${endWords(facts)}.`
          : 'No day is known with which they end, so every award listed is counted.'}{' '}
        Besides this award, we add up only entries of the type “{ENTRY_WORDS['vendor-award']}” here.
      </p>
      {finding ? (
        <FindingItem finding={finding} rules={rules} />
      ) : (
        <p>None of the small purchase methods in § 3-08 applies at this value, so its disclosure rule does not apply.</p>
      )}
      {awards.length > 0 && (
        <table class="total-table">
          <thead>
            <tr>
              <th scope="col">Award to this vendor</th>
              <th scope="col">Amount</th>
              <th scope="col">In the sum</th>
            </tr>
          </thead>
          <tbody>
            {own !== undefined && (
              <tr>
                <th scope="row">This award{to ? `, ${rules.longDate(to)}` : ''}</th>
                <td>{rules.formatAmount(own)}</td>
                <td>Counted: this one is included</td>
              </tr>
            )}
            {awards.map(({ entry, place }, index) => (
              <tr key={index}>
                <th scope="row">{entry.on ? rules.longDate(entry.on) : 'Without a date'}</th>
                <td>{rules.formatAmount(entry.amount)}</td>
                <td>{to ? PLACE_WORDS[place] : 'Counted'}</td>
              </tr>
            ))}
            <tr class="total-sum">
              <th scope="row">Together</th>
              <td>{rules.formatAmount(sum)}</td>
              <td>{typeof threshold === 'number' && against(sum, threshold, rules)}</td>
            </tr>
          </tbody>
        </table>
      )}
    </section>
  );
}

/** What ends the twelve months. */
function endWords(facts: Facts): string {
  if (facts['dates.award']) return 'the day of the award';
  if (facts['dates.purchaseOrder']) return 'the day of the purchase order, since no day of award is given';
  return 'the purchase date, or the execution date if it is earlier, since you entered no award date';
}

function against(sum: number, threshold: number, rules: Rules): string {
  const named = `the threshold of ${rules.formatAmount(threshold)}`;
  if (sum === threshold) return `Equals ${named}`;
  return sum > threshold ? `${rules.formatAmount(sum - threshold)} over ${named}` : `${rules.formatAmount(threshold - sum)} below ${named}`;
}
