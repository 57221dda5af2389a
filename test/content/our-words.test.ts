/** Our own words: listed in docs/words.txt as they are now, in US spelling, with New York's dates, and without what nobody here says. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { said, WORDS_FILE, wordsText } from '../../scripts/commands/words.ts';
import { FOR_VENDORS } from '../helpers/for-vendors.ts';

const all = said();
/** Our words without what they quote. */
const own = all.map((one) => ({ ...one, text: one.text.replace(/“[^”]*”/g, '“…”') }));
const found = (pattern: RegExp, texts = own): string[] =>
  texts.filter(({ text }) => pattern.test(text)).map(({ file, line, text }) => `${file}:${line} ${text.slice(0, 120)}`);

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const RULES: readonly (readonly [string, RegExp, string])[] = [
  [
    'US spelling',
    /\b(?:\w*colour\w*|favour\w*|honour\w*|behaviour\w*|labour\w*|neighbour\w*|programmes?|analyse[ds]?|\w+ganis(?:e|ed|ing|ation)\w*|recognis\w+|authoris\w+|summaris\w+|licence[ds]?|defence|offence|catalogues?|cancelled|labelled|judgement|grey|whilst|towards|enquir\w+|cheques?|e-mail\w*)\b/i,
    'The colour of links',
  ],
  ['dates as New Yorkers write them', new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:${MONTHS})\\b`), 'By 27 November 2026'],
  ['no “the day asked about”', /\bday (?:you )?asked about\b/i, 'the law of the day asked about'],
  ['no “what it goes by”', /\bwhat it goes by\b|\bthe words that decide\b/i, 'What it goes by'],
  ['no “in time?” for “on time?”', /^In time\?|\bIn time, by\b/, 'In time?'],
  ['no “a way of § 3-08 is open”', /\bno way of § 3-08\b/i, 'No way of § 3-08 is open'],
  ['no “not needed” for “not required”', /^Not needed$/, 'Not needed'],
  ['no “depends on a judgment”', /\bdepends on a judgment\b/i, 'Depends on a judgment'],
  ['no “second hand”', /\bsecond hand\b/i, 'read second hand'],
  ['no “unlabelled paragraph”', /\bunlabell?ed paragraph\b/i, 'unlabelled paragraph 1'],
  ['no “Who buys?”', /^(?:Who buys|What is bought|What pays for it)\?$/, 'Who buys?'],
  ['no “Law as of”', /^Law as of\b/, 'Law as of'],
  ['no “Keep my answers”', /\bkeep my answers\b|\btake the mark away\b|\bkept on this computer\b/i, 'Keep my answers on this computer'],
  ['no “Work it out”', /^(?:Work it out|Start again|Take it away|Have approved|File and send|Keep on file)$/, 'Have approved'],
  ['no “The scale is logarithmic”', /\bscale is logarithmic\b/i, 'The scale is logarithmic.'],
  ['no “fewer papers”', /\bfewer papers\b/i, 'with fewer papers'],
  ['no “as a rule” for “in most cases”', /\bas a rule\b/i, 'As a rule you may not start before that.'],
  ['nothing is “excepted”: it is read as accepted', /\bexcept(?:ed|s)\b/i, 'Discretionary awards are excepted.'],
  ['one name for the 2020 text', /\b(?:Rules|text) of 2020\b/i, 'We found no rule in the Rules of 2020.'],
  [
    'the law requires, it does not ask or want',
    /\b(?:Charter(?: §§? \S+)?|Rules?|law|section|Section \S+|§ \S+) (?:asks?|wants?)\b(?! (?:for|counsel)\b)/,
    'The Charter asks a written determination.',
  ],
  [
    'what is written in a text does not “stand” there',
    /\bstands? in (?:the (?:contract|Charter|Rules|award notice|notice)\b|§|Charter|Chapter)/i,
    'What you may take stands in Chapter 68.',
  ],
  [
    'a notice is published, not printed',
    /\b(?:notices?|solicitations?|summary|City Record) (?:be |is |was |it )?print(?:s|ed)\b|\bprinted? (?:notices|at least in summary)\b/i,
    'The City Record prints which goods have a list.',
  ],
  [
    'negotiations and discussions are no “talks”',
    /\b(?:before|without|starts?|once|hold|union) talks\b|\btalks (?:begin|on proposals|are due)\b/i,
    'You may hold talks with firms whose proposals are acceptable.',
  ],
  [
    'a solicitation is no “request”',
    /\b(?:planned|next|big) request\b|\ba request coming\b/i,
    'To see a request coming, look at the plans.',
  ],
  ['no “neither objected nor a ground”', /\bneither objected\b/i, 'the Comptroller has neither objected nor a ground to refuse'],
  ['who is silent is not “taken to agree”', /\btaken to agree\b|\bcounts? as agreeing\b/i, 'you are taken to agree with the report'],
  [
    'a title and a date, not “its day and not its words”',
    /\btitles? and days?\b|\bnot (?:its|the) words\b/i,
    'We know its title and day, and not its words.',
  ],
  ['who found no rule says so', /\bno (?:rule|text) that we have\b/i, 'No text that we have promises you pay for work before that.'],
  [
    'an approval is delegated, not passed on',
    /\bpass(?:ed)? (?:this |it |them )?on (?:to others|a second)\b|\b(?:pass|hand) (?:this|it) on\b|\bdelegated on\b/i,
    'The CCPO approves, and may not pass this on.',
  ],
  ['one name for the ACCO', /\bagency’s Chief Contracting Officer\b/, 'The agency’s Chief Contracting Officer (ACCO) approves.'],
  ['“under the Charter”, not “by” it', /(?:^|[.:?*] )By (?:the (?:Charter|Rules|2020|DCAS page)\b|§)/, 'By the Charter, DCAS buys goods.'],
  ['no “what of” for “what about”', /\bwhat of\b/i, 'What of other contracts?'],
  ['no “else” for “otherwise”', /(?:^|[.;,] )else (?:the|you)\b/i, 'Else you may not accept one.'],
  ['no “days go on counting”', /\bdays\b[^.]{0,30}\b(?:go on counting|run on)\b/i, 'Your days for a Notice of Dispute run on meanwhile.'],
  ['no “after the fact” for “afterwards”', /\bafter the fact\b/i, 'a minor breach may be approved after the fact'],
  ['no “Nor is it if”', /\bnor is it if\b/i, 'Nor is it if a lien stops the payment.'],
  ['no “bids do not fit”', /\bbids do not fit\b/i, 'determine in writing why sealed bids do not fit'],
  [
    'comments are open by a notice in the City Record',
    /^(?!.*\b(?:City Record|notice|hearings?)\b).*\b(?:take comments online|comments online|online comments?)\b/i,
    'Take comments online for at least seven days before entering into the contract.',
  ],
  [
    'a determination names its standard: no “cannot wait”, “finds in writing” or “write down which”',
    /\b(?:finds?|finding|determine[sd]?) that it cannot wait\b|\bfinds? in writing\b|\bwrite down which\b/i,
    'The award is stayed, unless the ACCO determines that it cannot wait.',
  ],
  ['no “the offer before”', /\bthe offer before\b/i, 'the offer before counts as your last'],
  ['no “in doubt if”', /\bin doubt if\b/i, 'In doubt if you may deal with that person?'],
  ['no “right official” for the appropriate one', /\bright official\b/i, 'Report corruption to the right official.'],
  ['no “also not” for “including”', /, also not\b/i, 'may take no part in a response, also not as a subcontractor'],
  ['no “in that case you do not have”', /\bin that case you do not have\b/i, 'In that case you do not have ten days.'],
  [
    'no “told us what you buy” where nothing was asked',
    /\byou have not told us what you buy\b/i,
    'Usual where you have not told us what you buy',
  ],
  ['no “its first day” for an effective date', /\bknow its first day\b/i, 'We don’t know its first day.'],
];

describe('our own words', () => {
  test('are listed in docs/words.txt as they are: npm run words writes it', () => {
    expect(readFileSync(WORDS_FILE, 'utf8')).toBe(wordsText(all));
  });

  test('are all there: thousands, from every room that speaks', () => {
    expect(all.length).toBeGreaterThan(4_000);
    for (const room of [
      'src/rules/',
      'src/plan/',
      'src/case/',
      'src/papers/',
      'src/components/',
      'src/content/',
      'src/pages/',
      'src/embed/',
    ])
      expect([room, all.some(({ file }) => file.startsWith(room))]).toEqual([room, true]);
  });

  /** Two meanings, and a vendor took the wrong one: “cannot”, “must not” or “is not allowed to” where the law forbids, “perhaps not” elsewhere. */
  test('to a vendor nothing “may not”', () => {
    const toVendor = own.filter(({ file }) => FOR_VENDORS.test(file));
    expect(toVendor.length).toBeGreaterThan(200);
    expect(found(/\bmay not\b/i, toVendor)).toEqual([]);
    expect(
      found(/\bmay not\b/i, [{ file: 'src/pages/vendors.astro', line: 1, text: 'An error in judgment may not be corrected.' }]),
    ).toHaveLength(1);
  });

  test.each(RULES)('%s', (_, pattern, planted) => {
    expect(found(pattern)).toEqual([]);
    expect(found(pattern, [{ file: 'planted', line: 1, text: planted }])).toHaveLength(1);
  });
});
