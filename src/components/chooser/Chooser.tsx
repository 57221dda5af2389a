/** The questions of a chooser. The list stands in the page, whole without a script; answers hide what does not fit. */
import { useEffect, useState } from 'preact/hooks';
import { fits, readChosen, writeChosen, type Chosen, type ChooserData } from '../../site/chooser.ts';

interface Props extends Pick<ChooserData, 'of' | 'questions'> {
  entries: readonly { id: string; when?: Readonly<Record<string, readonly string[]>> }[];
}

export function Chooser({ of, questions, entries }: Props) {
  const [chosen, setChosen] = useState<Chosen>({});

  useEffect(() => {
    const read = () => setChosen(readChosen(location.hash, questions));
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);

  const fitting = new Set(entries.filter((entry) => fits(entry, chosen)).map(({ id }) => id));
  useEffect(() => {
    for (const entry of document.querySelectorAll<HTMLElement>('[data-entry]')) entry.hidden = !fitting.has(entry.dataset['entry'] ?? '');
  }, [chosen]);

  const answer = (name: string, value: string) => {
    const next = { ...chosen, [name]: value };
    setChosen(next);
    try {
      history.replaceState(history.state, '', `#${writeChosen(next, questions)}`);
    } catch {
      // A browser refuses after some hundred changes in half a minute: the list follows all the same.
    }
  };
  const any = Object.values(chosen).some(Boolean);

  return (
    <div class="chooser">
      {questions.map(({ name, label, choices }) => (
        <div key={name} class="chooser-field">
          <label for={`chooser-${name}`}>{label}</label>
          <select id={`chooser-${name}`} value={chosen[name] ?? ''} onChange={({ currentTarget }) => answer(name, currentTarget.value)}>
            <option value="">{questions.length > 1 ? 'Not sure yet' : `Show every ${of}`}</option>
            {Object.entries(choices).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </div>
      ))}
      <p class="chooser-count" role="status">
        {any
          ? `${fitting.size} ${of}${fitting.size === 1 ? ' fits' : 's fit'} your ${questions.length > 1 ? 'answers' : 'question'}.`
          : `All ${entries.length} ${of}s are shown.`}
      </p>
    </div>
  );
}
