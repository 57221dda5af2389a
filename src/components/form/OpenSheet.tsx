/** A paper that is open under its result: its tools, and the sheet that prints alone. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useCopy } from './copy.ts';
import { CopyText } from './CopyText.tsx';
import { printHere, printWords } from './save.ts';

interface Props {
  /** What the paper is called: "memo". */
  named: string;
  /** The paper as plain text. */
  text: () => string;
  onClose: () => void;
  hint?: ComponentChildren;
  /** @param sheet the paper itself, which gets the focus */
  children: (sheet: { current: HTMLElement | null }) => ComponentChildren;
}

export function OpenSheet({ named, text, onClose, hint, children }: Props) {
  const [status, setStatus] = useState('');
  const { refused, copy } = useCopy(setStatus);
  const sheet = useRef<HTMLElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  useEffect(() => {
    sheet.current?.focus({ preventScroll: true });
    // With its buttons in the window: printing is what a paper is opened for.
    tools.current?.scrollIntoView({ block: 'start' });
  }, []);

  return (
    <>
      <div class="memo-tools" ref={tools}>
        <button type="button" class="primary" onClick={() => setStatus(printWords(printHere()))}>
          Print
        </button>
        <button type="button" onClick={() => void copy(text(), `The ${named} is copied as text.`, 'text')}>
          Copy as text
        </button>
        <button type="button" onClick={onClose}>
          Close the {named}
        </button>
        <span role="status">{status}</span>
      </div>
      {hint && <p class="memo-hint">{hint}</p>}
      <CopyText id="memo-text" label={`The ${named} as text`} words={refused} rows={8} />
      {children(sheet)}
    </>
  );
}

/** A heading, and one sentence or two a line. */
export function Lines({ heading, lines }: { heading: string; lines: readonly string[] }) {
  return (
    <section>
      <h4>{heading}</h4>
      <ul class="memo-list">
        {lines.map((line) => (
          <li key={line}>
            <Cited words={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Words in which no citation breaks in two: "§ 3-10(m)(1)" stays on one line. */
export function Cited({ words }: { words: string }) {
  return (
    <>
      {words.split(/(§+ [^\s,;]+)/).map((part, index) =>
        index % 2 ? (
          <span key={index} class="no-break">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
