/** How far a value lies from the limits that it was held against, in a sentence. */
import { formatAmount, type Margin } from '../../rules/index.ts';

/** "Micropurchase limit: goods and all services except construction" → "micropurchase limit": the amount tells which. */
const nameOf = ({ title }: Margin): string => {
  const [short = title] = title.split(/[:,]/);
  return `${short.charAt(0).toLowerCase()}${short.slice(1)}`.replace(/^m\/WBE/, 'M/WBE');
};

const ofConstruction = ({ parameter }: Margin): string => (parameter === 'micropurchaseLimitConstruction' ? ' for construction' : '');

/** @param before the limit named just before: one of the same name is "that of" another amount */
const distance = (one: Margin, before: Margin | undefined): string => {
  const name = before && nameOf(before) === nameOf(one) ? 'that' : `the ${nameOf(one)}`;
  const limit = `${name} of ${formatAmount(one.limit)}${ofConstruction(one)}`;
  return one.room === 0 ? `exactly ${limit}` : `${formatAmount(Math.abs(one.room))} ${one.room < 0 ? 'above' : 'below'} ${limit}`;
};

const listed = (all: readonly string[]): string =>
  [...all.slice(0, -1), ''].join(', ') + (all.length > 1 ? 'and ' : '') + (all.at(-1) ?? '');

/** "$36,000 is $16,000 above the micropurchase limit of $20,000, and $64,000 below the small purchase limit of $100,000." */
export function marginWords(margins: readonly Margin[]): string {
  const values = [...new Set(margins.map(({ tested }) => tested))];
  return values
    .map(
      (value) =>
        `${formatAmount(value)} is ${listed(margins.filter(({ tested }) => tested === value).map((one, at, all) => distance(one, all[at - 1])))}.`,
    )
    .join(' ');
}
