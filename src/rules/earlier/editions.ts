/** A notice of intent in five editions in a row, the last of them ten or more days before negotiations: §§ 3-05 and 3-11 until January 13, 2024. */
import type { IsoDate } from '../calendar.ts';
import type { Answer, Rule } from '../finding.ts';
import type { Rules } from '../index.ts';
import { without } from './changed.ts';

export const EDITIONS_THEN = 5;
/** The first day of the text with one insertion. */
export const ONE_INSERTION_FROM: IsoDate = '2024-01-14';

/** The edition that comes so many editions after another. */
export function editionsOn({ addDays, editionFrom }: Pick<Rules, 'addDays' | 'editionFrom'>, date: IsoDate, number: number): IsoDate {
  let edition = editionFrom(date);
  for (let left = number; left > 0; left -= 1) edition = editionFrom(addDays(edition, 1));
  return edition;
}

/** A notice of intent of today, in five editions: the day given for it is that of the first. */
export const inFiveEditions =
  (find: Rule['find'], rules: Rules): Rule['find'] =>
  (facts, on, method) => {
    const { addDays, fromNotice, longDate } = rules;
    const { 'dates.intentNotice': notice, ...unpublished } = facts;
    const negotiations = facts['dates.negotiations'];
    const asked = find(unpublished, on, method);
    if (asked?.outcome !== 'required' || !asked.when) return asked;
    const days = asked.when.number;
    const deadline = asked.deadline ? { deadline: rules.ofFirstEdition(asked.deadline, EDITIONS_THEN) } : {};
    const duty: Answer = {
      ...without(asked, 'clash'),
      ...deadline,
      says: `Publish the notice of intent in five editions in a row, the last ${days} or more calendar days before negotiations are expected to begin.`,
      where: 'the City Record, in five editions in a row',
      when: { ...asked.when, editions: EDITIONS_THEN },
    };
    const determination = facts['dates.determination'];
    if (asked.deadline?.holidaysNotHeld) return duty;
    const last = negotiations && addDays(negotiations, -days);
    if (!notice) {
      if (!negotiations || !last || !asked.deadline) return { ...duty, ...(asked.clash ? { says: asked.says, clash: asked.clash } : {}) };
      const first = deadline.deadline?.last ?? last;
      const earliest = determination && addDays(editionsOn(rules, determination, EDITIONS_THEN - 1), days);
      return earliest && earliest > negotiations
        ? {
            ...duty,
            says: `Move negotiations to ${fromNotice(addDays(earliest, -days), days)}: five editions and ${days} days come first.`,
            clash: ['dates.determination', 'dates.negotiations'],
          }
        : { ...duty, says: `Publish the notice of intent in five editions in a row, the first by ${longDate(first)}.` };
    }
    // What is wrong with the notice whenever negotiations begin is said as today.
    const alone = find(without(facts, 'dates.negotiations', 'dates.award'), on, method);
    if (alone && !alone.says.startsWith('Begin negotiations on'))
      return {
        ...duty,
        says: alone.says,
        ...(alone.clash ? { clash: alone.clash } : {}),
        ...(negotiations ? {} : { lacks: ['dates.negotiations'] }),
      };
    const fifth = editionsOn(rules, notice, EDITIONS_THEN - 1);
    if (!negotiations || !last)
      return {
        ...duty,
        says: `Begin negotiations on ${fromNotice(fifth, days)}: the fifth edition is of ${longDate(fifth)}.`,
        lacks: ['dates.negotiations'],
        readings: [...(duty.readings ?? []), 'timing-from-notice-alone'],
      };
    // Negotiations under the later text, which asks for one insertion: by whose text the notice before them is judged is open.
    if (fifth > last && negotiations >= ONE_INSERTION_FROM && notice <= last)
      return {
        ...duty,
        says: `The fifth edition, of ${longDate(fifth)}, is too late; by the text of ${longDate(ONE_INSERTION_FROM)} the first was in time: which governs is open.`,
      };
    if (fifth > last)
      return {
        ...duty,
        says: `Too late: after the fifth edition, of ${longDate(fifth)}, negotiations may begin on ${fromNotice(fifth, days)}.`,
        clash: ['dates.intentNotice', 'dates.negotiations'],
      };
    return {
      ...duty,
      ...deadline,
      says:
        fifth === last
          ? `The fifth edition, of ${longDate(fifth)}, is in time, on the last day; if ${days} full days must pass in between, a day late.`
          : `The notice from ${longDate(notice)} is in time: its fifth edition is of ${longDate(fifth)}, and the last day is ${longDate(last)}.`,
    };
  };
