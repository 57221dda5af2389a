/**
 * The case of a calculator while it is being typed: where it comes from (the address, what was kept, a file), what is read of
 * it, where it is written down, and the result. The questions and the result only show it.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { EDITION } from '../../site/edition.ts';
import type { Milestone } from '../../plan/index.ts';
import type { Assessment, Path } from '../../rules/index.ts';
import { address, fragmentHere, hereWith } from '../../site/address.ts';
import { useKeeping, type Keeping } from '../form/Keep.tsx';
import { useLoading } from '../form/loading.ts';
import { useOverReload } from '../form/Reload.tsx';
import { controlId } from '../form/Field.tsx';
import { goTo, setAddress, useAddress, useErrorTitle } from '../form/page.ts';
import { today } from '../../site/today.ts';
import { isAboutName } from '../../case/about-names.ts';
import { fieldDate, inFields } from '../../case/field-date.ts';
import type { Answers } from '../../case/answers.ts';
import type { Calculator } from '../../case/calculators.ts';
import { loadEngine, type Engine } from './engine.ts';
import type { ReadFragment, Typed } from '../../case/fragment.ts';
import { stayHere } from '../form/stay.ts';

/** An opened case: its answers, the edition that it names, and what of it could not be taken. */
type Opened = Pick<ReadFragment, 'typed' | 'problems'> & { edition?: string | undefined };

export interface Place {
  /** Before every id of this calculator: two may stand on a page. */
  prefix: string;
  /** True on the calculator's own page, where the case lives in the address. In a section page it stays in memory. */
  ownsAddress: boolean;
  /** True in a frame of another site's page: it reads the address and leaves it as it is, keeps nothing, and opens links elsewhere. */
  embedded: boolean;
}

export interface CaseState {
  typed: Typed;
  /** Whether anything was answered beyond what the calculator starts with. */
  answered: boolean;
  /** The reader asked for a result: every error is shown. */
  tried: boolean;
  loaded: Engine | null;
  failed: boolean;
  load: () => void;
  answers: Answers;
  /** The answers that cannot be used, and those of them that are said so far. */
  wrong: readonly Path[];
  shownWrong: readonly Path[];
  /** What was expected, where it is to be said. */
  errorOf: (path: Path) => string | undefined;
  assessment: Assessment | null;
  milestones: readonly Milestone[];
  /** The case as an address has it, without "#", and the whole address of this calculator with it. */
  fragment: string;
  /** Undefined while no address can be written: something was typed, and the rules are not here. */
  here: string | undefined;
  /** What of an opened link or file could not be taken. */
  problems: readonly string[];
  /** The edition that the opened link or file names. */
  mark: string | undefined;
  keeping: Pick<Keeping, 'keeping' | 'change'>;
  status: string;
  say: (sentence: string) => void;
  input: (path: Path, text: string) => void;
  /** Says what the case is called, and whose it is: no answer changes with it, and the receipt of a link stands. */
  describe: (about: Typed) => void;
  leave: (path: Path) => void;
  /** Whether the answers stand in one line above their result. */
  folded: boolean;
  /** Opens the form again. @param path the question to go to, if one */
  change: (path?: Path) => void;
  /** @returns whether there is a result to show: every answer can be used */
  submit: () => boolean;
  open: (typed: Typed, mark: string | undefined) => void;
  startAgain: () => void;
}

/** The name under which answers are kept: all calculators share them. */
const KEPT = 'ppb-case';
const NOTHING: Answers = { case: {}, errors: {} };

/** The answers a calculator starts with. */
const start = ({ method }: Calculator): Typed => ({ asOf: fieldDate(today()), ...(method ? { method } : {}) });

/** Whether the frame was asked for the questions alone: see `src/case/settings.ts`. */
const showsQuestionsOnly = (): boolean => document.documentElement.dataset['show'] === 'questions';

