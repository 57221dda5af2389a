/**
 * The last days of a case as an iCalendar file: one all-day event for each duty and right that ends on a day, with a reminder a week
 * and a day before. Days that are only told, or before which an act is too early, are no entries. Loaded only when asked for.
 */
import { nameOf } from '../case/about.ts';
import { EVENT_WORDS } from '../case/words.ts';
import { METHOD_WORDS, QUESTIONS } from '../case/questions.ts';
import type { StepName } from '../plan/index.ts';
import type { Finding, IsoDate, Method, Path, ReadingId, Reasons } from '../rules/index.ts';
import { caseMark } from './case-mark.ts';
import { dueDay } from './due-day.ts';
import { writeIcal, type Component } from './ical.ts';
import type { PaperData } from './paper-data.ts';
import { datedSteps, isTold, knownDay, type DatedStep, type Known } from './plan-steps.ts';
import { citeWords, sourceWords } from './reasons.ts';

/** One event of the file. */
export interface DatedEvent {
  /** Stable: the same duty of the same case has it again, whichever of its days moved. */
  uid: string;
  day: IsoDate;
  summary: string;
  description: string;
}

/**
 * What stands in a calendar's square: the act and its last day. A sentence that names no act stands whole, for the clause that
 * limits it may be its last.
 */
