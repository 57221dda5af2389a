/** The findings of a case as comma-separated values: RFC 4180, one row a finding and one a further step of the plan, safe to open in a spreadsheet. */
import { EVENT_WORDS, OUTCOME_WORDS } from '../case/words.ts';
import { METHOD_WORDS, QUESTIONS } from '../case/questions.ts';
import type { Because, Finding } from '../rules/index.ts';
import { whenWords } from './deadline-words.ts';
import { clean } from './clean.ts';
import { dueDay } from './due-day.ts';
import type { PaperData } from './paper-data.ts';
import { kindHeading } from './memo.ts';
import { datedSteps, isTold, knownDay, type DatedStep } from './plan-steps.ts';
import { citeWords, sourceWords } from './reasons.ts';

export const COLUMNS = [
  'Method',
  'Kind',
  'Outcome',
  'What the law says',
  'Only',
  'Who',
  'Who decides',
  'To',
  'Where',
  'Must contain',
  'When',
  'Date',
  'Other dates',
  'Waits for',
  'Open question, safe course',
  'Check these answers first',
  'Note',
  'Citation',
  'Quote',
  'Other law, in our words',
  'Law in effect on',
  'Selected by',
  'Id',
] as const;

/** Said where a limit is answered from its history alone. */
const WORDING_NOT_HELD = 'we don’t have the wording of that date; this answers from the history of the limit';

/** What a spreadsheet would run as a formula, wide signs and those after a blank among them: an apostrophe before it makes it text. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^\t/;

/** A cell as the file holds it: of characters that every program takes, quoted where it must be. */
export function cell(said: string): string {
  const text = clean(said);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const quotes = (reasons: readonly Because[]): string[] =>
  reasons.flatMap((one) => ('at' in one ? [`“${one.words}” (${citeWords(one)})`] : []));
const inOurWords = (reasons: readonly Because[]): string[] =>
  reasons.flatMap((one) => ('at' in one ? [] : [`${citeWords(one)}: ${one.says} (${sourceWords(one)})`]));

function row(one: Finding, paper: PaperData): string[] {
  const { rules, assessment } = paper;
  const { lawOn } = one;
  const due = dueDay(one, paper);
  const all = [...one.because, ...(one.affectedBy ?? [])];
  const contents = (one.contents ?? []).map(({ item, because }) => `${item} (${citeWords(because)})`);
  return [
    one.route === null ? '' : METHOD_WORDS[one.route],
    kindHeading(one.kind),
    OUTCOME_WORDS[one.outcome],
    one.says,
    one.onlyIf ?? '',
    one.who ?? '',
    one.decision ? `${one.decision.who}: ${one.decision.standard}` : '',
    one.to ?? '',
    one.where ?? '',
    contents.join('; '),
    one.when ? whenWords(one.when) : '',
    due?.day ?? '',
    (due?.others ?? []).map(({ day, why }) => `${day}: ${why}`).join('; '),
    (one.lacks ?? []).map((path) => QUESTIONS[path].label).join('; '),
    (one.readings ?? []).map((id) => `${rules.READINGS[id].open} Safe course: ${rules.READINGS[id].safe}`).join(' '),
    // In every row: a sheet is sorted and filtered, and a row of its own would be lost.
    assessment.doubts.map(({ says }) => says).join(' '),
    [one.wordingNotHeld && WORDING_NOT_HELD, due?.note].filter(Boolean).join('; '),
    [...new Set(all.map(citeWords))].join('; '),
    [...new Set(quotes(all))].join(' '),
    [...new Set(inOurWords(all))].join(' '),
    lawOn.date,
    lawOn.event === 'asOf'
      ? 'the purchase date'
      : lawOn.event === 'none'
        ? 'the last date we have rule text for'
        : EVENT_WORDS[lawOn.event],
    one.id,
  ];
}

/** A step of the plan whose day no row of a finding has. */
function stepRow(one: DatedStep, paper: PaperData): string[] {
  const { step, day, name, is, says, onlyIf, count, others, because: reasons = [], readings } = one;
  const { rules, assessment } = paper;
  const told: Partial<Record<(typeof COLUMNS)[number], string>> = {
    Method: step.route === null ? '' : METHOD_WORDS[step.route],
    Kind: 'Step of the plan',
    'What the law says': `${name}, ${is}: ${says.join(' ')}`,
    Only: onlyIf ?? '',
    When: [is, count.toLowerCase()].filter(Boolean).join('; '),
    Date: day,
    'Other dates': others.map((other) => `${other.day}: ${other.why}`).join('; '),
    'Waits for': (step.withheld?.lacks ?? []).map((path) => QUESTIONS[path].label).join('; '),
    'Open question, safe course': readings.map((id) => `${rules.READINGS[id].open} Safe course: ${rules.READINGS[id].safe}`).join(' '),
    'Check these answers first': assessment.doubts.map((doubt) => doubt.says).join(' '),
    Citation: [...new Set(reasons.map(citeWords))].join('; '),
    Quote: [...new Set(quotes(reasons))].join(' '),
    'Other law, in our words': [...new Set(inOurWords(reasons))].join(' '),
    Id: `plan:${step.event}`,
  };
  return COLUMNS.map((column) => told[column] ?? '');
}

/** The file's text. @param mark a byte order mark at the front, by which some spreadsheets know that it is UTF-8 */
export function spreadsheet(paper: PaperData, { mark = true } = {}): string {
  const { findings } = paper.assessment;
  const known = new Map(findings.map((one) => knownDay(one, dueDay(one, paper)?.day ?? '')));
  const steps = datedSteps(paper).filter((one) => !isTold(one, known));
  const rows = [[...COLUMNS], ...findings.map((one) => row(one, paper)), ...steps.map((one) => stepRow(one, paper))];
  return (mark ? '\uFEFF' : '') + rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}
