/** What a link's receipt says when it is opened: made with the law and rules held today, or with another edition. */
import { EDITION } from '../../site/edition.ts';
import { receiptState, receiptWords } from '../../papers/receipt.ts';
import { address } from '../../site/address.ts';

/** @param props.mark the edition that the link or the case file names; nothing is shown where it names none */
export function Receipt({ mark }: { mark: string | undefined }) {
  const state = receiptState(mark, EDITION);
  return (
    <p class={state === 'other' || state === 'unreadable' ? 'receipt receipt-other' : 'receipt'} role="status" data-receipt={state}>
      {receiptWords(state)} {state === 'other' && <a href={address('/changes/#since')}>Check what changed</a>}
    </p>
  );
}
