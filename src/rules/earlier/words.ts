/**
 * What a text before the one held said where it differed, in our words. The text of a section as of January 1, 2020 was compared
 * with the one held sentence by sentence: what is not listed here had the same words.
 */
import type { Quote } from '../finding.ts';
import type { Citation } from '../citation.ts';
import type { PeriodId } from './periods.ts';

/** Where the words of today stand, with some of them where a provision has several sentences, and what stood there then. */
interface Difference {
  at: Citation;
  /** Words of today's sentence, as they begin or within; any of that provision, where left out. */
  words?: string;
  says: string;
}

const FLOOR = 'The section applied to every sole source procurement over $20,000, construction too.';
const NAME = 'The method was called M/WBE Noncompetitive Small Purchases.';
const NO_NOTICE =
  'There was no paragraph (d)(2): the text asked no notice of award of an M/WBE purchase, and excused small purchases from one.';

const LIST: readonly Difference[] = [
  {
    at: '3-10(a)',
    words: 'This Section does not apply',
    says: 'The section did not apply to prequalification through HHS Accelerator under § 3-16.',
  },
  {
    at: '3-10(a)',
    words: 'Except for procurements',
    says: 'Every procurement from a list was a special case, but for construction. Mentoring programs were not named.',
  },
  {
    at: '3-10(b)',
    words: 'Use of a PQL',
    says: 'Only construction needed no special case determination: not a mentoring program, nor what the CCPO found in the City’s best interest.',
  },
  { at: '3-10(c)(4)', says: 'For construction any basis in the City’s best interest sufficed, as in the later text.' },
  { at: '3-10(c)(5)', says: 'Mentoring programs were not among the circumstances named.' },
  { at: '3-10(d)', words: 'In developing a PQL', says: 'The criteria that might be used were listed, and others were not shut out.' },
  { at: '3-10(d)(10)', says: 'Business integrity was the last criterion named, as it is the tenth of the later text.' },
  { at: '3-10(d)(11)', says: 'Status as an M/WBE was not among the criteria named.' },
  { at: '3-10(d)/after-1', says: 'A construction list had to use all ten criteria named; mentoring programs were not exempt.' },
  {
    at: '3-10(e)(1)(i)',
    words: 'For each category',
    says: 'Notice of each category ran at least once a year, in five editions of the City Record in a row, and online at the same time. A solicitation had to follow such a notice within a year.',
  },
  {
    at: '3-10(e)(1)(ii)',
    words: 'For each procurement',
    says: 'Notice of a list for one procurement ran in five editions of the City Record in a row, and online at the same time. A solicitation had to follow it within a year.',
  },
  { at: '3-10(e)(1)(iii)', words: 'The CCPO shall cause', says: 'The CCPO’s continuous notice did not speak of M/WBE-only lists.' },
  { at: '3-10(e)(1)(iv)', says: 'A construction list was also advertised at least once a year in a newspaper of general circulation.' },
  {
    at: '3-10(f)',
    words: 'Except for a PQL',
    says: 'Listed vendors affirmed every two years, and with each bid or proposal, that nothing had changed. Mentoring lists were not exempt.',
  },
  {
    at: '3-10(g)',
    words: 'Except for a PQL',
    says: 'The ACCO reviewed questionnaires. Neither mentoring lists nor other schedules were exempt.',
  },
  { at: '3-10(g)(1)', says: 'The ACCO had ninety days from a properly completed questionnaire to approve or deny.' },
  {
    at: '3-10(g)(2)',
    says: 'No review of each affirmation was asked: lists were reviewed at least every two years, by (h)(2), so that firms below the standards did not stay on.',
  },
  {
    at: '3-10(h)(1)',
    words: 'fewer than five vendors',
    says: 'A construction list had at least five vendors and stayed open to others. Mentoring lists were not exempt.',
  },
  {
    at: '3-10(h)(1)',
    words: 'or a procurement designated for a mentoring program',
    says: 'Where there was a construction list, solicitation was limited to its vendors. Mentoring programs were not named.',
  },
  { at: '3-10(h)(2)', says: 'The text said nothing of citywide lists. Its (h)(2) asked for a review of lists at least every two years.' },
  {
    at: '3-10(i)(1)',
    words: 'Selective solicitation is',
    says: 'Fewer than all might be solicited where time was short, or where more competition was not worth its cost; the ACCO determined it. Mentoring programs were not named.',
  },
  {
    at: '3-10(i)(1)',
    words: 'approved by the CCPO',
    says: 'The CCPO approved it, unless the CCPO had found that an agency’s contracts, or a category of them, needed no approval.',
  },
  { at: '3-10(i)(3)(v)', says: 'There was no selection of its own for mentoring programs.' },
  {
    at: '3-10(j)',
    words: 'Between the time',
    says: 'A listed vendor found not responsible between bid opening and award was one that should be removed from the list.',
  },
  {
    at: '3-10(l)(1)',
    words: 'suspended for no more than three months',
    says: 'A vendor’s place could be revoked on a change, new information or further analysis; the text had no suspension. By (l)(3), three solicitations in a row unanswered counted as withdrawal, without appeal.',
  },
  {
    at: '3-10(l)(2)',
    words: 'The ACCO shall notify',
    says: 'The ACCO told the vendor in writing of a denial or revocation, its reasons, the right to appeal, and the statement on the Comptroller’s copy.',
  },
  { at: '3-10(l)(2)/after-2', says: 'A copy of the determination went to the CCPO, for the VENDEX database, and to the Comptroller.' },
  {
    at: '3-10(m)(1)',
    words: 'Filing of the appeal',
    says: 'An appeal was filed by delivery to the Agency Head’s office. Email was not named.',
  },
  {
    at: '3-10(m)(3)',
    words: 'The Agency Head shall consider',
    says: 'The Agency Head decided an appeal promptly and in writing; on equal employment the head of DLS did. The text had no suspension.',
  },
  {
    at: '3-10(m)(4)',
    words: 'A copy of such',
    says: 'A copy of the decision went to the CCPO, for the VENDEX database, and to the Comptroller.',
  },
  {
    at: '3-10(m)(5)',
    words: 'shall be final',
    says: 'The decision was final unless the vendor petitioned OATH within fifteen days of its date.',
  },
  {
    at: '3-10(m)(5)',
    words: 'Copies of OATH',
    says: 'OATH’s determination was sent on; of a revocation the CCPO learned too, for the VENDEX database.',
  },
];

