/** What is shown where a part of the page was lost: only the page, loaded again, brings it, and what was typed is put back. */
import { useEffect, useState } from 'preact/hooks';
import { reload } from '../../site/reload.ts';

/** @param says what there is not, in a sentence */
export function Reload({ says }: { says: string }) {
  const [waits, setWaits] = useState(false);
  return (
    <p class="result-failed" role="alert">
      {says} Check the connection, then reload the page: your answers are kept.{' '}
      <button type="button" onClick={() => void reload().then((done) => setWaits(!done))}>
        Reload the page
      </button>
      {waits && ' The site does not answer yet.'}
    </p>
  );
}

/**
 * Keeps with the tab what no address holds: in the browser's note of the page, as `tab.ts` does, which a shell has no room for.
 * @param typed what was typed; null where there is nothing, or an address has it
 * @param restore called when the form starts, with what a reload left
 */
export function useOverReload(name: string, typed: object | null, restore: (typed: object) => void): void {
  const noted = (): object | undefined => history.state?.[name];
  useEffect(() => {
    const found = noted();
    if (found) restore(found);
  }, []);
  useEffect(() => {
    if (!typed && !noted()) return;
    try {
      history.replaceState({ ...history.state, [name]: typed }, '');
    } catch {
      // Too many in half a minute: the next one is written.
    }
  }, [typed]);
}
