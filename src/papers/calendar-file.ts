/** The dates of a case as an iCalendar file: one all-day event a date, none with an alarm. Loaded only when asked for. */
import ical, { ICalEventTransparency } from 'ical-generator';
import { EVENT_WORDS } from '../case/words.ts';
import { METHOD_WORDS, QUESTIONS } from '../case/questions.ts';
import type { StepName } from '../plan/index.ts';
import type { Finding, IsoDate, Method, Path, ReadingId, Reasons } from '../rules/index.ts';
import { caseMark } from './case-mark.ts';
import { dueDay } from './due-day.ts';
import type { Matter } from './matter.ts';
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
export function summaryOf(act: StepName | undefined, day: IsoDate, until: boolean, says: string, rules: Matter['rules']): string {
  if (act === undefined) return says;
  const words = EVENT_WORDS[act].replace(/^the /, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${until ? 'by' : 'not before'} ${rules.longDate(day)}`;
}

const because = (reasons: Reasons): string[] =>
  reasons.map((one) => `${citeWords(one)}: ${'at' in one ? `“${one.words}”` : `${one.says} (${sourceWords(one)})`}`);

function ofMethod(method: Method | null, matter: Matter): string {
  return method !== null && method !== matter.input.method ? `${METHOD_WORDS[method]}: ` : '';
}

const openQuestions = (ids: readonly ReadingId[] = [], { rules }: Matter): string[] =>
  ids.map((id) => `Open question: ${rules.READINGS[id].open} Safe course: ${rules.READINGS[id].safe}`);

const waitsFor = (lacks: readonly Path[] = []): string | false =>
  lacks.length > 0 && `Waits for: ${lacks.map((path) => QUESTIONS[path].label).join('; ')}.`;

/** In every event: a calendar shows one at a time. */
const doubts = ({ assessment }: Matter): string[] => assessment.doubts.map(({ says }) => `Check these answers first: ${says}`);

/** Whether the duty is done by its day; a count forward of "at least" some days only says before which day an act is too early. */
const isDueBy = ({ when }: Finding): boolean => !(when?.bound === 'at least' && when.side === 'after');

function ofFinding(one: Finding, matter: Matter): DatedEvent[] {
  const { route, says, onlyIf } = one;
  const due = dueDay(one, matter);
  if (!due || one.outcome === 'not-required') return [];
  const { rules, input } = matter;
  const lines = [
    ...doubts(matter),
    ofMethod(route, matter) + says,
    onlyIf && `Only ${onlyIf}.`,
    `${due.count}.`,
    ...due.others.map(({ day, why }) => `${rules.longDate(day)}, ${why}.`),
    due.note && `Note: ${due.note}.`,
    waitsFor(one.lacks),
    ...openQuestions(one.readings, matter),
    ...because(one.because),
  ];
  return [
    {
      uid: uidOf(`${route ?? 'any'} ${one.id}`, caseMark(input, rules)),
      day: due.day,
      summary: ofMethod(route, matter) + summaryOf(isDueBy(one) ? one.act : undefined, due.day, true, says, rules),
      description: withFooter(lines, matter),
    },
  ];
}

/** The day of a step of the plan, under its condition; none where the finding that states it has an event on that day already. */
function ofStep(one: DatedStep, matter: Matter, known: Known): DatedEvent[] {
  if (isTold(one, known)) return [];
  const { step, end, day, name, says, onlyIf, count, others, because: reasons, readings } = one;
  const { rules, input } = matter;
  const [first = '', ...more] = says;
  const lines = [
    ...doubts(matter),
    ofMethod(step.route, matter) + first,
    ...more,
    onlyIf && `These days bind ${onlyIf}.`,
    count && `${count}.`,
    ...others.map((other) => `${rules.longDate(other.day)}: ${other.why}`),
    ...openQuestions(readings, matter),
    ...(reasons ? because(reasons) : []),
  ];
  const act = end === 'given' ? `${name}: ${rules.longDate(day)}, as given` : summaryOf(step.event, day, end === 'latest', '', rules);
  const supposed = end !== 'given' && step[end]?.from.basis === 'assumed';
  return [
    {
      uid: uidOf(`${step.route} ${step.event} ${end}`, caseMark(input, rules)),
      day,
      summary: `${ofMethod(step.route, matter)}${act}${supposed ? ', if the day supposed before it holds' : ''}`,
      description: withFooter(lines, matter),
    },
  ];
}

function uidOf(name: string, mark: string): string {
  return `${name.replace(/[^A-Za-z0-9.-]+/g, '-')}.${mark}@ppb-rulebook`;
}

function withFooter(lines: readonly (string | false | undefined)[], { edition, link }: Matter): string {
  return [...lines.filter(Boolean), `Not legal advice; the law may have changed (edition ${edition.rules}). The case: ${link}`].join('\n');
}

function isEarlierInPlan(one: Finding, matter: Matter): boolean {
  const day = dueDay(one, matter)?.day;
  return (matter.milestones ?? []).some(
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
export function eventsOf(matter: Matter): DatedEvent[] {
  // Where the plan has an earlier day for the duty of a finding, that day alone stands.
  const findings = matter.assessment.findings.filter((one) => !isEarlierInPlan(one, matter));
  const known = new Map(findings.map((one) => knownDay(one, dueDay(one, matter)?.day ?? '')));
  return [...findings.flatMap((one) => ofFinding(one, matter)), ...datedSteps(matter).flatMap((one) => ofStep(one, matter, known))].sort(
    (a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0),
  );
}

/** The file's text: RFC 5545, lines folded and ended as it asks. `matter.day` is the day on which the events were made. */
export function calendarFile(matter: Matter): string {
  const calendar = ical({ name: 'Procurement dates', prodId: { company: 'PPB Rulebook', product: 'PPB Rulebook', language: 'EN' } });
  for (const { uid, day, summary, description } of eventsOf(matter)) {
    calendar.createEvent({
      id: uid,
      // A day without a clock or a zone: the generator takes the UTC day of an ISO date.
      start: day,
      allDay: true,
      stamp: `${matter.day}T00:00:00Z`,
      summary,
      description,
      url: matter.link,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
