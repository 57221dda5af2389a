/** What is taken away can be opened, whatever was typed: every character, in text, Word, calendar, sheet and data; and names its case. */
import { fc } from '@fast-check/vitest';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { ABOUT_NAMES } from '../../src/case/about-names.ts';
import { aboutIn, CASE_ID, LONGEST_ABOUT, nameOf, newCaseId, type About } from '../../src/case/about.ts';
import { readFragment, typedFromCase, writeFragment } from '../../src/case/fragment.ts';
import { isSettingName } from '../../src/case/settings.ts';
import { readCases } from '../../src/law/worked-cases.ts';
import { calendarFile, eventsOf } from '../../src/papers/calendar-file.ts';
import { caseFile, readCaseFile } from '../../src/papers/case-file.ts';
import { clean } from '../../src/papers/clean.ts';
import { itemsOf } from '../../src/papers/drafts/draft.ts';
import { DRAFTS } from '../../src/papers/drafts/index.ts';
import { prefill } from '../../src/papers/drafts/prefill.ts';
import { writeText } from '../../src/papers/drafts/draft-text.ts';
import { writeWord } from '../../src/papers/drafts/word-file.ts';
import { writeIcal } from '../../src/papers/ical.ts';
import type { PaperData } from '../../src/papers/paper-data.ts';
import { memoText } from '../../src/papers/memo-text.ts';
import { memoOf } from '../../src/papers/memo.ts';
import { caseLink } from '../../src/papers/receipt.ts';
import { MOST_KB } from '../../src/papers/sizes.ts';
import { spreadsheet } from '../../src/papers/spreadsheet.ts';
import { plan } from '../../src/plan/index.ts';
import * as rules from '../../src/rules/index.ts';
import { anyDate } from '../helpers/any-case.ts';

const EDITION = { rules: '0123456789ab', text: 'ba9876543210', date: '2026-05-27' } as const;
const SITE = 'https://rules.example/ppb/';

function paperDataOf(input: rules.Case, about: About = {}, extra: Partial<PaperData> = {}): PaperData {
  return {
    rules,
    input,
    assessment: rules.assess(input),
    edition: EDITION,
    day: '2026-11-21',
    site: SITE,
    link: caseLink(`${SITE}calculators/method/`, { ...about, ...typedFromCase(input, rules) }, rules, EDITION),
    milestones: plan(input),
    about,
    ...extra,
  };
}

/** Characters that some program stumbles over, among any others: halves of pairs, controls, code points that are no characters. */
const awkward = fc.constantFrom(
  '\0',
  '\u0007',
  '\u001f',
  '\u007f',
  '\u0085',
  '\u2028',
  '\ufffe',
  '\uffff',
  '\ufdd0',
  '\u{1fffe}',
  '\ud800',
  '\udc00',
  '\r',
  '\r\n',
  '\v',
  '\f',
  '\t',
  '🏛️',
  '👩‍👩‍👧',
  '<&>"\']]>',
  '=1+1',
  '\\,;:',
  ']]>',
  '&#0;',
);
const anyText = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'binary' }), fc.string(), fc.constant('long'.repeat(40))), { maxLength: 8 })
  .map((parts) => parts.join(''));

