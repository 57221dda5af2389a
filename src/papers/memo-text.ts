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

/** Before what somebody must determine. */
export const BEFORE = 'Before you buy';

/** Above what to do next, and above all that the memo rests on. */
export const ACTS_HEADING = 'Next steps';
export const ANNEX_HEADING = 'Annex: what this memo rests on';
export const moreWords = (more: number): string =>
  `${more} more ${more === 1 ? 'requirement follows' : 'requirements follow'} in the annex.`;

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
  out.push(...memo.about.map(([label, text]) => `${label}: ${line(text)}`), `Case: ${memo.subject}`, '', ...memo.lead, '');
  section(
    DOUBTS_HEADING,
    memo.doubts.map(({ says, answers, reason }) => `- ${says} Answers: ${answers}.${reason === undefined ? '' : ` [${reason}]`}`),
  );
  section(answerHeading(memo), [...itemLines(memo.answer), ...memo.before.map((one) => `- ${BEFORE}: ${one}`)]);
  if (memo.usual) section(`${USUAL_HEADING}: ${memo.usual.name}`, memo.usual.lines.map((one) => `- ${one}`)); // prettier-ignore
  section(ACTS_HEADING, [
    ...memo.acts.map(
      ({ isOverdue, says, whoAndWhen, cites }, index) =>
        `${index + 1}. ${isOverdue ? 'Overdue: ' : ''}${says}${whoAndWhen && ` ${whoAndWhen}.`} (${cites})`,
    ),
    ...(memo.moreActs > 0 ? [moreWords(memo.moreActs)] : []),
  ]);
  section('Dates', memo.dates.map((one) => `- ${one.words}: ${one.says}${one.method && ` (${one.method})`} ${dateBasis(one)}`.trimEnd())); // prettier-ignore
  section(
    'Signed',
    memo.signed.map(([label, name]) => `${label}: ${line(name)}  Signature: ${line('')}  Date: ____________`),
  );
  out.push(ANNEX_HEADING.toUpperCase(), '');
  section('The case', memo.inputs.map(({ question, answer }) => `- ${question}${question.endsWith('?') ? '' : ':'} ${answer}`)); // prettier-ignore
  if (memo.condition) out.push(memo.condition, '');
  for (const { heading, items } of memo.groups) section(heading, items.flatMap(itemLines));
  section(BESIDE_HEADING, memo.beside.map((one) => `- ${one}`)); // prettier-ignore
  section(
    'Every method',
    memo.methods.map((one) => `- ${one.method}: ${one.outcome}. ${one.says}`),
  );
  section(
    'Open questions of the text',
    memo.readings.flatMap((one) => [
      `${one.letter}. ${one.open}`,
      `    Taken: ${one.taken}`,
      ...one.others.map((other) => `    Another reading: ${other}`),
      `    Safe course: ${one.safe}`,
    ]),
  );
  section('Details that could change this result', memo.open.map((one) => `- ${one}`)); // prettier-ignore
  section(
    'Authorities',
    memo.reasons.map(
      ({ number, cite, quote, says, source }) =>
        `[${number}] ${cite}: ${quote === undefined ? `${says ?? ''} (${source ?? ''})` : `“${quote}”`}`,
    ),
  );
  section('This paper', [...memo.receipt, `The case again: ${memo.link}`]);
  return out.join('\n');
}
