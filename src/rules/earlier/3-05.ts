/** § 3-05 before May 17, 2024, and § 3-07(h) where it leads there. Until January 13, 2024 its notice ran in five editions. */
import { without, type Changed } from './changed.ts';
import { editionsOn, EDITIONS_THEN, inFiveEditions, ONE_INSERTION_FROM } from './editions.ts';

const DAYS = 10;

export const soleSource: Changed = {
  'rules-3-05-2020': {
    '3-05(c)(1)(i):notice-of-intent': inFiveEditions,
    '3-07(h)(1)(i):sole-source-ten-days': (find, rules) => (facts, on, method) => {
      const now = find(facts, on, method);
      // What is wrong with the notice itself is said as today.
      if (now?.outcome !== 'required' || !/^(?:Publish the notice (?:\d|by)|The notice of .* (?:also meets|misses))/.test(now.says))
        return now;
      const duty = without(now, 'deadline', 'clash');
      const negotiations = facts['dates.negotiations'];
      const notice = facts['dates.intentNotice'] ?? facts['dates.solicitation'];
      const fifth = notice && editionsOn(rules, notice, EDITIONS_THEN - 1);
      const late = fifth && negotiations && rules.addDays(fifth, DAYS) > negotiations;
      return {
        ...duty,
        says:
          !fifth || !negotiations
            ? 'Publish in five editions in a row, the last ten calendar days before negotiations, to be safe: § 3-05 asked it of sole sources.'
            : late && negotiations >= ONE_INSERTION_FROM && rules.addDays(notice, DAYS) <= negotiations
              ? `Five editions end on ${rules.longDate(fifth)}, too late for the ten days of § 3-05; by its text of ${rules.longDate(ONE_INSERTION_FROM)} one was in time: open.`
              : late
                ? `Five editions end on ${rules.longDate(fifth)}, less than ten calendar days before negotiations, which § 3-05 asked of a sole source.`
                : `Five editions, to ${rules.longDate(fifth)}, also meet the ten calendar days of § 3-05, if the notice ran in them all.`,
      };
    },
  },
};
