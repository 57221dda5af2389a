/**
 * The form of one draft. It takes what a case in the address holds, and says so. What is typed stays with the tab, so that a reload
 * loses nothing: it goes into no address and no request, and onto this computer only when the reader asks. The rules come when idle or at the first touch, the Word library only on request.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { aboutIn } from '../../case/about.ts';
import type { Typed } from '../../case/fragment.ts';
import type { Given } from '../../papers/drafts/draft-answers.ts';
import { itemsOf, type Draft } from '../../papers/drafts/draft.ts';
import { address, fragmentHere } from '../../site/address.ts';
import { today } from '../../site/today.ts';
import { useCopy } from '../form/copy.ts';
import { CopyText } from '../form/CopyText.tsx';
import { ErrorSummary } from '../form/ErrorSummary.tsx';
import { Keep, useKeeping } from '../form/Keep.tsx';
import { LinkProblems } from '../form/LinkProblems.tsx';
import { useLoading } from '../form/loading.ts';
import { Reload } from '../form/Reload.tsx';
import { goTo, useAddress, useErrorTitle } from '../form/page.ts';
import { DraftField, fieldId } from './DraftField.tsx';
import { loadDraftEngine, type DraftEngine } from './engine.ts';
import { readKept } from '../form/kept.ts';
import { printHere, printWords, save, savedWords } from '../form/save.ts';
import { readTabTexts, useTab } from '../form/tab.ts';
import { Meter, Paper } from './Paper.tsx';
import { loadWord } from './word-library.ts';
import { stayHere } from '../form/stay.ts';

interface Props {
  draft: Draft;
  /** The law's words by item, where they say more than its label. */
  words: Readonly<Record<string, string>>;
}

/** Under which the tab, and what is kept, hold from which case the fields were filled; no item is so called. */
const FROM = '#';

/** What a saved case is called, where the reader keeps that very case on this computer. */
function keptAbout({ answers, rules }: DraftEngine, typed: Typed): Typed {
  const kept = readKept<Typed>('ppb-case');
  return kept && answers.sameAnswers(kept, typed, rules) ? aboutIn(kept) : {};
}

const hasText = ([, text]: [string, string | null | undefined]): boolean => text !== '' && text !== undefined;

