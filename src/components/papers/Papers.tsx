/** What may be taken away from a result, whichever view shows it: the papers, and the same case on two days. */
import { Compare } from './Compare.tsx';
import type { CaseShown } from './case-shown.ts';
import { TakeAway } from './TakeAway.tsx';

export function Papers({ prefix, ...shown }: CaseShown & { prefix: string }) {
  return (
    <>
      <TakeAway {...shown} />
      <Compare rules={shown.rules} input={shown.input} prefix={prefix} />
    </>
  );
}
