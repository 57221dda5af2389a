/** Papers to take away, for every worked case: what was told, found and cited stands in each. */
import { fc } from '@fast-check/vitest';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { readCases } from '../../src/law/worked-cases.ts';
import { METHOD_WORDS, QUESTIONS } from '../../src/case/questions.ts';
import { typedFromCase, readFragment } from '../../src/case/fragment.ts';
import { calendarFile, eventsOf, summaryOf } from '../../src/papers/calendar-file.ts';
import { caseFile, LONGEST_CASE_FILE, readCaseFile } from '../../src/papers/case-file.ts';
import { clean } from '../../src/papers/clean.ts';
import { dayToKeep } from '../../src/papers/deadline-words.ts';
import type { PaperData } from '../../src/papers/paper-data.ts';
import { memoText } from '../../src/papers/memo-text.ts';
import { memoOf } from '../../src/papers/memo.ts';
import type { Edition } from '../../src/law/edition.ts';
import { caseLink, receiptState, receiptWords } from '../../src/papers/receipt.ts';
import { cell, COLUMNS, spreadsheet } from '../../src/papers/spreadsheet.ts';
import { plan, type Milestone } from '../../src/plan/index.ts';
import * as rules from '../../src/rules/index.ts';
import { anyWholeCase } from '../helpers/any-form.ts';

const EDITION: Edition = { rules: '0123456789ab', text: 'ba9876543210', date: '2026-05-27' };
const SITE = 'https://rules.example/ppb/';

function paperDataOf(input: rules.Case, extra: Partial<PaperData> = {}): PaperData {
  const link = caseLink(`${SITE}calculators/method/`, typedFromCase(input, rules), rules, EDITION);
  return { rules, input, assessment: rules.assess(input), edition: EDITION, day: '2026-11-21', site: SITE, link, ...extra };
}

const cases = readCases();
const rows = cases.map((one) => [`${one.id}: ${one.name}`, paperDataOf(one.case)] as const);
/** A duty or a right with a last day, and not a day to wait for. */
const isDue = ({ deadline, outcome, when }: rules.Finding): boolean =>
  deadline !== undefined && outcome !== 'not-required' && !(when?.bound === 'at least' && when.side === 'after');
const dated = rows.filter(([, { assessment }]) => assessment.findings.some(isDue));

