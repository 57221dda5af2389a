/** A vendor's papers say to whom each sentence is said, as its result does: the rules speak to the agency. */
import type { Bound, Milestone } from '../../plan/index.ts';
import { findingToVendor, routeToVendor, sentenceToVendor } from '../result/vendor-sentence.ts';
import type { CaseShown } from './case-shown.ts';

/** The calculator whose reader is a vendor. */
export const OF_VENDOR = '/calculators/vendor/';

const boundToVendor = <Of extends Bound | undefined>(bound: Of): Of => bound && { ...bound, says: sentenceToVendor(bound.says) };

const stepToVendor = ({ earliest, latest, ...step }: Milestone): Milestone => ({
  ...step,
  ...(earliest ? { earliest: boundToVendor(earliest) } : {}),
  ...(latest ? { latest: boundToVendor(latest) } : {}),
});

/** The same for its reader's papers: what the law asks of the agency is said to the agency in them too. */
export const toldTo = (shown: CaseShown): CaseShown =>
  shown.calculator === OF_VENDOR
    ? {
        ...shown,
        assessment: {
          ...shown.assessment,
          findings: shown.assessment.findings.map(findingToVendor),
          routes: shown.assessment.routes.map(routeToVendor),
        },
        milestones: shown.milestones?.map(stepToVendor),
      }
    : shown;
