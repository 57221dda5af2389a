/** Drafts of papers: their fields are the law's own lists, one to one, and what comes out names what is missing. */
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ABOUT_NAMES } from '../../src/case/about-names.ts';
import authorities from '../../src/content/authorities.json' with { type: 'json' };
import law from '../../src/content/law.json' with { type: 'json' };
import type { Law } from '../../src/law/parse.ts';
import { completeness, readItem, type Given } from '../../src/papers/drafts/draft-answers.ts';
import { isCharter, itemsOf, type Draft } from '../../src/papers/drafts/draft.ts';
import { DRAFT_OF, DRAFT_TITLES } from '../../src/papers/draft-names.ts';
import { DRAFTS } from '../../src/papers/drafts/index.ts';
import { lawDay, prefill } from '../../src/papers/drafts/prefill.ts';
import { checkNotice } from '../../src/papers/notice-check.ts';
import { TEXTS, type Text } from '../../src/law/texts.ts';
import { writeText } from '../../src/papers/drafts/draft-text.ts';
import { writeWord } from '../../src/papers/drafts/word-file.ts';
import { citesOf, heldWords, NOT_ADVICE, notesOf, write } from '../../src/papers/drafts/written-draft.ts';
import * as rules from '../../src/rules/index.ts';
import { assess, PATHS, readCase, type Case, type ContentItem, type Finding } from '../../src/rules/index.ts';

const { provisions }: Law = law;
const each = DRAFTS.map((draft): [string, Draft] => [draft.name, draft]);
const named = (name: string): Draft => DRAFTS.find((draft) => draft.name === name) as Draft;

/** A list that runs on in a sentence: what is left of the provision when the items are taken out. */
const AROUND: Record<string, string> = {
  '3-05(b)': 'Determination. Prior to entering into sole source negotiations, the ACCO shall make a determination that ….',
  '3-05(b)(1)':
    'Such determination shall include …, …, and …. The agency shall also perform a presolicitation review pursuant to 9 RCNY § 2-02.',
  '3-05(c)(1)(i)':
    'Frequency. After the ACCO determines that this procurement method will be used, notice of the intent to enter into negotiations shall be published at least once in the City Record at least ten calendar days before negotiations are expected to begin and shall be posted on the City’s website in a location that is accessible by the public simultaneously with its publication. Such notice shall …. This subdivision shall not apply in cases where Corporation Counsel has provided a written statement that such notice may jeopardize pending litigation or collective bargaining.',
  '3-07(g)': 'Filing requirements. …, …, and … shall be documented in the Recommendation for Award. This documentation shall include:',
  '3-10(b)':
    '"Special Case" Determination. Prior to using a PQL for a procurement of goods, services or construction-related services, the ACCO shall make a determination …, …, and …. The ACCO may permit joint ventures of two or more prequalified vendors from one or more PQLs, or may combine PQLs for a solicitation. Use of a PQL for a procurement of construction or a procurement designated for a mentoring program, or as otherwise approved by the CCPO, upon the CCPO’s determination that use of the PQL is in the best interest of the City, does not require a special case determination.',
  '3-10(e)(2)': 'Content. The notice shall include …, …, and ….',
  '3-10(l)(2)':
    'The ACCO shall notify the vendor in writing of …, stating … and informing the vendor of …. The notification shall also include the following statement:',
  '3-11(d)':
    "Contract Term. The initial term of a contract for a demonstration project should be for a term that is reasonable both to conduct the demonstration and to determine its effectiveness, and shall not exceed three years. The ACCO shall make a determination setting forth with specificity …. In making such determination, the ACCO may consider whether it would be in the City's best interest to ensure that no break in the provision of services occurs at the end of the demonstration project, if successful. If the ACCO makes such a determination, the ACCO should establish an initial term that, although no longer than three years, is long enough to allow for the subsequent solicitation of those services at the conclusion of the project's evaluation using one of the methods of source selection authorized by these Rules. In the event that a longer period is needed to allow for continuity of services and/or to evaluate the demonstration, the agency may extend the contract for an additional period of up to three years with CCPO approval, provided such extension is only so long as necessary to allow for continuity of services or to evaluate the demonstration.",
};
/** Paragraphs that stand inside a list's provision and list nothing: they say who gets a copy. */
const NO_ITEM = new Set(['3-05(b)(2)', '3-10(l)(2)/after-2']);