describe('the memo', () => {
  test.each(rows)('%s', (_, paper) => {
    const memo = memoOf(paper);
    const text = memoText(memo);
    for (const { question, answer } of memo.inputs) expect(text).toContain(`${question}${question.endsWith('?') ? '' : ':'} ${answer}`);
    expect(memo.inputs).toHaveLength(Object.values(rules.toFacts(paper.input)).filter((value) => value !== undefined).length);
    expect(memo.methods).toHaveLength(rules.METHODS.length);
    const ids = new Set([memo.answer.id, ...memo.groups.flatMap(({ items }) => items.map(({ id }) => id))]);
    const { routes, findings } = paper.assessment;
    for (const { says } of routes) expect(text).toContain(says);
    // Without a method it is told what the first one asks, and which others may be used.
    const asked = findings.filter(({ route }) => route === null || route === (paper.input.method ?? memo.answer.id));
    if (memo.isChosen) expect(asked).toEqual(findings);
    for (const finding of asked) {
      expect(ids).toContain(finding.id);
      expect(text).toContain(finding.says);
      for (const part of [finding.to, finding.where, finding.decision?.standard])
        if (part) expect(text.toLowerCase()).toContain(part.toLowerCase());
      for (const { item } of finding.contents ?? []) expect(text).toContain(item);
      for (const one of [...finding.because, ...(finding.affectedBy ?? [])]) expect(text).toContain('at' in one ? one.words : one.says);
      for (const id of finding.readings ?? []) expect(text).toContain(rules.READINGS[id].open);
      if (finding.deadline && finding.outcome !== 'not-required') expect(text).toContain(rules.longDate(dayToKeep(finding.deadline)));
    }
    for (const note of paper.assessment.currency.notes) expect(text).toContain(note);
    for (const one of [EDITION.rules, EDITION.text, paper.link, 'Not an official text and not legal advice']) expect(text).toContain(one);
    expect(text).not.toMatch(/undefined|\[object|\[0\]|NaN/);
  });

  test('without a method it says the answer first, then what to do and who signs; all else is the annex, of the first method alone', () => {
    const input: rules.Case = { asOf: '2026-11-28', category: 'goods', amount: '36000.00', vendor: { mwbe: 'none' } };
    const memo = memoOf(paperDataOf(input));
    const text = memoText(memo);
    const whole = memoText(memoOf(paperDataOf({ ...input, method: 'small-purchase' })));
    const place = (words: string): number => text.indexOf(words);
    expect(memo.answer).toMatchObject({ id: 'small-purchase', outcome: 'Allowed' });
    for (const [one, next] of [
      ['THE ANSWER', 'NEXT STEPS'],
      ['NEXT STEPS', 'SIGNED'],
      ['SIGNED', 'ANNEX'],
      ['ANNEX', 'THE CASE'],
      ['THE CASE', 'COMPETITION'],
      ['COMPETITION', 'EVERY METHOD'],
    ] as const)
      expect([one, next, place(one) >= 0 && place(one) < place(next)]).toEqual([one, next, true]);
    expect(memo.subject).toMatch(/^\$36,000 · Goods · /);
    expect(memo.acts.map(({ says }) => says).join(' ')).toMatch(/5 vendors/);
    // What is signed is one page, whatever the annex has.
    expect(place('ANNEX')).toBeLessThan(3500);
    expect(text.length).toBeLessThan(whole.length * 1.2);
    expect(memo.groups.flatMap(({ items }) => items.map(({ id }) => id)).filter((id) => /^3-(?!08)/.test(id))).toEqual([]);
  });

  test('the acts to do next, the dates and the signatures come before the annex, the overdue first', () => {
    let overdue = 0;
    for (const [, paper] of rows) {
      const memo = memoOf(paper);
      const text = memoText(memo);
      const annex = text.indexOf('\nANNEX');
      expect(annex).toBeGreaterThan(text.indexOf('\nSIGNED\n'));
      for (const { says } of [...memo.acts, ...memo.dates]) expect(text.slice(0, annex)).toContain(says);
      const order = memo.acts.map(({ isOverdue }) => isOverdue);
      expect(order).toEqual([...order].sort((one, other) => Number(other) - Number(one)));
      overdue += order.filter(Boolean).length;
    }
    expect(overdue).toBeGreaterThan(5);
  });

  test('prints a quote once, and no number without a reason', () => {
    for (const [, paper] of rows) {
      const { reasons, groups } = memoOf(paper);
      const quotes = reasons.flatMap(({ cite, quote }) => (quote === undefined ? [] : [`${cite} ${quote}`]));
      expect(new Set(quotes).size).toBe(quotes.length);
      for (const item of groups.flatMap(({ items }) => items))
        for (const number of [...item.reasons, ...item.affectedBy, ...item.contents.map(({ reason }) => reason)])
          expect(reasons[number - 1]?.number).toBe(number);
    }
  });
});

/** What a second library reads in the file. */
function parsed(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      allDay: event.startDate.isDate,
      summary: event.summary,
      description: event.description,
    };
  });
}

