/**
 * The result for an agency, in the order of its reader: the answer, what next, what to take along, the dates, why, everything that
 * the method asks, and the other methods and dates. With no method chosen the answer is about the best that the value leaves.
 */
import { usualCondition } from '../../case/words.ts';
import { actsOf, BY_VALUE, firstDate, isRefused, leadOf, othersOf, type Lead } from '../../answer/index.ts';
import { plan, type Milestone } from '../../plan/index.ts';
import {
  assess,
  longDate,
  testedValue,
  toFacts,
  type Assessment,
  type Case,
  type EventName,
  type Finding,
  type Method,
  type Route,
} from '../../rules/index.ts';
import * as rules from '../../rules/index.ts';
import { weighWays } from '../../ways/index.ts';
import { Ladder } from '../pictures/Ladder.tsx';
import { nextDated } from './acts-words.ts';
import { AnswerBox, openIn, type Wanted } from './AnswerBox.tsx';
import { Continue } from './Continue.tsx';
import { isAdverse } from './filters.ts';
import { FindingItem } from './Finding.tsx';
import { Instead } from './Instead.tsx';
import { LawsBeside } from './LawsBeside.tsx';
import { NextActs } from './NextActs.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import { OtherMethods } from './OtherMethods.tsx';
import { PlanDates } from './PlanDates.tsx';
import { Requirements } from './Requirements.tsx';
import { ToVendor } from './ToVendor.tsx';
import type { ViewProps } from './view-props.ts';
import { WayAnswer, WayNext } from './WayAnswer.tsx';
import { Ways } from './Ways.tsx';
import { Why } from './Why.tsx';

export default function AgencyResult(props: ViewProps) {
  const { calculator, input, assessment, fragment, prefix, onAsk, onAnswer, takeAway, compare } = props;
  const whole = leadOf(assessment, input.method);
  // What holds of a list and of a vendor's place on it, beside another method, stands in a fold of its own.
  const isOfList = ({ id }: Finding): boolean => id.startsWith('3-10');
  const listed = whole.general.filter(isOfList);
  const lead = { ...whole, general: whole.general.filter((one) => !isOfList(one)) };
  const method = input.method ?? (lead.outcome === 'allowed' ? lead.route?.method : undefined);
  const { own, milestones } = ofMethod(props, method);
  // An award that no method is needed for has the duties that hold whichever is used.
  const asked = own.findings.filter((one) => one.route !== null || !isOfList(one));
  const acts = method || lead.needsNone ? actsOf('agency', input, method, asked, milestones) : [];
  const next = nextDated(acts);
  const facts = toFacts(input);
  const weighing = weighWays(input, assessment);
  // The usual way of another section leads where no method is chosen and no method of § 3-08 is open.
  const usual = !input.method && !lead.needsNone && weighing?.usual?.kind === 'way' ? weighing.usual : undefined;
  const others = othersOf(assessment, usual ? { ...lead, route: null } : lead);
  // A purchase that has been made by the method all the same owes what its steps say.
  const refused = isRefused(input, lead);
  const byValue = assessment.routes.filter((route) => BY_VALUE.includes(route.method));
  const law = lead.route?.lawOn ?? assessment.routes[0]?.lawOn;
  // Where no method is needed, no limit of § 3-08 decides.
  const why = (
    <Why lead={lead} prefix={prefix}>
      {law && !lead.needsNone && (!input.method || BY_VALUE.includes(input.method)) && (
        <Ladder rules={rules} category={facts.category} value={testedValue(facts)} date={law.date} routes={byValue} prefix={prefix} />
      )}
    </Why>
  );
  return (
    <>
      {isAdverse(input) && <ToVendor fragment={fragment} />}
      {usual ? (
        <WayAnswer usual={usual} lead={lead} assessment={assessment} input={input} prefix={prefix} onAsk={onAsk} />
      ) : (
        <AnswerBox
          lead={lead}
          assessment={assessment}
          next={next}
          condition={usualCondition(asked)}
          also={acts.filter((act) => act !== next && (act.isOverdue || (act.hasPassed && act.day?.is === 'by')))}
          prefix={prefix}
          onAsk={onAsk}
          wanted={[
            ...decisive(input, lead),
            ...(next?.step === 'implementation' ? [] : startTooSoon(input, milestones)),
            ...(next || lead.outcome === 'not-allowed' ? [] : wantedDate(input)),
          ]}
          besides={besidesOf(input, lead, assessment)}
          notices={method && !refused && !next?.isOverdue ? noticesOf(asked, input) : []}
          acts={acts}
        />
      )}
      <div class="result-two">
        {refused && <Instead others={others} weighing={weighing} prefix={prefix} onChoose={(one) => onAnswer('method', one)} />}
        {refused && !acts.some(({ isOverdue }) => isOverdue) ? null : method || lead.needsNone ? (
          <NextActs
            acts={acts}
            fragment={fragment}
            prefix={prefix}
            isListed={method !== undefined}
            condition={usualCondition(asked)}
            told={new Set(openIn(lead, next))}
            title={stepsTitle(lead, refused)}
            none="Based on the dates you entered, these sections require nothing more."
          />
        ) : usual ? (
          <WayNext way={usual.way} input={input} prefix={prefix} />
        ) : (
          <ChooseNext questions={assessment.questions} onAsk={onAsk} />
        )}
        {takeAway}
        {(input.method || lead.needsNone) && (
          <PlanDates milestones={refused ? milestones.filter(isBehind) : milestones} asOf={input.asOf} prefix={prefix} />
        )}
      </div>
      {usual ? (
        <details class="fold">
          <summary>
            <h3>The limits of § 3-08, and where this value falls</h3>
          </summary>
          {why}
        </details>
      ) : (
        why
      )}
      {method && <Requirements method={method} assessment={own} fragment={fragment} prefix={prefix} first={calculator.filter ?? 'all'} />}
      <LawsBeside input={input} method={method} law={law} />
      <OfList findings={listed} law={law} fragment={fragment} />
      <OtherMethods others={others} input={input} prefix={prefix} onChoose={(one) => onAnswer('method', one)} />
      {weighing && <Ways weighing={weighing} />}
      <OpenQuestions questions={assessment.questions} onAsk={onAsk} />
      {compare}
      <Continue from={calculator.name} fragment={fragment} />
    </>
  );
}

