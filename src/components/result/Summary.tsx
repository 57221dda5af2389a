/** A vendor's summary, on screen before it is printed: what prints is this sheet alone. */
import { render, type ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PaperData } from '../../papers/paper-data.ts';
import { Cited, Lines, OpenSheet } from '../form/OpenSheet.tsx';
import { furtherParts, LAW_HEADING, STEPS_HEADING, summaryOf, summaryText, type VendorSummary } from './vendor-summary.ts';

export function PaperView({ paper, onClose }: { paper: PaperData; onClose: () => void }): ComponentChild {
  const { input, assessment, day, link, about } = paper;
  const summary = useMemo(() => summaryOf(paper), [input, assessment, day, link, JSON.stringify(about)]);
  if (!summary) return null;
  return (
    <OpenSheet named="summary" text={() => summaryText(summary)} onClose={onClose}>
      {(sheet) => <SummarySheet summary={summary} sheet={sheet} />}
    </OpenSheet>
  );
}

/** Puts the sheet into a place at once, as a page that begins to print asks for; and takes it away. */
export function putPaper(paper: PaperData, place: HTMLElement): void {
  const summary = summaryOf(paper);
  if (summary) render(<SummarySheet summary={summary} sheet={{ current: null }} />, place);
}
export const clearPaper = (place: HTMLElement): void => render(null, place);

function SummarySheet({ summary, sheet }: { summary: VendorSummary; sheet: { current: HTMLElement | null } }) {
  const { name, title, about, verdict, says, cites, open, steps, none, inputs, law, receipt, link } = summary;
  return (
    <article class="memo-sheet summary-sheet" ref={sheet} tabIndex={-1} aria-labelledby="memo-title">
      <header>
        <p class="memo-from">{name}</p>
        <h3 id="memo-title">{title}</h3>
        {about.map(([label, text]) => (
          <p key={label}>
            {label}: {text}
          </p>
        ))}
        <p class="summary-verdict">{verdict}</p>
        <p>
          <Cited words={says} />{' '}
          <span class="memo-small">
            (<Cited words={cites} />)
          </span>
        </p>
        {open.map((line) => (
          <p key={line}>
            <Cited words={line} />
          </p>
        ))}
      </header>
      <section>
        <h4>{STEPS_HEADING}</h4>
        {steps.length === 0 && <p>{none}</p>}
        <ol class="summary-steps">
          {steps.map((step) => (
            <li key={step.key} data-step={step.key}>
              {step.isOverdue && <strong>Overdue: </strong>}
              <Cited words={step.says} /> {step.when && <strong>{step.when}.</strong>}{' '}
              <span class="memo-small">
                (<Cited words={step.cites} />)
              </span>
              {step.address.length > 0 && <address>{step.address.join(', ')}</address>}
              {step.lines.map(([label, text]) => (
                <p key={label}>
                  {label}: {text}
                </p>
              ))}
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h4>{LAW_HEADING}</h4>
        <ul class="memo-list">
          {law.map((one) => (
            <li key={one.cite + (one.quote ?? one.says)}>
              <a href={one.href}>
                <Cited words={one.cite} />
              </a>
              : {one.quote === undefined ? one.says : <q>{one.quote}</q>}
            </li>
          ))}
        </ul>
      </section>
      {furtherParts(summary).map(({ heading, lines }) => (
        <Lines key={heading} heading={heading} lines={lines} />
      ))}
      <section>
        <h4>Your answers</h4>
        <dl class="memo-inputs">
          {inputs.map(({ path, question, answer }) => (
            <div key={path}>
              <dt>{question.endsWith('?') ? question : `${question}:`}</dt> <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      </section>
      <footer>
        <p>
          <Cited words={receipt.join(' ')} />
        </p>
        <p class="memo-link">The case again: {link}</p>
      </footer>
    </article>
  );
}
