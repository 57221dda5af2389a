/**
 * All dates of the plan in the order of time: each step with the day to keep and the sentence that says so. Why, the other day of
 * another reading, and the count open on request; a day that is missed or out of order stands in red.
 */
import type { Bound, Milestone } from '../../plan/index.ts';
import { tellingBounds } from '../../papers/plan-steps.ts';
import * as rules from '../../rules/index.ts';
import type { IsoDate } from '../../rules/index.ts';
import { stepName, STATE_WORDS } from '../pictures/step-words.ts';
import { fullDay } from './acts-words.ts';
import { Cites } from './Cites.tsx';
import { CountDetails } from './CountDetails.tsx';

interface Props {
  milestones: readonly Milestone[];
  asOf: IsoDate | undefined;
  prefix: string;
}

/** How many dates stand open: the next of them. */
const OPEN = 2;

export function PlanDates({ milestones, asOf, prefix }: Props) {
  const dated = milestones.filter((step) => (step.given || step.earliest || step.latest) && !isTaken(step));
  const withheld = milestones.filter((step) => step.withheld && !dated.includes(step));
  if (!dated.length && !withheld.length) return null;
  const conditions = new Set(milestones.flatMap(({ onlyIf }) => onlyIf ?? []));
  const [common] = conditions.size === 1 ? conditions : [];
  // What was told as done waits only for its day: it keeps no place from what is still to be done.
  const shown = dated.filter(({ isTold }) => !isTold).slice(0, OPEN);
  const folded = dated.filter((step) => !shown.includes(step));
  // The day that everyone waits for is told without opening the rest.
  const award = folded.find(({ event }) => event === 'award');
  const supposed = milestones.some(restsOnToday) ? asOf : undefined;
  return (
    <section class="plan" aria-labelledby={`${prefix}-plan`}>
      <h2 id={`${prefix}-plan`}>Key dates</h2>
      {(common || supposed) && (
        <p class="route-note">
          {common && `These dates apply only ${common}. `}
          {supposed && `Where you didn’t enter a date, we used ${rules.longDate(supposed)}, and say so.`}
        </p>
      )}
      <Steps steps={shown} common={common} />
      {dated.length + withheld.length > shown.length && (
        <details class="fold">
          <summary>
            <h3>More dates</h3> <span class="count">{folded.length + withheld.length}</span>
            {award && (
              <span class="fold-tells">
                {' '}
                {stepName(award)} {range(award)}
              </span>
            )}
          </summary>
          <Steps steps={folded} common={common} />
          {withheld.length > 0 && <h4>No date yet</h4>}
          <ul class="plan-withheld">
            {withheld.map((step) => (
              <li key={`${step.route} ${step.event}`}>
                <strong>{stepName(step)}</strong>: {step.withheld?.says}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Steps({ steps, common }: { steps: readonly Milestone[]; common: string | undefined }) {
  return (
    <ol class="plan-steps">
      {steps.map((step) => (
        <Step key={`${step.route} ${step.event}`} step={step} condition={common ? undefined : step.onlyIf} />
      ))}
    </ol>
  );
}

/** A day that is only taken for want of one, and binds nobody. */
const isTaken = ({ given, latest, earliest }: Milestone): boolean =>
  !given && !latest && earliest?.from.event === 'asOf' && earliest.finding === undefined;

const restsOnToday = ({ earliest, latest }: Milestone): boolean => [earliest, latest].some((bound) => bound?.from.basis === 'assumed');

/** "by December 24, 2026", as the law leaves it. */
function range({ given, earliest, latest }: Milestone): string {
  if (given) return rules.longDate(given);
  if (earliest && latest && earliest.day === latest.day) return `only ${rules.longDate(latest.day)}`;
  if (latest) return `by ${rules.longDate(latest.day)}`;
  return earliest ? `not before ${rules.longDate(earliest.day)}` : '';
}

function Step({ step, condition }: { step: Milestone; condition: string | undefined }) {
  const { follows, withheld, state, given, event } = step;
  const isAmiss = ['too-early', 'late', 'arguable', 'missed'].includes(state);
  const bounds = tellingBounds(step);
  return (
    <li class={isAmiss ? 'plan-step plan-amiss' : 'plan-step'} data-step={event} data-state={state}>
      <p class="plan-range">
        {range(step)}
        {(isAmiss || (given && state === 'kept')) && (
          <span class="plan-state"> ({state === 'missed' ? 'deadline passed: enter the date if this was done' : STATE_WORDS[state]})</span>
        )}
      </p>
      <div class="plan-why">
        <strong class="plan-name">{stepName(step)}.</strong>{' '}
        {bounds.map(({ says, other, because }) => (
          <span key={says}>
            {says} {other && `Or ${fullDay(other.day)}, ${other.why}. `}
            <Cites because={because} />{' '}
          </span>
        ))}
        {withheld && <span>{withheld.says} </span>}
        {given && bounds.length === 0 && !withheld && 'Your date. The rules applied here set no deadline for this step.'}
        {follows && (
          <p>
            <strong>If you miss it:</strong> {follows.says} <Cites because={follows.because} />
          </p>
        )}
        <More bounds={bounds} condition={condition} />
      </div>
    </li>
  );
}

/** The condition and the count, on request. */
function More({ bounds, condition }: { bounds: readonly Bound[]; condition: string | undefined }) {
  const counts = bounds.filter(({ deadline }) => deadline);
  if (counts.length === 0 && !condition) return null;
  return (
    <details class="finding-more">
      <summary>{counts.length > 0 ? 'How we counted the days' : 'More'}</summary>
      {condition && <p>Only {condition}.</p>}
      {counts.map(({ deadline, says }) => deadline && <CountDetails key={says} deadline={deadline} title={says} rules={rules} />)}
    </details>
  );
}
