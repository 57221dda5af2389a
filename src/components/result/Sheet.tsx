/** The whole case on one sheet: whether the method may be used, the dates that govern the plan, and every duty with its authority. */
import { useState } from 'preact/hooks';
import type { Assessment, Method, Route, Rules } from '../../rules/index.ts';
import type { Filter } from '../../case/calculators.ts';
import type { ViewProps } from './view-props.ts';
import { OUTCOME_WORDS, sharedCondition } from '../../case/words.ts';
import { address } from '../../site/address.ts';
import { METHOD_WORDS } from '../../case/questions.ts';
import { dayOf, FindingItem } from './Finding.tsx';
import { Reason, ReadingNote } from './Reasons.tsx';
import { ChooseMethod } from './ChooseMethod.tsx';
import { Continue } from './Continue.tsx';
import { PlanDates } from './PlanDates.tsx';
import { FILTER_WORDS, groups, isAdverse, passes } from './filters.ts';
import { Doubts } from './Doubts.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';

export default function Sheet({ rules, calculator, input, assessment, milestones, fragment, prefix, onAsk, onAnswer }: ViewProps) {
  const refused = isAdverse(input);
  const route = assessment.routes.find((one) => one.method === input.method);
  if (!route)
    return (
      <ChooseMethod
        routes={assessment.routes}
        says="Choose a method to see its sheet. These are the ways for this case:"
        onChoose={(method: Method) => onAnswer('method', method)}
      />
    );
  const vendorSide = address(`/calculators/vendor/${fragment ? `#${fragment}` : ''}`);
  return (
    <>
      {refused && (
        <p class="route-note">
          “You” is the agency in what it must do, and the vendor in what the vendor may do; each says who acts.{' '}
          <a href={vendorSide}>The vendor’s side</a> has the vendor’s acts first.
        </p>
      )}
      <Doubts doubts={assessment.doubts} rules={rules} onAsk={onAsk} />
      <Headline route={route} assessment={assessment} rules={rules} />
      <PlanDates milestones={milestones} asOf={input.asOf} rules={rules} prefix={prefix} />
      <OpenQuestions questions={assessment.questions} onAsk={onAsk} />
      <Duties
        route={route}
        assessment={assessment}
        fragment={fragment}
        rules={rules}
        prefix={prefix}
        first={refused ? 'rights' : (calculator.filter ?? 'all')}
      />
      <Continue from={calculator.name} fragment={fragment} />
    </>
  );
}

/** Whether the method may be used, on which law, and what holds whichever method is used. */
export function Headline({ route, assessment, rules }: { route: Route; assessment: Assessment; rules: Rules }) {
  const general = assessment.findings.filter((one) => one.route === null);
  return (
    <div class={`headline route-${route.outcome}`} data-route={route.method} data-outcome={route.outcome}>
      <h2>
        {METHOD_WORDS[route.method]} <span class="outcome">{OUTCOME_WORDS[route.outcome]}</span>
      </h2>
      <p class="route-says">{route.says}</p>
      {route.decision && (
        <p class="route-note">
          Decided by {route.decision.who}: {route.decision.standard}.
        </p>
      )}
      {route.margins.length > 0 && (
        <ul class="margins">
          {route.margins.map((one) => (
            <li key={`${one.parameter} ${one.bound} ${one.tested}`}>
              {one.title}: {rules.formatAmount(one.limit)}; the value: {rules.formatAmount(one.tested)}.
            </li>
          ))}
        </ul>
      )}
      <p class="result-law">
        The law held here, applied as of <strong>{rules.longDate(route.lawOn.date)}</strong>, {dayOf(route.lawOn)}, where nothing else is
        said.{' '}
        {route.wordingNotHeld &&
          route.outcome !== 'not-held' &&
          'The wording then in force is not held; this answers from the limit’s history. '}
        {assessment.currency.notes.join(' ')}
      </p>
      <details class="finding-more">
        <summary>The words that decide</summary>
        {route.because.map((because) => (
          <Reason key={'at' in because ? because.words : because.says} because={because} rules={rules} />
        ))}
        {route.readings?.map((id) => (
          <ReadingNote key={id} id={id} rules={rules} />
        ))}
      </details>
      {general.map((one) => (
        <FindingItem key={one.id} finding={one} rules={rules} law={route.lawOn} />
      ))}
    </div>
  );
}

interface DutiesProps {
  route: Route;
  assessment: Assessment;
  fragment: string;
  rules: Rules;
  prefix: string;
  first: Filter;
}

function Duties({ route, assessment, fragment, rules, prefix, first }: DutiesProps) {
  const [filter, setFilter] = useState<Filter>(first);
  const own = assessment.findings.filter((one) => one.route === route.method);
  const onlyIf = sharedCondition(own);
  const shown = groups(own, filter);
  const filters = (Object.keys(FILTER_WORDS) as Filter[]).filter((one) => own.some((finding) => passes(finding, one)));
  return (
    <section class="sheet" aria-labelledby={`${prefix}-duties`}>
      <h2 id={`${prefix}-duties`}>What it asks ({own.filter((one) => one.outcome !== 'not-required').length})</h2>
      {onlyIf && <p class="route-note">Only {onlyIf}.</p>}
      <fieldset class="filters">
        <legend>Show</legend>
        {filters.map((one) => (
          <label key={one}>
            <input type="radio" name={`${prefix}-filter`} value={one} checked={one === filter} onChange={() => setFilter(one)} />
            {FILTER_WORDS[one]} ({own.filter((finding) => passes(finding, one)).length})
          </label>
        ))}
      </fieldset>
      {shown.map(({ title, findings }) => (
        <section class="duty-group" key={title} aria-label={title}>
          <h3>{title}</h3>
          {findings.map((one) => (
            <FindingItem key={one.id} finding={one} rules={rules} law={route.lawOn} fragment={fragment} under={onlyIf} />
          ))}
        </section>
      ))}
    </section>
  );
}
