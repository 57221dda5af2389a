/**
 * What the reader says of the case beside its answers. It stands among the answers as typed, and stays with the tab through a reload;
 * where a form does not take it, it stays here.
 */
import { useEffect, useState } from 'preact/hooks';
import { aboutIn, newCaseId, type About } from '../../case/about.ts';
import type { Typed } from '../../case/fragment.ts';
import { readTabTexts, useTab } from '../form/tab.ts';

const TAB = 'ppb-about';

/** Put back once a page: after “Start over” the next case is not called what the last one was. */
let restored = false;

interface AboutHere {
  /** The answers as typed, with what the case is called. */
  typed: Typed;
  about: About;
  change: (about: Typed) => void;
  /** The case's id, made where it has none. */
  id: () => string;
}

export function useAbout(typed: Typed | undefined, onAbout: ((about: Typed) => void) | undefined): AboutHere {
  const [own, setOwn] = useState<Typed>({});
  const all: Typed = onAbout && typed ? typed : { ...typed, ...own };
  const about = aboutIn(all);
  const change = onAbout ?? ((more: Typed) => setOwn((before) => ({ ...before, ...more })));
  useEffect(() => {
    if (restored) return;
    restored = true;
    const held = readTabTexts(TAB);
    if (held && !Object.keys(about).some((name) => name !== 'id'))
      change({ ...aboutIn(held as Record<string, string>), ...(about.id === undefined ? {} : { id: about.id }) });
  }, []);
  useTab(TAB, Object.keys(about).length ? about : null, restored);
  const id = (): string => {
    if (about.id !== undefined) return about.id;
    const made = newCaseId();
    change({ id: made });
    return made;
  };
  return { typed: all, about, change, id };
}
