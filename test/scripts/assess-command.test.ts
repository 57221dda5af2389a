/** `npm run assess`, as a person or a program calls it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdsLines } from '../../scripts/commands/assess.ts';
import { assess, toDollars, type Assessment, type Case } from '../../src/rules/index.ts';

const NODE = 'node_modules/.bin/node';
const CASE: Case = { asOf: '2026-11-21', category: 'construction', amount: '36500.00', vendor: { mwbe: 'city-certified' } };
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assess-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of the folder, by name. */
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function run(given: string[], input?: string): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(NODE, ['scripts/commands/assess.ts', ...given], {
    encoding: 'utf8',
    input: input ?? '',
    maxBuffer: 2 ** 29,
  });
  return { status, out: stdout, err: stderr };
}

/** Through JSON and back: what is undefined is left out. */
const asJson = (assessment: Assessment): unknown => JSON.parse(JSON.stringify(assessment));

describe('one case', () => {
  test('from a file, over several lines for a person', () => {
    const { status, out, err } = run([file('case.json', JSON.stringify(CASE))]);
    expect([status, err]).toEqual([0, '']);
    expect(out.split('\n').length).toBeGreaterThan(100);
    expect(JSON.parse(out)).toEqual(asJson(assess(CASE)));
  });

  test.each([['-'], []])('from standard input, where the path is %s', (...path) => {
    const { status, out } = run(path, JSON.stringify(CASE, null, 2));
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual(asJson(assess(CASE)));
  });

  test('on one line with --compact', () => {
    const { out } = run(['--compact'], JSON.stringify(CASE));
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toEqual(asJson(assess(CASE)));
  });

  test('in the data file that a calculator saves', () => {
    const { status, out } = run([], JSON.stringify({ v: 1, case: CASE, asOf: CASE.asOf }));
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual(asJson(assess(CASE)));
  });

  test('with an answer twice is refused', () => {
    const { status, out, err } = run([], '{"category":"goods","amount":"1000000.00","amount":"15000.00"}');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('amount: expected one answer, found two');
  });

  test('whose names would move a terminal’s cursor: they are written out', () => {
    const { status, err } = run([], '{"x\\u001b]0;title\\u0007\\u009b2J":1}');
    expect(status).toBe(2);
    expect(err).toContain('x\\u001b]0;title\\u0007\\u009b2J');
    expect(err.replace(/\n/g, '')).not.toMatch(/\p{Cc}/u);
  });

  test('that says nothing yet is answered too', () => {
    expect(JSON.parse(run([], '{}').out).routes).toHaveLength(10);
  });

  test('as a Windows editor saves it', () => {
    expect(run([file('bom.json', `\uFEFF${JSON.stringify(CASE, null, 2).replaceAll('\n', '\r\n')}\r\n`)]).status).toBe(0);
  });

  test('through npm, with a path from where the command was given', () => {
    file('near.json', JSON.stringify(CASE));
    const ran = spawnSync('npm', ['run', '--silent', '--prefix', process.cwd(), 'assess', '--', 'near.json', '--compact'], {
      encoding: 'utf8',
      cwd: folder,
      env: { ...process.env, INIT_CWD: folder },
    });
    expect([ran.stderr, ran.status]).toEqual(['', 0]);
    expect(JSON.parse(ran.stdout)).toEqual(asJson(assess(CASE)));
  });
});

describe('one case a line', () => {
  const LINES = `${JSON.stringify(CASE)}\n\n{"amount": 36500}\n{"amount": \n{}\n`;

  test.each<[string, () => { status: number | null; out: string; err: string }]>([
    ['a .jsonl file', () => run([file('cases.jsonl', LINES)])],
    ['another file with --lines', () => run(['--lines', file('cases.txt', LINES)])],
    ['standard input', () => run([], LINES)],
  ])('from %s: each result on its place, a bad line named, the others run', (_, ran) => {
    const { status, out, err } = ran();
    expect(status).toBe(1);
    const results = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(results).toEqual([
      asJson(assess(CASE)),
      { line: 3, error: 'amount: expected dollars as text, such as "36500.00"' },
      { line: 4, error: expect.stringMatching(/^expected a case as JSON, such as .*JSON/) },
      asJson(assess({})),
    ]);
    expect(err).toMatch(/line 3: amount: expected dollars.*\n.*line 4: expected a case as JSON/);
  });

  test('2,000 of them, in order', () => {
    const cases = Array.from({ length: 2000 }, (_, n): Case => ({
      asOf: '2026-11-21',
      method: 'micropurchase',
      category: 'goods',
      amount: toDollars(n * 10_000),
    }));
    const { status, out, err } = run([file('many.jsonl', cases.map((one) => JSON.stringify(one)).join('\n'))]);
    expect([status, err]).toEqual([0, '']);
    const results = out.trimEnd().split('\n');
    expect(results).toHaveLength(2000);
    for (const at of [0, 199, 200, 201, 1000, 1001, 1999])
      expect(JSON.parse(results[at] ?? ''), `line ${at + 1}`).toEqual(asJson(assess(cases[at] as Case)));
  });

  test('a reader that stops early breaks nothing', () => {
    const path = file('early.jsonl', `${JSON.stringify(CASE)}\n`.repeat(500));
    const ran = spawnSync('bash', ['-o', 'pipefail', '-c', `${NODE} scripts/commands/assess.ts ${path} | head -n 1 | wc -l`], {
      encoding: 'utf8',
    });
    expect([ran.stdout.trim(), ran.stderr, ran.status]).toEqual(['1', '', 0]);
  });

  test.each([
    ['one case over several lines', '{\n  "amount": "5"\n}', false],
    ['a broken case over several lines', '{\n  "vendor": {},\n  "amount": \n}', false],
    ['two cases', '{}\n{}', true],
    ['two cases, the first of them broken', '{"amount"\n{}', true],
    ['one case on a line', '{}\n', false],
  ])('%s', (_, text, lines) => {
    expect(holdsLines(text)).toBe(lines);
  });
});

describe('what cannot be used is told: what was expected, and where', () => {
  test.each<[string, () => { status: number | null; out: string; err: string }, RegExp]>([
    ['a file that is not there', () => run([join(folder, 'none.json')]), /none\.json: cannot be read; ENOENT/],
    ['a folder', () => run([folder]), /cannot be read; EISDIR/],
    ['nothing on standard input', () => run([], ''), /standard input: expected a case as JSON, found nothing/],
    ['bad JSON', () => run([], '{"amount": '), /standard input is no case: expected a case as JSON, such as .*JSON/],
    ['a list', () => run([], '[]'), /standard input is no case: expected an object with the fields of a case/],
    [
      'a field that is none',
      () => run([file('red.json', '{"vendor": {"colour": "red"}}')]),
      /red\.json is no case: vendor: a known field: colour is not one/,
    ],
    [
      'two wrong answers',
      () => run([], '{"amount": 5, "asOf": "2026-02-30"}'),
      /asOf: expected a date that exists.*; amount: expected dollars/,
    ],
    ['an option that is none', () => run(['--fast']), /expected --compact, --lines or --help, found --fast/],
    ['two files', () => run(['a.json', 'b.json']), /expected one file, found 2: a\.json, b\.json/],
  ])('%s', (_, ran, expected) => {
    const { status, out, err } = ran();
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('--help says how', () => {
    const { status, out } = run(['--help']);
    expect(status).toBe(0);
    expect(out).toContain('npm run --silent assess -- ');
  });
});