/** Notices of a procurement in the City Record, by the step that each is, in their order; that of a list is of whoever keeps it. */
const PUBLISHED: readonly (EventName | undefined)[] = ['intentNotice', 'solicitation', 'commentNotice', 'awardNotice'];

const isBehind = ({ given, state }: Milestone): boolean => given !== undefined || state === 'missed';

/** The notices still to be published; where none is asked for, those that are not. One that is dated is published. */
function noticesOf(findings: readonly Finding[], { dates }: Case): Finding[] {
  // What binds only if the purchase is of some kind is told with that condition, among the rest.
  const notices = findings.filter(
    ({ kind, outcome, act, onlyIf, route }) =>
      kind === 'notice' && (outcome === 'not-required' || PUBLISHED.includes(act)) && (route !== null || onlyIf === undefined),
  );
  const owed = notices.filter(({ outcome }) => outcome !== 'not-required');
  const further = owed.filter(({ act }) => !(act && dates?.[act]));
  return owed.length > 0 ? further.sort((one, other) => PUBLISHED.indexOf(one.act) - PUBLISHED.indexOf(other.act)) : notices;
}

/** What stands above the steps: of a method that may not be used, or is not needed, they are no orders. */
function stepsTitle({ outcome, needsNone }: Pick<Lead, 'outcome' | 'needsNone'>, refused: boolean): string {
  if (refused) return 'The steps this method would need';
  return outcome === 'not-required' && !needsNone ? 'What still applies to the purchase' : 'What do we do next?';
}

/** What the method turns on and nobody told: a sentence that asks has the way to the question beside it. */
function decisive({ method }: Case, { outcome, route }: Lead): Wanted[] {
  const lacks = method && outcome === 'unknown' ? (route?.lacks ?? []) : [];
  return lacks.length > 0 ? [{ says: 'Answer this, and you will see whether you may use this method.', paths: lacks }] : [];
}