/** Char of XML 1.0; a reference to another is as bad. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const isXml = (text: string): boolean =>
  !NOT_XML.test(text) &&
  [...text.matchAll(/&#(x?)([0-9a-f]+);/gi)].every(
    ([, hex, digits = '']) => !NOT_XML.test(String.fromCodePoint(parseInt(digits, hex ? 16 : 10))),
  );

describe('the characters of every paper', () => {
  test('are ones that XML, a calendar and a sheet take; what is text already stays', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = clean(text);
        expect(NOT_XML.test(read)).toBe(false);
        expect(read).not.toMatch(/[\r\v\f\u0085\u2028\u2029\p{Noncharacter_Code_Point}]/u);
        expect(read.isWellFormed()).toBe(true);
        expect(clean(read)).toBe(read);
      }),
      { seed: 13, numRuns: 5000 },
    );
    for (const text of ['', 'café 🏛️ “x” — §\u00a03', 'a\tb\nc', '漢字', 'e\u0301']) expect(clean(text)).toBe(text);
    expect(clean('a\uffffb\ud800c\r\nd\0')).toBe('a b\ufffdc\nd ');
  });

  test('any text typed in a draft makes a Word file that opens, and the same text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...DRAFTS), anyText, async (draft, typed) => {
        const given = Object.fromEntries(itemsOf(draft).map(({ name }) => [name, typed]));
        const text = writeText(draft, given);
        expect([NOT_XML.test(text), text.isWellFormed()]).toEqual([false, true]);
        const file = Buffer.from(await (await writeWord(draft, given)).arrayBuffer());
        const parts = Object.entries(unzipSync(file)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
        expect(parts.length).toBeGreaterThan(5);
        for (const [name, bytes] of parts) expect([name, isXml(strFromU8(bytes))]).toEqual([name, true]);
        const { value } = await mammoth.extractRawText({ buffer: file });
        for (const line of clean(typed).split('\n')) expect(value).toContain(line.trim());
      }),
      { seed: 13, numRuns: 60 },
    );
  });

  test('a Word file names no maker and holds no footer', async () => {
    for (const draft of DRAFTS) {
      const parts = unzipSync(new Uint8Array(await (await writeWord(draft, {})).arrayBuffer()));
      expect(Object.keys(parts).filter((name) => /footer|header/.test(name))).toEqual([]);
      for (const [name, bytes] of Object.entries(parts)) expect([name, /Rulebook|Un-named/.test(strFromU8(bytes))]).toEqual([name, false]);
    }
  });

  test('any text that names a case comes back from the calendar, with lines of 75 octets at most and whole characters', () => {
    const input: rules.Case = { method: 'emergency', amount: '250000.00', dates: { award: '2026-12-01' } };
    fc.assert(
      fc.property(anyText, anyText, (description, pin) => {
        const paper = paperDataOf(input, aboutIn({ id: 'abcdefgh', description, pin }));
        const file = calendarFile(paper);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(file.isWellFormed()).toBe(true);
        for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const read = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
        const events = eventsOf(paper);
        expect(read.map(({ summary }) => summary)).toEqual(events.map(({ summary }) => clean(summary)));
        expect(read.map((one) => one.description)).toEqual(events.map((one) => clean(one.description)));
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  test('any text alone comes back from a line of a calendar', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const file = writeIcal({ name: 'VCALENDAR', properties: [['COMMENT', { text }]] });
        expect(new ICAL.Component(ICAL.parse(file)).getFirstPropertyValue('comment')).toBe(clean(text));
      }),
      { seed: 13, numRuns: 2000 },
    );
  });

  test('a memo and a data file take any text too', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const paper = paperDataOf({ method: 'micropurchase' }, aboutIn({ agency: text, vendor: text, preparedBy: text }));
        expect([NOT_XML.test(memoText(memoOf(paper)).replaceAll('\n', ''))]).toEqual([false]);
        const written = JSON.stringify(caseFile(paper));
        expect(written.isWellFormed()).toBe(true);
        const read = readCaseFile(written, rules);
        expect('case' in read && read.about).toEqual(Object.keys(paper.about ?? {}).length ? paper.about : undefined);
      }),
      { seed: 13, numRuns: 200 },
    );
  });
});

describe('the calendar of one case', () => {
  const before: rules.Case = { method: 'emergency', amount: '250000.00', dates: { award: '2026-12-01' } };
  const after: rules.Case = { ...before, dates: { award: '2026-12-08' } };
  const about: About = { id: 'k3mq7w2p', description: 'Boiler, Bronx office', pin: '850-26-1' };
  const events = (paper: PaperData) =>
    new ICAL.Component(ICAL.parse(calendarFile(paper))).getAllSubcomponents('vevent').map((component) => ({
      uid: String(component.getFirstPropertyValue('uid')),
      sequence: Number(component.getFirstPropertyValue('sequence')),
      day: new ICAL.Event(component).startDate.toString(),
      summary: new ICAL.Event(component).summary,
      alarms: component.getAllSubcomponents('valarm').map((one) => String(one.getFirstPropertyValue('trigger'))),
    }));

  test('made again after a day moved: the same entries, on their new days, with a higher sequence', () => {
    const [first, second] = [
      events(paperDataOf(before, about, { made: '2026-11-21T14:00:00Z' })),
      events(paperDataOf(after, about, { made: '2026-11-21T14:00:05Z' })),
    ];
    expect(first.length).toBeGreaterThan(3);
    expect(second.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
    expect(second.map(({ day }) => day)).not.toEqual(first.map(({ day }) => day));
    expect(second.every(({ sequence }, index) => sequence > (first[index]?.sequence ?? Infinity))).toBe(true);
  });

  test('whatever day moves, a duty that both files have is the same entry; another case has none of them', () => {
    const cases = readCases().filter((one) => one.case.method && Object.keys(one.case.dates ?? {}).length);
    fc.assert(
      fc.property(fc.constantFrom(...cases), anyDate, fc.nat(), ({ case: input }, day, at) => {
        const names = Object.keys(input.dates ?? {}) as rules.EventName[];
        const name = names[at % names.length] as rules.EventName;
        const moved: rules.Case = { ...input, dates: { ...input.dates, [name]: day } };
        const [one, two] = [eventsOf(paperDataOf(input, about)), eventsOf(paperDataOf(moved, about))];
        for (const own of [one, two]) expect(new Set(own.map(({ uid }) => uid)).size).toBe(own.length);
        const duty = ({ uid }: { uid: string }): string => uid.split('.k3mq7w2p@')[0] as string;
        const shared = one.filter((first) => two.some((second) => duty(second) === duty(first)));
        for (const first of shared) expect(two.some(({ uid }) => uid === first.uid)).toBe(true);
        const other = new Set(eventsOf(paperDataOf(input, { ...about, id: 'another99' })).map(({ uid }) => uid));
        for (const { uid } of one) expect(other.has(uid)).toBe(false);
        // The duties are named by what they are: no day is in a name.
        for (const { uid } of [...one, ...two]) expect(uid).not.toMatch(/\d{4}-\d\d-\d\d/);
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  test('has the case’s name in each title, and reminders a week and a day before that are still to come', () => {
    const all = events(paperDataOf(before, about));
    for (const { summary } of all) expect(summary.startsWith('Boiler, Bronx office: ')).toBe(true);
    for (const { day, alarms } of all) {
      const due = ['-P6DT15H', '-PT15H'].filter((_, index) => rules.addDays(day, index ? -1 : -7) >= '2026-11-21');
      expect([day, alarms]).toEqual([day, due]);
    }
    expect(all.some(({ alarms }) => alarms.length === 2)).toBe(true);
    expect(events(paperDataOf(before, { pin: '850-26-1' }))[0]?.summary).toMatch(/^PIN 850-26-1: /);
    expect(events(paperDataOf(before))[0]?.summary).toMatch(/^(?:Comptroller’s approval|Filing|Submission|Notice|Submit)/);
  });

  test('has nothing but duties and rights with a last day', () => {
    for (const { case: input } of readCases())
      for (const { summary } of eventsOf(paperDataOf(input))) expect(summary).not.toMatch(/not before|as given/);
  });
});

describe('what a case is called', () => {
  test('no name of it is a path of a case or a setting', () => {
    for (const name of [...ABOUT_NAMES, 'share'])
      expect([rules.PATHS.includes(name as rules.Path), isSettingName(name)]).toEqual([false, false]);
  });

  const about: About = {
    id: 'k3mq7w2p',
    agency: 'DCAS',
    pin: '850-26-1',
    vendor: 'Example & Co.',
    description: 'Pumps',
    preparedBy: 'A. B.',
  };
  test('stays out of a link unless asked; the id, which says nothing, goes along', () => {
    const typed = { amount: '5', ...about };
    expect(writeFragment(typed, rules)).toMatch(/^v=1&n=[^&]+&amount=5&id=k3mq7w2p$/);
    const shared = writeFragment({ ...typed, share: '1' }, rules);
    expect(readFragment(shared, rules)).toMatchObject({ typed: { amount: '5', ...about, share: '1' }, problems: [] });
    expect(writeFragment(about, rules)).toBe('');
  });

  test('what cannot be used in a link is said', () => {
    expect(readFragment('#v=1&amount=5&id=<b>', rules)).toMatchObject({ typed: { amount: '5' }, problems: ['The link’s “id” cannot be used, and was left out.'] }); // prettier-ignore
    expect(readFragment(`#v=1&pin=${'9'.repeat(500)}`, rules).typed.pin).toHaveLength(LONGEST_ABOUT);
  });

  test('is in the data file, and comes back from it; what is no name is refused in words', () => {
    const file = JSON.stringify(caseFile(paperDataOf({ amount: '5.00' }, about)));
    expect(readCaseFile(file, rules)).toEqual({ case: { amount: '5.00' }, edition: EDITION.rules, about });
    for (const wrong of [
      '{"case":{},"about":5}',
      '{"case":{},"about":{"colour":"red"}}',
      '{"case":{},"about":{"id":"<b>"}}',
      '{"case":{},"about":{"pin":5}}',
    ])
      expect('problems' in readCaseFile(wrong, rules), wrong).toBe(true);
  });

  test('stands at the head of the memo, and room to sign at its foot; what is not told is left to be written by hand', () => {
    const told = memoText(memoOf(paperDataOf({ method: 'emergency' }, about)));
    for (const line of ['Agency: DCAS', 'PIN: 850-26-1', 'Vendor: Example & Co.', 'Description: Pumps'])
      expect(told).toContain(`\n${line}\n`);
    expect(told).toMatch(/\nSIGNED\nPrepared by: A\. B\. {2}Signature: _+ {2}Date: _+\nReviewed by: _+ {2}Signature: _+ {2}Date: _+\n/);
    expect(told).not.toContain('agency=');
    expect(memoText(memoOf(paperDataOf({ method: 'emergency' })))).toMatch(/\nAgency: _+\nPIN: _+\n/);
  });

  test('an id is made at random, and is one', () => {
    const made = Array.from({ length: 500 }, newCaseId);
    expect(new Set(made).size).toBe(500);
    for (const one of made) expect(one).toMatch(CASE_ID);
  });

  test('a name is one line of at most sixty characters, never half of one', () => {
    fc.assert(
      fc.property(anyText, (description) => {
        const name = nameOf({ description: clean(description) });
        expect([...name].length).toBeLessThanOrEqual(60);
        expect([name.isWellFormed(), /\n/.test(name)]).toEqual([true, false]);
      }),
      { seed: 13, numRuns: 500 },
    );
    expect(nameOf({ description: '🏛️'.repeat(80) }).isWellFormed()).toBe(true);
  });

  test('fills in a draft wherever it asks the same', () => {
    for (const draft of DRAFTS) {
      const found = prefill(draft, { ...about });
      for (const { name, prefill: own } of itemsOf(draft))
        if (own === undefined && name in { agency: 1, pin: 1, vendor: 1 })
          expect([draft.name, name, found[name]]).toEqual([draft.name, name, about[name as 'pin']]);
    }
  });
});

test('no file of a worked case is larger than is said before it is made', () => {
  let largest = [0, 0, 0];
  for (const { case: input } of readCases()) {
    const paper = paperDataOf(input, { id: newCaseId(), description: 'x'.repeat(LONGEST_ABOUT) });
    const files = [calendarFile(paper), spreadsheet(paper), `${JSON.stringify(caseFile(paper), null, 1)}\n`];
    largest = files.map((text, index) => Math.max(largest[index] ?? 0, Buffer.byteLength(text)));
  }
  const [ics, csv, json] = largest as [number, number, number];
  for (const [is, most] of [
    [ics, MOST_KB.ics],
    [csv, MOST_KB.csv],
    [json, MOST_KB.json],
  ] as const) {
    // prettier-ignore
    expect(is).toBeLessThanOrEqual(most * 1000);
    // Nor is so much said that it says nothing.
    expect(is).toBeGreaterThan(most * 400);
  }
});
