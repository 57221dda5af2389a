/** Days of the case that are no step of their own, and that a step waits for: a posting online, a due date, the close of comments. */
import { EDITIONS, longDate, type EventName } from '../rules/index.ts';
import { acceleratedNotice } from './accelerated.ts';
import { commentDuty, entersBy } from './contract.ts';
import type { Since } from './order.ts';
import type { Bound } from './step.ts';
import { edition, notBefore, ofFinding } from './bounds.ts';
import { addDay, find, given, type Day, type Workings } from './workings.ts';

type ByMark = (work: Workings, step: EventName, by: Since['by'], mark: Day) => Bound | undefined;

/** "Simultaneously with its publication": a notice that is posted later is published again, on the day of the posting at the earliest. */
const posted: ByMark = (work, step, by, mark) => {
  const own = given(work, step);
  const duty = find(work, by);
  if (duty?.outcome !== 'required' || (own !== undefined && own >= mark.date)) return undefined;
  if (work.method === 'accelerated' && acceleratedNotice(work).name !== step) return undefined;
  const first = edition(work, mark.date);
  const says = `The edition of ${longDate(first)} is the first for the notice: it appears on the day it is posted online.`;
  return notBefore(mark, first, says, ofFinding(duty, EDITIONS));
};

/** What comes in by the due date is evaluated before negotiations; by another reading only the days from the notice count. */
const due: ByMark = (work, _step, by, mark) => {
  const duty = find(work, by, ['negotiations']);
  if (duty?.outcome !== 'required' || duty.clash?.includes('dates.intentNotice')) return undefined;
  const first = addDay(mark.date);
  const says = `Begin negotiations on ${longDate(first)} at the earliest: expressions of interest are due by ${longDate(mark.date)}, and are evaluated first.`;
  return notBefore(mark, first, says, ofFinding(duty));
};

/** No contract is entered into while comments are open. */
const closed: ByMark = (work, step, _by, mark) => {
  const duty = entersBy(work).includes(step) ? commentDuty(work) : null;
  const noticed = given(work, 'commentNotice');
  if (!duty?.when || (noticed !== undefined && mark.date < noticed)) return undefined;
  const first = addDay(mark.date);
  const does = step === 'purchaseOrder' ? 'Issue the order' : 'Enter into the contract';
  const says = `${does} on ${longDate(first)} at the earliest: comments close on ${longDate(mark.date)}.`;
  return notBefore(mark, first, says, ofFinding(duty));
};

const BY_MARK: Readonly<Record<Since['mark'], ByMark>> = { onlinePosting: posted, expressionsDue: due, commentClose: closed };

/** The first day of a step after such a day, where it is given and binds. */
export function boundBy(work: Workings, step: EventName, { mark, by }: Since): Bound | undefined {
  const date = given(work, mark);
  return date === undefined ? undefined : BY_MARK[mark](work, step, by, { event: mark, date, basis: 'given' });
}
