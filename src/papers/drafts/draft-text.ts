/** A draft as plain text. */
import type { Given } from './draft-answers.ts';
import type { Draft } from './draft.ts';
import { CHARTER_HEADING, PRACTICE_HEADING, write, type WrittenItem } from './written-draft.ts';

/** One line stands beside its label, several below it. */
function itemText({ label, lines }: WrittenItem): string {
  return lines.length > 1 ? [`${label}:`, ...lines].join('\n') : `${label}: ${lines[0] ?? ''}`;
}

/** @returns paragraphs with an empty line between, and a line's end at the end */
export function writeText(draft: Draft, given: Given): string {
  const { title, cites, items, notes } = write(draft, given);
  const listed = items.filter(({ charter, practice }) => !charter && !practice).map(itemText);
  const charter = items.filter((one) => one.charter).map(itemText);
  const practice = items.filter((one) => one.practice).map(itemText);
  const paragraphs = [
    `${title}\n${cites}`,
    ...listed,
    ...(charter.length ? [CHARTER_HEADING, ...charter] : []),
    ...(practice.length ? [PRACTICE_HEADING, ...practice] : []),
    notes.join('\n'),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
