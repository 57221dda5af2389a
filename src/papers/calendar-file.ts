/** The dates of a case as an iCalendar file: one all-day event a date, none with an alarm. Loaded only when asked for. */
import ical, { ICalEventTransparency } from 'ical-generator';
import { EVENT_WORDS } from '../case/words.ts';
import { METHOD_WORDS, QUESTIONS } from '../case/questions.ts';
import type { StepName } from '../plan/index.ts';
import type { Finding, IsoDate, Method, Path, ReadingId, Reasons } from '../rules/index.ts';
import { caseMark } from './case-mark.ts';
import { dueDay } from './due-day.ts';
import type { PaperData } from './paper-data.ts';
import { datedSteps, isTold, knownDay, type DatedStep, type Known } from './plan-steps.ts';
import { citeWords, sourceWords } from './reasons.ts';

/** One event of the file. */
export interface DatedEvent {
  /** Stable: the same duty of the same case has it again, on whichever day the file is made. */
  uid: string;
  day: IsoDate;
  summary: string;
  description: string;
}

/**
 * What stands in a calendar's square: the act and its day. A sentence that names no act stands whole, for the clause that
 * limits it may be its last.
 * @param until whether the act is due by the day; else it may not come before it
 */
export function summaryOf(act: StepName | undefined, day: IsoDate, until: boolean, says: string, rules: PaperData['rules']): string {
  if (act === undefined) return says;
  const words = EVENT_WORDS[act].replace(/^the /, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${until ? 'by' : 'not before'} ${rules.longDate(day)}`;
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
  if (!due || one.outcome === 'not-required') return [];
  const { rules, input } = paper;
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
      uid: uidOf(`${route ?? 'any'} ${one.id}`, caseMark(input, rules)),
      day: due.day,
      summary: ofMethod(route, paper) + summaryOf(isDueBy(one) ? one.act : undefined, due.day, true, says, rules),
      description: withFooter(lines, paper),
    },
  ];
}

/** The day of a step of the plan, under its condition; none where the finding that states it has an event on that day already. */
function ofStep(one: DatedStep, paper: PaperData, known: Known): DatedEvent[] {
  if (isTold(one, known)) return [];
  const { step, end, day, name, says, onlyIf, count, others, because: reasons, readings } = one;
  const { rules, input } = paper;
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
  const act = end === 'given' ? `${name}: ${rules.longDate(day)}, as given` : summaryOf(step.event, day, end === 'latest', '', rules);
  const supposed = end !== 'given' && step[end]?.from.basis === 'assumed';
  return [
    {
      uid: uidOf(`${step.route} ${step.event} ${end}`, caseMark(input, rules)),
      day,
      summary: `${ofMethod(step.route, paper)}${act}${supposed ? ', if the day supposed before it holds' : ''}`,
      description: withFooter(lines, paper),
    },
  ];
}

function uidOf(name: string, mark: string): string {
  return `${name.replace(/[^A-Za-z0-9.-]+/g, '-')}.${mark}@ppb-rulebook`;
}

function withFooter(lines: readonly (string | false | undefined)[], { edition, link }: PaperData): string {
  return [...lines.filter(Boolean), `Not legal advice; the law may have changed (edition ${edition.rules}). The case: ${link}`].join('\n');
}

function isEarlierInPlan(one: Finding, paper: PaperData): boolean {
  const day = dueDay(one, paper)?.day;
  return (paper.milestones ?? []).some(
    ({ given, latest, route }) =>
      given === undefined &&
      route === one.route &&
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

/** The file's text: RFC 5545, lines folded and ended as it asks. `paper.day` is the day on which the events were made. */
export function calendarFile(paper: PaperData): string {
  const calendar = ical({ name: 'Procurement dates', prodId: { company: 'PPB Rulebook', product: 'PPB Rulebook', language: 'EN' } });
  for (const { uid, day, summary, description } of eventsOf(paper)) {
    calendar.createEvent({
      id: uid,
      // A day without a clock or a zone: the generator takes the UTC day of an ISO date.
      start: day,
      allDay: true,
      stamp: `${paper.day}T00:00:00Z`,
      summary,
      description,
      url: paper.link,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
