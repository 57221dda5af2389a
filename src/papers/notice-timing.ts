/** A notice's day against the deadline that a rule gives: one judgment for each kind of timing. Nothing is counted here. */
import { daysBetween, longDate, whyNoEdition, type Answer, type Deadline, type Facts, type IsoDate, type Path } from '../rules/index.ts';
import type { Timing } from './drafts/draft.ts';

export interface Judged {
  outcome: 'timely' | 'late' | 'too-early' | 'arguable' | 'undetermined' | 'not-required' | 'no-limit';
  /** One plain sentence. */
  says: string;
}

/** Answers without which the day a period runs from is not certain. */
const DECIDES_COUNT: readonly Path[] = ['facts.3-07.byPurchaseOrder', 'facts.3-09.byPurchaseOrder'];

/** Published before an event: the last day counts on one reading, whole days must lie between on the other. */
function before(published: IsoDate, facts: Facts, { says, when, readings }: Answer, deadline: Deadline): Judged {
  if (deadline.holidaysNotHeld && when?.unit === 'business days')
    return { outcome: 'undetermined', says: 'We don’t have the holidays of that year, so business days cannot be counted.' };
  const determined = facts['dates.determination'];
  if (determined && published < determined) return { outcome: 'too-early', says };
  // The Board may have set more days for comments than the Charter's: a rule that is not held.
  if (published <= (deadline.clear ?? deadline.last))
    return { outcome: readings?.includes('comment-period') ? 'arguable' : 'timely', says };
  return { outcome: published <= deadline.last ? 'arguable' : 'late', says };
}

/** Published after an event: before it is arguable, and so is the day to which § 25-a may move the last. */
function after(published: IsoDate, facts: Facts, { says, readings }: Answer, deadline: Deadline): Judged {
  const registered = facts['dates.registration'];
  if (published < deadline.from) return { outcome: 'arguable', says };
  if (registered && published < registered && readings?.includes('accelerated-registration')) return { outcome: 'arguable', says };
  if (published <= deadline.last) return { outcome: 'timely', says };
  if (deadline.extended && published <= deadline.extended) return { outcome: 'arguable', says };
  return deadline.holidaysNotHeld
    ? { outcome: 'undetermined', says: `${says} We don’t have the holidays of that year, so we cannot tell whether § 25-a moves the day.` }
    : { outcome: 'late', says };
}

/** A yearly notice at the day of a solicitation. */
function yearly(published: IsoDate, facts: Facts, { says, when }: Answer, deadline: Deadline): Judged {
  const solicited = facts['dates.solicitation'];
  if (!solicited) return { outcome: 'undetermined', says: `${says} Enter the day of the solicitation to test it.` };
  if (solicited < published)
    return { outcome: 'undetermined', says: 'The notice came after the solicitation: enter the notice before it.' };
  if (solicited <= deadline.last) return { outcome: 'timely', says };
  // The other reading counts calendar years: the next notice is due by the end of the year after.
  const years = Number(solicited.slice(0, 4)) - Number(published.slice(0, 4));
  return { outcome: years <= (when?.number ?? 0) ? 'arguable' : 'late', says };
}

/** Before an event, no days being named. */
function prior(published: IsoDate, facts: Facts, { says }: Answer): Judged {
  const solicited = facts['dates.solicitation'];
  if (!solicited) return { outcome: 'undetermined', says: 'Enter the day of the solicitation: the notice must come before it.' };
  return published < solicited
    ? { outcome: 'timely', says: `The notice of ${longDate(published)} came before the solicitation of ${longDate(solicited)}.` }
    : { outcome: 'late', says };
}

/** As soon as is practicable: no day decides, so what is told is how long it took. */
function soon(published: IsoDate, facts: Facts, { says }: Answer): Judged {
  const executed = facts['dates.execution'];
  const entered = executed ?? facts['dates.award'];
  const what = executed ? 'execution' : 'the award';
  if (!entered) return { outcome: 'undetermined', says: `${says} Enter the day of execution to see how long it took.` };
  if (published < entered)
    return {
      outcome: 'arguable',
      says: `The notice came before ${what} on ${longDate(entered)}: it is to say that the contract has been entered into.`,
    };
  const days = daysBetween(entered, published);
  return { outcome: 'undetermined', says: `${says} It came ${days} ${days === 1 ? 'day' : 'days'} after ${what} on ${longDate(entered)}.` };
}

/** @param published the notice's day, if it is told @param answer what the rule says of the case with that day in it */
export function judge(kind: Timing['kind'], published: IsoDate | undefined, facts: Facts, answer: Answer): Judged {
  const { deadline, outcome, says } = answer;
  if (outcome === 'not-required') return { outcome: 'not-required', says };
  if (!published) return { outcome: 'undetermined', says: 'Enter the day the notice was published.' };
  const why = whyNoEdition(published);
  if (why)
    return {
      outcome: 'undetermined',
      says: `Check the notice’s date: by the list held no City Record appeared on ${longDate(published)} (${why}).`,
    };
  if (kind === 'prior') return prior(published, facts, answer);
  if (kind === 'soon' && outcome !== 'not-held') return soon(published, facts, answer);
  if (!deadline) return { outcome: 'undetermined', says };
  if (kind === 'yearly') return yearly(published, facts, answer, deadline);
  if (answer.lacks?.some((path) => DECIDES_COUNT.includes(path)))
    return { outcome: 'undetermined', says: `${says} Say whether it was by purchase order: the days may run from that.` };
  return kind === 'before' ? before(published, facts, answer, deadline) : after(published, facts, answer, deadline);
}
