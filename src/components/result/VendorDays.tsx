/** A vendor's own last days, first: the day to keep, and the later days that another reading would allow, each with its reason. */
import type { Milestone, StepName } from '../../plan/index.ts';
import type { IsoDate, Rules } from '../../rules/index.ts';
import { weekdayAndDate } from '../../papers/memo.ts';
import { citations } from './Finding.tsx';
import { stepName } from '../pictures/step-words.ts';
import { sentenceToVendor } from './vendor-sentence.ts';

/** The steps of a plan that are the vendor's. */
const VENDORS: ReadonlySet<StepName> = new Set<StepName>(['affirmed', 'pqlAppeal', 'oathPetition', 'mayorAppeal', 'protest']);

/** What comes after a decided appeal is listed whether or not another reading gives more time: it is what is open. */
const isSecondAppeal = (event: StepName): boolean => event === 'oathPetition' || event === 'mayorAppeal';

interface Later {
  day: IsoDate;
  why: string;
}

/** The days after the one to keep, earliest first: of another reading of the same count, or of another clock. */
export function laterDays({ latest, beside = [] }: Milestone): Later[] {
  if (!latest) return [];
  const others = [latest, ...beside].flatMap(({ other }) => (other ? [other] : []));
  const clocks = beside.map(({ day, says }) => ({ day, why: `by the longer time: ${says.replace(/\.$/, '')}` }));
  return [...others, ...clocks].filter(({ day }) => day > latest.day).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The vendor's own steps that have a day and more to say of it. */
export const vendorSteps = (milestones: readonly Milestone[]): Milestone[] =>
  milestones
    .filter(({ event, given, latest }) => VENDORS.has(event) && given === undefined && latest)
    .filter((step) => laterDays(step).length > 0 || (step.latest && isSecondAppeal(step.event)));

export function VendorDays({ milestones, rules }: { milestones: readonly Milestone[]; rules: Rules }) {
  const own = vendorSteps(milestones);
  if (!own.length) return null;
  return (
    <section class="plan">
      <h2>My deadlines</h2>
      <ul class="plan-steps vendor-days">
        {own.map((step) => {
          const { latest, event } = step;
          if (!latest) return null;
          const later = laterDays(step);
          return (
            <li class="plan-step" key={event} data-vendor-day={event}>
              <p class="plan-range">by {weekdayAndDate(latest.day, { rules })}</p>
              <div class="plan-why">
                <strong class="plan-name">{stepName(step)}</strong>
                <p>
                  {sentenceToVendor(latest.says)}
                  {latest.from.basis !== 'given' && ' It depends on a date you didn’t enter: enter that date for an exact deadline.'}{' '}
                  <span class="reason-source">({citations(latest.because)})</span>
                </p>
                {later.length > 0 && (
                  <>
                    <p>Meet that deadline to be safe. Under another reading of the rules, you have more time:</p>
                    <ul>
                      {later.map(({ day, why }) => (
                        <li key={day + why}>
                          {weekdayAndDate(day, { rules })}, {why}
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
