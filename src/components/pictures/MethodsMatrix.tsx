/**
 * The ten methods side by side: a table that scrolls inside its own region where it is wider than
 * the page, stands as cards on a narrow screen, and prints on a page of its own.
 * Use: `<MethodsMatrix rules={rules} assessment={rules.assess(withoutMethod)} />`, with `pictures.css` on the page.
 */
import type { ComponentChildren } from 'preact';
import { OUTCOME_WORDS } from '../../case/words.ts';
import type { Assessment, Outcome, Route, Rules } from '../../rules/index.ts';
import { METHOD_WORDS } from '../../case/questions.ts';
import { distance } from './Ladder.tsx';
import { provisionAddress } from '../../site/address.ts';
import type { Column } from './matrix-places.ts';
import { methodsMatrix, type Cell, type MatrixRow } from './methods-matrix.ts';
import { SourceLink, sourceOf } from './SourceLink.tsx';

interface Props {
  rules: Rules;
  /** Of the case without its `method`: an assessment of a chosen method has no findings for the others. */
  assessment: Assessment;
}

const COLUMNS: readonly { column: Column; title: string }[] = [
  { column: 'competition', title: 'Competition' },
  { column: 'solicitation', title: 'Notice of solicitation' },
  { column: 'intent', title: 'Notice of intent' },
  { column: 'award', title: 'Notice of award' },
  { column: 'comment', title: 'Comment, Charter § 326' },
  { column: 'approvals', title: 'Approvals' },
  { column: 'filings', title: 'Filings' },
];

export function MethodsMatrix({ rules, assessment }: Props) {
  const tested = assessment.routes.flatMap(({ margins }) => margins)[0]?.tested;
  return (
    <figure class="picture matrix">
      <div class="picture-scroll" role="region" aria-label="The methods side by side" tabIndex={0}>
        <table>
          <caption>The methods side by side{tested !== undefined && <>, for a value of {rules.formatAmount(tested)}</>}</caption>
          <colgroup>
            {['method', 'may', 'limit', 'who', ...COLUMNS.map(({ column }) => column)].map((column) => (
              <col key={column} class={`matrix-${column}`} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th scope="col">Method</th>
              <th scope="col">May it be used?</th>
              <th scope="col">Limit and margin</th>
              <th scope="col">Who decides</th>
              {COLUMNS.map(({ column, title }) => (
                <th key={column} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {methodsMatrix(assessment).map((row) => (
              <Row key={row.route.method} row={row} tested={tested} rules={rules} />
            ))}
          </tbody>
        </table>
      </div>
      <figcaption>
        The word at the top of each cell is the strictest result listed below it. A dash, or a missing line on a narrow screen, means we
        have no rule about it. If a method is not yet allowed, its requirements apply only if it may be used.
      </figcaption>
    </figure>
  );
}

function Row({ row, tested, rules }: { row: MatrixRow; tested: number | undefined; rules: Rules }) {
  const { route, standing, cells } = row;
  const [reason] = route.because;
  return (
    <tr data-method={route.method}>
      <th scope="row">
        {METHOD_WORDS[route.method]} <a href={provisionAddress(route.section)}>§ {route.section}</a>
      </th>
      <MatrixCell column="may" title="May it be used?">
        <Word outcome={route.outcome} />
        <SourceLink source={sourceOf(reason)} />
      </MatrixCell>
      <MatrixCell column="limit" title="Limit and margin" outcome={route.margins.length ? undefined : null}>
        <Margins route={route} tested={tested} rules={rules} />
      </MatrixCell>
      {standing === 'closed' ? (
        <td colSpan={COLUMNS.length + 1} data-column="why">
          <span class="matrix-why">{route.says}</span>
        </td>
      ) : (
        <>
          <MatrixCell column="who" title="Who decides">
            <Who route={route} />
          </MatrixCell>
          {COLUMNS.map(({ column, title }) => (
            <MatrixCell key={column} column={column} title={title} outcome={cells[column].outcome}>
              <Entries cell={cells[column]} assessed={standing === 'open'} />
            </MatrixCell>
          ))}
        </>
      )}
    </tr>
  );
}

interface MatrixCellProps {
  column: string;
  /** The column's title, shown in the cell where the table is drawn as cards. */
  title: string;
  /** What its findings come to; null where there are none. */
  outcome?: Outcome | null | undefined;
  children: ComponentChildren;
}

function MatrixCell({ column, title, outcome, children }: MatrixCellProps) {
  return (
    <td data-column={column} data-title={title} data-outcome={outcome ?? undefined} class={outcome === null ? 'matrix-empty' : undefined}>
      <div>{children}</div>
    </td>
  );
}

function Word({ outcome }: { outcome: Outcome }) {
  return <strong class={`matrix-word matrix-word-${outcome}`}>{OUTCOME_WORDS[outcome]}</strong>;
}

function Dash({ means }: { means: string }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">{means}</span>
    </>
  );
}

function Margins({ route: { margins }, tested: usual, rules }: { route: Route; tested: number | undefined; rules: Rules }) {
  if (!margins.length) return <Dash means="no limit worked out" />;
  return (
    <ul>
      {margins.map(({ parameter, bound, limit, tested }) => (
        <li key={`${parameter} ${bound} ${tested}`}>
          {bound === 'ceiling' ? 'up to' : 'over'} {rules.formatAmount(limit)}
          <span class="matrix-margin">
            {tested === usual ? '' : `${rules.formatAmount(tested)} is `}
            {distance(tested, limit, rules)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Who({ route: { decision, outcome, because } }: { route: Route }) {
  if (decision)
    return (
      <>
        {decision.who} <SourceLink source={sourceOf(because[0])} />
      </>
    );
  return outcome === 'allowed' ? <>Your answers decide</> : <>{OUTCOME_WORDS[outcome === 'not-held' ? 'not-held' : 'unknown']}</>;
}

function Entries({ cell: { outcome, entries, lifted, vendor }, assessed }: { cell: Cell; assessed: boolean }) {
  if (!assessed) return <>Unknown: not assessed</>;
  if (outcome === null) return <Dash means="we have no rule about it" />;
  return (
    <>
      <Word outcome={outcome} />
      <ul>
        {entries.map((entry) => (
          <li key={`${entry.source} ${entry.name}`}>
            {entry.name ? <SourceLink source={entry.source} words={entry.name} /> : <SourceLink source={entry.source} />}
            {entry.outcome !== outcome && ` (${OUTCOME_WORDS[entry.outcome].toLowerCase()})`}
          </li>
        ))}
        {lifted > 0 && <li>{lifted} more not needed</li>}
        {vendor > 0 && <li>{entries.length ? `and ${vendor} of the vendor’s` : `${vendor} of the vendor’s`}</li>}
      </ul>
    </>
  );
}
