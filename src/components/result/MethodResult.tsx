/** The assessment on screen: how current it is, the ladder, each route with the sentence that decides it, and what it asks. */
import type { Case, Finding, Route, Rules } from '../../rules/index.ts';
import { MethodsMatrix } from '../pictures/MethodsMatrix.tsx';
import { Continue } from './Continue.tsx';
import { Dates } from './Dates.tsx';
import { Doubts } from './Doubts.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import type { ViewProps } from './view-props.ts';
import { OUTCOME_WORDS, sharedCondition } from '../../case/words.ts';
import { METHOD_WORDS } from '../../case/questions.ts';
import { dayOf, FindingItem } from './Finding.tsx';
import { distance, Ladder } from '../pictures/Ladder.tsx';
import { Reason, ReadingNote } from './Reasons.tsx';

export default function MethodResult({ rules, input, assessment, fragment, prefix, onAsk }: ViewProps) {
  const facts = rules.toFacts(input);
  const ofValue = assessment.routes.filter((one) => one.section === '3-08');
  const chosen = assessment.routes.find((one) => one.method === input.method && one.section !== '3-08');
  const others = assessment.routes.filter((one) => one.section !== '3-08' && one !== chosen);
  const general = assessment.findings.filter((one) => one.route === null);
  const law = (ofValue[0] as Route).lawOn;
  return (
    <>
      <p class="result-law">
        The law held here, applied as of <strong>{rules.longDate(law.date)}</strong>, {dayOf(law)}. {assessment.currency.notes.join(' ')}
      </p>
      <Doubts doubts={assessment.doubts} rules={rules} onAsk={onAsk} />
      <h2 class="visually-hidden">The answer, method by method</h2>
      {general.map((one) => (
        <FindingItem key={one.id} finding={one} rules={rules} />
      ))}
      <Dates findings={assessment.findings} chosen={input.method} rules={rules} />
      <OpenQuestions questions={assessment.questions} onAsk={onAsk} />
      {chosen && (
        <ul class="routes" aria-label="The method chosen">
          <RouteCard route={chosen} findings={assessment.findings.filter((f) => f.route === chosen.method)} rules={rules} />
        </ul>
      )}
      <div class="result-ways">
        <Ladder rules={rules} category={facts.category} value={rules.testedValue(facts)} date={law.date} routes={ofValue} prefix={prefix} />
        <ol class="routes">
          {ofValue.map((one) => (
            <RouteCard key={one.method} route={one} findings={assessment.findings.filter((f) => f.route === one.method)} rules={rules} />
          ))}
        </ol>
      </div>
      <SideBySide rules={rules} input={input} />
      <h3>The other methods of §§ 3-05 to 3-11</h3>
      <ul class="routes">
        {others.map((one) => (
          <RouteCard
            key={one.method}
            route={one}
            findings={assessment.findings.filter((f) => f.route === one.method)}
            rules={rules}
            folded
          />
        ))}
      </ul>
      <Continue from="method" fragment={fragment} />
    </>
  );
}

/** Wide screens show the table at once; on narrow ones it stands as cards, and waits to be asked for. */
const wide = (): boolean => matchMedia('(min-width: 60rem)').matches;

/** The methods in one table: of the case without its method, since a chosen one leaves the others unweighed. */
function SideBySide({ rules, input }: { rules: Rules; input: Case }) {
  const open = Object.fromEntries(Object.entries(input).filter(([field]) => field !== 'method')) as Case;
  return (
    <details class="side-by-side" open={wide()}>
      <summary>The methods side by side</summary>
      <MethodsMatrix rules={rules} assessment={rules.assess(open)} />
    </details>
  );
}

interface CardProps {
  route: Route;
  findings: readonly Finding[];
  rules: Rules;
  /** Shows the outcome and its sentence, and the rest on request. */
  folded?: boolean;
}

function RouteCard({ route, findings, rules, folded = false }: CardProps) {
  return (
    <li class={`route route-${route.outcome}`} data-route={route.method} data-outcome={route.outcome}>
      <h3>
        {METHOD_WORDS[route.method]} <span class="outcome">{OUTCOME_WORDS[route.outcome]}</span>
      </h3>
      <p class="route-says">{route.says}</p>
      {folded ? (
        <details class="duties folded">
          <summary>
            Why, and what it asks<span class="visually-hidden">: {METHOD_WORDS[route.method]}</span>
          </summary>
          <RouteBody route={route} findings={findings} rules={rules} />
        </details>
      ) : (
        <RouteBody route={route} findings={findings} rules={rules} />
      )}
    </li>
  );
}

function RouteBody({ route, findings, rules }: Omit<CardProps, 'folded'>) {
  const asked = findings.filter((one) => one.outcome !== 'not-required');
  const lifted = findings.filter((one) => one.outcome === 'not-required');
  return (
    <>
      {route.wordingNotHeld && route.outcome !== 'not-held' && (
        <p class="route-note">The wording then in force is not held; this answers from the limit’s history.</p>
      )}
      {route.decision && (
        <p class="route-note">
          Decided by {route.decision.who}: {route.decision.standard}.
        </p>
      )}
      {route.margins.length > 0 && (
        <ul class="margins">
          {route.margins.map((one) => (
            <li key={`${one.parameter} ${one.bound} ${one.tested}`}>
              {one.title}: {rules.formatAmount(one.limit)}. {rules.formatAmount(one.tested)} is {distance(one.tested, one.limit, rules)}.
            </li>
          ))}
        </ul>
      )}
      {route.because.map((because) => (
        <Reason key={'at' in because ? because.words : because.says} because={because} rules={rules} />
      ))}
      {route.readings?.map((id) => (
        <ReadingNote key={id} id={id} rules={rules} />
      ))}
      <Findings
        title={route.outcome === 'allowed' ? 'What this way asks' : 'What this way would ask'}
        of={METHOD_WORDS[route.method]}
        findings={asked}
        rules={rules}
      />
      <Findings title="What it does not ask, and why" of={METHOD_WORDS[route.method]} findings={lifted} rules={rules} />
    </>
  );
}

function Findings({ title, of, findings, rules }: { title: string; of: string; findings: readonly Finding[]; rules: Rules }) {
  if (!findings.length) return null;
  const shared = sharedCondition(findings);
  return (
    <details class="duties">
      <summary>
        {title} ({findings.length})<span class="visually-hidden">: {of}</span>
      </summary>
      {shared && <p class="route-note">Only {shared}.</p>}
      {findings.map((one) => (
        <FindingItem key={one.id} finding={one} rules={rules} under={shared} />
      ))}
    </details>
  );
}
