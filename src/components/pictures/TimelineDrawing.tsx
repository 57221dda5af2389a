/** The timeline as a drawing: a row a step, time from left to right. Its table says the same in words. */
import type { Milestone } from '../../plan/index.ts';
import { MARGIN, WIDTH, type Bar, type Label, type Mark, type Row, type Timeline } from './timeline-layout.ts';

export function TimelineDrawing({ layout, id, title }: { layout: Timeline; id: string; title: string }) {
  const { width, height, top, rows, ticks, today, filings } = layout;
  if (!rows.some(({ marks }) => marks.length)) return null;
  return (
    <>
      <svg class="timeline-drawing" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title`}>
        <title id={`${id}-title`}>{title}: each step with its days. The table after the picture says the same.</title>
        {ticks.map((tick) => (
          <line key={tick.words} x1={tick.at} x2={tick.at} y1={top - 6} y2={height} class="timeline-grid" />
        ))}
        <line x1={MARGIN} x2={WIDTH - MARGIN} y1={top - 6} y2={top - 6} class="timeline-axis" />
        {today && (
          <>
            {today.pieces.map(([from, to]) => (
              <line key={from} x1={today.at} x2={today.at} y1={from} y2={to} class="timeline-today" />
            ))}
            <Words label={today} look="timeline-today-words" />
          </>
        )}
        {ticks.map((tick) => (
          <Words key={tick.words} label={tick} look="timeline-tick" />
        ))}
        {rows.map((row) => (
          <g key={`${row.step.route} ${row.step.event}`} class={`timeline-row timeline-${row.step.state}`}>
            <text x={row.name.x} y={row.name.y}>
              <tspan class="timeline-name">{row.name.words}</tspan>
              {row.beside && (
                <tspan dx={10} class="timeline-days">
                  {row.beside}
                </tspan>
              )}
            </text>
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
      <Key rows={rows} />
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

interface KeyEntry {
  words: string;
  mark?: Mark;
  /** The state in which the mark looks so. */
  state?: Milestone['state'];
  bar?: Bar['kind'];
  /** Whether a row shows it. */
  in: (row: Row) => boolean;
}

const marked = (row: Row, kind: Mark['kind']): boolean => row.marks.some((one) => one.kind === kind && !one.other);
const given = (row: Row, ...states: Milestone['state'][]): boolean => marked(row, 'given') && states.includes(row.step.state);

const KEY: readonly KeyEntry[] = [
  { words: 'kept', mark: { kind: 'given', x: 14 }, in: (row) => given(row, 'kept') },
  { words: 'a given day, not compared', mark: { kind: 'given', x: 14 }, state: 'unknown', in: (row) => given(row, 'unknown', 'open') },
  { words: 'too early or late', mark: { kind: 'given', x: 14 }, state: 'late', in: (row) => given(row, 'too-early', 'late') },
  { words: 'arguable', mark: { kind: 'given', x: 14 }, state: 'arguable', in: (row) => given(row, 'arguable') },
  { words: 'the earliest day', mark: { kind: 'earliest', x: 12 }, in: (row) => marked(row, 'earliest') },
  { words: 'the latest day', mark: { kind: 'latest', x: 16 }, in: (row) => marked(row, 'latest') },
  { words: 'day passed', mark: { kind: 'missed', x: 14 }, state: 'missed', in: (row) => marked(row, 'missed') },
  { words: 'on another reading', mark: { kind: 'latest', x: 16, other: true }, in: ({ marks }) => marks.some(({ other }) => other) },
  { words: 'a wait', bar: 'wait', in: ({ bars }) => bars.some(({ kind }) => kind === 'wait') },
  { words: 'time allowed', bar: 'window', in: ({ bars }) => bars.some(({ kind }) => kind === 'window') },
];

/** What the shapes mean: those that are drawn. */
function Key({ rows }: { rows: readonly Row[] }) {
  return (
    <ul class="timeline-key">
      {KEY.filter((entry) => rows.some(entry.in)).map(({ words, mark, state = 'kept', bar }) => (
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
