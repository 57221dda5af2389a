/**
 * The form of one draft. What is typed stays in the page's memory: it goes into no address and no request, and onto this
 * computer only when the reader asks. The rules come when idle or at the first touch, the Word library only on request.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { itemsOf, type Draft } from '../../papers/drafts/draft.ts';
import { fragmentHere } from '../address.ts';
import { DraftField, fieldId } from './DraftField.tsx';
import { loadDraftEngine, whenIdle, type DraftEngine } from './engine.ts';
import { forget, keep, readKept } from './kept.ts';
import { Meter, Paper } from './Paper.tsx';
import { loadWord } from './word-here.ts';

interface Props {
  draft: Draft;
  /** The law's words by item, where they say more than its label. */
  words: Readonly<Record<string, string>>;
}

type Given = Record<string, string | null>;

export default function DraftForm({ draft, words }: Props) {
  const items = useMemo(() => itemsOf(draft), []);
  const [given, setGiven] = useState<Given>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [loaded, setLoaded] = useState<DraftEngine | null>(null);
  const [failed, setFailed] = useState(false);
  const [kept, setKept] = useState(false);
  const [status, setStatus] = useState('');
  const [trouble, setTrouble] = useState('');
  const [problems, setProblems] = useState<string[]>([]);
  const [copyText, setCopyText] = useState('');
  /** What “Start again” took away, until something else is typed. */
  const [cleared, setCleared] = useState<Given | null>(null);
  const summary = useRef<HTMLDivElement>(null);

  const load = (): Promise<DraftEngine | null> =>
    loadDraftEngine().then(
      (engine) => {
        setLoaded(engine);
        setFailed(false);
        return engine;
      },
      () => {
        setFailed(true);
        return null;
      },
    );

  /** Fills empty fields from the case in the address. */
  const fromAddress = async () => {
    if (!/^#v=/.test(fragmentHere())) return;
    const engine = await load();
    if (!engine) return;
    const read = engine.fragment.readFragment(fragmentHere(), engine.rules);
    const filled = engine.prefill.prefill(draft, read.typed);
    setProblems(read.problems);
    setGiven((before) => ({ ...filled, ...Object.fromEntries(Object.entries(before).filter(([, text]) => text !== '')) }));
    const count = Object.keys(filled).length;
    setStatus(
      count
        ? `${count} ${count === 1 ? 'answer' : 'answers'} filled in from the case in the link.`
        : 'The case in the link fills in nothing here.',
    );
  };

  useEffect(() => {
    const before = readKept(draft.name);
    if (before) {
      setGiven(before);
      setKept(true);
      setStatus('The answers kept on this computer were put back.');
    }
    const cancel = whenIdle(() => void load());
    void fromAddress();
    const again = () => void fromAddress();
    addEventListener('hashchange', again);
    return () => {
      cancel();
      removeEventListener('hashchange', again);
    };
  }, []);

  useEffect(() => {
    if (kept && !keep(draft.name, given)) {
      setKept(false);
      setTrouble('The browser refused to keep the answers. They are still in this page.');
    }
  }, [given, kept]);

  const wrong = useMemo(() => {
    if (!loaded) return {};
    const found = items.flatMap((item): [string, string][] => {
      const answer = loaded.reading.readItem(item, given);
      return answer.state === 'unusable' ? [[item.name, answer.expected]] : [];
    });
    return Object.fromEntries(found) as Record<string, string>;
  }, [loaded, given]);
  const shown = (name: string): string | undefined => (tried || left.has(name) ? wrong[name] : undefined);
  const shownWrong = items.filter(({ name }) => shown(name));

  useEffect(() => {
    const base = document.title.replace(/^Error: /, '');
    document.title = tried && shownWrong.length ? `Error: ${base}` : base;
  }, [tried, shownWrong.length]);

  const input = (name: string, value: string | null) => {
    if (!loaded) void load();
    setGiven((before) => ({ ...before, [name]: value }));
    setCleared(null);
    setStatus('');
    setTrouble('');
    setCopyText('');
  };

  const goTo = (name: string) => document.getElementById(fieldId(name))?.focus();

  /** The engine, if every answer can be used; else the summary of errors gets the focus. */
  const ready = async (): Promise<DraftEngine | null> => {
    setTrouble('');
    const engine = loaded ?? (await load());
    if (!engine) {
      setTrouble('The rules could not be loaded. Your answers are still here: check the connection and try again.');
      return null;
    }
    setTried(true);
    if (!items.some((item) => engine.reading.readItem(item, given).state === 'unusable')) return engine;
    setStatus('');
    setTimeout(() => summary.current?.focus());
    return null;
  };

  const copy = async () => {
    const engine = await ready();
    if (!engine) return;
    const text = engine.text.writeText(draft, given);
    try {
      await navigator.clipboard.writeText(text);
      setCopyText('');
      setStatus('The draft was copied as text.');
    } catch {
      setCopyText(text);
      setStatus('The browser refused to copy; the text stands below, ready to be copied.');
    }
  };

  const download = async () => {
    const engine = await ready();
    if (!engine) return;
    setStatus('Preparing the Word file …');
    try {
      if (!loadWord) throw new Error('no Word files here');
      const { writeWord } = await loadWord();
      const url = URL.createObjectURL(await writeWord(draft, given));
      const link = document.createElement('a');
      link.href = url;
      link.download = `${draft.name}.docx`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      setStatus('The Word file is ready: your browser has it among its downloads.');
    } catch {
      setStatus('');
      setTrouble(
        'The Word file could not be made. Your answers are still here: check the connection and try again, or copy the draft as text.',
      );
    }
  };

  const printPage = async () => {
    if (await ready()) print();
  };

  const changeKeeping = (wanted: boolean) => {
    const done = wanted ? keep(draft.name, given) : forget(draft.name);
    setKept(done ? wanted : kept);
    setTrouble(done ? '' : 'This browser does not let us keep anything. Your answers are still in this page.');
    if (done)
      setStatus(
        wanted
          ? 'The answers are kept on this computer, in this browser, until you take the mark away.'
          : 'Forgotten: nothing is kept on this computer.',
      );
  };

  const startAgain = () => {
    setCleared(given);
    setGiven({});
    setLeft(new Set());
    setTried(false);
    setCopyText('');
    setTrouble('');
    setStatus('Started again: all answers are empty.');
  };

  const putBack = () => {
    setGiven(cleared ?? {});
    setCleared(null);
    setStatus('The answers are back.');
  };

  const readAs = (name: string, kind: string): string | undefined => {
    const text = given[name];
    if (!loaded || kind !== 'date' || !text || wrong[name]) return undefined;
    const parsed = loaded.rules.parseDate(text);
    return 'date' in parsed ? loaded.rules.longDate(parsed.date) : undefined;
  };

  const field = (item: (typeof items)[number]) => (
    <DraftField
      key={item.name}
      item={item}
      words={words[item.name]}
      value={given[item.name] === undefined ? '' : (given[item.name] ?? null)}
      error={shown(item.name)}
      readAs={readAs(item.name, item.kind)}
      onInput={input}
      onLeave={(name) => setLeft((before) => new Set(before).add(name))}
    />
  );

  return (
    <div class="calculator draft">
      <div class="draft-form">
        {tried && shownWrong.length > 0 && (
          <div class="error-summary" ref={summary} tabIndex={-1} role="alert" aria-labelledby="draft-errors">
            <h2 id="draft-errors">There is a problem</h2>
            <ul>
              {shownWrong.map(({ name, label }) => (
                <li key={name}>
                  <a
                    href={`#${fieldId(name)}`}
                    onClick={(event) => {
                      event.preventDefault();
                      goTo(name);
                    }}
                  >
                    {label}: {wrong[name]}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
        {problems.length > 0 && (
          <div class="link-problems" role="status">
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </div>
        )}
        <p class="questions-note">Nothing you enter leaves this browser, and nothing is kept unless you ask.</p>
        {draft.lists.map(({ at, items: listed }) => (
          <fieldset class="questions" key={at}>
            <legend>Asked by § {at}</legend>
            {listed.map(field)}
          </fieldset>
        ))}
        {draft.charter.length > 0 && (
          <fieldset class="questions charter">
            <legend>Asked by the Charter, not in the Rule</legend>
            {draft.charter.map(field)}
          </fieldset>
        )}
      </div>
      <div class="draft-out">
        {failed && !loaded && (
          <p class="result-failed" role="alert">
            The rules could not be loaded, so there is no preview yet. What you type stays here; it is tried again as you type.
          </p>
        )}
        {loaded && <Meter parts={loaded.reading.completeness(draft, given)} onGo={goTo} />}
        <div class="actions">
          <button type="button" class="primary" onClick={() => void copy()}>
            Copy as text
          </button>
          {loadWord && (
            <button type="button" onClick={() => void download()}>
              Download as Word
            </button>
          )}
          <button type="button" onClick={() => void printPage()}>
            Print
          </button>
          {cleared ? (
            <button type="button" onClick={putBack}>
              Put the answers back
            </button>
          ) : (
            <button type="button" onClick={startAgain}>
              Start again
            </button>
          )}
          <label class="keep">
            <input type="checkbox" checked={kept} onChange={(event) => changeKeeping(event.currentTarget.checked)} />
            Keep my answers on this computer
          </label>
        </div>
        <p class="action-status" role="status">
          {status}
        </p>
        {trouble && (
          <p class="result-failed" role="alert">
            {trouble}
          </p>
        )}
        {copyText && (
          <p>
            <label for="draft-copy">The draft as text</label>
            <textarea
              id="draft-copy"
              class="copy-text"
              rows={8}
              readOnly
              value={copyText}
              onFocus={(event) => event.currentTarget.select()}
            />
          </p>
        )}
        {loaded && <Paper written={loaded.written.write(draft, given)} charterHeading={loaded.written.CHARTER_HEADING} />}
      </div>
    </div>
  );
}
