/**
 * The timeline of a case: its steps with the days given and the days the law leaves, waits with their number of days, and the
 * day asked about. A drawing where there is room, a list on a narrow screen, and a table behind both.
 * Use: `<Timeline rules={rules} milestones={plan} asOf={input.asOf} prefix={prefix} />`, with `pictures.css` on the page.
 */
import type { Bound, Milestone } from '../../plan/index.ts';
import type { IsoDate, Rules } from '../../rules/index.ts';
import { SourceLink, sourceOf } from './SourceLink.tsx';
import { layTimeline, type Timeline as Layout } from './timeline-layout.ts';
import { TimelineDrawing } from './TimelineDrawing.tsx';
import { TimelineList } from './TimelineList.tsx';
import { countedFrom, lengthOf, STATE_WORDS, stepName } from './timeline-words.ts';

interface Props {
  rules: Rules;
  /** The plan of the case, in the order of time. */
  milestones: readonly Milestone[];
  /** The day asked about; without one no day is drawn as today, and nothing is called open or missed. */
  asOf?: IsoDate | undefined;
  /** Sets the ids of this picture apart from those of others on the page. */
  prefix: string;
  /** Names the picture where a page has more than one. */
  title?: string;
}

export function Timeline({ rules, milestones, asOf, prefix, title = 'The case in time' }: Props) {
  if (!milestones.length) return null;
  const layout = layTimeline(milestones, asOf, rules);
  const amiss = milestones.filter(({ state }) => ['too-early', 'late', 'missed', 'arguable'].includes(state));
  return (
    <figure class="picture timeline">
      <figcaption>
        <strong>{title}</strong>{' '}
        {amiss.length > 0 && (
          <span class="timeline-amiss">{amiss.map((step) => `${stepName(step)}: ${STATE_WORDS[step.state]}.`).join(' ')} </span>
        )}
        {scaleWords(layout)}
      </figcaption>
      <TimelineDrawing layout={layout} id={`${prefix}-timeline`} title={title} />
      <TimelineList milestones={milestones} asOf={asOf} rules={rules} />
      <details>
        <summary>
          The timeline as a table<span class="visually-hidden">: {title}</span>
        </summary>
        <div class="picture-scroll" role="region" aria-label={`${title}, as a table`} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Step</th>
                <th scope="col">Given</th>
                <th scope="col">Earliest</th>
                <th scope="col">Latest</th>
                <th scope="col">State</th>
                <th scope="col">By</th>
              </tr>
            </thead>
            <tbody>
              {milestones.map((step) => (
                <tr key={`${step.route} ${step.event}`}>
                  <th scope="row">{stepName(step)}</th>
                  <td>{step.given === undefined ? '–' : rules.longDate(step.given)}</td>
                  <td>{step.earliest ? <BoundWords bound={step.earliest} rules={rules} /> : '–'}</td>
                  <td>{step.latest ? <BoundWords bound={step.latest} rules={rules} /> : '–'}</td>
                  <td>
                    {STATE_WORDS[step.state]}
                    {step.follows && `. ${step.follows.says}`}
                  </td>
                  <td>
                    <Sources step={step} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

function scaleWords({ scale, rows }: Layout) {
  if (!rows.some(({ marks }) => marks.length)) return 'No day is known yet: give one, and those counted from it follow.';
  return scale === 'true' ? '' : <span class="timeline-scale">Long stretches are drawn shorter than they are; the numbers are exact.</span>;
}

function BoundWords({ bound, rules }: { bound: Bound; rules: Rules }) {
  return (
    <>
      <strong>{rules.longDate(bound.day)}</strong>: {lengthOf(bound, rules)}, {countedFrom(bound, rules)}. {bound.says}
      {bound.other && ` ${rules.longDate(bound.other.day)}: ${bound.other.why}`}
    </>
  );
}

function Sources({ step: { earliest, latest, follows } }: { step: Milestone }) {
  const sources = new Set([earliest, latest, follows].flatMap((one) => (one?.because ?? []).map(sourceOf)));
  return sources.size ? (
    <ul class="picture-sources">
      {[...sources].map((source) => (
        <li key={source}>
          <SourceLink source={source} />
        </li>
      ))}
    </ul>
  ) : (
    <>–</>
  );
}
