/** What a form does to the page it stands on: reads its address, names its title, moves the focus. */
import { useEffect } from 'preact/hooks';

/** Calls back once when the form starts, and whenever the part of the address after "#" changes. */
export function useAddress(onAddress: (isFirst: boolean) => void): void {
  useEffect(() => {
    onAddress(true);
    const again = () => onAddress(false);
    addEventListener('hashchange', again);
    return () => removeEventListener('hashchange', again);
  }, []);
}

/**
 * Writes the page's address, where one is given, with the browser's note of the page. A browser refuses after some hundred changes in
 * half a minute. @returns whether it was written
 */
export function setAddress(
  to: string | undefined,
  how: 'pushState' | 'replaceState' = 'replaceState',
  state: unknown = history.state,
): boolean {
  try {
    history[how](state, '', to);
    return true;
  } catch {
    return false;
  }
}

/** "Error: " stands before the page's title while a tried form has an answer that cannot be used. */
export function useErrorTitle(hasError: boolean): void {
  useEffect(() => {
    const base = document.title.replace(/^Error: /, '');
    document.title = hasError ? `Error: ${base}` : base;
  }, [hasError]);
}

/** Moves the focus to a control, opening the group it stands in. */
export function goTo(id: string): void {
  const control = document.getElementById(id);
  control?.closest('details')?.setAttribute('open', '');
  control?.focus();
}