/** What the law lists and a draft does not, or the other way round; nothing where they are one to one. */
function differences(draft: Draft, of: Law['provisions']): string[] {
  return draft.lists.flatMap(({ at, items }) => {
    const found: string[] = [];
    const listed = (of[at]?.inside ?? []).filter((id) => !NO_ITEM.has(id) && !draft.lists.some((list) => list.at === id));
    const own = items.filter((item) => item.words === undefined).map((item) => item.at);
    if (own.join() !== listed.join()) found.push(`${at} lists ${listed.join(' ')}; the draft has ${own.join(' ')}`);
    let rest = of[at]?.text ?? '';
    for (const { at: inside, words } of items) {
      if (words === undefined) continue;
      if (inside !== at || !rest.includes(words)) found.push(`${at} does not have the words “${words}”`);
      rest = rest.replace(words, '…');
    }
    if (items.some(({ words }) => words !== undefined) || at in AROUND) {
      if (rest !== AROUND[at]) found.push(`${at} reads “${rest}” around its items`);
    }
    return found;
  });
}

test('a result links to every draft by its finding, and names it', () => {
  expect(DRAFT_TITLES).toEqual(Object.fromEntries(DRAFTS.map(({ name, title }) => [name, title])));
  expect(DRAFT_OF).toEqual(Object.fromEntries(DRAFTS.map(({ finding, name }) => [finding, name])));
});

describe('the fields are the law’s items, one to one', () => {
  test.each(each)('%s', (_, draft) => {
    expect(differences(draft, provisions)).toEqual([]);
  });

  test('taking any one field away, or adding one twice, shows', () => {
    for (const draft of DRAFTS) {
      draft.lists.forEach((list, n) => {
        list.items.forEach((one, at) => {
          const lists = (items: typeof list.items) => draft.lists.map((other, m) => (m === n ? { ...other, items } : other));
          const without = { ...draft, lists: lists(list.items.filter((item) => item !== one)) };
          expect(differences(without, provisions), `${draft.name} without ${one.name}`).not.toEqual([]);
          const twice = { ...draft, lists: lists([...list.items.slice(0, at + 1), one, ...list.items.slice(at + 1)]) };
          expect(differences(twice, provisions), `${draft.name} with ${one.name} twice`).not.toEqual([]);
        });
      });
    }
  });

  test('a new item in the law, or changed words, show', () => {
    const at = '3-05(c)(1)(ii)' as const;
    const before = provisions[at] as Law['provisions'][string];
    const more = { ...provisions, [at]: { ...before, inside: [...before.inside, `${at}(I)`] } };
    expect(differences(named('sole-source-intent'), more)).not.toEqual([]);
    const reworded = (id: string, from: string, to: string) => ({
      ...provisions,
      [id]: { ...(provisions[id] as Law['provisions'][string]), text: (provisions[id]?.text ?? '').replace(from, to) },
    });
    expect(differences(named('pql-notice'), reworded('3-10(e)(2)', 'category of procurement', 'kind of procurement'))).not.toEqual([]);
    expect(differences(named('pql-notice'), reworded('3-10(e)(2)', 'application.', 'application, and the due date.'))).not.toEqual([]);
  });

  test('every list that the law makes of a notice, determination, solicitation or recommendation has its draft', () => {
    const lists = Object.entries(provisions)
      .filter(
        ([, { text, inside }]) =>
          inside.length > 0 && /(?:notice|determination|documentation|solicitation)\b[^.]*\b(?:include|contain)\b[^.]*:$/.test(text),
      )
      .map(([id]) => id);
    expect(lists).toEqual([
      '3-05(c)(1)(ii)',
      '3-05(c)(2)(ii)',
      '3-06(e)(3)',
      '3-06(f)(2)',
      '3-07(g)',
      '3-07(h)(1)(ii)',
      '3-07(h)(2)(ii)',
      '3-08(c)(2)',
      '3-08(d)(2)(ii)',
      '3-09(d)(2)',
      '3-11(e)(2)',
      '3-11(h)(2)',
    ]);
    const drafted = new Set<string>(DRAFTS.flatMap((draft) => draft.lists.map(({ at }) => at)));
    expect(lists.filter((id) => !drafted.has(id))).toEqual([]);
  });

  test('an item is asked under a condition where the law names one, and only there', () => {
    /** The condition is of the summary inside the item alone. */
    const ONLY_PART = new Set(['3-07(h)(2)(ii)(F)']);
    for (const { lists } of DRAFTS)
      for (const { at, words, where } of lists.flatMap(({ items }) => items)) {
        const text = words ?? provisions[at]?.text ?? '';
        const conditional = /\bif any\b|\bif applicable\b|\bwhere applicable\b|\bif the agency\b|^any\b/.test(text) && !ONLY_PART.has(at);
        expect([at, where !== undefined], text).toEqual([at, conditional]);
      }
  });

  test('the statement of a denial is the law’s paragraph, letter for letter, and takes no other words', () => {
    const statement = itemsOf(named('pql-denial')).at(-1);
    expect(statement && 'verbatim' in statement && statement.verbatim).toBe(provisions['3-10(l)(2)/after-1']?.text);
    const text = writeText(named('pql-denial'), { statement: 'Something else' });
    expect(text).toContain(provisions['3-10(l)(2)/after-1']?.text);
    expect(text).not.toContain('Something else');
  });
});

