/** The timeline as a drawing: a row a step, time from left to right. Its table says the same in words. */
import type { Milestone } from '../../rules/index.ts';
import { MARGIN, WIDTH, type Bar, type Label, type Mark, type Timeline } from './timeline-layout.ts';

export function TimelineDrawing({ layout, id }: { layout: Timeline; id: string }) {
  const { width, height, top, rows, ticks, today, filings } = layout;
  if (!rows.some(({ marks }) => marks.length)) return null;
  return (
    <>
      <svg class="timeline-drawing" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title`}>
        <title id={`${id}-title`}>The steps of the case in time. The table after the picture says the same.</title>
        {ticks.map((tick) => (
          <g key={tick.words}>
            <line x1={tick.at} x2={tick.at} y1={top - 6} y2={height} class="timeline-grid" />
            <Words label={tick} look="timeline-tick" />
          </g>
        ))}
        <line x1={MARGIN} x2={WIDTH - MARGIN} y1={top - 6} y2={top - 6} class="timeline-axis" />
        {today && (
          <>
            <line x1={today.at} x2={today.at} y1={today.y + 4} y2={height} class="timeline-today" />
            <Words label={today} look="timeline-today-words" />
          </>
        )}
        {rows.map((row) => (
          <g key={`${row.step.route} ${row.step.event}`} class={`timeline-row timeline-${row.step.state}`}>
            <Words label={row.name} look="timeline-name" />
            {row.days.map((line) => (
              <Words key={line.y} label={line} look="timeline-days" />
            ))}
            {[...row.bars].sort(widestFirst).map((bar) => (
              <rect
                key={`${bar.kind} ${bar.x}`}
                x={bar.x}
                y={row.track - 5}
                width={bar.width}
                height={10}
                class={`timeline-bar timeline-${bar.kind}`}
              />
            ))}
            {row.labels.map((label) => (
              <Words key={`${label.x} ${label.y}`} label={label} look="timeline-length" />
            ))}
            {row.marks.map((mark) => (
              <Shape key={`${mark.kind} ${mark.other}`} mark={mark} y={row.track} state={row.step.state} />
            ))}
          </g>
        ))}
        {filings !== null && (
          <text x={0} y={filings} class="timeline-filings">
            Filings beside the steps
          </text>
        )}
      </svg>
      <Key />
    </>
  );
}

const widestFirst = (a: Bar, b: Bar): number => b.width - a.width;

function Words({ label: { x, y, anchor, words }, look }: { label: Label; look: string }) {
  return (
    <text x={x} y={y} text-anchor={anchor} class={look}>
      {words}
    </text>
  );
}

/** A given day is filled: round where it was kept, a diamond where it was not, half filled where readings differ. */
function Shape({ mark: { kind, x, other }, y, state }: { mark: Mark; y: number; state: Milestone['state'] }) {
  if (kind === 'missed') return <path d={`M${x - 6} ${y - 6} l12 12 m0 -12 l-12 12`} class="timeline-cross" />;
  if (kind !== 'given') {
    const inward = kind === 'earliest' ? 5 : -5;
    return (
      <path
        d={`M${x + inward} ${y - 9} H${x} V${y + 9} H${x + inward}`}
        class={other ? 'timeline-bracket timeline-other' : 'timeline-bracket'}
      />
    );
  }
  if (state === 'too-early' || state === 'late') return <path d={`M${x} ${y - 8} l8 8 l-8 8 l-8 -8 z`} class="timeline-given" />;
  return (
    <>
      <circle cx={x} cy={y} r={6} class={state === 'arguable' ? 'timeline-given timeline-half' : 'timeline-given'} />
      {state === 'arguable' && <path d={`M${x} ${y - 6} a6 6 0 0 0 0 12 z`} class="timeline-given" />}
    </>
  );
}

const KEY: readonly { words: string; mark?: Mark; state?: Milestone['state']; bar?: Bar['kind'] }[] = [
  { words: 'a given day', mark: { kind: 'given', x: 14 }, state: 'kept' },
  { words: 'given, too early or late', mark: { kind: 'given', x: 14 }, state: 'late' },
  { words: 'given, arguable', mark: { kind: 'given', x: 14 }, state: 'arguable' },
  { words: 'the earliest day', mark: { kind: 'earliest', x: 12 } },
  { words: 'the latest day', mark: { kind: 'latest', x: 16 } },
  { words: 'the latest day, missed', mark: { kind: 'missed', x: 14 }, state: 'missed' },
  { words: 'another reading, or § 25-a', mark: { kind: 'latest', x: 16, other: true } },
  { words: 'a wait', bar: 'wait' },
  { words: 'time allowed', bar: 'window' },
];

function Key() {
  return (
    <ul class="timeline-key">
      {KEY.map(({ words, mark, state = 'kept', bar }) => (
        <li key={words}>
          <svg viewBox="0 0 28 20" width={28} height={20} aria-hidden="true" focusable="false" class={`timeline-${state}`}>
            {mark && <Shape mark={mark} y={10} state={state} />}
            {bar && <rect x={2} y={5} width={24} height={10} class={`timeline-bar timeline-${bar}`} />}
          </svg>{' '}
          {words}
        </li>
      ))}
    </ul>
  );
}
