/**
 * The method calculator: answers as they are given, each route with its sentence, and the case in the address.
 * The shell (this file, the questions) loads with the page; the rules and the result come at the first touch, or when idle.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Path } from '../../rules/index.ts';
import { EDITION } from '../../data/edition.ts';
import { address } from '../address.ts';
import { OpenCase } from '../papers/OpenCase.tsx';
import { Receipt } from '../papers/Receipt.tsx';
import type { Answers } from './answers.ts';
import { loadEngine, type Engine } from './engine.ts';
import { controlId, Field } from './Field.tsx';
import { FIRST, MORE, QUESTIONS } from './fields.ts';
import type { Typed } from './fragment.ts';

interface Props {
  /** True on the calculator's own page, where the case lives in the address. In a section page it stays in memory. */
  ownsAddress: boolean;
}

const NOTHING: Answers = { case: {}, errors: {} };

/** Today in New York, once, when the calculator starts; shown in the form, and editable. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York', year: 'numeric', month: '2-digit', day: '2-digit' }).format();
}

/** Calls back when the browser is idle, or soon where it cannot tell; the answer takes it back. */
function whenIdle(callback: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const idle = requestIdleCallback(callback, { timeout: 3000 });
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(callback, 500);
  return () => clearTimeout(timer);
}