describe('the calendar file', () => {
  test('has worked cases with dates to read', () => expect(dated.length).toBeGreaterThan(40));

  test.each(dated)('%s', (_, paper) => {
    const read = parsed(calendarFile(paper));
    const findings = paper.assessment.findings.filter(isDue);
    expect(read.map(({ day }) => day)).toEqual(findings.map(({ deadline }) => dayToKeep(deadline as rules.Deadline)).sort());
    expect(new Set(read.map(({ uid }) => uid)).size).toBe(read.length);
    for (const finding of findings) {
      const { route, says } = finding;
      const line = (route !== null && route !== paper.input.method ? `${METHOD_WORDS[route]}: ` : '') + says;
      const own = read.find(({ description }) => description.split('\n').includes(line));
      expect(own?.allDay).toBe(true);
      expect(own?.description).toContain('counted');
      for (const id of finding.readings ?? []) expect(own?.description).toContain(rules.READINGS[id].safe);
      for (const one of finding.because) expect(own?.description).toContain('at' in one ? `“${one.words}”` : one.says);
      expect(own?.description).toContain(paper.link);
    }
    for (const { summary } of read) expect(summary.length).toBeLessThanOrEqual(160);
  });

  test('its lines are 75 octets or fewer and end with CRLF; nothing in it knows a clock', () => {
    for (const [, paper] of dated) {
      const file = calendarFile(paper);
      expect(file).toBe(calendarFile(paper));
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(file).toContain('DTSTAMP:20261121T000000Z');
    }
  });

  test('commas, semicolons, backslashes, line ends, emoji and long words come back whole', () => {
    const [, paper] = dated[0] as (typeof dated)[number];
    const says = `File, now; here\\there\nnext line 🏛️ ${'long'.repeat(60)} “café”.`;
    const findings = paper.assessment.findings.map((one) => (one.deadline ? { ...one, says } : one));
    const read = parsed(calendarFile({ ...paper, assessment: { ...paper.assessment, findings } }));
    expect(read.length).toBeGreaterThan(0);
    for (const { description } of read) expect(description).toContain(says);
  });

  test('an event keeps its name when the case is opened on another day, and two cases never share one', () => {
    const [, paper] = dated[0] as (typeof dated)[number];
    const uids = (input: rules.Case) => eventsOf(paperDataOf(input)).map(({ uid }) => uid);
    const next = { ...paper.input, asOf: rules.addDays(paper.input.asOf ?? '2026-11-21', 1) };
    expect(uids(next)).toEqual(uids(paper.input));
    const all = [...new Map(cases.map((one) => [JSON.stringify({ ...one.case, asOf: undefined }), one.case])).values()].flatMap(uids);
    expect(new Set(all).size).toBe(all.length);
  });

  test('a step of the plan adds its last day, worked out or supposed; not one given, one to wait for, or one that a finding has already', () => {
    const [, paper] = dated[0] as (typeof dated)[number];
    const finding = paper.assessment.findings.find(({ deadline }) => deadline) as rules.Finding;
    const bound = {
      day: dayToKeep(finding.deadline as rules.Deadline),
      says: 'Do it by then.',
      because: finding.because,
      from: { event: 'award', date: '2026-06-01', basis: 'worked-out' },
    } as const;
    const step = { event: finding.act ?? 'award', route: finding.route as rules.Method, state: 'open' } as const;
    const award = { event: 'award' } as const;
    const added = (milestone: Partial<Milestone>) =>
      eventsOf({ ...paper, milestones: [{ ...step, ...milestone }] }).slice(eventsOf(paper).length);
    const later = { ...bound, day: '2030-01-02' };
    expect(added({ latest: { ...bound, finding: finding.id } })).toEqual([]);
    expect(added({ event: 'implementation', latest: { ...bound, finding: finding.id } })).toHaveLength(finding.act ? 1 : 0);
    expect(added({ ...award, latest: later, given: '2030-01-01', state: 'kept' })).toEqual([]);
    expect(added({ ...award, latest: later })[0]?.description).toContain('Do it by then.');
    const [supposed] = added({ ...award, latest: { ...later, from: { ...bound.from, basis: 'assumed' } } });
    expect(supposed).toMatchObject({ day: '2030-01-02', summary: 'Award: by January 2, 2030, if the day supposed before it holds' });
    expect(supposed?.description).toContain('Counted from June 1, 2026, a date we assumed.');
    expect(added({ ...award, latest: later, onlyIf: 'unless it is exempt' })[0]?.description).toContain(
      'These days bind unless it is exempt.',
    );
    expect(added({ ...award, earliest: { ...later, day: '2030-01-01' }, latest: later }).map(({ day }) => day)).toEqual(['2030-01-02']);
    expect(added({ ...award, earliest: later })).toEqual([]);
  });

  test('the plans of the worked cases: every event once, each on a day of the plan or of a finding', () => {
    for (const [, paper] of rows) {
      const milestones = plan(paper.input);
      const events = eventsOf({ ...paper, milestones });
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
      const days = new Set([
        ...milestones.flatMap(({ given, earliest, latest }) => [given, earliest?.day, latest?.day]),
        ...paper.assessment.findings.map(({ deadline }) => deadline && dayToKeep(deadline)),
      ]);
      for (const { day } of events) expect(days).toContain(day);
      expect(parsed(calendarFile({ ...paper, milestones })).map(({ day }) => day)).toEqual(events.map(({ day }) => day));
    }
  });

  test.each<[string, Parameters<typeof summaryOf>[0], string, string]>([
    ['an act and its last day', 'councilFiling', 'Submit it: by then.', 'Filing with the City Council: by June 16, 2026'],
    [
      'a sentence without an act, with its condition',
      undefined,
      'Have them before filing; if it is a purchase order, none is needed: ask.',
      'Have them before filing; if it is a purchase order, none is needed: ask.',
    ],
  ])('%s', (_, act, says, summary) => expect(summaryOf(act, '2026-06-16', says, rules)).toBe(summary));

  test('the summary of a duty keeps its act: filing the determination, and the protest with its end', () => {
    const emergency = eventsOf(paperDataOf({ method: 'emergency', amount: '250000.00', dates: { award: '2026-06-01' } }));
    expect(emergency.map(({ summary }) => summary)).toContain('Filing with the Comptroller: by June 16, 2026');
    // A day before which an act is too early is neither a duty nor a right: it is in the memo and the spreadsheet, and no entry.
    const filed: rules.Case = { method: 'sole-source', category: 'goods', amount: '250000.00', dates: { comptrollerFiling: '2026-06-01' } };
    const paper = paperDataOf(filed, { milestones: plan(filed) });
    expect(eventsOf(paper).filter(({ summary }) => /not before|implement/.test(summary))).toEqual([]);
    expect(memoText(memoOf(paper))).toContain('before July 2, 2026');
  });

  test('where the plan has an earlier day for a duty, the finding’s own day is not shown too', () => {
    const [, paper] = dated[0] as (typeof dated)[number];
    const finding = paper.assessment.findings.find(({ deadline }) => deadline) as rules.Finding;
    const day = rules.addDays(dayToKeep(finding.deadline as rules.Deadline), -3);
    const latest = { day, says: 'Do it.', because: finding.because, finding: finding.id } as const;
    const days = (basis: 'given' | 'assumed', given?: rules.IsoDate) =>
      eventsOf({
        ...paper,
        milestones: [
          {
            event: 'award',
            route: finding.route as rules.Method,
            state: 'open',
            latest: { ...latest, from: { event: 'award', date: '2026-06-01', basis } },
            ...(given ? { given } : {}),
          },
        ],
      })
        .filter(({ description }) => description.includes(finding.says) || description.startsWith('Do it.'))
        .map((one) => one.day);
    expect(days('given')).toEqual([day]);
    expect(days('assumed')).toEqual([day, rules.addDays(day, 3)]);
    expect(days('given', '2026-06-01')).toEqual([rules.addDays(day, 3)]);
  });
});

