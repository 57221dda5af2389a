/** Checking a published notice: which one, its dates, and which items it has. Nothing typed leaves the page. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
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
import { Reload } from '../form/Reload.tsx';
import type { CaseHere } from './address-case.ts';
import type { NoticeHere } from './notice-case.ts';
import { readTabTexts, useTab } from '../form/tab.ts';
import { goTo, useAddress, useErrorTitle } from '../form/page.ts';
import { loadCheckEngine } from './engine.ts';
import { PRINTED, PrintField, TickField } from './NoticeFields.tsx';
import { stayHere } from '../form/stay.ts';

interface Props {
  /** The drafts that are notices. */
  notices: readonly Draft[];
}

const PREFIX = 'check';
/** Under which answers are kept, and stay with the tab; and under which both hold the case that they were taken from. */
const KEPT = 'ppb-check';
const FROM = '#';
const printedId = (name: string): string => `${PREFIX}-says-${name}`;
const dayId = `${PREFIX}-published`;
const editionsId = `${PREFIX}-editions`;
const againId = `${PREFIX}-again`;
/** Before the name of what was ticked, among answers that are kept; and of what stands in print. */
const TICKED = 'tick:';
const SAYS = 'says:';
/** All answers by name, as they are kept. */
type All = Readonly<Record<string, string | null | undefined>>;
/** What is asked of the printing besides its day. Neither is an answer of a case. */
type Printed = Readonly<Partial<Record<'editions' | 'again', string>>>;

/** A notice is checked by the agency and by vendors alike: neither is the one that buys. */
const labelOf = (path: Path): string => (path === 'category' ? 'What is being bought?' : QUESTIONS[path].label);

