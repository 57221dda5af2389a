/** The law that changed an answer between two days. */
import type { Cause } from '../../papers/causes.ts';
import type { Rules } from '../../rules/index.ts';
import { address } from '../../site/address.ts';

/** How many causes stand open: the newest; the rest open on request. */
const CAUSES_SHOWN = 2;

interface CausesProps {
  causes: readonly Cause[];
  /** Those of them that surely changed it, where it is known. */
  changing?: readonly Cause[];
  rules: Rules;
  /** The row already says what changed. */
  brief?: boolean;
}

export function Causes({ causes, changing = [], rules, brief = false }: CausesProps) {
  if (!causes.length) return <p>This follows from another row, or from law whose date we don’t have.</p>;
  const sure = causes.filter(({ cite, effective }) => changing.some((one) => one.cite === cite && one.effective === effective));
  const shown = sure.length > 0 ? sure : causes.slice(-CAUSES_SHOWN);
  const rest = causes.filter((one) => !shown.includes(one));
  return (
    <>
      <CauseList causes={shown} rules={rules} brief={brief} />
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          <CauseList causes={rest} rules={rules} brief={brief} />
        </details>
      )}
    </>
  );
}

function CauseList({ causes, rules, brief }: { causes: readonly Cause[]; rules: Rules; brief: boolean }) {
  return (
    <ul>
      {causes.map(({ effective, cite, says, path }) => (
        <li key={cite + says}>
          {rules.longDate(effective)}: <a href={address(path)}>{cite}</a>
          {brief ? '' : `. ${says}${says.endsWith('.') ? '' : '.'}`}
        </li>
      ))}
    </ul>
  );
}
