/** The choosers: what each answer leaves, what an address may hold, and that they name nothing that does not exist. */
import { describe, expect, test } from 'vitest';
import { fits, readChosen, writeChosen, type Chosen } from '../../src/site/chooser.ts';
import { CHOOSERS, readChooser } from '../../src/site/choosers.ts';

const steps = CHOOSERS['/steps/'];
const desks = CHOOSERS['/desks/'];
const left = ({ entries }: typeof steps, chosen: Chosen): string[] => entries.filter((one) => fits(one, chosen)).map(({ id }) => id);

describe('the first steps', () => {
  test.each<[string, Chosen, string[]]>([
    [
      'a maker of goods, not an M/WBE, for one agency',
      { sells: 'goods', to: 'agency', mwbe: 'no' },
      ['pip', 'passport', 'dcas', 'alerts', 'lists', 'agency', 'watch'],
    ],
    [
      'a human services group that the State alone has certified',
      { sells: 'human-services', to: 'agency', mwbe: 'state' },
      ['pip', 'passport', 'hhs', 'certify', 'alerts', 'lists', 'agency', 'watch'],
    ],
    [
      'a certified builder',
      { sells: 'construction', to: 'agency', mwbe: 'city' },
      ['pip', 'passport', 'mwbe-offers', 'alerts', 'lists', 'agency', 'watch'],
    ],
    [
      'certified, but for human services: no M/WBE small purchase, § 3-08(c)(1)(iv)',
      { sells: 'human-services', to: 'agency', mwbe: 'city' },
      ['pip', 'passport', 'hhs', 'alerts', 'lists', 'agency', 'watch'],
    ],
    [
      'services through DCAS',
      { sells: 'services', to: 'citywide', mwbe: 'no' },
      ['pip', 'passport', 'dcas-contracts', 'alerts', 'lists', 'watch'],
    ],
    ['a subcontractor, paid by the firm and not by the City', { sells: 'services', to: 'prime', mwbe: 'no' }, ['subcontractor', 'watch']],
  ])('%s', (_, chosen, ids) => {
    expect(left(steps, chosen)).toEqual(ids);
  });

  test('without an answer every step stands, and every one can be ruled in by answers', () => {
    expect(left(steps, {})).toEqual(steps.entries.map(({ id }) => id));
    for (const { id, when = {} } of steps.entries) {
      const chosen = Object.fromEntries(Object.entries(when).map(([question, [answer = '']]) => [question, answer]));
      expect(left(steps, chosen)).toContain(id);
    }
  });
});

test('each question has one desk, and each desk a question', () => {
  const [about] = desks.questions;
  const answers = Object.keys(about?.choices ?? {});
  expect(answers.flatMap((answer) => left(desks, { about: answer }))).toEqual(answers);
  expect(desks.entries.map(({ id }) => id)).toEqual(answers);
  for (const { id, for: whom } of desks.entries) expect(whom).toBe(about?.choices[id]);
});

test('whom an entry is for is said wherever an answer besides “to whom” rules it out', () => {
  for (const { id, when = {}, for: whom } of steps.entries)
    if (Object.keys(when).some((question) => question !== 'to')) expect([id, whom]).toEqual([id, expect.stringMatching(/^If /)]);
});

describe('an address', () => {
  test.each([
    ['#sells=goods&mwbe=no', { sells: 'goods', mwbe: 'no' }],
    ['#sells=gold', {}],
    ['#sells=constructor', {}],
    ['#colour=red&to=prime', { to: 'prime' }],
    ['', {}],
    ['#%E0%A4%A', {}],
  ])('%s', (fragment, chosen) => {
    expect(readChosen(fragment, steps.questions)).toEqual(chosen);
  });

  test('is written as it is read', () => {
    const chosen = { sells: 'goods', to: 'prime', mwbe: 'city' };
    expect(writeChosen(chosen, steps.questions)).toBe('sells=goods&to=prime&mwbe=city');
    expect(readChosen(`#${writeChosen(chosen, steps.questions)}`, steps.questions)).toEqual(chosen);
    expect(writeChosen({ to: '' }, steps.questions)).toBe('');
  });
});

describe('the reader of a chooser bites', () => {
  const good = {
    title: 'Title',
    lead: 'Lead.',
    search: 'Search.',
    of: 'step',
    questions: [{ name: 'to', label: 'To whom?', choices: { agency: 'An agency' } }],
    entries: [{ id: 'one', does: 'Do one', facts: ['pip-to-be-paid'], opens: [{ link: 'pip', words: 'Open' }] }],
  };
  const [entry] = good.entries;
  test.each([
    ['a fact that does not exist', { ...entry, facts: ['no-such-fact'] }, /no-such-fact/],
    ['a link that does not exist', { ...entry, opens: [{ link: 'nowhere', words: 'Open' }] }, /nowhere/],
    ['an answer that does not exist', { ...entry, when: { to: ['moon'] } }, /“moon” is no answer of “to”/],
    ['a statement of no law', { ...entry, law: [{ says: 'So.', of: 'ppb-9-99', at: '' }] }, /related law/],
    ['a way out without a fact', { ...entry, facts: [] }, /expected a fact/],
  ])('on %s', (_, one, why) => {
    expect(() => readChooser({ ...good, entries: [one] })).toThrow(why);
  });
  test('and not on a good one', () => {
    expect(readChooser(good).entries.length).toBe(1);
  });
});
