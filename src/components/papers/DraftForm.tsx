/**
 * The form of one draft. What is typed stays in the page's memory: it goes into no address and no request, and onto this
 * computer only when the reader asks. The rules come when idle or at the first touch, the Word library only on request.
 */
import { parseDate } from '../../case/typed.ts';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Given } from '../../papers/drafts/answers.ts';
import { itemsOf, type Draft } from '../../papers/drafts/draft.ts';
import { fragmentHere } from '../../site/address.ts';
import { CopyText, useCopy } from '../form/CopyText.tsx';
import { ErrorSummary } from '../form/ErrorSummary.tsx';
import { Keep, useKeeping } from '../form/Keep.tsx';
import { LinkProblems } from '../form/LinkProblems.tsx';
import { useLoading } from '../form/loading.ts';
import { goTo, useAddress, useErrorTitle } from '../form/page.ts';
import { DraftField, fieldId } from './DraftField.tsx';
import { loadDraftEngine, type DraftEngine } from './engine.ts';
import { save } from '../form/save.ts';
import { Meter, Paper } from './Paper.tsx';
import { loadWord } from './word-here.ts';

interface Props {
  draft: Draft;
  /** The law's words by item, where they say more than its label. */
  words: Readonly<Record<string, string>>;
}

export default function DraftForm({ draft, words }: Props) {
  const items = useMemo(() => itemsOf(draft), []);
  const [given, setGiven] = useState<Given>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [status, setStatus] = useState('');
  const [trouble, setTrouble] = useState('');
  const [problems, setProblems] = useState<string[]>([]);
  /** What “Start again” took away, until something else is typed. */
  const [cleared, setCleared] = useState<Given | null>(null);
  const summary = useRef<HTMLDivElement>(null);
  const { loaded, failed, load } = useLoading(loadDraftEngine);
  const { refused, copy, clear } = useCopy(setStatus);
  const keeping = useKeeping({
    name: `ppb-draft:${draft.name}`,
    answers: given,
    answered: Object.keys(given).length > 0,
    restore: (kept) => {
      setGiven(kept);
      setStatus('The answers kept on this computer were put back.');
    },
    say: setStatus,
  });

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

  useAddress(() => void fromAddress());

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

  useErrorTitle(tried && shownWrong.length > 0);

  const input = (name: string, value: string | null) => {
    if (!loaded) void load();
    setGiven((before) => ({ ...before, [name]: value }));
    setCleared(null);
    setStatus('');
    setTrouble('');
    clear();
  };

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

  const copyDraft = async () => {
    const engine = await ready();
    if (engine) await copy(engine.text.writeText(draft, given), 'The draft was copied as text.', 'text');
  };

  const download = async () => {
    const engine = await ready();
    if (!engine) return;
    setStatus('Preparing the Word file …');
    try {
      if (!loadWord) throw new Error('no Word files here');
      const { writeWord } = await loadWord();
      save(await writeWord(draft, given), `${draft.name}.docx`);
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

  const startAgain = () => {
    setCleared(given);
    setGiven({});
    setLeft(new Set());
    setTried(false);
    clear();
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
    const parsed = parseDate(text);
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
          <ErrorSummary
            box={summary}
            prefix="draft"
            errors={shownWrong.map(({ name, label }) => ({ control: fieldId(name), says: `${label}: ${wrong[name]}` }))}
          />
        )}
        <LinkProblems problems={problems} />
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
            {draft.charter.filter(({ practice }) => !practice).map(field)}
          </fieldset>
        )}
        {draft.charter.some(({ practice }) => practice) && (
          <fieldset class="questions charter">
            <legend>In real notices, not asked by any law held here</legend>
            {draft.charter.filter(({ practice }) => practice).map(field)}
          </fieldset>
        )}
      </div>
      <div class="draft-out">
        {failed && !loaded && (
          <p class="result-failed" role="alert">
            The rules could not be loaded, so there is no preview yet. What you type stays here; it is tried again as you type.
          </p>
        )}
        {loaded && <Meter parts={loaded.reading.completeness(draft, given)} onGo={(name) => goTo(fieldId(name))} />}
        <div class="actions">
          <button type="button" class="primary" onClick={() => void copyDraft()}>
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
          <Keep {...keeping} />
        </div>
        <p class="action-status" role="status">
          {status}
        </p>
        {trouble && (
          <p class="result-failed" role="alert">
            {trouble}
          </p>
        )}
        <CopyText id="draft-copy" label="The draft as text" words={refused} rows={8} />
        {loaded && (
          <Paper
            written={loaded.written.write(draft, given)}
            headings={{ charter: loaded.written.CHARTER_HEADING, practice: loaded.written.PRACTICE_HEADING }}
          />
        )}
      </div>
    </div>
  );
}
