/**
 * The timeline laid out: where each day, bracket, bar and word stands. Pure. Lengths are SVG units: at 600 px of screen the
 * picture is drawn at nine tenths of its size, at 736 px, the widest, a little larger.
 */
import type { Bound, Milestone } from '../../plan/index.ts';
import type { IsoDate, Rules } from '../../rules/index.ts';
import { isFiling, lengthOf, stepDays, stepName } from './timeline-words.ts';

export const WIDTH = 640;
export const MARGIN = 14;
export const FONT = 14;
/** Wider than a letter of any usual face is on average, so that words that fit here fit on the page. */
const LETTER = 0.6 * FONT;
const LINE = 18;
const TRACK = 24;
const GAP = 12;
/** The least distance of two different days, and the most that one day may be given. */
const LEAST = 12;
const MOST = 48;

export interface Label {
  x: number;
  /** Its baseline. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  words: string;
}

export interface Mark {
  kind: 'given' | 'earliest' | 'latest' | 'missed';
  x: number;
  /** Set for the day that another reading, or § 25-a, would allow. */
  other?: true;
}

export interface Bar {
  /** A wait must pass; a window is the time allowed. */
  kind: 'wait' | 'window';
  x: number;
  width: number;
}

export interface Row {
  step: Milestone;
  /** Its first line: its name, and its days after it where both fit. */
  name: Label;
  beside: string | null;
  /** Its days, in lines of their own where they do not fit beside the name. */
  days: Label[];
  /** The height of its marks. */
  track: number;
  marks: Mark[];
  bars: Bar[];
  labels: Label[];
}

export interface Timeline {
  width: number;
  height: number;
  /** Where the rows begin. */
  top: number;
  /** Whether equal lengths are equal times, or long stretches are shortened. */
  scale: 'true' | 'shortened';
  ticks: (Label & { at: number })[];
  /** The day asked about: its words, and the line of it, in pieces that leave every word free. */
  today: (Label & { at: number; pieces: [from: number, to: number][] }) | null;
  rows: Row[];
  /** The baseline of the words above the filings, where steps come before them. */
  filings: number | null;
}

/** How wide words are drawn at most; bold ones take a sixth more. */
export const wide = (words: string): number => words.length * LETTER;
const BOLD = 7 / 6;

/** The left and right end of a label. */
export function ends({ x, anchor, words }: Label): [left: number, right: number] {
  const width = wide(words);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, left + width];
}

const bounds = ({ earliest, latest }: Milestone): Bound[] => [earliest, latest].filter((one) => one !== undefined);

/** Every day that is drawn, each once, in order. */
function drawn(steps: readonly Milestone[], asOf: IsoDate | undefined): IsoDate[] {
  const days = new Set<IsoDate>(asOf ? [asOf] : []);
  for (const step of steps) {
    if (step.given !== undefined) days.add(step.given);
    for (const { day, other, from } of bounds(step)) {
      days.add(day).add(from.date);
      if (other) days.add(other.day);
    }
  }
  return [...days].sort();
}

/** Where each day stands: true to scale while every two days can be told apart, else by the square root of the time between. */
function placeDays(days: readonly IsoDate[], rules: Rules): { place: (day: IsoDate) => number; scale: Timeline['scale'] } {
  const room = WIDTH - 2 * MARGIN;
  const steps = days.slice(1).map((day, index) => rules.daysBetween(days[index] ?? day, day));
  const span = steps.reduce((sum, step) => sum + step, 0);
  const perDay = Math.min(room / Math.max(span, 1), MOST);
  const scale = steps.every((step) => step * perDay >= LEAST) ? 'true' : 'shortened';
  const least = Math.min(LEAST, room / (2 * Math.max(steps.length, 1)));
  const roots = steps.reduce((sum, step) => sum + Math.sqrt(step), 0);
  const lengths = steps.map((step) =>
    scale === 'true' ? step * perDay : least + ((room - least * steps.length) * Math.sqrt(step)) / roots,
  );

  const places = [MARGIN];
  for (const length of lengths) places.push((places.at(-1) ?? MARGIN) + length);
  const place = (day: IsoDate): number => {
    const after = days.findIndex((one) => one >= day);
    const to = places[after] ?? MARGIN;
    if (days[after] === day) return to;
    const before = after - 1;
    const from = places[before] ?? MARGIN;
    return from + ((to - from) * rules.daysBetween(days[before] ?? day, day)) / (steps[before] ?? 1);
  };
  return { place, scale };
}

/** A label at a place, drawn inward where it would leave the picture. */
function labelAt(x: number, y: number, words: string): Label {
  const half = wide(words) / 2;
  if (x - half < 0) return { x: 0, y, anchor: 'start', words };
  return x + half > WIDTH ? { x: WIDTH, y, anchor: 'end', words } : { x, y, anchor: 'middle', words };
}

const SPACE = 10;
const clash = (one: Label, other: Label): boolean => {
  const [left, right] = ends(one);
  const [from, to] = ends(other);
  return one.y === other.y && left < to + SPACE && from < right + SPACE;
};

