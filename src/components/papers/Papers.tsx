/** What may be taken away from a result, whichever view shows it: the papers, and the same case on two days. */
import type { ComponentProps } from 'preact';
import { Compare } from './Compare.tsx';
import { TakeAway } from './TakeAway.tsx';

export function Papers({ prefix, ...shown }: ComponentProps<typeof TakeAway> & { prefix: string }) {
  return (
    <>
      <TakeAway {...shown} />
      <Compare rules={shown.rules} input={shown.input} prefix={prefix} />
    </>
  );
}
