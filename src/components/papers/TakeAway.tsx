/** The papers of a case: each is made in the browser when it is asked for, by a program that is loaded only then. */
import './take-away.css';
import { useRef, useState } from 'preact/hooks';
import type { PaperData } from '../../papers/paper-data.ts';
import type * as MemoModule from './Memo.tsx';
import { CopyText, useCopy } from '../form/CopyText.tsx';
import { saveText } from '../form/save.ts';
import { fileName, paperDataHere, type CaseShown } from './case-shown.ts';
import { reportHere } from './report-address.ts';

/** A paper's words while it is made, and what making it gives: the sentence to show. */
interface Paper {
  button: string;
  named: string;
  make: (paper: PaperData) => Promise<string>;
}

const saved = (name: string): string => `Saved as ${name}. It was made in this browser; nothing was sent.`;

const PAPERS: readonly Paper[] = [
  {
    button: 'Calendar (.ics)',
    named: 'calendar',
    make: async (shown) => {
      const [{ calendarFile, eventsOf }, { plan }] = await Promise.all([
        import('../../papers/calendar-file.ts'),
        import('../../plan/index.ts'),
      ]);
      const paper = { ...shown, milestones: shown.milestones ?? plan(shown.input) };
      if (!eventsOf(paper).length) return 'No day can be worked out yet, so there is no calendar: answer the questions on dates.';
      const name = fileName(paper, 'ics');
      saveText(calendarFile(paper), name, 'text/calendar');
      return saved(name);
    },
  },
  {
    button: 'Spreadsheet (.csv)',
    named: 'spreadsheet',
    make: async (paper) => {
      const { spreadsheet } = await import('../../papers/spreadsheet.ts');
      const name = fileName(paper, 'csv');
      saveText(spreadsheet(paper), name, 'text/csv');
      return saved(name);
    },
  },
  {
    button: 'Data (.json)',
    named: 'data file',
    make: async (paper) => {
      const { caseFile } = await import('../../papers/case-file.ts');
      const name = fileName(paper, 'json');
      saveText(`${JSON.stringify(caseFile(paper), null, 1)}\n`, name, 'application/json');
      return saved(name);
    },
  },
];

export function TakeAway(shown: CaseShown) {
  const [working, setWorking] = useState('');
  const [status, setStatus] = useState('');
  const { refused, copy, clear } = useCopy(setStatus);
  const [memo, setMemo] = useState<typeof MemoModule | null>(null);
  const opener = useRef<HTMLButtonElement>(null);

  /** Runs one piece of work at a time, with its words, and says what went wrong. */
  const work = async (named: string, make: () => Promise<string>) => {
    setWorking(named);
    setStatus(`Preparing the ${named} …`);
    clear();
    try {
      setStatus(await make());
    } catch {
      setStatus(`The ${named} could not be made: part of this page could not be loaded. Check the connection and press the button again.`);
    }
    setWorking('');
  };

  const openMemo = () =>
    work('memo', async () => {
      setMemo(await import('./Memo.tsx'));
      return 'The memo stands below.';
    });
  const closeMemo = () => {
    setMemo(null);
    setStatus('The memo is closed.');
    opener.current?.focus();
  };
  const copyLink = () =>
    copy(paperDataHere(shown).link, 'Link copied. The case and its receipt are in the part after “#”, which no server sees.', 'link');

  return (
    <section class="take-away" aria-labelledby="take-away">
      <h3 id="take-away">Take it away</h3>
      <p class="take-away-note">
        Each paper holds the answers, the results with their citations, the days and the edition of the law. All are made in this browser.
      </p>
      <div class="take-away-buttons">
        <button type="button" ref={opener} aria-expanded={memo !== null} onClick={() => void openMemo()}>
          Memo to print
        </button>
        {PAPERS.map(({ button, named, make }) => (
          <button
            type="button"
            key={named}
            aria-disabled={working === named}
            onClick={() => working || void work(named, () => make(paperDataHere(shown)))}
          >
            {button}
          </button>
        ))}
        <button type="button" onClick={() => void copyLink()}>
          Link with receipt
        </button>
      </div>
      {reportHere && (
        <p class="take-away-note">
          Is something wrong? <a href={reportHere(paperDataHere(shown).link)}>Report an error in this answer</a>. You choose there whether
          your case goes along.
        </p>
      )}
      <p class="take-away-status" role="status">
        {status}
      </p>
      <CopyText id="take-away-copy" label="Link to this case, with its receipt" words={refused} />
      {memo && <memo.MemoView paper={paperDataHere(shown)} onClose={closeMemo} />}
    </section>
  );
}