/** The finding of a draft, on its least case or another. */
function findingOf(draft: Draft, input = draft.case): Finding {
  return assess(input).findings.find(({ id }) => id === draft.finding) as Finding;
}

/** What the rules say the Charter adds, and the draft's own: "charter-325: procurement method". */
const ofRules = (contents: readonly ContentItem[] = []): string[] =>
  contents.flatMap(({ item, because }) => ('ref' in because ? [`${because.ref}: ${item}`] : []));
const ofDraft = (draft: Draft, on?: string): string[] =>
  draft.charter.filter(({ practice, since }) => !practice && (!on || !since || since <= on)).map(({ ref, item }) => `${ref}: ${item}`);

describe('what the Charter asks stands apart and is what the rules say', () => {
  test.each(each)('%s', (_, draft) => {
    const finding = findingOf(draft);
    expect('case' in readCase(draft.case)).toBe(true);
    expect(finding.outcome).not.toBe('not-held');
    expect(ofDraft(draft)).toEqual(ofRules(finding.contents));
    const quoted = (finding.contents ?? []).flatMap(({ because }) => ('at' in because ? [because.at] : []));
    const asked = itemsOf(draft).flatMap((item) => (isCharter(item) ? [] : [item.at]));
    expect(quoted.filter((at) => !asked.includes(at))).toEqual([]);
    expect(draft.charter.filter(({ ref }) => !(ref in authorities))).toEqual([]);
  });

  test('the term of an emergency contract is asked where both approved from May 11, 2026, and not the day before', () => {
    for (const name of ['emergency-determination', 'emergency-award']) {
      const draft = named(name);
      for (const day of ['2026-05-10', '2026-05-11']) {
        const dates = { comptrollerApproval: day, counselApproval: day, award: '2026-06-05' };
        expect([day, ofDraft(draft, day)]).toEqual([
          day,
          ofRules(findingOf(draft, { method: 'emergency', amount: '250000.00', dates }).contents),
        ]);
      }
    }
  });

  test('taking a Charter item away shows', () => {
    const draft = named('sole-source-award');
    expect(ofDraft({ ...draft, charter: draft.charter.slice(1) })).not.toEqual(ofRules(findingOf(draft).contents));
  });
});

test('names are unique, in a draft and among drafts, and fill in from paths that a case has', () => {
  expect(new Set(DRAFTS.map(({ name }) => name)).size).toBe(DRAFTS.length);
  for (const draft of DRAFTS) {
    const items = itemsOf(draft);
    expect(new Set(items.map(({ name }) => name)).size, draft.name).toBe(items.length);
    for (const path of [...items.flatMap(({ prefill: paths = [] }) => paths), ...(draft.notice?.asks ?? [])])
      expect([...PATHS, ...ABOUT_NAMES]).toContain(path);
  }
});

