/** The pictures as markup: the table behind each says what its data say, and nothing in it needs a looser policy. */
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { CountPicture } from '../../src/components/pictures/CountPicture.tsx';
import { MethodsMatrix } from '../../src/components/pictures/MethodsMatrix.tsx';
import { PlanDates } from '../../src/components/result/PlanDates.tsx';
import * as rules from '../../src/rules/index.ts';
import { assess, atLeastBefore, METHODS, within } from '../../src/rules/index.ts';
import { SOLE_SOURCE } from '../plan/plan-cases.ts';

/** The cells of each row of a table's body, as text. @param nth which table of the markup */
function rows(html: string, nth: number): string[][] {
  const table = html.split('<table')[nth + 1]?.split('</table>')[0] ?? '';
  const body = table.split('<tbody>')[1] ?? '';
  return body
    .split('<tr')
    .slice(1)
    .map((row) =>
      row
        .split(/<t[dh][ >]/)
        .slice(1)
        .map(text),
    );
}

/** Markup → its words. */
function text(html: string): string {
  return html
    .replace(/^[^<]*?>/, '')
    .replace(/<[^>]*>?/g, ' ')
    .replace(/&#39;/g, '’')
    .replace(/\s+/g, ' ')
    .trim();
}

const pictures: [string, string][] = [
  ['count', render(h(CountPicture, { rules, deadline: atLeastBefore(3, 'business days', '2026-05-27', true), title: 'Notice' }))],
  ['key dates', render(h(PlanDates, { milestones: SOLE_SOURCE, asOf: '2026-05-14', prefix: 'test' }))],
  ['matrix', render(h(MethodsMatrix, { rules, assessment: assess({ asOf: '2026-05-11', category: 'goods', amount: '90000.00' }) }))],
];

test.each(pictures)('the %s has no inline style or script, no empty link, and no id twice', (_, html) => {
  expect(html).not.toMatch(/ style=|<script|javascript:| on[a-z]+=/);
  expect(html).not.toMatch(/href=""|undefined|NaN|\[object/);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('the count', () => {
  const deadline = within(15, '2026-07-31', true);
  const html = render(h(CountPicture, { rules, deadline, title: 'Notice of award' }));

  test('has its sum in words, and a table of every day with the reason', () => {
    expect(text(html)).toContain(
      '15 days counted from Friday, July 31, 2026, not counting that day, to Saturday, August 15, 2026; no day is skipped.',
    );
    const table = rows(html, 2);
    expect(table).toHaveLength(deadline.ledger.length);
    expect(table[0]).toEqual(['Friday, July 31, 2026', '–', 'not counted: the period runs from this day']);
    expect(table[14]).toEqual(['Friday, August 14, 2026', '14', 'counted; the last City Record in time']);
    expect(table[15]).toEqual(['Saturday, August 15, 2026', '15', 'counted; the last day']);
    expect(table[16]).toEqual(['Sunday, August 16, 2026', '–', 'moved on: Sunday']);
    expect(table[17]).toEqual(['Monday, August 17, 2026', '–', 'next business day; the last day if § 25-a applies']);
  });

  test('numbers every counted day once in its months', () => {
    const numbers = [...html.matchAll(/<\/span>(\d+)<\/span>/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
  });

  test('says where the holidays of its year are not held', () => {
    const far = render(h(CountPicture, { rules, deadline: within(15, '2035-07-31', true), title: 'Notice of award' }));
    expect(far).toContain('don’t have that year’s holidays');
    expect(html).not.toMatch(/not held|don’t have the holidays/);
  });
});

describe('the key dates', () => {
  const html = render(h(PlanDates, { milestones: SOLE_SOURCE, asOf: '2026-05-14', prefix: 'test' }));
  const steps = html.split('<li class="plan-step').slice(1);

  test('stand in the order of time, each with its day and whether it was kept', () => {
    expect(steps.map((step) => [/data-step="(\w+)"/.exec(step)?.[1], /data-state="([\w-]+)"/.exec(step)?.[1]])).toEqual([
      ['determination', 'unknown'],
      ['determinationCopy', 'missed'],
      ['intentNotice', 'late'],
      ['negotiations', 'too-early'],
      ['commentNotice', 'arguable'],
      ['award', 'unknown'],
      ['execution', 'kept'],
      ['registration', 'open'],
      ['awardNotice', 'open'],
    ]);
    expect(text(steps[2] ?? '')).toContain('May 13, 2026 (late)');
    expect(text(steps[1] ?? '')).toContain('(deadline passed: enter the date if this was done)');
  });

  test('each bound has its citation as a link, and no missed step is silent on what follows', () => {
    expect(steps[2]).toContain('href="/3-05/#c-1-i"');
    expect(text(steps[1] ?? '')).toContain('If you miss it: The section names no consequence; send it now.');
  });

  test('are nothing where there is no plan', () => {
    expect(render(h(PlanDates, { milestones: [], asOf: undefined, prefix: 'test' }))).toBe('');
  });
});

describe('the matrix', () => {
  const assessment = assess({ asOf: '2026-05-11', category: 'construction', amount: '900000.00', vendor: { mwbe: 'none' } });
  const html = render(h(MethodsMatrix, { rules, assessment }));
  const table = rows(html, 0);

  test('has a row a method, in their order, each as wide as its columns or with the sentence that closes it', () => {
    expect([...html.matchAll(/data-method="([^"]*)"/g)].map(([, method]) => method)).toEqual(METHODS);
    expect(table.map((row) => row.length)).toEqual([4, 4, 4, 11, 11, 4, 11, 11, 11, 11]);
    expect(table[1]).toEqual([
      'Competitive small purchase: five vendors at random § 3-08',
      'Not allowed § 3-08(a)',
      'up to $100,000 $800,000 over',
      'Do not use the five-vendor small purchase: $900,000 is $800,000 over the small purchase limit of $100,000.',
    ]);
  });

  test('says the strictest word of each cell, with links to its findings', () => {
    expect(table[3]?.slice(5, 9)).toEqual([
      '– we have no rule about it',
      'Required in the City Record , § 3-05(c)(1)(i) online , § 3-05(c)(1)(i)',
      'Required § 3-05(c)(2)(i)',
      'Required Charter § 326',
    ]);
  });

  test('of a chosen method calls the other open ones unknown', () => {
    const chosen = assess({ asOf: '2026-05-11', category: 'goods', amount: '90000.00', method: 'emergency' });
    const soleSource = rows(render(h(MethodsMatrix, { rules, assessment: chosen })), 0)[3];
    expect(soleSource?.slice(4)).toEqual(Array.from({ length: 7 }, () => 'Unknown: not assessed'));
  });
});