describe('the plan in every paper', () => {
  const input: rules.Case = { asOf: '2026-11-21', method: 'sole-source', category: 'goods', amount: '400000.00', dates: { negotiations: '2027-01-04' } }; // prettier-ignore
  const withPlan = (one: rules.Case) => paperDataOf(one, { milestones: plan(one) });
  /** The steps that the sheet dates, by name. */
  const onSheet = ({ milestones = [] }: PaperData) => milestones.filter(({ given, earliest, latest }) => given ?? earliest ?? latest);

  test('a sole source to come has every step of the sheet: eight or more', () => {
    const paper = withPlan(input);
    expect(onSheet(paper).length).toBeGreaterThanOrEqual(8);
    const text = memoText(memoOf(paper));
    for (const name of ['Determination, by this day', 'Start of negotiations, the day given', 'Award, not before this day']) expect(text).toContain(name); // prettier-ignore
    expect(text).toContain('a date we assumed');
    expect(text.indexOf('Award, not before this day')).toBeLessThan(text.indexOf('Notice of award, by this day'));
  });

  test.each(rows)('%s', (_, { input: own }) => {
    const paper = withPlan(own);
    const text = memoText(memoOf(paper));
    const events = eventsOf(paper);
    const [head, ...body] = parseCsv(spreadsheet(paper, { mark: false })) as [string[], ...string[][]];
    const dateOf = head.indexOf('Date');
    for (const { event, given, earliest, latest, onlyIf, route } of onSheet(paper)) {
      const day = (given ?? latest?.day ?? earliest?.day) as rules.IsoDate;
      expect(text).toContain(`${rules.longDate(day)}: `);
      if (given === undefined && latest) expect(events.map((one) => one.day)).toContain(day);
      expect(body.map((row) => row[dateOf])).toContain(day);
      if (onlyIf === undefined) continue;
      expect(text).toContain(onlyIf);
      const dated = events.find(({ uid, day: on }) => on === day && uid.includes(`-${event}.`));
      if (dated && given === undefined && latest) expect(dated.description).toContain(onlyIf);
      const row = body.find((one) => one[head.indexOf('Id')] === `plan:${event}`);
      if (row) expect(row[head.indexOf('Only')]).toBe(onlyIf);
      expect(route).toBe(own.method);
    }
    expect(text).not.toMatch(/undefined|NaN/);
  });
});

