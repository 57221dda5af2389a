/**
 * A style sheet that only some readers need, added to the page by the module that needs it: one that is imported is asked for by
 * every page that could come to load that module, and weighs on its first visit.
 */

/** The links that were added, and those of them that have come or failed. */
const added = new Map<string, { link: HTMLLinkElement; ended: boolean }>();

/**
 * Adds it once; nothing happens where there is no page.
 * @param address as `import address from './its.css?url'` gives it; no text in the single file, which has all style in itself
 * @param done called when it is there, or has failed, or is not needed
 */
export function loadStylesheet(address: unknown, done: () => void): void {
  if (typeof address !== 'string' || typeof document === 'undefined') {
    done();
    return;
  }
  const before = added.get(address);
  if (before?.ended) {
    done();
    return;
  }
  const one = before ?? { link: document.createElement('link'), ended: false };
  for (const end of ['load', 'error'])
    one.link.addEventListener(end, () => {
      one.ended = true;
      done();
    });
  if (before) return;
  added.set(address, one);
  one.link.rel = 'stylesheet';
  one.link.href = address;
  document.head.append(one.link);
}

/** Adds it once, and waits for nothing. */
export const addStylesheet = (address: unknown): void => loadStylesheet(address, () => undefined);
