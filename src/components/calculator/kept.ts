/** Answers kept on the reader's own computer, only when asked for. Every use may fail: storage can be full, or refused. */
import type { Typed } from './fragment.ts';

const NAME = 'ppb-case';

/** What was kept, or null where nothing is kept or it cannot be read. */
export function readKept(): Typed | null {
  try {
    const text = localStorage.getItem(NAME);
    if (text === null) return null;
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return null;
    return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string')) as Typed;
  } catch {
    return null;
  }
}

/** @returns whether the browser kept them */
export function keep(typed: Typed): boolean {
  try {
    localStorage.setItem(NAME, JSON.stringify(typed));
    return true;
  } catch {
    return false;
  }
}

/** Forgets them. @returns whether the browser let us */
export function forget(): boolean {
  try {
    localStorage.removeItem(NAME);
    return true;
  } catch {
    return false;
  }
}
