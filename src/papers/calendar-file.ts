/** The dates of a case as an iCalendar file: one all-day event a date, none with an alarm. Loaded only when asked for. */
import ical, { ICalEventTransparency } from 'ical-generator';
import { METHOD_WORDS } from '../components/calculator/fields.ts';
import type { Milestone } from '../plan/index.ts';
import type { Finding, IsoDate, Method, Reasons } from '../rules/index.ts';
import { caseMark } from './case-mark.ts';
import { countWords, dayToKeep, HOLIDAYS_NOT_HELD, otherDays } from './count.ts';
import type { Matter } from './matter.ts';
import { citeWords, sourceWords } from './reasons.ts';

/** One event of the file. */
export interface DatedEvent {
  /** Stable: the same duty of the same case has it again, on whichever day the file is made. */
  uid: string;
  day: IsoDate;
  summary: string;
  description: string;
}

/** The longest summary that a calendar shows well. */
const LONGEST_SUMMARY = 70;

/** A sentence without its reasons: up to the colon or semicolon, and no longer than a calendar shows. */
export function summaryOf(says: string): string {
  const head = says.replace(/[.]$/, '').split(/[:;] /)[0] ?? says;
  if (head.length <= LONGEST_SUMMARY) return head;
  const cut = head.slice(0, LONGEST_SUMMARY - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,.]$/, '')}…`;
}

const because = (reasons: Reasons): string[] =>
  reasons.map((one) => `${citeWords(one)}: ${'at' in one ? `“${one.words}”` : `${one.says} (${sourceWords(one)})`}`);

function ofMethod(method: Method | null, matter: Matter): string {
  return method !== null && method !== matter.input.method ? `${METHOD_WORDS[method]}: ` : '';
}

function ofFinding(one: Finding, matter: Matter): DatedEvent[] {
  const { deadline, route, says, onlyIf } = one;
  if (!deadline || one.outcome === 'not-required') return [];
  const { rules, input } = matter;
  const lines = [
    ofMethod(route, matter) + says,
    onlyIf && `Only ${onlyIf}.`,
    `${countWords(one, rules)}.`,
    ...otherDays(deadline, rules).map(({ day, why }) => `${rules.longDate(day)}, ${why}.`),
    deadline.holidaysNotHeld && `Note: ${HOLIDAYS_NOT_HELD}.`,
    ...because(one.because),
  ];
  return [
    {
      uid: uidOf(`${route ?? 'any'} ${one.id}`, caseMark(input, rules)),
      day: dayToKeep(deadline),
      summary: ofMethod(route, matter) + summaryOf(says),
      description: withFooter(lines, matter),
    },
  ];
}

/**
 * The day of a step that is still to come: its last, else its first. No event for a day that rests on an assumption, nor for
 * one that the finding which states it has already.
 */
function ofMilestone(step: Milestone, matter: Matter, known: ReadonlySet<string>): DatedEvent[] {
  const { rules, input } = matter;
  if (step.given !== undefined) return [];
  return (step.latest ? (['latest'] as const) : (['earliest'] as const)).flatMap((end) => {
    const bound = step[end];
    if (!bound || bound.from.basis === 'assumed' || (bound.finding !== undefined && known.has(`${bound.finding} ${bound.day}`))) return [];
    const { from } = bound;
    const lines = [
      ofMethod(step.route, matter) + bound.says,
      `Counted from ${rules.longDate(from.date)}${from.basis === 'given' ? '' : ', a day worked out'}.`,
      bound.other && `${rules.longDate(bound.other.day)}: ${bound.other.why}`,
      ...because(bound.because),
    ];
    return [
      {
        uid: uidOf(`${step.route} ${step.event} ${end}`, caseMark(input, rules)),
        day: bound.day,
        summary: ofMethod(step.route, matter) + summaryOf(bound.says),
        description: withFooter(lines, matter),
      },
    ];
  });
}

function uidOf(name: string, mark: string): string {
  return `${name.replace(/[^A-Za-z0-9.-]+/g, '-')}.${mark}@ppb-rulebook`;
}

function withFooter(lines: readonly (string | false | undefined)[], { edition, link }: Matter): string {
  return [...lines.filter(Boolean), `Not legal advice; the law may have changed (edition ${edition.rules}). The case: ${link}`].join('\n');
}

/** Every event of the case, earliest first. */
export function eventsOf(matter: Matter): DatedEvent[] {
  const { findings } = matter.assessment;
  const known = new Set(findings.flatMap(({ id, deadline }) => (deadline ? [`${id} ${dayToKeep(deadline)}`] : [])));
  return [
    ...findings.flatMap((one) => ofFinding(one, matter)),
    ...(matter.milestones ?? []).flatMap((one) => ofMilestone(one, matter, known)),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
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
