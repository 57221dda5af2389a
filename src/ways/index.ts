/** The ways to buy that §§ 3-05 to 3-11 do not hold, in our words and dated. The only door to this room; it is pure. */
export { LAWS_BESIDE, lawsBeside, waitsWords, type LawBeside, type LawHeld } from './beside.ts';
export { asksOf, type Asked } from './duties.ts';
export {
  citeOfStatement,
  isMarked,
  MARK,
  markedWords,
  markOf,
  reaches,
  shortMarkOf,
  sourceOf,
  SOURCES,
  WAY_IDS,
  WAYS_FROM,
  WAYS_TO_BUY,
  withoutWho,
  type Opens,
  type Part,
  type SourceId,
  type Statement,
  type WayId,
  type WayToBuy,
} from './way.ts';
export { VERDICT_WORDS, weighWays, type Usual, type Weighed, type Weighing, type WayVerdict } from './weigh.ts';
