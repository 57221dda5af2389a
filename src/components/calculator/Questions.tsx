/** The questions of a calculator: the first ones in sight, the rest in groups that bear on the method. */
import type { Method, Path } from '../../rules/index.ts';
import { labelOf, type Calculator } from '../../case/calculators.ts';
import type { CaseState } from './case-state.ts';
import { controlId, Field } from '../form/Field.tsx';
import { isMethod } from '../../case/is-method.ts';
import { datesOf, QUESTIONS } from '../../case/questions.ts';

interface Props {
  calculator: Calculator;
  state: CaseState;
  prefix: string;
}

export function Questions({ calculator, state, prefix }: Props) {
  const { typed, loaded, tried, answered, answers, errorOf, input, leave } = state;
  const field = (path: Path) => {
    const value = typed[path] ?? '';
    if (QUESTIONS[path].kind !== 'entries') {
      // What cannot be used has its error there instead.
      const read = loaded && value && !answers.errors[path] ? loaded.readAs(path, value, loaded.rules) : undefined;
      const label = labelOf(calculator, path);
      return <Field key={path} {...{ path, prefix, label, value }} error={errorOf(path)} readAs={read} onInput={input} onLeave={leave} />;
    }
    if (!loaded) return <p key={path}>Loading the rules …</p>;
    const errors = (errorOf(path) && answers.entries) || undefined;
    return <loaded.Entries key={path} id={controlId(prefix, path)} {...{ value, errors, tried }} onInput={input} onLeave={leave} />;
  };

  const filled = (paths: readonly Path[]): number => paths.filter((path) => typed[path]).length;
  const method = isMethod(typed.method) ? typed.method : undefined;
  const [leading, ...others] = calculator.first as [Path, ...Path[]];
  const first = [leading, ...((method && calculator.counts?.[method]) ?? []), ...others];
  const bears = (methods: readonly Method[] | undefined): boolean => !method || !methods || methods.includes(method);
  const dates = method && datesOf(method);
  /** A date that was given is shown, whichever method it belongs to. */
  const isAsked = (path: Path): boolean =>
    !first.includes(path) && (!dates || dates.includes(path) || !path.startsWith('dates.') || !!typed[path]);
  const more = calculator.more
    .map((group) => ({ ...group, paths: group.paths.filter(isAsked) }))
    .filter(({ methods, paths }) => paths.length > 0 && loaded && (bears(methods) || filled(paths) > 0));

  return (
    <>
      <fieldset class="questions">
        <legend>{calculator.legend}</legend>
        <p class="questions-note">Two or three answers give a result; the rest refine it. Nothing you enter leaves this browser.</p>
        <div role="alert">
          {tried && !answered && <p class="field-error">Nothing is entered yet. Answer two or three of these first.</p>}
        </div>
        <div class="fields">{first.map(field)}</div>
      </fieldset>
      {more.map(({ title, paths }) => (
        <details class="more" key={title}>
          <summary>
            {title}
            {filled(paths) > 0 && ` (${filled(paths)} answered)`}
          </summary>
          <div class="fields">{paths.map(field)}</div>
        </details>
      ))}
    </>
  );
}
