/** The other methods, each a line with its verdict that opens: why, and the way to choose it; those not allowed last and together. */
import type { Others } from '../../answer/index.ts';
import { METHOD_WORDS } from '../../case/questions.ts';
import { OUTCOME_WORDS } from '../../case/words.ts';
import { assess, type Case, type Method, type Route } from '../../rules/index.ts';
import * as rules from '../../rules/index.ts';
import { MethodsMatrix } from '../pictures/MethodsMatrix.tsx';
import { determines } from './Finding.tsx';
import { marginWords } from './margins.ts';
import { Reason, ReadingNote } from './Reasons.tsx';

interface Props {
  others: Others;
  input: Case;
  prefix: string;
  onChoose: (method: Method) => void;
}

export function OtherMethods({ others: { open, depends, shut }, input, prefix, onChoose }: Props) {
  const line = (route: Route) => <MethodLine key={route.method} route={route} onChoose={onChoose} />;
  const lines = (
    <>
      {[...open, ...depends].map(line)}
      {shut.length > 0 && (
        <details class="method-line method-shut">
          <summary>
            <h3>Not allowed ({shut.length})</h3>{' '}
            <span class="method-short">{shut.map(({ method }) => METHOD_WORDS[method]).join(', ')}</span>
          </summary>
          {shut.map(line)}
        </details>
      )}
      <SideBySide input={input} />
    </>
  );
  // Whoever has chosen a method has the others one step away; whoever has not is choosing among them.
  if (input.method)
    return (
      <details class="fold methods">
        <summary>
          <h3>Could we use another method?</h3> <span class="count">{open.length + depends.length + shut.length} others</span>
        </summary>
        {lines}
      </details>
    );
  return (
    <section class="methods" aria-labelledby={`${prefix}-methods`}>
      <h2 id={`${prefix}-methods`} tabIndex={-1}>
        Could we use another method?
      </h2>
      {lines}
    </section>
  );
}

function MethodLine({ route, onChoose }: { route: Route; onChoose: Props['onChoose'] }) {
  const { method, outcome, says, decision, margins, because, readings } = route;
  return (
    <details class={`method-line route route-${outcome}`} data-route={method} data-outcome={outcome}>
      <summary>
        <h3>{METHOD_WORDS[method]}</h3> <span class="outcome">{OUTCOME_WORDS[outcome]}</span>
      </summary>
      <p class="route-says">{says}</p>
      {decision && <p>{determines(decision)}</p>}
      {margins.length > 0 && <p class="route-note">{marginWords(margins)}</p>}
      {because.map((one) => (
        <Reason key={'at' in one ? one.at + one.words : `${one.cite ?? ''}${one.says}`} because={one} rules={rules} />
      ))}
      {readings?.map((id) => (
        <ReadingNote key={id} id={id} rules={rules} />
      ))}
      <p>
        <button type="button" class="as-link" onClick={() => onChoose(method)}>
          See what {METHOD_WORDS[method]} requires
        </button>
      </p>
    </details>
  );
}

/** The methods in one table: of the case without its method, since a chosen one leaves the others unweighed. */
function SideBySide({ input }: { input: Case }) {
  const open = Object.fromEntries(Object.entries(input).filter(([field]) => field !== 'method')) as Case;
  return (
    <details class="method-line side-by-side">
      <summary>
        <h3>Compare the methods side by side</h3>
      </summary>
      <MethodsMatrix rules={rules} assessment={assess(open)} />
    </details>
  );
}
