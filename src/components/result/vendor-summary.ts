/**
 * The summary that a vendor prints: the answer of its page with its day, the steps in order, the addresses and the words of the law.
 * What the law asks of the agency is no part of it.
 */
import { isDecided, type Act } from '../../answer/index.ts';
import { ABOUT_WORDS } from '../../case/about.ts';
import { METHOD_WORDS } from '../../case/questions.ts';
import { usualCondition } from '../../case/words.ts';
import { NOT_OFFICIAL } from '../../law/source.ts';
import { textsQuoted } from '../../law/texts.ts';
import { clean } from '../../papers/clean.ts';
import { weekdayAndDate } from '../../papers/memo-dates.ts';
import type { Line } from '../../papers/memo.ts';
import { lawDay, readAt, told, type PaperData, type Told } from '../../papers/paper-data.ts';
import { citeWords, sourceWords } from '../../papers/reasons.ts';
import { isQuote, longDate, type Because, type Finding, type ReadingId } from '../../rules/index.ts';
import { stepName } from '../pictures/step-words.ts';
import { saysUnder, whenOf } from './acts-words.ts';
import { COPY_TO } from './comptrollers-address.ts';
import { capital, citations, deadlineWords } from './Finding.tsx';
import { outcomeToVendor } from './outcome-words.ts';
import { safeToVendor } from './safe-course.ts';
import { TOO_LATE } from './vendor-appeal.ts';
import { TO_COMPTROLLER, vendorAnswer, type VendorAnswer } from './vendor-answer.ts';
import { laterDays, vendorSteps } from './VendorDays.tsx';
import { sentenceToVendor } from './vendor-sentence.ts';
import { noticeWords } from './vendor-words.ts';

/** One step of the vendor's. */
export interface SummaryStep {
  key: string;
  isOverdue: boolean;
  says: string;
  when: string;
  cites: string;
  /** What follows where its day was missed, and the like, each with its label. */
  lines: Line[];
  /** Where it is sent, line by line. */
  address: readonly string[];
}

/** A last day with the later days of other readings. */
export interface SummaryDay {
  words: string;
  says: string;
  later: string[];
}

export interface VendorSummary {
  name: string;
  title: string;
  /** What the case is called, as far as it was typed. */
  about: Line[];
  verdict: string;
  says: string;
  cites: string;
  /** Answers that clash, and what the answer waits for. */
  open: string[];
  steps: SummaryStep[];
  /** Said where there is no step. */
  none: string;
  days: SummaryDay[];
  notices: string[];
  readings: { id: ReadingId; open: string; taken: string; others: readonly string[]; safe: string }[];
  inputs: Told[];
  /** The words of the law that decide; other law is told in ours, with its source. */
  law: { cite: string; href: string; quote?: string; says?: string }[];
  receipt: string[];
  link: string;
}

/** Its title for a vendor that a list refused, by what was decided. */
const REFUSED: Readonly<Partial<Record<string, string>>> = {
  denied: 'Denied a place on a prequalified list',
  suspended: 'Suspended from a prequalified list',
  revoked: 'Prequalification revoked',
  removed: 'Removed from a prequalified list as not responsible',
};

/** The citations of some reasons; a vendor needs no name of a paragraph that has none. */
const cited = (because: readonly Because[]): string => citations(because).replace(/, undesignated paragraph \d+/g, '');

/** A step as a summary names it, with its day where the sentence does not say it. */
function stepOf(act: Act, condition: string | undefined): SummaryStep {
  const { key, isOverdue, because, follows, finding } = act;
  const says = saysUnder(act, condition);
  const address = key === TO_COMPTROLLER ? COPY_TO : [];
  const isSaid = act.day !== undefined && !isOverdue && says.includes(longDate(act.day.date));
  const lines: (Line | undefined | '')[] = [
    finding?.to && !address.length && !says.includes(finding.to) ? ['To', capital(finding.to)] : undefined,
    finding?.where && !says.includes(finding.where) ? ['Where', capital(finding.where)] : undefined,
    follows && ['If you miss it', follows],
  ];
  return {
    key,
    isOverdue,
    says,
    when: isSaid ? '' : whenOf(act).replace(/\.$/, ''),
    cites: cited(because),
    lines: lines.filter((line) => line !== undefined && line !== ''),
    address,
  };
}

/** A notice that is to come, with where and by when. */
function noticeOf(finding: Finding, rules: PaperData['rules']): string[] {
  const words = noticeWords(finding.id);
  if (!words || finding.kind !== 'notice' || finding.outcome === 'not-required') return [];
  const where = finding.where ? ` Look in ${finding.where}.` : '';
  const when = finding.deadline ? ` It must appear: ${deadlineWords(finding.deadline, rules)}.` : '';
  return [`${words.title}: ${words.means}${where}${when} (${cited(finding.because)})`];
}

function readingsOf({ lead, acts }: VendorAnswer): ReadingId[] {
  return [...new Set([...lead.readings, ...acts.flatMap(({ readings }) => readings)])];
}