export default function MethodCalculator({ ownsAddress }: Props) {
  const prefix = ownsAddress ? 'method' : 'preset';
  const [typed, setTyped] = useState<Typed>({});
  const [left, setLeft] = useState<ReadonlySet<Path>>(new Set());
  const [tried, setTried] = useState(false);
  const [loaded, setLoaded] = useState<Engine | null>(null);
  const [failed, setFailed] = useState(false);
  const [problems, setProblems] = useState<string[]>([]);
  const [status, setStatus] = useState('');
  const [copyText, setCopyText] = useState('');
  /** The edition that the opened link or file names; the address keeps it until an answer changes. */
  const [receipt, setReceipt] = useState<{ mark: string | undefined; edited: boolean }>({ mark: undefined, edited: false });
  const summary = useRef<HTMLDivElement>(null);

  const load = () => {
    loadEngine().then(
      (parts) => {
        setLoaded(parts);
        setFailed(false);
      },
      () => setFailed(true),
    );
  };

  /** Moves focus to the result, with its first line at the top. */
  const showResult = () => {
    const result = document.getElementById(`${prefix}-result`);
    result?.focus({ preventScroll: true });
    result?.scrollIntoView({ block: 'start' });
  };

  const fromAddress = async () => {
    const text = location.hash;
    if (!/^#v=/.test(text)) return false;
    try {
      const parts = await loadEngine();
      const read = parts.fragment.readFragment(text, parts.rules);
      setLoaded(parts);
      setTyped({ asOf: today(), ...read.typed });
      setProblems(read.problems);
      setReceipt({ mark: read.edition, edited: false });
      setTried(true);
      return true;
    } catch {
      setFailed(true);
    }
    return false;
  };

  useEffect(() => {
    setTyped((before) => ({ ...before, asOf: before.asOf ?? today() }));
    const cancel = whenIdle(load);
    if (ownsAddress) {
      void fromAddress();
      const again = () => {
        void fromAddress().then((read) => read && showResult());
      };
      addEventListener('hashchange', again);
      return () => {
        cancel();
        removeEventListener('hashchange', again);
      };
    }
    return cancel;
  }, []);

  const answers = useMemo(() => (loaded ? loaded.answers.readAnswers(typed, loaded.rules) : NOTHING), [loaded, typed]);
  const wrong = Object.keys(answers.errors) as Path[];
  const assessment = useMemo(() => (loaded && !wrong.length ? loaded.rules.assess(answers.case) : null), [answers]);
  const answered = Object.entries(typed).some(([path, text]) => path !== 'asOf' && text !== '');
  const shown = (path: Path): string | undefined => (tried || left.has(path) ? answers.errors[path] : undefined);
  const shownWrong = wrong.filter((path) => shown(path));

  const caseFragment = loaded && !wrong.length ? loaded.fragment.writeFragment(typed, loaded.rules, EDITION.rules) : '';
  const ownMark = receipt.edited ? undefined : receipt.mark;
  const addressFragment =
    loaded && caseFragment && ownMark !== undefined ? loaded.fragment.writeFragment(typed, loaded.rules, ownMark) : caseFragment;
  useEffect(() => {
    if (ownsAddress && loaded && !wrong.length && answered) history.replaceState(history.state, '', `#${addressFragment}`);
  }, [addressFragment, answered]);

  useEffect(() => {
    if (!ownsAddress) return;
    const base = document.title.replace(/^Error: /, '');
    document.title = tried && shownWrong.length ? `Error: ${base}` : base;
  }, [tried, shownWrong.length]);

  const input = (path: Path, text: string) => {
    if (!loaded) load();
    setTyped((before) => ({ ...before, [path]: text }));
    setReceipt((before) => ({ ...before, edited: true }));
    setStatus('');
  };

  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!loaded) load();
    if (wrong.length) setTimeout(() => summary.current?.focus());
    else showResult();
  };

  const startAgain = () => {
    setTyped({ asOf: today() });
    setLeft(new Set());
    setTried(false);
    setProblems([]);
    setReceipt({ mark: undefined, edited: false });
    setCopyText('');
    setStatus('Started again: all answers are empty.');
    if (ownsAddress) history.replaceState(history.state, '', location.pathname + location.search);
    document.getElementById(controlId(prefix, 'agencyKind'))?.focus();
  };

  const calculatorLink = address(`/calculators/method/${caseFragment ? `#${caseFragment}` : ''}`);
  const copyLink = async () => {
    const link = new URL(calculatorLink, location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      setStatus('Link copied. The case is in the part after “#”, which no server sees.');
    } catch {
      setCopyText(link);
      setStatus('The browser refused to copy; the link stands below, ready to be copied.');
    }
  };

  /** Moves to a question, opening the group it stands in. */
  const goTo = (path: Path) => {
    const control = document.getElementById(controlId(prefix, path));
    control?.closest('details')?.setAttribute('open', '');
    control?.focus();
  };

  const readAs = (path: Path): string | undefined => {
    const text = typed[path];
    if (!loaded || !text || answers.errors[path] || (path !== 'asOf' && !path.startsWith('dates.'))) return undefined;
    const parsed = loaded.rules.parseDate(text);
    return 'date' in parsed ? loaded.rules.longDate(parsed.date) : undefined;
  };

  const field = (path: Path) => (
    <Field
      key={path}
      path={path}
      prefix={prefix}
      value={typed[path] ?? ''}
      error={shown(path)}
      readAs={readAs(path)}
      onInput={input}
      onLeave={(one) => setLeft((before) => new Set(before).add(one))}
    />
  );
  const filled = (paths: readonly Path[]): number => paths.filter((path) => typed[path]).length;

  return (
    <form class="calculator" onSubmit={submit} noValidate onFocusCapture={loaded ? undefined : load}>
      {tried && shownWrong.length > 0 && (
        <div class="error-summary" ref={summary} tabIndex={-1} role="alert" aria-labelledby={`${prefix}-errors`}>
          <h2 id={`${prefix}-errors`}>There is a problem</h2>
          <ul>
            {shownWrong.map((path) => (
              <li key={path}>
                <a
                  href={`#${controlId(prefix, path)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    goTo(path);
                  }}
                >
                  {QUESTIONS[path].label}: {answers.errors[path]}
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
      <fieldset class="questions">
        <legend>Your purchase</legend>
        <p class="questions-note">Two or three answers give a result; the rest refine it. Nothing you enter leaves this browser.</p>
        <div class="fields">{FIRST.map(field)}</div>
      </fieldset>
      {MORE.filter(
        ({ methods, paths }) => loaded && (!typed.method || !methods || methods.some((one) => one === typed.method) || filled(paths) > 0),
      ).map(({ title, paths }) => (
        <details class="more" key={title}>
          <summary>
            {title}
            {filled(paths) > 0 && ` (${filled(paths)} answered)`}
          </summary>
          <div class="fields">{paths.map(field)}</div>
        </details>
      ))}
      <div class="actions">
        <button type="submit" class="primary">
          Work it out
        </button>
        <button type="button" onClick={() => void copyLink()} disabled={!loaded || wrong.length > 0}>
          Copy link
        </button>
        <button type="button" onClick={startAgain}>
          Start again
        </button>
        {!ownsAddress && <a href={calculatorLink}>Open with this case in the calculator</a>}
      </div>
      <OpenCase
        prefix={prefix}
        onOpen={(opened, mark) => {
          setTyped({ asOf: today(), ...opened });
          setProblems([]);
          setReceipt({ mark, edited: false });
        }}
      />
      <p class="action-status" role="status">
        {status}
      </p>
      {copyText && (
        <p>
          <label for={`${prefix}-copy`}>Link to this case</label>
          <input
            id={`${prefix}-copy`}
            class="copy-text"
            type="text"
            readOnly
            value={copyText}
            onFocus={(event) => event.currentTarget.select()}
          />
        </p>
      )}
      <Receipt mark={receipt.mark} />
      <section id={`${prefix}-result`} class="result" data-result tabIndex={-1} aria-label="Result">
        {failed ? (
          <p class="result-failed">
            The rules could not be loaded, so there is no answer. Check the connection and press “Work it out” again.
          </p>
        ) : !answered ? (
          <p class="result-empty">Answer two or three questions to see which methods are open.</p>
        ) : !loaded ? (
          <p class="result-empty">Loading the rules …</p>
        ) : assessment ? (
          <loaded.Result rules={loaded.rules} input={answers.case} assessment={assessment} prefix={prefix} onAsk={goTo} />
        ) : (
          <p class="result-empty">
            No result while an answer cannot be used. {wrong.map((path) => `${QUESTIONS[path].label}: ${answers.errors[path]}.`).join(' ')}
          </p>
        )}
      </section>
    </form>
  );
}