describe('one day for one duty in every paper', () => {
  const input: rules.Case = { method: 'sole-source', category: 'goods', amount: '250000.00', dates: { negotiations: '2026-07-06' } };
  const ID: rules.FindingId = '3-05(c)(1)(i):notice-of-intent';
  const days = (one: rules.Case) => {
    const paper = paperDataOf(one);
    const [head, ...body] = parseCsv(spreadsheet(paper, { mark: false })) as [string[], ...string[][]];
    const says = paper.assessment.findings.find(({ id }) => id === ID)?.says ?? 'none';
    return {
      plan: plan(one).find(({ event }) => event === 'intentNotice')?.latest?.day,
      memo: memoOf(paper).dates.find((date) => date.says === says)?.day,
      spreadsheet: body.find((row) => row[head.indexOf('Id')] === ID)?.[head.indexOf('Date')],
      calendar: eventsOf(paper).find(({ summary }) => summary.startsWith('Notice of intent'))?.day,
      data: caseFile(paper).assessment.findings.find(({ id }) => id === ID)?.date,
    };
  };
  test.each<[string, rules.Case, rules.IsoDate]>([
    ['ten whole days before negotiations of July 6, 2026', input, '2026-06-25'],
    ['the City closed on June 25', { ...input, closures: ['2026-06-25'] }, '2026-06-24'],
    ['the City closed on June 26, which does not paper', { ...input, closures: ['2026-06-26'] }, '2026-06-25'],
    ['the day before a Sunday and a Saturday', { ...input, dates: { negotiations: '2026-07-09' } }, '2026-06-26'],
  ])('%s', (_, one, day) => {
    expect(days(one)).toEqual({ plan: day, memo: day, spreadsheet: day, calendar: day, data: day });
  });

  test('a day that a closure moved is said to be moved', () => {
    expect(memoText(memoOf(paperDataOf({ ...input, closures: ['2026-06-25'] })))).toContain(
      'June 25, 2026, if the days you gave as closed were not',
    );
  });
});

