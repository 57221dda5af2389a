/** The assessment on screen: how current it is, the ladder, each route with the sentence that decides it, and what it asks. */
import type { Assessment, Case, Finding, LawOn, Method, Path, Route } from '../../rules/index.ts';
import { provisionAddress } from '../address.ts';
import { EVENT_WORDS, METHOD_WORDS, OUTCOME_WORDS, QUESTIONS } from './fields.ts';
import { distance, Ladder } from './Ladder.tsx';
import { Compare } from '../papers/Compare.tsx';
import { TakeAway } from '../papers/TakeAway.tsx';
import { citationOf, Reason, ReadingNote } from './Reasons.tsx';
import type { Rules } from './engine.ts';

interface Props {
  rules: Rules;
  input: Case;
  assessment: Assessment;
  prefix: string;
  /** Moves to a question whose answer would change something. */
  onAsk: (path: Path) => void;
}

/** Which day's law was applied, in words. */
function dayOf({ event }: LawOn): string {
  if (event === 'asOf') return 'the day you asked about';
  return event === 'none' ? 'the last day held, since no day was given' : `the day of ${EVENT_WORDS[event]}`;
}

export function Result({ rules, input, assessment, prefix, onAsk }: Props) {
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
      {general.map((one) => (
        <FindingItem key={one.id} finding={one} rules={rules} />
      ))}
      <Dates findings={assessment.findings} chosen={input.method} rules={rules} />
      {assessment.questions.length > 0 && (
        <details class="open-questions">
          <summary>Answers that would change something ({assessment.questions.length})</summary>
          <ul>
            {assessment.questions.map(({ path, changes }) => (
              <li key={path}>
                <button type="button" onClick={() => onAsk(path)}>
                  {QUESTIONS[path].label}
                </button>{' '}
                {changes.length === 1 ? 'one result waits for it' : `${changes.length} results wait for it`}
              </li>
            ))}
          </ul>
        </details>
      )}
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
      <TakeAway rules={rules} input={input} assessment={assessment} />
      <Compare rules={rules} input={input} prefix={prefix} />
    </>
  );
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The last days that can be computed, earliest first: the plan at a glance, each with its sentence. */
function Dates({ findings, chosen, rules }: { findings: readonly Finding[]; chosen: Method | undefined; rules: Rules }) {
  const dated = findings
    .flatMap((one) => (one.deadline && one.outcome !== 'not-required' ? [{ one, day: one.deadline.edition ?? one.deadline.last }] : []))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  if (!dated.length) return null;
  return (
    <section class="result-dates">
      <h3>Dates</h3>
      <ol>
        {dated.map(({ one, day }) => (
          <li key={`${one.route} ${one.id}`}>
            <strong>
              {DAYS[rules.weekday(day)]} {rules.longDate(day)}
            </strong>
            : {one.says} {!chosen && one.route && <span class="reason-source">({METHOD_WORDS[one.route]})</span>}
          </li>
        ))}
      </ol>
    </section>
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
  return (
    <details class="duties">
      <summary>
        {title} ({findings.length})<span class="visually-hidden">: {of}</span>
      </summary>
      {findings[0]?.onlyIf && <p class="route-note">Only {findings[0].onlyIf}.</p>}
      {findings.map((one) => (
        <FindingItem key={one.id} finding={one} rules={rules} />
      ))}
    </details>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function FindingItem({ finding, rules }: { finding: Finding; rules: Rules }) {
  const { deadline } = finding;
  return (
    <section class={`finding finding-${finding.outcome}`} data-finding={finding.id} data-outcome={finding.outcome}>
      <p class="finding-says">
        <span class="outcome">{OUTCOME_WORDS[finding.outcome]}</span> {finding.says}
      </p>
      <dl class="finding-facts">
        {finding.who && <Fact name="Who" value={capital(finding.who)} />}
        {finding.decision && <Fact name="Who decides" value={`${capital(finding.decision.who)}: ${finding.decision.standard}`} />}
        {finding.to && <Fact name="To" value={finding.to} />}
        {finding.where && <Fact name="Where" value={finding.where} />}
        {deadline && (
          <Fact
            name="When"
            value={[
              `By ${rules.longDate(deadline.last)}, counting ${deadline.last < deadline.from ? 'back ' : ''}from ${rules.longDate(deadline.from)}, which is left out`,
              deadline.clear && `${rules.longDate(deadline.clear)} if whole days must lie between`,
              deadline.extended && `${rules.longDate(deadline.extended)} if § 25-a applies; keep the earlier date`,
              deadline.edition &&
                deadline.edition !== deadline.last &&
                `the last City Record in time is that of ${rules.longDate(deadline.edition)}`,
              deadline.holidaysNotHeld && 'holidays of that year are not held: check the day',
            ]
              .filter(Boolean)
              .join('; ')}
          />
        )}
        <Fact name="Law of" value={`${rules.longDate(finding.lawOn.date)}, ${dayOf(finding.lawOn)}`} />
      </dl>
      {finding.contents && (
        <ul class="content-items">
          {finding.contents.map((one) => (
            <li key={one.item}>
              {one.item}{' '}
              {'at' in one.because ? (
                <a href={provisionAddress(one.because.at)}>§ {citationOf(one.because.at)}</a>
              ) : (
                <span class="reason-source">(Charter, in our words)</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {finding.because.map((because) => (
        <Reason key={'at' in because ? because.words : because.says} because={because} rules={rules} />
      ))}
      {finding.affectedBy?.map((because) => (
        <Reason key={because.says} because={because} rules={rules} />
      ))}
      {finding.readings?.map((id) => (
        <ReadingNote key={id} id={id} rules={rules} />
      ))}
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
