/** The methods side by side: every finding has its place, and no cell says less than the findings in it. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { ELSEWHERE, PLACES, type Column } from '../../src/components/pictures/matrix-places.ts';
import { methodsMatrix, type MatrixRow } from '../../src/components/pictures/methods-matrix.ts';
import { assess, METHODS, RULES, type Case, type Finding, type FindingId, type Method } from '../../src/rules/index.ts';
import { anyCase } from '../helpers/any-case.ts';
import { anyWholeCase } from '../helpers/any-form.ts';
import { readCases } from '../../src/law/worked-cases.ts';

const CASES = readCases();
const COLUMNS = Object.keys(PLACES) as Column[];
const PLACED = new Set(COLUMNS.flatMap((column) => Object.keys(PLACES[column])));
const withoutMethod = ({ method: _, ...rest }: Case): Case => rest;
const rowOf = (input: Case, method: Method): MatrixRow | undefined =>
  methodsMatrix(assess(withoutMethod(input))).find(({ route }) => route.method === method);
/** "required: at least 5 vendors at random, …" */
const words = (row: MatrixRow | undefined, column: Column): string => {
  const cell = row?.cells[column];
  return cell?.outcome ? `${cell.outcome}: ${cell.entries.map(({ name, source }) => name || source).join(', ')}` : '–';
};

