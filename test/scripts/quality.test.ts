/** The list of what is measured, what is kept of it, and how a run is judged. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judge } from '../../scripts/commands/quality.ts';
import { quality, ROWS, type Row } from '../../src/site/quality.ts';

const DAY = '2026-11-29';
const ran = (said: string, over: Partial<{ ok: boolean; passed: number }> = {}) => ({
  said,
  ok: true,
  passed: 3,
  ...over,
});
const TESTS: Row = { id: 'x', asks: 'All is well.', run: { project: 'units', tests: ['test/x.test.ts'] } };
const FIGURE: Row = { ...TESTS, run: { project: 'units', tests: ['test/x.test.ts'], prints: /took ([\d.,]+)/ }, most: 1.25, unit: 'times' };
const COMMAND: Row = {
  id: 'y',
  asks: 'It is fast.',
  run: { command: ['y.ts'], prints: /([\d,]+) a second/ },
  least: 13_500,
  unit: 'a second',
};

describe('a run', () => {
  test.each<[string, Row, ReturnType<typeof ran>, string, string]>([
    ['all tests passed', TESTS, ran(''), 'met', '3 tests passed'],
    ['one test', TESTS, ran('', { passed: 1 }), 'met', '1 test passed'],
    ['one failed', TESTS, ran('', { ok: false }), 'missed', '3 tests passed, and not all'],
    ['all were left out', TESTS, ran('', { passed: 0 }), 'not-run', 'This machine has not what its tests need: all of them were left out.'],
    ['nothing ran and it failed', TESTS, ran('', { ok: false, passed: 0 }), 'missed', '0 tests passed, and not all'],
    ['on the bound', FIGURE, ran('took 1.25'), 'met', '1.25 times'],
    ['a hundredth over', FIGURE, ran('took 1.26'), 'missed', '1.26 times'],
    ['within it, and a test failed', FIGURE, ran('took 1.1', { ok: false }), 'missed', '1.1 times'],
    ['no figure', FIGURE, ran('took long'), 'missed', 'No figure was printed.'],
    ['a command on its bound', COMMAND, ran('13,500 a second', { passed: 0 }), 'met', '13,500 a second'],
    ['one under it', COMMAND, ran('13,499 a second', { passed: 0 }), 'missed', '13,499 a second'],
  ])('%s', (_, row, one, state, figure) => {
    expect(judge(row, one, DAY)).toEqual({ state, figure, on: DAY });
  });
});

describe('what is kept', () => {
  test('has each row of the list, and no other', () => {
    expect(Object.keys(quality.rows).sort()).toEqual(ROWS.map(({ id }) => id).sort());
  });
  test.each(ROWS.map((row) => [row.id, row] as const))('%s names tests or a command that there is', (_, { run }) => {
    const files = 'tests' in run ? run.tests : run.command.slice(0, 1);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});
