/** How a form loads what answers it: once, when the browser is idle or at the first touch, and where a browser allows it again after a failure. */
import { useEffect, useState } from 'preact/hooks';

/** Loads once; where the loading failed, the next call tries again, which only some browsers do: the others need `Reload.tsx`. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** Calls back when the browser is idle, or soon where it cannot tell; the answer takes it back. */
function whenIdle(callback: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const idle = requestIdleCallback(callback, { timeout: 3000 });
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(callback, 500);
  return () => clearTimeout(timer);
}

export interface Loading<T> {
  /** Null until it has come. */
  loaded: T | null;
  /** The last try failed. */
  failed: boolean;
  /** @returns what was loaded, or null where it failed, which `failed` then says */
  load: () => Promise<T | null>;
}

/** @param loadOnce loads, once; the form calls `load` at its first touch, this when the browser is idle */
export function useLoading<T>(loadOnce: () => Promise<T>): Loading<T> {
  const [loaded, setLoaded] = useState<T | null>(null);
  const [failed, setFailed] = useState(false);
  const load = (): Promise<T | null> =>
    loadOnce().then(
      (parts) => {
        setLoaded(() => parts);
        setFailed(false);
        return parts;
      },
      () => {
        setFailed(true);
        return null;
      },
    );
  useEffect(() => whenIdle(() => void load()), []);
  return { loaded, failed, load };
}
