/**
 * A calculator: questions, answers as they are given, and a result. Which questions, and which view of the result, its entry in
 * calculators.ts says. The shell (this file, the questions) loads with the page; rules and result at the first touch, or when idle.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { EDITION } from '../../data/edition.ts';
import type { Method, Path } from '../../rules/index.ts';
import { address, fragmentHere, hereWith } from '../address.ts';
import { OpenCase } from '../papers/OpenCase.tsx';
import { Receipt } from '../papers/Receipt.tsx';
import type { Answers } from './answers.ts';
import { CALCULATORS, type Calculator as Entry } from './calculators.ts';
import { loadEngine, type Engine } from './engine.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { controlId, Field } from './Field.tsx';
import { QUESTIONS } from './fields.ts';
import type { Typed } from './fragment.ts';
import { forget, keep, readKept } from './kept.ts';

interface Props {
  /** Its name in calculators.ts. */
  name: string;
  /** True on the calculator's own page, where the case lives in the address. In a section page it stays in memory. */
  ownsAddress: boolean;
  /** True in a frame of another site's page: it reads the address and leaves it as it is, keeps nothing, and opens links elsewhere. */
  embedded?: boolean;
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

/** The answers a calculator starts with. */
const start = ({ method }: Entry): Typed => (method ? { asOf: today(), method } : { asOf: today() });

/**
 * In the built page only a place stands for the form: without its script it could not be used, is not shown, and would weigh a
 * kilobyte on the page of § 3-08. Asked when it runs, not when it is built: a form left out of the build would lose its styles.
 */
export default function Calculator(props: Props) {
  return typeof document === 'undefined' ? <div class="calculator" /> : <Form {...props} />;
}