describe('places', () => {
  test('every notice, approval, filing, competition and exemption has one, or is named as standing elsewhere', () => {
    const kinds = ['notice', 'approval', 'filing', 'competition', 'exemption'];
    const ids = RULES.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
    expect(ids.filter((id) => !PLACED.has(id) && !ELSEWHERE.includes(id))).toEqual([]);
  });

  test('none is named twice, and none names a finding that no rule makes', () => {
    const named = [...COLUMNS.flatMap((column) => Object.keys(PLACES[column])), ...ELSEWHERE];
    expect(named.filter((id, index) => named.indexOf(id) !== index)).toEqual([]);
    const ids = new Set<string>(RULES.map(({ id }) => id));
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  // These speak of an approval in passing: the step that they ask for is another.
  const IN_PASSING: readonly FindingId[] = [
    '3-06(c)(3):determination-for-approval',
    'charter-315:term',
    '3-07(g):recommendation-for-award',
    '3-08(d)(1):purchase-order-or-contract',
    '3-10(g)(1):ninety-days',
  ];

  property.prop([anyWholeCase], { seed: 316, numRuns: 400 })('whatever asks for someone’s approval stands under Approvals', (input) => {
    const asks = ({ outcome, who, says }: Finding): boolean =>
      outcome === 'required' && /\bapprov(?:e|es|al|als)\b/i.test(`${who} ${says}`);
    const found = assess(withoutMethod(input)).findings.filter((one) => one.route && asks(one) && !IN_PASSING.includes(one.id));
    expect(found.map(({ id }) => id).filter((id) => !(id in PLACES.approvals))).toEqual([]);
  });
});

describe('any case', () => {
  property.prop([fc.oneof(anyCase, anyWholeCase)], { seed: 311, numRuns: 1200 })(
    'has ten rows, and no cell is milder than a finding in it',
    (input) => {
      const assessment = assess(withoutMethod(input));
      const rows = methodsMatrix(assessment);
      expect(rows.map(({ route }) => route.method)).toEqual(METHODS);
      for (const { route, standing, cells } of rows) {
        const own = assessment.findings.filter((one) => one.route === route.method);
        for (const column of COLUMNS) {
          const { outcome } = cells[column];
          const placed = own.filter(({ id, who }) => id in PLACES[column] && (cells[column].entries.length === 0 || who !== 'the vendor'));
          const outcomes = placed.map((one) => one.outcome);
          if (standing === 'closed') expect(outcome).toBeNull();
          else if (!placed.length) expect(outcome).toBeNull();
          else if (outcomes.includes('required')) expect(outcome).toBe('required');
          else expect(outcomes).toContain(outcome);
          if (outcome === 'not-required') expect(outcomes.filter((one) => one !== 'not-required' && one !== 'allowed')).toEqual([]);
          if (outcome === 'not-required' || outcome === 'allowed') expect(outcomes).not.toContain('unknown');
        }
      }
    },
  );

  property.prop([anyCase, fc.constantFrom(...METHODS)], { seed: 312, numRuns: 300 })(
    'with a method chosen, the other open ones are not assessed',
    (input, method) => {
      for (const { route, standing } of methodsMatrix(assess({ ...input, method })))
        if (route.method !== method) expect(standing).not.toBe('open');
    },
  );
});

describe('worked cases', () => {
  test.each(CASES.map((one) => [one.name, one] as const))('%s', (_, { case: input, expect: wanted }) => {
    const row = input.method && rowOf(input, input.method);
    if (!row || row.standing !== 'open') return;
    const required = Object.entries(wanted.findings ?? {}).flatMap(([id, one]) =>
      (typeof one === 'string' ? one : one.outcome) === 'required' ? [id] : [],
    );
    for (const column of COLUMNS)
      if (required.some((id) => id in PLACES[column])) expect([column, row.cells[column].outcome]).toEqual([column, 'required']);
  });
});

const GOODS: Case = {
  asOf: '2026-05-11',
  agencyKind: 'mayoral',
  category: 'goods',
  amount: '90000.00',
  vendor: { mwbe: 'city-certified' },
};
const WORKS: Case = { asOf: '2026-05-11', agencyKind: 'mayoral', category: 'construction', amount: '900000.00', vendor: { mwbe: 'none' } };

describe('cells', () => {
  test.each<[string, Case, Method, Column, string]>([
    [
      'five vendors and two bids at $90,000',
      GOODS,
      'small-purchase',
      'competition',
      'required: at least 5 vendors at random, at least 2 responsive bids or offers, a written solicitation',
    ],
    [
      'three quotes, but no competition, from an M/WBE',
      GOODS,
      'mwbe-small-purchase',
      'competition',
      'required: at least 3 price quotes, attempted, competition among M/WBEs',
    ],
    ['no notice of solicitation in § 3-08', GOODS, 'small-purchase', 'solicitation', 'not-required: in the City Record'],
    ['no notice of award for five vendors', GOODS, 'small-purchase', 'award', 'not-required: 3-08(c)(1)(i)'],
    ['a notice of award for an M/WBE purchase', GOODS, 'mwbe-small-purchase', 'award', 'required: 3-08(d)(2)(i)'],
    ['a notice of intent for a sole source', GOODS, 'sole-source', 'intent', 'required: in the City Record, online'],
    ['none for a demonstration project of $90,000', GOODS, 'demonstration-project', 'intent', 'not-required: in the City Record'],
    ['one for a demonstration project of $900,000', WORKS, 'demonstration-project', 'intent', 'required: in the City Record, online'],
    ['no comment at $90,000', GOODS, 'sole-source', 'comment', 'not-required: charter-326'],
    ['comment at $900,000', WORKS, 'sole-source', 'comment', 'required: charter-326'],
    ['no comment in an emergency', WORKS, 'emergency', 'comment', 'not-required: charter-326'],
    ['comment is unknown for a list', WORKS, 'prequalified-list', 'comment', 'unknown: charter-326'],
    ['two prior approvals in an emergency', GOODS, 'emergency', 'approvals', 'required: by Comptroller and Counsel'],
    ['the approval of a cooperative purchase’s determination', GOODS, 'cooperative', 'approvals', 'required: the determination'],
    [
      'filings of an emergency',
      GOODS,
      'emergency',
      'filings',
      'required: to Counsel and Comptroller, to the Council, to the Comptroller, for audit, certifications, registration beforehand',
    ],
    ['nothing is said of a notice of intent for five vendors', GOODS, 'small-purchase', 'intent', '–'],
    ['a closed method has no cells', WORKS, 'small-purchase', 'competition', '–'],
  ])('%s', (_, input, method, column, expected) => {
    expect(words(rowOf(input, method), column)).toBe(expected);
  });

  test('a list’s filings count those that are the vendor’s', () => {
    expect(rowOf(GOODS, 'prequalified-list')?.cells.filings.vendor).toBe(7);
  });
});
