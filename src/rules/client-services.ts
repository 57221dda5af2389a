/** § 3-16(a)(1), as of 2020: client services bought outside HHS Accelerator, by a method that it does not free. */
import type { Facts } from './case.ts';
import type { Answer } from './finding.ts';
import { chiefProcurementOfficer } from './officers.ts';

export const CLIENT_SERVICES_READS = ['category', 'funding', 'agencyKind'] as const;

/**
 * The leave that another method needs; null where nothing is bought for clients. Awards by § 1-02(d) and (e) are freed with §§ 3-05,
 * 3-06, 3-08 and 3-09. @param method what is not freed, as it stands in a sentence
 */
export function clientServices(facts: Pick<Facts, (typeof CLIENT_SERVICES_READS)[number]>, method: string): Answer | null {
  if (facts.category !== 'human-services') return null;
  const freed = facts.funding === 'outside-directed' ? '1-02(d)' : facts.funding === 'discretionary' ? '1-02(e)' : undefined;
  return freed
    ? {
        outcome: 'not-required',
        says: `You need no authorization to buy outside HHS Accelerator: § 3-16 exempts what is bought under § ${freed}.`,
      }
    : {
        outcome: 'needs-determination',
        says: `Ask for authorization to buy client services outside HHS Accelerator: the 2020 text of § 3-16 did not exempt ${method}.`,
        decision: {
          who: `the HHS Accelerator Director, with the approval of ${chiefProcurementOfficer(facts.agencyKind)}`,
          standard: 'whether to authorize a different procurement method for the client services',
        },
      };
}
