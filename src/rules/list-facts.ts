/** What a case tells of a prequalified list, or of a vendor's place on it, whatever is bought and by whatever method. */
import { PATHS, type Facts, type Path } from './case.ts';

/** The paths of the form from one on, up to another. */
const from = (first: Path, end: Path): readonly Path[] => PATHS.slice(PATHS.indexOf(first), PATHS.indexOf(end));

/** The answers and days about a vendor or a list, and not about a procurement from it: the form has each last of its kind. */
const OF_A_LIST = [...from('facts.3-10.questionnaireComplete', 'facts.3-11.determined'), ...from('dates.pqlNotice', 'closures')];
const OF_SOLICITING = from('facts.3-10.mentoring', 'facts.3-10.questionnaireComplete');
const OF_A_PURCHASE = from('dates.determination', 'dates.pqlNotice');

/** Whether a case tells anything of a list's keeping or of a vendor's place on it. */
export const tellsOfAList = (facts: Facts): boolean => OF_A_LIST.some((path) => facts[path] !== undefined);

/** What is told of soliciting from a list: only that method reads it. */
export const toldOfSoliciting = (facts: Facts): readonly Path[] => OF_SOLICITING.filter((path) => facts[path] !== undefined);

/** The case without the days of a purchase, which is not made from the list: what is left is about the list and the vendor. */
export const factsOfAList = (facts: Facts): Facts => ({
  ...facts,
  ...Object.fromEntries(OF_A_PURCHASE.map((path) => [path, undefined])),
  method: 'prequalified-list',
});
