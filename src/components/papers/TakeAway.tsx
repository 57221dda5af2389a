/** The papers of a case: each is made in the browser when it is asked for, by a program that is loaded only then. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_FRAGMENT, type Typed } from '../../case/fragment.ts';
import { DRAFT_OF, DRAFT_TITLES } from '../../papers/draft-names.ts';
import type { PaperData } from '../../papers/paper-data.ts';
import { MOST_KB } from '../../papers/sizes.ts';
import { address } from '../../site/address.ts';
import { useCopy } from '../form/copy.ts';
import { CopyText } from '../form/CopyText.tsx';
import { Reload } from '../form/Reload.tsx';
import { savedWords, saveText, type Handed } from '../form/save.ts';
import { useAbout } from './about-here.ts';
import { AboutFields } from './AboutFields.tsx';
import { fileName, matterHere, type CaseShown } from './case-shown.ts';
import { loadPaper, type PaperModule } from './load-paper.ts';
import { usePrintedMemo } from './printed-memo.ts';
import { reportHere } from './report-address.ts';
import { OF_VENDOR, toldTo } from './to-vendor.ts';

/** A file as it is made: its name and its text; or why there is none. */
type Made = { name: string; text: string; type: string; note?: string } | { none: string };

interface Paper {
  button: string;
  named: string;
  /** Set where it holds the answer as the rules give it, for programs. */
  isData?: true;
  make: (paper: PaperData) => Promise<Made>;
}

const CALENDAR: Paper = {
  button: 'Calendar (.ics)',
  named: 'calendar',
  make: async (shown) => {
    const [{ calendarFile, eventsOf }, { plan }] = await Promise.all([
      import('../../papers/calendar-file.ts'),
      import('../../plan/index.ts'),
    ]);
    const paper = { ...shown, milestones: shown.milestones ?? plan(shown.input) };
    const count = eventsOf(paper).length;
    if (!count) return { none: 'There is no last day to put in a calendar yet: answer the questions on dates.' };
    return {
      name: fileName(paper, 'ics'),
      text: calendarFile(paper),
      type: 'text/calendar',
      note: `${count === 1 ? 'One last day' : `${count} last days`}, with reminders a week and a day before. If a day moves, export again: the new file moves the same entries. Delete by hand what no longer applies.`,
    };
  },
};

const PAPERS: readonly Paper[] = [
  CALENDAR,
  {
    button: 'Spreadsheet (.csv)',
    named: 'spreadsheet',
    make: async (paper) => {
      const { spreadsheet } = await import('../../papers/spreadsheet.ts');
      return { name: fileName(paper, 'csv'), text: spreadsheet(paper), type: 'text/csv' };
    },
  },
  {
    button: 'Data (.json)',
    named: 'data file',
    isData: true,
    make: async (paper) => {
      const { caseFile } = await import('../../papers/case-file.ts');
      return { name: fileName(paper, 'json'), text: `${JSON.stringify(caseFile(paper), null, 1)}\n`, type: 'application/json' };
    },
  },
];

/**
 * The drafts of what the chosen method asks for, each once; with no method chosen, whatever any of them asks is no offer. Nor is a
 * paper of a method that may not be used, unless the case tells that it was used.
 */
function draftsOf({ assessment, input }: CaseShown): string[] {
  const isShut = assessment.routes.some(
    ({ method, outcome, isPending }) => method === input.method && outcome === 'not-allowed' && !isPending,
  );
  if (isShut && Object.keys(input.dates ?? {}).length === 0) return [];
  const asked = assessment.findings.filter(
    ({ outcome, route }) => outcome !== 'not-required' && (route === null || route === input.method),
  );
  return [...new Set(asked.flatMap(({ id }) => DRAFT_OF[id] ?? []))];
}

interface Props extends CaseShown {
  onAbout?: ((about: Typed) => void) | undefined;
  /** The case as its address has it, whole: its check counts every part of it. */
  fragment: string;
}

