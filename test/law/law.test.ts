/** The text of the law equals its second reading to the letter, and the parser stops at a slip. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LAW_FOLDER, LAW_JSON, LAW_TYPES, lawTypes, parseSection, readLaw, sentences } from '../../src/law/parse.ts';
import oracle from '../second/oracle/provisions.json' with { type: 'json' };

const law = readLaw(LAW_FOLDER);
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface OracleProvision {
  id: string;
  parent: string;
  marker: string;
  text: string;
  continues?: string[];
}
const labelled = oracle.sections.flatMap((s) => s.provisions as OracleProvision[]);

describe('the law equals the oracle to the letter', () => {
  test('there are 250 labelled provisions and 3 continuing paragraphs', () => {
    const ids = Object.keys(law.provisions);
    expect(ids.filter((id) => !id.includes('/'))).toEqual(labelled.map((p) => p.id));
    expect(ids.filter((id) => id.includes('/'))).toEqual(['3-10(d)/after-1', '3-10(l)(2)/after-1', '3-10(l)(2)/after-2']);
  });

  test.each(labelled.map((p) => [p.id, p] as const))('%s', (id, wanted) => {
    const found = law.provisions[id];
    expect(found?.text).toBe(wanted.text);
    expect(found?.parent).toBe(wanted.parent);
    expect(found?.marker).toBe(wanted.marker);
    expect((wanted.continues ?? []).map((_, i) => law.provisions[`${id}/after-${i + 1}`]?.text)).toEqual(wanted.continues ?? []);
  });

  test.each(oracle.sections)('§ $section has its title and its history', ({ section, title, history }) => {
    expect(law.sections[section]?.title).toBe(title);
    expect(law.sections[section]?.history).toBe(history);
  });

  test('law.json is what the parser makes of the law files today', () => {
    expect(JSON.parse(readFileSync(LAW_JSON, 'utf8'))).toEqual(law);
    expect(readFileSync(LAW_TYPES, 'utf8')).toBe(lawTypes(law));
  });
});

describe('sentences', () => {
  test('joined, they are the provision again', () => {
    for (const [id, p] of Object.entries(law.provisions)) expect([id, p.sentences.join(' ')]).toEqual([id, p.text]);
  });

  test('there are 409 of them in all', () => {
    expect(Object.values(law.provisions).reduce((sum, p) => sum + p.sentences.length, 0)).toBe(409);
  });

  test.each([
    ['a citation with a point in it does not end one', 'See (e.g., where two contracts are awarded). Next.', 2],
    ['a quotation may end one', 'A response of "no bid." Then more.', 2],
    ['a list item is one', 'agency name;', 1],
    ['a run-in heading is one', 'Frequency. Notice shall be published.', 2],
  ])('%s', (_, text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });
});

describe('run-in headings', () => {
  test('there are 95, each short and commanding nothing', () => {
    const headings = Object.values(law.provisions).flatMap((p) => p.heading ?? []);
    expect(headings).toHaveLength(95);
    expect(headings.filter((h) => /\b(shall|must|may)\b/.test(h))).toEqual([]);
  });

  test.each([
    ['3-05(a)', 'Conditions for use.'],
    ['3-08(c)', 'Scope.'],
    ['3-10(b)', '"Special Case" Determination.'],
    ['3-10(i)(3)(iii)', 'Selective solicitation based on a determination that a vendor(s) is the best qualified.'],
    ['3-08(e)(1)', null],
    ['3-09(b)(1)', null],
  ])('%s has %s', (id, heading) => {
    expect(law.provisions[id]?.heading).toBe(heading);
  });
});

describe('cross-references', () => {
  test('each one into the seven sections lands on a provision', () => {
    const inside = Object.entries(law.provisions).flatMap(([id, p]) => p.references.map((r) => [id, r.to] as const));
    expect(inside.filter(([, to]) => /^3-/.test(to)).filter(([, to]) => !law.provisions[to])).toEqual([]);
    expect(inside).toHaveLength(33);
  });

  test('the words stand where they are said to stand', () => {
    for (const p of Object.values(law.provisions))
      for (const r of p.references) expect(p.text.slice(r.start, r.start + r.words.length)).toBe(r.words);
  });

  test.each([
    ['3-05(a)', ['3-08(c)(1)(ii)']],
    ['3-08(a)', ['3-08(c)(1)(iv)', 'charter-311', '3-08(c)(1)(iv)']],
    ['3-10(i)(3)(i)', ['ppb-3-03', 'ppb-3-04']],
    ['3-10(g)(2)', ['3-10(f)', '3-10(l)']],
  ])('%s cites %j', (id, to) => {
    expect(law.provisions[id]?.references.map((r) => r.to)).toEqual(to);
  });
});

describe('the parser stops, naming file and line', () => {
  const parse = (body: string) => () => parseSection('3-99-test.txt', `§ 3-99 Test.\n${body}`);

  test.each([
    ['a designator out of sequence', '(a) One.\n(c) Three.', '3-99-test.txt:3: expected (b)'],
    ['a level that does not open with its first designator', '(a) One.\n  (2) Two.', '3-99-test.txt:3: expected (a), (1), (i) or (A)'],
    ['a jump of two levels', '(a) One.\n    (1) One.', '3-99-test.txt:3: expected depth 1 or less'],
    ['an odd indent', '(a) One.\n (1) One.', '3-99-test.txt:3: expected an indent of two spaces'],
    ['an undesignated paragraph at the margin', 'Words.', '3-99-test.txt:2: expected a designator'],
    [
      'words after the history',
      '(a) One.\n(Amended City Record 1/1/2020, eff. 1/31/2020)\n(b) Two.',
      '3-99-test.txt:4: expected nothing after',
    ],
    ['a tab', '(a)\tOne.', '3-99-test.txt:2: expected no tab'],
    ['a file under another name', '', 'expected'],
  ])('%s', (_, body, message) => {
    if (body) expect(parse(body)).toThrow(message);
    else expect(() => parseSection('3-98-test.txt', '§ 3-99 Test.')).toThrow('3-98-test.txt:1: expected the file of § 3-99');
  });

  test('"(i)" after "(h)" is a letter, and "(i)" inside it is a roman numeral', () => {
    const body = [...'abcdefgh'].map((l) => `(${l}) One.`).join('\n') + '\n(i) Nine.\n  (1) In.\n    (i) Roman.\n    (ii) Two.\n(j) Ten.';
    const { provisions } = parse(body)();
    expect(Object.keys(provisions)).toContain('3-99(i)(1)(ii)');
    expect(Object.keys(provisions)).toContain('3-99(j)');
    expect(provisions['3-99(i)(1)(i)']?.anchor).toBe('i-1-i');
  });

  test('a continuing paragraph belongs one step out', () => {
    const { provisions } = parse('(a) One:\n  (1) in\n  More of a.')();
    expect(provisions['3-99(a)/after-1']).toMatchObject({ parent: '3-99(a)', anchor: 'a-after-1', text: 'More of a.' });
    expect(folded(provisions['3-99(a)']?.inside.join(' ') ?? '')).toBe('3-99(a)(1) 3-99(a)/after-1');
  });
});