const NOTICES: readonly Citation[] = ['3-10(e)(1)(i)', '3-10(e)(1)(ii)'];
const ONE_INSERTION = 'By inference, one insertion in the City Record sufficed from January 14, 2024, as in the later text.';

/** Between the two amendments of 2024 it is not known which of them changed what. */
const BETWEEN: readonly Difference[] = LIST.map((one) => ({
  ...one,
  says: NOTICES.includes(one.at)
    ? ONE_INSERTION
    : `We don’t know whether this changed on January 14 or on July 12, 2024. Until January 13, 2024: ${one.says}`,
}));

const DEMONSTRATION: readonly Difference[] = [
  {
    at: '3-11(a)',
    words: 'Agencies may opt',
    says: 'For client services an agency might begin a project to invite proposals for new approaches to services; others were not named.',
  },
  { at: '3-11(c)(5)', says: 'The determination stated an intent to acquire competitively, if the City decided to go on using it.' },
  {
    at: '3-11(d)',
    words: 'If the ACCO makes',
    says: 'So that services did not break off, the term, of three years at most, should leave time to solicit them next.',
  },
  {
    at: '3-11(d)',
    words: 'the agency may extend',
    says: 'Where more time was needed for continuity or evaluation, the contract might be extended by up to one year, with CCPO approval.',
  },
  {
    at: '3-11(f)',
    words: 'Whether or not',
    says: 'For client services proposals might be solicited, whether or not a vendor had been identified.',
  },
  {
    at: '3-11(g)',
    says: 'After negotiations the ACCO awarded the contract if it was in the City’s best interest and the price fair and reasonable.',
  },
  { at: '3-11(i)', says: 'When the term ended the agency determined, with reasons, whether to acquire competitively or to discontinue.' },
  { at: '3-11(j)', says: 'There was no subdivision (j): the text did not speak of challenges.' },
];