export function TakeAway({ onAbout, fragment, ...given }: Props) {
  const { typed, about, change, id } = useAbout(given.typed, onAbout);
  const shown: CaseShown = { ...given, typed };
  const [working, setWorking] = useState('');
  const [status, setStatus] = useState('');
  /** What could not be made, as part of the page was lost: "The memo could not be made: …". */
  const [lost, setLost] = useState('');
  const [naming, setNaming] = useState(false);
  /** A file that a frame may have kept back: its text can be copied. */
  const [kept, setKept] = useState<{ name: string; text: string } | null>(null);
  const { refused, copy, clear } = useCopy(setStatus);
  const [memo, setMemo] = useState<PaperModule | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const isVendors = shown.calculator === OF_VENDOR;
  usePrintedMemo(place, memo ? null : () => matterHere(shown), isVendors ? 'vendor' : undefined);
  // What was made of other answers is not to be copied as if it were of these.
  useEffect(() => setKept(null), [given.input]);

  /** Runs one piece of work at a time, with its words, and says what went wrong. */
  const work = async (named: string, make: () => Promise<string>) => {
    setWorking(named);
    setStatus(`Preparing the ${named} …`);
    clear();
    setKept(null);
    setLost('');
    try {
      setStatus(await make());
    } catch {
      setStatus('');
      setLost(`The ${named} could not be made: part of this page could not be loaded.`);
    }
    setWorking('');
  };

  const save = (paper: Paper) =>
    work(paper.named, async () => {
      const named = paper === CALENDAR ? { ...shown, typed: { ...typed, id: id() } } : shown;
      const made = await paper.make(matterHere(paper.isData ? named : toldTo(named)));
      if ('none' in made) return made.none;
      const handed: Handed = saveText(made.text, made.name, made.type);
      if (handed !== 'handed') setKept(made);
      const words = savedWords(handed, made.name, new Blob([made.text]).size, 'its text');
      return made.note ? `${words} ${made.note}` : words;
    });

  /** What the paper is called that prints. */
  const named = isVendors ? 'summary' : 'memo';
  const openMemo = () =>
    work(named, async () => {
      const loaded = await loadPaper(isVendors ? 'vendor' : undefined);
      setMemo(loaded);
      if (!isVendors) setNaming(true);
      return isVendors
        ? 'The summary stands below. To put your name on it, fill in “Label this procurement”.'
        : 'The memo stands below. Fill in its head under “Label this procurement”, or by hand on paper.';
    });
  const closeMemo = () => {
    setMemo(null);
    setStatus(`The ${named} is closed.`);
    opener.current?.focus();
  };
  const paper = matterHere(shown);
  const copyLink = () => {
    if (new URL(paper.link).hash.length > LONGEST_FRAGMENT)
      setStatus(
        'This case is too long for a link: it would not open. Download the data file instead, and open it under “Open a saved case”.',
      );
    else void copy(paper.link, 'Link copied. The case and its receipt are in the part after “#”, which no server sees.', 'link');
  };
  // The drafts are the agency's: a vendor writes none of them.
  const drafts = isVendors ? [] : draftsOf(shown);

  return (
    <section class="take-away" aria-labelledby="take-away">
      <h3 id="take-away">Download or print</h3>
      <div class="take-away-buttons">
        <button type="button" ref={opener} aria-expanded={memo !== null} onClick={() => void openMemo()}>
          {isVendors ? 'Summary to print' : 'Memo to file'}
        </button>
        {PAPERS.map((paper) => (
          <button type="button" key={paper.named} aria-disabled={working === paper.named} onClick={() => working || void save(paper)}>
            {paper.button}
          </button>
        ))}
        <button type="button" onClick={copyLink}>
          Copy a permanent link
        </button>
      </div>
      {drafts.length > 0 && (
        <ul class="take-away-drafts" aria-label="Drafts filled in from your case">
          {drafts.map((name) => (
            <li key={name}>
              <a href={address(`/drafts/${name}/#${fragment}`)}>Draft: {DRAFT_TITLES[name]}</a>
            </li>
          ))}
        </ul>
      )}
      <details class="about-papers">
        <summary>What is in these files</summary>
        <p class="take-away-note">
          Your answers, the results with their citations, the dates and the edition of the law. All are made in this browser. Files are
          named like <span class="file-name">{fileName(paper, 'ics')}</span>. The calendar is under {MOST_KB.ics} kB, the spreadsheet under{' '}
          {MOST_KB.csv} kB, the data under {MOST_KB.json} kB.
        </p>
      </details>
      <AboutFields
        about={about}
        shared={typed.share === '1'}
        open={naming}
        onOpen={setNaming}
        onInput={(name, text) => change({ [name]: text })}
        onShare={(shared) => change({ share: shared ? '1' : '' })}
      />
      {reportHere && (
        <p class="take-away-note">
          <a href={reportHere(paper.link)}>Report an error in this answer</a>
        </p>
      )}
      <p class="take-away-status" role="status">
        {status}
      </p>
      {lost && <Reload says={lost} />}
      <CopyText id="take-away-copy" label="Link to this case, with its receipt" words={refused} />
      {kept && (
        <>
          <CopyText id="take-away-text" label={`The text of ${kept.name}`} words={kept.text} rows={8} />
          <button type="button" onClick={() => void copy(kept.text, `The text of ${kept.name} is copied.`, 'text')}>
            Copy the text
          </button>
        </>
      )}
      {memo && <memo.PaperView paper={paper} onClose={closeMemo} />}
      <div class="memo-printed" ref={place} />
    </section>
  );
}
