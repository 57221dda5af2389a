/** How far a value lies from a limit, in a sentence. */
import { formatAmount, type Margin } from '../../rules/index.ts';

/** "$36,000 is $64,000 under the small purchase limit of $100,000." */
export function marginWords({ title, limit, tested, room }: Margin): string {
  const name = `${title.charAt(0).toLowerCase()}${title.slice(1)}`.replace(/^m\/WBE/, 'M/WBE');
  const of = `${formatAmount(limit)} (${name})`;
  if (room === 0) return `${formatAmount(tested)} is exactly ${of}.`;
  return `${formatAmount(tested)} is ${formatAmount(Math.abs(room))} ${room < 0 ? 'more' : 'less'} than ${of}.`;
}
