/** A vendor's papers say to whom each sentence is said, as its result does: the rules speak to the agency. */
import type { Bound, Milestone } from '../../plan/index.ts';
import type { Assessment } from '../../rules/index.ts';
import { findingToVendor, routeToVendor, sentenceToVendor } from '../result/vendor-sentence.ts';

/** The calculator whose reader is a vendor. */
export const OF_VENDOR = '/calculators/vendor/';

const boundToVendor = (bound: Bound): Bound => ({ ...bound, says: sentenceToVendor(bound.says) });

const stepToVendor = ({ earliest, latest, beside, ...step }: Milestone): Milestone => ({
  ...step,
  ...(beside ? { beside: beside.map(boundToVendor) } : {}),
  ...(earliest ? { earliest: boundToVendor(earliest) } : {}),
  ...(latest ? { latest: boundToVendor(latest) } : {}),
});

interface Answered {
  /** The address of the calculator in the site. */
  calculator?: string | undefined;
  assessment: Assessment;
  milestones?: readonly Milestone[] | undefined;
}

/** The same for its reader's papers: what the law asks of the agency is said to the agency in them too. */
export const toldTo = <Of extends Answered>(shown: Of): Of =>
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