describe('completeness by provision', () => {
  const counts = (name: string, given: Given) =>
    completeness(named(name), given).map(({ cite, charter, done, of, missing }) => [
      `${cite}${charter ? ', Charter' : ''}: ${done} of ${of}`,
      missing.map((one) => one.label).join(' | '),
    ]);

  test('of an empty notice of award: nothing of seven, and nothing of the Charter’s two', () => {
    expect(counts('sole-source-award', {}).map(([count]) => count)).toEqual(['§ 3-05(c)(2)(ii): 0 of 7', 'Charter § 325, Charter: 0 of 2']);
  });

  const INVITED = ['§ 3-05(c)(1)(i): 1 of 1', ''];
  test('names what is missing, one short of all and with all', () => {
    const all: Given = {
      solicits: 'Vendors able to supply such pumps, now or in future, are asked to express their interest.',
      agency: 'Department of Examples',
      pin: '850-26-1',
      title: 'Pumps',
      quantity: null,
      vendor: 'Example Co.',
      summary: 'Only it makes them.',
      interest: 'Write to us.',
      due: 'July 2, 2026',
    };
    expect(counts('sole-source-intent', { ...all, pin: ' ' })).toEqual([INVITED, ['§ 3-05(c)(1)(ii): 7 of 8', 'PIN']]);
    expect(counts('sole-source-intent', all)).toEqual([INVITED, ['§ 3-05(c)(1)(ii): 8 of 8', '']]);
    expect(counts('sole-source-intent', { ...all, solicits: '' })[0]).toEqual([
      '§ 3-05(c)(1)(i): 0 of 1',
      'Invitation to express interest',
    ]);
    expect(counts('sole-source-intent', { ...all, quantity: '' })).toEqual([INVITED, ['§ 3-05(c)(1)(ii): 7 of 8', 'Estimated quantity']]);
  });

  test('“there is none” is an answer only where the law asks an item if there is any', () => {
    expect(counts('sole-source-intent', { pin: null, quantity: null })[1]?.[0]).toBe('§ 3-05(c)(1)(ii): 1 of 8');
  });

  test.each([
    ['a day that does not exist', 'sole-source-award', 'intentDate', '2026-02-30'],
    ['words for a day', 'emergency-determination', 'known', 'last week'],
    ['words for an amount', 'mwbe-award', 'value', 'about 3 million'],
    ['a choice that is not offered', 'pql-denial', 'decision', 'Removal'],
  ])('%s is not counted', (_, name, field, text) => {
    const item = itemsOf(named(name)).find((one) => one.name === field);
    expect(item && readItem(item, { [field]: text }).state).toBe('unusable');
    expect(completeness(named(name), { [field]: text }).some(({ missing }) => missing.some((one) => one.name === field))).toBe(true);
  });
});

/** An answer for every field, each to be found again. */
function filled(draft: Draft): Record<string, string | null> {
  return Object.fromEntries(
    itemsOf(draft).map(({ name, kind, choices }) => [
      name,
      kind === 'date'
        ? '2026-05-11'
        : kind === 'amount'
          ? '250000'
          : choices
            ? (choices[1] ?? '')
            : kind === 'long'
              ? `First ${name}\nsecond <${name}> & last`
              : `Answer ${name}`,
    ]),
  );
}

const printed = (draft: Draft, given: Given): string[] =>
  itemsOf(draft).flatMap((item) => {
    const answer = readItem(item, given);
    return answer.state === 'given' ? [...answer.lines] : [];
  });

/** Asserts that texts stand in a longer one, in order. */
function inOrder(whole: string, parts: readonly string[]): void {
  let from = 0;
  for (const one of parts) {
    const at = whole.indexOf(one, from);
    expect(at, `“${one}” after “${whole.slice(Math.max(0, from - 60), from)}”`).toBeGreaterThanOrEqual(0);
    from = at + one.length;
  }
}

