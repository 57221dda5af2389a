/**
 * A style sheet that only some readers need, added to the page by the module that needs it: one that is imported is asked for by
 * every page that could come to load that module, and weighs on its first visit.
 */

/**
 * Adds it once; nothing happens where there is no page.
 * @param address as `import address from './its.css?url'` gives it; no text in the single file, which has all style in itself
 */
export function addStylesheet(address: unknown): void {
  if (typeof address !== 'string' || typeof document === 'undefined' || document.querySelector(`link[href="${address}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
}
