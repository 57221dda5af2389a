/** The accessibility statement names tests that exist; the pages about the site name the days that are held. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AS_OF_WORDS } from '../../src/site/checked-as-of.ts';
import { TESTED, TESTED_IN_FIREFOX, type Tested } from '../../src/site/tested.ts';

/** True where the file has a test or a group of tests by that name. */
const exists = ({ file, named }: Pick<Tested, 'file' | 'named'>): boolean =>
  existsSync(file) &&
  readFileSync(file, 'utf8')
    .split('\n')
    .some((line, at, lines) => /\b(?:test|describe)\b/.test(lines.slice(Math.max(0, at - 4), at + 1).join(' ')) && line.includes(named));

test.each([...TESTED, ...TESTED_IN_FIREFOX])('$says', (one) => {
  expect(exists(one)).toBe(true);
  expect(one.says).toMatch(/\.$/);
});

describe('the check bites', () => {
  test.each([
    ['a test that is not there', { file: 'test/site/print.test.ts', named: 'reads itself aloud' }],
    ['a file that is not there', { file: 'test/site/voice.test.ts', named: '' }],
  ])('on %s', (_, one) => {
    expect(exists(one)).toBe(false);
  });
});

test('the foot of a page says as of when', () => {
  expect(AS_OF_WORDS).toBe(
    'the text of §§ 3-05 to 3-11 as of October 27, 2024, their dollar limits as of June 2026, and the Charter as of August 18, 2026',
  );
});
