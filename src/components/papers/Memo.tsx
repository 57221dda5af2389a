/** The memo for the contract file, on screen before it is printed: what prints is this sheet alone. */
import { render, type ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PaperData } from '../../papers/paper-data.ts';
import {
  ACTS_HEADING,
  ANNEX_HEADING,
  answerHeading,
  BEFORE,
  basis,
  BESIDE_HEADING,
  DOUBTS_HEADING,
  memoText,
  moreWords,
  USUAL_HEADING,
} from '../../papers/memo-text.ts';
import { dateBasis } from '../../papers/memo-dates.ts';
import { memoOf, type Memo, type MemoItem } from '../../papers/memo.ts';
import { Cited, Lines, OpenSheet } from '../form/OpenSheet.tsx';

interface Props {
  paper: PaperData;
  onClose: () => void;
}

export function PaperView({ paper, onClose }: Props): ComponentChild {
  const { input, assessment, day, link, about } = paper;
  const memo = useMemo(() => memoOf(paper), [input, assessment, day, link, JSON.stringify(about)]);
  return (
    <OpenSheet
      named="memo"
      text={() => memoText(memo)}
      onClose={onClose}
      hint={
        !input.method &&
        'You chose no method. This memo covers the method that comes first, and lists the others. Choose another method to see its requirements.'
      }
    >
      {(sheet) => <MemoSheet memo={memo} sheet={sheet} />}
    </OpenSheet>
  );
}

/** Puts the sheet into a place at once, as a page that begins to print asks for; and takes it away. */
export function putPaper(paper: PaperData, place: HTMLElement): void {
  render(<MemoSheet memo={memoOf(paper)} sheet={{ current: null }} />, place);
}
export const clearPaper = (place: HTMLElement): void => render(null, place);

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

/** The sheet itself. */
export function MemoSheet({ memo, sheet }: { memo: Memo; sheet: { current: HTMLElement | null } }) {
  return (
    <article class="memo-sheet" ref={sheet} tabIndex={-1} aria-labelledby="memo-title">
      <header>
        <p class="memo-from">{memo.name}</p>
        <h3 id="memo-title">
          <Cited words={memo.title} />
        </h3>
        <dl class="memo-about">
          {memo.about.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt> <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p>
          <strong>Case:</strong> {memo.subject}
        </p>
        {memo.lead.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </header>
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
        {memo.before.map((one) => (
          <p key={one}>
            <strong>{BEFORE}:</strong> {one}
          </p>
        ))}
      </section>
      {memo.usual && <Lines heading={`${USUAL_HEADING}: ${memo.usual.name}`} lines={memo.usual.lines} />}
      {memo.acts.length > 0 && (
        <section>
          <h4>{ACTS_HEADING}</h4>
          <ol class="memo-acts">
            {memo.acts.map(({ key, isOverdue, says, whoAndWhen, cites }) => (
              <li key={key} data-act={key}>
                {isOverdue && <strong>Overdue: </strong>}
                {says} {whoAndWhen && <strong>{whoAndWhen}.</strong>}{' '}
                <span class="memo-small">
                  (<Cited words={cites} />)
                </span>
              </li>
            ))}
          </ol>
          {memo.moreActs > 0 && <p>{moreWords(memo.moreActs)}</p>}
        </section>
      )}
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
      <h4 class="memo-annex">{ANNEX_HEADING}</h4>
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
      <EveryMethod memo={memo} />
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
          <h4>Details that could change this result</h4>
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
