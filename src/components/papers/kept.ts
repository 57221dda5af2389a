/** Answers kept on the reader's own computer, only because the reader asked. */
import type { Given } from '../../papers/drafts/answers.ts';

const key = (draft: string): string => `ppb-draft:${draft}`;

/** The kept answers of a draft by its name; null where none are kept, or what is kept cannot be read. */
export function readKept(draft: string): Given | null {
  try {
    const text = localStorage.getItem(key(draft));
    const kept: unknown = text === null ? null : JSON.parse(text);
    if (kept === null || typeof kept !== 'object' || Array.isArray(kept)) return null;
    return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string' || value === null)) as Given;
  } catch {
    return null;
  }
}

/** @returns whether the browser kept them */
export function keep(draft: string, given: Given): boolean {
  try {
    localStorage.setItem(key(draft), JSON.stringify(given));
    return true;
  } catch {
    return false;
  }
}

/** @returns whether nothing of the draft is kept any more */
export function forget(draft: string): boolean {
  try {
    localStorage.removeItem(key(draft));
    return true;
  } catch {
    return false;
  }
}
