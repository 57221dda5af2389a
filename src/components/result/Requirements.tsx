/** Everything that the method asks, by kind: closed until it is opened, or chosen by a filter. */
import { useState } from 'preact/hooks';
import { METHOD_WORDS } from '../../case/questions.ts';
import type { Filter } from '../../case/calculators.ts';
import { sharedCondition } from '../../case/words.ts';
import * as rules from '../../rules/index.ts';
import type { Assessment, Method, Route } from '../../rules/index.ts';
import { FILTER_WORDS, groups, passes } from './filters.ts';
import { FindingItem } from './Finding.tsx';

interface Props {
  method: Method;
  assessment: Assessment;
  /** The case as an address has it. */
  fragment: string;
  prefix: string;
  first: Filter;
}

export function Requirements({ method, assessment, fragment, prefix, first }: Props) {
  const [filter, setFilter] = useState<Filter>(first);
  const route = assessment.routes.find((one) => one.method === method) as Route;
  const own = assessment.findings.filter((one) => one.route === method);
  const onlyIf = sharedCondition(own);
  const filters = (Object.keys(FILTER_WORDS) as Filter[]).filter((one) => own.some((finding) => passes(finding, one)));
  return (
    <section class="requirements" aria-labelledby={`${prefix}-duties`}>
      <h2 id={`${prefix}-duties`} tabIndex={-1}>
        All requirements: {METHOD_WORDS[method]}
      </h2>
      {onlyIf && <p class="route-note">Only {onlyIf}.</p>}
      <label class="filter">
        Show{' '}
        <select value={filter} onChange={(event) => setFilter(event.currentTarget.value as Filter)}>
          {filters.map((one) => (
            <option key={one} value={one}>
              {FILTER_WORDS[one]} ({own.filter((finding) => passes(finding, one)).length})
            </option>
          ))}
        </select>
      </label>
      {groups(own, filter).map(({ title, findings }) => (
        <details class="duty-group" key={`${filter} ${title}`} open={filter !== 'all'}>
          <summary>
            <h3>{title}</h3> <span class="count">{findings.length}</span>
          </summary>
          {findings.map((one) => (
            <FindingItem key={one.id} finding={one} rules={rules} law={route.lawOn} fragment={fragment} under={onlyIf} />
          ))}
        </details>
      ))}
    </section>
  );
}