export default function DraftForm({ draft, words }: Props) {
  const items = useMemo(() => itemsOf(draft), []);
  const [given, setGiven] = useState<Given>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [status, setStatus] = useState('');
  const [trouble, setTrouble] = useState('');
  const [problems, setProblems] = useState<string[]>([]);
  /** What “Start over” took away, until something else is typed. */
  const [cleared, setCleared] = useState<Given | null>(null);
  /** The day whose text the draft answers to: that of the case in the address, or today. */
  const [day, setDay] = useState(today);
  /** What the case in the address says of this draft, and that case as the address has it. */
  const [filled, setFilled] = useState<{ found: Given; fragment: string } | null>(null);
  /** What the case before said, while the reader is asked whose answers are to stand. */
  const [asked, setAsked] = useState<Given | null>(null);
  /** The draft as text, where a frame may have kept the Word file back. */
  const [heldBack, setHeldBack] = useState('');
  const from = useRef('');
  /** The answers as they are now, for what ends later. */
  const now = useRef(given);
  now.current = given;
  const summary = useRef<HTMLDivElement>(null);
  const { loaded, failed, load } = useLoading(loadDraftEngine);
  const { refused, copy, clear } = useCopy(setStatus);
  /** Puts answers back with the case that they are of. @returns whether there are any */
  const putInto = ({ [FROM]: source, ...texts }: Given): boolean => {
    from.current = source ?? '';
    if (Object.keys(texts).length) setGiven(texts);
    return Object.keys(texts).length > 0;
  };
  const held: Given = { ...given, [FROM]: from.current };
  const keeping = useKeeping<Given>({
    name: `ppb-draft:${draft.name}`,
    answers: useMemo(() => held, [given, from.current]),
    answered: Object.keys(given).length > 0,
    restore: (kept) => {
      putInto(kept);
      setStatus('Your saved answers were restored.');
    },
    say: setStatus,
  });

  /**
   * Fills the draft from the case in the address: once, so that what was emptied since stays empty when the page is loaded again. Over
   * answers that the case does not give, it asks first: they may be another case's.
   */
  const fromAddress = async () => {
    if (!fragmentHere()) return;
    const engine = await load();
    const read = engine && engine.here.caseHere(engine, setProblems);
    if (!read) return;
    const { typed, fragment } = read;
    const foundOf = (one: Typed): Given => engine.prefill.prefill(draft, { ...keptAbout(engine, one), ...one });
    const found = foundOf(typed);
    const { case: input } = engine.answers.readAnswers(typed, engine.rules);
    setProblems([...read.problems, ...engine.prefill.whyNoDraft(draft, input, engine.rules)]);
    setDay(engine.prefill.lawDay(draft, input, engine.rules, today()));
    setFilled({ found, fragment });
    setAsked(null);
    const before = from.current;
    if (before === fragment) return;
    const caseThen = engine.here.caseBefore(engine, before);
    const foundThen = foundOf(caseThen);
    const isSame = engine.answers.sameAnswers(caseThen, typed, engine.rules) && items.every(({ name }) => foundThen[name] === found[name]);
    if (before && isSame) from.current = fragment;
    else if (Object.entries(now.current).some((one) => hasText(one) && found[one[0]] !== one[1])) setAsked(foundThen);
    else fill(found, {}, fragment);
  };

  /** @param stay what stands beside what the case says */
  const fill = (found: Given, stay: Given, fragment: string) => {
    from.current = fragment;
    setAsked(null);
    setGiven({ ...stay, ...found });
    const filledIn = labelsOf(found);
    const others = labelsOf(Object.fromEntries(Object.entries(stay).filter(([name]) => found[name] === undefined)));
    setStatus(
      [
        filledIn.length
          ? `${filledIn.length} ${filledIn.length === 1 ? 'field' : 'fields'} filled in from your case.`
          : 'None of the fields below asks for an answer that you gave: fill them in here.',
        others.length ? `Not from this case, and left as you typed it: ${others.join(', ')}.` : '',
      ].join(' '),
    );
  };

  /** What the reader typed stays where this case says nothing; what the case before filled in goes. */
  const useCaseHere = ({ found, fragment }: { found: Given; fragment: string }) => {
    keeping.touch();
    setCleared(given);
    fill(found, Object.fromEntries(Object.entries(given).filter((one) => hasText(one) && asked?.[one[0]] !== one[1])), fragment);
  };

  const keepMine = (fragment: string) => {
    keeping.touch();
    from.current = fragment;
    setAsked(null);
    setGiven({ ...given });
    setStatus(loaded?.here.chosenWords(false) ?? '');
  };

  const labelsOf = (some: Given): string[] => items.filter(({ name }) => some[name] !== undefined).map(({ label }) => label);
  const tab = `ppb-draft:${draft.name}`;
  useEffect(() => {
    const texts = readTabTexts(tab);
    if (texts && putInto(texts)) setStatus((before) => before || 'What you typed in this tab was restored.');
  }, []);
  useTab(tab, Object.values(given).some((text) => text !== '') || from.current ? held : null);
  useEffect(() => stayHere(), []);
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
    keeping.touch();
    setGiven((before) => ({ ...before, [name]: value }));
    setCleared(null);
    setStatus('');
    setTrouble('');
    setHeldBack('');
    clear();
  };

  /** The engine, if every answer can be used; else the summary of errors gets the focus. */
  const ready = async (): Promise<DraftEngine | null> => {
    setTrouble('');
    const engine = loaded ?? (await load());
    if (!engine) {
      setTrouble('The rules could not be loaded, so there is no draft yet.');
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
    setHeldBack('');
    setStatus('Preparing the Word file …');
    try {
      if (!loadWord) throw new Error('no Word files here');
      const { writeWord } = await loadWord();
      const file = await writeWord(draft, given);
      const name = `${draft.name}.docx`;
      const handed = save(file, name);
      if (handed !== 'handed') setHeldBack(engine.text.writeText(draft, given));
      setStatus(savedWords(handed, name, file.size, 'the draft as text'));
    } catch {
      setStatus('');
      setTrouble('The Word file could not be made. You can still copy the draft as text.');
    }
  };

  const printPage = async () => {
    if (await ready()) setStatus(printWords(printHere()));
  };

  const startAgain = () => {
    keeping.touch();
    setAsked(null);
    setCleared(given);
    setGiven({});
    setLeft(new Set());
    setTried(false);
    clear();
    setTrouble('');
    setStatus('Started again: all answers are empty.');
  };

  const putBack = () => {
    keeping.touch();
    setGiven(cleared ?? {});
    setCleared(null);
    setStatus('The answers are back.');
  };

  const readAs = (name: string, kind: string): string | undefined => {
    const text = given[name];
    if (!loaded || kind !== 'date' || !text || wrong[name]) return undefined;
    const parsed = loaded.typed.parseDate(text);
    return 'date' in parsed ? loaded.rules.longDate(parsed.date) : undefined;
  };

  /** What is the case's still, and what the reader has otherwise. */
  const isGiven = filled ? items.filter(({ name }) => filled.found[name] !== undefined) : [];
  const fromCase = isGiven.filter(({ name }) => filled?.found[name] === given[name]).map(({ label }) => label);
  const otherwise = isGiven
    .filter(({ name }) => hasText([name, given[name]]) && filled?.found[name] !== given[name])
    .map(({ label }) => label);

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
        {filled && asked && loaded && (
          <loaded.here.OtherCase
            others={labelsOf(Object.fromEntries(Object.entries(given).filter((one) => hasText(one) && filled.found[one[0]] !== one[1])))}
            onUse={() => useCaseHere(filled)}
            onKeep={() => keepMine(filled.fragment)}
          />
        )}
        {filled && !asked && fromCase.length + otherwise.length > 0 && (
          <p class="filled-from">
            {fromCase.length > 0 && (
              <>
                <strong>Filled in from your case:</strong> {fromCase.join(', ')}. Check each before you use it.{' '}
              </>
            )}
            {otherwise.length > 0 && (
              <>
                <strong>Not as in your case:</strong> {otherwise.join(', ')}.{' '}
              </>
            )}
            <a href={address(`/calculators/method/#${filled.fragment}`)}>Open the case</a>
          </p>
        )}
        <p class="questions-note">
          Nothing you enter leaves this browser. It stays in this tab, through a reload too, and goes when you close the tab, unless you ask
          to keep it.
        </p>
        {draft.lists.map(({ at, items: listed }) => (
          <fieldset class="questions" key={at}>
            <legend>Required by § {at}</legend>
            {listed.map(field)}
          </fieldset>
        ))}
        {draft.charter.length > 0 && (
          <fieldset class="questions charter">
            <legend>Required by the Charter only</legend>
            {draft.charter.filter(({ practice }) => !practice).map(field)}
          </fieldset>
        )}
        {draft.charter.some(({ practice }) => practice) && (
          <fieldset class="questions charter">
            <legend>Found in real notices, but not required by any law on this site</legend>
            {draft.charter.filter(({ practice }) => practice).map(field)}
          </fieldset>
        )}
      </div>
      <div class="draft-out">
        {failed && !loaded && !trouble && <Reload says="The rules could not be loaded, so there is no preview yet." />}
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
              Start over
            </button>
          )}
          <Keep {...keeping} />
        </div>
        <p class="action-status" role="status">
          {status}
        </p>
        {trouble && <Reload says={trouble} />}
        {loadWord && (
          <p class="questions-note">The Word file is named {draft.name}.docx, under 12 kB. It holds this paper alone, as the print does.</p>
        )}
        <CopyText id="draft-copy" label="The draft as text" words={refused || heldBack} rows={8} />
        {loaded && <Paper written={loaded.written.write(draft, given)} notes={loaded.written.notesOf(draft, given, day)} />}
      </div>
    </div>
  );
}
