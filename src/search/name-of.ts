/** The names that a page goes by, as its record writes them: apart from the records, which a browser has ready-made. */

/**
 * A name of a page, as it stands in `also`.
 * @param also "two pears"; "=two pears", which is the whole of what was asked; "two pears#crate", which leads to a part of the page
 */
export function nameOf(also: string): { said: string; whole: boolean; part: string } {
  const [said = '', part] = also.replace(/^=/, '').split('#');
  return { said, whole: also.startsWith('='), part: part === undefined ? '' : `#${part}` };
}
