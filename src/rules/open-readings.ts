/** Which of the readings that a rule may rest on are open for its answer: a question that the dates have settled is not shown. */
import type { IsoDate } from './calendar.ts';
import type { Answer } from './finding.ts';
import type { ReadingId } from './readings.ts';

/** A day that Juneteenth may be kept on, or the day beside one, since 2022: only then are the City Record's editions in doubt. */
const nearJuneteenth = (date: IsoDate | undefined): boolean =>
  date !== undefined && date >= '2022' && date.startsWith('-06-', 4) && date.slice(8) >= '17' && date.slice(8) <= '21';

/** Whether a count touches such a day, or is not made yet. */
function editionInDoubt({ deadline, says }: Answer): boolean {
  if (deadline === undefined || deadline.holidaysNotHeld || says.includes('Juneteenth')) return true;
  const { from, last, clear, edition, clearEdition, ledger } = deadline;
  return [from, last, clear, edition, clearEdition].some(nearJuneteenth) || ledger.some(({ date }) => nearJuneteenth(date));
}

/** When a reading is open, for those that dates can settle. */
const OPEN: Partial<Record<ReadingId, (answer: Answer) => boolean>> = {
  'last-day': ({ deadline }) =>
    deadline === undefined || (deadline.extended ?? deadline.office) !== undefined || deadline.holidaysNotHeld === true,
  'city-record-days': editionInDoubt,
};

/** The readings of an answer that are open for it, each once. @param readings those that its rule may rest on */
export function openReadings(readings: readonly ReadingId[], answer: Answer): readonly ReadingId[] {
  return readings.filter((id, place) => readings.indexOf(id) === place && (OPEN[id]?.(answer) ?? true));
}