describe('the text', () => {
  test('of a notice of intent, half filled, reads so', () => {
    expect(
      writeText(named('sole-source-intent'), {
        agency: 'Department of Examples',
        quantity: null,
        vendor: 'Example Pumps, Inc.',
        summary: 'No other maker holds the patent.\nThree catalogues were searched.',
      }),
    ).toBe(`Notice of intent to enter into sole source negotiations
9 RCNY §§ 3-05(c)(1)(i) and 3-05(c)(1)(ii)

Invitation to express interest: [missing: Invitation to express interest, § 3-05(c)(1)(i)]

Agency name: Department of Examples

PIN: [missing: PIN, § 3-05(c)(1)(ii)(B)]

Title and/or brief description: [missing: Title and/or brief description, § 3-05(c)(1)(ii)(C)]

Estimated quantity: None

Name of the proposed vendor: Example Pumps, Inc.

Summary of the determination:
No other maker holds the patent.
Three catalogues were searched.

How qualified vendors may obtain an application or express interest: [missing: How qualified vendors may obtain an application or express interest, § 3-05(c)(1)(ii)(G)]

Due date: [missing: Due date, § 3-05(c)(1)(ii)(H)]
`);
  });

  test('holds the notice and nothing of the site; what the site says of it stands beside it', () => {
    for (const draft of DRAFTS)
      for (const given of [{}, filled(draft)]) {
        const { items } = write(draft, given);
        const notes = notesOf(draft, given, '2026-11-28');
        expect(notes).toHaveLength(3);
        expect(notes.join(' ')).toMatch(/^Items given under .* The text used: .*October 27, 2024.*August 18, 2026.*not legal advice/);
        const text = writeText(draft, given);
        for (const one of [...notes, 'Rulebook', 'The text used', 'not in the Rule', 'not asked by any law'])
          expect(text).not.toContain(one);
        // A sentence or a heading of its own stands without our label, unless it is missing.
        for (const { label, bare, lines, lacking } of items)
          if (bare) expect([lacking, text.includes(`${label}:`), text.includes(lines[0] ?? '?')]).toEqual([false, false, true]);
      }
    expect(DRAFTS.flatMap((draft) => itemsOf(draft).flatMap(({ bare, name }) => (bare ? [`${draft.name} ${name}`] : [])))).toEqual([
      'sole-source-intent solicits',
      'pql-denial statement',
      'comment-notice heading',
    ]);
  });

  test('marks what the Charter asks, and what cannot be used as typed', () => {
    const text = writeText(named('sole-source-award'), { value: '$250,000', intentDate: 'May', method: 'Sole source' });
    expect(text).toContain('Dollar value of the contract: $250,000\n');
    expect(text).toContain('[cannot be used as typed, “May”: Date of the published notice of intent, § 3-05(c)(2)(ii)(F)]');
    inOrder(text, [
      '9 RCNY § 3-05(c)(2)(ii), Charter § 325',
      'Procurement method: Sole source',
      '[missing: Clause of Charter § 312 relied on, Charter § 325]',
    ]);
  });

  test.each(each)('%s: every label and answer in order, or its “missing”', (_, draft) => {
    const given = filled(draft);
    inOrder(writeText(draft, given), [draft.title, citesOf(draft), ...printed(draft, given)]);
    expect(writeText(draft, given)).not.toContain('[missing');
    const empty = writeText(draft, {});
    expect(empty.match(/\[missing/g)?.length).toBe(itemsOf(draft).filter((item) => !('verbatim' in item)).length);
    expect(writeText(draft, {}).startsWith(`${draft.title}\n`)).toBe(true);
  });
});

/** A Word file's text, read by another library. */
async function readWord(file: Blob): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await file.arrayBuffer()) });
  return value;
}

describe('the Word file, read back by another library', () => {
  test.each(each)('%s: all items in order, every answer, no “missing”', async (_, draft) => {
    const given = filled(draft);
    const text = await readWord(await writeWord(draft, given));
    inOrder(text, [draft.title, citesOf(draft), ...itemsOf(draft).flatMap((item) => (item.bare ? [] : [`${item.label}:`]))]);
    inOrder(text, printed(draft, given));
    expect(text.trim().endsWith(printed(draft, given).at(-1) ?? '?')).toBe(true);
    for (const left of ['[missing', 'Items given', 'held', NOT_ADVICE, 'Rulebook']) expect(text).not.toContain(left);
  });

  test.each(each)('%s, empty: a “missing” with its citation for every item', async (_, draft) => {
    const text = await readWord(await writeWord(draft, {}));
    const lacking = writeText(draft, {}).match(/\[missing[^\n]*\]/g) ?? [];
    expect(lacking.length).toBeGreaterThan(2);
    inOrder(text, lacking);
  });
});