/** A first day of the contract that is planned before its steps can be done: whoever knows it begins with it. */
function startTooSoon({ asOf, dates }: Case, milestones: readonly Milestone[]): Wanted[] {
  const start = milestones.find(({ event }) => event === 'implementation');
  const { given, earliest, state } = start ?? {};
  if (!given || !earliest || dates?.contractStart !== given || asOf === undefined || given <= asOf) return [];
  if (state !== 'too-early' && state !== 'arguable') return [];
  return [{ says: `The contract begins ${longDate(given)}: check that day. ${earliest.says}`, paths: ['dates.contractStart'] }];
}

/** The day to tell us where a method is chosen and no date is given yet. */
function wantedDate(input: Case): Wanted[] {
  const first = firstDate(input, input.method);
  return first ? [{ says: first.says, paths: [first.path] }] : [];
}

/** What belongs to the answer and is no step: how long an emergency contract may run, or the choice that a blank answer would hide. */
function besidesOf({ method }: Case, lead: Lead, assessment: Assessment): Wanted | undefined {
  const term = method === 'emergency' ? assessment.findings.find(({ id }) => id === 'charter-315:term') : undefined;
  // A term that is too long refuses the method already.
  if (term?.outcome === 'not-allowed' && lead.outcome === 'not-allowed') return undefined;
  if (term) return { says: term.says, paths: term.lacks ?? [] };
  if (method === 'intergovernmental' || method === 'cooperative')
    return {
      says: 'Does the other government itself supply it? Then another section applies:',
      paths: [],
      read: { words: 'purchase from another government', path: '/methods/government-to-government/' },
    };
  return method || lead.route?.method === 'mwbe-small-purchase' ? undefined : mwbeBesides(assessment);
}

/** The M/WBE small purchase, where only the vendor's certification is not told: a choice that a blank answer would hide. */
function mwbeBesides({ routes }: Assessment): Wanted | undefined {
  const route = routes.find(({ method }) => method === 'mwbe-small-purchase');
  if (route?.outcome !== 'unknown' || route.lacks?.join() !== 'vendor.mwbe') return undefined;
  const up = route.margins.find(({ bound, room }) => bound === 'ceiling' && room >= 0);
  return (
    up && {
      says: `If the vendor is a City-certified M/WBE, you may buy from it without formal competition, up to ${rules.formatAmount(up.limit)}.`,
      paths: ['vendor.mwbe'],
    }
  );
}

/** The list that the case tells of, and a vendor's place on it. */
function OfList({ findings, law, fragment }: { findings: readonly Finding[]; law: Route['lawOn'] | undefined; fragment: string }) {
  if (findings.length === 0 || !law) return null;
  return (
    <details class="fold of-list">
      <summary>
        <h3>The prequalified list, and the vendor’s place on it</h3> <span class="count">{findings.length}</span>
      </summary>
      {findings.map((one) => (
        <FindingItem key={one.id} finding={one} rules={rules} law={law} fragment={fragment} under={undefined} />
      ))}
    </details>
  );
}

/** The findings of the method that the answer is about, and its plan: of the case itself where it names the method. */
function ofMethod(
  { input, assessment, milestones }: ViewProps,
  method: Method | undefined,
): { own: Assessment; milestones: ViewProps['milestones'] } {
  if (method === undefined || method === input.method) return { own: assessment, milestones };
  const supposed: Case = { ...input, method };
  return { own: assess(supposed), milestones: plan(supposed) };
}

/** Where no method is open yet: the answers that would open one. */
function ChooseNext({ questions, onAsk }: Pick<ViewProps, 'onAsk'> & { questions: Assessment['questions'] }) {
  return (
    <section class="next">
      <h2>What do we do next?</h2>
      <p>Answer these first: each could change the result. Or choose a method below.</p>
      <OpenQuestions questions={questions} onAsk={onAsk} first={4} />
    </section>
  );
}
