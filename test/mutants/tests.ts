/** The tests that mutants of src/rules and src/plan face: the catalogue first, for it kills most, then literal tables and worked cases. */
import '../catalogue.test.ts';
import '../3-05-sole-source.test.ts';
import '../3-06-emergency.test.ts';
import '../3-07-accelerated.test.ts';
import '../3-08-small-purchases.test.ts';
import '../3-09-intergovernmental.test.ts';
import '../3-10-prequalification.test.ts';
import '../3-11-demonstration-projects.test.ts';
import '../amount.test.ts';
import '../assess.test.ts';
import '../calendar.test.ts';
import '../case.test.ts';
import '../case-schema.test.ts';
import '../charter-chapter-13.test.ts';
import '../counts.test.ts';
import '../doubts.test.ts';
import '../entries.test.ts';
import '../naive.test.ts';
import '../plan.test.ts';
import '../plan-follows-findings.test.ts';
import '../scope-of-findings.test.ts';
import '../publication-days.test.ts';
import '../sentences.test.ts';
import '../two-clocks.test.ts';
import '../told-facts.test.ts';
import '../told-sums.test.ts';

export { collected } from './vitest.ts';
