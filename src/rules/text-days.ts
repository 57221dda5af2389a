/** Written by scripts/commands/law.ts from src/law/texts.ts: the days from which texts are in effect. */

/** The newest text of each section, by whose words the rules are written. */
export const NEWEST_TEXT = {
  '3-05': '2024-05-17',
  '3-06': '2016-03-01',
  '3-07': '2020-01-01',
  '3-08': '2024-09-22',
  '3-09': '2020-01-01',
  '3-10': '2024-07-12',
  '3-11': '2024-10-27',
};

/** The first text of each section that is held. */
export const FIRST_TEXT = {
  '3-05': '2024-05-17',
  '3-06': '2016-03-01',
  '3-07': '2020-01-01',
  '3-08': '2024-09-22',
  '3-09': '2020-01-01',
  '3-10': '2024-07-12',
  '3-11': '2024-10-27',
};
