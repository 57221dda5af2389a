/**
 * Purchases, changes and renewals one by one against the limits of § 3-08, and the vendor's twelve months against the threshold
 * for disclosures. It adds up and compares; what follows is said by the rules, and whether purchases belong together by people.
 */
import { entryWords } from '../../papers/paper-data.ts';
import type { Case, Finding, FindingId, Route, Rules, RunningTotal } from '../../rules/index.ts';
import type { ViewProps } from './view-props.ts';
import { OUTCOME_WORDS } from '../../case/words.ts';
import { METHOD_WORDS } from '../../case/questions.ts';
import { determines, FindingItem } from './Finding.tsx';
import { Reason, ReadingNote } from './Reasons.tsx';
import { RunningTotals } from '../pictures/RunningTotals.tsx';
import { firstOver, limitsOf } from '../pictures/running-totals.ts';
import { leadOf, type Lead } from '../../answer/index.ts';
import { AnswerBox } from './AnswerBox.tsx';
import { Continue } from './Continue.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import { addStylesheet } from '../form/stylesheet.ts';
import sheet from './total.css?url';
import { totalAnswer, type TotalAnswer } from './total-words.ts';
import { VendorMonths } from './VendorMonths.tsx';

addStylesheet(sheet);

export default function Total({ rules, calculator, input, assessment: whole, fragment, prefix, onAsk, takeAway, compare }: ViewProps) {
  const other = input.method !== undefined && rules.WAYS[input.method].section !== '3-08';
  const asked: Case = other ? withoutMethod(input) : input;
  const assessment = other ? rules.assess(asked) : whole;
  const facts = rules.toFacts(asked);
  const routes = assessment.routes.filter(({ section }) => section === '3-08');
  const law = (routes[0] as Route).lawOn;
  const rows = rules.runningTotals(facts);
  const limits = limitsOf(rules, facts.category, routes);
  const found = (id: FindingId): Finding | undefined => assessment.findings.find((one) => one.id === id);
  const divided = found('3-08(b):not-artificially-divided');
  const here = new Set([...calculator.first, ...calculator.more.flatMap(({ paths }) => paths)]);
  const hasValue = rules.testedValue(facts) !== undefined;
  const lead = leadOf(assessment, other ? undefined : input.method);
  // The page's own question is answered first; what stands in the way of the method itself is not left unsaid.
  const isOther = lead.needsNone || (lead.outcome === 'not-allowed' && lead.route !== null && lead.margins.length === 0);
  const isKnown = hasValue && !isOther && lead.outcome !== 'not-held';
  const answer = isKnown ? totalAnswer(rows, limits, other ? undefined : input.method, rules) : undefined;
  // Where every method is refused the rule on growth is not among the findings: the limit's own words carry it, never the lead's.
  const reasons = (found('3-08(b):changes-and-renewals') ?? routes.find(({ method }) => method === 'small-purchase'))?.because;
  return (
    <>
      <AnswerBox
        lead={answer ? ofTotal(lead, answer, reasons, input.method === undefined) : lead}
        verdict={answer?.verdict}
        assessment={assessment}
        next={undefined}
        prefix={prefix}
        onAsk={onAsk}
        wanted={answer?.next ? [{ says: answer.next, paths: [], read: CHECK }] : []}
      />
      {other && input.method && (
        <p class="route-note">
          You chose another method, {METHOD_WORDS[input.method]}. Here we compare the total with § 3-08, as if you had not chosen a method.
        </p>
      )}
      <div class="result-two">
        <section>
          <h2>The running total</h2>
          {!hasValue && <p>You didn’t enter the value of the purchase itself: these totals cover only the entries.</p>}
          {rows.length > 0 && <RunningTotals rules={rules} rows={rows} limits={limits} id={`${prefix}-running`} />}
          {rows.length > 0 && limits.length > 0 && <Limits rows={rows} limits={limits} rules={rules} />}
        </section>
        {takeAway}
      </div>
      <section class="vendor-part">
        <h2>What § 3-08 says of this total</h2>
        <OpenQuestions questions={assessment.questions.filter(({ path }) => here.has(path))} onAsk={onAsk} />
        {divided && <FindingItem finding={divided} rules={rules} law={law} />}
        <ol class="routes">
          {routes.map((route) => (
            <Way
              key={route.method}
              route={route}
              growth={assessment.findings.find((one) => one.id === '3-08(b):changes-and-renewals' && one.route === route.method)}
              rules={rules}
            />
          ))}
        </ol>
      </section>
      <VendorMonths rules={rules} facts={facts} finding={found('3-08(c)(1)(i):disclosures') ?? found('ppb-2-08:responsibility')} />
      {compare}
      <Continue from={calculator.name} fragment={fragment} />
    </>
  );
}

