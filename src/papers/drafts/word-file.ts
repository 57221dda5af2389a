/** A draft as a Word file, by the docx library: the paper, and nothing of the site. The library is large: load this file only when one is asked for. */
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Given } from './draft-answers.ts';
import type { Draft } from './draft.ts';
import { write, type WrittenItem } from './written-draft.ts';

/** The label in bold over its answer; what is missing is set in bold too, so that it is not overlooked. */
function paragraphs({ label, bare, lines, lacking }: WrittenItem): Paragraph[] {
  const heading = new Paragraph({ children: [new TextRun({ text: `${label}:`, bold: true })], keepNext: true, spacing: { before: 160 } });
  return [
    ...(bare ? [] : [heading]),
    ...lines.map(
      (line, index) =>
        new Paragraph({
          children: [new TextRun({ text: line, bold: lacking })],
          ...(bare && index === 0 ? { spacing: { before: 160 } } : {}),
        }),
    ),
  ];
}

/** The .docx file. @throws Error where the library cannot make it */
export async function writeWord(draft: Draft, given: Given): Promise<Blob> {
  const { title, cites, items } = write(draft, given);
  const document = new Document({
    title,
    // The library would name itself, or "Un-named".
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ text: cites }),
          ...items.flatMap(paragraphs),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}