/** The first and last day, and as many firsts of a month or year between them as have room. */
function placeTicks(days: readonly IsoDate[], place: (day: IsoDate) => number, y: number, rules: Rules): Timeline['ticks'] {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const tick = (day: IsoDate, words: string): Timeline['ticks'][number] => ({ ...labelAt(place(day), y, words), at: place(day) });
  const ticks = [tick(first, rules.longDate(first))];
  const end = tick(last, rules.longDate(last));
  if (last !== first && ticks.every((one) => !clash(one, end))) ticks.push(end);
  const yearly = rules.daysBetween(first, last) > 800;
  for (
    let day = first.slice(0, 7) + '-01';
    day < last;
    day = yearly ? rules.addYears(day.slice(0, 4) + '-01-01', 1) : rules.addMonths(day, 1)
  ) {
    if (day <= first) continue;
    const one = tick(day, yearly ? day.slice(0, 4) : rules.longDate(day).slice(2));
    if (ticks.every((other) => !clash(one, other))) ticks.push(one);
  }
  return ticks.sort((a, b) => a.at - b.at);
}

/** Words in lines no wider than the picture. */
function inLines(words: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    if (line && wide(`${line} ${word}`) > room) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}

function barOf(bound: Bound, end: 'earliest' | 'latest', place: (day: IsoDate) => number): Bar | null {
  const [from, to] = [place(bound.from.date), place(bound.day)];
  if (from === to) return null;
  return { kind: (end === 'earliest') === to > from ? 'wait' : 'window', x: Math.min(from, to), width: Math.abs(to - from) };
}

function layRow(step: Milestone, top: number, place: (day: IsoDate) => number, rules: Rules): { row: Row; bottom: number } {
  let y = top + FONT;
  const name: Label = { x: 0, y, anchor: 'start', words: stepName(step) };
  const words = stepDays(step, rules);
  const fits = (wide(name.words) + wide(words)) * BOLD + SPACE <= WIDTH;
  const days = (fits ? [] : inLines(words, WIDTH / BOLD)).map((line): Label => {
    y += LINE;
    return { x: 0, y, anchor: 'start', words: line };
  });

  const bars: Bar[] = [];
  const labels: Label[] = [];
  const marks: Mark[] = [];
  const first = y + LINE;
  for (const end of ['earliest', 'latest'] as const) {
    const bound = step[end];
    if (!bound) continue;
    marks.push({ kind: end, x: place(bound.day) });
    if (bound.other) marks.push({ kind: end, x: place(bound.other.day), other: true });
    const bar = barOf(bound, end, place);
    if (!bar) continue;
    bars.push(bar);
    const length = lengthOf(bound, rules);
    const label = labelAt(
      bar.x + bar.width / 2,
      first,
      bar.kind === 'window' ? `within ${length}` : end === 'earliest' ? `wait ${length}` : `at least ${length}`,
    );
    while (labels.some((one) => clash(one, label))) label.y += LINE;
    labels.push(label);
  }
  if (step.given !== undefined) marks.push({ kind: 'given', x: place(step.given) });
  if (step.state === 'missed' && step.latest) marks.push({ kind: 'missed', x: place(step.latest.day) });
  for (const label of labels) y = Math.max(y, label.y);
  const track = y + TRACK / 2 + 2;
  return {
    row: { step, name, beside: fits ? words : null, days, track, marks, bars, labels },
    bottom: marks.length ? track + TRACK / 2 : y,
  };
}

/**
 * The whole picture.
 * @param milestones in the order of time; filings are moved below the steps, each group keeping its order
 * @param asOf the day asked about, drawn as a line; none where it is not known
 */
export function layTimeline(milestones: readonly Milestone[], asOf: IsoDate | undefined, rules: Rules): Timeline {
  const days = drawn(milestones, asOf);
  const { place, scale } = placeDays(days, rules);
  let y = asOf ? LINE : 0;
  const today = asOf ? { ...labelAt(place(asOf), FONT, `${rules.longDate(asOf)}, the day asked about`), at: place(asOf) } : null;
  const ticks = placeTicks(days, place, y + FONT, rules);
  if (ticks.length) y += LINE + GAP;
  const top = y;
  const rows: Row[] = [];
  const lay = (steps: readonly Milestone[]): void => {
    for (const step of steps) {
      const { row, bottom } = layRow(step, y, place, rules);
      rows.push(row);
      y = bottom + GAP;
    }
  };
  const filings = milestones.filter(isFiling);
  const steps = milestones.filter((one) => !isFiling(one));
  lay(steps);
  let heading: number | null = null;
  if (filings.length && steps.length) {
    y += GAP;
    heading = y + FONT;
    y += LINE + GAP / 2;
  }
  lay(filings);
  // At the axis, and beside the marks of each row: never through its words.
  const pieces: [number, number][] = [[top - GAP, top], ...rows.filter(({ marks }) => marks.length).map(({ track }): [number, number] => [track - TRACK / 2 + 2, track + TRACK / 2])]; // prettier-ignore
  return { width: WIDTH, height: y, top, scale, ticks, today: today && { ...today, pieces }, rows, filings: heading };
}
