/** Checking a published notice: which one, its dates, and which items it has. Nothing typed leaves the page. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Case, Path } from '../../rules/index.ts';
import { isCharter, itemsOf, type Draft, type Item } from '../../papers/drafts/draft.ts';
import type { Tick } from '../../papers/notice-check.ts';
import { controlId, Field } from '../calculator/Field.tsx';
import { QUESTIONS } from '../calculator/fields.ts';
import type { Typed } from '../calculator/fragment.ts';
import { ItemCite } from './DraftField.tsx';
import { fragmentHere } from '../address.ts';
import { loadCheckEngine, whenIdle, type CheckEngine } from './engine.ts';

interface Props {
  /** The drafts that are notices. */
  notices: readonly Draft[];
}

const TICKS: readonly [Tick, string][] = [
  ['present', 'There'],
  ['absent', 'Not there'],
  ['unclear', 'Unclear'],
];
const PREFIX = 'check';

export default function NoticeForm({ notices }: Props) {
  const [name, setName] = useState('');
  /** What was typed; null while the day of a case in the address stands. */
  const [published, setPublished] = useState<string | null>(null);
  const [typed, setTyped] = useState<Typed>({});
  const [ticks, setTicks] = useState<Record<string, Tick>>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [loaded, setLoaded] = useState<CheckEngine | null>(null);
  const [failed, setFailed] = useState(false);
  const [problems, setProblems] = useState<string[]>([]);
  const summary = useRef<HTMLDivElement>(null);
  const draft = notices.find((one) => one.name === name);

  const load = (): Promise<CheckEngine | null> =>
    loadCheckEngine().then(
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

  /** `#v=1&…` fills in a case's dates; `#sole-source-award` chooses the notice. */
  const fromAddress = async () => {
    const named = notices.find((one) => `#${one.name}` === fragmentHere());
    if (named) setName(named.name);
    if (!/^#v=/.test(fragmentHere())) return;
    const engine = await load();
    if (!engine) return;
    const read = engine.fragment.readFragment(fragmentHere(), engine.rules);
    setProblems(read.problems);
    setTyped(read.typed);
  };

  useEffect(() => {
    const cancel = whenIdle(() => void load());
    void fromAddress();
    const again = () => void fromAddress();
    addEventListener('hashchange', again);
    return () => {
      cancel();
      removeEventListener('hashchange', again);
    };
  }, []);

  /** The day of the notice: as typed here, or as a case's address gives it. */
  const day = published ?? ((draft?.notice && typed[`dates.${draft.notice.published}`]) || '');

  const read = useMemo(() => {
    if (!loaded || !draft) return null;
    const all = loaded.answers.readAnswers(typed, loaded.rules);
    const asks = loaded.check.asksOf(draft, all.case);
    const own: Typed = Object.fromEntries(asks.map((path) => [path, typed[path] ?? '']));
    const { case: input, errors } = loaded.answers.readAnswers(own, loaded.rules);
    const on = day.trim() ? loaded.rules.parseDate(day) : null;
    return { asks, input, errors, on };
  }, [loaded, draft, typed, day]);

  const dayError = read?.on && 'expected' in read.on ? read.on.expected : undefined;
  const wrong: [string, string, string][] = [
    ...(dayError ? [[dayId, 'Notice published', dayError] as [string, string, string]] : []),
    ...Object.entries(read?.errors ?? {}).map(([path, words]): [string, string, string] => [
      controlId(PREFIX, path as Path),
      QUESTIONS[path as Path].label,
      words,
    ]),
  ];
  const shows = (id: string): boolean => tried || left.has(id);
  const errorOf = (id: string): string | undefined => (shows(id) ? wrong.find(([one]) => one === id)?.[2] : undefined);

  useEffect(() => {
    const base = document.title.replace(/^Error: /, '');
    document.title = tried && wrong.length ? `Error: ${base}` : base;
  }, [tried, wrong.length]);

  const found =
    loaded && draft && read && !wrong.length
      ? loaded.check.checkNotice(draft, {
          ticks,
          published: read.on && 'date' in read.on ? read.on.date : undefined,
          case: read.input satisfies Case,
        })
      : null;

  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!loaded) void load();
    setTimeout(() => {
      const target = wrong.length ? summary.current : document.getElementById(`${PREFIX}-result`);
      target?.focus();
      target?.scrollIntoView({ block: 'start' });
    });
  };

  const choose = (next: string) => {
    if (!loaded) void load();
    setName(next);
    setTicks({});
    setTried(false);
  };

  const leave = (id: string) => setLeft((before) => new Set(before).add(id));

  return (
    <form class="calculator check" noValidate onSubmit={submit} aria-label="Check a notice">
      {tried && wrong.length > 0 && (
        <div class="error-summary" ref={summary} tabIndex={-1} role="alert" aria-labelledby="check-errors">
          <h2 id="check-errors">There is a problem</h2>
          <ul>
            {wrong.map(([id, label, words]) => (
              <li key={id}>
                <a
                  href={`#${id}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(id)?.focus();
                  }}
                >
                  {label}: {words}
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
      <div class="item-field">
        <label for={`${PREFIX}-notice`}>Which notice?</label>
        <select id={`${PREFIX}-notice`} name="notice" value={name} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">Not chosen yet</option>
          {notices.map((one) => (
            <option key={one.name} value={one.name}>
              {one.title}
            </option>
          ))}
        </select>
      </div>
      {draft && draft.notice && (
        <>
          <fieldset class="questions">
            <legend>When, and for how much</legend>
            <p class="questions-note">Nothing you enter leaves this browser. What is left empty is left undetermined.</p>
            <div class="fields">
              {draft.notice.timings.length > 0 && (
                <DayField
                  value={day}
                  error={errorOf(dayId)}
                  readAs={read?.on && 'date' in read.on ? loaded?.rules.longDate(read.on.date) : undefined}
                  onInput={setPublished}
                  onLeave={() => leave(dayId)}
                />
              )}
              {(read?.asks ?? draft.notice.asks).map((path) => (
                <Field
                  key={path}
                  path={path}
                  prefix={PREFIX}
                  value={typed[path] ?? ''}
                  {...(path === 'awardAmount' ? { hint: 'The dollar value that the notice gives.' } : {})}
                  error={errorOf(controlId(PREFIX, path))}
                  readAs={undefined}
                  onInput={(one, text) => setTyped((before) => ({ ...before, [one]: text }))}
                  onLeave={(one) => leave(controlId(PREFIX, one))}
                />
              ))}
            </div>
          </fieldset>
          <fieldset class="questions">
            <legend>What stands in it</legend>
            <div class="ticks">
              {itemsOf(draft).map((item) => (
                <TickField
                  key={item.name}
                  item={item}
                  value={ticks[item.name]}
                  onTick={(tick) => setTicks((before) => ({ ...before, [item.name]: tick }))}
                />
              ))}
            </div>
          </fieldset>
        </>
      )}
      <div class="actions">
        {/* Pressing it takes the focus from a field; the error that this brings out would move the button from under the pointer. */}
        <button type="submit" class="primary" onMouseDown={(event) => event.preventDefault()}>
          Check it
        </button>
      </div>
      <section id={`${PREFIX}-result`} class="result" data-result tabIndex={-1} aria-label="Result">
        {failed && !loaded ? (
          <p class="result-failed">
            The rules could not be loaded, so there is no answer. Check the connection and press “Check it” again.
          </p>
        ) : !draft ? (
          <p class="result-empty">Choose a notice to see what the law asks of it.</p>
        ) : !loaded ? (
          <p class="result-empty">Loading the rules …</p>
        ) : found ? (
          <loaded.Result found={found} rules={loaded.rules} onAsk={(path) => document.getElementById(controlId(PREFIX, path))?.focus()} />
        ) : (
          <p class="result-empty">
            No result while an answer cannot be used. {wrong.map(([, label, words]) => `${label}: ${words}.`).join(' ')}
          </p>
        )}
      </section>
    </form>
  );
}

const dayId = `${PREFIX}-published`;

interface DayProps {
  value: string;
  error: string | undefined;
  readAs: string | undefined;
  onInput: (text: string) => void;
  onLeave: () => void;
}

function DayField({ value, error, readAs, onInput, onLeave }: DayProps) {
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={dayId}>Notice published</label>
      <p class="field-hint" id={`${dayId}-hint`}>
        The day of the City Record, such as 2026-11-23 or 11/23/2026.
      </p>
      {error && (
        <p class="field-error" id={`${dayId}-error`}>
          <span class="visually-hidden">Error: </span>
          {error}
        </p>
      )}
      <span class="field-input">
        <input
          id={dayId}
          name="published"
          type="text"
          value={value}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={error ? `${dayId}-hint ${dayId}-error` : `${dayId}-hint`}
          aria-invalid={error ? 'true' : undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={onLeave}
        />
        {readAs && <span class="field-read">{readAs}</span>}
      </span>
    </div>
  );
}

function TickField({ item, value, onTick }: { item: Item; value: Tick | undefined; onTick: (tick: Tick) => void }) {
  return (
    <fieldset class="tick" data-item={item.name}>
      <legend>
        {item.label}{' '}
        <span class="item-of">
          {item.where !== undefined && <span class="item-where">{item.where} · </span>}
          <ItemCite item={item} />
          {isCharter(item) && ', not in the Rule'}
        </span>
      </legend>
      {TICKS.map(([tick, words]) => (
        <label key={tick}>
          <input type="radio" name={`tick-${item.name}`} value={tick} checked={value === tick} onChange={() => onTick(tick)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
