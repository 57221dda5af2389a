/** Answers kept on the reader's own computer, only because the reader asked. Every use may fail: storage can be full, or refused. */

/** Answers by name; null is an answer too: "there is none". */
export type Kept = Readonly<Record<string, string | null | undefined>>;

/** What was kept under a name, or null where nothing is kept or it cannot be read. */
export function readKept<T extends Kept>(name: string): T | null {
  try {
    const text = localStorage.getItem(name);
    const kept: unknown = text === null ? null : JSON.parse(text);
    if (kept === null || typeof kept !== 'object' || Array.isArray(kept)) return null;
    return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string' || value === null)) as T;
  } catch {
    return null;
  }
}

/** What cannot be kept takes what was kept before with it: it would come back as if it were these. @returns whether the browser kept them */
export function keep(name: string, answers: Kept): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(answers));
    return true;
  } catch {
    forget(name);
    return false;
  }
}

/** @returns whether nothing is kept under the name any more */
export function forget(name: string): boolean {
  try {
    localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}
