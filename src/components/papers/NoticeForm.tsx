/** Checking a published notice: which one, its dates, and which items it has. Nothing typed leaves the page. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Case, Path } from '../../rules/index.ts';
import { itemsOf, type Draft, type Item } from '../../papers/drafts/draft.ts';
import type { Tick } from '../../papers/notice-check.ts';
import { controlId, Field } from '../form/Field.tsx';
import { QUESTIONS } from '../../case/questions.ts';
import type { Typed } from '../../case/fragment.ts';
import { fragmentHere } from '../../site/address.ts';
import { ErrorSummary } from '../form/ErrorSummary.tsx';
import { Keep, useKeeping } from '../form/Keep.tsx';
import { LinkProblems } from '../form/LinkProblems.tsx';
import { useLoading } from '../form/loading.ts';
import { goTo, useAddress, useErrorTitle } from '../form/page.ts';
import { loadCheckEngine } from './engine.ts';
import { DayField, TickField } from './NoticeFields.tsx';

interface Props {
  /** The drafts that are notices. */
  notices: readonly Draft[];
}

const PREFIX = 'check';
/** Before the name of what was ticked, among answers that are kept. */
const TICKED = 'tick:';
const dayId = `${PREFIX}-published`;

export default function NoticeForm({ notices }: Props) {
  const [name, setName] = useState('');
  /** What was typed; null while the day of a case in the address stands. */
  const [published, setPublished] = useState<string | null>(null);
  const [typed, setTyped] = useState<Typed>({});
  /** By notice and item: what was ticked of one notice is not lost while another is looked at. */
  const [allTicks, setAllTicks] = useState<Readonly<Record<string, Tick>>>({});
  const [status, setStatus] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [problems, setProblems] = useState<string[]>([]);
  const summary = useRef<HTMLDivElement>(null);
  const draft = notices.find((one) => one.name === name);

  const tickName = (item: Item): string => `${TICKED}${name}/${item.name}`;
  const { loaded, failed, load } = useLoading(loadCheckEngine);
  const answers = useMemo(
    () => ({ ...typed, ...allTicks, ...(name ? { notice: name } : {}), ...(published === null ? {} : { published }) }),
    [typed, allTicks, name, published],
  );
  const keeping = useKeeping<Record<string, string | null | undefined>>({
    name: 'ppb-check',
    answers,
    answered: Object.values(answers).some(Boolean),
    restore: ({ notice, published: day, ...rest }) => {
      const isTick = ([key]: [string, unknown]): boolean => key.startsWith(TICKED);
      setName(notice ?? '');
      setPublished(day ?? null);
      setAllTicks(Object.fromEntries(Object.entries(rest).filter(isTick)) as Record<string, Tick>);
      setTyped(Object.fromEntries(Object.entries(rest).filter((one) => !isTick(one))) as Typed);
      setStatus('The answers kept on this computer were put back.');
    },
    say: setStatus,
  });

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

  useAddress(() => void fromAddress());

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

  useErrorTitle(tried && wrong.length > 0);

  const found =
    loaded && draft && read && !wrong.length
      ? loaded.check.checkNotice(draft, {
          ticks: Object.fromEntries(
            itemsOf(draft).flatMap((item) => {
              const tick = allTicks[tickName(item)];
              return tick ? [[item.name, tick]] : [];
            }),
          ),
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
    setTried(false);
  };

  const leave = (id: string) => setLeft((before) => new Set(before).add(id));

  return (
    <form class="calculator check" noValidate onSubmit={submit} aria-label="Check a notice">
      {tried && wrong.length > 0 && (
        <ErrorSummary
          box={summary}
          prefix={PREFIX}
          errors={wrong.map(([control, label, words]) => ({ control, says: `${label}: ${words}` }))}
        />
      )}
      <LinkProblems problems={problems} />
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
                  id={dayId}
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
                  value={allTicks[tickName(item)]}
                  onTick={(tick) => setAllTicks((before) => ({ ...before, [tickName(item)]: tick }))}
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
        <Keep {...keeping} />
      </div>
      <p class="action-status" role="status">
        {status}
      </p>
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
          <loaded.Result found={found} rules={loaded.rules} onAsk={(path) => goTo(controlId(PREFIX, path))} />
        ) : (
          <p class="result-empty">
            No result while an answer cannot be used. {wrong.map(([, label, words]) => `${label}: ${words}.`).join(' ')}
          </p>
        )}
      </section>
    </form>
  );
}
