/** Writes a report of an error in the browser: the reader copies it, or opens it in their own mail program. Nothing is sent from here. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { address } from '../../site/address.ts';
import { caseIn, reportText, type Contact } from './report-text.ts';

interface Props {
  held: string;
  contact: Contact | null;
}

/** Under which a reload finds what was typed. It is kept here and not by `useOverReload`: shared with this page, that would weigh on every shell. */
const TAB = 'ppb-report';

const absolute = (path: string): string => new URL(address(path), location.href).href;

export function Report({ held, contact }: Props) {
  const [wrong, setWrong] = useState('');
  const [expected, setExpected] = useState('');
  const [page, setPage] = useState('');
  const [link, setLink] = useState<string | null>(null);
  const [attached, setAttached] = useState(false);
  const [status, setStatus] = useState('');

  useEffect(() => {
    const left: unknown = history.state?.[TAB];
    if (!Array.isArray(left)) return;
    const [one, two, three] = left.map(String);
    setWrong(one ?? '');
    setExpected(two ?? '');
    setPage(three ?? '');
  }, []);
  // Written with the key itself, and not after the next picture: a reload may come between.
  useLayoutEffect(() => {
    if (!wrong && !expected && !page) return;
    try {
      history.replaceState({ ...history.state, [TAB]: [wrong, expected, page] }, '');
    } catch {
      // A browser that refuses has what was typed in the page all the same.
    }
  }, [wrong, expected, page]);

  useEffect(() => {
    const read = () => {
      setLink(caseIn(location.hash, absolute));
      setAttached(false);
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);

  const text = reportText({ wrong, expected, page, link: attached ? link : null, held });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setStatus('Copied. Paste it into a letter or message; nothing was sent from here.');
    } catch {
      setStatus('The browser refused to copy: select the text above and copy it.');
    }
  };
  const ask = (id: string, label: string, hint: string, value: string, set: (text: string) => void) => (
    <div class="report-field">
      <label for={`report-${id}`}>{label}</label>
      <p id={`report-${id}-hint`}>{hint}</p>
      <textarea
        id={`report-${id}`}
        rows={id === 'page' ? 1 : 3}
        aria-describedby={`report-${id}-hint`}
        value={value}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
    </div>
  );

  return (
    <div class="report">
      {ask('wrong', 'What is wrong?', 'The words or the answer that you think are wrong.', wrong, setWrong)}
      {ask('expected', 'What did you expect, and why?', 'If you can, name the paragraph or other law.', expected, setExpected)}
      {ask('page', 'Which page?', 'Its name or address.', page, setPage)}
      {link ? (
        <label class="report-attach">
          <input type="checkbox" checked={attached} onChange={({ currentTarget }) => setAttached(currentTarget.checked)} />
          <span>
            Attach the case you came from. Its link holds <strong>every answer you entered</strong>, amounts and dates too.
          </span>
        </label>
      ) : (
        <p class="report-attach">To attach a case, open its result in a calculator and follow “Report an error in this answer” there.</p>
      )}
      <div class="report-field">
        <label for="report-text">Your report</label>
        <p id="report-text-hint">It is written here, in your browser, and goes nowhere by itself.</p>
        <textarea id="report-text" class="report-text" rows={9} readOnly aria-describedby="report-text-hint" value={text} />
      </div>
      <p class="report-send">
        <button type="button" onClick={() => void copy()}>
          Copy the report
        </button>
        {contact?.kind === 'mail' && (
          <a href={`${contact.href}?subject=${encodeURIComponent('PPB Rulebook: an error')}&body=${encodeURIComponent(text)}`}>
            Open it in your mail program
          </a>
        )}
      </p>
      <p role="status">{status}</p>
    </div>
  );
}
