/** A draft as plain text: the paper, and nothing of the site. */
import type { Given } from './draft-answers.ts';
import type { Draft } from './draft.ts';
import { write, type WrittenItem } from './written-draft.ts';

/** One line stands beside its label, several below it. */
function itemText({ label, bare, lines }: WrittenItem): string {
  if (bare) return lines.join('\n');
  return lines.length > 1 ? [`${label}:`, ...lines].join('\n') : `${label}: ${lines[0] ?? ''}`;
}

/** @returns paragraphs with an empty line between, and a line's end at the end */
export function writeText(draft: Draft, given: Given): string {
  const { title, cites, items } = write(draft, given);
  return `${[`${title}\n${cites}`, ...items.map(itemText)].join('\n\n')}\n`;
}
