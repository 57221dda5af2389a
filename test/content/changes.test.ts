/** What changed in each section: every amendment told or marked, nothing duplicated, the newest first. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import changes from '../../src/content/changes.json' with { type: 'json' };
import law from '../../src/content/law.json' with { type: 'json' };
import { amendmentsOf, changeDays, changesOf, OTHER_LAW_READ, releases } from '../../src/site/changes.ts';
import type { Section } from '../../src/rules/index.ts';

const sections = Object.keys(law.sections) as Section[];

describe.each(sections)('§ %s', (section) => {
  const days = changesOf(section);

  test('tells every amendment that is printed after it, with its City Record', () => {
    const told = days.flatMap(({ day, changes: all }) => all.filter(({ kind }) => kind === 'amendment').map(() => day));
    expect(told).toEqual(law.sections[section].amendments.map(({ effective }) => effective).reverse());
  });

  test('stands with the newest day first, and each change with its source', () => {
    expect(days.map(({ day }) => day)).toEqual([...new Set(days.map(({ day }) => day))].sort().reverse());
    for (const one of days.flatMap(({ changes: all }) => all)) {
      expect(one.says).toMatch(/\.$/);
      expect(one.source, one.what).not.toBe('');
      expect(one.href).toMatch(/^\//);
    }
  });
});

test.each<[Section, string, RegExp]>([
  ['3-05', '2024-05-17', /applies only above the micropurchase limit/],
  ['3-06', '2026-05-11', /90 days/],
  ['3-07', '2026-05-11', /within 15 days of the contract's execution/],
  ['3-08', '2023-12-08', /\$1,000,000 before, \$1,500,000 from this day/],
  ['3-08', '2030-10-01', /The rule that puts online notice and comment in place of the public hearing expires on October 1, 2030/],
  ['3-08', '2026-02-19', /No longer in force from this day/],
  ['3-10', '2016-03-01', /By inference, the name and address of the Comptroller’s bureau/],
])('§ %s, %s', (section, day, words) => {
  const found = changesOf(section).find((one) => one.day === day);
  expect(found?.changes.map(({ says }) => says).join(' ')).toMatch(words);
});

test.each([
  ['Local Law 40 of 2026', '2026-05-17'],
  ['Local Law 55 of 2026', '2026-05-29'],
  ['Local Law 67 of 2026', '2026-07-12'],
  ['Local Law 70 of 2026', '2026-09-10'],
])('%s is told on its day, and counts as in force', (law2026, day) => {
  const found = changeDays().find((one) => one.day === day);
  expect(found?.changes.map(({ what }) => what)).toContain(law2026);
  expect(day <= OTHER_LAW_READ).toBe(true);
});

test.each([
  ['2024', ['January 14 § 3-05', 'January 14 § 3-10', 'January 14 § 3-11', 'May 17 § 3-05', 'July 12 § 3-10', 'September 22 § 3-08', 'October 27 § 3-11']], // prettier-ignore
  ['2023', ['June 3 § 3-08']],
  ['2026', []],
])('%s: the amendments of the Board one by one, each with its section and the first sentence of what it changed', (year, told) => {
  const listed = amendmentsOf(changeDays().filter(({ day }) => day.startsWith(year)));
  expect(listed.map(({ date, section }) => `${date} § ${section}`)).toEqual(told);
  for (const { day, section, says } of listed) {
    const [first = ''] = /^.*?\.(?= |$)/.exec(says) ?? [];
    expect(changes[section as '3-05'][day as '2024-05-17'].says.startsWith(first)).toBe(true);
    expect(says).toMatch(/^[A-Z].*\.$/);
  }
});

test('an amendment that changed an amount says so in its line', () => {
  const line = (day: string): string | undefined => amendmentsOf(changeDays()).find((one) => one.day === day)?.says;
  expect(line('2024-10-27')).toBe(
    'Challenge-based solicitation is new, in subdivision (j). Longest extension of a demonstration project, all extensions together: 12 months before, 36 months from this day.',
  );
  expect(line('2024-07-12')).not.toContain('before,');
});

test('our words name no amount: the steps of the parameters do', () => expect(JSON.stringify(changes)).not.toMatch(/\$\d/));

test('what is not verified says nothing else', () => {
  for (const told of Object.values(changes).flatMap((of) =>
    Object.values(of as Record<string, { says: string | null; confidence: string }>),
  ))
    expect(told.says === null).toBe(told.confidence === 'not-verified');
});

test('the releases of the site are read from its change log', () => {
  const all = releases(readFileSync('CHANGELOG.md', 'utf8'));
  expect(all.map(({ name }) => name)).toContain('0.1.0');
  for (const { lines } of all) expect(lines.length).toBeGreaterThan(0);
});

test('law that is still to end says what ends, by itself', () => {
  for (const { day, changes: all } of changeDays().filter((one) => one.day > OTHER_LAW_READ))
    for (const { says } of all.filter(({ kind }) => kind === 'other-law')) {
      expect([day, says]).not.toEqual([day, expect.stringMatching(/these words|the day before/)]);
      expect(says.split(/(?<=\.) /)[0]).toMatch(/^\w.* expires on \w+ \d+, 20\d\d/);
    }
});