function Form({ name, ownsAddress, embedded = false }: Props) {
  const calculator = CALCULATORS.find((one) => one.name === name) as Entry;
  const { view, method: fixed } = calculator;
  const prefix = ownsAddress ? name : 'preset';
  const [typed, setTyped] = useState<Typed>({});
  const [left, setLeft] = useState<ReadonlySet<Path>>(new Set());
  const [tried, setTried] = useState(false);
  const [loaded, setLoaded] = useState<Engine | null>(null);
  const [failed, setFailed] = useState(false);
  const [problems, setProblems] = useState<string[]>([]);
  const [status, setStatus] = useState('');
  const [copyText, setCopyText] = useState('');
  const [keeping, setKeeping] = useState(false);
  /** The edition that the opened link or file names; the address keeps it until an answer changes. */
  const [receipt, setReceipt] = useState<{ mark: string | undefined; edited: boolean }>({ mark: undefined, edited: false });
  const summary = useRef<HTMLDivElement>(null);
  /** The case last worked out, as the address has it. */
  const worked = useRef('');

  const load = () => {
    loadEngine(view).then(
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
    const text = fragmentHere();
    if (!/[#&]v=/.test(text)) return false;
    try {
      const parts = await loadEngine(view);
      const read = parts.fragment.readFragment(text, parts.rules);
      const other = fixed && read.typed.method && read.typed.method !== fixed;
      setLoaded(parts);
      setTyped({ ...read.typed, ...start(calculator), asOf: read.typed.asOf ?? today() });
      setReceipt({ mark: read.edition, edited: false });
      setProblems(
        other ? [...read.problems, 'The link was about another method; this calculator is about one, and took the rest.'] : read.problems,
      );
      setTried(true);
      return true;
    } catch {
      setFailed(true);
    }
    return false;
  };

  useEffect(() => {
    const kept = embedded ? null : readKept();
    setKeeping(kept !== null);
    setTyped((before) => ({ ...start(calculator), ...kept, ...before, ...(fixed ? { method: fixed } : {}) }));
    const cancel = whenIdle(load);
    if (ownsAddress) {
      void fromAddress();
      const again = () => {
        void fromAddress().then((read) => {
          if (read) showResult();
          else if (fragmentHere() === '') setTyped(start(calculator));
        });
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
  const milestones = useMemo(() => (loaded && assessment ? loaded.plan(answers.case) : []), [assessment]);
  const answered = Object.entries(typed).some(([path, text]) => path !== 'asOf' && !(path === 'method' && fixed) && text !== '');
  const shown = (path: Path): string | undefined => (tried || left.has(path) ? answers.errors[path] : undefined);
  const shownWrong = wrong.filter((path) => shown(path));

  // What cannot be used is in the address too: a reload loses nothing that was typed.
  const caseFragment = loaded ? loaded.fragment.writeFragment(typed, loaded.rules, EDITION.rules) : '';
  const ownMark = receipt.edited ? undefined : receipt.mark;
  const addressFragment = loaded && ownMark !== undefined ? loaded.fragment.writeFragment(typed, loaded.rules, ownMark) : caseFragment;
  useEffect(() => {
    if (ownsAddress && !embedded && loaded && answered) history.replaceState(history.state, '', hereWith(addressFragment));
    if (keeping && answered && !keep(typed)) setStatus('This browser does not let us keep the answers; copy the link instead.');
  }, [addressFragment, answered, keeping]);

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

  /** An answer's error appears a moment after it is left, so that what is pressed next does not move away. */
  const leave = (path: Path) => {
    setTimeout(() => setLeft((before) => new Set(before).add(path)), 300);
  };

  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!loaded) load();
    if (wrong.length) setTimeout(() => summary.current?.focus());
    else {
      // A step of its own in the browser's history: Back returns to the case that was worked out before.
      if (ownsAddress && !embedded && addressFragment !== worked.current) history.pushState(history.state, '', hereWith(addressFragment));
      worked.current = addressFragment;
      showResult();
    }
  };

  const startAgain = () => {
    setTyped(start(calculator));
    setLeft(new Set());
    setTried(false);
    setProblems([]);
    setReceipt({ mark: undefined, edited: false });
    setCopyText('');
    if (keeping) forget();
    setStatus('Started again: all answers are empty.');
    if (ownsAddress && !embedded) history.replaceState(history.state, '', hereWith(''));
    document.getElementById(controlId(prefix, calculator.first[0] as Path))?.focus();
  };

  const here = address(`/calculators/${name}/${caseFragment ? `#${caseFragment}` : ''}`);
  const copyLink = async () => {
    const link = new URL(here, location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      setStatus('Link copied. The case is in the part after “#”, which no server sees.');
    } catch {
      setCopyText(link);
      setStatus('The browser refused to copy; the link stands below, ready to be copied.');
    }
  };

  const changeKeeping = (wanted: boolean) => {
    const done = wanted ? keep(typed) : forget();
    setKeeping(wanted && done);
    setStatus(
      !done
        ? 'This browser does not let us keep anything; copy the link instead.'
        : wanted
          ? 'The answers are kept on this computer, in this browser, until you take the mark away.'
          : 'Forgotten: nothing is kept on this computer.',
    );
  };

  /** Moves to a question, or to a cell of it, opening the group it stands in. */
  const goTo = (path: Path, cell = '') => {
    const control = document.getElementById(controlId(prefix, path) + cell);
    control?.closest('details')?.setAttribute('open', '');
    control?.focus();
  };

  const readAs = (path: Path): string | undefined => {
    const text = typed[path];
    if (!loaded || !text || answers.errors[path] || (path !== 'asOf' && !path.startsWith('dates.'))) return undefined;
    const parsed = loaded.rules.parseDate(text);
    return 'date' in parsed ? `${WEEKDAYS[loaded.rules.weekday(parsed.date)]}, ${loaded.rules.longDate(parsed.date)}` : undefined;
  };

  const field = (path: Path) => {
    const value = typed[path] ?? '';
    if (QUESTIONS[path].kind !== 'entries') {
      return (
        <Field
          key={path}
          path={path}
          prefix={prefix}
          value={value}
          error={shown(path)}
          readAs={readAs(path)}
          onInput={input}
          onLeave={leave}
        />
      );
    }
    const errors = (shown(path) && answers.entries) || undefined;
    return loaded ? (
      <loaded.Entries key={path} id={controlId(prefix, path)} value={value} errors={errors} tried={tried} onInput={input} onLeave={leave} />
    ) : (
      <p key={path}>Loading the list of entries …</p>
    );
  };
  const filled = (paths: readonly Path[]): number => paths.filter((path) => typed[path]).length;
  const counted = typed.method ? (calculator.counts?.[typed.method as Method] ?? []) : [];
  const first = [...calculator.first, ...counted];
  const more = calculator.more.map((group) => ({ ...group, paths: group.paths.filter((path) => !first.includes(path)) }));

  return (
    <form class="calculator" onSubmit={submit} noValidate onFocusCapture={loaded ? undefined : load}>
      {tried && shownWrong.length > 0 && (
        <ErrorSummary
          box={summary}
          prefix={prefix}
          errors={shownWrong.flatMap((path) =>
            path === 'entries' && loaded && answers.entries
              ? answers.entries.map((one) => ({ path, cell: `-${one.row}-${one.cell}`, says: loaded.answers.entryErrorWords(one) }))
              : [{ path, says: `${QUESTIONS[path].label}: ${answers.errors[path]}` }],
          )}
          onGo={goTo}
        />
      )}
      {problems.length > 0 && (
        <div class="link-problems" role="status">
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </div>
      )}
      <Receipt mark={receipt.mark} />
      <fieldset class="questions">
        <legend>{calculator.legend}</legend>
        <p class="questions-note">Two or three answers give a result; the rest refine it. Nothing you enter leaves this browser.</p>
        <div class="fields">{first.map(field)}</div>
      </fieldset>
      {more
        .filter(
          ({ methods, paths }) =>
            paths.length > 0 && loaded && (!typed.method || !methods || methods.some((one) => one === typed.method) || filled(paths) > 0),
        )
        .map(({ title, paths }) => (
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
        {!ownsAddress && <a href={here}>Open with this case in the calculator</a>}
        {embedded ? (
          <a class="whole" href={here} target="_blank" rel="noopener">
            Open the full page
          </a>
        ) : (
          <label class="keep">
            <input type="checkbox" checked={keeping} onChange={(event) => changeKeeping(event.currentTarget.checked)} />
            Keep my answers on this computer
          </label>
        )}
      </div>
      <OpenCase
        prefix={prefix}
        load={() => loadEngine(view)}
        onOpen={(opened, mark) => {
          setTyped({ ...opened, ...start(calculator), asOf: opened.asOf ?? today() });
          setProblems(
            fixed && opened.method && opened.method !== fixed
              ? ['The case was about another method; this calculator is about one, and took the rest.']
              : [],
          );
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
      <section id={`${prefix}-result`} class="result" data-result tabIndex={-1} aria-label="Result">
        {failed ? (
          <p class="result-failed">
            The rules could not be loaded, so there is no answer. Check the connection and press “Work it out” again.
          </p>
        ) : !answered ? (
          <p class="result-empty">Answer two or three questions to see a result.</p>
        ) : !loaded ? (
          <p class="result-empty">Loading the rules …</p>
        ) : assessment ? (
          <>
            <loaded.Result
              rules={loaded.rules}
              calculator={calculator}
              input={answers.case}
              assessment={assessment}
              milestones={milestones}
              typed={typed}
              fragment={caseFragment}
              prefix={prefix}
              onAsk={goTo}
              onAnswer={input}
            />
            <loaded.Papers
              rules={loaded.rules}
              input={answers.case}
              assessment={assessment}
              milestones={milestones}
              calculator={`/calculators/${name}/`}
              prefix={prefix}
            />
          </>
        ) : (
          <p class="result-empty">
            No result while an answer cannot be used. {wrong.map((path) => `${QUESTIONS[path].label}: ${answers.errors[path]}.`).join(' ')}
          </p>
        )}
      </section>
    </form>
  );
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
