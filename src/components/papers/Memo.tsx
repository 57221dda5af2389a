/** The memo for the contract file, on screen before it is printed: what prints is this sheet alone. */
import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useCopy } from '../form/copy.ts';
import { CopyText } from '../form/CopyText.tsx';
import { printHere, printWords } from '../form/save.ts';
import type { PaperData } from '../../papers/paper-data.ts';
import { answerHeading, basis, BESIDE_HEADING, DOUBTS_HEADING, memoText, USUAL_HEADING } from '../../papers/memo-text.ts';
import { dateBasis } from '../../papers/memo-dates.ts';
import { memoOf, type Memo, type MemoItem } from '../../papers/memo.ts';

interface Props {
  paper: PaperData;
  onClose: () => void;
}

export function MemoView({ paper, onClose }: Props) {
  const { input, assessment, day, link, about } = paper;
  const memo = useMemo(() => memoOf(paper), [input, assessment, day, link, JSON.stringify(about)]);
  const [status, setStatus] = useState('');
  const { refused, copy } = useCopy(setStatus);
  const sheet = useRef<HTMLElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  useEffect(() => {
    sheet.current?.focus({ preventScroll: true });
    // With its buttons in the window: printing is what a memo is opened for.
    tools.current?.scrollIntoView({ block: 'start' });
  }, []);

  return (
    <>
      <div class="memo-tools" ref={tools}>
        <button type="button" class="primary" onClick={() => setStatus(printWords(printHere()))}>
          Print
        </button>
        <button type="button" onClick={() => void copy(memoText(memo), 'The memo is copied as text.', 'text')}>
          Copy as text
        </button>
        <button type="button" onClick={onClose}>
          Close the memo
        </button>
        <span role="status">{status}</span>
      </div>
      {!input.method && (
        <p class="memo-hint">
          You chose no method. This memo covers the method that comes first, and lists the others. Choose another method to see its
          requirements.
        </p>
      )}
      <CopyText id="memo-text" label="The memo as text" words={refused} rows={8} />
      <MemoSheet memo={memo} sheet={sheet} />
    </>
  );
}

/** Puts the sheet into a place at once, as a page that begins to print asks for; and takes it away. */
export function putMemo(paper: PaperData, place: HTMLElement): void {
  render(<MemoSheet memo={memoOf(paper)} sheet={{ current: null }} />, place);
}
export const clearMemo = (place: HTMLElement): void => render(null, place);