/** Where the method of a value is found. */
const CHECK = { words: 'Check my purchase', path: '/calculators/method/' } as const;

/** The answer in the place of the method's. @param isOpen whether no method was chosen: then none is named */
const ofTotal = (lead: Lead, { outcome, says }: TotalAnswer, reasons: Lead['because'] | undefined, isOpen: boolean): Lead => ({
  ...lead,
  outcome,
  says,
  needsNone: isOpen,
  margins: [],
  decision: undefined,
  because: reasons ?? lead.because,
});

/** The case as if no method were chosen. */
function withoutMethod(input: Case): Case {
  return Object.fromEntries(Object.entries(input).filter(([name]) => name !== 'method'));
}

/** One way of § 3-08 at this total, with the sentences that decide. */
function Way({ route, growth, rules }: { route: Route; growth: Finding | undefined; rules: Rules }) {
  return (
    <li class={`route route-${route.outcome}`} data-route={route.method} data-outcome={route.outcome}>
      <h3>
        {METHOD_WORDS[route.method]} <span class="outcome">{OUTCOME_WORDS[route.outcome]}</span>
      </h3>
      <p class="route-says">{route.says}</p>
      {route.wordingNotHeld && route.outcome !== 'not-held' && (
        <p class="route-note">We don’t have the rule text for this date; this answer uses the limit’s history.</p>
      )}
      {route.decision && <p class="route-note">{determines(route.decision)}</p>}
      {route.because.map((because) => (
        <Reason key={'at' in because ? because.words : `${because.cite ?? ''}${because.says}`} because={because} rules={rules} />
      ))}
      {route.readings?.map((id) => (
        <ReadingNote key={id} id={id} rules={rules} />
      ))}
      {growth && <FindingItem finding={growth} rules={rules} law={route.lawOn} />}
    </li>
  );
}

interface LimitsProps {
  rows: readonly RunningTotal[];
  limits: ReturnType<typeof limitsOf>;
  rules: Rules;
}

/** Each limit: with which entry it is passed and by how much, or what is left. */
function Limits({ rows, limits, rules }: LimitsProps) {
  const related = rows.some(({ grown, total }) => grown !== total);
  return (
    <table class="total-table total-limits">
      <thead>
        <tr>
          <th scope="col">Limit</th>
          <th scope="col">The purchase with its changes and renewals</th>
          {related && <th scope="col">With related purchases, if they are one procurement</th>}
        </tr>
      </thead>
      <tbody>
        {limits.map(({ name, title, value }) => (
          <tr key={name}>
            <th scope="row">
              {title}: {rules.formatAmount(value)}
            </th>
            <td data-title="With changes and renewals: ">{passedWords(rows, value, 'grown', rules)}</td>
            {related && <td data-title="With related purchases too: ">{passedWords(rows, value, 'total', rules)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function passedWords(rows: readonly RunningTotal[], limit: number, of: 'grown' | 'total', rules: Rules): string {
  const end = rows.at(-1)?.[of] ?? 0;
  const first = firstOver(rows, limit, of);
  if (!first) return end === limit ? 'exactly at the limit' : `${rules.formatAmount(limit - end)} left`;
  const by = `Over by ${rules.formatAmount(end - limit)}`;
  if (first.entry === 'purchase') return `${by}: the purchase alone is over by ${rules.formatAmount(first[of] - limit)}`;
  return `${by}: passed with ${addedWords(first, rules)}, by ${rules.formatAmount(first[of] - limit)}`;
}

/** "the change of March 1, 2026 ($5,000)". */
function addedWords({ entry, amount }: RunningTotal, rules: Rules): string {
  if (entry === 'changes-and-renewals') return 'the changes and renewals, given as a sum';
  if (entry === 'related-purchases') return 'the related purchases, given as a sum';
  return entry === 'purchase' ? `the purchase (${rules.formatAmount(amount)})` : `“${entryWords(entry, rules)}”`;
}
