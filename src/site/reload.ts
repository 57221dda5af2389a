/**
 * A browser remembers for as long as a page is open that a module of it was lost, and asks no server for it again: nor under another
 * address, for the modules that it imports keep theirs. So what was lost comes with the page, loaded again, and with nothing else.
 */

/** Loads this page again, where the site answers: else what is read would go too. @returns false where it does not answer */
export async function reload(): Promise<boolean> {
  // A frame without an origin may not read the answer; that there is one it hears.
  const answers = await fetch(location.href, { mode: 'no-cors', cache: 'no-store' }).then(
    ({ ok, type }) => ok || type === 'opaque',
    () => false,
  );
  if (answers) location.reload();
  return answers;
}