describe('filling in from a case', () => {
  test.each<[string, string, Record<string, string>, Record<string, string>]>([
    ['the value awarded before the estimate', 'sole-source-award', { amount: '90000', awardAmount: '250000' }, { value: '250000' }],
    ['the estimate where nothing is awarded', 'sole-source-award', { amount: '90000' }, { value: '90000' }],
    ['the method in words', 'emergency-award', { method: 'emergency' }, { method: 'Emergency procurement' }],
    ['a method that does not exist is left out', 'emergency-award', { method: 'toString' }, {}],
    ['the day of the notice of intent', 'demonstration-award', { 'dates.intentNotice': '2026-01-05' }, { intentDate: '2026-01-05' }],
    ['the term in days', 'emergency-determination', { 'facts.3-06.termDays': '45' }, { term: '45 days' }],
    ['a term of a day', 'emergency-determination', { 'facts.3-06.termDays': '1' }, { term: '1 day' }],
    ['what was decided', 'pql-denial', { 'facts.3-10.decision': 'revoked' }, { decision: 'Revocation of prequalification' }],
    ['nothing from an empty case', 'mwbe-award', {}, {}],
    [
      'agency, PIN, vendor, description and the days',
      'sole-source-intent',
      { agency: 'DCAS', pin: '850-26-1', vendor: 'Example Co.', description: 'Pumps', 'dates.expressionsDue': '2026-07-02' },
      { agency: 'DCAS', pin: '850-26-1', title: 'Pumps', vendor: 'Example Co.', due: 'July 2, 2026' },
    ],
    [
      'the term, the close of comments and the Board’s section',
      'comment-notice',
      {
        method: 'mwbe-small-purchase',
        'dates.contractStart': '2026-07-01',
        'dates.contractEnd': '2027-06-30',
        'dates.commentClose': '2026-06-10',
      },
      { term: 'July 1, 2026 to June 30, 2027', rule: '§ 3-08(c)(1)(iv)', closing: '2026-06-10' },
    ],
    ['half a term is none', 'comment-notice', { 'dates.contractStart': '2026-07-01' }, {}],
    [
      'the category in words',
      'pql-notice',
      { category: 'standard-services', agency: 'DOE' },
      { category: 'Standard services', agency: 'DOE' },
    ],
    ['a category that does not exist is left out', 'pql-notice', { category: 'toString' }, {}],
    [
      'the description with its PIN',
      'recommendation-for-award',
      { description: 'Salt', pin: '1', vendor: 'X' },
      { procured: 'Salt, PIN 1' },
    ],
    ['the day of the opening', 'small-purchase-solicitation', { 'dates.bidOpening': '2026-07-02' }, { due: 'July 2, 2026' }],
    ['characters that no program takes', 'mwbe-award', { agency: 'A\uffffB\u0007', pin: '\ud800' }, { agency: 'A B', pin: '\ufffd' }],
  ])('%s', (_, name, typed, expected) => {
    expect(prefill(named(name), typed)).toEqual(expected);
  });
});

describe('while a later text of § 3-05 is to come', () => {
  const intent = named('sole-source-intent');
  const texts = TEXTS as Text[];
  beforeAll(() => {
    texts.push({ section: '3-05', from: '2027-03-01', until: null, file: '3-05-sole-source.txt', source: 'invented' });
  });
  afterAll(() => {
    texts.pop();
  });

  test.each([
    ['before the first that is held', '2020-01-06', 'May 17, 2024'],
    ['the day before', '2027-02-28', 'May 17, 2024'],
    ['its first day', '2027-03-01', 'March 1, 2027'],
  ])('a draft of %s names the text of its day', (_, day, from) => {
    expect(heldWords(intent, day)).toContain(`The text used: § 3-05 from ${from}, `);
    expect(notesOf(intent, {}, day)[1]).toBe(heldWords(intent, day));
  });

  test.each([
    ['2027-02-26', 'May 17, 2024'],
    ['2027-03-01', 'March 1, 2027'],
    [undefined, 'May 17, 2024'],
  ])('a notice of %s is checked by one text, and names no other', (published, from) => {
    const [held = ''] = checkNotice(intent, { published, ticks: {}, case: { asOf: '2026-11-30', amount: '300000.00' } }).held;
    expect([...held.matchAll(/§ 3-05 (?:from|in effect since) (\w+ \d+, \d+)/g)].map(([, day]) => day)).toEqual(
      published === undefined ? [from] : [from, from],
    );
  });
});

describe('the day of a draft', () => {
  test.each<[string, Case, string]>([
    ['the day asked about', { asOf: '2027-02-01' }, '2027-02-01'],
    ['the step that selects the law', { asOf: '2027-02-01', dates: { intentNotice: '2027-03-01' } }, '2027-03-01'],
    ['the reader’s day, where the case has none', {}, '2026-11-30'],
  ])('is %s', (_, input, day) => {
    expect(lawDay(named('sole-source-intent'), { method: 'sole-source', amount: '300000.00', ...input }, rules, '2026-11-30')).toBe(day);
  });

  test('is the reader’s, where the case asks no such paper', () => {
    expect(lawDay(named('sole-source-intent'), { method: 'micropurchase', asOf: '2020-02-01' }, rules, '2026-11-30')).toBe('2026-11-30');
  });
});

test('no draft says of a section that its text is not here, where the site has a page of it', () => {
  for (const { name, says } of DRAFTS) expect([name, says]).not.toEqual([name, expect.stringMatching(/text is not on this site/)]);
});
