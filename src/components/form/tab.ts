/**
 * What is typed stays with this tab: a reload puts it back, and it goes with the tab. It lies in the browser's own note of the page,
 * `history.state`: in no storage, no address, no request.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What lies under a name, or null. It is a browser's note, and may be anyone's: what it is must be read with care. */
export function readTab(name: string): unknown {
  const state: unknown = history.state;
  return state !== null && typeof state === 'object' && Object.hasOwn(state, name) ? (state as Record<string, unknown>)[name] : null;
}

/** Puts it there; null takes it away. A browser that refuses, for its length or for too many at once, is tried again at the next change. */
function writeTab(name: string, value: unknown): void {
  const rest = Object.entries((history.state ?? {}) as Record<string, unknown>).filter(([other]) => other !== name);
  try {
    history.replaceState(Object.fromEntries(value === null ? rest : [...rest, [name, value]]), '');
  } catch {
    // What was typed is in the page all the same.
  }
}

/** Text by name out of what a tab held; null is an answer too. Null where nothing is held, or it is something else. */
export function readTabTexts(name: string): Record<string, string | null> | null {
  const held = readTab(name);
  if (held === null || typeof held !== 'object' || Array.isArray(held)) return null;
  return Object.fromEntries(Object.entries(held).filter(([, value]) => typeof value === 'string' || value === null));
}

/** A browser takes some hundred such notes in half a minute; past this many they are written a second later. */
const MOST_WRITES = 80;
let writes: number[] = [];

/**
 * Writes a value with the tab as it changes.
 * @param value null where there is none
 * @param isRead whether what lies there was read before: then what the form starts with takes its place
 */
export function useTab(name: string, value: unknown, isRead = false): void {
  const first = useRef(!isRead);
  useLayoutEffect(() => {
    // What the page starts with is not yet what was typed: it would take away what lies there to be read.
    if (first.current) {
      first.current = false;
      return undefined;
    }
    const now = Date.now();
    writes = writes.filter((one) => one > now - 30_000);
    const write = () => {
      writes.push(Date.now());
      writeTab(name, value);
    };
    if (writes.length < MOST_WRITES) {
      write();
      return undefined;
    }
    const timer = setTimeout(write, 1000);
    addEventListener('pagehide', write);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', write);
    };
  }, [JSON.stringify(value)]);
}
