/** Copies words, or shows them ready to be copied where the browser refuses. */
import { useState } from 'preact/hooks';

interface Copying {
  /** What the browser refused to copy; '' where it did not. */
  refused: string;
  /** @param done the sentence to say when it is copied @param named what stands below where it is not: "text", "link" */
  copy: (words: string, done: string, named: string) => Promise<void>;
  clear: () => void;
}

/** @param say shows the reader a sentence */
export function useCopy(say: (sentence: string) => void): Copying {
  const [refused, setRefused] = useState('');
  const clear = () => setRefused('');
  const copy = async (words: string, done: string, named: string) => {
    clear();
    try {
      await navigator.clipboard.writeText(words);
      say(done);
    } catch {
      setRefused(words);
      say(`The browser refused to copy; the ${named} stands below, ready to be copied.`);
    }
  };
  return { refused, copy, clear };
}
