/** How what an answer is made of is named to a reader: outcomes, kinds of findings, events, entries. Not needed before there is one. */
import type { StepName } from '../plan/index.ts';
import type { EntryKind, Finding, Kind, Outcome } from '../rules/index.ts';

/** How an event, or another step of a plan, is named, after "the day of". */
export const EVENT_WORDS: Readonly<Record<StepName, string>> = {
  determination: 'the determination',
  determinationCopy: 'forwarding the determination’s copy',
  comptrollerApproval: 'the Comptroller’s approval',
  counselApproval: 'the Corporation Counsel’s approval',
  intentNotice: 'the notice of intent',
  onlinePosting: 'posting the notice online',
  expressionsDue: 'the due date for expressions of interest',
  negotiations: 'the start of negotiations',
  solicitation: 'solicitation',
  bidOpening: 'bid opening',
  displacementReasons: 'the Council’s receipt of the reasons for displacement',
  councilHearing: 'the Council’s hearing on displacement',
  commodityList: 'the CCPO’s list',
  commentNotice: 'the comment notice',
  commentClose: 'the close of comments',
  award: 'award',
  purchaseOrder: 'the purchase order',
  execution: 'execution',
  contractStart: 'the contract’s first day',
  contractEnd: 'the contract’s last day',
  registration: 'registration',
  awardNotice: 'the notice of award',
  comptrollerFiling: 'filing with the Comptroller',
  councilFiling: 'filing with the City Council',
  contractSubmission: 'submission of the contract to the Comptroller',
  pqlNotice: 'the last notice of the list',
  questionnaire: 'the questionnaire’s submission',
  listed: 'listing',
  affirmed: 'the last affirmation',
  suspension: 'suspension',
  suspensionEnd: 'the end of the suspension',
  pqlDecisionMailed: 'mailing of the decision',
  pqlDecisionReceived: 'receipt of the decision',
  pqlAppeal: 'the appeal to the Agency Head',
  agencyHeadDecision: 'the Agency Head’s decision',
  agencyHeadDecisionReceived: 'receipt of the Agency Head’s decision',
  oathPetition: 'the petition to OATH',
  oathCopyReceived: 'receipt of the OATH appeal’s copy',
  implementation: 'implementation of the contract',
  protest: 'a vendor’s protest',
  termEnd: 'the end of the longest initial term',
  extensionEnd: 'the end of the longest extension',
  mayorAppeal: 'the second appeal, to the Mayor or the CCPO',
  appealPapers: 'forwarding the papers of the appeal',
  boardCopy: 'filing a copy with the Mayor',
  governmentDetermination: 'the determination to buy from another government',
  governmentIntent: 'the notice of intent to buy from another government',
  governmentSelection: 'the notice that another government was selected',
};

/** How an entry is named, by its kind. */
export const ENTRY_WORDS: Readonly<Record<EntryKind, string>> = {
  related: 'Related purchase',
  change: 'Change',
  renewal: 'Renewal',
  'vendor-award': 'Other award to the vendor',
};

/** The condition that all of the findings share; undefined where one has another, or none: each then tells its own. */
export function sharedCondition(findings: readonly Pick<Finding, 'onlyIf'>[]): string | undefined {
  const condition = findings[0]?.onlyIf;
  return findings.every(({ onlyIf }) => onlyIf === condition) ? condition : undefined;
}

/** The condition that most of the findings share, or that most have none: another one is told beside its own finding. */
export function usualCondition(findings: readonly Pick<Finding, 'onlyIf'>[]): string | undefined {
  const counts = new Map<string | undefined, number>();
  for (const { onlyIf } of findings) counts.set(onlyIf, (counts.get(onlyIf) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** How an outcome is named to a reader. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  required: 'Required',
  'not-required': 'Not required',
  allowed: 'Allowed',
  'not-allowed': 'Not allowed',
  'needs-determination': 'Needs a determination',
  unknown: 'More information needed',
  'not-held': 'No rule text for this date',
};

/** What a finding is about, by its kind. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  method: 'Method',
  limit: 'Limit',
  review: 'Review',
  determination: 'Determination',
  approval: 'Approval',
  notice: 'Notice',
  filing: 'Filing',
  competition: 'Competition',
  term: 'Term',
  record: 'Record',
  right: 'Vendor’s right',
  exemption: 'Exemption',
};
