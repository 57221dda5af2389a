/**
 * The dates that govern the plan, first on the sheet: each step with the first and the last day the law leaves for it, the
 * sentence that says so, and the count.
 */
import type { Bound, Milestone } from '../../plan/index.ts';
import type { IsoDate, Rules } from '../../rules/index.ts';
import { tellingBounds } from '../../papers/plan-steps.ts';
import { CountDetails } from './CountDetails.tsx';
import { citations } from './Finding.tsx';
import { Timeline } from '../pictures/Timeline.tsx';
import { STATE_WORDS, stepName } from '../pictures/timeline-words.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

interface Props {
  milestones: readonly Milestone[];
  asOf: IsoDate | undefined;
  rules: Rules;
  prefix: string;
}

export function PlanDates({ milestones, asOf, rules, prefix }: Props) {
  const dated = milestones.filter(({ given, earliest, latest }) => given || earliest || latest);
  const withheld = milestones.filter((one) => one.withheld && !dated.includes(one));
  if (!milestones.length) return null;
  const conditions = new Set(milestones.map(({ onlyIf }) => onlyIf));
  const [common] = conditions.size === 1 ? conditions : [];
  return (
    <section class="plan" aria-labelledby={`${prefix}-plan`}>
      <h2 id={`${prefix}-plan`}>The dates that govern the plan</h2>
      {common && <p class="route-note">These days bind {common}.</p>}
      {milestones.some((one) => assumed(one)) && (
        <p class="route-note">Where no day is given, the day asked about is taken, and what follows from it begins with “if”.</p>
      )}
      {dated.length > 0 && (
        <ol class="plan-steps">
          {dated.map((one) => (
            <Step key={`${one.route} ${one.event}`} step={one} condition={common ? undefined : one.onlyIf} rules={rules} />
          ))}
        </ol>
      )}
      {dated.length > 1 && <Timeline rules={rules} milestones={dated} asOf={asOf} prefix={prefix} />}
      {withheld.length > 0 && (
        <>
          <h3>Not dated yet</h3>
          <ul class="plan-withheld">
            {withheld.map((one) => (
              <li key={`${one.route} ${one.event}`}>
                <strong>{stepName(one)}</strong>: {one.withheld?.says}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const assumed = ({ earliest, latest }: Milestone): boolean => [earliest, latest].some((one) => one?.from.basis === 'assumed');

const day = (date: IsoDate, rules: Rules): string => `${DAYS[rules.weekday(date)]} ${rules.longDate(date)}`;

/** "from … to …", as the law leaves it. */
function range({ given, earliest, latest }: Milestone, rules: Rules): string {
  if (given) return day(given, rules);
  if (earliest && latest) {
    return earliest.day === latest.day ? `only ${day(latest.day, rules)}` : `by ${day(latest.day, rules)}`;
  }
  if (latest) return `by ${day(latest.day, rules)}`;
  return earliest ? `not before ${day(earliest.day, rules)}` : '';
}

function Step({ step, condition, rules }: { step: Milestone; condition: string | undefined; rules: Rules }) {
  const { earliest, latest, follows, withheld, state, given, event } = step;
  const amiss = ['too-early', 'late', 'arguable', 'missed'].includes(state);
  return (
    <li class={amiss ? 'plan-step plan-amiss' : 'plan-step'} data-step={event} data-state={state}>
      <p class="plan-day">
        <strong>{stepName(step)}</strong>{' '}
        <span class="plan-range">
          {range(step, rules)}
          {(amiss || (given && state === 'kept')) && (
            <span class="plan-state"> ({state === 'missed' ? 'passed; not told whether it was done' : STATE_WORDS[state]})</span>
          )}
        </span>
      </p>
      <div class="plan-why">
        {tellingBounds(step).map((one) => (
          <BoundWords key={one.says} bound={one} rules={rules} />
        ))}
        {condition && <p>It binds {condition}.</p>}
        {given && !earliest && !latest && !withheld && <p>Given; the law sets no day for it here.</p>}
        {withheld && <p>{withheld.says}</p>}
        {follows && (
          <p>
            <strong>What follows:</strong> {follows.says} <span class="reason-source">({citations(follows.because)})</span>
          </p>
        )}
      </div>
    </li>
  );
}

function BoundWords({ bound, rules }: { bound: Bound; rules: Rules }) {
  return (
    <>
      <p>
        {bound.says} {bound.other && `${day(bound.other.day, rules)}: ${bound.other.why}. `}
        <span class="reason-source">({citations(bound.because)})</span>
      </p>
      {bound.deadline && <CountDetails deadline={bound.deadline} title={bound.says} rules={rules} />}
    </>
  );
}
