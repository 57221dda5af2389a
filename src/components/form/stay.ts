/** A link to a place on the page, such as “Skip to the text”, leads there and leaves the address: the case in it is not lost with a reload. */

function stay(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  const id = link?.getAttribute('href')?.slice(1) ?? '';
  // In the single file an address with a slash is a page of its own.
  const place = id.includes('/') ? null : document.getElementById(id);
  if (!place || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  place.scrollIntoView();
  place.focus({ preventScroll: true });
}

/** @returns ends it */
export function stayHere(): () => void {
  addEventListener('click', stay);
  return () => removeEventListener('click', stay);
}
