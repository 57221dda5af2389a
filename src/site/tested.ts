/**
 * What the accessibility statement says was tested, each with the test that does it: test/content/tested.test.ts fails where a test it
 * names is gone. What no test does is not said here.
 */
export interface Tested {
  /** What was tested, in a sentence for readers. */
  says: string;
  /** The test file, from the project's folder. */
  file: string;
  /** A part of the test's name, as it stands in the file. */
  named: string;
}

export const TESTED: readonly Tested[] = [
  {
    says: 'Every page was checked by axe with every rule it has, those for level AAA and those on trial too, at 1280 and at 320 pixels, in light, in dark and in forced colors: no violation.',
    file: 'test/site/accessibility.test.ts',
    named: 'has no violation in light, dark and forced colors',
  },
  {
    says: 'Each calculator was checked in the same way with a case worked out in it, and every worked case once.',
    file: 'test/site/calculators.test.ts',
    named: 'shows a case without violations in every look, wide and narrow, and never scrolls sideways',
  },
  {
    says: 'No page scrolls sideways at 320 pixels, which is what 400 percent of zoom makes of a usual screen.',
    file: 'test/site/accessibility.test.ts',
    named: 'does not scroll sideways',
  },
  {
    says: 'The HTML of every page was checked with html-validate: no error. The rules turned off are about style, and each says why.',
    file: 'test/site/accessibility.test.ts',
    named: 'the HTML is valid',
  },
  {
    says: 'The first stop of the Tab key skips to the text.',
    file: 'test/site/accessibility.test.ts',
    named: 'the first stop skips to the text',
  },
  {
    says: 'Each calculator was completed by keyboard alone, and the result then has the focus.',
    file: 'test/site/calculators.test.ts',
    named: 'by keyboard alone: from the top of the page to a result that has the focus',
  },
  {
    says: 'Each draft of a paper was filled in, copied and downloaded by keyboard.',
    file: 'test/site/drafts.test.ts',
    named: 'is filled by keyboard, counts, copies as text, downloads for Word, and breaks no policy',
  },
  {
    says: 'Each field was answered wrongly once: a summary takes the focus, links to each field, and nothing typed is lost.',
    file: 'test/site/calculators.test.ts',
    named: 'each field broken once: a summary with focus and a link for each',
  },
  {
    says: 'Pictures have a name, and the same stands in a table or a list.',
    file: 'test/site/calculator.test.ts',
    named: 'the picture of the ladder has a name and the same in a table',
  },
  {
    says: 'Printed, a section keeps every provision, note and warning, in black on white.',
    file: 'test/site/print.test.ts',
    named: 'keeps every provision, the history, the notes and the warning',
  },
  {
    says: 'Printed, a case keeps every answer, finding and citation.',
    file: 'test/site/calculators.test.ts',
    named: 'on paper: every answer, finding and citation',
  },
  {
    says: 'Without JavaScript the law, the tables and the lists can be read, and no calculator shows an answer.',
    file: 'test/site/calculators.test.ts',
    named: 'without JavaScript: the rules it applies, and no outcome',
  },
];

/** The same, in Firefox 140 (the version with long support), run on November 22, 2026. */
export const TESTED_IN_FIREFOX: readonly Tested[] = [
  {
    says: 'Every page was opened: none had an error or scrolled sideways at 320 pixels.',
    file: 'test/site/firefox.test.ts',
    named: 'no page has an error, breaks its policy, or scrolls sideways at 320 pixels',
  },
  {
    says: 'Each calculator was answered and a wrong answer took the result away; the search was used by keyboard.',
    file: 'test/site/firefox.test.ts',
    named: 'the calculator %s, answered by hand',
  },
  {
    says: 'Calculators answered in frames of other sites’ pages, or said why they do not.',
    file: 'test/site/firefox.test.ts',
    named: 'a plain frame answers',
  },
  {
    says: 'The offline copy was read with the server stopped, and the single file from a disk.',
    file: 'test/site/firefox.test.ts',
    named: 'the server stopped: every page, a calculator and the search from what is saved',
  },
];
