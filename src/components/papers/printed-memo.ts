/** A page with a result prints its memo: it is put in when printing begins, and taken away after. On a page of the law the law prints. */
import { useEffect, useRef } from 'preact/hooks';
import type { PaperData } from '../../papers/paper-data.ts';
import { loadPaper, type PaperModule } from './load-paper.ts';

/**
 * @param place where the memo goes @param matter gives the case, when it is printed; null where a memo is open already
 * @param reader whose paper it is
 */
export function usePrintedMemo(
  place: { current: HTMLElement | null },
  matter: (() => PaperData) | null,
  reader: PaperData['reader'],
): void {
  const now = useRef(matter);
  now.current = matter;
  useEffect(() => {
    // A calculator stands among the law too: there a reader prints the section.
    if (place.current?.closest('main')?.querySelector('[data-own]')) return undefined;
    let memo: PaperModule | null = null;
    // Printing waits for nothing: it is loaded before. Where it cannot be, the result itself prints.
    loadPaper(reader).then(
      (loaded) => {
        memo = loaded;
      },
      () => undefined,
    );
    const put = () => {
      if (memo && now.current && place.current) memo.putPaper(now.current(), place.current);
    };
    const clear = () => {
      if (memo && place.current) memo.clearPaper(place.current);
    };
    const paper = matchMedia('print');
    const turn = () => (paper.matches ? put() : clear());
    addEventListener('beforeprint', put);
    addEventListener('afterprint', clear);
    paper.addEventListener('change', turn);
    return () => {
      removeEventListener('beforeprint', put);
      removeEventListener('afterprint', clear);
      paper.removeEventListener('change', turn);
    };
  }, [reader]);
}
