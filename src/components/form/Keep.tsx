/**
 * “Save my answers on this device”: nothing is kept before it is marked, and nothing once the mark is taken away, in any tab. What a
 * link brings, or the form begins with, takes the place of nothing that is kept.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { forget, keep, readKept, type Kept } from './kept.ts';

export interface Keeping<T = Kept> {
  keeping: boolean;
  change: (wanted: boolean) => void;
  /** Whether a case that was opened stands in the form, and other answers are kept. */
  apart: boolean;
  /** The reader typed, or asked for what is shown: it is theirs to keep. */
  touch: () => void;
  /** Other answers than the reader’s stand in the form now. @param isSame whether they say what is kept */
  opened: (isSame: (kept: T) => boolean) => void;
}

interface Wanted<T> {
  /** The name they are kept under; none where nothing may be kept. */
  name: string | undefined;
  answers: T;
  /** Whether there is anything to keep. */
  answered: boolean;
  /** Puts back what was kept, when the form starts. */
  restore: (kept: T) => void;
  /** Shows the reader a sentence. */
  say: (sentence: string) => void;
}

const REFUSED = 'This browser does not let us save your answers. They are still on this page.';
const STOPPED = 'Your saved answers were deleted in another tab. They are still on this page, but no longer saved.';
const REPLACED = 'Another tab is also saving answers on this device. The last answers typed in either tab are the ones saved.';

export function useKeeping<T extends Kept>({ name, answers, answered, restore, say }: Wanted<T>): Keeping<T> {
  const [keeping, setKeeping] = useState(false);
  const [apart, setApart] = useState(false);
  const touched = useRef(false);
  const store = (): boolean => name !== undefined && (answered ? keep(name, answers) : forget(name));
  useEffect(() => {
    const kept = name === undefined ? null : readKept<T>(name);
    if (!kept) return;
    setKeeping(true);
    restore(kept);
  }, []);
  useEffect(() => {
    if (!keeping || !touched.current || store()) return;
    setKeeping(false);
    say(REFUSED);
  }, [answers, answered, keeping]);
  useEffect(() => {
    if (name === undefined) return undefined;
    // Only another tab's change is told here; a key of null is everything, cleared.
    const follow = ({ key, newValue }: StorageEvent) => {
      if (!keeping || (key !== name && key !== null)) return;
      if (newValue !== null) say(REPLACED);
      else {
        setKeeping(false);
        say(STOPPED);
      }
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, [name, keeping]);
  const change = (wanted: boolean) => {
    const done = name !== undefined && (wanted ? store() : forget(name));
    if (done) setKeeping(wanted);
    setApart(false);
    say(
      !done
        ? REFUSED
        : wanted
          ? 'Your answers are saved in this browser, on this device, until you uncheck the box.'
          : 'Deleted. These answers are no longer saved on this device.',
    );
  };
  return {
    keeping,
    change,
    apart,
    touch: () => {
      touched.current = true;
    },
    opened: (isSame) => {
      touched.current = false;
      const kept = name === undefined ? null : readKept<T>(name);
      if (!kept) return;
      const same = isSame(kept);
      setKeeping(same);
      setApart(!same);
    },
  };
}

export function Keep({ keeping, change }: Pick<Keeping, 'keeping' | 'change'>) {
  return (
    <label class="keep">
      <input type="checkbox" checked={keeping} onChange={(event) => change(event.currentTarget.checked)} />
      Save my answers on this device
    </label>
  );
}
