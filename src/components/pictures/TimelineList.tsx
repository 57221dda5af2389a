/** The timeline of a narrow screen: time runs down, a step an item, the day asked about between them. */
import { Fragment } from 'preact';
import type { Bound, Milestone } from '../../plan/index.ts';
import type { IsoDate, Rules } from '../../rules/index.ts';
import { isFiling, lengthOf, STATE_WORDS, stepName } from './timeline-words.ts';

interface Props {
  milestones: readonly Milestone[];
  asOf: IsoDate | undefined;
  rules: Rules;
}

/** The day by which a step finds its place beside the day asked about. */
const dayOf = ({ given, earliest, latest }: Milestone): IsoDate | undefined => given ?? earliest?.day ?? latest?.day;

export function TimelineList({ milestones, asOf, rules }: Props) {
  const steps = milestones.filter((one) => !isFiling(one));
  const filings = milestones.filter(isFiling);
  const next = asOf === undefined ? -1 : steps.findIndex((one) => (dayOf(one) ?? '') > asOf);
  const today = asOf !== undefined && <li class="timeline-now">{rules.longDate(asOf)}, the day asked about</li>;
  return (
    <div class="timeline-list">
      <ol>
        {steps.map((step, index) => (
          <Fragment key={`${step.route} ${step.event}`}>
            {index === next && today}
            <Step step={step} rules={rules} />
          </Fragment>
        ))}
        {next < 0 && today}
      </ol>
      {filings.length > 0 && (
        <>
          <p class="timeline-beside">Filings beside the steps</p>
          <ol>
            {filings.map((step) => (
              <Step key={`${step.route} ${step.event}`} step={step} rules={rules} />
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function Step({ step, rules }: { step: Milestone; rules: Rules }) {
  const { given, earliest, latest, state } = step;
  return (
    <li class={`timeline-step timeline-${state}`}>
      <strong>{stepName(step)}</strong> {state !== 'unknown' && <span class="outcome">{STATE_WORDS[state]}</span>}
      {given !== undefined && <span class="timeline-line">Given: {rules.longDate(given)}</span>}
      {earliest && <BoundLine name="Earliest" bound={earliest} rules={rules} />}
      {latest && <BoundLine name="Latest" bound={latest} rules={rules} />}
      {given === undefined && !earliest && !latest && <span class="timeline-line">No day known</span>}
    </li>
  );
}

function BoundLine({ name, bound, rules }: { name: string; bound: Bound; rules: Rules }) {
  const { day, from, other } = bound;
  return (
    <span class="timeline-line">
      {name}: {rules.longDate(day)}
      {from.date !== day && ` (${lengthOf(bound, rules)} ${day > from.date ? '' : 'back '}from ${rules.longDate(from.date)})`}
      {other && `; ${rules.longDate(other.day)} on another reading`}
    </span>
  );
}