export function useCase(calculator: Calculator, { prefix, ownsAddress, embedded }: Place): CaseState {
  const { name, view, method: fixed } = calculator;
  const [typed, setTyped] = useState<Typed>({});
  const [left, setLeft] = useState<ReadonlySet<Path>>(new Set());
  const [tried, setTried] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [status, say] = useState('');
  /**
   * The address keeps the mark of the edition it was opened with until an answer changes; and stays `as` it is where the link was cut
   * or changed on its way: no fresh receipt for what nobody made.
   */
  const [receipt, setReceipt] = useState<{ mark?: string | undefined; as?: string; edited?: boolean }>({});
  /** The case last shown with its result, as the address has it. */
  const worked = useRef('');
  const { loaded, failed, load } = useLoading(() => loadEngine(view));
  /** What a reload left of what was typed; it stands over the case of the address, once. */
  const reloaded = useRef<Typed>({});
  /** While the case of the address is being read, no other is written over it. */
  const [reading, setReading] = useState(false);
  const [folded, setFolded] = useState(false);
  /** Set while the answer that was asked for is not on the page yet. */
  const awaited = useRef(false);
  const fold = () => {
    setFolded(true);
    awaited.current = true;
  };

  /** Takes the answers of a link or a file; a calculator about one method keeps to it. */
  const take = (
    { answers: { sameAnswers }, fragment: { aboutOther: other }, rules }: Engine,
    { typed: from, edition: mark, problems: found }: Opened,
    what: 'link' | 'case',
    as = '',
  ) => {
    // What was said of the case before is not of this one.
    say('');
    const taken = { ...start(calculator), ...inFields(from) };
    // What was typed before a reload stands over the case of the link.
    setTyped({ ...taken, ...(fixed ? { method: fixed } : {}), ...reloaded.current });
    keeping.opened((kept) => sameAnswers(taken, { ...start(calculator), ...kept }, rules));
    setReceipt({ mark, as, edited: Object.keys(reloaded.current).length > 0 });
    reloaded.current = {};
    setProblems(fixed && from.method && from.method !== fixed ? [...found, other(what)] : found);
  };

  /** @returns whether the address has a case, and it was taken */
  const fromAddress = async (): Promise<boolean> => {
    const text = fragmentHere();
    const parts = text && (await load());
    if (!parts) return false;
    const read = parts.fragment.readAddress(text, parts.rules);
    if (!read.hasAnswers) {
      if (read.problems.length) setProblems(read.problems);
      return false;
    }
    take(parts, read, 'link', read.isWhole ? '' : text.slice(1));
    setTried(true);
    if (read.isWhole) fold();
    return true;
  };

  const answered = Object.entries(typed).some(
    ([path, text]) => path !== 'asOf' && path !== 'share' && !isAboutName(path) && !(path === 'method' && fixed) && text !== '',
  );
  useEffect(() => setTyped(start(calculator)), []);
  const fragmentWith = (mark: string): string => (loaded ? loaded.fragment.writeFragment(typed, loaded.rules, mark) : '');
  const fragment = fragmentWith(EDITION.rules);
  // What no address can hold stays with the tab.
  const isLong = fragment.length > (loaded?.fragment.LONGEST_FRAGMENT ?? Infinity);
  useOverReload(`ppb-typed:${prefix}`, answered && (!(loaded && ownsAddress && !embedded) || isLong) ? typed : null, (found) => {
    const begun = Object.entries(start(calculator));
    reloaded.current = Object.fromEntries(
      Object.entries(found).filter(([path, text]) => !begun.some(([one, own]) => one === path && own === text)),
    );
    setTyped((before) => ({ ...before, ...reloaded.current }));
  });
  const restore = (kept: Typed) => setTyped({ ...start(calculator), ...kept, ...(fixed ? { method: fixed } : {}) });
  const keeping = useKeeping({ name: embedded ? undefined : KEPT, answers: typed, answered, restore, say });
  useAddress((isFirst) => {
    if (!ownsAddress) return;
    setReading(true);
    void fromAddress().then((read) => {
      setReading(false);
      reloaded.current = {};
      if (isFirst || read) return;
      if (fragmentHere() === '') {
        setTyped(start(calculator));
        keeping.opened(() => false);
        setFolded(false);
        setProblems([]);
      }
    });
  });

  const answers = useMemo(() => (loaded ? loaded.answers.readAnswers(typed, loaded.rules) : NOTHING), [loaded, typed]);
  const wrong = Object.keys(answers.errors) as Path[];
  const [asked, again] = useState({});
  const assessment = useMemo(() => (loaded && !wrong.length ? loaded.assessed(answers.case, () => again({})) : null), [answers, asked]);
  const milestones = useMemo(() => (loaded && assessment ? loaded.plan(answers.case) : []), [assessment]);
  // A form with an answer that cannot be used stays open, whatever was asked; and so does one whose answer is shown elsewhere.
  const isFolded = folded && answered && wrong.length === 0 && !(embedded && showsQuestionsOnly());
  useEffect(() => {
    if (!awaited.current || !loaded || !assessment || !isFolded) return;
    awaited.current = false;
    loaded.showAnswer(prefix, ownsAddress);
  });
  const errorOf = (path: Path): string | undefined => (tried || left.has(path) ? answers.errors[path] : undefined);
  const shownWrong = wrong.filter((path) => errorOf(path));

  // What cannot be used is in the address too: a reload loses nothing that was typed.
  const ownFragment = receipt.edited ? fragment : receipt.as || (receipt.mark ? fragmentWith(receipt.mark) : fragment);
  // Until the rules are here to read it, a case in the address is passed on as it is.
  const caseHere = ownsAddress && !loaded ? fragmentHere() : '';
  useEffect(() => {
    if (!ownsAddress || embedded || !loaded || !answered || reading || isLong) return undefined;
    let later: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      if (!setAddress(hereWith(ownFragment))) later = setTimeout(write, 3000);
    };
    write();
    if (isFolded) worked.current = ownFragment;
    return () => clearTimeout(later);
  }, [ownFragment, answered, isFolded, reading]);
  // Back from a result to the form that it was made with: both have one address.
  useEffect(
    () => addEventListener('popstate', () => worked.current && fragmentHere().endsWith(worked.current) && setFolded((is) => !is)),
    [],
  );
  useEffect(() => (ownsAddress ? stayHere() : undefined), []);
  useErrorTitle(ownsAddress && tried && shownWrong.length > 0);

  return {
    typed,
    answered,
    tried,
    loaded,
    failed,
    load: () => void load(),
    answers,
    wrong,
    shownWrong,
    errorOf,
    assessment,
    milestones,
    fragment,
    here: loaded || !answered ? address(`/calculators/${name}/${fragment ? `#${fragment}` : caseHere}`) : undefined,
    problems: loaded && keeping.apart ? [...problems, loaded.fragment.KEPT_APART] : problems,
    mark: receipt.mark,
    keeping,
    status,
    say,
    input: (path, text) => {
      if (!loaded) void load();
      keeping.touch();
      setTyped((before) => ({ ...before, [path]: text }));
      setReceipt((before) => ({ ...before, edited: true }));
      say('');
    },
    describe: (about) => {
      keeping.touch();
      setTyped((before) => ({ ...before, ...about }));
    },
    // An answer's error appears a moment after it is left, so that what is pressed next does not move away.
    leave: (path) => void setTimeout(() => setLeft((before) => new Set(before).add(path)), 300),
    submit: () => {
      setTried(true);
      if (!loaded) void load();
      if (wrong.length) return false;
      // A step of its own in the browser's history: Back returns to the case that was worked out before.
      if (ownsAddress && !embedded && !isLong && ownFragment !== worked.current) {
        if (worked.current) setAddress(hereWith(worked.current));
        setAddress(hereWith(ownFragment), 'pushState');
      }
      if (answered) fold();
      else goTo(controlId(prefix, calculator.first[0] as Path));
      return true;
    },
    folded: isFolded,
    change: (path) => {
      setFolded(false);
      setTimeout(() => goTo(controlId(prefix, path ?? (calculator.first[0] as Path))));
    },
    open: (typed, edition) => {
      if (!loaded) return;
      take(loaded, { typed, edition, problems: [] }, 'case');
      fold();
    },
    startAgain: () => {
      keeping.touch();
      setTyped(start(calculator));
      setLeft(new Set());
      setTried(false);
      setFolded(false);
      setProblems([]);
      setReceipt({});
      worked.current = '';
      say('Started again: all answers are empty.');
      // Nor does the tab hold what the case was called: the next one is another.
      setAddress(ownsAddress && !embedded ? hereWith('') : undefined, 'replaceState', null);
    },
  };
}
