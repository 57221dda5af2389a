/** Two texts compared word by word. */

/** Words that both have, that only the second has (in), or only the first (out). */
export interface Part {
  kind: 'same' | 'in' | 'out';
  words: string;
}

/** @returns the parts in order: without what is in they are the first text, without what is out the second */
export function difference(before: string, after: string): Part[] {
  const [a, b] = [before.split(' '), after.split(' ')];
  /** How many words the rests from (i, j) have in common, in order. */
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const row = common[i] as Uint16Array;
    for (let j = b.length - 1; j >= 0; j--) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const parts: { kind: Part['kind']; words: string[] }[] = [];
  const add = (kind: Part['kind'], word: string | undefined): void => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.words.push(word ?? '');
    else parts.push({ kind, words: [word ?? ''] });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add('same', a[i++]);
      j++;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) add('out', a[i++]);
    else add('in', b[j++]);
  }
  return parts.map(({ kind, words }) => ({ kind, words: words.join(' ') }));
}
