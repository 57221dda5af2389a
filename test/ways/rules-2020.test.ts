/** What the Rules of 2020 and the Charter say, where our words had left a condition out. Read again in the text of January 1, 2020. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import authorities from '../../src/content/authorities.json';

describe('a page says', () => {
  test('that a vendor leaves a bidders list after a notice only, in every place that tells it', () => {
    const places = ['choosers/desks.json', 'choosers/first-steps.json', 'guides/start-selling-to-the-city.mdx', 'ways.json', 'authorities.json', '../pages/vendors.astro']; // prettier-ignore
    for (const place of places) {
      const text = readFileSync(`src/content/${place}`, 'utf8');
      const told = text.split(/(?<=[.”]) (?=[A-Z“])|\n/).filter((one) => /three invitations in a row/.test(one) && !/earlier|with withdrawal/.test(one));
      expect([place, told.length > 0]).toEqual([place, true]);
      expect(told.filter((one) => !/after (?:a )?notice/.test(one))).toEqual([]);
    }
  }); // prettier-ignore

  test.each([
    ['charter-310', 'Exception: the Charter or a statute provides otherwise.'],
    ['ppb-1-02', 'except as law provides otherwise'],
    ['ppb-3-02', 'within one standard category, may be removed after notice to it'],
    ['ppb-4-08', 'for construction and for construction-related services'],
  ] as const)('of %s what its law says', (id, words) => expect(authorities[id].says).toContain(words));
});
