/** The paper as it will stand: on screen as the preview, on paper as the page itself. */
import type { Completeness } from '../../papers/drafts/draft-answers.ts';
import { unbroken } from './unbroken-cite.ts';
import type { Written, WrittenItem } from '../../papers/drafts/written-draft.ts';

function Line({ one }: { one: WrittenItem }) {
  return (
    <div class={one.lacking ? 'paper-item paper-lacking' : 'paper-item'}>
      <dt>{unbroken(one.label)}</dt>
      <dd>
        {one.lines.map((line, index) => (
          <p key={index}>{one.lacking ? unbroken(line) : line}</p>
        ))}
      </dd>
    </div>
  );
}

export function Paper({ written, headings }: { written: Written; headings: { charter: string; practice: string } }) {
  const listed = written.items.filter(({ charter, practice }) => !charter && !practice);
  const practice = written.items.filter((one) => one.practice);
  const charter = written.items.filter((one) => one.charter);
  return (
    <section class="paper" aria-labelledby="paper-title">
      <h2 id="paper-title">{written.title}</h2>
      <p class="paper-cites">{unbroken(written.cites)}</p>
      {listed.length > 0 && (
        <dl>
          {listed.map((one) => (
            <Line key={one.name} one={one} />
          ))}
        </dl>
      )}
      {charter.length > 0 && (
        <>
          <h3>{headings.charter}</h3>
          <dl>
            {charter.map((one) => (
              <Line key={one.name} one={one} />
            ))}
          </dl>
        </>
      )}
      {practice.length > 0 && (
        <>
          <h3>{headings.practice}</h3>
          <dl>
            {practice.map((one) => (
              <Line key={one.name} one={one} />
            ))}
          </dl>
        </>
      )}
      <div class="paper-notes">
        {written.notes.map((note) => (
          <p key={note}>{unbroken(note)}</p>
        ))}
      </div>
    </section>
  );
}

/** How much of each provision is there: in words, as a bar, and what is missing, each a way to its field. */
export function Meter({ parts, onGo }: { parts: readonly Completeness[]; onGo: (name: string) => void }) {
  return (
    <section class="meter" aria-labelledby="meter-title">
      <h2 id="meter-title">What is there</h2>
      <ul>
        {parts.map(({ cite, charter, practice, done, of, missing }) => (
          <li key={cite} data-complete={`${cite}: ${done} of ${of}`}>
            <p>
              <strong>{cite}</strong>
              {practice ? ', not law' : charter && ', not in the Rule'}: {done} of {of} items
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