describe('answers that cannot all be right stand in every paper', () => {
  const input: rules.Case = {
    method: 'sole-source',
    category: 'goods',
    amount: '250000.00',
    dates: { award: '2026-06-10', registration: '2026-06-01' },
  };
  const paper = paperDataOf(input);
  const doubt = paper.assessment.doubts[0]?.says ?? 'none';

  test('the memo, before its dates and with the questions to put right', () => {
    const text = memoText(memoOf(paper));
    expect(paper.assessment.doubts).toHaveLength(1);
    expect(text).toContain(`CHECK THESE ANSWERS FIRST\n- ${doubt} Answers: Award; Contract registered.`);
    expect(text.indexOf(doubt)).toBeLessThan(text.indexOf('\nDATES\n'));
  });

  test('each event, each row, and the data', () => {
    const events = eventsOf(paper);
    expect(events.length).toBeGreaterThan(0);
    for (const { description } of events) expect(description.startsWith(`Check these answers first: ${doubt}\n`)).toBe(true);
    const [head, ...body] = parseCsv(spreadsheet(paper, { mark: false })) as [string[], ...string[][]];
    expect(new Set(body.map((row) => row[head.indexOf('Check these answers first')]))).toEqual(new Set([doubt]));
    expect(caseFile(paper).assessment.doubts.map(({ says }) => says)).toEqual([doubt]);
  });

  test('where they agree nothing is said', () => {
    const right = paperDataOf({ ...input, dates: { award: '2026-06-01', registration: '2026-06-10' } });
    expect(memoText(memoOf(right))).not.toContain('CHECK THESE ANSWERS');
    for (const { description } of eventsOf(right)) expect(description).not.toContain('Check these answers');
    expect(caseFile(right).assessment.doubts).toEqual([]);
  });
});

/** A strict reader of RFC 4180: every line ends with CRLF, quotes only where a cell begins and ends. @throws Error at anything else */
function parseCsv(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < file.length) {
    let text = '';
    if (file[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= file.length) throw new Error('a quote is not closed');
        if (file[at] !== '"') text += file[at];
        else if (file[at + 1] === '"') text += file[(at += 1)];
        else break;
      }
      at += 1;
    } else {
      const end = /[,"\r\n]|$/g;
      end.lastIndex = at;
      const stop = end.exec(file)?.index ?? file.length;
      text = file.slice(at, stop);
      at = stop;
    }
    row.push(text);
    if (file[at] === ',') at += 1;
    else if (file.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`expected a comma or CRLF at ${at}, found ${JSON.stringify(file.slice(at, at + 9))}`);
  }
  if (row.length) throw new Error('the last line does not end');
  return rows;
}

