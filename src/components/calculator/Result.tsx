/** The assessment on screen: how current it is, the ladder, each route with the sentence that decides it, and what it asks. */
import type { Assessment, Case, Finding, LawOn, Route } from '../../rules/index.ts';
import { provisionAddress } from '../address.ts';
import { EVENT_WORDS, METHOD_WORDS, OUTCOME_WORDS } from './fields.ts';
import { distance, Ladder } from './Ladder.tsx';
import { Reason, ReadingNote } from './Reasons.tsx';
import type { Rules } from './engine.ts';

interface Props {
  rules: Rules;
  input: Case;
  assessment: Assessment;
  prefix: string;
}

/** Which day's law was applied, in words. */
function dayOf({ event }: LawOn): string {
  if (event === 'asOf') return 'the day you asked about';
  return event === 'none' ? 'the last day held, since no day was given' : `the day of ${EVENT_WORDS[event]}`;
}

export function Result({ rules, input, assessment, prefix }: Props) {
  const facts = rules.toFacts(input);
  const worked = assessment.routes.filter((one) => one.worked);
  const others = assessment.routes.filter((one) => !one.worked);
  const general = assessment.findings.filter((one) => one.route === null);
  const law = (worked[0] as Route).lawOn;
  return (
    <>
      <p class="result-law">
        Law of <strong>{rules.longDate(law.date)}</strong>, {dayOf(law)}. {assessment.currency.notes.join(' ')}
      </p>
      {general.map((one) => (
        <FindingItem key={one.id} finding={one} rules={rules} />
      ))}
      <div class="result-ways">
        <Ladder rules={rules} category={facts.category} value={rules.testedValue(facts)} date={law.date} routes={worked} prefix={prefix} />
        <ol class="routes">
          {worked.map((one) => (
            <RouteCard key={one.method} route={one} findings={assessment.findings.filter((f) => f.route === one.method)} rules={rules} />
          ))}
        </ol>
      </div>
      <h3>The other methods of §§ 3-05 to 3-11</h3>
      <p>Not yet worked out here: each begins with these words, and its section has the rest.</p>
      <ul class="other-routes">
        {others.map((one) => (
          <li key={one.method}>
            <a href={provisionAddress(one.section)}>
              {METHOD_WORDS[one.method]}, § {one.section}
            </a>
            {one.because.slice(0, 1).map((because) => (
              <Reason key={one.method} because={because} rules={rules} />
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function RouteCard({ route, findings, rules }: { route: Route; findings: readonly Finding[]; rules: Rules }) {
  const asked = findings.filter((one) => one.outcome !== 'not-required');
  const lifted = findings.filter((one) => one.outcome === 'not-required');
  return (
    <li class={`route route-${route.outcome}`} data-route={route.method} data-outcome={route.outcome}>
      <h3>
        {METHOD_WORDS[route.method]} <span class="outcome">{OUTCOME_WORDS[route.outcome]}</span>
      </h3>
      <p class="route-says">{route.says}</p>
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
            <li key={`${one.parameter} ${one.tested}`}>
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
      {asked.length > 0 && (
        <details class="duties">
          <summary>What this way asks ({asked.length})</summary>
          {asked.map((one) => (
            <FindingItem key={one.id} finding={one} rules={rules} />
          ))}
        </details>
      )}
      {lifted.length > 0 && (
        <details class="duties">
          <summary>What it does not ask, and why ({lifted.length})</summary>
          {lifted.map((one) => (
            <FindingItem key={one.id} finding={one} rules={rules} />
          ))}
        </details>
      )}
    </li>
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
              `By ${rules.longDate(deadline.last)}, counting from ${rules.longDate(deadline.from)}, which is left out`,
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
                <a href={provisionAddress(one.because.at)}>§ {one.because.at}</a>
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
