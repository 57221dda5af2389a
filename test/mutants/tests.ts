/** The tests that mutants of src/rules and src/plan face: the catalogue first, for it kills most, then literal tables and worked cases. */
import '../second/catalogue.test.ts';
import '../rules/3-05-sole-source.test.ts';
import '../rules/3-06-emergency.test.ts';
import '../rules/3-07-accelerated.test.ts';
import '../rules/3-08-small-purchases.test.ts';
import '../rules/3-09-intergovernmental.test.ts';
import '../rules/3-10-prequalification.test.ts';
import '../rules/3-11-demonstration-projects.test.ts';
import '../rules/amount.test.ts';
import '../rules/assess.test.ts';
import '../rules/calendar.test.ts';
import '../case/case.test.ts';
import '../case/case-schema.test.ts';
import '../rules/charter-chapter-13.test.ts';
import '../rules/counts.test.ts';
import '../rules/doubts.test.ts';
import '../rules/entries.test.ts';
import '../second/naive.test.ts';
import '../plan/plan.test.ts';
import '../plan/plan-follows-findings.test.ts';
import '../rules/scope-of-findings.test.ts';
import '../rules/publication-days.test.ts';
import '../rules/sentences.test.ts';
import '../rules/two-clocks.test.ts';
import '../rules/told-facts.test.ts';
import '../rules/told-sums.test.ts';

export { collected } from './vitest.ts';