export function summaryOf(act: StepName | undefined, day: IsoDate, says: string, rules: PaperData['rules']): string {
  if (act === undefined) return says;
  const words = EVENT_WORDS[act].replace(/^the /, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: by ${rules.longDate(day)}`;
}

/** The case's name stands first, so that the entries of several cases can be told apart in one calendar. */
function titled({ about = {} }: PaperData, summary: string): string {
  const name = nameOf(about);
  return name ? `${name}: ${summary}` : summary;
}

const because = (reasons: Reasons): string[] =>
  reasons.map((one) => `${citeWords(one)}: ${'at' in one ? `“${one.words}”` : `${one.says} (${sourceWords(one)})`}`);

function ofMethod(method: Method | null, paper: PaperData): string {
  return method !== null && method !== paper.input.method ? `${METHOD_WORDS[method]}: ` : '';
}

const openQuestions = (ids: readonly ReadingId[] = [], { rules }: PaperData): string[] =>
  ids.map((id) => `Open question: ${rules.READINGS[id].open} Safe course: ${rules.READINGS[id].safe}`);

const waitsFor = (lacks: readonly Path[] = []): string | false =>
  lacks.length > 0 && `Waits for: ${lacks.map((path) => QUESTIONS[path].label).join('; ')}.`;

/** In every event: a calendar shows one at a time. */
const doubts = ({ assessment }: PaperData): string[] => assessment.doubts.map(({ says }) => `Check these answers first: ${says}`);

/** Whether the duty is done by its day; a count forward of "at least" some days only says before which day an act is too early. */
const isDueBy = ({ when }: Finding): boolean => !(when?.bound === 'at least' && when.side === 'after');

function ofFinding(one: Finding, paper: PaperData): DatedEvent[] {
  const { route, says, onlyIf } = one;
  const due = dueDay(one, paper);
  if (!due || one.outcome === 'not-required' || !isDueBy(one)) return [];
  const { rules } = paper;
  const lines = [
    ...doubts(paper),
    ofMethod(route, paper) + says,
    onlyIf && `Only ${onlyIf}.`,
    `${due.count}.`,
    ...due.others.map(({ day, why }) => `${rules.longDate(day)}, ${why}.`),
    due.note && `Note: ${due.note}.`,
    waitsFor(one.lacks),
    ...openQuestions(one.readings, paper),
    ...because(one.because),
  ];
  return [
    {
      uid: uidOf(`${route ?? 'any'} ${one.id} ${one.act ?? ''}`, paper),
      day: due.day,
      summary: titled(paper, ofMethod(route, paper) + summaryOf(one.act, due.day, says, rules)),
      description: withFooter(lines, paper),
    },
  ];
}

/** The last day of a step of the plan, under its condition; none where the finding that states it has an event on that day already. */
function ofStep(one: DatedStep, paper: PaperData, known: Known): DatedEvent[] {
  const { step, end, day, says, onlyIf, count, others, because: reasons, readings } = one;
  const last = end === 'latest' ? step.latest : undefined;
  if (!last || isTold(one, known)) return [];
  const { rules } = paper;
  const [first = '', ...more] = says;
  const lines = [
    ...doubts(paper),
    ofMethod(step.route, paper) + first,
    ...more,
    onlyIf && `These days bind ${onlyIf}.`,
    count && `${count}.`,
    ...others.map((other) => `${rules.longDate(other.day)}: ${other.why}`),
    ...openQuestions(readings, paper),
    ...(reasons ? because(reasons) : []),
  ];
  const supposed = last.from.basis === 'assumed';
  return [
    {
      uid: uidOf(`${step.route ?? 'contract'} ${last.finding ?? ''} ${step.event}${supposed ? ' supposed' : ''}`, paper),
      day,
      summary: titled(
        paper,
        `${ofMethod(step.route, paper)}${summaryOf(step.event, day, '', rules)}${supposed ? ', if the day supposed before it holds' : ''}`,
      ),
      description: withFooter(lines, paper),
    },
  ];
}

/** The duty's name, and the case's: its id, or a mark of its answers where it has none. */
function uidOf(duty: string, { about, input, rules }: PaperData): string {
  return `${duty.trim().replace(/[^A-Za-z0-9.-]+/g, '-')}.${about?.id ?? caseMark(input, rules)}@ppb-rulebook`;
}

function withFooter(lines: readonly (string | false | undefined)[], { link }: PaperData): string {
  return [...lines.filter(Boolean), `Not legal advice; the law may have changed. The case: ${link}`].join('\n');
}

function isEarlierInPlan(one: Finding, paper: PaperData): boolean {
  const day = dueDay(one, paper)?.day;
  return (paper.milestones ?? []).some(
    ({ given, latest, route }) =>
      given === undefined &&
      (one.route ?? route) === route &&
      latest?.finding === one.id &&
      latest.from.basis !== 'assumed' &&
      day !== undefined &&
      latest.day < day,
  );
}

/** Every event of the case, earliest first. */
export function eventsOf(paper: PaperData): DatedEvent[] {
  // Where the plan has an earlier day for the duty of a finding, that day alone stands.
  const findings = paper.assessment.findings.filter((one) => !isEarlierInPlan(one, paper));
  const known = new Map(findings.map((one) => knownDay(one, dueDay(one, paper)?.day ?? '')));
  return [...findings.flatMap((one) => ofFinding(one, paper)), ...datedSteps(paper).flatMap((one) => ofStep(one, paper, known))].sort(
    (a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0),
  );
}

/** Reminders ring at nine in the morning, a week and a day before; a trigger counts back from the midnight with which the day begins. */
const REMINDERS = [
  { days: 7, trigger: '-P6DT15H', says: 'In a week' },
  { days: 1, trigger: '-PT15H', says: 'Tomorrow' },
] as const;

/** Whole seconds since 2026 began: a file made later has the higher number, by which a calendar takes its day for an earlier file's. */
const sequenceAt = (instant: string): number => Math.max(0, Math.floor((Date.parse(instant) - Date.UTC(2026, 0, 1)) / 1000));

/** "2026-06-16" → "20260616"; "2026-06-16T14:03:09Z" → "20260616T140309Z". */
const basic = (moment: string): string => moment.replace(/[-:]/g, '');

/** One entry of the day, without a clock or a zone; it does not make anyone busy. */
function entry({ uid, day, summary, description }: DatedEvent, { rules, day: today, link }: PaperData, made: string): Component {
  return {
    name: 'VEVENT',
    properties: [
      ['UID', { text: uid }],
      ['SEQUENCE', String(sequenceAt(made))],
      ['DTSTAMP', basic(made)],
      ['DTSTART;VALUE=DATE', basic(day)],
      ['DTEND;VALUE=DATE', basic(rules.addDays(day, 1))],
      ['SUMMARY', { text: summary }],
      ['DESCRIPTION', { text: description }],
      ['URL;VALUE=URI', link],
      ['TRANSP', 'TRANSPARENT'],
    ],
    // A reminder that is past already would ring at once.
    inside: REMINDERS.filter(({ days }) => rules.addDays(day, -days) >= today).map(({ trigger, says }) => ({
      name: 'VALARM',
      properties: [
        ['ACTION', 'DISPLAY'],
        ['TRIGGER', trigger],
        ['DESCRIPTION', { text: `${says}: ${summary}` }],
      ],
    })),
  };
}

/** The file's text. `paper.made` is the moment at which it was made. */
export function calendarFile(paper: PaperData): string {
  const name = nameOf(paper.about ?? {});
  const title = { text: name ? `Procurement dates: ${name}` : 'Procurement dates' };
  const made = paper.made ?? `${paper.day}T00:00:00Z`;
  return writeIcal({
    name: 'VCALENDAR',
    properties: [
      ['VERSION', '2.0'],
      ['PRODID', '-//PPB Rulebook//PPB Rulebook//EN'],
      ['NAME', title],
      ['X-WR-CALNAME', title],
    ],
    inside: eventsOf(paper).map((one) => entry(one, paper, made)),
  });
}