export default function NoticeForm({ notices }: Props) {
  const [name, setName] = useState('');
  /** What was typed; null while the day of a case in the address stands. */
  const [published, setPublished] = useState<string | null>(null);
  const [typed, setTyped] = useState<Typed>({});
  const [more, setMore] = useState<Printed>({});
  /** By notice and item: what was ticked of one notice is not lost while another is looked at. */
  const [allTicks, setAllTicks] = useState<Readonly<Record<string, Tick>>>({});
  /** What the notice says in print: its closing day and hour, its term, its words. */
  const [printed, setPrinted] = useState<Readonly<Record<string, string>>>({});
  const [status, setStatus] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [problems, setProblems] = useState<string[]>([]);
  const summary = useRef<HTMLDivElement>(null);
  /** The case whose answers were taken: once, so that what was changed since stays changed when the page is loaded again. */
  const from = useRef('');
  /** A case that was opened over other answers, and which these are, until the reader has chosen. */
  const [asked, setAsked] = useState<NoticeHere | null>(null);
  /** What a case that was opened took away, until something else is typed. */
  const [cleared, setCleared] = useState<All | null>(null);
  const draft = notices.find((one) => one.name === name);

  const tickName = (item: Item): string => `${TICKED}${name}/${item.name}`;
  const { loaded, failed, load } = useLoading(loadCheckEngine);
  const answers = useMemo(
    () => ({ ...typed, ...more, ...allTicks, ...printed, ...(name ? { notice: name } : {}), ...(published === null ? {} : { published }) }),
    [typed, more, allTicks, printed, name, published],
  );
  const putBack = ({ [FROM]: source, notice, published: day, editions, again, ...rest }: All) => {
    from.current = source ?? '';
    const isTick = ([key]: [string, unknown]): boolean => key.startsWith(TICKED);
    const isPrinted = ([key]: [string, unknown]): boolean => key.startsWith(SAYS);
    setName(notice ?? '');
    setPublished(day ?? null);
    setMore({ ...(editions ? { editions } : {}), ...(again ? { again } : {}) });
    setAllTicks(Object.fromEntries(Object.entries(rest).filter(isTick)) as Record<string, Tick>);
    setPrinted(Object.fromEntries(Object.entries(rest).filter(isPrinted)) as Record<string, string>);
    setTyped(Object.fromEntries(Object.entries(rest).filter((one) => !isTick(one) && !isPrinted(one))) as Typed);
  };
  const answered = Object.values(answers).some(Boolean);
  const held: All = { ...answers, [FROM]: from.current };
  const keeping = useKeeping<All>({
    name: KEPT,
    answers: useMemo(() => held, [answers, from.current]),
    answered,
    restore: (kept) => {
      putBack(kept);
      setStatus('Your saved answers were restored.');
    },
    say: setStatus,
  });

  useEffect(() => {
    const texts = readTabTexts(KEPT);
    if (!texts) return;
    putBack(texts);
    setStatus((before) => before || 'What you entered was put back.');
  }, []);
  useEffect(() => stayHere(), []);
  useTab(KEPT, answered ? held : null);
  /** The answers as they are now, for what ends later. */
  const now = useRef({ answers, kept: false });
  now.current = { answers, kept: keeping.keeping };

  /** `#v=1&…` fills in a case's dates; `#sole-source-award` chooses the notice. */
  const fromAddress = async () => {
    const named = notices.find((one) => `#${one.name}` === fragmentHere());
    if (named) setName(named.name);
    if (named || !fragmentHere()) return;
    const engine = await load();
    if (!engine) return;
    const found = engine.here.noticeHere(engine, from.current, now.current, setProblems);
    setAsked(null);
    if (!found) return;
    if (found.isSame) from.current = found.here.fragment;
    else if (found.others.length) setAsked(found);
    else take(found.here);
  };

  /** The case's answers, and no other. */
  const take = ({ typed: its, fragment }: CaseHere) => putBack({ ...its, notice: now.current.answers.notice, [FROM]: fragment });

  /** @param uses whether the case's answers are to stand, or those that stand already */
  const choose = ({ here }: NoticeHere, uses: boolean) => {
    keeping.touch();
    setAsked(null);
    if (uses) {
      setCleared(held);
      take(here);
    } else {
      from.current = here.fragment;
      setMore({ ...more });
    }
    setStatus(loaded?.here.chosenWords(uses) ?? '');
  };

  const typing = () => {
    keeping.touch();
    setCleared(null);
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
    const on = day.trim() ? loaded.typed.parseDate(day) : null;
    const said = (one: string): string => (draft.notice?.printed ? (printed[SAYS + one] ?? '').trim() : '');
    const [closes, begins] = (['closes', 'begins'] as const).map((one) => (said(one) ? loaded.typed.parseDate(said(one)) : null));
    const hour = said('hour') ? loaded.check.parseHour(said('hour')) : undefined;
    const wrongLines: [string, string | undefined][] = [
      ['closes', closes && 'expected' in closes ? closes.expected : undefined],
      ['hour', hour === null ? 'Give an hour, such as 5:30 p.m. or 17:00' : undefined],
      ['begins', begins && 'expected' in begins ? begins.expected : undefined],
    ];
    const lines = {
      closes: closes && 'date' in closes ? closes.date : undefined,
      closesAt: hour ?? undefined,
      termBegins: begins && 'date' in begins ? begins.date : undefined,
      words: said('words') || undefined,
    };
    const second = more.again?.trim() ? loaded.typed.parseDate(more.again) : null;
    return { asks, input, errors, on, lines, wrongLines, second };
  }, [loaded, draft, typed, day, printed, more]);

  const dayError = read?.on && 'expected' in read.on ? read.on.expected : undefined;
  const againError = read?.second && 'expected' in read.second ? read.second.expected : undefined;
  const times = more.editions?.trim() ?? '';
  const editionsError = times && !/^\d{1,3}$/.test(times) ? 'expected a whole number' : undefined;
  const wrong: [string, string, string][] = [
    ...(editionsError ? [[editionsId, 'Editions', editionsError] as [string, string, string]] : []),
    ...(againError ? [[againId, 'Second notice', againError] as [string, string, string]] : []),
    ...(dayError ? [[dayId, 'Notice published', dayError] as [string, string, string]] : []),
    ...Object.entries(read?.errors ?? {}).map(([path, words]): [string, string, string] => [
      controlId(PREFIX, path as Path),
      labelOf(path as Path),
      words,
    ]),
    ...(read?.wrongLines ?? []).flatMap(([one, words]): [string, string, string][] =>
      words ? [[printedId(one), PRINTED.find(({ name: own }) => own === one)?.label ?? one, words]] : [],
    ),
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
          printed: read.lines,
          editions: times ? Number(times) : undefined,
          again: read.second && 'date' in read.second ? read.second.date : undefined,
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

  const chooseNotice = (next: string) => {
    if (!loaded) void load();
    setName(next);
    setTried(false);
  };

  const leave = (id: string) => setLeft((before) => new Set(before).add(id));

  return (
    <form class="calculator check" noValidate onSubmit={submit} onInput={typing} aria-label="Check a notice">
      {tried && wrong.length > 0 && (
        <ErrorSummary
          box={summary}
          prefix={PREFIX}
          errors={wrong.map(([control, label, words]) => ({ control, says: `${label}: ${words}` }))}
        />
      )}
      <LinkProblems problems={problems} />
      {asked && loaded && (
        <loaded.here.OtherCase others={asked.others} onUse={() => choose(asked, true)} onKeep={() => choose(asked, false)} />
      )}
      <div class="item-field">
        <label for={`${PREFIX}-notice`}>Which notice?</label>
        <select id={`${PREFIX}-notice`} name="notice" value={name} onChange={(event) => chooseNotice(event.currentTarget.value)}>
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
            <p class="questions-note">Nothing you enter leaves this browser. We can’t check what is blank.</p>
            <div class="fields">
              {draft.notice.timings.length > 0 && (
                <PrintField
                  id={dayId}
                  name="published"
                  label="Notice published"
                  hint="The day of the City Record, such as 11/23/2026."
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
                  label={labelOf(path)}
                  {...(path === 'awardAmount' ? { hint: 'The value that the notice gives.' } : {})}
                  error={errorOf(controlId(PREFIX, path))}
                  readAs={undefined}
                  onInput={(one, text) => setTyped((before) => ({ ...before, [one]: text }))}
                  onLeave={(one) => leave(controlId(PREFIX, one))}
                />
              ))}
              {draft.notice.timings.some(({ kind }) => kind === 'before' || kind === 'after') && (
                <>
                  <PrintField
                    id={editionsId}
                    name="editions"
                    label="How many times was it published?"
                    hint="Days it was in the City Record."
                    value={more.editions ?? ''}
                    error={errorOf(editionsId)}
                    onInput={(editions) => setMore((before) => ({ ...before, editions }))}
                    onLeave={() => leave(editionsId)}
                  />
                  <PrintField
                    id={againId}
                    name="again"
                    label="Second notice"
                    hint="Of the same award or intent, if there was one."
                    value={more.again ?? ''}
                    error={errorOf(againId)}
                    readAs={read?.second && 'date' in read.second ? loaded?.rules.longDate(read.second.date) : undefined}
                    onInput={(again) => setMore((before) => ({ ...before, again }))}
                    onLeave={() => leave(againId)}
                  />
                </>
              )}
            </div>
          </fieldset>
          {draft.notice.printed && (
            <fieldset class="questions">
              <legend>What the notice says</legend>
              <div class="fields">
                {PRINTED.map((one) => (
                  <PrintField
                    key={one.name}
                    {...one}
                    id={printedId(one.name)}
                    value={printed[SAYS + one.name] ?? ''}
                    error={errorOf(printedId(one.name))}
                    onInput={(text) => setPrinted((before) => ({ ...before, [SAYS + one.name]: text }))}
                    onLeave={() => leave(printedId(one.name))}
                  />
                ))}
              </div>
            </fieldset>
          )}
          <fieldset class="questions">
            <legend>What the notice includes</legend>
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
        {cleared && (
          <button
            type="button"
            onClick={() => {
              keeping.touch();
              putBack(cleared);
              setCleared(null);
              setStatus('The answers are back.');
            }}
          >
            Put the answers back
          </button>
        )}
        <Keep {...keeping} />
      </div>
      <p class="action-status" role="status">
        {status}
      </p>
      <section id={`${PREFIX}-result`} class="result" data-result tabIndex={-1} aria-label="Result">
        {failed && !loaded ? (
          <Reload says="The rules could not be loaded, so there is no answer." />
        ) : !draft ? (
          <p class="result-empty">Choose a notice to see what the law requires of it.</p>
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
