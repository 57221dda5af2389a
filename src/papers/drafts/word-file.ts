/** A draft as a Word file, by the docx library. It is large: load this file only when one is asked for. */
import { Document, Footer, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Given } from './draft-answers.ts';
import type { Draft } from './draft.ts';
import { CHARTER_HEADING, PRACTICE_HEADING, write, type WrittenItem } from './written-draft.ts';

/** The label in bold over its answer; what is missing is set in bold too, so that it is not overlooked. */
function paragraphs({ label, lines, lacking }: WrittenItem): Paragraph[] {
  return [
    new Paragraph({ children: [new TextRun({ text: `${label}:`, bold: true })], keepNext: true, spacing: { before: 160 } }),
    ...lines.map((line) => new Paragraph({ children: [new TextRun({ text: line, bold: lacking })] })),
  ];
}

/** The .docx file. @throws Error where the library cannot make it */
export async function writeWord(draft: Draft, given: Given): Promise<Blob> {
  const { title, cites, items, notes } = write(draft, given);
  const listed = items.filter(({ charter, practice }) => !charter && !practice).flatMap(paragraphs);
  const charter = items.filter((one) => one.charter).flatMap(paragraphs);
  const practice = items.filter((one) => one.practice).flatMap(paragraphs);
  const document = new Document({
    title,
    creator: 'PPB Rulebook',
    lastModifiedBy: 'PPB Rulebook',
    description: cites,
    styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
    sections: [
      {
        footers: {
          default: new Footer({ children: [new Paragraph({ children: [new TextRun({ text: notes.at(-1) ?? '', size: 16 })] })] }),
        },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ text: cites }),
          ...listed,
          ...(charter.length ? [new Paragraph({ text: CHARTER_HEADING, heading: HeadingLevel.HEADING_2, spacing: { before: 240 } })] : []),
          ...charter,
          ...(practice.length
            ? [new Paragraph({ text: PRACTICE_HEADING, heading: HeadingLevel.HEADING_2, spacing: { before: 240 } })]
            : []),
          ...practice,
          ...notes.map(
            (note, index) => new Paragraph({ children: [new TextRun({ text: note, size: 18 })], spacing: { before: index ? 60 : 360 } }),
          ),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}