describe('the spreadsheet', () => {
  test('says what an answer waits for, what is open, and what is not held', () => {
    const column = (input: rules.Case, name: (typeof COLUMNS)[number]): string[] =>
      parseCsv(spreadsheet(paperDataOf(input), { mark: false }))
        .slice(1)
        .map((row) => row[COLUMNS.indexOf(name)] ?? '');
    expect(column({ method: 'sole-source', category: 'goods' }, 'Waits for')).toContain('Estimated contract value');
    const emergency: rules.Case = { method: 'emergency', amount: '90000.00', dates: { registration: '2029-06-01' } };
    expect(column(emergency, 'Open question, safe course').join()).toContain('Safe course: Publish a notice of each emergency award.');
    expect(column(emergency, 'Note')).toContain('we don’t have that year’s holidays: check the date');
  });

  test.each(rows)('%s', (_, paper) => {
    const file = spreadsheet(paper);
    expect(file.startsWith('\uFEFFMethod,')).toBe(true);
    const [head, ...body] = parseCsv(file.slice(1));
    expect(head).toEqual([...COLUMNS]);
    expect(body).toHaveLength(paper.assessment.findings.length);
    const at = (name: (typeof COLUMNS)[number]) => COLUMNS.indexOf(name);
    paper.assessment.findings.forEach((finding, index) => {
      const cells = body[index] as string[];
      expect(cells).toHaveLength(COLUMNS.length);
      expect(cells[at('What the law says')]).toBe(finding.says);
      expect(cells[at('Id')]).toBe(finding.id);
      expect(cells[at('Date')]).toBe(finding.deadline ? dayToKeep(finding.deadline) : '');
      expect(cells[at('Law in effect on')]).toBe(finding.lawOn.date);
      for (const path of finding.lacks ?? []) expect(cells[at('Waits for')]).toContain(QUESTIONS[path].label);
      for (const id of finding.readings ?? []) {
        expect(cells[at('Open question, safe course')]).toContain(rules.READINGS[id].open);
        expect(cells[at('Open question, safe course')]).toContain(rules.READINGS[id].safe);
      }
      expect(cells[at('Note')]?.includes('we don’t have the wording of that date')).toBe(finding.wordingNotHeld === true);
      expect(cells[at('Note')]?.includes('we don’t have that year’s holidays')).toBe(finding.deadline?.holidaysNotHeld === true);
      for (const one of finding.because)
        expect(cells[at('at' in one ? 'Quote' : 'Other law, in our words')]).toContain('at' in one ? one.words : one.says);
    });
    expect(spreadsheet(paper, { mark: false })).toBe(file.slice(1));
  });

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\0=1',
    '\u00a0+1',
    '＝1+1',
    '＠SUM(A1)',
    '=HYPERLINK("http://x","y")',
  ])('%j cannot run as a formula', (text) => {
    const file = `${cell(text)},${cell('next')}\r\n`;
    expect(parseCsv(file)).toEqual([[`'${clean(text)}`, 'next']]);
  });

  test('any text comes back, of characters that every program takes, but for the apostrophe', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('a,b', '"', '\r\n', ' a ', '')), {
          minLength: 1,
          maxLength: 5,
        }),
        (cells) => {
          const [read] = parseCsv(`${cells.map(cell).join(',')}\r\n`);
          const bare = (one: string): string => one.replace(/^'(?=\s*[=+\-@＝＋－＠]|\t)/, '');
          expect(read?.map(bare)).toEqual(cells.map((one) => bare(clean(one))));
          for (const one of read ?? []) expect(one).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        },
      ),
      { seed: 4, numRuns: 2000 },
    );
  });
});

