/** Hands files to the reader and pages to the printer, and tells what the page around this one may forbid. Nothing is sent. */

/** handed: the browser has it. unsure: a frame around this page may forbid it, and no browser tells. forbidden: the frame does. */
export type Handed = 'handed' | 'unsure' | 'forbidden';

/**
 * Whether this page is in a sandbox of which it sees no frame, as a window is that a page in a sandbox opened. Browsers tell it only
 * by what they refuse; those that know no presentations tell nothing.
 */
function isSandboxed(): boolean {
  const { PresentationRequest: Request } = globalThis as { PresentationRequest?: new (url: string) => unknown };
  try {
    return Request !== undefined && !new Request(location.href);
  } catch (error) {
    return error instanceof DOMException && error.name === 'SecurityError';
  }
}

/** What the frames around this page allow, as far as they can be seen from inside. @param token of the attribute `sandbox` */
export function allows(token: string): Handed {
  let here: Window = window;
  let seen = false;
  try {
    while (here !== here.top) {
      // Null where the page around is of another origin, or has its own sandbox without one.
      const frame = here.frameElement;
      if (!frame) return 'unsure';
      seen ||= frame.hasAttribute('sandbox');
      if (frame.hasAttribute('sandbox') && !frame.getAttribute('sandbox')?.toLowerCase().split(/\s+/).includes(token)) return 'forbidden';
      here = here.parent;
    }
  } catch {
    return 'unsure';
  }
  // A page in a sandbox of its own has no origin; neither has a file on a disk.
  if (location.protocol === 'file:') return 'handed';
  return self.origin === 'null' || (!seen && isSandboxed()) ? 'unsure' : 'handed';
}

/** @param name with its ending @returns whether the reader has the file, as far as it can be known */
export function save(file: Blob, name: string): Handed {
  const handed = allows('allow-downloads');
  if (handed === 'forbidden') return handed;
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return handed;
}

/** The same for a text. @param type without its charset, such as "text/csv" */
export function saveText(text: string, name: string, type: string): Handed {
  return save(new Blob([text], { type: `${type};charset=utf-8` }), name);
}

/** "12 kB": in thousands of bytes, never less than the file has. */
export const sizeWords = (bytes: number): string => `${Math.max(1, Math.ceil(bytes / 1000))} kB`;

/** The page that may forbid it, and where none does. */
const others = (): [around: string, free: string] =>
  self === top
    ? ['the page that opened this one', 'open this page’s address in a new tab']
    : ['the page around this one', 'open the full page'];

/** What is said of a file when it was handed over, or was not. @param copied what stands below to be copied: "its text" */
export function savedWords(handed: Handed, name: string, bytes: number, copied: string): string {
  if (handed === 'handed') return `Your browser is saving ${name} (${sizeWords(bytes)}). It was made in this browser; nothing was sent.`;
  if (handed === 'forbidden')
    return `Not saved: the page around this one does not allow downloads. Open the full page, or copy ${copied} below into a file named ${name}.`;
  const [around, free] = others();
  return `Your browser was asked to save ${name} (${sizeWords(bytes)}). If no file came, ${around} does not allow downloads: ${free}, or copy ${copied} below.`;
}

/** Prints this page. @returns whether a print window can have opened; a sandbox without allow-modals opens none, and tells nobody */
export function printHere(): Handed {
  const handed = allows('allow-modals');
  if (handed === 'forbidden') return handed;
  let begun = false;
  const note = () => {
    begun = true;
  };
  addEventListener('beforeprint', note);
  print();
  removeEventListener('beforeprint', note);
  return begun ? 'handed' : handed;
}

/** What is said where printing did not, or may not, begin; '' where it did. */
export function printWords(handed: Handed): string {
  if (handed === 'handed') return '';
  if (handed === 'forbidden') return 'Not printed: the page around this one does not allow printing. Open the full page, or copy the text.';
  const [around, free] = others();
  return `If no print window opened, ${around} does not allow printing: ${free}, or copy the text.`;
}
