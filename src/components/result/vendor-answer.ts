/** What a vendor is answered: one working for the page and for the summary that it prints. Undefined where no method is chosen. */
import { actsOf, appealOf, inAppeal, isOf, leadOf, routeSays, toVendor, unsaid, type Act, type Lead } from '../../answer/index.ts';
import type { Milestone } from '../../plan/index.ts';
import type { Assessment, Case, Finding, FindingId, Route } from '../../rules/index.ts';
import { nextDated } from './acts-words.ts';
import type { Wanted } from './AnswerBox.tsx';
import { isAdverse } from './filters.ts';
import { again, ofHumanServices, appealSays, appealVerdict, isFinal, ofRefusal, wantedOf, whatFollows } from './vendor-appeal.ts';

/** The act that sends a copy to the Comptroller, whose address the law prescribes. */
export const TO_COMPTROLLER: FindingId = '3-10(l)(2)/after-1:copy-to-comptroller';

export interface VendorAnswer {
  route: Route;
  /** Whether the vendor was refused: the answer is about its appeal. */
  refused: boolean;
  /** Whether the last day of every appeal has passed: then none of its steps is left. */
  isTooLate: boolean;
  /** The findings of the method. */
  own: readonly Finding[];
  acts: readonly Act[];
  /** The next act that has a day, where it belongs to the answer. */
  next: Act | undefined;
  lead: Lead;
  says: string;
  /** In place of the word of the verdict. */
  verdict: string | undefined;
  wanted: readonly Wanted[];
  besides: Wanted | undefined;
}

export function vendorAnswer(input: Case, assessment: Assessment, milestones: readonly Milestone[]): VendorAnswer | undefined {
  const route = assessment.routes.find(({ method }) => method === input.method);
  if (!route) return undefined;
  const refused = isAdverse(input);
  const own = assessment.findings.filter((finding) => finding.route === route.method);
  const all = actsOf('vendor', input, route.method, own, milestones).map((act) => ({ ...act, says: act.says.map(toVendor), who: 'you' }));
  const acts = refused ? inAppeal(input, all) : all;
  const appeal = refused ? appealOf(acts) : undefined;
  const lead = refused ? ofRefusal(input, assessment, appeal, leadOf(assessment, route.method)) : leadOf(assessment, route.method);
  // What the agency alone must see to, such as who buys its goods, is no part of a vendor’s answer.
  const general = lead.general.filter((one) => one.kind === 'exemption' || isOf('vendor', one));
  const says = refused ? appealSays(appeal, lead) : routeSays(route);
  return {
    route,
    refused,
    own,
    isTooLate: appeal?.isOverdue === true,
    acts: appeal?.isOverdue ? [] : acts,
    next: refused ? undefined : nextDated(acts),
    lead: { ...lead, general, margins: refused ? [] : unsaid(route.margins, says), decision: undefined },
    says,
    verdict: refused ? appealVerdict(appeal, lead.outcome, input.asOf) : undefined,
    wanted: wantedOf(input, route, own, acts, appeal),
    besides: isFinal(input, own) ?? (appeal?.isOverdue ? (again(input, own) ?? whatFollows(appeal)) : ofHumanServices(input)),
  };
}