/** @returns the summary; undefined where no method is chosen */
export function summaryOf(paper: PaperData): VendorSummary | undefined {
  const { rules, input, assessment, milestones = [], day, site, link, about = {} } = paper;
  const answer = vendorAnswer(input, assessment, milestones);
  if (!answer) return undefined;
  const { route, refused, own, acts, lead, says, verdict, wanted, besides } = answer;
  const subject = refused ? REFUSED[input.facts?.['3-10']?.decision ?? ''] : undefined;
  const condition = usualCondition(own);
  const general = lead.general.map((one) => `${outcomeToVendor(one.outcome)}: ${one.says} (${cited(one.because)})`);
  return {
    name: 'Summary for a vendor',
    title: `${subject ?? METHOD_WORDS[route.method]}: what you can do`,
    about: (['agency', 'pin', 'vendor', 'description'] as const).flatMap((name): Line[] => {
      const text = clean(about[name] ?? '').trim();
      return text ? [[ABOUT_WORDS[name], text.replaceAll('\n', ', ')]] : [];
    }),
    verdict: verdict ?? outcomeToVendor(lead.outcome),
    says,
    cites: cited(lead.because),
    open: [
      ...assessment.doubts.map((one) => `By the dates you entered: ${one.says}`),
      ...wanted.map((one) => one.says),
      ...(besides && !besides.isOnPage ? [besides.says] : []),
      ...general,
    ],
    steps: acts.map((act) => stepOf(act, condition)),
    none: answer.isTooLate ? TOO_LATE : NO_STEPS,
    days: vendorSteps(milestones.filter(({ event }) => event !== 'pqlAppeal' || !isDecided(input))).flatMap((step): SummaryDay[] =>
      step.latest
        ? [
            {
              words: `${stepName(step)}, by ${weekdayAndDate(step.latest.day, paper)}`,
              says: `${sentenceToVendor(step.latest.says)}${step.latest.from.basis === 'given' ? '' : ' It depends on a date you didn’t enter.'}`,
              later: laterDays(step).map((one) => `${weekdayAndDate(one.day, paper)}, ${one.why}`),
            },
          ]
        : [],
    ),
    notices: refused ? [] : own.flatMap((one) => noticeOf(one, rules)),
    readings: readingsOf(answer).map((id) => {
      const { open, readings, safe } = rules.READINGS[id];
      const [taken, ...others] = readings as readonly [string, ...string[]];
      return { id, open, taken, others, safe: safeToVendor(safe) };
    }),
    inputs: told(input, rules),
    law: lead.because.map((one) => ({
      cite: citeWords(one),
      href: readAt(one, site),
      ...(isQuote(one) ? { quote: one.words } : { says: `${one.says} (${sourceWords(one)})` }),
    })),
    receipt: [
      `Made on ${rules.longDate(day)}. The law applied is that of ${lawDay(route.lawOn, rules)}.`,
      ...assessment.currency.notes,
      ...textsQuoted(lead.because.filter(isQuote)).map(
        ({ section, from }) => `Rule text quoted: § ${section} in effect since ${rules.longDate(from)}.`,
      ),
      NOT_OFFICIAL,
    ],
    link,
  };
}

/** Its parts after the steps, for the sheet and for the text alike. */
export function furtherParts(summary: VendorSummary): { heading: string; lines: string[] }[] {
  const { days, notices, readings } = summary;
  const parts = [
    {
      heading: 'My deadlines, if the rules are read another way',
      lines: days
        .filter(({ later }) => later.length > 0)
        .map(
          ({ words, later }) => `${words}. Meet that deadline to be safe. Under another reading you have more time: ${later.join('; ')}.`,
        ),
    },
    { heading: 'Notices to look for', lines: notices },
    {
      heading: 'Open questions of the law',
      lines: readings.map(
        ({ open, taken, others, safe }) =>
          `${open} Our reading: ${taken} ${others.map((one) => `Another reading: ${one} `).join('')}Safe course: ${safe}`,
      ),
    },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

export const LAW_HEADING = 'The words of the law';
export const STEPS_HEADING = 'What can I do?';
/** Said where nothing is to be filed. */
const NO_STEPS =
  'The rules on this site ask for no offer from you in this way of buying. PASSPort questionnaires may be due (§ 2-08, 2020 text).';

/** The summary as plain text, to paste into a message. Lines end with a line feed. */
export function summaryText(summary: VendorSummary): string {
  const { title, about, verdict, says, cites, open, steps, inputs, law, receipt, link } = summary;
  const out: string[] = [title.toUpperCase(), '', ...about.map(([label, text]) => `${label}: ${text}`)];
  const section = (heading: string, lines: readonly string[]): void => {
    if (lines.length) out.push('', heading.toUpperCase(), ...lines);
  };
  out.push(`${verdict}. ${says} (${cites})`, ...open.map((one) => `- ${one}`));
  section(
    STEPS_HEADING,
    steps.length
      ? steps.flatMap((step, index) => [
          `${index + 1}. ${step.isOverdue ? 'Overdue: ' : ''}${step.says}${step.when && ` ${step.when}.`} (${step.cites})`,
          ...step.lines.map(([label, text]) => `    ${label}: ${text}`),
          ...step.address.map((line) => `    ${line}`),
        ])
      : [summary.none],
  );
  section(
    LAW_HEADING,
    law.map((one) => `${one.cite}: ${one.quote === undefined ? one.says : `“${one.quote}”`}`),
  );
  for (const { heading, lines } of furtherParts(summary)) section(heading, lines.map((one) => `- ${one}`)); // prettier-ignore
  section(
    'Your answers',
    inputs.map(({ question, answer }) => `- ${question}${question.endsWith('?') ? '' : ':'} ${answer}`),
  );
  section('This paper', [...receipt, `The case again: ${link}`]);
  return out.join('\n');
}
