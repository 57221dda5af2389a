/** What is done once an answer that was asked for stands on the page. */

/** Moves the focus to the answer, with the page's question above it in sight. */
export function showAnswer(prefix: string, ownsAddress: boolean): void {
  const result = document.getElementById(`${prefix}-result`);
  const answer = document.getElementById(`${prefix}-answer`) ?? result;
  answer?.focus({ preventScroll: true });
  const top = ownsAddress ? document.querySelector('main') : result?.closest('form');
  top?.scrollIntoView({ block: 'start' });
}