describe('the case file', () => {
  test.each(rows)('%s: comes back, with its edition', (_, paper) => {
    const file = caseFile(paper);
    expect(readCaseFile(JSON.stringify(file, null, 1), rules)).toEqual({ case: paper.input, edition: EDITION.rules });
    expect(readCaseFile(`\uFEFF${JSON.stringify(paper.input)}\n`, rules)).toEqual({ case: paper.input });
    expect(file.assessment.findings.map(({ says }) => says)).toEqual(paper.assessment.findings.map(({ says }) => says));
  });

  test.each<[string, string, RegExp]>([
    ['nothing', ' \n ', /nothing to read: expected a case as JSON/],
    ['half a file', '{"amount": "100', /not JSON: expected a case, which begins with \{ and ends with \}; found “\{"amount": "100”/],
    ['a list', '[1]', /expected \{ … \}, found “\[1\]”/],
    ['null', 'null', /expected \{ … \}, found “null”/],
    ['a link', 'https://rules.example/calculators/method/#v=1&amount=5', /This is a link: open it/],
    [
      'a number for an amount',
      '{"amount": 36500}',
      /^Estimated contract value \(amount\): expected dollars as text, such as "36500.00"\.$/,
    ],
    ['a day that does not exist', '{"dates": {"award": "2026-02-30"}}', /^Award \(dates.award\): expected a date that exists/],
    ['an unknown field', '{"colour": "red"}', /The case: expected .*a known field: colour is not one|colour is not one/],
    ['an unknown field of a section', '{"facts": {"3-05": {"colour": 1}}}', /^facts.3-05: expected a known field: colour is not one\./],
    ['an unknown field of the file', '{"v": 1, "case": {}, "note": "x"}', /^The file: expected a known field: note is not one\.$/],
    ['another version', '{"v": 2, "case": {}}', /^v: expected 1, the version of this file\.$/],
    ['a case that is none', '{"case": 5}', /^The case: expected an object with the fields of a case\.$/],
    ['a text too long', `{"amount": "${'1'.repeat(LONGEST_CASE_FILE)}"}`, /characters long: expected a case, which takes 200000 or fewer/],
  ])('%s is refused in words', (_, text, words) => {
    const read = readCaseFile(text, rules);
    expect('problems' in read && read.problems.some((one) => words.test(one)), JSON.stringify(read)).toBe(true);
  });

  test('every problem is told, not only the first', () => {
    const read = readCaseFile('{"amount": 1, "category": "tea", "colour": 2}', rules);
    expect('problems' in read ? read.problems.length : 0).toBe(3);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.json(),
    fc
      .record({ v: fc.anything(), case: fc.anything(), receipt: fc.anything() })
      .map((one) => (JSON.stringify(one) as string | undefined) ?? ''),
    anyWholeCase.map((one) => JSON.stringify(one)),
    anyWholeCase.chain((one) => fc.nat({ max: 200 }).map((cut) => JSON.stringify(one).slice(0, -cut))),
    fc.constantFrom('{"__proto__":{"amount":"1"}}', '{"case":{"constructor":1}}', '{"facts":{"__proto__":null}}', '['.repeat(90_000)),
  );
  test('any text is read or refused in words, and what is read is a case', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = readCaseFile(text, rules);
        if ('problems' in read) {
          expect(read.problems.length).toBeGreaterThan(0);
          for (const one of read.problems) expect(one).toMatch(/expected|Expected/);
        } else expect(rules.readCase(read.case)).toEqual({ case: read.case });
      }),
      { seed: 4, numRuns: 3000 },
    );
  });

  test('any case comes back', () => {
    fc.assert(
      fc.property(anyWholeCase, (input) => {
        expect(readCaseFile(JSON.stringify(caseFile(paperDataOf(input))), rules)).toMatchObject({ case: input });
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe('the receipt', () => {
  test.each(cases.slice(0, 30).map((one) => [one.id, one.case] as const))(
    '%s: its link opens the same case and names its edition',
    (_, input) => {
      const { link } = paperDataOf(input);
      const read = readFragment(new URL(link).hash, rules);
      expect(read).toEqual({ typed: typedFromCase(input, rules), problems: [], isCase: true, isWhole: true, edition: EDITION.rules });
    },
  );

  test.each([
    [EDITION.rules, 'same'],
    ['ffffffffffff', 'other'],
    ['<b>', 'unreadable'],
    ['', 'unreadable'],
    [undefined, 'none'],
  ])('%j is "%s"', (mark, state) => expect(receiptState(mark, EDITION)).toBe(state));

  test('what is said of it has no mark of digits, and is no riddle', () => {
    for (const state of ['same', 'other', 'unreadable'] as const) {
      expect(receiptWords(state)).toMatch(/edition of the rules/);
      expect(receiptWords(state)).not.toMatch(/[0-9a-f]{6}|\bheld\b/);
    }
    for (const [, paper] of dated.slice(0, 20)) for (const { description } of eventsOf(paper)) expect(description.replace(/\S+#\S+/g, '')).not.toContain(EDITION.rules); // prettier-ignore
  });

  test('a link without answers is the calculator’s address', () =>
    expect(caseLink(`${SITE}calculators/method/`, {}, rules, EDITION)).toBe(`${SITE}calculators/method/`));
});
