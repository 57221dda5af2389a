/** The memo as plain text, and the line under each item that names its reasons. */
import { dateBasis } from './memo-dates.ts';
import type { Memo, MemoItem } from './memo.ts';
import type { NumberedReason } from './reasons.ts';

const cited = (numbers: readonly number[]): string => numbers.map((one) => `[${one}]`).join(' ');

/** Above what does not hold while answers clash. */
export const DOUBTS_HEADING = 'Check these answers first';

/** Above the way to buy that is usual, and above what other laws ask. */
export const USUAL_HEADING = 'Usual method';
export const BESIDE_HEADING = 'Other laws to follow';

/** Above the method that was chosen, or the answer to which one may be. */
export const answerHeading = ({ isChosen }: Memo): string => (isChosen ? 'The method' : 'The answer');

/** What stands under an item: its reasons and open questions. */
export function basis({ reasons, affectedBy, readings }: MemoItem, all: readonly NumberedReason[]): string {
  const name = (numbers: readonly number[]): string => {
    const byCite = new Map<string, number[]>();
    for (const one of numbers) {
      const cite = all[one - 1]?.cite ?? '';
      byCite.set(cite, [...(byCite.get(cite) ?? []), one]);
    }
    return [...byCite].map(([cite, own]) => `${cite} ${cited(own)}`).join('; ');
  };
  return [
    `Authority: ${name(reasons)}.`,
    affectedBy.length && `See also: ${name(affectedBy)}.`,
    readings.length && `Rests on open question ${readings.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The memo as plain text, to paste into a file or a message. Lines end with a line feed. */
export function memoText(memo: Memo): string {
  const out: string[] = [memo.title.toUpperCase(), ''];
  const section = (heading: string, lines: readonly string[]): void => {
    if (lines.length) out.push(heading.toUpperCase(), ...lines, '');
  };
  const itemLines = (one: MemoItem): string[] => [
    `- ${one.outcome}: ${one.says}`,
    ...one.lines.map(([label, text]) => `    ${label}: ${text}`),
    ...one.contents.map(({ item, reason }) => `    * ${item} [${reason}]`),
    `    ${basis(one, memo.reasons)}`,
  ];
  const line = (text: string): string => text || '____________________';
  out.push(...memo.about.map(([label, text]) => `${label}: ${line(text)}`), '', ...memo.lead, '');
  section('The case', memo.inputs.map(({ question, answer }) => `- ${question}${question.endsWith('?') ? '' : ':'} ${answer}`)); // prettier-ignore
  section(
    DOUBTS_HEADING,
    memo.doubts.map(({ says, answers, reason }) => `- ${says} Answers: ${answers}.${reason === undefined ? '' : ` [${reason}]`}`),
  );
  const methods = memo.methods.map((one) => `- ${one.method}: ${one.outcome}. ${one.says}`);
  section(answerHeading(memo), itemLines(memo.answer));
  if (memo.usual) section(`${USUAL_HEADING}: ${memo.usual.name}`, memo.usual.lines.map((one) => `- ${one}`)); // prettier-ignore
  if (!memo.isChosen) section('Every method', methods);
  section('Dates', memo.dates.map((one) => `- ${one.words}: ${one.says}${one.method && ` (${one.method})`} ${dateBasis(one)}`.trimEnd())); // prettier-ignore
  if (memo.condition) out.push(memo.condition, '');
  for (const { heading, items } of memo.groups) section(heading, items.flatMap(itemLines));
  section(BESIDE_HEADING, memo.beside.map((one) => `- ${one}`)); // prettier-ignore
  if (memo.isChosen) section('Every method', methods);
  section(
    'Open questions of the text',
    memo.readings.flatMap((one) => [
      `${one.letter}. ${one.open}`,
      `    Taken: ${one.taken}`,
      ...one.others.map((other) => `    Another reading: ${other}`),
      `    Safe course: ${one.safe}`,
    ]),
  );
  section('Questions that could change this result', memo.open.map((one) => `- ${one}`)); // prettier-ignore
  section(
    'Authorities',
    memo.reasons.map(
      ({ number, cite, quote, says, source }) =>
        `[${number}] ${cite}: ${quote === undefined ? `${says ?? ''} (${source ?? ''})` : `“${quote}”`}`,
    ),
  );
  section(
    'Signed',
    memo.signed.map(([label, name]) => `${label}: ${line(name)}  Signature: ${line('')}  Date: ____________`),
  );
  section('This paper', [...memo.receipt, `The case again: ${memo.link}`]);
  return out.join('\n');
}
