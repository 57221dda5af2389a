/**
 * A calculator: questions, answers as they are given, and a result. Which questions, and which view of the result, its entry in
 * calculators.ts says. The shell (this file, the questions) loads with the page; rules and result at the first touch, or when idle.
 */
import { useRef } from 'preact/hooks';
import type { Path } from '../../rules/index.ts';
import { useCopy } from '../form/copy.ts';
import { Keep } from '../form/Keep.tsx';
import { LinkProblems } from '../form/LinkProblems.tsx';
import { Reload } from '../form/Reload.tsx';
import { CALCULATORS, labelOf, type Calculator as Entry } from '../../case/calculators.ts';
import { useCase, type CaseState } from './case-state.ts';
import { controlId } from '../form/Field.tsx';
import { Questions } from './Questions.tsx';

interface Props {
  /** Its name in calculators.ts. */
  name: string;
  /** See Place in case-state.ts. */
  ownsAddress: boolean;
  embedded?: boolean;
}

/**
 * In the built page only a place stands for the form: without its script it could not be used, is not shown, and would weigh a
 * kilobyte on the page of § 3-08. Asked when it runs, not when it is built: a form left out of the build would lose its styles.
 */
export default function Calculator(props: Props) {
  return typeof document === 'undefined' ? <div class="calculator" /> : <Form {...props} />;
}

function Form({ name, ownsAddress, embedded = false }: Props) {
  const calculator = CALCULATORS.find((one) => one.name === name) as Entry;
  const prefix = ownsAddress ? name : 'preset';
  const state = useCase(calculator, { prefix, ownsAddress, embedded });
  const { loaded, tried, answers, shownWrong } = state;
  const { refused, copy, clear } = useCopy(state.say);
  const summary = useRef<HTMLDivElement>(null);

  const submit = (event: Event) => {
    event.preventDefault();
    if (!state.submit()) setTimeout(() => summary.current?.focus());
  };
  const startAgain = () => {
    state.startAgain();
    clear();
    document.getElementById(controlId(prefix, calculator.first[0] as Path))?.focus();
  };
  const copyLink = () => loaded && state.here && copy(new URL(state.here, location.href).href, loaded.COPIED, 'link');
  /** Where an error is mended, and its words. */
  const errors = shownWrong.flatMap((path) =>
    path === 'entries' && loaded && answers.entries
      ? answers.entries.map((one) => ({
          control: `${controlId(prefix, path)}-${one.row}-${one.cell}`,
          says: loaded.answers.entryErrorWords(one),
        }))
      : [{ control: controlId(prefix, path), says: `${labelOf(calculator, path)}: ${answers.errors[path]}` }],
  );

  return (
    <form
      class="calculator"
      data-folded={state.folded ? '' : undefined}
      onSubmit={submit}
      noValidate
      onFocusCapture={loaded ? undefined : state.load}
    >
      {loaded && tried && errors.length > 0 && <loaded.ErrorSummary box={summary} prefix={prefix} errors={errors} />}
      <LinkProblems problems={state.problems} />
      {loaded && <loaded.Receipt mark={state.mark} />}
      {loaded && state.folded && <loaded.Given onChange={() => state.change()} line={loaded.lineOf(answers.case, fixedPath(calculator))} />}
      <div class="form-body" hidden={state.folded}>
        <Questions calculator={calculator} state={state} prefix={prefix} />
        <div class="actions">
          <button type="submit" class="primary">
            Show my result
          </button>
          <button type="button" onClick={() => void copyLink()} disabled={!loaded || state.wrong.length > 0}>
            Copy link
          </button>
          <button type="button" onClick={startAgain}>
            Start over
          </button>
          {!ownsAddress && state.here && <a href={state.here}>Open with this case in the calculator</a>}
          {!embedded && <Keep {...state.keeping} />}
        </div>
        {loaded && <loaded.OpenCase prefix={prefix} parts={loaded} onOpen={state.open} say={state.say} />}
      </div>
      {embedded && state.here && (
        <a class="whole" href={state.here} target="_blank" rel="noopener">
          Open the full page
        </a>
      )}
      <p class="action-status" role="status">
        {state.status}
      </p>
      {loaded && <loaded.CopyText id={`${prefix}-copy`} label={loaded.LINK} words={refused} />}
      <section id={`${prefix}-result`} class="result" data-result tabIndex={-1} aria-label="Result">
        <Result calculator={calculator} state={state} prefix={prefix} />
      </section>
    </form>
  );
}

const fixedPath = ({ method }: Entry): Path | undefined => (method ? 'method' : undefined);

function Result({ calculator, state, prefix }: { calculator: Entry; state: CaseState; prefix: string }) {
  const { loaded, assessment, answers, milestones, typed, fragment, wrong } = state;
  if (state.failed) return <Reload says="The rules could not be loaded, so there is no answer." />;
  if (!state.answered) return <p class="result-empty">Answer two or three questions for a result.</p>;
  if (!loaded) return <p class="result-empty">Loading the rules …</p>;
  if (!assessment)
    return (
      <p class="result-empty">
        No result while an answer cannot be used. {wrong.map((path) => `${labelOf(calculator, path)}: ${answers.errors[path]}.`).join(' ')}
      </p>
    );
  const shown = { rules: loaded.rules, input: answers.case, assessment, milestones, prefix };
  return (
    <>
      <loaded.Result
        {...shown}
        calculator={calculator}
        typed={typed}
        fragment={fragment}
        onAsk={state.change}
        onAnswer={state.input}
        takeAway={
          <loaded.TakeAway
            {...shown}
            typed={typed}
            fragment={fragment}
            onAbout={state.describe}
            calculator={`/calculators/${calculator.name}/`}
          />
        }
        compare={<loaded.Compare rules={loaded.rules} input={answers.case} prefix={prefix} />}
      />
    </>
  );
}
