/** The paper as it will stand: on screen as the preview, on paper as the page itself. What the site says of it stands under it. */
import type { Completeness } from '../../papers/drafts/draft-answers.ts';
import { unbroken } from './unbroken-cite.ts';
import type { Written } from '../../papers/drafts/written-draft.ts';

/** @param notes what stands under it */
export function Paper({ written, notes }: { written: Written; notes: readonly string[] }) {
  return (
    <>
      <section class="paper" aria-labelledby="paper-title">
        <h2 id="paper-title">{written.title}</h2>
        <p class="paper-cites">{unbroken(written.cites)}</p>
        {written.items.map((one) => (
          <div key={one.name} class={one.lacking ? 'paper-item paper-lacking' : 'paper-item'}>
            {!one.bare && <h3>{unbroken(one.label)}</h3>}
            {one.lines.map((line, index) => (
              <p key={index}>{one.lacking ? unbroken(line) : line}</p>
            ))}
          </div>
        ))}
      </section>
      <div class="paper-notes">
        {notes.map((note) => (
          <p key={note}>{unbroken(note)}</p>
        ))}
      </div>
    </>
  );
}

/** How much of each provision is there: in words, as a bar, and what is missing, each a way to its field. */
export function Meter({ parts, onGo }: { parts: readonly Completeness[]; onGo: (name: string) => void }) {
  return (
    <section class="meter" aria-labelledby="meter-title">
      <h2 id="meter-title">Completeness check</h2>
      <ul>
        {parts.map(({ cite, charter, practice, done, of, missing }) => (
          <li key={cite} data-complete={`${cite}: ${done} of ${of}`}>
            <p>
              <strong>{cite}</strong>
              {practice ? ', not law' : charter && ', required by the Charter only'}: {done} of {of} items
              {missing.length === 0 && ', all there'}
            </p>
            <progress value={done} max={of} aria-label={`Items given under ${cite}`} />
            {missing.length > 0 && (
              <details>
                <summary>
                  Missing: {missing.length}
                  <span class="visually-hidden"> under {cite}</span>
                </summary>
                <ul>
                  {missing.map(({ name, label }) => (
                    <li key={name}>
                      <button type="button" onClick={() => onGo(name)}>
                        {label}
                      </button>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