const DIFFERENCES: Readonly<Record<PeriodId, readonly Difference[]>> = {
  'rules-3-05-2020': [
    { at: '3-05(a)', words: 'This section shall apply', says: FLOOR },
    {
      at: '3-05(c)(1)(i)',
      words: 'at least ten calendar days',
      says: 'The notice of intent ran in five editions of the City Record in a row, at least ten calendar days before negotiations were expected to begin.',
    },
  ],
  'rules-3-05-2024': [
    { at: '3-05(a)', words: 'This section shall apply', says: FLOOR },
    {
      at: '3-05(c)(1)(i)',
      words: 'at least ten calendar days',
      says: 'By inference, one insertion ten calendar days before negotiations sufficed from January 14, 2024, as in the later text.',
    },
  ],
  'rules-3-08-2020': [
    {
      at: '3-08(a)',
      words: 'or those procurements',
      says: 'M/WBE purchases were small purchases up to $500,000: the text named the figure.',
    },
    {
      at: '3-08(a)',
      words: 'Procurements over $100,000',
      says: 'Other procurements over $100,000 were no small purchases, as in the later text.',
    },
    { at: '3-08(c)(1)(i)', words: 'Notwithstanding', says: NO_NOTICE },
    {
      at: '3-08(c)(1)(iv)',
      words: 'Agencies shall not use',
      says: `Not for a purchase at or below the micropurchase limit, nor for one over $500,000. ${NAME}`,
    },
    {
      at: '3-08(c)(1)(iv)',
      words: 'three price quotes',
      says: `The officer tried to get three price quotes from M/WBE vendors, or documented why not. ${NAME}`,
    },
    { at: '3-08(c)(1)(iv)', words: 'price is reasonable', says: `The price chosen without competition had to be reasonable. ${NAME}` },
    ...(
      [
        '3-08(d)(2)(i)',
        '3-08(d)(2)(ii)',
        '3-08(d)(2)(ii)(A)',
        '3-08(d)(2)(ii)(B)',
        '3-08(d)(2)(ii)(C)',
        '3-08(d)(2)(ii)(D)',
        '3-08(d)(2)(ii)(E)',
        '3-08(d)(2)(ii)(F)',
      ] as const
    ).map((at) => ({ at, says: NO_NOTICE })),
  ],
  'rules-3-08-2023': [
    { at: '3-08(c)(1)(iv)', says: `Known to be the same as the text of September 22, 2024, but for the word “noncompetitive.” ${NAME}` },
  ],
  'rules-3-10-2020': LIST,
  'rules-3-10-2024': BETWEEN,
  'rules-3-11-2020': [
    ...DEMONSTRATION,
    {
      at: '3-11(e)(1)',
      words: 'at least ten calendar days',
      says: 'The notice of intent ran in five editions of the City Record in a row, at least ten calendar days before negotiations.',
    },
  ],
  'rules-3-11-2024': [
    ...DEMONSTRATION,
    {
      at: '3-11(e)(1)',
      words: 'at least ten calendar days',
      says: 'By inference, one insertion ten calendar days before negotiations sufficed from January 14, 2024, as in the later text.',
    },
  ],
};

/** What a text of then said where today's has these words, in our words; undefined where it had the same. */
export const differenceOf = ({ at, words }: Quote, period: PeriodId): string | undefined =>
  DIFFERENCES[period].find((one) => one.at === at && (one.words === undefined || words.includes(one.words)))?.says;

/** Numbers that a provision had as of January 1, 2020, where it has another now. */
const NUMBERS: Readonly<Partial<Record<Citation, string>>> = {
  '3-08(d)(1)': '3-08(d)',
  '3-10(d)/after-1': '3-10(d)(10)',
  '3-10(e)(1)(iii)': '3-10(e)(1)(iv)',
  '3-10(e)(1)(iv)': '3-10(e)(1)(v)',
  '3-10(g)(1)': '3-10(g)',
  '3-10(g)(2)': '3-10(h)(2)',
  '3-10(i)(2)': '3-10(i)(2)(i)',
  '3-10(i)(3)(i)': '3-10(i)(2)(ii)',
  '3-10(i)(3)(ii)': '3-10(i)(2)(iii)',
  '3-10(i)(3)(iii)': '3-10(i)(2)(iv)',
  '3-10(i)(3)(iv)': '3-10(i)(2)(v)',
};
/** Provisions that were not there yet: only what stood around them is cited. */
const AROUND: readonly (readonly [begins: string, around: string])[] = [
  ['3-08(d)(2)', '3-08(d)'],
  ['3-10(c)(5)', '3-10(c)'],
  ['3-10(d)(11)', '3-10(d)'],
  ['3-10(i)(3)(v)', '3-10(i)'],
  ['3-11(j)', '3-11'],
];

/** The number that a provision of today had in a text of then; only its subdivision, where that is not known. */
export function numberThen(at: Citation, period: PeriodId): string {
  if (period === 'rules-3-08-2023') return at;
  const around = AROUND.find(([begins]) => at.startsWith(begins))?.[1];
  if (around !== undefined) return around;
  const then = NUMBERS[at];
  if (then === undefined) return at.replace(/\/after-\d+$/, '');
  return period === 'rules-3-10-2024' ? at.slice(0, '3-10(x)'.length) : then;
}