function EveryMethod({ memo }: { memo: Memo }) {
  return (
    <section>
      <h4>Every method</h4>
      <table class="memo-methods">
        <thead>
          <tr>
            <th scope="col">Method</th>
            <th scope="col">Answer</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {memo.methods.map(({ method, outcome, says }) => (
            <tr key={method}>
              <th scope="row">{method}</th>
              <td>{outcome}</td>
              <td>{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A heading, and one sentence or two a line. */
function Lines({ heading, lines }: { heading: string; lines: readonly string[] }) {
  return (
    <section>
      <h4>{heading}</h4>
      <ul class="memo-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** The sheet itself. */
export function MemoSheet({ memo, sheet }: { memo: Memo; sheet: { current: HTMLElement | null } }) {
  return (
    <article class="memo-sheet" ref={sheet} tabIndex={-1} aria-labelledby="memo-title">
      <header>
        <p class="memo-from">{memo.name}</p>
        <h3 id="memo-title">{memo.title}</h3>
        <dl class="memo-about">
          {memo.about.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt> <dd>{text}</dd>
            </div>
          ))}
        </dl>
        {memo.lead.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </header>
      <section>
        <h4>The case</h4>
        <dl class="memo-inputs">
          {memo.inputs.map(({ path, question, answer }) => (
            <div key={path}>
              <dt>{question.endsWith('?') ? question : `${question}:`}</dt> <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      </section>
      {memo.doubts.length > 0 && (
        <section data-memo-doubts>
          <h4>{DOUBTS_HEADING}</h4>
          <ul class="memo-list">
            {memo.doubts.map(({ says, answers, reason }) => (
              <li key={says}>
                <strong>{says}</strong> Answers: {answers}.{reason !== undefined && ` [${reason}]`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h4>{answerHeading(memo)}</h4>
        <Item item={memo.answer} memo={memo} />
      </section>
      {memo.usual && <Lines heading={`${USUAL_HEADING}: ${memo.usual.name}`} lines={memo.usual.lines} />}
      {!memo.isChosen && <EveryMethod memo={memo} />}
      {memo.dates.length > 0 && (
        <section>
          <h4>Dates</h4>
          <ol class="memo-dates">
            {memo.dates.map((one) => (
              <li key={`${one.method} ${one.day} ${one.says}`}>
                <strong>{one.words}</strong>: {one.says} {one.method && `(${one.method}) `}
                <span class="memo-small">{dateBasis(one)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {memo.condition && <p class="memo-condition">{memo.condition}</p>}
      {memo.groups.map(({ heading, items }) => (
        <section key={heading}>
          <h4>{heading}</h4>
          {items.map((item, index) => (
            <Item key={`${item.id} ${index}`} item={item} memo={memo} />
          ))}
        </section>
      ))}
      {memo.beside.length > 0 && <Lines heading={BESIDE_HEADING} lines={memo.beside} />}
      {memo.isChosen && <EveryMethod memo={memo} />}
      {memo.readings.length > 0 && (
        <section>
          <h4>Open questions of the text, and the reading taken</h4>
          <ul class="memo-list">
            {memo.readings.map((one) => (
              <li key={one.letter}>
                <strong>{one.letter}.</strong> {one.open} <em>Taken:</em> {one.taken}{' '}
                {one.others.map((other) => (
                  <span key={other}>
                    <em>Another reading:</em> {other}{' '}
                  </span>
                ))}
                <em>Safe course:</em> {one.safe}
              </li>
            ))}
          </ul>
        </section>
      )}
      {memo.open.length > 0 && (
        <section>
          <h4>Questions that could change this result</h4>
          <p>{memo.open.join('; ')}.</p>
        </section>
      )}
      <section>
        <h4>Authorities</h4>
        <ul class="memo-list memo-authorities">
          {memo.reasons.map(({ number, cite, quote, says, source, href }) => (
            <li key={number}>
              [{number}] <a href={href}>{cite}</a>: {quote === undefined ? says : <q>{quote}</q>}
              {source && <span class="memo-small"> ({source})</span>}
            </li>
          ))}
        </ul>
      </section>
      <section class="memo-signed" aria-label="Signatures">
        {memo.signed.map(([label, name]) => (
          <dl key={label}>
            {[[label, name] as const, ['Signature', ''] as const, ['Date', ''] as const].map(([one, text]) => (
              <div key={one}>
                <dt>{one}</dt> <dd>{text}</dd>
              </div>
            ))}
          </dl>
        ))}
      </section>
      <footer>
        {memo.receipt.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p class="memo-link">The case again: {memo.link}</p>
      </footer>
    </article>
  );
}

function Item({ item, memo }: { item: MemoItem; memo: Memo }) {
  return (
    <div class="memo-item" data-item={item.id}>
      <p>
        <strong>{item.outcome}.</strong> {item.says}
      </p>
      {item.lines.length > 0 && (
        <dl>
          {item.lines.map(([label, text]) => (
            <div key={label + text}>
              <dt>{label}</dt> <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {item.contents.length > 0 && (
        <ol class="memo-contents">
          {item.contents.map(({ item: words, reason }) => (
            <li key={words}>
              {words} [{reason}]
            </li>
          ))}
        </ol>
      )}
      <p class="memo-small">{basis(item, memo.reasons)}</p>
    </div>
  );
}
